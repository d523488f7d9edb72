"""Web Annotations: by the model's rules, read back by PyLD, every selector resolved in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hostile import texts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from making import GAZETTE, SWIMMERS, claim, document, dossier, row
from pyld import jsonld
from reading import loaded, triples, values

from factcheck.model import Citation, Claim, Document, Mark, Status
from factcheck.write.annotation import write
from factcheck.write.dossier import Choices, Row

TEXT = "Summer.\r\nThe lido drew 48,200 swimmers this year.\r\nBuses ran late."
REPORT = replace(
    GAZETTE,
    file="sources/lido 2025.txt",
    accessed="2025-11-02",
    archive="https://archive.example/2025/lido",
)
TAGGED = replace(SWIMMERS, tags=("lido",))


def words(
    of: Claim = TAGGED,
    cited: Document = REPORT,
    text: str = TEXT,
    at: tuple[int, int] | None = (9, 38),
    **facts: Any,
) -> Row:
    return row(of, cited, text=text, at=at, **facts)


def buses(**facts: Any) -> Claim:
    return claim("buses", **({"text": "Buses ran late."} | facts))


def text(*rows: Row, choices: Choices | None = None) -> str:
    return write(dossier(*rows), choices or Choices())


def collection(*rows: Row, choices: Choices | None = None) -> dict[str, Any]:
    """What is written of these rows, in which the model's rules find no fault."""
    found: dict[str, Any] = json.loads(text(*rows, choices=choices))
    assert list(faults(found)) == []
    return found


def notes(*rows: Row) -> list[Any]:
    found: list[Any] = collection(*rows).get("first", {"items": []})["items"]
    return found


def note(*rows: Row) -> Any:
    (found,) = notes(*rows)
    return found


# The Web Annotation Data Model's rules for what may be written here

TEXTS, NUMBER, NODE, LIST = str, int, dict, list
RULES: dict[str, tuple[dict[str, type], dict[str, type]]] = {
    # type: what it must have, what it may have besides (sections 3.2.4, 3.3, 4.1 to 4.3, 5)
    "AnnotationCollection": (
        {"@context": TEXTS, "id": TEXTS, "type": TEXTS},
        {"label": TEXTS, "total": NUMBER, "creator": NODE, "first": NODE, "last": TEXTS},
    ),
    "AnnotationPage": ({"id": TEXTS, "type": TEXTS, "items": LIST}, {"startIndex": NUMBER}),
    "Annotation": (
        {"id": TEXTS, "type": TEXTS, "target": NODE},
        {"body": LIST, "motivation": TEXTS, "creator": NODE, "created": TEXTS},
    ),
    "TextualBody": ({"type": TEXTS, "value": TEXTS}, {"purpose": TEXTS, "format": TEXTS}),
    "SpecificResource": ({"type": TEXTS, "source": TEXTS}, {"selector": LIST, "state": NODE}),
    "TextQuoteSelector": ({"type": TEXTS, "exact": TEXTS}, {"prefix": TEXTS, "suffix": TEXTS}),
    "FragmentSelector": ({"type": TEXTS, "value": TEXTS}, {"conformsTo": TEXTS}),
    "TextPositionSelector": ({"type": TEXTS, "start": NUMBER, "end": NUMBER}, {}),
    "TimeState": ({"type": TEXTS}, {"cached": LIST, "sourceDate": TEXTS}),
    "Person": ({"type": TEXTS}, {"name": TEXTS}),
    "Organization": ({"type": TEXTS}, {"name": TEXTS}),
}
MOTIVATIONS = """
    assessing bookmarking classifying commenting describing editing highlighting identifying
    linking moderating questioning replying tagging
""".split()


def faults(node: dict[str, Any]) -> Iterator[str]:
    """What breaks the rules in a node and in those inside it."""
    if list(node) == ["name"]:  # an agent of whom the ledger does not tell what they are
        return
    name = node.get("type", "")
    required, allowed = RULES.get(name, ({}, {}))
    if not required:
        yield f"no type {name}"
    yield from (f"{name} without {key}" for key in required if key not in node)
    for key, value in node.items():
        kind = (required | allowed).get(key)
        if kind is None or not isinstance(value, kind) or value in (None, [], {}):
            yield f"{key} of {name} is not {value!r}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from faults(each)
    if name == "AnnotationCollection" and node.get("total", 0) != len(items(node)):
        yield "total is not the number of annotations"
    if name == "TextPositionSelector" and not 0 <= node["start"] <= node["end"]:
        yield "start and end are not in order"
    for key in {"created", "sourceDate"} & set(node):
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", node[key]):
            yield f"{key} is not a moment in UTC"
    for key in {"motivation", "purpose"} & set(node):
        if node[key] not in MOTIVATIONS:
            yield f"{key} is not a motivation"


def items(node: dict[str, Any]) -> list[Any]:
    found: list[Any] = node["first"]["items"] if "first" in node else []
    return found


FAULTY = [
    ({"type": "Comment"}, ["no type Comment", "type of Comment is not 'Comment'"]),
    ({"type": "TextQuoteSelector"}, ["TextQuoteSelector without exact"]),
    ({"type": "TextPositionSelector", "start": 5, "end": 4}, ["start and end are not in order"]),
    ({"type": "TimeState", "sourceDate": "2025-11-02"}, ["sourceDate is not a moment in UTC"]),
    ({"type": "TimeState", "cached": []}, ["cached of TimeState is not []"]),
    ({"type": "TextualBody", "value": "x", "purpose": "x"}, ["purpose is not a motivation"]),
    ({"type": "Person", "age": 3}, ["age of Person is not 3"]),
    ({"title": "x"}, ["no type ", "title of  is not 'x'"]),
    ({"name": "Banksy"}, []),
]


@pytest.mark.parametrize(("node", "found"), FAULTY)
def test_the_rules_find_faults(node: dict[str, Any], found: list[str]) -> None:
    assert list(faults(node)) == found


# What is written


def test_a_whole_annotation() -> None:
    found = collection(words(), choices=Choices(publisher="The Desk"))
    (item,) = found["first"].pop("items")
    assert found == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:88956048-10d7-5a34-a1e2-593f04372704",
        "type": "AnnotationCollection",
        "label": "claims.yaml",
        "creator": {"type": "Organization", "name": "The Desk"},
        "total": 1,
        "first": {
            "id": "urn:uuid:66b68dbe-03e8-5279-a05d-dce3a32bf3bd",
            "type": "AnnotationPage",
            "startIndex": 0,
        },
        "last": "urn:uuid:66b68dbe-03e8-5279-a05d-dce3a32bf3bd",
    }
    assert item == {
        "id": "urn:uuid:f518b75d-dfee-5fb0-bb3a-23c25e763201",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": "Bo Reed"},
        "created": "2025-11-03T00:00:00Z",
        "body": [
            body("describing", "The lido drew 48,200 swimmers."),
            body("classifying", "disputed"),
            body("assessing", "Disputed: The turnstiles counted a tenth of that."),
            body("tagging", "lido"),
        ],
        "target": {
            "type": "SpecificResource",
            "source": "https://example.org/lido",
            "state": {
                "type": "TimeState",
                "cached": ["sources/lido%202025.txt", "https://archive.example/2025/lido"],
                "sourceDate": "2025-11-02T00:00:00Z",
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": "The lido drew 48,200 swimmers",
                    "prefix": "Summer.\r\n",
                    "suffix": " this year.\r\nBuses ran late.",
                },
                {"type": "TextPositionSelector", "start": 9, "end": 38},
            ],
        },
    }


def body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def test_what_is_not_known_is_not_said() -> None:
    found = note(words(buses(), document("d"), "Buses ran late.", (0, 15)))
    found.pop("id")
    assert found == {
        "type": "Annotation",
        "motivation": "describing",
        "body": [body("describing", "Buses ran late."), body("classifying", "unreviewed")],
        "target": {
            "type": "SpecificResource",
            "source": "d.txt",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": "Buses ran late.",
                    "prefix": "",
                    "suffix": "",
                },
                {"type": "TextPositionSelector", "start": 0, "end": 15},
            ],
        },
    }


def test_a_row_without_a_passage_is_left_out() -> None:
    found = collection(words(at=None))
    assert found["total"] == 0
    assert "first" not in found
    assert len(notes(words(at=None), words(), words(buses()))) == 2


def test_a_row_kept_on_request_is_marked_broken() -> None:
    kept = words(broken="the quote now reads otherwise")
    assert note(kept)["body"][2]["value"] == (
        "BROKEN: the quote now reads otherwise\nDisputed: The turnstiles counted a tenth of that."
    )
    unchecked = note(words(buses(), broken="the file has changed"))
    assert unchecked["body"][2] == body("assessing", "BROKEN: the file has changed")


SOURCES = [
    ("https://gazette.example/{a}", "d.txt", "https://gazette.example/%7Ba%7D", ["d.txt"]),
    ("javascript:alert(1)", "d.txt", "d.txt", None),
    ("", "sources/100% ü?#.txt", "sources/100%25%20%C3%BC%3F%23.txt", None),
    ("", "a:b.txt", "a%3Ab.txt", None),
]


@pytest.mark.parametrize(("url", "file", "source", "cached"), SOURCES)
def test_the_source_is_the_address_else_the_file(
    url: str, file: str, source: str, cached: list[str] | None
) -> None:
    target = note(words(cited=document("d", file=file, url=url)))["target"]
    assert target["source"] == source
    assert target.get("state", {}).get("cached") == cached


def test_of_a_reworded_file_the_passage_is_the_files_and_not_the_pages() -> None:
    digest = replace(REPORT, note="The file is a digest of this page.")
    target = note(words(cited=digest))["target"]
    assert target["source"] == "sources/lido%202025.txt"
    assert target["state"] == {"type": "TimeState", "sourceDate": "2025-11-02T00:00:00Z"}


def test_a_reservation_stands_before_what_was_found() -> None:
    found = note(replace(words(), doubt="the quote stands twice"))
    assert found["body"][2]["value"] == (
        "the quote stands twice\nDisputed: The turnstiles counted a tenth of that."
    )
    unchecked = note(replace(words(buses()), doubt="the quote stands twice"))
    assert unchecked["body"][2] == body("assessing", "the quote stands twice")


CREATORS = [
    ("Bo Reed", {"type": "Person", "name": "Bo Reed"}),
    ("City Desk", {"type": "Organization", "name": "City Desk"}),
    ("Banksy", {"name": "Banksy"}),
    ("", None),
]


@pytest.mark.parametrize(("checker", "creator"), CREATORS)
def test_a_creator_is_who_checked(checker: str, creator: dict[str, str] | None) -> None:
    assert note(words(buses(checker=checker))).get("creator") == creator


def test_an_archive_that_nobody_recorded_is_no_copy() -> None:
    target = note(words(constructed=True))["target"]
    assert target["state"]["cached"] == ["sources/lido%202025.txt"]


MOMENTS = [
    ("2025-11-03", "2025-11-03T00:00:00Z"),
    ("2025-11", None),
    ("2025", None),
    ("", None),
]


@pytest.mark.parametrize(("day", "moment"), MOMENTS)
def test_a_moment_needs_a_whole_date(day: str, moment: str | None) -> None:
    cited = document("d", url="https://d.example", accessed=day)
    found = note(words(buses(checked=day), cited))
    assert (found.get("created"), found["target"]["state"].get("sourceDate")) == (moment, moment)


def ids(*rows: Row) -> list[str]:
    return [each["id"] for each in notes(*rows)]


QUOTED = buses(
    citations=(
        Citation(document="gazette", quote="Summer", mark=Mark(5, 9)),
        Citation(document="gazette", quote="Summer", mark=Mark(7, 9)),
        Citation(document="gazette"),
    )
)


def cited(number: int) -> Row:
    return replace(words(QUOTED), citation=QUOTED.citations[number])


def test_ids_are_those_of_claim_document_and_citation() -> None:
    other = words(cited=document("blog"))
    found = ids(words(), other, words(buses()))
    assert len(set(found)) == 3
    assert all(UUID(each).version == 5 for each in found)
    assert ids(words(buses(text="Buses ran very late."))) == [found[2]]
    assert ids(other) == [found[1]]
    assert text(words(), other) == text(words(), other)


def test_an_id_stays_whatever_else_is_exported() -> None:
    one, two, three = cited(0), cited(1), cited(2)
    found = ids(one, two, three)
    assert len(set(found)) == 3
    # Without the first, which was broken; with it; in another order; without its passage.
    assert ids(two, three) == found[1:]
    assert ids(replace(one, broken="gone"), two, three) == found
    assert ids(three, two) == [found[2], found[1]]
    assert ids(replace(one, passage=None), two) == [found[1]]
    # A row whose place was found wrong holds a copy of the citation.
    copies = [replace(each, citation=replace(each.citation, place="")) for each in (one, two)]
    assert ids(*copies) == found[:2]


# Read back


def context(url: str, _options: object) -> dict[str, Any]:
    """The context's terms, from the file beside this one; no network."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    path = Path(__file__).parent / "data" / "anno-context.json"
    terms = json.loads(path.read_text(encoding="utf-8"))["@context"]
    return loaded(url, terms)


BASE = "https://desk.example/ledger/"
OPTIONS = {"documentLoader": context, "base": BASE}
TERMS = ("@context", "type", "motivation", "purpose")


def lost(written: str) -> set[str]:
    """Values that PyLD does not read back."""
    read = triples(written, context, BASE)
    found = {value.removeprefix(BASE) for _, _, value in read} | {who for who, _, _ in read}
    return set(values(json.loads(written), TERMS)) - found


def test_pyld_reads_every_value_as_meant() -> None:
    written = text(words(), words(buses(), broken="x"), choices=Choices(publisher="The Desk"))
    assert lost(written) == set()
    about = {(name.rpartition("#")[2], value) for _, name, value in triples(written, context, BASE)}
    oa = "http://www.w3.org/ns/oa#"
    assert {
        ("type", oa + "Annotation"), ("type", oa + "TextQuoteSelector"),
        ("motivatedBy", oa + "assessing"), ("motivatedBy", oa + "describing"),
        ("hasPurpose", oa + "tagging"), ("start", "9"), ("hasSource", REPORT.url),
        ("cachedSource", BASE + "sources/lido%202025.txt"), ("totalItems", "2"),
    } <= about  # fmt: skip


def test_pyld_knows_every_term() -> None:
    found = json.loads(text(words()))
    again = jsonld.compact(jsonld.expand(found, OPTIONS), found["@context"], OPTIONS)
    (target,) = [again["first"]["items"][0]["target"]]
    # One of a kind comes back without its list; addresses come back whole.
    again["first"]["items"][0]["target"] = target | {"state": target["state"] | {
        "cached": [each.removeprefix(BASE) for each in target["state"]["cached"]]
    }}  # fmt: skip
    assert again == found


# An independent reading of the selectors


def places(target: dict[str, Any], document: str) -> tuple[tuple[int, int], list[tuple[int, int]]]:
    """Where the position selector points, and every place that fits the quote selector."""
    kinds = {each["type"]: each for each in target["selector"]}
    quote, position = kinds["TextQuoteSelector"], kinds["TextPositionSelector"]
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    found, at = [], document.find(whole)
    while at >= 0:
        start = at + len(quote["prefix"])
        found.append((start, start + len(quote["exact"])))
        at = document.find(whole, at + 1)
    return (position["start"], position["end"]), found


def resolved(document: str, start: int, end: int) -> list[tuple[int, int]]:
    """Every place that the quote selector fits; the position selector points to the passage."""
    target = note(words(text=document, at=(start, end)))["target"]
    position, quoted = places(target, document)
    assert position == (start, end)
    assert document[slice(*position)] == target["selector"][0]["exact"]
    return quoted


REPEATED = "Open. Lido: 300. Closed. Lido: 300. Open. Lido: 300.\r\n"
PLACES = [
    (TEXT, 0, 7),
    (TEXT, len(TEXT) - 15, len(TEXT)),
    (TEXT, 0, len(TEXT)),
    ("300", 0, 3),
    (REPEATED, 6, 15),
    (REPEATED, 25, 34),
    (REPEATED, 42, 51),
    ("a\tb\r\nc\rd", 2, 7),
    ("👩‍🚒 swam 5 𝟓 km e\u0301tape \u202e5\u202c", 3, 20),
    ("aaaa", 1, 2),
]


@pytest.mark.parametrize(("document", "start", "end"), PLACES)
def test_both_selectors_lead_to_the_passage_alone(document: str, start: int, end: int) -> None:
    assert resolved(document, start, end) == [(start, end)]


PIECES = [
    "\r\n", "\r", "\n", "\t", " ", "5", "5", "Lido ", "Lido ", "e\u0301", "\u0301", "👩‍🚒",
    "🏊", "𝟓", "\x00", "\u202e", "\ufeff", "ﬁ", "<b>", "\u2028",
]  # fmt: skip
DOCUMENTS = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"])).map(
    "".join
)


@settings(max_examples=300)
@given(DOCUMENTS.filter(bool), st.data())
@pytest.mark.slow
def test_selectors_find_any_passage_of_any_text(document: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(document) - 1))
    end = data.draw(st.integers(start + 1, len(document)))
    quoted = resolved(document, start, end)
    assert (start, end) in quoted
    alike = [
        at
        for at in range(len(document))
        if document[at : at + end - start] == document[start:end]
        and document[:at].endswith(document[max(0, start - 32) : start])
        and document[at + end - start :].startswith(document[end : end + 32])
    ]
    assert len(quoted) == len(alike)


@settings(max_examples=100)
@given(DOCUMENTS.filter(bool), st.integers(1, 30), st.integers(0, 5), st.integers(0, 5))
@example("\x0c", 1, 0, 0)
def test_a_neighbour_within_32_code_points_tells_repeats_apart(
    quote: str, distance: int, before: int, after: int
) -> None:
    # The same words around each quote, but for one number that stands at a distance.
    blocks = [f"§{number}" + "·" * distance + quote + "·" * 40 for number in range(11, 17)]
    document = "".join(blocks[: before + 1 + after])
    start = len("".join(blocks[:before])) + 3 + distance
    assert resolved(document, start, start + len(quote)) == [(start, start + len(quote))]


# Hostile text


@settings(max_examples=150)
@given(texts, texts, texts)
@example("a", "b", "a page\x0cthe next page")
@pytest.mark.slow
def test_hostile_text_comes_through_unharmed_and_inert(one: str, two: str, three: str) -> None:
    facts: dict[str, Any] = {"finding": three, "checker": one, "tags": (three,)}
    bad = claim("x" + one, text=two, status=Status.REVIEWED, **facts)
    page = document("d", file="x" + one, url=two, archive=one)
    kept = words(bad, page, text="x" + three, at=(0, 1 + len(three)), broken=two)
    written = text(kept)
    found = note(kept)
    said = [each["value"] for each in found["body"]]
    assert said[0] == two
    assert said[-1] == three
    assert found["target"]["selector"][0]["exact"] == "x" + three
    assert not re.search("[<>&\u2028\x00]", written)
    assert not found["target"]["source"].startswith("javascript")
    assert lost(written) == set()


def test_a_long_passage_is_whole() -> None:
    assert resolved("x" * 10_000 + "y" * 10_000, 100, 10_050) == [(100, 10_050)]
