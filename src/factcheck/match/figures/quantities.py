"""A quantity: one number with its sign, its money sign and its unit."""

from typing import NamedTuple

from factcheck.match.figures import currencies, money, nouns, qualifiers, units
from factcheck.match.figures.cardinals import atom, cardinal
from factcheck.match.figures.fractions import number
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, VULGAR, WORD, Token, glued
from factcheck.match.figures.words import (
    ARTICLES,
    COUNT,
    ELAPSED,
    HYPHENS,
    NOTHING,
    ORDER,
    SHARE,
    VAGUE_COUNT,
    Number,
)

_MINUS = frozenset(("-", "−", "minus", "negative"))
_IN_NAMES = frozenset("._/-")
_PLUS = frozenset(("+", "plus"))


class Quantity(NamedTuple):
    """A number with its unit, from token ``start`` up to token ``end``.

    ``value`` is None for a vague number; ``prefixed`` says that the money stands before it.
    """

    value: float | None
    low: float
    high: float
    step: float
    unit: str | None
    measure: str
    start: int
    end: int
    number_end: int
    kind: str
    plain: bool
    scale: float
    prefixed: bool = False


def quantity(tokens: list[Token], i: int) -> Quantity | int | None:
    """The quantity that starts at token ``i``, or the index after what is none, or None."""
    if measured := _one_span(tokens, i):
        return measured
    if clock := nouns.clock(tokens, i):
        return clock
    sign, j = _sign(tokens, i)
    start = i
    if tokens[j].kind == DIGITS and nouns.tied(tokens, j):
        return _name_end(tokens, j)
    coin = money.before(tokens, j)
    code, scale = "", 1.0
    if coin:
        code, k, first = coin
        start = min(start, first) if j == i else start
        if tokens[k].low in ("-", "−") and glued(tokens, k) and glued(tokens, k + 1):
            sign, k = -1, k + 1
        if not _amount(tokens, k, word=tokens[j].kind == WORD):
            return None
        scale = money.metric(tokens, j) if tokens[j].kind == WORD else 1.0
        j = k
    found = number(tokens, j)
    if found is None or (sign != 1 and found.kind == ORDER):
        return None
    if found.kind == NOTHING:
        return found.end
    if j > i and not coin and found.kind == VAGUE_COUNT:
        return None
    whole = _with_unit(tokens, start, found, code, bool(coin))
    if whole is None:
        return _name_end(tokens, found.end - 1)
    return _scaled(whole, sign * scale) if sign * scale != 1 else whole


def _one_span(tokens: list[Token], i: int) -> Quantity | None:
    """A year and a half; and nearly a year, where a qualifier says that the article counts."""
    j = i + 1 if tokens[i].low in ARTICLES else i
    measure = units.MEASURES.get(tokens[j].low, "")
    if not measure:
        return None
    if [token.low for token in tokens[j + 1 : j + 4]] == ["and", "a", "half"]:
        end = j + 4
        return Quantity(1.5, 1.5, 1.5, 0.5, None, measure, i, end, end, COUNT, False, 1.0)
    if j == i or not qualifiers.counts_article(tokens, i) or not units.is_span(tokens, j):
        return None
    return Quantity(1.0, 1.0, 1.0, 1.0, None, measure, i, j + 1, j + 1, COUNT, False, 1.0)


def _sign(tokens: list[Token], i: int) -> tuple[int, int]:
    """The sign at ``i`` and where the number starts."""
    low = tokens[i].low
    if low not in _MINUS and low not in _PLUS:
        return 1, i
    margin = tokens[i - 1].low in ("or", "/")  # plus or minus 3, +/-3
    if margin:
        return 1, i
    sign = -1 if low in _MINUS else 1
    if tokens[i].kind == WORD:
        j = i + 1
        if tokens[j].low in HYPHENS:
            j += 1
        return sign, j
    follower = tokens[i + 1]
    apart = not glued(tokens, i + 1)
    if glued(tokens, i) and tokens[i - 1].low not in ("(", "[", "=", ":", "/", ",", "$", "€", "£"):
        return 1, i
    if follower.kind not in (DIGITS, SIGN) or (apart and tokens[i - 1].kind != EDGE):
        return 1, i
    return sign, i + 1


def _amount(tokens: list[Token], k: int, *, word: bool) -> bool:
    """Whether an amount stands at ``k``: digits, or after a money sign a number word too."""
    token = tokens[k]
    if token.kind in (DIGITS, VULGAR) or (token.low == "." and tokens[k + 1].kind == DIGITS):
        return True
    return not word and bool(atom(tokens, k).rank)


def _name_end(tokens: list[Token], j: int) -> int:
    """The index after the run of glued letters and digits that ``j`` is in."""
    j += 1
    while True:
        if glued(tokens, j) and tokens[j].kind in (WORD, DIGITS):
            j += 1
        elif (
            tokens[j].low in _IN_NAMES
            and glued(tokens, j)
            and glued(tokens, j + 1)
            and (tokens[j + 1].kind in (WORD, DIGITS))
        ):
            j += 2
        else:
            return j


def _with_unit(
    tokens: list[Token], start: int, found: Number, code: str, prefixed: bool
) -> Quantity | None:
    """The number with what follows it; None where glued letters make a name of it (11a)."""
    value: float | None = found.value
    low = high = found.value
    if found.kind == VAGUE_COUNT:
        value, low, high = None, found.low, found.high
    unit: str | None = code or None
    measure, end, scale = "", found.end, 1.0
    if found.kind == ELAPSED:
        measure = "second"
    elif prefixed:
        end, unit = _national(tokens, end, code)
        if code == currencies.CURRENCY:
            measure = currencies.SIGN_WORDS.get(tokens[start].low, "")
    elif found.kind == SHARE and (part := _of_percent(tokens, end)):
        unit, measure, end, scale = part
    elif found.kind == VAGUE_COUNT and (coin := _of_money(tokens, found)):
        unit, end = coin
    elif found.kind != ORDER and (after := units.after(tokens, end)):
        unit, measure, end, scale = after
    elif tokens[end].kind == WORD and glued(tokens, end) and tokens[end - 1].kind == DIGITS:
        return None
    whole = Quantity(
        value, low, high, found.step, unit, measure, start, end, found.end, found.kind,
        found.plain and not prefixed, found.scale, prefixed,
    )  # fmt: skip
    if scale != 1:
        whole = _scaled(whole, scale)
    return _with_rest(tokens, whole)


def _of_money(tokens: list[Token], found: Number) -> tuple[str, int] | None:
    """The money in "billions of dollars"; pounds are money from millions on, unless of a thing."""
    j = found.end + 1
    if tokens[j - 1].low != "of" or tokens[j].kind != WORD:
        return None
    if tokens[j].low == "pounds":
        money_of = found.low >= 1e6 and tokens[j + 1].low != "of"
        return ("GBP", j + 1) if money_of else None
    coin = money.after(tokens, j)
    return (coin[0], coin[2]) if coin and not coin[1] else None


def _of_percent(tokens: list[Token], end: int) -> units.Unit | None:
    """The unit in "three-quarters of a percentage point"."""
    if tokens[end].low != "of" or tokens[end + 1].low not in ("a", "one", "1"):
        return None
    found = units.after(tokens, end + 2)
    return found if found and found.unit in (units.PERCENT, units.POINTS) else None


def _scaled(whole: Quantity, by: float) -> Quantity:
    low, high = sorted((whole.low * by, whole.high * by))
    value = None if whole.value is None else whole.value * by
    return whole._replace(value=value, low=low, high=high, step=whole.step * abs(by))


def _national(tokens: list[Token], end: int, code: str) -> tuple[int, str]:
    """With the country named after the amount: $500 US, $5 Canadian, £5 sterling."""
    if tokens[end].kind != WORD or tokens[end].end - tokens[end].start > 10:
        return end, code
    if glued(tokens, end) or code not in ("USD", "GBP", "JPY"):
        return end, code
    if tokens[end].raw in ("US", "USD", "CAD", "AUD", "NZD", "HKD", "SGD"):
        return end + 1, "USD" if tokens[end].raw == "US" else tokens[end].raw
    if (
        code == "USD"
        and tokens[end].raw in ("Canadian", "Australian")
        and tokens[end + 1].kind != WORD
    ):
        return end + 1, "CAD" if tokens[end].raw == "Canadian" else "AUD"
    return end, code


def _with_rest(tokens: list[Token], whole: Quantity) -> Quantity:
    """With hundredths after money (13 dollars and 45 cents) or a half after a measure."""
    j = whole.end
    if whole.value is None or whole.value != int(whole.value):
        return whole
    if whole.unit and len(whole.unit) == 3 and not whole.prefixed:
        return _with_cents(tokens, whole)
    half = tuple(token.low for token in tokens[j : j + 3]) in (
        ("and", "a", "half"),
        ("and", "one", "half"),
    )
    if whole.measure and half and tokens[j + 3].low not in ("of", "hour", "million"):
        value = whole.value + 0.5
        return whole._replace(value=value, low=value, high=value, step=0.5, end=j + 3)
    return whole


def _with_cents(tokens: list[Token], whole: Quantity) -> Quantity:
    assert whole.value is not None
    j = whole.end
    joined = tokens[j].low in ("and", ",")
    if tokens[j].kind == SIGN and not joined:
        return whole
    rest = cardinal(tokens, j + 1 if joined else j)
    if rest and tokens[rest.end].kind == WORD and glued(tokens, rest.end):
        return whole
    if rest is None or rest.kind != COUNT or not 0 < rest.value < 100 or rest.value % 1:
        return whole
    end = rest.end
    if tokens[end].low in currencies.CENTS:
        end += 1
        if tokens[end].low in ("each", "mao") or atom(tokens, end).rank:
            tenths = cardinal(tokens, end)
            if currencies.CENTS[tokens[end - 1].low] == "mao" and tenths:
                value = whole.value + rest.value / 10 + tenths.value / 100
                return whole._replace(value=value, low=value, high=value, step=0.01, end=tenths.end)
    elif (
        joined
        or (tokens[end].kind == WORD and tokens[end].low not in ("more", "each", "per", "a"))
        or tokens[end].kind == DIGITS
        or tokens[end].low in currencies.SIGNS
        or tokens[end].low == "%"
    ):
        return whole
    value = whole.value + rest.value / 100
    return whole._replace(value=value, low=value, high=value, step=0.01, end=end)
