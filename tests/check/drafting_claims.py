"""Drafts over claims that a test makes up, their document being the claims themselves."""

from __future__ import annotations

from dataclasses import replace

from drafting import cite

from factcheck.check.draft import check_draft
from factcheck.check.draft_sieve import Sieve
from factcheck.match.finder import Finder
from factcheck.model import Citation, Claim
from factcheck.model.lexicon import Lexicon
from factcheck.read.drafts import draft


def told(
    texts: str | tuple[str, ...], said: str, lexicon: Lexicon, *, date: str = ""
) -> dict[str, str]:
    """What is told of each figure of a draft: "error", "warning", "repeats" or "nothing"."""
    every = (texts,) if isinstance(texts, str) else texts
    cited = (Citation(document="d", quote=""),)
    claims = [Claim(id=f"c{n}", text=text, citations=cited) for n, text in enumerate(every)]
    document = {"d": "\n\n".join(every)}
    finder, sieve = Finder(claims, document, lexicon), Sieve(claims, lexicon)
    read = replace(draft("draft.md", said), date=date)
    found, _ = check_draft(read, finder, document, cite, sieve)
    return {
        each.figure.text: _how(each.code, each.problem.severity) for each in found if each.figure
    }


def _how(code: str, severity: str) -> str:
    if code.startswith("repeats"):
        return "repeats"
    return "nothing" if code == "not-in-ledger" else severity
