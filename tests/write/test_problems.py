"""The one form that every problem has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.prose import cells, measure
from factcheck.model import Location, Problem, Related, Severity
from factcheck.write.problems import COLUMNS, excerpt, problem_text


def problem(line: int, column: int, text: str, width: int = 1, hint: str = "") -> Problem:
    return Problem(
        severity=Severity.ERROR,
        code="unknown-status",
        message="no",
        location=Location(path="claims.yaml", line=line, column=column),
        excerpt=text,
        width=width,
        hint=hint,
    )


def test_a_problem_has_its_place_its_line_and_its_hint() -> None:
    found = Problem(
        severity=Severity.ERROR,
        code="unknown-status",
        message='status "revewed" is not one of reviewed, disputed, unreviewed',
        location=Location(path="data/claims.yaml", line=14, column=13),
        excerpt="    status: revewed",
        width=7,
        hint='did you mean "reviewed"?',
    )
    assert problem_text(found) == (
        'data/claims.yaml:14:13: error: status "revewed" is not one of '
        "reviewed, disputed, unreviewed [unknown-status]\n"
        "   14 |     status: revewed\n"
        '      |             ^^^^^^^ did you mean "reviewed"?'
    )


FORMS = [
    (
        problem(0, 0, "", hint="write one"),
        "claims.yaml: error: no [unknown-status]\n      write one",
    ),
    (problem(0, 0, ""), "claims.yaml: error: no [unknown-status]"),
    (
        problem(1234567, 1, "ab", 2),
        "claims.yaml:1234567:1: error: no [unknown-status]\n1234567 | ab\n        | ^^",
    ),
    (
        problem(1, 3, "日本x", 1, "here"),
        "claims.yaml:1:3: error: no [unknown-status]\n    1 | 日本x\n      |     ^ here",
    ),
    (
        problem(1, 1, "日本x", 2),
        "claims.yaml:1:1: error: no [unknown-status]\n    1 | 日本x\n      | ^^^^",
    ),
    (
        problem(1, 3, "e\u0301x"),
        "claims.yaml:1:3: error: no [unknown-status]\n    1 | e\u0301x\n      |  ^",
    ),
    (
        problem(1, 3, "\t\tx"),
        "claims.yaml:1:3: error: no [unknown-status]\n    1 |         x\n      |         ^",
    ),
    (
        problem(1, 2, "\x1b[31m\u202e", 4),
        "claims.yaml:1:2: error: no [unknown-status]\n    1 | \\x1b[31m\\u202e\n      |     ^^^^",
    ),
    (
        problem(1, 1, "👨‍👩‍👧‍👦 came", 7),
        "claims.yaml:1:1: error: no [unknown-status]\n    1 | 👨‍👩‍👧‍👦 came\n      | ^^",
    ),
    (
        problem(1, 9, "👨‍👩‍👧‍👦 came", 4),
        "claims.yaml:1:9: error: no [unknown-status]\n    1 | 👨‍👩‍👧‍👦 came\n      |    ^^^^",
    ),
    (
        problem(1, 4, "abc"),
        "claims.yaml:1:4: error: no [unknown-status]\n    1 | abc\n      |    ^",
    ),
]


@pytest.mark.parametrize(("found", "text"), FORMS)
def test_carets_stand_under_what_is_meant(found: Problem, text: str) -> None:
    assert problem_text(found, cells) == text


def test_a_message_cannot_steer_a_terminal() -> None:
    found = Problem(
        severity=Severity.NOTE,
        code="c",
        message="a\x1b[2J\nb",
        location=Location(path="x\ty\udc80"),
        hint="\x07",
    )
    assert problem_text(found) == "x\\ty\\udc80: note: a\\x1b[2J\\nb [c]\n      \\x07"


def test_related_places_stand_below() -> None:
    found = Problem(
        severity=Severity.WARNING,
        code="quote-moved",
        message="the quote moved",
        location=Location(path="claims.yaml", line=23, column=16),
        excerpt="        place: para. 3",
        width=7,
        hint="count again",
        related=(
            Related(location=Location(path="a.txt", line=3, column=1), words="it says “α 🚢”"),
        ),
    )
    assert problem_text(found) == (
        "claims.yaml:23:16: warning: the quote moved [quote-moved]\n"
        "   23 |         place: para. 3\n"
        "      |                ^^^^^^^ count again\n"
        "      a.txt:3:1: it says “α 🚢”"
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 500_000 + "HERE" + "y" * 500_000
    text, indent, carets = excerpt(line, 500_000, 500_004)
    assert text == "…" + "x" * 30 + "HERE" + "y" * 64 + "…"
    assert text[indent : indent + carets] == "HERE"


@given(
    st.text(alphabet="ab \t日e\u0301\x1b🚢", max_size=600), st.integers(0, 600), st.integers(1, 50)
)
def test_an_excerpt_fits_and_its_carets_lie_in_it(line: str, start: int, width: int) -> None:
    start = min(start, len(line))
    text, indent, carets = excerpt(line, start, start + width, COLUMNS, cells)
    assert measure(text) <= COLUMNS
    assert indent + carets <= COLUMNS + 1
    assert carets >= 1
    assert text.isprintable()
