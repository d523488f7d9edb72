"""``factcheck add``: one claim more, told what stands beside it, asked for what is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import Run
from terminals import Person

LEDGER = """\
version: 1

documents:
  - id: port
    file: port.txt
  - id: town
    file: town.txt

claims:
  - id: ferry-trips # the first
    text: Ferries made 3.7 million trips in 2019.
    citations:
      - document: port
"""
PORT = """The port reports.

The ferries made 3.7 million trips in 2019. In May, 17 percent of the
ferries were late. The harbour has 64 cranes.
"""
TOWN = "The town is old.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command in a folder with a ledger, an entry and two documents."""
    (tmp_path / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "port.txt").write_text(PORT, encoding="utf-8")
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.chdir(tmp_path)
    return factcheck


def test_a_claim_is_added_with_the_words_that_say_it(desk: Run) -> None:
    code, out, err = desk(
        *("add", "17% of ferries were late in May.", "--document", "port", "--alias", "late: 17%"),
        *("--alias", "many late ferries", "--tag", "ferries", "--status", "unreviewed"),
    )
    said = "added 17-percent-ferries-late to claims.yaml:14; port.txt:3:45 says it\n"
    assert (code, out, err) == (0, said, "")
    assert Path("claims.yaml").read_text(encoding="utf-8") == LEDGER + (
        "  - id: 17-percent-ferries-late\n"
        "    text: 17% of ferries were late in May.\n"
        "    citations:\n"
        "      - document: port\n"
        '        quote: "In May, 17 percent of the ferries were late."\n'
        "    aliases:\n"
        '      - "late: 17%"\n'
        "      - many late ferries\n"
        "    tags: [ferries]\n"
    )
    assert desk("verify").code == 0


def test_what_would_be_added_is_shown(desk: Run) -> None:
    code, out, _ = desk("add", "The harbour has 64 cranes.", "--document", "port", "--dry-run")
    assert (code, out) == (0, (
        "--- claims.yaml\n"
        "+++ claims.yaml\n"
        "@@ -11,3 +11,8 @@\n"
        "     text: Ferries made 3.7 million trips in 2019.\n"
        "     citations:\n"
        "       - document: port\n"
        "+  - id: harbour-64-cranes\n"
        "+    text: The harbour has 64 cranes.\n"
        "+    citations:\n"
        "+      - document: port\n"
        '+        quote: "The harbour has 64 cranes."\n'
    ))  # fmt: skip
    assert Path("claims.yaml").read_text(encoding="utf-8") == LEDGER


REFUSED = {
    "no text": (
        ("add",),
        "TEXT: error: add needs a text [missing-option]\n",
    ),
    "no document, of several": (
        ("add", "The harbour has 64 cranes."),
        "--document: error: add needs a document [missing-option]\n"
        "      port says it: --document port\n",
    ),
    "an unknown document": (
        ("add", "The harbour has 64 cranes.", "--document", "prot"),
        'claims.yaml: error: there is no document "prot" in this ledger [unknown-document]\n'
        '      did you mean "port"?\n',
    ),
    "nothing says it": (
        ("add", "The harbour has 65 cranes.", "--document", "port"),
        "port.txt: error: nothing in port says this, so nothing was written [not-said]\n"
        "      name its words with --quote, or keep the claim without any with --no-quote\n",
    ),
    "a quote that is not there": (
        ("add", "64 cranes.", "--document", "port", "--quote", "The harbor had 64 cranes"),
        "port.txt:4:20: error: port has no such words, so nothing was written [not-said]\n"
        "      the nearest are: --quote 'The harbour has 64 cranes.'\n",
    ),
    "an id that is taken": (
        ("add", "64 cranes.", "--document", "port", "--no-quote", "--id", "ferry-trips"),
        'claims.yaml: error: it would then say: the claim id "ferry-trips" is already taken, on'
        " line 10 [cannot-edit]\n"
        "      give this claim an id of its own\n",
    ),
    "an id that is none": (
        ("add", "64 cranes.", "--document", "port", "--no-quote", "--id", "A b"),
        'claims.yaml: error: it would then say: id "A b" is not a slug: lower-case ASCII letters'
        " and digits, joined by single hyphens, at most 100 characters [cannot-edit]\n"
        "      write a-b\n",
    ),
    "a claim that is there": (
        ("add", "The ferries made 3.7 million trips in 2019.", "--document", "port"),
        "claims.yaml:11:11: warning: it says the same as claim ferry-trips: unreviewed claim"
        " ferry-trips says “Ferries made 3.7 million trips in 2019.” [duplicate-claim]\n"
        "      make them one claim; it can cite several documents and have aliases\n"
        "factcheck: error: the ledger says this already; --yes adds it all the same\n",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_told_and_writes_nothing(desk: Run, what: str) -> None:
    args, message = REFUSED[what]
    assert desk(*args) == (2, "", message)
    assert Path("claims.yaml").read_text(encoding="utf-8") == LEDGER


def test_another_figure_than_a_claim_has_is_told_and_added(desk: Run) -> None:
    text = "Ferries made 3.9 million trips in 2019."
    code, out, err = desk("add", text, "--document", "port", "--no-quote")
    assert (code, out) == (0, "added ferries-3-9-million-trips to claims.yaml:14\n")
    assert err == (
        'claims.yaml:11:11: warning: it says "3.9 million" where claim ferry-trips says'
        ' "3.7 million": unreviewed claim ferry-trips says “Ferries made 3.7 million trips in'
        " 2019.” [figure-conflict]\n"
        "      say in their texts what tells them apart, or dispute one\n"
        'claims.yaml:15:24: error: claim ferries-3-9-million-trips: the claim says "3.9 million",'
        ' the passage nearest to it "3.7 million" [figure-not-held]\n'
        "   15 |     text: Ferries made 3.9 million trips in 2019.\n"
        "      |                        ^^^^^^^^^^^ a claim says what its document says; what is"
        " right belongs in finding\n"
        "      port.txt:3:1: the document says “The ferries made 3.7 million trips in 2019.”\n"
    )


def test_yes_adds_the_same_claim_again_and_takes_the_nearest_words(desk: Run) -> None:
    same = ("add", "Ferries made 3.7 million trips in 2019.", "--document", "port")
    assert desk(*same, "--yes").code == 0
    quoting = ("--document", "port", "--quote", "The harbour had 46 cranes")
    assert desk("add", "64 cranes.", *quoting, "--yes").code == 0
    text = Path("claims.yaml").read_text(encoding="utf-8")
    assert text.count("Ferries made 3.7 million trips") == 2
    assert '        quote: "The harbour has 64 cranes."\n' in text


def test_a_status_that_asks_for_more_says_so(desk: Run) -> None:
    args = ("add", "64 cranes.", "--document", "port", "--no-quote", "--status", "reviewed")
    code, _, err = desk(*args, "--id", "cranes")
    expected = 'reviewed asks for evidence and a finding: "factcheck review cranes"\n'
    assert (code, err) == (0, expected)


def test_a_ledger_without_documents_is_told_what_it_needs(desk: Run) -> None:
    Path("claims.yaml").write_text("version: 1\n", encoding="utf-8")
    assert desk("add", "64 cranes.") == (
        2,
        "",
        "claims.yaml: error: this ledger has no documents, and a claim cites one [no-documents]\n"
        '      "factcheck import FILE" brings one in\n',
    )


def test_the_first_claim_of_all(desk: Run) -> None:
    head = "version: 1\ndocuments: [{id: port, file: port.txt}]\n"
    Path("claims.yaml").write_text(head, encoding="utf-8")
    assert desk("add", "The harbour has 64 cranes.").code == 0
    assert Path("claims.yaml").read_text(encoding="utf-8") == head + (
        "claims:\n  - id: harbour-64-cranes\n    text: The harbour has 64 cranes.\n"
        '    citations:\n      - document: port\n        quote: "The harbour has 64 cranes."\n'
    )


terminal = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")


@terminal
def test_a_person_is_asked_for_what_is_missing(desk: Run, tmp_path: Path) -> None:
    person = Person(tmp_path, "add")
    person.reads("What does it say?: ")
    person.types("The harbour has 64 cranes.")
    person.reads("Which document? [port]: ")
    person.types("")
    assert person.ends() == 0
    assert "added harbour-64-cranes to claims.yaml:14; port.txt:4:20 says it" in person.seen
    assert desk("verify").code == 0


@terminal
@pytest.mark.usefixtures("desk")
def test_a_person_is_offered_the_nearest_words(tmp_path: Path) -> None:
    quoting = ("--document", "port", "--quote", "The harbour had 46 cranes")
    person = Person(tmp_path, "add", "64 cranes", *quoting)
    shown = person.reads("Quote these? [y/N] ")
    assert "port has no such words; these are the nearest:\n" in shown
    assert "«The harbour has 64 cranes.»" in shown
    person.types("y")
    assert person.ends() == 0
    assert '        quote: "The harbour has 64 cranes."\n' in Path("claims.yaml").read_text(
        encoding="utf-8"
    )


@terminal
@pytest.mark.parametrize("answer", ["n", ""])
@pytest.mark.usefixtures("desk")
def test_a_person_may_leave_a_claim_that_is_there(tmp_path: Path, answer: str) -> None:
    text = "Ferries made 3.7 million trips in 2019."
    person = Person(tmp_path, "add", text, "--document", "port")
    person.reads("Add it all the same? [y/N] ")
    person.types(answer)
    assert person.ends() == 2
    assert Path("claims.yaml").read_text(encoding="utf-8") == LEDGER


@terminal
@pytest.mark.usefixtures("desk")
def test_ctrl_c_writes_nothing(tmp_path: Path) -> None:
    person = Person(tmp_path, "add", "The harbour has 64 cranes.")
    person.reads("Which document?")
    person.stops()
    assert person.ends() == 130
    assert Path("claims.yaml").read_text(encoding="utf-8") == LEDGER


def test_what_verify_will_say_of_it_is_told_at_once(desk: Run) -> None:
    Path("port.txt").write_text("No fewer than 64 cranes stand in the harbour.\n", encoding="utf-8")
    text = "64 cranes stand in the harbour."
    code, out, err = desk("add", text, "--document", "port", "--id", "cranes")
    assert (code, out) == (0, "added cranes to claims.yaml:14; port.txt:1:1 says it\n")
    assert err == (
        'claims.yaml:15:11: note: claim cranes: the claim says "64", the passage it cites'
        ' "No fewer than 64" [hedge-left-out]\n'
        "   15 |     text: 64 cranes stand in the harbour.\n"
        "      |           ^^ a claim says what its document says; what is right belongs in"
        " finding\n"
        "      port.txt:1:1: the document says “No fewer than 64 cranes stand in the harbour.”\n"
    )
    assert err in desk("verify").out
