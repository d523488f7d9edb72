"""Published reviews: schema.org ClaimReview in JSON-LD, in pages and in data feeds.

A review of another desk is evidence for or against a claim; nobody here has reviewed it. So its
rating becomes a piece of evidence and the claim stays unreviewed, unless the rating's words are
those that our own export writes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urldefrag

from factcheck.model import Bearing, Evidence, Status
from factcheck.read.claims_in.rows import Cell, Grid, Row, cell, plain

COLUMNS = (
    "id", "text", "status", "checker", "checked", "finding",
    "document", "url", "title", "author", "publisher", "published", "archive",
)  # fmt: skip
"""The fields that a review gives, as cells."""

WORDS = {"Reviewed:": Status.REVIEWED, "Disputed:": Status.DISPUTED}
"""How the ratings of our own export begin, and the status that each stands for."""
SIDES = {
    "Supports the claim": Bearing.SUPPORTS,
    "Contradicts the claim": Bearing.CONTRADICTS,
    "Qualifies the claim": Bearing.QUALIFIES,
}
"""What our own export says of the works that a review cites."""
TYPE = "application/ld+json"
DEEPEST = 64
"""How deep a review may lie in what holds it."""

Node = Mapping[str, Any]


def grid(values: Sequence[tuple[Any, int]]) -> Grid | None:
    """The reviews in these values of JSON, each with its line; None where there is none.

    A row is a review and one work that makes the claim; a review that names no work has one row.
    """
    rows: list[Row] = []
    number = 0
    for value, line in values:
        for review in found(value):
            number += 1
            rows += [
                Row(number=number, line=line, cells=cells, evidence=evidence)
                for cells, evidence in _rows(review)
            ]
    if not rows:
        return None
    heading = Row(number=0, cells=tuple(map(Cell, COLUMNS)))
    return Grid(kind="claimreview", rows=(heading, *rows), unit="review")


def found(value: Any) -> Iterator[Node]:
    """Every ClaimReview in a value of JSON, however it is wrapped, in its order."""
    waiting = [(value, 0)]
    while waiting:
        each, depth = waiting.pop()
        if depth > DEEPEST:
            continue
        if isinstance(each, dict):
            if "ClaimReview" in _types(each):
                yield each
            elif "claimReview" in each and "text" in each:  # as Google's Fact Check Tools answer
                yield from _of_tools(each)
            else:
                waiting += [(inner, depth + 1) for inner in reversed(each.values())]
        elif isinstance(each, list):
            waiting += [(inner, depth + 1) for inner in reversed(each)]


def _types(node: Node) -> set[str]:
    named = node.get("@type", "")
    every = named if isinstance(named, list) else [named]
    return {str(each).rpartition("/")[2].rpartition(":")[2] for each in every}


def _of_tools(claim: Node) -> Iterator[Node]:
    for each in _all(claim["claimReview"]):
        yield {
            "claimReviewed": claim["text"],
            "itemReviewed": {
                "author": claim.get("claimant"),
                "datePublished": claim.get("claimDate"),
            },
            "author": each.get("publisher"),
            "url": each.get("url"),
            "name": each.get("title"),
            "datePublished": each.get("reviewDate"),
            "reviewRating": {"alternateName": each.get("textualRating")},
        }


def _rows(review: Node) -> Iterator[tuple[tuple[Cell, ...], tuple[Evidence, ...]]]:
    rating, item = _one(review.get("reviewRating")), _one(review.get("itemReviewed"))
    status = next((s for w, s in WORDS.items() if _text(rating, "alternateName").startswith(w)), "")
    if status:
        evidence = tuple(map(_work, _all(review.get("citation"))))
        checker = _name(rating.get("author")) or _name(review.get("author"))
        checked = _day(review, "datePublished")
        finding = _text(rating, "ratingExplanation") or _text(review, "reviewBody")
    else:
        evidence, checker, checked, finding = (_as_evidence(review, rating),), "", "", ""
    said = _text(review, "claimReviewed") or _text(item, "text") or _text(item, "name")
    claim = [_id(review), said, str(status), checker, checked, finding]
    for work in _works(item) or [item]:
        yield tuple(map(cell, [*claim, *_document(work, item)])), evidence


def _id(review: Node) -> str:
    """The claim's id where the address ends as our own export writes it."""
    address = _text(review, "@id") or _text(review, "url")
    return unquote(address.partition("#claim-")[2])


def _works(item: Node) -> list[Node]:
    """The works that make the claim, each address once."""
    works = [each for name in ("appearance", "firstAppearance") for each in _all(item.get(name))]
    if works:
        return list({_text(each, "url") or str(each): each for each in reversed(works)}.values())[
            ::-1
        ]
    return _all(item.get("sameAs")) if "Claim" in _types(item) or not _types(item) else []


def _document(work: Node, item: Node) -> list[str]:
    address = urldefrag(_text(work, "url") or _text(work, "@id") or _text(work, "identifier")).url
    title = _text(work, "headline") or _text(work, "name")
    # Who said it, where the work itself does not say who wrote it.
    authors = _all(work.get("author")) or _all(item.get("author"))
    return [
        "",
        address,
        title,
        "; ".join(filter(None, map(_name, authors))),
        _name(work.get("publisher")),
        _day(work, "datePublished") or _day(item, "datePublished"),
        _text(work, "archivedAt"),
    ]


def _work(work: Node) -> Evidence:
    return Evidence(
        title=_text(work, "name") or _text(work, "headline"),
        publisher=_name(work.get("publisher")),
        published=_day(work, "datePublished"),
        url=_text(work, "url") or _text(work, "identifier"),
        says=_text(work, "abstract"),
        bearing=SIDES.get(_text(work, "description")),
    )


def _as_evidence(review: Node, rating: Node) -> Evidence:
    """Another desk's review as a source on the claim: what it says is its rating, in its words."""
    words = _text(rating, "alternateName") or _text(rating, "name")
    number = _text(rating, "ratingValue")
    told = f"rated “{words}”" if words else f"rated {number}" if number else ""
    return Evidence(
        title=_text(review, "name") or _text(review, "headline"),
        publisher=_name(review.get("author")) or _name(review.get("publisher")),
        published=_day(review, "datePublished"),
        url=_text(review, "url"),
        says=told,
        bearing=_bearing(rating),
    )


def _bearing(rating: Node) -> Bearing | None:
    """On which side a rating is, where it stands on a scale; None where it has no number."""
    try:
        value, best, worst = (
            float(_text(rating, name)) for name in ("ratingValue", "bestRating", "worstRating")
        )
    except ValueError:
        return None
    if not worst <= value <= best or worst == best:
        return None  # -1 is "no rating", by some desks' custom
    if value == best:
        return Bearing.SUPPORTS
    return Bearing.CONTRADICTS if value == worst else Bearing.QUALIFIES


def _one(value: Any) -> Node:
    """The first node of a value; an empty one where there is none."""
    return next(iter(_all(value)), {})


def _all(value: Any) -> list[Node]:
    """Every node of a value; a text is a node that has it for its name, or for its address."""
    every = value if isinstance(value, list) else [value]
    nodes: list[Node] = []
    for each in every:
        if isinstance(each, dict):
            nodes.append(each)
        elif isinstance(each, str) and each.strip():
            nodes.append({"url" if re.match("https?://", each) else "name": each})
    return nodes


def _text(node: Node, name: str) -> str:
    """A value as text on one line; the first of several, and of a node its address or name."""
    value = node.get(name)
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("url") or value.get("@id") or value.get("name")
    if value is None or isinstance(value, bool | dict | list):
        return ""
    return " ".join(plain(str(value)).split())


def _name(value: Any) -> str:
    node = _one(value)
    return _text(node, "name") or _text(node, "legalName") or _text(node, "url")


def _day(node: Node, name: str) -> str:
    """A date without its time."""
    return re.split("[T ]", _text(node, name), maxsplit=1)[0]


class _Scripts(HTMLParser):
    """The JSON-LD of a page: the text of each script that says it is, and its line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[tuple[str, int]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self._inside = tag == "script" and named == TYPE
        if self._inside:
            self.scripts.append(("", self.getpos()[0]))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (a script ends with its own tag)
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            text, line = self.scripts[-1]
            self.scripts[-1] = (text + data, line)


def scripts(page: str) -> list[tuple[str, int]]:
    """The JSON-LD texts of a page, each with the line that its script begins on."""
    parser = _Scripts()
    parser.feed(page)
    parser.close()
    wrapped = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")
    return [(wrapped.sub("", text), line) for text, line in parser.scripts]


def parsed(text: str) -> Any:
    """A value of JSON, numbers as they are written: 3.70 stays 3.70.

    Line ends are allowed inside texts, as many pages have them.

    Raises ``ValueError``, and of what nests without end too.
    """
    try:
        return json.loads(text, strict=False, parse_float=str, parse_int=str, parse_constant=str)
    except RecursionError:
        raise ValueError("it nests too deeply") from None
