"""What is said of each finding in a draft."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from factcheck.check.draft_pairs import Bond, Pairing
from factcheck.check.draft_setting import HERE
from factcheck.match.compare import Relation
from factcheck.match.figures import Figure
from factcheck.match.find import Match
from factcheck.model import Claim, Related, Rule, Severity, Status
from factcheck.read.seen import as_seen

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        code="different-figure",
        severity=Severity.ERROR,
        says="the draft repeats a claim with another figure",
    ),
    Rule(
        code="different-subject",
        severity=Severity.ERROR,
        says="the draft has a claim's figure, and says it of another thing",
    ),
    Rule(
        code="other-words",
        severity=Severity.WARNING,
        says="the draft has a claim's figure, in words that may mean another thing",
    ),
    Rule(
        code="repeats-disputed",
        severity=Severity.WARNING,
        says="the draft repeats a claim that a curator disputes",
    ),
    Rule(
        code="repeats-reviewed",
        severity=Severity.NOTE,
        says="the draft repeats a claim that a curator has checked",
    ),
    Rule(
        code="repeats-unreviewed",
        severity=Severity.NOTE,
        says="the draft repeats a claim that nobody has checked yet",
    ),
    Rule(
        code="repeats-evidence",
        severity=Severity.NOTE,
        says="the draft has the figure of the evidence on a claim, and not the claim's",
    ),
    Rule(
        code="not-in-ledger",
        severity=Severity.NOTE,
        says="no claim covers the figure",
    ),
)
"""Every finding there is, the worst first."""

LONG = 300
"""The most code points of a source that a problem shows."""

Cite = Callable[[Match], Related]
"""Where the source of a match stands, and how it is cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A finding's rule and words: what is so, what it is held against, and where that stands."""

    code: str
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    def read_with(self, pairing: Pairing | None, line: Callable[[int], str]) -> Words:
        """The same with what the sentence takes from elsewhere: the county: Penrose, line 3."""
        if pairing is None or pairing.filled is None:
            return self
        taken = [each for each in pairing.filled.taken if each.start != HERE]
        told = "; ".join(f"{each.words}, {line(each.start)}" for each in taken)
        if not told:
            return self
        told = f"{pairing.filled.stands or 'read with'}: {' '.join(told.split())}"
        return replace(self, hint=f"{self.hint}; {told}" if self.hint else told)


class Standing(NamedTuple):
    """Where a document says what no claim says: its id, its words, and how it is cited."""

    document: str
    quote: str
    related: Related

    @property
    def where(self) -> str:
        """The file and the line."""
        location = self.related.location
        return f"{location.path}:{location.line}" if location.line else location.path

    @property
    def command(self) -> str:
        """The command that records it as a claim."""
        words = shlex.quote(as_seen(self.quote))
        return f"factcheck add {words} --document {self.document}"


def finding_words(
    said: str,
    figure: Figure | None,
    pairing: Pairing | None,
    match: Match | None,
    cite: Cite,
    standing: Standing | None = None,
) -> Words:
    """The words of one finding. ``said`` is the draft's; ``match`` the claim, or a suggestion.

    ``standing`` is where a document says it that no claim has.
    """
    shown = f'"{" ".join(said.split())}"' if figure else "this sentence"
    if pairing is not None:
        return _paired(shown, pairing, cite)
    if match is not None and figure is None:
        return _repeated(f"{shown} repeats", match, cite)
    if standing is not None:
        return Words(
            code="not-in-ledger",
            message=f"{shown} is not in the ledger: in {standing.where}, no claim yet",
            hint=f"keep it: {standing.command}",
            related=(standing.related,),
        )
    hint = f'nearest: {match.claim.id}, "{match.claim.text}"' if match else ""
    return Words(code="not-in-ledger", message=f"{shown} is not in the ledger", hint=hint)


def _paired(shown: str, pairing: Pairing, cite: Cite) -> Words:
    match, claim = pairing.match, pairing.match.claim
    theirs = f'"{pairing.pair.claim.text}"' if pairing.pair.claim else ""
    differs = {
        Bond.FIGURE: ("different-figure", f"is not what claim {claim.id} says: {theirs}"),
        Bond.SUBJECT: (
            "different-subject",
            f"is said of another thing in claim {claim.id}{_told(pairing)}",
        ),
        Bond.WORDS: ("other-words", f"is said in other words in claim {claim.id}{_told(pairing)}"),
    }
    if pairing.bond in differs:
        code, told = differs[pairing.bond]
        return Words(
            code=code,
            message=f"{shown} {told}",
            hint=f'the claim: "{claim.text}"',
            related=(_quoted(match, cite),),
        )
    if pairing.bond is Bond.EVIDENCE:
        message = f"{shown} is what the evidence on claim {claim.id} says; the claim says {theirs}"
        return Words(code="repeats-evidence", message=_with(message, claim), related=(cite(match),))
    if pairing.pair.relation is Relation.ROUNDED:
        return _repeated(f"{shown} rounds {theirs} of", match, cite)
    return _repeated(f"{shown} repeats", match, cite)


def _told(pairing: Pairing) -> str:
    """What sets draft and claim apart, in the words of both."""
    every = [(each.here, each.claim) for each in pairing.apart]
    every += [(mine, theirs) for _, mine, theirs in pairing.match.conflicts]
    told = [
        f"draft {mine}, claim {theirs or 'none'}"
        for mine, theirs in every
        if mine and mine.lower() != theirs.lower()
    ]
    if any(not mine for mine, _ in every):
        told.append("one of the two denies it")
    return f": {'; '.join(dict.fromkeys(told))}" if told else ""


def _repeated(what: str, match: Match, cite: Cite) -> Words:
    claim = match.claim
    checked = f" on {claim.checked}" if claim.checked else ""
    checker = f" by {claim.checker}" if claim.checker else ""
    status = "not checked yet" if claim.status is Status.UNREVIEWED else str(claim.status)
    message = f"{what} claim {claim.id}, {status}{checked}{checker}"
    code = f"repeats-{claim.status}"
    return Words(code=code, message=_with(message, claim), related=(cite(match),))


def _with(message: str, claim: Claim) -> str:
    """The message with what the curator found, if anything."""
    return f"{message}: {claim.finding}" if claim.finding else message


def _quoted(match: Match, cite: Cite) -> Related:
    """The source with its own words, where they were found."""
    source = cite(match)
    quote = shortened(quote_of(match))
    words = f"“{quote}” {source.words}" if quote else source.words
    return Related(location=source.location, words=words)


def shortened(words: str) -> str:
    """The words, cut with an ellipsis where they are long."""
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"


def quote_of(match: Match) -> str:
    """The source's own words on one line; empty where they were not found."""
    if not match.passages:
        return ""
    return as_seen(match.passages[0].passage.quote)
