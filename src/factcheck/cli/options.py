"""The options that commands share, and what they accept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from factcheck.cli.complete import claims, documents, one_of
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


def fail_on(found: str) -> typer.models.OptionInfo:
    """The option that says how bad what is found must be for the exit code to tell."""
    severities = ("error", "warning", "note")
    return choice("--fail-on", severities, f"The least bad {found} that exits with 1.")


Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id.", autocompletion=claims)]
Document = Annotated[
    str | None,
    typer.Option("--document", metavar="ID", help="Only this document.", autocompletion=documents),
]
Status = Annotated[
    str | None, choice("--status", STATUSES, "Only claims that a curator gave this status.")
]
Tag = Annotated[str | None, typer.Option("--tag", metavar="TAG", help="Only claims with this tag.")]
Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH",
        help="The ledger; else FACTCHECK_LEDGER, else claims.yaml or data/claims.yaml here or in"
        " the nearest folder above, else the one that ships with factcheck.",
    ),
]
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
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file, whole or not at all."),
]
