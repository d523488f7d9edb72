"""Where a text says something: a passage, in the text's own positions."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.match.fold import Folded
from factcheck.match.locators import Locators, said, unmarked
from factcheck.match.quotes import place, place_all
from factcheck.match.sentences import Lines, line_and_column
from factcheck.model import Citation
from factcheck.model.locator import NOWHERE, Locator

CONTEXT = 32
"""Code points of a passage's prefix and suffix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place in a text, with the words that stand there.

    ``start`` and ``end`` are code points of the text, end-exclusive; ``quote`` is that slice.
    ``line`` and ``column`` (of the start) and ``end_line`` and ``end_column`` (of the end) count
    from 1. ``score`` runs from 0 to 100. ``prefix`` and ``suffix`` are up to 32 code points
    before and after, to tell equal passages apart. ``locator`` is its page, its time or its row
    where the text keeps one; the lines of times are left out of the quote.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str
    score: float
    prefix: str = ""
    suffix: str = ""
    locator: Locator = NOWHERE

    @property
    def page(self) -> int | None:
        """The page that it begins on, from 1; None where the text has no pages."""
        return self.locator.page

    @property
    def time(self) -> str:
        """When it begins to be said: ``00:12:31``; empty where the text has no times."""
        return self.locator.time

    @property
    def row(self) -> int | None:
        """The row of the sheet that it stands in, from 1; None where the text has no rows."""
        return self.locator.row


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPassage:
    """A passage and the id of the document it stands in.

    ``citation`` is the one of a claim that it is shown for; None where no claim cites it.
    """

    document: str
    passage: Passage
    citation: Citation | None = None


def locate(statement: str, text: str | Folded) -> Passage | None:
    """The passage of the text that holds the statement's words; None where there is none.

    The statement is a quotation: exact, or with other marks and spaces, or with wrong letters.
    Of equal passages it is the first; ``locate_all`` tells them all. Who asks a text many times
    folds it once and hands in the folded text; positions are those of the raw one either way.
    """
    found = place(statement, _words(text))
    if found is None:
        return None
    return passage(_raw(text), *found.span, found.score)


def locate_all(quote: str, text: str | Folded) -> tuple[Passage, ...]:
    """Every passage that holds the quotation, best score first, then in the order of the text.

    Where some hold it exactly, those that hold it nearly are left out.
    """
    raw = _raw(text)
    found = place_all(quote, _words(text))
    lines, locators = (Lines(raw), Locators(raw)) if len(found) > 1 else (None, None)
    return tuple(passage(raw, *each.span, each.score, lines, locators) for each in found)


def passage(
    text: str,
    start: int,
    end: int,
    score: float,
    lines: Lines | None = None,
    locators: Locators | None = None,
) -> Passage:
    """The passage at code points ``start`` to ``end`` of the text.

    ``lines`` saves counting the lines again where many passages of one text are made, and
    ``locators`` looking for its pages, times and rows; they also know those of a text whose marks
    were taken out.
    """
    locators = locators or Locators(text)
    if lines is None:
        (line, column), (end_line, end_column) = (
            line_and_column(text, start),
            line_and_column(text, end),
        )
    else:
        (line, column), (end_line, end_column) = lines.place(start), lines.place(end)
    return Passage(
        start=start,
        end=end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        quote=said(text[start:end]) if locators.marked else text[start:end],
        score=score,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        locator=locators.at(start),
    )


def _words(text: str | Folded) -> str | Folded:
    """The text without its marks."""
    return unmarked(text) if isinstance(text, str) else text


def _raw(text: str | Folded) -> str:
    return text.raw if isinstance(text, Folded) else text
