"""How the command-line tests run a command, and what they compare it with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Result(NamedTuple):
    """What a command left behind: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
"""Runs a command: its arguments, and ``stdin`` as bytes."""

WriteLedger = Callable[[str, str], str]
"""Writes a ledger of these claims, and the text of its one document; gives the ledger's path."""


def golden(name: str) -> str:
    """The expected output of that name, as it stands in ``golden/``."""
    return (HERE / "golden" / f"{name}.txt").read_text(encoding="utf-8")
