"""The files that the paths of an archive name: in folders, in zip and tar files, by themselves."""

from __future__ import annotations

import gzip
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from factcheck.model import Location, Problem, Severity
from factcheck.read.documents import READERS
from factcheck.read.files import LIMIT, UnreadableError, read_bytes, read_stream
from factcheck.read.remote import is_address, remote_files, remote_size

if TYPE_CHECKING:
    from typing import IO

TABLES = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc")
"""How the names of files end that hold many records: on a line, in a row, a page each."""
PACKED = (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")
"""How the names of files end that hold other files."""
GZIP = ".gz"
"""How the name of a file ends that is packed by itself."""
FAULTS = (OSError, ValueError, EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError,
          NotImplementedError, RuntimeError)  # fmt: skip
"""What reading a packed file may raise: each is a fault of that file alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of an archive: ``path`` leads to it, through a packed file by ``news.zip/a.txt``.

    ``size`` is how many bytes it takes where it lies, ``lies`` opens them as they lie there.
    """

    path: str
    size: int
    lies: Callable[[], AbstractContextManager[IO[bytes]]]

    @property
    def suffix(self) -> str:
        """How its name ends, in lower case; of one packed by itself, before that."""
        return PurePosixPath(_unpacked(self.path)).suffix.lower()

    @property
    def is_packed(self) -> bool:
        """Whether it is packed by itself: news.jsonl.gz."""
        return self.path.lower().endswith(GZIP)

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Its bytes, unpacked where it is packed by itself."""
        with self.lies() as stream:
            if self.is_packed:
                with gzip.GzipFile(fileobj=stream) as unpacked:
                    yield unpacked  # type: ignore[misc]
            else:
                yield stream

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
        if is_address(path):
            yield from _of_address(path, problems)
        elif os.path.isdir(path):  # noqa: PTH112
            yield from _of_folder(path, problems)
        else:
            yield from _of_file(path, problems)


def _of_folder(folder: str, problems: list[Problem]) -> Iterator[Source]:
    others = 0
    for path in _shown(folder):
        if _is_read(path):
            yield from _of_file(path, problems)
        else:
            others += 1
    _note_others(folder, others, problems)


def _shown(folder: str) -> Iterator[str]:
    """The files of a folder and of those in it, by name, but for what is hidden."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(place, name)  # noqa: PTH118


def _note_others(folder: str, others: int, problems: list[Problem]) -> None:
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


def _of_address(address: str, problems: list[Problem]) -> Iterator[Source]:
    """The files at an address: the one, or those of the folder there that are read."""
    others = 0
    try:
        for file in remote_files(address):
            if not _is_shown(file.within):
                continue
            if not file.within or _is_read(file.within):
                yield from _of_opened(file.path, file.size, file.opened, problems)
            else:
                others += 1
    except UnreadableError as error:
        problems.append(_problem(address, error))
    _note_others(address, others, problems)


def _is_shown(name: str) -> bool:
    return not any(part.startswith(".") for part in PurePosixPath(name).parts)


def _unpacked(name: str) -> str:
    """A name without the ending that says that the file is packed by itself."""
    return name[: -len(GZIP)] if name.lower().endswith(GZIP) else name


def _is_read(name: str) -> bool:
    if name.lower().endswith(PACKED):
        return True
    name = _unpacked(name.lower())
    return name.endswith((*TABLES, *(suffix for suffix in READERS if suffix)))


def _of_file(path: str, problems: list[Problem]) -> Iterator[Source]:
    yield from _of_opened(path, _size(path), lambda: _opened(path), problems)


def _of_opened(
    path: str,
    size: int,
    lies: Callable[[], AbstractContextManager[IO[bytes]]],
    problems: list[Problem],
) -> Iterator[Source]:
    """A file that can be opened, or those packed in it."""
    name = path.lower()
    if not name.endswith(PACKED):
        yield Source(path=path, size=size, lies=lies)
        return
    try:
        with lies() as stream:
            found = (
                _of_zip(path, stream, problems) if name.endswith(".zip") else _of_tar(path, stream)
            )
            yield from found
    except FAULTS as fault:
        problems.append(_problem(path, fault))
    except UnreadableError as error:
        problems.append(_problem(path, error))


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


def _of_zip(path: str, stream: IO[bytes], problems: list[Problem]) -> Iterator[Source]:
    with zipfile.ZipFile(stream) as packed:
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
                lies=lambda member=member: packed.open(member),  # type: ignore[misc]
            )


def _wanted(name: str) -> bool:
    return _is_shown(name) and _is_read(name) and not name.lower().endswith(PACKED)


def _of_tar(path: str, lies: IO[bytes]) -> Iterator[Source]:
    """The files of a tar file, in the order in which they lie: it is read once, from the front."""
    with tarfile.open(fileobj=lies, mode="r|*") as packed:  # a stream: nothing of it is kept
        for member in packed:
            packed.members = []  # type: ignore[attr-defined]  # or it keeps the name of every file
            if not member.isfile() or not _wanted(member.name):
                continue
            stream = packed.extractfile(member)
            if stream is not None:
                yield Source(
                    path=f"{path}/{member.name}",
                    size=member.size,
                    lies=lambda stream=stream: closing(stream),  # type: ignore[misc]
                )


def sizes(paths: Sequence[str]) -> int:
    """How many bytes the files have that paths name, packed as they lie."""
    total = 0
    for path in paths:
        if is_address(path):
            total += remote_size(path)
        elif os.path.isdir(path):  # noqa: PTH112
            total += sum(_size(each) for each in _shown(path) if _is_read(each))
        else:
            total += _size(path)
    return total
