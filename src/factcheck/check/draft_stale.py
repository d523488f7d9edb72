"""What a finding in a draft says where the claim's own source no longer says the claim."""

from __future__ import annotations

from dataclasses import replace

from factcheck.check.draft import Finding
from factcheck.match.find import Match
from factcheck.model import Remark, Severity, Standing

GONE = (Standing.CHANGED, Standing.MISSING)


def told(finding: Finding, match: Match) -> Finding:
    """The finding, with what became of the claim's source where that is no good any more.

    ``match`` is the finding's, with a remark on each passage. A claim that the draft repeats is
    then worth a warning, whatever its status.
    """
    finding = replace(finding, match=match)
    remark = gone(match)
    if remark is None or finding.code == "not-in-ledger":
        return finding
    problem = finding.problem
    severity = problem.severity
    repeats = finding.code.startswith("repeats-") and finding.code != "repeats-evidence"
    if repeats and severity is Severity.NOTE:
        severity = Severity.WARNING
    message = f"{problem.message} ({remark.text})"
    return replace(finding, problem=replace(problem, message=message, severity=severity))


def gone(match: Match) -> Remark | None:
    """What is said of the first passage that its document no longer bears out; None if none is."""
    remarks = [each.remark for each in match.passages if each.remark]
    return next((each for each in remarks if each.standing in GONE and each.text), None)
