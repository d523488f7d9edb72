"""Which words of a text name someone or something, and whether two names can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.match.english import English
from factcheck.match.words import Word

Run = tuple[int, ...]
"""The words, by number, of one name."""

INSIDE = ("", "&", "-", ".")
"""What may stand between two words of a name: Smith & Sons."""
_BY = re.compile(r"\bby\s+$")
_END = re.compile(r"\W*\Z")
_SAYS = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:said|says|told|tells|wrote|writes|added|adds|argued|argues|claimed|claims)\b"
)


def name_runs(
    words: Sequence[Word], placed: Iterable[int], text: str, english: English
) -> Iterator[Run]:
    """Runs of a text's content words that are a name: no place, no day, no title.

    ``placed`` is where the words begin that name places.
    """
    places = frozenset(placed)
    run: list[int] = []
    for number, word in enumerate(words):
        if not _is_part(word, places, english):
            continue
        if run and run[-1] == number - 1 and _joined(text, words[number - 1], word):
            run.append(number)
            continue
        if run:
            yield tuple(run)
        run = [number]
    if run:
        yield tuple(run)


def _is_part(word: Word, places: frozenset[int], english: English) -> bool:
    """Whether a word is one of a name: in capitals, of no place, and no day or title."""
    return word.proper and word.start not in places and english.may_name(word.key)


def _joined(text: str, one: Word, other: Word) -> bool:
    return text[one.end : other.start].strip() in INSIDE


def doers(text: str, words: Sequence[Word], names: Iterable[Run]) -> tuple[int, ...]:
    """The words, by number, of the names right behind "by"."""
    return tuple(
        number
        for run in names
        if _BY.search(text, max(0, words[run[0]].start - 8), words[run[0]].start)
        for number in run
    )


def speakers(text: str, words: Sequence[Word], names: Iterable[Run]) -> frozenset[int]:
    """The words, by number, of the names that only say it, or are told it: *Mr. Hale* said that;
    that was so, *Minister*."""
    return frozenset(
        number
        for run in names
        if _SAYS.match(text, words[run[-1]].end)
        or (_END.match(text, words[run[-1]].end) and text[: words[run[0]].start].endswith(", "))
        for number in run
    )


def one_name(one: Iterable[Word], other: Iterable[Word]) -> bool:
    """Whether two runs of words can be one name, written otherwise: UN, Lieut., HPs, TSLA, AAPL."""
    short, long = sorted((_letters(one), _letters(other)), key=len)
    following = iter(long)
    return short[:3] == long[:3] or all(letter in following for letter in short)


def _letters(words: Iterable[Word]) -> str:
    """The letters of some words in small letters, doubled ones once."""
    letters = "".join(letter for w in words for letter in w.text.lower() if letter.isalnum())
    return "".join(letter for letter, _ in groupby(letters))
