"""What a row can write is read back as that value, in every spelling the row knows."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.library import figures
from factcheck.match.figures.vocabulary import Vocabulary
from factcheck.read.lexicon import read_lexicon

VOCABULARY = Vocabulary(read_lexicon())
AMBIGUOUS = {"dram", "drams", "mark"}  # the 50 million mark is a height, drams may be money
AMBIGUOUS |= {"j", "v", "w", "au"}  # capitals where they are units
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
)
ONES += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NAMED = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


def words(value: int, joint: str) -> str:
    """A number in words, "and" before the tens or not."""
    if value < 20:
        return ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{ONES[hundreds]} hundred" + (joint + words(rest, joint) if rest else "")
    scale = max(each for each in NAMED if each <= value)
    group, rest = divmod(value, scale)
    tail = (joint if rest < 100 else " ") + words(rest, joint) if rest else ""
    return f"{words(group, joint)} {NAMED[scale]}{tail}"


def indian(value: int) -> str:
    head, tail = divmod(value, 1000)
    groups = []
    while head:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02}" if head else str(pair))
    return ",".join([*reversed(groups), f"{tail:03}"]) if groups else str(tail)


WRITTEN: dict[str, Callable[[int], str]] = {
    "digits": str,
    "thousands by commas": lambda value: f"{value:,}",
    "thousands by spaces": lambda value: f"{value:,}".replace(",", "\u202f"),
    "thousands by apostrophes": lambda value: f"{value:,}".replace(",", "’"),
    "words": lambda value: words(value, " "),
    "words with and": lambda value: words(value, " and "),
    "words by hyphens": lambda value: words(value, " ").replace(" ", "-"),
    "lakhs by commas": indian,
}


def value_of(text: str) -> float | None:
    (figure,) = figures(text)
    return figure.value


@pytest.mark.parametrize("spelling", WRITTEN)
@given(st.one_of(st.integers(0, 99), st.integers(100, 10**5), st.integers(10**5, 10**14)))
def test_whole_numbers(spelling: str, value: int) -> None:
    assert value_of(f"exactly {WRITTEN[spelling](value)} exactly") == value


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(".·⋅"))
def test_decimals(whole: int, hundredths: int, point: str) -> None:
    got = value_of(f"{whole}{point}{hundredths:02}%")
    assert got == float(f"{whole}.{hundredths:02}")


@given(st.integers(1000, 10**9), st.integers(0, 99))
def test_continental_decimals(whole: int, hundredths: int) -> None:
    text = f"{whole:,}".replace(",", ".") + f",{hundredths:02} Euro"
    assert value_of(text) == float(f"{whole}.{hundredths:02}")


@given(st.integers(2, 99), st.integers(0, 9))
def test_spoken_decimals(whole: int, tenths: int) -> None:
    said = f"{words(whole, ' ')} point {ONES[tenths]} percent"
    assert value_of(said) == float(f"{whole}.{tenths}")


@pytest.mark.parametrize("spelling", sorted(VOCABULARY.units.keys() - AMBIGUOUS))
def test_every_unit_is_read_after_a_number(spelling: str) -> None:
    glued = len(spelling) < 3 or not spelling.isalpha()
    (figure,) = figures(f"12.5{'' if glued else ' '}{spelling}")
    assert (figure.value, figure.unit) in {(12.5, None), (12.5e6, None), (12.5e9, None)}
    if figure.value == 12.5:
        assert figure.measure in {VOCABULARY.units[spelling], "times"}


@pytest.mark.parametrize(
    "spelling",
    [s for s in VOCABULARY.money if s.isascii() and s not in AMBIGUOUS],
)
def test_every_money_is_read_after_millions(spelling: str) -> None:
    (figure,) = figures(f"12.5 million {spelling}")
    assert figure.value is not None
    assert math.isclose(figure.value, 12.5e6)
    assert figure.unit == VOCABULARY.money[spelling][0]


@pytest.mark.parametrize("sign", sorted(VOCABULARY.signs))
def test_every_sign_of_money_is_read_before_an_amount(sign: str) -> None:
    written = sign.title() if len(sign) < 4 and sign.islower() else sign
    written = written.upper() if "$" in sign else written
    space = " " if len(sign) > 3 and sign.isalpha() else ""
    (figure,) = figures(f"{written}{space}250.50")
    assert (figure.value, figure.unit) == (250.5, VOCABULARY.signs[sign])
