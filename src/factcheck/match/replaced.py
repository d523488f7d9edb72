"""What stands where the claim has something else: a term, a name, a doer, another thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.align import Alignment
from factcheck.match.compare import FigurePair
from factcheck.match.conflict import Agreeing, Conflict, Reason, apart, whole_name
from factcheck.match.english import English
from factcheck.match.exchanged import said_of
from factcheck.match.names import one_name
from factcheck.match.patterns import late
from factcheck.match.places import named_places
from factcheck.match.statement import Statement
from factcheck.match.substitutes import Substitute, substitutes
from factcheck.match.words import Word

DIGITS = late(r"\d+")
VERBATIM = 5
"""How many words and figures besides must be the same for a noun in another's place to be another
thing."""

BESIDE = 4
"""The same where the claim's source has both nouns: 482 kidneys and 121 livers."""


ALIKE = 4
"""How many of the other words and figures must be the same for a noun in another's place to be
another thing, where the claim says all of them in some words."""
SHORTENED = 3
"""Letters of a word, at least, that may be short for a longer one."""


def replaced(
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
            yield from apart(here, there, english)
        elif _are_sisters(each, english) or _are_others(each, aligned, figures, english):
            yield Conflict.TERM, *each.told
        elif here & aligned.claim.places or there & aligned.phrase.places:
            continue  # a Welsh board, where the other says elsewhere that it is of Wales
        elif named and _are_names(each, english) and not _says(each, aligned):
            yield Conflict.NAME, *each.told


def of_a_sort(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """One thing of a sort for another, of an equal figure: trams for buses; and a sister of it
    before or behind the same word: dentists' nurses, for dentists."""
    phrase, claim = aligned.phrase, aligned.claim
    idle = aligned.answered | claim.framing | claim.speakers
    free = [n for n in range(len(claim.words)) if n not in idle]
    saying = phrase.framing | phrase.speakers
    for number, word in enumerate(phrase.words):
        if aligned.partners[number] is not None or number in saying or english.place_of(word):
            continue
        for other in free:
            key = claim.words[other].key
            beside = any(_answers(aligned, number + step, other + step) for step in (-1, 1))
            if (agreeing and english.of_one_sort(word.key, key)) or (
                beside
                and english.sisters(word.key, key)
                and _is_thing(word, english)
                and _is_thing(claim.words[other], english)
            ):
                yield Conflict.TERM, word.text, claim.words[other].text


def _answers(aligned: Alignment, number: int, other: int) -> bool:
    """Whether a word of the phrase answers a certain one of the claim, if there are such."""
    return 0 <= number < len(aligned.partners) and aligned.answer(number) == other


def of_others(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
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
    answered = any(aligned.partners[n] is not None for n in here.counted)
    if answered or not aligned.answered.isdisjoint(there.counted):
        return
    if not here.counted or not there.counted:
        return
    one, other = aligned.phrase.words[here.counted[-1]], aligned.claim.words[there.counted[-1]]
    people = english.are_people(one.key) and english.are_people(other.key)
    compound = any(
        statement.text[: word.start].endswith("-")
        for statement, word in ((aligned.phrase, one), (aligned.claim, other))
    )
    if one.proper and other.proper and not one_name([one], [other]):
        yield Conflict.NAME, one.text, other.text
    elif compound or _shortens(one, other):  # break-ins; subs for subscribers
        return
    elif not people and _tells(one, english) and _tells(other, english):
        yield Conflict.TERM, one.text, other.text


def _shortens(one: Word, other: Word) -> bool:
    """Whether one word begins as another does, and may be short for it: subs, subscribers."""
    short, long = sorted((one.plain.removesuffix("s"), other.plain), key=len)
    return len(short) >= SHORTENED and long.startswith(short)


def _tells(word: Word, english: English) -> bool:
    """Whether a word behind a figure says what it counts: no name, no direction, not "people"."""
    key = word.key
    common = _in_small(word) and word.text.endswith("s") and english.knows(key)
    return common and key not in english.generic and key not in english.directions


def _are_sisters(each: Substitute, english: English) -> bool:
    """Whether two runs are known to exclude each other: May and June, measles and mumps."""
    if all(any(word.key in english.months for word in run) for run in each):
        return True
    if len(each.here) == len(each.there) == 1:
        return english.sisters(each.here[0].key, each.there[0].key)
    return any(english.of_one_sort(w.key, v.key) for w in each.here for v in each.there)


def _are_others(
    each: Substitute, aligned: Alignment, figures: Sequence[FigurePair], english: English
) -> bool:
    """Whether two nouns stand in one place, in statements of the same words otherwise: trust in
    banks, trust in charities; a prison officer, a probation officer. In other words they may well
    mean the same, and so may a singular of a claim that says more; not where the claim's source
    has both beside each other."""
    words = each.here[-1], each.there[-1]
    rest = [
        strength
        for number, strength in enumerate(aligned.strengths)
        if number not in aligned.phrase.framing and aligned.phrase.words[number] not in each.here
    ]
    number = aligned.phrase.words.index(each.here[-1])
    both = aligned.strengths[number] > 0  # the source has the phrase's word too
    same = len(rest) + sum(pair.relation.agrees for pair in figures)
    agree = [p.phrase for p in figures if p.relation.agrees and p.phrase]
    told = any(figure.unit != "date" for figure in agree)
    if told and not _says(each, aligned) and _is_only_other(each, rest, len(agree), english):
        return True
    if same < (BESIDE if both else VERBATIM) or min(rest, default=0) < 1:
        return False
    if all(english.are_people(word.key) for word in words):
        return False
    if all(_tells(word, english) for word in words):
        return True
    alone = len(each.here) == len(each.there) == 1
    whole = len(aligned.answered) + len(each.there) == len(aligned.claim.words)
    return alone and (whole or both) and all(_is_thing(word, english) for word in words)


def _is_only_other(each: Substitute, rest: Sequence[float], agree: int, english: English) -> bool:
    """Whether two nouns in one place are all that sets two statements apart, the rest in the same
    words for the most part: water voles, otters."""
    if sum(strength == 1 for strength in rest) + agree < ALIKE or not all(rest):
        return False
    alike = len(each.here) == len(each.there)
    both = (
        zip(each.here, each.there, strict=True)
        if alike
        else [(_head(each.here), _head(each.there))]
    )
    return any(_are_two_things(one, other, english) for one, other in both)


def _head(run: Sequence[Word]) -> Word:
    """The last word of a run that is no verb by its ending: pedal *bikes* accounted for."""
    return next((word for word in reversed(run) if not word.text.endswith("ed")), run[-1])


def _are_two_things(one: Word, other: Word, english: English) -> bool:
    """Whether two words are nouns and hardly verbs; of people, such as no one need be both."""
    words = one, other
    if any(word.text.endswith("ed") for word in words):
        return False  # received, which has the stem of a receiver
    if all(english.are_people(word.key) for word in words):
        return english.other_people(one.key, other.key)
    return all(_is_thing(word, english) and english.is_no_verb(word.key) for word in words)


def _is_thing(word: Word, english: English) -> bool:
    """Whether a word is a common noun, and no day, direction, or "people"."""
    key = word.key
    listed = key in english.generic or key in english.directions or key in english.calendar
    return english.is_noun(key) and _in_small(word) and not listed


def _in_small(word: Word) -> bool:
    """Whether a word is in small letters, but for the first of a statement."""
    return word.text[0].islower() or (not word.start and word.text[1:].islower())


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


def by_another(aligned: Alignment) -> Iterator[Reason]:
    """Done by someone whom the claim does not name, where it names who did."""
    phrase, claim = aligned.phrase, aligned.claim
    here, there = phrase.doers, claim.doers
    if not here or not there:
        return
    known = any(aligned.strengths[n] for n in here)
    if not known and not any(claim.words[n].key in phrase.at for n in there):
        one = " ".join(phrase.words[n].text for n in here)
        yield Conflict.NAME, one, " ".join(claim.words[n].text for n in there)


def of_another_number(aligned: Alignment) -> Iterator[Reason]:
    """A name that holds another number than the claim's name of that kind: Route 68, Route 66; one
    may have a word more before it."""
    if not aligned.phrase.designations or not aligned.claim.designations:
        return
    here, there = (
        {each: f" {DIGITS.split(each.lower())[0].rstrip(' -')}" for each in statement.designations}
        for statement in (aligned.phrase, aligned.claim)
    )
    numbers = [{tuple(DIGITS.findall(each)) for each in side} for side in (here, there)]
    for one, kind in here.items():
        others = [
            other for other, same in there.items() if same.endswith(kind) or kind.endswith(same)
        ]
        known = tuple(DIGITS.findall(one)) in numbers[1]
        if others and not known and tuple(DIGITS.findall(others[0])) not in numbers[0]:
            yield Conflict.NAME, one, others[0]


def of_another(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Said of someone, or of somewhere, that neither the claim nor its source beside it names.

    Asked only where the claim's source has been looked at: a claim may leave its subject to it.
    """
    phrase, claim = aligned.phrase, aligned.claim
    if phrase.headline or claim.headline:
        return
    here, there = _named(phrase, english), _named(claim, english)
    known = any(aligned.strengths[n] for n in here) or any(n in aligned.answered for n in there)
    if known:
        yield from _beside(aligned, agreeing, here, there)
        return
    one, other = [phrase.words[n] for n in here], [claim.words[n] for n in there]
    if here and there and not one_name(one[:1], other[:1]):
        place = english.place_of(phrase.words[here[0]])
        words = whole_name(phrase, here[0]), whole_name(claim, there[0])
        yield Conflict.PLACE if place else Conflict.NAME, *words


def _beside(
    aligned: Alignment, agreeing: Agreeing, here: Sequence[int], there: Sequence[int]
) -> Iterator[Reason]:
    """Another name for one that the claim has, where both have some third name: Northmoor station
    in Marlbrook, and Quayside station. Only names that are no words, no "Category" and no place,
    and that stand with figures that agree."""
    phrase, claim = aligned.phrase, aligned.claim
    mine = [n for n in here if aligned.partners[n] is None and n not in phrase.placed]
    if len(mine) != 1 or mine[0] not in phrase.strange:
        return
    for frame, other in agreeing:
        if mine[0] not in said_of(phrase, frame):
            continue
        for run in claim.names:
            own = claim.strange.intersection(run)
            beside = run[0] in there and not own.isdisjoint(said_of(claim, other))
            if not beside or not aligned.answered.isdisjoint(own):
                continue
            if not one_name([phrase.words[mine[0]]], [claim.words[n] for n in run]):
                yield Conflict.NAME, whole_name(phrase, mine[0]), whole_name(claim, run[0])
                return


def _named(statement: Statement, english: English) -> list[int]:
    """The words, by number, that name a place, a person or another thing; not who says it."""
    saying = statement.speakers | statement.framing
    first = statement.words[:1] and english.knows(statement.words[0].key)
    names = {n for run in statement.names if not (first and run == (0,)) for n in run}
    names = {n for n in names if english.may_name(statement.words[n].key)}
    found = (n for n, w in enumerate(statement.words) if n in names or english.place_of(w))
    return [n for n in found if n not in saying]
