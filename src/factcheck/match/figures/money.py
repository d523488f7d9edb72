"""Money: amounts before and after their currency, with their hundredths."""

from __future__ import annotations

from factcheck.match.figures.currencies import Money
from factcheck.match.figures.nouns import plural_counted
from factcheck.match.figures.numbers import COUNT, Number
from factcheck.match.figures.quantities import Quantity, quantity, times
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import EDGE, SIGN, WORD
from factcheck.match.figures.values import reckoned
from factcheck.match.figures.vocabulary import CURRENCY


def before(f: Found) -> Quantity:
    """An amount after its currency."""
    coin, number = f.parts[0], f.parts[1]
    minus = f.t[coin.end].low in ("-", "−") and number.value > 0
    found = quantity(f, number, coin.code, coin.word, prefixed=True)
    by = coin.scale * (-1 if minus else 1)
    return found if by == 1 else times(found, by)


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
        if number is None:
            return None
        found = quantity(f, number, coin.code, coin.word)
        return found if coin.scale == 1 else times(found, coin.scale)

    return make


def hundredths_fit(f: Found) -> bool:
    """Whether a whole amount of a money that has hundredths stands before less than a hundred."""
    number, coin, rest = f.parts[:3]
    named = coin.code != CURRENCY or (coin.word and coin.word not in f.t.words["hundredths"])
    whole = number.kind == rest.kind == COUNT and number.value % 1 == rest.value % 1 == 0
    return bool(named and whole and 0 < rest.value < 100 and coin.scale == 1)


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


def a_large_sum(f: Found) -> bool:
    """Whether the number is in millions, or in thousands where something is paid."""
    number: Number = f.parts[0]
    paid = number.value >= 1000 and f.t.near("paid", f.i - 3, f.i)
    return paid or max(number.value, number.low, number.scale) >= 1e6
