"""The tables of words that come with the package: files of text → a ``Lexicon``."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from factcheck.model import FactcheckError, refusal
from factcheck.model.lexicon import Lexicon, WordTable
from factcheck.read.files import UnreadableError, decode, read_bytes

FOLDER = Path(__file__).parent.parent / "lexicon"
"""Found by path: to import ``importlib.resources`` takes far longer than to read every table."""
END = "# end\n"
"""The last line of every table, to tell one that was cut short."""


def read_lexicon(folder: Path = FOLDER) -> Lexicon:
    """The lexicon of a folder: for each field of `Lexicon` the file of that name, in ``.txt``.

    A file is lines that begin with "#", an empty line, the lines of the table, and ``END``.
    Raises ``FactcheckError``, located in the file, for the first that is missing or damaged.
    """
    return Lexicon(**{each.name: read_table(each.name, folder) for each in fields(Lexicon)})


def read_table(name: str, folder: Path = FOLDER) -> WordTable:
    """One table of a folder by its name. Raises as `read_lexicon` does."""
    path = folder / f"{name}.txt"
    try:
        text = decode(read_bytes(path))
    except UnreadableError as error:
        raise _damaged(path, error.code, f"the file {error.message}") from None
    head, gap, body = text.partition("\n\n")
    if not (head.startswith("# ") and gap and body.endswith("\n" + END)):
        raise _damaged(path, "damaged-table", "this table of words is not whole")
    return WordTable(body.removesuffix(END))


def _damaged(path: Path, code: str, message: str) -> FactcheckError:
    return refusal(code, message, str(path), "install factcheck again")
