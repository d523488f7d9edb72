"""Numbers in digits: which separators, powers and signs make one number of several digits."""

from __future__ import annotations

import re
from unicodedata import normalize

from factcheck.match.figures.numbers import SHARE, Number, share_step, written
from factcheck.match.figures.pieces import SUPER
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import UNRAISED

_LONGEST = 40  # digits; longer runs are keys and hashes
_EXPONENT = 60  # the largest power of ten read


def whole(f: Found) -> Number | None:
    """Digits alone."""
    digits = f.t[f.i].low
    return written(digits, f.end, plain=True) if len(digits) <= _LONGEST else None


def grouped(f: Found) -> Number | None:
    """Groups of thousands, and a decimal after the last other sign."""
    signs = re.findall(r"\D", text := f.text.replace(", ", ","))
    head, _, tail = text.rpartition(signs[-1]) if len({*signs}) > 1 else (text, "", "")
    return written(re.sub(r"\D", "", head) + ("." + tail) * bool(tail), f.end)


def decimal(f: Found) -> Number | None:
    """Digits, one sign of decimals, digits."""
    return written(re.sub(r"\D", ".", f.text), f.end)


def decimal_and_sign(f: Found) -> Number | None:
    """4.38½: half of the last digit more."""
    before = written(f.text[:-1], f.end)
    over, under = map(int, normalize("NFKC", f.text[-1]).split("⁄"))
    return before and before + Number(over / under, share_step(under), f.end) * before.step


def fraction(f: Found) -> Number | None:
    """½, 1/16, 2 1/4, 1-1/2; 15/4 is a count, and 5/2018 none."""
    text = normalize("NFKC", " ".join(f.t.lows(f.i, f.end)))
    *before, over, under = (int(part) for part in re.findall(r"\d+", text))
    if before:
        fits = 0 < over < under <= 64
        return Number(before[0] + over / under, share_step(under), f.end) if fits else None
    if not 0 < under <= 10**6 or (over > 999 and under > 99) or under == 1000 < over:
        return None
    if over > 32 and (over > under > 32 or under < 11):
        return None  # a blood pressure; 245 runs for 6 wickets
    if over >= under or under > 1000:
        return Number(over / under, 1.0, f.end)
    return Number(over / under, share_step(under), f.end, SHARE)


def power(f: Found) -> Number | None:
    """1e6, 1.3x10^6, 1.3×10⁶, 10⁶, 1.1^23."""
    text = re.sub(f"[{SUPER}]+", lambda raised: "^" + raised[0].translate(UNRAISED), f.text)
    hit = re.fullmatch(r"([\d.]+)(?:[x*·](10|2)\^?|(e)|\^)([+-]?\d+)", re.sub("[ ,]", "", text))
    before = written(hit[1], f.end) if hit else None
    if hit is None or before is None or before.value <= 0 or abs(int(hit[4])) > _EXPONENT:
        return None
    raised = float(f"{hit[2] or 10}") ** int(hit[4])
    if hit[2] or hit[3]:
        return Number(float(f"{before.value * raised:.15g}"), before.step * raised, f.end)
    try:
        value = before.value ** int(hit[4])
    except OverflowError:
        return None
    return Number(value, abs(value) * before.step / before.value, f.end)
