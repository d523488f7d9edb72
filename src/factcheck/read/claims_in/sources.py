"""Evidence in a cell: what our own export writes on one line, back in its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.model import Bearing, Evidence
from factcheck.read.claims_in.days import day
from factcheck.read.claims_in.entries import Entry

PARTS: Final = ("title", "publisher", "published", "url", "says", "bearing")
NAMELESS: Final = "a source without a name"

_APART: Final = re.compile("; (?=(?:supports|contradicts|qualifies): )")
_LINE: Final = re.compile(
    r"(?:(?P<bearing>supports|contradicts|qualifies): )?"
    r"(?:(?P<named>(?:(?P<publisher>[^“”]+?), )?“(?P<title>.+?)”(?:, (?P<year>\d{4}))?)"
    r"|(?P<body>.+?)(?:, (?P<body_year>\d{4}))?)"
    r"(?:: (?P<says>.+?))?(?: <(?P<url>[^<>\s]+)>)?",
    re.DOTALL,
)
_ADDRESS: Final = re.compile(r"https?://\S+")


def pieces(cell: str) -> list[str]:
    """The sources of a cell, each as one text."""
    return [piece for piece in _APART.split(cell) if piece.strip()]


def source(piece: str) -> Evidence:
    """One source of a cell: as our own export writes it, else an address, or a title."""
    text = piece.strip()
    if _ADDRESS.fullmatch(text):
        return Evidence(url=text)
    found = _LINE.fullmatch(text)
    ours = found and (found["bearing"] or found["title"] or found["url"])
    if not found or not ours:
        return Evidence(title=text)
    body = found["body"] or ""
    url = found["url"] or (body if _ADDRESS.fullmatch(body) else "")
    return Evidence(
        title=found["title"] or "",
        publisher=found["publisher"] or ("" if body in (NAMELESS, url) else body),
        published=found["year"] or found["body_year"] or "",
        url=url,
        says=found["says"] or "",
        bearing=Bearing(found["bearing"]) if found["bearing"] else None,
    )


def changed(before: Sequence[Evidence], was: str, now: str) -> tuple[Evidence, ...]:
    """The evidence of a claim whose cell said one thing and now says another.

    A source whose words are as they were stays whole, with what a cell does not show. Where as
    many sources are there as before, those that differ are changed in what differs, else new.
    """
    old, new = pieces(was), pieces(now)
    kept = dict(zip(old, before, strict=True)) if len(old) == len(before) else {}
    made = []
    for number, piece in enumerate(new):
        if piece in kept:
            made.append(kept[piece])
        elif kept and len(old) == len(new):
            made.append(_overlaid(before[number], source(old[number]), source(piece)))
        else:
            made.append(source(piece))
    return tuple(made)


def _overlaid(whole: Evidence, was: Evidence, now: Evidence) -> Evidence:
    """The whole source with those parts that its cell says anew."""
    differ = {
        part: getattr(now, part) for part in PARTS if getattr(was, part) != getattr(now, part)
    }
    return replace(whole, **differ)


def given(entry: Entry) -> tuple[Evidence, ...]:
    """The evidence that a row names: in its own cells, in one cell, and beside its cells."""
    made = tuple(map(source, pieces(entry.text("evidence"))))
    bearing = entry.text("evidence_bearing").casefold()
    one = Evidence(
        title=entry.text("evidence_title"),
        publisher=entry.text("evidence_publisher"),
        published=entry.text("evidence_published"),
        url=entry.text("evidence_url"),
        says=entry.text("evidence_says"),
    )
    side = Bearing(bearing) if bearing else None
    if one != Evidence():
        made += (replace(one, bearing=side),)
    elif side and len(made) == 1 and not made[0].bearing:
        made = (replace(made[0], bearing=side),)
    made += entry.evidence
    return tuple(_dated(each) for each in made if each != Evidence())


def _dated(source: Evidence) -> Evidence:
    """The source with its date as a ledger writes it, where it can only be one day."""
    found = day(source.published)
    return replace(source, published=found[0]) if len(found) == 1 else source
