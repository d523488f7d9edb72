"""What the screen can show: colour, width, letters."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import ESCAPES

from factcheck.cli.prose import Line
from factcheck.cli.screen import Screen, open_screen
from factcheck.cli.streams import say, say_data

COLOUR = [  # --color, environment, a terminal, colour
    ("auto", {}, True, True),
    ("auto", {}, False, False),
    ("auto", {"NO_COLOR": "1"}, True, False),
    ("auto", {"NO_COLOR": ""}, True, True),
    ("auto", {"FORCE_COLOR": "1"}, False, True),
    ("auto", {"FORCE_COLOR": "0"}, False, False),
    ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ("auto", {"TERM": "dumb"}, True, False),
    ("always", {"NO_COLOR": "1"}, False, True),
    ("never", {"FORCE_COLOR": "1"}, True, False),
]


class Stream(io.TextIOWrapper):
    """A stream that is a terminal or not."""

    def __init__(self, encoding: str = "utf-8", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, errors="backslashreplace")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def written(self) -> bytes:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


@pytest.mark.parametrize(("color", "environ", "terminal", "colour"), COLOUR)
def test_when_there_is_colour(
    monkeypatch: pytest.MonkeyPatch,
    color: str,
    environ: dict[str, str],
    terminal: bool,
    colour: bool,
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(terminal=terminal))
    assert open_screen(color, environ).colour is colour


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("", 80),
        ("60", 60),
        ("140", 100),
        ("7", 20),
        ("30", 30),
        ("0", 80),
        ("wide", 80),
        ("9" * 99, 80),
    ],
)
def test_how_wide_it_is(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setattr(sys, "stdout", Stream())
    assert open_screen("auto", {"COLUMNS": columns}).width == width


def test_signs_have_plain_letters_where_they_cannot_be_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = Stream("ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    say("≠ 46.3\u00a0% “so” – «é»…\n")
    assert stream.written == b'!= 46.3 % "so" - <<\\xe9>>...\n'


def test_json_stays_json_in_any_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream("ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    say_data('{"a": "é 😀"}\n', open_screen("auto", {}))
    assert stream.written == b'{"a": "\\u00e9 \\ud83d\\ude00"}\n'


def test_data_is_made_harmless_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for terminal, shown in ((True, "a,␛[31m\n".encode()), (False, b"a,\x1b[31m\n")):
        stream = Stream(terminal=terminal)
        monkeypatch.setattr(sys, "stdout", stream)
        say_data("a,\x1b[31m\n", open_screen("auto", {}))
        assert stream.written == shown


@given(
    st.text(), st.sampled_from(["", "bold red", "bold link https://a.example", "link file:///a#3"])
)
def test_paint_changes_no_letter(text: str, style: str) -> None:
    lines = [
        Line([(text, style), (" and more", "")], indent=6, head=[("  so:", "dim")]),
        Line([(f"a [b]{text}[/b]", style)], whole=True),
    ]
    painted = Screen(columns=60, colour=True, links=True).text(lines)
    assert ESCAPES.sub("", painted) == Screen(columns=60).text(lines)
