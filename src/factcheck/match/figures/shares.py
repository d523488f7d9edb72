"""Shares, rates and indefinite numbers: one in four; 7.4 per 100,000; millions, several hundred."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom, cardinal
from factcheck.match.figures.dates import MONTH_NAMES
from factcheck.match.figures.nouns import FUNCTION, noun, plural
from factcheck.match.figures.numerals import numeral, short_scale
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Token, glued
from factcheck.match.figures.units import MEASURES
from factcheck.match.figures.words import (
    ATOMS,
    CARDINAL,
    COUNT,
    HUNDRED,
    HYPHENS,
    SCALE,
    SHARE,
    VAGUE,
    VAGUE_COUNT,
    Number,
    share_step,
    word_set,
)

SEVERAL = {"several": (2, 10), "few": (2, 10), "many": (2, 10)}


def divided(tokens: list[Token], i: int, found: Number) -> Number:
    """Divided by another: seven / eleven; and "one over three" where that is the whole phrase."""
    j = found.end
    low = tokens[j].low
    if low not in ("/", "over", "by") or found.kind != COUNT:
        return found
    if low == "/" and tokens[i].kind != WORD and tokens[j + 1].kind != WORD:
        return found
    under = cardinal(tokens, j + 1)
    if under is None or under.kind != COUNT or not under.value:
        return found
    if low != "/" and not (tokens[under.end].kind == EDGE and tokens[i - 1].kind in (EDGE, SIGN)):
        return found
    value = found.value / under.value
    if value < 1:
        return Number(value, share_step(under.value), under.end, SHARE)
    return Number(value, 1.0, under.end)


def share_of(tokens: list[Token], found: Number) -> Number:
    """With the whole it is a share of: one in four, 46 in every 100, nine out of ten."""
    if found.kind != COUNT or found.value != int(found.value) or found.value < 1:
        return found
    j = found.end
    if tokens[j].low in HYPHENS and tokens[j + 1].low == "in":  # one-in-three
        j += 1
    low, every = tokens[j].low, False
    if low in ("in", "of") and tokens[j + 1].low in ("every", "each"):
        j, every = j + 2, True
    elif low == "out" and tokens[j + 1].low == "of":
        j += 3 if tokens[j + 2].low in ("every", "each") else 2
        every = True
    elif low == "in":
        j += 2 if tokens[j + 1].low in HYPHENS else 1
    else:
        return found
    whole = cardinal(tokens, j)
    if whole is None or whole.kind != COUNT or whole.value != int(whole.value):
        return found
    round_base = whole.value == whole.step or tokens[j - 1].low in ("every", "each")
    if every and whole.value >= 1000 and round_base:
        return found  # 84 of every 100,000 is a rate
    if found.value >= whole.value or (not every and not _odds(tokens, found, whole)):
        return found
    parts_of = whole.value
    step = 1 / parts_of if parts_of in (100, 1000) else share_step(parts_of)
    return Number(found.value / parts_of, step, whole.end, SHARE)


def _odds(tokens: list[Token], found: Number, whole: Number) -> bool:
    """Whether "A in B" is a share: small A, no year, no span of time or place after it."""
    if whole.plain and 1000 <= whole.value <= 2100 and found.value > 1:
        return False
    if found.value > 9 or (found.value > 1 and whole.value > 20):
        return False
    after = tokens[whole.end].low
    return after not in _STRETCHES and after not in ("percent", "%", "-", "per", "pc", "pct")


_STRETCHES = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks month months year "
    "years decade decades century centuries quarter quarters matches games seasons starts "
    "innings meetings attempts a.m p.m am pm"
)
# What may follow the whole of "one pupil in five", beside the end of a clause and a past tense; a
# noun there is counted itself (one bus in ten minutes, two players in ten games).
_GOING_ON = FUNCTION - word_set(
    "a an and but of or nor to than more less fewer such each every per no not down up"
)
_VERBS = word_set("say think believe want own eat go get speak know die pay earn lack suffer live")
_SINGULAR_VERBS = word_set(
    "says thinks believes wants owns eats goes gets speaks knows dies pays earns lacks suffers "
    "lives walks drives cycles smokes drinks votes works rents sleeps leaves uses needs feels"
)
# Counted by games that go unsaid: one goal in five.
_ELIDED = word_set(
    "goal goals win wins victory victories defeat defeats loss losses draw draws title titles "
    "wicket wickets run runs try tries appearance appearances start starts medal medals"
)
_STOPS = frozenset(".,;:!?)”\"'’…")
_ASIDES = frozenset("(–—")
_LONGEST_NOUN = 2  # words


def parted(tokens: list[Token], i: int, j: int) -> Number | None:
    """The share whose noun stands between: one pupil in five, three women out of ten.

    ``i`` and ``j`` are the ends of the first number. None where the two numbers make no share.
    """
    part = cardinal(tokens, i)
    if part is None or part.kind != COUNT or part.end != j or part.value not in range(1, 10):
        return None
    k = j
    while k - j < _LONGEST_NOUN and _in_noun(tokens, k):
        k += 1
    last = tokens[k - 1].low
    if k == j or last in _ELIDED or plural(last) != (part.value > 1):
        return None
    if tokens[k].low == "out" and tokens[k + 1].low == "of":
        k += 1
    elif tokens[k].low != "in":
        return None
    k += 2 if tokens[k + 1].low in ("every", "each") else 1
    whole = cardinal(tokens, k)
    if whole is None or whole.kind != COUNT or whole.value != int(whole.value):
        return None
    most = 1000 if part.value == 1 else 20
    if not part.value < whole.value <= most or not _ends(tokens, whole.end, part.value > 1):
        return None
    step = 1 / whole.value if whole.value in (100, 1000) else share_step(whole.value)
    return Number(part.value / whole.value, step, whole.end, SHARE)


def _in_noun(tokens: list[Token], k: int) -> bool:
    """Whether a word may belong to what a share is of; no measure and no verb in the past."""
    token = tokens[k]
    if token.kind != WORD or glued(tokens, k) or token.low.endswith("ed"):
        return False
    return not any(token.low in known for known in (FUNCTION, ATOMS, MEASURES, MONTH_NAMES))


def _ends(tokens: list[Token], k: int, several: bool) -> bool:
    """Whether nothing is counted at ``k``: a clause ends, or goes on with its verb."""
    token, after = tokens[k], tokens[k + 1]
    if token.kind == SIGN:
        number = after.kind == DIGITS and glued(tokens, k + 1)
        return (token.low in _STOPS and not number) if glued(tokens, k) else token.low in _ASIDES
    if token.kind != WORD:
        return token.kind == EDGE
    if glued(tokens, k) or not token.raw.islower():
        return False
    if token.low == "and":
        return after.kind == WORD and not ATOMS.get(after.low)
    if token.low in _GOING_ON or token.low in (_VERBS if several else _SINGULAR_VERBS):
        return True
    return token.low.endswith("ed") and not plural(noun(tokens, k))


_BASES = {"capita": "capita", "head": "capita", "person": "capita"}


def rate(tokens: list[Token], j: int) -> tuple[str, int] | None:
    """The base of a rate near token ``j``: "per 100,000" at once or after up to three words.

    Gives "per 100000" and the index after the base.
    """
    for k in range(j, j + 4):
        low, every = tokens[k].low, tokens[k + 1].low in ("every", "each")
        if low == "per" or (every and low in ("for", "in")):
            return _base(tokens, k + 1)
        if (low == "of" and every) or (low == "out" and tokens[k + 1].low == "of"):
            based = _base(tokens, k + 2)
            return based if based and based[0][-3:] == "000" else None
        if tokens[k].kind != WORD or ATOMS.get(tokens[k].low):
            return None
    return None


def _base(tokens: list[Token], k: int) -> tuple[str, int] | None:
    if tokens[k].low in ("every", "each"):
        k += 1
    if tokens[k].low in _BASES:
        return f"per {_BASES[tokens[k].low]}", k + 1
    if tokens[k].low == "one":  # one hundred thousand
        k += 1
    word = ATOMS.get(tokens[k].low)
    if tokens[k].kind == DIGITS:
        found = numeral(tokens, k)
        if found is None:
            return None
        value, k = found.value, found.end
        if short := short_scale(tokens, k):
            value, k = value * short, k + 1
    elif word and word.rank in (HUNDRED, SCALE) and word.form == CARDINAL:
        value = 1.0
    else:
        return None
    while (
        (word := ATOMS.get(tokens[k].low))
        and word.rank in (HUNDRED, SCALE)
        and (word.form == CARDINAL)
    ):
        value, k = value * word.value, k + 1
    return (f"per {value:.0f}", k) if value >= 100 and value % 10 == 0 else None


def couple(tokens: list[Token], i: int) -> Number | None:
    """A couple, a pair: two; a couple of hundred, a few thousand: vague."""
    word = tokens[i + 1].low
    k = i + 3 if tokens[i + 2].low == "of" else i + 2
    found = atom(tokens, k)
    if found.rank in (HUNDRED, SCALE) and found.form == CARDINAL:
        high = 10 if word == "few" else 3
        low = float(2 * found.value)
        return Number(low, found.value, k + 1, VAGUE_COUNT, low, float(high * found.value))
    if word == "few":
        return None
    return Number(2.0, 1.0, i + 2)


def vague(tokens: list[Token], i: int) -> Number | None:
    """Millions, tens of thousands, several hundred, multi-billion: an interval, no value."""
    low = tokens[i].low
    if low == "multi" or low.startswith("multi"):
        k = i + 2 if low == "multi" and tokens[i + 1].low in HYPHENS else i + 1
        word = tokens[k].low if low == "multi" else low[5:]
        end = k + 1 if low == "multi" else i + 1
        if word + "s" not in VAGUE or word == "dozen":
            return None
        least, most = VAGUE[word + "s"]
        return Number(0, least / 2, end, VAGUE_COUNT, least, most)
    if low in SEVERAL:
        found = atom(tokens, i + 1)
        scale = 12 if tokens[i + 1].low == "dozen" else found.value
        if scale != 12 and (found.form != CARDINAL or found.rank not in (HUNDRED, SCALE)):
            return None
        least, most = SEVERAL[low]
        return Number(0, scale, i + 2, VAGUE_COUNT, least * scale, most * scale)
    if (
        tokens[i + 1].low == "of"
        and tokens[i + 2].low in VAGUE
        and low in ("tens", "hundreds", "thousands")
    ):
        scale = VAGUE[tokens[i + 2].low][0] // 2
        times = {"tens": 10, "hundreds": 100, "thousands": 1000}[low]
        return Number(0, times * scale, i + 3, VAGUE_COUNT, 2 * times * scale, 10 * times * scale)
    if low == "tens":
        return None
    if low == "scores" and tokens[i + 1].low != "of":
        return None
    least, most = VAGUE[low]
    return Number(0, least / 2, i + 1, VAGUE_COUNT, least, most)
