"""Drafts against a ledger, as `factcheck check` has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from factcheck.check.draft import Finding, Tally
from factcheck.check.draft import check_draft as checked_draft
from factcheck.check.draft_about import cited_document
from factcheck.check.draft_beside import Place
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_stale import Asked, told
from factcheck.check.draft_words import shortened
from factcheck.check.lookup import Lookup
from factcheck.check.remark import Remarks
from factcheck.library import Finder
from factcheck.library.ledgers import inspection
from factcheck.match.find import Match
from factcheck.match.sentences import Lines
from factcheck.model import Citation, Claim, Ledger, Location, Related, Remark
from factcheck.model.locator import NOWHERE
from factcheck.read.drafts import Draft, draft
from factcheck.read.lexicon import read_lexicon
from factcheck.read.seen import as_seen
from factcheck.write.citation import source_text


def check_draft(
    text: str | Draft,
    ledger: Ledger,
    texts: Mapping[str, str],
    *,
    path: str = "draft.txt",
    date: str = "",
    strict: bool = False,
    every: bool = False,
) -> tuple[Finding, ...]:
    """What a ledger says of each figure of a draft, and of each claim that it repeats.

    In the order of the text; offsets are its code points, end-exclusive. ``texts`` maps document
    ids to their text, as `read_documents` gives them. ``path`` names the draft in problems; one
    that ends in ``.md`` is read as Markdown. ``date`` is when it was written (YYYY-MM-DD), for
    "last year"; a front matter's if not given. ``strict`` makes a figure that no claim covers a
    warning, and ``every`` accounts for numbers in passing too, such as three towns.

    Raises ``FactcheckError`` where the installed words are damaged. For many drafts over one
    ledger, keep a `Checker`.
    """
    checker = Checker(ledger, texts)
    return checker.check(text, path=path, date=date, strict=strict, every=every)[0]


class Checker:
    """Checks many drafts against one ledger; prepared once."""

    def __init__(
        self,
        ledger: Ledger,
        texts: Mapping[str, str] | Lookup,
        *,
        path_of: Callable[[str], str] | None = None,
        remark: Asked | None = None,
    ) -> None:
        """``path_of`` says by its id how a document is called in problems, as the ledger has it if
        not given; ``remark`` what became of a citation, for who has looked that up already.
        """
        self._ledger = ledger
        self._lookup = texts if isinstance(texts, Lookup) else Lookup(texts, read_lexicon())
        self._path_of = path_of or (lambda name: ledger.document(name).file)
        self._finder = Finder(
            ledger, self._lookup.sources, self._lookup.lexicon, self._lookup.places
        )
        self._sieve = Sieve(ledger.claims, self._lookup.lexicon)
        self._asked = remark or self._remark
        self._lines: dict[str, Lines] = {}

    def check(
        self,
        text: str | Draft,
        *,
        path: str = "draft.txt",
        date: str = "",
        strict: bool = False,
        every: bool = False,
        step: Callable[[], None] = lambda: None,
    ) -> tuple[tuple[Finding, ...], Tally]:
        """The findings of a draft, as `check_draft` has them, and the tally of its figures.

        ``step`` is called after each sentence.
        """
        said = draft(path, text) if isinstance(text, str) else text
        found, tally = checked_draft(
            replace(said, date=date) if date else said,
            self._finder,
            self._lookup.texts,
            self.cite,
            self._sieve,
            strict=strict,
            every=every,
            where=self._where,
            step=step,
        )
        return tuple(told(each, self._asked) for each in found), tally

    def cite(self, match: Match) -> Related:
        """Where the source of a match stands, and how it is cited."""
        document = cited_document(match)
        passage = match.passages[0].passage if match.passages else None
        return Related(
            location=Location(
                path=self._path_of(document),
                line=passage.line if passage else 0,
                column=passage.column if passage else 0,
                locator=passage.locator if passage else NOWHERE,
            ),
            words=source_text(self._ledger.document(document)),
        )

    def _where(self, place: Place) -> Related:
        """How a sentence of a document is cited, with its words."""
        if place.document not in self._lines:
            self._lines[place.document] = Lines(self._lookup.texts[place.document])
        line, column = self._lines[place.document].place(place.start)
        words = " ".join(as_seen(place.text).split())
        source = source_text(self._ledger.document(place.document))
        found = self._lookup.sources[place.document].locators.at(place.start)
        path = self._path_of(place.document)
        return Related(
            location=Location(path=path, line=line, column=column, locator=found),
            words=f"“{shortened(words)}” {source}",
        )

    @cached_property
    def _remarks(self) -> Remarks:
        return Remarks(inspection(self._ledger, self._lookup))

    def _remark(self, claim: Claim, citation: Citation | None) -> Remark | None:
        return self._remarks.remark(claim, citation) if citation else None
