"""Which words of a phrase say what a claim's words say: inflected, misspelled, in other words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.statement import PREFIXES, Reader, Statement
from factcheck.match.words import Word
from factcheck.near import misspells

TYPO = 0.9
"""What a misspelled word is worth; a word spelled and inflected alike is worth 1."""
DENIED = 0.85
"""What a word is worth that says another by denying it: untraceable, traced."""
OPPOSITE = 0.5
"""What a word is worth that the claim turns round (rose, fell): of the same thing, wrongly."""
SHORT = 6
"""Letters of a word from which on it is no longer short."""
CONTEXT = 0.7
"""What a word is worth that only the document's words around the claim have."""


class Context(NamedTuple):
    """What the claim's documents say where they say the claim: keys of words, and the figures that
    the claim does not state itself."""

    keys: frozenset[str]
    figures: tuple[Figure, ...]


NO_CONTEXT = Context(frozenset(), ())


class Alignment(NamedTuple):
    """A phrase beside a claim: which of their words answer each other."""

    phrase: Statement
    claim: Statement
    strengths: tuple[float, ...]  # per phrase word, 0 to 1
    partners: tuple[int | None, ...]  # per phrase word, the claim's word
    answered: frozenset[int]  # the claim's words that are answered

    def answer(self, number: int) -> int | None:
        """The claim's word that says the same as one of the phrase's: none that turns it round."""
        return self.partners[number] if self.strengths[number] > OPPOSITE else None


def align(phrase: Statement, claim: Statement, context: Context, reader: Reader) -> Alignment:
    """Each word of the phrase with the claim's word that says the same, where there is one."""
    strengths = [0.0] * len(phrase.words)
    partners: list[int | None] = [None] * len(phrase.words)
    answered: set[int] = set()
    for number, word in enumerate(phrase.words):
        partner = claim.at.get(word.key)
        if partner is not None and not _unsaid(word, claim, partner):
            strengths[number], partners[number] = 1.0, partner
            answered.add(partner)
            if len(claim.at) < len(claim.words):
                answered.update(n for n, w in enumerate(claim.words) if w.key == word.key)
    for number, word in enumerate(phrase.words):
        if strengths[number]:
            continue
        found = _same_place(number, phrase, claim, reader) or _kin(word, claim, answered, reader)
        if found is not None:
            partners[number], strengths[number] = found
            answered.add(found[0])
        elif word.key in context.keys:
            strengths[number] = CONTEXT
    return Alignment(
        phrase=phrase,
        claim=claim,
        strengths=tuple(strengths),
        partners=tuple(partners),
        answered=frozenset(answered),
    )


def _unsaid(word: Word, claim: Statement, partner: int) -> bool:
    """Whether a claim has a word only as another form of its stem, and denies the word itself.

    Of "unvaccinated or had no record of a vaccination" the vaccinated are the denial.
    """
    text = word.text.lower()
    return claim.words[partner].text.lower() != text and any(
        _denies(text, claim.words[n].text.lower()) for n in claim.prefixed
    )


def _same_place(
    number: int, phrase: Statement, claim: Statement, reader: Reader
) -> tuple[int, float] | None:
    """The claim's word that means the place a word means: Kiwi, New Zealand."""
    place = phrase.placed.get(number) or reader.place_of(phrase.words[number])
    if not place:
        return None
    for other, word in enumerate(claim.words):
        if place == (claim.placed.get(other) or reader.place_of(word)):
            return other, 1.0
    return None


def _kin(
    word: Word, claim: Statement, answered: set[int], reader: Reader
) -> tuple[int, float] | None:
    """The claim's word that comes nearest to one that the claim does not have: synonym or typo."""
    related = reader.related(word.key)
    opposites = reader.opposites(word.key)
    way = reader.directions.get(word.key)
    text = word.text.lower()
    known = reader.count(word.key) > 0
    prefixed = _prefixed(word)
    best: tuple[int, float] | None = None
    turned: int | None = None
    for number in _possible(word, claim, reader):
        other = claim.words[number]
        key = other.key
        strength = related.get(key, 0.0)
        if not strength and (key in opposites or (way and reader.directions.get(key) == -way)):
            strength = OPPOSITE
            turned = turned if number in answered else number
        if not strength and (prefixed or number in claim.prefixed) and denies(word, other):
            strength = DENIED
        if not strength and word.text[:2].isupper() and is_acronym(word.text, claim, other):
            strength = 1.0
        if (
            not strength
            and text[0] in other.text[:2].lower()
            and number not in answered
            and not (known and reader.count(key))
            and is_typo(word, other, reader)
        ):
            strength = TYPO
        if strength and (best is None or strength > best[1]):
            best = (number, strength)
    if best and turned is not None and best[0] in answered:
        return turned, OPPOSITE  # a net profit, and a net loss: "net" is said already
    return best


def _prefixed(word: Word) -> bool:
    return word.text.lower().startswith(PREFIXES) or word.key.startswith(PREFIXES)


def _possible(word: Word, claim: Statement, reader: Reader) -> Iterable[int]:
    """The claim's words, by number, that may answer a word: a look at each would take long."""
    if word.key in reader.directions or _prefixed(word) or word.text[:2].isupper():
        return range(len(claim.words))
    related, opposites = reader.related(word.key), reader.opposites(word.key)
    spelled = claim.initials.get(word.text[0].lower(), frozenset())
    numbers = claim.prefixed | (spelled & claim.strange if reader.count(word.key) else spelled)
    if not (related.keys().isdisjoint(claim.at) and opposites.isdisjoint(claim.at)):
        alike = related.keys() | opposites
        numbers |= {n for n, other in enumerate(claim.words) if other.key in alike}
    return sorted(numbers)


def denies(one: Word, other: Word) -> bool:
    """Whether one word is the other with a prefix that denies it: untraceable and traced."""
    if one.text == other.text and one.key == other.key:
        return False
    return _denies(one.key, other.key) or _denies(one.text.lower(), other.text.lower())


def _denies(one: str, other: str) -> bool:
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return len(short) > 3 and any(
        long.startswith(prefix) and long[len(prefix) :].rstrip("e") == short.rstrip("e")
        for prefix in PREFIXES
    )


def is_acronym(letters: str, claim: Statement, first: Word) -> bool:
    """Whether capitals are the initials of the claim's words from one on: DOJ, WHO, NZ's."""
    letters = letters.removesuffix("'s").removesuffix("’s")
    if not 2 <= len(letters) <= 6 or not letters.isupper() or first.text[0].upper() != letters[0]:
        return False
    words = [w.strip("().,;:'\"“”") for w in claim.text[first.start :].split()[:8]]
    every = "".join(w[:1] for w in words).upper()
    capitals = "".join(w[:1] for w in words if w[:1].isupper())
    return every.startswith(letters) or capitals.startswith(letters)


def is_typo(one: Word, other: Word, reader: Reader) -> bool:
    """Whether one word is the other misspelled: an edit in four letters or more, two in eight.

    A word that English knows is not a misspelling of another: statue is not statute. In a short
    one a letter is much of the word, so that rare words count there too: mall is not mill.
    """
    a, b = one.text.lower(), other.text.lower()
    short = min(len(a), len(b))
    if short < 4 or abs(len(a) - len(b)) > 2 or (a[0] != b[0] and a[:2] != b[1::-1]):
        return False
    known = reader.knows if short < SHORT else reader.count
    if known(one.key) and known(other.key):
        return False
    return misspells(a, b, 1 if short < 8 else 2) or (
        len(one.key) > 4 and misspells(one.key, other.key, 1)
    )
