"""Currencies: which signs, codes and words name one, before a number and after it."""

from __future__ import annotations

from factcheck.match.figures.tokens import DIGITS, EDGE, SCRIPT, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import CURRENCY, HYPHENS, Record

_METRIC = {"M": 1e6, "B": 1e9, "K": 1e3, "T": 1e3}
_CAPITALS = {"Y": "JPY", "R": "ZAR", "N": "NGN"}  # before thousands and scales: N3,600, R5bn


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
        far = not follower.glued and (
            low in t.words["glued-dollars"] or not (raw.isupper() or low == "c")
        )
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
    if low not in signs or (low in t.words["glued-money"] and not follower.glued):
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
    return "money-scales" in t[j + 3 if tied and t[j + 1].low == "." else j + 1].lists


def _code(t: Tokens, i: int, *, close: bool) -> Money | None:
    """A code of ISO 4217, as it is or with a scale before it: USD, MEUR."""
    raw, low = t[i].raw, t[i].low
    if low in t.words["known-codes"]:
        return Money(i + 1, t.vocabulary.signs[raw.upper()])
    if not raw.isupper() or len(raw) not in (3, 4):
        return None
    code = t.vocabulary.signs.get(raw)
    if len(raw) == 3 and code and (close or raw not in t.words["not-apart"]):
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
    found = _code(t, k, close=True) if token.raw.isupper() or "known-codes" in token.lists else None
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
    if low == "guineas" and not t[k].raw.islower():
        return None  # the 2,000 Guineas
    court = t[k].raw.istitle() and t[k + 1].raw.istitle()  # 900 Crown Court cases
    if low in t.words["doubtful-money"] and (court or not _scaled(t, k)):
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
    return thousands or "scale-words" in t[k - 1].lists or t[k - 2].low == "."


def cents(t: Tokens, k: int) -> Money | None:
    """A hundredth's name."""
    coin = t.vocabulary.money.get(t[k].low)
    return Money(k + 1, *coin) if coin and coin[1] in t.words["hundredths"] else None
