"""The words of a text, apart from its syntax, with the way back to the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The words that a reader of a text sees, and where each letter of them stands in the file.

    Letter n of ``text`` is code points ``starts[n]`` to ``ends[n]`` of the file, end-exclusive;
    both are empty where the words are the file itself, letter for letter. ``links`` are the
    stretches of the file that are links, whole, in its order.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    links: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the file that a slice of the words covers, end-exclusive."""
        if not self.starts:
            return start, end
        return self.starts[start], self.ends[max(start, end - 1)]

    def syntax(self, length: int) -> tuple[tuple[int, int], ...]:
        """The stretches of the file, ``length`` code points long, that are none of its words."""
        if not self.starts:
            return ()
        found: list[tuple[int, int]] = []
        at = 0
        # A list's letters may stand in another order than the file's: footnotes, for one.
        for start, end in sorted(zip(self.starts, self.ends, strict=True)):
            if start > at:
                found.append((at, start))
            at = max(at, end)
        return tuple([*found, (at, length)] if at < length else found)


def plain_prose(raw: str) -> Prose:
    """The words of a plain text: all of it, but for the digits of addresses."""
    return Prose(text=without_addresses(raw))


def joined(pieces: Iterable[tuple[str, int, int]]) -> Prose:
    """The prose of ``(letters, start, end)`` pieces.

    A piece that is as long as its place in the file is the file's own letters; any other, such
    as the "&" of "&amp;", stands for the whole place. One without letters is a link.
    """
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    links: list[tuple[int, int]] = []
    for letters, start, end in pieces:
        text.append(letters)
        if not letters and end > start:
            links.append((start, end))
            continue
        if len(letters) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(letters))
            ends.extend([end] * len(letters))
    return Prose(
        text=without_addresses("".join(text)),
        starts=tuple(starts),
        ends=tuple(ends),
        links=tuple(sorted(links)),
    )


def without_addresses(text: str) -> str:
    """The text, as long as before, with the digits of web addresses made letters.

    ``https://example.org/2017/05`` states no figure.
    """
    return _ADDRESS.sub(lambda found: re.sub(r"\d", "x", found[0]), text)
