"""The letters and the place of every value, by libyaml's parser and by PyYAML's own."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import FactcheckError, Mark, Problem
from factcheck.read.faults import Faults
from factcheck.read.marked import Mapping, Node, Scalar, read_marked
from factcheck.write.problems import problem_text


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers in turn; PyYAML without libyaml has no ``CSafeLoader``."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML has no libyaml")
    return str(request.param)


def value(text: str) -> Scalar:
    """The value of the one key of a text."""
    root: Node | None = read_marked(text, Faults("claims.yaml", text))
    assert isinstance(root, Mapping)
    found = root.pairs[0][1]
    assert isinstance(found, Scalar)
    return found


LETTERS = [
    # as written · read as · line, column, width
    ("a: 12:34", "12:34", (1, 4, 5)),
    ("a: NO", "NO", (1, 4, 2)),
    ("a: 0123", "0123", (1, 4, 4)),
    ("a: 3.70", "3.70", (1, 4, 4)),
    ("a: 1_000", "1_000", (1, 4, 5)),
    ("a: null", "null", (1, 4, 4)),
    ("a: ~", "~", (1, 4, 1)),
    ("a: 2026-11-22", "2026-11-22", (1, 4, 10)),
    ("a:   46.3%   # so says the port", "46.3%", (1, 6, 5)),
    ("a: '46.3%'", "46.3%", (1, 4, 7)),
    ('a: "tab\\there"', "tab\there", (1, 4, 11)),
    ("é🚢: 日本", "日本", (1, 5, 2)),
    ("a: one\n  two", "one two", (1, 4, 3)),
    ("a: |\n\n  one\n  two\n", "\none\ntwo\n", (3, 3, 3)),
    ("a: >-\r\n  one\r\n  two\r\n", "one two", (2, 3, 3)),
    ("a: x\u2028y\u0085z", "x\u2028y\u0085z", (1, 4, 5)),
    ("# \u2028\n\r\na: x", "x", (3, 4, 1)),
    ("# x\ra: y", "y", (2, 4, 1)),
]


@pytest.mark.parametrize(("text", "letters", "place"), LETTERS)
def test_a_value_keeps_its_letters_and_its_place(
    parser: str, text: str, letters: str, place: tuple[int, int, int]
) -> None:
    found = value(text)
    assert (parser, found.text, found.mark) == (parser, letters, Mark(*place))


NOT_YAML = [
    "a: b: c",
    "a:\n\tb: c",
    'a: "b',
    'a: "b" c',
    "a: [b",
    "a: {b",
    "a: @b",
    "a: > b",
    "a: & b",
    "a: ** b",
    'a: "\\U00110000"',
    "a: 1\nb",
    "a: - b",
    "a: 1\n b: 2",
    "  a: 1\nb: 2",
    "a: [" + "[b], " * 400,  # many brackets, and hardly any inside another
]


@pytest.mark.parametrize("text", NOT_YAML)
def test_both_parsers_refuse_in_plain_words(parser: str, text: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        value(text)
    problem = caught.value.problem
    assert (parser, problem.code) == (parser, "yaml-syntax")
    assert "expected" not in problem.message
    assert "token" not in problem.message


TOO_DEEP = [
    # whatever depth a parser refuses by itself, the thirty-third level is told of · line, column
    ("[" * 100_000, (1, 33)),
    ("{a: " * 100_000, (1, 129)),
    ("[a, " * 100_000, (1, 129)),
    ("{[" * 100_000, (1, 33)),
    ("a: x\n\u2028b:\n - " + "[" * 1100 + "]" * 1100, (3, 34)),
    ("[\n" * 100_000, (33, 1)),
]


@pytest.mark.parametrize(("text", "place"), TOO_DEEP)
def test_both_parsers_refuse_what_is_nested_too_deep(
    parser: str, text: str, place: tuple[int, int]
) -> None:
    with pytest.raises(FactcheckError) as caught:
        read_marked(text, Faults("claims.yaml", text))
    problem = caught.value.problem
    said = (problem.message, problem.code, problem.location.line, problem.location.column)
    assert (parser, *said) == (parser, "nested deeper than 32 levels", "too-deep", *place)


@given(st.text(alphabet="ab:-[]{}\"'#&*!|>%@`, \t\n\r0é🚢\u2028\x1b?<.", max_size=60))
def test_no_text_gives_a_traceback(text: str) -> None:
    faults = Faults("claims.yaml", text)
    found: list[Problem] = []
    try:
        read_marked(text, faults)
    except FactcheckError as error:
        found.append(error.problem)
    found += faults.problems()
    assert all(problem.location.path == "claims.yaml" for problem in found)
    assert all("\x1b" not in problem_text(problem) for problem in found)
