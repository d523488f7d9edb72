"""The words of documents: of Markdown without its markup, of any other text all of it.

Every word keeps its place, so offsets, lines and columns are those of the file. Reading Markdown
costs 45 ms to begin with and 3 s for a megabyte, so what came of it is kept in the folder of kept
ledgers, under the hash of the text it was made from.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Ledger
from factcheck.read.files import is_markdown
from factcheck.read.kept import keep_bytes, kept_bytes, kept_name

FORMAT = 5
"""Raised whenever the words of a Markdown text change; kept ones of another number go unused."""
KEPT = 4096
"""How many texts are kept, more than an archive has; beyond that the one kept first goes."""
SUFFIX = ".words"


def document_words(
    ledger: Ledger, texts: Mapping[str, str], folder: Path | None = None
) -> dict[str, str]:
    """The words of each document by its id, as long as its text in ``texts``.

    ``folder`` is where words made before are kept; None for nowhere.
    """
    return {
        each.id: _words(texts[each.id], folder) if is_markdown(each.file) else texts[each.id]
        for each in ledger.documents
        if each.id in texts
    }


def _words(text: str, folder: Path | None) -> str:
    """The words of a Markdown text, kept before or made now."""
    name = kept_name(text.encode(), FORMAT, SUFFIX) if folder else ""
    kept = _load(folder, name, len(text)) if folder else None
    if kept is not None:
        return kept
    from factcheck.read.markdown import without_markup

    words = without_markup(text)
    if folder:
        keep_bytes(folder, name, words.encode(), KEPT)
    return words


def _load(folder: Path, name: str, length: int) -> str | None:
    """The words kept under a name; None where there are none to trust."""
    try:
        words = (kept_bytes(folder, name) or b"").decode()
    except ValueError:
        return None
    return words if len(words) == length else None
