"""Names that hold digits or a number word: Section 230, Boeing 737, the Big Four, Euro 2020."""

from __future__ import annotations

from factcheck.match.figures import qualifiers
from factcheck.match.figures.calendar import Dated
from factcheck.match.figures.dates import a_count, dated
from factcheck.match.figures.figure import Date
from factcheck.match.figures.labels import (
    in_title,
)
from factcheck.match.figures.plain import Told, mention
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import WORD
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


def named_after(f: Found) -> Told:
    """A designation up to the name that follows the digits."""
    t, end = f.t, f.end
    while end < f.end + 2 and t[end].kind == WORD and t[end].raw[0].isupper():
        end += 1
    return Told(end, (), (mention(t, "designation", f.i, end),))


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
