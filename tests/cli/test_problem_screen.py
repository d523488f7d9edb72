"""Problems on a terminal: wrapped, and with carets under what is meant at any width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.problem_screen import problems_text
from factcheck.cli.prose import cells, measure
from factcheck.cli.screen import Screen
from factcheck.model import Location, Problem, Severity


def problem(text: str, start: int, width: int, hint: str = "") -> Problem:
    return Problem(
        severity=Severity.WARNING,
        code="some-code",
        message="the words  of two spaces, and of a message that is rather longer than a row",
        location=Location(path="ledger/claims.yaml", line=12, column=start + 1),
        excerpt=text,
        width=width,
        hint=hint,
    )


def test_a_pipe_has_each_row_whole() -> None:
    found = problem(
        "    status: revewed", 12, 7, "did you mean a word that is much longer than it?"
    )
    assert problems_text([found], Screen(columns=60)) == (
        "ledger/claims.yaml:12:13: warning: the words  of two spaces, and of a message that is"
        " rather longer than a row [some-code]\n"
        "   12 |     status: revewed\n"
        "      |             ^^^^^^^ did you mean a word that is much longer than it?\n"
    )


def test_a_terminal_has_them_wrapped() -> None:
    found = problem(
        "    status: revewed", 12, 7, "did you mean a word that is much longer than it?"
    )
    assert problems_text([found], Screen(columns=60, terminal=True)) == (
        "ledger/claims.yaml:12:13: warning: the words of two\n"
        "      spaces, and of a message that is rather longer than a\n"
        "      row [some-code]\n"
        "   12 |     status: revewed\n"
        "      |             ^^^^^^^\n"
        "        did you mean a word that is much longer than it?\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
@given(
    before=st.lists(
        st.sampled_from(["a", "bc", " ", "数", "é", "e\u0301", "👨‍👩‍👧‍👦", "\t"]), max_size=200
    ).map("".join),
    meant=st.text(alphabet="46.3数", min_size=1, max_size=8),
    after=st.text(alphabet="ab 数é", max_size=200),
)
def test_carets_stand_under_what_is_meant(
    columns: int, before: str, meant: str, after: str
) -> None:
    found = problem(f"{before}\u00a7{meant}\u00a7{after}", len(before) + 1, len(meant))
    shown = problems_text([found], Screen(columns=columns, terminal=True)).splitlines()
    line, carets = shown[-2:]
    first = carets.index("^")
    under, at = "", 0
    for letter, width in cells(line):
        under += letter if first <= at < first + carets.count("^") else ""
        at += width
    assert under == meant
    assert all(measure(row) <= columns for row in shown)
