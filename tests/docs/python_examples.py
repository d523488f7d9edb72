"""The examples of the page on Python, and what they print. Run as a script, it renews them."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/python.md"
EXAMPLE = re.compile(r"(?<=```python\n)(.*?)```\n\n```text\n(.*?)(?=```\n)", re.DOTALL)


def outputs(page: str) -> Iterator[tuple[str, str, str]]:
    """Each example with the output that the page shows, and what it prints, one after another."""
    names: dict[str, object] = {}
    for hit in EXAMPLE.finditer(page):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
            exec(compile(hit[1], "docs/python.md", "exec"), names)
        yield hit[1], hit[2], printed.getvalue()


if __name__ == "__main__":
    os.chdir(ROOT)
    text = PAGE.read_text(encoding="utf-8")
    printed = [each for *_, each in outputs(text)]
    parts = iter(printed)
    renewed = EXAMPLE.sub(lambda hit: f"{hit[1]}```\n\n```text\n{next(parts)}", text)
    PAGE.write_text(renewed, encoding="utf-8")
