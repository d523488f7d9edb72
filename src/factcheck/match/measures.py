"""Units of measurement and their sizes, and which money a word can stand for; tables only."""

from __future__ import annotations

from functools import cache

DAY = 1.0
YEAR = 365.2425
SCALES: dict[str, tuple[str, float]] = {
    # Durations, in days; a month and a year at their mean lengths in the Gregorian calendar.
    "second": ("time", DAY / 86400),
    "minute": ("time", DAY / 1440),
    "hour": ("time", DAY / 24),
    "day": ("time", DAY),
    "week": ("time", 7 * DAY),
    "fortnight": ("time", 14 * DAY),
    "month": ("time", YEAR / 12),
    "quarter": ("time", YEAR / 4),
    "year": ("time", YEAR),
    "decade": ("time", 10 * YEAR),
    "century": ("time", 100 * YEAR),
    "millennium": ("time", 1000 * YEAR),
    # Lengths, in metres; weights, in kilograms; areas, in square metres; volumes, in litres.
    "meter": ("length", 1.0),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "gram": ("weight", 0.001),
    "tonne": ("weight", 1000.0),
    "ton": ("weight", 907.18474),
    "pound": ("weight", 0.45359237),
    "ounce": ("weight", 0.028349523125),
    "acre": ("area", 4046.8564224),
    "hectare": ("area", 10000.0),
    "square meter": ("area", 1.0),
    "square kilometer": ("area", 1e6),
    "square mile": ("area", 2589988.110336),
    "square foot": ("area", 0.09290304),
    "liter": ("volume", 1.0),
    "gallon": ("volume", 3.785411784),
    "barrel": ("volume", 158.987294928),
    "cubic meter": ("volume", 1000.0),
    # Power, in watts; energy, in watt hours; data, in bytes.
    "watt": ("power", 1.0),
    "watt hour": ("energy", 1.0),
    "byte": ("data", 1.0),
}
"""A measure's dimension and its size in that dimension's base unit (SI, and NIST Handbook 44)."""
PREFIXES = {
    "milli": 1e-3,
    "centi": 1e-2,
    "deci": 1e-1,
    "hecto": 1e2,
    "kilo": 1e3,
    "mega": 1e6,
    "giga": 1e9,
    "tera": 1e12,
    "peta": 1e15,
}
"""The decimal prefixes of measures (the SI brochure, 9th edition, table 7)."""
MINOR = {
    "penny": ("GBP",),
    "cent": ("USD", "EUR", "CAD", "AUD", "NZD", "ZAR", "SGD", "HKD"),
    "centime": ("CHF", "EUR", "XAF", "XOF", "XPF", "franc"),
    "centavo": ("MXN", "BRL", "COP", "PHP", "peso", "real"),
    "paisa": ("INR", "PKR", "NPR", "rupee"),
    "kopeck": ("RUB", "UAH"),
    "ore": ("SEK", "NOK", "DKK", "crown", "krone"),
}
"""The money of which a coin is the hundredth part: ISO 4217 codes, and words without a country."""

DOLLARS = frozenset("AUD BBD BSD BZD CAD FJD HKD JMD LRD NAD NZD SGD TTD TWD".split())
"""The ISO 4217 codes of dollars that are not American: a plain $, where they are used."""

MONEY_WORDS = {
    "crown": ("SEK", "NOK", "DKK", "ISK", "CZK"),
    "krone": ("NOK", "DKK"),
    "franc": ("CHF", "XAF", "XOF", "XPF"),
    "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "dinar": ("KWD", "JOD", "IQD", "DZD", "TND", "RSD", "BHD", "LYD"),
    "dirham": ("AED", "MAD"),
    "rial": ("IRR", "OMR", "YER"),
    "real": ("BRL",),
    "shilling": ("KES", "TZS", "UGX", "SOS"),
}
"""The ISO 4217 codes that a money word without a country can stand for."""


@cache
def dimension(measure: str) -> tuple[str, float] | None:
    """A measure's dimension and its size in the base unit, prefixes read; None if not known."""
    if measure in SCALES:
        return SCALES[measure]
    for prefix, factor in PREFIXES.items():
        base = SCALES.get(measure.removeprefix(prefix))
        if base and measure.startswith(prefix):
            return base[0], base[1] * factor
    return None
