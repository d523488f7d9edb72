"""Fractions and indefinite numbers: half, two-thirds, two and a half, 12 point 5; millions."""

from __future__ import annotations

from factcheck.match.figures.numbers import (
    COUNT,
    SHARE,
    Mark,
    Number,
    share_step,
)
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HYPHENS,
    ORDINAL,
    PARTS,
    TENS,
    UNIT,
)


def parts_at(t: Tokens, k: int) -> tuple[int, bool, int]:
    """The parts that a fraction's denominator names, whether it is plural, and its end."""
    tens = t.atom(k)
    if tens.rank == TENS and tens.form == CARDINAL:
        m = k + 2 if t[k + 1].low in HYPHENS else k + 1
        if t[m].low == "firsts":
            return tens.value + 1, True, m + 1
        one = t.atom(m)
        if one.rank == UNIT and one.form in (ORDINAL, PARTS) and one.value < 10:
            return tens.value + one.value, one.form == PARTS, m + 1
    found = t.vocabulary.parts(t[k].low) if t[k].kind == WORD else None
    return (*found, k + 1) if found else (0, False, k)


def no_fraction(t: Tokens, i: int) -> tuple[()] | None:
    """That no fraction can start here, where the next word names no part; None where it may."""
    if t[i].low in ("half", "quarter"):
        return None
    after = t[i + 1]
    if t[i].kind == DIGITS:
        return None if "before-parts" in after.lists or TAGS["parts"] in after.tags else ()
    may = "articles" in t[i].lists or after.kind != WORD or after.low == "and"
    return None if may or not after.unknown else ()


def parts(t: Tokens, k: int) -> Mark | None:
    """A denominator: third, fifths, twenty-firsts; its value says whether it is plural."""
    pieces, several, end = parts_at(t, k)
    return Mark(end, "several" if several else "", pieces) if pieces else None


def one_part(f: Found) -> Number:
    """Half, a third."""
    mark: Mark = f.parts[-1]
    return Number(1 / mark.number, share_step(mark.number), f.end, SHARE)


def half(f: Found) -> Number:
    """The half or quarter that a pattern starts with."""
    return one_part(f.but(parts=(parts(f.t, f.i),), end=f.i + 1))


def divided(f: Found) -> Number | None:
    """A numerator over its parts; after "and" only the last number is one (2 and 3 fifths)."""
    t, found, mark = f.t, f.parts[0], f.parts[-1]
    whole, over = 0.0, found.value
    for j in range(found.end - 1, max(f.i, found.end - 4), -1):
        rest = t.parse("cardinal", j + 1) if t[j].low == "and" else None
        if rest is not None and rest.end == found.end:
            whole, over = found.value - rest.value, rest.value
            break
    value = whole + over / mark.number
    kind = SHARE if value < 1 else COUNT
    return Number(value, share_step(mark.number), f.end, kind)


def is_plural_or_one(f: Found) -> bool:
    """Whether numerator and denominator agree: two thirds, one third; not one thirds."""
    number, mark = f.parts[0], f.parts[-1]
    if number.value != int(number.value) or not 1 <= number.value <= 10**9:
        return False
    if mark.value:
        return True
    follower = f.t[f.end].low
    tied = f.t[f.end - 2].low in HYPHENS
    return (
        number.value == 1
        and f.t[f.i].low in ("one", "1")
        and (follower not in ("time", "person") or tied)
    )


def counts(f: Found) -> bool:
    """Whether the first number is a plain count."""
    number: Number = f.parts[0]
    return number.kind == COUNT and number.value == int(number.value)


def a_stretch_of_time(f: Found) -> bool:
    """Whether quarters are parts of a year: in one quarter, for three quarters, last quarter."""
    t = f.t
    if not t[f.end - 1].low.startswith("quarter") or t[f.end].low == "of":
        return False
    return "before-a-quarter" in t[f.i - 1].lists or (t[f.end].low in (
        "ended", "ending", "earlier", "ago", "later", "and", "in",
    ) and "articles" not in t[f.i].lists)  # fmt: skip


def one_of_several(f: Found) -> bool:
    """Whether an ordinal before it makes it one of several: the second half."""
    t, before = f.t, f.t[f.i - 1].low
    measured = before in ("every", "each") and t.vocabulary.is_unit(t[f.end].low)
    if f.i + 1 == f.end and before in t.words["one-of-several"] and t[f.end].low != "of":
        return not measured  # every half hour
    if before in HYPHENS and "one-of-several" in t[f.i - 2].lists:
        return True
    return before in t.words["one-of-several"] and before not in ("the", "over")


def some_quarters(f: Found) -> bool:
    """Whether quarters or halves are counted, and part nothing: the first three quarters."""
    named = f.t[f.end - 1].low in ("quarters", "halves") and f.t[f.end].low != "of"
    return named and "one-of-several" in f.t[f.i - 1].lists


def part_of_a_compound(f: Found) -> bool:
    """Whether the word after makes a name of it: half marathon, half-hearted, half-year profit."""
    t, after = f.t, f.t[f.end]
    year = f.end + (after.low in HYPHENS)
    if t[year].low == "year" and "reported" in t[year + 1].lists:
        return t[f.end - 1].low == "half"
    if after.low in HYPHENS and after.glued and "tied-to-half" not in t[f.end + 1].lists:
        return True
    if t[f.end - 1].low in ("halves", "quarter") and after.low in ("final", "finals", "back"):
        return True
    return "compounds" in after.lists


def quarter_of_nothing(f: Found) -> bool:
    """Whether a bare quarter is a coin's, a town's or a year's: nothing parts it from a whole."""
    t, follower = f.t, f.t[f.end].low
    if t[f.end - 1].low != "quarter" or f.end > f.i + 1:
        return False
    whole = t[f.i - 1].kind == EDGE and t[f.end].kind == EDGE
    known = follower in ("of", "century", "mile", "hour", "pound") or follower in HYPHENS
    return not (whole or known)


def ordinal_here(f: Found) -> bool:
    """Whether "a fifth" orders what follows: a fifth person; and parts nothing."""
    t, word, after = f.t, f.t[f.end - 1].low, f.t[f.end]
    if word in ("half", "quarter"):
        return word == "quarter" and after.low in ("ended", "ending", "earlier", "ago", "later")
    if f.end > f.i + 2:  # a twenty-first
        return after.kind == WORD and "share-ends" not in after.lists
    if after.kind != WORD or "share-ends" in after.lists or _said_of_many(t, f.end):
        return False
    if _opens_clause(t, f.i) and "verbs" in after.lists and _closes_clause(t, f.end + 1):
        return False  # a third smoke
    if "hedging-prepositions" not in t[f.i - 1].lists:  # nearly a third took part
        return not counts_article(t, f.i)
    going_on = "behind-a-part" in after.lists or after.plural or after.low.endswith(("ed", "ly"))
    return not going_on


def _said_of_many(t: Tokens, k: int) -> bool:
    """Whether a share's verb stands here: a fifth live in poverty; not a fifth live album."""
    verb, then = t[k].low, t[k + 1]
    if verb in t.words["adjectives-too"]:
        return "function" in then.lists or "objects" in then.lists or then.atom.rank != ""
    return verb in t.words["only-verbs"] or (verb in t.words["verbs"] and "objects" in then.lists)


def _opens_clause(t: Tokens, i: int) -> bool:
    """Whether a clause starts here, so that what follows may be its subject."""
    before = t[i - 1]
    return before.kind == EDGE or "clause-openers" in before.lists


def _closes_clause(t: Tokens, k: int) -> bool:
    """Whether a verb before here has no object: smoke and drink, vote regularly, walk daily."""
    token, after = t[k], t[k + 1]
    joined = token.low in ("and", "but", "while", ",") and after.low in ("a", "an", "half", "most")
    return token.kind == EDGE or "clause-ends" in token.lists or token.low[-2:] == "ly" or joined
