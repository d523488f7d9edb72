"""Footnotes in a citation style: one for each claim and citation, to stand under an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from factcheck.model import Bearing, FactcheckError, Status, refusal
from factcheck.write.citation import place_words
from factcheck.write.csl_json import csl_item
from factcheck.write.footnote_text import ADDRESS, Form, markdown_form, plain_form
from factcheck.write.harmless import one_line
from factcheck.write.references import (
    FINDING,
    document_reference,
    evidence_reference,
    free_name,
)

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier, Row
    from factcheck.write.names import Name
    from factcheck.write.references import Reference

NAMELESS = "A source without a name"

_LEADS: Final = {
    Bearing.CONTRADICTS: "Contradicted by",
    Bearing.QUALIFIES: "Qualified by",
    Bearing.SUPPORTS: "Supported by",
}


class Press(NamedTuple):
    """How a footnote is set: the form of its text, and what cites a reference in the style.

    ``cite`` takes a reference and the address to open in place of the reference's own, and gives
    the citation and whether it says the address.
    """

    form: Form
    cite: Callable[[Reference, str], tuple[str, bool]]


def write(dossier: Dossier, choices: Choices) -> str:
    """The footnotes as Markdown: ``[^claim-id]: …``, one a line, in the order of the rows.

    A title of one's own stands above them as a heading.

    A claim's further citations have -2, -3 … behind the label. The words of the ledger show as
    themselves; italics are the style's. Raises ``FactcheckError`` where the style is at fault.
    """
    press = _press(choices.style, markdown_form())
    title = press.form.text(one_line(choices.title))
    lines = [f"## {title}\n\n"] if title else []
    for row, label in zip(dossier.rows, _labels(dossier.rows), strict=True):
        footnote = _footnote(row, press, str(row.claim.status).capitalize())
        lines.append(f"[^{label}]: {press.form.head(footnote)}\n")
    return "".join(lines)


def write_text(dossier: Dossier, choices: Choices) -> str:
    """The footnotes as plain text: numbered from 1, one a line, each with its claim's id.

    Raises ``FactcheckError`` where the style is at fault.
    """
    press = _press(choices.style, plain_form())
    title = press.form.text(one_line(choices.title))
    return (f"{title}\n\n" if title else "") + "".join(
        f"{number}. {_footnote(row, press, f'{row.claim.id}: {row.claim.status}')}\n"
        for number, row in enumerate(dossier.rows, start=1)
    )


def _footnote(row: Row, press: Press, status: str) -> str:
    """What is broken, the document, the place in it, its address, the status, and reservations."""
    text, form = press.form.text, press.form
    cited, addressed = press.cite(document_reference(row.document), row.link)
    parts = [form.strong(f"BROKEN: {_ended(text(row.broken))}")] if row.broken else []
    place = text(place_words(row))
    if place:
        begun = f" {place[0].upper()}{place[1:]}" if _ends(cited) else f", {place}"
        cited += _ended(begun)
    parts.append(cited)
    if not addressed and (row.link or row.document.url):
        parts.append(form.link(row.document.url or row.link, row.link))
    if row.stored:
        parts.append(f"Archived at {form.link(row.stored, row.stored)}.")
    doubt = [_ended(text(f"Reservation: {row.doubt}"))] if row.doubt else []
    told = " ".join([f"{text(status)}.", *doubt, *_against(row, press)])
    parts.append(form.text("[") + told + form.text("]"))
    return " ".join(part for part in parts if part)


def _against(row: Row, press: Press) -> list[str]:
    """Why a claim is disputed: a short finding, and the evidence on both sides as citations."""
    if row.claim.status is not Status.DISPUTED:
        return []
    short = len(row.claim.finding) <= FINDING
    told = [_ended(press.form.text(row.claim.finding))] if row.claim.finding and short else []
    for bearing, lead in _LEADS.items():
        for evidence in row.claim.evidence:
            if evidence.bearing is bearing:
                cited, _ = press.cite(evidence_reference(evidence, ""), "")
                told.append(f"{lead} {_ended(cited)}")
    return told


def _ends(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return re.search(r"[.?!…][”’*)\]]*$", text) is not None


def _ended(text: str) -> str:
    return text if _ends(text) else f"{text}."


def _labels(rows: Sequence[Row]) -> list[str]:
    """A label for each row, none twice: the claim's id, and -2, -3 … behind it for further rows."""
    # The second citation of a claim never takes the name of another claim.
    taken = {row.claim.id for row in rows}
    used: set[str] = set()
    labels = []
    for row in rows:
        label = row.claim.id
        labels.append(free_name(label, taken) if label in used else label)
        used.add(label)
    return labels


def _press(letters: str, form: Form) -> Press:
    """What sets footnotes in a style; a reference is rendered once, however often it is cited."""
    from factcheck.write.citing import Style

    # citeproc believes every style: a broken one fails anywhere, and in any way.
    try:
        style = Style(letters)
    except Exception as fault:
        raise _unusable(fault) from fault
    rendered: dict[Reference, str] = {}

    def cite(reference: Reference, link: str) -> tuple[str, bool]:
        if reference not in rendered:
            prepared = _prepared(reference)
            try:
                text = style.render(csl_item(prepared)) if _known(prepared) else ""
            except Exception as fault:
                raise _unusable(fault) from fault
            # Of a source without a fact to print, a document's id is all there is to say.
            rendered[reference] = form.marked(text) or form.text(reference.key) or NAMELESS
        text = rendered[reference]
        if ADDRESS not in text:
            return text, False
        address = form.link(reference.url, link)
        if address.endswith("."):
            # It ends the sentence as well.
            text = text.replace(f"{ADDRESS}.", ADDRESS)
        return text.replace(ADDRESS, address), True

    return Press(form, cite)


def _prepared(reference: Reference) -> Reference:
    """The reference in clean text. An institution that publishes its own text is named once."""
    authors = tuple(name for name in map(_clean_name, reference.authors) if _said(name))
    publisher = one_line(reference.publisher)
    if [name.literal for name in authors] == [publisher]:
        publisher = ""
    return replace(
        reference,
        title=one_line(reference.title),
        authors=authors,
        publisher=publisher,
        url=one_line(reference.url),
    )


def _known(reference: Reference) -> bool:
    """Whether there is more to print of a reference than dates."""
    return bool(reference.title or reference.authors or reference.publisher or reference.url)


def _clean_name(name: Name) -> Name:
    return replace(name, **{part.name: one_line(getattr(name, part.name)) for part in fields(name)})


def _said(name: Name) -> bool:
    return bool(name.literal or name.family or name.given)


def _unusable(fault: Exception) -> FactcheckError:
    # lxml's faults can quote the whole style.
    told = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
    return refusal(
        "bad-style",
        f"this citation style cannot be used: {told}",
        "--style",
        "try chicago-author-date, apa or mla",
    )
