"""Where a text says something: a passage, in the text's own positions."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.match.fold import Folded
from factcheck.match.quotes import place, place_all
from factcheck.match.sentences import Lines, line_and_column
from factcheck.model import Citation

CONTEXT = 32
"""Code points of a passage's prefix and suffix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place in a text, with the words that stand there.

    ``start`` and ``end`` are code points of the text, end-exclusive; ``quote`` is that slice.
    ``line`` and ``column`` (of the start) and ``end_line`` and ``end_column`` (of the end) count
    from 1. ``score`` runs from 0 to 100. ``prefix`` and ``suffix`` are up to 32 code points
    before and after, to tell equal passages apart.
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
    found = place(statement, text)
    if found is None:
        return None
    return passage(_raw(text), *found.span, found.score)


def locate_all(quote: str, text: str | Folded) -> tuple[Passage, ...]:
    """Every passage that holds the quotation, best score first, then in the order of the text.

    Where some hold it exactly, those that hold it nearly are left out.
    """
    raw = _raw(text)
    found = place_all(quote, text)
    lines = Lines(raw) if len(found) > 1 else None
    return tuple(passage(raw, *each.span, each.score, lines) for each in found)


def passage(text: str, start: int, end: int, score: float, lines: Lines | None = None) -> Passage:
    """The passage at code points ``start`` to ``end`` of the text.

    ``lines`` saves counting the lines again where many passages of one text are made.
    """
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
        quote=text[start:end],
        score=score,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def _raw(text: str | Folded) -> str:
    return text.raw if isinstance(text, Folded) else text
