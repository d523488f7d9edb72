"""What a check looks at: a ledger, its lines, its documents' texts, and the day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from factcheck.check.lookup import Lookup, Stand
from factcheck.match.fold import Span
from factcheck.match.sentences import line_and_column
from factcheck.model import (
    Citation,
    Claim,
    Document,
    Evidence,
    Ledger,
    Location,
    Mark,
    Problem,
    Related,
    Rule,
    Severity,
)
from factcheck.model.details import extent
from factcheck.read.seen import as_seen

if TYPE_CHECKING:
    from datetime import date

    from factcheck.check.about import About


class Sound(Protocol):
    """Which citations an earlier run found nothing wrong with, as long as nothing has changed."""

    def holds(self, claim: Claim, citation: Citation, /) -> bool:
        """Whether there is nothing to be said of a citation beside its document."""

    def note(self, claim: Claim, citation: Citation, /) -> None:
        """Nothing was to be said of it now."""


FEW = 200
"""How many claims are asked of at a time."""
Told = tuple[str, str]
"""A claim and a document, by their ids, that a problem is about."""
SHOWN = 200
"""The most characters of a source that a problem repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A ledger with all that its checks need, so that none of them opens anything.

    ``lookup`` has the documents' texts, where its citations stand in them, and what is known of
    English words. ``lines`` are the lines of the ledger's file, and ``line_starts`` the code points
    of its text that they begin at; without those a problem has no offsets. ``paths`` (as a reader
    opens them) and ``digests`` (SHA-256 of the bytes, in lower-case hexadecimal) go by document id;
    a document that cannot be read is absent from texts and digests. ``today`` is the day to count
    from, and ``stale_after`` how many days a claim's check is good for; None for ever. ``chosen``
    are the claims whose citations are looked up; None for all. ``sound`` are citations that need
    not be asked again.
    """

    ledger: Ledger
    lookup: Lookup
    today: date
    lines: tuple[str, ...] = ()
    paths: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    stale_after: int | None = None
    line_starts: tuple[int, ...] = ()
    chosen: Sequence[Claim] | None = None
    sound: Sound | None = None

    @property
    def texts(self) -> Mapping[str, str]:
        """The documents' texts by id, without a markup, every word in its place."""
        return self.lookup.texts

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims whose citations are looked up."""
        return self.ledger.claims if self.chosen is None else self.chosen

    def stands(self) -> Iterator[Stand]:
        """How each citation's words stand, of those whose document can be read, and that are not
        known to be sound."""
        for claim, citation in self.readable:
            if self.sound is None or not self.sound.holds(claim, citation):
                yield self.lookup.stand(claim, citation)

    @property
    def readable(self) -> list[tuple[Claim, Citation]]:
        """The citations whose document can be read, each with its claim."""
        return [
            (claim, citation)
            for claim in self.claims
            for citation in claim.citations
            if citation.document in self.lookup.sources
        ]

    @property
    def unasked(self) -> int:
        """How many of these no earlier run has found sound."""
        sound = self.sound
        if sound is None:
            return len(self.readable)
        return sum(not sound.holds(claim, citation) for claim, citation in self.readable)

    def noted(self, told: Collection[Told]) -> None:
        """All citations but those that problems were told of are sound, as was found now."""
        if self.sound is not None:
            for claim, citation in self.readable:
                if (claim.id, citation.document) not in told:
                    self.sound.note(claim, citation)

    def by_few(self) -> Iterator[Inspection]:
        """The same for a few claims after another.

        What is read of a claim is kept for a while: to ask all of a few claims reads each once.
        """
        for first in range(0, len(self.claims), FEW):
            yield replace(self, chosen=self.claims[first : first + FEW])

    def problem(
        self,
        rule: Rule,
        about: About,
        message: str,
        at: Mark,
        *,
        hint: str = "",
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Problem:
        """A problem of that rule at a place of the ledger, with its line.

        The message is put behind the name of what it is about.
        """
        line = self.lines[at.line - 1] if 0 < at.line <= len(self.lines) else ""
        width = max(1, min(at.width, len(line) - at.column + 1))
        problem = Problem(
            severity=severity or rule.severity,
            code=rule.code,
            message=about.head(message),
            location=Location(path=self.ledger.path, line=at.line, column=at.column),
            excerpt=line,
            width=width,
            hint=hint,
            related=related,
            extent=extent(self.line_starts, at.line, at.column, width),
        )
        return about.put_on(problem)

    def words(self, at: Mark, words: str) -> Mark:
        """The mark narrowed to those words, where the line holds them behind it once written."""
        line = self.lines[at.line - 1] if 0 < at.line <= len(self.lines) else ""
        found = line.find(words, at.column - 1, at.column - 1 + at.width) if words else -1
        return Mark(at.line, found + 1, len(words)) if found >= 0 else at

    def source(self, document_id: str, span: Span, lead: str = "the document says") -> Related:
        """A stretch of a document's text: where it is, and its words behind what leads to them."""
        text = self.texts[document_id]
        line, column = line_and_column(text, span.start)
        path = self.paths.get(document_id, document_id)
        words = f"{lead} {quoted(text[span.start : span.end])}"
        found = self.lookup.sources[document_id].locators.at(span.start)
        where = Location(path=path, line=line, column=column, locator=found)
        return Related(location=where, words=words)

    def entry(self, at: Mark, words: str) -> Related:
        """Another place in the ledger, beside what is to be said of it."""
        where = Location(path=self.ledger.path, line=at.line, column=at.column)
        return Related(location=where, words=words)


def mark(noun: Claim | Citation | Evidence | Document, field: str) -> Mark:
    """Where a field of a noun is written; where the noun begins, if it is not."""
    return dict(noun.marks).get(field, noun.mark)


def quoted(text: str, most: int = SHOWN) -> str:
    """A text on one line in quotation marks, cut between words where it is long."""
    line = as_seen(text)
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{line}”"
