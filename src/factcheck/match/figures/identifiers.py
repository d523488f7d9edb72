"""What is tied to letters, or looked up by: F-16, 9OO, telephones, versions, items, notes."""

from __future__ import annotations

from factcheck.match.figures.nouns import plural_counted
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.plain import Told, mention, told
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, POWER, WORD, Tokens
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


def tied_to_letters(f: Found) -> bool:
    """Whether letters stand before the digits, with no space or a hyphen between."""
    return tied(f.t, f.i) is not None


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


def a_figure(f: Found) -> bool:
    """Whether a quantity or a date stands there after all."""
    return bool(f.t.parse("quantity", f.i) or f.t.parse("date", f.i))


def one_capital(f: Found) -> bool:
    """Whether one capital, and no unit's, is tied behind the digits: 10-K, 4-H; not a 12-V lamp."""
    t, letter = f.t, f.t[f.end - 1].raw
    goes_on = t[f.end].low in HYPHENS and t[f.end].glued  # 5-A-side
    return len(letter) == 1 and letter.isupper() and not (goes_on or t.parse("unit", f.end - 1))


def an_item(f: Found) -> bool:
    """Whether digits number an item or a note: "1) ", "2. First", "(3)"."""
    t, i = f.t, f.i
    after = t[i + 1]
    if len(t[i].low) > 2 or after.low not in (")", ".") or not after.glued:
        return False
    k = i - 2 if t[i - 1].low == "(" else i - 1
    fresh = t[k].kind == EDGE or "\n" in t.text[t.end(k) : t.start(i)]
    return fresh and (after.low == ")" or (t[i + 2].kind == WORD and not t[i + 2].glued))


def no_telephone(f: Found) -> bool:
    """Whether the shape may be a score or a range after all: 100-2000."""
    groups = f.text.split("-")
    if f.t.parse("date", f.i) is not None:
        return True
    return (len(groups) == 2 and groups[1][-2:] == "00") or f.t[f.end].low == "%"


def a_call(f: Found) -> bool:
    """Whether somebody is to call two groups of digits."""
    groups = len(f.t[f.i].low), len(f.t[f.end - 1].low)
    return min(groups) > 2 and f.t.near("calls", f.i - 3, f.i)


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


def nothing_counted(f: Found) -> bool:
    """Whether three digits and more count nothing: call 999, text 70070."""
    after = f.t[f.end].low
    free = after not in ("of", "a", "an", "per", "more", "other") and not plural_counted(f.t, f.end)
    return len(f.t[f.i].low) > 2 and free


def thousands_or_a_date(f: Found) -> bool:
    """Whether groups between points are thousands, or a date: 1.234.567, 20.3.2018."""
    thousands = all(len(group) == 3 for group in f.text.split(".")[1:])
    return thousands or f.t.parse("date", f.i) is not None


def a_date(f: Found) -> bool:
    """Whether a date stands there."""
    return f.t.parse("date", f.i) is not None


def three_digits_last(f: Found) -> bool:
    """Whether three digits and more close the row."""
    return len(f.t[f.end - 1].low) > 2
