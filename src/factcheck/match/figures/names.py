"""Names that hold digits or a number word: Section 230, Boeing 737, the Big Four, Euro 2020."""

from __future__ import annotations

from factcheck.match.figures import qualifiers
from factcheck.match.figures.calendar import Dated
from factcheck.match.figures.dates import a_count, dated
from factcheck.match.figures.figure import Date, Qualifier
from factcheck.match.figures.labels import (
    a_label,
    in_title,
    numbered,
)
from factcheck.match.figures.nouns import plural_counted
from factcheck.match.figures.plain import Told, mention
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, WORD
from factcheck.match.figures.vocabulary import CARDINAL


def labelled(f: Found) -> Told:
    """A designation, from its label on: Section 230, S&P 500, Boeing 737, No. 1."""
    t, i = f.t, f.i
    start = i - 2 if t[i - 1].low == "." else i - 1
    if (t[i - 1].low in ("a", "an") and not t[i].glued) or t.atom(i - 1).form == CARDINAL:
        start = i  # a 737, six 787s
    if t[start].low == "p" and t[start - 1].low == "&":
        start -= 2
    while (
        t[start].raw[:1].isupper()
        and t[start - 1].raw[:1].isupper()
        and i - start < 3
        and (t[start - 1].kind == WORD and t[start - 2].kind == WORD)
    ):
        start -= 1
    end = f.end
    lettered = t[end].glued and t[end].raw.isupper() and len(t[end].raw) == 1
    if lettered and "labels" in t[i - 1].lists:
        end += 1  # Room 3B
    while end < f.end + 6 and t[end].low == "(" and t[end].glued and t[end + 2].low == ")":
        end += 3  # Section 4(2)
    end = qualifiers.after(t, end)[1]  # grade 4 or above
    return Told(end, (), (mention(t, "designation", max(start, t.first), end),))


def named_in_words(f: Found) -> Told:
    """The name that a number word closes: the Big Four, the Group of Seven."""
    start = f.i - (2 if f.t[f.i - 1].low == "of" else 1)
    while (
        start > f.i - 3 and f.t[start - 1].raw.istitle() and "function" not in f.t[start - 1].lists
    ):
        start -= 1
    return Told(f.end, (), (mention(f.t, "designation", start, f.end),))


def closes_a_name(f: Found) -> bool:
    """Whether capitals make a number word the end of a name, and no headline has them all; or a
    word that numbers stands before it: phase three."""
    t, i = f.t, f.i
    numbers = t[i - 1].low != "number" or "owning" in t[i - 2].lists
    if numbers and "stages" in t[i - 1].lists and t[i].raw.islower() and t[i].atom.form == CARDINAL:
        counted = "singled" in t[i - 2].lists or t[f.end].plural
        return not counted and not t[f.end].atom.rank
    before = t[i - 2] if t[i - 1].low == "of" else t[i - 1]
    if t[i].atom.form != CARDINAL:
        return False
    if not (t[i].raw.istitle() and before.raw[:1].isupper()) or "function" in before.lists:
        return False
    return not (
        t.vocabulary.is_dated(before.low)
        or before.atom.rank
        or t[f.end].atom.rank
        or in_title(t, i)
    )


def begins_a_name(f: Found) -> bool:
    """Whether a capital number word begins a name: the Twelve Apostles, Three Mile Island."""
    t, i, end = f.t, f.i, f.end
    name = t[end]
    if not t[i].raw.istitle() or not name.raw.istitle() or name.glued or in_title(t, i):
        return False
    if (
        t.vocabulary.is_dated(name.low)
        or t[i].atom.form != CARDINAL
        or name.atom.rank
        or end > i + 1
    ):
        return False
    inside = t[i - 1].raw.islower() or (t[i - 1].low == "the" and t[i - 1].kind == WORD)
    return inside or (t[end + 1].raw.istitle() and not plural_counted(t, end))


def a_decimal_label(f: Found) -> bool:
    """Whether a label stands before a decimal, or a program's name does: room 4.12, Python 3.11."""
    t, before = f.t, f.t[f.i - 1]
    if t[f.i + 1].low != "." or t.parse("unit", f.end):
        return False
    named = not before.raw.islower() and "function" not in before.lists
    if "labels-only" in before.lists or (
        "labels" in before.lists and named and not in_title(t, f.i)
    ):
        return True
    return named and "being" in t[f.end].lists and len(before.raw) > 2


def a_plural_model(f: Found) -> bool:
    """Whether models are counted: Model 3s, six 787s."""
    counted = f.t.atom(f.i - 1).form == CARDINAL and len(f.t[f.i].low) > 2
    return counted or a_label(f)


def before_a_name(f: Found) -> bool:
    """Whether digits belong to the name after them: 575 Wilbraham Road; 90049 ZIP Code; 737 Max."""
    t, i, end = f.t, f.i, f.end
    name = t[end]
    if t[i].kind != DIGITS or name.kind != WORD or not name.raw[0].isupper() or name.glued:
        return False
    if t.vocabulary.is_dated(name.low) or t.atom(end).rank:
        return False
    if qualifiers.before(t, i)[0] is not Qualifier.EXACT:
        return False
    ahead = [t[k] for k in range(end, end + 3) if t[k].kind == WORD]
    if any("streets" in word.lists and word.raw[0].isupper() for word in ahead):
        return True
    before = t[i - 1]
    if t.parse("date", i) is not None:
        return False  # the 2006 Ryder Cup
    if in_title(t, i) or before.kind != WORD or before.raw[0].isupper():
        return False
    lone = len(t[i].low) > 2 and len(name.raw) > 2 and not name.raw.isupper()
    counted = any(word.plural for word in ahead) or name.low.endswith(("an", "ish", "ese"))
    described = t.atom(i - 2).form == "cardinal" and not before.plural  # two new 737 Max jets
    return lone and (described or not counted)


def named_after(f: Found) -> Told:
    """A designation up to the name that follows the digits."""
    t, end = f.t, f.end
    while end < f.end + 2 and t[end].kind == WORD and t[end].raw[0].isupper():
        end += 1
    return Told(end, (), (mention(t, "designation", f.i, end),))


def no_year(f: Found) -> bool:
    """Whether the word before numbers things up to thousands, and no years."""
    return len(f.t[f.i].low) == 4 and "no-years" in f.t[f.i - 1].lists


def span_of_no_label(f: Found) -> bool:
    """Whether no word of a label stands before two numbers."""
    return "labels" not in f.t[f.i - 1].lists and not numbered(f.t, f.i)


def a_number_goes_on(f: Found) -> bool:
    """Whether the digits go on in a number, with a unit or a scale."""
    return f.t[f.end].low in ("%", "percent", "million", "billion", "per") or (
        f.t[f.end].glued and f.t[f.end].kind == WORD and "letter-keys" not in f.t[f.end].lists
    )


def named_by_year(f: Found) -> Told:
    """The year as a date, and the name that it closes: Euro 2020."""
    t = f.t
    date = Dated(f.end, Date(f.parts[0].number))
    told_date = dated(f.but(parts=(date,)))
    return told_date.but(mentions=(mention(t, "designation", f.i - 1, f.end),))


def after_a_name(f: Found) -> bool:
    """Whether a name in the middle of a sentence stands before the year: Euro 2020, Rio 2016."""
    t, before = f.t, f.t[f.i - 1]
    plain = before.kind != WORD or before.raw[0].islower() or "seasons" in before.lists
    if (
        plain
        or t.vocabulary.is_dated(before.low)
        or t[f.i - 2].kind != WORD
        or t[f.i - 2].raw[0].isupper()
    ):
        return False
    return not in_title(t, f.i) and not a_count(f.but(parts=(Dated(f.end, Date(1)),)))


def by_another(f: Found) -> Told:
    """4x4, 1920x1080."""
    end = f.t.run_end(f.end - 1)
    return Told(end, (), (mention(f.t, "designation", f.i, end),))
