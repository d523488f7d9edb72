"""The commands that make a ledger and keep it: one function each, as in ``app``.

They stand apart so that a ``find`` does not read them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options

making = typer.Typer()


@making.command("init")
def init(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="[FOLDER]",
            callback=options.filled_path,
            help="Where to put it; made where it is not there. Else this folder.",
            show_default=False,
        ),
    ] = ".",
    color: options.Color = "auto",  # noqa: ARG001 (for what is refused)
) -> int:
    """Begin a ledger.

    Writes claims.yaml, which shows how a document and a claim are written and holds none, and the
    folder sources/ for the texts; then says what to type next. A ledger that is there is never
    written over.

    \b
    Example:
      factcheck init ledger
    """
    from factcheck.cli.init import init_ledger

    return init_ledger(folder)
