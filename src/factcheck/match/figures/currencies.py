"""Currencies: which signs, codes and words name one, before a number and after it."""

from __future__ import annotations

from factcheck.match.figures.tokens import SCRIPT, WORD, Tokens
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
        code = t.vocabulary.signs.get("".join(t.lows(i, end)).rstrip("."))
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
