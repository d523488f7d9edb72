"""What a cell of a spreadsheet shows: its value in its number format, as Excel prints it.

The codes are those of ECMA-376, part 1, section 18.8.31. Dates of the two formats that follow the
reader's own country are written year first, for nobody can tell which way round they were shown.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

GENERAL = "General"
OWN_DATES = ("mm-dd-yy", "m/d/yy h:mm")
"""Formats 14 and 22, which are shown as the reader's country writes dates."""
DIGITS = 11
"""The most figures of a number in no format of its own."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)'
    r"|\[\$(?P<money>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<exponent>E[+-])|(?P<general>General)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\\[])*', re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_DATE_PART = re.compile(
    r'"[^"]*"|\\.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|am/pm|a/p|y+|m+|d+|h+|s+(?:\.0+)?|.', re.I | re.S
)


def shown(value: object, code: str) -> str:
    """What a cell with this value and format shows; empty for None."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (date, time, timedelta)):
        return _moment(value, code)
    try:
        return _number(Decimal(repr(value)), code)
    except (InvalidOperation, ValueError, OverflowError):
        return str(value)


def rounded(value: object, code: str) -> bool:
    """Whether the cell shows fewer digits than it holds: 3% for 0.034."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    digits = re.sub(r"\D", "", shown(value, code)).strip("0")
    # What is further behind is no figure of anybody's: 0.1 + 0.2 is 0.30000000000000004.
    held = f"{value:.{DIGITS - 1}g}".partition("e")[0].replace(".", "").lstrip("-").strip("0")
    return 0 < len(digits) < len(held)


def _number(value: Decimal, code: str) -> str:
    section, value = _section(value, code)
    parts = [(found.lastgroup or "", found[0], found) for found in _TOKEN.finditer(section)]
    pieces: list[tuple[bool, str]] = []  # whether it is a place of a digit, or shown as it is
    for kind, text, found in parts:
        if kind in ("quoted", "escaped", "money"):
            pieces.append((False, found[kind]))
        elif kind == "space":
            pieces.append((False, " "))
        elif kind == "general" or text == "@":
            pieces.append((False, _general(abs(value))))
        elif kind == "exponent" or text in "0#?.,%/":
            pieces.append((True, text))
        elif kind == "sign":
            pieces.append((False, text))
    value *= Decimal(100) ** sum(place and text == "%" for place, text in pieces)
    minus = "-" if value < 0 else ""
    if not any(place and text in "0#?" for place, text in pieces):
        return (minus + _literals(pieces)).strip()
    if any(place and text[0] in "Ee" for place, text in pieces):
        return (minus + _scientific(abs(value), pieces)).strip()
    if any(place and text == "/" for place, text in pieces):
        body = _fraction(abs(value), pieces)
    else:
        body = _placed(abs(value), pieces)
    # What rounds to nothing has no sign.
    return ((minus if re.search("[1-9]", body) else "") + body).strip()


def _section(value: Decimal, code: str) -> tuple[str, Decimal]:
    """The part of a format that is for a value, and the value that it prints."""
    sections = code_sections(code)[:3]
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for section, asked in zip(sections, conditions, strict=True):
            if asked is None or _holds(value, asked[1], Decimal(asked[2])):
                return section, value
        return sections[-1], value
    if value < 0 and len(sections) > 1:
        return sections[1], abs(value)
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0], value


def code_sections(code: str) -> list[str]:
    """The sections of a format: of positive numbers, negative ones, zero, and text."""
    sections, at = [], 0
    while at <= len(code):
        found = _SECTION.match(code, at)
        section = found[0] if found else ""
        sections.append(section)
        at += len(section) + 1
    return sections


def _holds(value: Decimal, sign: str, other: Decimal) -> bool:
    return {
        "<": value < other, ">": value > other, "=": value == other,
        "<=": value <= other, ">=": value >= other, "<>": value != other,
    }[sign]  # fmt: skip


def _general(value: Decimal) -> str:
    """A number in no format of its own: no more than eleven signs of it."""
    if value and (value >= Decimal(10) ** DIGITS or value < Decimal("1E-9")):
        return re.sub(r"\.?0*E", "E", f"{value:.5E}")
    whole = len(str(int(value)))
    text = format(_rounded(value, max(DIGITS - 1 - whole, 0)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _literals(pieces: list[tuple[bool, str]]) -> str:
    return "".join(text for place, text in pieces if not place or text == "%")


def _placed(value: Decimal, pieces: list[tuple[bool, str]]) -> str:
    """The digits of a number in the places that its format has for them."""
    spots = [n for n, (place, text) in enumerate(pieces) if place and text in "0#?"]
    dot = next((n for n, piece in enumerate(pieces) if piece == (True, ".")), len(pieces))
    whole, after = [n for n in spots if n < dot], [n for n in spots if n > dot]
    last = (whole or spots)[-1]
    end = max(last, after[-1]) if after else last
    commas = [n for n, piece in enumerate(pieces) if piece == (True, ",")]
    grouped = any(whole and whole[0] < n < last for n in commas)
    thousands = sum(
        all(pieces[k] == (True, ",") for k in range(end + 1, n + 1)) for n in commas if n > end
    )
    thousands += sum(last < n < dot < len(pieces) for n in commas)
    figure = _rounded(value.scaleb(-3 * thousands), len(after))
    digits, _, decimals = format(figure, "f").partition(".")
    filled = _whole_places(digits.lstrip("0"), pieces, whole, grouped=grouped)
    filled |= _after_places(decimals, pieces, after)
    filled[dot] = "." if dot < len(pieces) and (any(filled.get(n) for n in after)) else ""
    return "".join(
        filled.get(n, "") if place and text != "%" else text
        for n, (place, text) in enumerate(pieces)
    )


def _whole_places(
    digits: str, pieces: list[tuple[bool, str]], spots: list[int], *, grouped: bool
) -> dict[int, str]:
    """What stands in each place before the point; the first takes what is left."""
    filled: dict[int, str] = {}
    count = 0
    for n in reversed(spots):
        taken, digits = digits[-1:], digits[:-1]
        if not taken and pieces[n][1] == "0":
            taken = "0"
        if n == spots[0]:
            taken, digits = digits + taken, ""
        text = ""
        for digit in reversed(taken):
            text = digit + ("," if grouped and count and count % 3 == 0 else "") + text
            count += 1
        filled[n] = text
    return filled


def _after_places(
    decimals: str, pieces: list[tuple[bool, str]], spots: list[int]
) -> dict[int, str]:
    """What stands in each place behind the point; zeros at the end only where the format has 0."""
    kept = decimals.rstrip("0")
    least = max((n for n, spot in enumerate(spots, 1) if pieces[spot][1] == "0"), default=0)
    kept = decimals[: max(len(kept), least)]
    return {spot: kept[n : n + 1] for n, spot in enumerate(spots)}


def _scientific(value: Decimal, pieces: list[tuple[bool, str]]) -> str:
    """A number as Excel writes powers of ten: 4.63E+05."""
    at = next(n for n, (place, text) in enumerate(pieces) if place and text[0] in "Ee")
    before, after = pieces[:at], pieces[at + 1 :]
    dot = next((n for n, piece in enumerate(before) if piece == (True, ".")), at)
    whole = max(sum(place and text in "0#?" for place, text in before[:dot]), 1)
    places = sum(place and text in "0#?" for place, text in before[dot:])
    power = _power(value, whole)
    if _power(_rounded(value.scaleb(-power), places), whole):  # 9.995 is 1.00E+01
        power += whole
    least = sum(place and text == "0" for place, text in after)
    sign = "-" if power < 0 else "+" if pieces[at][1][1] == "+" else ""
    rest = "".join(text for place, text in after if not place or text == "%")
    return f"{_placed(value.scaleb(-power), before)}E{sign}{abs(power):0{least}d}{rest}"


def _power(value: Decimal, step: int) -> int:
    """The power of ten that is taken out of a number: a multiple of the digits before its point."""
    power = value.adjusted() if value else 0
    return power - power % step


def _fraction(value: Decimal, pieces: list[tuple[bool, str]]) -> str:
    """A number as a fraction: 3 1/2."""
    slash = next(n for n, piece in enumerate(pieces) if piece == (True, "/"))
    below = [text for place, text in pieces[slash + 1 :]]
    fixed = re.match(r"\d+", "".join(below).strip())
    apart = any(text == " " for _, text in pieces[:slash])
    whole = int(value) if apart else 0
    part = Fraction(value - whole)
    if fixed and int(fixed[0]):
        top, bottom = round(part * int(fixed[0])), int(fixed[0])
    else:
        part = part.limit_denominator(10 ** max(sum(text in "#?0" for text in below), 1) - 1)
        top, bottom = part.numerator, part.denominator
    if apart and top == bottom:
        whole, top = whole + 1, 0
    if not top:
        return str(whole)
    return f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}"


def _moment(value: date | time | timedelta, code: str) -> str:
    """A date, a time of day or a time that was taken, in its format."""
    code = code_sections(code)[0]
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"
    if isinstance(value, time):
        return value.strftime("%H:%M:%S").removesuffix(":00")
    if code in (*OWN_DATES, GENERAL):
        timed = isinstance(value, datetime) and (value.hour or value.minute)
        return value.strftime("%Y-%m-%d %H:%M") if timed else value.strftime("%Y-%m-%d")
    parts = [found[0] for found in _DATE_PART.finditer(code)]
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    half = any(part.lower() in ("am/pm", "a/p") for part in parts)
    return "".join(_date_part(n, parts, moment, half=half) for n in range(len(parts))).strip()


def _date_part(n: int, parts: list[str], value: datetime, *, half: bool) -> str:
    """What stands for one part of a date's format. An m by hours or seconds is of minutes."""
    part = parts[n]
    kind, width = part[0].lower(), len(part)
    if part[0] in '"\\':
        return part.strip('"').removeprefix("\\")
    if part[0] == "[":
        return ""
    if part.lower() in ("am/pm", "a/p"):
        return "AM" if value.hour < 12 else "PM"
    if kind == "y":
        return f"{value.year}" if width > 2 else f"{value.year % 100:02}"
    if kind == "m" and _is_minute(n, parts):
        return f"{value.minute:02}" if width > 1 else str(value.minute)
    if kind == "m":
        return [
            str(value.month),
            f"{value.month:02}",
            f"{value:%b}",
            f"{value:%B}",
            f"{value:%b}"[0],
        ][min(width, 5) - 1]
    if kind == "d":
        return [str(value.day), f"{value.day:02}", f"{value:%a}", f"{value:%A}"][min(width, 4) - 1]
    if kind == "h":
        hour = (value.hour % 12 or 12) if half else value.hour
        return f"{hour:02}" if width > 1 else str(hour)
    if kind == "s":
        return f"{value.second:02}"
    return "" if part == "@" else part


def _is_minute(n: int, parts: list[str]) -> bool:
    telling = [(k, part[0].lower()) for k, part in enumerate(parts) if part[0].lower() in "ymdhs"]
    at = next(k for k, (place, _) in enumerate(telling) if place == n)
    before = telling[at - 1][1] if at else ""
    after = telling[at + 1][1] if at + 1 < len(telling) else ""
    return before == "h" or after == "s"
