"""Names that hold digits or a number word: Section 230, the Big Four, Euro 2020, F-16; and 9OO."""

from __future__ import annotations

from functools import partial

from factcheck.match.figures import qualifiers
from factcheck.match.figures.conditions import worth
from factcheck.match.figures.dates import Dated, dated
from factcheck.match.figures.figure import Date
from factcheck.match.figures.plain import Told, mention
from factcheck.match.figures.rows import Found, Maker
from factcheck.match.figures.tokens import DIGITS, POWER, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL

_CAPITALS = 3  # words of a name before its number
_TIED = frozenset("._-#@\\‒")
_OPENING = frozenset("._-‒")
_LETTERS = (WORD, DIGITS, POWER)


def labelled(f: Found) -> Told:
    """A designation, from its label on: Section 230, S&P 500, Boeing 737, No. 1."""
    t, i, end = f.t, f.i, f.end
    start = i - 2 if t[i - 1].low in (".", "&") else i - 1
    if ("articles" in t[i - 1].lists and not t[i].glued) or t[i - 1].atom.form == CARDINAL:
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
    date = Dated(f.end, Date(int(worth(f.parts[0]))))
    named = mention(f.t, "designation", f.i - 1, f.end)
    return dated(f.but(parts=(date,))).but(mentions=(named,))


def in_a_title(f: Found) -> bool:
    """Whether the words around are all capitals or a headline's, where a capital says nothing."""
    t, i = f.t, f.i
    if len(t[i - 1].raw) > 4 and t[i - 1].raw.isupper():
        return True
    around = (t[k] for k in (*range(i - 6, i), *range(i + 1, i + 6)))
    words = [token.raw for token in around if token.kind == WORD]
    long = [word for word in words if len(word) > 3]
    if not all(word[0].isupper() for word in long):
        return False
    verb = t[i - 1].low.endswith(("s", "ed")) and len(words) > 2 and t[i + 1].kind != DIGITS
    return len(long) > 2 or (verb and all(word[0].isupper() for word in words))


def two_numbers(f: Found) -> bool:
    """Whether two numbers stand there: counts 2 and 4."""
    return len(f.parts) == 2


def _start(t: Tokens, i: int) -> int:
    """The first token of the run of letters, digits and signs that ends here: F-16, ID.4, #68."""
    k = i
    while k > t.first and t[k].glued and (t[k - 1].kind in _LETTERS or t[k - 1].low in _TIED):
        k -= 1
    while k < i and t[k].low in _OPENING:
        k += 1
    return k


def run(kind: str) -> Maker:
    """What makes a mention of one kind from the whole run of letters and digits."""
    return partial(_run, kind=kind)


def _run(f: Found, kind: str) -> Told:
    start, end = _start(f.t, f.i), f.t.run_end(f.end - 1)
    return Told(end, (), (mention(f.t, kind, start, end),))


def named_run(f: Found) -> Told:
    """A run of letters and digits: a name where it begins with capitals, else unread."""
    named = f.t.holds("a name of letters", _start(f.t, f.i), f.t.run_end(f.i))
    return _run(f, "designation" if named else "unread")


def unread(t: Tokens, i: int) -> Told:
    """Digits that no row reads, with the letters and digits that are tied to them."""
    return _run(Found(t, i, i + 1, ()), "unread")
