"""Rows become claims; what cannot be one is named with its row, and the rest goes on."""

from __future__ import annotations

import pytest
from taking import Take, said

from factcheck.model import Bearing, Citation, Claim, Evidence, Status

HEADING = "Claim,Source,Exact words,Page,Status,Date checked,Checked by,Conclusion,Topics\n"


def test_a_row_is_a_claim_with_its_citation(take: Take) -> None:
    outcome = take(
        "desk.csv",
        HEADING + "Buses ran late on 40 days in 2025.,ferry-report,late on 40 days,p. 3,Reviewed,"
        '12 May 2026,R. Vane,The log says so.,"buses, delays"\n',
    )
    assert said(outcome) == []
    assert outcome.ledger.claims[1:] == (
        Claim(
            id="buses-ran-late-on-40-days-in-2025",
            text="Buses ran late on 40 days in 2025.",
            status=Status.REVIEWED,
            citations=(Citation(document="ferry-report", quote="late on 40 days", place="p. 3"),),
            checked="2026-05-12",
            checker="R. Vane",
            finding="The log says so.",
            tags=("buses", "delays"),
        ),
    )
    assert outcome.added == ("buses-ran-late-on-40-days-in-2025",)


DOCUMENTS = [
    # how a row names a document → the ledger's that is meant
    "Source|ferry-report",
    "Source|sources/ferry-report.txt",
    "Source|ferry-report.txt",
    "Source|ferries.pdf",
    "Source|the ferries: a  report",
    "Headline|The Ferries: A Report",
    "Link|http://example.org/ferries#part-2",
    "Source|https://example.org/ferries",
    "File|sources/ferry-report.txt",
]


@pytest.mark.parametrize("named", DOCUMENTS)
def test_a_document_is_known_by_id_file_title_or_address(take: Take, named: str) -> None:
    column, cell = named.split("|")
    outcome = take("desk.csv", f'Claim,{column}\nJobs rose by 5 percent.,"{cell}"\n')
    assert said(outcome) == []
    assert outcome.ledger.claims[1].citations == (Citation(document="ferry-report"),)
    assert outcome.documents == ()


@pytest.mark.parametrize("named", ["bus note.txt", "sources/bus note.txt", "Bus Note", "bus-note"])
def test_a_document_whose_file_is_there_is_made(take: Take, named: str) -> None:
    outcome = take(
        "desk.csv",
        f"Claim,Source,Byline,Outlet,Published on\nJobs rose.,{named},Ada Moss; Bo Lind,Gazette,"
        f"2026-05\nJobs fell.,{named},,,\n",
    )
    assert said(outcome) == []
    (made,) = outcome.ledger.documents[1:]
    assert (made.id, made.file) == ("bus-note", "sources/bus note.txt")
    assert (made.author, made.publisher) == (("Ada Moss", "Bo Lind"), "Gazette")
    assert made.published == "2026-05"
    assert [claim.citations[0].document for claim in outcome.ledger.claims[1:]] == ["bus-note"] * 2


def test_an_address_behind_a_name_is_the_documents(take: Take) -> None:
    outcome = take(
        "desk.json",
        '[{"claim": "Jobs rose.", "source": "Bus note", "url": "https://example.org/bus"}]',
    )
    assert outcome.ledger.documents[1].url == "https://example.org/bus"


def test_rows_of_one_claim_are_its_citations(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "ID,Claim,Source,Quote,Status\n"
        "jobs,Jobs rose.,ferry-report,jobs rose,reviewed\n"
        "jobs,Jobs rose.,bus note.txt,more jobs,\n"
        "jobs,Jobs rose.,ferry-report,jobs rose,reviewed\n"
        ",Rates fell.,ferry-report,rates fell,\n"
        ",Rates  fell.,bus note.txt,lower rates,\n",
    )
    assert said(outcome) == []
    jobs, rates = outcome.ledger.claims[1:]
    assert [each.document for each in jobs.citations] == ["ferry-report", "bus-note"]
    assert (jobs.status, rates.id) == (Status.REVIEWED, "rates-fell")
    assert [each.quote for each in rates.citations] == ["rates fell", "lower rates"]


def test_rows_of_one_claim_that_disagree_are_told(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "ID,Claim,Source,Status\njobs,Jobs rose.,ferry-report,reviewed\n"
        "jobs,Jobs rose.,bus note.txt,disputed\n",
    )
    assert said(outcome) == [
        'row 3: claim "jobs" has another status here than in row 2: "disputed", and there'
        ' "reviewed" [rows-disagree] make the rows of a claim agree'
    ]
    assert len(outcome.ledger.claims[1].citations) == 1
    assert outcome.ledger.documents[1:] == ()


REFUSED = [
    # a row under: ID,Claim,Source,Status,Checked,Quote → what is said of it
    (",,ferry-report,,,", "it has no text [missing-text] write the claim in its column"),
    (
        ",Jobs rose.,,,,",
        "it names no document that says the claim [no-document] name its document in a column: an"
        " id, a title, an address or a file",
    ),
    (
        ",Jobs rose.,ferry-reprot,,,",
        'document "ferry-reprot" is not in the ledger, and no file in its folder is it'
        ' [unknown-document] did you mean "ferry-report"?',
    ),
    (
        ",Jobs rose.,The Gazette,,,",
        'document "The Gazette" is not in the ledger, and no file in its folder is it'
        " [unknown-document] import it first: factcheck import FILE",
    ),
    (
        ",Jobs rose.,../secret.txt,,,",
        'document "../secret.txt" is not in the ledger, and no file in its folder is it'
        " [unknown-document] import it first: factcheck import FILE",
    ),
    (
        ",Jobs rose.,ferry-report,revewed,,",
        'status "revewed" is not one of reviewed, disputed, unreviewed [unknown-status] did you'
        ' mean "reviewed"?',
    ),
    (
        ",Jobs rose.,ferry-report,Mostly true,,",
        'status "mostly true" is not one of reviewed, disputed, unreviewed [unknown-status]'
        ' --map "COLUMN:mostly true=reviewed" says what it means',
    ),
    (
        ",Jobs rose.,ferry-report,,5/12/2017,",
        'checked "5/12/2017" may be 2017-12-05 or 2017-05-12 [bad-date] say which comes first:'
        ' --map "COLUMN=checked:day-first", or write 2017-12-05',
    ),
    (
        ",Jobs rose.,ferry-report,,last spring,",
        'checked "last spring" is not a date of the calendar [bad-date] write YYYY, YYYY-MM or'
        " YYYY-MM-DD",
    ),
    (
        "Mar-17,Jobs rose.,ferry-report,,,",
        'id holds the date "Mar-17", as spreadsheets make of such as mar-17 or 3-4'
        " [spreadsheet-date] make the column text, and type it anew",
    ),
    (
        "jobs & rates,Jobs rose.,ferry-report,,,",
        'id "jobs & rates" is not a slug: lower-case ASCII letters and digits, joined by single'
        " hyphens, at most 100 characters [bad-id] write jobs-rates",
    ),
    (
        ",Jobs rose.,ferry-report,,,#REF!",
        'quote holds "#REF!", a formula that failed [failed-formula] type what it should say',
    ),
    (
        ",Jobs rose in donâ€™t.,ferry-report,,,",
        'text holds "donâ€™t." [garbled-text] the file was read in another encoding than it was'
        ' saved in: export it as UTF-8 ("CSV UTF-8")',
    ),
    (
        "ferry-trips-3-million,Ferries made 4 million trips in 2025.,ferry-report,,,",
        'claim "ferry-trips-3-million" is in the ledger, with another text [claim-exists] --update'
        " changes claims that are there",
    ),
]


@pytest.mark.parametrize(("row", "told"), REFUSED)
def test_a_row_that_cannot_be_a_claim_is_named_and_the_rest_goes_on(
    take: Take, row: str, told: str
) -> None:
    heading = "ID,Claim,Source,Status,Checked,Quote\n"
    outcome = take("desk.csv", f"{heading}{row}\n,Rates fell by 2 percent.,ferry-report,,,\n")
    assert said(outcome) == [f"row 2: {told}"]
    assert outcome.added == ("rates-fell-by-2-percent",)


def test_evidence_that_no_ledger_takes_is_told(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "Claim,Source,Evidence,Bearing\nJobs rose.,ferry-report,The log,suports\n"
        "Rates fell.,ferry-report,,\n",
    )
    assert said(outcome) == [
        'row 2: bearing "suports" is not one of supports, contradicts, qualifies [unknown-bearing]'
        ' did you mean "supports"?'
    ]
    assert outcome.ledger.claims[1].evidence == ()
    outcome = take(
        "b.csv", "Claim,Source,Evidence,Bearing\nJobs rose.,ferry-report,The log,Supports\n"
    )
    assert outcome.ledger.claims[1].evidence == (
        Evidence(title="The log", bearing=Bearing.SUPPORTS),
    )
    line = (
        '{"text": "Jobs rose.", "document": "ferry-report", "evidence": [{"published": "%s"}, {}]}'
    )
    assert said(take("a.jsonl", line % "last spring")) == [
        'object 1: evidence is dated "last spring", which is no date of the calendar [bad-date]'
        " write YYYY, YYYY-MM or YYYY-MM-DD"
    ]
    (evidence,) = take("a.jsonl", line % "3 May 2026").ledger.claims[1].evidence
    assert evidence.published == "2026-05-03"


def test_all_that_is_wrong_with_a_row_is_told_at_once(take: Take) -> None:
    outcome = take("desk.csv", "Claim,Source,Status,Checked\n,ferry-report,revewed,31/31/2017\n")
    assert [each.partition(" [")[0] for each in said(outcome)] == [
        "row 2: it has no text",
        'row 2: status "revewed" is not one of reviewed, disputed, unreviewed',
        'row 2: checked "31/31/2017" is not a date of the calendar',
    ]


def test_what_is_there_already_is_no_new_claim(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "ID,Claim,Source\nferry-trips-3-million,Ferries made 3 million trips in 2025.,ferry-report"
        "\n,ferries made 3 million trips in 2025.,ferry-report\n",
    )
    assert (said(outcome), outcome.same, outcome.added) == ([], 2, ())


def test_a_word_for_a_status_is_said_in_the_mapping(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "Claim,Source,Rating\nJobs rose.,ferry-report,Half True\nRates fell.,ferry-report,TRUE\n",
        "Claim=text,Source=document,Rating=status,Rating:half true=disputed,Rating:True=reviewed",
    )
    assert [claim.status for claim in outcome.ledger.claims[1:]] == ["disputed", "reviewed"]


def test_strokes_are_read_as_the_clear_ones_of_their_column(take: Take) -> None:
    rows = "Jobs rose.,ferry-report,5/12/2017\nRates fell.,ferry-report,5/13/2017\n"
    outcome = take("desk.csv", f"Claim,Source,Checked\n{rows}")
    assert [claim.checked for claim in outcome.ledger.claims[1:]] == ["2017-05-12", "2017-05-13"]
    said_so = take(
        "desk.csv",
        "Claim,Source,Checked\nJobs rose.,ferry-report,5/12/2017\n",
        "Claim=text,Source=document,Checked=checked:day-first",
    )
    assert said_so.ledger.claims[1].checked == "2017-12-05"


EVIDENCE = [
    # what a cell says → the source that it is
    ("https://council.example/log", Evidence(url="https://council.example/log")),
    ("The turnstile log", Evidence(title="The turnstile log")),
    (
        "supports: Port Council, “Log 2023: the turnstile”, 2024: 48,212 entries; a few more"
        " <https://council.example/log>",
        Evidence(
            title="Log 2023: the turnstile",
            publisher="Port Council",
            published="2024",
            says="48,212 entries; a few more",
            url="https://council.example/log",
            bearing=Bearing.SUPPORTS,
        ),
    ),
    ("qualifies: “A note”", Evidence(title="A note", bearing=Bearing.QUALIFIES)),
    (
        "contradicts: Port Council: a sum of $3.1 million",
        Evidence(
            publisher="Port Council", says="a sum of $3.1 million", bearing=Bearing.CONTRADICTS
        ),
    ),
]


@pytest.mark.parametrize(("cell", "source"), EVIDENCE)
def test_evidence_in_a_cell_is_a_source(take: Take, cell: str, source: Evidence) -> None:
    outcome = take("desk.csv", f'Claim,Source,Evidence\nJobs rose.,ferry-report,"{cell}"\n')
    assert outcome.ledger.claims[1].evidence == (source,)


def test_evidence_has_columns_of_its_own(take: Take) -> None:
    outcome = take(
        "desk.csv",
        "Claim,Source,Evidence link,Evidence says,Bearing\n"
        "Jobs rose.,ferry-report,https://a.example,5 percent,Supports\n",
    )
    assert outcome.ledger.claims[1].evidence == (
        Evidence(url="https://a.example", says="5 percent", bearing=Bearing.SUPPORTS),
    )


def test_ids_of_two_claims_differ(take: Take) -> None:
    outcome = take("desk.csv", "Claim,Source\nJobs rose,ferry-report\nJobs rose!,ferry-report\n")
    assert outcome.added == ("jobs-rose", "jobs-rose-2")


def test_names_of_other_programs_become_ids(take: Take) -> None:
    outcome = take("desk.csv", "ID,Claim,Source\nFC_012,Jobs rose,ferry-report\n")
    assert outcome.added == ("fc-012",)


def test_a_sign_that_was_guarded_is_as_it_was(take: Take) -> None:
    outcome = take(
        "desk.csv", "Claim,Source\n'-17 percent: jobs,ferry-report\n'quoted',ferry-report\n"
    )
    assert [claim.text for claim in outcome.ledger.claims[1:]] == ["-17 percent: jobs", "'quoted'"]
