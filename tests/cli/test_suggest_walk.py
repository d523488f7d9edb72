"""Suggestions one at a time, at a terminal: what each key does, and that the rest can wait."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pexpect
import pytest
from running import Run, WriteLedger

from factcheck.read.ledger import read_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="there is no such terminal"),
]
TEXT = """The fair at Farrow

The fair drew more than 48,200 visitors in 2019, and the mayor was pleased.

The town spent $2.4 million on the hall. Only 31 percent of the pupils passed.
"""
QUESTION = re.escape("[a]dd, [e]dit its text, [s]kip, [n]ever, [q]uit? ")


def walk(
    path: str,
    *answers: str,
    options: Sequence[str] = (),
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[str, int]:
    """What a person sees who gives these answers, and the exit code; keys are echoed.

    ``meanwhile`` is done while the first question waits.
    """
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "80", "NO_COLOR": "1"}
    command = ["-m", "factcheck", "suggest", "source", "--ledger", path, *options]
    child = pexpect.spawn(
        sys.executable, command, env=environment, encoding="utf-8", timeout=30, dimensions=(50, 80)
    )
    shown = ""
    for answer in answers:
        child.expect([QUESTION, r"text \[.*\]: "])
        if not shown:
            meanwhile()
        shown += child.before + child.after
        if answer == "^C":
            child.sendintr()
        else:
            child.sendline(answer)
    child.expect(pexpect.EOF)
    shown += child.before
    child.close()
    return shown.replace("\r\n", "\n"), child.exitstatus


def claims(path: str) -> list[tuple[str, str]]:
    return [(claim.id, claim.text) for claim in read_ledger(path)[0].claims]


FAIR = ("fair-drew-48200-visitors", "The fair drew more than 48,200 visitors in 2019.")


def test_add_records_the_claim_at_once(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    shown, code = walk(path, "a", "q")
    assert code == 0
    assert claims(path) == [FAIR]
    assert "1 of 3 in source\n+ The fair drew more than 48,200 visitors in 2019.\n" in shown
    assert f"added claim {FAIR[0]} to" in shown
    assert shown.endswith("1 added, 2 left; factcheck suggest source goes on with them\n")


def test_the_next_walk_goes_on_with_what_is_left(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    walk(path, "a", "q")
    shown, _ = walk(path, "a", "a")
    assert "1 of 2 in source" in shown
    assert shown.endswith("2 added\n")
    assert len(claims(path)) == 3


def test_edit_records_another_text_of_the_same_quote(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    walk(path, "e", "Farrow's fair had 48,200 visitors.", "q")
    ((name, text),) = claims(path)
    assert (name, text) == ("farrow-fair-48200-visitors", "Farrow's fair had 48,200 visitors.")
    (claim,) = read_ledger(path)[0].claims
    assert claim.citations[0].quote == TEXT.splitlines()[2]
    shown, _ = walk(path, "q")
    assert "1 of 2 in source" in shown


def test_skip_leaves_it_for_another_time(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    shown, code = walk(path, "s", "s", "s")
    assert (claims(path), code) == ([], 0)
    assert shown.endswith("3 skipped; factcheck suggest source goes on with them\n")
    assert "1 of 3 in source" in walk(path, "q")[0]


def test_never_is_remembered_beside_the_ledger(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    walk(path, "n", "q")
    kept = Path(path).with_name("claims.skipped.yaml").read_text(encoding="utf-8")
    assert kept.endswith(
        "skipped:\n  - document: source\n"
        '    quote: "The fair drew more than 48,200 visitors in 2019, and the mayor was pleased."\n'
    )
    assert claims(path) == []
    shown, _ = walk(path, "q")
    assert "1 of 2 in source" in shown
    assert "48,200 visitors in 2019.\n" not in shown


def test_a_dry_run_shows_and_writes_nothing(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    before = sorted((each.name, each.read_bytes()) for each in Path(path).parent.iterdir())
    shown, _ = walk(path, "a", "n", "q", options=["--dry-run"])
    assert "\n+  - id: fair-drew-48200-visitors\n" in shown
    assert "would be kept in" in shown
    assert sorted((e.name, e.read_bytes()) for e in Path(path).parent.iterdir()) == before


def test_control_c_keeps_what_was_added_and_nothing_else(ledger: WriteLedger) -> None:
    path = ledger("", TEXT)
    _, code = walk(path, "a", "^C")
    assert code == 130
    assert claims(path) == [FAIR]
    assert sorted(each.name for each in Path(path).parent.iterdir()) == [
        "claims.yaml",
        "source.txt",
    ]


def test_what_another_run_recorded_meanwhile_is_not_recorded_twice(
    ledger: WriteLedger, factcheck: Run
) -> None:
    path = ledger("", TEXT)
    others = lambda: factcheck("suggest", "source", "--ledger", path, "--accept", "all")  # noqa: E731
    shown, _ = walk(path, "a", "q", meanwhile=others)
    assert "meanwhile recorded in" in shown
    assert len(claims(path)) == 3
