"""Laws that hold for any text: places, order, ends; and time that grows with length alone."""

import re
from unicodedata import category

import pytest
from counting import calls
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.library import figures, reading

WORDS = (
    "one two half a third of in and to or per every out dozen quarter point hundred zero million "
    "million's percent cents pounds years s k m e x more than almost over at least may March US "
    "per minus , . $ % ( ) - – / ^ + € ' ½ ⁶ １７ 15 2007 64,000 2.5 100,000 3 10 ± ’94 2:06:48 "
    "under nearly year million dollars plus bn approx . Rs ; “ ” : … millon pecent"
)
PIECES = st.sampled_from(WORDS.split())
BEGINNINGS = ".．+＋-－−'’‘＇~≈∼≃<>≥≤"  # a decimal point, a sign, an apostrophe, a bound
ENDINGS = "%％﹪٪‰°+＋"
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@example("15 €")
@given(TEXTS)
def test_figures_stand_where_they_say(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert figure.text == text[figure.start : figure.end] != ""
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


@example("the 20th of May.")
@given(TEXTS)
def test_a_figures_text_begins_and_ends_with_what_is_its_own(text: str) -> None:
    for figure in figures(text):
        first, last = figure.text[0], figure.text[-1]
        assert first.isalnum() or first in BEGINNINGS or category(first) == "Sc"
        assert last.isalnum() or last in ENDINGS or category(last) == "Sc"


@example("almost zero")
@example("just over 0")
@given(TEXTS)
def test_ends_hold_the_value(text: str) -> None:
    for figure in figures(text):
        assert figure.low <= figure.high
        assert figure.step > 0
        assert (figure.date is None) == (figure.unit != "date")


@given(TEXTS)
@example("PER100")
@example("cases per 100,000 fell")
def test_no_digit_is_passed_over_in_silence(text: str) -> None:
    """But the base of a rate that has no number, which states none, and what addresses hold."""
    held = reading(text)
    told = [(figure.start, figure.end) for figure in held.figures]
    told += [(mention.start, mention.end) for mention in held.mentions]
    hidden = any(mark in text for mark in ("@", "://", "www."))
    hidden = hidden or re.search(r"(?i)per\s*\d", text) is not None
    for place, letter in enumerate(text):
        if letter.isdecimal() and not hidden:
            assert any(start <= place < end for start, end in told), text


@given(TEXTS)
def test_mentions_stand_where_they_say(text: str) -> None:
    for mention in reading(text).mentions:
        assert mention.text == text[mention.start : mention.end] != ""


@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert figures(text) == figures(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ",",
        "a",
        "one hundred ",
        "one million two thousand ",
        "1,",
        "1-",
        "US ",
        "May 1 to ",
        "half ",
        "-",
        "'",
        "1/",
        "a.",
        "’94 ",
        "1:2:",
        "—",
        "a²",
        "thousnd ",
        "nearly a year ",
        "111,",
        "1.1.",
        "1,1",
        "A-1 ",
        "1 in 1 of every ",
        "@",
        "½",
    ],
)
@pytest.mark.slow
def test_work_grows_with_length_alone(piece: str) -> None:
    """Work is counted in calls, which no busy machine changes."""

    def work(length: int) -> int:
        text = piece * (length // len(piece))
        return calls(lambda: figures(text))

    work(5_000)  # what the first text of its kind loads is not counted
    # Ten times the text: ten times the work, and some slack; a square law would take a hundred.
    assert work(50_000) < 20 * work(5_000)
