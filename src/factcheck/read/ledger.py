"""A ledger file as nouns: every sound document and claim, and every problem, in one reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import (
    Citation,
    Claim,
    Document,
    Evidence,
    Ledger,
    Mark,
    Problem,
)
from factcheck.read import fields
from factcheck.read.collecting import not_collecting
from factcheck.read.content import ledger_bytes, unreadable
from factcheck.read.faults import Faults, shown
from factcheck.read.fields import Fields, Noun, read_fields, wrong_type
from factcheck.read.files import UnreadableError, decode, leaves
from factcheck.read.marked import Mapping, Node, Scalar, Sequence, read_marked

if TYPE_CHECKING:
    from factcheck.model.desk import DeskSettings

VERSION = "1"


def read_ledger(path: str | Path) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger of a file, with every sound document and claim, and its problems by place.

    A value at fault is left out, and a document or claim whose required values are at fault is
    left out whole; each is reported once, and the rest stands. Severity is *error*, save for a
    document's ``type`` that CSL does not know, which is a *warning*. A document whose ``file``
    leads out of the ledger's folder is reported, and stays: its claims stand, its text is never
    read. Whether files exist is for ``read_documents`` to say.

    Raises ``FactcheckError`` where there is no ledger at all: the file is missing, unreadable, a
    folder, over 256 MiB, not UTF-8, empty, not YAML, nested too deeply, or not a mapping.
    """
    return read_content(path, ledger_bytes(path))


def read_content(
    path: str | Path, content: bytes, step: Callable[[], None] = lambda: None
) -> tuple[Ledger, tuple[Problem, ...]]:
    """What ``read_ledger`` answers, of a file whose bytes are at hand.

    ``step`` is called for each claim.
    """
    faults = Faults(str(path), _ledger_text(path, content))
    with not_collecting():
        return _ledger(Path(path), faults, step), faults.problems()


def _ledger(path: Path, faults: Faults, step: Callable[[], None]) -> Ledger:
    """The ledger of a text. Raises ``FactcheckError`` where it holds none."""
    root = read_marked(faults.text, faults)
    if root is None or (type(root) is Scalar and not root.text):
        hint = 'begin it with "version: 1"'
        raise faults.fatal("empty-ledger", "there is nothing in this ledger", Mark(0, 0), hint)
    if type(root) is not Mapping:
        hint = "a ledger has the keys version, documents and claims"
        raise faults.fatal("not-a-ledger", "this is not a ledger", root.mark, hint)
    given = read_fields(root, LEDGER, faults)
    values = given.values if given else {}
    nodes = values.get("claims", ())
    documents = _documents(values.get("documents", ()), path.parent, faults)
    written = _written_ids(root, values, faults)
    claims = tuple(_claims(_stepped(nodes, step), documents, written, faults))
    return Ledger(
        path=faults.path,
        desk=values.get("desk"),
        documents=tuple(documents.values()),
        claims=claims,
    )


def _ledger_text(path: str | Path, content: bytes) -> str:
    """The text of the ledger's file. Raises ``FactcheckError``."""
    try:
        return decode(content)
    except UnreadableError as error:
        raise unreadable(path, error) from None


def _written_ids(root: Mapping, values: dict[str, Any], faults: Faults) -> frozenset[str] | None:
    """Every document id that is written, sound or not; ``None`` where no list can be read.

    A citation of one of these is not of an unknown document, whatever else is wrong with it.
    """
    if "documents" in values:
        pairs = (
            pair for node in values["documents"] if type(node) is Mapping for pair in node.pairs
        )
        return frozenset(
            value.text
            for key, value in pairs
            if type(key) is Scalar and key.text == "id" and type(value) is Scalar
        )
    faulty = any(
        type(key) is Scalar
        and key.text == "documents"
        and (type(value) is not Scalar or value.text)
        for key, value in root.pairs
    )
    if values.get("claims") and not faulty:
        hint = "list each document with an id and a file"
        faults.add("missing-key", "this ledger has no documents", root.mark, hint)
    return None


def _documents(nodes: tuple[Node, ...], folder: Path, faults: Faults) -> dict[str, Document]:
    """The sound documents by id, in the order of the file."""
    sound: dict[str, Document] = {}
    lines: dict[str, int] = {}
    for node in nodes:
        since = faults.noted
        found = read_fields(node, DOCUMENT, faults)
        if found is None:
            continue
        first = _first(found, "document", lines, faults)
        for key in ("file", "original"):
            file = found.values.get(key)
            if file is not None and leaves(folder, file):
                faults.add(
                    "outside-folder",
                    f"{key} {shown(file)} is outside the ledger's folder",
                    dict(found.marks)[key],
                    "keep the texts in the ledger's folder, and name them relative to it",
                )
        faults.concern(since, document=found.values.get("id", ""))
        if first and found.sound:
            document = Document(**found.values, mark=found.mark, marks=found.marks)
            sound[document.id] = document
    return sound


def _stepped(nodes: Iterable[Node], step: Callable[[], None]) -> Iterator[Node]:
    for node in nodes:
        step()
        yield node


def _claims(
    nodes: Iterable[Node],
    documents: dict[str, Document],
    written: frozenset[str] | None,
    faults: Faults,
) -> Iterator[Claim]:
    """The sound claims. A citation of a document that is itself at fault goes without a word."""
    lines: dict[str, int] = {}
    for node in nodes:
        since = faults.noted
        found = read_fields(node, CLAIM, faults)
        if found is None:
            continue
        first = _first(found, "claim", lines, faults)
        cited = []
        for citation in found.values.get("citations", ()):
            if citation.document in documents:
                cited.append(citation)
            elif written is not None and citation.document not in written:
                faults.add(
                    "unknown-document",
                    f"document {shown(citation.document)} is not in the ledger",
                    dict(citation.marks)["document"],
                    faults.guess(citation.document, documents)
                    or "list it under documents, with an id and a file",
                )
        known = found.values.get("id", ""), found.values.get("status")
        faults.concern(since, claim=known[0], status=known[1])
        if first and found.sound and cited:
            found.values["citations"] = tuple(cited)
            yield Claim(**found.values, mark=found.mark, marks=found.marks)


def _first(found: Fields, noun: str, lines: dict[str, int], faults: Faults) -> bool:
    """Whether a noun has an id that none before it has; a second one is reported."""
    name = found.values.get("id")
    if name is None:
        return False
    if name not in lines:
        lines[name] = dict(found.marks)["id"].line
        return True
    faults.add(
        "duplicate-id",
        f"the {noun} id {shown(name)} is already taken, on line {lines[name]}",
        dict(found.marks)["id"],
        f"give this {noun} an id of its own",
    )
    return False


def _nodes(key: str, node: Node, faults: Faults) -> tuple[Node, ...] | None:
    """A list, whatever it holds."""
    if type(node) is not Sequence:
        wrong_type(key, "a list", node, faults, 'each item begins with "- "')
        return None
    return tuple(node.items)


def _citations(key: str, node: Node, faults: Faults) -> tuple[Citation, ...] | None:
    """Citations that name a document; an empty list is a fault."""
    nodes = _nodes(key, node, faults)
    if nodes == ():
        faults.add("missing-key", "citations is empty", node.mark, 'write "- document: …"')
    if not nodes:
        return None
    each = (read_fields(item, CITATION, faults) for item in nodes)
    return tuple(
        Citation(**found.values, mark=found.mark, marks=found.marks)
        for found in each
        if found and found.sound
    )


def _evidence(key: str, node: Node, faults: Faults) -> tuple[Evidence, ...] | None:
    """Pieces of evidence."""
    nodes = _nodes(key, node, faults)
    if nodes is None:
        return None
    each = (read_fields(item, EVIDENCE, faults) for item in nodes)
    return tuple(
        Evidence(**found.values, mark=found.mark, marks=found.marks) for found in each if found
    )


def _desk(key: str, node: Node, faults: Faults) -> DeskSettings | None:  # noqa: ARG001 (a reader)
    """What the ledger says of its desk; values at fault are left out."""
    from factcheck.model.desk import DeskSettings

    found = read_fields(node, DESK, faults)
    return found and DeskSettings(**found.values, mark=found.mark, marks=found.marks)


def _version(key: str, node: Node, faults: Faults) -> str | None:
    """The version of the ledger's form; another than ``VERSION`` is reported, and read as that."""
    value = fields.text(key, node, faults)
    if value is not None and value != VERSION:
        message = f"{key} {shown(value)} is not one that this factcheck reads"
        faults.add("unknown-version", message, node.mark, f"write {key}: {VERSION}")
    return value


LEDGER = Noun(
    "ledger",
    {"version": _version, "desk": _desk, "documents": _nodes, "claims": _nodes},
    ("version",),
)

DESK = Noun(
    "desk",
    {
        "name": fields.text,
        "checker": fields.text,
        "publisher": fields.text,
        "url": fields.text,
        "style": fields.text,
        "stale_after": fields.duration,
        "fail_on": fields.fail_on,
    },
    (),
)

DOCUMENT = Noun(
    "document",
    {
        "id": fields.slug,
        "file": fields.text,
        "title": fields.text,
        "author": fields.texts,
        "publisher": fields.text,
        "published": fields.date,
        "url": fields.text,
        "accessed": fields.date,
        "archive": fields.text,
        "type": fields.csl_type,
        "note": fields.text,
        "sha256": fields.sha256,
        "original": fields.text,
        "original_sha256": fields.sha256,
        "made_by": fields.text,
    },
    ("id", "file"),
)

CLAIM = Noun(
    "claim",
    {
        "id": fields.slug,
        "text": fields.text,
        "status": fields.status,
        "citations": _citations,
        "aliases": fields.texts,
        "checked": fields.date,
        "checker": fields.text,
        "finding": fields.text,
        "evidence": _evidence,
        "tags": fields.texts,
    },
    ("id", "text", "citations"),
)

CITATION = Noun(
    "citation",
    {"document": fields.text, "quote": fields.text, "place": fields.text},
    ("document",),
)

EVIDENCE = Noun(
    "piece of evidence",
    {
        "title": fields.text,
        "publisher": fields.text,
        "published": fields.date,
        "url": fields.text,
        "says": fields.text,
        "bearing": fields.bearing,
    },
    (),
)

NOUNS = {
    "desk": DESK,
    "documents": DOCUMENT,
    "claims": CLAIM,
    "citations": CITATION,
    "evidence": EVIDENCE,
}
"""What stands below the keys of a ledger that hold no texts."""
