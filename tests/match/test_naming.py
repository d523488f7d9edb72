"""Ids for claims: the words that are rare, with the number, in the letters of an id."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.naming import LONGEST, claim_id, slug, unlike
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())

NAMED = [
    # what the claim says, and its id
    (
        "Texas's incarceration rate fell 17 percent between 2007 and 2015.",
        "texas-incarceration-rate-fell-17-percent",
    ),
    (
        "46.3% of federal inmates are held for drug offenses.",
        "46-3-percent-federal-inmates-drug-offenses",
    ),
    ("Repairs to the roof cost $2.4 million.", "repairs-roof-cost-2-4-million"),
    ("More than 64,000 Americans died.", "64000-americans-died"),
    ("Rents rose by 4.6¹ per cent.", "rents-rose-4-6-percent"),
    # what is said of its figure names it; who says it, and on what day, does not
    (
        "The ferries carried 3.7 million people, the port said on Friday, and hope for rain.",
        "ferries-carried-3-7-million-people",
    ),
    # nor does a clause between commas that the statement can do without
    (
        "Passenger numbers at the port, which opened in 1998, rose by 8.4 percent.",
        "passenger-numbers-port-rose-8-4-percent",
    ),
    (
        "The Law Society, which represents 160,000 solicitors, called it a disgrace.",
        "law-society-represents-160000-solicitors",
    ),
    ("Ann Hale, who is 80, sold 312 boats.", "ann-hale-sold-312-boats"),
    # a share that is told around what it is of
    ("One shop in five on Bridge Street is shut.", "one-shop-in-five-bridge-street-shut"),
    ("One in five shops is shut.", "one-in-five-shops-shut"),
    # the number of a claim is no year, where it has another
    ("In 2019 Łódź lost 480 people.", "lodz-lost-480-people"),
    ("The Lido closed in 2019.", "lido-closed-2019"),
    ("The Lido is closed.", "lido-closed"),
    ("数字", "claim"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_an_id_holds_the_number_and_the_rare_words(text: str, name: str) -> None:
    assert claim_id(READER.read(text), READER, ()) == name


def test_an_id_that_is_taken_is_counted_on() -> None:
    said = READER.read("The Lido is closed.")
    assert claim_id(said, READER, {"lido-closed"}) == "lido-closed-2"
    assert claim_id(said, READER, {"lido-closed", "lido-closed-2"}) == "lido-closed-3"
    full = "a" * LONGEST
    assert unlike(full, {full}) == f"{'a' * (LONGEST - 2)}-2"


@given(st.text())
def test_any_text_makes_an_id_that_a_ledger_takes(text: str) -> None:
    name = claim_id(READER.read(text), READER, ())
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", name)
    assert len(name) <= LONGEST


SLUGS = [
    ("Annual Report 2019", "annual-report-2019"),
    ("  Łódź & co. ", "lodz-co"),
    ("数字", ""),
    ("4.6¹ percent", "4-6-percent"),
    ("10⁶ tonnes", "10-6-tonnes"),
    ("46 km²", "46-km2"),
]


@pytest.mark.parametrize(("text", "name"), SLUGS)
def test_a_text_in_the_letters_of_an_id(text: str, name: str) -> None:
    assert slug(text) == name
