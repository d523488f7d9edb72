"""``factcheck edit``: a claim in an editor, at its line; then what is wrong with the ledger."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.model import FactcheckError, refusal

if TYPE_CHECKING:
    from factcheck.cli.desk import Asked

PLUS = frozenset(
    "vi vim nvim gvim view nano pico emacs emacsclient joe jed micro mg ne kak gedit".split()
)
"""Editors that are told the line as ``+12 FILE``."""
GOTO = frozenset("code code-insiders codium vscodium cursor windsurf".split())
"""Those that are told it as ``-g FILE:12``."""
COLON = frozenset("subl sublime_text zed hx helix atom".split())
"""Those that are told it as ``FILE:12``. Any other opens the file."""


def edit_claim(claim_id: str, option: Asked, color: str) -> int:
    """Open the ledger at a claim, wait, and tell what is wrong with it then; the editor's code.

    Raises ``FactcheckError`` where there is no such claim, or no editor.
    """
    from factcheck.cli.changes import refuse_shipped
    from factcheck.cli.desk import known_claim, read_desk, tell
    from factcheck.read.ledger import read_ledger

    desk = read_desk(option, color)
    refuse_shipped(desk)
    path = desk.ledger.path
    claim = known_claim(desk.ledger, claim_id)
    code = _run(command(os.environ, path, claim.mark.line))
    try:
        problems = read_ledger(path)[1]
    except FactcheckError as error:
        problems = (error.problem,)
    tell(problems, color)
    return code


def command(environ: Mapping[str, str], path: str, line: int) -> list[str]:
    """The command that opens a file at a line in the editor that the environment names.

    ``VISUAL`` goes before ``EDITOR``; either may hold arguments. Raises ``FactcheckError`` where
    its quotes do not close.
    """
    usual = "notepad" if os.name == "nt" else "vi"
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip() or usual
    try:
        words = shlex.split(named, posix=os.name != "nt")
    except ValueError:
        raise refusal("no-editor", f'the editor "{named}" has a quote too few', "EDITOR") from None
    name = PurePath(words[0].strip('"')).name.lower().removesuffix(".exe").removesuffix(".cmd")
    if name in PLUS:
        return [*words, f"+{line}", path]
    if name in GOTO:
        return [*words, "-g", f"{path}:{line}"]
    return [*words, f"{path}:{line}" if name in COLON else path]


def _run(words: list[str]) -> int:
    """Run the editor to its end; its exit code, as a shell has it."""
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        raise refusal(
            "no-editor", f'the editor "{words[0]}" did not start: {why}', "EDITOR",
            "name yours in VISUAL or EDITOR",
        ) from None  # fmt: skip
    return code if code >= 0 else 128 - code
