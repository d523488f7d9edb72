"""A source that was edited since a claim cited it is told wherever its words are shown.

The town's gazette once said 212 cases and 71.2 percent; it was corrected to 221 and 17.2.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from machine import sound_json
from running import Run, WriteLedger

LEDGER = """claims:
  - id: cases
    text: Port county counted 212 cases of measles in 2024.
    citations:
      - document: source
  - id: coverage
    text: Coverage in Millbrook is 71.2 percent.
    citations:
      - document: source
        quote: in the Millbrook schools it has dropped to 71.2 percent
  - id: nurses
    text: The clinic hired a dozen nurses.
    citations:
      - document: source
        quote: the clinic hired a dozen nurses
        place: para. 1
  - id: ferry
    text: The ferry to Eastholm carried 3,400 passengers.
    citations:
      - document: source
        quote: The ferry to Eastholm carried 3,400 passengers in one afternoon
  - id: share
    text: Coverage in the county stands at 94.6 percent.
    citations:
      - document: source
        quote: Nineteen of twenty pupils have had every dose, a survey of the school nurses found
  - id: doses
    text: More than 14,000 doses were given.
    citations:
      - document: source
        quote: More than 14,000 doses were given
"""
SOURCE = """Measles cases double as vaccination slips

Port county counted 221 cases of measles in 2024, more than twice the 97 of the year before.

Coverage stands at 94.6 percent; in the Millbrook schools it has dropped to 17.2 percent.

Officials say that the campaign works: the clinic hired a dozen nurses. More than 14,000 doses
were given.
"""

CASES = "its source no longer says this: 221"
COVERAGE = "its source no longer says this: 17.2"
NURSES = "not in para. 1, where the ledger has it"
SHARE = "its source no longer says this"  # what is shown is the nearest that it says

STALE = [  # claim, a phrase that finds it, what is told, the standing, what stands there now
    ("cases", "212 cases of measles in 2024", CASES, "changed", "221"),
    ("coverage", "coverage in Millbrook is 71.2%", COVERAGE, "changed", "17.2"),
    ("nurses", "the clinic hired a dozen nurses", NURSES, "moved", None),
    ("share", "coverage in the county stands at 94.6 percent", SHARE, "missing", None),
    ("doses", "more than 14,000 doses were given", "", "stands", None),
]
IDS = [claim for claim, *_ in STALE]


class Told(NamedTuple):
    """What a json shape says became of a passage."""

    standing: str
    now: str | None


def told(passage: dict[str, str]) -> Told:
    return Told(passage["standing"], passage.get("now"))


@pytest.fixture
def stale(factcheck: Run, ledger: WriteLedger) -> Run:
    """Runs a command on the ledger above."""
    path = ledger(LEDGER, SOURCE)
    return lambda *args, **more: factcheck(*args, "--ledger", path, **more)


@pytest.mark.parametrize(("claim", "phrase", "line", "standing", "now"), STALE, ids=IDS)
def test_find_tells_it_under_the_passage(
    stale: Run, claim: str, phrase: str, line: str, standing: str, now: str | None
) -> None:
    found = stale("find", phrase)
    assert found.code == 0  # it was found, whatever its source says now
    assert f"  claim:     {claim}\n" in found.out
    after = found.out.split("source.txt:", 1)[1].split("\n")[1].strip()
    assert after.removeprefix("curator:   UNREVIEWED: no one has checked this claim yet") == line
    (match, *_) = json.loads(stale("find", phrase, "--format", "json").out)["matches"]
    assert (match["claim"], [told(each) for each in match["passages"]]) == (
        claim,
        [(standing, now)],
    )


@pytest.mark.parametrize(
    ("claim", "line", "standing", "now"), [(row[0], *row[2:]) for row in STALE], ids=IDS
)
def test_show_tells_it_under_the_passage(
    stale: Run, claim: str, line: str, standing: str, now: str | None
) -> None:
    found = stale("show", claim)
    assert found.code == 0
    last = found.out.splitlines()[-1].strip()
    assert last == line or (not line and "source.txt:" in last)
    (citation,) = json.loads(stale("show", claim, "--format", "json").out)["citations"]
    assert told(citation) == (standing, now)


def test_list_tells_it_beside_the_place(stale: Run) -> None:
    found = stale("list")
    assert found.code == 0
    lines = [line.strip() for line in found.out.splitlines()]
    for claim, _, line, _, _ in STALE:
        after = lines[lines.index(claim) + 2]
        assert after == line
    (ferry,) = (at for at, line in enumerate(lines) if line == "ferry")
    assert lines[ferry + 1].endswith("source.txt (not found in the text)")
    claims = json.loads(stale("list", "--format", "json").out)["claims"]
    assert {each["claim"]: told(each["citations"][0]) for each in claims} == {
        "cases": ("changed", "221"),
        "coverage": ("changed", "17.2"),
        "nurses": ("moved", None),
        "ferry": ("missing", None),
        "share": ("missing", None),
        "doses": ("stands", None),
    }


DRAFTS = [  # a draft's sentence, and the finding on it
    (
        "Port county counted 212 cases of measles in 2024.",
        f'warning: "212" repeats claim cases, not checked yet ({CASES}) [repeats-unreviewed]',
    ),
    (
        "Coverage in Millbrook is 71.2 percent.",
        f'warning: "71.2 percent" repeats claim coverage, not checked yet ({COVERAGE})'
        " [repeats-unreviewed]",
    ),
    (
        "Port county counted 300 cases of measles in 2024.",
        f'error: "300" is not what claim cases says: "212" ({CASES}) [different-figure]',
    ),
    (
        "More than 14,000 doses were given.",
        'note: "More than 14,000" repeats claim doses, not checked yet [repeats-unreviewed]',
    ),
]


@pytest.mark.parametrize(("sentence", "finding"), DRAFTS)
def test_check_warns_of_a_claim_whose_source_says_it_no_longer(
    stale: Run, sentence: str, finding: str
) -> None:
    found = stale("check", "-", stdin=sentence.encode())
    line = next(line for line in found.out.splitlines() if line.startswith("<standard input>"))
    assert line.split(": ", 1)[1] == finding
    wary = stale("check", "-", "--fail-on", "warning", stdin=sentence.encode())
    assert wary.code == (0 if finding.startswith("note") else 1)


def test_programs_are_told_apart_from_the_message(stale: Run) -> None:
    draft = " ".join(sentence for sentence, _ in DRAFTS).encode()
    found = sound_json(stale("check", "-", "--format", "json", stdin=draft).out)["problems"]
    keys = {problem["claim"]: (problem.get("standing"), problem.get("now")) for problem in found}
    assert keys == {
        "cases": ("changed", "221"),
        "coverage": ("changed", "17.2"),
        "doses": (None, None),  # its source says it still
    }
    sarif = json.loads(stale("check", "-", "--format", "sarif", stdin=draft).out)["runs"][0]
    first = sarif["results"][0]["properties"]
    assert (first["standing"], first["now"]) == ("changed", "221")


def test_an_annotated_draft_has_it_too(stale: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFTS[0][0], encoding="utf-8")
    stale("check", str(tmp_path / "draft.md"), "--annotate", str(tmp_path / "notes.md"))
    notes = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert f"*Since:* {CASES}" in notes


def test_a_table_has_it_in_two_columns(stale: Run) -> None:
    head, first, *_ = stale("find", STALE[0][1], "--format", "csv").out.splitlines()
    assert head.endswith(",citation,standing,now")
    assert first.endswith(",changed,221")


def test_what_is_told_is_what_verify_and_export_say(stale: Run) -> None:
    """Nothing is told as changed or missing that they let stand, and all that they do not."""
    claims = json.loads(stale("list", "--format", "json").out)["claims"]
    gone = {
        c["claim"] for c in claims if told(c["citations"][0]).standing in ("changed", "missing")
    }
    kept = {row["claim_id"] for row in json.loads(stale("export", "--format", "json").out)["rows"]}
    assert kept == {c["claim"] for c in claims} - gone
    assert stale("verify").code == 1


def test_a_document_that_cannot_be_read_is_missing(stale: Run, tmp_path: Path) -> None:
    (tmp_path / "source.txt").unlink()
    (match, *_) = json.loads(stale("find", STALE[0][1], "--format", "json").out)["matches"]
    assert (match["passages"], match["missing"]) == (
        [],
        [{"document": "source", "file": "source.txt", "standing": "missing"}],
    )
    (citation,) = json.loads(stale("show", "cases", "--format", "json").out)["citations"]
    assert told(citation) == ("missing", None)


TWO = """version: 1
documents:
  - id: gazette
    file: gazette.txt
  - id: report
    file: report.txt
  - id: letter
    file: letter.txt
claims:
  - id: visitors
    text: The Lido drew 48,200 visitors.
    citations:
      - document: gazette
        quote: The Lido drew 48,200 visitors
      - document: report
        quote: visitors to the Lido numbered 48,200
      - document: letter
        quote: the visitors were counted at the gate by hand
"""


@pytest.fixture
def two(factcheck: Run, tmp_path: Path) -> Run:
    """Runs a command on a claim that one document still says, one says otherwise, one no more."""
    (tmp_path / "claims.yaml").write_text(TWO, encoding="utf-8")
    texts = {
        "gazette": "The Lido drew 48,200 visitors. It rained.",
        "report": "In 2023 the visitors to the Lido numbered 42,800.",
        "letter": "Dear Sir, the bus was late again.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return lambda *args: factcheck(*args, "--ledger", str(tmp_path / "claims.yaml"))


def test_each_document_of_a_claim_is_told_for_itself(two: Run) -> None:
    found = two("find", "the Lido drew 48,200 visitors")
    lines = [line.strip().rpartition("/")[2] for line in found.out.splitlines()]
    after = lines[lines.index("gazette.txt:1:1") + 1 :]
    assert after[:3] == [
        "report.txt:1:13",
        "its source no longer says this: 42,800",
        "letter.txt",
    ]


def test_of_one_document_only_that_is_told(two: Run) -> None:
    asked = ("find", "the Lido drew 48,200 visitors", "--format", "json", "--document")
    standing = {}
    for name in ("gazette", "report", "letter"):
        (match,) = json.loads(two(*asked, name).out)["matches"]
        places = [*match["passages"], *match["missing"]]
        standing[name] = [(each["document"], each["standing"]) for each in places]
    assert standing == {
        "gazette": [("gazette", "stands")],
        "report": [("report", "changed")],
        "letter": [("letter", "missing")],
    }
