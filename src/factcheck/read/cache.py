"""A sound ledger read before, kept ready: the same bytes give the same nouns without the YAML."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
from factcheck.read.content import ledger_bytes
from factcheck.read.files import leaves

FORMAT = 2
"""Raised whenever the nouns or this file's shape change; kept files of another number go unused."""
KEPT = 32
"""How many ledgers are kept; beyond that the one kept first goes."""


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Where kept ledgers live: FACTCHECK_CACHE, else the user's cache folder; None for nowhere.

    An empty FACTCHECK_CACHE keeps nothing. XDG_CACHE_HOME and LOCALAPPDATA are honoured.
    """
    named = environ.get("FACTCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    home = environ.get("XDG_CACHE_HOME") or environ.get("LOCALAPPDATA")
    if home and os.path.isabs(home):  # noqa: PTH117 - a relative one is to be ignored, says XDG
        return Path(home) / "factcheck"
    home = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(home) / ".cache" / "factcheck" if home else None


def read_kept(path: str, folder: Path | None) -> tuple[Ledger, tuple[Problem, ...]]:
    """What ``read_ledger`` answers, from the folder of kept ledgers where these bytes are there.

    Only a ledger without a problem is kept, so that problems are told every time. Raises
    ``FactcheckError`` as ``read_ledger`` does.
    """
    return kept_content(path, ledger_bytes(path), folder)


def kept_content(
    path: str, content: bytes, folder: Path | None
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The same for the bytes of a ledger that were read from ``path``."""
    if folder is not None:
        kept = load(folder, name_of(content), path)
        if kept is not None and not any(leaves(Path(path).parent, d.file) for d in kept.documents):
            return kept, ()
    from factcheck.read.ledger import read_content

    ledger, problems = read_content(path, content)
    if folder is not None and not problems:
        keep(folder, name_of(content), ledger)
    return ledger, problems


def name_of(content: bytes) -> str:
    """The name that a ledger of these bytes is kept under: it changes with every byte."""
    return f"{_sha256(content)}.{FORMAT}.json"


def load(folder: Path, name: str, path: str) -> Ledger | None:
    """The ledger kept under a name, as read from ``path``; None where there is none to trust."""
    try:
        seal, _, content = (folder / name).read_bytes().partition(b"\n")
        if seal.decode("ascii") != _sha256(content):
            return None
        kept = json.loads(content)
        return Ledger(
            path=path,
            documents=tuple(_document(row) for row in kept["documents"]),
            claims=tuple(_claim(row) for row in kept["claims"]),
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None  # a kept file is a convenience: whatever is wrong with it, read the ledger


def keep(folder: Path, name: str, ledger: Ledger) -> None:
    """Keep a ledger that was read without a problem; where that fails, nothing is lost.

    The file's first line is the SHA-256 of the rest, so that no damaged one is ever believed.
    """
    row = {
        "documents": [_row(document) for document in ledger.documents],
        "claims": [_row(claim) for claim in ledger.claims],
    }
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = folder / f"{name}.{os.getpid()}.tmp"
        try:
            content = json.dumps(row, separators=(",", ":")).encode("ascii")
            partial.write_bytes(_sha256(content).encode("ascii") + b"\n" + content)
            partial.replace(folder / name)
        finally:
            partial.unlink(missing_ok=True)
        for old in sorted(folder.glob("*.json"), key=_age)[:-KEPT]:
            old.unlink(missing_ok=True)


def _sha256(content: bytes) -> str:
    from hashlib import sha256

    return sha256(content).hexdigest()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _row(noun: Document | Claim | Citation | Evidence) -> dict[str, Any]:
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
    row["mark"] = Mark(*row["mark"])
    if "marks" in row:
        row["marks"] = tuple([(key, Mark(*mark)) for key, mark in row["marks"]])
    return row


def _document(row: dict[str, Any]) -> Document:
    if "author" in row:
        row["author"] = tuple(row["author"])
    return Document(**_mend(row))


def _evidence(row: dict[str, Any]) -> Evidence:
    if row.get("bearing"):
        row["bearing"] = Bearing(row["bearing"])
    return Evidence(**_mend(row))


def _claim(row: dict[str, Any]) -> Claim:
    row["citations"] = tuple([Citation(**_mend(each)) for each in row["citations"]])
    if "evidence" in row:
        row["evidence"] = tuple([_evidence(each) for each in row["evidence"]])
    for key in ("aliases", "tags"):
        if key in row:
            row[key] = tuple(row[key])
    if "status" in row:
        row["status"] = Status(row["status"])
    return Claim(**_mend(row))
