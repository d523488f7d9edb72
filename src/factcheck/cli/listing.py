"""What ``factcheck list`` does: choose, look up, put in order, show."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.desk import Asked, open_desk, select
from factcheck.cli.exits import FOUND, NOTHING
from factcheck.cli.progress import Progress
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import say, say_data
from factcheck.model import Claim, Status

if TYPE_CHECKING:
    from typing import Any

DOCUMENT = "document"
"""The order of the ledger, grouped by document."""
KEYS: dict[str, Callable[[Claim], Any]] = {
    "id": lambda claim: claim.id,
    "status": lambda claim: list(Status).index(claim.status),
    "checked": lambda claim: (not claim.checked, claim.checked),  # oldest first, unchecked last
}
"""An order → what claims are compared by; equals stay as the ledger has them."""


class Choice(NamedTuple):
    """Which claims are listed, and how; None for what was not asked for."""

    document: str | None = None
    status: str | None = None
    tag: str | None = None
    query: str | None = None
    sort: str = DOCUMENT


def list_claims(option: Asked, choice: Choice, shape: str, color: str) -> int:
    """List the claims that are asked for; the exit code."""
    screen = open_screen(color, os.environ)
    desk = open_desk(option, color)
    chosen = select(desk.ledger, document=choice.document, status=choice.status, tag=choice.tag)
    claims = ordered(holding(chosen, choice.query), choice.sort)
    total = sum(len(claim.citations) for claim in claims)
    with Progress("citations looked up", total=total) as progress:
        desk.citations.settle(claims, progress.step)
    listed = list(desk.citations.cited(claims))
    if shape == "json":
        from factcheck.write.catalogue import list_object
        from factcheck.write.json import object_text

        say_data(object_text(list_object(listed, desk.ledger, desk.citations.remark)), screen)
    else:
        from factcheck.cli.shelf import list_text

        grouped = choice.sort == DOCUMENT
        say(list_text(listed, desk, screen, document=choice.document, grouped=grouped))
    return FOUND if claims else NOTHING


def holding(claims: Iterable[Claim], words: str | None) -> list[Claim]:
    """The claims whose text and other wordings hold the words; None asks for any."""
    if words is None:
        return list(claims)
    from factcheck.match.query import Query

    query = Query(words)
    return [claim for claim in claims if query.fits((claim.text, *claim.aliases))]


def ordered(claims: list[Claim], sort: str) -> list[Claim]:
    """The claims in an order."""
    return claims if sort == DOCUMENT else sorted(claims, key=KEYS[sort])
