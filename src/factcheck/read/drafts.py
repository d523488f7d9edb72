"""Drafts: texts that are about to be published, and the words of them that a reader sees."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import FactcheckError, Location, Problem, Severity
from factcheck.read.bare_words import Prose, plain_prose
from factcheck.read.documents import READERS, read_told
from factcheck.read.files import UnreadableError, decode, is_markdown, read_stream

if TYPE_CHECKING:
    from typing import BinaryIO

SUFFIXES = (".txt", ".md")
"""Which files of a folder are drafts. A file that is named itself may be any that is read."""

NAMED = 20
"""How many files that are not read are named."""
STANDARD_INPUT = "<standard input>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text to check. ``path`` leads its locations; ``text`` is the file as it was written.

    ``prose`` is its words without a markup's syntax, with the way back to ``text``. ``title`` and
    ``date`` are those of a front matter, as written there; empty where there is none.
    """

    path: str
    text: str
    prose: Prose
    title: str = ""
    date: str = ""


def draft(path: str, text: str) -> Draft:
    """The draft of a text; Markdown where the path says so, else plain."""
    if is_markdown(path):
        from factcheck.read.markdown import front_matter, markdown_prose

        head = text[: front_matter(text)]
        title, date = _field(head, "title"), _field(head, "date")
        return Draft(path=path, text=text, prose=markdown_prose(text), title=title, date=date)
    return Draft(path=path, text=text, prose=plain_prose(text))


def _field(head: str, name: str) -> str:
    """A plain value of a front matter, in YAML, TOML or JSON; empty where there is none."""
    found = re.search(rf"^\s*\"?{name}\"?\s*[:=]\s*(.*?)\s*,?\s*$", head, re.MULTILINE)
    return found[1].strip("\"'") if found else ""


def input_draft(stream: BinaryIO | None, name: str) -> Draft:
    """The draft of a stream of UTF-8 bytes, such as standard input. Raises ``FactcheckError``."""
    try:
        return draft(name, decode(read_stream(stream)))
    except UnreadableError as error:
        raise FactcheckError(error.problem(name, "draft")) from None


def read_drafts(paths: Iterable[str]) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """The drafts of files and of folders, and a problem for each file that gives none.

    A folder stands for the ``SUFFIXES`` files in it and below it, by name; what is hidden is
    passed over, and links to folders are not followed. One note names the files that it does not
    stand for, hidden drafts too. A file is read once, however often it is named.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in paths:
        files = [path]
        if os.path.isdir(path):  # noqa: PTH112
            below = list(_below(path))
            files = [file for file in below if _is_draft(file)]
            if len(files) < len(below):
                kept = frozenset(files)
                problems.append(_passed_over(path, [file for file in below if file not in kept]))
        for file in files:
            whole = _whole(file)
            if whole in seen:
                continue
            seen.add(whole)
            try:
                read, told = _read(file)
                drafts.append(read)
                problems += told
            except FactcheckError as error:
                problems.append(error.problem)
    return tuple(drafts), tuple(problems)


def _read(file: str) -> tuple[Draft, Iterable[Problem]]:
    """The draft of a file, and what is to be told of how it was read."""
    ending = os.path.splitext(file)[1].lower()  # noqa: PTH122
    if ending in READERS:
        text, told = read_told(file)
        return draft(file, text), told
    from factcheck.read.importing import READERS as KINDS
    from factcheck.read.intake import take

    if ending not in KINDS:  # the problem that it is
        return draft(file, ""), read_told(file)[1]
    read = take(file).imported
    notes = (
        Problem(severity=Severity.NOTE, code="read-as", message=each, location=Location(path=file))
        for each in read.told
    )
    prose = plain_prose(read.text)
    return Draft(
        path=file, text=read.text, prose=prose, title=read.title, date=read.published
    ), notes


def _whole(path: str) -> str:
    """The path that a file is known by, links followed, as far as it has one."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # the current folder was deleted, or no file can be called so
        return path


def _passed_over(folder: str, files: list[str]) -> Problem:
    """A note that names the files of a folder that are not read, as far as a line holds them."""
    names = [os.path.relpath(file, folder) for file in files[:NAMED]]
    more = f", and {len(files) - NAMED:,} more" if len(files) > NAMED else ""
    told = "1 file was not read" if len(files) == 1 else f"{len(files):,} files were not read"
    return Problem(
        severity=Severity.NOTE,
        code="not-read",
        message=f"{told}: {', '.join(names)}{more}",
        location=Location(path=folder),
        hint=f"of a folder only {' and '.join(SUFFIXES)} files are; name another, and it is read",
    )


def _below(folder: str) -> Iterator[str]:
    """The files below a folder, each folder's own first, in the order of their names.

    Hidden folders are passed over, and hidden files but those that would be drafts.
    """
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") or name.lower().endswith(SUFFIXES):
                yield os.path.join(place, name)  # noqa: PTH118


def _is_draft(file: str) -> bool:
    """Whether a file of a folder is a draft: by its ending, and not hidden."""
    name = os.path.basename(file).lower()  # noqa: PTH119
    return name.endswith(SUFFIXES) and not name.startswith(".")
