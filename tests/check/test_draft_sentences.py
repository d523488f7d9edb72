"""Single sentences over four small ledgers: the wrong ones are errors, the right ones are not.

``desks/*/wrong.txt`` has one wrong sentence a line behind what is wrong with it; a line that begins
with ``~`` should be an error and is beyond what is found today. ``right.txt`` has sentences that a
draft may hold: repeated in other words, or about another year, a part, a plan, a question.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from drafting import cite

from factcheck.check.draft import check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.finder import Finder
from factcheck.model import Severity
from factcheck.read.documents import read_documents
from factcheck.read.drafts import draft
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon

DESKS = Path(__file__).parent / "desks"
NAMES = sorted(path.name for path in DESKS.iterdir())


class Desk(NamedTuple):
    """What a sentence is checked against."""

    finder: Finder
    texts: dict[str, str]
    sieve: Sieve

    def codes(self, sentence: str) -> list[tuple[Severity, str]]:
        """How bad each finding is, and its code."""
        read = draft("draft.txt", sentence)
        found, _ = check_draft(read, self.finder, self.texts, cite, self.sieve)
        return [(each.problem.severity, each.code) for each in found]


@pytest.fixture(scope="module")
def desks() -> dict[str, Desk]:
    lexicon = read_lexicon()
    made = {}
    for name in NAMES:
        ledger, problems = read_ledger(DESKS / name / "claims.yaml")
        texts, more = read_documents(ledger)
        assert not problems
        assert not more
        sieve = Sieve(ledger.claims, lexicon)
        made[name] = Desk(Finder(ledger.claims, texts, lexicon), dict(texts), sieve)
    return made


def lines(file: str) -> list[tuple[str, str]]:
    return [
        (name, line)
        for name in NAMES
        for line in (DESKS / name / file).read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize(("name", "line"), lines("wrong.txt"))
def test_a_wrong_sentence_is_an_error(desks: dict[str, Desk], name: str, line: str) -> None:
    found = desks[name].codes(line.partition("| ")[2])
    caught = any(severity is Severity.ERROR for severity, _ in found)
    assert caught != line.startswith("~"), found


@pytest.mark.parametrize(("name", "line"), lines("right.txt"))
def test_a_right_sentence_is_not(desks: dict[str, Desk], name: str, line: str) -> None:
    found = desks[name].codes(line)
    assert [code for severity, code in found if severity is not Severity.NOTE] == []
