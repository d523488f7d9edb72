"""A gallery of faulty ledgers: ``faults/NAME.yaml`` beside all that is said of it, ``NAME.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.prose import cells
from factcheck.model import FactcheckError
from factcheck.read.ledger import read_ledger
from factcheck.write.problems import problem_text

GALLERY = Path(__file__).parent / "faults"
NAMES = sorted(path.stem for path in GALLERY.glob("*.yaml"))


def said(name: str) -> str:
    """Every message of one faulty ledger, in order, as a person reads them."""
    try:
        _, problems = read_ledger(f"{name}.yaml")
    except FactcheckError as error:
        problems = (error.problem,)
    return "".join(problem_text(problem, cells) + "\n" for problem in problems)


@pytest.mark.parametrize("name", NAMES)
def test_a_faulty_ledger_is_told_of_in_these_words(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GALLERY)
    expected = (GALLERY / f"{name}.txt").read_text(encoding="utf-8")
    assert said(name) == expected


def test_every_expected_message_has_its_ledger() -> None:
    assert sorted(path.stem for path in GALLERY.glob("*.txt")) == NAMES
    assert len(NAMES) >= 25
