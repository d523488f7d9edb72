"""A large kept file, of which no more is read than is asked for: each piece has a seal of its own.

To hash an index of forty megabytes takes a start as long as all else, and an answer needs a tenth
of it. A file begins with the SHA-256 of its head, which tells its size and has a BLAKE2 digest of
every piece: Python has that one built in, and as quick as OpenSSL's SHA-256.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from factcheck.model.packed import Stretch, stretch
from factcheck.read.kept import blake2, put, sha256_of
from factcheck.read.private import private_folder

PIECE = 1 << 14
"""How many bytes are sealed together."""
DIGEST = 16
"""How many bytes a seal has."""
WHOLE = 1 << 20
"""Up to how many bytes a file is read as a whole: it takes no longer than to ask for pieces."""
EIGHT, LINE = 8, 65
"""The bytes of the size that a head begins with, and of the line before it."""

Again = Callable[[], bytes]
"""Makes the bytes that were kept once more."""


def head_of(content: bytes) -> bytes:
    """What stands before some bytes when they are kept: a seal for every piece of them."""
    whole = memoryview(content)
    pieces = (whole[at : at + PIECE] for at in range(0, len(whole), PIECE))
    head = len(content).to_bytes(EIGHT, "little") + b"".join(map(_sealing(), pieces))
    return b"".join([sha256_of(head).encode("ascii"), b"\n", head])


def keep_pieces(folder: Path, name: str, content: bytes, most: int) -> None:
    """Keep bytes under a name, as `keep_bytes` does, to be read by pieces."""
    put(folder, name, most, head_of(content), content)


def kept_pieces(folder: Path, name: str, again: Again) -> Stretch | None:
    """The bytes kept so under a name; None where there are none to trust.

    Where a piece of them turns out to be damaged when it is asked for, all are made ``again``,
    which gives what was kept there.
    """
    with private_folder(folder) as room:
        opened = room.open(name) if room else None
    if opened is None:
        return None
    pieces = _Pieces(opened, again)
    if pieces.size is None:
        return None
    if pieces.size > WHOLE:
        return Stretch(pieces, pieces.size)
    content = pieces.sound(0, pieces.size)
    return None if content is None else stretch(content)


class _Pieces:
    """The bytes of such a file, from one place to another; ``size`` is None of any other file."""

    def __init__(self, opened: int, again: Again) -> None:
        self._opened = opened
        self._again = again
        self._seal = _sealing()
        self._made: memoryview | None = None
        self._known: dict[int, memoryview] = {}
        self.size: int | None = None
        line = self._bytes(0, LINE + EIGHT)
        size = int.from_bytes(line[LINE:], "little")
        length = EIGHT + -(-size // PIECE) * DIGEST
        self._begin = LINE + length
        if os.fstat(opened).st_size != self._begin + size:
            return
        self._head = self._bytes(LINE, self._begin)
        if line[:LINE] == sha256_of(self._head).encode("ascii") + b"\n":
            self.size = size

    def __del__(self) -> None:
        os.close(self._opened)

    def __call__(self, first: int, last: int) -> memoryview:
        """The bytes from one place to another, end-exclusive."""
        if self._made is None:
            found = self.sound(first, last)
            if found is not None:
                return found
            self._made = memoryview(self._again())
        return self._made[first:last]

    def sound(self, first: int, last: int) -> memoryview | None:
        """The same; None where they are not what was kept."""
        if first == last:
            return memoryview(b"")
        begin, end = first // PIECE, -(-last // PIECE)
        if end == begin + 1 and begin in self._known:
            read = self._known[begin]
        else:
            size = self.size or 0
            stop = min(end * PIECE, size)
            read = memoryview(self._bytes(self._begin + begin * PIECE, self._begin + stop))
            for piece in range(begin, end):
                at = (piece - begin) * PIECE
                told = EIGHT + piece * DIGEST
                if self._seal(read[at : at + PIECE]) != self._head[told : told + DIGEST]:
                    return None
            if end == begin + 1:
                self._known[begin] = read
        return read[first - begin * PIECE : last - begin * PIECE]

    def _bytes(self, first: int, last: int) -> bytes:
        """What the file has there, less where it ends before."""
        parts: list[bytes] = []
        try:
            os.lseek(self._opened, first, os.SEEK_SET)
            while first < last and (part := os.read(self._opened, last - first)):
                parts.append(part)
                first += len(part)
        except OSError:
            return b""
        return parts[0] if len(parts) == 1 else b"".join(parts)


def _sealing() -> Callable[[bytes | memoryview], bytes]:
    blake2b = blake2()

    def seal(piece: bytes | memoryview) -> bytes:
        return bytes(blake2b(piece, digest_size=DIGEST).digest())

    return seal
