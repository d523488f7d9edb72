"""How much work a draft takes: a longer one takes as much more, however it is made."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from counting import calls
from drafting import ROOT, cite

from factcheck.check.draft import check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.read.documents import read_documents
from factcheck.read.drafts import draft
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon

CLAIM = "46.3 percent of federal inmates are held for drug offenses"

# what a draft is made of, over and over, and how often for a short one
DRAFTS = {
    "figures in one sentence": ("draft.txt", "5%, ", 400),
    "numbers with nothing between": ("draft.txt", "1 ", 400),
    "numbers in words": ("draft.txt", "one ", 300),
    "a claim over and over": ("draft.txt", f"{CLAIM}, and ", 20),
    "a claim among figures": ("draft.txt", f"{CLAIM}, 5%, 6%, 7%, 8%, ", 16),
    "a row of cells": ("draft.md", "|1", 400),
    "images that never end": ("draft.md", "![", 1000),
    "sentences": ("draft.txt", "Rents in the town rose by 5 percent. ", 60),
}


def rows(piece: str, times: int) -> str:
    """A text of pieces; a table where they are cells."""
    if not piece.startswith("|"):
        return piece * times
    return "\n".join((f"{'|a' * times}|", f"{'|-' * times}|", f"{piece * times}|", ""))


@pytest.mark.slow
@pytest.mark.parametrize("name", DRAFTS)
def test_four_times_as_long_is_four_times_the_work(name: str) -> None:
    ledger, _ = read_ledger(ROOT / "data/claims.yaml")
    texts, _ = read_documents(ledger)
    lexicon = read_lexicon()
    file, piece, times = DRAFTS[name]

    def work(length: int) -> int:
        finder, sieve = Finder(ledger.claims, texts, lexicon), Sieve(ledger.claims, lexicon)
        check_draft(draft(file, f"{CLAIM}, and 5%."), finder, texts, cite, sieve)
        # what is looked up once is not counted; what was read before would be, so each starts anew
        text = rows(piece, length)
        return calls(lambda: check_draft(draft(file, text), finder, texts, cite, sieve))

    assert work(4 * times) < 1.3 * 4 * work(times)


class Counting:
    """A finder that counts what it is asked."""

    def __init__(self, finder: Finder) -> None:
        self.asked: list[str] = []
        self._finder = finder

    def claims(
        self, phrase: str, *, limit: int, among: int, only: Collection[str]
    ) -> tuple[Match, ...]:
        self.asked.append(phrase)
        return self._finder.claims(phrase, limit=limit, among=among, only=only)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("The tide went out, and nobody minded the boats.", False),
        ("The tide went out at dawn over 14 boats.", False),
        (f"{CLAIM}.", True),
    ],
)
def test_what_no_claim_speaks_of_is_not_looked_for(sentence: str, asks: bool) -> None:
    ledger, _ = read_ledger(ROOT / "data/claims.yaml")
    texts, _ = read_documents(ledger)
    lexicon = read_lexicon()
    finder = Counting(Finder(ledger.claims, texts, lexicon))
    check_draft(draft("draft.txt", sentence), finder, texts, cite, Sieve(ledger.claims, lexicon))
    assert bool(finder.asked) is asks


def test_a_sentence_without_figures_or_words_of_a_claim_costs_next_to_nothing() -> None:
    """A twentieth of one that repeats a claim, where both have been read before."""
    ledger, _ = read_ledger(ROOT / "data/claims.yaml")
    texts, _ = read_documents(ledger)
    lexicon = read_lexicon()
    finder, sieve = Finder(ledger.claims, texts, lexicon), Sieve(ledger.claims, lexicon)

    def work(said: str) -> int:
        return calls(lambda: check_draft(draft("draft.txt", said), finder, texts, cite, sieve))

    nothing, idle, repeating = work(""), "The tide went out, and nobody minded.", f"{CLAIM}."
    work(f"{idle}\n\n{repeating}")
    assert 20 * (work(idle) - nothing) < work(repeating) - nothing
