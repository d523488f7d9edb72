"""Labels: whether the word before plain digits says that they name a thing, and count none."""

from __future__ import annotations

from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL

TURN = 16  # tokens before a second name that are looked at for what was counted of the first


def label(t: Tokens, k: int) -> Mark | None:
    """A word or sign that may name the digits behind it: a label, a capital, a sign, an article."""
    token = t[k]
    ordinary = token.kind == WORD and token.raw.islower() and "numbering" not in token.lists
    known = "articles" in token.lists or token.atom.form == CARDINAL
    return Mark(k + 1) if token.kind != EDGE and (known or not ordinary) else None


def in_title(t: Tokens, i: int) -> bool:
    """Whether the words around are all capitals or a headline's, where a capital says nothing."""
    if len(t[i - 1].raw) > 4 and t[i - 1].raw.isupper():
        return True
    words = [t[k] for k in (*range(i - 6, i), *range(i + 1, i + 6)) if t[k].kind == WORD]
    long = [word for word in words if len(word.raw) > 3]
    if any(not word.raw[0].isupper() for word in long):
        return False
    verb = t[i - 1].low.endswith(("s", "ed")) and len(words) > 2 and t[i + 1].kind != DIGITS
    return len(long) > 2 or (verb and all(word.raw[0].isupper() for word in words))


def in_a_title(f: Found) -> bool:
    """Whether a row stands where a capital says nothing."""
    return in_title(f.t, f.i)


def two_numbers(f: Found) -> bool:
    """Whether two numbers stand there: counts 2 and 4."""
    return len(f.parts) == 2


def in_turn(f: Found) -> bool:
    """Whether what was counted of one name is counted of the next: Ontario had 503, and Quebec 298.

    Not where digits before it name something too: a Boeing 737 and an Airbus 320.
    """
    t, i = f.t, f.i
    j = i - 3 if t[i - 2].low == "the" else i - 2
    if t[j].low != "and":
        return False
    for k in range(j - 1, max(i - TURN, 0), -1):
        if t[k].kind == EDGE or t[k].low in (".", "!", "?"):
            return False
        if t[k].kind == DIGITS and len(t[k].low) != 4:
            return t[k - 1].raw.islower()
    return False
