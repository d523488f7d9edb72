"""Large ledgers asked by several processes: the answers are those of one, whatever befalls them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from helping import faulty, killed, names

from factcheck.check.checks import inspect
from factcheck.check.inspection import FEW, Inspection
from factcheck.check.lookup import Lookup
from factcheck.check.turns import Ask
from factcheck.check.vetting import vet
from factcheck.cli.helpers import Helped
from factcheck.model import Citation, Claim, Document, Ledger
from factcheck.read.lexicon import read_lexicon

CLAIMS = 3 * FEW + 7
TEXTS = {
    "log": "\n".join(f"At lock {n} there were {n + 100} of them." for n in range(CLAIMS)),
    "book": "Nobody counts the boats.\n",
}
HELPED = Helped(TEXTS, helpers=2, least=0)


def many() -> Inspection:
    """Claims that their document says in other words, every fiftieth with another number."""
    claims = tuple(
        Claim(
            id=f"c{n}",
            text=f"Lock {n} saw {n + 100 + 5 * (n % 50 == 0)} ferries.",
            citations=(
                Citation(document="log", quote=f"At lock {n} there were {n + 100} of them."),
            ),
        )
        for n in range(CLAIMS)
    )
    documents = tuple(Document(id=each, file=f"{each}.txt") for each in TEXTS)
    return Inspection(
        ledger=Ledger(path="a.yaml", documents=documents, claims=claims),
        lookup=Lookup(TEXTS, read_lexicon()),
        today=date(2026, 11, 29),
    )


class Sound:
    """Some claims that an earlier run found sound; ``noted`` are those that this one does."""

    def __init__(self, *known: str) -> None:
        self._known = known
        self.noted: set[str] = set()

    def holds(self, claim: Claim, _: Citation) -> bool:
        return claim.id in self._known

    def note(self, claim: Claim, _: Citation) -> None:
        self.noted.add(claim.id)


@pytest.mark.slow
def test_helpers_answer_as_one_process_does() -> None:
    alone = inspect(many())
    assert len(alone) > CLAIMS // 50
    assert inspect(many(), asker=HELPED) == alone
    assert vet(many(), asker=HELPED) == vet(many())


@pytest.mark.slow
def test_what_helpers_find_sound_is_noted_here() -> None:
    noted = [Sound(), Sound()]
    inspect(replace(many(), sound=noted[0]))
    inspect(replace(many(), sound=noted[1]), asker=HELPED)
    assert noted[0].noted == noted[1].noted
    assert 0 < len(noted[0].noted) < CLAIMS


def asked(
    helped: Helped, ask: Ask[tuple[str, bool]] = names, sound: Sound | None = None
) -> dict[str, bool]:
    """Which claims were asked, and whether by a helper."""
    turns = sorted(helped(replace(many(), sound=sound), ask), key=lambda turn: turn.number)
    told = [each for turn in turns for each in turn.answer.found]
    assert [name for name, _ in told] == [f"c{n}" for n in range(CLAIMS)]
    return dict(told)


def test_both_ask() -> None:
    assert set(asked(HELPED).values()) == {True, False}


@pytest.mark.parametrize(
    "helped", [Helped(TEXTS, helpers=2), Helped(TEXTS, helpers=0, least=0)], ids=["few", "nobody"]
)
def test_few_claims_or_no_processor_need_no_helper(helped: Helped) -> None:
    assert set(asked(helped).values()) == {False}


def test_beside_what_is_known_to_be_sound_this_process_asks() -> None:
    by_helpers = asked(HELPED, sound=Sound("c3"))
    assert not any(by_helpers[f"c{n}"] for n in range(FEW))
    assert any(by_helpers.values())


def test_a_helper_that_is_killed_loses_nothing() -> None:
    assert set(asked(HELPED, killed).values()) == {False}


def test_what_is_wrong_is_told_by_the_first_process() -> None:
    with pytest.raises(ValueError, match="has a fault"):
        list(HELPED(many(), faulty))
