"""Money: amounts before and after their currency, with their hundredths."""

from __future__ import annotations

from factcheck.match.figures.nouns import plural_counted
from factcheck.match.figures.numbers import COUNT, ORDER, VAGUE_COUNT, YEAR, Number
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.quantities import Quantity, quantity, times
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, VULGAR, WORD, Tokens
from factcheck.match.figures.vocabulary import CURRENCY, HYPHENS, SCALE


def before(f: Found) -> Quantity | None:
    """An amount after its currency."""
    coin, number = f.parts[0], f.parts[-1]
    t, k = f.t, coin.end
    if t[f.i].kind == WORD and t[k].kind not in (DIGITS, VULGAR) and t[k].low not in "-−.+":
        return None  # dollar two, USD five
    named = t[f.i].low in ("euro", "dollar") and number.plain and 1900 < number.value < 2100
    named = named or (t[f.i].raw in t.words["not-apart"] and number.value < 100 and number.plain)
    named = named or (t[f.i].raw == "PS" and number.value < 10 and number.plain)
    if number.kind in (ORDER, YEAR) or named or a_standard(t, f.i, number):
        return None  # Euro 2020, COP26, PS5
    found = quantity(f, number, coin.code, coin.word, prefixed=True)
    found = _national(t, found)
    minus = t[coin.end].low in ("-", "−") and number.value > 0
    by = coin.scale * (-1 if minus else 1)
    return times(found, by) if by != 1 else found


def a_standard(t: Tokens, i: int, number: Number) -> bool:
    """Whether Euro and one digit name what an engine gives off, and no price: a Euro 5 van."""
    if t[i].raw != "Euro" or t[i + 1].glued or not (number.plain and 0 < number.value < 8):
        return False
    priced = "each" in t[number.end].lists or t.near("paid", i - 3, i)
    return not priced


def _national(t: Tokens, found: Quantity) -> Quantity:
    """With the country named after the amount: $500 US, $5 Canadian, £5 sterling."""
    token = t[found.end]
    if token.kind != WORD or token.glued or found.unit not in ("USD", "GBP", "JPY"):
        return found
    if token.raw in ("US", "USD", "CAD", "AUD", "NZD", "HKD", "SGD"):
        code = "USD" if token.raw == "US" else token.raw
        return found.but(unit=code, end=found.end + 1)
    if token.raw in ("Canadian", "Australian") and t[found.end + 1].kind != WORD:
        code = "CAD" if token.raw == "Canadian" else "AUD"
        return found.but(unit=code, end=found.end + 1)
    if token.raw == "EUR" and t[found.end + 1].low == "=":
        return found.but(unit="EUR", end=found.end + 2)
    return found


def after(f: Found) -> Quantity | None:
    """An amount before its currency."""
    number, coin = f.parts[0], f.parts[-1]
    if number.kind == ORDER:
        return None
    found = quantity(f, number, coin.code, coin.word)
    tail = f.t.atom(f.end)
    if coin.scale == 1 and coin.code != CURRENCY and tail.rank == SCALE and tail.value >= 10**6:
        found = times(found.but(end=f.end + 1), float(tail.value))
    return times(found, coin.scale) if coin.scale != 1 else found


def with_cents(f: Found) -> Quantity | None:
    """Thirteen dollars and forty-five cents; 15 dollars 50."""
    number, coin, rest = f.parts[0], f.parts[1], f.parts[2]
    unnamed = coin.code == CURRENCY and (not coin.word or coin.word in f.t.words["hundredths"])
    if unnamed or rest.kind != COUNT or not 0 < rest.value < 100 or rest.value % 1:
        return None
    if number.kind != COUNT or number.value != int(number.value) or coin.scale != 1:
        return None
    value = number.value + rest.value / 100
    return quantity(f, Number(value, 0.01, number.end), coin.code, coin.word)


def spoken_price(f: Found) -> bool:
    """Whether hundredths are said behind a coin in words: three pound forty, one euro twenty."""
    t, (number, coin, rest) = f.t, f.parts
    said = t[f.i].kind == WORD and t[f.end - 1].kind == WORD and number.kind == COUNT
    after = t[f.end]
    if t[coin.end - 1].low.endswith("s"):  # three euros sixty-two a litre, and not forty people
        ends = after.kind in (EDGE, SIGN) or "function" in after.lists
        tens = rest.value >= 10 and ends and after.low != "or"
    else:
        tens = rest.value >= 5
    goes_on = after.atom.rank or after.low in ("percent", "-")
    return said and tens and not goes_on and not plural_counted(t, f.end)


def grand(f: Found) -> Quantity | None:
    """Five grand: thousands of money of no clear code."""
    number: Number = f.parts[0]
    if number.kind != COUNT or number.scale >= 1000:
        return None
    by = {"value": number.value * 1000, "step": number.step * 1000, "scale": 1000.0}
    return quantity(f, number.but(end=f.end, plain=False, **by), CURRENCY)


def one_grand(f: Found) -> Quantity | None:
    """Nearly a grand."""
    return grand(f.but(parts=(Number(1.0, 1.0, f.end),)))


def hedged(f: Found) -> bool:
    """Whether a hedge makes the article count."""
    return counts_article(f.t, f.i)


def of_a_whole(f: Found) -> Quantity | None:
    """63 pence in the pound: 63 percent."""
    number, coin = f.parts
    return quantity(f, number, "percent") if coin.word in f.t.words["hundredths"] else None


def a_loss(f: Found) -> Quantity | None:
    """($99.99) as accountants write it: -99.99."""
    found = before(f)
    return found and times(found, -1.0)


def stated(f: Found) -> bool:
    """Whether a verb states the amount in brackets, which is no aside then: revenue is ($99)."""
    closed = f.t[f.end].low == ")" and f.t[f.i - 1].low == "("
    return closed and "stating" in f.t[f.i - 2].lists and f.parts[-1].value > 0


def mao(f: Found) -> Quantity:
    """One kuai and five mao five."""
    yuan, tenths, fen = f.parts[0], f.parts[1], f.parts[2]
    value = yuan.value + tenths.value / 10 + (fen.value / 100 if fen else 0)
    return quantity(f, Number(value, 0.01, yuan.end), "CNY")


def pounds_of_weight(f: Found) -> bool:
    """Whether pounds are a weight: no sterling, no millions of them, no wage."""
    t, k = f.t, f.end - 1
    if t[k].low not in ("pound", "pounds") or f.parts[-1].end - k > 1:
        return False
    follower, then = t[f.end].low, t[f.end + 1].low
    if follower in ("a", "an", "per", "each") and then in t.words["wages"]:
        return False
    j = k - 2 if t[k - 1].low in HYPHENS else k - 1
    number: Number = f.parts[0]
    large = (number.low or number.value * (number.scale == 1)) >= 1e6 or number.scale >= 1e6
    large = large or ("scale-words" in t[j].lists and t[j].low not in ("thousand", "hundred"))
    large = large or (number.value >= 1000 and t.near("paid", f.i - 3, f.i))
    return not large or follower == "of" or t.near("heavy", f.i - 4, f.i)


def of_a_thing(f: Found) -> bool:
    """Whether the pounds are a thing's: millions of pounds of flour."""
    return f.t[f.end - 1].low == "pounds" and (f.parts[0].low < 1e6 or f.t[f.end].low == "of")


def vague(f: Found) -> bool:
    """Whether the number is indefinite."""
    return bool(f.parts[0].kind == VAGUE_COUNT)


def signed(f: Found) -> Quantity | None:
    """-$5, +$5."""
    found = before(f)
    return found and times(found, 1.0 if f.t[f.i].low == "+" else -1.0)
