"""The pages of a web archive (WARC): the home of warcio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from factcheck.read.extras import libraries_of
from factcheck.read.files import LIMIT, UnreadableError

PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


class Page(NamedTuple):
    """A page: its address, the day on which it was published, else fetched, and its words;
    ``number`` counts the records of the file, from 1."""

    number: int
    url: str
    date: str
    text: str


def pages(stream: IO[bytes], faults: list[tuple[int, str]]) -> Iterator[Page]:
    """The pages and texts of a web archive, as they stand in it; packed or not.

    Pictures, scripts and requests are none. ``faults`` are told of records that hold no text that
    can be read. Raises ``UnreadableError`` where the extra that this needs is missing.
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
            if kind is None:
                continue
            try:
                yield _page(number, record, kind)
            except UnreadableError as error:
                if error.code == "missing-library":
                    raise
                faults.append((number, f"a page that {error.message}"))
    except ArchiveLoadFailed as fault:
        raise UnreadableError("damaged-file", f"is no sound web archive: {fault}") from None
    if not number:
        raise _no_archive()


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
    headers = record.rec_headers
    url = headers.get_header("WARC-Target-URI") or ""
    date = (headers.get_header("WARC-Date") or "")[:10]
    data = record.content_stream().read(LIMIT)
    if kind == "text/plain":
        from factcheck.read.documents import text_of

        return Page(number, url, date, text_of(data)[0])
    with libraries_of("web"):
        from factcheck.read.importing.web import page

        told = record.http_headers and record.http_headers.get_header("Content-Type")
        declared = _CHARSET.search(told or "")
        found = page(data, declared[1] if declared else "", url)
    return Page(number, url, found.published or date, found.text)
