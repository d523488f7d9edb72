"""What is tied to letters, or looked up by: F-16, 9OO, telephones, versions, items, notes."""

from __future__ import annotations

from functools import partial

from factcheck.match.figures.plain import Told, mention, told
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, POWER, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL

_TIED = frozenset("._-#@\\‒")
_OPENING = frozenset("._-‒")


def _start(t: Tokens, i: int) -> int:
    """The first token of the run of letters, digits and signs that ends here: F-16, ID.4, #68."""
    k = i
    while (
        k > t.first
        and t[k].glued
        and (t[k - 1].kind in (WORD, DIGITS, POWER) or t[k - 1].low in _TIED)
    ):
        k -= 1
    while k < i and t[k].low in _OPENING:
        k += 1
    return k


def run(kind: str) -> Maker:
    """What makes a mention of one kind from the whole run of letters and digits."""
    return partial(_told, kind=kind)


def _told(f: Found, kind: str) -> Told:
    start, end = _start(f.t, f.i), f.t.run_end(f.end - 1)
    return Told(end, (), (mention(f.t, kind, start, end),))


def named_run(f: Found) -> Told:
    """A run of letters and digits: a name where it begins with capitals, else unread."""
    t, start, end = f.t, _start(f.t, f.i), f.t.run_end(f.i)
    head, then, after = t[start], t[start + 1], t[end]
    named = head.raw[:1].isupper() or head.low in ("#", "@", "v") or head.low[:5] == "covid"
    named = named or len(head.raw) > 2 or then.low in ("-", "‒", "_")
    digits = len(t[f.i].low) > 1 and len(head.raw) == 1 and then.kind == DIGITS
    if digits and after.kind == WORD and after.raw.islower() and after.plural:
        named = False  # B70 dockers
    return _told(f, "designation" if named else "unread")


def unread(t: Tokens, i: int) -> Told:
    """Digits that no row reads, with the letters and digits that are tied to them."""
    return _told(Found(t, i, i + 1, ()), "unread")


def spoken_telephone(f: Found) -> Told | None:
    """A telephone as it is said, of four words of digits and more."""
    t, end, said = f.t, f.i, 0
    while (
        "said-digits" in t[end].lists
        or t.atom(end).form == CARDINAL
        or (said and t[end].low == ",")
    ):
        said += t[end].low != ","
        end += 1
    while t[end - 1].low == ",":
        end -= 1
    return told("identifier")(f.but(end=end)) if said > 4 else None
