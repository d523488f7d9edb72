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
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'scan'"):
        factcheck.scan  # noqa: B018


def test_a_phrase_is_found_in_four_lines() -> None:
    ledger, problems = factcheck.read_ledger(HERE / "ledger" / "claims.yaml")
    texts, unread = factcheck.read_documents(ledger)
    matches = factcheck.find_claims("48,200 visitors to the Lido", ledger, texts)
    assert (problems, unread) == ((), ())
    assert matches[0].claim.id == "lido-visitors"
    assert matches[0].verdict is factcheck.Verdict.SAME


def test_a_finder_answers_as_the_command_does() -> None:
    ledger, _ = factcheck.read_ledger(HERE / "ledger" / "claims.yaml")
    texts, _ = factcheck.read_documents(ledger)
    for claims in (ledger, ledger.claims):
        (match, *_) = factcheck.Finder(claims, texts).claims("48,200 visitors to the Lido")
        assert match.claim.id == "lido-visitors"
        assert match.passages[0].citation == match.claim.citations[0]


def test_no_name_needs_what_only_the_command_line_does() -> None:
    code = (
        "import sys, factcheck; [getattr(factcheck, name) for name in factcheck.__all__]\n"
        "print([m for m in ('rich', 'rapidfuzz', 'typer', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_importing_it_imports_nothing() -> None:
    code = "import sys, factcheck; print([m for m in sys.modules if m.startswith('factcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
