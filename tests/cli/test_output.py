"""Which format a file of results is written in, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run

from factcheck.cli.output import export_format
from factcheck.write import ENDINGS

FORMATS = [
    (None, None, "csv"),
    (None, "a.csv", "csv"),
    (None, "a.TSV", "tsv"),
    (None, "b.c.md", "markdown"),
    (None, "a.jsonl", "jsonl"),
    (None, "a.csl.json", "csl-json"),
    (None, "a.json", "json"),
    (None, "b.claimreview.JSONLD", "claimreview"),
    ("json", "a.csv", "json"),
]


@pytest.mark.parametrize(("asked", "path", "written"), FORMATS)
def test_the_format_comes_from_the_ending(
    asked: str | None, path: str | None, written: str
) -> None:
    assert export_format(asked, path) == written


def test_export_writes_the_file_and_says_so(factcheck: Run, tmp_path: Path) -> None:
    path = tmp_path / "citations.tsv"
    chosen = ("export", "--tag", "lido")
    assert factcheck(*chosen, "-o", str(path)) == (0, "", f"wrote {path}: 2 rows\n")
    assert path.read_text(encoding="utf-8") == factcheck(*chosen, "--format", "tsv").out


def test_an_ending_without_a_format_is_refused(factcheck: Run, tmp_path: Path) -> None:
    path = tmp_path / "citations.doc"
    assert factcheck("export", "-o", str(path)) == (
        2,
        "",
        f'{path}: error: cannot write: no format ends in ".doc" [cannot-write]\n'
        f"      name the format with --format, or end the file's name in {', '.join(ENDINGS)}\n",
    )
    assert not path.exists()
