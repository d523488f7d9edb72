"""``factcheck open``: where a document says a claim, in a browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.exits import DONE
from factcheck.cli.streams import say
from factcheck.model import Claim, refusal

if TYPE_CHECKING:
    from factcheck.cli.desk import Asked, Desk
    from factcheck.match.locate import Passage


def open_claim(
    claim_id: str, option: Asked, color: str, *, document: str | None, only_print: bool
) -> int:
    """Open the passage of a claim, or print its address; the exit code.

    Raises ``FactcheckError`` where there is no such claim, or nothing to open it with.
    """
    from factcheck.cli.desk import known_claim, open_desk

    desk = open_desk(option, color)
    claim = known_claim(desk.ledger, claim_id)
    address, place = addresses(claim, document, desk)
    if only_print:
        say(f"{address or place}\n")
        return DONE
    opened = address or _file_address(place, desk, claim, document)
    if not webbrowser.open(opened):
        raise refusal(
            "no-browser", "no browser could be opened", "BROWSER", f"open it yourself: {opened}"
        )
    say(f"opened {address or place}\n")
    return DONE


def addresses(claim: Claim, document: str | None, desk: Desk) -> tuple[str, str]:
    """The address of a claim's passage, empty where its document has none; and its place.

    The address leads to the words where our copy of the document proves that they stand there
    once. The place is ``path:line:column`` in that copy.
    """
    from factcheck.match.locate import passage
    from factcheck.write.links import deep_link

    name, found = _cited(claim, document, desk)
    copy = desk.files.get(name, "")
    there = found and passage(copy, found.start, found.end, found.score)
    return deep_link(desk.ledger.document(name), copy, there), desk.place(name, found)


def _cited(claim: Claim, document: str | None, desk: Desk) -> tuple[str, Passage | None]:
    """The document to open, and the passage in it: the first that is found, of those cited."""
    cited = [each for each in claim.citations if document in (None, each.document)]
    if not cited:
        listed = ", ".join(each.document for each in claim.citations)
        message = f'claim {claim.id} does not cite "{document}"'
        raise refusal("not-cited", message, desk.ledger.path, f"it cites {listed}")
    places = [(each.document, desk.citations.lookup.shown(claim, each)) for each in cited]
    return next((each for each in places if each[1]), places[0])


def _file_address(place: str, desk: Desk, claim: Claim, document: str | None) -> str:
    """The address of a file; browsers that know how go to the words."""
    from urllib.parse import quote

    name, found = _cited(claim, document, desk)
    path = Path(desk.path(name)).absolute()
    if not path.exists():
        raise refusal("missing-file", f"there is no {place} to open", desk.ledger.path)
    words = " ".join(found.quote.split()) if found else ""
    return path.as_uri() + (f"#:~:text={quote(words, safe='')}" if words else "")
