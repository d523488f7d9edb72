"""The command that reads an archive; apart from the others, so that a ``find`` does not read it."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options

archives = typer.Typer()


def _field(name: str, of: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        name, metavar="NAME", callback=options.filled, help=f"The field of a record's {of}."
    )
    return option


@archives.command("scan")
def scan(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            callback=options.filled_paths,
            help="Files, folders, zip and tar files, addresses such as s3://bucket/news; .jsonl,"
            " .csv, .parquet and .warc hold many texts, .gz any of these.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            callback=options.filled_path,
            help="Write to this file, and keep what was read beside it, in FILE.manifest: a run"
            " that was stopped goes on from there.",
        ),
    ] = None,
    shape: Annotated[
        str | None,
        options.choice(
            "--format",
            ("jsonl", "csv", "sqlite", "parquet"),
            "One of these; else the one that FILE ends in, else jsonl.",
        ),
    ] = None,
    text_field: Annotated[str, _field("--text-field", "text")] = "text",
    date_field: Annotated[str, _field("--date-field", "date")] = "date",
    id_field: Annotated[str, _field("--id-field", "name")] = "id",
    only: Annotated[
        str | None,
        options.choice("--only", ("wrong", "disputed"), "Only what is said so."),
    ] = None,
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="Read only what is new or has changed, in the archive or the ledger."
        ),
    ] = False,
    summary: Annotated[
        str | None,
        typer.Option(
            "--summary",
            metavar="FILE",
            callback=options.filled_path,
            help="Write a page with a timeline for each claim.",
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option("--workers", min=1, metavar="N", help="Read with so many processes.")
    ] = 1,
    scheduler: Annotated[
        str,
        typer.Option(
            "--scheduler", metavar="ADDRESS", help="Read on the Dask cluster of this scheduler."
        ),
    ] = "",
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Find every sentence of an archive that repeats a claim.

    One row for each, rightly or wrongly, with find's verdict, in the order of the archive; a
    summary goes to standard error. A file that cannot be read is told, and the rest goes on.
    Exits with 1 where nothing is repeated. docs/archives.md has what a row holds, what it costs,
    and how to use a cluster.

    \b
    Examples:
      factcheck scan news/ --workers 2 -o repeats.jsonl
      factcheck scan news.jsonl --text-field body --date-field published
      factcheck scan news/ --update --summary page.html -o repeats.jsonl
    """
    from factcheck.cli.scan import Request, scan_archive
    from factcheck.cli.scan_output import output as asked
    from factcheck.read.records import Fields

    return scan_archive(
        ledger,
        Request(
            paths=tuple(paths),
            fields=Fields(text=text_field, date=date_field, name=id_field),
            output=asked(output, shape, only),
            page=summary,
            workers=workers,
            scheduler=scheduler,
            update=update,
        ),
        color,
    )
