"""Reading: from tokens to figures, left to right, each token once."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nextafter

from factcheck.match.figures import (
    currencies,
    dates,
    money,
    nouns,
    qualifiers,
    shares,
    units,
    years,
)
from factcheck.match.figures.figure import Figure, Qualifier
from factcheck.match.figures.quantities import Quantity, quantity
from factcheck.match.figures.ranges import joined
from factcheck.match.figures.tokens import (
    BACK,
    DIGITS,
    FRONT,
    SIGN,
    VULGAR,
    WORD,
    Token,
    glued,
    tokenize,
)
from factcheck.match.figures.words import ATOMS, DOZENS, ORDER, SHARE, VAGUE, word_set

DATE, ORDINAL = "date", "ordinal"
_OPENERS = frozenset(("between", "from"))
_EACH = frozenset(("every", "each"))

_STARTS = (
    frozenset(ATOMS)
    | DOZENS
    | frozenset(VAGUE)
    | dates.MONTH_NAMES
    | word_set("half quarter few several many point minus negative plus multi tens")
)
_AFTER_ARTICLE = _STARTS | frozenset(("couple", "pair"))
_SIGNS = frozenset("+-−.'")


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order.

    Reads the raw text: offsets are its code points. Time grows with the length of the text and
    with nothing else; there is no input that raises.
    """
    tokens = tokenize(text)
    found: list[Figure] = []
    i, last = FRONT, len(tokens) - BACK
    while i < last:
        if _may_start(tokens, i):
            some, end = _read(text, tokens, i)
            if found and some and some[0].start < found[-1].end:  # one qualifier for two
                some[0] = _reaching(text, some[0], tokens[i].start, some[0].end)
            found.extend(some)
            i = max(end, i + 1)
        else:
            i += 1
    return tuple(found)


def _read(text: str, tokens: list[Token], i: int) -> tuple[list[Figure], int]:
    """The figures that start at token ``i``, and the index after them."""
    dated = dates.date(tokens, i)
    only_year = dated is not None and dated.until is None and dated.date.month is None
    if dated and not (only_year and tokens[i].kind == DIGITS):
        return [_date(text, tokens, i, dated)], dated.end
    first = quantity(tokens, i)
    if dated and (dated.end == i + 2 or _names_year(tokens, i, first)):
        return [_date(text, tokens, i, dated)], dated.end
    if isinstance(first, int):
        return [], first
    if first is None or nouns.is_item(text, tokens, i):
        return [], i + 1
    if first.kind == ORDER:
        return _ordinal(text, tokens, first)
    pair = joined(tokens, first)
    if _is_name(tokens, first, pair[1].end if pair else first.end):
        return [], pair[1].end if pair else first.end
    if pair is None:
        return _single(text, tokens, first)
    one, other, spread = pair
    based = shares.rate(tokens, other.end) if other.unit is None else None
    if based:
        one, other = (each._replace(measure=each.measure or based[0]) for each in (one, other))
    end = based[1] if based else other.end
    if spread:
        return [_range(text, tokens, one, other)], end
    return [_figure(text, tokens, one, other), _figure(text, tokens, other, other)], end


def _single(text: str, tokens: list[Token], first: Quantity) -> tuple[list[Figure], int]:
    i = first.start
    bare = first.unit is None and not first.measure and first.end == first.number_end
    if bare and (share := shares.parted(tokens, i, first.end)):
        value = share.value
        part = first._replace(value=value, low=value, high=value, step=share.step, kind=SHARE)
        return [_figure(text, tokens, part, part)], share.end
    based = shares.rate(tokens, first.end) if first.unit != "percent" else None
    follower = tokens[first.end]
    one_in = based and (follower.low in ("per", "out") or tokens[first.end + 1].low in _EACH)
    one = bare and not one_in and tokens[i].low == "one" and first.end == i + 1
    if one and nouns.is_pronoun(tokens, i):
        return [], first.end
    figure = _figure(text, tokens, first, first, based[0] if based else "")
    if based is None:
        return [figure], max(first.end, _past(tokens, figure.end, first.end))
    end = based[1]
    start = figure.start
    return [_reaching(text, figure, start, tokens[end - 1].end)], end


def _is_name(tokens: list[Token], first: Quantity, end: int) -> bool:
    """Whether plain digits are part of a name: Section 3, pp. 12-15, Model 3s."""
    i = first.start
    if not first.plain or tokens[i].kind != DIGITS:
        return False
    bare = first.unit is None and not first.measure
    plural_name = first.measure == "second" and tokens[first.end - 1].low == "s"
    if not bare and not plural_name:
        return False
    if qualifiers.before(tokens, i)[0] is not Qualifier.EXACT:
        return False
    return nouns.is_label(tokens, i, end)


def _past(tokens: list[Token], place: int, j: int) -> int:
    """The first token from ``j`` on that starts at or after a place in the text."""
    while tokens[j].start < place:
        j += 1
    return j


def _reaching(text: str, figure: Figure, start: int, end: int) -> Figure:
    """The figure with another place in the text."""
    return replace(figure, start=start, end=end, text=text[start:end])


def _figure(
    text: str, tokens: list[Token], one: Quantity, last: Quantity, base: str = ""
) -> Figure:
    """A figure from one quantity; ``last`` is the one that the counted noun follows."""
    fraction = one.kind == SHARE
    measure = one.measure or base or ("share" if fraction and one.unit is None else "")
    qualifier, begin, end = _qualified(tokens, one, one.measure in units.SPANS)
    if one.value is None:  # "millions" is an interval already
        low, high = one.low, nextafter(one.high, -inf)
    else:
        low, high = qualifiers.interval(qualifier, one.low, one.high, one.step, fraction=fraction)
    return Figure(
        value=one.value,
        low=low,
        high=high,
        unit=one.unit,
        start=tokens[begin].start,
        end=tokens[end - 1].end,
        text=text[tokens[begin].start : tokens[end - 1].end],
        step=one.step,
        qualifier=qualifier,
        measure=measure,
        noun=nouns.noun(tokens, max(end, last.end)),
    )


def _qualified(tokens: list[Token], one: Quantity, of_time: bool) -> tuple[Qualifier, int, int]:
    qualifier, begin = qualifiers.before(tokens, one.start, of_time=of_time)
    end = one.end
    after, behind = qualifiers.after(tokens, end)
    if after is not Qualifier.EXACT and qualifier is Qualifier.EXACT:
        return after, begin, behind
    if one.value is None and qualifier is Qualifier.EXACT:
        qualifier = Qualifier.ABOUT
    return qualifier, begin, end


def _range(text: str, tokens: list[Token], one: Quantity, other: Quantity) -> Figure:
    """One figure with two ends."""
    start = one.start
    if tokens[start - 1].low in _OPENERS:
        start -= 1
    qualifier, begin = qualifiers.before(tokens, start)
    low, high = one.low, other.high
    if qualifier is not Qualifier.EXACT:
        low, high = qualifiers.interval(qualifier, low, high, min(one.step, other.step))
    fraction = other.kind == SHARE and other.unit is None
    return Figure(
        value=None,
        low=low,
        high=high,
        unit=other.unit,
        start=tokens[begin].start,
        end=tokens[other.end - 1].end,
        text=text[tokens[begin].start : tokens[other.end - 1].end],
        step=min(one.step, other.step),
        qualifier=qualifier,
        measure=other.measure or ("share" if fraction else ""),
        noun=nouns.noun(tokens, other.end),
    )


def _ordinal(text: str, tokens: list[Token], first: Quantity) -> tuple[list[Figure], int]:
    i, end = first.start, first.end
    alone = end == i + 1 and tokens[i].kind == WORD
    if alone and nouns.is_adverb(tokens, i):
        return [], end
    start, stop = tokens[i].start, tokens[end - 1].end
    figure = Figure(
        value=first.value,
        low=first.low,
        high=first.high,
        unit=ORDINAL,
        start=start,
        end=stop,
        text=text[start:stop],
        step=1.0,
        noun=nouns.noun(tokens, end),
    )
    return [figure], end


def _date(text: str, tokens: list[Token], i: int, dated: years.Dated) -> Figure:
    """A figure for a date: its ends in years, open where no year is written."""
    begin = i
    if dated.until and tokens[i - 1].low in _OPENERS:
        begin = i - 1
    qualifier, begin = qualifiers.before(tokens, begin)
    if qualifier is not Qualifier.ABOUT:
        qualifier, begin = Qualifier.EXACT, begin if begin == i - 1 and dated.until else i
    start, end = tokens[begin].start, tokens[dated.end - 1].end
    first, last = dated.date.year, (dated.until or dated.date).year
    return Figure(
        value=None if dated.until or first is None else float(first),
        low=float("-inf") if first is None else float(first),
        high=float("inf") if last is None else float(last),
        unit=DATE,
        start=start,
        end=end,
        text=text[start:end],
        step=1.0,
        qualifier=qualifier,
        date=dated.date,
        until=dated.until,
    )


def _names_year(tokens: list[Token], i: int, first: Quantity | int | None) -> bool:
    """Whether four plain digits are a year, from what stands around them."""
    if not isinstance(first, Quantity):
        return False
    follower = tokens[i + 1]
    qualifier = qualifiers.before(tokens, i)[0]
    return years.is_year(
        tokens,
        i,
        qualified=qualifier not in (Qualifier.EXACT, Qualifier.ABOUT),
        measured=first.end > first.number_end or not first.plain or first.prefixed,
        counted=nouns.often_counted(follower.low) and follower.raw.islower(),
    )


def _may_start(tokens: list[Token], i: int) -> bool:
    """Whether a figure may start at token ``i``."""
    token = tokens[i]
    if token.kind == WORD:
        low = token.low
        if low in _STARTS:
            return True
        if low in ("a", "an"):
            follower = tokens[i + 1].low
            return (
                follower in _AFTER_ARTICLE or follower in units.SPANS or tokens[i + 4].low == "half"
            )
        if low in units.SPANS and tokens[i + 3].low == "half":
            return True  # the year and a half
        if low.startswith("multi"):
            return True
        return tokens[i + 1].kind != WORD and money.may_announce(token)
    if token.kind == SIGN:
        if token.low == "." and glued(tokens, i) and tokens[i - 1].kind != SIGN:
            return False
        if token.low in _SIGNS:
            return (tokens[i + 1].kind in (DIGITS, SIGN) and glued(tokens, i + 1)) or (
                token.low in ("-", "−") and tokens[i + 1].kind == DIGITS
            )
        return token.low in currencies.SIGNS
    return token.kind in (DIGITS, VULGAR)
