"""Words that exclude each other: state and federal, before and after, safer and less safe."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.match.align import Alignment
from factcheck.match.conflict import Conflict, Reason
from factcheck.match.english import English
from factcheck.match.statement import Statement
from factcheck.match.words import Word

_SIDES = (
    ("before", "after"), ("within", "outside"), ("inside", "outside"), ("in", "outside"),
    ("above", "below"),
)  # fmt: skip
EITHER = tuple(each for pair in _SIDES for each in (pair, pair[::-1]))
"""Words of grammar that exclude each other before the same word, either way round."""
GRADED = 4
"""How many letters a word has at most whose "er" is no comparison: over, user."""


def opposite(aligned: Alignment, english: English) -> Iterator[Reason]:
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


def on_either_side(aligned: Alignment) -> Iterator[Reason]:
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


def graded(aligned: Alignment) -> Iterator[Reason]:
    """A word graded the other way: safer, less safe."""
    phrase, claim = aligned.phrase, aligned.claim
    if "less" not in phrase.text.lower() and "less" not in claim.text.lower():
        return
    for number, word in enumerate(phrase.words):
        answer = aligned.answer(number)
        if answer is None or _positive(claim.words[answer]) != _positive(word):
            continue
        here, mine = _grade(phrase, word)
        there, theirs = _grade(claim, claim.words[answer])
        if here * there < 0 and (number in phrase.denied) == (answer in claim.denied):
            yield Conflict.TERM, mine, theirs


def _positive(word: Word) -> str:
    """A word without what grades it, but for its last letters: safer, safe; easier, easy."""
    plain = word.plain
    return (plain[:-2] if plain.endswith("er") and len(plain) > GRADED else plain).rstrip("eiy")


def _grade(statement: Statement, word: Word) -> tuple[int, str]:
    """1 where a word is graded up, by more or its ending, -1 where by less, 0 where it is not; and
    the word with what grades it."""
    before = _ahead(statement, word)[-1:]
    if before and before[0] in ("more", "less"):
        return 1 if before[0] == "more" else -1, f"{before[0]} {word.text}"
    return int(word.text.endswith("er") and len(word.text) > GRADED), word.text


def _ahead(statement: Statement, word: Word) -> list[str]:
    """The three words right before one, in small letters."""
    return statement.text[: word.start].lower().split()[-3:]
