"""Numbers: what one is, and digits that nothing beside them can change."""

from __future__ import annotations

import re

from factcheck.match.figures.tokens import DIGITS, EDGE, POWER, SIGN, VULGAR, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, TEEN, TENS, UNIT, Record

COUNT, SHARE, ORDER = "count", "share", "order"  # 46.3; half, one in four; third, 21st
VAGUE_COUNT, YEAR = "vague", "year"  # millions; nineteen eighty-four
LONGEST = 40  # digits; longer runs are keys and hashes


class Number(Record):
    """A number's value and step, and the index of the token after it.

    ``low`` and ``high`` are set for a vague number only. ``plain`` is true for digits with no
    comma, decimal, scale or suffix: only those may be a year, a name's or an item's number.
    ``scale`` is what a scale word multiplied it by, so that "15 to 20 million" can share it.
    """

    value: float
    step: float
    end: int
    kind: str = COUNT
    low: float = 0.0
    high: float = 0.0
    plain: bool = False
    scale: float = 1.0


class Mark(Record):
    """That something stands up to a token, and what it says."""

    end: int
    value: str = ""
    number: int = 0


def share_step(parts: float) -> float:
    """How far "a third" may be off: half a part, and at most a twentieth of the whole.

    A writer who says "a third" chose it over a quarter and over two fifths; the nearest of the
    common fractions (halves to fifths) lie about 0.07 to 0.1 apart, hence 0.05.
    """
    return min(0.05, 0.5 / parts)


def trailing_step(value: int) -> float:
    """The value of one unit in the last digit that is not zero: 1000 for 64000; 1 for 0."""
    if value == 0:
        return 1.0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return float(step)


def digits(t: Tokens, i: int) -> Mark | None:
    """A run of digits, or a sign that a decimal begins with."""
    token = t[i]
    if token.kind == DIGITS:
        return Mark(i + 1, token.low) if len(token.low) <= LONGEST else None
    opens = token.low in (".", "·") and t[i + 1].kind == DIGITS and t[i + 1].glued
    return Mark(i + 1) if opens and not (token.glued and t[i - 1].kind != SIGN) else None


_JOINING = frozenset("( point over by / - – — ‒ × x * · 000 ' ’ hundred e ^ ~".split())
_CLOSING = frozenset('%.,;:!?)]"”')
_SIMPLE = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,9}(?:\.\d+)?(?!\d)|\d{1,40}\.\d{1,40}|\d{1,40}")


def alone(t: Tokens, i: int) -> Number | None:
    """A number that nothing beside it can make more of: 12 men, 46.3%, 64,000 people, two men."""
    key = "alone", i
    if key not in t.memo:
        t.memo[key] = _alone(t, i)
    found: Number | None = t.memo[key]
    return found


def _alone(t: Tokens, i: int) -> Number | None:
    token, after = t[i], t[i + 1]
    if token.atom.form == CARDINAL and token.atom.rank in (UNIT, TEEN, TENS):
        if after.low in _JOINING or after.glued or not _ordinary(t, i + 1):
            return None
        return Number(float(token.atom.value), trailing_step(token.atom.value), i + 1)
    if token.kind != DIGITS or t[i - 1].low == "," or not token.raw.isascii():
        return None
    hit = _SIMPLE.match(t.text, t.start(i))
    end = i + 1 if hit is None or hit.end() == t.end(i) else t.after(hit.end(), i + 1)
    after, then = t[end], t[end + 1]
    if hit is None or len(hit[0]) > 15 or after.low in _JOINING:
        return None
    if after.glued and (after.low not in _CLOSING or (then.glued and then.kind == DIGITS)):
        return None
    if not _ordinary(t, end) or (after.low == "," and then.low == "000"):
        return None
    return written(hit[0].replace(",", ""), end, plain=end == i + 1)


def _ordinary(t: Tokens, j: int) -> bool:
    """Whether a token goes on with no number."""
    after, then = t[j], t[j + 1]
    if after.low in ("and", "&"):
        return then.kind == WORD and then.unknown
    return after.kind in (EDGE, SIGN) or (after.kind == WORD and not after.continues)


def power(t: Tokens, i: int) -> Mark | None:
    """Raised digits."""
    return Mark(i + 1) if t[i].kind == POWER else None


def vulgar_sign(t: Tokens, i: int) -> Mark | None:
    """A fraction in one sign: ½."""
    return Mark(i + 1) if t[i].kind == VULGAR else None


def written(text: str, end: int, *, plain: bool = False) -> Number | None:
    """The number that digits with an optional point spell, up to a token."""
    whole, point, decimals = text.partition(".")
    if len(whole) > LONGEST or len(decimals) > LONGEST:
        return None
    if point:
        return Number(float(f"{int(whole or 0)}.{decimals}"), float(f"1e-{len(decimals)}"), end)
    return Number(float(int(whole)), trailing_step(int(whole)), end, plain=plain)
