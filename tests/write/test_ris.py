"""What the RIS file says, read back by rispy."""

from __future__ import annotations

import re
from typing import Any

import pytest
import rispy
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st
from making import LAKESIDE, claim, document, dossier, row
from reading import plain
from rispy.config import (
    TYPE_OF_REFERENCE_MAPPING,
)

from factcheck.model import Status
from factcheck.write.dossier import Choices
from factcheck.write.harmless import one_line
from factcheck.write.links import uri
from factcheck.write.names import Name
from factcheck.write.references import CSL_TYPES, Reference
from factcheck.write.ris import ris_text, write


def read(*references: Reference) -> list[dict[str, Any]]:
    """The records that rispy reads, as from a file with CRLF."""
    records: list[dict[str, Any]] = rispy.loads(ris_text(references), newline="\r\n")
    return records


def test_a_record_as_a_whole() -> None:
    assert ris_text([LAKESIDE]) == (
        "TY  - NEWS\r\n"
        "ID  - lakeside-2031\r\n"
        "TI  - A third of Lakeside swims\r\n"
        "AU  - van der Beek, Ann\r\n"
        "AU  - Bus, Bob, Jr.\r\n"
        "AU  - The Desk,\r\n"
        "T2  - Lakeside Mail\r\n"
        "PY  - 2031\r\n"
        "DA  - 2031/05/02/\r\n"
        "UR  - https://example.org/swim?day=2#top\r\n"
        "Y2  - 2031/06//\r\n"
        "N1  - swimmers (reviewed): 33% of people swim.\r\n"
        "N1  - BROKEN: gone – buses (disputed)\r\n"
        "N1  - Archived copy: https://archive.example.org/swim_2031\r\n"
        "ER  - \r\n"
    )


def test_what_is_not_known_has_no_line() -> None:
    assert ris_text([Reference(key="a", type="webpage")]) == "TY  - ELEC\r\nID  - a\r\nER  - \r\n"
    assert ris_text([]) == ""


def test_a_dossier_with_a_broken_row() -> None:
    of = claim("swimmers", text="Half of Lakeside swims.", status=Status.DISPUTED)
    mail = document("mail", title="Swimming", type="report")
    written = write(dossier(row(of, mail, broken="the quote is gone")), Choices())
    (record,) = rispy.loads(written)
    assert (record["type_of_reference"], record["title"]) == ("RPRT", "Swimming")
    (note,) = record["notes"]
    assert note.startswith("BROKEN: the quote is gone")
    assert "swimmers (disputed): Half of Lakeside swims." in note


# CSL type → RIS type, and the tags that hold the publisher.
TYPES = """
    article                 EJOUR    PB
    article-journal         JOUR     T2
    article-magazine        MGZN     T2
    article-newspaper       NEWS     T2
    bill                    BILL     PB
    book                    BOOK     PB
    broadcast               VIDEO    PB
    chapter                 CHAP     PB
    classic                 CLSWK    PB
    collection              GEN      PB
    dataset                 DATA     PB
    document                GEN      PB
    entry                   GEN      T2
    entry-dictionary        DICT     T2
    entry-encyclopedia      ENCYC    T2
    event                   GEN      PB
    figure                  FIGURE   PB
    graphic                 ART      PB
    hearing                 HEAR     PB
    interview               PCOMM    PB
    legal_case              CASE     PB
    legislation             STAT     PB
    manuscript              MANSCPT  PB
    map                     MAP      PB
    motion_picture          MPCT     PB
    musical_score           MUSIC    PB
    pamphlet                PAMP     PB
    paper-conference        CPAPER   PB
    patent                  PAT      PB
    performance             GEN      PB
    periodical              JFULL    PB
    personal_communication  PCOMM    PB
    post                    ELEC     T2 PB
    post-weblog             BLOG     T2
    regulation              LEGAL    PB
    report                  RPRT     PB
    review                  JOUR     T2
    review-book             JOUR     T2
    software                COMP     PB
    song                    SOUND    PB
    speech                  SLIDE    PB
    standard                STAND    PB
    thesis                  THES     PB
    treaty                  LEGAL    PB
    webpage                 ELEC     T2 PB
"""


def test_every_type_has_its_ris_type_and_its_publisher() -> None:
    rows = [line.split(maxsplit=2) for line in TYPES.strip().splitlines()]
    assert {kind for kind, _, _ in rows} == CSL_TYPES
    assert {name for _, name, _ in rows} <= set(TYPE_OF_REFERENCE_MAPPING)
    for kind, name, tags in rows:
        (record,) = read(Reference(key="a", type=kind, publisher="Lakeside Mail"))
        found = [
            tag
            for tag, field in (("T2", "secondary_title"), ("PB", "publisher"))
            if record.get(field) == "Lakeside Mail"
        ]
        assert (kind, record["type_of_reference"], found) == (kind, name, tags.split())


def test_a_type_that_is_not_known_is_generic() -> None:
    (record,) = read(Reference(key="a", type="no-such-type", publisher="Parks"))
    assert (record["type_of_reference"], record["publisher"]) == ("GEN", "Parks")


@pytest.mark.parametrize(
    ("name", "author"),
    [
        (Name(given="Ludwig", family="Beethoven", particle="van"), "van Beethoven, Ludwig"),
        (Name(given="Martin Luther", family="King", suffix="Jr."), "King, Martin Luther, Jr."),
        (Name(given="Ann, B.", family="Bus"), "Bus, Ann B."),
        (Name(family="Plato"), "Plato,"),
        (Name(family="King", suffix="Jr."), "King Jr.,"),
        (Name(literal="Department of Parks"), "Department of Parks,"),
        (Name(literal="Parks, Pools and Lakes"), "Parks Pools and Lakes,"),
    ],
)
def test_authors(name: Name, author: str) -> None:
    (record,) = read(Reference(key="a", type="book", authors=(name,)))
    assert record["authors"] == [author]


def test_an_institution_with_a_comma_is_told_in_full_by_a_note() -> None:
    authors = (Name(literal="Parks, Pools and Lakes"), Name(literal="The Desk"))
    (record,) = read(Reference(key="a", type="book", authors=authors))
    assert record["notes"] == ["Author as written: Parks, Pools and Lakes"]


@pytest.mark.parametrize(
    ("issued", "year", "date"),
    [
        ("2031", "2031", "2031///"),
        ("2031-05", "2031", "2031/05//"),
        ("2031-05-02", "2031", "2031/05/02/"),
        ("", None, None),
    ],
)
def test_dates(issued: str, year: str | None, date: str | None) -> None:
    (record,) = read(Reference(key="a", type="book", issued=issued, accessed=issued))
    assert (record.get("year"), record.get("date")) == (year, date)
    assert record.get("access_date") == date


@pytest.mark.parametrize(
    ("url", "urls", "notes"),
    [
        ("https://example.org/a_b?c=%20#d", ["https://example.org/a_b?c=%20#d"], None),
        ("https://example.org/a;b", ["https://example.org/a%3Bb"], None),
        ("http://example.org/a b\nc", None, ["Address: http://example.org/a b c"]),
        ("javascript:alert(1)", None, ["Address: javascript:alert(1)"]),
        ("java\tscript:x", None, ["Address: java script:x"]),
        ("example.org", None, ["Address: example.org"]),
        ("", None, None),
    ],
)
def test_only_web_addresses_are_links(
    url: str, urls: list[str] | None, notes: list[str] | None
) -> None:
    (record,) = read(Reference(key="a", type="book", url=url))
    assert (record.get("urls"), record.get("notes")) == (urls, notes)


def test_an_archive_that_is_no_web_address_stays_as_it_is() -> None:
    (record,) = read(Reference(key="a", type="book", archive="shelf {4}"))
    assert record["notes"] == ["Archived copy: shelf {4}"]


@given(each=st.lists(texts, max_size=3), kind=st.sampled_from(sorted(CSL_TYPES)))
@pytest.mark.slow
def test_whatever_the_text_is_it_reads_back(each: list[str], kind: str) -> None:
    sources = [
        Reference(
            key="lakeside",
            type=kind,
            title=text,
            publisher=text,
            authors=(Name(literal=text), Name(family=text, given=text, suffix=text)),
            url=f"https://example.org/{text}",
            archive=text,
            notes=(text, f"BROKEN: {text}"),
        )
        for text in each
    ]
    written = ris_text(sources)
    # Every reader's idea of a line ends where ours does: each line has its own tag.
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in written.splitlines())
    records = read(*sources)
    assert len(records) == len(each)
    for record, text in zip(records, each, strict=True):
        shown = plain(text)
        assert plain(record.get("title", "")) == shown
        url = f"https://example.org/{text}"
        assert len(record.get("urls", ())) == bool(uri(url))
        assert uri(url) or plain(f"Address: {url}") in [plain(note) for note in record["notes"]]
        assert plain(f"BROKEN: {text}") in [plain(note) for note in record["notes"]]
        assert "unknown_tag" not in record
        authors = [plain(name.replace(",", " ")) for name in record.get("authors", [])]
        part = " ".join(one_line(text).replace(",", " ").split())
        wanted = [plain(part), plain(f"{part} {part} {part}")] if part else []
        assert authors == wanted
