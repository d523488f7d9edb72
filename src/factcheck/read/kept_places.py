"""Where citations stand in a document, kept beside the kept ledgers.

To look up ten thousand citations takes half a minute. What came of it is kept for each document,
under the hash of its text and of the program that looked, so an edited document or another release
is looked up anew, and a claim that was added is the only one that is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Citation, Claim, Document, Remark, Standing
from factcheck.read.kept import keep_bytes, kept_bytes, kept_name

FORMAT = 2
"""Raised whenever this file's shape changes; kept files of another number go unused."""
KEPT = 4096
"""How many documents' places are kept; beyond that those kept first go."""
SUFFIX = ".places"
UNSAID = frozenset(("mark", "marks", "sha256"))
"""What a ledger knows of a document that no answer depends on."""


class KeptPlace(NamedTuple):
    """Code points ``start`` to ``end`` of a document's text, and what is said of the citation.

    ``score`` is the passage's; ``start`` is -1 where no passage was found.
    """

    start: int
    end: int
    score: float
    remark: Remark


Places = Mapping[str, KeptPlace]
"""What is known of a document's citations, by ``place_key``."""


def place_key(claim: Claim, citation: Citation) -> str:
    """What a citation's place in a given document depends on."""
    return "\0".join((claim.text, citation.quote, citation.place))


def load_places(folder: Path, stamp: str, document: Document, text: str) -> dict[str, KeptPlace]:
    """What an earlier run of the same program kept of a document with this text."""
    content = kept_bytes(folder, _name(stamp, document, text))
    if content is None:
        return {}
    try:
        return {key: _place(row, len(text)) for key, row in json.loads(content).items()}
    except Exception:  # a kept file is a convenience: whatever is wrong with it, look again
        return {}


def keep_places(folder: Path, stamp: str, document: Document, text: str, places: Places) -> None:
    """Keep what is known of a document's citations; where that fails, nothing is lost."""
    rows = {key: [*each[:3], *each.remark] for key, each in places.items()}
    content = json.dumps(rows, separators=(",", ":")).encode("ascii")
    keep_bytes(folder, _name(stamp, document, text), content, KEPT)


def _place(row: list[object], length: int) -> KeptPlace:
    """A kept place. Raises ``ValueError`` or ``TypeError`` for what cannot be one."""
    start, end, score, standing, now, said = row
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(score, float | int)):
        raise TypeError(row)
    if not (isinstance(now, str) and isinstance(said, str)) or not -1 <= start <= end <= length:
        raise ValueError(row)
    return KeptPlace(start, end, score, Remark(Standing(str(standing)), now, said))


def _name(stamp: str, document: Document, text: str) -> str:
    return kept_name(shelf_key(stamp, document, text), FORMAT, SUFFIX)


def shelf_key(stamp: str, document: Document, text: str) -> bytes:
    """What an answer depends on that the program of a stamp gives of a document with a text."""
    told = [
        stamp,
        *(repr(getattr(document, f.name)) for f in fields(document) if f.name not in UNSAID),
    ]
    return "\0".join((*told, text)).encode("utf-8", "surrogatepass")
