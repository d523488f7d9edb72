"""Numbers in words: two hundred and six, 1.2 trillion, 5th; their parts, and millions."""

from __future__ import annotations

from factcheck.match.figures.numbers import COUNT, ORDER, YEAR, Number, several, trailing_step
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HUNDRED, ORDINAL, PARTS, SCALE, SMALL, TENS

_ZEROS = 9  # looked past
_HUNDRED = 100
_KINDS = {CARDINAL: COUNT, ORDINAL: ORDER, PARTS: PARTS}
_LARGEST = 10**66  # beyond two decillions nothing is counted; and floats end at 10**308


def cardinal(t: Tokens, i: int) -> Number | None:
    """The number that starts at a token, in words or digits; of kind ORDER where it is one.

    It is a sum of terms, each a number below a thousand, or digits, times its scale words.
    """
    digits = t[i].kind != WORD
    if digits and _digits(t, i) is None:
        part: Number | None = t.parse("numeral", i)  # ½, or nothing
        return part
    if not digits and (year := _said_in_two(t, i)) is not None:
        return year
    first = _term(t, i)
    if first is None:
        return None
    value, step, largest, start, last = first.value, first.step, first.scale, i, first
    while (found := _next(t, start, last)) is not None:
        start, more = found
        if more.scale < last.scale:
            value += more.value
        elif more.scale > largest and value * more.scale < _LARGEST:
            value = value * more.scale + more.value  # two thousand two million
        else:
            break
        step, last, largest = min(step, more.step), more, max(largest, more.scale)
    value = value if isinstance(value, int) else float(f"{value:.15g}")
    if value == int(value) and not (digits and last is first):
        step = trailing_step(int(value))
    round_scale = last is first and (first.scale != _HUNDRED or value % _HUNDRED == 0)
    scale = float(first.scale) if round_scale else 1.0
    return first.but(value=float(value), step=step, end=last.end, kind=last.kind, scale=scale)


def _said_in_two(t: Tokens, i: int) -> Number | None:
    """Nineteen eighty-four, twenty fifteen; also one fifty (150), where nothing else stands by."""
    rest = _small(t, i + 1) if "centuries" in t[i].lists else None
    if rest is None or rest.value < 10 or not t.holds("said in two", i, rest.end):
        return None
    value = t[i].atom.value * 100 + int(rest.value)
    return Number(float(value), trailing_step(value), rest.end, YEAR if value > 1599 else COUNT)


def _next(t: Tokens, start: int, last: Number) -> tuple[int, Number] | None:
    """The term that goes on with a number, and where it starts; None where another number does."""
    j, how = _join(t, last.end)
    if not how or last.kind == ORDER or last.scale < 1000 or "zeros" in t[j].lists:
        return None
    more = _term(t, j)
    goes_on = more and more.value and _continues(t, start, last, j, more, how)
    return (j, more) if more and goes_on else None


def _join(t: Tokens, j: int) -> tuple[int, str]:
    """Where the next term would start, and what joins it: a space, a hyphen, "and" or a comma."""
    low = t[j].low
    if "hyphens" in t[j].lists:
        both = t[j + 1].low == "and" and "hyphens" in t[j + 2].lists
        return (j + 3, "and") if both else (j + 1, "-")
    if low in ("and", "&"):
        return j + 1, "and"
    if low == ",":
        return j + 1, ","
    return (j, " ") if t[j].kind in (WORD, DIGITS) else (j, "")


def _continues(t: Tokens, i: int, last: Number, j: int, more: Number, how: str) -> bool:
    """Whether a term at ``j`` goes on with the one at ``i`` rather than starting a number."""
    digits, scaled, hundreds = t[i].kind != WORD, more.scale >= 1000, more.scale == _HUNDRED
    if t[j].kind != WORD:
        smaller = (scaled or hundreds) and more.value < last.scale
        return digits and how == " " and smaller
    named = t.vocabulary.parts(t[_past_hyphen(t, more.end)].low)
    if how == "and" and more.scale == 1 and named and named[1]:
        return False  # two million and three / fifths
    if more.scale >= last.scale:
        return how in (" ", "-") and not digits
    if how == ",":
        return scaled or (hundreds and not digits)
    if digits and not (how == " " and scaled):
        return hundreds and more.kind == COUNT  # £96 million four years ago
    tied = "hyphens" in t[last.end].lists
    return more.kind == COUNT or last.scale < 10**6 or tied  # 5 million first prize


def _term(t: Tokens, i: int) -> Number | None:
    """A number below a hundred, or digits, times hundred (and six), thousand, dozen; k, bn."""
    last = i + _ZEROS  # zeros before it add nothing
    while i < last and "zeros" in t[i].lists and t[i + 1].atom.form == CARDINAL:
        i += 1
    digits = t[i].kind != WORD
    term = _digits(t, i) if digits else _unsaid_one(t, i) or _small(t, i)
    if digits and term and (short := _short_scale(t, term.end)):
        return (term * short).but(end=term.end + 1)
    while term is not None and term.kind == COUNT:
        k = _past_hyphen(t, term.end)
        found = t[k].atom
        ordinal, dozen = found.form == ORDINAL, "dozens" in t[k].lists
        by = 12 if dozen else found.value if found.rank in (HUNDRED, SCALE) else 0
        larger = (by > term.scale or dozen) and by * term.scale < _LARGEST
        if not larger or found.form == PARTS or (ordinal and term.scale >= 1000):
            break
        term = (term * by).but(end=k + 1, kind=ORDER if ordinal else COUNT)
        if by == _HUNDRED and not ordinal:
            term = _after_hundred(t, term, digits=digits)
    return term


def _short_scale(t: Tokens, j: int) -> int:
    """The scale a suffix gives: 64k, $241m, 2.1bn, 35m people. 37m may be metres; 0 for none."""
    scale = t.vocabulary.suffixes.get(t[j].low, 0)
    stands = scale and t.holds("a short scale", _before_digits(t, j) + 1, j + 1)
    return scale if stands else 0


def _before_digits(t: Tokens, j: int) -> int:
    """The token before the digits, and what parts them, that end before a token."""
    k = j - 1
    while k > j - 9 and (
        t[k].kind == DIGITS or (t[k].low in (".", ",", "-", "–") and t[k + 1].glued)
    ):
        k -= 1
    return k - 1 if t[k].low == "." else k  # Rs. 25


def _after_hundred(t: Tokens, term: Number, *, digits: bool) -> Number:
    """With what follows a hundred: two hundred (and) six."""
    j, how = _join(t, term.end)
    more = _digits(t, j) if digits and t[j].kind != WORD else _small(t, j)
    fits = more and 0 < more.value < _HUNDRED and (more.plain or t[j].kind == WORD)
    if more is None or not fits or how not in ("and", " ", "-"):
        return term
    after = t[_past_hyphen(t, more.end)].atom
    fifths = after.form == PARTS and after.value < 10
    if after.rank == HUNDRED or (fifths and (how == "and" or t[more.end - 1].atom.rank == TENS)):
        return term  # one hundred / thirty-fifths; five hundred and / three fifths
    return term.but(value=term.value + more.value, step=1.0, end=more.end, kind=more.kind)


def _unsaid_one(t: Tokens, i: int) -> Number | None:
    """The one that an article says, or nothing: a hundred, million, a dozen."""
    k = i + ("articles" in t[i].lists)
    found = t[k].atom
    if found.rank in (HUNDRED, SCALE) and found.form in (CARDINAL, ORDINAL if k == i else ""):
        return Number(1, 1.0, k)
    a_dozen = "dozens" in t[k].lists and (k > i or t[k].low[-1] != "s")
    return Number(1, 1.0, k) if a_dozen and not t[k - 1].low.endswith("'s") else None


def _small(t: Tokens, j: int, ends: tuple[str, str] = (CARDINAL, ORDINAL)) -> Number | None:
    """A number below a hundred in words, whose last word has one of two forms."""
    found = t[j].atom
    if found.rank not in SMALL or found.form not in (CARDINAL, ORDINAL):
        return None
    if found.rank == TENS and found.form == CARDINAL:
        k = _past_hyphen(t, j + 1)
        unit = t[k].atom
        if 0 < unit.value < 10 and unit.form in ends:
            return Number(found.value + unit.value, 1.0, k + 1, _KINDS[unit.form])
    return Number(found.value, 1.0, j + 1, _KINDS[found.form])


def _digits(t: Tokens, i: int) -> Number | None:
    """A count in digits."""
    found: Number | None = t.parse("numeral", i)
    return found if found and found.kind == COUNT else None


def _past_hyphen(t: Tokens, j: int) -> int:
    """Past a hyphen between two number words: twenty-one, or twenty - one as some texts split."""
    return j + ("hyphens" in t[j].lists)


def order(f: Found) -> Number:
    """21st, 4th."""
    number: Number = f.parts[0]
    return number.but(step=1.0, end=f.end, kind=ORDER, plain=False)


def parts(t: Tokens, k: int) -> Number | None:
    """A denominator in the plural: thirds, twenty-firsts."""
    found = _denominator(t, k)
    return found if found and found.kind == PARTS else None


def part(t: Tokens, k: int) -> Number | None:
    """A denominator in the singular: third, twenty-first."""
    found = _denominator(t, k)
    return found if found and found.kind == ORDER else None


def _denominator(t: Tokens, k: int) -> Number | None:
    said = _small(t, k, (ORDINAL, PARTS))
    if said and said.end > k + 1:
        return said
    found = t.vocabulary.parts(t[k].low) if t[k].kind == WORD else None
    return Number(found[0], 1.0, k + 1, PARTS if found[1] else ORDER) if found else None


def scale(t: Tokens, k: int) -> Number | None:
    """Hundred, thousand, million, dozen, or several of them in a row."""
    if "dozens" in t[k].lists:
        return Number(12.0, 12.0, k + 1)
    found, value, largest = t[k].atom, 1, 0
    while found.form == CARDINAL and found.rank in (HUNDRED, SCALE) and found.value > largest:
        value, largest, k = value * found.value, found.value, k + 1
        found = t[k].atom
    return Number(float(value), float(value), k) if largest else None


def decimals(t: Tokens, j: int) -> Number | None:
    """The decimals that stand or are spelled after "point"."""
    if t[j].kind == DIGITS:
        spelled, j = t[j].low[:20], j + 1
    else:
        spelled = ""
        while len(spelled) < 20 and t[j].atom.form == CARDINAL and t[j].atom.value < 10:
            spelled, j = f"{spelled}{t[j].atom.value}", j + 1
        if not spelled and (said := _small(t, j)) and said.kind == COUNT:
            spelled, j = f"{said.value}", said.end
    return Number(float(f"0.{spelled}"), float(f"1e-{len(spelled)}"), j) if spelled else None


def with_piece(f: Found) -> Number:
    """A number and a part of one, of its last scale: 3 million and a half is 3.5 million."""
    found, piece, *scale = f.parts
    last = f.t[found.end - 1].atom
    by = scale[0].value if scale else last.value if last.rank == SCALE else 1.0
    of_both = scale and piece.value * by >= found.value  # else one billion and a half million
    number: Number = (found + piece) * by if of_both else found + piece * by
    return number.but(end=f.end)


def said_twice(f: Found) -> Number | None:
    """Thirty (30): one number in words and in digits."""
    one, other = f.parts
    words = f.t[f.i].kind == WORD, f.t[one.end + 1].kind == WORD
    same = one.value == other.value and one.kind == other.kind == COUNT and words[0] != words[1]
    return Number(one.value, min(one.step, other.step), f.end) if same else None


def vague_word(t: Tokens, i: int) -> Number | None:
    """Millions, dozens, crores, multibillion."""
    ends = t.vocabulary.vague.get(t[i].low)
    return several(Number(1.0, 1.0, i + 1), *ends) if ends else None
