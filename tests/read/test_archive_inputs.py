"""What an archive may be made of: packed files, web archives, Parquet, addresses."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from web_archives import fetched, write_warc

from factcheck.read import long_text
from factcheck.read.archive import Archive, opened
from factcheck.read.extras import install_command
from factcheck.read.long_text import MOST
from factcheck.read.records import Fields
from factcheck.read.remote import is_address

SAID = "17% of the ferries were late."
Told = tuple[str, str, str, str, int]


def told(*paths: str) -> tuple[list[Told], list[str]]:
    """Each text with its path, record, date and line; and what could not be read."""
    archive = Archive(paths, Fields())
    found = [
        (placed.path, piece.name, piece.date, piece.text, line)
        for placed in archive.parts()
        for piece, line in zip(map(opened, placed.part.pieces), placed.lines, strict=True)
    ]
    return found, [f"{each.location.path}: {each.message}" for each in archive.problems]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of our own, in which files may be named without it."""
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()


def write_gzip(name: str, data: str) -> None:
    Path(name).write_bytes(gzip.compress(data.encode()))


def test_files_packed_by_themselves() -> None:
    write_gzip("news/2020-01-02.txt.gz", SAID)
    write_gzip("news/b.jsonl.gz", json.dumps({"id": 7, "text": SAID}) + "\n")
    write_gzip("news/c.md.GZ", f"**{SAID}**")
    write_gzip("news/d.png.gz", "no text")
    with zipfile.ZipFile("news/e.zip", "w") as packed:
        packed.writestr("f.csv.gz", gzip.compress(f"text\n{SAID}\n".encode()))
    found, problems = told("news")
    assert found == [
        ("news/2020-01-02.txt.gz", "", "2020-01-02", SAID, 1),
        ("news/b.jsonl.gz", "7", "", SAID, 1),
        ("news/c.md.GZ", "", "", f"**{SAID}**", 1),
        ("news/e.zip/f.csv.gz", "", "", SAID, 2),
    ]
    assert problems == ["news: 1 file was not read: of no kind that is scanned"]


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        (SAID.encode(), "Not a gzipped file (b'17')"),
        (
            gzip.compress(SAID.encode())[:-12],
            "Compressed file ended before the end-of-stream marker was reached",
        ),
    ],
)
def test_a_spoiled_packed_file(spoiled: bytes, why: str) -> None:
    Path("news/a.txt.gz").write_bytes(spoiled)
    assert told("news") == ([], [f"news/a.txt.gz: the file cannot be read: {why}"])


PAGE = f"<html><head><title>A</title></head><body><p>{SAID}</p></body></html>"


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_a_web_archive(name: str, packed: bool) -> None:
    """A request, a page, a picture, a page that is not there, and a plain text."""
    write_warc(
        f"news/{name}",
        [
            ("request", "a", "GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n"),
            ("response", "a", fetched("200 OK", "text/html; charset=utf-8", PAGE)),
            ("response", "b.png", fetched("200 OK", "image/png", "PNG")),
            ("response", "c", fetched("404 Not Found", "text/html", PAGE)),
            ("response", "d.txt", fetched("200 OK", "text/plain", SAID)),
        ],
        packed=packed,
    )
    found, problems = told("news")
    assert [(path, url, day, text.strip(), at) for path, url, day, text, at in found] == [
        (f"news/{name}", "https://example.org/a", "2021-03-04", SAID, 2),
        (f"news/{name}", "https://example.org/d.txt", "2021-03-04", SAID, 5),
    ]
    assert problems == []


def test_the_day_that_a_page_tells_goes_before_that_on_which_it_was_fetched() -> None:
    said = '<meta property="article:published_time" content="2019-02-03T04:05:06Z">'
    page = PAGE.replace("<title>", said + "<title>")
    write_warc("news/a.warc", [("response", "a", fetched("200 OK", "text/html", page))])
    ((_, _, day, _, _),), _ = told("news")
    assert day == "2019-02-03"


def test_pages_are_taken_apart_by_who_reads_their_part() -> None:
    pages = [("response", f"{n}", fetched("200 OK", "text/html", PAGE * 900)) for n in range(60)]
    write_warc("news/a.warc", pages)
    parts = [placed.part for placed in Archive(["news"], Fields()).parts()]
    assert len(parts) > 1
    pieces = [piece for part in parts for piece in part.pieces]
    assert [piece.name for piece in pieces] == [f"https://example.org/{n}" for n in range(60)]
    assert {piece.text for piece in pieces} == {""}
    assert len({part.digest for part in parts}) == len(parts)


def test_no_web_archive() -> None:
    pytest.importorskip("warcio", reason="needs the extra warc")
    Path("news/a.warc").write_text(SAID)
    assert told("news") == ([], ["news/a.warc: the file holds no record of a web archive"])
    Path("news/a.warc").write_bytes(b"WARC/1.0\r\nthis is none")
    assert told("news") == ([], ["news/a.warc: the file holds no record of a web archive"])


def write_parquet(name: str, rows: list[dict[str, object]]) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    from pyarrow.parquet import write_table

    write_table(pyarrow.Table.from_pylist(rows), name)


def test_parquet() -> None:
    rows: list[dict[str, object]] = [
        {"id": 7, "date": date(2021, 2, 3), "text": SAID, "other": 1.0},
        {"id": 8, "date": None, "text": None, "other": 2.0},
        {"id": 9, "date": None, "text": SAID, "other": 2.0},
    ]
    write_parquet("news/a.parquet", rows)
    found, problems = told("news")
    assert found == [
        ("news/a.parquet", "7", "2021-02-03", SAID, 1),
        ("news/a.parquet", "9", "", SAID, 3),
    ]
    assert problems == [
        'news/a.parquet: 1 record was passed over: it has no text in a field "text"'
    ]


def test_no_parquet() -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    Path("news/a.parquet").write_text(SAID * 9)
    found, (problem,) = told("news")
    assert found == []
    assert problem.startswith("news/a.parquet: the file is no sound Parquet file: ")


@pytest.fixture
def memory() -> Iterator[str]:
    """A folder at an address that leads to this process's memory."""
    fsspec = pytest.importorskip("fsspec", reason="needs the extra remote")
    files = fsspec.filesystem("memory")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr("e.txt", SAID)
    for name, data in (
        ("2020-01-02.txt", SAID.encode()),
        ("b.jsonl.gz", gzip.compress(json.dumps({"text": SAID}).encode())),
        ("c.zip", packed.getvalue()),
        ("d.png", b"PNG"),
        (".hidden/f.txt", SAID.encode()),
    ):
        files.pipe(f"/news/{name}", data)
    yield "memory://news"
    files.rm("/news", recursive=True)


def test_a_folder_at_an_address(memory: str) -> None:
    found, problems = told(memory)
    assert found == [
        ("memory:///news/2020-01-02.txt", "", "2020-01-02", SAID, 1),
        ("memory:///news/b.jsonl.gz", "", "", SAID, 1),
        ("memory:///news/c.zip/e.txt", "", "", SAID, 1),
    ]
    assert problems == ["memory://news: 1 file was not read: of no kind that is scanned"]


def test_a_file_at_an_address(memory: str) -> None:
    assert told(f"{memory}/2020-01-02.txt") == (
        [("memory:///news/2020-01-02.txt", "", "2020-01-02", SAID, 1)],
        [],
    )
    address = Path("news/a.txt").absolute().as_uri()
    Path("news/a.txt").write_text(SAID)
    assert told(address) == ([(address, "", "", SAID, 1)], [])


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("memory://nowhere/a.txt", "the file does not exist"),
        ("gopher://a/b", "the file cannot be had: Protocol not known: gopher"),
    ],
)
def test_an_address_at_which_nothing_is(memory: str, address: str, message: str) -> None:
    assert memory
    assert told(address) == ([], [f"{address}: {message}"])


ADDRESSES = {
    "s3://bucket/news": True,
    "simplecache::https://example.org/a.txt": True,
    "news/a.txt": False,
    "C://news": False,
    "a note on s3://bucket": False,
}


@pytest.mark.parametrize("path", ADDRESSES)
def test_what_is_an_address(path: str) -> None:
    assert is_address(path) is ADDRESSES[path]


MISSING = [
    ("news/a.warc", "warcio", "warc"),
    ("news/a.parquet", "pyarrow", "parquet"),
    ("memory://news", "fsspec", "remote"),
]


@pytest.mark.parametrize(("path", "library", "extra"), MISSING)
def test_a_library_that_is_missing(
    path: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    if "://" not in path:
        Path(path).write_bytes(b"PAR1" * 9)
    archive = Archive([path], Fields())
    assert list(archive.parts()) == []
    (problem,) = archive.problems
    assert problem.message == f'the file is read with "{library}", which is not installed'
    assert problem.hint == install_command(extra)


def test_what_finds_an_article_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [("response", f"{n}", fetched("200 OK", "text/html", PAGE)) for n in range(3)]
    write_warc("news/a.warc", pages)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found, problems = told("news")
    assert found == []
    assert problems == ['news/a.warc: the file is read with "trafilatura", which is not installed']


# Long texts


def stretches(data: bytes, name: str = "news/a.txt") -> list[str]:
    """The stretches of a file's text, in which no offset is lost."""
    Path(name).write_bytes(data)
    archive = Archive([name], Fields())
    found = [(p.before[0], p.lines[0], p.part.pieces[0].text) for p in archive.parts()]
    assert archive.problems == []
    text = "".join(each for _, _, each in found)
    for before, line, each in found:
        assert text[before : before + len(each)] == each
        assert line == 1 + text.count("\n", 0, before)
    return [each for _, _, each in found]


SENTENCE = "The harbour was quiet, and nobody counted the gulls."
LONG = {
    "blank lines": (f"{SENTENCE}\n\n" * 20_000, "\n\n"),
    "blank lines of Windows": (f"{SENTENCE}\r\n\r\n" * 20_000, "\r\n\r\n"),
    "lines": (f"{SENTENCE}\n" * 20_000, ".\n"),
    "one line": (f"{SENTENCE} " * 20_000, ". "),
    "no sentence": ("quiet" * 200_000, "t"),
}


@pytest.mark.parametrize("kind", LONG)
def test_where_a_long_text_is_cut(kind: str) -> None:
    text, end = LONG[kind]
    found = stretches(text.encode())
    assert "".join(found) == text
    assert len(found) >= 4
    assert max(map(len, found)) <= MOST
    assert all(each.endswith(end) for each in found)


ENCODED = {
    "UTF-8": (b"\xef\xbb\xbf" + f"Größe: {SENTENCE}\n".encode() * 40_000, "Größe"),
    "Windows' from the middle on": (
        b"x\n" * 900_000 + "Größe\n".encode("cp1252") * 90_000,
        "Größe",
    ),
    "Windows' from the start": (f"Größe: {SENTENCE}\n".encode("cp1252") * 40_000, "Größe"),
}


@pytest.mark.parametrize("kind", ENCODED)
def test_a_long_text_in_its_encoding(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_text, "LONG", 100_000)
    data, word = ENCODED[kind]
    found = stretches(data)
    assert found[-1].count(word) > 100
    assert not any("�" in each or "\ufeff" in each for each in found)


class Counted(io.BytesIO):
    """Bytes that tell how many were asked for at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        asked = len(self.getbuffer()) if size is None or size < 0 else size
        Counted.most = max(Counted.most, asked)
        return super().read(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        Counted.most = max(Counted.most, len(line))
        return line


@pytest.mark.parametrize(
    ("name", "line"), [("a.txt", SENTENCE), ("a.jsonl", json.dumps({"text": SENTENCE}))]
)
def test_no_more_of_a_large_file_is_held_than_a_part(name: str, line: str) -> None:
    """Twelve megabytes are asked for a megabyte at a time, and given on in small parts."""
    from factcheck.read.archive import parts_of
    from factcheck.read.archive_files import Source

    data = f"{line}\n".encode() * (12_000_000 // (len(line) + 1))
    source = Source(path=name, size=len(data), lies=lambda: Counted(data))
    Counted.most = 0
    found = parts_of(source, Fields(), 0, [])
    longest = max(sum(len(piece.text) for piece in placed.part.pieces) for placed in found)
    assert longest <= MOST + len(SENTENCE)
    assert 0 < Counted.most <= 1_000_000
