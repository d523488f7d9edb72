"""Long plain texts, stretch by stretch: no more of one is held than a stretch needs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import IO

from factcheck.read.archive_files import FAULTS, Source, spoiled
from factcheck.read.files import UnreadableError

LONG = 8_000_000
"""From how many bytes on a text is not read as a whole."""
BLOCK = 1_000_000
"""How many bytes are read at a time."""
LEAST, MOST = 32_000, 250_000
"""How many code points a stretch has: from the first on a cut is looked for, at the second made."""
_BLANK = re.compile(r"\n[ \t\r]*\n")
_ENDS = (re.compile(r"[.!?][\"'”’)]*\s*\n"), re.compile(r"\n"), re.compile(r"[.!?][\"'”’)]*\s"))
"""Where a text without blank lines is cut, if it can be: best first."""
_WINDOW = 20_000
"""Within how many code points before the longest stretch such an end is looked for."""


def stretches(source: Source) -> Iterator[tuple[str, int]]:
    """A file's text in stretches, each with how many bytes of the file end with it, or with the
    block that it ends in.

    It is cut at blank lines, which no sentence goes over; where there are none for long, at the
    end of a line or of a sentence. Raises ``UnreadableError``.
    """
    held, read = "", 0
    for text, read in _texts(source):
        held += text
        while len(held) > MOST:
            cut = _cut(held)
            yield held[:cut], read
            held = held[cut:]
    if held:
        yield held, read


def _cut(text: str) -> int:
    """Where to cut a text that is longer than a stretch."""
    blank = _BLANK.search(text, LEAST, MOST)
    if blank:
        return blank.end()
    for end in _ENDS:
        found = list(end.finditer(text, MOST - _WINDOW, MOST))
        if found:
            return found[-1].end()
    return MOST


def _texts(source: Source) -> Iterator[tuple[str, int]]:
    """The text of a file, a long one in blocks, each with how many bytes were read by then."""
    if source.size < LONG and not source.is_packed:
        yield source.text(), source.size
        return
    try:
        with source.opened() as stream:
            first = stream.read(BLOCK)
            if len(first) == BLOCK and _is_utf8(first):
                yield from _blocks(first, stream)
                return
    except FAULTS as fault:
        raise spoiled(fault) from None
    yield source.text(), source.size


def _is_utf8(first: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(first)
    except UnicodeDecodeError:
        return False
    return True


def _blocks(first: bytes, stream: IO[bytes]) -> Iterator[tuple[str, int]]:
    """The blocks of a file that begins as UTF-8.

    From where it is none it is read as what most programs for Windows wrote: a byte is a letter.
    """
    decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8-sig")()
    block, read = first, 0
    while block:
        if b"\0" in block:
            at = read + block.index(0)
            raise UnreadableError("binary-file", f"is not text: byte {at} is NUL")
        read += len(block)
        kept, _ = decoder.getstate()
        try:
            yield decoder.decode(block), read
        except UnicodeDecodeError:
            decoder = codecs.getincrementaldecoder("cp1252")("replace")
            yield decoder.decode(kept + block), read
        block = stream.read(BLOCK)
    yield decoder.decode(b"", final=True), read
