"""What `factcheck check` makes of figures in prose as a reporter writes it.

    python benchmarks/prose.py [--misses]

The drafts of benchmarks/prose begin with the ledger that they are checked against. Each figure in
them is marked: ``[[46%|r]]`` is right, ``[[47%|w]]`` is wrong, ``[[9%|n]]`` is another statement.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.check.draft import Finding, check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.find import Match
from factcheck.match.finder import Finder
from factcheck.model import Location, Related, Severity
from factcheck.read.drafts import draft
from factcheck.read.lexicon import read_lexicon
from scoring import sound_ledger

ROOT = Path(__file__).parent.parent
DRAFTS = ROOT / "benchmarks" / "prose"
MARK = re.compile(r"\[\[([^|\]]+)\|([rwn])\]\]")


class Told(NamedTuple):
    """A marked figure: its draft, what stands there, how it is marked, and what is told of it.

    ``told`` is "error", "warned", "repeats" or "nothing".
    """

    draft: str
    said: str
    mark: str
    told: str


def told_of(path: Path) -> Iterator[Told]:
    """What is told of each marked figure of a draft; and of errors on others, as "n"."""
    ledger_path, _, body = path.read_text(encoding="utf-8").partition("\n")
    ledger, texts = sound_ledger(ROOT / ledger_path)
    lexicon = read_lexicon()
    text, marks = _unmarked(body)
    finder, sieve = Finder(ledger.claims, texts, lexicon), Sieve(ledger.claims, lexicon)
    found, _ = check_draft(draft(path.name, text), finder, texts, _cite, sieve)
    left = [each for each in found if each.figure]
    for start, end, mark in marks:
        here = [each for each in left if each.start < end and start < each.end]
        left = [each for each in left if each not in here]
        yield Told(path.name, text[start:end], mark, _told(here))
    for each in left:
        if _told([each]) == "error":
            yield Told(path.name, text[each.start : each.end], "n", "error")


def _unmarked(body: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The draft without its marks, and where each was."""
    parts: list[str] = []
    marks: list[tuple[int, int, str]] = []
    at = length = 0
    for found in MARK.finditer(body):
        length += found.start() - at
        parts += [body[at : found.start()], found[1]]
        marks.append((length, length + len(found[1]), found[2]))
        length += len(found[1])
        at = found.end()
    return "".join([*parts, body[at:]]), marks


def _told(findings: list[Finding]) -> str:
    if any(each.problem.severity is Severity.ERROR for each in findings):
        return "error"
    if any(each.code in ("different-figure", "other-words") for each in findings):
        return "warned"
    return "repeats" if any(each.code.startswith("repeats") for each in findings) else "nothing"


def _cite(match: Match) -> Related:
    return Related(location=Location(path=match.claim.id), words="")


def every() -> list[Told]:
    """What is told of every marked figure."""
    return [told for path in sorted(DRAFTS.iterdir()) for told in told_of(path)]


def main() -> None:
    found = every()
    if "--misses" in sys.argv:
        for each in found:
            if (each.mark == "w") != (each.told == "error") and each.told != "nothing":
                print(*each, sep=" | ")
    for mark, name in (("w", "wrong"), ("r", "right"), ("n", "others")):
        counts = Counter(each.told for each in found if each.mark == mark)
        order = ("error", "warned", "repeats", "nothing")
        told = ", ".join(f"{counts[each]} {each}" for each in order)
        print(f"{name}: {sum(counts.values())}; {told}")


if __name__ == "__main__":
    main()
