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
    Row("big question", "<quantity> question", told("designation"), rank=20, when=(is_money,)),
    Row("odds", "<digits> ~/|-", told("designation"), rank=20,
        shape=r"[1-9]\d{0,2}[/-](?:1|[2-9](?=[^\d]{1,9}(?:shot|favou?rite|outsider|odds)))(?![\d/%.-])",
        when=(as_odds,)),
    Row("code of law", "<bare-digits> u . s . c .?", told("designation")),
    Row("report of a court", "<bare-digits> u . s . <bare-digits>", told("designation")),
    Row("top so many", "top|bottom - ^ <quantity>", lambda f: told("designation")(f.but(i=f.i - 2)),
        rank=21),
    Row("one for another", "<quantity> - for - <quantity>", told("designation"), rank=20,
        when=(lambda f: f.parts[1].low < f.parts[0].low,)),
    Row("even chances", "fifty - fifty", told("designation"), rank=20),
    Row("idiom", "<digits> ~/|-", told("designation"), rank=30,
        shape=r"(?:24/7|9/11|7/7|50-50|50/50)(?![\d/%-])"),
)  # fmt: skip
