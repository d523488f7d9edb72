"""A sound ledger over eight real documents: no false error, and no damage that goes unseen.

Where the ledger is not beside the checkout, these are skipped.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup, span_of
from factcheck.check.places import whole
from factcheck.model import Ledger, Severity

ROOT = Path(__file__).parents[2]
WORLD = next(
    (each for up in ROOT.parents if (each := up / "shared/eval/world/claims.yaml").exists()), None
)
sys.path.insert(0, str(ROOT / "benchmarks"))
import damage  # noqa: E402

pytestmark = pytest.mark.skipif(WORLD is None, reason="needs ../shared/eval/world")


@pytest.fixture(scope="module")
def desk() -> damage.Desk:
    return damage.read_desk(str(WORLD))


def quoting(desk: damage.Desk, how: str) -> Ledger:
    """The ledger with its quotes as they are, with none, or grown to sentences or paragraphs."""
    if how == "none":
        return desk.unquoted().ledger
    lookup = Lookup(desk.texts, desk.lexicon)
    claims = []
    for claim in desk.ledger.claims:
        citations = []
        for citation in claim.citations:
            text = desk.texts[citation.document]
            found = lookup.stand(claim, citation).passages if citation.quote else ()
            quote = citation.quote
            if found and how != "own":
                span = whole(lookup.sources[citation.document].sentences, span_of(found[0]))
                start = text.rfind("\n\n", 0, span.start) + 2 if how == "paragraph" else span.start
                end = text.find("\n\n", span.end) if how == "paragraph" else span.end
                quote = text[max(start, 0) : end if end >= 0 else len(text)].strip()
            citations.append(replace(citation, quote=quote))
        claims.append(replace(claim, citations=tuple(citations)))
    return replace(desk.ledger, claims=tuple(claims))


@pytest.mark.parametrize("how", ["none", "own", "sentence", "paragraph"])
def test_care_is_not_punished(how: str, desk: damage.Desk) -> None:
    """Not one error, and at most two warnings, however much is quoted."""
    lookup = Lookup(desk.texts, desk.lexicon)
    found = inspect(Inspection(ledger=quoting(desk, how), lookup=lookup, today=damage.DAY))
    counts = Counter(problem.severity for problem in found)
    told = [each.message for each in found if each.severity is not Severity.NOTE]
    assert (counts[Severity.ERROR], counts[Severity.WARNING] <= 2) == (0, True), told


@pytest.mark.slow
def test_a_change_in_a_source_is_an_error_and_a_resetting_is_none(desk: damage.Desk) -> None:
    caught = [each for _, each in damage.changed(desk)]
    accused = [each for *_, each in damage.reset(desk)]
    assert len(caught) >= 300
    assert sum(caught) / len(caught) >= 0.97
    assert sum(accused) / len(accused) <= 0.01
