"""Money: which signs, codes and words name a currency, and the amounts before and after them."""

from __future__ import annotations

from factcheck.match.figures.numbers import COUNT, Number, reckoned
from factcheck.match.figures.quantities import Quantity, quantity, times
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import EDGE, SCRIPT, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import CURRENCY, PEOPLES, Record

_SCALES = {"": 1.0, "M": 1e6, "B": 1e9, "K": 1e3, "T": 1e3}  # MEUR
_CAPITALS = {"Y": "JPY", "R": "ZAR", "N": "NGN"}  # before thousands and scales: N3,600, R5bn
_COINS = {
    "₨": "rupee", "¢": "cent", "fr": "franc", "kr": "krone", "sen": "sen", "sh": "shilling",
}  # fmt: skip
_SHORT = {"R": ("ZAR", ""), "p": (CURRENCY, "penny"), "c": (CURRENCY, "cent")}


class Money(Record):
    """A currency beside a number: its code, its word where there is none, and a scale (MEUR)."""

    end: int
    code: str
    word: str = ""
    scale: float = 1.0


def sign(t: Tokens, i: int) -> Money | None:
    """The currency that announces an amount: $, US$, $A, HK$, USD, Rs, RM."""
    raw, low, after = t[i].raw, t[i].low, t[i + 1]
    if low == "$" and after.kind == WORD and after.glued and after.raw.isupper():
        named = t.vocabulary.signs.get(after.low + "$")
        return Money(i + 2, named) if named and t.holds("a country's dollar", i, i + 2) else None
    if raw in _CAPITALS and t.holds("a capital for money", i, i + 1):
        return Money(i + 1 + (after.low == "="), _CAPITALS[raw])
    stands = t[i].kind != WORD or t.holds("an amount next", i, i + 1)
    return _signed(t, i, "a sign before") or (_code(t, i, close=after.glued) if stands else None)


def _signed(t: Tokens, i: int, condition: str) -> Money | None:
    """A currency by its sign, of one token or of two."""
    for end in (i + 2, i + 1):
        code = t[end - 1].low and t.vocabulary.signs.get("".join(t.lows(i, end)).rstrip("."))
        if code and t.holds(condition, i, end):
            return Money(end, code, _COINS.get(t[i].low, "") if code == CURRENCY else "")
    return None


def _code(t: Tokens, i: int, *, close: bool) -> Money | None:
    """A code of ISO 4217, as it is or with a scale before it: USD, MEUR."""
    known = "known-codes" in t[i].lists
    raw = t[i].raw.upper() if known else t[i].raw
    scale, code = _SCALES.get(raw[:-3]), t.vocabulary.signs.get(raw[-3:])
    apart = close or scale != 1 or "not-apart" not in t[i].lists
    return Money(i + 1, code, "", scale) if scale and code and apart and raw.isupper() else None


def money(t: Tokens, k: int) -> Money | None:
    """The currency that follows an amount: dollars, Swiss francs, USD, €, p."""
    table, token = t.vocabulary.money, t[k]
    if token.kind == SCRIPT:
        coin = table.get(token.low) or table.get(token.low[:1])
    else:
        coin = _SHORT.get(token.raw) if t.holds("a short coin", k, k + 1) else None
    if coin:
        return Money(k + 1, *coin)
    return _signed(t, k, "a sign behind") or _code(t, k, close=True) or _named(t, k)


def _named(t: Tokens, k: int) -> Money | None:
    """Money by its name, with the people's or without: U.S. dollars, Maltese lira."""
    table, token = t.vocabulary.money, t[k]
    several, end = t.longest(table, k, 7)
    if several:
        return Money(end, *several)
    coin = table.get(token.low)
    if coin:
        return Money(k + 1, *coin) if t.holds("a coin", k, k + 1) else None
    people = token.raw[:1].isupper() and token.low.endswith(PEOPLES)
    coin = table.get(t[k + 1].low) if people else None
    return Money(k + 2, CURRENCY, coin[1] or t[k + 1].low.rstrip("s")) if coin else None


def cents(t: Tokens, k: int) -> Money | None:
    """A hundredth's name."""
    found: Money | None = t.parse("money", k)
    return found if found and found.word in t.words["hundredths"] else None


def before(f: Found) -> Quantity:
    """An amount after its currency."""
    coin, number = f.parts[0], f.parts[1]
    minus = f.t[coin.end].low in ("-", "−") and number.value > 0
    found = quantity(f, number, coin.code, coin.word, prefixed=True)
    return times(found, coin.scale * (-1 if minus else 1))


def before_whose(f: Found) -> Quantity:
    """An amount with whose money it is behind: $500 US, $5 Canadian."""
    whose = f.t[f.parts[1].end].low
    code, _ = f.t.vocabulary.money.get(f"{whose} dollar", (whose.upper(), ""))
    return before(f).but(unit=code)


def a_loss(f: Found) -> Quantity:
    """-$5; and ($99.99) as accountants write it: -99.99."""
    return times(before(f), -1.0)


def money_behind(formula: str) -> Maker:
    """What makes an amount before its currency, by a formula."""
    reckon = reckoned(formula)

    def make(f: Found) -> Quantity | None:
        coin = next(part for part in f.parts if isinstance(part, Money))
        number = reckon(f)
        found = quantity(f, number, coin.code, coin.word) if number else None
        return times(found, coin.scale) if found else None

    return make


def hundredths_fit(f: Found) -> bool:
    """Whether a whole amount of a money that has hundredths stands before less than a hundred."""
    number, coin, rest = f.parts[:3]
    named = coin.code != CURRENCY or (coin.word and coin.word not in f.t.words["hundredths"])
    whole = number.kind == rest.kind == COUNT and number.value % 1 == rest.value % 1 == 0
    return bool(named and whole and 0 < rest.value < 100 and coin.scale == 1)


def spoken_price(f: Found) -> bool:
    """Whether hundredths are said behind a coin in words: three pound forty, one euro twenty."""
    t, (_, coin, rest) = f.t, f.parts
    said = t[f.i].kind == WORD and t[f.end - 1].kind == WORD and rest.value >= 5
    after = t[f.end]  # three euros sixty-two a litre, and not forty people
    ends = after.kind in (EDGE, SIGN) or ("function" in after.lists and after.low != "or")
    return said and (ends or not t[coin.end - 1].low.endswith("s"))


def a_large_sum(f: Found) -> bool:
    """Whether the number is in millions, or in thousands where something is paid."""
    number: Number = f.parts[0]
    paid = any("paid" in f.t[k].lists for k in range(f.i - 3, f.i))
    return (paid and number.value >= 1000) or max(number.value, number.low, number.scale) >= 1e6
