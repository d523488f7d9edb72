"""A sound ledger read before, kept ready: the same bytes give the same nouns without the YAML."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import (
    Bearing,
    Citation,
    Claim,
    Document,
    Evidence,
    Ledger,
    Mark,
    Problem,
    Status,
)
from factcheck.read.collecting import not_collecting
from factcheck.read.content import ledger_bytes
from factcheck.read.files import leaves, looking
from factcheck.read.kept import keep_bytes, kept_bytes, kept_name

if TYPE_CHECKING:
    from factcheck.model.desk import DeskSettings

FORMAT = 4
"""Raised whenever the nouns or this file's shape change; kept files of another number go unused."""
KEPT = 32
"""How many ledgers are kept; beyond that the one kept first goes."""

LARGE = 1000
"""From how many claims on they are read when they are asked for."""

NO_TEXT = frozenset(
    ("mark", "marks", "author", "status", "bearing", "citations", "evidence", "aliases", "tags")
)
"""The fields that hold something other than a text."""


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Where kept ledgers live: FACTCHECK_CACHE, else the user's cache folder; None for nowhere.

    An empty FACTCHECK_CACHE keeps nothing. XDG_CACHE_HOME and LOCALAPPDATA are honoured. A
    relative home is nobody's: nothing is kept below the current folder unless it is asked for.
    """
    named = environ.get("FACTCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    home = environ.get("XDG_CACHE_HOME") or environ.get("LOCALAPPDATA")
    if home and os.path.isabs(home):  # noqa: PTH117 - a relative one is to be ignored, says XDG
        return Path(home) / "factcheck"
    home = environ.get("HOME") or environ.get("USERPROFILE") or ""
    return Path(home) / ".cache" / "factcheck" if os.path.isabs(home) else None  # noqa: PTH117


def read_kept(path: str, folder: Path | None) -> tuple[Ledger, tuple[Problem, ...]]:
    """What ``read_ledger`` answers, from the folder of kept ledgers where these bytes are there.

    Only a ledger without a problem is kept, so that problems are told every time. Raises
    ``FactcheckError`` as ``read_ledger`` does.
    """
    return kept_content(path, ledger_bytes(path), folder)


def kept_content(
    path: str, content: bytes, folder: Path | None, step: Callable[[], None] = lambda: None
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The same for the bytes of a ledger that were read from ``path``.

    ``step`` is called for each claim that has to be read.
    """
    if folder is not None:
        kept = load(folder, name_of(content), path, content)
        if kept is not None and not _leaving(Path(path).parent, kept.documents):
            return kept, ()
    from factcheck.read.ledger import read_content

    ledger, problems = read_content(path, content, step)
    if folder is not None and not problems:
        keep(folder, name_of(content), ledger)
        if len(ledger.claims) > LARGE:  # what is indexed by it goes by its name from the first
            return load(folder, name_of(content), path, content) or ledger, ()
    return ledger, problems


def _leaving(folder: Path, documents: Sequence[Document]) -> bool:
    """Whether the file of some document leads out of the ledger's folder."""
    look = looking(folder)
    return any(look(each.file) is None and leaves(folder, each.file) for each in documents)


def name_of(content: bytes) -> str:
    """The name that a ledger of these bytes is kept under: it changes with every byte."""
    return kept_name(content, FORMAT, ".json")


def load(folder: Path, name: str, path: str, ledger: bytes) -> Ledger | None:
    """The ledger kept under a name, as read from ``path``; None where there is none to trust.

    ``ledger`` are its bytes, for a large one whose kept claims turn out to be no such thing.
    """
    content = kept_bytes(folder, name)
    if content is None:
        return None
    try:
        with not_collecting():
            if content.count(b"\n") > LARGE:
                return _stored(path, name, content, ledger)
            kept = _read_json(content)
            if not isinstance(kept["documents"], list) or not isinstance(kept["claims"], list):
                return None
            documents = tuple([_document(row) for row in kept["documents"]])
            desk = _desk(kept["desk"]) if "desk" in kept else None
            known = {document.id for document in documents}
            claims = tuple([_claim(row, known) for row in kept["claims"]])
    except Exception:  # a kept file is a convenience: whatever is wrong with it, read the ledger
        return None
    return Ledger(path=path, desk=desk, documents=documents, claims=claims)


def keep(folder: Path, name: str, ledger: Ledger) -> None:
    """Keep a ledger that was read without a problem; where that fails, nothing is lost."""
    documents = _json([_row(document) for document in ledger.documents])
    claims = ",\n".join(_json(_row(claim)) for claim in ledger.claims)
    desk = f'"desk":{_json(_row(ledger.desk))},' if ledger.desk else ""
    content = f'{{{desk}"documents":{documents},"claims":[\n{claims}\n]}}'
    keep_bytes(folder, name, content.encode("ascii"), KEPT)


def _json(rows: object) -> str:
    return json.dumps(rows, separators=(",", ":"))


def _stored(path: str, name: str, content: bytes, ledger: bytes) -> Ledger:
    """The large ledger that was kept, its claims to be read when they are asked for."""
    from factcheck.read.kept_claims import KeptClaims

    head, *lines = content.split(b"\n")
    kept = _read_json(head + b"]}")
    documents = tuple([_document(row) for row in kept["documents"]])
    desk = _desk(kept["desk"]) if "desk" in kept else None
    known = {document.id for document in documents}

    def read_again() -> Sequence[Claim]:
        from factcheck.read.ledger import read_content

        return read_content(path, ledger)[0].claims

    def read(line: bytes) -> Claim:
        return _claim(_read_json(line.removesuffix(b",")), known)

    return Ledger(
        path=path,
        desk=desk,
        documents=documents,
        claims=KeptClaims(name, lines[:-1], read, read_again),
    )


def _read_json(content: bytes) -> Any:
    return json.loads(content, parse_float=_refused, parse_constant=_refused)


def _refused(value: str) -> None:
    raise ValueError(value)  # no noun holds such a number


def _row(noun: Document | Claim | Citation | Evidence | DeskSettings) -> dict[str, Any]:
    """What a noun holds beyond its defaults, as JSON can say it."""
    found: dict[str, Any] = {}
    for field in type(noun).__dataclass_fields__.values():
        value = getattr(noun, field.name)
        if field.name in ("citations", "evidence"):
            found[field.name] = [_row(each) for each in value]
        elif value != field.default or field.name == "mark":
            found[field.name] = value
    return found


def _mend(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its marks, after a look at its shape. Raises ``TypeError``.

    Numbers are added up and texts joined for that look alone: nothing else is so quick.
    """
    row["mark"] = _mark(row["mark"])
    if "marks" in row:
        row["marks"] = tuple([(key, _mark(mark)) for key, mark in row["marks"]])
        "".join([key for key, _ in row["marks"]])
    "".join([value for key, value in row.items() if key not in NO_TEXT])
    return row


def _mark(numbers: list[int]) -> Mark:
    sum(numbers)
    return Mark(*numbers)


def _texts(values: list[str]) -> tuple[str, ...]:
    if values.__class__ is not list:
        raise TypeError(values)
    "".join(values)
    return tuple(values)


def _desk(row: dict[str, Any]) -> DeskSettings:
    from factcheck.model.desk import DeskSettings

    return DeskSettings(**_mend(row))


def _document(row: dict[str, Any]) -> Document:
    if "author" in row:
        row["author"] = _texts(row["author"])
    return Document(**_mend(row))


def _evidence(row: dict[str, Any]) -> Evidence:
    if row.get("bearing"):
        row["bearing"] = Bearing(row["bearing"])
    return Evidence(**_mend(row))


def _claim(row: dict[str, Any], documents: Collection[str]) -> Claim:
    row["citations"] = tuple([Citation(**_mend(each)) for each in row["citations"]])
    if not row["citations"] or any(each.document not in documents for each in row["citations"]):
        raise ValueError(row["citations"])
    if "evidence" in row:
        row["evidence"] = tuple([_evidence(each) for each in row["evidence"]])
    for key in ("aliases", "tags"):
        if key in row:
            row[key] = _texts(row[key])
    if "status" in row:
        row["status"] = Status(row["status"])
    return Claim(**_mend(row))
