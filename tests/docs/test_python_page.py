"""What the page on Python shows is what Python prints, and every public name is on it."""

from __future__ import annotations

import re

import pytest
from python_examples import PAGE, ROOT, outputs

import factcheck

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_examples_print_what_is_shown() -> None:
    found = list(outputs(TEXT))
    assert len(found) == TEXT.count("```python") >= 5
    for code, shown, printed in found:
        assert printed == shown, code


@pytest.mark.parametrize("name", [name for name in factcheck.__all__ if name != "__version__"])
def test_every_public_name_is_in_the_table(name: str) -> None:
    table = TEXT.partition("## Names")[2]
    assert re.search(rf"`{name}\b", table)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", TEXT))
def test_every_page_it_links_to_is_there(link: str) -> None:
    assert (ROOT / "docs" / link).is_file()
