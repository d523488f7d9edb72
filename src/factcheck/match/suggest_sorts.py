"""What sort of figure each of a sentence is, for who looks for statistics: a year is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.match.figures import Figure, Qualifier
from factcheck.match.patterns import late
from factcheck.match.statement import Statement

SPANS = frozenset(
    "second minute hour day night week fortnight month quarter season year decade generation"
    " century".split()
)
"""Measures of time, in which a figure tells how long or since when, and seldom how much."""
FEW, DOZEN, SCORES, HUNDREDS = 4, 12, 100, 1000
"""The largest counts, or the least that is larger, of the sorts that are named so."""
LARGE_RANK = 100
"""From which rank on an ordinal counts: the 50,000th article, and not the 21st century."""
LONGEST = 5e6
"""Above it a bare number in digits that nothing parts is no count: a telephone, an account."""
RANKS = (
    "milestone percent points share times money thousands hundreds vague measure scores score"
    " performance dozen few fraction span age one ordinal identifier date"
).split()
"""The sorts; of two in a sentence the one named first is its main figure."""
TELLING = frozenset(
    "milestone percent points share times money thousands hundreds vague measure scores".split()
)
"""The sorts that make a statistic by themselves."""
IDLE = frozenset("date ordinal span age one identifier".split())
"""The sorts that seldom do, and never beside others."""

_DECIMAL = late(r"\d+[.·]\d{1,2}(?!\d)")
_SPREAD = late(r"\d|\b(?:to|or|and)\b", re.IGNORECASE)
"""What tells a range of figures from an indefinite number: 15 to 20, and not millions."""
_IN_A_YEAR = late(
    r"\b(?:in|of|by|since|until|from|during|year|after|before|summer|autumn|fall|spring|winter"
    r"|early|late|mid)\s+(?:(?:uh|um)\W+)*['’]?$",
    re.IGNORECASE,
)
_NINETEEN = late(r"nineteen\W{0,3}(?:uh|um)?\W{0,4}$", re.IGNORECASE)
_TENS = late(r"\W*(?:(?:uh|um)\W+)?\w+t(?:y|ies)\b", re.IGNORECASE)
_OF_AGE = late(
    r"\b(?:age of|age|aged|ages|turned|at|was|is|am|being|i'm|over|under)\s+$", re.IGNORECASE
)
_AFTER_NAME = late(r"(?<!\b[Ii]n )(?<!\b[Aa]t )\b[A-Z][^\W\d_]+,\s+$")
_APART = late(r",\s|[.;]?[\"”’)]*\s*$")
_NOTHING_COUNTED = late(r"\W*(?:$|[,.;)]|and\b|when\b|years?\b)")
_DECADE = late(r"(?:\d\d|ties)['’]?s$")
_LEVEL = late(r"\s+(?:level\b|(?:confidence|significance|credible)\s)", re.IGNORECASE)
_NAMED = late(r"\s+[A-Z][^\W\d_]")
_VERSION = late(r"(?:[A-Z]\w*|\b(?:version|release))\s+$")
_ENDS = late(r"\W*(?:$|[,;)]|and\b)")
_FROM, _TO = late(r"\bfrom\s+$", re.IGNORECASE), late(r"\s+to\s+")
_OF_THE = late(r"\s+of\s+(?:the|its|our|your|their|his|her|my|these|those)\s+", re.IGNORECASE)
_MEAN = late(r"\b(?:average[ds]?|averaging|median|mean|typical(?:ly)?)\b[^.;]*$", re.IGNORECASE)
_ON_AVERAGE = late(r"[^.,;:]{0,32}\bon average\b")
_PER = late(r"\s+(?:an?|per|each|every)\s+(?:minute|hour|day|night|week|month|year)\b")
_DASH = late(r"\s*[-–/]\s*")
_BEFORE = 16


def sorted_figures(said: Statement) -> list[tuple[str, Figure]]:
    """Each figure of a sentence with its sort, in order.

    What only looks like a count is none: a year without its century, an age, a telephone.
    """
    found: list[tuple[str, Figure]] = []
    for figure in said.figures:
        found.append((_in_place(said.text, figure, found), figure))
    for number, (first, second) in enumerate(pairwise(found)):
        if first[0] == "span" and _is_change(said.text, first[1], second[1]):
            found[number : number + 2] = [("measure", first[1]), ("measure", second[1])]
        elif _is_part(said.text, first[1], second[1]):
            sort = second[0] if second[0] in TELLING else "share"
            found[number : number + 2] = [("share", first[1]), (sort, second[1])]
    return found


def telling(said: Statement) -> tuple[Figure, ...]:
    """The figures that a sentence is about: those that tell, else those that are not idle, else
    all of them."""
    pairs = sorted_figures(said)
    for wanted in (
        [figure for sort, figure in pairs if sort in TELLING],
        [figure for sort, figure in pairs if sort not in IDLE],
    ):
        if wanted:
            return tuple(wanted)
    return tuple(figure for _, figure in pairs)


def _in_place(text: str, figure: Figure, before: Sequence[tuple[str, Figure]]) -> str:
    """The sort of a figure where it stands, behind those ``before``."""
    kind = sort(figure)
    if figure.kind != "count":
        decade = figure.measure == "second" and _DECADE.search(figure.text)
        if figure.kind == "percent" and _LEVEL.match(text, figure.end):
            return "identifier"  # it names a test, and measures nothing
        if kind == "span" and (_PER.match(text, figure.end) or _is_mean(text, figure)):
            return "measure"  # eleven hours a week
        large = kind == "ordinal" and (figure.value or 0) > LARGE_RANK
        milestone = large and not _NAMED.match(text, figure.end)  # not the 501st Legion
        return "date" if decade else "milestone" if milestone else kind
    if figure.value is None:
        return kind
    written = figure.text.isdigit()
    if _is_designation(text, figure):
        return "identifier"
    if _is_year(text, figure, kind, before):
        return "date"
    if kind in ("few", "dozen", "scores") and not figure.noun and _is_age(text, figure):
        return "age"
    return "identifier" if written and figure.value > LONGEST else kind


def _is_change(text: str, old: Figure, new: Figure) -> bool:
    """Whether a length of time became another one: from 41 weeks to 26."""
    since = _FROM.search(text[max(0, old.start - _BEFORE) : old.start])
    alike = new.kind in ("count", "measure") and new.value is not None
    return bool(since and alike and _TO.fullmatch(text[old.end : new.start]))


def _is_part(text: str, part: Figure, whole: Figure) -> bool:
    """Whether a count is told of a larger one, if that is not small: 4 of the 10 courts."""
    if part.kind != "count" or whole.kind != "count" or not (part.value and whole.value):
        return False
    larger = 1 < part.value < whole.value and whole.value > FEW
    return bool(larger and _OF_THE.fullmatch(text[part.end : whole.start]))


def _is_mean(text: str, span: Figure) -> bool:
    """Whether a length of time is said to be the usual one: an average of 279 days."""
    before = text[max(0, span.start - 2 * _BEFORE) : span.start]
    return bool(_MEAN.search(before) or _ON_AVERAGE.match(text, span.end))


def _is_year(text: str, figure: Figure, kind: str, before: Sequence[tuple[str, Figure]]) -> bool:
    value, behind = figure.value or 0.0, text[figure.end :]
    head = text[max(0, figure.start - _BEFORE) : figure.start]
    if figure.noun:
        return False
    if value == 19 and _TENS.match(behind):  # nineteen, uh, forty-four
        return True
    if kind == "scores" and _DECADE.search(figure.text) and figure.text[:1].isdigit():
        return True
    if kind == "thousands":
        return 1000 < value < 2100 and figure.text.strip("c. ~").isdigit()
    dated = any(sort == "date" for sort, _ in before)
    if (
        dated
        and before[-1][0] == "date"
        and _DASH.fullmatch(text[before[-1][1].end : figure.start])
    ):
        return True
    tens = value == int(value) and 20 <= value <= 99 and figure.qualifier is Qualifier.EXACT
    known = dated or _NINETEEN.search(head) or _IN_A_YEAR.search(head)
    return bool(tens and known and not behind.startswith("-"))


def _is_designation(text: str, figure: Figure) -> bool:
    """Whether a number with a point in it is that of a section or a version: 2.3 Of rivers."""
    if not _DECIMAL.fullmatch(figure.text):
        return False
    if not text[: figure.start].strip():
        return bool(_NAMED.match(text, figure.end))
    named = _VERSION.search(text[max(0, figure.start - _BEFORE) : figure.start])
    return bool(figure.text.endswith(".0") and named and _ENDS.match(text, figure.end))


def _is_age(text: str, figure: Figure) -> bool:
    head = text[max(0, figure.start - _BEFORE) : figure.start]
    if not 5 <= (figure.value or 0) <= 99:
        return False
    if figure.text.isdigit() and _AFTER_NAME.search(text[: figure.start]):
        return bool(_APART.match(text, figure.end))  # said Ines Marques, 58.
    return bool(_OF_AGE.search(head) and _NOTHING_COUNTED.match(text, figure.end))


def sort(figure: Figure) -> str:
    """The sort of a figure by itself: one of ``RANKS``."""
    if figure.kind == "measure":
        if figure.measure in SPANS:
            long = _DECIMAL.search(figure.text) or (figure.value or 0) >= HUNDREDS
            return "measure" if long else "span"
        return "times" if figure.measure == "times" else "measure"
    return _count(figure) if figure.kind == "count" else figure.kind


def _count(figure: Figure) -> str:
    value = figure.value
    if value is None:
        if not _SPREAD.search(figure.text):
            return "vague"
        value = figure.high
    value = abs(value)
    if 1 < value < HUNDREDS and _DECIMAL.search(figure.text):
        return "measure"
    if value <= 1:
        return "one" if value == 1 else "fraction"
    for name, most in (("few", FEW), ("dozen", DOZEN), ("scores", SCORES)):
        if value <= most:
            return name
    return "hundreds" if value < HUNDREDS else "thousands"
