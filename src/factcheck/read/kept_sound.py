"""The citations of a ledger that nothing is wrong with, kept between runs.

To hold ten thousand claims against what they cite takes a quarter of a minute, and a single one
a tenth of what an answer takes; all but a few stand as they stood. Of each that does a digest is
kept: of the program that looked, the document with its text, the claim's words and the quote. What
has changed in any of them is looked at anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from factcheck.model import Citation, Claim, Ledger
from factcheck.read.collecting import not_collecting
from factcheck.read.kept import blake2, keep_bytes, kept_bytes, kept_name
from factcheck.read.kept_places import place_key, shelf_key
from factcheck.read.program import program_stamp

FORMAT = 2
"""Raised whenever this file's shape changes; kept files of another number go unused."""
KEPT = 32
"""How many ledgers' are kept; beyond that the one kept first goes."""
SUFFIX = ".sound"
SIZE = 16
"""How many bytes a digest has."""
MANY = 200
"""From how many claims on it takes longer to look at them than at what is kept."""


class KeptSound:
    """The sound citations of one ledger."""

    def __init__(self, ledger: Ledger, texts: Mapping[str, str], folder: Path) -> None:
        self._ledger, self._texts, self._folder = ledger, texts, folder
        whole = os.path.realpath(ledger.path).encode("utf-8", "surrogateescape")
        self._name = kept_name(whole, FORMAT, SUFFIX)
        content = kept_bytes(folder, self._name) or b""
        starts = range(0, len(content), SIZE)
        self._known = {content[start : start + SIZE] for start in starts}
        self._met: set[bytes] = set()
        self._stamp = program_stamp()
        self._documents: dict[str, bytes] = {}
        self._digest = blake2()

    def holds(self, claim: Claim, citation: Citation) -> bool:
        """Whether an earlier run found nothing wrong with a citation that is as it was."""
        return bool(self._known) and self._key(claim, citation) in self._known

    def note(self, claim: Claim, citation: Citation) -> None:
        """Nothing is wrong with it now."""
        self._met.add(self._key(claim, citation))

    def keep(self) -> None:
        """Keep what was found; where that fails, nothing is lost."""
        if self._met <= self._known:
            return
        lively = max(len(self._met), len(self._ledger.claims))
        few = len(self._known) <= 2 * lively  # else most are of what is no more
        digests = self._known | self._met if few else self._met
        keep_bytes(self._folder, self._name, b"".join(sorted(digests)), KEPT)

    def _key(self, claim: Claim, citation: Citation) -> bytes:
        name = citation.document
        told = self._documents.get(name)
        if told is None:
            key = shelf_key(self._stamp, self._ledger.document(name), self._texts[name])
            told = self._documents[name] = self._digested(key)
        return self._digested(told + place_key(claim, citation).encode("utf-8", "surrogatepass"))

    def _digested(self, content: bytes) -> bytes:
        return bytes(self._digest(content, digest_size=SIZE).digest())


@contextmanager
def remembering(
    ledger: Ledger, texts: Mapping[str, str], folder: Path | None
) -> Iterator[KeptSound | None]:
    """What is kept of a ledger while many citations are looked at, and what is found, kept when
    that is done; None where it is not worth while, or there is no folder."""
    sound = None
    if folder is not None and len(ledger.claims) >= MANY:
        sound = KeptSound(ledger, texts, folder)
    try:
        with not_collecting():
            yield sound
    finally:
        if sound is not None:
            sound.keep()
