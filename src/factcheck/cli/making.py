"""The commands that make a ledger and keep it: one function each, as in ``app``.

They stand apart so that a ``find`` does not read them.
"""

from __future__ import annotations

import typer

making = typer.Typer()
