"""The options that commands share, and what they accept."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import Annotated

import typer

from factcheck.cli.complete import claims, documents, one_of, tags
from factcheck.read.files import whole_letters
from factcheck.write import WRITERS

STATUSES = ("reviewed", "disputed", "unreviewed")
COLORS = ("auto", "always", "never")


def among(*accepted: str) -> Callable[[str | None], str | None]:
    """A check that the value is one of those accepted, which names the nearest where it is not."""

    def check(value: str | None) -> str | None:
        if value is None or value in accepted:
            return value
        from factcheck.near import did_you_mean

        hint = did_you_mean(value, accepted)
        listed = ", ".join(accepted) + (f"; {hint}" if hint else "")
        raise typer.BadParameter(f'"{value}" is not one of {listed}')

    return check


def typed(text: str) -> str:
    """The text as it was typed: UTF-8, whatever the locale takes the command line for.

    Under a locale that knows fewer letters the system hands over their bytes as half letters. A
    byte that is not UTF-8 either becomes ``�``.
    """
    if text.isascii():
        return text
    halves = any("\ud800" <= letter <= "\udfff" for letter in text)
    with contextlib.suppress(UnicodeEncodeError):
        text = os.fsencode(text).decode("utf-8", "surrogateescape") if halves else text
    return whole_letters(text)


def filled(value: str | None) -> str | None:
    """The value as it was typed. Refuses an empty one, such as that of a variable never set."""
    if value is not None and not value.strip():
        raise typer.BadParameter("it is empty")
    return value if value is None else typed(value)


def filled_path(value: str | None) -> str | None:
    """The path as the system knows it. Refuses an empty one."""
    return value if filled(value) is not None else None


def filled_words(values: list[str]) -> list[str]:
    """The words. Refuses them where there is nothing in any."""
    filled(" ".join(values))
    return values


def filled_paths(values: list[str]) -> list[str]:
    """The paths. Refuses one that is empty."""
    for value in values:
        filled(value)
    return values


def each_filled(values: list[str] | None) -> list[str] | None:
    """The paths of an option that may be given more than once; None where it was not given."""
    return filled_paths(values) if values else None


def each_typed(values: list[str] | None) -> list[str] | None:
    """The words of an option that may be given more than once, as they were typed."""
    return [filled(value) or "" for value in values] if values else None


def choice(
    name: str, accepted: tuple[str, ...], text: str, metavar: str = ""
) -> typer.models.OptionInfo:
    """An option that takes one of the accepted words; ``metavar`` stands for them in help."""
    option: typer.models.OptionInfo = typer.Option(
        name,
        metavar=metavar or "|".join(accepted),
        callback=among(*accepted),
        autocompletion=one_of(*accepted),
        help=text,
    )
    return option


SEVERITIES = ("error", "warning", "note")


def fail_on(found: str, *more: str) -> typer.models.OptionInfo:
    """The option that says how bad what is found must be for the exit code to tell."""
    accepted = (*SEVERITIES, *more)
    told = f"The least bad {found} that exits with 1; else the ledger's, else error."
    return choice("--fail-on", accepted, told)


def least(found: str) -> typer.models.OptionInfo:
    """The option that says how bad what is found must be to be shown."""
    return choice("--min-severity", SEVERITIES, f"The least bad {found} that is shown.")


Claim = Annotated[
    str,
    typer.Argument(metavar="CLAIM", help="A claim's id.", autocompletion=claims, callback=filled),
]
Document = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="ID",
        help="Only this document.",
        autocompletion=documents,
        callback=filled,
    ),
]
Status = Annotated[
    str | None, choice("--status", STATUSES, "Only claims that a curator gave this status.")
]
Tag = Annotated[
    str | None,
    typer.Option(
        "--tag",
        metavar="TAG",
        help="Only claims with this tag.",
        autocompletion=tags,
        callback=filled,
    ),
]
Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH",
        callback=filled_path,
        help="The ledger; else FACTCHECK_LEDGER, else claims.yaml or data/claims.yaml here or in"
        " the nearest folder above, else the one that ships with factcheck.",
    ),
]
Ledgers = Annotated[
    list[str] | None,
    typer.Option(
        "--ledger",
        metavar="PATH",
        callback=each_filled,
        help="The ledger, or several, read as one; else FACTCHECK_LEDGER, else claims.yaml or"
        " data/claims.yaml here or in the nearest folder above, else the one that ships with"
        " factcheck.",
    ),
]
Into = Annotated[
    str | None,
    typer.Option(
        "--into",
        metavar="PATH",
        callback=filled_path,
        help="The ledger to write to, where --ledger names several.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", callback=filled, help="The day it is; else this one."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Answer yes to what would be asked.")]
Color = Annotated[str, choice("--color", COLORS, "When to use colour; never leaves out links too.")]
Shape = Annotated[str, choice("--format", ("text", "json"), "How to print the answer.")]
ExportShape = Annotated[
    str | None,
    choice(
        "--format",
        tuple(WRITERS),
        "One of these formats; else the one that FILE ends in, else csv.",
        "FORMAT",
    ),
]
ProblemShape = Annotated[
    str, choice("--format", ("text", "json", "github", "sarif"), "How to print it.")
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=filled_path,
        help="Write to this file, whole or not at all.",
    ),
]
