"""Money: which signs, codes and words name a currency, before a number and after it."""

from __future__ import annotations

from factcheck.match.figures.tokens import DIGITS, WORD, Token, glued
from factcheck.match.figures.words import word_set

CURRENCY = "currency"  # money of no clear code

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₫": "VND",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₡": "CRC",
    "₭": "LAK",
    "₮": "MNT",
    "₲": "PYG",
    "₸": "KZT",
    "₵": "GHS",
    "₾": "GEL",
    "₿": "BTC",
    "₼": "AZN",
    "₨": CURRENCY,
    "¤": CURRENCY,
    "¢": CURRENCY,
}

# Letters before "$": US$, C $, HK$. The last few are read only where nothing parts the two.
_DOLLARS = {
    "us": "USD",
    "usd": "USD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "cdn": "CAD",
    "au": "AUD",
    "aud": "AUD",
    "aus": "AUD",
    "nz": "NZD",
    "nzd": "NZD",
    "hk": "HKD",
    "hkd": "HKD",
    "sg": "SGD",
    "nt": "TWD",
    "mex": "MXN",
    "mx": "MXN",
    "mxn": "MXN",
    "jm": "JMD",
    "bz": "BZD",
    "tt": "TTD",
    "fj": "FJD",
}
_GLUED_DOLLARS = {"a": "AUD", "s": "SGD", "r": "BRL", "z": "ZWL", "j": "JMD", "b": "BND"}

_CODES = word_set(
    "AED AFN AMD ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN "
    "BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK "
    "MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD "
    "SCR SDG SEK SGD SHP SLL SOS SRD STD SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD "
    "UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ETH"
)
# Codes that newspapers' readers know, read in lower case too.
_KNOWN = word_set("usd eur gbp jpy cny inr aud cad chf rmb hkd sgd sek nok dkk krw mxn")
_NOT_BEFORE = word_set("COP CUP TRY MOP SOS ETH MAD SAR STD SCR")

# What reporters put before an amount besides signs and codes.
_PREFIXES = {
    "rs": "INR",
    "rmb": "CNY",
    "rm": "MYR",
    "sfr": "CHF",
    "fr": CURRENCY,
    "ps": "GBP",
    "kr": CURRENCY,
    "rp": "IDR",
    "dollar": "USD",
    "euro": "EUR",
    "sen": CURRENCY,
    "dhs": "AED",
    "ksh": "KES",
    "zl": "PLN",
    "skr": "SEK",
    "nkr": "NOK",
    "dkr": "DKK",
    "us": "USD",
}
_ONLY_GLUED = frozenset(("ps", "rm", "kr", "fr", "rp", "zl", "us"))

_WORDS = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "quid": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "rupee": "INR",
    "won": "KRW",
    "rand": "ZAR",
    "ruble": "RUB",
    "rouble": "RUB",
    "shekel": "ILS",
    "lira": "TRY",
    "baht": "THB",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forint": "HUF",
    "krona": "SEK",
    "kronor": "SEK",
    "ringgit": "MYR",
    "dong": "VND",
    "rupiah": "IDR",
    "hryvnia": "UAH",
    "naira": "NGN",
    "taka": "BDT",
    "bitcoin": "BTC",
    "reais": "BRL",
    "dirham": "AED",
    "satoshi": CURRENCY,
    "peso": CURRENCY,
    "franc": CURRENCY,
    "krone": CURRENCY,
    "kroner": CURRENCY,
    "koruna": "CZK",
    "crown": CURRENCY,
    "dinar": CURRENCY,
    "riyal": CURRENCY,
    "rial": CURRENCY,
    "shilling": CURRENCY,
    "mark": CURRENCY,
    "deutschmark": CURRENCY,
    "guilder": CURRENCY,
    "tenge": "KZT",
    "leu": CURRENCY,
    "lei": CURRENCY,
    "lev": CURRENCY,
    "leva": CURRENCY,
    "cedi": "GHS",
    "birr": "ETB",
    "kwacha": CURRENCY,
    "afghani": "AFN",
    "quetzal": "GTQ",
    "bolivar": "VES",
    "ethereum": "ETH",
}
_NOT_MONEY_ALONE = frozenset(("mark", "marks", "crown", "crowns", "won", "real", "lev", "sol"))

# Hundredths; the amount stays as written and ``measure`` says which.
CENTS = {
    "cent": "cent",
    "cents": "cent",
    "penny": "penny",
    "pennies": "penny",
    "pence": "penny",
    "paise": "paisa",
    "kopecks": "kopeck",
    "centavos": "centavo",
    "mao": "mao",
    "fen": "fen",
    "sen": "sen",
    "ore": "ore",
}

_PEOPLES = {
    "us": "US",
    "american": "US",
    "australian": "AU",
    "aussie": "AU",
    "canadian": "CA",
    "zealand": "NZ",
    "kong": "HK",
    "singapore": "SG",
    "singaporean": "SG",
    "taiwan": "TW",
    "taiwanese": "TW",
    "jamaican": "JM",
    "fijian": "FJ",
    "bahamian": "BS",
    "barbadian": "BB",
    "belize": "BZ",
    "bermudian": "BM",
    "brunei": "BN",
    "cayman": "KY",
    "guyanese": "GY",
    "liberian": "LR",
    "namibian": "NA",
    "zimbabwean": "ZW",
    "trinidad": "TT",
    "british": "GB",
    "uk": "GB",
    "egyptian": "EG",
    "lebanese": "LB",
    "syrian": "SY",
    "sudanese": "SD",
    "swiss": "CH",
    "rwandan": "RW",
    "congolese": "CD",
    "chinese": "CN",
    "japanese": "JP",
    "indian": "IN",
    "pakistani": "PK",
    "nepalese": "NP",
    "mauritian": "MU",
    "turkish": "TR",
    "mexican": "MX",
    "argentine": "AR",
    "argentinian": "AR",
    "chilean": "CL",
    "colombian": "CO",
    "cuban": "CU",
    "philippine": "PH",
    "dominican": "DO",
    "uruguayan": "UY",
    "norwegian": "NO",
    "danish": "DK",
    "swedish": "SE",
    "icelandic": "IS",
    "czech": "CZ",
    "african": "ZA",
    "saudi": "SA",
    "qatari": "QA",
    "omani": "OM",
    "iranian": "IR",
    "yemeni": "YE",
    "iraqi": "IQ",
    "kuwaiti": "KW",
    "jordanian": "JO",
    "tunisian": "TN",
    "algerian": "DZ",
    "bahraini": "BH",
    "serbian": "RS",
    "macedonian": "MK",
    "libyan": "LY",
    "brazilian": "BR",
    "russian": "RU",
    "belarusian": "BY",
    "ukrainian": "UA",
    "korean": "KR",
    "israeli": "IL",
    "thai": "TH",
    "polish": "PL",
    "hungarian": "HU",
    "romanian": "RO",
    "bulgarian": "BG",
    "kenyan": "KE",
    "ugandan": "UG",
    "tanzanian": "TZ",
    "somali": "SO",
    "malaysian": "MY",
    "vietnamese": "VN",
    "indonesian": "ID",
    "nigerian": "NG",
    "moroccan": "MA",
    "emirati": "AE",
    "uae": "AE",
    "zambian": "ZM",
    "sri": "LK",
    "lankan": "LK",
    "bangladeshi": "BD",
    "ghanaian": "GH",
}
_BY_CODE = {code: code for code in _CODES}
# A people's money is its country's two letters and the money's own; these have another letter.
_LETTER = {"pound": "P", "yuan": "Y", "yen": "Y", "rupiah": "R", "ruble": "B", "rouble": "B"}
_ODD = {
    ("PL", "zloty"): "PLN",
    ("MX", "peso"): "MXN",
    ("GH", "cedi"): "GHS",
    ("RO", "leu"): "RON",
    ("BG", "lev"): "BGN",
    ("RU", "ruble"): "RUB",
    ("BY", "ruble"): "BYN",
    ("ZM", "kwacha"): "ZMW",
    ("HU", "forint"): "HUF",
    ("TR", "lira"): "TRY",
    ("SD", "pound"): "SDG",
}
_TWO_WORDS = frozenset(("zealand", "kong", "lankan", "african"))


def before(tokens: list[Token], i: int) -> tuple[str, int, int] | None:
    """The currency that token ``i`` announces, the amount's first token, and where it starts."""
    token = tokens[i]
    if token.kind == WORD:
        return _word_before(tokens, i)
    code = SIGNS.get(token.low)
    if code is None:
        return None
    start = i
    country = tokens[i - 1]
    if token.low == "$" and country.kind == WORD:
        close = country.end == token.start
        found = _DOLLARS.get(country.low)
        if close:
            code = found or _GLUED_DOLLARS.get(country.low) or code
            start = i - 1 if code != "USD" or found else i
        elif found and (country.raw.isupper() or country.low == "c"):
            code, start = found, i - 1
    elif token.low == "$" and country.low == "." and tokens[i - 2].low == "s":
        start = i - 4 if tokens[i - 4].low == "u" else i
    return code, i + 1, start


def may_announce(token: Token) -> bool:
    """Whether a word before digits or a sign may name a currency: USD, MEUR, Rs, RM, PS."""
    raw = token.raw
    return token.low in _PREFIXES or token.low in _KNOWN or (len(raw) < 5 and raw.isupper())


def _word_before(tokens: list[Token], i: int) -> tuple[str, int, int] | None:
    raw, low = tokens[i].raw, tokens[i].low
    j = i + 1
    close = glued(tokens, j)
    if (glued(tokens, i) and tokens[i - 1].kind in (WORD, DIGITS)) or tokens[i - 1].low == "-":
        return None
    if raw.isupper() or low in _KNOWN:
        for letters, code in ((raw, raw.upper()), (raw[1:], raw[1:].upper())):
            if code not in _BY_CODE or (not close and code in _NOT_BEFORE):
                continue
            if letters is raw or raw[0] in "MBK":
                return code, j, i
        if raw == "R" and close and any(tokens[k].low in _SCALE_WORDS for k in range(j + 1, j + 4)):
            return "ZAR", j, i
    if raw == "Y" and tokens[j].low == "=":
        return "JPY", j + 1, i
    if low not in _PREFIXES or (low in _ONLY_GLUED and not close):
        return None
    if close and not (raw.isupper() or raw.istitle()):
        return None
    if tokens[j].low == "." and low in ("rs", "rp", "fr", "sfr"):
        j += 1
    return _PREFIXES[low], j, i


def metric(tokens: list[Token], i: int) -> float:
    """The scale in a code such as MEUR (a million euros) or BUSD; 1 where there is none."""
    raw = tokens[i].raw
    if len(raw) == 4 and raw.isupper() and raw[1:] in _BY_CODE:
        return {"M": 1e6, "B": 1e9, "K": 1e3}.get(raw[0], 1.0)
    return 1.0


def after(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """The currency that follows an amount ending before token ``j``.

    Gives its code, its hundredth where it is one, the index after it, and a scale (120 MEUR).
    """
    token = tokens[j]
    low = token.low
    if low in SIGNS:
        next_amount = tokens[j + 1].kind == DIGITS  # 10 $ 30 may be either way round
        close = glued(tokens, j + 1)
        if next_amount and (close or not (glued(tokens, j) or tokens[j + 2].low == low)):
            return None
        return SIGNS[low], "", j + 1, 1.0
    if token.kind != WORD:
        return None
    if low in _DOLLARS and tokens[j + 1].low == "$" and glued(tokens, j + 1):
        follows = tokens[j + 2].kind == DIGITS
        return None if follows else (_DOLLARS[low], "", j + 2, 1.0)
    if low == "us" and token.raw == "US":
        named = _named(tokens, j + 1)
        return ("USD", *named[1:]) if named and named[0] in ("USD", CURRENCY) else None
    if low == "u" and tokens[j + 1].low == "." and tokens[j + 2].low == "s":
        found = _named(tokens, j + 4)
        return ("USD", *found[1:]) if found and found[0] == "USD" else None
    if low in _PEOPLES or low in ("new", "hong", "south", "sri"):
        return _of_people(tokens, j)
    if token.raw.isupper() and len(low) in (3, 4):
        code = token.raw if token.raw in _BY_CODE else token.raw[1:]
        scale = metric(tokens, j)
        if code in _BY_CODE and (scale > 1 or len(low) == 3):
            return code, "", j + 1, scale
    if low in _KNOWN:
        return (low.upper() if low != "rmb" else "CNY"), "", j + 1, 1.0
    if low in ("p", "c") and glued(tokens, j) and tokens[j - 1].kind == DIGITS and token.raw == low:
        return CURRENCY, "penny" if low == "p" else "cent", j + 1, 1.0
    return _named(tokens, j)


def _singular(low: str) -> str:
    return low[:-1] if low.endswith("s") and low[:-1] in _WORDS else low


def _named(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    low = tokens[j].low
    if low in CENTS:
        return CURRENCY, CENTS[low], j + 1, 1.0
    if low in ("pound", "pounds"):
        return _pounds(tokens, j)
    if low in ("cryptocurrency", "yen's") or (low in _NOT_MONEY_ALONE and not _is_money(tokens, j)):
        return None
    code = _WORDS.get(_singular(low))
    if code is None:
        return None
    end = j + 1
    if code == "GBP" or tokens[end].low not in _PEOPLES:
        return code, "", end, 1.0
    return code, "", end, 1.0


def _is_money(tokens: list[Token], j: int) -> bool:
    """Whether marks, crowns or won are money: a scale word or a decimal stands before them."""
    return tokens[j - 1].low in _SCALE_WORDS or tokens[j - 2].low == "."


_SCALE_WORDS = frozenset(("million", "billion", "trillion", "thousand", "bn", "mln", "m", "tn"))


def _pounds(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """Pounds as money: sterling, millions of them, or so much a year. Otherwise a weight."""
    follower, then = tokens[j + 1].low, tokens[j + 2].low
    if follower == "sterling":
        return "GBP", "", j + 2, 1.0
    k = j - 2 if tokens[j - 1].low == "-" else j - 1
    scaled = tokens[k].low in _SCALE_WORDS - {"thousand"} or tokens[k].low.startswith("multi")
    wage = follower in ("a", "an", "per", "each") and then in (
        "year",
        "week",
        "month",
        "hour",
        "day",
        "head",
        "person",
    )
    if (scaled and follower != "of") or wage:
        return "GBP", "", j + 1, 1.0
    return None


def _of_people(tokens: list[Token], j: int) -> tuple[str, str, int, float] | None:
    """Australian dollars, Hong Kong dollars, Swiss francs: the code of a people's money."""
    if tokens[j].low in ("new", "hong", "south", "sri"):
        j += 1
        if tokens[j].low not in _TWO_WORDS | {"korean"}:
            return None
    if (
        tokens[j].low == "us"
        and tokens[j].raw == "us"
        and tokens[j + 1].low not in _WORDS | {"dollars": ""}
    ):
        return None
    country = _PEOPLES.get(tokens[j].low, "")
    money = tokens[j + 1].low
    for plural in ("s", ""):
        if plural and money.endswith("s"):
            money = money[:-1]
    if money == "pound":
        code = _ODD.get((country, money), country + "P")
    elif money in _WORDS:
        code = _ODD.get((country, money), country + _LETTER.get(money, money[0].upper()))
        if code not in _BY_CODE:
            code = _WORDS[money]
    elif money in CENTS:
        return CURRENCY, CENTS[money], j + 2, 1.0
    elif money in ("real", "reai", "sol"):
        code = country + ("L" if money != "sol" else "N")
    else:
        return None
    return (code if code in _BY_CODE else CURRENCY), "", j + 2, 1.0
