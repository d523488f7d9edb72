"""Whether a passage names another than a claim does, whom its document never names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.match.align import Context
from factcheck.match.conflict import Conflict, Reason
from factcheck.match.names import one_name
from factcheck.match.patterns import late
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import Word, plain

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady senator president minister mayor judge professor".split()
)
"""What stands right before a name."""
SHORT = 100
"""Fewer different words than these are an extract."""
PRONOUN = late(r"\b(?:he|him|his|she|her|hers|it|its|they|them|their)\b", re.IGNORECASE)


def unnamed(said: Statement, there: Statement, context: Context, reader: Reader) -> Reason | None:
    """A name of the claim that its document nowhere has, and one that the passage has instead.

    ``context`` has the document's words, its title's and its makers'. In a short
    extract "he" or "its" may be the claim's, whom it leaves out.
    """
    if said.headline or there.headline or not context.keys:
        return None
    if len(context.keys) < SHORT and PRONOUN.search(there.text):
        return None
    lost = [said.words[n] for n in _lost(said, there, context.keys, reader)]
    strangers = [
        word
        for n, word in enumerate(there.words)
        if word.proper
        and _is_named(word)
        and not (word.key in said.at or n in there.speakers or reader.knows(word.key))
    ]
    for word in lost:
        other = next((each for each in strangers if not one_name([word], [each])), None)
        if other and not _is_there(word, there):
            return Conflict.NAME, word.text, other.text
    return None


def misnamed(
    said: Statement, there: Statement, keys: frozenset[str], reader: Reader
) -> Reason | None:
    """A name of the claim that its document's text never has, and the passage's in its place.

    The same place is behind the same name, Kelly Holmes and Kelly Torquill, unless both are words
    like others (Penrose Bank, Penrose Mill), or behind a title: Mr Torquill. ``keys`` are those of
    the text alone: who is in its title is named by the text too.
    """
    if said.headline or there.headline or not keys:
        return None
    for n in _lost(said, there, keys, reader):
        word, first = said.words[n], _before(said, n)
        for m, other in enumerate(there.words):
            titled = _before(there, m)
            if not (other.proper and titled and _is_named(other)) or m in there.speakers:
                continue
            namesake = first is not None and first.proper and first.key == titled.key
            namesake = namesake and not (reader.knows(word.key) and reader.knows(other.key))
            strange = other.key not in said.at and not one_name([word], [other])
            if (
                strange
                and not _is_there(word, there)
                and (namesake or plain(titled.text) in TITLES)
            ):
                return Conflict.NAME, word.text, other.text
    return None


def _lost(said: Statement, there: Statement, keys: frozenset[str], reader: Reader) -> Iterator[int]:
    """The last words, by number, of names and places of a claim that stand nowhere."""
    ends = [run[-1] for run in said.names]
    ends += [n for n, word in enumerate(said.words) if word.proper and reader.place_of(word)]
    for n in ends:
        word = said.words[n]
        known = word.key in keys or word.key in there.at or n in said.speakers
        if not known and _is_named(word):
            yield n


def _before(statement: Statement, number: int) -> Word | None:
    """The word right before another, with nothing but a space or a full stop between them."""
    if not number:
        return None
    one, other = statement.words[number - 1], statement.words[number]
    return one if not statement.text[one.end : other.start].strip(" .\n") else None


def _is_there(word: Word, there: Statement) -> bool:
    """Whether a passage has a name that may be the same, written otherwise."""
    return any(one_name([word], [each]) for each in there.words if each.text[0].isupper())


def _is_named(word: Word) -> bool:
    """Whether a word is long enough for a name, and no abbreviation."""
    letters = word.text.replace("-", "")
    return len(letters) > 3 and letters.isalpha() and not letters.isupper()
