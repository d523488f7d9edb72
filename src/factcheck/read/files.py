"""Bytes and text of a file, and what to say where there are none. The only module that opens."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from factcheck.model import Location, Problem, Severity

if TYPE_CHECKING:
    from typing import BinaryIO

LIMIT = 256 * 1024 * 1024
"""The largest file that is read, in bytes."""

LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line, here and everywhere: LF, CRLF or a lone CR, and nothing else."""

MARKDOWN = (".md", ".markdown")
"""How the names of files end that hold Markdown."""


class UnreadableError(Exception):
    """A file gives no text. ``code`` is the rule, ``message`` the fault without the path.

    ``line`` and ``column`` (from 1) say where in the file, and are 0 where it is the file as a
    whole; ``excerpt`` is that line as far as it can be read.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str = "",
        at: tuple[int, int] = (0, 0),
        excerpt: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.line, self.column = at
        self.excerpt = excerpt

    def problem(self, path: str | Path, what: str = "file", hint: str = "") -> Problem:
        """The error that tells it of the file of that path; ``what`` is what a reader calls it.

        ``hint`` is for a fault that brings none.
        """
        return Problem(
            severity=Severity.ERROR,
            code=self.code,
            message=f"the {what} {self.message}",
            location=Location(path=str(path), line=self.line, column=self.column),
            excerpt=self.excerpt,
            hint=self.hint or hint,
        )


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file of at most ``LIMIT`` bytes.

    Never waits: a pipe or a device is refused, not read. Raises ``UnreadableError``.
    """
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would hang for ever.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        raise _cannot_open(path, error) from None
    try:
        facts = os.fstat(handle)
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableError("is-a-folder", "is a folder, not a file")
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableError(
                "not-a-file", "is a pipe or a device, not a file", "save it as a file first"
            )
        if facts.st_size > LIMIT:
            raise _too_large()
        parts = []
        left = LIMIT + 1
        whole = max(facts.st_size + 1, 1 << 16)  # at once, as long as it does not grow
        while left and (part := os.read(handle, min(left, whole))):
            parts.append(part)
            left -= len(part)
    except OSError as error:
        raise _cannot_open(path, error) from None
    finally:
        os.close(handle)
    if not left:
        raise _too_large()
    return b"".join(parts)


def read_stream(stream: BinaryIO | None) -> bytes:
    """All that a stream such as standard input gives, at most ``LIMIT`` bytes; none for no stream.

    Raises ``UnreadableError``.
    """
    parts = []
    left = LIMIT + 1
    try:
        while stream and left and (part := stream.read(min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
    except (OSError, ValueError) as error:
        raise _cannot_open(Path(), error) from None
    if not left:
        raise _too_large()
    return b"".join(parts)


def read_lines(stream: BinaryIO | None) -> Iterator[bytes]:
    """The lines of a stream as they come, with their ends, each of at most ``LIMIT`` bytes.

    Raises ``UnreadableError``.
    """
    try:
        while stream and (line := stream.readline(LIMIT + 1)):
            if len(line) > LIMIT:
                raise _too_large()
            yield line
    except (OSError, ValueError) as error:
        raise _cannot_open(Path(), error) from None


def decode(data: bytes) -> str:
    """The text of UTF-8 bytes: a leading byte order mark dropped, line ends kept as they are.

    Raises ``UnreadableError``, with the line and column, where a byte is not UTF-8 or is NUL.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(
            "not-utf-8", "is UTF-16, not UTF-8", 'save it with the encoding "UTF-8"'
        )
    nul = data.find(b"\0")
    if nul >= 0:
        before = data[:nul].decode("utf-8", "replace").removeprefix("\ufeff")
        raise UnreadableError(
            "binary-file",
            f"is not text: byte {nul} is NUL",
            "save it as plain text in UTF-8",
            *_place(before),
        )
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        at, excerpt = _place(before)
        raise UnreadableError(
            "not-utf-8",
            f"is not UTF-8: byte {error.start} is 0x{data[error.start]:02X}, on line {at[0]}",
            'save it with the encoding "UTF-8"',
            at,
            excerpt,
        ) from None


def is_markdown(path: str) -> bool:
    """Whether the file's name says that it holds Markdown."""
    return Path(path).suffix.lower() in MARKDOWN


def whole_letters(text: str) -> str:
    """The text with each half letter as ``�``: what the system makes of a byte that is no UTF-8."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def leaves(folder: Path, name: str) -> bool:
    """Whether a path as a ledger writes it leads out of the ledger's folder, links followed.

    An absolute path always does, even one that points back inside: a ledger has to work
    wherever its folder is put. A path that does not exist is judged by its letters.
    """
    if name.startswith(("/", "\\")) or PureWindowsPath(name).drive:
        return True
    try:
        root = os.path.realpath(folder)
        target = os.path.realpath(folder / name)
    except (OSError, ValueError):  # such as a current folder that was deleted
        return ".." in Path(name).parts
    return not Path(target).is_relative_to(root)


class Looking:
    """Tells the facts of files below a folder, by their paths there: of ten thousand soon.

    None for what is no regular file, what is a link, and what ``leaves`` has to be asked about.
    What leads to a file is followed once, and each file is looked at once.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._start = os.path.join(folder, "")  # noqa: PTH118 - a path takes as long as all else
        self._inside: dict[str, bool] = {"": True}
        self._seen: dict[str, os.stat_result | None] = {}

    def __call__(self, name: str) -> os.stat_result | None:
        """The facts of one file."""
        return self.each((name,))[0]

    def each(self, names: Sequence[str]) -> list[os.stat_result | None]:
        """The facts of some files."""
        try:
            return [self._seen[name] for name in names]
        except KeyError:
            self._look_at(names)
        return [self._seen[name] for name in names]

    def _look_at(self, names: Sequence[str]) -> None:
        seen, inside, start = self._seen, self._inside, self._start
        # Of ten thousand names each question takes as long as all of them at once.
        signs = [sign for sign in "\\:" if sign in "".join(names)]
        for name in names:
            if name in seen:
                continue
            head, _, tail = name.rpartition("/")
            odd = signs and any(sign in name for sign in signs)
            if odd or tail in ("", ".", "..") or name[0] == "/":
                seen[name] = None
                continue
            if head not in inside:
                inside[head] = not leaves(self.folder, head)
            try:
                facts = os.lstat(start + name) if inside[head] else None
            except (OSError, ValueError):
                facts = None
            seen[name] = facts if facts and stat.S_ISREG(facts.st_mode) else None


def _place(before: str) -> tuple[tuple[int, int], str]:
    """Line and column (from 1) just after a text, and its last line as far as it goes."""
    lines = LINE_END.split(before)
    return (len(lines), len(lines[-1]) + 1), lines[-1]


def _too_large() -> UnreadableError:
    return UnreadableError("too-large", "is larger than 256 MiB", "split it")


def _cannot_open(path: Path, error: OSError | ValueError) -> UnreadableError:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT and path.is_symlink():
        # `os.readlink`, for `Path.readlink` tidies the words that the link holds.
        target = os.readlink(path)  # noqa: PTH115
        return UnreadableError("dangling-link", f'is a link to "{target}", which does not exist')
    if number in (errno.ENOENT, errno.ENOTDIR):
        return UnreadableError("missing-file", "does not exist")
    if number == errno.ELOOP:
        return UnreadableError("looping-link", "is a link that leads back to itself")
    if number in (errno.EACCES, errno.EPERM):
        return UnreadableError("no-permission", "may not be read", "ask for permission to read it")
    if number == errno.EISDIR:
        return UnreadableError("is-a-folder", "is a folder, not a file")
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableError("unreadable-file", f"cannot be read: {why}")
