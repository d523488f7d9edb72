"""What a check of drafts reads, finds and shows."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.check.draft import Finding, Tally, check_draft
from factcheck.check.draft_about import cited_document
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_stale import gone, told
from factcheck.check.draft_words import RULES, Cite, quote_of
from factcheck.cli.desk import Desk, documents_read, open_desk, tell
from factcheck.cli.exits import CANNOT, CLEAN, FINDINGS
from factcheck.cli.problem_screen import problems_text
from factcheck.cli.progress import Progress
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import input_handle, note, say, say_data
from factcheck.model import FactcheckError, Location, Problem, Related, Severity, refusal
from factcheck.read.drafts import STANDARD_INPUT, Draft, input_draft, read_drafts
from factcheck.read.files import is_markdown
from factcheck.read.saving import refuse_overwriting, save
from factcheck.write import PROBLEM_WRITERS
from factcheck.write.annotated import Note
from factcheck.write.citation import counted, source_text

if TYPE_CHECKING:
    from factcheck.match.find import Match

FROM_INPUT = "-"
PAGES = (".md", ".markdown", ".html", ".htm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft and what was found in it."""

    draft: Draft
    findings: tuple[Finding, ...]


def check_files(
    paths: Sequence[str],
    ledger: str | None,
    *,
    annotate: str | None,
    strict: bool,
    fail_on: str,
    stdin_filename: str | None,
    shape: str,
    color: str,
) -> int:
    """Check the drafts and print what is found; the exit code."""
    ending = page_ending(annotate, paths)
    drafts, unread = open_drafts(paths, stdin_filename)
    desk = open_desk(ledger, color)
    tell(unread, color)
    if annotate is not None:
        refuse_overwriting(annotate, files_read(paths[0], desk))
    if not drafts:
        return CANNOT
    checked, tally = check_drafts(drafts, desk, strict=strict)
    problems = [finding.problem for each in checked for finding in each.findings]
    summary = tally_text(tally, len(drafts), desk)
    if annotate is not None:
        save(annotate, page(checked[0], ending, summary, desk))
    screen, looked = open_screen(color, os.environ), looked_at(tally, len(drafts), desk)
    if shape == "text":
        say(problems_text(problems, screen) + screen.noted(summary))
    elif shape == "github":
        said = PROBLEM_WRITERS[shape](problems, looked, RULES) + screen.noted(summary)
        say(said, commands=True)
    else:
        say_data(PROBLEM_WRITERS[shape](problems, looked, RULES), screen)
    if annotate is not None:
        note(open_screen(color, os.environ, sys.stderr).noted(f"wrote {annotate}"))
    if any(problem.severity is Severity.ERROR for problem in unread):
        return CANNOT
    limit = Severity(fail_on)
    return FINDINGS if any(problem.severity.is_as_bad_as(limit) for problem in problems) else CLEAN


def open_drafts(
    paths: Sequence[str], stdin_filename: str | None
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """The drafts that the arguments name, and a problem for each file that gives none.

    An empty file is only noted: there is nothing in it to check. Raises ``FactcheckError`` where
    there is no draft at all, and nothing else to blame.
    """
    if stdin_filename is not None and FROM_INPUT not in paths:
        raise _refused(
            "no-input", "--stdin-filename names standard input, and - is not among the drafts"
        )
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for dashed, group in groupby(dict.fromkeys(paths), key=FROM_INPUT.__eq__):
        if dashed:
            drafts += _from_input(stdin_filename or STANDARD_INPUT)
            continue
        read, more = read_drafts(group)
        drafts += read
        problems += more
    problems = [
        replace(problem, severity=Severity.NOTE) if problem.code == "empty-file" else problem
        for problem in problems
    ]
    if not drafts and not any(problem.severity is Severity.ERROR for problem in problems):
        raise _refused(
            "no-draft", "there is nothing to check", "name a .txt or .md file that holds text"
        )
    return tuple(drafts), tuple(problems)


def check_drafts(
    drafts: Sequence[Draft], desk: Desk, *, strict: bool
) -> tuple[tuple[Checked, ...], Tally]:
    """What is found in each draft, and the tally of all."""
    asks = desk.citations.finder(desk.ledger.claims)
    sieve = Sieve(desk.ledger.claims, desk.citations.lookup.lexicon)
    checked: list[Checked] = []
    total = Tally()
    with Progress("sentences checked") as progress:
        for draft in drafts:
            found, tally = check_draft(
                draft, asks, desk.texts, _cite(desk), sieve, strict=strict, step=progress.step
            )
            findings = tuple(told(each, desk.citations.remark) for each in found)
            checked.append(Checked(draft=draft, findings=findings))
            total += tally
    return tuple(checked), total


def tally_text(tally: Tally, drafts: int, desk: Desk) -> str:
    """The last line: what was looked at, and what became of each figure."""
    claims = len(desk.ledger.claims)
    return (
        f"{counted(tally.figures, 'figure')} in {counted(tally.sentences, 'sentence')} of"
        f" {counted(drafts, 'draft')}: {tally.covered:,} covered, {tally.disputed:,} disputed,"
        f" {tally.different:,} different, {tally.missing:,} not in the ledger of"
        f" {counted(claims, 'claim')}"
    )


def looked_at(tally: Tally, drafts: int, desk: Desk) -> dict[str, int]:
    """The same as named numbers."""
    return {
        "drafts": drafts,
        "sentences": tally.sentences,
        "claims": len(desk.ledger.claims),
        "documents": len(desk.texts),
        "figures": tally.figures,
        "covered": tally.covered,
        "disputed": tally.disputed,
        "different": tally.different,
        "not_in_ledger": tally.missing,
    }


def page_ending(path: str | None, drafts: Sequence[str]) -> str:
    """How the name of the annotated draft ends; empty where none is asked for.

    Raises ``FactcheckError`` for an ending that stands for no page, more drafts than one, and a
    page that would take the draft's own place.
    """
    if path is None:
        return ""
    ending = Path(path).suffix.lower()
    if ending not in PAGES:
        raise _refused("cannot-write", "an annotated draft is .md or .html", path=path)
    if len(drafts) != 1 or Path(drafts[0]).is_dir():
        raise _refused("many-drafts", "--annotate writes one draft back", "name one file, or -")
    return ending


def files_read(draft: str, desk: Desk) -> list[tuple[str | int, str]]:
    """The files that an annotated draft is read from, and what each is called."""
    read: list[tuple[str | int, str]] = [(draft, "the draft itself")]
    if draft == FROM_INPUT:
        read = [(handle, "the draft itself") for handle in input_handle()]
    read.append((desk.ledger.path, "the ledger"))
    return read + documents_read({d.id: desk.path(d.id) for d in desk.ledger.documents})


def page(checked: Checked, ending: str, summary: str, desk: Desk) -> str:
    """The draft with its notes, as Markdown or as a page."""
    draft = checked.draft
    notes = tuple(_notes(checked.findings, desk))
    if ending in (".html", ".htm"):
        from factcheck.write.annotated_html import annotated_html

        syntax = draft.prose.syntax(len(draft.text))
        return annotated_html(draft.text, notes, summary, title=draft.path, syntax=syntax)
    from factcheck.write.annotated_md import annotated_markdown

    markdown = is_markdown(draft.path)
    return annotated_markdown(
        draft.text, notes, summary, markdown=markdown, links=draft.prose.links
    )


def _notes(findings: Sequence[Finding], desk: Desk) -> Iterator[Note]:
    """A note for each finding; those that say the same of one sentence and claim share one."""
    notes: dict[object, Note] = {}
    for number, finding in enumerate(findings):
        note = _note(finding, desk)
        repeats = finding.code.startswith("repeats-") and note.claim and not note.theirs
        key: object = (
            (finding.sentence, finding.code, note.claim.id) if repeats and note.claim else number
        )
        first = notes.get(key)
        if first is not None:
            note = replace(first, marks=first.marks + note.marks, said=first.said + note.said)
        notes[key] = note
    yield from notes.values()


def _note(finding: Finding, desk: Desk) -> Note:
    match = finding.match
    marks = ((finding.start, finding.end),)
    said = (finding.figure.text,) if finding.figure else ()
    base = Note(severity=finding.problem.severity, code=finding.code, marks=marks, said=said)
    if match is None or finding.code == "not-in-ledger":
        return replace(base, nearest=match.claim if match else None)
    related = _cite(desk)(match)
    where, remark = related.location, gone(match, desk.citations.remark)
    line = f", line {where.line}, column {where.column}" if where.line else ""
    cited = cited_document(match)
    locators = [c.place for c in match.claim.citations if c.document == cited and c.place]
    pair = finding.pair
    differs = finding.code in ("different-figure", "repeats-evidence")
    return replace(
        base,
        theirs=pair.claim.text if differs and pair and pair.claim else "",
        claim=match.claim,
        source=related.words,
        place="; ".join([*locators[:1], f"{where.path}{line}"]),
        quote=quote_of(match),
        remark=remark.text if remark else "",
    )


def _cite(desk: Desk) -> Cite:
    def cite(match: Match) -> Related:
        document = cited_document(match)
        passage = match.passages[0].passage if match.passages else None
        return Related(
            location=Location(
                path=desk.path(document),
                line=passage.line if passage else 0,
                column=passage.column if passage else 0,
            ),
            words=source_text(desk.ledger.document(document)),
        )

    return cite


def _from_input(name: str) -> Iterator[Draft]:
    draft = input_draft(getattr(sys.stdin, "buffer", None), name)
    if draft.text.strip():
        yield draft


def _refused(
    code: str, message: str, hint: str = "", path: str = "factcheck check"
) -> FactcheckError:
    return refusal(code, message, path, hint)
