"""What the tests of claims from files share: a ledger, and what becomes of it by some rows."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import pytest
from taking import Take

from factcheck.model import Ledger
from factcheck.read.claims_in import read_sheet
from factcheck.read.claims_in.adding import Outcome, added
from factcheck.read.claims_in.entries import entries
from factcheck.read.claims_in.shelf import Shelf
from factcheck.read.ledger import read_ledger

LEDGER = """\
version: 1
documents:
  - id: ferry-report
    file: sources/ferry-report.txt
    original: sources/ferries.pdf
    title: "The Ferries: a Report"
    url: https://www.example.org/ferries/
claims:
  - id: ferry-trips-3-million
    text: Ferries made 3 million trips in 2025.
    citations:
      - document: ferry-report
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger with one document and one claim; in its folder a second text, "bus note.txt"."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "ferry-report.txt").write_text("Ferries made 3 million trips.\n")
    (tmp_path / "sources" / "bus note.txt").write_text("Buses ran late on 40 days.\n")
    path = tmp_path / "claims.yaml"
    path.write_text(LEDGER)
    return read_ledger(path)[0]


def _name(text: str, taken: Collection[str]) -> str:
    """An id of a claim's letters, as plain as can be."""
    name = "-".join(re.findall("[a-z0-9]+", text.lower()))
    return f"{name}-2" if name in taken else name


@pytest.fixture
def take(ledger: Ledger, tmp_path: Path) -> Take:
    """Adds the claims of a file to the ledger."""

    def taken(name: str, text: str, columns: str = "") -> Outcome:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        sheet, mapping = read_sheet(str(path), columns)
        rows, found = entries(sheet, mapping)
        outcome = added(ledger, rows, Shelf(ledger), _name)
        assert not found
        return outcome

    return taken
