"""How much work `verify` does: as much for each claim, however many there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck.check import claim_conflicts
from factcheck.check.checks import inspect, steps
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.check.vetting import vet
from factcheck.match.figures import Reading
from factcheck.match.sentences import LONGEST
from factcheck.match.statement import Reader, Statement
from factcheck.model import Citation, Claim, Document, Ledger, Status
from factcheck.read.lexicon import read_lexicon

LEXICON = read_lexicon()


def told(claims: list[Claim], monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], int]:
    """What is told of claims in each other's way, and how many comparisons it took."""
    ledger = Ledger(path="claims.yaml", documents=(), claims=tuple(claims))
    inspection = Inspection(ledger=ledger, lookup=Lookup({}, LEXICON), today=date(2026, 11, 28))
    count = 0
    from factcheck.match.likeness import likeness

    def counted(*given: Any) -> Any:
        nonlocal count
        count += 1
        return likeness(*given)

    monkeypatch.setattr("factcheck.check.claim_conflicts.likeness", counted)
    return [each.bare_message for each in claim_conflicts.conflicts(inspection)], count


def equal(count: int) -> list[Claim]:
    return [claim(n) for n in range(count)]


def claim(number: int, status: Status = Status.UNREVIEWED) -> Claim:
    text = "Rents in the port rose 12.5 percent."
    return Claim(id=f"c{number}", text=text, citations=(), status=status)


def test_each_of_many_equal_claims_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    messages, _ = told(equal(40), monkeypatch)
    assert messages == ["it says the same as claim c0"] * 39


def test_equal_claims_are_compared_with_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(equal(100), monkeypatch)[1] == 2 * 99
    monkeypatch.undo()
    assert told(equal(400), monkeypatch)[1] == 2 * 399


@pytest.mark.parametrize("letters", ["½", "5%, ", "12 may ", "1 "])
def test_a_document_of_one_sentence_is_read_in_parts(
    letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No figure is held against more words and figures than a sentence has."""
    read: list[int] = []
    whole = Reader._read

    def counted(reader: Reader, text: str, held: Reading | None) -> Statement:
        read.append(len(text))
        return whole(reader, text, held)

    monkeypatch.setattr(Reader, "_read", counted)
    text = letters * (40_000 // len(letters)) + " It is 46.3% of federal inmates, " + letters * 9
    quoted = Citation(document="a", quote="It is 46.3% of federal inmates")
    claims = tuple(
        Claim(id=name, text="It is 46.3% of federal inmates.", citations=(each,))
        for name, each in (("c", quoted), ("d", Citation(document="a")))
    )
    ledger = Ledger(path="c.yaml", documents=(Document(id="a", file="a.txt"),), claims=claims)
    lookup = Lookup({"a": text}, LEXICON)
    inspection = Inspection(ledger=ledger, lookup=lookup, today=date(2026, 11, 28))
    assert [each.code for each in inspect(inspection)] == ["duplicate-claim"]
    assert max(read) <= 3 * LONGEST + 2, "a run of three sentences at most"


def test_a_disputed_one_among_equal_claims_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    statuses = (Status.UNREVIEWED, Status.REVIEWED, Status.DISPUTED, Status.DISPUTED)
    claims = [claim(number, each) for number, each in enumerate(statuses)]
    assert told(claims, monkeypatch)[0] == [
        "it says the same as claim c0",
        "it says the same as claim c0",
        "it is disputed and says the same as claim c1, which is reviewed",
        "it says the same as claim c0",
        "it is disputed and says the same as claim c1, which is reviewed",
        "it says the same as claim c2",
    ]


THINGS = "barges ferries tugs trawlers dinghies liners yachts rafts canoes punts".split()


def many(count: int) -> Inspection:
    """So many claims, each said by its document in other words and quoted."""
    said = [
        (f"Lock {n} saw {n + 100} {THINGS[n % 10]}.", f"At lock {n} there were {n + 100} of them.")
        for n in range(count)
    ]
    claims = tuple(
        Claim(id=f"c{n}", text=text, citations=(Citation(document="log", quote=quote),))
        for n, (text, quote) in enumerate(said)
    )
    lookup = Lookup({"log": "\n".join(quote for _, quote in said)}, LEXICON)
    ledger = Ledger(path="a.yaml", documents=(Document(id="log", file="log.txt"),), claims=claims)
    return Inspection(ledger=ledger, lookup=lookup, today=date(2026, 11, 28))


@pytest.mark.parametrize("ask", [inspect, lambda each: list(vet(each))])
def test_of_many_claims_each_is_read_once(ask: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.statement.KEPT", 40)  # as of ten thousand claims
    monkeypatch.setattr("factcheck.check.inspection.FEW", 10)
    read: list[str] = []
    really = Reader._read

    def counted(reader: Reader, text: str, held: Reading | None) -> Statement:
        read.append(text)
        return really(reader, text, held)

    monkeypatch.setattr(Reader, "_read", counted)
    ask(many(60))
    assert len(read) == len(set(read)) == 120


def test_few_after_few_are_all_the_claims_in_their_order() -> None:
    whole = many(3)
    claims = whole.ledger.claims
    assert [each.claims for each in whole.by_few()] == [claims]
    assert [each.claims for each in replace(whole, chosen=claims[1:2]).by_few()] == [claims[1:2]]
    assert list(replace(whole, chosen=()).by_few()) == []


def test_a_step_is_told_for_each_few_claims_and_each_check() -> None:
    count = 0

    def step() -> None:
        nonlocal count
        count += 1

    inspect(many(450), step)
    assert count == steps(450) == 3 + 6


def test_a_document_is_found_by_its_id_the_first_of_two() -> None:
    documents = tuple(Document(id=name, file=file) for name, file in ("ab", "cd", "ae"))
    ledger = Ledger(path="a.yaml", documents=documents)
    assert [ledger.document(name).file for name in "ac"] == ["b", "d"]
    with pytest.raises(KeyError):
        ledger.document("x")
