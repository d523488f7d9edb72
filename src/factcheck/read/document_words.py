"""The words of documents: of Markdown without its markup, of any other text all of it.

Every word keeps its place, so offsets, lines and columns are those of the file. Reading Markdown
costs 45 ms to begin with and 3 s for a megabyte, so what came of it is kept in the folder of kept
ledgers, under the hash of the text it was made from.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Ledger
from factcheck.read.files import UnreadableError, is_markdown, read_bytes

FORMAT = 1
"""Raised whenever the words of a Markdown text change; kept ones of another number go unused."""
KEPT = 64
"""How many texts are kept; beyond that the one kept first goes."""
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
    path = folder and folder / f"{_sha256(text.encode())}.{FORMAT}{SUFFIX}"
    kept = _load(path, len(text)) if path else None
    if kept is not None:
        return kept
    from factcheck.read.markdown import without_markup

    words = without_markup(text)
    if path:
        _keep(path, words)
    return words


def _load(path: Path, length: int) -> str | None:
    """The words kept at a path; None where there are none to trust."""
    try:
        seal, _, content = read_bytes(path).partition(b"\n")
        words = content.decode() if seal.decode("ascii") == _sha256(content) else ""
    except (UnreadableError, ValueError):
        return None
    return words if len(words) == length else None


def _keep(path: Path, words: str) -> None:
    """Keep words, behind a line with their hash; where that fails, nothing is lost."""
    from tempfile import NamedTemporaryFile

    content = words.encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
            partial = Path(file.name)
            file.write(_sha256(content).encode("ascii") + b"\n" + content)
        try:
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
        for old in sorted(path.parent.glob(f"*{SUFFIX}"), key=_age)[:-KEPT]:
            old.unlink(missing_ok=True)


def _sha256(content: bytes) -> str:
    from hashlib import sha256

    return sha256(content).hexdigest()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
