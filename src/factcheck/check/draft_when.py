"""Which years and months a draft means by "last year" or "in March", by when it was written.

Days of the week, "yesterday" and "last week" mostly say when something was told, and not of when it
is told: they are no other time than a claim's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.match.figures import Figure
from factcheck.match.figures.figure import Date

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NAMED = "|".join(name.title() for name in _MONTHS)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_WRITTEN = re.compile(rf"(?:(\d{{1,2}})\s+)?({_NAMED})(?:\s+(\d{{1,2}}))?(?!\d)")
_RELATIVE = re.compile(
    r"\b(?:(?P<way>last|this|next)\s+(?P<unit>year|spring|summer|autumn|fall|winter|season|month)"
    r"|(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)\s+"
    r"(?P<units>years|months)\s+ago)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"\b(?i:in|during|since|until|by|for|of|early|late)\s+(?:mid-)?(?P<month>{_NAMED})"
    r"\b(?!\s+(?:the\s+)?\d)"
)
_WAYS = {"last": -1, "this": 0, "next": 1}
_NUMBERS = "two three four five six seven eight nine ten"
_COUNTS = {word: number for number, word in enumerate(_NUMBERS.split(), start=2)}


def written_on(text: str) -> Date | None:
    """The date of a front matter, as far as it says: 2024-05-14, 14 May 2024, 2024; None if it has
    no year."""
    iso = _ISO.search(text)
    if iso:
        year, month, day = map(int, iso.groups())
        return Date(year, month, day) if _is_day(year, month, day) else Date(year)
    year_found, written = _YEAR.search(text), _WRITTEN.search(text)
    if year_found is None:
        return None
    year = int(year_found[0])
    if written is None:
        return Date(year)
    month, day = _MONTHS.index(written[2].lower()) + 1, int(written[1] or written[3] or 0)
    return Date(year, month, day if _is_day(year, month, day) else None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def times_meant(text: str, now: Date | None) -> frozenset[Date]:
    """The years and months that a text written on a date means without naming the year."""
    relative = _relative(text, now) if now else ()
    return frozenset([*relative, *(_month(hit["month"], now) for hit in _MONTH.finditer(text))])


def _relative(text: str, now: Date) -> Iterator[Date]:
    for hit in _RELATIVE.finditer(text):
        count = (hit["count"] or "").lower()
        back = -(_COUNTS.get(count) or int(count)) if count else _WAYS[hit["way"].lower()]
        months = (hit["unit"] or hit["units"]).lower().startswith("month")
        if now.year is not None and (now.month is not None or not months):
            yield _months_on(now.year, now.month or 1, back) if months else Date(now.year + back)


def _months_on(year: int, month: int, months: int) -> Date:
    years, month = divmod(month - 1 + months, 12)
    return Date(year + years, month + 1)


def _month(name: str, now: Date | None) -> Date:
    """The month of that name: the last one, where it is known when it is said."""
    month = _MONTHS.index(name.lower()) + 1
    if now is None or now.year is None or now.month is None:
        return Date(None, month)
    return Date(now.year if month <= now.month else now.year - 1, month)


def are_other_times(text: str, now: Date | None, figures: Iterable[Figure]) -> bool:
    """Whether a text means other years or months than those of a claim's ``figures``, if both have
    any: also a month, where the claim has a year alone. Not where it names a year itself."""
    meant = times_meant(text, now)
    theirs = {each for f in figures for each in (f.date, f.until) if each and each.year}
    if not meant or not theirs or _YEAR.search(text):
        return False
    part = all(each.month is None for each in theirs) and _MONTH.search(text) is not None
    return part or all(_differ(one, other) for one in meant for other in theirs)


def _differ(one: Date, other: Date) -> bool:
    """Whether two dates differ in what both say."""
    return any(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))
