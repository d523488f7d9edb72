"""The sources of a dossier as references: their keys, types, authors, dates and notes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st
from making import COUNTS, claim, document, dossier, row

from factcheck.model import Bearing, Evidence, Status
from factcheck.read.fields import CSL_TYPES as TYPES_OF_THE_LEDGER
from factcheck.write.dossier import Row
from factcheck.write.names import Name, institution_like, read_name
from factcheck.write.references import (
    CSL_TYPES,
    FINDING,
    Reference,
    document_reference,
    references,
)


def found(*rows: Row) -> tuple[Reference, ...]:
    return references(dossier(*rows))


# What a ledger writes → given | particle | family | suffix, or the whole for an institution.
PEOPLE = [
    ("Jane Smith", "Jane | | Smith |"),
    ("Smith, Jane", "Jane | | Smith |"),
    ("  Jane\n Smith ", "Jane | | Smith |"),
    ("J. R. R. Tolkien", "J. R. R. | | Tolkien |"),
    ("I. India Thusi", "I. India | | Thusi |"),
    ("Mary-Jane O'Neil", "Mary-Jane | | O'Neil |"),
    ("Ban Ki-moon", "Ban | | Ki-moon |"),
    ("Владимир Набоков", "Владимир | | Набоков |"),
    ("Martin Luther King Jr.", "Martin Luther | | King | Jr."),
    ("Henry Louis Gates, Jr.", "Henry Louis | | Gates | Jr."),
    ("Smith, Jane, Jr.", "Jane | | Smith | Jr."),
    ("John Smith III", "John | | Smith | III"),
    ("Ludwig van Beethoven", "Ludwig | van | Beethoven |"),
    ("Beethoven, Ludwig van", "Ludwig | van | Beethoven |"),
    ("van Gogh, Vincent", "Vincent | van | Gogh |"),
    ("Ursula von der Leyen", "Ursula | von der | Leyen |"),
    ("Oscar de la Renta", "Oscar | de la | Renta |"),
    ("Mohammed bin Salman", "Mohammed | bin | Salman |"),
    ("Abu Bakr al-Razi", "Abu Bakr | | al-Razi |"),
    ("Jean d'Ormesson", "Jean | | d'Ormesson |"),
    # Written large, such a word is a part of the name.
    ("Robert De Niro", "Robert | | De Niro |"),
    ("Jill St. John", "Jill | | St. John |"),
    ("Van Morrison", "Van | | Morrison |"),
    # Two Spanish family names.
    ("Gabriel García Márquez", "Gabriel | | García Márquez |"),
    ("García Márquez, Gabriel", "Gabriel | | García Márquez |"),
    # A comma tells a person from the bank, the newspaper or the street.
    ("Post, Emily", "Emily | | Post |"),
    ("Bridge, Justice", "Justice | | Bridge |"),
    ("Wire, Nicky", "Nicky | | Wire |"),
    ("Woolf, Virginia Mary", "Virginia Mary | | Woolf |"),
    # What joins words stands between them.
    ("Johnnie To", "Johnnie | | To |"),
]


@pytest.mark.parametrize(("written", "parts"), PEOPLE, ids=[name for name, _ in PEOPLE])
def test_a_persons_name_is_read_in_its_parts(written: str, parts: str) -> None:
    name = read_name(written)
    read = " | ".join((name.given, name.particle, name.family, name.suffix))
    assert re.sub(" +", " ", read).strip() == parts
    assert name.literal == ""


@pytest.mark.parametrize(
    "written",
    [
        "World Health Organization",
        "Bureau of Justice Statistics",
        "U.S. Census Bureau",
        "Town Council",
        "The Associated Press",
        "Le Monde",
        "El País",
        "Der Spiegel",
        "Facebook, Inc.",
        "University of Texas, Austin",
        "Johnson & Johnson",
        "Jane Smith and John Doe",
        "Channel 4",
        "Reuters",
        "Cher",
        "AP",
        "李娜",
        # What could be either is printed as it was written.
        "bell hooks",
        "JANE SMITH",
        "Emily Post",
        "Smith, Jane, Doe, John",
        "Jane Smith, Editor",
        '=HYPERLINK("x")',
        "Jane <b>Smith</b>",
        ",",
    ],
)
def test_what_is_no_person_is_left_as_it_is_written(written: str) -> None:
    assert read_name(written) == Name(literal=written)


INSTITUTIONS = [
    "Town Council",
    "Swimmers Without Borders",
    "Save the Lido",
    "Mothers Against Fast Buses",
    "Harbour, Missouri Swimmers",  # a town, a state, and more
    "New York Swimmers",
    "Police, New York",
    "Parks, Pools and Lakes",
    "Swim and Dive",
    "Swim & Dive",
    "Rolling Bus, Inc.",
    "The Bus",
    "Channel 4",
    "NATO",
]
UNKNOWN = [
    "Banksy", "Emily Post", "Post, Emily", "jane smith", "JANE SMITH", "Jane Smith", "王小明",
    "Kim In Sik", "Johnnie To", "Jane Smith and John Doe", "Jane Smith & John Doe",
    "Jane Smith, Town Council", "Jane Smith, Editor", "Wire, Nicky", "Rolling Stone", "", ",",
]  # fmt: skip


@pytest.mark.parametrize("name", INSTITUTIONS)
def test_an_institution_is_known_by_its_words_and_never_read_as_a_person(name: str) -> None:
    assert institution_like(name)
    assert read_name(name) == Name(literal=name)


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_only_does_not_read_as_a_person_is_no_institution(name: str) -> None:
    assert not institution_like(name)


@given(texts | st.text(max_size=60))
def test_no_letter_of_a_name_is_lost(written: str) -> None:
    name = read_name(written)
    parts = " ".join((name.given, name.particle, name.family, name.suffix, name.literal))

    def letters(text: str) -> list[str]:
        return sorted("".join(text.replace(",", "").split()))

    assert letters(parts) == letters(written)
    assert not (name.literal and (name.family or name.given))


def test_documents_come_first_then_the_evidence_each_once() -> None:
    gazette, minutes = document("gazette"), document("council-minutes")
    visitors, water = claim("lido-visitors", COUNTS), claim("lido-water", COUNTS)
    keys = [
        each.key
        for each in found(
            row(visitors, gazette), row(visitors, minutes), row(water, gazette), row(water, minutes)
        )
    ]
    assert keys == [
        "gazette",
        "council-minutes",
        "bureau-of-pool-statistics-2024-lido-counts-2023",
    ]


def test_a_document_says_which_claims_it_makes_and_what_was_found() -> None:
    gazette = document("gazette")
    visitors = claim("lido-visitors", status=Status.DISPUTED, finding="The turnstiles say 41,000.")
    buses = claim("buses", text="Buses run\nevery\t5 minutes.", finding="x" * (FINDING + 1))
    gone = claim("lido-water", status=Status.REVIEWED)
    lost = row(gone, gazette, broken="quote lost")
    (only,) = found(row(visitors, gazette), row(buses, gazette), lost)
    assert only.notes == (
        "lido-visitors (disputed): The text of lido-visitors. Finding: The turnstiles say 41,000.",
        "buses (unreviewed): Buses run every 5 minutes.",
        "BROKEN: quote lost – lido-water (reviewed): The text of lido-water.",
    )


def test_two_citations_of_a_claim_in_a_document_are_one_note() -> None:
    gazette = document("gazette")
    buses = row(claim("buses"), gazette, broken="quote lost")
    (only,) = found(buses, buses)
    assert only.notes == ("BROKEN: quote lost – buses (unreviewed): The text of buses.",)


def test_evidence_says_what_it_does_to_each_of_its_claims() -> None:
    gazette = document("gazette")
    supports = replace(COUNTS, bearing=Bearing.SUPPORTS, says="")
    untold = Evidence(title="Untold")
    _, counts, other = found(
        row(claim("lido-visitors", COUNTS, status=Status.DISPUTED), gazette),
        row(claim("lido-open", supports, untold, status=Status.REVIEWED), gazette),
    )
    assert counts.notes == (
        "contradicts lido-visitors (disputed): 41,000 visitors",
        "supports lido-open (reviewed)",
    )
    assert other.notes == ("on lido-open (reviewed)",)


KEYS = [
    ("publisher, year and title", Evidence(title="Pool Notes: a study", published="2024-05",
     publisher="Town Council"), "town-council-2024-pool-notes-a-study"),
    ("no date", Evidence(title="Pool notes", publisher="Council"), "council-pool-notes"),
    ("no publisher", Evidence(title="Pool notes", published="2024"), "2024-pool-notes"),
    ("accents", Evidence(title="Été à la piscine"), "ete-a-la-piscine"),
    ("no title: the claim", Evidence(url="https://example.org"), "lido-evidence-1"),
    ("no Latin letters: the claim", Evidence(title="水泳"), "lido-evidence-1"),
    ("the key of a document", Evidence(title="Gazette"), "gazette-2"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "key"), [k[1:] for k in KEYS], ids=[k[0] for k in KEYS])
def test_evidence_has_a_key_of_its_own_facts(evidence: Evidence, key: str) -> None:
    _, reference = found(row(claim("lido", evidence), document("gazette")))
    assert reference.key == key


def test_evidence_without_title_and_address_is_never_taken_for_other_evidence() -> None:
    told = Evidence(publisher="Parks", says="The pool was full.")
    denied = Evidence(publisher="Parks", says="The buses were late.")
    gazette = document("gazette")
    _, pool, buses = found(row(claim("lido", told, denied), gazette))
    assert (pool.key, pool.notes) == (
        "lido-evidence-1",
        ("on lido (unreviewed): The pool was full.",),
    )
    assert (buses.key, buses.notes) == (
        "lido-evidence-2",
        ("on lido (unreviewed): The buses were late.",),
    )


def test_an_author_who_is_called_like_the_publisher_is_an_institution() -> None:
    paper = document("mail", author=("Rolling  Bus", "Ann Bell"), publisher="Rolling Bus")
    assert document_reference(paper).authors == (
        Name(literal="Rolling Bus"),
        Name(given="Ann", family="Bell"),
    )


TITLED = st.builds(Evidence, title=st.text(max_size=8) | texts, url=st.sampled_from(["", "u"]))


@given(st.lists(TITLED))
def test_keys_are_slugs_and_none_is_twice(evidence: list[Evidence]) -> None:
    keys = [each.key for each in found(row(claim("lido", *evidence), document("2024-a")))]
    named = [(each.title, each.url) for each in evidence if each.title or each.url]
    assert len(keys) == len(set(keys)) == 1 + len(set(named)) + len(evidence) - len(named)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", key) for key in keys)


TYPES = [
    # type in the ledger, address → type of the reference
    ("article-newspaper", "", "article-newspaper"),
    ("report", "https://example.org", "report"),
    ("webpage", "", "webpage"),
    ("newspaper", "https://example.org", "webpage"),
    ("newspaper", "", "document"),
]


@pytest.mark.parametrize(("written", "url", "kind"), TYPES)
def test_a_type_is_one_of_csl(written: str, url: str, kind: str) -> None:
    assert document_reference(document("gazette", type=written, url=url)).type == kind


def test_evidence_is_a_web_page_where_it_has_an_address() -> None:
    gazette = document("gazette")
    _, page, paper = found(row(claim("lido", COUNTS, Evidence(title="Paper")), gazette))
    assert (page.type, paper.type) == ("webpage", "document")


def test_the_types_are_those_that_a_ledger_may_name() -> None:
    assert CSL_TYPES == TYPES_OF_THE_LEDGER


def test_what_is_not_known_is_empty() -> None:
    assert document_reference(document("gazette")) == Reference(key="gazette", type="webpage")
