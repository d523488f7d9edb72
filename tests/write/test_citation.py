"""How a document is cited: what is known of it, and nothing for what is not."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.match.locate import Passage
from factcheck.model import Document, Evidence
from factcheck.write.citation import citation_text, evidence_text, source_text

SOURCES: list[tuple[dict[str, Any], str]] = [
    (
        {"publisher": "Port Gazette", "title": "Tides", "published": "2017-05-12"},
        "Port Gazette, “Tides”, 2017",
    ),
    ({"author": ("Ada Moss",), "title": "Tides"}, "Ada Moss, “Tides”"),
    ({"author": ("Ada Moss", "Bo Lind"), "published": "2017"}, "Ada Moss and Bo Lind, 2017"),
    ({"author": ("Ada Moss", "Bo Lind", "Cy Orr")}, "Ada Moss, Bo Lind and Cy Orr"),
    ({}, "tides"),
]


@pytest.mark.parametrize(("known", "cited"), SOURCES)
def test_a_source_says_what_is_known_of_it(known: dict[str, Any], cited: str) -> None:
    assert source_text(Document(id="tides", file="a.txt", **known)) == cited


def test_a_citation_ends_with_the_place() -> None:
    document = Document(id="tides", file="sources/a.txt", publisher="Port Gazette")
    passage = Passage(
        start=9, end=12, line=2, column=4, end_line=2, end_column=7, quote="six", score=100.0
    )
    assert citation_text(document, passage) == "Port Gazette, sources/a.txt:2:4"
    assert citation_text(document, None) == "Port Gazette, sources/a.txt"


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (Evidence(title="Log", publisher="Council", published="2018"), "Council, “Log”, 2018"),
        (Evidence(url="https://a.example"), "https://a.example"),
        (Evidence(), "a source without a name"),
    ],
)
def test_evidence_has_a_name(evidence: Evidence, told: str) -> None:
    assert evidence_text(evidence) == told
