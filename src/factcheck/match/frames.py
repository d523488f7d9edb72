"""A statement read into frames: each figure bound to what it is of, when, where and how."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.match.clauses import DENYING, FILLING, Denial
from factcheck.match.figures import Figure
from factcheck.match.patterns import late
from factcheck.match.roles import BASELINES, BEFORE, FEW_WORDS, Role, role
from factcheck.match.words import STOP, Word, is_content

_COMPARED = late(
    r"\b(?:than|compared\s+(?:with|to)|against)\s+"
    r"(?:(?:in|for|at|the|end|of|that|those|it|they|was|were|had|been)\s+){0,5}$",
    re.IGNORECASE,
)
"""What stands right before a date that another is compared with."""


class Frame(NamedTuple):
    """One figure, no date, and what it is of.

    ``figure`` is its number among the statement's figures, ``clause`` the number of its clause.
    ``own`` are the content words, by number, that stand with it and with no other figure; ``lead``
    those before the first figure of its clause, which all its figures share. ``counted`` are those
    right behind it. ``dates`` (by figure number) are said of it alone, or before the first figure
    of its clause, where it has none and another of its kind has, or is what was. ``places`` are
    said of it alone.
    ``direction`` is 1 for up, -1 for down, 0 for neither; ``denied`` says that a denial without
    words of its own follows it ("38% did not"), ``refuted`` that one stands right before it ("not
    14 percent").
    """

    figure: int
    clause: int
    role: Role
    own: tuple[int, ...]
    lead: tuple[int, ...]
    counted: tuple[int, ...]
    dates: tuple[int, ...]
    places: frozenset[str]
    direction: int
    denied: bool
    refuted: bool


class Parts(NamedTuple):
    """What a text holds, from which its frames are read.

    ``every`` are all its words, ``words`` those with content that stand in no figure; ``clauses``
    are the clause numbers of ``every``. ``places`` are the places by number among ``every``.
    ``ways`` says which content words turn up (1) or down (-1); ``signs`` which figures do.
    """

    text: str
    every: Sequence[Word]
    words: Sequence[Word]
    clauses: Sequence[int]
    figures: Sequence[Figure]
    denials: Sequence[Denial]
    places: Sequence[tuple[int, str]]
    ways: Mapping[int, int]
    signs: Mapping[int, int]

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """The content words, by number, that begin in a stretch of the text."""
        return tuple(_within(self.words, start, end))

    def dates_between(self, start: int, end: int) -> tuple[int, ...]:
        """The dates, by figure number, that begin in a stretch of the text.

        Not those that a figure is compared with: 13 percent more than in 2022.
        """
        return tuple(
            n
            for n in _within(self.figures, start, end)
            if self.figures[n].unit == "date" and not self._compared(self.figures[n].start)
        )

    def _compared(self, start: int) -> bool:
        """Whether a date is what another is compared with."""
        before = self.text[max(0, start - BEFORE) : start]
        some = "than" in before or "compared" in before or "against" in before
        return some and bool(_COMPARED.search(before))

    def places_between(self, start: int, end: int) -> frozenset[str]:
        """The places that are named in a stretch of the text."""
        return frozenset(place for n, place in self.places if start <= self.every[n].start < end)


def _start(part: Word | Figure) -> int:
    return part.start


def _within(parts: Sequence[Word] | Sequence[Figure], start: int, end: int) -> range:
    """The numbers of those that begin in a stretch of the text; they are in its order."""
    return range(bisect_left(parts, start, key=_start), bisect_left(parts, end, key=_start))


_CUTS = tuple(
    late(cut, re.IGNORECASE)
    for cut in (
        r"[,;]\s*(?:and|but|while|whereas|though|although)\b|;|\(",
        r"[,;:–—/]|\b(?:and|or|but|while|whereas|than|against|versus|compared)\b",
        r"\b(?:to|from|up|down|per)\b",
        r"\b(?:in|on|at|by|for|with|after|before|until|since|over|among)\b",
    )
)
"""Where, between two figures, the words of the second begin: at the first of the first kind."""
_LAST_JOINT = late(r"\b(?:and|but|while|whereas)\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE)
"""What joins the second figure, where it stands right before it: in a hospital or clinic *and*."""
_RATE = late(r"per\b", re.IGNORECASE)
"""What belongs to the figure right before it: £261 *per* megawatt-hour."""
_TO_DATE = late(
    r"to\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:mid|early|late)[- ])?"
    r"(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|[12]\d{3}\b)",
    re.IGNORECASE,
)
_PART_OF = late(
    r"\s*(?:out\s+)?of\s+(?:(?:the|some|its|his|her|their|our|all|about)\s+|[^\W\d]+['’]s?\s+){0,3}",
    re.IGNORECASE,
)
"""What stands between a part and its whole: 281 of the 3,050 passengers, 15 of Canada's 97."""
_OPENING = ".!?;|"
"""What stands before a date that opens a sentence: . *2021*, behind with the rent: 14%."""
_OF = late(r"\s+of\b", re.IGNORECASE)
PERIODS = frozenset("quarter half month week year decade season term trimester".split())
"""What an ordinal counts that only says when: in the second quarter of 2024."""
_COMPOUND = late(r"-[^\W\d]")
"""What goes on right behind a figure that describes: four-year*-old*, 60*-kilo*."""
_BEFORE_FIGURE = FEW_WORDS | FILLING | frozenset("of to that these those all".split())
"""What may stand between a denial and the figure that it denies: none of the twelve."""
_RELATIVE = ("who", "which", "whose", "whom", "where")
"""What begins a clause that has no subject of its own beside it."""
COUNTED = 4
"""How many words behind a figure are taken for what it counts, with their modifiers."""


def read_frames(parts: Parts) -> tuple[Frame, ...]:
    """The frames of a text, in its order."""
    starts = [word.start for word in parts.every]
    by_clause: dict[int, list[int]] = {}
    for number, figure in enumerate(parts.figures):
        if figure.unit != "date":
            by_clause.setdefault(_clause(parts, starts, figure), []).append(number)
    denying = {parts.clauses[denial.word] for denial in parts.denials}
    tails = frozenset(c - 1 for c in denying - by_clause.keys() if _is_tail(parts, c))
    found = [
        frame
        for clause, numbers in by_clause.items()
        for frame in _frames(parts, clause, numbers, clause in tails)
    ]
    return tuple(sorted(found, key=lambda frame: frame.figure))


def _clause(parts: Parts, starts: Sequence[int], figure: Figure) -> int:
    """The clause a figure stands in: that of the word in it or right behind it, else before it.

    ``starts`` are where all words begin.
    """
    after = bisect_right(starts, figure.start - 1)
    near = after < len(starts) and not parts.text[figure.end + 1 : starts[after]].strip()
    if near and (starts[after] < figure.end + 2 or parts.text[figure.end].isspace()):
        return parts.clauses[after]
    return parts.clauses[max(bisect_right(starts, figure.start) - 1, 0)] if starts else 0


def _frames(parts: Parts, clause: int, numbers: Sequence[int], tailed: bool) -> Iterator[Frame]:
    """The frames of the figures of one clause; ``tailed`` if a denial without words follows it."""
    when = [n for n in numbers if says_when(parts.figures[n])]
    if when and len(when) < len(numbers):
        yield from (_of_nothing(number, clause) for number in when)
        numbers = [n for n in numbers if n not in when]
    figures = [parts.figures[n] for n in numbers]
    start, end = _clause_span(parts, clause, figures)
    alone = len(numbers) == 1
    lead = () if alone else parts.between(start, figures[0].start)
    spans = _stretches(parts.text, figures, start, end)
    if not alone:  # what stands before the first is all figures'
        spans = [(figures[0].start, spans[0][1]), *spans[1:]]
    bare = _bare_denials(parts, clause)
    roles = [role(parts.text, figure) for figure in figures]
    dates = _dates(parts, figures, roles, spans, start)
    rows = zip(numbers, figures, roles, dates, spans, strict=True)
    for number, figure, part, told, (begin, last) in rows:
        own = parts.between(begin, last)
        yield Frame(
            figure=number,
            clause=clause,
            role=_acting(parts, figure, part, own, lead),
            own=own,
            lead=lead,
            counted=_counted(parts, figure, last),
            dates=told,
            places=parts.places_between(begin, last),
            direction=parts.signs.get(number, 0) or _direction(parts, own, lead),
            denied=any(figure.end <= w.start and begin <= w.start < last for w in bare)
            or (tailed and figure is figures[-1]),
            refuted=_refuted(parts, figure, bare),
        )


def _acting(
    parts: Parts, figure: Figure, found: Role, own: Sequence[int], lead: Sequence[int]
) -> Role:
    """The role of a figure, which is no change where it is who does something: spoken by 5% of the
    residents."""
    does = found is Role.BY and _OF.match(parts.text, figure.end)
    return Role.LEVEL if does and not _direction(parts, own, lead) else found


def says_when(figure: Figure) -> bool:
    """Whether a figure only says in which quarter or half of a year."""
    return figure.unit == "ordinal" and figure.noun.removesuffix("s") in PERIODS


def _of_nothing(number: int, clause: int) -> Frame:
    return Frame(
        figure=number,
        clause=clause,
        role=Role.LEVEL,
        own=(),
        lead=(),
        counted=(),
        dates=(),
        places=frozenset(),
        direction=0,
        denied=False,
        refuted=False,
    )


def _dates(
    parts: Parts,
    figures: Sequence[Figure],
    roles: Sequence[Role],
    spans: Sequence[tuple[int, int]],
    start: int,
) -> list[tuple[int, ...]]:
    """The dates of each figure of a clause: its own, or those before the first, where it has none
    and another of its kind has, or is what was."""
    own = [parts.dates_between(*span) for span in spans]
    ahead = () if len(figures) == 1 else parts.dates_between(start, figures[0].start)
    if not ahead:
        return own
    numbers = [n for n, figure in enumerate(figures) if figure.unit != "ordinal"]
    if len(numbers) == 1:  # 310 for wool of the first class
        return [told or (ahead if n in numbers else ()) for n, told in enumerate(own)]
    kinds = [(figure.unit, figure.measure) for figure in figures]
    then = {
        each
        for number, each in enumerate(kinds)
        if roles[number] in BASELINES or (number and own[number])
    }
    return [
        told or (ahead if part not in BASELINES and each in then else ())
        for told, part, each in zip(own, roles, kinds, strict=True)
    ]


def _clause_span(parts: Parts, clause: int, figures: Sequence[Figure]) -> tuple[int, int]:
    """Where a clause begins and ends, with the date that opens a sentence with it, and the one that
    closes it: a date is no word."""
    inside = [w for w, c in zip(parts.every, parts.clauses, strict=True) if c == clause]
    start = min([figures[0].start, *(w.start for w in inside)])
    end = max([figures[-1].end, *(w.end for w in inside)])
    following = min((w.start for w in parts.every if w.start >= end), default=len(parts.text))
    for date in parts.figures:
        opens = date.unit == "date" and date.end <= start
        if opens and not parts.text[date.end : start].strip(" ,:"):
            before = parts.text[: date.start].rstrip()
            start = start if before and before[-1] not in _OPENING else date.start
        closes = date.unit == "date" and end <= date.start < following
        heads = parts.text[date.end : date.end + 1] == ":"  # (2018: 2.1 million)
        if closes and not heads and not parts.text[end : date.start].strip(" ,("):
            end = date.end
    return start, end


def _stretches(
    text: str, figures: Sequence[Figure], start: int, end: int
) -> Sequence[tuple[int, int]]:
    """For each figure of a clause the stretch of text that is said of it alone.

    A part's stretch takes in its whole's: 281 of the 3,050 passengers; and a figure's that of one
    that only describes what it is of: 14 percent of four-year-old girls.
    """
    cuts = [start]
    for one, other in pairwise(figures):
        gap = text[one.end : other.start]
        hits = (
            hit.start()
            for kind in _CUTS
            for hit in kind.finditer(gap)
            if not _RATE.match(gap, hit.start()) or gap[: hit.start()].strip()
        )
        last = _LAST_JOINT.search(gap)
        first = next((hit for hit in hits if not _TO_DATE.match(gap, hit)), len(gap))
        cuts.append(one.end + (max(first, last.start()) if last else first))
    found = list(pairwise([*cuts, end]))
    for number in range(len(found) - 2, -1, -1):
        one, other = figures[number], figures[number + 1]
        if is_part(text, one, other) or _describes(text, one, other):
            found[number] = (found[number][0], found[number + 1][1])
    return found


def is_part(text: str, one: Figure, other: Figure) -> bool:
    """Whether a figure is a part of the one behind it: 281 of the 3,050 passengers."""
    return one.end < other.start and bool(_PART_OF.fullmatch(text[one.end : other.start]))


def _describes(text: str, one: Figure, other: Figure) -> bool:
    """Whether a figure only describes what the one before it is of: four-year-old girls."""
    compound = _COMPOUND.match(text, other.end)
    return bool(compound) and not any(cut.search(text, one.end, other.start) for cut in _CUTS[:3])


def _counted(parts: Parts, figure: Figure, end: int) -> tuple[int, ...]:
    """The words right behind a figure that say what it counts: 12 *leading journalists*."""
    found: list[int] = []
    last = figure.end
    for number in parts.between(figure.end, end):
        word = parts.words[number]
        gap = parts.text[last : word.start]
        if not found and (part := _PART_OF.match(gap)):
            gap = gap[part.end() :].lstrip("0123456789.,")
        if len(found) == COUNTED or re.search(r"[^\s\d'’-]", gap):
            break
        found.append(number)
        last = word.end
    return tuple(found)


def _direction(parts: Parts, own: Sequence[int], lead: Sequence[int]) -> int:
    """Which way a figure's own words turn, or else those it shares; 0 where they disagree."""
    for words in (own, lead):
        ways = {parts.ways[n] for n in words if n in parts.ways}
        if ways:
            return ways.pop() if len(ways) == 1 else 0
    return 0


def _bare_denials(parts: Parts, clause: int) -> list[Word]:
    """The words of a clause that deny, and reach no word that tells something."""
    return [
        parts.every[denial.word]
        for denial in parts.denials
        if parts.clauses[denial.word] == clause
        and not any(is_content(parts.every[n]) for n in denial.reach)
    ]


def _is_tail(parts: Parts, clause: int) -> bool:
    """Whether a clause only denies what stands before it: 38 percent *who did not*; or denies it
    behind what it says of whom: 38 percent of those *who may walk do not*."""
    inside = [w.plain for w, c in zip(parts.every, parts.clauses, strict=True) if c == clause]
    only = all(word in DENYING or word in STOP for word in inside)
    return (only or inside[0] in _RELATIVE) and bool(_bare_denials(parts, clause))


def _refuted(parts: Parts, figure: Figure, bare: Sequence[Word]) -> bool:
    """Whether a denial stands right before a figure: not 14 percent, not even about 14."""
    return any(
        word.end <= figure.start
        and all(
            w.plain in _BEFORE_FIGURE for w in parts.every if word.end <= w.start < figure.start
        )
        for word in bare
    )
