"""What a check of drafts reads, finds and shows."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from factcheck.check.draft import Tally
from factcheck.check.draft_settled import IDLE, Key, comments, idle, key, unsettled
from factcheck.check.draft_words import RULES as FINDINGS_RULES
from factcheck.check.pages import with_pages
from factcheck.cli.check_choice import Choice, worst_first
from factcheck.cli.check_page import (
    FROM_INPUT,
    Checked,
    checker_of,
    files_read,
    page,
    page_ending,
    refused,
)
from factcheck.cli.desk import Asked, Desk, open_desk, tell
from factcheck.cli.exits import CANNOT, CLEAN, FINDINGS
from factcheck.cli.problem_screen import problems_text
from factcheck.cli.progress import Progress
from factcheck.cli.screen import Screen, open_screen
from factcheck.cli.streams import note, say, say_data
from factcheck.library.drafts import Checker
from factcheck.model import Problem, Severity
from factcheck.read.baseline import baseline_text, read_baseline
from factcheck.read.drafts import STANDARD_INPUT, Draft, input_draft, read_drafts
from factcheck.read.files import is_markdown
from factcheck.read.saving import refuse_overwriting, save
from factcheck.write import PROBLEM_WRITERS
from factcheck.write.citation import counted

GLANCE = 3
"""How many findings are taken in at a glance."""
RULES = (*FINDINGS_RULES, IDLE)
"""Everything that a check may tell."""


def check_files(
    paths: Sequence[str],
    ledger: Asked,
    choice: Choice,
    *,
    annotate: str | None,
    stdin_filename: str | None,
    shape: str,
    color: str,
) -> int:
    """Check the drafts and print what is found; the exit code."""
    if choice.update and choice.baseline is None:
        raise refused("no-baseline", "--update-baseline names no file", "add --baseline FILE")
    ending = page_ending(annotate, paths)
    drafts, unread = open_drafts(paths, stdin_filename)
    desk = open_desk(ledger, color)
    tell(unread, color)
    for written in (annotate, choice.baseline if choice.update else None):
        if written is not None:
            refuse_overwriting(written, files_read(paths[0], desk))
    known = accepted(choice)
    if not drafts:
        return CANNOT
    if choice.date:
        drafts = tuple(replace(draft, date=choice.date) for draft in drafts)
    checker = checker_of(desk)
    checked, tally = check_drafts(drafts, checker, strict=choice.strict, every=choice.every)
    if choice.update and choice.baseline is not None:
        every = [key(finding) for each in checked for finding in each.findings]
        save(choice.baseline, baseline_text(every))
        note(open_screen(color, os.environ, sys.stderr).noted(f"wrote {choice.baseline}"))
        known = frozenset(every)
    left, idle = settle(checked, known)
    settled = sum(len(each.findings) for each in checked) - sum(len(e.findings) for e in left)
    problems = [finding.problem for each in left for finding in each.findings] + idle
    problems = [problem for problem in problems if choice.asked(problem)]
    summary = tally_text(tally, len(drafts), desk, settled)
    if annotate is not None:
        save(annotate, page(left[0], ending, summary, desk, checker.cite))
    _print(
        choice.shown(problems), looked_at(tally, len(drafts), desk, settled), summary, shape, color
    )
    if annotate is not None:
        note(open_screen(color, os.environ, sys.stderr).noted(f"wrote {annotate}"))
    if any(problem.severity is Severity.ERROR for problem in unread):
        return CANNOT
    return FINDINGS if choice.fails(problems, desk.ledger.desk) else CLEAN


def _print(
    problems: list[Problem], looked: dict[str, int], summary: str, shape: str, color: str
) -> None:
    """Print the findings: for people the worst first, for programs in the order of the text."""
    screen = open_screen(color, os.environ)
    rules = with_pages(RULES, problems) if shape == "sarif" else RULES
    if shape == "text":
        told = problems_text(worst_first(problems), screen)
        say(heading(problems, screen) + told + screen.noted(summary))
    elif shape == "github":
        said = PROBLEM_WRITERS[shape](problems, looked, rules) + screen.noted(summary)
        say(said, commands=True)
    else:
        say_data(PROBLEM_WRITERS[shape](problems, looked, rules), screen)


def heading(problems: Sequence[Problem], screen: Screen) -> str:
    """How many findings of which sort follow, where they are more than a glance takes in."""
    if len(problems) <= GLANCE:
        return ""
    counts = Counter(problem.severity for problem in problems)
    told = (counted(counts[each], str(each)) for each in Severity if counts[each])
    return screen.noted(", ".join(told))


def accepted(choice: Choice) -> frozenset[Key]:
    """The findings that the baseline accepts; none where it is about to be written."""
    if choice.baseline is None or choice.update:
        return frozenset()
    return frozenset(Key(*row) for row in read_baseline(choice.baseline))


def settle(
    checked: Sequence[Checked], known: frozenset[Key]
) -> tuple[tuple[Checked, ...], list[Problem]]:
    """The drafts without the findings that someone has accepted, and notes on idle comments."""
    left: list[Checked] = []
    notes: list[Problem] = []
    for each in checked:
        draft = each.draft
        accepting = comments(draft.text) if is_markdown(draft.path) else ()
        left.append(replace(each, findings=unsettled(each.findings, accepting, known)))
        notes += idle(draft.path, draft.text, each.findings, accepting)
    return tuple(left), notes


def open_drafts(
    paths: Sequence[str], stdin_filename: str | None
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """The drafts that the arguments name, and a problem for each file that gives none.

    An empty file is only noted: there is nothing in it to check. Raises ``FactcheckError`` where
    there is no draft at all, and nothing else to blame.
    """
    if stdin_filename is not None and FROM_INPUT not in paths:
        raise refused(
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
        tell(problems)
        raise refused(
            "no-draft", "there is nothing to check", "name a .txt or .md file that holds text"
        )
    return tuple(drafts), tuple(problems)


def check_drafts(
    drafts: Sequence[Draft], checker: Checker, *, strict: bool, every: bool = False
) -> tuple[tuple[Checked, ...], Tally]:
    """What is found in each draft, and the tally of all."""
    checked: list[Checked] = []
    total = Tally()
    with Progress("sentences checked") as progress:
        for draft in drafts:
            findings, tally = checker.check(draft, strict=strict, every=every, step=progress.step)
            checked.append(Checked(draft=draft, findings=findings))
            total += tally
    return tuple(checked), total


def tally_text(tally: Tally, drafts: int, desk: Desk, settled: int = 0) -> str:
    """The last line: what was looked at, what became of each figure, and what is settled."""
    claims = len(desk.ledger.claims)
    done = f"; {counted(tally.dates, 'date')} as in the claims" if tally.dates else ""
    done += f"; {counted(settled, 'finding')} settled" if settled else ""
    return (
        f"{counted(tally.figures, 'figure')} in {counted(tally.sentences, 'sentence')} of"
        f" {counted(drafts, 'draft')}: {tally.covered:,} covered, {tally.disputed:,} disputed,"
        f" {tally.different:,} different, {tally.missing:,} not in the ledger of"
        f" {counted(claims, 'claim')}{done}"
    )


def looked_at(tally: Tally, drafts: int, desk: Desk, settled: int = 0) -> dict[str, int]:
    """The same as named numbers; dates that agree and what is settled only where there are any."""
    found = {
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
    more = {"dates": tally.dates, "settled": settled}
    return {**found, **{name: count for name, count in more.items() if count}}


def _from_input(name: str) -> Iterator[Draft]:
    draft = input_draft(getattr(sys.stdin, "buffer", None), name)
    if draft.text.strip():
        yield draft
