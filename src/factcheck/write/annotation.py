"""The passages of a dossier as W3C Web Annotations, which annotation tools place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from factcheck.model import Status
from factcheck.write.citation import citation_number, evidence_line
from factcheck.write.jsonld import Node, agent, jsonld_text, known, organization
from factcheck.write.links import reworded, uri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.match.locate import Passage
    from factcheck.model import Locator
    from factcheck.write.dossier import Choices, Dossier, Row

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"

NAMESPACE: Final = "63150ec6-1ef9-424e-9a96-d3ae710fda91"
"""What the names of annotations are hashed under (RFC 9562, section 5.5); never to be changed."""


def write(dossier: Dossier, choices: Choices) -> str:
    """One AnnotationCollection, with an Annotation for each row whose passage was found.

    A target is the document's http or https address, else its file; addresses of files are
    relative to the ledger's folder. It is the file as well where the document's note says that
    the page has other words. Its selectors are exact for the ledger's copy of the text, which is
    given as ``cached``: ``exact``, ``prefix`` and ``suffix`` are its letters as they are,
    ``start`` and ``end`` its code points, end-exclusive. In the live page the quote leads to the
    place; positions there may be others. An archive address that nobody recorded is left out.

    The same claim, document and place among the claim's citations have the same id in every
    export, whatever else is exported.
    Terms and rules: https://www.w3.org/TR/annotation-model/, sections 3.2, 4.2, 4.3 and 5.
    """
    items = [_annotation(row, row.passage) for row in dossier.rows if row.passage is not None]
    names = [str(item["id"]) for item in items]
    page = _id("page", *names)
    first = {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection: Node = {
        "@context": CONTEXT,
        "id": _id("collection", *names),
        "type": "AnnotationCollection",
        "label": dossier.name,
        "creator": organization(choices.publisher, "type"),
        "total": len(items),
        # A page holds at least one annotation, so an empty collection has none (section 5).
        "first": first if items else "",
        "last": page if items else "",
    }
    return jsonld_text(known(collection))


def _annotation(row: Row, passage: Passage) -> Node:
    number = citation_number(row)
    assessed = row.claim.status is not Status.UNREVIEWED
    return known(
        {
            "id": _id("annotation", row.claim.id, row.document.id, str(number)),
            "type": "Annotation",
            "motivation": "assessing" if assessed else "describing",
            "creator": agent(row.claim.checker, "type"),
            "created": _moment(row.claim.checked),
            "body": _bodies(row),
            "target": _target(row, passage),
        }
    )


def _bodies(row: Row) -> list[Node]:
    """The claim that the passage makes, its status, what was found, the evidence, and the tags."""
    claim = row.claim
    finding = f"{claim.status.capitalize()}: {claim.finding}" if claim.finding else ""
    assessment = "\n".join(part for part in (row.reservation, finding) if part)
    return [
        _body("describing", claim.text),
        _body("classifying", str(claim.status)),
        *([_body("assessing", assessment)] if assessment else []),
        *(_body("commenting", evidence_line(each)) for each in claim.evidence),
        *(_body("tagging", tag) for tag in claim.tags),
    ]


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(row: Row, passage: Passage) -> Node:
    document = row.document
    file = quote(document.file, safe="/")
    own = not reworded(document)
    address = uri(document.url) if own else ""
    copies = [file] if address else []
    # A stored copy of a page is none of a digest.
    archive = uri(row.stored) if own else ""
    state = known(
        {
            "cached": [*copies, *([archive] if archive else [])],
            "sourceDate": _moment(document.accessed),
        }
    )
    return known(
        {
            "type": "SpecificResource",
            "source": address or file,
            "state": {"type": "TimeState", **state} if state else "",
            "selector": _selectors(row, passage),
        }
    )


def _selectors(row: Row, passage: Passage) -> list[Node]:
    """The words and their place in our copy; and the page, the time or the row of the document."""
    return [
        {
            "type": "TextQuoteSelector",
            # The letters as the copy has them, with the lines of times among them.
            "exact": row.text[passage.start : passage.end] or passage.quote,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
        },
        {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
        *_fragment(passage.locator),
    ]


def _fragment(locator: Locator) -> list[Node]:
    """The part of the document that has a page, a time or a row, as a fragment of its address.

    Pages and rows as RFC 3778 and RFC 7111 write them, times as Media Fragments URI 1.0 (4.2.1):
    the formats that section 4.2.1 of the model names. A sheet among several has no such format.
    """
    hours, minutes, seconds = map(int, (locator.time or "0:0:0").split(":"))
    fragments = (
        (locator.page, f"page={locator.page}", "http://tools.ietf.org/rfc/rfc3778"),
        (
            locator.time,
            f"t={3600 * hours + 60 * minutes + seconds}",
            "http://www.w3.org/TR/media-frags/",
        ),
        (
            locator.row and not locator.sheet,
            f"row={locator.row}",
            "http://tools.ietf.org/rfc/rfc7111",
        ),
        (locator.row and locator.sheet, f"{locator.sheet}!{locator.row}", ""),
    )
    return [
        known({"type": "FragmentSelector", "value": value, "conformsTo": form})
        for holds, value, form in fragments
        if holds
    ]


def _moment(day: str) -> str:
    """A whole date as the ``xsd:dateTime`` that the model asks for, in UTC; else nothing."""
    return f"{day}T00:00:00Z" if len(day) == len("YYYY-MM-DD") else ""


def _id(*facts: str) -> str:
    """A name for what these facts make out, the same wherever they are the same."""
    from uuid import UUID, uuid5

    return uuid5(UUID(NAMESPACE), _one_text(facts)).urn


def _one_text(facts: Iterable[str]) -> str:
    """The facts as one text that no other facts have."""
    return "".join(f"{len(fact)}:{fact}" for fact in facts)
