"""What a phrase asks of an index: its words, however they are run together, and its numbers."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.match.fold import fold
from factcheck.match.letters import letters, unspaced
from factcheck.match.quotes import LONG
from factcheck.match.shortlist import Shortlist, Wanted
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import NUMBER_WORDS, STOP, TOKEN, number_key, plain

NUMBER_SHARE = 0.6
"""What a number counts, of what a word as rare does."""
JOINED = 0.8
"""What two words count that the texts write as one, or one word that they write as two."""
SHORTEST = 3
"""The fewest letters of a word that stands run together with another."""
LONGEST = 30
"""The most letters of words run together."""


def wanted(phrase: str, said: Statement, reader: Reader, index: Shortlist) -> Wanted:
    """What a phrase wants of the index; ``said`` is the phrase read."""
    key = reader.keys.key
    tokens = TOKEN.findall(_spoken(phrase))
    keys = [number_key(t) if t[0].isdigit() else key(t) for t in tokens]
    words = dict.fromkeys(said.numbers, NUMBER_SHARE)
    grammar: set[str] = set()
    for token, each in zip(tokens, keys, strict=True):
        if token[0].isdigit():
            words[each] = NUMBER_SHARE
        elif tells(token, each):
            words[each] = 1.0
        else:
            grammar.add(each)
    near = {
        word: {o: s for o, s in reader.related(word).items() if o in index and o not in words}
        for word, share in words.items()
        if share == 1.0
    }
    for word in said.words:
        place = reader.place_of(word) if word.key in words else ""
        for other in reader.names_of(place) if place else ():
            if other in index and other not in words:  # Danes, and Denmark
                near.setdefault(word.key, {})[other] = 1.0
    for other in _run_together(tokens, keys, reader, index):
        words.setdefault(other, JOINED)
    return Wanted(
        words=words,
        grammar=frozenset(grammar - words.keys()),
        near={word: others for word, others in near.items() if others},
        pairs=frozenset(pairwise(keys)),
    )


def tells(token: str, key: str) -> bool:
    """Whether a word tells something: neither grammar nor a number in words."""
    folded = plain(token)
    return (folded not in STOP or key == "america") and folded not in NUMBER_WORDS


def _spoken(phrase: str) -> str:
    """The phrase without web addresses, and with #TagsOfWords and @NamesOfUsers taken apart."""
    if "/" in phrase:
        phrase = re.sub(r"\b(?:https?://|\w+(?:\.\w+)+/)\S*", " ", phrase)
    if "@" in phrase:
        phrase = re.sub(r"\(@\w+\)", " ", phrase)  # a name's account, beside the name
    if "#" in phrase or "@" in phrase:
        phrase = re.sub(r"[#@]\w+", _taken_apart, phrase)
    return phrase


def _taken_apart(tag: re.Match[str]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z\d])|(?<=[A-Z])(?=[A-Z][a-z])", " ", tag[0])


def _run_together(
    tokens: list[str], keys: list[str], reader: Reader, index: Shortlist
) -> list[str]:
    """The keys of neighbours that the index has as one, and of one word that it has as two."""
    found = []
    for one, other in pairwise(tokens):
        if len(one) + len(other) <= LONGEST and one.isalpha() and other.isalpha():
            joined = reader.keys.key(one + other)
            if joined in index:
                found.append(joined)
    for token, key in zip(tokens, keys, strict=True):
        if key not in index and 2 * SHORTEST <= len(token) <= LONGEST and token.isalpha():
            for cut in range(SHORTEST, len(token) - SHORTEST + 1):
                parts = reader.keys.key(token[:cut]), reader.keys.key(token[cut:])
                if all(part in index for part in parts) and index.joined(*parts):
                    found += parts
    return found


def quoted_keys(phrase: str, reader: Reader) -> list[str]:
    """The keys of the words and numbers that a text must hold to hold a phrase.

    None where that is not known: of a script that puts no spaces between words. Of a long phrase
    the first and the last may be cut out of a word.
    """
    if any(map(unspaced, phrase)):
        return []
    tokens = TOKEN.findall(phrase)
    if len(letters(fold(phrase).text)) >= LONG:
        tokens = tokens[1:-1]
    keys = [(token, number_key(token)) for token in tokens if token[0].isdigit()]
    keys += [(token, reader.keys.key(token)) for token in tokens if not token[0].isdigit()]
    return [key for token, key in keys if token[0].isdigit() or tells(token, key)]
