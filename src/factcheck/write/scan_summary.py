"""What a scan found, in short: each claim, how often it is said and how, first and last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.write.citation import counted
from factcheck.write.scan_rows import Row, Said, how_said

FIGURES = 200
"""How many ways of writing its figure are told apart of one claim."""
_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")


@dataclass(slots=True)
class ClaimTally:
    """How often one claim is said.

    ``months`` has for each month how often it is said in each way; ``figures`` for each way of
    writing its figure, and whether that is right, the months in which it is said so. Sentences
    without a date count in ``counts`` alone.
    """

    counts: Counter[Said] = field(default_factory=Counter)
    first: str = ""
    last: str = ""
    months: dict[str, Counter[Said]] = field(default_factory=dict)
    figures: dict[tuple[str, bool], Counter[str]] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Count a row."""
        said = how_said(row)
        self.counts[said] += 1
        day = _DAY.match(str(row.get("date", "")))
        month = _MONTH.match(str(row.get("date", "")))
        if day:
            self.first = min(self.first or day[0], day[0])
            self.last = max(self.last, day[0])
        if month:
            self.months.setdefault(month[0], Counter())[said] += 1
        figures = row["figures"] if isinstance(row["figures"], list) else []
        for each in figures:
            key = (each.get("here", ""), each["relation"] in ("same", "rounded"))
            if each.get("claim") and (key in self.figures or len(self.figures) < FIGURES):
                self.figures.setdefault(key, Counter())[month[0] if month else ""] += 1

    @property
    def total(self) -> int:
        """How many sentences say it."""
        return self.counts.total()


class Tally:
    """How often each claim is said, by its id; filled row by row."""

    def __init__(self) -> None:
        self.claims: dict[str, ClaimTally] = {}

    def add(self, row: Row) -> None:
        """Count a row."""
        self.claims.setdefault(str(row["claim"]), ClaimTally()).add(row)

    @property
    def counts(self) -> Counter[Said]:
        """How many rows there are of each kind."""
        return sum((each.counts for each in self.claims.values()), Counter())

    def in_line(self) -> list[tuple[str, ClaimTally]]:
        """The claims by how often they are said, most first; of equals by id."""
        return sorted(self.claims.items(), key=lambda each: (-each[1].total, each[0]))


def summary_rows(tally: Tally, most: int) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The head and the rows of a table of the claims that are said most."""
    head = ("claim", "rightly", "wrongly", "disputed", "first", "last")
    rows = [
        (claim, *(f"{said.counts[each]:,}" for each in Said), said.first or "-", said.last or "-")
        for claim, said in tally.in_line()[:most]
    ]
    return head, rows


def summary_text(
    tally: Tally, sentences: int, files: int, claims: int, unread: int = 0, most: int = 20
) -> str:
    """The summary, in lines: a table of the claims that are said most, and one line of all."""
    head, rows = summary_rows(tally, most)
    lines = _table([head, *rows]) if rows else []
    more = len(tally.claims) - len(rows)
    if more > 0:
        lines.append(f"and {counted(more, 'more claim')}")
    lines.append(_whole(tally, sentences, files, claims))
    if unread:
        lines[-1] += f"; {counted(unread, 'file')} could not be read"
    return "".join(f"{line}\n" for line in lines)


def _whole(tally: Tally, sentences: int, files: int, claims: int) -> str:
    found = tally.counts
    said = ", ".join(f"{found[each]:,} {each}" for each in Said)
    read = (
        f"{sentences:,} {'sentence' if sentences == 1 else 'sentences'} of {counted(files, 'file')}"
    )
    whose = f"{len(tally.claims):,} of {counted(claims, 'claim')}"
    return f"{counted(found.total(), 'repeat')} of {whose} in {read}: {said}"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows with columns of one width each; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_cells(row, widths)).rstrip() for row in rows]


def _cells(row: Sequence[str], widths: Sequence[int]) -> Iterable[str]:
    for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if 1 <= number <= 3 else cell.ljust(width)
