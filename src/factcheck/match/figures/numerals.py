"""Numbers in digits: which separators, powers and signs make one number of several digits."""

from __future__ import annotations

import re

from factcheck.match.figures.numbers import (
    COUNT,
    SHARE,
    Number,
    share_step,
    written,
)
from factcheck.match.figures.pieces import VULGARS
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, POWER, VULGAR, Tokens

_EXPONENT = 60  # the largest power of ten read
_PAIRS = (102, 103, 203, 104, 304, 105, 205, 305, 405, 106, 506, 107, 108, 308, 508, 708, 109, 110)
_VULGAR = {sign: divmod(pair, 100) for sign, pair in zip(VULGARS, _PAIRS, strict=True)}


def whole(f: Found) -> Number | None:
    """Digits alone."""
    return written(f.t[f.i].low, f.end, plain=True) if f.t[f.i].kind == DIGITS else None


def grouped(f: Found) -> Number | None:
    """Groups of thousands, and a decimal after the last other sign."""
    text = f.text.replace(", ", ",")
    signs = [c for c in text if not c.isdecimal()]
    decimal = signs[-1] if len(set(signs)) > 1 else ""
    head, _, tail = text.rpartition(decimal) if decimal else (text, "", "")
    joined = "".join(c for c in head if c.isdecimal())
    return written(f"{joined}.{tail}" if decimal else joined, f.end)


def decimal(f: Found) -> Number | None:
    """Digits, one sign of decimals, digits."""
    return written(re.sub(r"\D", ".", f.text), f.end)


def vulgar(f: Found) -> Number:
    """½ alone, or after a whole number."""
    t = f.t
    at = f.i if t[f.i].kind == VULGAR else f.end - 1
    over, under = _VULGAR.get(t[at].raw, (1, 2))
    before = float(t[f.i].low) if at > f.i else 0.0
    kind = COUNT if at > f.i else SHARE
    return Number(before + over / under, share_step(under), f.end, kind)


def decimal_and_sign(f: Found) -> Number | None:
    """4.38½: half of the last digit more."""
    before, sign = written(f.text[:-1], f.end), _VULGAR.get(f.text[-1], (1, 2))
    if before is None:
        return None
    value = before.value + before.step * sign[0] / sign[1]
    return Number(float(f"{value:.12g}"), before.step * share_step(sign[1]), f.end)


def fraction(f: Found) -> Number | None:
    """1/16; 15/4 is a count, and 5/2018 none."""
    over, under = (int(part) for part in re.findall(r"\d+", f.text))
    if not under or under > 10**6 or (over > 999 and under > 99) or under == 1000 < over:
        return None
    if over > 32 and (over > under > 32 or under < 11):
        return None  # a blood pressure; 245 runs for 6 wickets
    if over >= under or under > 1000:
        return Number(over / under, 1.0, f.end)
    return Number(over / under, share_step(under), f.end, SHARE)


def mixed(f: Found) -> Number | None:
    """2 1/4, 1-1/2."""
    whole_part, over, under = (int(part) for part in re.findall(r"\d+", f.text))
    if not under or over >= under or under > 64:
        return None
    return Number(whole_part + over / under, share_step(under), f.end)


def powered(f: Found) -> Number | None:
    """1e6, 1.3x10^6, 1.3×10⁶, 10⁶, 1.1^23."""
    text = "".join("^" + t if p == POWER else t for t, p in _pieces(f.t, f.i, f.end))
    text = text.replace("−", "-").replace("–", "-").replace(" ", "").replace(",", "")
    hit = re.fullmatch(r"([\d.]+)(?:[x×*·](10|2)\^?|(e)|\^)([+-]*\d+)", text)
    if hit is None:
        return None
    power = int(hit[4].replace("--", "-").replace("+", ""))
    if abs(power) > _EXPONENT:
        return None
    number = written(hit[1] or "1", f.end)
    if number is None or number.value <= 0:
        return None
    if hit[2] or hit[3]:
        scale = float(hit[2] or 10) ** power
        return Number(float(f"{number.value * scale:.15g}"), number.step * scale, f.end)
    try:
        value = number.value**power
    except OverflowError:
        return None
    return Number(value, abs(value) * number.step / number.value, f.end)


def _pieces(t: Tokens, i: int, end: int) -> list[tuple[str, str]]:
    return [(t[k].low, t[k].kind) for k in range(i, end)]


_SUP = "[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+"
