"""Whether a phrase tells enough, and a document that has its words speaks of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.match.align import NO_CONTEXT, OPPOSITE, align
from factcheck.match.statement import Reader, Statement
from factcheck.near import misspells

INITIALS = 6
"""The most letters of a name by its initials."""


def tells(phrase: str, said: Statement) -> bool:
    """Whether a phrase says enough to be looked for: a figure, digits, or two words."""
    return bool(said.figures) or any(c.isdigit() for c in phrase) or len(said.words) > 1


def names_in(statement: Statement, reader: Reader) -> frozenset[int]:
    """The words, by number, that name someone, somewhere or something; not who only says it."""
    named = {number for run in statement.names for number in run}
    placed = {n for n, word in enumerate(statement.words) if reader.place_of(word)}
    titles = {n for n in named if not reader.may_name(statement.words[n].key)}
    return frozenset((named | placed) - titles - statement.speakers)


def speaks_of_it(
    said: Statement, there: Statement, around: Iterable[Statement], text: str, reader: Reader
) -> bool:
    """Whether a sentence speaks of whom and where a phrase does, as far as that can be told.

    A name of the phrase that the sentence lacks must stand beside it, ``around``: in the sentences
    that are taken together with it, or where the document (``text``) says what it is about. And
    the sentence must not have a name of its own in its place. A word that English does not know
    is taken for a name in small letters too.
    """
    missing = _unanswered(said, there, _wanted(said, reader), reader)
    if not missing:
        return True
    aligned = align(said, there, NO_CONTEXT, reader)
    if any(n not in aligned.answered for n in names_in(there, reader)):
        return False
    for statement in around:
        missing = _unanswered(said, statement, missing, reader)
    return all(_stands(said, n, text) for n in missing)


def has_the_names(said: Statement, there: Statement, reader: Reader) -> bool:
    """Whether nearly the words of a phrase have all of its names, be it with a wrong letter."""
    written = re.findall(r"[^\W\d_]+", there.text.lower())
    return all(
        any(
            misspells(said.words[n].text.lower(), word, _slips(said.words[n].text))
            for word in written
        )
        for n in _unanswered(said, there, _wanted(said, reader), reader)
    )


def _slips(name: str) -> int:
    """How many letters of a name may be wrong."""
    return max(1, len(name) // 4)


def _wanted(said: Statement, reader: Reader) -> frozenset[int]:
    """The words of a phrase that have to be answered: its names, and words that may be names."""
    strange = frozenset[int]() if said.headline else said.strange
    return (names_in(said, reader) | strange) - said.speakers


def _unanswered(
    said: Statement, there: Statement, wanted: frozenset[int], reader: Reader
) -> frozenset[int]:
    """Those of a phrase's words that a statement does not say."""
    strengths = align(said, there, NO_CONTEXT, reader).strengths if wanted else ()
    return frozenset(n for n in wanted if strengths[n] <= OPPOSITE)


def _stands(said: Statement, number: int, text: str) -> bool:
    """Whether a document has the whole name that a word is part of: Kingsport Rovers.

    Or the words that it is the initials of.
    """
    run = next((run for run in said.names if number in run and len(run) > 1), ())
    if run:
        name = said.text[said.words[run[0]].start : said.words[run[-1]].end]
        return name.lower() in text.lower()
    letters = said.words[number].text
    if not (letters.isupper() and 2 <= len(letters) <= INITIALS):
        return False
    between = r"\w+(?:\W+(?:of|for|the|and|to|in|on))*\W+"
    return bool(re.search(r"\b" + between.join(map(re.escape, letters)) + r"\w", text))
