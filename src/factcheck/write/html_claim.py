"""One claim in the page: its line in the table, and what opens below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Bearing
from factcheck.write.citation import counted
from factcheck.write.html_context import context
from factcheck.write.html_text import (
    anchor,
    dated,
    directed,
    guard,
    isolated,
    linked,
    said,
)
from factcheck.write.links import web_address

if TYPE_CHECKING:
    from factcheck.model import Claim, Evidence
    from factcheck.write.dossier import Row
    from factcheck.write.html_names import Named

COLUMNS = ("Claim", "Status", "Document", "Checked")

BROKEN = '<strong class="broken">BROKEN</strong>'

_SIDES: tuple[tuple[Bearing | None, str], ...] = (
    (Bearing.SUPPORTS, "Supports"),
    (Bearing.CONTRADICTS, "Contradicts"),
    (Bearing.QUALIFIES, "Qualifies"),
    (None, "Bearing not stated"),
)


# A page may hold thousands of these. So elements are told apart by their place before their class,
# and the script names what only it needs.
def claim_html(
    claim: Claim,
    rows: Sequence[Row],
    documents: Mapping[str, Named],
    tags: Mapping[str, int],
    figures: str,
) -> str:
    """The claim as a group of two table rows: its line, and its details in a disclosure.

    ``tags`` gives each tag the place that it has in its filter, ``figures`` are those of the claim
    in the form that the script reads.
    """
    cited = [documents[each] for each in dict.fromkeys(row.document.id for row in rows)]
    broken = f" {BROKEN}" if any(row.broken for row in rows) else ""
    facts = (
        ("d", " ".join(str(each.number) for each in cited)),
        ("t", " ".join(str(tags[each]) for each in dict.fromkeys(claim.tags))),
        ("c", said(claim.checked)),
        ("f", said(figures)),
    )
    data = "".join(f' data-{name}="{value}"' for name, value in facts if value)
    return (
        f'<tbody id="{anchor(claim.id)}"{data}>'
        f"<tr><th{directed(claim.text)}>{guard(claim.text)}{said(claim.text)}</th>"
        f'<td class="{claim.status}">{claim.status}{broken}</td>'
        f"<td>{'<br>'.join(guard(each.name) + isolated(each.name) for each in cited)}</td>"
        f"<td>{dated(claim.checked)}</td></tr>"
        f"<tr><td><details><summary>{_inside(claim, rows)}</summary>"
        f"{_details(claim, rows, documents)}</details></td></tr></tbody>\n"
    )


def _inside(claim: Claim, rows: Sequence[Row]) -> str:
    """What the disclosure holds, in a few words."""
    parts = ["Finding"] if claim.finding else []
    parts.append(counted(len(rows), "passage"))
    sides = [f"{len(here)} {name.lower()}" for name, here in _sides(claim.evidence) if here]
    if sides:
        parts.append(f"evidence: {', '.join(sides)}")
    return " · ".join(parts)


def _details(claim: Claim, rows: Sequence[Row], documents: Mapping[str, Named]) -> str:
    passages = "".join(_passage(row, documents[row.document.id]) for row in rows)
    return (
        f"<div><div>{_finding(claim)}</div>"
        f"<div><h3>In context</h3>{passages}</div>"
        f"<div>{_evidence(claim.evidence)}</div><p>{_also(claim)}</p></div>"
    )


def _finding(claim: Claim) -> str:
    """The finding, and who checked the claim, when."""
    words = claim.finding or "No finding is recorded."
    by = f" by {isolated(claim.checker)}" if claim.checker else ""
    on = f"{',' if by else ''} {dated(claim.checked)}" if claim.checked else ""
    who = f"<small>Checked{by}{on}</small>" if by or on else ""
    return f"<h3>Finding</h3><p{directed(words)}>{said(words)}</p>{who}"


def _passage(row: Row, document: Named) -> str:
    """Where a document says it: the words in context, a reservation, the place, the ways to it."""
    fault = f'<p class="fault">{BROKEN} {isolated(row.broken)}</p>' if row.broken else ""
    file = row.document.file + (f", line {row.passage.line}" if row.passage else "")
    found = row.passage.locator.words if row.passage else ""
    places = " · ".join(isolated(part) for part in (row.citation.place, found, file) if part)
    doubt = f'<span class="doubt">{isolated(row.doubt)}</span>' if row.doubt else ""
    ways = _ways(row)
    return (
        f"<figure>{fault}{_quoted(row)}<figcaption>{doubt}"
        f'<a href="#source-{document.number}">{isolated(document.name)}</a>'
        f"<br><span>{places}</span>{'<br>' if ways else ''}{ways}</figcaption></figure>"
    )


def _quoted(row: Row) -> str:
    """The passage in context; the ledger's quote where it is not found, or is not what is there."""
    recorded = row.citation.quote
    if row.passage is None:
        words = "Quoted in the ledger; its place in the document was not found:"
        return _recorded(words, recorded) if recorded else "<p>No passage was found.</p>"
    if row.broken and recorded and recorded != row.quote:
        return context(row) + _recorded("Quoted in the ledger as:", recorded)
    return context(row)


def _recorded(words: str, quote: str) -> str:
    quoted = f'<blockquote class="recorded"{directed(quote)}>{said(quote)}</blockquote>'
    return f"<p>{words}</p>{quoted}"


def _ways(row: Row) -> str:
    """The links to the words or to the document, and to a stored copy of it."""
    url = row.document.url
    ways: list[str] = []
    if row.link and row.link != url:
        ways.append(way(row.link, "Open at these words"))
    # The address of the words opens the document, too.
    if url and not (ways and row.link.startswith(url)):
        ways.append(way(url, "Open the document"))
    if row.archive:
        ways.append(way(row.archive, stored(row.constructed)))
    return " ".join(ways)


def way(address: str, words: str) -> str:
    """A link with these words; the address itself as text where it may not be a link."""
    return linked(address, words) if web_address(address) else isolated(address)


def stored(constructed: bool) -> str:
    """What a link to a stored copy says: nobody has seen what a constructed one leads to."""
    return "Look for a stored copy" if constructed else "Open a stored copy"


def _sides(evidence: Sequence[Evidence]) -> list[tuple[str, list[Evidence]]]:
    """The evidence by its bearing; what supports and what contradicts have their place always."""
    sides = [(name, [each for each in evidence if each.bearing is side]) for side, name in _SIDES]
    return [(name, here) for place, (name, here) in enumerate(sides) if here or place < 2]


def _evidence(evidence: Sequence[Evidence]) -> str:
    """The evidence, what supports the claim and what contradicts it side by side."""
    if not evidence:
        return "<h3>Evidence</h3><p>No evidence is recorded.</p>"
    sides = "".join(
        f"<div><dt>{name}</dt>{''.join(map(_source, here)) or '<dd>Nothing recorded.</dd>'}</div>"
        for name, here in _sides(evidence)
    )
    return f"<h3>Evidence</h3><dl>{sides}</dl>"


def _source(evidence: Evidence) -> str:
    """One piece of evidence: what it says, and who says it, linked."""
    title = evidence.title or evidence.publisher or evidence.url or "a source without a name"
    named = [linked(evidence.url, isolated(title))]
    if evidence.title and evidence.publisher:
        named.append(isolated(evidence.publisher))
    if evidence.published:
        named.append(dated(evidence.published))
    if evidence.url and evidence.url != title and not web_address(evidence.url):
        named.append(isolated(evidence.url))
    return f"<dd>{isolated(evidence.says)}<small>{', '.join(named)}</small></dd>"


def _also(claim: Claim) -> str:
    """The other wordings of a claim, its tags, and the link to it."""
    parts = []
    if claim.aliases:
        parts.append(f"Also worded: <span>{'; '.join(map(isolated, claim.aliases))}</span>")
    if claim.tags:
        parts.append(f"Tags: <span>{', '.join(map(isolated, claim.tags))}</span>")
    parts.append(f'<a href="#{anchor(claim.id)}">Link to this claim</a>')
    return "<br>".join(parts)
