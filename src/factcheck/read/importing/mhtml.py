"""Web pages that a browser saved with all their parts in one file."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing.web import page


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 (every reader has it)
    """The article of the page that was saved, and what it says of itself.

    Raises ``UnreadableError`` where the file holds no page.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                address = _header(message, "Snapshot-Content-Location") or _header(
                    part, "Content-Location"
                )
                return page(content, part.get_content_charset() or "", address)
    raise UnreadableError("damaged-file", "is no saved web page", "save the page again")


def _header(part: EmailMessage, name: str) -> str:
    return str(part.get(name) or "").strip()
