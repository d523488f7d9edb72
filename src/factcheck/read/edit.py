"""A change of a ledger's text that is not written yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A ledger's text as it was read, and as it is to be written.

    ``path`` is the ledger's; ``content`` are the bytes that were read, ``text`` the new text.
    """

    path: str
    content: bytes
    text: str
