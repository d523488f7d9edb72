"""The rows of the figure reader as a page: docs/figures.md. Run as a script, it renews them.

The rows stand in the lexicon's table of them, each with what it reads and leaves; its head tells
the format.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.match.figures.book import entries
from factcheck.read.lexicon import read_table

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
START, END = "<!-- rows -->\n", "<!-- end of rows -->\n"


class Examples(NamedTuple):
    """What a row reads, each text with its reading, and the texts that it leaves."""

    family: str
    reads: list[tuple[str, str]]
    leaves: list[str]


def examples() -> dict[str, Examples]:
    """The examples of each row by its name, in the order of the book."""
    found: dict[str, Examples] = {}
    for family, _, (name, *lines) in entries(read_table("figure_rows").text):
        if name.startswith(("where ", "reads ")):
            continue
        found[name] = Examples(family, [], [])
        for line in lines:
            written = line[2:].replace("\\t", "\t").replace("\\n", "\n")
            if line.startswith("+ "):
                text, _, reading = written.rpartition(" -> ")
                found[name].reads.append((text, reading))
            elif line.startswith("- "):
                found[name].leaves.append(written)
    return found


def printed() -> str:
    """Every row by family, with its examples: what is read, and what is left to other rows."""
    told = examples()
    families = dict.fromkeys(each.family for each in told.values())
    return "\n".join(line for name in families for line in family(name, told)) + "\n"


def family(name: str, told: dict[str, Examples]) -> Iterator[str]:
    yield f"\n### {name}\n"
    yield "| row | is read as | is not read by it |"
    yield "|---|---|---|"
    for row, each in told.items():
        if each.family == name:
            reads = "<br>".join(f"`{shown(text)}` → {read}" for text, read in each.reads)
            leaves = "<br>".join(f"`{shown(text)}`" for text in each.leaves)
            yield f"| {row} | {reads} | {leaves} |"


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
