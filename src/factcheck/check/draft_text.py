"""A sentence of a draft as it stands: its figures, its clauses, what stands aside in it."""

from __future__ import annotations

import re
from functools import cached_property

from factcheck.check.draft_clauses import asides, clause_of, clauses
from factcheck.check.draft_codes import read_figures
from factcheck.check.draft_pairs import is_detail
from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.statement import Reader, Statement

_PLACED = re.compile(r",\s+(?:(?:and|but)\s+)?(?=(?:in|at|on|among|for)\s)", re.IGNORECASE)
"""What parts two places, times or groups that one clause speaks of."""


class SentenceText:
    """A sentence taken apart; spans are code points of its text, end-exclusive."""

    def __init__(self, text: str, reader: Reader, before: str = "") -> None:
        """``before`` is what the paragraph says before the sentence."""
        self.text = text
        self.before = before
        self.figures = read_figures(text, reader)
        self.whole = Span(0, len(text))
        self._reader = reader
        self._statements: dict[Span, Statement] = {}

    @cached_property
    def counted(self) -> tuple[Figure, ...]:
        """The figures to account for: those that measure something."""
        return tuple(figure for figure in self.figures if not is_detail(figure))

    @cached_property
    def _asides(self) -> tuple[Span, ...]:
        return asides(self.text)

    @cached_property
    def bare(self) -> str:
        """The sentence with spaces where its asides are, as long as before."""
        bare = self.text
        for aside in self._asides:
            bare = bare[: aside.start] + " " * (aside.end - aside.start) + bare[aside.end :]
        return bare

    @cached_property
    def _clauses(self) -> tuple[Span, ...]:
        return clauses(self.bare, [f for f in self.counted if self.aside(f) is None])

    def aside(self, figure: Figure) -> Span | None:
        """What stands aside around a figure, if it does."""
        return next((a for a in self._asides if a.start <= figure.start < a.end), None)

    def clause(self, figure: Figure) -> Span:
        """The clause of a figure, or what stands aside around it."""
        return self.aside(figure) or clause_of(self._clauses, figure)

    def said(self, span: Span) -> str:
        """The words of a stretch: without its asides, unless it is the sentence or in one."""
        within = any(a.start <= span.start and span.end <= a.end for a in self._asides)
        text = self.text if within or span == self.whole else self.bare
        return text[span.start : span.end]

    def without_asides(self, span: Span) -> str:
        """The words of a stretch without its asides, unless it is in one."""
        within = any(a.start <= span.start and span.end <= a.end for a in self._asides)
        return (self.text if within else self.bare)[span.start : span.end]

    def place_alone(self, clause: Span, figure: Figure) -> tuple[Span, ...]:
        """The part of a clause with a figure that says where or when by itself, if there is one:
        "in Scotland 53 percent" of "in Ireland 19 percent of homes have it, in Scotland 53"."""
        cuts = list(_PLACED.finditer(self.bare, clause.start, clause.end))
        start = max((c.end() for c in cuts if c.end() <= figure.start), default=clause.start)
        end = min((c.start() for c in cuts if c.start() >= figure.end), default=clause.end)
        span = Span(start, end)
        return (span,) if span != clause else ()

    def statement(self, span: Span) -> Statement:
        """A stretch of the sentence, read."""
        known = self._statements.get(span)
        if known is None:
            known = self._statements[span] = self._reader.read(self.said(span))
        return known
