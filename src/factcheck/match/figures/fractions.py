"""Shares and mixed numbers: half, two-thirds, one in four, two and a half, six point three."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom, cardinal
from factcheck.match.figures.nouns import FUNCTION, plural
from factcheck.match.figures.qualifiers import counts_article
from factcheck.match.figures.shares import SEVERAL, couple, divided, share_of, vague
from factcheck.match.figures.tokens import DIGITS, EDGE, WORD, Token, glued
from factcheck.match.figures.words import (
    ARTICLES,
    ATOMS,
    CARDINAL,
    COUNT,
    DOZENS,
    ELAPSED,
    HUNDRED,
    HYPHENS,
    NOTHING,
    ORDER,
    ORDINAL,
    PARTS,
    SCALE,
    SHARE,
    TENS,
    UNIT,
    VAGUE,
    Number,
    parts,
    share_step,
    word_set,
)

# Before "half", "quarter" or "third": one of several halves, quarters or thirds, not a share.
_ONE_OFSEVERAL = word_set(
    "first second third fourth last next latter other this that each every per previous past final "
    "opening closing same better top bottom upper lower the current prior coming"
)
# After "half" or "third": a compound that is no share.
_COMPOUNDS = word_set(
    "marathon marathons time times term terms price empty full baked brother brothers sister "
    "sisters way back past moon life lives court step steps truth truths inning party person "
    "child straight consecutive attempt man woman generation degree"
)
_SHARE_ENDS = word_set(
    "of from in to since over between compared the less more fewer larger higher lower smaller "
    "bigger greater faster year month day hour mile century percent point cup teaspoon tablespoon "
    "pound ounce and or said by on as were are is was have had"
)
# Qualifiers, and "by", after which "a third" may still be an ordinal: about a third person.
_PREPOSITIONS = word_set("about over under around above below near some by circa beyond")
_TIMES = word_set("year month week day hour minute mile century decade dozen inch")


def number(tokens: list[Token], i: int) -> Number | None:
    """The number that starts at token ``i``, of whatever kind; None where none starts."""
    low = tokens[i].low
    if low in ("half", "quarter", "a", "an"):
        if found := _part(tokens, i):
            return found
    elif low in VAGUE or low in SEVERAL or low in ("multi", "tens") or low.startswith("multi"):
        return vague(tokens, i)
    if low in ("a", "an") and tokens[i + 1].low in ("couple", "pair", "few"):
        return couple(tokens, i)
    if low == "point":
        return _bare_point(tokens, i)
    found = cardinal(tokens, i)
    if found is None or found.kind in (NOTHING, ELAPSED):
        return found
    if found.kind == SHARE and (scaled := _of_scale(tokens, found.value, found.step, found.end)):
        return scaled  # ½ million
    found = _with_part(tokens, i, _with_point(tokens, found))
    return divided(tokens, i, share_of(tokens, found))


def _part(tokens: list[Token], i: int) -> Number | None:
    """Half, a half, a third, a quarter of a billion, half a dozen."""
    j = i + 1 if tokens[i].low in ARTICLES else i
    pieces, several, last = _parts_at(tokens, j)
    if not pieces or several:
        return None
    if last > j + 1 and j > i:  # a twenty-first
        ends = tokens[last].kind != WORD or tokens[last].low in _SHARE_ENDS
        return Number(1 / pieces, share_step(pieces), last, SHARE) if ends else None
    word, after = tokens[j].low, tokens[j + 1]
    if j == i and tokens[i - 1].low in _ONE_OFSEVERAL and after.low != "of":
        return None
    if tokens[i - 1].low in HYPHENS and tokens[i - 2].low in _ONE_OFSEVERAL:
        return None
    if tokens[i - 1].low in _ONE_OFSEVERAL and tokens[i - 1].low not in ("the", "over"):
        return None
    if scaled := _of_scale(tokens, 1 / pieces, share_step(pieces), j + 1):
        return scaled
    hyphen = after.low in HYPHENS and glued(tokens, j + 1)
    if hyphen and tokens[j + 2].low not in _TIMES | {"percent", "point", "cup"}:
        return None
    if after.low in _COMPOUNDS or (j == i and word == "quarter" and not _alone(tokens, i, j)):
        return None
    if word not in ("half", "quarter") and not _ends_share(tokens, i, j):
        return None
    if word == "quarter" and after.low in ("ended", "ending", "earlier", "ago", "later"):
        return None
    end = j + 1
    if after.low in ARTICLES and tokens[j + 2].kind == WORD:
        end = j + 2  # half a percent, half an hour: the unit follows
    elif (
        after.low == "of"
        and tokens[j + 2].low in ("a", "one", "1")
        and tokens[j + 3].low in ("percent", "percentage", "%", "per")
    ):
        end = j + 3
    return Number(1 / pieces, share_step(pieces), end, SHARE)


def _parts_at(tokens: list[Token], k: int) -> tuple[int, bool, int]:
    """The parts that a fraction's denominator at ``k`` names, whether it is plural, and its end."""
    tens = atom(tokens, k)
    if tens.rank == TENS and tens.form == CARDINAL:
        m = k + 2 if tokens[k + 1].low in HYPHENS else k + 1
        word = tokens[m].low
        if word == "firsts":
            return tens.value + 1, True, m + 1
        one = atom(tokens, m)
        if one.rank == UNIT and one.form in (ORDINAL, PARTS):
            return tens.value + one.value, one.form == PARTS, m + 1
    found = parts(tokens[k].low) if tokens[k].kind == WORD else None
    return (*found, k + 1) if found else (0, False, k)


def _alone(tokens: list[Token], i: int, j: int) -> bool:
    """Whether a bare "quarter" is a share: it is all there is, or a unit or "of" follows."""
    follower = tokens[j + 1].low
    whole = tokens[i - 1].kind == EDGE and tokens[j + 1].kind == EDGE
    return whole or follower in ("of", "century", "mile", "hour") or follower in HYPHENS


def _ends_share(tokens: list[Token], i: int, j: int) -> bool:
    """Whether "a fifth" is a share here, and not an ordinal ("a fifth person")."""
    after = tokens[j + 1]
    if tokens[i].low not in ARTICLES:
        return False
    if after.kind != WORD or after.low in _SHARE_ENDS:
        return True
    if tokens[i - 1].low not in _PREPOSITIONS:  # nearly a third took part
        return counts_article(tokens, i)
    return after.low in FUNCTION or plural(after.low) or after.low.endswith(("ed", "ly"))


def _of_scale(tokens: list[Token], value: float, step: float, j: int) -> Number | None:
    """A part of a scale: half a million, quarter of a billion, three quarters million."""
    k = j
    if tokens[k].low in HYPHENS:
        k += 1
    if tokens[k].low == "of":
        k += 1
    if tokens[k].low in ARTICLES or (tokens[k].low == "one" and k > j):
        k += 1
    found = atom(tokens, k)
    if tokens[k].low in DOZENS:
        return Number(value * 12, 1.0, k + 1)
    if found.form != CARDINAL or found.rank not in (HUNDRED, SCALE):
        return None
    scale, largest = 1, 0
    while found.form == CARDINAL and found.rank in (HUNDRED, SCALE) and found.value > largest:
        scale, largest, k = scale * found.value, found.value, k + 1
        found = atom(tokens, k)
    return Number(value * scale, step * scale, k)


def _with_point(tokens: list[Token], found: Number) -> Number:
    """With decimals in words: forty-six point three."""
    j = found.end
    if tokens[j].low != "point" or found.kind != COUNT or tokens[j - 1].kind == DIGITS:
        return found
    decimals, end = _decimals(tokens, j + 1)
    if not decimals:
        return found
    value = float(f"{int(found.value)}.{decimals}")
    plain = Number(value, float(f"1e-{len(decimals)}"), end)
    return _of_scale(tokens, plain.value, plain.step, end) or plain


def _decimals(tokens: list[Token], j: int) -> tuple[str, int]:
    """The digits that number words after "point" spell, and the index after them."""
    if tokens[j].kind == DIGITS:
        return tokens[j].low[:20], j + 1
    digits = ""
    if atom(tokens, j + 1).rank == HUNDRED and (whole := cardinal(tokens, j)):
        return f"{whole.value:.0f}", whole.end
    while len(digits) < 20 and (found := atom(tokens, j)).rank == UNIT and found.form == CARDINAL:
        digits += str(found.value)
        j += 1
    if not digits and atom(tokens, j).form == CARDINAL and atom(tokens, j).value < 100:
        value = atom(tokens, j).value
        j += 1
        k = j + 1 if tokens[j].low in HYPHENS else j
        if value % 10 == 0 and value > 10 and 0 < atom(tokens, k).value < 10:
            value, j = value + atom(tokens, k).value, k + 1
        digits = str(value)
    return digits, j


def _bare_point(tokens: list[Token], i: int) -> Number | None:
    if tokens[i - 1].kind == WORD and tokens[i - 1].low not in ("minus", "plus", "negative"):
        return None
    decimals, end = _decimals(tokens, i + 1)
    return Number(float(f"0.{decimals}"), float(f"1e-{len(decimals)}"), end) if decimals else None


def _with_part(tokens: list[Token], i: int, found: Number) -> Number:
    """With the fraction that follows: two thirds, two and a half, 3 million and a half."""
    j = found.end
    if found.kind == ORDER:
        return found
    k = j + 1 if tokens[j].low in HYPHENS else j
    pieces, several, last = _parts_at(tokens, k)
    if pieces and _is_share(tokens, i, found, k, (pieces, several)):
        return _divided(tokens, i, found, pieces, last)
    if tokens[j].low not in ("and", "&"):
        return found
    if tokens[j + 1].low in ("a", "an", "one") or tokens[j + 1].low == "half":
        k = j + 1 if tokens[j + 1].low == "half" else j + 2
        over, piece = 1.0, parts(tokens[k].low)
    else:
        counted = cardinal(tokens, j + 1)
        if counted is not None and counted.kind == SHARE and found.value % 1 == 0:
            return Number(found.value + counted.value, counted.step, counted.end)
        if counted is None or counted.kind != COUNT:
            return found
        k = counted.end + 1 if tokens[counted.end].low in HYPHENS else counted.end
        over, piece = counted.value, parts(tokens[k].low)
    if piece is None or over >= piece[0] or tokens[k + 1].low in ("of", "year", "time", "person"):
        return found
    if piece[1] != (over != 1):
        return found
    part, step = over / piece[0], share_step(piece[0])
    if scaled := _of_scale(tokens, part, step, k + 1):
        if scaled.value < found.value:  # one billion and a half million
            return Number(found.value + scaled.value, scaled.step, scaled.end)
        return Number((found.value + part) * scaled.value / part, scaled.step, scaled.end)
    unit = _last_scale(tokens, j - 1)
    return Number(found.value + part * unit, step * unit, k + 1)


def _last_scale(tokens: list[Token], j: int) -> int:
    found = ATOMS.get(tokens[j].low)
    return found.value if found and found.rank == SCALE else 1


def _is_share(tokens: list[Token], i: int, found: Number, k: int, piece: tuple[int, bool]) -> bool:
    if found.value != int(found.value) or found.value < 1 or found.value > 10**9:
        return False
    if piece[1]:
        several = tokens[i - 1].low in _ONE_OFSEVERAL and tokens[k].low in ("quarters", "halves")
        return not (several and tokens[k + 1].low != "of")
    if found.value != 1 or tokens[i].low not in ("one", "1"):
        return False
    return tokens[k + 1].low not in ("time", "person") or k > found.end


def _divided(tokens: list[Token], i: int, found: Number, pieces: int, end: int) -> Number:
    """A numerator over its parts; after "and" only the last number is one (2 and 3 fifths)."""
    whole, over = 0.0, found.value
    for j in range(found.end - 1, max(i, found.end - 4), -1):
        if tokens[j].low == "and":
            rest = cardinal(tokens, j + 1)
            if rest is not None and rest.end == found.end:
                whole, over = found.value - rest.value, rest.value
            break
    value, step = whole + over / pieces, share_step(pieces)
    if scaled := _of_scale(tokens, value, step, end):
        return scaled
    return Number(value, step, end, SHARE if value < 1 else COUNT)
