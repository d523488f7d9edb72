"""What stands around a number: the noun it counts, and words that make it no figure."""

from __future__ import annotations

from factcheck.match.figures.tokens import WORD, Tokens

_SPAN = 4  # words looked at for the noun


def noun(t: Tokens, j: int) -> str:
    """The noun that a number ending before token ``j`` counts, in lower case; "" for none.

    The first word that looks like a plural among the next few, else the first of them.
    """
    if "hyphens" in t[j].lists and t[j].glued:
        j += 1
    if t[j].low == "of":
        j += 1
        while "of-whole" in t[j].lists:
            j += 1
    first = ""
    for k in range(j, j + _SPAN):
        token = t[k]
        if "hyphens" in token.lists and token.glued and t[k + 1].kind == WORD:
            continue
        dated = token.low in t.vocabulary.dated and token.low not in ("may", "march")
        if token.kind != WORD or "function" in token.lists or token.atom.rank or dated:
            break
        if token.plural:
            return token.low
        if not first and not token.low.endswith(("ed", "ly")):
            first = token.low
    return first
