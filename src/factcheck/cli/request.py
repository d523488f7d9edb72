"""What the options of ``factcheck export`` ask for, and what is refused before any work."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from factcheck.check.inspection import Inspection
from factcheck.cli.desk import documents_read
from factcheck.cli.screen import Screen
from factcheck.cli.streams import note
from factcheck.model import FactcheckError, Ledger, refusal
from factcheck.write import EXTRAS, WRITERS
from factcheck.write.citation_table import COLUMNS, PLACES
from factcheck.write.dossier import Choices
from factcheck.write.links import web_address

STYLE = "chicago-author-date"
"""The citation style of footnotes where none is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the options of ``export`` say; None, or False, for one that was not given."""

    shape: str | None = None
    output: str | None = None
    document: str | None = None
    status: str | None = None
    tag: str | None = None
    columns: str | None = None
    no_header: bool = False
    excel: bool = False
    style: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    keep_broken: bool = False

    def with_defaults(self, ledger: Ledger) -> Request:
        """The same, with what the ledger says of its desk where no option says it."""
        desk = ledger.desk
        if desk is None:
            return self
        style = desk.style or None
        if style and style.lower().endswith(".csl"):
            style = str(Path(ledger.path).parent / style)
        return replace(
            self,
            style=self.style or style,
            url=self.url or desk.url or None,
            publisher=self.publisher or desk.publisher or desk.name or None,
        )

    def special(self) -> Iterator[str]:
        """The options given that not every format heeds, as they are typed."""
        for name in ("columns", "no_header", "excel", "style", "url", "publisher", "title"):
            if getattr(self, name) not in (None, False):
                yield f"--{name.replace('_', '-')}"


def refuse_choices(request: Request, name: str) -> None:
    """Raise ``FactcheckError`` for what cannot be asked of the format, or cannot be done here."""
    for option in request.special():
        if option not in WRITERS[name].options:
            able = ", ".join(each for each, how in WRITERS.items() if option in how.options)
            raise _refused(f"{option} is not for {name}", f"it is for {able}")
    if name == "xlsx" and request.output is None and sys.stdout.isatty():
        raise _refused(f"{name} is not for a terminal", "name a file with -o FILE, or pipe it")
    _require_extra(name)


def read_choices(request: Request, name: str, notes: Screen) -> Choices:
    """What the options ask of the format, put in order and looked up.

    Raises ``FactcheckError`` for an address that is none, and for an unknown style or column.
    """
    if request.url is not None and not web_address(request.url):
        raise _refused(f'--url "{request.url}" is no web address', "it begins with https://")
    if "--url" in WRITERS[name].options and request.url is None:
        told = "note: search engines ask for the page of a review; name it with --url https://…"
        note(notes.noted(told))
    style = ""
    if "--style" in WRITERS[name].options:
        from factcheck.read.styles import read_style

        style = read_style(STYLE if request.style is None else request.style)
    return Choices(
        columns=_columns(request.columns),
        header=not request.no_header,
        excel=request.excel,
        style=style,
        url=request.url or "",
        publisher=request.publisher or "",
        title=request.title or "",
    )


def _columns(given: str | None) -> tuple[str, ...]:
    """The names in a list parted by commas. Raises ``FactcheckError`` for one that is no column."""
    if given is None:
        return ()
    known = f"columns: {', '.join((*COLUMNS, *PLACES))}"
    names = tuple(name.strip().lower() for name in given.split(",") if name.strip())
    for name in names:
        if name not in (*COLUMNS, *PLACES):
            from factcheck.near import did_you_mean

            hint = f"{did_you_mean(name, COLUMNS)} {known}".lstrip()
            raise _refused(f'there is no column "{name}"', hint)
        if names.count(name) > 1:
            raise _refused(f'the column "{name}" is named twice', known)
    if not names:
        raise _refused("--columns names no column", known)
    return names


def _require_extra(name: str) -> None:
    """Raises ``FactcheckError``, with the command that helps, where a format's extra is missing."""
    extra = EXTRAS.get(WRITERS[name].extra)
    if extra and not all(map(_installed, extra.modules)):
        from factcheck.read.extras import install_command

        raise _refused(
            f"{name} needs an extra that is not installed",
            f"install it with: {install_command(WRITERS[name].extra)}",
        )


def _installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ValueError:  # a module that was taken out of the running process
        return False


def files_read(
    request: Request, inspection: Inspection, ledgers: Sequence[str]
) -> list[tuple[str | int, str]]:
    """The files that an export is read from, and what each is called."""
    read: list[tuple[str | int, str]] = [(path, "the ledger") for path in ledgers]
    read += documents_read(inspection.paths)
    if request.style and request.style.lower().endswith(".csl"):
        read.append((request.style, "the citation style"))
    return read


def _refused(message: str, hint: str) -> FactcheckError:
    return refusal("cannot-export", message, "factcheck export", hint)
