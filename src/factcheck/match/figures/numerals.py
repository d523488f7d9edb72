"""Numbers in digits: 64,000 · 40 000 · 46.3 · 2½ · 1/16 · 1.3×10⁶ · 64k; and what is none."""

from __future__ import annotations

from factcheck.match.figures.tokens import DIGITS, POWER, SIGN, VULGAR, VULGARS, WORD, Token, glued
from factcheck.match.figures.words import (
    COUNT,
    ELAPSED,
    NOTHING,
    ORDER,
    SHARE,
    SHORT_SCALES,
    Number,
    share_step,
    word_set,
)

LONGEST = 40  # digits; longer runs are keys and hashes
_CHAIN = 12  # groups of digits looked at together; keeps the reading linear
_EXPONENT = 60  # the largest power of ten read
_SEPARATORS = frozenset(",.:/-'")
_CLOCK = frozenset(("am", "pm", "o'clock", "gmt", "noon"))
_BEFORE_TIME = frozenset(("at", "until", "since"))
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_IDIOMS = frozenset((("24", "7"), ("9", "11"), ("50", "50")))
_PAIRS = (102, 103, 203, 104, 304, 105, 205, 305, 405, 106, 506, 107, 108, 308, 508, 708, 109, 110)
_VULGAR = {sign: divmod(pair, 100) for sign, pair in zip(VULGARS, _PAIRS, strict=True)}

_LENGTHS = word_set(
    "long high wide tall deep away apart below above from off across up down hurdles freestyle "
    "backstroke breaststroke butterfly relay sprint race dash run swim pool final and or to by x "
    "underwater thick ahead behind is isn't was are"
)
_MONEY_SIGNS = frozenset("$€£¥₹₽₩₪₺")


def numeral(tokens: list[Token], i: int) -> Number | None:
    """The number in digits that starts at token ``i``; of kind NOTHING where it is no figure."""
    if tokens[i].kind == VULGAR:
        over, under = _VULGAR[tokens[i].raw]
        return Number(over / under, share_step(under), i + 1, SHARE)
    if tokens[i].low == "." and tokens[i + 1].kind == DIGITS and glued(tokens, i + 1):
        if len(tokens[i + 1].low) > LONGEST:
            return Number(0, 1, i + 2, NOTHING)
        return _powered(tokens, _decimal("0", tokens[i + 1].low, i + 2))
    if tokens[i].kind != DIGITS:
        return None
    groups, signs = _chain(tokens, i)
    if len(groups[0]) > LONGEST:
        return Number(0, 1, i + 1, NOTHING)
    if elapsed := _elapsed(tokens, i, groups, signs):
        return elapsed
    if skipped := _no_figure(tokens, i, groups, signs):
        return Number(0, 1, skipped, NOTHING)
    number = _grouped(tokens, i, groups, signs)
    return _mixed(tokens, i, _powered(tokens, number))


def _chain(tokens: list[Token], i: int) -> tuple[list[str], list[str]]:
    """Runs of digits joined by single signs and no space, and the signs between them."""
    groups, signs = [tokens[i].low], []
    j = i + 1
    while (
        len(groups) < _CHAIN
        and tokens[j].low in _SEPARATORS
        and tokens[j + 1].kind == DIGITS
        and glued(tokens, j)
        and glued(tokens, j + 1)
    ):
        signs.append(tokens[j].low)
        groups.append(tokens[j + 1].low)
        j += 2
    return groups, signs


def _elapsed(tokens: list[Token], i: int, groups: list[str], signs: list[str]) -> Number | None:
    """Hours, minutes and seconds: 2:06:48, 2:24:15.3. A time of day has an "at" or two digits."""
    if signs[:2] != [":", ":"] or signs[2:] not in ([], ["."]) or tokens[i - 1].low in _BEFORE_TIME:
        return None
    minutes, seconds, end = groups[1], groups[2], i + 2 * len(groups) - 1
    if not len(minutes) == len(seconds) == 2 or max(minutes, seconds) > "59":
        return None
    dated = groups[0][0] == "0" or tokens[i - 1].kind == DIGITS or glued(tokens, i)
    if dated or tokens[end].low in _CLOCK or tokens[end].low in ("a", "p", "utc", "z"):
        return None
    whole = 3600 * int(groups[0][:9]) + 60 * int(minutes) + int(seconds)
    if len(groups) == 3:
        return Number(float(whole), 1.0, end, ELAPSED)
    return _decimal(str(whole), groups[3], end)._replace(kind=ELAPSED)


def _no_figure(tokens: list[Token], i: int, groups: list[str], signs: list[str]) -> int:
    """The index after a time, a phone number, a version or an idiom; 0 where it is none."""
    end = i + 2 * len(groups) - 1
    after = tokens[end].low
    if ":" in signs:
        return end
    clock = signs in ([], ["."]) and (not signs or len(groups[1]) == 2) and len(groups[0]) < 3
    if (clock and after in _CLOCK) or (
        after in ("a", "p") and tokens[end + 1].low == "." and tokens[end + 2].low == "m"
    ):
        return end + (1 if after in _CLOCK else 3)
    dashes = signs.count("-")
    if dashes >= 2 or (dashes and tokens[i - 1].low == "+" and glued(tokens, i)):
        return end
    if signs == ["-"] and len(groups[0]) == 3 and len(groups[1]) == 4 and groups[1][-2:] != "00":
        return end
    if signs.count("/") >= 2 or (signs == ["/"] and tuple(groups) in _IDIOMS):
        return end
    dots = signs[: signs.index("-")].count(".") if dashes else signs.count(".")
    if dots >= 2 and not (signs.count(",") == 0 and _thousands(groups[: dots + 1])):
        return end if "," not in signs or not _thousands(groups[:-1]) else 0
    return 0


def _thousands(groups: list[str]) -> bool:
    return len(groups) > 1 and 1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:])


def _grouped(tokens: list[Token], i: int, groups: list[str], signs: list[str]) -> Number:
    """The first number of a chain, with its separators of thousands and decimals understood."""
    listed = tokens[i - 1].low == "," and tokens[i - 2].kind == DIGITS and glued(tokens, i)
    count = 1
    for mark in (",", ".", "'"):
        run = 1
        while run <= len(signs) and signs[run - 1] == mark:
            run += 1
        if run == 1:
            continue
        if mark == "," and run == 2 and len(groups[1]) != 3:
            if listed or len(groups[1]) > 2 or len(groups[0]) > 3:
                break
            return _decimal(groups[0], groups[1], i + 3)
        if mark == "." and run == 2:
            return _decimal(groups[0], groups[1], i + 3)
        indian = mark == "," and run > 2 and len(groups[0]) <= 2 and len(groups[run - 1]) == 3
        if (_thousands(groups[:run]) and groups[0] != "0") or (
            indian and all(len(group) == 2 for group in groups[1 : run - 1])
        ):
            count = run
        break
    end = i + 2 * count - 1
    whole = "".join(groups[:count])
    decimal = "," if count > 1 and signs[0] == "." else "."
    if count > 1 and len(groups) > count and signs[count - 1] == decimal:
        return _decimal(whole, groups[count], end + 2)
    if count == 1:
        whole, end = _spaced(tokens, i, whole)
    return _whole(whole, end, plain=end == i + 1)


def _spaced(tokens: list[Token], i: int, whole: str) -> tuple[str, int]:
    """Thousands set apart by a space (40 000), or by a comma and a space before 000."""
    end = i + 1
    if len(whole) > 3 or whole == "0":
        return whole, end
    while True:
        step = 1 if tokens[end].low == "," and tokens[end + 1].low == "000" else 0
        group = tokens[end + step]
        joined = group.kind == DIGITS and len(group.low) == 3 and not glued(tokens, end + step)
        after = tokens[end + step + 1]
        free = not (
            after.low in _SEPARATORS
            and after.start == group.end
            and tokens[end + step + 2].kind == DIGITS
            and after.low != "."
        )
        if not joined or not free or len(whole) > LONGEST:
            return whole, end
        if not step and group.start - tokens[end - 1].end != 1:
            return whole, end
        whole += group.low
        end += step + 1


def _whole(digits: str, end: int, *, plain: bool) -> Number:
    step = 10 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 1
    return Number(float(int(digits)), float(step), end, COUNT, plain=plain)


def _decimal(whole: str, decimals: str, end: int) -> Number:
    decimals = decimals[:LONGEST]
    return Number(float(f"{whole}.{decimals}"), float(f"1e-{len(decimals)}"), end)


def _powered(tokens: list[Token], number: Number) -> Number:
    """With a power: 1e6, 1.3x10^6, 1.3×10⁶, 10⁶, 1.1^23."""
    j = number.end
    if tokens[j].low == "e" and glued(tokens, j):
        power, end = _signed(tokens, j + 1)
        named = tokens[end].kind == WORD and glued(tokens, end)
        return number if named else _times(number, 10.0, power, end)
    if tokens[j].low in ("x", "×", "*", "·") and tokens[j + 1].kind == DIGITS:
        base = int(tokens[j + 1].low) if tokens[j + 1].low in ("10", "2") else 0
        power, end = _exponent(tokens, j + 2)
        if base and power is None and tokens[j + 2].low in ("-", "−") and glued(tokens, j + 2):
            power, end = _signed(tokens, j + 2)  # 10−30 with its raised digits lost
        return _times(number, float(base), power, end) if base else number
    power, end = _exponent(tokens, j)
    if end == j + 1 and number.value not in (2.0, 10.0):
        return number  # a raised digit after another number is a footnote's
    if power is None or abs(power) > _EXPONENT or number.value <= 0:
        return number
    try:
        value = number.value**power
    except OverflowError:
        return number
    return Number(value, value * number.step / number.value, end)


def _times(number: Number, base: float, power: int | None, end: int) -> Number:
    if power is None or abs(power) > _EXPONENT:
        return number
    scale = base**power
    return Number(float(f"{number.value * scale:.15g}"), number.step * scale, end)


def _exponent(tokens: list[Token], j: int) -> tuple[int | None, int]:
    if tokens[j].kind == POWER and glued(tokens, j):
        try:
            return int(tokens[j].low), j + 1
        except ValueError:
            return None, j
    if tokens[j].low == "^" and glued(tokens, j):
        return _signed(tokens, j + 1)
    return None, j


def _signed(tokens: list[Token], j: int) -> tuple[int | None, int]:
    sign = -1 if tokens[j].low in ("-", "−") else 1
    if tokens[j].kind == SIGN and tokens[j].low in ("-", "−", "+"):
        j += 1
    if tokens[j].kind == DIGITS and len(tokens[j].low) <= 3 and glued(tokens, j):
        return sign * int(tokens[j].low), j + 1
    return None, j


def _mixed(tokens: list[Token], i: int, number: Number) -> Number:
    """With a fraction: 2½, 2 1/4, or a fraction alone: 1/16. With an ordinal ending: 21st."""
    if not number.plain:
        return number
    j = number.end
    if tokens[j].kind == VULGAR:
        part = numeral(tokens, j)
        assert part is not None
        return Number(number.value + part.value, part.step, part.end)
    if tokens[j].kind == WORD and glued(tokens, j) and tokens[j].low in _ORDINAL_ENDINGS:
        return Number(number.value, 1.0, j + 1, ORDER)
    if over := _fraction(tokens, i):
        return over
    if not glued(tokens, j) and (part := _fraction(tokens, j)) and part.value < 1:
        return Number(number.value + part.value, part.step, part.end)
    return number


def _fraction(tokens: list[Token], j: int) -> Number | None:
    over, stroke, under = tokens[j], tokens[j + 1], tokens[j + 2]
    if over.kind != DIGITS or stroke.low != "/" or under.kind != DIGITS:
        return None
    if not (glued(tokens, j + 1) and glued(tokens, j + 2)) or len(over.low + under.low) > 12:
        return None
    if not int(under.low) or (len(over.low) == 4 and len(under.low) in (2, 4)):
        return None
    value = int(over.low) / int(under.low)
    if value >= 1 or int(under.low) > 1000:
        return Number(value, 1.0, j + 3)
    return Number(value, share_step(int(under.low)), j + 3, SHARE)


def short_scale(tokens: list[Token], j: int) -> int:
    """The scale a suffix gives: 64k, $241m, 2.1bn, 35m people. 37m may be metres."""
    raw, low = tokens[j].raw, tokens[j].low
    if low not in SHORT_SCALES or raw not in (low, low.upper(), low.capitalize()):
        return 0
    follower = tokens[j + 1]
    if follower.start == tokens[j].end and follower.low in ("'", "/", "²", "2", "3", "^"):
        return 0
    if not glued(tokens, j):
        spaced = low in ("bn", "mn", "mln", "bln", "tn", "tln", "trn", "mil", "cr", "k")
        return SHORT_SCALES[low] if spaced or raw in ("M", "B") else 0
    if raw == "g" or (raw == "G" and len(tokens[j - 1].raw) == 1 and tokens[j - 2].low != "."):
        return 0  # grams; 5G
    if raw == "K" and len(tokens[j - 1].raw) == 1 and tokens[j - 2].low not in _MONEY_SIGNS | {"."}:
        return 0  # 4K
    if raw in ("m", "mm", "t") and not _counted(tokens, j):
        return 0
    return SHORT_SCALES[low]


def _counted(tokens: list[Token], j: int) -> bool:
    """Whether 35m means millions: money before it, or a word that it counts after it."""
    k = j - 1
    while (k > j - 9 and tokens[k].low in (".", ",")) or tokens[k].kind == DIGITS:
        k -= 1
    if tokens[k].low in _MONEY_SIGNS or (
        tokens[k].kind == WORD and tokens[k].end == tokens[k + 1].start
    ):
        return True
    follower = tokens[j + 1]
    if tokens[k].low in ("a", "an"):  # a 37m tower
        return follower.low.endswith("s")
    return (
        tokens[j].raw == "m"
        and follower.kind == WORD
        and follower.start > tokens[j].end
        and follower.low not in _LENGTHS
    )
