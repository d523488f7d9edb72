"""Whether a draft speaks of another group than a claim does: some of them, or of others."""

from __future__ import annotations

from factcheck.check.draft_beside import Beside
from factcheck.check.draft_filled import LITTLE
from factcheck.match.statement import Statement
from factcheck.match.words import Word


def of_another_sort(held: Beside) -> bool:
    """Whether a word of the draft's own narrows what both speak of: *youth* unemployment, *female*
    dockers; or another subject stands in the claim's place.
    """
    narrowed = any(
        partner is None
        and number not in held.said.framing
        and _narrows(held, word)
        and _before_shared(held, number)
        for number, (word, partner) in enumerate(
            zip(held.said.words, held.aligned.partners, strict=True)
        )
    )
    return narrowed or of_another_subject(held)


def of_another_subject(held: Beside) -> bool:
    """Whether both begin with common nouns that English cannot relate: wages, unemployment."""
    here, there = _first(held.said), _first(held.claim)
    if here is None or there is None or there in held.aligned.answered:
        return False
    word, other = held.said.words[here], held.claim.words[there]
    known = held.aligned.partners[here] is not None or other.key in held.reader.related(word.key)
    known = known or held.reader.of_one_sort(word.key, other.key)
    known = known or held.reader.other_people(word.key, other.key)
    return not (known or _may_name(held, word) or _may_name(held, other))


def _first(statement: Statement) -> int | None:
    """The first word that tells of what a statement speaks: neither when, nor who says so."""
    return next(
        (
            n
            for n, word in enumerate(statement.words)
            if n not in statement.framing and word.plain not in LITTLE
        ),
        None,
    )


def _may_name(held: Beside, word: Word) -> bool:
    """Whether the first word of a sentence may be a name: English does not know it, or a place."""
    return word.proper or not held.reader.count(word.key) or bool(held.reader.place_of(word))


def of_part_of_its_date(held: Beside) -> bool:
    """Whether a draft gives a month or a day of the year that a claim counts whole."""
    here, there = _finest(held.said), _finest(held.claim)
    return bool(here and there and here > there)


def _finest(statement: Statement) -> int:
    """How many parts the finest date of a statement has; 0 where there is none."""
    dates = (f.date for f in statement.figures if f.date is not None)
    return max((sum(part is not None for part in date) for date in dates), default=0)


def _narrows(held: Beside, word: Word) -> bool:
    """Whether a word tells some people or things from others of their sort, and does not praise:
    no plural does, that says who."""
    reader = held.reader
    if word.plain.endswith("s") and "'" not in word.text and "’" not in word.text:
        return False
    if any(word.key in source.at for source in held.sources):
        return False
    return bool(reader.are_people(word.key) or reader.contrasts.get(word.key))


def _before_shared(held: Beside, number: int) -> bool:
    """Whether the next word, with nothing but a space between, is one that the claim has too."""
    if number + 1 == len(held.said.words) or held.aligned.answer(number + 1) is None:
        return False
    word, following = held.said.words[number], held.said.words[number + 1]
    return held.said.text[word.end : following.start] == " "
