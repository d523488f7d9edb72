"""A clause of a draft with what it leaves unsaid, taken from around it: who, where, of what.

"In Scotland it is 35 percent" speaks of what the sentence before it speaks of. For each claim that
may be meant, the words that it needs beside the clause's own are taken from around the clause, the
nearest first, and the clause is read with them. Nothing is guessed: a word that stands nowhere
near is not taken, and a claim of another place or year than was named last is not meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.check.draft_parts import of_others
from factcheck.check.draft_setting import HERE, Around
from factcheck.check.draft_stand_ins import without_stand_ins
from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.compare import same_family
from factcheck.match.dates import relate_dates
from factcheck.match.figures import Figure
from factcheck.match.places import places_apart
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import Word

_UNIT = re.compile(r"(?<=\d)(?:\s?%|\s[^\W\d].*)$")
"""What stands behind the digits of a figure."""
_MOVES_ON = re.compile(
    r"\b(?:later|earlier|since|before|after|following|previous|next|from|than|compared|against)\b",
    re.I,
)
"""Words with which a sentence goes from one time to another, so that it may end in any."""
OWN, WHOLE = 0.4, 0.4
"""The least ``own`` and ``whole`` of a filled clause for the claim to be meant."""
SURELY = 0.55
"""The least ``whole`` for a figure that differs to be wrong: near that of any clause (``HELD``)."""
NAMELESS = 0.75
"""The same for a claim that names nobody and no place, or whose rarest word is missing."""
BARE = 0.7
"""The least ``whole`` where it has nothing of its own: in 2017 it was 30 percent."""
LITTLE = frozenset(
    "better worse good bad best worst year years month months week weeks day days time times whole"
    " alone now still already today ago earlier later yet least most last there saw well far"
    "".split()
)
"""Words that any statement may have."""
NEARLY = 0.8
"""How nearly a word that is taken must say what the claim says: a synonym does."""
GENERIC = 0.3
"""What is left of the weight of a word that says little of what is counted."""
_CLOSING = " \n\t.,;:!?\"'”’)»"


class Taken(NamedTuple):
    """Words of the draft that a clause leaves to it, and where their sentence starts."""

    words: str
    start: int


class Filled(NamedTuple):
    """A clause with what it leaves unsaid for it to speak of a claim.

    ``text`` begins as the clause does, letter for letter but for what stands for what is taken.
    ``own`` is the weighed share of the clause's own words that the claim has, ``whole`` that of the
    claim's words that the filled clause has. ``bare`` says that the clause has no words of its own,
    ``named`` that no name of the claim is missing, ``tells_who`` that it has any,
    and ``on_topic`` that the rarest of its other words is not missing.
    """

    text: str
    stands: str
    taken: tuple[Taken, ...]
    own: float
    whole: float
    bare: bool
    named: bool
    on_topic: bool
    tells_who: bool

    @property
    def may_be_meant(self) -> bool:
        """Whether it says enough of the claim for that to be meant."""
        if self.bare:
            return self.named and self.tells_who and self.whole >= BARE
        return self.own >= OWN and self.whole >= WHOLE

    @property
    def is_meant(self) -> bool:
        """Whether it says so much of the claim, and all its names, that no other can be meant."""
        least = SURELY if self.tells_who and self.on_topic else NAMELESS
        return self.named and self.whole >= least


def filled(
    clause: str,
    wordings: Sequence[Statement],
    around: Sequence[Around],
    reader: Reader,
    weight: Callable[[str], float],
    *,
    dated: bool = True,
    bare: Figure | None = None,
    before: str = "",
    least: float = OWN,
    figure: Figure | None = None,
) -> Filled | None:
    """The clause filled for the claim with these wordings; None where it cannot speak of it.

    ``bare`` is a number of the clause that is given the unit of the figure before it, in the
    sentence (``before``) or around it: "against 6.9 in 2021" after "7.1 litres". ``dated`` says
    that what was dated otherwise last is another statement: not where the date itself is in
    question. ``least`` is the least share of the clause's own words that the claim must have.
    ``figure`` is the one in question: what the claim says of others alone need not be said.
    """
    found = [
        _filled(clause, each, others, around, reader, weight, dated, least)
        for each in wordings
        for others in _parts(each, figure)
    ]
    if bare is not None:
        leads = (Around(before, HERE, near=True), *around)
        found = [each and _with_unit(each, bare, wordings, leads, reader) for each in found]
    made = sorted(filter(None, found), key=lambda each: (-each.own, -each.whole))
    return next((each for each in made if each.taken and each.is_meant), made[0] if made else None)


def _parts(wording: Statement, figure: Figure | None) -> set[frozenset[int]]:
    """For each figure of a claim that one of a draft may be, the words that are said of others."""
    figures = (wording.figures[frame.figure] for frame in wording.frames)
    kin = [f for f in figures if figure is not None and same_family(f, figure)]
    return {frozenset(), *(of_others(wording, each) for each in kin)}


def _with_unit(
    whole: Filled,
    bare: Figure,
    wordings: Sequence[Statement],
    around: Sequence[Around],
    reader: Reader,
) -> Filled:
    """The filled clause with a unit behind a bare number: that of the figure before it, if the
    claim has such figures."""
    before = (f for place in around if place.near for f in reversed(reader.figures(place.text)))
    other = next(
        (f for f in before if f.unit not in ("date", "ordinal") and (f.unit or f.measure)), None
    )
    unit = _UNIT.search(other.text) if other else None
    theirs = (f for wording in wordings for f in wording.figures)
    if other is None or unit is None or not any(same_family(other, f) for f in theirs):
        return whole
    text = f"{whole.text[: bare.end]}{unit[0]}{whole.text[bare.end :]}"
    return whole._replace(text=text, taken=whole.taken or (Taken(unit[0].strip(), HERE),))


def _filled(
    clause: str,
    wording: Statement,
    others: frozenset[int],
    around: Sequence[Around],
    reader: Reader,
    weight: Callable[[str], float],
    dated: bool,
    least: float,
) -> Filled | None:
    bare, stands = without_stand_ins(clause, wording, around, reader)
    said = reader.read(bare)
    aligned = align(said, wording, NO_CONTEXT, reader)

    def heavy(word: Word) -> float:
        return weight(word.key) * (GENERIC if word.key in reader.generic else 1.0)

    mine = [0.0 if _says_little(word, reader) else heavy(word) for word in said.words]
    own = sum(w * s for w, s in zip(mine, aligned.strengths, strict=True))
    if own < least * sum(mine) or _is_elsewhere(said, wording, around, reader):
        return None
    if dated and _is_another_time(said, wording, around, reader):
        return None
    needed = set(range(len(wording.words))) - aligned.answered
    needed -= _of_others(wording, aligned.answered) | others
    taken = tuple(_taken(needed, wording, around, reader))
    left_out = others - aligned.answered
    theirs = [0.0 if n in left_out else heavy(word) for n, word in enumerate(wording.words)]
    common = [n for n, word in enumerate(wording.words) if not word.proper]
    topic = max(common, key=lambda n: theirs[n], default=None)
    whole = sum(w for n, w in enumerate(theirs) if n not in needed)
    return Filled(
        text=_joined(bare, taken),
        stands=stands,
        taken=taken,
        own=own / sum(mine) if sum(mine) else 0.0,
        bare=not sum(mine),
        whole=whole / sum(theirs) if sum(theirs) else 0.0,
        named=not _names_missing(wording, needed),
        on_topic=topic not in needed,
        tells_who=bool(wording.places) or any(word.proper for word in wording.words),
    )


def _taken(
    needed: set[int], wording: Statement, around: Sequence[Around], reader: Reader
) -> Iterator[Taken]:
    """What is taken from each sentence around; ``needed`` loses the claim's words it answers."""
    for place in around:
        if not needed:
            return
        there = reader.read(place.text)
        aligned = align(there, wording, NO_CONTEXT, reader)
        words = []
        for word, strength, partner in zip(
            there.words, aligned.strengths, aligned.partners, strict=True
        ):
            if partner not in needed or partner is None or strength < NEARLY:
                continue
            name = wording.words[partner].proper or reader.place_of(wording.words[partner])
            if word.key in reader.directions or not (place.near or name):
                continue
            same = {n for n in needed if wording.words[n].key == wording.words[partner].key}
            needed -= same
            words.append(word.text)
        if words:
            yield Taken(" ".join(words), place.start)


def _says_little(word: Word, reader: Reader) -> bool:
    """Whether a word only says which way, when or how well: what has it may speak of anything."""
    return word.plain in LITTLE or word.key in reader.directions


def _names_missing(wording: Statement, needed: set[int]) -> set[int]:
    """The words of names that a claim has and nothing answers: of a name one word is enough."""
    known = {n for run in wording.names if not set(run) <= needed for n in run}
    return {n for n in needed - known if wording.words[n].proper}


def _of_others(wording: Statement, answered: frozenset[int]) -> set[int]:
    """The names beside other figures of a claim than the one whose name a clause has."""
    sides = [set(frame.own) for frame in wording.frames]
    if len(sides) > 1 and any(wording.words[n].proper for each in sides[1:] for n in each):
        sides[0] |= set(wording.frames[0].lead)  # Italy used 21.9, the Netherlands 9.1
    names = [{n for n in side if wording.words[n].proper} for side in sides]
    if not any(each & answered for each in names):
        return set()
    return {n for each in names if not each & answered for n in each}


def _joined(bare: str, taken: Sequence[Taken]) -> str:
    """The clause, and what is taken behind it."""
    words = " ".join(each.words for each in taken)
    bare = bare.rstrip(_CLOSING)
    by = ", " if bare[-1:].isdigit() else " of "
    return f"{bare}{by}{words}." if words else bare


def names_another(clause: str, wordings: Sequence[Statement], reader: Reader) -> bool:
    """Whether a clause has a name or a place that no wording of a claim has."""
    said = reader.read(clause)
    names = [word for word in said.words if word.proper or reader.place_of(word)]
    return any(all(word.key not in wording.at for wording in wordings) for word in names)


def _is_elsewhere(
    said: Statement, wording: Statement, around: Sequence[Around], reader: Reader
) -> bool:
    """Whether the place named last, in the clause or before it, is another than the claim's."""
    if not wording.places:
        return False
    statements = (said, *(reader.read(place.text) for place in around))
    last = next((each.places for each in statements if each.places), None)
    return last is not None and places_apart(last, wording.places, reader) is not None


def _is_another_time(
    said: Statement, wording: Statement, around: Sequence[Around], reader: Reader
) -> bool:
    """Whether the dates named last are all others than the claim's."""
    theirs = [figure for figure in wording.figures if figure.date and figure.date.year]
    if not theirs:  # a year of the clause's own is another time than the claim's, as far as it says
        return any(figure.date and figure.date.year for figure in said.figures)
    for statement in (said, *(reader.read(place.text) for place in around if place.near)):
        mine = [figure for figure in statement.figures if figure.date and figure.date.year]
        if mine and not _MOVES_ON.search(statement.text):
            return not any(
                relate_dates(statement.text, f, wording.text, g).agrees
                for f in mine
                for g in theirs
            )
    return False
