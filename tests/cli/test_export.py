"""``export``: what is written, what is left out, and what is refused."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from exporting import GOLDEN, LEDGER, cells
from running import Run, WriteLedger

from factcheck.read.extras import install_command
from factcheck.write import EXTRAS, WRITERS
from factcheck.write.citation_table import COLUMNS, PLACES

EXCLUDED = (
    "export/claims.yaml:122:32: error: EXCLUDED: harbour-jobs in harbour-statistics: the quote says"
    ' "900" where the document says "870" [quote-changed]\n'
    "  122 |         quote: The harbour has 900 jobs\n"
    "      |                                ^^^ quote the document's own words, and see whether the"
    " claim still holds\n"
    "      export/sources/harbour-statistics.txt:3:35: the document says “The harbour has 870 jobs,"
    " most of them on the quays.”\n"
)
REFUSED = "it is unreviewed, and there is no review to publish"


@pytest.fixture
def export(factcheck: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Exports from the town's awkward ledger."""
    monkeypatch.setenv("FACTCHECK_LEDGER", LEDGER)
    return lambda *args: factcheck("export", *args)


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_as_it_was(export: Run, tmp_path: Path, name: str) -> None:
    """Renew them with ``python tests/cli/exporting.py``, and look at what changed."""
    golden = GOLDEN[name]
    path = tmp_path / golden.name
    code, out, err = export("-o", str(path), *(["--keep-broken"] if name == "jsonl" else []))
    assert (code, out) == (0 if name == "jsonl" else 1, "")
    assert err.endswith(f"wrote {path}: " + err.rsplit(": ", 1)[-1])
    if name == "xlsx":
        assert cells(path.read_bytes()) == cells(golden.read_bytes())
    else:
        assert path.read_bytes().decode() == golden.read_bytes().decode()


@pytest.mark.slow
def test_every_format_is_asked_for_by_its_ending_or_by_its_name(
    export: Run, tmp_path: Path
) -> None:
    for name, written in WRITERS.items():
        if name == "xlsx":
            continue
        for ending in written.endings:
            path = tmp_path / f"a{ending.upper()}"
            export("-o", str(path))
            assert path.read_bytes().decode() == export("--format", name).out


def test_what_no_longer_stands_is_left_out_and_told(export: Run) -> None:
    code, out, err = export("--columns", "claim_id", "--no-header", "--tag", "harbour")
    assert (code, out, err) == (0, "harbour-cargo\n", "")
    code, out, err = export("--columns", "claim_id,standing", "--document", "harbour-statistics")
    assert code == 1
    assert out == "claim_id,standing\nlido-repairs,stands\nharbour-cargo,stands\n"
    assert err == EXCLUDED + "factcheck: 2 rows, 1 EXCLUDED\n"


def test_what_no_longer_stands_is_kept_on_request_and_marked(export: Run) -> None:
    code, out, err = export(
        "--keep-broken", "--columns", "claim_id,standing", "--document", "harbour-statistics"
    )
    assert code == 0
    reason = '""900"" where the document says ""870""'
    assert out.splitlines()[-1] == f'harbour-jobs,"BROKEN: the quote says {reason}"'
    assert err == EXCLUDED.replace("error: EXCLUDED", "warning: BROKEN, kept")


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_marks_what_is_broken(export: Run, name: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    export("--format", name, "-o", str(path), "--keep-broken")
    content = path.read_bytes()
    text = "\n".join(map(str, cells(content))) if name == "xlsx" else content.decode()
    assert "BROKEN" in text
    assert "harbour-jobs" in text or name in ("ris", "claimreview", "annotation")


def test_a_document_that_cannot_be_read_is_left_out(
    factcheck: Run, ledger: WriteLedger, tmp_path: Path
) -> None:
    path = ledger(
        "claims:\n  - id: rain\n    text: It rained.\n    citations: [{document: source}]\n", "x"
    )
    (tmp_path / "source.txt").unlink()
    code, out, err = factcheck("export", "--ledger", path, "--no-header")
    assert (code, out) == (1, "")
    assert "[missing-file]" in err
    assert 'error: EXCLUDED: rain in source: "source" cannot be read [document-unreadable]' in err
    assert err.endswith("factcheck: 0 rows, 1 EXCLUDED\n")


def test_an_unreviewed_claim_is_refused_by_name(export: Run) -> None:
    code, out, err = export("--format", "claimreview", "--tag", "ferry")
    assert (code, json.loads(out)["@graph"]) == (1, [])
    code, out, err = export("--format", "claimreview", "--keep-broken")
    assert code == 1
    for name in ("ferry-delays", "ferry-name", "library-loans"):
        assert f"error: REFUSED: {name}: {REFUSED} [unreviewed-claim]\n" in err
        assert name not in out
    assert err.endswith("factcheck: 5 rows, 3 claims REFUSED\n")
    assert export("--format", "claimreview", "--status", "reviewed", "--tag", "lido").code == 0


def test_columns_come_in_the_order_they_are_named(export: Run) -> None:
    chosen = ("--columns", " Status, claim_id ", "--tag", "ferry")
    assert export(*chosen).out == "status,claim_id\nunreviewed,ferry-delays\n"
    assert export(*chosen, "--format", "tsv", "--no-header").out == "unreviewed\tferry-delays\n"
    assert export(*chosen, "--format", "jsonl").out == (
        '{"status": "unreviewed", "claim_id": "ferry-delays"}\n'
    )


def test_the_object_lists_what_was_left_out(export: Run) -> None:
    shown = json.loads(export("--format", "json").out)
    assert list(shown) == ["schema", "columns", "rows", "excluded"]
    assert tuple(shown["columns"]) == COLUMNS
    assert shown["excluded"] == [
        {
            "claim_id": "harbour-jobs",
            "document_id": "harbour-statistics",
            "reason": 'the quote says "900" where the document says "870"',
        }
    ]


def test_the_help_says_who_needs_which_format(factcheck: Run) -> None:
    told = factcheck("export", "--help").out.splitlines()
    for name, written in WRITERS.items():
        assert [name, *written.who.split()] in [line.split() for line in told]


def test_nothing_that_is_not_known_is_told_as_none(export: Run) -> None:
    for name in WRITERS:
        if name != "xlsx":
            words = export("--format", name).out.partition("<script>")[0]
            assert not re.search(r"\b(None|nan|NULL|undefined)\b", words)


ODD = """\
claims:
  - id: queue
    text: The queue was long.
    citations: [{document: source, quote: The queue was long.}]
  - id: trees
    text: The town has 90 trees.
    citations: [{document: source, quote: The town has 90 trees, place: para. 3}]
  - id: wages
    text: Wages rose 5 percent.
    citations: [{document: source}]
  - id: bridge
    text: The bridge cost $7 million.
    citations: [{document: source, quote: the bridge cost $7 million}]
  - id: mill
    text: The mill fired 40 people.
    citations: [{document: source}]
"""
TOWN = """Town notes

The queue was long. The town has 90 trees. Wages rose 5 percent.

The mayor denied that the bridge cost $7 million. The mill hired 40 people.

The queue was long.
"""


def test_a_reservation_stands_beside_what_stands(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(ODD, TOWN)
    code, out, err = factcheck(
        "export", "--ledger", path, "--columns", "claim_id,place,standing", "--no-header"
    )
    assert out == (
        'queue,,"the quote stands twice in ""source"""\n'
        'trees,,"the quote stands on line 3 of ""source"", not in para. 3"\n'
        "wages,,no quote: this is the nearest passage\n"
    )
    assert code == 1
    for told in (
        "EXCLUDED: bridge in source: the passage it cites denies what the claim says",
        'EXCLUDED: mill in source: the claim says "fired", the passage it cites "hired"',
    ):
        assert told in err
    assert err.endswith("factcheck: 3 rows, 3 with a reservation (see standing), 2 EXCLUDED\n")


def test_words_that_stand_twice_are_not_linked_to(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(ODD, TOWN)
    text = (
        Path(path)
        .read_text("utf-8")
        .replace("source.txt\n", "source.txt\n    url: https://a.example\n")
    )
    Path(path).write_text(text, encoding="utf-8")
    out = factcheck("export", "--ledger", path, "--columns", "claim_id,link", "--no-header").out
    assert out.splitlines()[:2] == [
        "queue,https://a.example",
        "trees,https://a.example#:~:text=The%20town%20has%2090%20trees",
    ]


MARKED = """# Water

The dam holds **2.4 million** cubic metres. The *rate* fell to [4.5 percent](ht://a) in **2020**.

> R&amp;D costs \\$3
> million, he said.

<!-- The pond holds 9 fish. -->
"""
QUOTES = (
    "The dam holds 2.4 million cubic metres",
    "The rate fell to 4.5 percent in 2020",
    "R&D costs $3 million",
    "The pond holds 9 fish.",
)


def test_the_words_of_a_markdown_document_are_those_without_its_markup(
    factcheck: Run, tmp_path: Path
) -> None:
    path = tmp_path / "claims.yaml"
    claims = "".join(
        f"  - id: claim-{n}\n    text: {quote}\n"
        f"    citations: [{{document: water, quote: {quote}}}]\n"
        for n, quote in enumerate(QUOTES)
    )
    head = "version: 1\ndocuments:\n  - {id: water, file: water.md}\nclaims:\n"
    path.write_text(head + claims, encoding="utf-8")
    (tmp_path / "water.md").write_text(MARKED, encoding="utf-8")
    chosen = ("--columns", "quote,line,column", "--no-header", "--format", "tsv")
    code, out, err = factcheck("export", "--ledger", str(path), *chosen)
    assert out == f"{QUOTES[0]}\t3\t1\n{QUOTES[1]}\t3\t45\n{QUOTES[2]}\t5\t3\n"
    assert code == 1
    assert 'EXCLUDED: claim-3 in water: "water" does not say this quote' in err


FAULTY = """\
claims:
  - id: queue
    text: The queue was long.
    status: dispted
    citations: [{document: source, quote: The town has 90 trees}]
  - id: lost
    citations: [{document: source}]
  - id: trees
    text: The town has 90 trees.
    citations: [{document: source, quote: The town has 90 trees}]
"""


def test_a_faulty_ledger_is_never_filed_as_a_sound_one(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(FAULTY, TOWN)
    code, out, err = factcheck(
        "export", "--ledger", path, "--columns", "claim_id,status", "--no-header"
    )
    assert (code, out) == (1, "trees,unreviewed\n")
    assert "EXCLUDED: queue in source: status " in err
    assert err.endswith(
        "factcheck: 1 row, 1 EXCLUDED\n"
        "factcheck: the ledger has errors, told above; claims that have one are left out\n"
    )


@pytest.mark.parametrize("name", ["claims.yaml", "source.txt"])
def test_what_the_answer_comes_from_is_not_written_over(
    factcheck: Run, ledger: WriteLedger, tmp_path: Path, name: str
) -> None:
    path = ledger(ODD, TOWN)
    before = (tmp_path / name).read_bytes()
    target = str(tmp_path / "." / name)
    code, out, err = factcheck("export", "--ledger", path, "--format", "csv", "-o", target)
    what = "the ledger" if name == "claims.yaml" else 'the document "source"'
    assert (code, out) == (2, "")
    assert err == (
        f"{target}: error: cannot write: this is {what} [cannot-write]\n      name another file\n"
    )
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.slow
def test_a_pipe_gets_the_bytes_of_the_file(
    export: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever the locale: a format is UTF-8, with its own line ends."""
    for name in WRITERS:
        path = tmp_path / "out"
        export("--format", name, "-o", str(path))
        stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\r\n")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", stream)
            export("--format", name)
        assert stream.buffer.getvalue() == path.read_bytes()


def test_nothing_that_fits_is_said(export: Run) -> None:
    code, _, err = export("--document", "library-note", "--status", "disputed")
    assert (code, err) == (1, "factcheck: no citation fits what was asked for\n")


REFUSALS = [
    (
        ("--format", "claimreview", "--url", "notaurl"),
        '--url "notaurl" is no web address',
        "it begins with https://",
    ),
    (
        ("--format", "json", "--excel"),
        "--excel is not for json",
        "it is for csv, tsv",
    ),
    (("--style", "apa"), "--style is not for csv", "it is for footnotes, footnotes-text"),
    (
        ("-o", "a.html", "--columns", "claim"),
        "--columns is not for html",
        "it is for csv, tsv, markdown, json, jsonl, xlsx",
    ),
    (
        ("--columns", "clam,status"),
        'there is no column "clam"',
        f'did you mean "claim"? columns: {", ".join((*COLUMNS, *PLACES))}',
    ),
    (
        ("--columns", " , "),
        "--columns names no column",
        f"columns: {', '.join((*COLUMNS, *PLACES))}",
    ),
    (
        ("--columns", "claim,claim"),
        'the column "claim" is named twice',
        f"columns: {', '.join((*COLUMNS, *PLACES))}",
    ),
]


@pytest.mark.parametrize(("args", "message", "hint"), REFUSALS)
def test_an_option_that_does_not_fit_is_refused(
    export: Run, args: tuple[str, ...], message: str, hint: str
) -> None:
    told = f"factcheck export: error: {message} [cannot-export]\n      {hint}\n"
    assert export(*args) == (2, "", told)


@pytest.mark.parametrize("name", [name for name, how in WRITERS.items() if how.extra])
def test_a_missing_extra_gives_the_command_that_installs_it(
    export: Run, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = EXTRAS[WRITERS[name].extra]
    monkeypatch.setitem(sys.modules, extra.modules[0], None)
    assert export("--format", name) == (
        2,
        "",
        f"factcheck export: error: {name} needs an extra that is not installed [cannot-export]\n"
        f"      install it with: {install_command(WRITERS[name].extra)}\n",
    )


def test_an_ending_that_several_formats_have_names_them(export: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    code, out, err = export("-o", str(path))
    assert (code, out) == (2, "")
    assert err.startswith(f'{path}: error: cannot write: no format ends in ".jsonld"')
    assert ".claimreview.jsonld" in err
    assert ".annotation.jsonld" in err
    assert not path.exists()


def test_a_workbook_is_not_shown_on_a_terminal(
    export: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert export("--format", "xlsx") == (
        2,
        "",
        "factcheck export: error: xlsx is not for a terminal [cannot-export]\n"
        "      name a file with -o FILE, or pipe it\n",
    )


Damage = Callable[[Path], Path]


@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_that_is_not_there_leaves_nothing(export: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "no" / "out"
    code, out, err = export("--format", name, "-o", str(path))
    assert (code, out) == (2, "")
    assert err.endswith(
        f'{path}: error: cannot write: there is no folder "{path.parent}" [cannot-write]\n'
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_is_said(export: Run, name: str) -> None:
    code, _, err = export("--format", name, "-o", "/dev/full")
    assert code == 2
    assert "/dev/full: error: cannot write: no space left on device [cannot-write]\n" in err


TITLE = "Harbour & <lido> *2024*"
TITLED = [
    # format, how what it writes begins, or what it holds
    ("markdown", "# Harbour \\& \\<lido\\> \\*2024\\*\n\n| claim\\_id |"),
    ("footnotes", "## Harbour \\& \\<lido\\> \\*2024\\*\n\n[^"),
    ("footnotes-text", "Harbour & <lido> *2024*\n\n1. "),
    (
        "claimreview",
        '{\n  "@context": "https://schema.org",\n  "@type": "DataFeed",\n'
        '  "name": "Harbour \\u0026 \\u003clido\\u003e *2024*",\n  "dataFeedElement": [\n',
    ),
    ("html", "<h1>Harbour &amp; &lt;lido&gt; *2024*</h1>"),
    ("html", "<title>Harbour &amp; &lt;lido&gt; *2024*: claims.yaml</title>"),
]


@pytest.mark.parametrize(("name", "told"), TITLED)
def test_a_title_of_ones_own(export: Run, name: str, told: str) -> None:
    out = export("--format", name, "--title", TITLE).out
    assert told in out if name == "html" else out.startswith(told)


def test_a_workbook_has_a_title_of_ones_own(export: Run, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    export("-o", str(tmp_path / "a.xlsx"), "--title", TITLE)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.properties.title == TITLE
    assert book["Citations"].oddHeader.left.text == "&B" + TITLE.replace("&", "&&")


def test_a_table_for_programs_has_no_title(export: Run) -> None:
    assert export("--format", "csv", "--title", TITLE) == (
        2,
        "",
        "factcheck export: error: --title is not for csv [cannot-export]\n"
        "      it is for markdown, xlsx, html, claimreview, footnotes, footnotes-text\n",
    )
