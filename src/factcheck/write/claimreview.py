"""The reviews of a dossier as schema.org ClaimReview, which search engines and archives read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urldefrag

from factcheck.model import Bearing, Status
from factcheck.write.citation import citation_number
from factcheck.write.dossier import by_claim
from factcheck.write.jsonld import Node, agent, jsonld_text, known, organization
from factcheck.write.links import uri

if TYPE_CHECKING:
    from factcheck.model import Claim, Document, Evidence
    from factcheck.write.dossier import Choices, Dossier, Row


class Grade(NamedTuple):
    """What a status is as a rating: a number from WORST to BEST, and the words it stands for."""

    value: int
    words: str


WORST: Final = 1
BEST: Final = 5

GRADES: Final = {
    Status.REVIEWED: Grade(5, "Reviewed: checked against independent evidence, and it held"),
    Status.DISPUTED: Grade(2, "Disputed: independent evidence contradicts or qualifies it"),
}
"""The rating of each status, from the status alone; a status without one has no review.

ClaimReview asks for a number, and a ledger has none. "Disputed" covers evidence that contradicts
a claim and evidence that only qualifies it, 1 to 3 on the usual scale, of which 2 is the middle.
What readers are shown is the words: https://schema.org/Rating, alternateName.
"""

WORKS: Final = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "collection": "Collection",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "personal_communication": "Message",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "treaty": "Legislation",
    "webpage": "WebPage",
}
"""CSL type → schema.org type, where both mean the same thing. Any other is a CreativeWork."""

_HEADLINED: Final = frozenset(
    "Article BlogPosting NewsArticle Report ScholarlyArticle SocialMediaPosting".split()
)

_BEARINGS: Final = {
    Bearing.SUPPORTS: "Supports the claim",
    Bearing.CONTRADICTS: "Contradicts the claim",
    Bearing.QUALIFIES: "Qualifies the claim",
}


def write(dossier: Dossier, choices: Choices) -> str:
    """One JSON-LD document with a ClaimReview for each claim that is reviewed or disputed.

    A claim of another status has nothing to publish and is passed over; whoever calls says which.
    ``choices.url`` is the page that shows the reviews: each is ``#claim-`` and the claim's id in
    it. Without one, or where it is not http or https, a review has no address; Google asks for
    one. ``choices.publisher`` is the review's author and publisher, as readers of ClaimReview
    expect; who checked is the author of the rating, and of the review where nobody publishes it.

    With ``choices.title`` they are the elements of a DataFeed of that name.

    Terms: https://schema.org/ClaimReview. An archive address that nobody recorded is left out.
    """
    page = urldefrag(uri(choices.url)).url
    reviews = [
        _review(claim, rows, page, choices.publisher)
        for claim, rows in by_claim(dossier.rows)
        if claim.status in GRADES
    ]
    context: Node = {"@context": "https://schema.org"}
    if not choices.title:
        return jsonld_text({**context, "@graph": reviews})
    feed = {"@type": "DataFeed", "name": choices.title, "dataFeedElement": reviews}
    return jsonld_text({**context, **feed})


def _review(claim: Claim, rows: tuple[Row, ...], page: str, publisher: str) -> Node:
    address = f"{page}#claim-{claim.id}" if page else ""
    desk = organization(publisher, "@type")
    checker = _checker(claim.checker)
    return known(
        {
            "@type": "ClaimReview",
            "@id": address,
            "url": address,
            "datePublished": claim.checked,
            "author": desk or checker,
            "publisher": desk,
            "claimReviewed": claim.text,
            "reviewRating": _rating(claim, checker),
            "reviewBody": "\n".join(part for part in (_broken(rows), claim.finding) if part),
            "itemReviewed": _claim(claim, rows),
            "citation": [_evidence(evidence) for evidence in claim.evidence],
        }
    )


def _checker(name: str) -> Node:
    """Who checked: a Person where nothing says otherwise, for readers want the type of an author.

    A name in small letters is a desk's, and so is one of several words that is nobody's.
    """
    known_as = agent(name, "@type")
    if not known_as or "@type" in known_as:
        return known_as
    person = name.strip()[:1] != name.strip()[:1].lower() or not name.isascii()
    return {"@type": "Person" if person and " " not in name.strip() else "Organization", **known_as}


def _rating(claim: Claim, checker: Node) -> Node:
    grade = GRADES[claim.status]
    return known(
        {
            "@type": "Rating",
            "ratingValue": grade.value,
            "bestRating": BEST,
            "worstRating": WORST,
            "alternateName": grade.words,
            "ratingExplanation": claim.finding,
            "author": checker,
        }
    )


def _broken(rows: tuple[Row, ...]) -> str:
    """What no longer stands of the citations that were kept; empty where all stand."""
    reasons = dict.fromkeys(row.broken for row in rows if row.broken)
    return f"BROKEN: {'; '.join(reasons)}" if reasons else ""


def _claim(claim: Claim, rows: tuple[Row, ...]) -> Node:
    """What was reviewed: the claim as its primary document makes it, and every place it is made.

    Where that document is not exported, who made the claim and when stays open: another one would
    make other facts of the same claim. Which was the first to make it a ledger does not say.
    """
    made = [row.document for row in rows if citation_number(row) == 0]
    facts = _origin(made[0]) if made else {}
    appearances = [_appearance(row) for row in rows]
    return known({"@type": "Claim", "text": claim.text, **facts, "appearance": appearances})


def _origin(document: Document) -> Node:
    """Who made a claim, and when, where this document did."""
    return {
        "author": _authors(document.author) or organization(document.publisher, "@type"),
        "datePublished": document.published,
    }


def _appearance(row: Row) -> Node:
    """A document that makes the claim."""
    document = row.document
    work = WORKS.get(document.type, "CreativeWork")
    link = uri(row.link) or uri(document.url)
    return known(
        {
            "@type": work,
            "headline" if work in _HEADLINED else "name": document.title,
            "description": row.reservation,
            "author": _authors(document.author),
            "publisher": organization(document.publisher, "@type"),
            "datePublished": document.published,
            "url": link,
            "identifier": "" if link else document.url,
            "archivedAt": uri(row.stored),
        }
    )


def _evidence(evidence: Evidence) -> Node:
    """A source for or against the claim, as a work that the review cites."""
    link = uri(evidence.url)
    return known(
        {
            "@type": "CreativeWork",
            "name": evidence.title,
            "description": _BEARINGS[evidence.bearing] if evidence.bearing else "",
            "abstract": evidence.says,
            "publisher": organization(evidence.publisher, "@type"),
            "datePublished": evidence.published,
            "url": link,
            "identifier": "" if link else evidence.url,
        }
    )


def _authors(names: tuple[str, ...]) -> list[Node]:
    return [agent(name, "@type") for name in names if name.strip()]
