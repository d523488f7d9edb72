"""What an archive repeats: the rows, their order, the summary; and what is read again when."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tarfile
import zipfile
from pathlib import Path

import pytest
from running import Result, Run

LEDGER = """\
version: 1
documents:
  - id: report
    file: report.txt
claims:
  - id: late-ferries
    text: 17% of the ferries were late.
    status: disputed
    checked: 2020-01-02
    checker: R. Vane
    finding: The port counts 12%.
    citations: [{document: report}]
    evidence:
      - {title: Port register, publisher: Port, url: "https://port.gov", bearing: contradicts}
  - id: ferry-trips
    text: Ferries made 3.7 million trips in 2019.
    citations: [{document: report}]
"""
REPORT = "The ferries made 3.7 million trips in 2019. And 17% of the ferries were late.\n"
HEAD = "claim,verdict,status,score,path,record,date,line,start,end,sentence,figures\n"


class Archive:
    """A ledger in a folder, an archive beside it, and the command that scans it."""

    def __init__(self, folder: Path, command: Run) -> None:
        self.folder = folder
        self._command = command
        self.write("claims.yaml", LEDGER)
        self.write("report.txt", REPORT)
        (folder / "news").mkdir()

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def scan(self, *args: str) -> Result:
        return self._command("scan", *args, "--ledger", "claims.yaml")

    def rows(self, *args: str) -> list[tuple[str, str, str]]:
        """Where each repeat stands, of which claim, and the verdict."""
        found = map(json.loads, self.scan(*args).out.splitlines())
        return [(f"{row['path']}:{row['line']}", row["claim"], row["verdict"]) for row in found]


@pytest.fixture
def archive(tmp_path: Path, factcheck: Run, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(tmp_path)
    return Archive(tmp_path, factcheck)


def test_a_row_says_what_is_repeated_and_where(archive: Archive) -> None:
    archive.write("news/2020-05-04.txt", "A wet day.\n\nFerries made 3.9 million trips in 2019.\n")
    code, out, err = archive.scan("news")
    assert code == 0
    assert json.loads(out) == {
        "claim": "ferry-trips",
        "verdict": "different-figure",
        "status": "unreviewed",
        "score": json.loads(out)["score"],
        "path": "news/2020-05-04.txt",
        "date": "2020-05-04",
        "line": 3,
        "start": 12,
        "end": 51,
        "sentence": "Ferries made 3.9 million trips in 2019.",
        "figures": [
            {"here": "3.9 million", "claim": "3.7 million", "relation": "different"},
            {"here": "2019", "claim": "2019", "relation": "same"},
        ],
    }
    assert err == (
        "claim        rightly  wrongly  disputed  first       last\n"
        "ferry-trips        0        1         0  2020-05-04  2020-05-04\n"
        "1 repeat of 1 of 2 claims in 2 sentences of 1 file: 0 rightly, 1 wrongly, 0 disputed\n"
    )


SAID = [
    ("Ferries made 3.7 million trips in 2019.", "ferry-trips", "same"),
    ("Ferries made almost 4 million trips in 2019.", "ferry-trips", "rounded"),
    ("Ferries made 7.3 million trips in 2019, it is said.", "ferry-trips", "different-figure"),
    ("The port says that 17 per cent of its ferries were late.", "late-ferries", "same"),
    # two statements of one sentence
    ("It rained, and 17% of the ferries were late.", "late-ferries", "same"),
    # neither of these repeats anything
    ("The ferries are blue.", None, None),
    ("17 percent", None, None),
    ("Ferry workers met on 17 March.", None, None),
    ("17% of the buses were early.", None, None),
]


@pytest.mark.parametrize(("text", "claim", "verdict"), SAID)
def test_what_a_sentence_repeats(
    archive: Archive, text: str, claim: str | None, verdict: str | None
) -> None:
    archive.write("news/a.txt", text + "\n")
    expected = [] if claim is None else [("news/a.txt:1", claim, verdict)]
    assert archive.rows("news") == expected
    assert archive.scan("news").code == (0 if claim else 1)


def test_a_sentence_that_repeats_two_claims_has_two_rows(archive: Archive) -> None:
    archive.write("news/a.txt", "Ferries made 3.7 million trips, and 12% of ferries were late.\n")
    assert sorted(archive.rows("news")) == [
        ("news/a.txt:1", "ferry-trips", "same"),
        ("news/a.txt:1", "late-ferries", "different-figure"),
    ]


def test_files_folders_packed_files_and_records(archive: Archive) -> None:
    said = "17% of the ferries were late."
    archive.write("news/b.md", f"---\ndate: 2021-01-05\n---\n# *Ferries*\n\n**{said}**\n")
    archive.write("news/c.txt", f"{said}\n")
    archive.write("news/d.jsonl", json.dumps({"id": 7, "date": "2021-02-03", "text": said}) + "\n")
    archive.write("news/e.csv", f'id,date,text\n8,2021-03-04,"{said}"\n')
    archive.write("news/notes.xyz", said)
    archive.write("news/.hidden.txt", said)
    with zipfile.ZipFile("news/f.zip", "w") as packed:
        packed.writestr("2021/04-05/g.txt", said)
        packed.writestr("picture.png", b"\x89PNG")
    with tarfile.open("news/h.tar.gz", "w:gz") as tar:
        member = tarfile.TarInfo("i.txt")
        member.size = len(said)
        tar.addfile(member, io.BytesIO(said.encode()))
    code, out, err = archive.scan("news")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(r["path"], r.get("record"), r.get("date"), r["line"]) for r in rows] == [
        ("news/b.md", None, "2021-01-05", 6),
        ("news/c.txt", None, None, 1),
        ("news/d.jsonl", "7", "2021-02-03", 1),
        ("news/e.csv", "8", "2021-03-04", 2),
        ("news/f.zip/2021/04-05/g.txt", None, "2021-04-05", 1),
        ("news/h.tar.gz/i.txt", None, None, 1),
    ]
    assert {row["sentence"] for row in rows} == {said}
    assert err.startswith(
        "news: note: 1 file was not read: of no kind that is scanned [not-read]\n"
    )


def test_fields_of_records(archive: Archive) -> None:
    row = {"key": "a-1", "day": "2019-02-03", "body": "17% of the ferries were late."}
    archive.write("news.jsonl", json.dumps(row) + "\n")
    args = ("--text-field", "body", "--date-field", "day", "--id-field", "key")
    found = json.loads(archive.scan("news.jsonl", *args).out)
    assert (found["record"], found["date"]) == ("a-1", "2019-02-03")
    code, out, err = archive.scan("news.jsonl")
    assert (code, out) == (1, "")
    assert err.startswith(
        'news.jsonl:1:1: warning: 1 record was passed over: it has no text in a field "text"'
        " [record-passed-over]\n"
        "      name the field with --text-field\n"
    )


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(archive: Archive) -> None:
    archive.write("news/a.zip", "no zip at all")
    archive.write("news/b.jsonl", 'no json\n[1]\n{"text": "17% of the ferries were late."}\n')
    code, out, err = archive.scan("news", "gone.txt")
    assert code == 0
    assert len(out.splitlines()) == 1
    assert err.splitlines()[:3] == [
        "news/a.zip: error: the file cannot be read: File is not a zip file [unreadable-file]",
        "news/b.jsonl:1:1: warning: 2 records were passed over; the first has no JSON object on its"
        " line [record-passed-over]",
        "gone.txt: error: the file does not exist [missing-file]",
    ]
    assert err.splitlines()[-1] == (
        "1 repeat of 1 of 2 claims in 1 sentence of 1 file: 0 rightly, 0 wrongly, 1 disputed;"
        " 2 files could not be read"
    )


def test_only_what_is_said_so(archive: Archive) -> None:
    archive.write(
        "news/a.txt",
        "17% of the ferries were late. 71% of the ferries were late.\n"
        "Ferries made 3.7 million trips in 2019.\n",
    )
    assert [row[2] for row in archive.rows("news")] == ["same", "different-figure", "same"]
    assert archive.rows("news", "--only", "wrong") == [
        ("news/a.txt:1", "late-ferries", "different-figure")
    ]
    assert archive.rows("news", "--only", "disputed") == [("news/a.txt:1", "late-ferries", "same")]


def test_four_shapes(archive: Archive) -> None:
    archive.write("news/a.txt", "17% of the ferries were late.\n")
    assert archive.scan("news", "--format", "csv").out.startswith(HEAD)
    assert archive.scan("news", "-o", "out.csv").err.endswith("\nwrote out.csv\n")
    (row,) = csv.DictReader(io.StringIO(Path("out.csv").read_text(encoding="utf-8")))
    assert (row["claim"], row["figures"]) == ("late-ferries", "17% | 17% | same")
    archive.scan("news", "-o", "out.sqlite")
    base = sqlite3.connect("out.sqlite")
    assert base.execute("select claim, line, path from repeats").fetchall() == [
        ("late-ferries", 1, "news/a.txt")
    ]
    base.close()
    assert archive.scan("news", "--format", "sqlite") == (
        2,
        "",
        "<stdout>: error: cannot write: sqlite needs a file [cannot-write]\n"
        "      name one with -o, such as repeats.sqlite\n",
    )
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    from pyarrow import parquet

    assert archive.scan("news", "-o", "out.parquet").code == 0
    assert parquet.read_table("out.parquet").column("claim").to_pylist() == ["late-ferries"]


def test_a_long_text_is_read_in_parts(archive: Archive) -> None:
    filling = "The harbour was quiet, and nobody counted the gulls.\n\n" * 8_000
    archive.write("news/a.txt", filling + "17% of the ferries were late.\n" + filling)
    (row,) = map(json.loads, archive.scan("news").out.splitlines())
    assert row["line"] == 16_001
    text = Path("news/a.txt").read_text(encoding="utf-8")
    assert text[row["start"] : row["end"]] == row["sentence"]


def test_the_rest_of_an_archive_is_not_read_again(archive: Archive) -> None:
    """A row that was changed by hand in the manifest shows what was taken from there."""
    archive.write("news/a.txt", "17% of the ferries were late.\n")
    archive.scan("news", "-o", "out.jsonl")
    spoil("out.jsonl.manifest")
    archive.write("news/b.txt", "71% of the ferries were late.\n")
    archive.scan("news", "-o", "out.jsonl", "--update")
    assert sentences("out.jsonl") == ["SPOILED", "71% of the ferries were late."]
    archive.scan("news", "-o", "out.jsonl")  # without --update all is read
    assert sentences("out.jsonl")[0] == "17% of the ferries were late."


def test_what_is_gone_is_forgotten(archive: Archive) -> None:
    archive.write("news/a.txt", "17% of the ferries were late.\n")
    archive.write("news/b.txt", "71% of the ferries were late.\n")
    archive.scan("news", "-o", "out.jsonl")
    Path("news/a.txt").rename("news/c.txt")
    Path("news/b.txt").unlink()
    archive.scan("news", "-o", "out.jsonl", "--update")
    rows = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    assert [row["path"] for row in rows] == ["news/c.txt"]


CHANGES = {
    "a claim added": ("claims:\n", "claims:\n  - id: new\n    text: 40 ferries sank in May.\n"
                      "    citations: [{document: report}]\n"),
    "a figure changed": ("17% of the ferries", "71% of the ferries"),
    "a status changed": ("status: disputed", "status: unreviewed"),
    "a claim gone": (LEDGER[LEDGER.index("  - id: ferry-trips") :], ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_ledger_reads_again_what_it_changes(archive: Archive, name: str) -> None:
    archive.write(
        "news/a.txt",
        "17% of the ferries were late. Ferries made 3.7 million trips in 2019.\n"
        "In May 40 ferries sank.\n",
    )
    archive.scan("news", "-o", "out.jsonl")
    archive.write("claims.yaml", LEDGER.replace(*CHANGES[name]))
    archive.scan("news", "-o", "out.jsonl", "--update")
    updated = Path("out.jsonl").read_text()
    archive.scan("news", "-o", "out.jsonl")
    anew = Path("out.jsonl").read_text()
    assert told(updated) == told(anew)
    assert updated != ""


def test_what_a_changed_claim_has_no_part_in_stays(archive: Archive) -> None:
    archive.write("news/a.txt", "17% of the ferries were late.\n\n3.7 million ferry trips were made"
                  " in 2019.\n")  # fmt: skip
    archive.scan("news", "-o", "out.jsonl")
    spoil("out.jsonl.manifest")
    archive.write("claims.yaml", LEDGER.replace("3.7 million", "3.8 million"))
    archive.scan("news", "-o", "out.jsonl", "--update")
    assert sentences("out.jsonl") == ["SPOILED", "3.7 million ferry trips were made in 2019."]


def test_the_page_has_a_timeline_and_no_script(archive: Archive) -> None:
    archive.write("news/2019-01-05.txt", "17% of the ferries were late.\n")
    archive.write("news/2019-03-05.txt", "71% of the ferries were late.\n")
    archive.scan("news", "--summary", "page.html")
    page = Path("page.html").read_text(encoding="utf-8")
    assert 'aria-label="2019-01: 1 disputed; 2019-03: 1 wrongly"' in page
    assert "<td>71%</td><td>differs</td><td>1</td><td>2019-03</td><td>2019-03</td>" in page
    assert "<script" not in page


def test_no_file_that_is_read_is_written_over(archive: Archive) -> None:
    archive.write("news/a.txt", "17% of the ferries were late.\n")
    for path, what in (
        ("claims.yaml", "the ledger itself"),
        ("report.txt", 'the document "report"'),
        ("news/a.txt", "a part of the archive"),
    ):
        code, out, err = archive.scan("news/a.txt", "-o", path)
        assert (code, out) == (2, "")
        assert f"error: cannot write: this is {what} [cannot-write]" in err


def spoil(manifest: str) -> None:
    """Change the words of every row that is kept."""
    import zlib

    base = sqlite3.connect(manifest)
    for digest, content in base.execute("select digest, rows from parts").fetchall():
        rows = json.loads(zlib.decompress(content))
        for row in rows:
            if row["claim"] == "late-ferries":
                row["sentence"] = "SPOILED"
        kept = zlib.compress(json.dumps(rows).encode())
        base.execute("update parts set rows = ? where digest = ?", (kept, digest))
    base.commit()
    base.close()


def sentences(path: str) -> list[str]:
    return [json.loads(line)["sentence"] for line in Path(path).read_text().splitlines()]


def told(text: str) -> list[tuple[str, str, str]]:
    """What rows say but for their score, which the words of all claims decide together."""
    rows = map(json.loads, text.splitlines())
    return [(row["claim"], row["verdict"], row["sentence"]) for row in rows]


def test_spellings_are_forgotten_now_and_then(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.cli.scan_reading.SPELLINGS", 1)
    for name in "abc":
        archive.write(f"news/{name}.txt", f"17% of the ferries were late. This is {name}.\n")
    assert [row[0] for row in archive.rows("news")] == [f"news/{name}.txt:1" for name in "abc"]


def test_of_many_faults_the_first_are_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.read.archive.TOLD", 2)
    code, out, err = archive.scan("a.txt", "b.txt", "c.txt", "d.txt")
    assert (code, out) == (2, "")
    assert err.splitlines()[:3] == [
        "a.txt: error: the file does not exist [missing-file]",
        "b.txt: error: the file does not exist [missing-file]",
        "and 2 more such",
    ]
