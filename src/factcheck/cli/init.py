"""What ``factcheck init`` does: a ledger to begin with, and what to type next."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from factcheck.cli.exits import DONE
from factcheck.cli.streams import say
from factcheck.model import refusal
from factcheck.read.saving import create

LEDGER = """\
# The ledger: every document that is cited, and every claim that was found in one.
# Keep it by hand, or by the commands of factcheck; comments and order stay as they are.
version: 1

documents:
# factcheck import FILE adds a document. By hand:
#
# - id: annual-report                  # a name for it, in small letters, digits and hyphens
#   file: sources/annual-report.txt    # its text, in this folder or one below
#   title: Annual report               # as printed; optional, as all that follows
#   author: [Jane Smith]
#   publisher: Harbour Board
#   published: "2026-11-28"
#   url: https://example.org/annual-report

claims:
# factcheck suggest DOCUMENT proposes claims, and factcheck add adds one. By hand:
#
# - id: ferry-trips-3-million
#   text: Ferries made 3 million trips in 2025.
#   citations:
#     - document: annual-report
#       quote: "the ferries made 3 million trips"
#   status: unreviewed                 # reviewed or disputed, once evidence was looked at
"""
"""What a ledger begins with: nothing that a command would find, and how it is written."""


def init_ledger(folder: str) -> int:
    """Write a ledger and the folder of its sources; the exit code.

    Raises ``FactcheckError`` where there is a ledger, or where nothing can be written.
    """
    path, sources = str(Path(folder, "claims.yaml")), Path(folder, "sources")
    if os.path.lexists(path):
        raise refusal(
            "ledger-exists",
            "there is a ledger already, and nothing was written",
            path,
            f'"factcheck list --ledger {shlex.quote(path)}" shows it',
        )
    try:
        sources.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise refusal("cannot-write", f"cannot write: {reason}", str(sources)) from None
    create(path, LEDGER)
    first = "" if Path(folder) == Path() else f"  cd {shlex.quote(folder)}\n"
    say(
        f"wrote {path}, and {sources}{os.sep} for the texts it cites\n\nnext:\n{first}"
        "  factcheck import report.pdf\n"
        "  factcheck suggest report.pdf\n"
        '  factcheck find "46 percent"\n'
    )
    return DONE
