"""Fractions and indefinite numbers: half, two-thirds, two and a half, 12 point 5; millions."""

from __future__ import annotations

from factcheck.match.figures.cardinals import ARTICLES
from factcheck.match.figures.nouns import FUNCTION, VERBS, plural
from factcheck.match.figures.numbers import (
    COUNT,
    SHARE,
    Mark,
    Number,
    share_step,
)
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, TAGS, WORD, Tokens
from factcheck.match.figures.vocabulary import (
    CARDINAL,
    HYPHENS,
    ORDINAL,
    PARTS,
    TENS,
    UNIT,
    word_set,
)

# Before "half", "quarter" or "third": one of several halves, quarters or thirds, not a share.
_ONE_OF_SEVERAL = word_set(
    "first second third fourth last next latter other this that each every per previous past final "
    "opening closing same better top bottom upper lower the current prior coming latest any recent"
)
# After "half" or "third": a compound that is no share.
_COMPOUNDS = word_set(
    "marathon marathons time times term terms price empty full baked brother brothers sister "
    "sisters way back past moon life lives court step steps truth truths inning party person "
    "child straight consecutive attempt man woman generation degree board volley "
    "centre center mast timer"
)
_SHARE_ENDS = word_set(
    "of from in to since over between compared the less more fewer larger higher lower smaller "
    "bigger greater faster slower above below year month day hour mile century percent point cup "
    "teaspoon tablespoon pound ounce and or said by on as were are is was have had off"
)
# Hedges, and "by", after which "a third" may still be an ordinal: about a third person.
_PREPOSITIONS = word_set("about over under around above below near some by circa beyond")
_GOING_ON = FUNCTION | VERBS
# Of the verbs, those that are no nouns; those that are adjectives too; and what has an object.
_ONLY_VERBS = word_set(
    "say think believe want eat go get speak know die pay earn lack suffer prefer agree "
    "disagree give come remain cannot never"
)
_ADJECTIVES, _OBJECTS = word_set("live own"), word_set("a an the their no every alone daily")
# Behind "half-year" these tell of a part of the year, and of no length.
_REPORTED = word_set(
    "profit profits loss losses result results figures report reports earnings revenue revenues "
    "sales accounts dividend dividends period turnover trading update statement numbers income "
    "ended ending end to"
)
_OPENING, _ENDS = word_set(". ; : — and but while that"), frozenset((".", ";", ":", "daily"))
_BEFORE_PARTS = frozenset(("and", "&", *HYPHENS))
_TIED = word_set(
    "a year month week day hour minute mile century decade dozen inch percent point cup"
)
_STRETCH = _ONE_OF_SEVERAL | word_set(
    "in within per for over last past next each every consecutive straight early"
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
        return None if after.low in _BEFORE_PARTS or TAGS["parts"] in after.tags else ()
    may = t[i].low in ARTICLES or after.kind != WORD or after.low == "and"
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
    return t[f.i - 1].low in _STRETCH or (t[f.end].low in (
        "ended", "ending", "earlier", "ago", "later", "and", "in",
    ) and t[f.i].low not in ARTICLES)  # fmt: skip


def one_of_several(f: Found) -> bool:
    """Whether an ordinal before it makes it one of several: the second half."""
    t, before = f.t, f.t[f.i - 1].low
    measured = before in ("every", "each") and t.vocabulary.is_unit(t[f.end].low)
    if f.i + 1 == f.end and before in _ONE_OF_SEVERAL and t[f.end].low != "of":
        return not measured  # every half hour
    if before in HYPHENS and t[f.i - 2].low in _ONE_OF_SEVERAL:
        return True
    return before in _ONE_OF_SEVERAL and before not in ("the", "over")


def some_quarters(f: Found) -> bool:
    """Whether quarters or halves are counted, and part nothing: the first three quarters."""
    named = f.t[f.end - 1].low in ("quarters", "halves") and f.t[f.end].low != "of"
    return named and f.t[f.i - 1].low in _ONE_OF_SEVERAL


def part_of_a_compound(f: Found) -> bool:
    """Whether the word after makes a name of it: half marathon, half-hearted, half-year profit."""
    t, after = f.t, f.t[f.end]
    year = f.end + (after.low in HYPHENS)
    if t[year].low == "year" and t[year + 1].low in _REPORTED:
        return t[f.end - 1].low == "half"
    if after.low in HYPHENS and after.glued and t[f.end + 1].low not in _TIED:
        return True
    if t[f.end - 1].low in ("halves", "quarter") and after.low in ("final", "finals", "back"):
        return True
    return after.low in _COMPOUNDS


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
        return after.kind == WORD and after.low not in _SHARE_ENDS
    if after.kind != WORD or after.low in _SHARE_ENDS or _said_of_many(t, f.end):
        return False
    if _opens_clause(t, f.i) and after.low in VERBS and _closes_clause(t, f.end + 1):
        return False  # a third smoke
    if t[f.i - 1].low not in _PREPOSITIONS:  # nearly a third took part
        return not counts_article(t, f.i)
    going_on = after.low in _GOING_ON or plural(after.low) or after.low.endswith(("ed", "ly"))
    return not going_on


def _said_of_many(t: Tokens, k: int) -> bool:
    """Whether a share's verb stands here: a fifth live in poverty; not a fifth live album."""
    verb, then = t[k].low, t[k + 1]
    if verb in _ADJECTIVES:
        return then.low in FUNCTION or then.low in _OBJECTS or then.atom.rank != ""
    return verb in _ONLY_VERBS or (verb in VERBS and then.low in _OBJECTS)


def _opens_clause(t: Tokens, i: int) -> bool:
    """Whether a clause starts here, so that what follows may be its subject."""
    before = t[i - 1]
    return before.kind == EDGE or before.low in _OPENING


def _closes_clause(t: Tokens, k: int) -> bool:
    """Whether a verb before here has no object: smoke and drink, vote regularly, walk daily."""
    token, after = t[k], t[k + 1]
    joined = token.low in ("and", "but", "while", ",") and after.low in ("a", "an", "half", "most")
    return token.kind == EDGE or token.low in _ENDS or token.low[-2:] == "ly" or joined


FRACTIONS = (
    Row("number of parts", "<cardinal> -? <parts>", divided, when=(counts, is_plural_or_one),
        unless=(a_stretch_of_time, some_quarters)),
    Row("a part", "a|an <parts>", one_part,
        unless=(one_of_several, part_of_a_compound, ordinal_here)),
    Row("half", "half|quarter", lambda f: half(f).but(end=f.end),
        unless=(one_of_several, part_of_a_compound, quarter_of_nothing, ordinal_here)),
)  # fmt: skip
