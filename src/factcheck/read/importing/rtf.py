"""RTF: words by striprtf, behind a first reading of what it does not tell.

Changes that are tracked are read as accepted; what is hidden or struck out is left out; raised
digits become such; notes are put below their paragraphs, and cells into their columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from striprtf.striprtf import rtf_to_text

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError, whole_letters
from factcheck.read.importing.blocks import Blocks, one_line, told
from factcheck.read.importing.properties import Properties
from factcheck.read.importing.rtf_groups import CELL, LINE, ROW, TABLE, Edges, prepared

_MARKER = re.compile(r"^\s*(\d{1,3}[.)]|[A-Za-z][.)]|[•·◦▪–—\uf0b7-])\t+\s*")
"""What stands before an item of a list."""
_NOTE = re.compile(r"^([⁰¹²³⁴-⁹]+)\s+")


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The text of an RTF file, with its title, author and date."""
    raw = data.decode("latin-1")
    if not raw.lstrip().startswith("{\\rtf"):
        raise _damaged()
    blocks = Blocks()
    ready = prepared(raw, blocks)
    text = _words(ready.text)
    rows: list[tuple[list[str], Edges]] = []
    edges = iter(ready.edges)
    for part in re.split(f"({TABLE}[^{ROW}]*{ROW}?)", text):
        if part.startswith(TABLE):
            cells = part.strip(TABLE + ROW).removesuffix(CELL).split(CELL)
            rows.append(([one_line(cell) for cell in cells], next(edges, ())))
        elif part.strip():
            _put(rows, blocks)
            rows = []
            _paragraphs(part, blocks)
    _put(rows, blocks)
    return _about(raw).imported(blocks.text(), told(blocks))


def _words(rtf: str) -> str:
    """The words of prepared RTF, letters of two halves put together."""
    try:
        words: str = rtf_to_text(rtf, errors="replace")  # type: ignore[no-untyped-call]
    except Exception as fault:  # it believes every file, and fails anywhere
        raise _damaged() from fault
    return whole_letters(words)


def _damaged() -> UnreadableError:
    return UnreadableError("damaged-file", "is no RTF file, or is damaged", "save it as RTF again")


def _paragraphs(text: str, blocks: Blocks) -> None:
    for line in text.split("\n"):
        item = _MARKER.match(line)
        marker = ""
        if item:
            marker = item[1] if item[1][0].isalnum() else "•"
            line = line[item.end() :]
        line = _NOTE.sub(r"\1 ", line)
        blocks.paragraph(line.replace("\t", " ").replace(LINE, "\n"), marker)


def _put(rows: Sequence[tuple[list[str], Edges]], blocks: Blocks) -> None:
    """A table whose cells stand between edges: a wide one is in all the columns that it covers."""
    if not rows:
        return
    every = sorted({edge for _, edges in rows for edge, _ in edges})
    filled: list[list[str]] = []
    for cells, edges in rows:
        if len(edges) < len(cells):
            filled.append(cells)
            continue
        line: list[str] = []
        for cell, (edge, joined) in zip(cells, edges, strict=False):
            above = filled[-1] if filled else []
            while len(line) < len(every) and every[len(line)] <= edge:
                over = above[len(line)] if joined and len(line) < len(above) else cell
                line.append(over)
        filled.append(line)
    blocks.table(filled)


def _about(raw: str) -> Properties:
    """Title, author and date from the file's own properties."""

    def said(word: str) -> str:
        found = re.search(
            rf"\{{\\info\b.*?\{{\\{word}\b ?((?:[^{{}}\\]|\\[^{{}}]|\\[{{}}])*)\}}", raw, re.S
        )
        head = raw[: raw.find("\\fonttbl")].rpartition("{")[0] if "\\fonttbl" in raw else "{\\rtf1"
        return one_line(_words(f"{head} {found[1]}}}")) if found else ""

    made = re.search(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})", raw)
    day = f"{made[1]}-{int(made[2]):02}-{int(made[3]):02}" if made and int(made[1]) else ""
    author = said("author")
    return Properties(title=said("title"), author=(author,) if author else (), made=day)
