"""Names that hold digits or a number word: Section 230, Boeing 737, the Big Four, Euro 2020."""

from __future__ import annotations

from factcheck.match.figures import qualifiers
from factcheck.match.figures.calendar import Dated
from factcheck.match.figures.conditions import worth
from factcheck.match.figures.dates import dated
from factcheck.match.figures.figure import Date
from factcheck.match.figures.plain import Told, mention
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, WORD
from factcheck.match.figures.vocabulary import CARDINAL

_CAPITALS = 3  # words of a name before its number
TURN = 16  # tokens before a second name that are looked at for what was counted of the first


def labelled(f: Found) -> Told:
    """A designation, from its label on: Section 230, S&P 500, Boeing 737, No. 1."""
    t, i, end = f.t, f.i, f.end
    start = i - 2 if t[i - 1].low in (".", "&") else i - 1
    if ("articles" in t[i - 1].lists and not t[i].glued) or t.atom(i - 1).form == CARDINAL:
        start = i  # a 737, six 787s
    elif t[start].low == "p" and t[start - 1].low == "&":
        start -= 2
    lettered = t[end].glued and t[end].raw.isupper() and len(t[end].raw) == 1
    if lettered and "labels" in t[i - 1].lists:
        end += 1  # Room 3B
    while end < f.end + 6 and t[end].low == "(" and t[end].glued and t[end + 2].low == ")":
        end += 3  # Section 4(2)
    return _named(f, start, qualifiers.after(t, end)[1])  # grade 4 or above


def named_in_words(f: Found) -> Told:
    """The name that a number word closes: the Big Four, the Group of Seven."""
    return _named(f, f.i - (2 if f.t[f.i - 1].low == "of" else 1), f.end)


def named_after(f: Found) -> Told:
    """A designation up to the name that follows the digits."""
    end = f.end
    while end < f.end + 2 and f.t[end].kind == WORD and f.t[end].raw[0].isupper():
        end += 1
    return _named(f, f.i, end)


def _named(f: Found, start: int, end: int) -> Told:
    """A name up to a token, with the capitals before it."""
    t, least = f.t, f.i - _CAPITALS
    while least < start < f.i and t[start].raw[:1].isupper():
        word = t[start - 1]
        apart = not word.lists.isdisjoint(("function", "pointing")) or word.low.endswith("'s")
        if apart or not word.raw[:1].isupper():
            break
        start -= 1
    return Told(end, (), (mention(t, "designation", max(start, t.first), end),))


def named_by_year(f: Found) -> Told:
    """The year as a date, and the name that it closes: Euro 2020."""
    t = f.t
    date = Dated(f.end, Date(int(worth(f.parts[0]))))
    told_date = dated(f.but(parts=(date,)))
    return told_date.but(mentions=(mention(t, "designation", f.i - 1, f.end),))


def in_a_title(f: Found) -> bool:
    """Whether the words around are all capitals or a headline's, where a capital says nothing."""
    t, i = f.t, f.i
    if len(t[i - 1].raw) > 4 and t[i - 1].raw.isupper():
        return True
    words: list[str] = []
    for k in (*range(i - 1, i - 7, -1), *range(i + 1, i + 6)):
        raw = t[k].raw
        if t[k].kind == WORD:
            if len(raw) > 3 and not raw[0].isupper():
                return False
            words.append(raw)
    verb = t[i - 1].low.endswith(("s", "ed")) and len(words) > 2 and t[i + 1].kind != DIGITS
    long = sum(len(word) > 3 for word in words)
    return long > 2 or (verb and all(word[0].isupper() for word in words))


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
