"""What stands before and after the claims: what was left out, the statuses, the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Status
from factcheck.write.citation import counted, source_text
from factcheck.write.html_claim import stored, way
from factcheck.write.html_text import anchor, dated, directed, guard, isolated, said

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.write.dossier import Row
    from factcheck.write.html_names import Named

MEANINGS = {
    Status.REVIEWED: "checked against independent evidence, and it held",
    Status.DISPUTED: "independent evidence contradicts or qualifies it",
    Status.UNREVIEWED: "not checked yet",
}

SHORT = 8
"""The most documents whose statuses are shown without being asked for.

With that many lines, the claims still begin on a laptop's first screen.
"""

# Each status has a pattern of its own: colour alone tells some readers nothing.
PATTERNS = (
    '<svg class="patterns" aria-hidden="true" width="0" height="0"><defs>'
    '<pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect width="7" height="7" class="ground"/>'
    '<rect width="4" height="7" class="ink"/></pattern>'
    '<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" class="ground"/><circle cx="3" cy="3" r="1.1" class="ink"/>'
    "</pattern></defs></svg>\n"
)


def excluded_html(rows: Sequence[Row], claims: Iterable[str]) -> str:
    """The citations that were left out, and why; empty where none was.

    ``claims`` are the ids of the claims that the table holds. A link to any other leads to the
    first of its citations here.
    """
    if not rows:
        return ""
    what = "citation no longer stands" if len(rows) == 1 else "citations no longer stand"
    named = set(claims)
    items: list[str] = []
    for row in rows:
        items.append(_left_out(row, "" if row.claim.id in named else anchor(row.claim.id)))
        named.add(row.claim.id)
    return (
        '<section class="excluded" aria-labelledby="excluded">'
        f'<h2 id="excluded">EXCLUDED: {len(rows)} {what}</h2>'
        "<p>Left out of everything below, because the document does not bear it out as the"
        f" ledger says.</p><ul>{''.join(items)}</ul></section>\n"
    )


def _left_out(row: Row, name: str) -> str:
    """One citation that was left out; ``name`` is what a link to it ends with, if any does."""
    named = f' id="{name}"' if name else ""
    return (
        f'<li{named}><p class="claim"{directed(row.claim.text)}>{said(row.claim.text)}</p>'
        f'<p class="fault">{isolated(row.broken or "it no longer stands in its document")}</p>'
        f"{_quoted(row)}"
        f'<p class="facts">{isolated(source_text(row.document))} · {isolated(row.document.file)}'
        f" · claim {isolated(row.claim.id)}</p></li>"
    )


def _quoted(row: Row) -> str:
    quote = row.citation.quote
    if not quote:
        return ""
    return f'<blockquote class="recorded"{directed(quote)}>{said(quote)}</blockquote>'


def kept_html(claims: Sequence[tuple[Claim, tuple[Row, ...]]]) -> str:
    """A notice of the broken citations that were kept, with links; empty where there is none."""
    kept = [claim for claim, rows in claims if any(row.broken for row in rows)]
    if not kept:
        return ""
    links = "".join(
        f'<li><a href="#{anchor(claim.id)}">{isolated(claim.text)}</a></li>' for claim in kept
    )
    has = "claim has" if len(kept) == 1 else "claims have"
    return (
        '<section class="kept" aria-labelledby="kept">'
        f'<h2 id="kept">BROKEN: {len(kept)} {has} a citation that no longer stands</h2>'
        f"<p>Kept on request, and marked below.</p><ul>{links}</ul></section>\n"
    )


def statuses_html(
    claims: Sequence[tuple[Claim, tuple[Row, ...]]], documents: Mapping[str, Named]
) -> str:
    """The statuses: of all claims with what they mean, and of each document's as stacked bars."""
    whole = Counter(claim.status for claim, _ in claims)
    legend = "".join(
        f'<div><dt><svg class="bar swatch" aria-hidden="true"><rect width="100%" height="100%"'
        f' class="{each}"/></svg> {whole[each]} {each}</dt><dd>{MEANINGS[each]}</dd></div>'
        for each in Status
    )
    chart = _chart(claims, documents) if documents else ""
    return (
        '<section class="statuses" aria-labelledby="statuses"><h2 id="statuses">Statuses</h2>'
        f"<dl>{legend}</dl>{chart}</section>\n"
    )


def _chart(claims: Sequence[tuple[Claim, tuple[Row, ...]]], documents: Mapping[str, Named]) -> str:
    """A table with a bar for each document; of a claim that two of them make, each has a part."""
    counts: dict[str, Counter[Status]] = {each: Counter() for each in documents}
    for claim, rows in claims:
        for document_id in {row.document.id for row in rows}:
            counts[document_id][claim.status] += 1
    most = max(each.total() for each in counts.values())
    lines = "".join(
        f'<tr><th scope="row"><a href="#source-{each.number}">'
        f"{guard(each.name)}{isolated(each.name)}</a></th>"
        f"<td>{_bar(counts[key], most)}<span>{_worded(counts[key])}</span></td></tr>"
        for key, each in documents.items()
    )
    return (
        f'<details class="chart"{" open" if len(documents) <= SHORT else ""}>'
        "<summary>By document</summary>"
        '<table><thead><tr><th scope="col">Document</th><th scope="col">Claims</th></tr></thead>'
        f"<tbody>{lines}</tbody></table></details>"
    )


def _bar(counts: Mapping[Status, int], most: int) -> str:
    """A stacked bar, as long as its share of the longest one."""
    at = 0.0
    parts = []
    for status in filter(counts.get, Status):
        width = 100 * counts[status] / most
        parts.append(f'<rect x="{at:.5g}%" width="{width:.5g}%" height="100%" class="{status}"/>')
        at += width
    return f'<svg class="bar" aria-hidden="true">{"".join(parts)}</svg>'


def _worded(counts: Mapping[Status, int]) -> str:
    """``5 reviewed, 2 disputed``."""
    return ", ".join(f"{counts[each]} {each}" for each in Status if counts[each])


def documents_html(rows: Sequence[Row]) -> str:
    """The documents, each once, with what is known of it; empty where there is none."""
    if not rows:
        return ""
    # A dictionary keeps the place of a document's first row; what it has to say is the same in all.
    each_once = {row.document.id: row for row in rows}.values()
    items = "".join(_document(row, number) for number, row in enumerate(each_once))
    return (
        '<section class="documents" aria-labelledby="documents">'
        f'<h2 id="documents">Documents</h2><ol>{items}</ol></section>\n'
    )


def _document(row: Row, number: int) -> str:
    document = row.document
    facts = [isolated(document.file)]
    if document.published:
        facts.append(f"published {dated(document.published)}")
    if document.accessed:
        facts.append(f"accessed {dated(document.accessed)}")
    ways = [way(document.url, said(document.url))] if document.url else []
    if row.archive:
        ways.append(way(row.archive, stored(row.constructed)))
    opened = f'<p class="ways">{" ".join(ways)}</p>' if ways else ""
    turned = directed(document.note)
    note = f'<p class="note"{turned}>{said(document.note)}</p>' if document.note else ""
    return (
        f'<li id="source-{number}"><p class="name">{isolated(source_text(document))}</p>'
        f'<p class="facts">{" · ".join(facts)}</p>{opened}{note}</li>'
    )


def summary_text(claims: int, citations: int, documents: int) -> str:
    """``19 claims, cited 21 times from 5 documents.``"""
    return (
        f"{counted(claims, 'claim')}, with {counted(citations, 'citation')} of"
        f" {counted(documents, 'document')}."
    )
