"""Precision and recall of `factcheck check` over the drafts of tests/check/drafts.

    python benchmarks/drafts.py

A draft's ``.findings`` say what is right: a row for each figure, and for each sentence that repeats
a claim without one. Rows that begin with ``~`` are right too, and not found yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.check.draft import Finding, check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.model import Location, Related
from factcheck.read.drafts import draft
from factcheck.read.lexicon import read_lexicon
from scoring import sound_ledger

ROOT = Path(__file__).parent.parent
DRAFTS = ROOT / "tests" / "check" / "drafts"
ERRORS = {"different-figure", "different-subject"}
HEAD = ["draft", "figures", "wrong figures", "caught", "wrong errors", "right findings", "of"]

Row = tuple[str, str, str, str]
"""A line number, the figure or "-", the code, the claim's id or "-"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What is right about a draft, and what was found.

    ``wrong`` counts figures that contradict the ledger, ``caught`` those that are errors with the
    right claim, ``alarms`` errors on other figures. ``asked`` counts findings that are right,
    ``found`` those of them that were made.
    """

    name: str
    figures: int
    wrong: int
    caught: int
    alarms: int
    asked: int
    found: int

    def cells(self) -> list[str]:
        numbers = (self.figures, self.wrong, self.caught, self.alarms, self.found, self.asked)
        return [self.name, *map(str, numbers)]


def scores() -> Iterator[Score]:
    """The score of each draft."""
    for path in sorted(DRAFTS.iterdir()):
        if path.suffix != ".findings":
            yield _score(path)


def total(each: list[Score]) -> Score:
    """All drafts as one."""
    return Score(
        name="all",
        figures=sum(score.figures for score in each),
        wrong=sum(score.wrong for score in each),
        caught=sum(score.caught for score in each),
        alarms=sum(score.alarms for score in each),
        asked=sum(score.asked for score in each),
        found=sum(score.found for score in each),
    )


def drafts_table() -> str:
    """The scores as a Markdown table, with precision and recall below it."""
    each = list(scores())
    whole = total(each)
    rows = [HEAD, ["---"] * len(HEAD), *(score.cells() for score in [*each, whole])]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    errors = whole.caught + whole.alarms
    return "\n".join(
        [
            *lines,
            "",
            f"Errors: precision {_percent(whole.caught, errors)},"
            f" recall {_percent(whole.caught, whole.wrong)}."
            f" All findings: recall {_percent(whole.found, whole.asked)}.",
        ]
    )


def _score(path: Path) -> Score:
    ledger_path, right = _right(path.with_suffix(".findings"))
    ledger, texts = sound_ledger(ROOT / ledger_path)
    read = draft(path.name, path.read_text(encoding="utf-8"))
    lexicon = read_lexicon()
    finder, sieve = Finder(ledger.claims, texts, lexicon), Sieve(ledger.claims, lexicon)
    found, tally = check_draft(read, finder, texts, _cite, sieve)
    rows = [_row(finding) for finding in found]
    errors = [row for row in rows if row[2] in ERRORS]
    wrong = [row for row in right if row[2] in ERRORS]
    return Score(
        name=path.name,
        figures=tally.figures,
        wrong=len(wrong),
        caught=sum(row in errors for row in wrong),
        alarms=sum(row not in wrong for row in errors),
        asked=len(right),
        found=sum(row in rows for row in right),
    )


def _right(path: Path) -> tuple[str, list[Row]]:
    """The ledger, and the findings that are right."""
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    found: list[Row] = []
    for row in rows:
        if row.startswith("!"):  # found today, and wrong
            continue
        line, said, code, claim = [c.strip() for c in row.lstrip("~").split("  ") if c.strip()]
        if code != "-":
            found.append((line, said, code, claim))
    return head.lstrip("# "), found


def _row(finding: Finding) -> Row:
    said = " ".join(finding.figure.text.split()) if finding.figure else "-"
    covered = finding.match is not None and finding.code != "not-in-ledger"
    claim = finding.match.claim.id if finding.match and covered else "-"
    return str(finding.problem.location.line), said, finding.code, claim


def _cite(match: Match) -> Related:
    return Related(location=Location(path=match.claim.id), words="")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"


if __name__ == "__main__":
    print(drafts_table())
