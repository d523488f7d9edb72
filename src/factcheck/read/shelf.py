"""Files put beside a ledger, so that none is left behind that nobody knows of.

What is about to be written is noted in a file beside the ledger, which goes once the ledger names
it all. A run that was killed in between leaves the note: ``verify`` tells it, and the next run
takes away what the killed one put there and no document names.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.model import Ledger, Location, Problem, Rule, Severity, refusal
from factcheck.read.files import UnreadableError, leaves, read_bytes
from factcheck.read.saving import alone, create, save, tidy

STRAY = Rule(
    code="stray-source",
    severity=Severity.NOTE,
    says="A file beside the ledger that an import put there and no document names.",
)

NOTE, SHELF = ".factcheck-import", ".factcheck-shelf"
"""How the name of the note ends that says what is being put beside a ledger, and of what is locked
while that lasts."""


@contextlib.contextmanager
def shelf(path: str) -> Iterator[None]:
    """While this lasts no other run puts files beside the ledger of that path.

    What a run that was killed left there is taken away first. Raises ``FactcheckError``.
    """
    with alone(path, _beside(path, SHELF)):
        tidy(str(_note_of(path)))
        yield


def put(path: str, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files beside the ledger of that path, each new and whole, and note them first.

    A file with the same bytes stays. Raises ``FactcheckError``, nothing left behind, where one
    cannot be written.
    """
    folder = Path(path).parent
    wanted = {name: data for name, data in files if not _is_there(folder / name, data)}
    if not wanted:
        return
    noted = {name: sha256(data).hexdigest() for name, data in wanted.items()}
    made: list[Path] = []
    try:
        for place in {(folder / name).parent for name in wanted}:
            place.mkdir(parents=True, exist_ok=True)
        save(str(_note_of(path)), json.dumps({"files": noted}, indent=0))
        for name, data in wanted.items():
            create(str(folder / name), data)
            made.append(folder / name)
    except OSError as fault:
        _take_back(path, made)
        reason = (fault.strerror or str(fault)).lower()
        raise refusal("cannot-write", f"cannot write: {reason}", str(folder)) from None
    except BaseException:  # Ctrl-C too leaves nothing
        _take_back(path, made)
        raise


def settle(path: str) -> None:
    """Say that the ledger names all that was put beside it."""
    with contextlib.suppress(OSError):
        _note_of(path).unlink()


def take_back(path: str) -> None:
    """Take away what was put beside the ledger and noted."""
    folder = Path(path).parent
    _take_back(path, [folder / name for name in _noted(path)])


def clear(ledger: Ledger) -> None:
    """Take away what a run that was killed left beside the ledger, and the note of it."""
    if not os.path.lexists(_note_of(ledger.path)):
        return
    folder = Path(ledger.path).parent
    _take_back(ledger.path, [folder / name for name in _strays(ledger)])


def strays(path: str) -> tuple[Problem, ...]:
    """A note for each file that a killed import left beside the ledger of that path."""
    if not os.path.lexists(_note_of(path)):
        return ()
    from factcheck.read.ledger import read_ledger

    folder = Path(path).parent
    return tuple(
        Problem(
            severity=STRAY.severity,
            code=STRAY.code,
            message="an import that was stopped left this file, and no document names it",
            location=Location(path=str(folder / name)),
            hint="import the document again; that takes the file away or puts it to use",
        )
        for name in _strays(read_ledger(path)[0])
    )


def _strays(ledger: Ledger) -> list[str]:
    """The noted files that are there as they were written, and that no document names."""
    named = {name for each in ledger.documents for name in (each.file, each.original)}
    folder = Path(ledger.path).parent
    found = []
    for name, digest in _noted(ledger.path).items():
        if name not in named and not leaves(folder, name):
            with contextlib.suppress(UnreadableError):
                if sha256(read_bytes(folder / name)).hexdigest() == digest:
                    found.append(name)
    return found


def _noted(path: str) -> dict[str, str]:
    """What the note beside a ledger says: names of files, and the SHA-256 of each."""
    try:
        said: Any = json.loads(read_bytes(_note_of(path)))
        files = said["files"]
        return {str(name): str(digest) for name, digest in files.items()}
    except (UnreadableError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _note_of(path: str) -> Path:
    return _beside(path, NOTE)


def _beside(path: str, ending: str) -> Path:
    whole = Path(os.path.realpath(path))
    return whole.with_name(f".{whole.name[:25]}{ending}")


def _is_there(path: Path, data: bytes) -> bool:
    try:
        return not path.is_symlink() and read_bytes(path) == data
    except UnreadableError:
        return False


def _take_back(path: str, made: Iterable[Path]) -> None:
    for each in made:
        with contextlib.suppress(OSError):
            each.unlink()
    settle(path)
