"""``find``: words, standard input, formats, filters, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from running import HERE, Run, WriteLedger

from factcheck.cli.app import run

NOTHING = (
    "Nothing here says this: “zebra quota tripled”\n"
    "That does not make it false; it has not been seen.\n"
    "\n"
    "searched 4 claims in 2 documents\n"
)
VISITORS = (
    "= same figure: 48,200\n"
    "  The Lido drew 48,200 visitors in 2023.\n"
    "  source:    «The Lido drew 48,200 visitors in 2023, the council says, up from\n"
    "             31,000 a year before.» On one Sunday in July the queue reached the\n"
    "             bus station.\n"
    "             Ada Moss and Bo Lind, Port Gazette, “Swimmers come back to the\n"
    "             Lido”, 2024\n"
    "             ledger/sources/lido-report.txt:3:1\n"
    "  curator:   REVIEWED on 2024-07-02 by R. Vane\n"
    "             The turnstile log shows 48,212 entries.\n"
    "  claim:     lido-visitors\n"
    "\n"
    "searched 4 claims in 2 documents\n"
)


def test_words_need_no_quotes(factcheck: Run) -> None:
    bare = factcheck("find", "the", "Lido", "drew", "48,200", "visitors", "--limit", "1")
    quoted = factcheck("find", "--limit", "1", "the Lido drew 48,200 visitors")
    assert bare == quoted == (0, VISITORS, "")


def test_nothing_found_is_not_false(factcheck: Run) -> None:
    assert factcheck("find", "zebra", "quota", "tripled") == (1, NOTHING, "")


ELSEWHERE = (
    "Nothing here says this: “zebras eat $6.50 of hay”\n"
    "That does not make it false; it has not been seen.\n"
    "\n"
    "No match, but worth a look:\n"
    "\n"
    "$6.50: this number stands in ledger/sources/lido-report.txt:5, said of ticket\n"
    "  now costs\n"
    '  source:    … The mayor calls that "a bargain". A ticket now costs «$6.50».\n'
    "\n"
    "searched 4 claims in 2 documents\n"
)


def test_a_figure_that_stands_elsewhere_is_told_and_is_no_match(factcheck: Run) -> None:
    assert factcheck("find", "zebras eat $6.50 of hay") == (1, ELSEWHERE, "")
    code, out, _ = factcheck("find", "zebras eat $6.50 of hay", "--format", "json")
    answer = json.loads(out)
    assert (code, answer["matches"], answer["passages"]) == (1, [], [])
    assert answer["figures_elsewhere"] == [
        {
            "figure": "$6.50",
            "of": "ticket now costs",
            "document": "lido-report",
            "file": "sources/lido-report.txt",
            "line": 5,
            "column": 133,
            "end_line": 5,
            "end_column": 138,
            "start": 309,
            "end": 314,
            "quote": "$6.50",
            "sentence": "A ticket now costs $6.50.",
        }
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["the Lido drew 48,200 visitors"],  # a claim says it
        ["a ticket now costs $6.50"],  # a document says it
        ["zebras eat 12 percent"],  # stands everywhere
        ["zebras in 2023"],  # a year
        ["--document", "library-note", "zebras eat $6.50 of hay"],  # not searched
    ],
)
def test_otherwise_no_figure_is_told_to_stand_elsewhere(factcheck: Run, words: list[str]) -> None:
    _, out, _ = factcheck("find", "--format", "json", *words)
    assert json.loads(out)["figures_elsewhere"] == []


@pytest.mark.parametrize("phrase", ["", "   ", "\n"])
def test_an_empty_phrase_is_a_usage_fault(factcheck: Run, phrase: str) -> None:
    told = "factcheck find: error: Invalid value for 'PHRASE...': it is empty\n"
    assert factcheck("find", phrase) == (2, "", f"{told}try: factcheck find --help\n")
    assert factcheck("find", "--format", "jsonl", "--", phrase).code == 2


def test_a_phrase_that_begins_with_a_dash_goes_after_two(factcheck: Run) -> None:
    assert factcheck("find", "--", "-7", "zebras").code == 1
    assert factcheck("find", "-7", "zebras") == (
        2,
        "",
        'factcheck find: error: there is no option "-7"\n'
        "try: factcheck find --help\n"
        "a phrase that begins with - goes after --: factcheck find -- -7 …\n",
    )


def test_standard_input_gives_an_answer_a_line(factcheck: Run) -> None:
    lines = "\ufeffzebra quota\r\n\n   \nthe Lido drew 48,200 visitors\nlast, without an end"
    code, out, err = factcheck("find", "-", "--format", "jsonl", stdin=lines.encode())
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [answer["phrase"] for answer in answers] == [
        "zebra quota",
        "the Lido drew 48,200 visitors",
        "last, without an end",
    ]
    assert [match["claim"] for match in answers[1]["matches"]][:1] == ["lido-visitors"]


def test_standard_input_in_words_has_a_heading_a_phrase(factcheck: Run) -> None:
    stdin = b"zebra quota tripled\nthe Lido drew 48,200 visitors\n"
    assert factcheck("find", "-", "--limit", "1", stdin=stdin).out == (
        f"phrase: “zebra quota tripled”\n\n{NOTHING}"
        f"\nphrase: “the Lido drew 48,200 visitors”\n\n{VISITORS}"
    )


def test_csv_has_one_header_and_a_row_a_phrase_at_least(factcheck: Run) -> None:
    stdin = b"zebra quota tripled\nthe Lido drew 48,200 visitors\n"
    code, out, err = factcheck("find", "-", "--limit", "1", "--format", "csv", stdin=stdin)
    header, nothing, found = csv.reader(io.StringIO(out))
    assert (code, err) == (0, "")
    assert nothing == ["zebra quota tripled", *[""] * (len(header) - 1)]
    assert dict(zip(header, found, strict=True)) == {
        "phrase": "the Lido drew 48,200 visitors",
        "tier": "match",
        "verdict": "same",
        "score": found[3],
        "figures": "48,200 / 48,200 same",
        "claim_id": "lido-visitors",
        "claim": "The Lido drew 48,200 visitors in 2023.",
        "status": "reviewed",
        "document_id": "lido-report",
        "file": "sources/lido-report.txt",
        "line": "3",
        "column": "1",
        "quote": "The Lido drew 48,200 visitors in 2023, the council says,"
        " up from 31,000 a year before.",
        "citation": "Ada Moss and Bo Lind, Port Gazette, “Swimmers come back to the Lido”, 2024,"
        " sources/lido-report.txt:3:1",
        "standing": "stands",
        "now": "",
    }


def test_csv_has_a_row_for_what_only_a_document_says(factcheck: Run) -> None:
    code, out, err = factcheck("find", "the reading room was full", "--format", "csv")
    header, found = csv.reader(io.StringIO(out))
    row = dict(zip(header, found, strict=True))
    assert (code, err) == (0, "")
    assert {name: value for name, value in row.items() if value} == {
        "phrase": "the reading room was full",
        "tier": "passage",
        "score": row["score"],
        "document_id": "library-note",
        "file": "sources/library-note.txt",
        "line": "3",
        "column": "61",
        "quote": "the\nreading room was full",
        "citation": "Friends of the Library, sources/library-note.txt:3:61",
    }


def test_csv_names_the_document_that_does_not_say_the_claim(
    factcheck: Run, ledger: WriteLedger
) -> None:
    path = ledger(
        "claims:\n  - id: cats\n    text: Nine cats live there.\n"
        "    citations:\n      - document: source\n",
        "A dog.\n",
    )
    _, out, _ = factcheck("find", "nine cats live there", "--ledger", path, "--format", "csv")
    header, found = csv.reader(io.StringIO(out))
    row = dict(zip(header, found, strict=True))
    names = ("claim_id", "document_id", "file", "line", "column", "quote")
    assert [row[name] for name in names] == ["cats", "source", "source.txt", "", "", ""]


REFUSED = [
    (b"", ("find", "-"), "<standard input>: error: there is no phrase to look for [no-phrase]\n"
     "      write one on each line\n"),
    (b"\n \n", ("find", "-", "--format", "json"),
     "<standard input>: error: there is no phrase to look for [no-phrase]\n"
     "      write one on each line\n"),
    (b"one\ntwo\n", ("find", "-", "--format", "json"),
     "<standard input>: error: --format json prints one object, and there is more than one phrase"
     " [many-phrases]\n      use --format jsonl for one object a phrase\n"),
    (b"zebra\ncaf\xe9\n", ("find", "-"),
     "<standard input>:2:4: error: this line is not UTF-8 [not-utf-8]\n"),
    (b"", ("find", "x", "--status", "revewed"),
     "factcheck find: error: Invalid value for '--status': \"revewed\" is not one of reviewed,"
     ' disputed, unreviewed; did you mean "reviewed"?\ntry: factcheck find --help\n'),
    (b"", ("find", "x", "--format", "yaml"),
     "factcheck find: error: Invalid value for '--format': \"yaml\" is not one of text, json,"
     " jsonl, csv\ntry: factcheck find --help\n"),
    (b"", ("find", "x", "--limit", "0"),
     "factcheck find: error: Invalid value for '--limit': 0 is not in the range x>=1.\n"
     "try: factcheck find --help\n"),
    (b"", ("find", "x", "--document", "lido-raport"),
     'ledger/claims.yaml: error: there is no document "lido-raport" in this ledger'
     ' [unknown-document]\n      did you mean "lido-report"?\n'),
    (b"", ("find",),
     "factcheck find: error: Missing argument 'PHRASE...'.\ntry: factcheck find --help\n"),
]  # fmt: skip


@pytest.mark.parametrize(("stdin", "args", "message"), REFUSED)
def test_what_it_cannot_do_is_said(
    factcheck: Run, stdin: bytes, args: tuple[str, ...], message: str
) -> None:
    code, _, err = factcheck(*args, stdin=stdin)
    assert (code, err) == (2, message)


def test_a_document_narrows_the_search(factcheck: Run) -> None:
    code, out, _ = factcheck("find", "Lido", "visitors", "--document", "library-note")
    assert code == 1
    assert out.endswith("searched 2 claims in 1 document\n")


def test_a_status_narrows_the_search(factcheck: Run) -> None:
    asked = ("find", "the Lido drew 48,200 visitors in 2023", "--format", "json")
    assert json.loads(factcheck(*asked).out)["matches"][0]["claim"] == "lido-visitors"
    answer = json.loads(factcheck(*asked, "--status", "unreviewed").out)
    assert answer["searched"] == {"claims": 2, "documents": 2}
    assert {match["status"] for match in answer["matches"]} <= {"unreviewed"}
    assert answer["passages"] == []


def test_what_only_a_document_says_is_shown_as_not_in_the_ledger(factcheck: Run) -> None:
    phrase = "the queue reached the bus station on one Sunday in July"
    answer = json.loads(factcheck("find", phrase, "--format", "json").out)
    assert [match for match in answer["matches"] if match["tier"] == "match"] == []
    first = answer["passages"][0]
    assert (first["document"], first["line"], first["column"]) == ("lido-report", 3, 88)
    text = factcheck("find", phrase).out
    assert "Not in the ledger; its documents say this, and no one has checked it:\n" in text


def test_parts_of_the_score_are_shown_on_request(factcheck: Run) -> None:
    asked = ("find", "the Lido drew 48,200 visitors", "--format", "json")
    assert "explain" not in json.loads(factcheck(*asked).out)["matches"][0]
    parts = json.loads(factcheck(*asked, "--explain").out)["matches"][0]["explain"]
    assert {tuple(part) for part in parts} == {("name", "value", "weight", "note")}


@pytest.mark.parametrize("phrase", ["9" * 10_000, "swim " * 2_000, "," * 10_000, "Lido" * 2_500])
@pytest.mark.parametrize("shape", ["text", "json"])
def test_a_long_phrase_is_answered(factcheck: Run, phrase: str, shape: str) -> None:
    code, out, err = factcheck("find", phrase, "--format", shape)
    assert code in (0, 1)
    assert (err, "searched" in out) == ("", True)


HOSTILE = """\
claims:
  - id: hostile
    text: "=cmd() costs [/b] 17 pounds [sic] \u202e"
    citations:
      - document: source
"""


def test_ledger_text_is_neither_markup_nor_orders(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(HOSTILE, "The \x1b[2Jsource says =cmd() costs [/b] 17 pounds [sic].\n")
    code, out, _ = factcheck("find", "cmd() costs 17 pounds", "--ledger", path)
    assert code == 0
    assert "  =cmd() costs [/b] 17 pounds [sic] \ufffd\n" in out
    assert "The ␛[2Jsource says" in out
    assert "\x1b" not in out
    row = factcheck("export", "--ledger", path).out.splitlines()[1]
    assert row.startswith("hostile,'=cmd() costs")


def test_every_problem_is_told_and_the_sound_part_answers(
    factcheck: Run, ledger: WriteLedger
) -> None:
    claims = (
        "claims:\n"
        "  - id: good\n    text: Seven swans a-swimming.\n    citations: [{document: source}]\n"
        "  - id: bad\n    text: Six geese.\n    status: revewed\n"
        "    citations: [{document: source}]\n"
    )
    path = ledger(claims, "There were seven swans a-swimming that day.\n")
    code, out, err = factcheck("find", "seven", "swans", "a-swimming", "--ledger", path)
    assert code == 0
    assert "  claim:     good\n" in out
    assert err.count("error:") == 1
    assert "[unknown-status]" in err
    assert 'did you mean "reviewed"?' in err


def test_no_ledger_at_all_is_two(factcheck: Run) -> None:
    code, out, err = factcheck("find", "x", "--ledger", "nowhere.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("nowhere.yaml: error: ")


def test_the_ledger_that_ships_is_announced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], factcheck: Run
) -> None:
    assert factcheck("list").err == ""
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.chdir(HERE.anchor)
    assert run(["documents"]) == 0
    err = capsys.readouterr().err
    assert err.startswith("note: this is the ledger that ships with factcheck, ")
    assert err.count("\n") == 1


def test_a_ledger_of_which_nothing_is_sound_is_two(factcheck: Run, tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("version: 1\nclaims:\n  - id: a\n    text: Seven swans.\n")
    code, out, err = factcheck("find", "swans", "--ledger", str(path))
    assert (code, out) == (2, "")
    assert "error:" in err
