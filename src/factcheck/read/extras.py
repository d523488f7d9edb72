"""The command that brings what an extra installs, wherever the program itself was had from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.read.files import UnreadableError

DISTRIBUTION = "factcheck-cli"


@contextmanager
def libraries_of(extra: str) -> Iterator[None]:
    """While this lasts, a missing library is an ``UnreadableError`` that says how to have it.

    ``extra`` is the extra of the package that brings it.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "factcheck":
            raise
        raise UnreadableError(
            "missing-library",
            f'is read with "{error.name}", which is not installed',
            install_command(extra),
        ) from None


def install_command(extra: str) -> str:
    """The command that installs what an extra brings, into the environment that runs this.

    It names the packages and not the extra: those are in an index, and this program may not be.
    """
    named = tuple(packages_of(extra)) or (f".[{extra}]",)
    return f"{sys.executable or 'python'} -m pip install " + " ".join(f'"{each}"' for each in named)


def packages_of(extra: str) -> Iterator[str]:
    """The packages of an extra with their versions, as the installed program states them."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        stated = requires(DISTRIBUTION) or []
    except PackageNotFoundError:  # run from a folder of its source alone
        stated = []
    for line in stated:
        package, _, marker = line.partition(";")
        if marker.replace("'", '"').strip() == f'extra == "{extra}"':
            yield package.strip()
