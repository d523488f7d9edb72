"""What a passage says without writing a figure: "in April", "last year", "a decade ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.match.figures import Figure
from factcheck.match.patterns import late
from factcheck.match.statement import Reader
from factcheck.model.writing import MONTHS

_MONTH = late(
    r"(?:\b(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"\b(?P<month>{'|'.join(MONTHS)})\b"
    r"(?:\s+(?P<behind>\d{1,2})(?:st|nd|rd|th)?\b)?+(?!,?\s+\d{4}\b)"
)
"""A month, perhaps with a day, and no year behind it. In small letters "may" is a verb."""
_SPAN = late(
    r"\b(?:an?|one|(?:the|this|its|his|her) (?:past|last)|past|last"
    r"|(?:during|for|in|over) (?:the|this|that)) "
    r"(minute|hour|day|week|fortnight|month|quarter|year|decade|century|millennium)\b",
    re.IGNORECASE,
)
_YEARS = (
    (re.compile(r"\bthis (?:year|spring|summer|autumn|fall|winter)\b", re.IGNORECASE), 0),
    (
        re.compile(
            r"\b(?:last|the (?:past|previous)) (?:year|spring|summer|autumn|fall|winter)\b"
            r"|\b(?:a|one) year (?:ago|before|earlier)\b",
            re.IGNORECASE,
        ),
        -1,
    ),
    (re.compile(r"\bnext (?:year|spring|summer|autumn|fall|winter)\b", re.IGNORECASE), 1),
)
"""Words for a year, and how far it is from the one that they are written in."""
_BESIDE = (
    (
        late(
            r"\b(?:a|one|the|in the) year (?:ago|before|earlier|previously)\b"
            r"|\b(?:previous|preceding|prior) year\b|\byear[- ](?:ago|earlier|before)\b"
            r"|\byear[- ]on[- ]year\b|\bthe year before\b",
            re.IGNORECASE,
        ),
        -1,
    ),
    (late(r"\b(?:a|one|the) year (?:later|after)\b|\bfollowing year\b", re.IGNORECASE), 1),
)
"""Words for the year beside one that is named."""


def implied(
    text: str, written: Sequence[Figure], published: str, reader: Reader
) -> tuple[Figure, ...]:
    """The figures that a text means without writing them, in their usual reading.

    ``written`` are the figures that it does write. "A year earlier" counts from the one year that
    the text names: 2020 in "2021, up from a year earlier".

    A month without a year is the last one of that name before the document was ``published``
    (YYYY-MM-DD, or less of it), or that of the same year; "last year" counts from there too. Where
    no year of publication is known, dates are left out. "A decade" is one decade.
    Places and letters of these figures are not those of the text.
    """
    line = " ".join(text.split())
    worded = (*_worded(line, published), *_beside(line, written))
    return tuple(found for words in worded for found in reader.figures(words))


def _beside(text: str, written: Sequence[Figure]) -> Iterator[str]:
    """The year before or after each that a text names, where it says so."""
    ways = [way for words, way in _BESIDE if words.search(text)]
    years = {each.date.year for each in written if each.date and each.date.year}
    for year in sorted(years) if ways else ():
        yield from (str(year + way) for way in ways)


def undated(text: str) -> frozenset[int]:
    """The months, from 1 to 12, that a text names without a year."""
    return frozenset(MONTHS.index(found["month"]) + 1 for found in _MONTH.finditer(text))


_ONWARD = late(
    r"\s*(?:to|until|till|through|and|[-–—])\s*(?:the\s+)?(?:\d{1,2}\s+)?"
    rf"(?:{'|'.join(MONTHS)})(?:\s+\d{{1,2}},?)?\s+(\d{{4}})\b"
)
"""What gives a month before it the year that it ends in: from 1 January *to 20 March 2018*."""


def _worded(text: str, published: str) -> Iterator[str]:
    for found in _SPAN.finditer(text):
        yield f"1 {found[1].lower()}"
    if not re.match(r"\d{4}(?:-|$)", published):
        return
    year = int(published[:4])
    for found in _MONTH.finditer(text):
        month, date = found["month"], found["before"] or found["behind"]
        day = f" {date}," if date else ""
        if onward := _ONWARD.match(text, found.end()):
            yield f"{month}{day} {onward[1]}"
            continue
        later = published[5:7].isdigit() and MONTHS.index(month) >= int(published[5:7])
        for back in (0, 1) if later else (0,):
            yield f"{month}{day} {year - back}"
    for words, back in _YEARS:
        if words.search(text):
            yield str(year + back)
