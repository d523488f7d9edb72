"""Money: which signs, codes and words name a currency, before a number and after it."""

from __future__ import annotations

from factcheck.match.figures.currencies import (
    CENTS,
    CODES,
    CURRENCY,
    DOLLARS,
    GLUED_DOLLARS,
    KNOWN,
    LETTERS,
    NAMES,
    NOT_BEFORE,
    NOT_MONEY_ALONE,
    ODD_CODES,
    ONLY_GLUED,
    PEOPLES,
    PREFIXES,
    SIGN_WORDS,
    SIGNS,
    SINGULARS,
    TWO_WORDS,
)
from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued


def before(tokens: list[Token], i: int) -> tuple[str, int, int] | None:
    """The currency that token ``i`` announces, the amount's first token, and where it starts."""
    token = tokens[i]
    if token.kind == WORD:
        return _word_before(tokens, i)
    code = SIGNS.get(token.low)
    if code is None:
        return None
    start = i
    country = tokens[i - 1]
    if token.low == "$" and country.kind == WORD:
        close = country.end == token.start
        found = DOLLARS.get(country.low)
        if close:
            code = found or GLUED_DOLLARS.get(country.low) or code
            start = i - 1 if code != "USD" or found else i
        elif found and (country.raw.isupper() or country.low == "c"):
            code, start = found, i - 1
    elif token.low == "$" and country.low == "." and tokens[i - 2].low == "s":
        start = i - 4 if tokens[i - 4].low == "u" else i
    return code, i + 1, start


def may_announce(token: Token) -> bool:
    """Whether a word before digits or a sign may name a currency: USD, MEUR, Rs, RM, PS."""
    raw = token.raw
    return token.low in PREFIXES or token.low in KNOWN or (len(raw) < 5 and raw.isupper())


def _word_before(tokens: list[Token], i: int) -> tuple[str, int, int] | None:
    raw, low = tokens[i].raw, tokens[i].low
    j = i + 1
    close = glued(tokens, j)
    if (glued(tokens, i) and tokens[i - 1].kind in (WORD, DIGITS)) or tokens[i - 1].low == "-":
        return None
    if raw.isupper() or low in KNOWN:
        for letters, code in ((raw, raw.upper()), (raw[1:], raw[1:].upper())):
            if code not in CODES or (not close and code in NOT_BEFORE):
                continue
            if letters is raw or raw[0] in "MBK":
                return code, j, i
        if raw == "R" and close and any(tokens[k].low in _SCALE_WORDS for k in range(j + 1, j + 4)):
            return "ZAR", j, i
    if raw == "Y" and tokens[j].low == "=":
        return "JPY", j + 1, i
    if low not in PREFIXES or (low in ONLY_GLUED and not close):
        return None
    if close and not (raw.isupper() or raw.istitle()):
        return None
    if tokens[j].low == "." and low in ("rs", "rp", "fr", "sfr"):
        j += 1
    return PREFIXES[low], j, i


def metric(tokens: list[Token], i: int) -> float:
    """The scale in a code such as MEUR (a million euros) or BUSD; 1 where there is none."""
    raw = tokens[i].raw
    if len(raw) == 4 and raw.isupper() and raw[1:] in CODES:
        return {"M": 1e6, "B": 1e9, "K": 1e3}.get(raw[0], 1.0)
    return 1.0


def after(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """The currency that follows an amount ending before token ``j``.

    Gives its code, its hundredth where it is one, the index after it, and a scale (120 MEUR).
    """
    token = tokens[j]
    low = token.low
    if low in SIGNS:
        next_amount = tokens[j + 1].kind == DIGITS  # 10 $ 30 may be either way round
        close = glued(tokens, j + 1)
        if next_amount and (close or not (glued(tokens, j) or tokens[j + 2].low == low)):
            return None
        return SIGNS[low], SIGN_WORDS.get(low, ""), j + 1, 1.0
    if token.kind != WORD:
        return None
    if low in DOLLARS and tokens[j + 1].low == "$" and glued(tokens, j + 1):
        follows = tokens[j + 2].kind == DIGITS
        return None if follows else (DOLLARS[low], "", j + 2, 1.0)
    if low == "us" and token.raw == "US":
        named = _named(tokens, j + 1)
        return ("USD", *named[1:]) if named and named[0] in ("USD", CURRENCY) else None
    if low == "u" and tokens[j + 1].low == "." and tokens[j + 2].low == "s":
        found = _named(tokens, j + 4)
        return ("USD", *found[1:]) if found and found[0] == "USD" else None
    if low in PEOPLES or low in ("new", "hong", "south", "sri"):
        return _of_people(tokens, j)
    if token.raw.isupper() and len(low) in (3, 4):
        code = token.raw if token.raw in CODES else token.raw[1:]
        scale = metric(tokens, j)
        if code in CODES and (scale > 1 or len(low) == 3):
            return code, "", j + 1, scale
    if low in KNOWN:
        return (low.upper() if low != "rmb" else "CNY"), "", j + 1, 1.0
    if low in ("p", "c") and glued(tokens, j) and tokens[j - 1].kind == DIGITS and token.raw == low:
        return CURRENCY, "penny" if low == "p" else "cent", j + 1, 1.0
    return _named(tokens, j)


def _singular(low: str) -> str:
    if low.endswith("s") and low[:-1] in NAMES:
        return low[:-1]
    return SINGULARS.get(low, low)


def _named(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    low = tokens[j].low
    if low in CENTS:
        return CURRENCY, CENTS[low], j + 1, 1.0
    if low in ("pound", "pounds"):
        return _pounds(tokens, j)
    if low in ("cryptocurrency", "yen's") or (low in NOT_MONEY_ALONE and not _is_money(tokens, j)):
        return None
    if low == "mark" and tokens[j - 1].low != "-":
        return None  # the 50 million mark
    name = _singular(low)
    code = NAMES.get(name)
    if code is None:
        return None
    return code, name if code == CURRENCY else "", j + 1, 1.0


def _is_money(tokens: list[Token], j: int) -> bool:
    """Whether marks, crowns or won are money: a scale, thousands or a decimal before them."""
    thousands = tokens[j - 2].low == "," and tokens[j].low != "won"
    return thousands or tokens[j - 1].low in _SCALE_WORDS or tokens[j - 2].low == "."


_SCALE_WORDS = frozenset(("million", "billion", "trillion", "thousand", "bn", "mln", "m", "tn"))


def _pounds(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """Pounds as money: sterling, millions of them, or so much a year. Otherwise a weight."""
    follower, then = tokens[j + 1].low, tokens[j + 2].low
    if follower == "sterling":
        return "GBP", "", j + 2, 1.0
    k = j - 2 if tokens[j - 1].low == "-" else j - 1
    scaled = tokens[k].low in _SCALE_WORDS - {"thousand"} or tokens[k].low.startswith("multi")
    wage = follower in ("a", "an", "per", "each") and then in (
        "year",
        "week",
        "month",
        "hour",
        "day",
        "head",
        "person",
    )
    if (scaled and follower != "of") or wage:
        return "GBP", "", j + 1, 1.0
    return None


def _of_people(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """Australian dollars, Hong Kong dollars, Swiss francs: the code of a people's money."""
    if tokens[j].low in ("new", "hong", "south", "sri"):
        j += 1
        if tokens[j].low not in TWO_WORDS | {"korean"}:
            return None
    if (
        tokens[j].low == "us"
        and tokens[j].raw == "us"
        and tokens[j + 1].low not in NAMES | {"dollars": ""}
    ):
        return None
    country = PEOPLES.get(tokens[j].low, "")
    money = tokens[j + 1].low
    for plural in ("s", ""):
        if plural and money.endswith("s"):
            money = money[:-1]
    if money == "pound":
        code = ODD_CODES.get((country, money), country + "P")
    elif money in NAMES:
        code = ODD_CODES.get((country, money), country + LETTERS.get(money, money[0].upper()))
        if code not in CODES:
            code = NAMES[money]
    elif money in CENTS:
        return CURRENCY, CENTS[money], j + 2, 1.0
    elif money in ("real", "reai", "sol"):
        code = country + ("L" if money != "sol" else "N")
    else:
        return None
    return (code, "", j + 2, 1.0) if code in CODES else (CURRENCY, money, j + 2, 1.0)
