"""Write the tables of src/factcheck/lexicon that say how figures are written, from public sources.

    build_figure_tables.py [--check]

Number words come from num2words, units from CLDR through Babel and their SI prefixes from pint,
currencies and the calendar from CLDR through Babel (codes: ISO 4217). What reporters write and no
source lists stands below, under ALSO, and is marked "house" in the files. Run it again when a
source is renewed; the result is committed. ``--check`` writes nothing and tells what differs.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from factcheck.read.lexicon import END, FOLDER

LOCALES = ("en", "en_GB", "en_CA", "en_AU", "en_IN", "en_NZ", "en_ZA")
SCALES = 11  # thousand to decillion

ALSO_NUMBERS = {
    "firsts": (1, "unit", "parts"),
    "fourty": (40, "tens", "cardinal"),
    "fourtieth": (40, "tens", "ordinal"),
    "naught": (0, "unit", "cardinal"),
    "nought": (0, "unit", "cardinal"),
    "nil": (0, "unit", "cardinal"),
    "lac": (10**5, "scale", "plural"),
    "lacs": (10**5, "scale", "plural"),
    "koti": (10**7, "scale", "plural"),
    "cr": (10**7, "scale", "plural"),
    "mio": (10**6, "scale", "plural"),
    "mil": (10**6, "scale", "plural"),
    "mn": (10**6, "scale", "plural"),
    "mln": (10**6, "scale", "plural"),
    "bn": (10**9, "scale", "plural"),
    "bln": (10**9, "scale", "plural"),
    "mrd": (10**9, "scale", "plural"),
    "tn": (10**12, "scale", "plural"),
    "tln": (10**12, "scale", "plural"),
    "trn": (10**12, "scale", "plural"),
}
NO_UNITS = frozenset(
    "item part ofglucose degree dot em point sun chain rod rin ken slug grain fun drop pinch koku "
    "kosaji osaji sai shaku jigger dunam percent permille permyriad generic ofhg karat katal "
    "light-speed beaufort gasoline-energy-density cho mole shaku-cloth shaku-length day-person "
    "week-person month-person year-person mile-scandinavian milliinch g-force steradian poundal "
    "solar-mass solar-radius solar-luminosity earth-mass earth-radius candela dalton revolution "
    "foodcalorie dessert-spoon coulomb farad henry siemens weber rankine therm-us bar "
    "milligram-ofglucose-per-deciliter dot-per-centimeter dot-per-inch kilogram-force pound-force "
    "kilowatt-hour-per-100-kilometer pound-force-foot parsec fathom "
    " pixel arc-minute arc-second radian inch-ofhg".split()
)
NAMES = {
    "millimeter-ofhg": "millimeter of mercury",
    "part-per-1e6": "part per million",
    "part-per-1e9": "part per billion",
    "quarter": "quarter",
}
LARGE, SMALL = ("kilo", "mega", "giga", "tera"), ("milli", "micro", "nano")
PREFIXED = {
    **dict.fromkeys(("watt", "watt_hour", "hertz", "joule", "pascal", "byte", "bit"), LARGE),
    **dict.fromkeys(("tonne", "newton", "ohm", "becquerel", "electron_volt"), LARGE),
    **dict.fromkeys(("volt", "ampere", "gram", "sievert", "gray"), ("kilo", "mega", *SMALL)),
    **dict.fromkeys(("meter", "liter"), ("kilo", "mega", *SMALL)),
    "second": SMALL,
}
SAME = {"metric ton": "tonne", "electron volt": "electronvolt"}
ALSO_UNITS = {
    ("year", "duration"): "yr yrs",
    ("quarter", "duration"): "quarters",
    ("month", "duration"): "mo mos mth mths",
    ("week", "duration"): "wk wks",
    ("hour", "duration"): "hr hrs h",
    ("minute", "duration"): "min mins",
    ("second", "duration"): "sec secs s",
    ("millennium", "duration"): "millennium millennia",
    ("kilometer", "length"): "kms",
    ("centimeter", "length"): "cms",
    ("micrometer", "length"): "micron microns um",
    ("yard", "length"): "yd yds",
    ("foot", "length"): "foot feet ft",
    ("inch", "length"): "in",
    ("league", "length"): "leagues",
    ("nautical mile", "length"): "nmi",
    ("hectare", "area"): "ha",
    ("square kilometer", "area"): "sqkm sq_km km2",
    ("square meter", "area"): "sqm sq_m m2",
    ("square foot", "area"): "sqft sq_ft",
    ("square mile", "area"): "sq_mi",
    ("cubic meter", "volume"): "m3",
    ("barrel", "volume"): "bbl bbls",
    ("dram", "volume"): "dram drams",
    ("tablespoon", "volume"): "tbsp tbsps",
    ("teaspoon", "volume"): "tsp tsps",
    ("kilogram", "mass"): "kilo kilos kgs kilogramme kilogrammes",
    ("gram", "mass"): "gramme grammes",
    ("milligram", "mass"): "milligramme milligrammes",
    ("microgram", "mass"): "mcg",
    ("tonne", "mass"): "tonne tonnes t metric_ton metric_tons",
    ("ton", "mass"): "short_ton short_tons",
    ("pound", "mass"): "lb lbs",
    ("quintal", "mass"): "quintal quintals",
    ("horsepower", "power"): "hp bhp",
    ("kilometer per hour", "speed"): "kph kmh kmph",
    ("mile per hour", "speed"): "mph",
    ("knot", "speed"): "knot knots kts",
    ("mile per gallon", "consumption"): "mpg",
    ("revolution per minute", "frequency"): "rpm",
    ("beat per minute", "frequency"): "bpm",
    ("frame per second", "frequency"): "fps",
    ("megabit per second", "digital"): "Mbps",
    ("gigabit per second", "digital"): "Gbps",
    ("kilobit per second", "digital"): "kbps",
    ("milliampere hour", "electric"): "mAh",
    ("decibel", "level"): "decibel decibels dB",
    ("celsius", "temperature"): "celsius °C degC deg_C degrees_C degrees_centigrade centigrade",
    ("fahrenheit", "temperature"): "fahrenheit °F degF degrees_F",
    ("degree", "temperature"): "degree degrees deg °",
    ("point", "score"): "point points pt pts",
    ("calorie", "energy"): "cal cals",
    ("kilocalorie", "energy"): "kcal kcals",
    ("ton of oil equivalent", "energy"): "toe",
    ("newton meter", "torque"): "Nm",
    ("pound-foot", "torque"): "pound-feet lb-ft",
    ("kilotonne", "mass"): "kt",
    ("stone", "mass"): "stone",
    ("bar", "pressure"): "bar",
    ("mole", "amount"): "mmol mol",
    ("megapixel", "graphics"): "MP",
    ("kelvin", "temperature"): "kelvin",
    ("per mille", "share"): "‰",
    ("wicket", "score"): "wkts",
    ("hectoliter", "volume"): "hl",
    ("megahectoliter", "volume"): "mhl",
    ("deadweight tonne", "mass"): "dwt deadweight_tonne deadweight_tonnes deadweight_tons",
    ("twenty-foot equivalent unit", "volume"): "TEU TEUs",
    ("kilowatt peak", "power"): "kWp",
    ("megawatt peak", "power"): "MWp",
    ("gigawatt peak", "power"): "GWp",
}
NOT_UNITS = frozenset(
    "pl th cu c d a ch P R CD CM ct ac bu dec fw fur C G Gs S K H F N T A B Ω E Mb kb Gb "
    "Tb mil "
    "mils tn TN Cal kn q w y m/s/s rev fth dsp p bars USc USg USpt USqt pixels px".split()
)
NO_MONEY = frozenset(
    "unit units gold silver platinum palladium rights currency funds cupon".split()
)
PREFERRED = {
    "dollar": "USD", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "won": "KRW",
    "ruble": "RUB", "rouble": "RUB", "krona": "SEK", "kronor": "SEK", "rand": "ZAR", "lira": "TRY",
    "shekel": "ILS", "euro": "EUR", "baht": "THB", "zloty": "PLN", "real": "BRL", "reais": "BRL",
    "ringgit": "MYR", "dirham": "AED", "naira": "NGN", "cedi": "GHS", "rupiah": "IDR",
}  # fmt: skip
ALSO_MONEY = {
    "buck|bucks|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|american dollars": (
        "USD",
        "",
    ),
    "sterling|pounds sterling|pound sterling|quid|british pound|uk pounds": ("GBP", ""),
    "renminbi|rmb|kuai|chinese renminbi": ("CNY", ""),
    "roubles|russian rouble|russian roubles": ("RUB", ""),
    "kroner|krone": ("currency", "krone"),
    "crown|crowns": ("currency", "crown"),
    "mark|marks|deutschmark|deutschmarks|deutsche mark|deutsche marks": ("currency", "mark"),
    "bitcoin|bitcoins": ("BTC", ""),
    "ethereum|ether": ("ETH", ""),
    "satoshi|satoshis": ("currency", "satoshi"),
    "cent|cents|us cents|euro cents": ("currency", "cent"),
    "penny|pennies|pence": ("currency", "penny"),
    "paisa|paise": ("currency", "paisa"),
    "kopeck|kopecks": ("currency", "kopeck"),
    "centavo|centavos": ("currency", "centavo"),
    "centime|centimes|rappen": ("currency", "centime"),
    "sen": ("currency", "sen"),
    "ore": ("currency", "ore"),
    "mao": ("currency", "mao"),
    "fen": ("currency", "fen"),
    "元|人民币": ("CNY", ""),
    "円": ("JPY", ""),
    "원": ("KRW", ""),
    "ரூ|ரூபாய்|रुपये|रु": ("INR", ""),
    "euros|euro": ("EUR", ""),
    "guineas|gns": ("currency", "guinea"),
    "rs": ("INR", ""),
}
ALSO_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₵": "GHS", "₿": "BTC", "₼": "AZN", "₨": "currency", "¤": "currency",
    "¢": "currency", "₪": "ILS", "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB",
    "₡": "CRC", "₭": "LAK", "₮": "MNT", "₲": "PYG", "₸": "KZT", "₾": "GEL",
    "ரூ": "INR", "元": "CNY",
    "us$": "USD", "usd$": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "cad$": "CAD",
    "cdn$": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "aus$": "AUD", "nz$": "NZD",
    "nzd$": "NZD", "hk$": "HKD", "hkd$": "HKD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD",
    "mex$": "MXN", "mx$": "MXN", "mxn$": "MXN", "r$": "BRL", "z$": "ZWL", "j$": "JMD",
    "jm$": "JMD", "b$": "BND", "bz$": "BZD", "tt$": "TTD", "fj$": "FJD", "ec$": "XCD",
    "rs": "INR", "rm": "MYR", "sfr": "CHF", "fr": "currency", "kr": "currency", "rp": "IDR",
    "dhs": "AED", "ksh": "KES", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "ps": "GBP",
    "sh": "currency", "gh¢": "GHS", "gh₵": "GHS", "ush": "UGX", "tsh": "TZS",
    "zl": "PLN", "sen": "currency", "dollar": "USD", "euro": "EUR", "stg": "GBP",
}  # fmt: skip


def numbers() -> Iterator[str]:
    """word, value, rank, form."""
    from num2words import num2words

    def row(word: str, value: int, rank: str, form: str) -> str:
        return f"{word}\t{value}\t{rank}\t{form}"

    def spelled(value: int, rank: str, names: Iterable[str] = ()) -> Iterator[str]:
        for name in names or (num2words(value),):
            ordinal = num2words(value, to="ordinal").removeprefix("one ").replace("-", "")
            ordinal = ordinal if not names else name + "th"
            yield row(name.replace("-", ""), value, rank, "cardinal")
            yield row(ordinal, value, rank, "ordinal")
            if ordinal not in ("first", "second", "zeroth"):
                yield row(ordinal + "s", value, rank, "parts")

    for value in range(100):
        rank = "unit" if value < 10 or (value > 20 and value % 10) else "teen" if value < 20 else ""
        yield from spelled(value, rank or "tens")
    yield from spelled(100, "hundred", ("hundred",))
    words = [(num2words(10 ** (3 * n)).removeprefix("one "), 10 ** (3 * n)) for n in range(1, 12)]
    indian = [(num2words(10**n, lang="en_IN").removeprefix("one "), 10**n) for n in (5, 7)]
    for word, value in [*words[:SCALES], *indian]:
        yield from spelled(value, "scale", (word,))
        yield row(word + "s", value, "scale", "plural")
    for word, (value, rank, form) in ALSO_NUMBERS.items():
        yield row(word, value, rank, form)


def units() -> Iterator[str]:
    """spelling, unit, dimension; a first word of several alone has neither."""
    from babel import Locale

    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for locale in LOCALES:
        for key, lengths in Locale.parse(locale)._data["unit_patterns"].items():
            dimension, _, tail = key.partition("-")
            if tail in NO_UNITS or tail.endswith(("-imperial", "-it", "-metric", "-jp")):
                continue
            name = NAMES.get(tail, tail.replace("-", " "))
            found[name, dimension].update(dict.fromkeys(_spellings(lengths)))
    _prefixed(found)
    for key, text in ALSO_UNITS.items():
        found[key].update(dict.fromkeys(word.replace("_", " ") for word in text.split()))
    written: dict[str, str] = {}
    small: dict[str, str] = {}
    for (name, dimension), spellings in sorted(found.items()):
        for s in spellings:
            if s in NOT_UNITS or s[:1] == "/" or s[:4] == "per ":
                continue
            if (s != "m" or name == "meter") and (s != "°" or name == "degree"):
                written.setdefault(s, f"{name}\t{dimension}")
                small.setdefault(normalize("NFKC", s).lower(), f"{name}\t{dimension}")
    found_by = small | written
    for s, row in sorted((_openings(found_by, "\t") | found_by).items()):
        yield f"{s}\t{row}"


def _openings(phrases: Iterable[str], row: str) -> dict[str, str]:
    """A row for the first word of each phrase of several words, or tied by a hyphen or a stroke."""
    return {words[0]: row for phrase in phrases if (words := re.split("[ /-]", phrase.lower()))[1:]}


def _spellings(lengths: dict[str, dict[str, str]]) -> Iterator[str]:
    for length in ("long", "short", "narrow"):
        for pattern in lengths.get(length, {}).values():
            word = str(pattern).replace("{0}", "").replace("\xa0", " ").strip()
            if (
                word
                and "force" not in word
                and re.fullmatch(r"[\w°µμ²³/. -]+", word)
                and "." not in word
            ):
                yield word


def _prefixed(found: dict[tuple[str, str], dict[str, None]]) -> None:
    """With what pint knows of SI prefixes: kilovolt, kV; terawatt hour, TWh."""
    import pint

    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    dimensions = {"[length]": "length", "[mass]": "mass", "[time]": "duration"}
    for base, prefixes in PREFIXED.items():
        unit = registry._units[base]
        symbol, name = str(unit.symbol), base.replace("_", " ")
        symbol = {"watt_hour": "Wh", "liter": "L"}.get(base, symbol)
        dimension = dimensions.get(str(registry.get_dimensionality(base)), "other")
        known = dict(found.keys())
        british = {"meter": "metre", "liter": "litre"}.get(name, "")
        for prefix in ["", *prefixes]:
            short = str(registry._prefixes[prefix].symbol) if prefix else ""
            full = SAME.get(prefix + name, prefix + name)
            spelled = [prefix + name, prefix + name + "s", short + symbol]
            spelled += [prefix + british, prefix + british + "s"] if british else []
            if base == "liter" and prefix:
                spelled.append(short + "l")
            found[full, known.get(full, dimension)].update(dict.fromkeys(spelled))


def money() -> Iterator[str]:
    """spelling, ISO 4217 code or "currency", and the money's word where there is no code; a first
    word of several alone has neither."""
    from babel import Locale
    from babel.core import get_global

    english = Locale.parse("en")
    current = {
        code
        for uses in get_global("territory_currencies").values()
        for code, _start, end, tender in uses
        if end is None and tender
    }
    phrases: dict[str, tuple[str, str]] = {}
    words: dict[str, set[str]] = defaultdict(set)
    ranked = sorted(english.currencies, key=lambda code: (code not in current, code))
    for code in ranked:
        plurals = english._data["currency_names_plural"].get(code, {})
        for name in [english.currencies[code], *plurals.values()]:
            plain = re.sub(r"\s*\(.*\)", "", name).lower().replace("st. ", "st ")
            if not plain or " unit" in plain or "testing" in plain or plain.startswith("european"):
                continue
            phrases.setdefault(plain, (code, ""))
            word = plain.split()[-1]
            words[word].add(code)
    for word, codes in words.items():
        single = word[:-1] if word.endswith("s") and word[:-1] in words else word
        now = codes & current
        code = PREFERRED.get(single) or (now.pop() if len(now) == 1 else "currency")
        phrases.setdefault(word, (code, single if code == "currency" else ""))
    for spellings, value in ALSO_MONEY.items():
        phrases.update(dict.fromkeys(spellings.split("|"), value))
    for word in NO_MONEY:
        phrases.pop(word, None)
    rows = {phrase: f"{code}\t{word}" for phrase, (code, word) in phrases.items()}
    for phrase, row in sorted((_openings(rows, "\t") | rows).items()):
        yield f"{phrase}\t{row}"


def signs() -> Iterator[str]:
    """sign or code, ISO 4217 code; codes in capitals."""
    from babel import Locale

    english = Locale.parse("en")
    table = dict(ALSO_SIGNS)
    for code, sign in english.currency_symbols.items():
        if len(sign) <= 2 and not sign.isascii():
            table.setdefault(sign, code)
    codes = sorted({*english.currencies, "BTC", "ETH", "CNH"})
    table |= dict(zip(codes, codes, strict=True)) | {"RMB": "CNY"}
    for sign, code in table.items():
        yield f"{sign}\t{code}"


def calendar() -> Iterator[str]:
    """word, kind, number."""
    from babel import Locale

    rows: dict[tuple[str, str, int], None] = {}
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            here = Locale.parse(locale)
            for kind, table, shift in (("month", here.months, 0), ("weekday", here.days, 1)):
                for number, word in table["format"][width].items():
                    rows[word.lower().rstrip("."), kind, number + shift] = None
    for word, kind, number in [*rows, ("tues", "weekday", 2), ("thurs", "weekday", 4)]:
        yield f"{word}\t{kind}\t{number}"


FILES = {
    "numbers": (numbers, "num2words (number words in English, Indian English)"),
    "units": (units, "CLDR unit patterns through Babel; SI prefixes from pint"),
    "money": (money, "CLDR currency names through Babel; codes of ISO 4217"),
    "money_signs": (signs, "CLDR currency symbols through Babel; codes of ISO 4217"),
    "calendar": (calendar, "CLDR calendar names through Babel"),
}


HEAD = """\
# {}; columns are set apart by tabs.
# From {}; what no source lists is the house's own.
# Written by tools/build_figure_tables.py; not edited by hand.
# SHA-256 of the lines of the table: {}
"""


def built() -> dict[str, str]:
    """The text of each table's file, by the table's name."""
    found = {}
    for name, (rows, source) in FILES.items():
        columns = " ".join((rows.__doc__ or "").split()).rstrip(".")
        lines = "".join(f"{row}\n" for row in dict.fromkeys(rows()))
        digest = hashlib.sha256(lines.encode()).hexdigest()
        found[name] = f"{HEAD.format(columns, source, digest)}\n{lines}{END}"
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for name, text in built().items():
        path = FOLDER / f"{name}.txt"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not check:
                path.write_text(text, encoding="utf-8")
    for path in stale:
        print(path)
    sys.exit(bool(check and stale))


if __name__ == "__main__":
    main()
