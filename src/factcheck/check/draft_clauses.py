"""What to ask of a sentence: itself, and the clauses around each of its figures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from factcheck.match.figures import Figure
from factcheck.match.fold import Span

_MARKS = r"[;:—][\"'”’)\]]*\s*|\s–\s|[.?!…][\"'”’)\]]*\s+"
# Where a sentence may be cut between two figures, the surest first.
_CUTS = (
    _MARKS,
    r",?\s(?:while|whereas|but|although|though|as|yet|because|when|where|that)\s+",
    r",?\s(?:and|or|with|which|who|after|before|since|if)\s+",
    r",[\"'”’]?\s+",
)
# Where a statement may begin or end in its clause, whatever stands around it: who says so.
_FRAMES = (
    _MARKS,
    _MARKS + r"|,?\s(?:while|whereas|but|although|though|because|that)\s+",
    _MARKS + r"|,?\s(?:while|whereas|but|although|though|because|that)\s+|,[\"'”’]?\s+",
)
# Where a sentence says another thing besides. "That" is not among them: "no sign that" is one.
_STATEMENTS = _MARKS + r"|,?\s(?:while|whereas|but|although|though|because)\s+|,\s(?:and|or|so)\s+"
_PLACING = frozenset(
    "across after against among around at before between by during for from in inside near of on"
    " outside over per since throughout to under until with within without".split()
)
"""Words at the head of what says where, when or of whom: no statement is taken out of that."""
_JOINED = frozenset(
    "a about against almost an and are around as at between by compared down for from had has have"
    " in is it its just least less more most nearly of on only or over per roughly some than that"
    " the then they this to under up versus vs was we were who with within".split()
)
"""Words that begin no clause of their own: "to 5.4% from 5.9%" is one statement."""
_ASIDE = re.compile(
    r"\([^()]*\)|,\s(?:who|whom|whose|which|where)\b(?:[^,;:()—]|,(?=\d))*,(?=\s)"
    r"|,\s(?!(?:when|then|often|even|children|women|men|during|according)\b)[a-z]+(?:ed|en|ing|wn|lt)\b"
    r"[^,;:()—\d]*,(?=\s)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def clauses(sentence: str, figures: Sequence[Figure]) -> tuple[Span, ...]:
    """The clauses of a sentence, each around figures that belong together.

    Between two figures the sentence is cut where a conjunction or a mark stands and words of
    another statement follow: "incarceration fell 17 percent | as | crime dropped 27 percent".
    A sentence that needs no cut is one clause. Offsets are code points of the sentence,
    end-exclusive.
    """
    cuts = [cut for one, other in pairwise(figures) if (cut := _cut(sentence, one, other))]
    starts = [0, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), len(sentence)]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def segments(sentence: str, clause: Span, figure: Figure) -> tuple[Span, ...]:
    """The stretches of a clause that may be a statement about a figure, widest first.

    "Speaking on Tuesday, he said that 46 percent of inmates …" holds one after "that". The
    clause itself is not among them, nor is a stretch without two words of its own.
    """
    found: list[Span] = []
    for frame in _FRAMES:
        marks = list(re.finditer(frame, sentence[: clause.end]))
        start, end = clause
        for mark in marks:
            comma = mark[0].strip() == ","
            if clause.start <= mark.start() and mark.end() <= figure.start:
                if not (comma and places(sentence[start : mark.start()])):
                    start = mark.end()
            elif mark.start() >= figure.end and not places(sentence[mark.end() : clause.end]):
                end = mark.start()
                break
        span = Span(start, end)
        if span != clause and span not in found and own_words(sentence[start:end]) > 1:
            found.append(span)
    return tuple(found)


def statements(sentence: str) -> tuple[Span, ...]:
    """The parts of a sentence between its marks and conjunctions, where it has several.

    Each has three words of its own or more.
    """
    cuts = list(re.finditer(_STATEMENTS, sentence))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(sentence)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return tuple(s for s in spans if cuts and own_words(sentence[s.start : s.end]) > 2)


def places(part: str) -> bool:
    """Whether a part of a sentence says where, when or of whom."""
    first = _WORD.search(part)
    return first is not None and first[0].lower() in _PLACING


def own_words(part: str) -> int:
    """How many words of a part say something by themselves."""
    return sum(word not in _JOINED for word in _WORD.findall(part.lower()))


def asides(sentence: str) -> tuple[Span, ...]:
    """What stands aside in a sentence: in brackets, or between commas after "who" and the like.

    With its brackets and commas. Without it the sentence still says what it says: "Pauli Strand,
    who has held the office for eight years, received 49.1 percent".
    """
    return tuple(Span(*found.span()) for found in _ASIDE.finditer(sentence))


def clause_of(spans: Sequence[Span], figure: Figure) -> Span:
    """The clause that a figure stands in."""
    return spans[bisect_right([span.start for span in spans], figure.start) - 1]


def _cut(sentence: str, one: Figure, other: Figure) -> Span | None:
    """What parts the statements of two figures; None where they belong to one.

    The second has a word of its own before its figure, and one more there or behind it: "rose 12
    points and reached 58 percent" is one statement.
    """
    after = re.split("|".join(_CUTS), sentence[other.end :], maxsplit=1)[0]
    behind = min(own_words(after), 1)
    for cut in _CUTS:
        for found in reversed(list(re.finditer(cut, sentence[one.end : other.start]))):
            before = own_words(sentence[one.end + found.end() : other.start])
            if before and before + behind > 1:
                return Span(one.end + found.start(), one.end + found.end())
    return None
