"""A gallery of faulty ledgers: ``faults/NAME.yaml`` beside all that is said of it, ``NAME.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest
from machine import sound_json

from factcheck.cli.prose import cells
from factcheck.match.sentences import Lines
from factcheck.model import FactcheckError, Problem
from factcheck.read.files import decode
from factcheck.read.ledger import read_ledger
from factcheck.write import PROBLEM_WRITERS
from factcheck.write.problems import problem_text

GALLERY = Path(__file__).parent / "faults"
NAMES = sorted(path.stem for path in GALLERY.glob("*.yaml"))


def problems_of(name: str) -> tuple[Problem, ...]:
    """Every problem of one faulty ledger, in order."""
    try:
        return read_ledger(f"{name}.yaml")[1]
    except FactcheckError as error:
        return (error.problem,)


@pytest.mark.parametrize("name", NAMES)
def test_a_faulty_ledger_is_told_of_in_these_words(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GALLERY)
    expected = (GALLERY / f"{name}.txt").read_text(encoding="utf-8")
    told = "".join(problem_text(problem, cells) + "\n" for problem in problems_of(name))
    assert told == expected


@pytest.mark.parametrize("name", NAMES)
def test_as_json_a_fault_is_sound_and_in_its_place(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GALLERY)
    problems = problems_of(name)
    sound_json(PROBLEM_WRITERS["json"](problems, {"claims": 0, "documents": 0}, ()))
    for problem in problems:
        if problem.extent:
            text = decode(Path(f"{name}.yaml").read_bytes())
            assert Lines(text).place(problem.extent.start) == (
                problem.location.line,
                problem.location.column,
            )


def test_every_expected_message_has_its_ledger() -> None:
    assert sorted(path.stem for path in GALLERY.glob("*.txt")) == NAMES
    assert len(NAMES) >= 25
