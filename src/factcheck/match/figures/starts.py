"""Where a figure may start: a quick test that passes over most words."""

from __future__ import annotations

from factcheck.match.figures import currencies, dates, money
from factcheck.match.figures.tokens import DIGITS, SIGN, VULGAR, WORD, Token, glued
from factcheck.match.figures.words import ATOMS, DOZENS, VAGUE, word_set

_STARTS = (
    frozenset(ATOMS)
    | DOZENS
    | frozenset(VAGUE)
    | dates.MONTH_NAMES
    | word_set("half quarter few several many point minus negative plus multi tens")
)
_AFTER_ARTICLE = _STARTS | frozenset(("couple", "pair"))
_SIGNS = frozenset("+-−.'")


def may_start(tokens: list[Token], i: int) -> bool:
    """Whether a figure may start at token ``i``."""
    token = tokens[i]
    if token.kind == WORD:
        low = token.low
        if low in _STARTS:
            return True
        if low in ("a", "an"):
            return tokens[i + 1].low in _AFTER_ARTICLE or tokens[i + 4].low == "half"
        if low.startswith("multi"):
            return True
        return tokens[i + 1].kind != WORD and money.may_announce(token)
    if token.kind == SIGN:
        if token.low == "." and glued(tokens, i) and tokens[i - 1].kind != SIGN:
            return False
        if token.low in _SIGNS:
            return (tokens[i + 1].kind in (DIGITS, SIGN) and glued(tokens, i + 1)) or (
                token.low in ("-", "−") and tokens[i + 1].kind == DIGITS
            )
        return token.low in currencies.SIGNS
    return token.kind in (DIGITS, VULGAR)
