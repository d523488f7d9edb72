"""The commands that make a ledger and keep it: one function each, as in ``app``.

They stand apart so that a ``find`` does not read them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.complete import documents

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


@making.command("suggest")
def suggest(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT|FILE",
            callback=options.filled_path,
            autocompletion=documents,
            help="A document of the ledger by its id, or any file.",
        ),
    ],
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="At most so many, the best.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every sentence with a figure, the unlikely ones too.")
    ] = False,
    accept: Annotated[
        str | None,
        options.choice("--accept", ("all",), "Record all that is proposed, without asking."),
    ] = None,
    shape: Annotated[
        str,
        options.choice(
            "--format",
            ("text", "yaml", "jsonl"),
            "yaml prints claims to paste into a ledger, jsonl one object a line.",
        ),
    ] = "text",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
    ] = False,
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Propose the statistics of a document that no claim covers.

    Best first, each with its exact quote, a text in the document's own words, an id, and the claims
    that are near it. On a terminal one at a time, in its context: add it, edit its text, skip it,
    never see it again, or quit and go on another time. Exits with 0 where something is proposed, 1
    where nothing is. docs/suggest.md tells what counts as a statistic.

    \b
    Examples:
      factcheck suggest reason-death-penalty-memo --all
      factcheck suggest reason-death-penalty-memo --all --limit 1 --format yaml
    """
    from factcheck.cli.suggest import Wanted, suggest_claims

    wanted = Wanted(shape=shape, limit=limit, every=every, accept=accept, dry_run=dry_run)
    return suggest_claims(document, ledger, wanted, color)
