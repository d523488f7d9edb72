"""The drafts of this folder, with what is to be found in each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from factcheck.check.draft import Finding, Tally, check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.model import Location, Related
from factcheck.read.documents import read_documents
from factcheck.read.drafts import Draft, draft
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon

ROOT = Path(__file__).parents[2]
DRAFTS = Path(__file__).parent / "drafts"


class Expected(NamedTuple):
    """A finding in a draft."""

    line: int
    said: str
    code: str
    claim: str


def names() -> list[str]:
    """The drafts' file names."""
    return sorted(path.name for path in DRAFTS.iterdir() if path.suffix != ".findings")


def expected(name: str) -> tuple[str, list[Expected], list[Expected]]:
    """The ledger that a draft is checked against, what is found, and what should be and is not.

    A row of ``.findings`` is a line number, the figure ("-" for a sentence without one), the code
    and the claim, parted by two spaces or more. A row that begins with ``!`` is found today, and
    wrong; one that begins with ``~`` would be right, and is beyond what is found today.
    """
    rows = (DRAFTS / name).with_suffix(".findings").read_text(encoding="utf-8").splitlines()
    found: list[Expected] = []
    beyond: list[Expected] = []
    for row in rows[1:]:
        line, said, code, claim = [c.strip() for c in row.lstrip("~!").split("  ") if c.strip()]
        (beyond if row.startswith("~") else found).append(Expected(int(line), said, code, claim))
    return rows[0].lstrip("# "), found, beyond


def checked(
    text: str, ledger_path: str, name: str = "draft.txt", *, every: bool = False
) -> tuple[Draft, list[Finding], Tally]:
    """A draft with its findings and its tally."""
    ledger, problems = read_ledger(ROOT / ledger_path)
    texts, more = read_documents(ledger)
    assert not problems
    assert not more
    read = draft(name, text)
    lexicon = read_lexicon()
    finder, sieve = Finder(ledger.claims, texts, lexicon), Sieve(ledger.claims, lexicon)
    found, tally = check_draft(read, finder, texts, cite, sieve, every=every)
    return read, list(found), tally


def cite(match: Match) -> Related:
    """A source named by its document alone."""
    document = match.passages[0].document if match.passages else match.claim.citations[0].document
    return Related(location=Location(path=document), words="")


def as_expected(finding: Finding) -> Expected:
    """A finding as a row: its line, its figure on one line, its code, its claim."""
    said = " ".join(finding.figure.text.split()) if finding.figure else "-"
    covered = finding.match is not None and finding.code != "not-in-ledger"
    claim = finding.match.claim.id if finding.match and covered else "-"
    return Expected(finding.problem.location.line, said, finding.code, claim)
