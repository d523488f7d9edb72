"""What to say of an exception that ends a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.cli.prose import clean_lines

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen


def fault_text(fault: Exception, screen: Screen) -> str:
    """What to say of a usage fault, which Typer words, and of one that nobody expected."""
    lines = _words(fault).splitlines()
    if type(fault).__name__ == "NoArgsIsHelpError":
        return "".join(f"{line}\n" for line in lines)
    return "".join(map(screen.noted, lines))


def _words(fault: Exception) -> str:
    told = getattr(fault, "format_message", None)  # Typer's usage faults have no public name
    if told is None:
        return clean_lines(f"factcheck: error: unexpected {type(fault).__name__}: {fault}\n")
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "factcheck"
    if type(fault).__name__ == "NoArgsIsHelpError":
        return str(told())
    hint = f"try: {path} --help\n"
    option = getattr(fault, "option_name", "")
    if path == "factcheck find" and option:
        hint = f"{hint}a phrase that begins with - goes after --: {path} -- {option} …\n"
    words = _no_option(option, context) if hasattr(fault, "possibilities") and context else told()
    return clean_lines(f"{path}: error: {words}\n{hint}")


def _no_option(name: str, context: Any) -> str:
    """What to say of an option that a command does not have, with the one that was meant."""
    from factcheck.near import did_you_mean

    options = (each for option in context.command.get_params(context) for each in option.opts)
    hint = did_you_mean(name, [each for each in options if each.startswith("--")])
    return f'there is no option "{name}"' + (f"; {hint}" if hint else "")
