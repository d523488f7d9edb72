"""A sound ledger read before, kept ready: the same bytes give the same nouns without the YAML."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck.model import Ledger, Problem
from factcheck.read.collecting import not_collecting
from factcheck.read.content import ledger_bytes
from factcheck.read.files import Looking, leaves
from factcheck.read.kept import keep_bytes, kept_bytes, kept_name
from factcheck.read.noun_rows import claim_of, desk_of, document_of, json_of, read_json, row_of

FORMAT = 6
"""Raised whenever the nouns or this file's shape change; kept files of another number go unused."""
KEPT = 32
"""How many ledgers are kept; beyond that the one kept first goes."""

LARGE = 1000
"""From how many claims or documents on they are read when they are asked for."""


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
    path: str,
    content: bytes,
    folder: Path | None,
    step: Callable[[], None] = lambda: None,
    look: Looking | None = None,
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The same for the bytes of a ledger that were read from ``path``.

    ``step`` is called for each claim that has to be read; ``look`` is what looks at the files
    about it, for who goes on looking.
    """
    name = name_of(content) if folder is not None else ""
    if folder is not None:
        kept = load(folder, name, path) or _large(folder, name, path, content)
        if kept is not None and not _leaving(look or Looking(Path(path).parent), kept):
            return kept, ()
    from factcheck.read.ledger import read_content

    ledger, problems = read_content(path, content, step)
    if folder is not None and not problems:
        if len(ledger.claims) > LARGE or len(ledger.documents) > LARGE:
            from factcheck.read.kept_ledger import keep_large

            keep_large(folder, name, ledger, KEPT)
            # What is indexed by it goes by its name from the first.
            return _large(folder, name, path, content) or ledger, ()
        keep(folder, name, ledger)
    return ledger, problems


def _large(folder: Path, name: str, path: str, content: bytes) -> Ledger | None:
    """The large ledger kept under a name, of which little is read at once."""
    from factcheck.read.kept_ledger import load_large

    def read_again() -> Ledger:
        from factcheck.read.ledger import read_content

        return read_content(path, content)[0]

    return load_large(folder, name, path, read_again)


def _leaving(look: Looking, ledger: Ledger) -> bool:
    """Whether the file of some document leads out of the ledger's folder."""
    files = ledger.document_files
    seen = zip(files, look.each(files), strict=True)
    return any(leaves(look.folder, file) for file, facts in seen if facts is None)


def name_of(content: bytes) -> str:
    """The name that a ledger of these bytes is kept under: it changes with every byte."""
    return kept_name(content, FORMAT, ".json")


def load(folder: Path, name: str, path: str) -> Ledger | None:
    """The ledger kept under a name, as read from ``path``; None where there is none to trust."""
    content = kept_bytes(folder, name)
    if content is None:
        return None
    try:
        with not_collecting():
            kept = read_json(content)
            if not isinstance(kept["documents"], list) or not isinstance(kept["claims"], list):
                return None
            documents = tuple([document_of(row) for row in kept["documents"]])
            desk = desk_of(kept["desk"]) if "desk" in kept else None
            known = {document.id for document in documents}
            claims = tuple([claim_of(row, known) for row in kept["claims"]])
    except Exception:  # a kept file is a convenience: whatever is wrong with it, read the ledger
        return None
    return Ledger(path=path, desk=desk, documents=documents, claims=claims)


def keep(folder: Path, name: str, ledger: Ledger) -> None:
    """Keep a ledger that was read without a problem; where that fails, nothing is lost."""
    documents = json_of([row_of(document) for document in ledger.documents])
    claims = ",\n".join(json_of(row_of(claim)) for claim in ledger.claims)
    desk = f'"desk":{json_of(row_of(ledger.desk))},' if ledger.desk else ""
    content = f'{{{desk}"documents":{documents},"claims":[\n{claims}\n]}}'
    keep_bytes(folder, name, content.encode("ascii"), KEPT)
