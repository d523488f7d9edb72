"""The page of each rule: what it means, what sets it off, what does not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from factcheck.check import draft_pages
from factcheck.check.checks import CHECKS
from factcheck.check.draft_pages import PAGES
from factcheck.check.draft_settled import IDLE
from factcheck.check.draft_words import RULES as FINDINGS
from factcheck.check.fault_pages import FAULTS
from factcheck.model import Problem, Rule, Severity

FAULT = (
    "A fault of the ledger or of a file beside it. Every command tells all of them at once, and"
    " goes on with what is sound. What a ledger may hold is in docs/ledger.md."
)
CLAIMS: Final = draft_pages.__doc__.partition("\n\n")[2].strip() if draft_pages.__doc__ else ""
"""The claims that the examples of drafts are held against."""


class Page(NamedTuple):
    """A rule's page: ``text`` is Markdown, its examples indented by four spaces.

    ``command`` is what tells it: "verify" or "check"; empty for a fault of the ledger's file.
    """

    rule: Rule
    command: str
    text: str


def rule_pages() -> dict[str, Page]:
    """Every code there is, with its page: of ``verify``, of ``check``, and of a ledger's faults."""
    pages = {
        rule.code: Page(rule, "verify", (check.module.__doc__ or "").strip())
        for check in CHECKS.values()
        for rule in check.rules
    }
    for rule in (*FINDINGS, IDLE):
        text = f"{PAGES[rule.code]}\n{CLAIMS}"
        pages[rule.code] = Page(rule, "check", text)
    for code, says in FAULTS.items():
        pages[code] = Page(Rule(code=code, severity=Severity.ERROR, says=says), "", FAULT)
    return pages


def with_pages(rules: Iterable[Rule], problems: Iterable[Problem]) -> tuple[Rule, ...]:
    """The rules with their pages, and behind them those of problems that none of them is for."""
    pages = rule_pages()
    told = {rule.code: rule for rule in rules}
    for problem in problems:
        if problem.code not in told:
            words = problem.code.replace("-", " ")
            known = pages.get(problem.code)
            says = known.rule.says if known else words
            told[problem.code] = Rule(code=problem.code, severity=problem.severity, says=says)
    return tuple(
        rule._replace(page=pages[rule.code].text if rule.code in pages else FAULT)
        for rule in told.values()
    )
