"""Web archives scanned: by one process or several the same, and no page taken apart twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Result, Run
from web_archives import fetched, write_warc

LEDGER = """\
version: 1
documents:
  - id: report
    file: report.txt
claims:
  - id: late-ferries
    text: 17% of the ferries were late.
    citations: [{document: report}]
"""
SAID = "17% of the ferries were late."
OTHER = "The lamps of ward {} were lit, and nobody minded."


@pytest.fixture
def scan(tmp_path: Path, factcheck: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Scans the web archive of a folder: 80 pages, two of which are no text."""
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text(LEDGER)
    Path("report.txt").write_text(f"{SAID}\n")
    records = []
    for number in range(80):
        words = " ".join(OTHER.format(f"{number}.{n}") for n in range(400))
        said = SAID if number % 20 == 7 else ""
        page = f"<html><body><p>{said} {words}</p></body></html>"
        records.append(("response", f"{number}", fetched("200 OK", "text/html", page)))
    for number in (12, 75):
        records[number] = ("response", "x", fetched("200 OK", "text/plain", "a\0b" * 9))
    write_warc("news.warc", records)

    def run(*args: str) -> Result:
        return factcheck("scan", "news.warc", "--ledger", "claims.yaml", *args)

    return run


FOUND = [(f"https://example.org/{n}", n + 1, SAID) for n in (7, 27, 47, 67)]


@pytest.mark.parametrize("workers", ["1", pytest.param("2", marks=pytest.mark.slow)])
def test_pages_are_read_by_the_workers(scan: Run, workers: str) -> None:
    code, out, err = scan("--workers", workers)
    rows = map(json.loads, out.splitlines())
    assert code == 0
    assert [(row["record"], row["line"], row["sentence"]) for row in rows] == FOUND
    assert err.startswith(
        "news.warc:13:1: warning: 2 records were passed over; the first has a page that is not"
        " text: byte 1 is NUL [record-passed-over]\n"
    )


def test_what_was_read_is_not_taken_apart_again(scan: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scan("-o", "out.jsonl")
    rows = Path("out.jsonl").read_bytes()
    monkeypatch.setattr("factcheck.cli.scan_reading.opened", None)
    again = scan("-o", "out.jsonl", "--update")
    assert again == first
    assert Path("out.jsonl").read_bytes() == rows
    assert len(rows.splitlines()) == len(FOUND)


def test_a_changed_claim_is_looked_for_in_the_pages_again(scan: Run) -> None:
    scan("-o", "out.jsonl")
    Path("claims.yaml").write_text(LEDGER.replace("17%", "71%"))
    updated = scan("-o", "out.jsonl", "--update")
    rows = Path("out.jsonl").read_bytes()
    assert b'"different-figure"' in rows
    assert scan("-o", "anew.jsonl").err.replace("anew", "out") == updated.err
    assert Path("anew.jsonl").read_bytes() == rows
