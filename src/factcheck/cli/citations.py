"""The citations of a ledger in its documents: where each stands, and what became of it.

Nothing is looked up, and nothing loaded for it, until a command asks.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.model import Remark, Standing

if TYPE_CHECKING:
    from factcheck.check.inspection import Inspection
    from factcheck.check.lookup import Lookup
    from factcheck.check.remark import Remarks
    from factcheck.check.turns import Answer
    from factcheck.cli.progress import Progress
    from factcheck.cli.settled import Looked
    from factcheck.match.find import Match
    from factcheck.match.finder import Finder
    from factcheck.match.locate import CitedPassage, Passage
    from factcheck.model import Citation, Claim, Ledger
    from factcheck.read.kept_sound import KeptSound


class Citations:
    """A ledger's citations, each looked up once; prepared once for a run."""

    def __init__(self, ledger: Ledger, texts: Mapping[str, str]) -> None:
        self._ledger = ledger
        self._texts = texts
        self._settled: dict[tuple[str, Citation], tuple[Passage | None, Remark]] = {}
        self._sound: KeptSound | None = None
        self._remembers = False

    @cached_property
    def lookup(self) -> Lookup:
        """Where the citations' words stand."""
        from factcheck.check.lookup import Lookup
        from factcheck.read.cache import cache_folder
        from factcheck.read.kept_index import KeptIndexes
        from factcheck.read.lexicon import read_lexicon

        keep = KeptIndexes(cache_folder(os.environ), _indexing)
        return Lookup(self._texts, read_lexicon(), keep)

    @cached_property
    def _inspection(self) -> Inspection:
        from datetime import date

        from factcheck.check.inspection import Inspection

        today = date.today()
        return Inspection(ledger=self._ledger, lookup=self.lookup, today=today, sound=self._sound)

    @cached_property
    def _remarks(self) -> Remarks:
        from factcheck.check.remark import Remarks

        return Remarks(self._inspection)

    def remark(self, claim: Claim, citation: Citation | None) -> Remark | None:
        """What became of one citation of a claim; None for none."""
        if citation is None:
            return None
        settled = self._settled.get((claim.id, citation))
        if settled:
            return settled[1]
        if self._sound_before and self._sound_before.holds(claim, citation):
            return Remark(standing=Standing.STANDS)
        return self._remarks.remark(claim, citation)

    @contextmanager
    def remembering(self) -> Iterator[None]:
        """While this lasts no citation is looked into that an earlier run found sound.

        Those that are found so now are kept when it is done. Nothing is read of what is kept
        before a remark is asked for.
        """
        self._remembers = True
        yield
        if self._sound is not None:
            self._sound.keep()

    @property
    def _sound_before(self) -> KeptSound | None:
        if self._remembers and self._sound is None:
            from factcheck.read.cache import cache_folder
            from factcheck.read.kept_sound import KeptSound

            folder = cache_folder(os.environ)
            self._remembers = folder is not None
            if folder is not None:
                self._sound = KeptSound(self._ledger, self._texts, folder)
        return self._sound

    def settle(self, claims: Sequence[Claim], step: Callable[[], None]) -> None:
        """Look up the citations of many claims, or find them as an earlier run kept them.

        ``step`` is called for each of a claim that has to be looked up.
        """
        from factcheck.check.turns import in_turns
        from factcheck.cli.helpers import Helped
        from factcheck.cli.settled import Settled, settle_few, settled
        from factcheck.read.cache import cache_folder
        from factcheck.read.kept_sound import remembering

        folder = cache_folder(os.environ)
        if folder is None:
            return
        with remembering(self._ledger, self._texts, folder) as self._sound:

            def done(few: Answer[Looked]) -> None:
                for _ in few.found:
                    step()

            def ask(unknown: Sequence[Claim]) -> Settled:
                asked = replace(self._inspection, chosen=unknown)
                told = in_turns(asked, settle_few, Helped(self._texts), done)
                return {(each.claim, each.citation): (each.passage, each.remark) for each in told}

            self._settled = settled(self._ledger, self._texts, claims, folder, ask)

    def cited(
        self, claims: Sequence[Claim]
    ) -> Iterator[tuple[Claim, list[tuple[Citation, Passage | None]]]]:
        """Each claim with its citations, and the passage to show of each; None if nowhere."""
        for claim in claims:
            yield claim, [(each, self._shown(claim, each)) for each in claim.citations]

    def _shown(self, claim: Claim, citation: Citation) -> Passage | None:
        settled = self._settled.get((claim.id, citation))
        return settled[0] if settled else self.lookup.shown(claim, citation)

    def finder(self, claims: Sequence[Claim], document: str | None = None) -> Finder:
        """The finder of these claims, in all documents or in one."""
        from factcheck.match.finder import Finder

        sources = self.lookup.sources if document is None else self.lookup.sources.only(document)

        def placing(claim: Claim) -> Iterator[CitedPassage]:
            return (each for each in self.lookup.places(claim) if each.document in sources)

        return Finder(claims, sources, self.lookup.lexicon, placing)

    def placed(self, match: Match, document: str | None = None) -> Match:
        """The match with the documents that it cites in vain, of all documents or of one."""
        found = [each.citation for each in match.passages]
        missing = dict.fromkeys(
            each.document
            for each in match.claim.citations
            if each not in found and document in (None, each.document)
        )
        return replace(match, missing=tuple(missing))


def _indexing() -> Progress:
    from factcheck.cli.progress import Progress

    return Progress("texts indexed")
