"""A ledger against its sources, as `factcheck verify` has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.match.sentences import Lines
from factcheck.model import Ledger, Problem
from factcheck.read.files import LINE_END
from factcheck.read.lexicon import read_lexicon


def verify(
    ledger: Ledger,
    texts: Mapping[str, str] | Lookup,
    *,
    today: date | None = None,
    stale_after: int | None = None,
    written: str = "",
    paths: Mapping[str, str] | None = None,
    digests: Mapping[str, str] | None = None,
    step: Callable[[], None] = lambda: None,
) -> tuple[Problem, ...]:
    """What is wrong with a ledger or between it and its sources, in the order of its file.

    An empty tuple where all claims stand. ``texts`` maps document ids to their text, as
    `read_documents` gives them; of a document that is absent nothing is said. ``today`` is the day
    to count from, this one if not given, and ``stale_after`` how many days a claim's check is good
    for; None for ever.

    ``written`` is the text of the ledger's file: with it each problem shows its line and has
    offsets in code points. ``paths`` says by document id how a source is called in problems, its
    id if not given, and ``digests`` the SHA-256 of its bytes, in hexadecimal: with it a source
    that is not the one pinned is told. ``step`` is called after each few
    claims, and after each check of all.

    Raises ``FactcheckError`` where the installed words are damaged. The ledger's own faults, such
    as a missing file, are told by `read_ledger` and `read_documents`.
    """
    looked_at = inspection(
        ledger,
        texts,
        today=today,
        stale_after=stale_after,
        written=written,
        paths=paths,
        digests=digests,
    )
    return inspect(looked_at, step)


def inspection(
    ledger: Ledger,
    texts: Mapping[str, str] | Lookup,
    *,
    today: date | None = None,
    stale_after: int | None = None,
    written: str = "",
    paths: Mapping[str, str] | None = None,
    digests: Mapping[str, str] | None = None,
) -> Inspection:
    """What `verify` looks at: the same arguments, made ready for checks of one's own."""
    lookup = texts if isinstance(texts, Lookup) else Lookup(texts, read_lexicon())
    return Inspection(
        ledger=ledger,
        lookup=lookup,
        today=today or date.today(),
        lines=tuple(LINE_END.split(written)) if written else (),
        line_starts=Lines(written).starts if written else (),
        paths=paths or {},
        digests=digests or {},
        stale_after=stale_after,
    )
