"""What becomes of a suggestion: a claim of the ledger, or never seen again."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.cli.streams import say
from factcheck.model import refusal

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.cli.suggest_subject import Subject
    from factcheck.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Writes to the ledger of a document, and to the file beside it; each time whole, or nothing.

    ``dry_run`` shows what would be written.
    """

    subject: Subject
    screen: Screen
    dry_run: bool = False

    @property
    def path(self) -> str:
        """The path of the ledger that the document is of."""
        desk, document = self.subject.desk, self.subject.document
        return desk.ledger.path if self.subject.outside else desk.home(document.id)

    def refuse(self) -> None:
        """Raise ``FactcheckError`` where nothing can be recorded of this document."""
        from factcheck.cli.changes import refuse_shipped

        if self.subject.outside:
            name = shlex.quote(self.subject.name)
            raise refusal(
                "no-such-document",
                f"{self.subject.name} is no document of this ledger, and no claim can cite it",
                self.path,
                f'"factcheck import {name}" makes it one',
            )
        refuse_shipped(self.subject.desk)

    def add(self, claims: Sequence[Claim]) -> None:
        """Add claims at the end of the ledger as it stands now, and say so."""
        from factcheck.cli.changes import put
        from factcheck.match.naming import unlike
        from factcheck.read.amend import amend
        from factcheck.read.content import ledger_bytes
        from factcheck.read.ledger import read_content
        from factcheck.read.seen import as_seen
        from factcheck.write.citation import counted

        self.refuse()
        content = ledger_bytes(self.path)
        ledger, _ = read_content(self.path, content)
        taken = {claim.id for claim in ledger.claims}
        cited = {(c.document, as_seen(c.quote)) for claim in ledger.claims for c in claim.citations}
        new: list[Claim] = []
        for claim in claims:  # another run may have taken its id, or recorded it
            if any((c.document, c.quote) in cited for c in claim.citations):
                continue
            new.append(replace(claim, id=unlike(claim.id, taken)))
            taken.add(new[-1].id)
        if not new:
            say(self.screen.noted(f"meanwhile recorded in {self.path}"))
            return
        edit = amend(self.path, content, replace(ledger, claims=(*ledger.claims, *new)))
        after, _ = read_content(self.path, edit.text.encode())
        where = f"{self.path}:{after.claim(new[0].id).mark.line}"
        what = f"claim {new[0].id}" if len(new) == 1 else counted(len(new), "claim")
        put(edit, dry_run=self.dry_run, screen=self.screen, said=f"added {what} to {where}")

    def never(self, claim: Claim) -> str:
        """See to it that the quote is never proposed again; what was done, in words."""
        from factcheck.read.skipped import skip, skipped_key, skipped_path

        path = skipped_path(self.path)
        if self.dry_run:
            return f"would be kept in {path}"
        citation = claim.citations[0]
        skip(path, skipped_key(citation.document, citation.quote))
        return f"kept in {path}"
