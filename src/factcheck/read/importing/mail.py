"""Mails as programs save them."""

from __future__ import annotations

import email
import email.policy
import email.utils
from email.message import EmailMessage
from typing import Any

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import Blocks, one_line, told


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 (every reader has it)
    """The text of a mail, its subject as the title, who sent it as the author, and its day.

    Of a mail that is written twice, as plain text and as HTML, the plain text is read. What is
    attached is left out and told. Raises ``UnreadableError`` where there is no text.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not message.keys() or not any(message.get(each) for each in ("From", "Date", "Subject")):
        raise UnreadableError("damaged-file", "is no mail", "save the mail again")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise UnreadableError("empty-file", "holds no text", "save the mail without encryption")
    text, notes = _text(body)
    attached = [_shown(part) for part in message.iter_attachments()]
    if attached:
        many = "1 attachment was" if len(attached) == 1 else f"{len(attached)} attachments were"
        notes = (*notes, f"{many} left out: {', '.join(attached[:10])}")
    return Imported(
        text=text,
        title=one_line(str(message.get("Subject", ""))),
        author=_senders(message),
        published=_day(message),
        type="personal_communication",
        told=notes,
    )


def _text(body: Any) -> tuple[str, tuple[str, ...]]:
    """The text of a mail's body, and what has to be told of it."""
    content = body.get_payload(decode=True) or b""
    text, notes = any_text(content, body.get_content_charset() or "")
    if body.get_content_subtype() == "html":
        from factcheck.read.importing import markup
        from factcheck.read.importing.web import parsed

        blocks = Blocks()
        markup.fill(blocks, parsed(text))
        return blocks.text(), (*notes, *told(blocks))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if str(body.get_param("format", "")).lower() == "flowed":
        text = _flowed(text, str(body.get_param("delsp", "")).lower() == "yes")
    return text, notes


def _flowed(text: str, cut: bool) -> str:
    """The text with the line ends taken out that the program put in: those behind a space."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        line = line.removeprefix(" ") if not line.startswith(">") else line
        if goes_on and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if goes_on and cut:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _senders(message: EmailMessage) -> tuple[str, ...]:
    """The names of the senders, or their addresses where they have none."""
    given = [str(each) for each in message.get_all("From", [])]
    pairs = email.utils.getaddresses(given)
    return tuple(filter(None, (one_line(name or address) for name, address in pairs)))


def _day(message: EmailMessage) -> str:
    try:
        return email.utils.parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _shown(part: Any) -> str:
    return one_line(part.get_filename() or part.get_content_type())
