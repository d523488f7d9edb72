"""Help on a terminal: Typer's panels, and one more for each list that a help text ends with."""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING, Any

import typer
from rich.markup import escape
from rich.panel import Panel
from rich.text import Text
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from factcheck.cli.paint import drawn
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import say

if TYPE_CHECKING:
    from typer.models import CommandInfo

LIST = "\b"
"""What begins a paragraph whose lines stay as they are: a title, then its rows."""


class PanelCommand(TyperCommand):
    """A command whose help is drawn."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - nothing is left to it
        """Draw the help on standard output."""
        _draw(self, ctx)


class PanelGroup(TyperGroup):
    """All commands, with help that is drawn."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - nothing is left to it
        """Draw the help on standard output."""
        _draw(self, ctx)


def with_panels(app: typer.Typer) -> typer.Typer:
    """The same application, with help that is drawn."""
    app.info.cls = PanelGroup
    app.registered_commands = [_panelled(each) for each in app.registered_commands]
    return app


def _panelled(command: CommandInfo) -> CommandInfo:
    panelled = copy(command)
    panelled.cls = PanelCommand
    return panelled


def parted(text: str) -> tuple[str, list[tuple[str, str]]]:
    """A help text as prose, a line a paragraph, and its lists: each a title and its rows."""
    prose, lists = [], []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith(LIST):
            title, _, rows = paragraph.removeprefix(LIST).strip("\n").partition("\n")
            lists.append((title.rstrip(":"), rows))
        else:
            prose.append(" ".join(paragraph.split()))
    return "\n\n".join(prose), lists


def _draw(command: TyperCommand | TyperGroup, ctx: Any) -> None:
    prose, lists = parted(command.help or "")
    told = copy(command)
    told.help = escape(prose)
    rich_utils.rich_format_help(obj=told, ctx=ctx, markup_mode="rich")
    screen = open_screen("auto", os.environ)
    for title, rows in lists:
        lines = Text("\n".join(row.removeprefix("  ") for row in rows.split("\n")))
        border = "dim" if screen.colour else ""
        panel = Panel(lines, title=Text(title), title_align="left", border_style=border)
        say(drawn(panel, screen, screen.columns))
