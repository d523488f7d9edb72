"""Published reviews become claims of the ledger; what another desk found is evidence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from taking import Take, said

from factcheck.model import Bearing, Citation, Evidence, Status

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://check.example/ferries",
    "datePublished": "2026-02-03T10:00:00+01:00",
    "author": {"@type": "Organization", "name": "Check Example"},
    "claimReviewed": "Ferries made 5 million\n trips in 2025",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ada Moss"},
        "datePublished": "2026-01-30",
        "appearance": {
            "@type": "OpinionNewsArticle",
            "url": "https://www.example.org/ferries/#:~:text=5%20million",
        },
    },
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": "1",
        "alternateName": "False",
    },
}
TEXT = json.dumps(REVIEW)
FEED = {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    "dataFeedElement": [
        {"@type": "DataFeedItem", "dateCreated": "2026-02-03", "item": [REVIEW]},
        {"@type": "DataFeedItem", "dateCreated": "2026-02-04", "item": None},
    ],
}
TOOLS = {
    "claims": [
        {
            "text": "Ferries made 5 million trips in 2025",
            "claimant": "Ada Moss",
            "claimReview": [
                {
                    "publisher": {"name": "Check Example", "site": "check.example"},
                    "url": "https://check.example/ferries",
                    "reviewDate": "2026-02-03T00:00:00Z",
                    "textualRating": "False",
                }
            ],
        }
    ],
    "nextPageToken": "x",
}

WRAPPED = {
    "one review": ("a.jsonld", TEXT),
    "a list": ("a.json", json.dumps([{"@type": "WebPage"}, REVIEW])),
    "a graph": ("a.json", json.dumps({"@context": "x", "@graph": [REVIEW, {"@type": "Person"}]})),
    "within an article": ("a.json", json.dumps({"@type": "NewsArticle", "review": REVIEW})),
    "with two types": ("a.json", json.dumps({**REVIEW, "@type": ["Review", "schema:ClaimReview"]})),
    "a line each": ("a.jsonl", f'{{"@type": "WebPage"}}\n{TEXT}\n'),
    "a data feed": ("a.json", json.dumps(FEED)),
    "a page's script": (
        "a.html",
        f'<html><script>var x = "<b>";</script><script type="application/ld+json">{TEXT}</script>'
        '<script type="application/ld+json">{"@type": "WebSite"}</script></html>',
    ),
    "a script in a comment": (
        "a.htm",
        "<script type='application/ld+json; charset=utf-8'>\n"
        f"//<![CDATA[\n{TEXT}\n//]]>\n</script>",
    ),
}


@pytest.mark.parametrize("how", WRAPPED)
def test_a_review_is_a_claim_however_it_is_wrapped(take: Take, how: str) -> None:
    outcome = take(*WRAPPED[how])
    assert said(outcome) == []
    (claim,) = outcome.ledger.claims[1:]
    assert claim.text == "Ferries made 5 million trips in 2025"
    assert claim.citations == (Citation(document="ferry-report"),)
    assert claim.status is Status.UNREVIEWED
    assert claim.evidence == (
        Evidence(
            publisher="Check Example",
            published="2026-02-03",
            url="https://check.example/ferries",
            says="rated “False”",
            bearing=Bearing.CONTRADICTS,
        ),
    )


RATINGS = [
    # value, worst, best, words → bearing, and what the review says
    ("5", "1", "5", "True", Bearing.SUPPORTS, "rated “True”"),
    ("1", "1", "5", "Pants on fire", Bearing.CONTRADICTS, "rated “Pants on fire”"),
    ("3", "1", "5", "Half true", Bearing.QUALIFIES, "rated “Half true”"),
    ("4", "0", "10", "", Bearing.QUALIFIES, "rated 4"),
    ("-1", "1", "5", "Missing context", None, "rated “Missing context”"),
    ("", "", "", "Misleading", None, "rated “Misleading”"),
    ("5", "5", "5", "True", None, "rated “True”"),
]


@pytest.mark.parametrize(("value", "worst", "best", "words", "bearing", "says"), RATINGS)
def test_a_rating_is_evidence_on_its_side(
    take: Take, value: str, worst: str, best: str, words: str, bearing: Bearing | None, says: str
) -> None:
    rating = {
        "ratingValue": value, "worstRating": worst, "bestRating": best, "alternateName": words,
    }  # fmt: skip
    outcome = take("a.json", json.dumps({**REVIEW, "reviewRating": rating}))
    (evidence,) = outcome.ledger.claims[1].evidence
    assert (evidence.bearing, evidence.says) == (bearing, says)


def test_a_page_that_is_not_in_the_ledger_is_named(take: Take) -> None:
    item = {**REVIEW["itemReviewed"], "appearance": [{"url": "https://elsewhere.example/a"}]}
    outcome = take("a.json", json.dumps([{**REVIEW, "itemReviewed": item}, REVIEW]))
    assert said(outcome) == [
        'review 1: document "https://elsewhere.example/a" is not in the ledger, and no file in its'
        " folder is it [unknown-document] import it first: factcheck import FILE"
    ]
    assert len(outcome.added) == 1


def test_a_page_that_is_named_twice_is_one(take: Take) -> None:
    item = {**REVIEW["itemReviewed"], "firstAppearance": {"url": "https://elsewhere.example/a"}}
    item["appearance"] = [{"url": "https://elsewhere.example/a"}, item["appearance"]]
    outcome = take("a.json", json.dumps({**REVIEW, "itemReviewed": item}))
    assert len(said(outcome)) == 1
    assert len(outcome.added) == 1


def test_what_the_fact_check_tools_answer_is_read(take: Take) -> None:
    outcome = take("a.json", json.dumps(TOOLS))
    assert said(outcome) == [
        "review 1: it names no document that says the claim [no-document] name its document in a"
        " column: an id, a title, an address or a file"
    ]


def test_a_script_that_is_no_json_is_passed_over(take: Take) -> None:
    page = (
        '<script type="application/ld+json">{"a": }</script>\n'
        f'<script type="application/ld+json">{TEXT}</script>'
    )
    assert len(take("a.html", page).added) == 1
