"""Files written whole or not at all, and never over what an answer is read from.

The one home of writing. A file is written beside its place under a name that cannot be foretold,
brought to the disk, and then takes the place in one step, while a lock beside it keeps other runs
away. What a run that was killed leaves there, the next one to write the same file removes.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from unicodedata import normalize

from factcheck.model import FactcheckError, refusal
from factcheck.read.files import whole_letters

Make = Callable[[Path, BinaryIO], object]
"""What writes a file: into the one of that path, or into the open file, which is the same."""
WAIT = 10.0
"""Seconds to wait for another run that is writing the same file."""

LOCK = ".factcheck-lock"
PART = ".factcheck-part"
"""How the names of a lock and of a file in the making end."""


def refuse_overwriting(path: str, read: Iterable[tuple[str | int, str]]) -> None:
    """Raise ``FactcheckError`` where a file to write is one that the answer is read from.

    ``read`` are paths, or handles of open files, and what each is called. A file is known by
    whatever name, link, hard link or case of letters leads to it; one that is not there is known
    by its folder and its name in any case, for on some systems that is the same name.
    """
    facts, place = _facts(path), _place(path)
    for each, what in read:
        found = _facts(each)
        if (facts == found) if facts or found else (place and place == _place(each)):
            raise _refused(path, f"this is {what}", "name another file")


def _facts(path: str | int) -> tuple[int, int] | None:
    """What a file is known by on its system; None where it is not there."""
    try:
        found = os.stat(path)  # noqa: PTH116 (a path or a handle)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _place(path: str | int) -> tuple[tuple[int, int] | str, str] | None:
    """The folder that a path leads to, links followed, and its name without regard to case."""
    if isinstance(path, int):
        return None
    try:
        folder, name = os.path.split(os.path.realpath(path))
    except (OSError, ValueError):
        return None
    return _facts(folder) or folder, normalize("NFC", name).casefold()


def save(path: str, content: str | bytes, *, instead_of: bytes | None = None) -> None:
    """Put the content into the file, text as UTF-8, in one step.

    A reader sees the old file or the new one. A file that is there keeps its mode, its owner and
    group; a link keeps pointing; a device or a pipe is written to directly. ``instead_of`` are
    the bytes that the file is known to hold: where it holds others by the time that the new ones
    are to take their place, nothing is written.
    Raises ``FactcheckError`` where the file cannot be written, and ``ledger-changed`` where it
    holds other bytes; nothing is left behind.
    """
    data = whole_letters(content).encode() if isinstance(content, str) else content
    _save(path, lambda _, out: out.write(data), instead_of)


def save_made(path: str, make: Callable[[Path], None]) -> None:
    """The same for content too large to hold: ``make`` writes it into the file that it is given.

    What else ``make`` raises goes on, and nothing is left behind.
    """
    _save(path, lambda part, _: make(part))


def _save(path: str, make: Make, instead_of: bytes | None = None) -> None:
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise _refused(path, "it is a folder; name a file in it")
        if not target.parent.is_dir():
            raise _refused(path, f'there is no folder "{Path(path).parent}"')
        if target.exists() and not os.access(target, os.W_OK):
            raise _refused(path, "it is read-only")
        if target.exists() and not target.is_file():
            with target.open("wb") as out:
                make(target, out)
        else:
            with alone(path, target):
                _replace(path, target, make, instead_of)
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else None
        raise _refused(path, (reason or str(fault)).lower()) from fault


def create(path: str, content: str | bytes) -> None:
    """Put the content into a file that is not there yet, text as UTF-8, in one step.

    Raises ``FactcheckError`` where there is one by that name, a link included, or where it cannot
    be written; nothing is left behind, and what is there stays as it is.
    """
    try:
        data = whole_letters(content).encode() if isinstance(content, str) else content
        target = Path(path)
        with alone(path, target):
            _replace(path, target, lambda _, out: out.write(data), None, new=True)
    except FileExistsError:
        raise _refused(path, "there is one already", "name another file") from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else None
        raise _refused(path, (reason or str(fault)).lower()) from fault


def tidy(path: str) -> None:
    """Remove what a killed run left beside the file, as far as that can be done."""
    with contextlib.suppress(OSError, ValueError, FactcheckError):
        target = Path(os.path.realpath(path))
        if any(_left(target)) or _lock_of(target).exists():
            with alone(path, target):
                pass


def changed(path: str) -> FactcheckError:
    """The problem of a ledger that someone else changed in the meantime."""
    return refusal(
        "ledger-changed",
        "the ledger was changed while it was read, and nothing was written",
        path,
        "run the command again",
    )


@contextlib.contextmanager
def alone(path: str, target: Path) -> Iterator[None]:
    """While this lasts no other run writes the file; what a killed one left is removed first.

    ``path`` is what a problem is told of. Raises ``FactcheckError``.
    """
    from filelock import FileLock, Timeout

    lock = _lock_of(target)
    if os.path.lexists(lock) and not _is_empty(lock):  # some releases of filelock would empty it
        raise _refused(path, f'"{lock.name}" is in the way', "it is no lock of ours; move it away")
    try:
        held = FileLock(lock, timeout=WAIT)
        held.acquire()
    except Timeout:
        raise _refused(path, "another run is writing it", "wait for that one to end") from None
    try:
        for each in _left(target):
            with contextlib.suppress(OSError):
                each.unlink()
        yield
    finally:
        # While it is held: whoever waits for it sees that it is gone, and makes another.
        if os.name == "posix" and _is_ours(lock) and _is_empty(lock):
            with contextlib.suppress(OSError):
                lock.unlink()
        held.release()


def _lock_of(target: Path) -> Path:
    return target.with_name(f".{target.name[:40]}{LOCK}")


def _part_of(target: Path) -> Path:
    return target.with_name(f".{target.name[:40]}.{os.urandom(16).hex()}{PART}")


def _left(target: Path) -> Iterator[Path]:
    """The files in the making for this one; under its lock, those of runs that were killed."""
    name = re.compile(rf"\.{re.escape(target.name[:40])}\.[0-9a-f]{{32}}{re.escape(PART)}")
    for each in target.parent.iterdir():
        if name.fullmatch(each.name) and _is_ours(each):
            yield each


def _is_ours(path: Path) -> bool:
    """Whether this is a file of this user's, no link and no folder."""
    try:
        found = path.lstat()
    except OSError:
        return False
    mine = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
    return stat.S_ISREG(found.st_mode) and mine


def _is_empty(path: Path) -> bool:
    """Whether this is a file, no link and no folder, that holds nothing."""
    try:
        found = path.lstat()
    except OSError:
        return True  # gone: another run has just ended
    return stat.S_ISREG(found.st_mode) and not found.st_size


def _replace(
    path: str, target: Path, make: Make, instead_of: bytes | None, *, new: bool = False
) -> None:
    part = _part_of(target)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(part, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            make(part, out)
            _as_before(path, target, handle if os.chmod in os.supports_fd else part)
            out.flush()
            os.fsync(out.fileno())
        if new:
            _put(part, target)
        elif instead_of is None:
            part.replace(target)
        else:
            _swap(path, target, part, instead_of)
        _keep_name(target.parent)
    except BaseException:  # Ctrl-C too leaves nothing half-written
        part.unlink(missing_ok=True)
        raise


def _put(part: Path, target: Path) -> None:
    """Give a new file a name that no file has. Raises ``FileExistsError``."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names: look, and be quick
        if os.path.lexists(target):
            raise FileExistsError from None
        part.replace(target)
    else:
        part.unlink()


def _swap(path: str, target: Path, part: Path, instead_of: bytes) -> None:
    """Put the new file in the place of one that holds those bytes, up to the last moment.

    The old file keeps a second name until the new one has its place: what an editor wrote into it
    in between is seen there, and the file is put back.
    """
    old = _part_of(target)
    try:
        try:
            os.link(target, old)
        except OSError:  # a file system without second names: look, and be quick
            if target.read_bytes() != instead_of:
                raise changed(path) from None
            part.replace(target)
            return
        if old.read_bytes() != instead_of or not target.samefile(old):
            raise changed(path)
        part.replace(target)
        if old.read_bytes() != instead_of:
            old.replace(target)
            raise changed(path)
    finally:
        old.unlink(missing_ok=True)


def _as_before(path: str, target: Path, part: int | Path) -> None:
    """Give the new file the mode, owner, group and further attributes of the one that is there."""
    try:
        before = target.stat()
    except FileNotFoundError:
        os.chmod(part, 0o666 & ~_umask())  # noqa: PTH101 (a handle, where the system can)
        return
    now = os.stat(part)  # noqa: PTH116
    if hasattr(os, "chown") and (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.chown(part, before.st_uid, before.st_gid)
        except OSError:
            whose = "user" if now.st_uid != before.st_uid else "group"
            why = f"it belongs to another {whose}, and a new file would not"
            raise _refused(path, why, "let its owner run the command") from None
    os.chmod(part, stat.S_IMODE(before.st_mode))  # noqa: PTH101
    if hasattr(os, "listxattr"):
        for name in os.listxattr(target):
            with contextlib.suppress(OSError):
                os.setxattr(part, name, os.getxattr(target, name))


def _keep_name(folder: Path) -> None:
    """Bring the folder's new entry to the disk, where the system can."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _refused(path: str, reason: str, hint: str = "") -> FactcheckError:
    return refusal("cannot-write", f"cannot write: {reason}", path, hint)
