"""How a document is cited, and a place in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.read.files import is_markdown

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Citation, Claim, Document, Evidence, Remark
    from factcheck.write.dossier import Row


Asked = Callable[["Claim", "Citation | None"], "Remark | None"]
"""What is asked for what became of a claim's citation."""


def source_text(document: Document) -> str:
    """Author, publisher, “title”, year: what is known of them, and the id where nothing is."""
    people = _people(document.author)
    known = _joined(people, document.publisher, document.title, document.published)
    return known or document.id


def evidence_text(evidence: Evidence) -> str:
    """Publisher, “title”, year of a piece of evidence: what is known of them, or its address."""
    return (
        _joined("", evidence.publisher, evidence.title, evidence.published)
        or evidence.url
        or "a source without a name"
    )


def evidence_words(evidence: Evidence) -> str:
    """``Publisher, “Title”, 2018: what it says <https://…>``, as far as known."""
    says = f": {evidence.says}" if evidence.says else ""
    source = evidence_text(evidence)
    url = f" <{evidence.url}>" if evidence.url and evidence.url != source else ""
    return f"{source}{says}{url}"


def evidence_line(evidence: Evidence) -> str:
    """The same behind its bearing: ``contradicts: …``; alone where it has none."""
    words = evidence_words(evidence)
    return f"{evidence.bearing}: {words}" if evidence.bearing else words


def counted(count: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def place_text(file: str, passage: Passage | None) -> str:
    """``file:line:column``, and the page, time or row where the document has some: ``(p. 12)``.

    The file alone where the passage was not found.
    """
    found = passage.locator.words if passage else ""
    return f"{position_text(file, passage)} ({found})" if found else position_text(file, passage)


def position_text(file: str, passage: Passage | None) -> str:
    """``file:line:column``, or the file alone where the passage was not found."""
    return f"{file}:{passage.line}:{passage.column}" if passage else file


def located_text(document: Document, passage: Passage | None) -> str:
    """The source, and where people find the passage in it: ``R Street, 2017, p. 12``."""
    found = passage.locator.words if passage else ""
    return ", ".join(filter(None, (source_text(document), found)))


def passage_words(document: Document, passage: Passage) -> str:
    """The passage's words as a reader of the document sees them: without Markdown's markup."""
    if not is_markdown(document.file):
        return passage.quote
    from factcheck.read.seen import as_seen

    return as_seen(passage.quote)


def unasked(_claim: Claim, _citation: Citation | None) -> None:
    """What became of no citation: for who did not ask."""


def standing_object(remark: Remark | None) -> dict[str, object]:
    """What became of a passage as plain values: its standing, and what stands there now."""
    if remark is None:
        return {}
    now: dict[str, object] = {"now": remark.now} if remark.now else {}
    return {"standing": str(remark.standing), **now}


def place_words(row: Row) -> str:
    """Where people find a row's passage: ``at para. 8, p. 12``; empty where nobody said.

    The page, the time or the row is left to the ledger's own place where that says it.
    """
    place = row.citation.place
    locator = row.passage.locator if row.passage else None
    found = locator.words if locator else ""
    if place and locator and re.search(rf"(?<!\d){locator.figure}(?!\d)", place):
        found = ""
    return ", ".join(filter(None, (f"at {place}" if place else "", found)))


def citation_text(document: Document, passage: Passage | None) -> str:
    """The whole citation: the source, then its file and the place in it."""
    return f"{located_text(document, passage)}, {position_text(document.file, passage)}"


def citation_number(row: Row) -> int:
    """Which of its claim's citations a row is about, from 0; the first is the primary one.

    It is the same whatever else is exported. A row may hold its citation without a place that was
    found wrong; of two with the same words it is the one at the same mark of the ledger.
    """
    citations = row.claim.citations
    for number, citation in enumerate(citations):
        if citation is row.citation:
            return number
    return [_words(each) for each in citations].index(_words(row.citation))


def _words(citation: Citation) -> tuple[object, ...]:
    return citation.document, citation.quote, citation.mark


def _joined(people: str, publisher: str, title: str, published: str) -> str:
    parts = (people, publisher, f"“{title}”" if title else "", published[:4])
    return ", ".join(part for part in parts if part)


def _people(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
