"""Why two statements of much the same words speak of different things: positive evidence only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from factcheck.match.align import Alignment, Context, denies
from factcheck.match.clauses import COMPARING, ENDING
from factcheck.match.compare import FigurePair, same_kind
from factcheck.match.conflict import Agreeing, Conflict, Reason, apart
from factcheck.match.contrary import graded, on_either_side, opposite
from factcheck.match.derived import COMPLEMENT, of_them
from factcheck.match.english import English
from factcheck.match.exchanged import (
    borrowed,
    by_another_party,
    crossed,
    exchanged,
    in_place_of,
)
from factcheck.match.frames import Frame
from factcheck.match.options import SETTING, same_dates
from factcheck.match.places import strangers
from factcheck.match.rates import counted_by, unit
from factcheck.match.replaced import (
    by_another,
    of_a_sort,
    of_another,
    of_another_number,
    of_others,
    replaced,
)
from factcheck.match.roles import BASELINES, Role
from factcheck.match.statement import Statement

OTHER_ROLES = ({Role.BY, Role.TO}, {Role.TO, Role.FROM})
"""Roles that one figure does not have at once: how far something moved, whence, and whereto."""
TURNED = ("dis", "non", "un")
"""How a verb begins that denies by itself what was asked: 38 percent disagreed."""


def find_conflicts(
    aligned: Alignment, figures: Sequence[FigurePair], context: Context, english: English
) -> tuple[Reason, ...]:
    """The reasons why a phrase and a claim speak of different things; none is told twice.

    Only what is known to exclude the other counts: a word that English cannot relate is unknown,
    costs the phrase some of its score, and is no reason.
    """
    agreeing = agreeing_frames(aligned, figures)
    found = [
        *_of_figures(aligned, agreeing, english),
        *_turned_round(agreeing, aligned),
        *_denied(aligned, agreeing),
        *_prefixed(aligned, english),
        *_turned(aligned, agreeing, english),
        *_elsewhere(aligned, agreeing, english),
        *opposite(aligned, english),
        *on_either_side(aligned),
        *graded(aligned),
        *replaced(aligned, figures, english),
        *of_others(aligned, agreeing, english),
        *of_a_sort(aligned, agreeing, english),
        *by_another(aligned),
        *of_another_number(aligned),
        *exchanged(aligned, agreeing, english),
        *crossed(aligned, agreeing),
        *borrowed(aligned, agreeing, figures, english),
        *in_place_of(aligned, agreeing, english),
        *by_another_party(aligned, agreeing),
        *_of_another_date(aligned, agreeing),
        *(of_another(aligned, agreeing, english) if context.keys else ()),
    ]
    if any(pair.claim is not None and pair.claim.kind == COMPLEMENT for pair in figures):
        found = [each for each in found if each[0] not in (Conflict.NEGATION, Conflict.TERM)]
    agrees, mine, theirs = _compared(aligned, english)
    if agrees > 0:  # men more than women, women less than men
        found = [each for each in found if each[0] not in (Conflict.DIRECTION, Conflict.TERM)]
    elif agrees < 0 and not found:
        found = [(Conflict.TERM, mine, theirs)]
    return tuple(_each_once(found))


def _each_once(found: Sequence[Reason]) -> Iterator[Reason]:
    """Reasons without those whose words an earlier one tells too."""
    told: list[tuple[str, str]] = []
    for each in found:
        known = each[1:] in told or (
            all(each[1:]) and any(each[1] in mine and each[2] in theirs for mine, theirs in told)
        )
        if not known:
            told.append(each[1:])
            yield each


def _compared(aligned: Alignment, english: English) -> tuple[int, str, str]:
    """How the comparisons of the two agree (`other_way_round`); few phrases compare."""
    if not aligned.phrase.compares:
        return 0, "", ""
    from factcheck.match.comparisons import other_way_round

    return other_way_round(aligned, english)


def agreeing_frames(aligned: Alignment, figures: Sequence[FigurePair]) -> Agreeing:
    """The frames of the two whose figures agree; each of the phrase's figures has its pair."""
    there = {aligned.claim.figures[frame.figure]: frame for frame in aligned.claim.frames}
    pairs = ((frame, figures[frame.figure]) for frame in aligned.phrase.frames)
    return [
        (frame, there[pair.claim])
        for frame, pair in pairs
        if pair.claim in there and pair.relation.agrees
    ]


def _of_figures(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Equal figures in other roles, of other places, turned, denied, over other periods."""
    phrase, claim = aligned.phrase, aligned.claim
    for here, there in agreeing:
        f, g = phrase.figures[here.figure], claim.figures[there.figure]
        if {here.role, there.role} in OTHER_ROLES:
            yield Conflict.ROLE, f"{here.role} {f.text}", f"{there.role} {g.text}"
        if here.places and there.places:
            yield from apart(here.places, there.places, english)
        if here.direction * there.direction < 0:
            yield (
                Conflict.DIRECTION,
                _turning(phrase, (*here.own, *here.lead), english),
                _turning(claim, (*there.own, *there.lead), english),
            )
        if _refuted(aligned, here, there) or _did_not(aligned, here, there):
            yield Conflict.NEGATION, "", ""
        each, every = counted_by(phrase, here), counted_by(claim, there)
        if each and every and unit(each) != unit(every):
            yield Conflict.PERIOD, each, every


def _turned_round(agreeing: Agreeing, aligned: Alignment) -> Iterator[Reason]:
    """What was and what is, the other way round: raised from 3,200 to 6,800, and 3,200 instead of
    the usual 6,800."""
    figures = aligned.claim.figures
    for (here, there), (also, beside) in permutations(agreeing, 2):
        one, two = figures[there.figure], figures[beside.figure]
        turned = [frame.role in BASELINES for frame in (here, there, beside, also)]
        ordered = here.role is Role.FROM or beside.role is Role.FROM
        if turned == [True, False, True, False] and ordered and one.value != two.value:
            told = aligned.phrase.figures[here.figure].text
            yield Conflict.ROLE, f"{here.role} {told}", f"{there.role} {one.text}"


def _of_another_date(aligned: Alignment, agreeing: Agreeing) -> Iterator[Reason]:
    """What was, at the date of what is, or what is, at the date of what was: 12% in 2024, where it
    was 9% in 2024, from 12% before."""
    phrase, claim = aligned.phrase, aligned.claim
    for here, there in agreeing:
        f, g = phrase.figures[here.figure], claim.figures[there.figure]
        if there.dates or here.role in BASELINES:
            continue
        when = [n for n in here.dates if not _is_start(phrase, n)]
        for frame in claim.frames:
            other = claim.figures[frame.figure]
            turned = (frame.role in BASELINES) != (there.role in BASELINES)
            # what stands ahead of what was may be the date of what is: in July, from 12% before
            first = other.end if frame.role in BASELINES else 0
            dates = [n for n in frame.dates if claim.figures[n].start >= first]
            if turned and same_kind(g, other) and same_dates(aligned, when, dates) > 0:
                yield Conflict.ROLE, f"{here.role} {f.text}", f"{there.role} {g.text}"
                for also in (mine for mine, theirs in agreeing if theirs is frame):
                    told = f"{also.role} {phrase.figures[also.figure].text}"
                    yield Conflict.ROLE, told, f"{frame.role} {other.text}"


def _is_start(statement: Statement, number: int) -> bool:
    """Whether a date says since when something moved, and not when it was so."""
    return statement.text[: statement.figures[number].start].lower().endswith("since ")


def _refuted(aligned: Alignment, here: Frame, there: Frame) -> bool:
    """Whether a denial stands right before one of two figures alone, and the other side says it by
    no word of its own: no to 58%, refused 58%."""
    phrase, claim = aligned.phrase, aligned.claim
    if here.refuted == there.refuted:
        return False
    return not _implied(*((claim, phrase) if here.refuted else (phrase, claim)))


def _did_not(aligned: Alignment, here: Frame, there: Frame) -> bool:
    """Whether a denial without words follows one of two figures, and nothing is denied beside the
    other: 38% did not, 38% did; but not 38% disagreed."""
    denying = (
        frame.denied
        or any(clause == frame.clause for clause, _ in statement.denials)
        or any(statement.words[n].text.lower().startswith(TURNED) for n in frame.own)
        for statement, frame in ((aligned.phrase, here), (aligned.claim, there))
    )
    return (here.denied or there.denied) and not all(denying)


def _denied(aligned: Alignment, agreeing: Agreeing) -> Iterator[Reason]:
    """A word that one side denies and the other asserts, in the clauses that answer each other."""
    phrase, claim = aligned.phrase, aligned.claim
    answering = _answering(aligned, agreeing)
    said = {here.clause for here, _ in agreeing}
    flipped: list[tuple[int, int]] = []
    for number, word in enumerate(phrase.words):
        partner = aligned.answer(number)
        if partner is None or denies(word, claim.words[partner]):  # a prefix: see `_prefixed`
            continue
        if aligned.strengths[number] < 1 and _has_its_own(aligned, partner):
            continue  # teachers never taught it
        here = _denials_of(phrase, word.key)
        there = _denials_of(claim, claim.words[partner].key)
        home = (here == {True} or claim.clauses[partner] in answering) and (
            not said or phrase.clauses[number] in said or aligned.strengths[number] == 1
        )
        if len(here) == len(there) == 1 and here != there and home:
            flipped.append((number, partner))
    answered = frozenset(n for n, each in enumerate(aligned.partners) if each is not None)
    mine = {phrase.clauses[number] for number, _ in flipped}
    theirs = {claim.clauses[partner] for _, partner in flipped}
    nouns = all(_said_no(phrase, one) or _said_no(claim, other) for one, other in flipped)
    denied = _count(phrase.denials, mine, answered)
    other = _count(claim.denials, theirs, aligned.answered)
    if nouns and _times(phrase.denials, mine) == _times(claim.denials, theirs):
        return  # pitched no tents, and did not put up any
    if denied != other and not _implied(*((phrase, claim) if denied < other else (claim, phrase))):
        yield Conflict.NEGATION, "", ""


def _said_no(statement: Statement, number: int) -> bool:
    """Whether "no" stands right before a word, or before what describes it: no statutory body."""
    return "no" in statement.text[: statement.words[number].start].lower().split()[-2:]


def _times(denials: Iterable[tuple[int, frozenset[int]]], clauses: set[int]) -> int:
    """How many denials stand in some clauses."""
    return sum(clause in clauses for clause, _ in denials)


def _has_its_own(aligned: Alignment, partner: int) -> bool:
    """Whether another word of the phrase is a word of the claim itself."""
    return any(
        strength == 1 and other == partner
        for strength, other in zip(aligned.strengths, aligned.partners, strict=True)
    )


def _implied(asserting: Statement, denying: Statement) -> bool:
    """Whether a statement denies without a word for it what another denies with one: it stopped
    selling them, it no longer sells them."""
    if any(figure.value == 0 for figure in asserting.figures):
        return True
    if not SETTING.isdisjoint(word.plain for word in asserting.words) and any(
        word.plain in COMPARING for word in denying.words
    ):
        return True  # 18% less than by planting, instead of planting
    return any(word.plain in ENDING and word.key not in denying.at for word in asserting.words)


def _count(
    denials: Iterable[tuple[int, frozenset[int]]], clauses: set[int], answered: frozenset[int]
) -> int:
    """How many denials stand in some clauses, and are of what the other side says at all."""
    return sum(
        clause in clauses and (not reach or bool(reach & answered)) for clause, reach in denials
    )


def _prefixed(aligned: Alignment, english: English) -> Iterator[Reason]:
    """A word that denies the other side's by how it begins, and is not denied itself again.

    What is known for an opposite is told as one.
    """
    phrase, claim = aligned.phrase, aligned.claim
    for number, partner in enumerate(aligned.partners):
        if partner is None:
            continue
        word, other = phrase.words[number], claim.words[partner]
        once = (number in phrase.denied) == (partner in claim.denied)
        if once and denies(word, other) and other.key not in english.opposites(word.key):
            yield Conflict.NEGATION, "", ""


def _denials_of(statement: Statement, key: str) -> set[bool]:
    """Whether a statement denies a word, asserts it, or both."""
    return {n in statement.denied for n, word in enumerate(statement.words) if word.key == key}


def _answering(aligned: Alignment, agreeing: Agreeing) -> set[int]:
    """The claim's clauses that answer the phrase: those with its figures, else with most words."""
    if agreeing:
        found = {there.clause for _, there in agreeing}
        return found | {c + 1 for c in found if _goes_on(aligned.claim, c + 1)}
    answers = map(aligned.answer, range(len(aligned.partners)))
    counts = Counter(aligned.claim.clauses[n] for n in answers if n is not None)
    most = max(counts.values(), default=0)
    return {clause for clause, count in counts.items() if count == most}


def _goes_on(claim: Statement, clause: int) -> bool:
    """Whether a clause only says of whom the one before it is, and goes on with that one's verb:
    76% of those *who had it had never been told*."""
    first = next((n for n, each in enumerate(claim.clauses) if each == clause), None)
    if not first or any(frame.clause == clause for frame in claim.frames):
        return False
    return " who " in claim.text[claim.words[first - 1].end : claim.words[first].start]


def _turned(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Other directions altogether, where no two figures tell of theirs."""
    phrase, claim = aligned.phrase, aligned.claim
    if any(here.direction and there.direction for here, there in agreeing):
        return
    if phrase.directions and claim.directions and not phrase.directions & claim.directions:
        yield (
            Conflict.DIRECTION,
            _turning(phrase, range(len(phrase.words)), english),
            _turning(claim, range(len(claim.words)), english),
        )


def _turning(statement: Statement, words: Iterable[int], english: English) -> str:
    """The first of some words that says up or down; empty where a sign does."""
    texts = (statement.words[n] for n in words)
    return next((word.text for word in texts if word.key in english.directions), "")


def _of_another_place(aligned: Alignment, here: Frame, there: Frame) -> Iterator[Reason]:
    """The place of a part, for the whole: 1,930 in Kelmar, where 1,180 of them are."""
    claim = aligned.claim
    mine = claim.figures[there.figure]
    for frame in claim.frames:
        other = claim.figures[frame.figure]
        if frame is there or not of_them(claim, other, mine):
            continue
        theirs = frame.places - there.places
        if here.places & theirs and not here.places & there.places:
            words = (aligned.phrase.figures[here.figure].text, other.text)
            yield Conflict.PLACE, *words
            return


def _elsewhere(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Other places altogether, where no two figures tell of theirs; or another beside one that both
    name: Austrians in Tyrol, guests from Germany there."""
    phrase, claim = aligned.phrase, aligned.claim
    if not any(here.places and there.places for here, there in agreeing):
        named = {place for n, place in phrase.placed.items() if aligned.answer(n) is not None}
        yield from apart(phrase.places - (named - claim.places), claim.places, english)
    if len(agreeing) == 1:
        yield from _of_another_place(aligned, *agreeing[0])
    if agreeing and not phrase.places.isdisjoint(claim.places):
        saying = phrase.speakers | phrase.framing
        mine = {place for n, place in phrase.placed.items() if n not in saying}
        said = {n for _, there in agreeing for n in (*there.own, *there.lead)}
        theirs = {place for n, place in claim.placed.items() if n in said}
        yield from apart(
            strangers(mine, claim.places, english),
            strangers(theirs, phrase.places, english),
            english,
        )
