"""``check``: what it reads, prints and writes, and how it ends."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from machine import sound_json, sound_sarif
from running import Run

RIGHT = "The Lido drew 48,200 visitors in 2023.\n"
WRONG = "The Lido drew 4,820 visitors in 2023.\n"
DISPUTED = "Repairs to the Lido cost $2.4 million.\n"
OTHER = "It has 33 pools.\n"
RIGHT_TEXT = (
    'a.txt:1:15: note: "48,200" repeats claim lido-visitors, reviewed on 2024-07-02 by R. Vane:'
    " The turnstile log shows 48,212 entries. [repeats-reviewed]\n"
    "    1 | The Lido drew 48,200 visitors in 2023.\n"
    "      |               ^^^^^^\n"
    "      LEDGER/sources/lido-report.txt:3:1: Ada Moss and Bo Lind, Port Gazette, “Swimmers come"
    " back to the Lido”, 2024\n"
    "1 figure in 1 sentence of 1 draft: 1 covered, 0 disputed, 0 different, 0 not in the ledger"
    " of 4 claims; 1 date as in the claims\n"
)
WRONG_TEXT = (
    'a.txt:1:15: error: "4,820" is not what claim lido-visitors says: "48,200"'
    " [different-figure]\n"
    "    1 | The Lido drew 4,820 visitors in 2023.\n"
    '      |               ^^^^^ the claim: "The Lido drew 48,200 visitors in 2023."\n'
    "      LEDGER/sources/lido-report.txt:3:1: “The Lido drew 48,200 visitors in 2023, the council"
    " says, up from 31,000 a year before.” Ada Moss and Bo Lind, Port Gazette, “Swimmers come"
    " back to the Lido”, 2024\n"
    "1 figure in 1 sentence of 1 draft: 0 covered, 0 disputed, 1 different, 0 not in the ledger"
    " of 4 claims\n"
)
NOTHING = (
    "factcheck check: error: there is nothing to check [no-draft]\n"
    "      name a .txt or .md file that holds text\n"
)


@pytest.fixture
def folder(tmp_path: Path, factcheck: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in, on the invented town's ledger."""
    del factcheck  # asked for first, since it sets a folder of its own
    here = Path(__file__).parent / "ledger" / "claims.yaml"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_LEDGER", str(here))
    return tmp_path


def shown(out: str) -> str:
    """The output with the ledger's folder, however it is reached from here, as LEDGER."""
    return re.sub(r"(?m)^      \S*/ledger/", "      LEDGER/", out)


@pytest.mark.parametrize(("text", "code", "told"), [(RIGHT, 0, RIGHT_TEXT), (WRONG, 1, WRONG_TEXT)])
def test_a_figure_is_shown_with_its_claim(
    folder: Path, factcheck: Run, text: str, code: int, told: str
) -> None:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    ended, out, err = factcheck("check", "a.txt")
    assert (ended, shown(out), err) == (code, told, "")


FAIL_ON = [
    (WRONG, (), 1),
    (DISPUTED, (), 0),
    (DISPUTED, ("--fail-on", "warning"), 1),
    (OTHER, ("--fail-on", "warning"), 0),
    (OTHER, ("--fail-on", "warning", "--strict"), 1),
    (OTHER, ("--fail-on", "note"), 1),
    (WRONG, ("--fail-on", "disputed"), 1),
    (DISPUTED, ("--fail-on", "disputed"), 1),
    (OTHER, ("--fail-on", "disputed", "--strict"), 0),
    (WRONG, ("--only", "2-9"), 0),
    (WRONG, ("--only", "1"), 1),
    (DISPUTED, ("--fail-on", "warning", "--min-severity", "error"), 1),
    ("Nothing here.\n", ("--fail-on", "note"), 0),
]


@pytest.mark.parametrize(("text", "options", "code"), FAIL_ON)
def test_what_is_bad_enough_ends_with_1(
    folder: Path, factcheck: Run, text: str, options: tuple[str, ...], code: int
) -> None:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert factcheck("check", "a.txt", *options).code == code


def test_the_last_line_accounts_for_every_figure(folder: Path, factcheck: Run) -> None:
    (folder / "drafts" / ".hidden").mkdir(parents=True)
    (folder / "drafts" / "a.txt").write_text(RIGHT + WRONG + OTHER, encoding="utf-8")
    (folder / "drafts" / "b.md").write_text(f"# 5%\n\n{DISPUTED}", encoding="utf-8")
    (folder / "drafts" / ".hidden" / "c.md").write_text(WRONG, encoding="utf-8")
    code, out, err = factcheck("check", "drafts", "drafts/a.txt")
    assert (code, err) == (1, "")
    assert out.splitlines()[-1] == (
        "5 figures in 5 sentences of 2 drafts: 1 covered, 1 disputed, 1 different,"
        " 2 not in the ledger of 4 claims; 1 date as in the claims"
    )


def test_many_findings_are_summed_up_above_them(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(RIGHT + WRONG + DISPUTED, encoding="utf-8")
    assert not factcheck("check", "a.txt").out.startswith("1 error")
    (folder / "a.txt").write_text(RIGHT + WRONG + DISPUTED + OTHER, encoding="utf-8")
    out = factcheck("check", "a.txt").out
    assert out.splitlines()[0] == "1 error, 1 warning, 2 notes"
    assert factcheck("check", "a.txt", "--min-severity", "error").out.startswith(
        "a.txt:2:15: error"
    )


def test_the_drafts_date_may_be_given(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text("The Lido drew 4,820 visitors last year.\n", encoding="utf-8")
    assert factcheck("check", "a.txt", "--date", "2024-03-01").code == 1
    assert factcheck("check", "a.txt", "--date", "2026-03-01").code == 0
    code, _, err = factcheck("check", "a.txt", "--date", "last week")
    assert (code, err) == (
        2,
        'factcheck check: error: "last week" is no date [bad-date]\n'
        "      write --date 2024-05-14\n",
    )


def test_standard_input_is_a_draft(folder: Path, factcheck: Run) -> None:
    assert folder.is_dir()
    text = f"**{WRONG.strip()}**".encode()
    assert factcheck("check", "-", stdin=text).out.startswith("<standard input>:1:17: error: ")
    named = factcheck("check", "-", "--stdin-filename", "x/y.md", stdin=b"`48`\n\n" + text)
    assert named.out.startswith("x/y.md:3:17: error: ")


NO_DRAFT: list[tuple[tuple[str, ...], bytes, str]] = [
    (("-",), b"", NOTHING),
    (("-",), b" \n", NOTHING),
    (("empty",), b"", NOTHING),
    (("none.md",), b"", "none.md: error: the file does not exist [missing-file]\n"),
    (
        ("-",),
        b"caf\xe9",
        "<standard input>:1:4: error: the draft is not UTF-8: byte 3 is 0xE9, on line 1"
        ' [not-utf-8]\n    1 | caf\n      |    ^ save it with the encoding "UTF-8"\n',
    ),
    (
        ("a.txt", "--stdin-filename", "b.md"),
        b"",
        "factcheck check: error: --stdin-filename names standard input, and - is not among the"
        " drafts [no-input]\n",
    ),
    (
        ("a.txt", "--annotate", "b.pdf"),
        b"",
        "b.pdf: error: an annotated draft is .md or .html [cannot-write]\n",
    ),
    (
        ("a.txt", "b.txt", "--annotate", "c.md"),
        b"",
        "factcheck check: error: --annotate writes one draft back [many-drafts]\n"
        "      name one file, or -\n",
    ),
    (
        ("c.md", "--annotate", "c.md"),
        b"",
        "c.md: error: cannot write: this is the draft itself [cannot-write]\n"
        "      name another file\n",
    ),
]


@pytest.mark.parametrize(("args", "stdin", "told"), NO_DRAFT)
def test_what_cannot_be_done_ends_with_2(
    folder: Path, factcheck: Run, args: tuple[str, ...], stdin: bytes, told: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "c.md").write_text(RIGHT, encoding="utf-8")
    assert factcheck("check", *args, stdin=stdin) == (2, "", told)


def test_the_readable_drafts_are_checked_all_the_same(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\0")
    code, out, err = factcheck("check", "a.txt", "b.txt")
    assert (code, out.splitlines()[-1][:34]) == (2, "1 figure in 1 sentence of 1 draft:")
    assert err.startswith("b.txt:1:1: error: the file is not text: byte 0 is NUL [binary-file]\n")


def test_an_empty_file_is_only_noted(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "b.txt").write_text("", encoding="utf-8")
    code, _, err = factcheck("check", ".")
    assert code == 0
    assert err.startswith("./b.txt: note: the file is empty [empty-file]\n")


def test_json_counts_what_was_looked_at(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    code, out, err = factcheck("check", "a.txt", "--format", "json")
    assert (code, err) == (1, "")
    told = sound_json(out)
    assert told["looked_at"] == {
        "drafts": 1,
        "sentences": 1,
        "claims": 4,
        "documents": 2,
        "figures": 1,
        "covered": 0,
        "disputed": 0,
        "different": 1,
        "not_in_ledger": 0,
    }
    [problem] = told["problems"]
    assert (problem["code"], problem["line"], problem["column"], problem["end_column"]) == (
        "different-figure", 1, 15, 20,
    )  # fmt: skip
    assert (problem["claim"], problem["status"]) == ("lido-visitors", "reviewed")
    assert problem["figures"] == [{"here": "4,820", "claim": "48,200", "relation": "different"}]


def test_sarif_has_every_rule_and_github_every_place(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    run = sound_sarif(factcheck("check", "a.txt", "--format", "sarif").out)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "different-figure", "different-subject", "other-words", "repeats-disputed",
        "repeats-reviewed", "repeats-unreviewed", "repeats-evidence", "not-in-ledger",
        "settles-nothing",
    ]  # fmt: skip
    assert factcheck("check", "a.txt", "--format", "github").out.startswith(
        "::error file=a.txt,line=1,col=15,endColumn=20,title=factcheck%3A different-figure::"
    )


@pytest.mark.parametrize("out", ["notes.md", "notes.html"])
def test_the_draft_is_written_back_with_its_notes(folder: Path, factcheck: Run, out: str) -> None:
    (folder / "a.txt").write_text(WRONG + OTHER, encoding="utf-8")
    code, _, err = factcheck("check", "a.txt", "--annotate", out)
    assert (code, err) == (1, f"wrote {out}\n")
    text = (folder / out).read_text(encoding="utf-8")
    for part in (
        "“4,820”: another figure than the claim’s, “48,200”",
        "reviewed on 2024-07-02 by R. Vane",
        "The turnstile log shows 48,212 entries.",
        "Ada Moss and Bo Lind, Port Gazette, “Swimmers come back to the Lido”, 2024",
        "para. 1; ",
        "lido-report.txt, line 3, column 1",
        "“The Lido drew 48,200 visitors in 2023, the council says, up from 31,000 a year before.”",
        "“33”: not in the ledger",
        "2 figures in 2 sentences of 1 draft",
    ):
        assert part in text


def test_a_figure_that_only_a_document_has_is_told_so(folder: Path, factcheck: Run) -> None:
    said = "The council says that the Lido drew 31,000 a year before.\n"
    (folder / "a.txt").write_text(said, encoding="utf-8")
    out = factcheck("check", "a.txt").out
    told = re.sub(r"in \S*/ledger/", "in LEDGER/", shown(out))
    assert told.startswith(
        'a.txt:1:37: note: "31,000" is not in the ledger: in LEDGER/sources/lido-report.txt:3,'
        " no claim yet [not-in-ledger]\n"
        "    1 | The council says that the Lido drew 31,000 a year before.\n"
        "      |                                     ^^^^^^ keep it: factcheck add 'The Lido drew"
        " 48,200 visitors in 2023, the council says, up from 31,000 a year before.' --document"
        " lido-report\n"
        "      LEDGER/sources/lido-report.txt:3:1: “The Lido drew 48,200 visitors in 2023, the"
        " council says, up from 31,000 a year before.” "
    )


def test_what_is_proposed_records_it(folder: Path, factcheck: Run) -> None:
    ledger = Path(__file__).parent / "ledger"
    shutil.copytree(ledger, folder / "own")
    said = "The council says that the Lido drew 31,000 a year before.\n"
    (folder / "a.txt").write_text(said, encoding="utf-8")
    proposed = re.search(r"keep it: factcheck (.*)$", factcheck("check", "a.txt").out, re.MULTILINE)
    assert proposed
    own = str(folder / "own" / "claims.yaml")
    added = factcheck(*shlex.split(proposed[1]), "--ledger", own)
    assert (added.code, added.err) == (0, "")
    out = factcheck("check", "a.txt", "--ledger", own).out
    assert f"repeats claim {added.out.split()[1]}, not checked yet" in out


def heads(out: str) -> list[str]:
    """The first row of each finding, without its message: where, and its code."""
    found = re.findall(r"(?m)^(\S+): (\w+): .* \[([\w-]+)\]$", out)
    return [f"{place} {severity} {code}" for place, severity, code in found]


ALL = f"{RIGHT}{OTHER}{DISPUTED}{WRONG}It has three doors.\n"
ORDER = [
    "a.txt:4:15 error different-figure",
    "a.txt:3:26 warning repeats-disputed",
    "a.txt:1:15 note repeats-reviewed",
    "a.txt:2:8 note not-in-ledger",
]
PASSING = "a.txt:5:8 note not-in-ledger"
SHOWN: list[tuple[tuple[str, ...], list[str]]] = [
    ((), ORDER),
    (("--all-figures",), [*ORDER, PASSING]),
    (("--min-severity", "warning"), ORDER[:2]),
    (("--min-severity", "error"), ORDER[:1]),
    (("--only", "1-3"), ORDER[1:]),
    (("--only", "4"), ORDER[:1]),
    (("--only", "5"), []),
]


@pytest.mark.parametrize(("options", "told"), SHOWN)
def test_the_worst_comes_first_and_what_is_asked_for(
    folder: Path, factcheck: Run, options: tuple[str, ...], told: list[str]
) -> None:
    (folder / "a.txt").write_text(ALL, encoding="utf-8")
    assert heads(factcheck("check", "a.txt", *options).out) == told


@pytest.mark.parametrize("lines", ["x", "0", "5-2", "1-", "1-2-3"])
def test_lines_that_are_none_are_refused(folder: Path, factcheck: Run, lines: str) -> None:
    (folder / "a.txt").write_text(ALL, encoding="utf-8")
    assert factcheck("check", "a.txt", "--only", lines) == (
        2,
        "",
        f'factcheck check: error: "{lines}" names no lines [bad-lines]\n'
        "      write --only 12-40, or --only 12\n",
    )


OK = '<!-- factcheck: ok {} "{}" -->'
# a draft in Markdown, and the findings that are left
SETTLED = [
    (f"{WRONG.strip()} {OK.format('4,820', 'a typing error of theirs')}", []),
    (f"{WRONG}\n{OK.format('4,820', 'alone, it speaks of what is above')}\n", []),
    (f"{WRONG}\n{RIGHT}\n{OK.format('4,820', 'not of what is further up')}\n", [
        "a.md:1:15 error different-figure",
        "a.md:3:15 note repeats-reviewed",
        "a.md:5:1 note settles-nothing",
    ]),
    (f"{WRONG.strip()} {OK.format('820', 'a part of a number is none')}", [
        "a.md:1:15 error different-figure",
        "a.md:1:39 note settles-nothing",
    ]),
    (f"{WRONG.strip()} <!-- factcheck: ok 4,820 -->", [
        "a.md:1:15 error different-figure",
        "a.md:1:39 note settles-nothing",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SETTLED)
def test_a_comment_with_a_reason_settles_a_figure(
    folder: Path, factcheck: Run, text: str, told: list[str]
) -> None:
    (folder / "a.md").write_text(text, encoding="utf-8")
    code, out, err = factcheck("check", "a.md")
    assert (heads(out), err) == (told, "")
    assert code == any(" error " in head for head in told)
    assert ("; 1 finding settled" in out.splitlines()[-1]) == (not told)


def test_a_comment_that_settles_nothing_says_why(folder: Path, factcheck: Run) -> None:
    text = f"{OTHER}{OK.format('44', 'why')}\n<!-- factcheck: ok 33 -->\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    out = factcheck("check", "a.md").out
    assert 'a.md:2:1: note: this comment accepts no finding on "44" [settles-nothing]\n' in out
    assert "a.md:3:1: note: this comment gives no reason [settles-nothing]\n" in out


def test_a_baseline_leaves_what_is_new(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(WRONG + OTHER, encoding="utf-8")
    kept = ("--baseline", "known.json")
    written = factcheck("check", "a.txt", *kept, "--update-baseline")
    assert (written.code, heads(written.out), written.err) == (0, [], "wrote known.json\n")
    assert (folder / "known.json").read_text(encoding="utf-8") == (
        "{\n"
        '  "schema": "factcheck.baseline/1",\n'
        '  "findings": [\n'
        '    {"code": "different-figure", "claim": "lido-visitors", "figure": "4,820",'
        ' "sentence": "The Lido drew 4,820 visitors in 2023."},\n'
        '    {"code": "not-in-ledger", "claim": "", "figure": "33",'
        ' "sentence": "It has 33 pools."}\n'
        "  ]\n"
        "}\n"
    )
    # the sentences move, and are wrapped elsewhere: they are known all the same
    moved = f"Hello.\n\n{OTHER}{WRONG.replace(' visitors', chr(10) + 'visitors')}{DISPUTED}"
    (folder / "a.txt").write_text(moved, encoding="utf-8")
    code, out, err = factcheck("check", "a.txt", *kept)
    assert (code, heads(out), err) == (0, ["a.txt:6:26 warning repeats-disputed"], "")
    assert out.endswith("; 2 findings settled\n")
    (folder / "a.txt").write_text(WRONG.replace("4,820", "4,821"), encoding="utf-8")
    assert factcheck("check", "a.txt", *kept).code == 1


BASELINES = [
    ("known.json", None, "known.json: error: the baseline does not exist [missing-file]\n"
     "      --update-baseline writes one\n"),
    ("known.json", "{", "known.json: error: this is no list of accepted findings [bad-baseline]\n"
     "      --update-baseline writes one anew\n"),
    ("known.json", '{"schema": "factcheck.baseline/1", "findings": [{"code": 5}]}',
     "known.json: error: this is no list of accepted findings [bad-baseline]\n"
     "      --update-baseline writes one anew\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "told"), BASELINES)
def test_a_baseline_that_is_none_is_refused(
    folder: Path, factcheck: Run, name: str, content: str | None, told: str
) -> None:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    assert factcheck("check", "a.txt", "--baseline", name) == (2, "", told)


def test_a_baseline_is_not_written_over_what_is_read(folder: Path, factcheck: Run) -> None:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    code, out, err = factcheck("check", "a.txt", "--baseline", "a.txt", "--update-baseline")
    assert (code, out) == (2, "")
    assert err.startswith("a.txt: error: cannot write: this is the draft itself [cannot-write]\n")
    assert factcheck("check", "a.txt", "--update-baseline") == (
        2,
        "",
        "factcheck check: error: --update-baseline names no file [no-baseline]\n"
        "      add --baseline FILE\n",
    )


def test_what_a_folder_holds_beside_drafts_is_named(folder: Path, factcheck: Run) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "b.docx").touch()
    told = (
        "in: note: 1 file was not read: b.docx [not-read]\n"
        "      of a folder only .txt and .md files are; name another, and it is read\n"
    )
    assert factcheck("check", "in") == (2, "", told + NOTHING)
    (folder / "in" / "c.txt").touch()
    empty = "in/c.txt: note: the file is empty [empty-file]\n      put the document's text in it\n"
    assert factcheck("check", "in") == (2, "", told + empty + NOTHING)
    (folder / "in" / "c.txt").unlink()
    (folder / "in" / "a.txt").write_text(RIGHT, encoding="utf-8")
    code, _, err = factcheck("check", "in")
    assert (code, err) == (0, told)
