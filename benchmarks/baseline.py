"""The best plain way to do the same: one similarity number, and figures compared by a library.

rapidfuzz's token_set_ratio over the claims' texts finds the claim; quantulum3 reads both texts'
quantities, and a match with another value or unit is called different.
"""

from __future__ import annotations

from factcheck.model import Ledger
from scoring import Ask, Reply

LEAST = 62.0
"""The similarity at which a claim counts as found: about where found and false match balance."""


def baseline(ledger: Ledger) -> Ask:
    """Raises ``ImportError`` where rapidfuzz or quantulum3 are not installed."""
    from quantulum3 import parser
    from rapidfuzz import fuzz, process, utils

    texts = {claim.id: utils.default_process(claim.text) for claim in ledger.claims}
    wordings = {claim.id: claim.text for claim in ledger.claims}

    def quantities(text: str) -> set[tuple[float, str]]:
        return {(round(q.value, 6), q.unit.name) for q in parser.parse(text)}

    def ask(phrase: str) -> Reply:
        query = utils.default_process(phrase)
        hits = process.extract(
            query, texts, scorer=fuzz.token_set_ratio, score_cutoff=LEAST, limit=1
        )
        matches = []
        for _, _, name in hits:
            said, held = quantities(phrase), quantities(wordings[name])
            same = "same" if said else "no-figure"
            matches.append((name, same if said <= held else "different-figure"))
        return Reply(matches=tuple(matches))

    return ask
