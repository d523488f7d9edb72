"""The files that the paths of an archive name: in folders, in zip and tar files, by themselves."""

from __future__ import annotations

import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from factcheck.model import Location, Problem, Severity
from factcheck.read.documents import READERS
from factcheck.read.files import LIMIT, UnreadableError, read_bytes, read_stream

if TYPE_CHECKING:
    from typing import IO

TABLES = (".jsonl", ".ndjson", ".csv", ".tsv")
"""How the names of files end that hold a record on a line, or a row."""
PACKED = (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")
"""How the names of files end that hold other files."""
FAULTS = (OSError, ValueError, EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError,
          NotImplementedError, RuntimeError)  # fmt: skip
"""What reading a packed file may raise: each is a fault of that file alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of an archive: ``path`` leads to it, through a packed file by ``news.zip/a.txt``.

    ``size`` is how many bytes it takes where it lies, ``opened`` opens them.
    """

    path: str
    size: int
    opened: Callable[[], AbstractContextManager[IO[bytes]]]

    @property
    def suffix(self) -> str:
        """How its name ends, in lower case."""
        return PurePosixPath(self.path).suffix.lower()

    def text(self) -> str:
        """Its text. Raises ``UnreadableError``."""
        reader = READERS.get(self.suffix)
        if reader is None:
            raise UnreadableError("unknown-format", f'is a "{self.suffix}" file, which is not read')
        text, _ = reader(self.bytes())  # which encoding a file has is not told of each
        return text

    def bytes(self) -> bytes:
        """Its bytes, at most ``LIMIT``. Raises ``UnreadableError``."""
        try:
            with self.opened() as stream:
                return read_stream(stream)  # type: ignore[arg-type]
        except FAULTS as fault:
            raise spoiled(fault) from None


def spoiled(fault: BaseException) -> UnreadableError:
    """What to say of a file whose bytes cannot be had."""
    if isinstance(fault, UnreadableError):
        return fault
    why = (isinstance(fault, OSError) and fault.strerror) or str(fault) or type(fault).__name__
    return UnreadableError("unreadable-file", f"cannot be read: {why}")


def sources(paths: Sequence[str], problems: list[Problem]) -> Iterator[Source]:
    """The files that paths name, in order; of a folder those that are read, by name.

    What is hidden is passed over, links to folders are not followed, and how many files of a
    folder are of no kind that is read is noted.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112
            yield from _of_folder(path, problems)
        else:
            yield from _of_file(path, problems)


def _of_folder(folder: str, problems: list[Problem]) -> Iterator[Source]:
    others = 0
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            if _is_read(name):
                yield from _of_file(os.path.join(place, name), problems)  # noqa: PTH118
            else:
                others += 1
    if others:
        told = "1 file was not read" if others == 1 else f"{others:,} files were not read"
        problems.append(
            Problem(
                severity=Severity.NOTE,
                code="not-read",
                message=f"{told}: of no kind that is scanned",
                location=Location(path=folder),
            )
        )


def _is_read(name: str) -> bool:
    name = name.lower()
    return name.endswith((*PACKED, *TABLES, *(suffix for suffix in READERS if suffix)))


def _of_file(path: str, problems: list[Problem]) -> Iterator[Source]:
    name = path.lower()
    if name.endswith(PACKED):
        try:
            with closing(_opened(path)):  # says what is wrong with it at once
                pass
            yield from _of_zip(path, problems) if name.endswith(".zip") else _of_tar(path)
        except FAULTS as fault:
            problems.append(_problem(path, fault))
        except UnreadableError as error:
            problems.append(_problem(path, error))
        return
    size = _size(path)
    yield Source(path=path, size=size, opened=lambda: _opened(path))


def _opened(path: str) -> BinaryIO:
    """A regular file, opened without waiting. Raises ``UnreadableError``."""
    if not os.path.isfile(path):  # noqa: PTH113
        read_bytes(Path(path))  # says why there is none
    return open(path, "rb")  # noqa: PTH123


def _size(path: str) -> int:
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _problem(path: str, fault: BaseException) -> Problem:
    error = spoiled(fault)
    return Problem(
        severity=Severity.ERROR,
        code=error.code,
        message=f"the file {error.message}",
        location=Location(path=path),
        hint=error.hint,
    )


def _of_zip(path: str, problems: list[Problem]) -> Iterator[Source]:
    with zipfile.ZipFile(path) as packed:
        members = sorted(packed.infolist(), key=lambda each: each.filename)
        for member in members:
            if member.is_dir() or not _wanted(member.filename):
                continue
            if member.file_size > LIMIT:
                fault = UnreadableError("too-large", "is larger than 256 MiB", "split it")
                problems.append(_problem(f"{path}/{member.filename}", fault))
                continue
            yield Source(
                path=f"{path}/{member.filename}",
                size=member.compress_size,
                opened=lambda member=member: packed.open(member),  # type: ignore[misc]
            )


def _wanted(name: str) -> bool:
    plain = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in plain.parts)
    return not hidden and _is_read(name) and not name.lower().endswith(PACKED)


def _of_tar(path: str) -> Iterator[Source]:
    """The files of a tar file, in the order in which they lie: it is read once, from the front."""
    with tarfile.open(path, "r|*") as packed:  # a stream: nothing of it is kept
        for member in packed:
            packed.members = []  # type: ignore[attr-defined]  # or it keeps the name of every file
            if not member.isfile() or not _wanted(member.name):
                continue
            stream = packed.extractfile(member)
            if stream is not None:
                yield Source(
                    path=f"{path}/{member.name}",
                    size=member.size,
                    opened=lambda stream=stream: closing(stream),  # type: ignore[misc]
                )


def sizes(paths: Sequence[str]) -> int:
    """How many bytes the files have that paths name, packed as they lie."""
    total = 0
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112
            for place, folders, files in os.walk(path):
                folders[:] = [name for name in folders if not name.startswith(".")]
                read = (name for name in files if not name.startswith(".") and _is_read(name))
                total += sum(_size(os.path.join(place, name)) for name in read)  # noqa: PTH118
        else:
            total += _size(path)
    return total
