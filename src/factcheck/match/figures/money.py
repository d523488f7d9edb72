"""Money: which signs, codes and words name a currency, before a number and after it."""

from __future__ import annotations

from factcheck.match.figures.nouns import FUNCTION
from factcheck.match.figures.numbers import COUNT, ORDER, VAGUE_COUNT, YEAR, Number
from factcheck.match.figures.quantities import Quantity, quantity, times
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.tokens import DIGITS, EDGE, SCRIPT, SIGN, VULGAR, WORD, Tokens
from factcheck.match.figures.vocabulary import CURRENCY, HYPHENS, SCALE, Record, word_set

_GLUED_DOLLARS = frozenset("aszrjb")
# Words before an amount that need nothing between: PS60m, RM5, kr200.
_ONLY_GLUED = word_set("ps rm kr fr rp zl stg sh")
# Codes that are words too, or another's abbreviation: read only where nothing parts them.
_NOT_APART = word_set("COP CUP TRY MOP SOS ETH MAD SAR STD SCR ALL LEI TOP SIT PAB MAL")
_KNOWN = word_set("usd eur gbp jpy cny inr aud cad chf rmb hkd sgd sek nok dkk krw mxn")
_METRIC = {"M": 1e6, "B": 1e9, "K": 1e3, "T": 1e3}
_CAPITALS = {"Y": "JPY", "R": "ZAR", "N": "NGN"}  # before thousands and scales: N3,600, R5bn
_SCALES = word_set("million billion trillion bn mln m tn")
_SCALE_WORDS = word_set("million billion trillion thousand bn mln m tn hundred lakh crore")
# Words of money that are as often something else: marks, crowns, won, pounds of weight.
_DOUBTFUL = word_set(
    "mark marks crown crowns won real reals sol soles lev som soms lat lats kip kips pula tala "
    "vatu dram drams inti kina ore fen mao lek"
)
_STATING = word_set("is was are were of to at")
_WAGES = word_set("year week month hour day head person night shift game share")
_CENTS = word_set("cent penny paisa kopeck centavo")
_HEAVY = word_set(
    "weight weighed weighs weighing lose lost losing gain gained lighter heavier lift"
)


class Money(Record):
    """A currency beside a number: its code, its word where there is none, and a scale (MEUR)."""

    end: int
    code: str
    word: str = ""
    scale: float = 1.0


def sign(t: Tokens, i: int) -> Money | None:
    """The currency that announces an amount: $, US$, $A, HK$, USD, Rs, RM."""
    token, follower = t[i], t[i + 1]
    if token.kind == WORD or token.low == "ரூ":
        return _word_before(t, i) if token.low != "ரூ" else Money(i + 1, "INR")
    code = t.vocabulary.signs.get(token.low)
    if token.kind not in (SIGN, SCRIPT) or code is None:
        return None
    word = {"₨": "rupee", "¢": "cent"}.get(token.low, "")
    if token.low == "$" and follower.kind == WORD and follower.glued and follower.raw.isupper():
        named = t.vocabulary.signs.get(follower.low + "$")
        amount = t[i + 2].kind == DIGITS and (t[i + 2].glued or len(follower.raw) > 1)
        return Money(i + 2, named) if named and amount else None
    end = i + 2 if follower.low == "=" and t[i + 2].kind == DIGITS else i + 1
    return Money(end, code, word)


def _word_before(t: Tokens, i: int) -> Money | None:
    raw, low, follower = t[i].raw, t[i].low, t[i + 1]
    signs = t.vocabulary.signs
    if (t[i].glued and t[i - 1].kind in (WORD, DIGITS)) or (t[i - 1].low == "-" and t[i].glued):
        return None
    if follower.low in ("¢", "₵") and follower.glued and low + follower.low in signs:
        return Money(i + 2, signs[low + follower.low])
    if follower.low == "$":
        named = signs.get(low + "$")
        far = not follower.glued and (low in _GLUED_DOLLARS or not (raw.isupper() or low == "c"))
        return None if named is None or far else Money(i + 2, named)
    if raw == "Y" and follower.low == "=":
        return Money(i + 2, "JPY")  # as agencies write yen
    if raw in _CAPITALS and follower.glued and _large(t, i + 1):
        return Money(i + 1, _CAPITALS[raw])
    found = _code(t, i, close=follower.glued)
    if found is not None:
        return found
    if low == "sh" and raw != "Sh":
        return None  # highway SH-34
    if low not in signs or (low in _ONLY_GLUED and not follower.glued):
        return None
    if follower.glued and not (raw[0].isupper() or follower.low == "."):
        return None
    end = i + 2 if follower.low == "." and low in ("rs", "rp", "fr", "sfr", "stg") else i + 1
    word = {"fr": "franc", "kr": "krone", "sen": "sen", "sh": "shilling"}.get(low, "")
    return Money(end, signs[low], word)


def _large(t: Tokens, j: int) -> bool:
    """Whether thousands or a scale stand at a token: 28,030, 100bn, 1.2 trillion."""
    tied = t[j + 1].glued and t[j + 2].kind == DIGITS
    if t[j].kind != DIGITS or (tied and t[j + 1].low == ","):
        return t[j].kind == DIGITS
    return t[j + 3 if tied and t[j + 1].low == "." else j + 1].low in _SCALES


def _code(t: Tokens, i: int, *, close: bool) -> Money | None:
    """A code of ISO 4217, as it is or with a scale before it: USD, MEUR."""
    raw, low = t[i].raw, t[i].low
    if low in _KNOWN:
        return Money(i + 1, t.vocabulary.signs[raw.upper()])
    if not raw.isupper() or len(raw) not in (3, 4):
        return None
    code = t.vocabulary.signs.get(raw)
    if len(raw) == 3 and code and (close or raw not in _NOT_APART):
        return Money(i + 1, code)
    if len(raw) == 4 and raw[0] in _METRIC and raw[1:] in t.vocabulary.signs:
        return Money(i + 1, raw[1:], "", _METRIC[raw[0]])
    return None


def money(t: Tokens, k: int) -> Money | None:
    """The currency that follows an amount: dollars, Swiss francs, USD, €, p."""
    token = t[k]
    if token.kind == SIGN:
        return _sign_after(t, k)
    if token.kind == SCRIPT:
        coin = t.vocabulary.money.get(token.low) or t.vocabulary.money.get(token.low[:1])
        return Money(k + 1, *coin) if coin else None
    if token.kind != WORD:
        return None
    if t[k + 1].low == "$" and t[k + 1].glued and token.low + "$" in t.vocabulary.signs:
        after = t[k + 2].kind == DIGITS
        return None if after else Money(k + 2, t.vocabulary.signs[token.low + "$"])
    if token.raw == "R" and t[k + 1].kind in (EDGE, SIGN) and t[k - 1].kind == DIGITS:
        return Money(k + 1, "ZAR")
    if token.low in ("p", "c") and token.glued and t[k - 1].kind == DIGITS and token.raw.islower():
        return Money(k + 1, CURRENCY, "penny" if token.low == "p" else "cent")
    found = _code(t, k, close=True) if token.raw.isupper() or token.low in _KNOWN else None
    return found or _named(t, k)


def _sign_after(t: Tokens, k: int) -> Money | None:
    low = t[k].low
    code = t.vocabulary.signs.get(low)
    if code is None:
        return None
    if t[k + 1].kind == DIGITS:  # 10 $ 30 may be either way round
        close = t[k + 1].glued
        if close or not (t[k].glued or t[k + 2].low == low):
            return None
    return Money(k + 1, code, "cent" if low == "¢" else "")


def _named(t: Tokens, k: int) -> Money | None:
    """Money by its name, with the people's or without."""
    table, low = t.vocabulary.money, t[k].low
    if low in table or low == "u":
        for j in range(k + 7, k + 1, -1):
            if t[j - 1].kind == WORD and (named := table.get(_phrase(t, k, j), ("", "")))[0]:
                return Money(j, *named)
    coin = table[low] if t.vocabulary.is_money(low) else None
    if coin is None and low not in ("us", "new"):
        coin = table.get(t[k + 1].low) if _is_people(t, k) else None
        return Money(k + 2, CURRENCY, coin[1] or t[k + 1].low.rstrip("s")) if coin else None
    if coin is None or (t[k].raw.isupper() and low in ("won", "real")):
        return None
    if low in _DOUBTFUL and not _scaled(t, k):
        return None
    if low == "mark" and t[k - 1].low not in HYPHENS:
        return None  # the 50 million mark
    return Money(k + 1, *coin)


def _phrase(t: Tokens, k: int, j: int) -> str:
    """Words with single spaces; u.s. dollars keeps its points."""
    return (
        " ".join(t.lows(k, j)).replace("u . s . ", "u.s. ").replace(" . ", " ").replace(" - ", "-")
    )


def _is_people(t: Tokens, k: int) -> bool:
    """Whether a capital before a money's word names a people: Maltese lira."""
    return t[k].raw[0].isupper() and t[k].low.endswith(("ian", "ish", "ese"))


def _scaled(t: Tokens, k: int) -> bool:
    """Whether marks, crowns or won are money: a scale, thousands or a decimal before them."""
    thousands = t[k - 2].low == "," and t[k].low != "won"
    return thousands or t[k - 1].low in _SCALE_WORDS or t[k - 2].low == "."


def before(f: Found) -> Quantity | None:
    """An amount after its currency."""
    coin, number = f.parts[0], f.parts[-1]
    t, k = f.t, coin.end
    if t[f.i].kind == WORD and t[k].kind not in (DIGITS, VULGAR) and t[k].low not in "-−.+":
        return None  # dollar two, USD five
    named = t[f.i].low in ("euro", "dollar") and number.plain and 1900 < number.value < 2100
    named = named or (t[f.i].raw in _NOT_APART and number.value < 100 and number.plain)
    if number.kind in (ORDER, YEAR) or named:
        return None  # Euro 2020, COP26
    found = quantity(f, number, coin.code, coin.word, prefixed=True)
    found = _national(t, found)
    minus = t[coin.end].low in ("-", "−") and number.value > 0
    by = coin.scale * (-1 if minus else 1)
    return times(found, by) if by != 1 else found


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
    if coin.code == CURRENCY or rest.kind != COUNT or not 0 < rest.value < 100 or rest.value % 1:
        return None
    if number.kind != COUNT or number.value != int(number.value) or coin.scale != 1:
        return None
    value = number.value + rest.value / 100
    return quantity(f, Number(value, 0.01, number.end), coin.code)


def grand(f: Found) -> Quantity | None:
    """Five grand: thousands of money of no clear code."""
    number: Number = f.parts[0]
    if number.kind != COUNT or number.scale != 1:
        return None
    by = {"value": number.value * 1000, "step": number.step * 1000, "scale": 1000.0}
    return quantity(f, number.but(end=f.end, plain=False, **by), CURRENCY)


def grand_something(f: Found) -> bool:
    """Whether what is grand follows: two grand pianos, 3 Grand Slam titles."""
    t, after = f.t, f.t[f.end]
    goes_on = after.kind == WORD and after.low not in FUNCTION
    return t[f.end - 1].raw != "grand" or goes_on or after.low in HYPHENS


def of_a_whole(f: Found) -> Quantity | None:
    """63 pence in the pound: 63 percent."""
    number, coin = f.parts
    return quantity(f, number, "percent") if coin.word in ("penny", "cent", "paisa") else None


def a_loss(f: Found) -> Quantity | None:
    """($99.99) as accountants write it: -99.99."""
    found = before(f)
    return found and times(found, -1.0)


def stated(f: Found) -> bool:
    """Whether a verb states the amount in brackets, which is no aside then: revenue is ($99)."""
    closed = f.t[f.end].low == ")" and f.t[f.i - 1].low == "("
    return closed and f.t[f.i - 2].low in _STATING and f.parts[-1].value > 0


def mao(f: Found) -> Quantity:
    """One kuai and five mao five."""
    yuan, tenths, fen = f.parts[0], f.parts[1], f.parts[2]
    value = yuan.value + tenths.value / 10 + (fen.value / 100 if fen else 0)
    return quantity(f, Number(value, 0.01, yuan.end), "CNY")


def cents(t: Tokens, k: int) -> Money | None:
    """A hundredth's name."""
    coin = t.vocabulary.money.get(t[k].low)
    return Money(k + 1, *coin) if coin and coin[1] in _CENTS else None


def pounds_of_weight(f: Found) -> bool:
    """Whether pounds are a weight: no sterling, no millions of them, no wage."""
    t, k = f.t, f.end - 1
    if t[k].low not in ("pound", "pounds") or f.parts[-1].end - k > 1:
        return False
    follower, then = t[f.end].low, t[f.end + 1].low
    if follower in ("a", "an", "per", "each") and then in _WAGES:
        return False
    j = k - 2 if t[k - 1].low in HYPHENS else k - 1
    number: Number = f.parts[0]
    large = (number.low or number.value * (number.scale == 1)) >= 1e6 or number.scale >= 1e6
    large = large or t[j].low in _SCALE_WORDS - {"thousand", "hundred"}
    return not large or follower == "of" or bool(_HEAVY & set(t.lows(f.i - 4, f.i)))


def of_a_thing(f: Found) -> bool:
    """Whether the pounds are a thing's: millions of pounds of flour."""
    return f.t[f.end - 1].low == "pounds" and (f.parts[0].low < 1e6 or f.t[f.end].low == "of")


def vague(f: Found) -> bool:
    """Whether the number is indefinite."""
    return bool(f.parts[0].kind == VAGUE_COUNT)


def another_amount(f: Found) -> bool:
    """Whether the second number counts something else: 15 dollars 50 more, 10 dollars 30 $."""
    t = f.t
    end = t[f.end]
    if end.glued and end.kind in (WORD, DIGITS):
        return True
    if t[f.end - 1].kind == DIGITS and end.kind == SIGN and end.glued and end.low not in ".,;:!?)":
        return True
    money_next = end.kind == DIGITS or end.low in t.vocabulary.signs or end.low == "%"
    word = end.kind == WORD and end.low not in ("more", "each", "per", "a")
    return money_next or word


ROWS = (
    Row(
        "money before the amount", "<sign> -? <amount>", before,
        reads="$241m: 241e6 USD | $A82m: 82e6 AUD | HK$3bn: 3e9 HKD | S$5: 5 SGD | US$ 5: 5 USD | "
        "USD50 cards: 50 USD | £5: 5 GBP | Rs. 500 crore: 5e9 INR | 元500: 500 CNY | "
        "ரூ 250: 250 INR "
        "| $500 US: 500 USD | MAUD 60: 60e6 AUD | a pass ($99.99): 99.99 USD | "
        "€1.2 Mrd.: 1.2e9 EUR | "
        "&pound;5m: 5e6 GBP | Y=28,030: 28030 JPY | Y100bn: 1e11 JPY | "
        "N3,600 a bag: 3600 NGN | N1.2 trillion: 1.2e12 NGN | R5bn: 5e9 ZAR | "
        "Sh200: 200 currency shilling | GH¢500: 500 GHS | ₦750m for roads: 750e6 NGN",
        leaves="COP 26 | $ 5th",
    ),
    Row(
        "minus before the money", "-|−|+ ~<sign> <amount>",
        lambda f: (q := before(f)) and times(q, -1.0 if f.t[f.i].low != "+" else 1.0),
        reads="-$5: -5 USD", unless=(lambda f: f.t[f.i].glued and f.t[f.i - 1].kind != SIGN,),
    ),
    Row(
        "money after the amount", "<amount> -? <money>", after, rank=9, unless=(pounds_of_weight,),
        reads="15 €: 15 EUR | 115 USD: 115 USD | 10.5 million Australian dollars: 10.5e6 AUD | "
        "5 million pounds: 5e6 GBP | 500 pesos: 500 currency peso | 63 cents: 63 currency cent | "
        "20 Swiss francs: 20 CHF | 300 markka: 300 currency markka | "
        "2,000 pesetas: 2000 currency peseta | 35 lakh rupees: 35e5 INR | 120 MEUR: 120e6 EUR | "
        "it costs 18 R.: 18 ZAR | "
        "500元: 500 CNY | 75 USD million: 75e6 USD | 164p: 164 currency penny | "
        "600 Dutch guilders: 600 NLG | 1,200 crowns: 1200 currency crown",
        leaves="5 pounds of flour | he won 20 won | the 50 million mark",
    ),
    Row(
        "money of many", "<amount> of <money>", after, when=(vague,), unless=(of_a_thing,),
        reads="billions of dollars: about 2e9 to 1e12 USD",
        leaves="millions of pounds of flour",
    ),
    Row(
        "money and hundredths", "<amount> <money> and? <cardinal> <cents>", with_cents,
        reads="thirteen dollars and forty-five cents: 13.45 USD | 5 euros 20 cents: 5.2 EUR",
    ),
    Row(
        "money and bare hundredths", "<amount> <money> <cardinal>", with_cents,
        unless=(another_amount,), reads="it costs 15 dollars 50.: 15.5 USD",
        leaves="10 dollars 30 people",
    ),
    Row(
        "grand", "<amount> -? grand", grand, unless=(grand_something,),
        reads="it costs five grand a year: 5000 currency | 64 grand: 64000 currency | "
        "10 to 20 grand: 10000 to 20000 currency",
        leaves="two grand pianos | 3 Grand Slam titles | a grand total",
    ),
    Row(
        "hundredths in the whole", "<amount> <money> in|on the pound|dollar|euro|rupee", of_a_whole,
        reads="63 pence in the pound: 63 percent | 40p in the pound: 40 percent | "
        "20 cents on the dollar: 20 percent",
        leaves="63 pence in the box | 5 dollars in the pound",
    ),
    Row(
        "a loss in brackets", "( ^ <sign> <amount>", a_loss, when=(stated,), rank=20,
        reads="Annual revenue is ($99.99).: -99.99 USD | a profit of ($2.5 million): -2.5e6 USD",
        leaves="the pass ($99.99) is sold out",
    ),
    Row(
        "yuan and tenths", "<amount> kuai|yuan and? <cardinal> mao <cardinal>?", mao,
        reads="one kuai and five mao five: 1.55 CNY",
    ),
)  # fmt: skip
