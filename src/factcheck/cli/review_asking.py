"""What a review asks a person, step by step; and who the checker is where nobody says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factcheck.cli.streams import say
from factcheck.model import Bearing, Claim, Evidence, Status

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.cli.review import Wanted

KEYS = ("title", "publisher", "published", "url", "says", "bearing")
"""What an evidence says, in the order in which it is asked."""
WANTED = {
    Status.REVIEWED: (Bearing.SUPPORTS,),
    Status.DISPUTED: (Bearing.CONTRADICTS, Bearing.QUALIFIES),
}
"""The bearings of which a status asks for at least one."""
OPTION = "--evidence"
QUESTIONS = {
    "publisher": "  Publisher",
    "published": "  Published (YYYY, YYYY-MM or YYYY-MM-DD)",
    "url": "  Address",
    "says": "  What it says",
}


def asked(claim: Claim, wanted: Wanted, desk: Desk) -> Wanted:
    """What is wanted, with all that the options leave open asked for."""
    from factcheck.cli.asking import ask, choose

    status = Status(choose(f"Status ({', '.join(Status)}):", tuple(Status)))
    if status is Status.UNREVIEWED:
        return replace(wanted, status=status)
    finding = wanted.finding
    while not finding:
        finding = ask("What was found, in a sentence?", claim.finding)
    evidence = list(wanted.evidence)
    while True:
        known = (*claim.evidence, *evidence)
        enough = any(each.bearing in WANTED[status] for each in known)
        title = ask("Evidence: its title" + (" (empty: no more)" if enough else ""))
        if title:
            evidence.append(_evidence(title, status))
        elif enough:
            break
        else:
            say(f"{status} asks for evidence that {' or '.join(WANTED[status])} it\n")
    checker = wanted.checker or ask("Checked by", checker_of(desk) or claim.checker)
    return replace(
        wanted, status=status, finding=finding, evidence=tuple(evidence), checker=checker
    )


def _evidence(title: str, status: Status) -> Evidence:
    """The rest of a piece of evidence, asked for."""
    from factcheck.cli.asking import ask, choose
    from factcheck.read.fields import is_date

    found = {"title": title}
    for key, question in QUESTIONS.items():
        found[key] = ask(question)
        while key == "published" and found[key] and not is_date(found[key]):
            say("that is no date of the calendar\n")
            found[key] = ask(question)
    usual = WANTED[status][0]
    bearing = choose(f"  It {', '.join(Bearing)} [{usual}]:", tuple(Bearing), usual)
    return _piece(found, bearing)


def evidence_of(value: str) -> Evidence:
    """``title=…; publisher=…; url=…; says=…; bearing=supports`` as a piece of evidence.

    A semicolon parts two only where a key follows it. Raises ``typer.BadParameter``.
    """
    pattern = rf"(?:^|;)\s*({'|'.join(KEYS)})\s*="
    pieces = re.split(pattern, value)
    if pieces[0].strip() or not pieces[1:]:
        told = f'"{value}" does not begin with one of {", ".join(KEYS)} and "="'
        raise typer.BadParameter(told, param_hint=OPTION)
    found: dict[str, str] = {}
    for key, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if key in found:
            told = f'"{key}" is given twice in one piece of evidence'
            raise typer.BadParameter(told, param_hint=OPTION)
        found[key] = text.strip()
    bearing = found.pop("bearing", "")
    if bearing and bearing not in tuple(Bearing):
        told = f'bearing "{bearing}" is not one of {", ".join(Bearing)}'
        raise typer.BadParameter(told, param_hint=OPTION)
    return _piece(found, bearing)


def _piece(found: dict[str, str], bearing: str) -> Evidence:
    """A piece of evidence that says what was found, by key."""
    return Evidence(
        title=found.get("title", ""),
        publisher=found.get("publisher", ""),
        published=found.get("published", ""),
        url=found.get("url", ""),
        says=found.get("says", ""),
        bearing=Bearing(bearing) if bearing else None,
    )


def checker_of(desk: Desk) -> str:
    """Who checks where no option says: FACTCHECK_CHECKER, the ledger's, or git's user.name."""
    settings = desk.ledger.desk
    named = os.environ.get("FACTCHECK_CHECKER", "").strip() or (settings and settings.checker)
    return named or _git_name(desk.ledger.path)


def _git_name(path: str) -> str:
    """The name that git puts on commits in the ledger's folder; empty where there is none."""
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "config", "--get", "user.name"]
    try:
        done = subprocess.run(
            command, cwd=Path(path).parent, capture_output=True, timeout=5, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
