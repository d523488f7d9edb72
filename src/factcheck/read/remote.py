"""Files at an address, such as s3://bucket/news: the home of fsspec."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import IO, Any, NamedTuple

from factcheck.read.extras import libraries_of
from factcheck.read.files import UnreadableError


class RemoteFile(NamedTuple):
    """A file somewhere: its address, how many bytes it has (0 where that is not told), what opens
    it; and ``within`` its name in the folder that was asked for, empty where it was asked for
    itself."""

    path: str
    within: str
    size: int
    opened: Callable[[], AbstractContextManager[IO[bytes]]]


def is_address(path: str) -> bool:
    """Whether a path is an address, with what leads there before it: s3://a, and no drive's C://a."""
    return re.match(r"[A-Za-z][\w+.-]+(?:::[\w+.-]+)*://", path) is not None


def remote_files(address: str) -> Iterator[RemoteFile]:
    """The file at an address, or those of the folder there, by name.

    Raises ``UnreadableError``: the extra that this needs is missing, or nothing answers there.
    """
    with libraries_of("remote"):
        import fsspec  # noqa: F401 (the name that is told where it is missing)
        from fsspec.core import url_to_fs
    try:
        system, path = url_to_fs(address)
        folder = system.isdir(path)
        found = system.find(path, detail=True) if folder else {path: system.info(path)}
    except Exception as fault:  # whatever the library behind an address raises
        raise _unreachable(fault) from None
    for name, facts in sorted(found.items()):
        yield RemoteFile(
            path=system.unstrip_protocol(name),
            within=name.removeprefix(path).lstrip("/") if folder else "",
            size=int(facts.get("size") or 0),
            opened=lambda name=name: _opened(system, name),  # type: ignore[misc]
        )


def remote_size(address: str) -> int:
    """How many bytes the files at an address have; 0 where that cannot be told."""
    try:
        return sum(each.size for each in remote_files(address))
    except UnreadableError:
        return 0


def _opened(system: Any, name: str) -> io.BufferedReader:
    try:
        return io.BufferedReader(_Stream(system.open(name, "rb")), 1 << 20)
    except Exception as fault:
        raise _unreachable(fault) from None


def _unreachable(fault: Exception) -> UnreadableError:
    why = str(fault) or type(fault).__name__
    if isinstance(fault, FileNotFoundError):
        return UnreadableError("missing-file", "does not exist")
    return UnreadableError("unreachable", f"cannot be had: {why}")


class _Stream(io.RawIOBase):
    """A stream of fsspec's, whose faults are those of a file: each library has its own."""

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._stream.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._stream.seek(offset, whence))

    def tell(self) -> int:
        return int(self._stream.tell())

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read(len(buffer))
        except Exception as fault:
            raise OSError(None, str(fault) or type(fault).__name__) from fault
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
