"""The public library: every name is there, and none costs anything until it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from running import HERE

import factcheck


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(factcheck, name) is not None
    assert name in dir(factcheck)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'verify'"):
        factcheck.verify  # noqa: B018


def test_a_phrase_is_found_in_four_lines() -> None:
    ledger, problems = factcheck.read_ledger(HERE / "ledger" / "claims.yaml")
    texts, unread = factcheck.read_documents(ledger)
    matches = factcheck.find_claims("48,200 visitors to the Lido", ledger, texts)
    assert (problems, unread) == ((), ())
    assert matches[0].claim.id == "lido-visitors"
    assert matches[0].verdict is factcheck.Verdict.SAME


def test_importing_it_imports_nothing() -> None:
    code = "import sys, factcheck; print([m for m in sys.modules if m.startswith('factcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
