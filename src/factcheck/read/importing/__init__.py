"""Documents as people have them, made into text that a claim can stand on.

A reader is one module with a function ``read`` from the bytes of a file and its name to what it
says, an ``Imported``; and one line in ``READERS``. A library that it needs is imported inside
the module, and the module only when it is needed; where the library is missing, the message names
the command that brings it. Readers open nothing and fetch nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from factcheck.model.imported import Imported
from factcheck.read.extras import libraries_of
from factcheck.read.files import UnreadableError

Reader = Callable[[bytes, str], Imported]
"""From a file's bytes and its name to what it says. Raises ``UnreadableError``."""


class Kind(NamedTuple):
    """A kind of file that is read.

    ``name`` is what ``made_by`` says of the text, ``what`` what people call such a file. ``module``
    holds the reader; where its library is missing, ``extra`` of the package brings it. ``ending``
    is that of the text.
    """

    name: str
    what: str
    module: str
    extra: str = ""
    ending: str = ".txt"


_TEXT = Kind("text", "plain text", "text", "text")
_MARKDOWN = Kind("markdown", "Markdown", "text", "text", ".md")
_PAGE = Kind("web", "a web page", "web", "web")
_SAVED_PAGE = Kind("web", "a saved web page", "mhtml", "web")

READERS: dict[str, Kind] = {
    ".pdf": Kind("pdf", "a PDF file", "pdf", "pdf"),
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
    ".mhtml": _SAVED_PAGE,
    ".mht": _SAVED_PAGE,
    ".eml": Kind("mail", "a mail", "mail", "web"),
    ".docx": Kind("docx", "a Word document", "docx"),
    ".odt": Kind("odt", "an OpenDocument text", "odt"),
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".epub": Kind("epub", "a book", "epub"),
    ".rtf": Kind("rtf", "rich text", "rtf", "office"),
    ".xlsx": Kind("xlsx", "an Excel workbook", "xlsx", "office"),
    ".xlsm": Kind("xlsx", "an Excel workbook", "xlsx", "office"),
    ".ods": Kind("ods", "an OpenDocument spreadsheet", "ods"),
    ".srt": Kind("srt", "captions", "captions", "captions"),
    ".vtt": Kind("vtt", "captions", "captions", "captions"),
    ".csv": Kind("csv", "comma-separated values", "delimited"),
    ".tsv": Kind("tsv", "tab-separated values", "delimited"),
    ".tab": Kind("tsv", "tab-separated values", "delimited"),
}
"""The kinds by the suffix of a file's name in lower case."""


def read_imported(data: bytes, name: str, suffix: str) -> Imported:
    """What a file says, by the reader of a suffix.

    Raises ``UnreadableError``: there is no such reader, its library is missing, there is no text.
    """
    kind = READERS.get(suffix.lower())
    if kind is None:
        raise UnreadableError(
            "unknown-format",
            f'is a "{suffix}" file, which is not read'
            if suffix
            else "has a name without an ending",
            f"one of {', '.join(READERS)} is",
        )
    try:
        with libraries_of(kind.extra):
            reader: Reader = import_module(f"{__name__}.{kind.module}").read
            imported = reader(data, name)
    except RecursionError:
        message = "is nested too deeply to be read"
        raise UnreadableError("damaged-file", message) from None
    if not imported.text.strip():
        raise UnreadableError("empty-file", "holds no text")
    return imported
