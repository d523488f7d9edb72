"""Ids for claims: the words of a claim that are rare, with its number."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.match.english import English
from factcheck.match.figures import Figure
from factcheck.match.patterns import late
from factcheck.match.statement import Statement
from factcheck.match.suggest_sorts import telling
from factcheck.match.words import Word, unaccented

LONGEST = 60
"""The most letters of an id."""
WORDS = 4
"""How many words stand in it, beside the number."""
ENOUGH = 2
"""How many words said of its figure are enough for an id without the others."""
_ASIDE = late(r",\s(?:[^\W\d_]+\sof\s)?(?:which|who|whose|whom|where)\s[^,;]*(?:,|$)")
"""A clause between commas that the statement can do without."""
_IN_SO_MANY = late(r"\s[^\W\d_]+\s((?:in|out of|of every)\s\w+)")
"""The rest of a share that is told around what it is of: one child in six."""
UNNAMED = "claim"
"""What a text is called that has no letter an id may hold."""


def claim_id(said: Statement, english: English, taken: Collection[str]) -> str:
    """An id for the claim that a statement makes, unlike those ``taken``.

    Lower case, letters a to z, digits and hyphens, at most ``LONGEST``: names and rare words of
    what is said of its figure, in the order of the text, and the first telling figure:
    ``texas-incarceration-fell-17-percent``.
    """
    main = _main(said)
    told = _told(said, main, english)
    rare = sorted(told, key=lambda word: _common(word, english))
    chosen = sorted(_distinct(rare)[:WORDS], key=lambda word: word.start)
    pieces = [(word.start, slug(word.plain)) for word in chosen]
    if main is not None:
        pieces.append((main.start, slug(_number(main))))
        pieces += [
            (hit.start(1), slug(hit[1]))
            for hit in [_IN_SO_MANY.match(said.text, main.end)]
            if hit and main.kind == "share"
        ]
    name = ""
    for _, piece in sorted(pieces):
        longer = f"{name}-{piece}" if name and piece else name or piece
        name = longer if len(longer) <= LONGEST else name
    return unlike(name or UNNAMED, taken)


def slug(text: str) -> str:
    """A text in the letters of an id: 46.3% is ``46-3``, Łódź ``lodz``, 64,000 ``64000``.

    A raised digit is none of the number before it: 4.6¹ is ``4-6``, and 10⁶ ``10-6``.
    """
    text = re.sub(r"(?<![\d.,])10(?=[⁰¹²³⁴-⁹])", "10-", text)
    text = re.sub(r"(?<=\d)[⁰¹²³⁴-⁹]+", "", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower().replace("ł", "l").replace("ß", "ss"))
    return re.sub(r"[^a-z0-9]+", "-", unaccented(text)).strip("-")[:LONGEST].strip("-")


def unlike(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where it is taken."""
    if name not in taken:
        return name
    number = 2
    while (other := f"{name[: LONGEST - len(str(number)) - 1]}-{number}") in taken:
        number += 1
    return other


def _main(said: Statement) -> Figure | None:
    """The figure that an id holds: the first of those that the statement is about."""
    return next(iter(telling(said)), None)


def _told(said: Statement, main: Figure | None, english: English) -> list[Word]:
    """The words that may stand in an id: those between the commas around its figure, else those
    said of it, else all, where the fewer are not enough.

    No days and months, and nobody who only says it.
    """
    idle = said.framing | said.speakers
    kept = [
        (n, word)
        for n, word in enumerate(said.words)
        if n not in idle and (english.may_name(word.key) or not word.proper)
    ]
    if main is None:
        return [word for _, word in kept]
    kept = [(n, word) for n, word in kept if not main.start <= word.start < main.end]
    start, asides = _clause_start(said.text, main)
    kept = [(n, word) for n, word in kept if not any(a <= word.start < b for a, b in asides)]
    end = said.text.find(", ", main.end) % (len(said.text) + 1)
    of_it = {n for f in said.frames if said.figures[f.figure] is main for n in (*f.lead, *f.own)}
    for words in (
        [word for _, word in kept if start <= word.start < end],
        [word for n, word in kept if n in of_it],
    ):
        if len(words) >= ENOUGH:
            return words
    return [word for _, word in kept]


def _clause_start(text: str, main: Figure) -> tuple[int, list[tuple[int, int]]]:
    """Where the clause of a figure begins, and the spans of what breaks off and ends before it."""
    asides = [hit.span() for hit in _ASIDE.finditer(text, 0, main.start)]
    start = text.rfind(", ", 0, main.start) + 1
    while into := [a for a, b in asides if a < start <= b]:
        start = text.rfind(", ", 0, into[0]) + 1
    return start, [(a, b) for a, b in asides if b < main.start]


def _number(figure: Figure) -> str:
    """The number with its unit, without the words that hedge it: 17 percent, 2.4 million."""
    text = re.sub(
        r"(?<=[\d⁰¹²³⁴-⁹])\s*(?:%|per\s+cent)", " percent", figure.text, flags=re.IGNORECASE
    )
    digits = re.search(r"\d.*", text, re.DOTALL)
    return digits.group() if digits else text


def _common(word: Word, english: English) -> tuple[bool, bool, int]:
    """How little a word tells: a name most, then the rarer, what is vague last."""
    return word.key in english.vague, not word.proper, english.count(word.key)


def _distinct(words: list[Word]) -> list[Word]:
    """The words, of one key the first."""
    return list({word.key: word for word in reversed(words)}.values())[::-1]
