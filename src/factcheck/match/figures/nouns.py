"""What stands around a number: the noun it counts, and words that make it no figure."""

from __future__ import annotations

from factcheck.match.figures.tokens import WORD, Tokens
from factcheck.match.figures.vocabulary import HYPHENS, word_set

FUNCTION = word_set(
    "a an the of in on at to from by with for and or but nor as than that which who whom whose "
    "when where while if because since until after before during between among into over under "
    "about is are was were be been being has have had do does did will would can could may "
    "might must shall should not no it its this these those he she they we you i his her their "
    "our your my said says say each per every more less fewer out up down off so such then "
    "there here also only just all both either neither against through across without within "
    "around behind near vs versus instead apiece altogether"
)
VERBS = word_set(
    "say think believe want own eat go get speak know die pay earn lack suffer live like need plan "
    "expect prefer hope feel support oppose trust agree disagree drink smoke drive walk work use "
    "read vote fear worry see play take make give come rent cycle sleep leave oppose back favour "
    "favor wish intend remain stay travel commute cannot never still now already"
)  # of many, behind a share: a fifth want
_PLURALS = word_set(
    "people ppl men women children police lives wives feet teeth mice geese oxen deer sheep fish "
    "cattle staff personnel youth clergy crew media data bacteria species series aircraft "
    "offspring alumni criteria phenomena"
)
_SINGULARS = word_set("diabetes news politics mathematics athletics physics economics measles")
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
# Nouns that four plain digits count, where others would follow a year.
_OFTEN_COUNTED = word_set(
    "people persons men women children deaths jobs workers units homes houses cases students "
    "members times words copies votes seats patients soldiers troops inmates prisoners "
    "residents households employees customers users cars vehicles miles participants "
    "respondents voters adults pupils teachers families victims refugees migrants items pages "
    "tickets passengers points calories steps species businesses companies schools shares"
)
_OF_WHOLE = word_set("the all its their his her our those these")
_SPAN = 4  # words looked at for the noun


def noun(t: Tokens, j: int) -> str:
    """The noun that a number ending before token ``j`` counts, in lower case; "" for none.

    The first word that looks like a plural among the next few, else the first of them.
    """
    if t[j].low in HYPHENS and t[j].glued:
        j += 1
    if t[j].low == "of":
        j += 1
        while t[j].low in _OF_WHOLE:
            j += 1
    first = ""
    for k in range(j, j + _SPAN):
        token = t[k]
        if token.low in HYPHENS and token.glued and t[k + 1].kind == WORD:
            continue
        if token.low in t.vocabulary.weekdays or (
            token.low in t.vocabulary.months and token.low not in ("may", "march")
        ):
            break
        if token.kind != WORD or token.low in FUNCTION or t.atom(k).rank:
            break
        if plural(token.low):
            return token.low
        first = first or token.low
        if token.low.endswith(("ed", "ly")):
            first = "" if first == token.low else first
    return first


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return word in _PLURALS or (
        word not in _SINGULARS
        and (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))
    )


def often_counted(word: str) -> bool:
    """Whether four plain digits before this word count it, rather than name a year."""
    return word in _OFTEN_COUNTED or word in _PLURALS
