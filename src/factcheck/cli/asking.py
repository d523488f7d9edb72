"""Questions to a person at a terminal. A pipe is never asked.

Each answer is a line. Ctrl-C and the end of input end the command with 130 before anything is
written, for nothing is written until every question has its answer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from factcheck.cli.prose import clean
from factcheck.cli.streams import say

YES, NO = ("y", "yes"), ("n", "no")


def asks() -> bool:
    """Whether a person is there to answer: standard input and output are both a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def ask(question: str, default: str = "", complete: Sequence[str] = ()) -> str:
    """The answer to a question, without the spaces around it; ``default`` for an empty one.

    ``complete`` are words that the Tab key completes.
    """
    shown = f" [{default}]" if default else ""
    return _line(f"{question}{shown}: ", complete=complete) or default


def revise(question: str, text: str) -> str:
    """The text as a person has changed it, on a line that holds it to begin with.

    Where the terminal cannot show it so, an empty answer keeps it.
    """
    if not _readline():
        return ask(question, text)
    return _line(f"{question}: ", begin=text)


def confirm(question: str) -> bool:
    """Whether a person says yes; asked again until it is yes or no. An empty answer is no."""
    while True:
        answer = _line(f"{question} [y/N] ").lower()
        if answer in YES:
            return True
        if answer in ("", *NO):
            return False
        say("yes or no?\n")


def choose(question: str, keys: Sequence[str], default: str = "") -> str:
    """The one of the keys that a person chooses: whole, or by as much of it as no other has.

    Asked again until it is one of them; ``default`` is that of an empty answer. Upper and lower
    case are the same.
    """
    while True:
        answer = _line(f"{question} ", complete=keys) or default
        found = [key for key in keys if key.lower() == answer.lower()]
        found = found or [key for key in keys if key.lower().startswith(answer.lower())]
        if answer and len(found) == 1:
            return found[0]
        say(f"one of {', '.join(keys)}\n")


def _line(prompt: str, *, complete: Sequence[str] = (), begin: str = "") -> str:
    """One line that a person types. Raises ``KeyboardInterrupt`` at the end of input."""
    from factcheck.cli.options import typed

    reader = _readline()
    if reader:
        reader.set_completer_delims("")
        reader.set_completer(_completer(complete))
        reader.parse_and_bind("tab: complete")
        reader.set_startup_hook((lambda: reader.insert_text(begin)) if begin else None)
    try:
        answer = input(clean(prompt))
    except EOFError:
        say("\n")
        raise KeyboardInterrupt from None
    finally:
        if reader:
            reader.set_completer(None)
            reader.set_startup_hook(None)
    return typed(answer).strip()


def _readline() -> Any:
    """The module that edits a line; None where the system has none, or the terminal is dumb."""
    if os.environ.get("TERM") == "dumb":
        return None
    try:
        import readline
    except ImportError:
        return None
    readline.set_auto_history(False)
    return readline


def _completer(words: Sequence[str]) -> Callable[[str, int], str | None]:
    def offer(begun: str, place: int) -> str | None:
        found = [word for word in words if word.startswith(begun)]
        return found[place] if place < len(found) else None

    return offer
