"""Mixed and indefinite numbers: two and a half, 12 point 5, millions, a few hundred."""

from __future__ import annotations

from factcheck.match.figures.fractions import half, parts_at
from factcheck.match.figures.numbers import (
    COUNT,
    ORDER,
    SHARE,
    VAGUE_COUNT,
    YEAR,
    Mark,
    Number,
    share_step,
)
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HUNDRED,
    HYPHENS,
    SCALE,
    UNIT,
)


def scale(t: Tokens, k: int) -> Mark | None:
    """Hundred, thousand, million, dozen, or several of them in a row."""
    if "dozens" in t[k].lists:
        return Mark(k + 1, "", 12)
    found, value, largest = t.atom(k), 1, 0
    while found.form == CARDINAL and found.rank in (HUNDRED, SCALE) and found.value > largest:
        value, largest, k = value * found.value, found.value, k + 1
        found = t.atom(k)
    return Mark(k, "", value) if largest else None


def piece(t: Tokens, i: int) -> Number | None:
    """What follows "and": a half, one-half, three fifths, ½."""
    j = i + 1 if t[i].low in ("a", "an", "one") else i
    k = j + 1 if j > i and t[j].low in HYPHENS else j
    pieces, several, end = parts_at(t, k)
    if pieces and not several and (j > i or t[i].low == "half"):
        return Number(1 / pieces, share_step(pieces), end, SHARE)
    counted: Number | None = t.parse("cardinal", i)
    if counted is None or counted.kind == SHARE:
        return counted
    k = counted.end + 1 if t[counted.end].low in HYPHENS else counted.end
    pieces, several, end = parts_at(t, k)
    if counted.kind != COUNT or not several or not 1 < counted.value < pieces:
        return None
    return Number(counted.value / pieces, share_step(pieces), end, SHARE)


def decimals(t: Tokens, j: int) -> Mark | None:
    """The digits that stand or are spelled after "point"."""
    if t[j].kind == DIGITS:
        return Mark(j + 1, t[j].low[:20])
    if t.atom(j + 1).rank == HUNDRED and (whole := t.parse("cardinal", j)) and whole.kind == COUNT:
        return Mark(whole.end, f"{whole.value:.0f}")
    spelled = ""
    while len(spelled) < 20 and (found := t.atom(j)).rank == UNIT and found.form == CARDINAL:
        spelled += str(found.value)
        j += 1
    if spelled or t.atom(j).form != CARDINAL or t.atom(j).value > 99:
        return Mark(j, spelled) if spelled else None
    value = t.atom(j).value
    k = j + 2 if t[j + 1].low in HYPHENS else j + 1
    one = t.atom(k)
    if value % 10 == 0 and value > 10 and one.rank == UNIT and 0 < one.value < 10:
        return Mark(k + 1, str(value + one.value))
    return Mark(j + 1, str(value))


def with_piece(f: Found) -> Number | None:
    """A number and a part of one, of its last scale: 3 million and a half is 3.5 million."""
    t, found, part = f.t, f.parts[0], f.parts[1]
    times = f.parts[2].number if len(f.parts) > 2 else 0
    if times:
        if part.value * times < found.value:  # one billion and a half million
            return Number(found.value + part.value * times, part.step * times, f.end)
        value = (found.value + part.value) * times
        return Number(value, part.step * times, f.end, scale=float(times))
    last = t.atom(part_start(f) - 1)
    unit = last.value if last.rank == SCALE else 1
    return Number(found.value + part.value * unit, part.step * unit, f.end)


def part_start(f: Found) -> int:
    """Where the word stands that joins a number and its part."""
    number: Number = f.parts[0]
    return number.end


def of_scale(f: Found) -> Number:
    """A part of a scale: half a million, three quarters million."""
    part, mark = f.parts[0], f.parts[-1]
    return Number(part.value * mark.number, part.step * mark.number, f.end)


def of_scale_word(f: Found) -> Number:
    """Forty k."""
    number: Number = f.parts[0]
    return Number(number.value * 1000, number.step * 1000, f.end, scale=1000.0)


def with_point(f: Found) -> Number | None:
    """Forty-six point three, 12 point 5; twenty-five point two million."""
    times = f.parts[2].number if f.parts[2] else 1
    value = float(f"{int(f.parts[0].value)}.{f.parts[1].value}") * times
    return Number(value, float(f"1e-{len(f.parts[1].value)}") * times, f.end, scale=float(times))


def said_twice(f: Found) -> Number | None:
    """Thirty (30): one number in words and in digits."""
    one, other = f.parts
    words = f.t[f.i].kind == WORD, f.t[one.end + 1].kind == WORD
    same = one.value == other.value and one.kind == other.kind == COUNT and words[0] != words[1]
    return Number(one.value, min(one.step, other.step), f.end) if same else None


def bare_point(f: Found) -> Number | None:
    """Point seven five."""
    return Number(float(f"0.{f.parts[0].value}"), float(f"1e-{len(f.parts[0].value)}"), f.end)


def pair(f: Found) -> Number:
    """A couple, a pair: two."""
    return Number(2.0, 1.0, f.end)


def few_scales(f: Found) -> Number:
    """A couple of hundred, several thousand: from two of the scale."""
    t, mark = f.t, f.parts[-1]
    words = t.lows(f.i, f.i + 2)
    most = 3 if "couple" in words or "pair" in words else 10
    low = float(2 * mark.number)
    return Number(low, mark.number, f.end, VAGUE_COUNT, low, float(most * mark.number))


def many(f: Found) -> Number:
    """Millions, dozens: from two of the unit to the next unit in daily use."""
    least, most = f.parts[0].value, f.parts[0].number
    return Number(0, int(least) / 2, f.end, VAGUE_COUNT, int(least), most)


def vague_word(t: Tokens, i: int) -> Mark | None:
    """Millions, dozens, crores."""
    found = t.vocabulary.vague.get(t[i].low)
    if t[i].low == "scores" and t[i + 1].low != "of":
        return None
    return Mark(i + 1, str(found[0]), found[1]) if found else None


def tens_of(f: Found) -> Number:
    """Tens of thousands, hundreds of millions."""
    times = {"tens": 10, "hundreds": 100, "thousands": 1000}[f.t[f.i].low]
    unit = times * (int(f.parts[0].value) // 2)
    return Number(0, unit, f.end, VAGUE_COUNT, 2 * unit, 10 * unit)


def multi_word(t: Tokens, i: int) -> Mark | None:
    """Multibillion, multi-billion."""
    word, end = t[i].low.removeprefix("multi"), i + 1
    if t[i].low == "multi":
        end = i + 3 if t[i + 1].low in HYPHENS else i + 2
        word = t[end - 1].low
    found = (
        t.vocabulary.vague.get(word + "s") if word != "dozen" and t[i].low[:5] == "multi" else None
    )
    return Mark(end, str(found[0]), found[1]) if found else None


def is_share_number(f: Found) -> bool:
    """Whether the number is a part of one."""
    return bool(f.parts[0].kind == SHARE)


def of_digits(f: Found) -> bool:
    """Whether "point" after digits is no decimal's: 25 basis point, a 60 point lead."""
    t, mark = f.t, f.parts[1]
    return t[f.parts[0].end - 1].kind == DIGITS and t[mark.end - 1].kind != DIGITS


def ordinal_or_year(f: Found) -> bool:
    """Whether the number can have no part: third, nineteen eighty-four."""
    return f.parts[0].kind in (ORDER, YEAR, SHARE, VAGUE_COUNT)


def no_list_after(f: Found) -> bool:
    """Whether two numbers over one another are all there is."""
    t = f.t
    alone = t[f.end].kind == EDGE and t[f.i - 1].kind in (EDGE, SIGN)
    return alone or (t[f.parts[0].end].low == "/" and t[f.i].kind == WORD)


def over(f: Found) -> Number | None:
    """One over three; seven / eleven."""
    one, under = f.parts
    if one.kind != COUNT or under.kind != COUNT or not under.value:
        return None
    value = one.value / under.value
    kind = SHARE if value < 1 else COUNT
    return Number(value, share_step(under.value) if value < 1 else 1.0, f.end, kind)


def half_of_scale(f: Found) -> Number:
    """Half million, quarter million."""
    return of_scale(f.but(parts=(half(f), *f.parts)))
