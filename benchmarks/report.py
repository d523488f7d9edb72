"""The measured tables in benchmarks/README.md, each between two marks of its own."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).parent / "README.md"


def write_section(name: str, text: str) -> None:
    """Put the text between the marks ``<!-- name -->`` and ``<!-- /name -->``.

    Raises ``ValueError`` where the page has no such marks.
    """
    page = README.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    if begin not in page or end not in page:
        raise ValueError(f"{README} has no section {name}")
    before, rest = page.split(begin, 1)
    _, after = rest.split(end, 1)
    README.write_text(f"{before}{begin}\n{text.strip()}\n\n{end}{after}", encoding="utf-8")
