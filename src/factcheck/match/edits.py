"""Where a run of letters ends and begins in a window of text, wrong letters and all."""

from __future__ import annotations

from collections.abc import Iterable


class Pattern:
    """Letters made ready to be aligned with many windows of text.

    The distances are Levenshtein's: letters changed, left out or put in. They come from Myers's
    bit-parallel method (A fast bit-vector algorithm for approximate string matching based on
    dynamic programming, J. ACM 46(3), 1999; in Hyyrö's form of 2001), which Python's long
    integers take at any length: one step for each letter of the window.
    """

    __slots__ = ("_backward", "_forward", "length")

    def __init__(self, letters: str) -> None:
        self.length = len(letters)
        self._forward = _bits(letters)
        self._backward = _bits(letters[::-1])

    def ends(self, window: str) -> list[int]:
        """For each offset 0 … len(window), the distance of the best stretch that ends there."""
        return self._distances(self._forward, window, anchor=0)

    def starts(self, window: str) -> list[int]:
        """For each offset 0 … len(window), the distance of the stretch from there to the end."""
        return self._distances(self._backward, reversed(window), anchor=1)[::-1]

    def _distances(self, bits: dict[str, int], window: Iterable[str], *, anchor: int) -> list[int]:
        """Distances by number of letters read; ``anchor`` 1 where none may be skipped first."""
        mask = (1 << self.length) - 1
        top = 1 << (self.length - 1)
        distance = self.length
        distances = [distance]
        more, less = mask, 0
        for letter in window:
            equal = bits.get(letter, 0)
            down = (((equal & more) + more) ^ more) | equal | less
            rise = less | (mask & ~(down | more))
            fall = more & down
            if rise & top:
                distance += 1
            elif fall & top:
                distance -= 1
            distances.append(distance)
            rise = (rise << 1) | anchor
            more = ((fall << 1) | ~(down | rise)) & mask
            less = rise & down & mask
        return distances


def _bits(letters: str) -> dict[str, int]:
    """Each letter's places in the run, as a bit set."""
    bits: dict[str, int] = {}
    for place, letter in enumerate(letters):
        bits[letter] = bits.get(letter, 0) | 1 << place
    return bits
