"""A new version of a document: which claims still stand, which moved and which fell."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run

LEDGER = """\
version: 1
documents:
  - id: report  # the board's
    file: sources/report.txt
    sha256: %s
claims:
  - id: trips
    text: Ferries made 3.7 million trips.
    citations:
      - document: report
        quote: Ferries made 3.7 million trips.
  - id: late
    text: 17 percent of the ferries were late.
    citations:
      - document: report
  - id: failed
    text: 212 ferries failed.
    citations:
      - document: report
        quote: 212 of them failed
""" % ("0a" * 32)
OLD = (
    "Ferries made 3.7 million trips.\n\n"
    "Of the ferries 17 percent were late, and 212 of them failed.\n"
)
NEW = (
    "Ferries made 3.7 million trips.\n\nA new paragraph.\n\n"
    "Of the ferries 17 percent were late, and 221 of them failed.\n"
)
SAID = """\
report: a new version, 20 words
  stands trips
  moved  late: line 3 → line 5
  fell   failed: its source no longer says this: 221
1 stands, 1 moved, 1 fell
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Path:  # noqa: ARG001
    """A folder with a ledger, its document, and a new version of that."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_LEDGER")
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims.yaml").write_text(LEDGER)
    (tmp_path / "sources/report.txt").write_text(OLD)
    (tmp_path / "report.txt").write_text(NEW)
    return tmp_path


def test_a_pipe_is_told_and_not_asked(factcheck: Run, here: Path) -> None:
    told = "nothing was written: --yes writes it\n"
    assert factcheck("import", "--update", "report.txt") == (2, SAID, told)
    assert (here / "claims.yaml").read_text() == LEDGER
    assert (here / "sources/report.txt").read_text() == OLD


def test_yes_writes_it_and_takes_the_pin_away(factcheck: Run, here: Path) -> None:
    wrote = "wrote the new version of report, in claims.yaml\n"
    assert factcheck("import", "--update", "--yes", "report.txt") == (0, SAID + wrote, "")
    assert (here / "sources/report.txt").read_text() == NEW
    pin = f"    sha256: {'0a' * 32}\n"
    assert (here / "claims.yaml").read_text() == LEDGER.replace(pin, "")
    again = "report: this is the version that is there: nothing written\n"
    assert factcheck("import", "--update", "--yes", "report.txt") == (0, again, "")


def test_a_dry_run_shows_the_difference(factcheck: Run, here: Path) -> None:
    code, out, err = factcheck("import", "--update", "--dry-run", "report.txt")
    assert (code, err) == (0, "")
    assert out.startswith(SAID + "--- claims.yaml\n")
    assert f"\n-    sha256: {'0a' * 32}\n" in out
    assert (here / "sources/report.txt").read_text() == OLD


NOT_MEANT = [
    (
        ("other.txt",),
        "other.txt: error: it is a version of no document here, as far as can be told"
        " [cannot-update]\n      say: --id ID\n",
    ),
    (
        ("--id", "reprot", "other.txt"),
        'claims.yaml: error: there is no document "reprot" [unknown-document]\n'
        '      did you mean "report"?\n',
    ),
    (
        ("--id", "report", "other.html"),
        'other.html: error: it ends in .html, and "report" was made from .txt [cannot-update]\n'
        "      import it as a document of its own\n",
    ),
    (
        ("report",),
        "report: error: this document has no original beside its text [cannot-update]\n"
        "      name a file\n",
    ),
]


@pytest.mark.parametrize(("args", "told"), NOT_MEANT)
def test_what_is_no_new_version(
    factcheck: Run, here: Path, args: tuple[str, ...], told: str
) -> None:
    (here / "other.txt").write_text("Something else.")
    (here / "other.html").write_text("<p>Something else.</p>")
    assert factcheck("import", "--update", "--yes", *args) == (2, "", told)
    assert (here / "sources/report.txt").read_text() == OLD


def test_an_original_that_was_changed_where_it_lies_is_read_anew(
    factcheck: Run, here: Path
) -> None:
    (here / "page.html").write_text("<p>Ferries made 3.7 million trips.</p>")
    assert factcheck("import", "--id", "page", "page.html").code == 0
    (here / "sources/page.html").write_text("<p>Ferries made 3.8 million trips.</p>")
    code, out, _ = factcheck("import", "--update", "--yes", "page")
    assert code == 0
    assert "no claim cites it\nwrote the new version of page" in out
    assert (here / "sources/page.txt").read_text() == "Ferries made 3.8 million trips.\n"
    assert "original" not in factcheck("verify").out


FILES = Path(__file__).parents[1] / "read" / "importing" / "files"


def test_a_claim_that_moved_to_another_page_is_told_by_its_page(factcheck: Run, here: Path) -> None:
    """The text of a print, edited as a new version would have it: a page more in front."""
    (here / "report.pdf").write_bytes((FILES / "report.pdf").read_bytes())
    assert factcheck("import", "report.pdf", "--id", "print").code == 0
    text = (here / "sources/print.txt").read_text()
    (here / "sources/print.txt").write_text(text.partition("\f")[2])  # an older, shorter version
    (here / "claims.yaml").write_text(
        (here / "claims.yaml").read_text()
        + "  - id: boats\n    text: 241 boats remain.\n    citations:\n      - document: print\n"
        "        quote: The last sentence says that 241 boats remain.\n"
    )
    out = factcheck("import", "--update", "--dry-run", "print").out
    assert "\n  moved  boats: p. 2, line 58 → p. 3, line 101\n" in out
