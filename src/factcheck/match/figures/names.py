"""Names that hold digits or a number word: Section 230, Boeing 737, the Big Four, Euro 2020."""

from __future__ import annotations

from factcheck.match.figures import qualifiers
from factcheck.match.figures.calendar import Dated
from factcheck.match.figures.dates import a_count, dated
from factcheck.match.figures.figure import Date, Qualifier
from factcheck.match.figures.labels import (
    CRAFT,
    LABELS,
    LABELS_ONLY,
    OWNING,
    SINGLED,
    SINGULAR,
    a_label,
    a_line,
    in_title,
    numbered,
)
from factcheck.match.figures.nouns import FUNCTION, noun, plural
from factcheck.match.figures.plain import Told, mention, told
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.tokens import DIGITS, WORD
from factcheck.match.figures.vocabulary import CARDINAL, word_set

_STAGES = word_set(
    "phase stage grade level tier type category class round step chapter act number page item room "
    "platform gate day week"
)
_NO_YEARS = word_set(
    "resolution flight route highway interstate section room form page pages line paragraph "
    "flights routes rooms exit gate"
)
_SEASONS = FUNCTION | word_set("spring summer autumn fall winter christmas easter year fy")
STREETS = word_set(
    "road street avenue st ave rd blvd boulevard lane drive dr court way place square terrace "
    "highway parkway crescent close mews grove zip"
)
_LETTER_KEYS = word_set("x e k m b")


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
    if lettered and t[i - 1].low in LABELS:
        end += 1  # Room 3B
    while end < f.end + 6 and t[end].low == "(" and t[end].glued and t[end + 2].low == ")":
        end += 3  # Section 4(2)
    end = qualifiers.after(t, end)[1]  # grade 4 or above
    return Told(end, (), (mention(t, "designation", max(start, t.first), end),))


def named_in_words(f: Found) -> Told:
    """The name that a number word closes: the Big Four, the Group of Seven."""
    start = f.i - (2 if f.t[f.i - 1].low == "of" else 1)
    while start > f.i - 3 and f.t[start - 1].raw.istitle() and f.t[start - 1].low not in FUNCTION:
        start -= 1
    return Told(f.end, (), (mention(f.t, "designation", start, f.end),))


def closes_a_name(f: Found) -> bool:
    """Whether capitals make a number word the end of a name, and no headline has them all; or a
    word that numbers stands before it: phase three."""
    t, i = f.t, f.i
    numbers = t[i - 1].low != "number" or t[i - 2].low in OWNING
    if numbers and t[i - 1].low in _STAGES and t[i].raw.islower() and t[i].atom.form == CARDINAL:
        counted = t[i - 2].low in SINGLED or plural(t[f.end].low)
        return not counted and not t[f.end].atom.rank
    before = t[i - 2] if t[i - 1].low == "of" else t[i - 1]
    if t[i].atom.form != CARDINAL:
        return False
    if not (t[i].raw.istitle() and before.raw[:1].isupper()) or before.low in FUNCTION:
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
    return inside or (t[end + 1].raw.istitle() and not plural(noun(t, end)))


def a_decimal_label(f: Found) -> bool:
    """Whether a label stands before a decimal, or a program's name does: room 4.12, Python 3.11."""
    t, before = f.t, f.t[f.i - 1]
    if t[f.i + 1].low != "." or t.parse("unit", f.end):
        return False
    named = not before.raw.islower() and before.low not in FUNCTION
    if before.low in LABELS_ONLY or (before.low in LABELS and named and not in_title(t, f.i)):
        return True
    return named and t[f.end].low in SINGULAR and len(before.raw) > 2


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
    if any(word.low in STREETS and word.raw[0].isupper() for word in ahead):
        return True
    before = t[i - 1]
    if t.parse("date", i) is not None:
        return False  # the 2006 Ryder Cup
    if in_title(t, i) or before.kind != WORD or before.raw[0].isupper():
        return False
    lone = len(t[i].low) > 2 and len(name.raw) > 2 and not name.raw.isupper()
    counted = any(plural(word.low) for word in ahead) or name.low.endswith(("an", "ish", "ese"))
    described = t.atom(i - 2).form == "cardinal" and not plural(before.low)  # two new 737 Max jets
    return lone and (described or not counted)


def named_after(f: Found) -> Told:
    """A designation up to the name that follows the digits."""
    t, end = f.t, f.end
    while end < f.end + 2 and t[end].kind == WORD and t[end].raw[0].isupper():
        end += 1
    return Told(end, (), (mention(t, "designation", f.i, end),))


def no_year(f: Found) -> bool:
    """Whether the word before numbers things up to thousands, and no years."""
    return len(f.t[f.i].low) == 4 and f.t[f.i - 1].low in _NO_YEARS


def span_of_no_label(f: Found) -> bool:
    """Whether no word of a label stands before two numbers."""
    return f.t[f.i - 1].low not in LABELS and not numbered(f.t, f.i)


def a_number_goes_on(f: Found) -> bool:
    """Whether the digits go on in a number, with a unit or a scale."""
    return f.t[f.end].low in ("%", "percent", "million", "billion", "per") or (
        f.t[f.end].glued and f.t[f.end].kind == WORD and f.t[f.end].low not in _LETTER_KEYS
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
    plain = before.kind != WORD or before.raw[0].islower() or before.low in _SEASONS
    if (
        plain
        or t.vocabulary.is_dated(before.low)
        or t[f.i - 2].kind != WORD
        or t[f.i - 2].raw[0].isupper()
    ):
        return False
    return not in_title(t, f.i) and not a_count(f.but(parts=(Dated(f.end, Date(1)),)))


ROWS = (
    Row("named by a year", "<label> ^ <year>", named_by_year, rank=16, when=(after_a_name,)),
    Row("labelled by a word", "<label> ^ <bare-digits>", labelled, rank=10, when=(a_label,),
        unless=(a_number_goes_on,)),
    Row("begins a name", "<words>", named_after, rank=20, when=(begins_a_name,)),
    Row("labelled decimal", "<label> ^ <bare-digits> ~. ~<bare-digits>", labelled, rank=20,
        when=(a_decimal_label,)),
    Row("named as a line", "the ^ <bare-digits>", told("designation"), rank=16, when=(a_line,),
        unless=(a_number_goes_on,)),
    Row("named by a number word", "<words>", named_in_words, rank=20, when=(closes_a_name,)),
    Row("by another", "<bare-digits> ~x|× ~<bare-digits>",
        lambda f: told("designation")(f.but( end=f.t.run_end(f.end - 1))), rank=20),
    Row("labelled, and a span", "<label> ^ <bare-digits> -|–|and|to|or <bare-digits>", labelled,
        rank=20, when=(a_label,), unless=(a_number_goes_on, span_of_no_label)),
    Row("labelled, like a year", "<label> ^ <bare-digits>", labelled, rank=20,
        when=(a_label, no_year), unless=(a_number_goes_on,)),
    Row("model of a maker", "<label> ^ <bare-digits> ~- ~<bare-digits>", labelled, rank=20,
        when=(lambda f: f.t[f.i - 1].raw[:1].isupper() and f.t[f.end].low in CRAFT,)),
    Row("labelled, in the plural", "<label> ^ <bare-digits> ~s", labelled, rank=21,
        when=(a_plural_model,)),
    Row("before a name", "<bare-digits>", named_after, rank=10, when=(before_a_name,)),
)  # fmt: skip
