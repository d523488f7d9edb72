"""Why two statements of much the same words speak of different things: positive evidence only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations

from factcheck.match.align import Alignment, Context, denies
from factcheck.match.compare import FigurePair, same_kind
from factcheck.match.derived import COMPLEMENT
from factcheck.match.english import English
from factcheck.match.frames import Frame, Role
from factcheck.match.names import one_name
from factcheck.match.patterns import late
from factcheck.match.places import named_places, places_apart
from factcheck.match.statement import Statement
from factcheck.match.substitutes import Substitute, substitutes
from factcheck.match.words import Word

EACH = late(
    r"(?:\s+[^\W\d]+){0,2}?\s+(?:an?|per|each|every)\s+"
    r"(minute|hour|day|week|month|quarter|year|decade|"
    r"lit(?:re|er)|gallon|pint|barrel|kilo|kilogram|pound|ounce|tonne|ton|metre|meter|kilometre|"
    r"kilometer|mile|foot|acre|hectare)\b",
    re.IGNORECASE,
)
"""What a figure is counted by, right behind it: 12 million a *year*, 83 pence a *litre*."""


PERIODS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "annual": "year", "yearly": "year",
}  # fmt: skip
"""The same as words before what is counted: a *weekly* fee of $80."""
DIGITS = late(r"\d+")
_SIDES = (
    ("before", "after"), ("within", "outside"), ("inside", "outside"), ("in", "outside"),
    ("above", "below"),
)  # fmt: skip
EITHER = tuple(each for pair in _SIDES for each in (pair, pair[::-1]))
"""Words of grammar that exclude each other before the same word, either way round."""
OTHER_ROLES = ({Role.BY, Role.TO}, {Role.TO, Role.FROM})
"""Roles that one figure does not have at once: how far something moved, whence, and whereto."""


TURNED = ("dis", "non", "un")
"""How a verb begins that denies by itself what was asked: 38 percent disagreed."""


VERBATIM = 4
"""How many words besides must be the same for a plural in another's place to be another thing."""


class Conflict(StrEnum):
    """Why two statements with the same words say different things."""

    DIRECTION = "direction"
    ROLE = "role"
    NEGATION = "negation"
    PLACE = "place"
    TERM = "term"
    NAME = "name"
    PERIOD = "period"


Reason = tuple[Conflict, str, str]
"""A conflict with the phrase's words and the claim's; empty where it is no word's."""
Agreeing = Sequence[tuple[Frame, Frame]]
"""Frames of the phrase and of the claim whose figures agree."""


def find_conflicts(
    aligned: Alignment, figures: Sequence[FigurePair], context: Context, english: English
) -> tuple[Reason, ...]:
    """The reasons why a phrase and a claim speak of different things; none is told twice.

    Only what is known to exclude the other counts: a word that English cannot relate is unknown,
    costs the phrase some of its score, and is no reason.
    """
    agreeing = _agreeing(aligned, figures)
    found = [
        *_of_figures(aligned, agreeing, english),
        *_denied(aligned, agreeing),
        *_prefixed(aligned, english),
        *_turned(aligned, agreeing, english),
        *_elsewhere(aligned, agreeing, english),
        *_opposite(aligned, english),
        *_on_either_side(aligned),
        *_replaced(aligned, figures, english),
        *_of_others(aligned, agreeing, english),
        *_by_another(aligned),
        *_of_another_number(aligned),
        *_exchanged(aligned, agreeing, english),
        *_crossed(aligned, agreeing),
        *(_of_another(aligned, english) if context.keys else ()),
    ]
    if any(pair.claim is not None and pair.claim.kind == COMPLEMENT for pair in figures):
        found = [each for each in found if each[0] not in (Conflict.NEGATION, Conflict.TERM)]
    told: dict[tuple[str, str], Reason] = {}
    for each in found:
        told.setdefault(each[1:], each)
    return tuple(told.values())


def _agreeing(aligned: Alignment, figures: Sequence[FigurePair]) -> Agreeing:
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
            yield from _apart(here.places, there.places, english)
        if here.direction * there.direction < 0:
            yield (
                Conflict.DIRECTION,
                _turning(phrase, (*here.own, *here.lead), english),
                _turning(claim, (*there.own, *there.lead), english),
            )
        if here.refuted != there.refuted or _did_not(aligned, here, there):
            yield Conflict.NEGATION, "", ""
        each, every = _counted_by(phrase, here), _counted_by(claim, there)
        if each and every and not _one_unit(PERIODS.get(each, each), PERIODS.get(every, every)):
            yield Conflict.PERIOD, each, every


def _counted_by(statement: Statement, frame: Frame) -> str:
    """What a figure is counted by, 83 pence a *litre*, the *weekly* fee; empty where it is not."""
    end = statement.figures[frame.figure].end
    behind = statement.text[end : end + 40]
    # The pattern takes long to compile.
    some = " a" in behind or " per " in behind or " e" in behind
    hit = EACH.match(statement.text, end) if some else None
    if hit:
        return hit[1]
    words = (statement.words[n].text.lower() for n in (*frame.own, *frame.lead))
    return next((word for word in words if word in PERIODS), "")


def _one_unit(one: str, other: str) -> bool:
    """Whether two words name one unit: litre and liter, kilo and kilogram."""
    one, other = (word.lower().replace("tre", "ter") for word in (one, other))
    return one.startswith(other) or other.startswith(one)


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
    flipped = []
    for number, word in enumerate(phrase.words):
        partner = aligned.answer(number)
        if partner is None or denies(word, claim.words[partner]):  # a prefix: see `_prefixed`
            continue
        here = _denials_of(phrase, word.key)
        there = _denials_of(claim, claim.words[partner].key)
        home = here == {True} or claim.clauses[partner] in answering
        if len(here) == len(there) == 1 and here != there and home:
            flipped.append((phrase.clauses[number], claim.clauses[partner]))
    answered = frozenset(n for n, each in enumerate(aligned.partners) if each is not None)
    denied = _count(phrase.denials, {clause for clause, _ in flipped}, answered)
    if denied != _count(claim.denials, {clause for _, clause in flipped}, aligned.answered):
        yield Conflict.NEGATION, "", ""


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
        return {there.clause for _, there in agreeing}
    answers = map(aligned.answer, range(len(aligned.partners)))
    counts = Counter(aligned.claim.clauses[n] for n in answers if n is not None)
    most = max(counts.values(), default=0)
    return {clause for clause, count in counts.items() if count == most}


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


def _elsewhere(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Other places altogether, where no two figures tell of theirs."""
    if not any(here.places and there.places for here, there in agreeing):
        yield from _apart(aligned.phrase.places, aligned.claim.places, english)


def _apart(here: Iterable[str], there: Iterable[str], english: English) -> Iterator[Reason]:
    """Places of both sides that exclude each other, as names and not as the texts have them."""
    apart = places_apart(here, there, english)
    if apart:
        one, other = (place.replace("-", " ").title() for place in apart)
        yield Conflict.PLACE, one, other


def _opposite(aligned: Alignment, english: English) -> Iterator[Reason]:
    """Words that exclude each other: state for federal."""
    phrase, claim = aligned.phrase, aligned.claim
    for number, word in enumerate(phrase.words):
        if aligned.answer(number) is not None:
            continue
        for key in sorted(english.opposites(word.key) & claim.at.keys() - phrase.at.keys()):
            other = claim.at[key]
            if english.converse(word.key, key) and not _of_one_party(aligned, number, other):
                continue
            if (number in phrase.denied) == (other in claim.denied):
                yield Conflict.TERM, word.text, claim.words[other].text


def _of_one_party(aligned: Alignment, number: int, other: int) -> bool:
    """Whether the words right before two verbs answer each other: the Rovers sold, or bought."""
    return number > 0 and other > 0 and aligned.answer(number - 1) == other - 1


def _on_either_side(aligned: Alignment) -> Iterator[Reason]:
    """Before for after, and the like, ahead of a word that answers: after the code, before it."""
    phrase, claim = aligned.phrase, aligned.claim
    mine, theirs = phrase.text.lower(), claim.text.lower()
    pairs = [pair for pair in EITHER if pair[0] in mine and pair[1] in theirs]
    if not pairs:  # as nearly always: the words ahead of each word take long
        return
    for number, word in enumerate(phrase.words):
        answer = aligned.answer(number)
        if answer is None:
            continue
        here, there = _ahead(phrase, word), _ahead(claim, claim.words[answer])
        for one, other in pairs:
            if one in here and other in there and other not in here and one not in there:
                yield Conflict.TERM, one, other


def _ahead(statement: Statement, word: Word) -> list[str]:
    """The three words right before one, in small letters."""
    return statement.text[: word.start].lower().split()[-3:]


def _replaced(
    aligned: Alignment, figures: Sequence[FigurePair], english: English
) -> Iterator[Reason]:
    """A month, a place, a sister term or a name that stands where the claim has another."""
    named = not aligned.phrase.headline and not aligned.claim.headline
    texts = aligned.phrase.text, aligned.claim.text
    for each in substitutes(aligned, figures):
        here, there = (
            {place for _, place in named_places(run, text, english)}
            for run, text in zip(each, texts, strict=True)
        )
        if here and there:
            yield from _apart(here, there, english)
        elif _are_sisters(each, english) or _are_others(each, aligned, english):
            yield Conflict.TERM, *each.told
        elif here & aligned.claim.places or there & aligned.phrase.places:
            continue  # a Welsh board, where the other says elsewhere that it is of Wales
        elif named and _are_names(each, english) and not _says(each, aligned):
            yield Conflict.NAME, *each.told


def _of_others(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """An equal figure of another thing: 6,112 airports, 6,112 railway stations.

    Only words that English knows, and not two for people, who may be the same ones: 12 workers, 12
    gardeners. Two equal figures are not both of other things by chance: 24 goals in 44 games, or
    appearances.
    """
    if len(agreeing) != 1:
        return
    here, there = agreeing[0]
    figure = aligned.phrase.figures[here.figure]
    if figure.unit or figure.measure:  # shares of births and of deliveries may be one
        return
    answered = any(aligned.strengths[n] for n in here.counted)
    if answered or not aligned.answered.isdisjoint(there.counted):
        return
    if not here.counted or not there.counted:
        return
    one, other = aligned.phrase.words[here.counted[-1]], aligned.claim.words[there.counted[-1]]
    people = english.are_people(one.key) and english.are_people(other.key)
    if one.proper and other.proper and not one_name([one], [other]):
        yield Conflict.NAME, one.text, other.text
    elif not people and _tells(one, english) and _tells(other, english):
        yield Conflict.TERM, one.text, other.text


def _tells(word: Word, english: English) -> bool:
    """Whether a word behind a figure says what it counts: no name, no direction, not "people"."""
    key = word.key
    common = word.text[0].islower() and word.text.endswith("s") and english.knows(key)
    return common and key not in english.generic and key not in english.directions


def _are_sisters(each: Substitute, english: English) -> bool:
    """Whether two runs are known to exclude each other: May and June, measles and mumps."""
    if all(any(word.key in english.months for word in run) for run in each):
        return True
    alone = len(each.here) == len(each.there) == 1
    return alone and english.sisters(each.here[0].key, each.there[0].key)


def _are_others(each: Substitute, aligned: Alignment, english: English) -> bool:
    """Whether two plurals stand in one place, in statements of the same words otherwise: trust in
    banks, trust in charities. In other words they may well mean the same."""
    words = each.here[-1], each.there[-1]
    same = sum(strength == 1 for strength in aligned.strengths)
    alike = same >= VERBATIM and same + len(each.here) == len(aligned.strengths)
    people = all(english.are_people(word.key) for word in words)
    return alike and not people and all(_tells(word, english) for word in words)


def _says(each: Substitute, aligned: Alignment) -> bool:
    """Whether one of two runs of words is who says it, and not what it is said of."""
    return any(
        statement.words[n] in run
        for run, statement in zip(each, (aligned.phrase, aligned.claim), strict=True)
        for n in statement.speakers
    )


def _are_names(each: Substitute, english: English) -> bool:
    """Whether two runs of words are two names; a sentence's first word may be the first of one."""
    for run in each:
        if not all(word.text[0].isupper() and english.may_name(word.key) for word in run):
            return False
        if not any(word.proper for word in run):
            return False
    return not one_name(*each)


def _by_another(aligned: Alignment) -> Iterator[Reason]:
    """Done by someone whom the claim does not name, where it names who did."""
    phrase, claim = aligned.phrase, aligned.claim
    here, there = phrase.doers, claim.doers
    if not here or not there:
        return
    known = any(aligned.strengths[n] for n in here)
    if not known and not any(claim.words[n].key in phrase.at for n in there):
        one = " ".join(phrase.words[n].text for n in here)
        yield Conflict.NAME, one, " ".join(claim.words[n].text for n in there)


def _of_another_number(aligned: Alignment) -> Iterator[Reason]:
    """A name that holds another number than the claim's name of that kind: Route 68, Route 66."""
    if not aligned.phrase.designations or not aligned.claim.designations:
        return
    here, there = (
        {each: DIGITS.split(each.lower())[0].rstrip(" -") for each in statement.designations}
        for statement in (aligned.phrase, aligned.claim)
    )
    numbers = [{tuple(DIGITS.findall(each)) for each in side} for side in (here, there)]
    for one, kind in here.items():
        others = [other for other, same in there.items() if same == kind]
        known = tuple(DIGITS.findall(one)) in numbers[1]
        if others and not known and tuple(DIGITS.findall(others[0])) not in numbers[0]:
            yield Conflict.NAME, one, others[0]


def _exchanged(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Two names that change places about the same verb: who did it, and to whom.

    Only where the phrase has no word of its own, which would say the same another way; not where
    their figures change places with them, nor where "by" turns the verb round.
    """
    phrase, claim = aligned.phrase, aligned.claim
    if not all(strength == 1 for strength in aligned.strengths):
        return
    order = [(phrase.position[-1 - a.figure], claim.position[-1 - b.figure]) for a, b in agreeing]
    if any((a < c) != (b < d) for (a, b), (c, d) in combinations(order, 2)):
        return
    for one, other in combinations(range(len(phrase.words)), 2):
        first, second = aligned.answer(one), aligned.answer(other)
        if first is None or second is None or first <= second:
            continue
        told = phrase.words[one : other + 1], claim.words[second : first + 1]
        if not all(run[end].text[0].isupper() for run in told for end in (0, -1)):
            continue
        ends = [english.place_of(told[0][end]) for end in (0, -1)]
        if any(ends) and (not all(ends) or places_apart(ends[:1], ends[1:], english) is None):
            continue  # where it was, and who: bikes in Montreal, Montreal's bikes
        verbs = _of_small_letters(told[0]) & _of_small_letters(told[1])
        turned = [
            "by" in text[run[0].end : run[-1].start].split()
            for run, text in zip(told, (phrase.text, claim.text), strict=True)
        ]
        whole = phrase.clauses[one] == phrase.clauses[other]
        if verbs and whole and claim.clauses[second] == claim.clauses[first] and not any(turned):
            yield Conflict.NAME, _whole(phrase, one), _whole(claim, second)
            return


def _crossed(aligned: Alignment, agreeing: Agreeing) -> Iterator[Reason]:
    """Words of two equal figures that change places: 28% in Flanders and 19% in Wallonia.

    Only words that stand with one figure alone are looked at. Words of one figure that stand with
    the other do, where the other has none of its own on either side: after 13 years, with a
    battery after 9.
    """
    claim, figures = aligned.claim, aligned.claim.figures
    for (here, there), (also, beside) in combinations(agreeing, 2):
        if not same_kind(figures[there.figure], figures[beside.figure]):
            continue
        own, other = set(there.own) - set(beside.own), set(beside.own) - set(there.own)
        left, right = _answers(aligned, here), _answers(aligned, also)
        moved = left & other, right & own
        kept = left & own, right & other
        bare = not any(kept) and (not (here.own or beside.own) or not (also.own or there.own))
        if (all(moved) and not all(kept)) or (any(moved) and bare):
            one, two = (claim.words[min(each)].text if each else "" for each in moved)
            yield Conflict.TERM, one, two


def _answers(aligned: Alignment, frame: Frame) -> set[int]:
    """The claim's words that answer those that stand with a figure alone."""
    return {answer for n in frame.own if (answer := aligned.answer(n)) is not None}


def _of_small_letters(words: Iterable[Word]) -> set[str]:
    return {word.key for word in words if word.text[0].islower()}


def _of_another(aligned: Alignment, english: English) -> Iterator[Reason]:
    """Said of someone, or of somewhere, that neither the claim nor its source beside it names.

    Asked only where the claim's source has been looked at: a claim may leave its subject to it.
    """
    phrase, claim = aligned.phrase, aligned.claim
    if phrase.headline or claim.headline:
        return
    here, there = _named(phrase, english), _named(claim, english)
    known = any(aligned.strengths[n] for n in here) or any(n in aligned.answered for n in there)
    one, other = [phrase.words[n] for n in here], [claim.words[n] for n in there]
    if here and there and not known and not one_name(one[:1], other[:1]):
        place = english.place_of(phrase.words[here[0]])
        words = _whole(phrase, here[0]), _whole(claim, there[0])
        yield Conflict.PLACE if place else Conflict.NAME, *words


def _whole(statement: Statement, number: int) -> str:
    """The whole name that a word belongs to."""
    run = next((run for run in statement.names if number in run), (number,))
    return " ".join(statement.words[n].text for n in run)


def _named(statement: Statement, english: English) -> list[int]:
    """The words, by number, that name a place, a person or another thing; not who says it."""
    saying = statement.speakers | statement.framing
    first = statement.words[:1] and english.knows(statement.words[0].key)
    names = {n for run in statement.names if not (first and run == (0,)) for n in run}
    found = (n for n, w in enumerate(statement.words) if n in names or english.place_of(w))
    return [n for n in found if n not in saying]
