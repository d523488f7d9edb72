"""The pages of a web archive (WARC): the home of warcio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import IO, Any, NamedTuple

from factcheck.read.extras import libraries_of
from factcheck.read.files import LIMIT, UnreadableError

PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


class Page(NamedTuple):
    """A page or a text as it was fetched: ``number`` counts the records of the file, from 1.

    ``date`` is the day on which it was fetched, ``kind`` and ``charset`` are what it was said to
    be; each may be empty.
    """

    number: int
    url: str
    date: str
    kind: str
    charset: str
    data: bytes


def pages(stream: IO[bytes]) -> Iterator[Page]:
    """The pages and texts of a web archive, as they stand in it; packed or not.

    Pictures, scripts and requests are none. Raises ``UnreadableError`` where the extra that this
    needs is missing, or it is no such file.
    """
    with libraries_of("warc"):
        import warcio  # noqa: F401 (the name that is told where it is missing)
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if not record.rec_headers.get_header("WARC-Record-ID"):  # which every record has
                raise _no_archive()
            kind = _kind(record)
            if kind in PAGES:
                _need_reader()
            if kind is not None:
                yield _page(number, record, kind)
    except ArchiveLoadFailed as fault:
        raise UnreadableError("damaged-file", f"is no sound web archive: {fault}") from None
    if not number:
        raise _no_archive()


def page_words(page: Page) -> tuple[str, str]:
    """The words of a page, of one with a markup those of its article; and the day on which it says
    that it was published, else that on which it was fetched.

    Raises ``UnreadableError`` where it holds no text that can be read.
    """
    if page.kind not in PAGES:
        from factcheck.read.documents import text_of

        return text_of(page.data)[0], page.date
    with libraries_of("web"):
        from factcheck.read.importing import web

        found = web.page(page.data, page.charset, page.url)
    return found.text, found.published or page.date


def _need_reader() -> None:
    """Raise where what finds an article is missing: told once, and not of every page."""
    with libraries_of("web"):
        if find_spec("trafilatura") is None:
            raise ModuleNotFoundError(name="trafilatura")


def _no_archive() -> UnreadableError:
    return UnreadableError("damaged-file", "holds no record of a web archive")


def _kind(record: Any) -> str | None:
    """What a record holds, where that is a page or a text that was fetched."""
    if record.rec_type == "conversion":
        return "text/plain"
    if record.rec_type not in ("response", "resource"):
        return None
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return None
    told = (http or record.rec_headers).get_header("Content-Type") or ""
    kind = str(told).partition(";")[0].strip().lower()
    return kind if kind in (*PAGES, "text/plain") else None


def _page(number: int, record: Any, kind: str) -> Page:
    headers, http = record.rec_headers, record.http_headers
    declared = _CHARSET.search((http and http.get_header("Content-Type")) or "")
    return Page(
        number=number,
        url=headers.get_header("WARC-Target-URI") or "",
        date=(headers.get_header("WARC-Date") or "")[:10],
        kind=kind,
        charset=declared[1] if declared else "",
        data=record.content_stream().read(LIMIT),
    )
