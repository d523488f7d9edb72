"""Labelled phrases, and what a finder makes of them, in percentages.

A case is a row of cases.jsonl: ``phrase``; ``claim``, the id that it says, or null; ``verdict``,
the verdicts that are right; ``document`` and ``line``, where the source says it;
``verdict_if_any``,
verdicts that are no fault on a phrase that no claim says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.match.finder import Finder
from factcheck.match.verdict import Tier
from factcheck.model import Ledger
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon

WRONG = {"different-figure", "different-subject"}
RIGHT = {"same", "rounded"}
MEASURES = ("found", "verdict", "line", "caught", "called_right", "false_match", "source_only")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a finder makes of a phrase: claim and verdict of each match, and the places shown.

    ``lines`` are (document, line) of the first match's passages, ``passages`` of those shown
    where no claim matches.
    """

    matches: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, int], ...] = ()
    passages: tuple[tuple[str, int], ...] = ()


Ask = Callable[[str], Reply]


@dataclass
class Tally:
    """Hits and cases of every measure."""

    hits: dict[str, int]
    cases: dict[str, int]

    def count(self, measure: str, hit: bool) -> None:
        self.hits[measure] = self.hits.get(measure, 0) + hit
        self.cases[measure] = self.cases.get(measure, 0) + 1

    def add(self, other: Tally) -> None:
        for measure, cases in other.cases.items():
            self.hits[measure] = self.hits.get(measure, 0) + other.hits[measure]
            self.cases[measure] = self.cases.get(measure, 0) + cases

    def percent(self, measure: str) -> str:
        cases = self.cases.get(measure, 0)
        return f"{100 * self.hits[measure] / cases:.1f}" if cases else "–"


def sound_ledger(path: Path) -> tuple[Ledger, dict[str, str]]:
    """The ledger and its texts. Raises ``ValueError`` where anything is wrong with them."""
    ledger, problems = read_ledger(path)
    texts, more = read_documents(ledger)
    if problems or more:
        raise ValueError(f"{path}: {[p.message for p in (*problems, *more)]}")
    return ledger, texts


def read_cases(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def ours(ledger: Ledger, texts: dict[str, str]) -> Ask:
    """What `factcheck find` answers."""
    finder = Finder(ledger.claims, texts, read_lexicon())

    def ask(phrase: str) -> Reply:
        found = [m for m in finder.claims(phrase) if m.tier is Tier.MATCH]
        shown = () if found else finder.passages(phrase)
        return Reply(
            matches=tuple((m.claim.id, str(m.verdict)) for m in found),
            lines=tuple((c.document, c.passage.line) for c in found[0].passages) if found else (),
            passages=tuple((c.document, c.passage.line) for c in shown),
        )

    return ask


def score(cases: Sequence[dict[str, Any]], ask: Ask) -> Tally:
    """How the answers to labelled phrases compare with their labels."""
    tally = Tally({}, {})
    for case in cases:
        reply = ask(case["phrase"])
        top = reply.matches[0] if reply.matches else ("", "")
        if case["claim"] is None:
            allowed = case.get("verdict_if_any", [])
            tally.count("false_match", any(v not in allowed for _, v in reply.matches))
            if "line" in case:
                place = (case["document"], case["line"])
                tally.count("source_only", reply.passages[:1] == (place,))
            continue
        right = top[0] == case["claim"]
        if set(case["verdict"]) & WRONG:
            tally.count("caught", right and top[1] in case["verdict"])
            tally.count("called_right", top[1] in RIGHT and top[1] not in case["verdict"])
        else:
            tally.count("found", right)
            if right:
                tally.count("verdict", top[1] in case["verdict"])
        if right and reply.lines:
            tally.count("line", (case["document"], case["line"]) in reply.lines)
    return tally
