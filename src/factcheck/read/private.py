"""A folder of this user's, that nobody else may write, and files in it that nobody else wrote.

What lies there is opened without following links and without waiting, by the folder's handle where
the system has such: a folder that is exchanged for another in between changes nothing. Windows has
neither owners nor modes to ask for; there a user's folders are the user's by their place.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.read.files import LIMIT

NO_LINK = getattr(os, "O_NOFOLLOW", 0)
BINARY = getattr(os, "O_BINARY", 0)
NO_WAIT = getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateFolder:
    """Such a folder, open; ``handle`` is None where the system opens no folders."""

    path: Path
    handle: int | None

    def read(self, name: str) -> bytes | None:
        """The bytes of a file of this user's, at most ``LIMIT``; None where there is no such."""
        opened = self.open(name)
        if opened is None:
            return None
        try:
            size = os.fstat(opened).st_size
            if size > LIMIT:
                return None
            with os.fdopen(opened, "rb", closefd=False) as file:
                return file.read(size + 1)
        finally:
            os.close(opened)

    def open(self, name: str) -> int | None:
        """The handle of a file of this user's, however large; None where there is no such."""
        try:
            opened = os.open(
                self._at(name), os.O_RDONLY | NO_LINK | NO_WAIT | BINARY, dir_fd=self.handle
            )
        except OSError:
            return None
        facts = os.fstat(opened)
        if not stat.S_ISREG(facts.st_mode) or not _own(facts):
            os.close(opened)
            return None
        return opened

    def write(self, name: str, *parts: bytes) -> None:
        """Put a file of some bytes there in one step. Raises ``OSError`` where that fails."""
        part = f"{name}.{os.urandom(16).hex()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINK | BINARY
        opened = os.open(self._at(part), flags, 0o600, dir_fd=self.handle)
        try:
            with os.fdopen(opened, "wb") as file:
                file.writelines(parts)
            os.replace(
                self._at(part), self._at(name), src_dir_fd=self.handle, dst_dir_fd=self.handle
            )
        except BaseException:
            self.remove(part)
            raise

    def remove(self, name: str) -> None:
        """Remove a file, where that can be done."""
        with contextlib.suppress(OSError):
            os.unlink(self._at(name), dir_fd=self.handle)

    def names(self) -> list[str]:
        """The names of all that lies there."""
        return os.listdir(self.path if self.handle is None else self.handle)  # noqa: PTH208

    def age(self, name: str) -> float:
        """When a file was last written, in seconds since 1970; 0 where it is not there."""
        try:
            return os.stat(self._at(name), dir_fd=self.handle, follow_symlinks=False).st_mtime
        except OSError:
            return 0.0

    def _at(self, name: str) -> str:
        return str(self.path / name) if self.handle is None else name


@contextlib.contextmanager
def private_folder(path: Path, *, make: bool = False) -> Iterator[PrivateFolder | None]:
    """The folder, open while this lasts; None where there is none of this user's alone."""
    if make:
        with contextlib.suppress(OSError):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not hasattr(os, "O_DIRECTORY") or os.open not in os.supports_dir_fd:
        there = path.is_dir() and not path.is_symlink()
        yield PrivateFolder(path=path, handle=None) if there else None
        return
    try:
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | NO_LINK)
    except (OSError, ValueError):
        yield None
        return
    try:
        yield PrivateFolder(path=path, handle=handle) if _own(os.fstat(handle)) else None
    finally:
        os.close(handle)


def _own(facts: os.stat_result) -> bool:
    """Whether it is this user's, and neither a group nor others may write it."""
    if not hasattr(os, "geteuid"):
        return True
    return facts.st_uid == os.geteuid() and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
