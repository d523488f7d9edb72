"""Which of a claim's figures a figure of a draft stands for, by the words that go with each.

"58 minutes in Hatcher's Bend, 39 in Port Lowry and 27 in Elder Falls" is one claim with three
figures of a kind, and each has a name of its own. What a draft says of Elder Falls is held against
the 27, whatever figure it has: that it has another of the three is no agreement. Whose the figure
is, the words right beside it tell first, then its clause, the sentence, and those before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.check.draft_filled import LITTLE
from factcheck.check.draft_pairs import Bond, Pairing, is_detail
from factcheck.check.draft_parts import stretches
from factcheck.check.draft_setting import Around
from factcheck.check.draft_slips import incomparable
from factcheck.check.draft_units import is_plain
from factcheck.match.align import NO_CONTEXT, align
from factcheck.match.compare import FigurePair, Relation, kind, relate, same_kind
from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.patterns import late
from factcheck.match.roles import Role
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import Word

PAIR = 2
"""How many figures may tell theirs apart by words that are no names, where these stand before."""
_BESIDE = late(
    r"\b(?:unlike|except|outside|as\s+in|not|nor)\b"
    r"|\b(?:than|against|versus|compared\s+(?:with|to))\s+(?:in|at|for|the|those|that|[A-Z])"
)
"""Words that bring in another than the one that is spoken of."""
_GOES_ON = late(r"[^\s,]*(?:\s+[A-Z][^\s,]*)*,\s+(?:where|which|who|whose|with|at)\b")
"""What goes on with what was brought in: better than Orkney, *where* it is 86.7 percent."""


def by_its_own(
    pairing: Pairing,
    said: Statement,
    figure: Figure,
    wordings: Sequence[Statement],
    around: Sequence[Around],
    reader: Reader,
) -> Pairing:
    """The pairing; one that agrees with a figure of the claim is wrong where the words around it
    are another's of the claim's figures.

    ``said`` is the whole sentence, ``figure`` stands in it; ``around`` is what stands before it.
    """
    theirs = pairing.pair.claim
    by_words = pairing.apart and all(each.field == "words" for each in pairing.apart)
    crossed = pairing.bond is Bond.SUBJECT and by_words and not pairing.match.conflicts
    if theirs is None or not (pairing.bond in (Bond.AGREES, Bond.WORDS) or crossed):
        return pairing
    for wording in wordings:
        own = siblings(wording, reader)
        mine = next((f for f in own if wording.figures[f.figure] == theirs), None)
        if mine is None:
            continue
        meant = _meant(said, figure, wording, own, mine, around, reader)
        if meant is not None and meant is not mine:
            other = wording.figures[meant.figure]
            if relate(figure, other).agrees:
                return pairing
            pair = FigurePair(phrase=pairing.pair.phrase, claim=other, relation=Relation.DIFFERENT)
            return replace(pairing, bond=Bond.FIGURE, pair=pair, apart=())
    return pairing


def siblings(wording: Statement, reader: Reader) -> dict[Frame, frozenset[str]]:
    """The figures of a kind that a claim has, each with the keys of words that only it has.

    Empty where one has none, but where it is the first of two and the second has a name: then
    nothing tells whose a word is.
    """
    for frame in wording.frames:
        kin = [
            other for other in wording.frames if other is frame or _are_kin(wording, frame, other)
        ]
        if len(kin) > 1:
            keys = _beside(wording, kin, reader)
            found = {}
            for each, own in zip(kin, keys, strict=True):
                others = {key for other in keys if other is not own for key in other}
                found[each] = frozenset(own - others)
            first, *_, last = found
            names = _names(wording)
            if len(kin) == PAIR and found[last] & names:
                if not found[first] & names:  # of the country it is said without a name
                    found[first] = frozenset()
                return found
            if all(found.values()):
                return found
    return {}


def _are_kin(wording: Statement, one: Frame, other: Frame) -> bool:
    """Whether two figures of a claim measure the same of two things, places or groups."""
    mine, theirs = (wording.figures[each.figure] for each in sorted((one, other)))
    if Role.FROM in (one.role, other.role) or is_detail(mine):
        return False
    if is_plain(theirs):  # 2.1 days a week, and 5.4
        theirs = replace(theirs, unit=mine.unit, measure=mine.measure)
    pair = FigurePair(phrase=mine, claim=theirs, relation=Relation.DIFFERENT)
    if not same_kind(mine, theirs) or incomparable(pair):
        return False
    left_out = bool(theirs.noun) and not mine.noun  # only the second may leave out what it counts
    return kind(mine) != "count" or not left_out


def _beside(wording: Statement, kin: Sequence[Frame], reader: Reader) -> list[set[str]]:
    """The keys of the words beside each figure: those behind it where each has some, and of the
    last, behind which the sentence goes on for all, as many as of another; else those before it,
    or the names of several. Of counts of several things, what is counted.
    """
    words, figures = wording.words, [wording.figures[each.figure] for each in kin]
    nouns = [reader.keys.key(each.noun) for each in figures if each.noun not in ("", "ones")]
    if len(set(nouns)) == len(kin) and not all(map(reader.are_people, nouns)):
        return [{noun} for noun in nouns]
    ends = stretches(wording.text, figures)
    numbers = range(len(words))
    behind = [
        [n for n in numbers if figure.end <= words[n].start < end]
        for figure, (_, end) in zip(figures, ends, strict=True)
    ]
    shared: set[str] = set()
    if all(behind):
        longest = max(map(len, behind[:-1]))
        every: list[Sequence[int]] = [*behind[:-1], behind[-1][:longest]]
        shared = {words[n].key for n in kin[0].lead}  # shift workers 6.1 hours, day workers 7.2
    else:
        every = [[n for n in numbers if start <= words[n].start < end] for start, end in ends]
        if len(kin) > PAIR:
            every = [[n for n in each if words[n].proper] for each in every]
    if len(nouns) < len(kin):  # what is counted is said once for all
        shared |= {words[n].key for each in kin for n in each.counted} | set(nouns)
    return [{words[n].key for n in each if _tells(words[n], reader)} - shared for each in every]


def _tells(word: Word, reader: Reader) -> bool:
    """Whether a word can tell one thing from another."""
    if word.proper:
        return True
    return not (word.plain in LITTLE or word.key in reader.directions or word.key in reader.generic)


def _meant(
    said: Statement,
    figure: Figure,
    wording: Statement,
    own: Mapping[Frame, frozenset[str]],
    mine: Frame,
    around: Sequence[Around],
    reader: Reader,
) -> Frame | None:
    """The figure of the claim whose words are nearest to one of the draft; None where that is not
    clear, or where those of ``mine`` stand in the sentence too."""
    here = next((f for f in said.frames if said.figures[f.figure].start == figure.start), None)
    if here is None:
        return None
    keys = _answered(said, wording, reader)
    taken = {n for frame in said.frames if frame is not here for n in frame.own} - {*here.own}
    free = [n for n in keys if n not in taken]
    names = {f: k & _names(wording) for f, k in own.items()}
    alone = not _has_another(said, here, wording, own, mine)
    telling = any([*names.values()][1:]) or not alone  # its teachers, and its principals
    if _has_date_of(said, wording, mine) and not mine.places:
        return None
    of_whom = here.counted if said.text[figure.end :].startswith(" of ") else ()
    counted = _whose((keys[n] for n in of_whom if n in keys), own)
    named = mine in _whose((keys[n] for n in free), names)
    if alone and not named and len(counted) == 1 and mine is not counted[0] and all(own.values()):
        return counted[0]  # 43 percent of boys, of "43% of girls; among boys 29%"
    if not all(own.values()) or (telling and _whose((keys[n] for n in free), names)):
        own = names  # a name tells more than another word
    clause = [n for n in free if said.clauses[n] == here.clause]
    near = {*here.own, *_words_near(said, here)}
    beside = [n for n in keys if n in near]
    first = not any(f.clause == here.clause and f.figure < here.figure for f in said.frames)
    if mine in _whose((keys[n] for n in (free if first else beside)), own):
        return None
    for level in (beside, clause, free):
        found = _whose((keys[n] for n in level), own)
        if found:
            meant = _only(found) if not _sets_apart(said.text) else None
            if meant is None or (
                alone and _may_be_shared(wording, own, mine, meant, keys.values())
            ):
                return None
            return meant if not _has_its_own(said, meant, wording, own, keys) else None
    if _whose(keys.values(), own):  # beside another figure
        return None
    for place in around:
        if place.near:
            there = reader.read(place.text)
            found = _whose(_answered(there, wording, reader).values(), names)
            if found:
                return _only(found) if not _sets_apart(place.text) else None
    return None


def _has_date_of(said: Statement, wording: Statement, mine: Frame) -> bool:
    """Whether a figure of a draft has the year that a claim's figure alone has."""
    others = [n for frame in wording.frames if frame is not mine for n in frame.dates]
    own = [wording.figures[n] for n in mine.dates if n not in others]
    dates = [f for f in said.figures if f.unit == "date"]
    agreeing = any(relate(date, other).agrees for date in dates for other in own)
    return bool(others) and len(dates) == 1 and agreeing


def _words_near(said: Statement, here: Frame) -> Iterator[int]:
    """The words of a sentence, by number, in the stretch of a figure among those of its kind."""
    figure = said.figures[here.figure]
    kin = [f for f in (said.figures[each.figure] for each in said.frames) if same_kind(f, figure)]
    if len(kin) > 1:
        start, end = stretches(said.text, kin)[kin.index(figure)]
        yield from (n for n, word in enumerate(said.words) if start <= word.start < end)


def _has_another(
    said: Statement, here: Frame, wording: Statement, own: Iterable[Frame], mine: Frame
) -> bool:
    """Whether a sentence has another of the claim's figures besides."""
    others = [wording.figures[frame.figure] for frame in own if frame is not mine]
    figures = (said.figures[frame.figure] for frame in said.frames if frame is not here)
    return any(relate(figure, other).agrees for figure in figures for other in others)


def _may_be_shared(
    wording: Statement,
    own: Mapping[Frame, frozenset[str]],
    mine: Frame,
    meant: Frame,
    keys: Iterable[str],
) -> bool:
    """Whether the words of one figure may be said for another that has fewer, but for some that are
    missing: the main reason, of "61% give workload as the main reason and 28% give pay".

    Not one right before a word that both have: an *electric* car, a petrol car.
    """
    said = set(keys)
    fewer = len(own[mine]) < len(own[meant]) and not own[meant] <= said and bool(own[mine])
    return fewer and not any(
        one.key in own[meant] & said and other.key not in own[meant] | own[mine]
        for one, other in pairwise(wording.words)
        if wording.text[one.end : other.start] == " "
    )


def _has_its_own(
    said: Statement,
    meant: Frame,
    wording: Statement,
    own: Mapping[Frame, frozenset[str]],
    keys: Mapping[int, str],
) -> bool:
    """Whether a sentence has the very figure that its words are for, beside no words of another:
    6.66m to better Johnson's 6.52m."""
    other = wording.figures[meant.figure]
    frames = [f for f in said.frames if relate(said.figures[f.figure], other).agrees]
    strangers = [
        set(_whose((keys[n] for n in (f.own or f.lead) if n in keys), own)) - {meant}
        for f in frames
    ]
    return bool(frames) and not any(strangers)


def _answered(said: Statement, wording: Statement, reader: Reader) -> dict[int, str]:
    """The keys of the claim's words that words of a statement say, by these words' numbers."""
    aligned = align(said, wording, NO_CONTEXT, reader)
    answers = ((n, aligned.answer(n)) for n in range(len(said.words)))
    return {n: wording.words[answer].key for n, answer in answers if answer is not None}


def _whose(keys: Iterable[str], own: Mapping[Frame, frozenset[str]]) -> list[Frame]:
    """The figures that have one of these words for their own."""
    there = set(keys)
    return [frame for frame, words in own.items() if words & there]


def _only(found: Sequence[Frame]) -> Frame | None:
    return found[0] if len(found) == 1 else None


def _names(wording: Statement) -> frozenset[str]:
    return frozenset(word.key for word in wording.words if word.proper)


def _sets_apart(text: str) -> bool:
    """Whether a text names one thing to tell another from it."""
    return any(not _GOES_ON.match(text, found.end()) for found in _BESIDE.finditer(text))
