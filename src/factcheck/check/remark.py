"""What became of each citation since a curator wrote it down, in a few words.

The same is asked as for an export (``vetting``): what ``verify`` would not let stand has changed
or is missing here, and nothing else has.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.check.inspection import Inspection
from factcheck.model import Citation, Claim, Remark, Standing
from factcheck.read.seen import as_seen

if TYPE_CHECKING:
    from factcheck.check.vetting import Vetted

GONE = "its source no longer says this"
OTHERWISE = "its source says otherwise"
MOST = 3
"""The most figures or words that are shown in place of the claim's."""
LONG = 60
"""The most code points of them."""


class Remarks:
    """What is to be said of citations, each vetted once; prepared once for a run."""

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        self._known: dict[tuple[str, Citation], Remark] = {}

    def remark(self, claim: Claim, citation: Citation) -> Remark:
        """What became of one citation of a claim."""
        if (claim.id, citation) not in self._known:
            # What a document that is shown has to be asked, most commands never ask.
            from factcheck.check.vetting import vet

            for each in vet(replace(self._inspection, chosen=(claim,))):
                self._known[claim.id, each.citation] = remark(each, self._inspection)
        return self._known[claim.id, citation]


def remark(vetted: Vetted, inspection: Inspection) -> Remark:
    """What is to be said of a citation that was vetted."""
    from factcheck.check import holding, standing
    from factcheck.check.vetting import UNREADABLE

    code = vetted.problem.code if vetted.problem else ""
    if vetted.astray and not code:
        place = f"not in {vetted.citation.place}, where the ledger has it"
        return Remark(standing=Standing.MOVED, text=place)
    if not code:
        return Remark(standing=Standing.STANDS)
    if vetted.passage is None:
        unread = code == UNREADABLE.code
        return Remark(standing=Standing.MISSING, text="" if unread else GONE)
    there = as_seen(vetted.passage.quote)
    text, words = OTHERWISE, ""
    if code == standing.CHANGED.code:
        text, words = GONE, _words(vetted.citation.quote, there)
    elif code == holding.NOT_HELD.code:
        text, words = _figures(vetted, inspection)
    return Remark(
        standing=Standing.CHANGED, now=words or there, text=f"{text}: {words}" if words else text
    )


def _words(quote: str, there: str) -> str:
    """The document's words in place of the quote's; empty where they are many or none."""
    from factcheck.check.wording import MARKS, differences

    found = [each.source.strip(MARKS) for each in differences(quote, there)]
    shown = "; ".join(found)
    return shown if all(found) and len(found) <= MOST and len(shown) <= LONG else ""


def _figures(vetted: Vetted, inspection: Inspection) -> tuple[str, str]:
    """What is said of a figure that the passage does not hold, and the passage's in its place."""
    from factcheck.check.agreement import held
    from factcheck.match.align import NO_CONTEXT, align
    from factcheck.match.compare import same_family
    from factcheck.match.pairing import pair_figures

    source = inspection.lookup.sources[vetted.citation.document]
    if vetted.passage is None:
        return GONE, ""
    claim = inspection.lookup.statement(vetted.claim)
    there = source.around(vetted.passage)
    absent: list[str] = []
    now: list[str] = []
    reader = inspection.lookup.sources.reader
    for pair in pair_figures(align(claim, there, NO_CONTEXT, reader), reader):
        if pair.phrase is None or held(pair.phrase, there.figures):
            continue
        absent.append(as_seen(pair.phrase.text))
        if pair.claim and same_family(pair.phrase, pair.claim):
            now.append(as_seen(pair.claim.text))
    if now and now != absent:
        return GONE, "; ".join(dict.fromkeys(now[:MOST]))
    unsaid = " or ".join(f"“{each}”" for each in dict.fromkeys(absent[:MOST]))
    return (f"its source does not say {unsaid}" if unsaid else GONE), ""
