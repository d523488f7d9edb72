"""What is tied to letters, or looked up by: F-16, 9OO, telephones, versions, items, notes."""

from __future__ import annotations

from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.plain import Told, mention, told
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, POWER, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HYPHENS


def tied(t: Tokens, i: int) -> Mark | None:
    """The token after a run of digits tied to letters before it; with where the run starts."""
    if t[i].kind != DIGITS or not t[i].glued:
        return None
    before = t[i - 1]
    if before.low in ("#", "_", "@", "~/", "\\"):
        return Mark(t.run_end(i), "", i - 1)
    if before.kind in (WORD, POWER):
        return None if _scale_like(t, i) else Mark(t.run_end(i), "", i - 1)
    if before.low == "." and t[i - 2].kind == WORD and before.glued:
        stop = len(t[i - 2].raw) > 3 and t[i - 2].raw.islower() and len(t[i].low) > 1
        return None if stop else Mark(t.run_end(i), "", i - 2)
    name = t[i - 2]
    if before.low not in HYPHENS or name.kind != WORD or not before.glued:
        return None
    of_unit = t.vocabulary.is_unit(name.low) and t[i - 3].kind == DIGITS
    if (name.raw.islower() and "prefixes" in name.lists) or t.atom(i - 2).rank or of_unit:
        return None
    if name.low in t.vocabulary.months or t.vocabulary.is_money(name.low):
        return None
    return Mark(t.run_end(i), "", i - 2)


def _scale_like(t: Tokens, i: int) -> bool:
    """Whether the letters before are a unit of a number before them: 6ft2, 5m3."""
    return t[i - 2].kind == DIGITS and t[i - 1].glued


def run(f: Found) -> Told:
    """A run of letters and digits: a name where it begins with capitals, else unread."""
    t, mark = f.t, tied(f.t, f.i) or Mark(f.end, "", f.i)
    start = mark.number
    while start > t.first and t[start].glued and t[start - 1].kind in (WORD, DIGITS):
        start -= 1
    head = t[start]
    named = head.raw[:1].isupper() or head.low in ("#", "@", "v") or head.low[:5] == "covid"
    named = named or len(head.raw) > 2 or t[start + 1].low in HYPHENS or t[start + 1].low == "_"
    after = t[mark.end]
    digits = len(t[f.i].low) > 1 and len(head.raw) == 1 and t[start + 1].kind == DIGITS
    if digits and after.kind == WORD and after.raw.islower() and after.plural:
        named = False  # B70 dockers
    kind = "designation" if named else "unread"
    return Told(mark.end, (), (mention(t, kind, start, mark.end),))


def then_letters(f: Found) -> Told:
    """Digits and letters behind them: a name where that is one capital, or -ers; else unread."""
    letters, end = f.t[f.end - 1].raw, f.t.run_end(f.end - 1)
    named = letters == "ers" or (len(letters) == 1 and letters.isupper())
    kind = "designation" if named else "unread"
    return Told(end, (), (mention(f.t, kind, f.i, end),))


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


def unread(t: Tokens, i: int) -> Told:
    """Digits that no row reads, with the letters and digits that are tied to them."""
    start, end = i, t.run_end(i)
    while start > t.first and t[start].glued and t[start - 1].kind == WORD:
        start -= 1
    return Told(end, (), (mention(t, "unread", start, end),))
