"""The figures of one sentence beside the claims they go with, all at once: a sentence says a claim,
or it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.check.draft_beside import Apart, Grounds
from factcheck.check.draft_pairs import HELD, Bond, Pairing, part, turned_round
from factcheck.check.draft_slips import is_exchange
from factcheck.check.draft_text import SentenceText
from factcheck.match.compare import FigurePair, Relation, relate, same_kind, scale
from factcheck.match.conflict import Conflict
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.match.roles import Role
from factcheck.match.statement import Statement

SIZES = {
    **dict.fromkeys("longer bigger larger taller dearer faster wider heavier older".split(), 1),
    **dict.fromkeys("shorter smaller cheaper slower narrower lighter younger".split(), -1),
}
"""Which way a thing went that is now so, for who has both of its numbers."""
Pairings = Sequence[Pairing | None]


def together(
    found: Pairings,
    figures: Sequence[Figure],
    whole: Callable[[], Sequence[Match]],
    read: SentenceText,
    grounds: Grounds,
) -> tuple[Pairing | None, ...]:
    """The pairings of a sentence's ``figures``, each seen beside the others.

    Figures or claims that have changed places are wrong. What is said of another date than a claim,
    no figure of that claim repeats. ``whole`` gives the claims found for the sentence as a whole.
    """
    found = list(_both_ways(found, figures, grounds))
    known = [pairing for pairing in found if pairing]
    if len(known) > 1:
        found = list(_turned(found, figures, whole()))
        found = list(_against_its_numbers(found, read, grounds))
        found = list(_uncrossed(found, read, grounds))
        found = list(_all_or_none(found, read.figures))
        found = list(_at_its_date(found, grounds))
        found = list(_told_once(list(_turned_once(found)), figures))
    return tuple(found)


def _both_ways(
    found: Pairings, figures: Sequence[Figure], grounds: Grounds
) -> Iterator[Pairing | None]:
    """Where one figure stands in another's place, that one stands in its: 341 against 318, for 318
    down from 341."""
    crossed: list[tuple[Pairing, Figure, Figure]] = []
    for pairing in found:
        mine, theirs = (pairing.pair.phrase, pairing.pair.claim) if pairing else (None, None)
        if pairing and pairing.bond is Bond.FIGURE and mine and theirs:
            wordings = grounds.wordings(pairing.match.claim)
            every = [f for wording in wordings for f in wording.figures]
            if is_exchange(pairing.pair, every):
                crossed.append((pairing, mine, theirs))
    for pairing, figure in zip(found, figures, strict=True):
        for other, mine, theirs in crossed if pairing is None else ():
            if relate(figure, theirs) is Relation.SAME and figure.start != mine.start:
                pair = FigurePair(phrase=figure, claim=mine, relation=Relation.DIFFERENT)
                pairing = replace(other, pair=pair)
                break
        yield pairing


def _turned(
    found: Pairings, figures: Sequence[Figure], whole: Sequence[Match]
) -> Iterator[Pairing | None]:
    """Those that agree by their clauses, and as a whole have a claim's figures each in another's
    place, are wrong: 38% call him good and 32% do not, for 32 and 38."""
    turned = {m.claim.id: m for m in whole if turned_round(m) and _says_most(m)}
    for pairing, figure in zip(found, figures, strict=True):
        match = turned.get(pairing.match.claim.id) if pairing else None
        both = match.figures if match and pairing and pairing.bond is Bond.AGREES else ()
        pair = next((p for p in both if p.phrase and p.phrase.start == figure.start), None)
        yield Pairing(bond=Bond.FIGURE, match=match, pair=pair) if match and pair else pairing


def _against_its_numbers(
    found: Pairings, read: SentenceText, grounds: Grounds
) -> Iterator[Pairing | None]:
    """Two figures of a claim said with a word that goes the other way than they do are wrong: it
    has got longer, with 47 days after 63."""
    said = read.statement(read.whole)
    ways_of = grounds.reader.directions
    turns = {
        word.text: SIZES.get(word.plain, ways_of.get(word.key, 0))
        for word in said.words
        if said.text[word.start - 1 : word.start] != "-"  # start-ups
    }
    words = [word for word, way in turns.items() if way]
    ways = {turns[word] for word in words}
    one_way = ways.pop() if len(ways) == 1 and not said.denials else 0
    changes = _changes(found, grounds) if one_way else {}
    for pairing in found:
        way, there = changes.get(pairing.match.claim.id, (0, "")) if pairing else (0, "")
        if pairing and pairing.bond is Bond.AGREES and way * one_way < 0:
            apart = Apart(Conflict.DIRECTION, words[0], there)
            yield replace(pairing, bond=Bond.SUBJECT, apart=(apart,))
        else:
            yield pairing


def _changes(found: Pairings, grounds: Grounds) -> dict[str, tuple[int, str]]:
    """For claims of which two figures agree, the first and the last of a change: which way it went
    and the word for that."""
    both: dict[str, dict[Role, Figure]] = {}
    words: dict[str, str] = {}
    for pairing in found:
        if pairing is None or pairing.bond is not Bond.AGREES:
            continue
        claim, theirs = pairing.match.claim, pairing.pair.claim
        for wording in grounds.wordings(claim):
            frame = next((f for f in wording.frames if wording.figures[f.figure] == theirs), None)
            if frame and theirs and frame.role in (Role.FROM, Role.TO):
                both.setdefault(claim.id, {})[frame.role] = theirs
                turns = (w.text for w in wording.words if w.key in grounds.reader.directions)
                words[claim.id] = next(turns, "")
    return {
        claim: (_way(ends[Role.FROM], ends[Role.TO]), words[claim])
        for claim, ends in both.items()
        if len(ends) > 1
    }


def _way(before: Figure, after: Figure) -> int:
    """Which way it is from one figure to another; 0 where they cannot be compared."""
    if before.value is None or after.value is None or not same_kind(before, after):
        return 0
    apart = after.value * scale(after) - before.value * scale(before)
    return (apart > 0) - (apart < 0)


def _says_most(match: Match) -> bool:
    return min(part(match, "phrase"), part(match, "claim")) >= HELD


def _uncrossed(found: Pairings, read: SentenceText, grounds: Grounds) -> Iterator[Pairing | None]:
    """Two claims that have changed places are wrong: 26 percent to negligence and 42 to arson, the
    other way round."""
    agreeing = [p for p in found if p and p.bond is Bond.AGREES]
    if len({p.match.claim.id for p in agreeing}) < 2:
        yield from found
        return
    for pairing in found:
        apart = None
        if pairing and pairing.bond is Bond.AGREES:
            others = (p for p in agreeing if p.match.claim.id != pairing.match.claim.id)
            apart = next(filter(None, (_crossed(pairing, p, read, grounds) for p in others)), None)
        yield replace(pairing, bond=Bond.SUBJECT, apart=(apart,)) if pairing and apart else pairing


def _crossed(one: Pairing, other: Pairing, read: SentenceText, grounds: Grounds) -> Apart | None:
    """What sets a figure apart from its claim if it stands beside another claim's words, and that
    claim's figure beside its."""
    said = read.statement(read.whole)
    mine, theirs = (_words_beside(said, each) for each in (one, other))
    here, there = (_words_of(each, grounds) for each in (one, other))
    wrong, right = mine & (there - here), theirs & (here - there)
    if not wrong or not right or mine & (here - there) or theirs & (there - here):
        return None
    words = {word.key: word.text for word in said.words}
    return Apart("words", words[min(wrong)], words[min(right)])


def _words_beside(said: Statement, pairing: Pairing) -> set[str]:
    """The keys of the words beside a pairing's figure in a sentence."""
    figure = pairing.pair.phrase
    return {
        said.words[n].key
        for frame in said.frames
        if figure and said.figures[frame.figure].text == figure.text
        for n in frame.own
    }


def _words_of(pairing: Pairing, grounds: Grounds) -> set[str]:
    """The keys of the words of a pairing's claim."""
    return {word.key for each in grounds.wordings(pairing.match.claim) for word in each.words}


def _all_or_none(found: Pairings, figures: Sequence[Figure]) -> Iterator[Pairing | None]:
    """What sets one figure apart from a claim sets the others of the sentence apart from it: not a
    direction or a rate's time, which are one's own, nor a date where there are several."""
    dates = [f.start for f in figures if f.unit == "date"]
    first = min((f.start for f in figures if f.unit != "date"), default=0)
    for_all = len(dates) < 2 and all(start < first for start in dates)
    own = {"direction", "period"} if for_all else {"direction", "period", "date"}
    against = {
        p.match.claim.id: p
        for p in found
        if p and p.bond is Bond.SUBJECT and any(_is_of_all(each, own) for each in p.apart)
    }
    for pairing in found:
        other = against.get(pairing.match.claim.id) if pairing else None
        repeats = pairing and pairing.bond in (Bond.AGREES, Bond.WORDS)
        if pairing and other and repeats:
            yield replace(pairing, bond=Bond.SUBJECT, apart=other.apart)
        else:
            yield pairing


def _at_its_date(found: Pairings, grounds: Grounds) -> Iterator[Pairing | None]:
    """A figure whose own date its sentence gives to another figure of the claim is not of that date
    there: 1,097 last year and 1,264 in 2024, where 1,097 were in 2024."""
    moved = [
        (p, each)
        for p in found
        if p and p.bond is Bond.SUBJECT
        for each in p.apart
        if each.field == "date"
    ]
    for pairing in found:
        apart = None
        if pairing and pairing.bond is Bond.AGREES and pairing.pair.claim is not None:
            dates = _dates_of(pairing, grounds)
            apart = next(
                (
                    each
                    for other, each in moved
                    if other.match.claim.id == pairing.match.claim.id
                    and other.pair.claim != pairing.pair.claim
                    and each.here in dates
                ),
                None,
            )
        yield replace(pairing, bond=Bond.SUBJECT, apart=(apart,)) if pairing and apart else pairing


def _dates_of(pairing: Pairing, grounds: Grounds) -> set[str]:
    """The dates, as written, that a claim gives a pairing's figure."""
    return {
        wording.figures[n].text
        for wording in grounds.wordings(pairing.match.claim)
        for frame in wording.frames
        if wording.figures[frame.figure] == pairing.pair.claim
        for n in frame.dates
    }


def _is_of_all(apart: Apart, own: set[str]) -> bool:
    """Whether what sets a figure apart sets the others of its sentence apart: all but what is its
    ``own``; a date that the claim has for another of its figures does."""
    return apart.field not in own or (apart.field == "date" and not apart.claim)


def _told_once(found: Pairings, figures: Sequence[Figure]) -> Iterator[Pairing | None]:
    """A small number is none by itself where one that tells is said wrongly: of "fell 12 percent in
    five years" the five years are as in the claim."""
    both = list(zip(found, figures, strict=True))
    told = {
        p.match.claim.id
        for p, figure in both
        if p and p.bond is Bond.SUBJECT and not _has_one_digit(figure)
    }
    for p, figure in both:
        if p and p.bond is Bond.SUBJECT and _has_one_digit(figure) and p.match.claim.id in told:
            yield replace(p, bond=Bond.AGREES)
        else:
            yield p


def _turned_once(found: Iterable[Pairing | None]) -> Iterator[Pairing | None]:
    """What turns the other way is one thing wrong, and told of the first figure that it turns: of
    "fell by 12 percent to 2.6 billion", where it rose, the 2.6 billion are as in the claim."""
    told: set[str] = set()
    for p in found:
        kinds = {*(k for k, _, _ in p.match.conflicts), *(a.field for a in p.apart)} if p else set()
        turned = p and p.bond is Bond.SUBJECT and kinds == {Conflict.DIRECTION}
        if p and turned and p.match.claim.id in told:
            yield replace(p, bond=Bond.AGREES, apart=())
        else:
            yield p
        if p and turned:
            told.add(p.match.claim.id)


def _has_one_digit(figure: Figure) -> bool:
    """Whether a figure is a number of one digit, whatever its size: five years, twice, 200."""
    number = figure.low if figure.value is None else figure.value
    return not f"{number:.3e}".partition("e")[0][1:].strip(".0")
