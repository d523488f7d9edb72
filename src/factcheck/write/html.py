"""A dossier as one page that a desk can show to others, complete in one file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.model import Status
from factcheck.write.citation import counted, source_text
from factcheck.write.dossier import by_claim
from factcheck.write.html_claim import COLUMNS, claim_html
from factcheck.write.html_figures import ClaimFigures
from factcheck.write.html_names import named_documents
from factcheck.write.html_overview import (
    PATTERNS,
    documents_html,
    excluded_html,
    kept_html,
    statuses_html,
    summary_text,
)
from factcheck.write.html_script import script
from factcheck.write.html_style import STYLE
from factcheck.write.html_text import isolated, said

if TYPE_CHECKING:
    from factcheck.model import Claim, Document
    from factcheck.write.dossier import Choices, Dossier, Row
    from factcheck.write.html_figures import ClaimFigures
from factcheck.write.html_names import Named

TITLE = "Claims and their sources"

SEARCH = (
    '<div class="find" id="find" role="search" aria-label="Claims" hidden>'
    '<label for="search">Search</label><input type="search" id="search" autocomplete="off"'
    ' spellcheck="false" placeholder="Words or a figure: 46%"></div>\n'
)
"""The search field, hidden until the script can serve it. On a phone it is always in view, above or
below what is; for that it has to stand in the page by itself."""

OPTION = 80
"""The most characters of a name in a filter: a line of an opened list on a laptop."""

Claims = Sequence[tuple["Claim", tuple["Row", ...]]]


def write(dossier: Dossier, choices: Choices) -> str:
    """The dossier as an HTML page that asks nothing of the network.

    A table of the claims can be searched, by words and by figures, sorted and filtered; each claim
    opens to its finding, its passages in context and its evidence. Without a script all of it can
    still be read. The
    page's own policy lets only its own style and script take effect, by their hashes
    (Content Security Policy Level 3, 6.7.2).
    """
    claims = by_claim(dossier.rows)
    documents = tuple({row.document.id: row.document for row in dossier.rows}.values())
    named = named_documents(documents)
    summary = summary_text(len(claims), len(dossier.rows), len(documents))
    publisher = f"<p>Published by {isolated(choices.publisher)}</p>" if choices.publisher else ""
    title = choices.title or TITLE
    figures = ClaimFigures(dossier.lexicon)
    forms = {claim.id: figures.forms(claim) for claim, _ in claims}
    code = script(figures.words())
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{_head(dossier.name, title, code)}</head>\n'
        f"<body>\n{PATTERNS}<header>\n<h1>{isolated(title)}</h1>\n"
        f'<p class="ledger">{isolated(dossier.name)}</p>'
        f"<p>{summary}</p>{publisher}\n</header>\n<main>\n"
        # What is said there is heard, too: for that it must stand in the page from the beginning.
        '<p class="notice" id="notice" role="status" dir="auto"></p>\n'
        f"{excluded_html(dossier.excluded, [each.id for each, _ in claims])}{kept_html(claims)}"
        f"{statuses_html(claims, named)}{SEARCH}"
        f"{_claims(claims, named, forms)}"
        f"{documents_html(dossier.rows)}</main>\n"
        "<footer>A status records what a curator did; it does not say what is true.</footer>\n"
        f"<script>{code}</script>\n</body>\n</html>\n"
    )


def _head(name: str, title: str, code: str) -> str:
    policy = (
        f"default-src 'none'; script-src '{_hash(code)}'; style-src '{_hash(STYLE)}';"
        " base-uri 'none'; form-action 'none'"
    )
    return (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{said(title)}: {said(name)}</title>\n<style>{STYLE}</style>\n"
    )


def _hash(source: str) -> str:
    """What the policy knows an element by: the hash of its letters in UTF-8."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode('ascii')}"


def _claims(claims: Claims, documents: Mapping[str, Named], forms: Mapping[str, str]) -> str:
    """The filters and the table."""
    tags = dict.fromkeys(tag for claim, _ in claims for tag in claim.tags)
    places = {tag: place for place, tag in enumerate(sorted(tags))}
    groups = "".join(
        claim_html(claim, rows, documents, places, forms[claim.id]) for claim, rows in claims
    )
    headers = "".join(f'<th scope="col">{each}</th>' for each in COLUMNS)
    shown = f"{len(claims)} of {counted(len(claims), 'claim')}"
    return (
        '<section aria-labelledby="heading"><h2 id="heading">Claims</h2>\n'
        f"{_controls([each.document for each in documents.values()], tuple(places))}"
        f'<p class="count" id="count" role="status">{shown}</p>\n'
        '<table id="claims" aria-labelledby="heading">'
        f"<thead><tr>{headers}</tr></thead>\n{groups}</table>\n"
        f'<p class="empty" id="empty"{" hidden" if claims else ""}>No claim fits.</p></section>\n'
    )


def _controls(documents: Sequence[Document], tags: Sequence[str]) -> str:
    """The filters; they stay hidden until the script can serve them."""
    named = [(each.id, source_text(each)) for each in documents]
    tagged = _select("tag", "Tag", "All tags", [(tag, tag) for tag in tags]) if tags else ""
    return (
        '<div class="controls" id="controls" role="group" aria-label="Filters" hidden>'
        f"{_select('status', 'Status', 'All statuses', [(str(s), str(s)) for s in Status])}"
        f"{_select('document', 'Document', 'All documents', named)}{tagged}"
        '<p class="buttons"><button type="button" id="clear">Clear</button>'
        '<button type="button" id="all" aria-pressed="false">Open all</button></p></div>\n'
    )


def _select(name: str, label: str, every: str, values: Iterable[tuple[str, str]]) -> str:
    options = "".join(
        f'<option value="{said(value)}" dir="auto">{said(_short(words))}</option>'
        for value, words in values
    )
    return (
        f'<p><label for="{name}">{label}</label><select id="{name}" autocomplete="off">'
        f'<option value="">{every}</option>{options}</select></p>'
    )


def _short(words: str) -> str:
    return words if len(words) <= OPTION else f"{words[: OPTION - 1].rstrip()}…"
