"""Which ledger a command works on: an option, the environment, a search upward, the shipped one."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Location, Problem, Severity

VARIABLE = "FACTCHECK_LEDGER"
NAMES = ("claims.yaml", "data/claims.yaml")
"""What a ledger is called below a folder, the likelier first."""


class Workspace(NamedTuple):
    """The ledger to work on.

    ``path`` opens the file and is how to show it: as it was given, or relative to the current
    folder where it lies below that, else absolute. ``shipped`` is true for the ledger that comes
    with the package. ``problem`` says why there is none, and ``path`` is then no ledger.
    """

    path: str
    shipped: bool = False
    problem: Problem | None = None


def current_folder() -> str:
    """The current folder; ``.`` where it was deleted, in which nothing is found."""
    try:
        return os.getcwd()  # noqa: PTH109 (a text, for the one that is not there)
    except OSError:
        return os.curdir


def find_ledger(option: str | None, environ: Mapping[str, str], folder: str | Path) -> Workspace:
    """The ledger that an option names, else the environment, else the nearest, else the shipped.

    ``folder`` is the current folder. Whether a named file exists is for ``read_ledger`` to say.
    """
    here = Path(folder)
    named = environ.get(VARIABLE) or None if option is None else option
    if named is not None:
        return _named(named, here)
    top = _whole(here)
    for above in (top, *top.parents):
        found = _ledger_in(above)
        if found is not None:
            return Workspace(path=_shown(found, top))
    return _shipped(top)


def find_ledgers(
    options: Sequence[str], environ: Mapping[str, str], folder: str | Path
) -> tuple[Workspace, ...]:
    """The ledgers that several options name, each file once."""
    found: dict[str, Workspace] = {}
    for option in options:
        workspace = find_ledger(option, environ, folder)
        found.setdefault(os.path.realpath(workspace.path), workspace)
    return tuple(found.values())


def _whole(folder: Path) -> Path:
    """The folder's whole path, as far as it has one."""
    try:
        return Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as they are
    except OSError:  # it is relative, and the current folder was deleted
        return folder


def _named(name: str, here: Path) -> Workspace:
    """The ledger of a path, or the one in the folder that it names."""
    path = here / name
    if not _is_folder(path):
        return Workspace(path=_shown(path, here) if Path(name).is_absolute() else name)
    found = _ledger_in(path)
    if found is None:
        return _none(name, f"this folder holds no {' and no '.join(NAMES)}")
    if Path(name).is_absolute():
        return Workspace(path=_shown(found, here))
    return Workspace(path=str(Path(name) / found.relative_to(path)))


def _ledger_in(folder: Path) -> Path | None:
    for name in NAMES:
        path = folder / name
        # A link that leads nowhere counts: to pass it over would answer from another ledger.
        if os.path.lexists(path) and not _is_folder(path):
            return path
    return None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _shown(path: Path, here: Path) -> str:
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _shipped(here: Path) -> Workspace:
    """The ledger inside an installed package, or beside the sources of a checkout."""
    package = Path(__file__).parent.parent
    for path in (package / NAMES[1], package.parent.parent / NAMES[1]):
        if path.is_file():
            return Workspace(path=_shown(path, here), shipped=True)
    return _none(str(here), "no ledger here or in a folder above")


def _none(path: str, message: str) -> Workspace:
    problem = Problem(
        severity=Severity.ERROR,
        code="no-ledger",
        message=message,
        location=Location(path=path),
        hint="name your ledger with --ledger PATH",
    )
    return Workspace(path=path, problem=problem)
