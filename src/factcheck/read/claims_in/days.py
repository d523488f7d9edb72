"""Dates as spreadsheets write them, in the one way of a ledger; where two are meant, both."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model.writing import MONTHS
from factcheck.read.fields import is_date

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_STROKES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: .*)?")

_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?: .*)?")
_NAME_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?")
_SHOWN_MONTH = re.compile(r"([A-Za-z]{3})[- ](\d\d)")
_NAME = re.compile(r"([A-Za-z]{3,9})\.? (\d{4})")


def readings(text: str) -> tuple[str, ...]:
    """The days that a text may name, as the ledger writes them; none where it is no date.

    5/12/2017 names two, that with the day first before the other one.
    """
    if is_date(text):
        return (text,)
    if found := _ISO.fullmatch(text):
        return _sound(_date(found[1], found[2], found[3]))
    if found := _DAY_NAME.fullmatch(text):
        return _sound(_date(found[3], _month(found[2]), found[1]))
    if found := _NAME_DAY.fullmatch(text):
        return _sound(_date(found[3], _month(found[1]), found[2]))
    if found := _NAME.fullmatch(text):
        return _sound(f"{found[2]}-{_month(found[1]):0>2}")
    if found := _STROKES.fullmatch(text):
        both = _date(found[4], found[3], found[1]), _date(found[4], found[1], found[3])
        return _sound(*(both[:1] if found[2] == "." else both))
    return ()


def months(text: str) -> tuple[str, ...]:
    """The months that a spreadsheet may show so: of 2017-05 they make May-17."""
    found = _SHOWN_MONTH.fullmatch(text)
    if not found:
        return ()
    month = _month(found[1])
    return _sound(*(f"{century}{found[2]}-{month:0>2}" for century in ("20", "19")))


def order_of(texts: Iterable[str]) -> str:
    """Which comes first in a column of dates, where those that are clear agree; else nothing."""
    orders = set()
    for text in texts:
        found = _STROKES.fullmatch(text)
        if found and found[2] != "." and len(readings(text)) == 1 and found[1] != found[3]:
            orders.add(DAY_FIRST if int(found[1]) > 12 else MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else ""


def day(text: str, order: str = "") -> tuple[str, ...]:
    """The days that a text may name, where it is known which comes first."""
    found = readings(text)
    if len(found) == 2 and order:
        return found[:1] if order == DAY_FIRST else found[1:]
    return found


def _date(year: str, month: str, day: str) -> str:
    return f"{year}-{month:0>2}-{day:0>2}"


def _month(name: str) -> str:
    """The number of a month, by its name or the beginning of it; "0" for none."""
    for number, month in enumerate(MONTHS, start=1):
        if month.lower().startswith(name.lower()) or (name.lower() == "sept" and number == 9):
            return str(number)
    return "0"


def _sound(*dates: str) -> tuple[str, ...]:
    """Those that the calendar has, each once."""
    return tuple(dict.fromkeys(date for date in dates if is_date(date)))
