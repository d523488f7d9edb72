"""The group of commands, which says what was meant where there is no command of a name."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup


class Commands(TyperGroup):
    """A group of commands; a name that none of them has is a usage fault in our own words.

    The context's class has no public name in Typer, so it is any.
    """

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name. Ends in a usage fault, with the nearest, where none has it."""
        found = super().get_command(ctx, cmd_name)
        if found is None and not ctx.resilient_parsing:
            from factcheck.near import did_you_mean

            hint = did_you_mean(cmd_name, tuple(self.commands))
            ctx.fail(f'there is no command "{cmd_name}"' + (f"; {hint}" if hint else ""))
        return found
