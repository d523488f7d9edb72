"""What is tied to letters, or looked up by: F-16, 9OO, telephones, versions, items, notes."""

from __future__ import annotations

from factcheck.match.figures.nouns import FUNCTION, noun, plural
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.plain import Told, mention, told
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.tokens import DIGITS, EDGE, POWER, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HYPHENS, word_set

_PREFIXES = FUNCTION | word_set(
    "minus plus negative mid pre post sub now then under over up age aged ages early "
    "late between about around almost nearly roughly than to the a an of per at non"
)
_SAID = word_set("oh double treble triple")
_CALLS = word_set("phone call ring tel telephone dial text hotline helpline fax mobile")


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
    if (name.raw.islower() and name.low in _PREFIXES) or t.atom(i - 2).rank or of_unit:
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
    if digits and after.kind == WORD and after.raw.islower() and plural(after.low):
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
    return min(groups) > 2 and not _CALLS.isdisjoint(f.t.lows(f.i - 3, f.i))


def spoken_telephone(f: Found) -> Told | None:
    """A telephone as it is said, of four words of digits and more."""
    t, end, said = f.t, f.i, 0
    while t[end].low in _SAID or t.atom(end).form == CARDINAL or (said and t[end].low == ","):
        said += t[end].low != ","
        end += 1
    while t[end - 1].low == ",":
        end -= 1
    return told("identifier")(f.but(end=end)) if said > 4 else None


def nothing_counted(f: Found) -> bool:
    """Whether three digits and more count nothing: call 999, text 70070."""
    after = f.t[f.end].low
    free = after not in ("of", "a", "an", "per", "more", "other") and not plural(noun(f.t, f.end))
    return len(f.t[f.i].low) > 2 and free


def thousands_or_a_date(f: Found) -> bool:
    """Whether groups between points are thousands, or a date: 1.234.567, 20.3.2018."""
    thousands = all(len(group) == 3 for group in f.text.split(".")[1:])
    return thousands or f.t.parse("date", f.i) is not None


ROWS = (
    Row("tied to letters", "~<bare-digits>", run, rank=20, when=(tied_to_letters,)),
    Row("digits, then letters", "<bare-digits> ~<word>", then_letters, unless=(a_figure,)),
    Row("digits, a hyphen and a capital", "<bare-digits> ~- ~<word>", told("designation"),
        rank=20, when=(one_capital,)),
    Row("digits with a sign, then letters", "<bare-digits> ~.|, ~<bare-digits> ~<word>",
        then_letters, unless=(a_figure,)),
    Row("sign between digits", "<bare-digits> ~%|° ~<bare-digits>", told("unread"), rank=20),
    Row("item", "<bare-digits> $ )|.", told("identifier"), when=(an_item,)),
    Row("note", "[ ^ <bare-digits> $ ]", told("identifier")),
    Row("reference", "<digits> ~/ ~<digits> ~/", told("identifier"), rank=20,
        shape=r"\d{1,9}/\d{1,9}(?:/[A-Za-z0-9]{1,9}){1,4}(?![\d/])",
        unless=(lambda f: f.t.parse("date", f.i) is not None,)),
    Row("number of a case", "<bare-digits> ~- ~<word> ~- ~<bare-digits>", told("identifier"),
        rank=20, when=(lambda f: len(f.t[f.end - 1].low) > 2,),
        unless=(lambda f: f.t[f.i + 2].low in FUNCTION,)),
    Row("spoken telephone", "oh|double|treble <words>", spoken_telephone),
    Row("notes", "[ ^ <digits> ,|-|–", told("identifier"), rank=20,
        shape=r"\d{1,3}(?:(?:, ?|-)\d{1,3})+(?=\])"),
    Row("short number to call", "call|dial|ring|phone|text ^ <bare-digits>", told("identifier"),
        rank=20, when=(nothing_counted,)),
    Row("plan", "<bare-digits> ~( k )", told("designation")),
    Row("telephone in brackets", "( ^ <bare-digits> ) <bare-digits> -? <bare-digits>",
        told("identifier")),
    Row("telephone", "<digits> ~-|. ~<digits> ~-|. ~<digits>", told("identifier"), rank=20,
        unless=(no_telephone,),
        shape=r"\d{1,20}(?:-\d{1,20}){2,9}|(?:\d{1,3}[-. ])?\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"),
    Row("short telephone", "<digits> ~- ~<digits>", told("identifier"), rank=20,
        unless=(no_telephone,), shape=r"\d{3}-\d{4}(?!\d)"),
    Row("telephone abroad", "+ <digits>", told("identifier"),
        shape=r"\+\d{1,3}(?:[- ]?\(?\d{2,4}\)?){2,6}"),
    Row("telephone with spaces", "<digits> <bare-digits>", told("identifier"), rank=21,
        shape=r"0\d{2,4}(?: \d{3,6}){1,2}(?!\d|[.,]\d)"),
    Row("number to call", "<bare-digits> <bare-digits>", told("identifier"), rank=20,
        when=(a_call,)),
    Row("version", "<digits> ~. ~<digits> ~.", told("identifier"), rank=20,
        shape=r"\d{1,4}(?:\.\d{1,4}){2,9}(?![\d,])", unless=(thousands_or_a_date,)),
)  # fmt: skip
