"""Findings that someone has looked at and accepted: in the draft itself, or in a list beside it.

In a Markdown draft, ``<!-- factcheck: ok 212 "the registry's own count" -->`` accepts what is said
of 212 in its paragraph, or, where it stands alone, in the paragraph before it. A list holds each
finding by its sentence and figure, so that it stays accepted where the draft grows around it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from factcheck.check.draft import Finding
from factcheck.model import Location, Problem, Rule, Severity
from factcheck.model.writing import BLANK_LINES

IDLE = Rule(
    code="settles-nothing",
    severity=Severity.NOTE,
    says="a comment accepts a figure that its paragraph does not have, or gives no reason",
)
_OK = re.compile(r"<!--\s*factcheck:\s*ok\b(?P<said>.*?)-->", re.DOTALL)
_SAID = re.compile(r"\s*(?P<figure>[^\"“]*?)\s*(?:[\"“](?P<reason>[^\"”]*)[\"”])?\s*", re.DOTALL)


class Key(NamedTuple):
    """What a finding is known by from run to run; each on one line."""

    code: str
    claim: str
    figure: str
    sentence: str


class Comment(NamedTuple):
    """An accepting comment: where it stands, the stretch it speaks of, its figure and reason."""

    start: int
    first: int
    last: int
    figure: str
    reason: str


def key(finding: Finding) -> Key:
    """What a finding is known by."""
    figure = finding.figure.text if finding.figure else ""
    claim = finding.problem.claim
    return Key(finding.code, claim, _line(figure), _line(finding.said))


def comments(text: str) -> tuple[Comment, ...]:
    """The accepting comments of a Markdown text, in order; offsets are its code points."""
    return tuple(_comments(text))


def _comments(text: str) -> Iterator[Comment]:
    for found in _OK.finditer(text):
        said = _SAID.fullmatch(found["said"])
        figure, reason = (said["figure"], said["reason"] or "") if said else ("", "")
        first, last = _paragraph(text, found.start(), found.end())
        if not _OK.sub("", text[first:last]).strip():  # alone: it speaks of what is above
            first = _paragraph(text, *_before(text, first))[0]
        yield Comment(found.start(), first, last, _line(figure), _line(reason))


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph around a stretch begins and ends."""
    gaps = [gap.span() for gap in BLANK_LINES.finditer(text)]
    first = max((stop for _, stop in gaps if stop <= start), default=0)
    last = min((begin for begin, _ in gaps if begin >= end), default=len(text))
    return first, last


def _before(text: str, start: int) -> tuple[int, int]:
    end = len(text[:start].rstrip())
    return end, end


def unsettled(
    findings: Sequence[Finding], accepting: Sequence[Comment], known: Collection[Key] = ()
) -> tuple[Finding, ...]:
    """The findings that neither a comment with a reason nor a list accepts."""
    return tuple(
        finding
        for finding in findings
        if key(finding) not in known
        and not any(_accepts(comment, finding) for comment in accepting)
    )


def idle(
    path: str, text: str, findings: Sequence[Finding], accepting: Sequence[Comment]
) -> Iterator[Problem]:
    """A note for each comment that accepts nothing."""
    for comment in accepting:
        if any(_accepts(comment, finding) for finding in findings):
            continue
        what = f"accepts no finding on {comment.figure!r}" if comment.reason else "gives no reason"
        line = text.count("\n", 0, comment.start) + 1
        start = text.rfind("\n", 0, comment.start) + 1
        yield Problem(
            severity=IDLE.severity,
            code=IDLE.code,
            message=f"this comment {what}".replace("'", '"'),
            location=Location(path=path, line=line, column=comment.start - start + 1),
            excerpt=text[start:].partition("\n")[0].rstrip("\r"),
            hint='write <!-- factcheck: ok FIGURE "REASON" --> in the figure\'s paragraph',
        )


def _accepts(comment: Comment, finding: Finding) -> bool:
    if not (comment.reason and comment.figure and finding.figure):
        return False
    whole = (
        rf"(?<![\w.,]){re.escape(comment.figure)}(?!\w|[.,]\d)"  # 29 of "29 minutes", not of 1.29
    )
    named = re.search(whole, _line(finding.figure.text))
    return comment.first <= finding.start < comment.last and named is not None


def _line(text: str) -> str:
    return " ".join(text.split())
