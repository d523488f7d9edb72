"""ClaimReview: terms by schema.org's own lists, read back by PyLD, inert inside a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hostile import texts
from hypothesis import given, settings
from making import COUNTS, GAZETTE, SWIMMERS, claim, document, dossier, row
from pyld import jsonld
from reading import loaded, triples, values

from factcheck.model import Citation, Claim, Document, Evidence, Status
from factcheck.write.claimreview import BEST, GRADES, WORKS, WORST, write
from factcheck.write.dossier import Choices, Row
from factcheck.write.html_text import anchor

TEXT = "The lido drew 48,200 swimmers.\r\nBuses ran late."
REPORT = replace(
    GAZETTE,
    author=("Jane Smith", "Town Council"),
    url="https://example.org/lido?a=1&b=2",
    archive="https://archive.example/2025/lido",
)
COUNTED = replace(SWIMMERS, evidence=(COUNTS,))
CHOICES = Choices(url="https://desk.example/checks", publisher="The Desk")


def stated(of: Claim = COUNTED, cited: Document = REPORT, **facts: Any) -> Row:
    return row(of, cited, **({"text": TEXT, "at": (0, 30)} | facts))


def but(**facts: Any) -> Claim:
    """The claim, but for these facts."""
    return replace(COUNTED, **facts)


def text(*rows: Row, choices: Choices = CHOICES) -> str:
    return write(dossier(*rows), choices)


def reviews(*rows: Row, choices: Choices = CHOICES) -> list[Any]:
    """The reviews of these rows, in which schema.org's lists find no fault."""
    written = json.loads(text(*rows, choices=choices))
    assert list(written) == ["@context", "@graph"]
    found: list[Any] = written["@graph"]
    assert [fault for review in found for fault in faults(review)] == []
    return found


def review(*rows: Row, choices: Choices = CHOICES) -> Any:
    (found,) = reviews(*rows, choices=choices)
    return found


# schema.org's lists of types and properties


def lists() -> tuple[dict[str, list[str]], dict[str, tuple[set[str], set[str]]]]:
    """Type → the types it extends; property → the types that have it, and what it may be."""
    types, properties = {}, {}
    path = Path(__file__).parent / "data" / "schema-org.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        match line.split("\t"):
            case ["type", name, *parents]:
                types[name] = " ".join(parents).split()
            case ["property", name, domains, ranges]:
                properties[name] = (set(domains.split()), set(ranges.split()))
    return types, properties


TYPES, PROPERTIES = lists()


def kinds(name: str) -> set[str]:
    """The type and every type that it extends."""
    return {name}.union(*(kinds(parent) for parent in TYPES[name]))


def faults(node: dict[str, Any]) -> Iterator[str]:
    """What schema.org's lists do not know in a node, or not so."""
    if list(node) == ["name"]:  # someone of whom the ledger does not tell what they are
        return
    name = node.get("@type", "")
    if name not in TYPES:
        yield f"no type {name}"
        return
    for key, value in node.items():
        if key.startswith("@"):
            continue
        domains, ranges = PROPERTIES.get(key, (set(), set()))
        if not domains & kinds(name):
            yield f"no {key} in {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from faults(each)
            if not may_be(each, ranges):
                yield f"{key} of {name} is not {each!r}"


def may_be(value: Any, ranges: set[str]) -> bool:
    match value:
        case {"@type": name}:
            return name in TYPES and bool(kinds(name) & ranges)
        case {"name": _}:
            return {"Person", "Organization"} <= ranges
        case int():
            return "Number" in ranges
        case "" | None:
            return False
        case str() if "Text" in ranges:
            return True
        case str() if "URL" in ranges and value.lower().startswith(("http://", "https://")):
            return True
        case _:
            return "Date" in ranges and bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", value))


FAULTY = [
    ({"@type": "Opinion"}, ["no type Opinion"]),
    ({"@type": "ClaimReview", "verdict": "x"}, ["no verdict in ClaimReview"]),
    ({"@type": "Claim", "claimReviewed": "x"}, ["no claimReviewed in Claim"]),
    ({"@type": "Claim", "url": "javascript:x"}, ["url of Claim is not 'javascript:x'"]),
    ({"@type": "Claim", "author": "Bo Reed"}, ["author of Claim is not 'Bo Reed'"]),
    ({"@type": "Book", "datePublished": "May"}, ["datePublished of Book is not 'May'"]),
    ({"@type": "Book", "name": ""}, ["name of Book is not ''"]),
    ({"@type": "Book", "about": 3}, ["about of Book is not 3"]),
    ({"@type": "Map", "video": {"@type": "Map"}}, ["video of Map is not {'@type': 'Map'}"]),
    ({"@type": "Map", "map": {"a": "x"}}, ["no map in Map"]),
    ({"@type": "Map", "video": {"a": "x"}}, ["no type ", "video of Map is not {'a': 'x'}"]),
    ({"@type": "Book", "abstract": "x", "hasPart": {"@type": "Thesis"}}, []),
    ({"@type": "Book", "author": {"name": "Banksy"}}, []),
]  # fmt: skip


@pytest.mark.parametrize(("node", "found"), FAULTY)
def test_the_lists_find_faults(node: dict[str, Any], found: list[str]) -> None:
    assert list(faults(node)) == found


def test_every_type_of_a_work_is_a_creative_work_of_schema_org() -> None:
    assert [name for name in WORKS.values() if "CreativeWork" not in kinds(name)] == []


# What is written


def test_a_whole_review() -> None:
    work = {
        "@type": "NewsArticle",
        "headline": "Swimmers return to the town lido",
        "author": [
            {"@type": "Person", "name": "Jane Smith"},
            {"@type": "Organization", "name": "Town Council"},
        ],
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        "datePublished": "2024-07-02",
        "url": "https://example.org/lido?a=1&b=2",
        "archivedAt": "https://archive.example/2025/lido",
    }
    assert review(stated()) == {
        "@type": "ClaimReview",
        "@id": "https://desk.example/checks#claim-lido-swimmers",
        "url": "https://desk.example/checks#claim-lido-swimmers",
        "datePublished": "2025-11-03",
        "author": {"@type": "Organization", "name": "The Desk"},
        "publisher": {"@type": "Organization", "name": "The Desk"},
        "claimReviewed": "The lido drew 48,200 swimmers.",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 2,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "Disputed: independent evidence contradicts or qualifies it",
            "ratingExplanation": "The turnstiles counted a tenth of that.",
            "author": {"@type": "Person", "name": "Bo Reed"},
        },
        "reviewBody": "The turnstiles counted a tenth of that.",
        "itemReviewed": {
            "@type": "Claim",
            "text": "The lido drew 48,200 swimmers.",
            "author": work["author"],
            "datePublished": "2024-07-02",
            "appearance": [work],
        },
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Lido counts 2023",
                "description": "Contradicts the claim",
                "abstract": "41,000 visitors",
                "publisher": {"@type": "Organization", "name": "Bureau of Pool Statistics"},
                "datePublished": "2024",
                "url": "https://example.org/counts",
            }
        ],
    }


def test_what_is_not_known_is_not_said() -> None:
    bare = claim("buses", text="Buses ran late.", status=Status.REVIEWED)
    found = review(stated(bare, document("d"), passage=None, text=""), choices=Choices())
    assert found == {
        "@type": "ClaimReview",
        "claimReviewed": "Buses ran late.",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 5,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "Reviewed: checked against independent evidence, and it held",
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": "Buses ran late.",
            "appearance": [{"@type": "WebPage"}],
        },
    }


def test_nothing_is_a_document_without_reviews() -> None:
    assert text() == '{\n  "@context": "https://schema.org",\n  "@graph": []\n}\n'


@pytest.mark.parametrize("status", Status)
def test_the_status_alone_makes_the_rating_and_none_makes_no_review(status: Status) -> None:
    found = [each["reviewRating"]["ratingValue"] for each in reviews(stated(but(status=status)))]
    wanted = {Status.REVIEWED: [5], Status.DISPUTED: [2], Status.UNREVIEWED: []}
    assert found == wanted[status]


def test_every_rating_is_on_its_scale_and_in_words() -> None:
    assert all(WORST <= grade.value <= BEST and grade.words for grade in GRADES.values())
    assert {status for status in Status if status not in GRADES} == {Status.UNREVIEWED}


def test_a_claim_is_one_review_with_all_of_its_documents() -> None:
    other = but(id="buses", status=Status.REVIEWED)
    blog = document("blog", type="post-weblog", title="Hot days")
    found = reviews(stated(), stated(other), stated(COUNTED, blog))
    places = [each["@id"].partition("#")[2] for each in found]
    assert places == ["claim-lido-swimmers", "claim-buses"]
    works = [[w["@type"] for w in each["itemReviewed"]["appearance"]] for each in found]
    assert works == [["NewsArticle", "BlogPosting"], ["NewsArticle"]]


# Google, "Fact check (ClaimReview) structured data", properties of each type.
REQUIRED = ["claimReviewed", "reviewRating", "url"]
RECOMMENDED = ["author", "itemReviewed"]


def test_what_google_requires_and_recommends_is_there() -> None:
    found = review(stated())
    assert [name for name in REQUIRED + RECOMMENDED if not found.get(name)] == []
    assert found["author"]["name"]
    assert found["reviewRating"]["alternateName"]
    assert found["itemReviewed"]["author"][0]["name"]
    assert found["itemReviewed"]["datePublished"]
    assert found["itemReviewed"]["appearance"][0]["url"]


ADDRESSES = [
    ("https://desk.example/checks", "https://desk.example/checks#claim-a"),
    ("https://desk.example/checks#top", "https://desk.example/checks#claim-a"),
    ("HTTP://desk.example/{a}?q=ü", "HTTP://desk.example/%7Ba%7D?q=%C3%BC#claim-a"),
    ('https://desk.example/"<x>', "https://desk.example/%22%3Cx%3E#claim-a"),
    ("https://desk.example/a b", None),
    ("https://desk.example/\u202e", None),
    (" https://desk.example/checks\n", "https://desk.example/checks#claim-a"),
    ("https://desk.example/100%/%41", "https://desk.example/100%25/%41#claim-a"),
    ("javascript:alert(1)", None),
    ("file:///claims.html", None),
    ("https://", None),
    ("desk.example", None),
    ("", None),
]


@pytest.mark.parametrize(("page", "address"), ADDRESSES)
def test_a_review_is_a_place_in_the_page_that_shows_it(page: str, address: str | None) -> None:
    found = review(stated(but(id="a")), choices=Choices(url=page))
    assert (found.get("@id"), found.get("url")) == (address, address)


def test_a_review_is_where_the_page_has_its_claim() -> None:
    found = review(stated())
    assert found["url"] == f"https://desk.example/checks#{anchor(SWIMMERS.id)}"


AUTHORS = [
    ("The Desk", "Bo Reed", "Organization", "The Desk"),
    ("", "Bo Reed", "Person", "Bo Reed"),
    ("", "City Desk", "Organization", "City Desk"),
    ("", "Banksy", "Person", "Banksy"),
    ("", "李小龙", "Person", "李小龙"),
    ("", "factcheckers", "Organization", "factcheckers"),
]


@pytest.mark.parametrize(("publisher", "checker", "kind", "name"), AUTHORS)
def test_the_author_is_who_publishes_else_who_checked(
    publisher: str, checker: str, kind: str, name: str
) -> None:
    found = review(stated(but(checker=checker)), choices=Choices(publisher=publisher))
    assert found["author"] == {"@type": kind, "name": name}
    assert ("publisher" in found) == bool(publisher)
    assert found["reviewRating"]["author"]["name"] == checker


DATES = [
    ("2025", "2025"),
    ("2025-10", "2025-10"),
    ("2025-10-02", "2025-10-02"),
    ("", None),
]


@pytest.mark.parametrize(("written", "said"), DATES)
def test_a_date_is_said_where_it_is_one(written: str, said: str | None) -> None:
    found = review(stated(but(checked=written), document("d", published=written)))
    places = [found, found["itemReviewed"], found["itemReviewed"]["appearance"][0]]
    assert [place.get("datePublished") for place in places] == [said] * 3


TWICE = but(citations=(Citation(document="gazette"), Citation(document="blog")))
PRIMARY = stated(TWICE)
SECOND = stated(TWICE, document("blog", author=("Cy Orr",), published="2025-01-01"))
SECOND = replace(SECOND, citation=TWICE.citations[1])


@pytest.mark.parametrize(
    ("rows", "known"),
    [
        ((PRIMARY,), True),
        ((PRIMARY, SECOND), True),
        ((SECOND, PRIMARY), True),
        ((SECOND,), False),
    ],
)
def test_who_made_a_claim_and_when_is_the_same_in_every_export(
    rows: tuple[Row, ...], known: bool
) -> None:
    made = review(*rows)["itemReviewed"]
    assert made.get("datePublished") == (REPORT.published if known else None)
    assert [each["name"] for each in made.get("author", [])] == list(REPORT.author if known else ())


def test_a_row_kept_on_request_is_marked_broken() -> None:
    kept = stated(passage=None, broken="the quote is not in the document")
    found = review(kept)
    (work,) = found["itemReviewed"]["appearance"]
    assert work["description"] == "BROKEN: the quote is not in the document"
    assert found["reviewBody"] == (
        "BROKEN: the quote is not in the document\nThe turnstiles counted a tenth of that."
    )


def test_a_review_says_at_its_beginning_what_of_it_is_broken() -> None:
    whole = but(finding="")
    rows = (stated(whole, broken="gone"), stated(whole), stated(whole, broken="moved"))
    assert review(*rows)["reviewBody"] == "BROKEN: gone; moved"
    assert review(rows[0], rows[0])["reviewBody"] == "BROKEN: gone"


def test_a_reservation_stands_with_the_document() -> None:
    found = review(stated(doubt="the quote stands twice"))
    (work,) = found["itemReviewed"]["appearance"]
    assert work["description"] == "the quote stands twice"
    assert found["reviewBody"] == "The turnstiles counted a tenth of that."


def test_an_address_is_a_link_or_else_text() -> None:
    paper = document("d", url="javascript:alert(1)", archive="data:x", type="book", title="Swim")
    found = stated(but(evidence=(Evidence(url="ftp://baths.example/x"),)), paper)
    written = review(found)
    (work,) = written["itemReviewed"]["appearance"]
    assert [work.get(name) for name in ("url", "identifier", "archivedAt", "name")] == [
        None, "javascript:alert(1)", None, "Swim",
    ]  # fmt: skip
    assert written["citation"] == [{"@type": "CreativeWork", "identifier": "ftp://baths.example/x"}]


def test_a_link_to_the_words_stands_and_a_guessed_archive_does_not() -> None:
    deep = "https://example.org/lido#:~:text=48%2C200%20swimmers"
    (work,) = review(stated(link=deep, constructed=True))["itemReviewed"]["appearance"]
    assert work["url"] == deep
    assert "archivedAt" not in work


# Read back


def context(url: str, _options: object) -> dict[str, Any]:
    """What https://schema.org gives as its context, as far as the lists tell; no network."""
    assert url.rstrip("/") == "https://schema.org"
    terms: dict[str, Any] = {"@vocab": "https://schema.org/"}
    for name, (_, ranges) in PROPERTIES.items():
        if "Date" in ranges:
            terms[name] = {"@id": f"https://schema.org/{name}", "@type": "https://schema.org/Date"}
        elif "URL" in ranges and "Text" not in ranges:
            terms[name] = {"@id": f"https://schema.org/{name}", "@type": "@id"}
    return loaded(url, terms)


def test_pyld_reads_the_review_as_meant() -> None:
    found = triples(text(stated()), context)
    schema = "https://schema.org/"
    me = "https://desk.example/checks#claim-lido-swimmers"
    about = {(name.removeprefix(schema), value) for who, name, value in found if who == me}
    assert {("claimReviewed", SWIMMERS.text), ("datePublished", "2025-11-03"), ("url", me)} <= about
    assert {name for _, name, _ in found if not name.startswith(schema)} == {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    }


def test_pyld_expands_every_property() -> None:
    (found,) = jsonld.expand(json.loads(text(stated())), {"documentLoader": context})
    assert {name.rpartition("/")[2] for name in found} == set(review(stated()))


def lost(written: str) -> set[str]:
    """Values that PyLD does not read back."""
    read = {value.removeprefix("https://schema.org/") for _, _, value in triples(written, context)}
    return set(values(json.loads(written), ("@context", "@id"))) - read


def test_pyld_loses_nothing() -> None:
    assert lost(text(stated(), stated(but(id="buses")))) == set()


# Hostile text


class Script(HTMLParser):
    """The text of the scripts of a page, and all other text and tags."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.script = ""
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.inside = tag == "script"
        self.outside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False
        self.outside.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.script += data
        else:
            self.outside.append(data)


def in_a_page(written: str) -> Script:
    page = Script()
    page.feed(f'<script type="application/ld+json">{written}</script><p>end</p>')
    page.close()
    return page


@settings(max_examples=150)
@given(texts, texts, texts)
def test_hostile_text_comes_through_unharmed_and_inert(one: str, two: str, three: str) -> None:
    source = Evidence(title=one, publisher=two, url=one, says=two)
    paper = document(
        "d", title=one, author=(two, three), publisher=one, url=three, archive=one,
        type=two,
    )  # fmt: skip
    bad = but(id="x", text="x" + two, finding=three, checker=one, evidence=(source,))
    choices = Choices(url="https://desk.example/" + one, publisher=two)
    rows = (stated(bad, paper, broken=three, passage=None),)
    found = review(*rows, choices=choices)
    assert found["claimReviewed"] == "x" + two
    mark = f"BROKEN: {three}" if three else ""
    assert found.get("reviewBody", "") == "\n".join(part for part in (mark, three) if part)
    (work,) = found["itemReviewed"]["appearance"]
    assert work.get("name", "") == one
    assert work.get("description", "") == mark
    written = text(*rows, choices=choices)
    assert not re.search("[<>&\u2028\u2029\x00\x1b]", written)
    page = in_a_page(written)
    assert (page.script, page.outside) == (written, ["script", "/script", "p", "end", "/p"])
    assert lost(written) == set()


def test_a_long_text_is_whole() -> None:
    text = "x" * 10_000
    assert review(stated(but(text=text, finding=text)))["claimReviewed"] == text
