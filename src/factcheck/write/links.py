"""Addresses that lead a reader to the words: in the live document, and in a stored copy.

Nothing is fetched. A link to the words is given only where our copy of the document proves it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from factcheck.model.address import web_address
from factcheck.write.directives import Page, directive, page
from factcheck.write.markdown_page import is_shown

if TYPE_CHECKING:
    from factcheck.match.locate import Passage
    from factcheck.model import Document

__all__ = [
    "DIRECTIVE",
    "archive_link",
    "deep_link",
    "is_markdown",
    "reworded",
    "uri",
    "web_address",
]

REWORDED = re.compile(
    r"\b(?:digest|summar|synops|abridg|condens|abstract|excerpt|extract|paraphras|reword|rewrit"
    r"|translat)",
    re.IGNORECASE,
)
"""Beginnings of words in a document's note that say that the file is not the page's own text, or
not the whole of it. "No summary" is taken for one too: then the reader gets the plain address."""

ARCHIVES = {
    "web.archive.org": "/web/",
    "wayback.archive-it.org": "/",
    "archive.today": "/",
    "archive.is": "/",
    "archive.ph": "/",
    "archive.fo": "/",
    "archive.li": "/",
    "archive.md": "/",
    "archive.vn": "/",
    "ghostarchive.org": "/archive/",
    "perma.cc": "/",
    "webcitation.org": "/",
    "www.webcitation.org": "/",
}
"""Hosts that keep copies of pages, and how the path of a copy begins there."""
WAYBACK = "https://web.archive.org/web/"
"""The Wayback Machine's copies: this, a time as YYYYMMDDhhmmss or its beginning, a slash, and the
page's address. It answers with the copy nearest to that time, without a time with the latest."""
FIRST_YEAR = 1996
"""The year of the Wayback Machine's first copies; no copy is near an earlier date."""

DIRECTIVE = ":~:text="
"""What stands in an address before the words that it leads to."""

PARTS = re.compile(r"([^/]*//[^/?#]*)([^#]*)(#?)(.*)")
"""An address up to its host, up to its fragment, and the fragment."""
RESERVED = "!$%&'()*+,/:;=?@~"
"""The characters that mean something in an address, and stay; brackets do in a host alone."""
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def uri(url: str) -> str:
    """The web address with every character that a URI may not hold as %XX; empty for any other.

    A percent sign that begins no such code is coded itself, as are brackets but for those of a
    host, and every ``#`` but the first. Source: RFC 3986, sections 2.1 to 2.3, 3.2.2 and 3.5.
    """
    found = PARTS.fullmatch(web_address(url))
    if not found:
        return ""
    host, path, sign, fragment = found.groups()
    coded = quote(host, safe=f"{RESERVED}[]") + quote(path, safe=RESERVED)
    coded += sign + quote(fragment, safe=RESERVED)
    return re.sub("%(?![0-9A-Fa-f]{2})", "%25", coded)


def reworded(document: Document) -> bool:
    """Whether the document's note says that its file's words are not those of its page."""
    return REWORDED.search(document.note) is not None


def is_markdown(document: Document) -> bool:
    """Whether the document's file holds Markdown, by its name."""
    return document.file.lower().endswith((".md", ".markdown"))


def deep_link(document: Document, text: str | Page, passage: Passage | None) -> str:
    """The document's address, opening at the passage where its words are proven unique.

    The words follow as a text directive, ``#:~:text=prefix-,start,end,-suffix``, of which all but
    ``start`` may be missing. Without proof, without a passage, and for a document whose note says
    that its file is reworded, it is the address alone; without a sound address it is empty. A
    directive that the address already has is left out: it leads to other words. Of a Markdown
    file, words in a table or among markup prove nothing: the page does not show them so. The
    address of a PDF file that has pages opens at the page: ``#page=12`` (RFC 8118, section 3).
    Who asks for many links into a text makes one ``page`` of it and hands that in.
    Source: URL Fragment Text Directives (wicg.github.io/scroll-to-text-fragment).
    """
    address, _, fragment = web_address(document.url).partition("#")
    fragment = fragment.partition(":~:")[0]
    plain = f"{address}#{fragment}" if fragment else address
    if not address or passage is None or not text or reworded(document):
        return plain
    if passage.page and address.partition("?")[0].lower().endswith(".pdf"):
        return f"{address}#page={passage.page}"
    copy = _page(document, text)
    start, end = passage.start, passage.end
    if not passage.quote or copy.text[start:end] != passage.quote:
        return plain
    if copy.markdown and not is_shown(copy.text, start, end):
        return plain
    words = directive(copy, start, end)
    return f"{address}#{fragment}{DIRECTIVE}{words}" if words else plain


def _page(document: Document, text: str | Page) -> Page:
    """The text as a page of the document's kind."""
    markdown = is_markdown(document)
    if isinstance(text, Page) and text.markdown == markdown:
        return text
    return page(text.text if isinstance(text, Page) else text, markdown=markdown)


def archive_link(document: Document) -> tuple[str, bool]:
    """The address of a stored copy, and whether it was constructed rather than recorded.

    The recorded one; else the document's own address where that is a copy in an archive; else the
    Wayback Machine's for the day of access, or of publication. Nobody has looked whether there is
    a copy at a constructed address. Without a sound address it is empty.
    """
    recorded = web_address(document.archive)
    if recorded:
        return recorded, False
    url = web_address(document.url)
    if not url or _archived(url):
        return url, False
    day = _digits(document.accessed) or _digits(document.published)
    return f"{WAYBACK}{day}{'/' if day else ''}{url.partition('#')[0]}", True


def _archived(url: str) -> bool:
    """Whether an address is that of a copy in an archive."""
    parts = urlsplit(url)
    begins = ARCHIVES.get(parts.hostname or "")
    return begins is not None and parts.path.startswith(begins) and len(parts.path) > len(begins)


def _digits(written: str) -> str:
    """A date as the Wayback Machine writes it: 2017-05 as 201705. Empty for anything else."""
    found = DATE.fullmatch(written.strip())
    if not found or int(found[1]) < FIRST_YEAR:
        return ""
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return ""
    return "".join(part or "" for part in found.groups())
