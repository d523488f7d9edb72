"""Which column of a sheet says what."""

from __future__ import annotations

import pytest

from factcheck.model import FactcheckError, Status
from factcheck.read.claims_in.mapping import asked, guess, told
from factcheck.read.claims_in.rows import Cell, Row, Sheet
from factcheck.write.citation_table import COLUMNS


def sheet(*columns: str, rows: tuple[Row, ...] = ()) -> Sheet:
    return Sheet(path="desk.csv", kind="csv", columns=columns, rows=rows)


GUESSED = {
    "an Airtable base": (
        "Claim text|Source|Source URL|Status|Date checked|Fact-checker|Topics|Priority",
        "text document url status checked checker tags -",
    ),
    "a Google sheet": (
        "Statement|Headline|Outlet|Published on|Link|Exact words|Page|Conclusion",
        "text title publisher published url quote place finding",
    ),
    "names without spaces": (
        "claimText|sourceUrl|dateChecked|checkedBy|evidenceLink",
        "text url checked checker evidence_url",
    ),
    "capitals, colons and lines": (
        "CLAIM:|DOCUMENT_ID|Review status|OTHER WORDINGS",
        "text document status aliases",
    ),
    "the likelier of two": ("Link|URL|Claim", "- url text"),
    "a ledger's own fields": (
        "id|text|document|quote|place|tags",
        "id text document quote place tags",
    ),
}


@pytest.mark.parametrize("what", GUESSED)
def test_headings_that_are_known_words_are_guessed(what: str) -> None:
    heading, fields = GUESSED[what]
    columns = heading.split("|")
    mapping = guess(columns)
    found = dict(mapping.fields)
    assert " ".join(found.get(number, "-") for number in range(len(columns))) == fields
    assert not mapping.own
    assert mapping.left == tuple(c for n, c in enumerate(columns) if n not in found)


def test_our_own_export_is_known() -> None:
    mapping = guess(COLUMNS)
    assert mapping.own
    assert [field for _, field in mapping.fields] == (
        "id text status quote document author title publisher published url place archive"
        " accessed checker checked finding evidence".split()
    )
    assert mapping.left == ()
    assert guess(("claim_id", "status")).own
    added = guess(("claim_id", "status", "Priority", "line"))
    assert (added.own, added.left) == (True, ("Priority",))
    assert not guess(("claim_id", "status", "Claim text")).own


def test_claim_beside_text_is_an_id() -> None:
    rows = (Row(number=2, cells=(Cell("ferry-trips"), Cell("Ferries made 3 million trips."))),)
    assert guess(("claim", "text"), rows).fields == ((0, "id"), (1, "text"))


def test_a_mapping_is_said_as_column_and_field() -> None:
    desk = sheet("What they said", "Where", "When", "Rating", "Notes, internal")
    mapping = asked(
        'What they said=text, Where=document,When=checked:day-first,"Notes, internal=finding",'
        "Rating=status,Rating:True=reviewed,Rating:half true=disputed",
        desk,
    )
    assert mapping.fields == (
        (0, "text"), (1, "document"), (2, "checked"), (3, "status"), (4, "finding"),
    )  # fmt: skip
    assert mapping.statuses == (("true", Status.REVIEWED), ("half true", Status.DISPUTED))
    assert mapping.orders == ((2, "day-first"),)
    assert asked("what they said=claim", desk).fields == ((0, "text"),)


def test_a_mapping_is_shown_as_it_is_typed() -> None:
    desk = sheet("Claim, as said", 'The "source"', "Tags")
    text = '"Claim, as said=text","The ""source""=document",Tags=tags'
    mapping = asked(text, desk)
    assert told(mapping, desk.columns) == text


SLIPS = [
    # what --map says → what is said of it
    ("Claim", '"Claim" says no column and field', "write Column=field,Column=field"),
    ("", "--map names no column", "write Column=field,Column=field"),
    ("Clam=text", '"desk.csv" has no column "Clam"', 'did you mean "Claim"?'),
    ("X=text", '"desk.csv" has no column "X"', 'its columns are "Claim", "Source", "Rating"'),
    ("Claim=txt", '"Claim=txt": a claim has no field "txt"', 'did you mean "text"?'),
    (
        "Claim=text,Claim=quote",
        '"Claim=quote": this column says text already',
        "a column says one thing",
    ),
    (
        "Claim=text,Source=text",
        '"Source=text": another column says text already',
        "name one of them",
    ),
    (
        "Rating:True=revewed",
        '"Rating:True=revewed": there is no status "revewed"',
        'did you mean "reviewed"?',
    ),
    (
        "Claim=text:day-first",
        '"Claim=text:day-first" is not understood',
        "a date is day-first or month-first",
    ),
]


@pytest.mark.parametrize(("text", "message", "hint"), SLIPS)
def test_a_slip_in_a_mapping_is_told(text: str, message: str, hint: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        asked(text, sheet("Claim", "Source", "Rating"))
    problem = caught.value.problem
    assert (problem.location.path, problem.message, problem.hint) == ("--map", message, hint)
