"""What is nearly the same: names that may have been meant, misspelled words, runs of letters.

The home of rapidfuzz. Its import costs nearly a bare start of Python, so it waits until something
is not as it should be; an answer in which everything is never pays.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

FREE, SHORT, LONG = 3, 6, 12
"""Letters from which on a name may be misspelled at all, by two edits, and by a quarter of it."""
PART = 4
"""The fewest letters of a name's beginning, or of one of its parts, that stand for the name."""
TWO = 8
"""The fewest letters of a word that may be two edits off another."""
LONGEST = 100
"""The most letters of a word that is compared with names."""


def did_you_mean(word: str, names: Collection[str], most: int = 1) -> str:
    """``did you mean "…"?`` with the names that may have been meant, or nothing."""
    return question(nearest(word, names, most))


def question(names: Sequence[str]) -> str:
    """``did you mean "one", "two" or "three"?``; nothing where there is no name."""
    *others, last = [f'"{name}"' for name in names] or [""]
    listed = f"{', '.join(others)} or {last}" if others else last
    return f"did you mean {listed}?" if listed else ""


def nearest(word: str, names: Collection[str], most: int = 1) -> tuple[str, ...]:
    """The names that a word may have been meant for, the likeliest first, at most so many.

    First those that it misspells by the fewest edits, if its length allows so many (`allowed`),
    then those that it begins, then those that have all its parts. Letter case does not count,
    nor what parts a name: ``claim id`` is ``claim-id``. Of equals the first given comes first.
    """
    wanted = _plain(word)
    if not (FREE <= len(wanted) <= LONGEST):
        return ()
    plain = {number: _plain(name) for number, name in enumerate(names)}
    every = tuple(names)
    order = (*_misspelled(wanted, plain), *_begun(wanted, plain), *_of_parts(wanted, plain))
    return tuple(dict.fromkeys(every[number] for number in order))[:most]


def allowed(length: int) -> int:
    """How many edits a name of so many letters may be away from what was written for it.

    Measured in benchmarks/near.py on this program's own names and on English words in their place:
    99% of names with one slip are found again and 85% of those with two, and 0.3% of the other
    words are taken for a name. A likeness of 0.5, as difflib has it, takes 14%.
    """
    if length < FREE:
        return 0
    if length < SHORT:
        return 1
    return 2 if length < LONG else length // 4


def _misspelled(wanted: str, plain: dict[int, str]) -> list[int]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    most = allowed(len(wanted))
    found = extract(wanted, plain, scorer=OSA.distance, score_cutoff=most, limit=None)
    near = [(apart, number) for name, apart, number in found if _begin_alike(wanted, name, apart)]
    fewest = min(near, default=(0, 0))[0]
    return sorted(number for apart, number in near if apart == fewest)


def _begin_alike(wanted: str, name: str, apart: int) -> bool:
    """Whether two names begin as the same name does: import is two letters off export, and isn't.

    One slip may be in the first letter; of several, hardly ever one is.
    """
    return apart <= 1 or wanted[:1] == name[:1] or wanted[:2] == name[1::-1]


def _begun(wanted: str, plain: dict[int, str]) -> list[int]:
    """The names that the word begins, the shortest first."""
    if len(wanted) < PART:
        return []
    begun = [(len(name), number) for number, name in plain.items() if name.startswith(wanted)]
    return [number for _, number in sorted(begun)]


def _of_parts(wanted: str, plain: dict[int, str]) -> list[int]:
    """The names that have every part of the word, in whatever order; the shortest first."""
    parts = set(wanted.split("-"))
    if len(wanted) < PART:
        return []
    whole = [(len(name), number) for number, name in plain.items() if parts <= {*name.split("-")}]
    return [number for _, number in sorted(whole)]


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


def misspells(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters are wrong, missing, added or swapped with the next.

    That is the distance of optimal string alignment, Damerau's without edits inside a swap.
    """
    if one == other:
        return True
    # Most words that are compared lack letters of each other: they need no library to tell.
    rest = other
    for letter in one:
        rest = rest.replace(letter, "", 1)
    if max(len(rest), len(one) - len(other) + len(rest)) > most:
        return False
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(one, other, score_cutoff=most) <= most)


def spelled_alike(word: str, names: Iterable[str]) -> list[str]:
    """The names that are the word but for a letter, or but for two of eight, in their order."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    most = 1 if len(word) < TWO else 2
    found = extract(word, list(names), scorer=OSA.distance, score_cutoff=most, limit=None)
    return [name for name, _, _ in found]


def edits(one: str, other: str) -> int:
    """How many letters are changed, left out or put in between one run and the other."""
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(one, other))


class Window(NamedTuple):
    """A stretch of a text, ``start`` to ``end``, and how like a run it is, from 0 to 100."""

    start: int
    end: int
    likeness: float


def windows(run: str, text: str, least: float) -> Iterator[Window]:
    """Where a text is most like a run of letters, the best first, each at least so like it.

    Stretches as long as the run, or shorter where the text or a better stretch leaves no more;
    none overlaps another, and each is looked for when it is asked for. Likeness counts letters
    put in and left out, of the letters of both. The best is 100 × (1 - k / n) or better where any
    stretch of the text, however long, is k edits off a run of n: nothing so near is passed over.
    """
    from rapidfuzz import fuzz

    found: list[tuple[float, Window, int, int]] = []

    def look(low: int, high: int) -> None:
        if high - low < len(run):
            score = fuzz.ratio(run, text[low:high], score_cutoff=least)
            best = Window(low, high, score)
        else:
            place = fuzz.partial_ratio_alignment(run, text[low:high], score_cutoff=least)
            if place is None:
                return
            best = Window(low + place.dest_start, low + place.dest_end, place.score)
        if best.likeness and best.start < best.end:
            heappush(found, (-best.likeness, best, low, high))

    look(0, len(text))
    while found:
        _, best, low, high = heappop(found)
        yield best
        look(low, best.start)
        look(best.end, high)
