"""Which format a file of results is written in."""

from __future__ import annotations

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


def _refused(path: str, reason: str, hint: str = "") -> FactcheckError:
    return refusal("cannot-write", f"cannot write: {reason}", path, hint)
