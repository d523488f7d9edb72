"""The places a text names, and which of them lie in which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.match.english import COUNTRIES, English
from factcheck.match.words import Word

SIDES = frozenset(
    "north south east west northern southern eastern western central new greater upper lower "
    "city state county university republic province island district region".split()
)
"""Words in capitals beside a place's name that leave it a place."""
OFFICES = frozenset(
    "office agency authority commission administration government parliament ministry department "
    "service bureau statistics treasury".split()
)
"""What closes the name of an office of the place that opens it: Australian Taxation Office."""
SHORTEST = 4
"""How many letters a word must have for its capital to tell a headline."""
TITLE = 3
"""How many such words a headline has at least, beside its first, whose capital is due."""
TITLED = 0.7
"""The share of such words in capitals from which on a text is set as a headline."""


def is_headline(text: str) -> bool:
    """Whether a text is set in capitals, each word or every letter, so that they tell nothing."""
    words = [w for w in re.findall(r"[^\W\d_]+", text)[1:] if len(w) >= SHORTEST]
    return len(words) >= TITLE and sum(w[0].isupper() for w in words) > TITLED * len(words)


def named_places(words: Sequence[Word], text: str, english: English) -> Iterator[tuple[int, str]]:
    """Each place a text names: the number of its last word among all words, and the place.

    A place's name that is part of a longer one, of a person or a club, is no place.
    """
    shouted = text in (text.lower(), text.upper())
    loose = shouted or is_headline(text)
    for number, word in enumerate(words):
        capital = word.text[0].isupper()
        if word.key in COUNTRIES and (capital or shouted):
            name = COUNTRIES[word.key]
        elif capital or (shouted and not english.count(word.key)):
            name = _place(words, number, shouted, english)
        else:
            continue
        if name and (loose or not _of_a_name(words, number, text, english)):
            yield number, name


def _place(words: Sequence[Word], number: int, shouted: bool, english: English) -> str:
    """The place of a word, or of it and the one before; none for the first word of two."""
    folded = words[number].plain
    if number and (shouted or words[number - 1].text[0].isupper()):
        pair = english.place(f"{words[number - 1].plain} {folded}")
        if pair:
            return pair
    name = english.place(folded)
    following = words[number + 1] if name and number + 1 < len(words) else None
    beside = following is not None and following.start == words[number].end + 1
    if following is not None and beside and english.place(f"{folded} {following.plain}"):
        return ""
    return name


def _of_a_name(words: Sequence[Word], number: int, text: str, english: English) -> bool:
    """Whether a place's name stands in a longer name: Randy Jackson, Detroit Tigers."""
    word = words[number]
    beside = []
    if number and text[words[number - 1].end : word.start] == " ":
        before = words[number - 1]
        if before.proper or not english.count(before.key):  # a sentence's first word has a capital
            beside.append(before)
    behind = _run_behind(words, number, text)
    owns = word.text.endswith(("'s", "’s"))  # New Zealand's Inland Revenue
    if behind and not owns and behind[-1].plain not in OFFICES:
        beside.append(behind[0])
    return any(w.text[0].isupper() and not _beside_place(w, english) for w in beside)


def _run_behind(words: Sequence[Word], number: int, text: str) -> list[Word]:
    """The word right behind one, and the others in capitals behind it."""
    found: list[Word] = []
    for at in range(number + 1, len(words)):
        word = words[at]
        apart = text[words[at - 1].end : word.start] != " "
        if apart or (found and not word.text[0].isupper()):
            break
        found.append(word)
    return found


def _beside_place(word: Word, english: English) -> bool:
    """Whether a word in capitals beside a place's name leaves it a place: Norway, North, St."""
    return word.plain in SIDES or bool(english.place(word.plain)) or len(word.plain) < 3


def places_apart(
    here: Iterable[str], there: Iterable[str], english: English
) -> tuple[str, str] | None:
    """A place of each side that neither holds nor lies in one of the other's; None where none is.

    Both sides have to name such a place: who names one more says nothing else.
    """
    here, there = _finest(here, english), _finest(there, english)
    mine, theirs = strangers(here, there, english), strangers(there, here, english)
    return (mine[0], theirs[0]) if mine and theirs else None


def strangers(here: Iterable[str], there: Iterable[str], english: English) -> list[str]:
    """The places of one side that neither hold nor lie in one of the other's."""
    there = tuple(there)
    return [a for a in here if not any(_within(a, b, english) for b in there)]


def _finest(places: Iterable[str], english: English) -> list[str]:
    """The places without those in which another of them lies: Orkney, in Scotland."""
    places = sorted(places)
    return [a for a in places if not any(a in english.wider(b) for b in places)]


def _within(one: str, other: str, english: English) -> bool:
    """Whether two places are one, or one lies in the other."""
    return one == other or other in english.wider(one) or one in english.wider(other)
