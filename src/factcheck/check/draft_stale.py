"""What a finding in a draft says where the claim's own source no longer says the claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.check.draft import Finding
from factcheck.match.find import Match
from factcheck.model import Citation, Claim, Remark, Severity, Standing

Asked = Callable[[Claim, Citation | None], Remark | None]
"""What is asked for what became of a claim's citation."""
GONE = (Standing.CHANGED, Standing.MISSING)


def told(finding: Finding, asked: Asked) -> Finding:
    """The finding, with what became of the claim's source where that is no good any more.

    A claim that the draft repeats is then worth a warning, whatever its status.
    """
    if finding.match is None or finding.code == "not-in-ledger":
        return finding
    remark = gone(finding.match, asked)
    if remark is None:
        return finding
    problem = finding.problem
    severity = problem.severity
    repeats = finding.code.startswith("repeats-") and finding.code != "repeats-evidence"
    if repeats and severity is Severity.NOTE:
        severity = Severity.WARNING
    stale = replace(
        problem,
        message=f"{problem.message} ({remark.text})",
        severity=severity,
        standing=str(remark.standing),
        now=remark.now,
    )
    return replace(finding, problem=stale)


def gone(match: Match, asked: Asked) -> Remark | None:
    """What is said of the first passage that its document no longer bears out; None if none is."""
    remarks = (asked(match.claim, each.citation) for each in match.passages)
    return next((each for each in remarks if each and each.standing in GONE and each.text), None)
