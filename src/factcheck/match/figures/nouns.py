"""What stands around a number: the noun it counts, and words that make it no figure."""

from __future__ import annotations

from factcheck.match.figures.cardinals import atom
from factcheck.match.figures.dates import MONTH_NAMES
from factcheck.match.figures.tokens import DIGITS, EDGE, WORD, Token, glued
from factcheck.match.figures.words import HYPHENS, word_set

_FUNCTION = word_set(
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
_PRONOUN_AFTER = _FUNCTION - frozenset(("more", "less", "per"))
_ONE_IDIOMS = word_set("size off on to sided stop liner way and by up upmanship self")
_DETERMINERS = _FUNCTION | word_set(
    "my your his her its our their world's nation's country's fiscal every another"
)


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
        if token.kind != WORD or token.low in _FUNCTION or atom(tokens, k).rank:
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
    if before.raw.islower() or before.low in _FUNCTION or atom(tokens, i - 1).rank:
        return _before_name(tokens, i, end)
    starts = tokens[i - 2].kind == EDGE or tokens[i - 2].low in (".", "!", "?", "“", '"')
    starts = starts and before.raw.istitle()
    if starts or _shouted(tokens, i, after):
        return False
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
        or (before.kind == WORD and before.low not in _FUNCTION and after.low in ("another",))
    )


def is_adverb(tokens: list[Token], i: int) -> bool:
    """Whether "first" or "second" at ``i`` orders nothing: a memo first obtained by, at first."""
    before = tokens[i - 1]
    if before.kind != WORD:
        return False
    return before.low == "at" or (before.low not in _DETERMINERS and not atom(tokens, i - 1).rank)
