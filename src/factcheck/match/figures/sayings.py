"""Sayings that hold numbers and count nothing: 24/7, odds of 7-1, top-10, 28 U.S.C."""

from __future__ import annotations

from factcheck.match.figures.plain import told
from factcheck.match.figures.rows import Found, Row
from factcheck.match.figures.vocabulary import word_set

_ODDS = word_set("odds shot favourite favorite outsider outsiders bookmakers bookies")
_STAKES = word_set("odds bet bets priced backed")


def as_odds(f: Found) -> bool:
    """Whether a stroke or a hyphen parts odds: 16/1, and 7-1 where odds are spoken of."""
    t = f.t
    if "/" in f.text:
        return f.text != "1/1"
    staked = not _STAKES.isdisjoint(t.lows(f.i - 4, f.i))
    return staked or not _ODDS.isdisjoint(t.lows(f.end, f.end + 2))


def is_money(f: Found) -> bool:
    """Whether the figure is money."""
    return f.parts[0].unit is not None


ROWS = (
    Row("big question", "<quantity> question", told("designation"), rank=20, when=(is_money,),
        reads="that's the sixty-four-thousand-dollar question: designation",
        leaves="a two question test"),
    Row("odds", "<digits> ~/|-", told("designation"), rank=20,
        shape=r"[1-9]\d{0,2}[/-](?:1|[2-9](?=[^\d]{1,9}(?:shot|favou?rite|outsider|odds)))(?![\d/%.-])",
        when=(as_odds,), reads="a 16/1 shot: designation | odds of 7-1: designation | "
        "a bet at 33-1: designation | "
        "the 7/2 favourite: designation", leaves="it won 8-1 | 1/1 | beat favourite Ann Lee 6-1"),
    Row("code of law", "<bare-digits> u . s . c .?", told("designation"),
        reads="citing 28 U.S.C. § 1331: designation; designation"),
    Row("report of a court", "<bare-digits> u . s . <bare-digits>", told("designation"),
        reads="347 U.S. 483: designation"),
    Row("top so many", "top|bottom - ^ <quantity>",
        lambda f: told("designation")(f.but(i=f.i - 2)), rank=20,
        reads="12 top-10 finishes: 12; designation | a top-five side: designation"),
    Row("one for another", "<quantity> - for - <quantity>", told("designation"), rank=20,
        when=(lambda f: f.parts[1].low < f.parts[0].low,),
        reads="2-for-1 drinks: designation | a three-for-two offer: designation",
        leaves="he was 7-for-13"),
    Row("even chances", "fifty - fifty", told("designation"), rank=20,
        reads="a fifty-fifty call: designation"),
    Row("idiom", "<digits> ~/|-", told("designation"), rank=30,
        shape=r"(?:24/7|9/11|7/7|50-50|50/50)(?![\d/%-])",
        reads="open 24/7: designation | since 9/11: designation | a 50-50 chance: designation"),
)  # fmt: skip
