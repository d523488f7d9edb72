"""What a desk never wants proposed again: a file beside its ledger, kept by people too.

``claims.yaml`` has ``claims.skipped.yaml`` beside it: a list of documents and quotes. Taking an
entry out brings the proposal back.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from factcheck.model import FactcheckError, Mark, refusal
from factcheck.read.faults import Faults
from factcheck.read.files import UnreadableError, decode, read_bytes
from factcheck.read.marked import Mapping, Node, Scalar, Sequence, read_marked
from factcheck.read.saving import create, save
from factcheck.read.seen import as_seen

HEAD = (
    "# What `factcheck suggest` never proposes again, by document and quote.\n"
    "# Take an entry out to see it again.\n"
    "skipped:\n"
)
Skipped = tuple[str, str]
"""A document's id, and a quote of it with single spaces."""


def skipped_path(ledger: str) -> str:
    """The path of the file beside a ledger: ``claims.skipped.yaml`` beside ``claims.yaml``."""
    stem, ending = os.path.splitext(ledger)  # noqa: PTH122 (a ledger's path is kept as it is written)
    return f"{stem}.skipped{ending or '.yaml'}"


def read_skipped(path: str) -> tuple[frozenset[Skipped], bytes | None]:
    """What the file holds, and its bytes; nothing and None where there is none.

    Raises ``FactcheckError``, located in it, where it cannot be read or is no such list.
    """
    try:
        content = read_bytes(Path(path))
        return _read(path, decode(content)), content
    except UnreadableError as error:
        if error.code == "missing-file":
            return frozenset(), None
        raise refusal(error.code, f"the file {error.message}", path, error.hint) from None


def skip(path: str, entry: Skipped) -> bool:
    """Put an entry at the end of the file, which is made where there is none; whether it is new.

    What stood there stays letter for letter. Raises ``FactcheckError``, and writes nothing, where
    that cannot be done.
    """
    known, content = read_skipped(path)
    if entry in known:
        return False
    text = with_skipped(decode(content) if content else "", entry)
    try:
        after = _read(path, text)
    except FactcheckError:
        after = known
    if after != known | {entry}:
        hint = f"put it there by hand: {{document: {entry[0]}, quote: {_quoted(entry[1])}}}"
        raise refusal("cannot-edit", "no entry can be added at the end of this list", path, hint)
    if content is None:
        create(path, text)
    else:
        save(path, text, instead_of=content)
    return True


def with_skipped(text: str, entry: Skipped) -> str:
    """The text of the file with an entry at its end."""
    if "skipped:" not in text:
        text = f"{text}{HEAD}"
    end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += end
    dashes = re.findall(r"^( *)- ", text, re.MULTILINE)
    indent = dashes[-1] if dashes else "  "
    document, quote = entry
    lines = (f"{indent}- document: {document}", f"{indent}  quote: {_quoted(quote)}")
    return text + "".join(f"{line}{end}" for line in lines)


def _read(path: str, text: str) -> frozenset[Skipped]:
    faults = Faults(path, text)
    root = read_marked(text, faults)
    if faults.problems():
        raise FactcheckError(faults.problems()[0])
    if root is None:
        return frozenset()
    return frozenset(_entry(node, faults) for node in _entries(root, faults))


def skipped_key(document: str, quote: str) -> Skipped:
    """The entry of a quote: its words on one line, so that new line ends change nothing."""
    return document, as_seen(quote)


def _quoted(text: str) -> str:
    """A text in double quotes, on one line, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _entries(root: Node, faults: Faults) -> list[Node]:
    if isinstance(root, Mapping):
        for key, value in root.pairs:
            if isinstance(key, Scalar) and key.text == "skipped":
                if isinstance(value, Sequence):
                    return value.items
                if isinstance(value, Scalar) and not value.text:
                    return []
    raise _strange(faults, root.mark)


def _entry(node: Node, faults: Faults) -> Skipped:
    if isinstance(node, Mapping):
        found = {
            key.text: value.text
            for key, value in node.pairs
            if isinstance(key, Scalar) and isinstance(value, Scalar)
        }
        if {"document", "quote"} <= found.keys():
            return skipped_key(found["document"], found["quote"])
    raise _strange(faults, node.mark)


def _strange(faults: Faults, mark: Mark) -> FactcheckError:
    hint = 'an entry is "- document: …" with "quote: …" below it'
    return faults.fatal("bad-skipped", "this is no list of what is never proposed", mark, hint)
