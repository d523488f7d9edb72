"""What stands around a number: the noun it counts, and words that make it no figure."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom
from factcheck.match.figures.dates import MONTH_NAMES
from factcheck.match.figures.tokens import DIGITS, EDGE, POWER, WORD, Token, glued
from factcheck.match.figures.words import ATOMS, HYPHENS, word_set

FUNCTION = word_set(
    "a an the of in on at to from by with for and or but nor as than that which who whom whose "
    "when where while if because since until after before during between among into over under "
    "about is are was were be been being has have had do does did will would can could may "
    "might must shall should not no it its this these those he she they we you i his her their "
    "our your my said says say each per every more less fewer out up down off so such then "
    "there here also only just all both either neither against through across without within "
    "around behind near"
)
_PLURALS = word_set(
    "people men women children police lives wives feet teeth mice geese oxen deer sheep fish "
    "cattle staff personnel youth clergy crew media data bacteria species series aircraft "
    "offspring alumni criteria phenomena"
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_ARTICLES_OF = word_set("the all its their his her our those these")
_SPAN = 4  # words looked at for the noun

# Nouns that four plain digits count, where others would follow a year.
_OFTEN_COUNTED = word_set(
    "people persons men women children deaths jobs workers units homes houses cases students "
    "members times words copies votes seats patients soldiers troops inmates prisoners "
    "residents households employees customers users cars vehicles miles participants "
    "respondents voters adults pupils teachers families victims refugees migrants items pages "
    "tickets passengers points calories steps species businesses companies schools shares"
)
# Words that number what follows: Section 3, Route 66.
_LABELS = word_set(
    "section sections chapter article articles page pages pp p figure fig table route highway "
    "interstate room version no nos number issue volume vol line step item appendix exhibit "
    "paragraph para clause rule act bill proposition prop amendment resolution part parts phase "
    "channel flight type level grade class unit windows act lot apt apartment suite verse psalm "
    "question exercise example note gate platform pier terminal runway track episode season "
    "week's game round tier stage code zip area pin model mark mk series exit building box"
)
# In lower case these count as often as they number: "grade 8", but "note 20 cases".
_LABELS_ONLY = _LABELS - word_set(
    "act issue line step item note question part number no bill rule round series example parts "
    "track code area game class unit season building box table type"
)
_INDEXES = word_set(
    "p sp s&p ftse cac dax nikkei russell nasdaq asx tsx stoxx nifty topix kospi csi ibex"
)
_STREETS = word_set(
    "road street avenue st ave rd blvd boulevard lane drive dr court way place square terrace "
    "highway parkway crescent close"
)
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_PRONOUN_BEFORE = word_set(
    "no any every some each another this that which the such whichever everyone not only"
)
_PRONOUN_AFTER = FUNCTION - frozenset(("more", "less", "per"))
_ONE_IDIOMS = word_set("size off on to sided stop liner way and by up upmanship self")
# Words that a hyphen may tie to a number without making a name of it.
_PREFIXES = word_set(
    "minus plus negative mid pre post sub now then top bottom under over up age aged ages early "
    "late between about around almost nearly roughly than to the a an of per at non"
)
_DETERMINERS = FUNCTION | word_set(
    "my your his her its our their world's nation's country's fiscal every another"
)
_PLACING = word_set("in at across throughout around near for")
# Before a name these say where: the digits after it count what follows.


def noun(tokens: list[Token], j: int) -> str:
    """The noun that a number ending before token ``j`` counts, in lower case; "" for none.

    The first word that looks like a plural among the next few, else the first of them.
    """
    if tokens[j].low in HYPHENS and glued(tokens, j):
        j += 1
    if tokens[j].low == "of":
        j += 1
        while tokens[j].low in (
            "the",
            "all",
            "its",
            "their",
            "his",
            "her",
            "our",
            "those",
            "these",
        ):
            j += 1
    first = ""
    for k in range(j, j + _SPAN):
        token = tokens[k]
        if token.low in HYPHENS and glued(tokens, k) and tokens[k + 1].kind == WORD:
            continue
        if token.low in _WEEKDAYS or token.low in MONTH_NAMES - {"may", "march"}:
            break
        if token.kind != WORD or token.low in FUNCTION or atom(tokens, k).rank:
            break
        if plural(token.low):
            return token.low
        first = first or token.low
        if token.low.endswith("ed") or token.low.endswith("ly"):
            first = "" if first == token.low else first
    return first


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return word in _PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)
    )


def often_counted(word: str) -> bool:
    """Whether four plain digits before this word count it, rather than name a year."""
    return word in _OFTEN_COUNTED or word in _PLURALS


def is_label(tokens: list[Token], i: int, end: int) -> bool:
    """Whether plain digits name a thing rather than count: Section 3, Boeing 737, S&P 500."""
    before, after = tokens[i - 1], tokens[end]
    if before.low in _INDEXES:
        return True
    if before.kind != WORD and not (
        before.low == "." and tokens[i - 2].low in ("no", "nos", "p", "pp", "fig", "vol")
    ):
        return _before_name(tokens, i, end)
    if before.low == ".":
        return True
    if before.low in _LABELS and (before.raw[0].isupper() or before.low in _LABELS_ONLY):
        return not plural(after.low) or after.raw[:1].isupper()
    named = after.kind == WORD and after.raw[0].isupper() and before.low not in FUNCTION
    described = before.raw.islower() and not plural(before.low)
    if named and described and atom(tokens, i - 2).form == "cardinal":
        return True  # two new 737 Max jets
    if before.raw.islower() or before.low in FUNCTION or atom(tokens, i - 1).rank:
        return _before_name(tokens, i, end)
    starts = tokens[i - 2].kind == EDGE or tokens[i - 2].low in (".", "!", "?", "“", '"')
    starts = starts and before.raw.istitle()
    if starts or _shouted(tokens, i, after):
        return False
    if tokens[i - 2].low in _PLACING and after.kind == WORD and not after.raw[0].isupper():
        return False  # in Ohio 40 teachers; but in the Boeing 737 crash
    return not (
        after.kind == WORD
        and plural(after.low)
        and after.raw.islower()
        and before.low.endswith(("s", "ed"))
    )


def _before_name(tokens: list[Token], i: int, end: int) -> bool:
    """575 Wilbraham Road; 90049 ZIP Code; 737 Max."""
    name = tokens[end]
    if name.kind != WORD or not name.raw[0].isupper() or name.low in _WEEKDAYS:
        return False
    ahead = [token for token in tokens[end : end + 3] if token.kind == WORD]
    if any(token.low in _STREETS | {"zip"} and token.raw[0].isupper() for token in ahead):
        return True
    lone = len(tokens[i].low) > 1 and len(name.raw) > 2 and not name.raw.isupper()
    return lone and not any(plural(token.low) for token in ahead)


def _shouted(tokens: list[Token], i: int, after: Token) -> bool:
    """Whether the words around are all capitals or a title, where a capital says nothing."""
    before = tokens[i - 1]
    if len(before.raw) > 4 and before.raw.isupper():
        return True
    words = [t for t in [*tokens[i - 5 : i], after] if t.kind == WORD and len(t.raw) > 3]
    return len(words) > 3 and all(t.raw[0].isupper() for t in words)


def clock(tokens: list[Token], i: int) -> int:
    """The index after a time in words (half past five, a quarter to 6); 0 where none is."""
    j = i + 1 if tokens[i].low == "a" else i
    to = tokens[j + 1].low
    if tokens[j].low not in ("half", "quarter") or to not in ("past", "to"):
        return 0
    hour, end = tokens[j + 2], j + 3
    named = atom(tokens, j + 2).form == "cardinal" and 0 < atom(tokens, j + 2).value <= 12
    numbered = hour.kind == DIGITS and len(hour.low) < 3 and 0 < int(hour.low) <= 12
    if not (named or numbered) or (to == "to" and tokens[j].low == "half"):
        return 0
    counted = to == "to" and tokens[end].kind == WORD and tokens[end].low not in FUNCTION
    longer = tokens[end].low in ("%", "-", ".") and glued(tokens, end + 1)
    return 0 if counted or longer else end


def is_pronoun(tokens: list[Token], i: int) -> bool:
    """Whether "one" at ``i`` stands for somebody or something, and is no number."""
    before, after = tokens[i - 1], tokens[i + 1]
    if before.kind == EDGE and after.kind == EDGE:
        return False
    if before.low in _PRONOUN_BEFORE or atom(tokens, i - 1).form == "ordinal":
        return True
    if after.low in HYPHENS:
        return tokens[i + 2].low in _ONE_IDIOMS
    if before.low in HYPHENS and tokens[i - 2].low in ("on", "to", "by"):
        return True
    if after.low in ("or", "to", "and", ",", "of") and atom(tokens, i + 2).rank:
        return False
    if before.low in ("number", "phase", "category", "day", "level", "just", "only", "least"):
        return False
    if after.kind == DIGITS or atom(tokens, i + 1).rank:
        return False
    if after.low == "of":
        return True
    return (
        after.kind != WORD
        or after.low in _PRONOUN_AFTER
        or (before.kind == WORD and before.low not in FUNCTION and after.low in ("another",))
    )


def is_adverb(tokens: list[Token], i: int) -> bool:
    """Whether "first" or "second" at ``i`` orders nothing: a memo first obtained by, at first."""
    before = tokens[i - 1]
    if before.kind != WORD:
        return False
    if before.low in _RANKING or (before.low in _COMING and _ranks(tokens, i)):
        return False
    return before.low == "at" or (before.low not in _DETERMINERS and not atom(tokens, i - 1).rank)


_RANKING = word_set("rank ranks ranked ranking finish finishes finished finishing")
_COMING = word_set("come comes came coming place places placed placing")


def _ranks(tokens: list[Token], i: int) -> bool:
    """Whether what comes or is placed "second" at ``i`` is so in an order: first in, third."""
    after = tokens[i + 1]
    return after.kind != WORD or after.low in ("in", "among", "behind", "with", "for", "of")


def tied(tokens: list[Token], i: int) -> bool:
    """Whether digits are part of a name: S23, COVID-19, #5, 3_1."""
    before = tokens[i - 1]
    if not glued(tokens, i):
        return False
    if before.low in ("#", "_", "@", "~/", "\\"):
        return True
    if before.kind in (WORD, POWER):
        return True
    if before.low == "." and tokens[i - 2].kind == WORD and glued(tokens, i - 1):
        return True
    name = tokens[i - 2]
    return (
        before.low in HYPHENS
        and name.kind == WORD
        and glued(tokens, i - 1)
        and name.low not in _PREFIXES
        and name.low not in ATOMS
    )


def is_item(text: str, tokens: list[Token], i: int) -> bool:
    """Whether digits number an item, a note or a telephone: "1) ", "[12]", "(573) 751-3321"."""
    token, before, after = tokens[i], tokens[i - 1], tokens[i + 1]
    if token.kind != DIGITS:
        return False
    if before.low == "[" and after.low == "]":
        return True
    if before.low == "(" and after.low == ")" and len(token.low) == 3:
        return tokens[i + 2].kind == DIGITS and tokens[i + 3].low == "-"
    if after.low == "(" and tokens[i + 2].low == "k" and glued(tokens, i + 1):
        return True  # 401(k)
    if len(token.low) > 2 or after.low not in (")", ".") or not glued(tokens, i + 1):
        return False
    opened = tokens[i - 2] if before.low == "(" else before
    fresh = opened.kind == EDGE or "\n" in text[opened.end : token.start]
    return fresh and (after.low == ")" or (tokens[i + 2].kind == WORD and not glued(tokens, i + 2)))
