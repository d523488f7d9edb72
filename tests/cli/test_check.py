"""``check``: what it reads, prints and writes, and how it ends."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from machine import sound_json, sound_sarif
from running import Run

RIGHT = "The Lido drew 48,200 visitors in 2023.\n"
WRONG = "The Lido drew 4,820 visitors in 2023.\n"
DISPUTED = "Repairs to the Lido cost $2.4 million.\n"
OTHER = "It has 3 pools.\n"
RIGHT_TEXT = (
    'a.txt:1:15: note: "48,200" repeats claim lido-visitors, reviewed on 2024-07-02 by R. Vane:'
    " The turnstile log shows 48,212 entries. [repeats-reviewed]\n"
    "    1 | The Lido drew 48,200 visitors in 2023.\n"
    "      |               ^^^^^^\n"
    "      LEDGER/sources/lido-report.txt:3:1: Ada Moss and Bo Lind, Port Gazette, “Swimmers come"
    " back to the Lido”, 2024\n"
    "1 figure in 1 sentence of 1 draft: 1 covered, 0 disputed, 0 different, 0 not in the ledger"
    " of 4 claims\n"
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
    (folder / "drafts" / "b.md").write_text(f"# 5\n\n{DISPUTED}", encoding="utf-8")
    (folder / "drafts" / ".hidden" / "c.md").write_text(WRONG, encoding="utf-8")
    code, out, err = factcheck("check", "drafts", "drafts/a.txt")
    assert (code, err) == (1, "")
    assert out.splitlines()[-1] == (
        "5 figures in 5 sentences of 2 drafts: 1 covered, 1 disputed, 1 different,"
        " 2 not in the ledger of 4 claims"
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
        "different-figure", "different-subject", "repeats-disputed", "repeats-reviewed",
        "repeats-unreviewed", "repeats-evidence", "not-in-ledger",
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
        "“3”: not in the ledger",
        "2 figures in 2 sentences of 1 draft",
    ):
        assert part in text
