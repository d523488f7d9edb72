"""A file of results, written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from factcheck.model import FactcheckError, refusal
from factcheck.write import ENDINGS


def export_format(asked: str | None, path: str | None) -> str:
    """The format to write: the one asked for, else the one that the file's name ends in, else csv.

    Raises ``FactcheckError`` where the name's ending stands for no format.
    """
    if asked:
        return asked
    if path is None:
        return "csv"
    name = Path(path).name.lower()
    found = [ending for ending in ENDINGS if name.endswith(ending)]
    if found:
        return ENDINGS[max(found, key=len)]
    ending = Path(name).suffix
    hint = f"name the format with --format, or end the file's name in {', '.join(ENDINGS)}"
    raise _refused(path, f'no format ends in "{ending}"' if ending else "no format is named", hint)


def write_file(path: str, content: str | bytes) -> None:
    """Put the content into the file, text as UTF-8, in one step.

    It goes to a temporary file in the same folder, to the disk, and then takes the file's
    name, so that a reader sees the old file or the new one. A file that is there keeps its mode;
    a link keeps pointing; a device or a pipe is written to directly.
    Raises ``FactcheckError`` where the file cannot be written; nothing is left behind.
    """
    try:
        data = content.encode() if isinstance(content, str) else content
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise _refused(path, "it is a folder; name a file in it")
        if not target.parent.is_dir():
            raise _refused(path, f'there is no folder "{Path(path).parent}"')
        if not target.exists():
            _replace(target, data, 0o666 & ~_umask())
        elif not os.access(target, os.W_OK):
            raise _refused(path, "it is read-only")
        elif not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data, stat.S_IMODE(target.stat().st_mode))
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else None
        raise _refused(path, (reason or str(fault)).lower()) from fault


def _replace(target: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:  # Ctrl-C too leaves nothing half-written
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _refused(path: str, reason: str, hint: str = "") -> FactcheckError:
    return refusal("cannot-write", f"cannot write: {reason}", path, hint)
