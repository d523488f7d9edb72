"""Which years a draft means by "last year" and the like, where it says when it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.match.figures import Figure

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RELATIVE = re.compile(
    r"\b(?:(?P<way>last|this|next)\s+(?:year|spring|summer|autumn|fall|winter|season)"
    r"|(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)\s+years\s+ago)\b",
    re.IGNORECASE,
)
_WAYS = {"last": -1, "this": 0, "next": 1}
_NUMBERS = "two three four five six seven eight nine ten"
_COUNTS = {word: number for number, word in enumerate(_NUMBERS.split(), start=2)}


def year_of(date: str) -> int | None:
    """The year of a date as a front matter has it: 2024-05-14, 14 May 2024; None if it has none."""
    found = _YEAR.search(date)
    return int(found[0]) if found else None


def years_meant(text: str, now: int) -> frozenset[int]:
    """The years that a text written in the year ``now`` means without naming them."""
    found = set()
    for hit in _RELATIVE.finditer(text):
        count = (hit["count"] or "").lower()
        back = -(_COUNTS.get(count) or int(count)) if count else _WAYS[hit["way"].lower()]
        found.add(now + back)
    return frozenset(found)


def are_other_years(text: str, now: int | None, figures: Iterable[Figure]) -> bool:
    """Whether a text means other years than those of a claim's ``figures``, if both have any."""
    if now is None:
        return False
    meant = years_meant(text, now)
    theirs = {each for f in figures for date in (f.date, f.until) if date and (each := date.year)}
    return bool(meant and theirs) and meant.isdisjoint(theirs)
