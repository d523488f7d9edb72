"""The rows of the figure reader as a page: docs/figures.md. Run as a script, it renews them.

What each row reads and leaves stands in `examples.txt` beside the rows; its head tells the format.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.match import figures
from factcheck.match.figures.families import FAMILIES
from factcheck.match.figures.rows import Row

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
EXAMPLES = Path(figures.__file__).with_name("examples.txt")
START, END = "<!-- rows -->\n", "<!-- end of rows -->\n"


class Examples(NamedTuple):
    """What a row reads, each text with its reading, and the texts that it leaves."""

    reads: list[tuple[str, str]]
    leaves: list[str]


def examples() -> dict[str, Examples]:
    """The examples of each row by its name, in the order of the file."""
    found: dict[str, Examples] = {}
    name = ""
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        written = line[2:].replace("\\t", "\t").replace("\\n", "\n")
        if line.startswith("+ "):
            text, _, reading = written.rpartition(" -> ")
            found[name].reads.append((text, reading))
        elif line.startswith("- "):
            found[name].leaves.append(written)
        elif line and not line.startswith("#"):
            name = line
            found[name] = Examples([], [])
    return found


def printed() -> str:
    """Every row by family, with its examples: what is read, and what is left to other rows."""
    told = examples()
    lines = (line for name, rows in FAMILIES.items() for line in family(name, rows, told))
    return "\n".join(lines) + "\n"


def family(name: str, rows: tuple[Row, ...], told: dict[str, Examples]) -> Iterator[str]:
    yield f"\n### {name}\n"
    yield "| row | is read as | is not read by it |"
    yield "|---|---|---|"
    for row in rows:
        reads = "<br>".join(f"`{shown(text)}` → {read}" for text, read in told[row.name].reads)
        leaves = "<br>".join(f"`{shown(text)}`" for text in told[row.name].leaves)
        yield f"| {row.name} | {reads} | {leaves} |"


def shown(text: str) -> str:
    """A text on one line: its tabs and ends of lines as signs."""
    return text.replace("\t", " ⇥ ").replace("\n", " ⏎ ")


def parts(page: str) -> tuple[str, str, str]:
    """The page before its rows, its rows, and after them."""
    head, _, rest = page.partition(START)
    rows, _, tail = rest.partition(END)
    return head + START, rows, END + tail


if __name__ == "__main__":
    before, _, after = parts(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(before + printed() + after, encoding="utf-8")
