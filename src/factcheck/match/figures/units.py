"""Units after a number: percent, points, money, measures and rates."""

from typing import NamedTuple

from factcheck.match.figures import money
from factcheck.match.figures.currencies import CURRENCY
from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued
from factcheck.match.figures.words import ATOMS, HYPHENS, SCALE, word_set

PERCENT, POINTS, BASIS = "percent", "points", "basis points"


class Unit(NamedTuple):
    """A unit, the measure beside it, the index of the token after it, and a scale it adds."""

    unit: str | None
    measure: str
    end: int
    scale: float = 1.0


_PERCENT = frozenset(("percent", "percents", "pct", "pcnt"))

_TIME = {
    "century": "century centuries",
    "decade": "decade decades",
    "year": "year years yr yrs",
    "quarter": "quarters",
    "month": "month months mo mos mth mths",
    "fortnight": "fortnight fortnights",
    "week": "week weeks wk wks",
    "day": "day days",
    "night": "night nights",
    "hour": "hour hours hr hrs h",
    "minute": "minute minutes min mins",
    "second": "second seconds sec secs s",
    "millisecond": "millisecond milliseconds ms",
}
_SIZE = {
    "kilometer": "kilometer kilometers kilometre kilometres km kms",
    "meter": "meter meters metre metres m",
    "centimeter": "centimeter centimeters centimetre centimetres cm cms",
    "millimeter": "millimeter millimeters millimetre millimetres mm",
    "micrometer": "micrometer micrometers micrometre micrometres micron microns μm µm um",
    "nanometer": "nanometer nanometers nanometre nanometres nm",
    "mile": "mile miles mi",
    "yard": "yard yards yd yds",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "league": "leagues",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "liter": "liter liters litre litres l",
    "milliliter": "milliliter milliliters millilitre millilitres ml",
    "gallon": "gallon gallons gal",
    "pint": "pint pints",
    "quart": "quart quarts",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "barrel": "barrel barrels bbl",
    "bushel": "bushel bushels",
}
_WEIGHT = {
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "gram": "gram grams gramme grammes g",
    "milligram": "milligram milligrams mg",
    "microgram": "microgram micrograms mcg μg µg",
    "ton": "ton tons",
    "tonne": "tonne tonnes t",
    "kilotonne": "kilotonne kilotonnes kt",
    "gigatonne": "gigatonne gigatonnes gt",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "carat": "carat carats",
}
_POWER = {
    "watt": "watt watts w",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "terawatt": "terawatt terawatts tw",
    "kilowatt hour": "kwh",
    "megawatt hour": "mwh",
    "gigawatt hour": "gwh",
    "terawatt hour": "twh",
    "watt hour": "wh",
    "milliampere hour": "mah",
    "volt": "volt volts v",
    "kilovolt": "kv",
    "ampere": "amp amps ampere amperes",
    "hertz": "hertz hz",
    "kilohertz": "khz",
    "megahertz": "mhz",
    "gigahertz": "ghz",
    "horsepower": "horsepower hp bhp",
    "joule": "joule joules",
    "kilojoule": "kj",
    "calorie": "calorie calories cal kcal",
    "pascal": "pascal pascals pa kpa hpa",
    "decibel": "decibel decibels db",
    "degree": "degree degrees deg °",
    "celsius": "celsius °c",
    "fahrenheit": "fahrenheit °f",
    "mile per hour": "mph",
    "kilometer per hour": "kph kmh kmph",
    "knot": "knot knots",
    "mile per gallon": "mpg",
    "revolution per minute": "rpm",
    "frame per second": "fps",
    "part per million": "ppm",
    "part per billion": "ppb",
    "byte": "byte bytes",
    "kilobyte": "kilobyte kilobytes kb",
    "megabyte": "megabyte megabytes mb",
    "gigabyte": "gigabyte gigabytes gb",
    "terabyte": "terabyte terabytes tb",
    "petabyte": "petabyte petabytes pb",
    "megabit per second": "mbps mbit",
    "gigabit per second": "gbps",
    "megapixel": "megapixel megapixels mp",
    "point": "point points",
    "becquerel": "bq",
    "sievert": "sievert sieverts sv msv",
    "gray": "gy mgy",
    "times": "x",
}
MEASURES = {
    alias: name
    for table in (_TIME, _SIZE, _WEIGHT, _POWER)
    for name, aliases in table.items()
    for alias in aliases.split()
}
SPANS = frozenset(_TIME)  # measures of time
# Too short to be a unit after a space: "3 m", "5 s" do; "4 a", "2 in" do not. Case matters.
_GLUED_ONLY = word_set("h s g l t v w x mo pb kt mp min pa sv cal")
_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}


def after(tokens: list[Token], j: int) -> Unit | None:
    """The unit of a number that ends before token ``j``; a hyphen may stand between."""
    k = j + 1 if tokens[j].low in HYPHENS and tokens[j + 1].kind == WORD else j
    if found := _percent(tokens, k):
        return found
    if coin := money.after(tokens, k):
        code, hundredth, end, scale = coin
        word = ATOMS.get(tokens[end].low)
        if (
            scale == 1.0
            and code != CURRENCY
            and word
            and word.rank == SCALE
            and tokens[end].low in ("million", "billion", "trillion")
        ):
            end, scale = end + 1, float(word.value)
        return Unit(code, hundredth, end, scale)
    return _measure(tokens, k)


def _percent(tokens: list[Token], k: int) -> Unit | None:
    low = tokens[k].low
    if low == "%" or low in _PERCENT:
        if tokens[k + 1].low in ("point", "points", "pts") and low != "%":
            return Unit(POINTS, "", k + 2)
        if tokens[k + 1].low in HYPHENS and tokens[k + 2].low in ("point", "points"):
            return Unit(POINTS, "", k + 3)
        if low == "%" and tokens[k + 1].low in ("points", "pts"):
            return Unit(POINTS, "", k + 2)
        return Unit(PERCENT, "", k + 1)
    if low == "per":
        m = k + 2 if tokens[k + 1].low in HYPHENS else k + 1
        if tokens[m].low == "cent":
            points = tokens[m + 1].low in ("point", "points")
            return Unit(POINTS, "", m + 2) if points else Unit(PERCENT, "", m + 1)
        if tokens[m].low == "mille":
            return Unit(None, "per mille", m + 1)
    if low == "percentage":
        m = k + 2 if tokens[k + 1].low in HYPHENS else k + 1
        points = tokens[m].low in ("point", "points", "pts")
        return Unit(POINTS, "", m + 1) if points else Unit(PERCENT, "", k + 1)
    if low in ("pc", "pp", "ppt", "ppts", "pps", "bp", "bps") and tokens[k].raw == low:
        unit = PERCENT if low == "pc" else BASIS if low.startswith("bp") else POINTS
        return (
            Unit(unit, "", k + 1)
            if glued(tokens, k) or low != "pc" or _after_digits(tokens, k)
            else None
        )
    if low == "basis":
        m = k + 2 if tokens[k + 1].low in HYPHENS else k + 1
        return Unit(BASIS, "", m + 1) if tokens[m].low in ("point", "points") else None
    if low == "‰":
        return Unit(None, "per mille", k + 1)
    return None


def _after_digits(tokens: list[Token], k: int) -> bool:
    return tokens[k - 1].kind == DIGITS


def _measure(tokens: list[Token], k: int) -> Unit | None:
    low = tokens[k].low
    if low in _SQUARE:
        m = k + 2 if tokens[k + 1].low in (".", "-") else k + 1
        base = MEASURES.get(tokens[m].low)
        if base in _SIZE:
            return Unit(None, f"{_SQUARE[low]} {base}", m + 1)
        return None
    if low == "°":
        scale = {"c": "celsius", "f": "fahrenheit"}.get(tokens[k + 1].low)
        return Unit(None, scale or "degree", k + 2 if scale else k + 1)
    if tokens[k].raw in ("C", "F") and glued(tokens, k) and tokens[k - 2].low == ".":
        return Unit(None, "celsius" if low == "c" else "fahrenheit", k + 1)
    name = MEASURES.get(low)
    if name is None or (not glued(tokens, k) and low in _GLUED_ONLY):
        return None
    if low == "s" and _of_ages(tokens, k):
        return Unit(None, "", k + 1)
    if len(low) == 1 and tokens[k].raw not in "glLhstxmWV":
        return None  # 5G and 4C are names
    if low == "stone" and tokens[k].raw != low:
        return None
    end = k + 1
    if name == "degree" and tokens[end].low in ("celsius", "fahrenheit", "c", "f"):
        return Unit(None, {"c": "celsius", "f": "fahrenheit"}[tokens[end].low[0]], end + 1)
    raised = _raised(tokens, end) if name in _SIZE else None
    if raised:
        return Unit(None, f"{raised[0]} {name}", raised[1])
    return Unit(None, *_over(tokens, name, end))


def _of_ages(tokens: list[Token], k: int) -> bool:
    """Whether the s is a plural's: under-25s, the over 50s, in her 30s; and no second's."""
    before = tokens[k - 3] if tokens[k - 2].low in HYPHENS else tokens[k - 2]
    return before.low in _BEFORE_AGES


_AFTER_SECOND = word_set("later ago after before apart and or to in from faster slower per")
_BEFORE_AGES = word_set("over under the his her their my your our its early mid late")
_RAISED = {"2": "square", "3": "cubic", "squared": "square", "cubed": "cubic"}


def is_span(tokens: list[Token], j: int) -> bool:
    """Whether the word at ``j`` is one stretch of time: a year, a second (and no second term)."""
    low = tokens[j].low
    if low == "second":
        return tokens[j + 1].kind != WORD or tokens[j + 1].low in _AFTER_SECOND
    return low in _TIME and low not in ("night", "quarter")


def _raised(tokens: list[Token], end: int) -> tuple[str, int] | None:
    """The power of a length (km², km2, km^2, km squared) and the index after it."""
    j = end + 1 if tokens[end].low == "^" else end
    power = _RAISED.get(tokens[j].low)
    if power is None or not (glued(tokens, j) or tokens[j].kind == WORD):
        return None
    return power, j + 1


def _over(tokens: list[Token], name: str, end: int) -> tuple[str, int]:
    """A measure over another: miles per hour, km/h."""
    if tokens[end].low in ("per", "an", "a") or (tokens[end].low == "/" and glued(tokens, end)):
        under = MEASURES.get(tokens[end + 1].low)
        if under in SPANS and name not in SPANS and (name in _SIZE or tokens[end].low != "a"):
            return f"{name} per {under}", end + 2
    return name, end
