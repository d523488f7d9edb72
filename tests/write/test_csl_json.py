"""CSL-JSON: what each item holds, held against the lists of CSL 1.0.2, and read by citeproc."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import citeproc
import pytest
from citeproc.source.json import CiteProcJSON
from hostile import documents, pieces, texts
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from making import COUNTS, GAZETTE, claim, document, dossier, row

from factcheck.model import Document, Evidence, Status
from factcheck.write.csl_json import csl_item, write
from factcheck.write.dossier import Choices, Dossier
from factcheck.write.names import Name
from factcheck.write.references import CSL_TYPES, Reference

LIDO = replace(
    GAZETTE,
    author=("Jane Smith", "Ludwig van der Berg", "Town Council"),
    url="https://example.org/lido?a=1&b=2",
    accessed="2026-11",
    archive="https://web.archive.org/web/2024/https://example.org/lido",
)
COUNTED = replace(COUNTS, url="")


def cited(source: Document = LIDO, *evidence: Evidence, text: str = "48,200.") -> Dossier:
    disputed = claim("lido-visitors", *evidence, text=text, status=Status.DISPUTED)
    return dossier(row(disputed, source))


def items(of: Dossier) -> Any:
    return json.loads(write(of, Choices()))


def test_a_document_and_its_evidence() -> None:
    assert items(cited(LIDO, COUNTED)) == [
        {
            "id": "gazette",
            "type": "article-newspaper",
            "title": "Swimmers return to the town lido",
            "author": [
                {"family": "Smith", "given": "Jane"},
                {"family": "Berg", "given": "Ludwig", "non-dropping-particle": "van der"},
                {"literal": "Town Council"},
            ],
            "container-title": "The Gazette",
            "issued": {"date-parts": [[2024, 7, 2]]},
            "accessed": {"date-parts": [[2026, 11]]},
            "URL": "https://example.org/lido?a=1&b=2",
            "archive": "web.archive.org",
            "archive_location": "https://web.archive.org/web/2024/https://example.org/lido",
            "note": "lido-visitors (disputed): 48,200.",
        },
        {
            "id": "bureau-of-pool-statistics-2024-lido-counts-2023",
            "type": "document",
            "title": "Lido counts 2023",
            "publisher": "Bureau of Pool Statistics",
            "issued": {"date-parts": [[2024]]},
            "note": "contradicts lido-visitors (disputed): 41,000 visitors",
        },
    ]


# The ledger's publisher is the newspaper, the site or the channel, or who published a work.
PUBLISHERS = [
    ("article-newspaper", "container-title"),
    ("article-magazine", "container-title"),
    ("article-journal", "container-title"),
    ("post-weblog", "container-title"),
    ("webpage", "container-title"),
    ("entry-dictionary", "container-title"),
    ("broadcast", "publisher"),
    ("article", "publisher"),
    ("report", "publisher"),
    ("book", "publisher"),
    ("dataset", "publisher"),
    ("legislation", "publisher"),
    ("document", "publisher"),
]


@pytest.mark.parametrize(("kind", "variable"), PUBLISHERS)
def test_the_publisher_goes_where_the_type_has_it(kind: str, variable: str) -> None:
    item = csl_item(Reference(key="lido", type=kind, publisher="The Gazette"))
    assert item == {"id": "lido", "type": kind, variable: "The Gazette"}


def test_what_is_not_known_is_no_member() -> None:
    assert items(cited(document("gazette"))) == [
        {"id": "gazette", "type": "webpage", "note": "lido-visitors (disputed): 48,200."}
    ]


def test_an_archive_that_is_no_address_is_only_a_place() -> None:
    item = csl_item(Reference(key="lido", type="webpage", archive="http://[town hall, box 3"))
    assert item["archive_location"] == "http://[town hall, box 3"
    assert "archive" not in item


def published(name: str) -> set[str]:
    """The quoted names in a file of the CSL 1.0.2 schema, which citeproc carries."""
    folder = Path(citeproc.SCHEMA_PATH).parent
    letters = (folder / name).read_text(encoding="utf-8").split("div {", 1)[1]
    return set(re.findall('"([^"]+)"', letters))


def schema() -> dict[str, Any]:
    """The shape of CSL-JSON 1.0.2 (``csl-data.json``), as far as an item of ours may go."""
    text = {"type": "string", "minLength": 1}
    part = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")
    name = {
        "type": "object",
        "properties": dict.fromkeys(part, text),
        "additionalProperties": False,
        "minProperties": 1,
    }
    date_parts = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
    date = {
        "type": "object",
        "properties": {
            "date-parts": {"type": "array", "items": date_parts, "minItems": 1, "maxItems": 2}
        },
        "required": ["date-parts"],
        "additionalProperties": False,
    }
    variables = dict.fromkeys(published("csl-variables.rnc"), text)
    variables |= {
        "id": text,
        "type": {"enum": sorted(published("csl-types.rnc"))},
        "author": {"type": "array", "items": name, "minItems": 1},
        "issued": date,
        "accessed": date,
    }
    return {
        "type": "array",
        "items": {
            "type": "object",
            "properties": variables,
            "required": ["id", "type"],
            "additionalProperties": False,
        },
    }


VALID = Draft7Validator(schema())


def test_the_types_are_those_of_csl() -> None:
    assert published("csl-types.rnc") == CSL_TYPES


def test_an_empty_dossier_is_an_empty_list() -> None:
    assert write(dossier(), Choices()) == "[]\n"


def has_authors_or_none(of: Document) -> bool:
    """Whether no author is blank; the reader of a ledger leaves blank ones out."""
    return all(map(str.strip, of.author))


@given(documents.filter(has_authors_or_none), st.lists(pieces, max_size=2), texts)
def test_hostile_text_is_valid_and_comes_through(
    document: Document, evidence: list[Evidence], text: str
) -> None:
    read = items(cited(document, *evidence, text=text))
    VALID.validate(read)
    assert read[0].get("title", "") == document.title
    assert read[0].get("URL", "") == document.url
    assert " ".join(text.split()) in read[0]["note"]
    for item, source in zip(read[1:], dict.fromkeys(evidence), strict=False):
        assert item.get("title", "") == source.title


def test_citeproc_reads_it_and_prints_a_bibliography() -> None:
    source = CiteProcJSON(items(cited(LIDO, COUNTED)))
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    printed = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
    for key in source:
        printed.register(citeproc.Citation([citeproc.CitationItem(key)]))
    gazette, counts = (str(entry) for entry in printed.bibliography())
    assert gazette == (
        "Smith, J., van der Berg, L. and Town Council (2024) “Swimmers return to the town lido”, "
        "The Gazette, 2 July. Available at: https://example.org/lido?a=1&b=2 "
        "(Accessed: November 2026)."
    )
    # Where nobody is its author, citeproc prints a title twice: that is not the file's doing.
    assert counts.startswith("“Lido counts 2023” (2024)")
    assert counts.endswith(". Bureau of Pool Statistics.")


def test_a_name_has_each_of_its_parts() -> None:
    king = Name(given="Martin Luther", family="King", suffix="Jr.")
    item = csl_item(Reference(key="lido", type="book", authors=(king,)))
    assert item["author"] == [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]
