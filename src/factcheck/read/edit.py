"""Single values of a ledger changed in its text, and nothing else: comments, order, quotes stay.

No YAML is written anew. The new value takes the place of the old one's letters, or a line goes in
for a key that was not there; the whole is then read back, and has to be the same ledger but for
that value. What cannot be changed so safely is refused, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factcheck.model import (
    Document,
    FactcheckError,
    Ledger,
    Mark,
    refusal,
)
from factcheck.read.content import ledger_bytes
from factcheck.read.files import LINE_END
from factcheck.read.ledger import read_content
from factcheck.read.saving import changed

BOM = "\ufeff"

Splice = tuple[int, int, str]
"""The letters of a text from one offset to another, and what takes their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A ledger's text as it was read, and as it is to be written.

    ``path`` is the ledger's; ``content`` are the bytes that were read, ``text`` the new text.
    """

    path: str
    content: bytes
    text: str


def set_document_values(path: str, expected: Ledger, field: str, values: Mapping[str, str]) -> Edit:
    """The ledger's text with a field of some documents set, by document id.

    ``expected`` is the ledger as the caller knows it. Raises ``FactcheckError`` where the file no
    longer says the same, or where a value cannot be set without touching anything else.
    """
    content = ledger_bytes(path)
    ledger, _ = read_content(path, content)
    if ledger != expected:
        raise changed(path)
    text = content.decode("utf-8")
    wanted = [document for document in ledger.documents if document.id in values]
    everything = {document.id: values[document.id] for document in wanted}
    for way in _WAYS:
        new = _set(text, wanted, field, everything, way)
        if _reads_as(new, path, content, ledger, field, everything):
            return Edit(path=path, content=content, text=new)
    return Edit(path=path, content=content, text=_one_by_one(text, path, field, everything))


def _one_by_one(text: str, path: str, field: str, values: dict[str, str]) -> str:
    """The text with each value set in the first way that is safe for it."""
    for name, value in values.items():
        before = text.encode("utf-8")
        ledger, _ = read_content(path, before)
        document = ledger.document(name)
        for way in _WAYS:
            new = _set(text, [document], field, {name: value}, way)
            if _reads_as(new, path, before, ledger, field, {name: value}):
                text = new
                break
        else:
            raise _unsafe(path, document, field, value)
    return text


def _unsafe(path: str, document: Document, field: str, value: str) -> FactcheckError:
    at = document.mark
    return refusal(
        "cannot-edit",
        f'{field} of "{document.id}" cannot be set without touching other lines',
        path,
        f"write it by hand: {field}: {value}",
        line=at.line,
        column=at.column,
    )


def _reads_as(
    text: str, path: str, content: bytes, ledger: Ledger, field: str, values: dict[str, str]
) -> bool:
    """Whether the new text reads as the old ledger with those values, faults and all."""
    fields: dict[str, dict[str, Any]] = {name: {field: value} for name, value in values.items()}
    documents = tuple(replace(each, **fields.get(each.id, {})) for each in ledger.documents)
    _, before = read_content(path, content)
    try:
        read, after = read_content(path, text.encode("utf-8"))
    except FactcheckError:
        return False
    codes = [[problem.code for problem in problems] for problems in (before, after)]
    return read == replace(ledger, documents=documents) and codes[0] == codes[1]


def _set(
    text: str, documents: Iterable[Document], field: str, values: dict[str, str], way: str
) -> str:
    """The text with the values set, a new key at the place that ``way`` names."""
    starts = [0, *(found.end() for found in LINE_END.finditer(text.removeprefix(BOM)))]
    shift = len(text) - len(text.removeprefix(BOM))

    def offset(mark: Mark) -> int:
        return shift + starts[mark.line - 1] + mark.column - 1

    splices: list[Splice] = []
    for document in documents:
        marks, value = dict(document.marks), values[document.id]
        if field in marks:
            splices.append(_replaced(text, offset(marks[field]), marks[field].width, value))
            continue
        anchor = marks[_anchor(document, way)]
        entry = f"{field}: {value}"
        if text[offset(document.mark)] == "{":
            end = offset(anchor) + anchor.width
            splices.append((end, end, f", {entry}"))
        else:
            indent = " " * (document.mark.column - 1)
            splices.append(_line(text, offset(anchor), indent + entry))
    for start, end, new in sorted(splices, reverse=True):
        text = text[:start] + new + text[end:]
    return text


_WAYS = ("last", "file")
"""Where a new key goes: behind the last key of its document, or behind its file."""


def _anchor(document: Document, way: str) -> str:
    """The key behind which a new one goes."""
    written = [name for name, _ in document.marks if "[" not in name]
    return written[-1] if way == "last" else "file"


def _replaced(text: str, at: int, width: int, value: str) -> Splice:
    """The old value's letters, and the new ones in the same quotation marks."""
    old = text[at : at + width]
    if old[:1] == "'":
        value = "'" + value.replace("'", "''") + "'"
    elif old[:1] == '"':
        value = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return at, at + width, value


def _line(text: str, at: int, line: str) -> Splice:
    """A new line right behind the one that an offset stands on, with line ends as the text's."""
    found = LINE_END.search(text, at)
    if found:
        return found.end(), found.end(), line + found.group()
    before = LINE_END.search(text)
    return len(text), len(text), (before.group() if before else "\n") + line
