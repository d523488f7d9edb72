"""The rows of the figure reader as a page: docs/figures.md. Run as a script, it renews them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.match.figures.families import FAMILIES
from factcheck.match.figures.rows import Row

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
START, END = "<!-- rows -->\n", "<!-- end of rows -->\n"


def printed() -> str:
    """Every row by family, with its examples: what is read, and what is left to other rows."""
    return "\n".join(line for name, rows in FAMILIES.items() for line in family(name, rows)) + "\n"


def family(name: str, rows: tuple[Row, ...]) -> Iterator[str]:
    yield f"\n### {name}\n"
    yield "| row | is read as | is not read by it |"
    yield "|---|---|---|"
    for row in rows:
        reads = "<br>".join(map(example, filter(None, row.reads.split(" | "))))
        leaves = "<br>".join(f"`{shown(text)}`" for text in filter(None, row.leaves.split(" | ")))
        yield f"| {row.name} | {reads} | {leaves} |"


def shown(text: str) -> str:
    """A text on one line: its tabs and ends of lines as signs."""
    return text.replace("\t", " ⇥ ").replace("\n", " ⏎ ")


def example(text: str) -> str:
    """An example with what it is read as: `46.3%` → 46.3 percent."""
    written, _, read = shown(text).rpartition(": ")
    return f"`{written}` → {read}"


def parts(page: str) -> tuple[str, str, str]:
    """The page before its rows, its rows, and after them."""
    head, _, rest = page.partition(START)
    rows, _, tail = rest.partition(END)
    return head + START, rows, END + tail


if __name__ == "__main__":
    before, _, after = parts(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(before + printed() + after, encoding="utf-8")
