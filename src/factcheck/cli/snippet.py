"""The claim that would record a passage, as it can be pasted into the ledger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.cli.prose import DIM, PLAIN, Line, clean
from factcheck.read.seen import as_seen

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.match.locate import CitedPassage

USUAL = "  "
"""What stands before the dash of a claim where the ledger has none to go by."""


def snippet_lines(phrase: str, cited: CitedPassage, desk: Desk) -> list[Line]:
    """The claim, and where to put it; one line a value, indented as the ledger's claims are."""
    from factcheck.match.naming import claim_id

    reader = desk.citations.lookup.sources.reader
    name = claim_id(reader.read(phrase), reader, {each.id for each in desk.ledger.claims})
    home = desk.home(cited.document)
    advice = f"To keep it, add this to the claims of {home}:"
    told = [
        f"- id: {_plain(name)}",
        f"  text: {_quoted(phrase)}",
        "  citations:",
        f"    - document: {_plain(cited.document)}",
        f"      quote: {_quoted(as_seen(cited.passage.quote))}",
    ]
    margin = _margin(desk.content)
    if not desk.ledger.claims:
        advice = f"To keep it, put this in the place of the claims of {home}:"
        told = ["claims:", *(f"{USUAL}{line}" for line in told)]
        margin = ""
    lines = [Line([(f"{margin}{line}", PLAIN)], whole=True) for line in told]
    return [Line([(advice, DIM)]), *lines]


def _margin(content: bytes) -> str:
    """What stands before the dash of the ledger's first claim."""
    found = re.search(
        rb"(?:^|[\r\n])claims:[^\r\n]*[\r\n]+(?:[ ]*(?:#[^\r\n]*)?[\r\n]+)*( *)-", content
    )
    return found[1].decode() if found else USUAL


def _plain(name: str) -> str:
    """An id as YAML writes it: in quotes where it is a number, or a word like "no"."""
    from factcheck.read.amend_values import scalar

    return scalar(name)


def _quoted(text: str) -> str:
    """A text in double quotes, on one line, as YAML and JSON both read it."""
    from json import dumps

    return dumps(clean(" ".join(text.split())), ensure_ascii=False)
