"""A new user's first half hour at a terminal, from four documents to a page of citations."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from half_hour import STEPS, desk, golden_path, walk

from factcheck.model import Status
from factcheck.read.ledger import read_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="there is no such terminal"),
]


def test_the_first_half_hour(tmp_path: Path) -> None:
    for name, seen, code in walk(desk(tmp_path)):
        assert seen == golden_path(name).read_text(encoding="utf-8"), name
        assert code == STEPS[name].code, name
    ledger, problems = read_ledger(tmp_path / "claims.yaml")
    assert problems == ()
    assert [document.made_by for document in ledger.documents] == ["pdf", "web", "docx", "csv"]
    assert len(ledger.claims) == 5
    assert [claim.id for claim in ledger.claims if claim.status is Status.REVIEWED] == [
        "ferries-3-70-million-trips"
    ]
    assert (tmp_path / "claims.skipped.yaml").is_file()
    assert "Jo Moss" in (tmp_path / "claims.html").read_text(encoding="utf-8")
