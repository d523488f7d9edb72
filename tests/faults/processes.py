"""How the fault tests run whole processes on a ledger of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

COMMAND = (sys.executable, "-m", "factcheck")

LEDGER = """\
version: 1
documents:
  - id: post
    file: sources/post.md
    title: Ferry post
    url: https://example.org/post
  - id: report
    file: sources/report.txt
    title: Harbour report
claims:
  - id: ferry-trips
    text: Ferries made 3.7 million trips in 2019.
    status: reviewed
    checked: 2026-01-02
    checker: R. Vane
    finding: The port counts the same.
    tags: [ferry]
    citations:
      - document: report
        quote: made 3.7 million trips in 2019
    evidence:
      - {title: Port register, publisher: Port, url: "https://port.gov/register", bearing: supports}
  - id: late-ferries
    text: 17% of the ferries were late.
    status: unreviewed
    citations:
      - document: post
        quote: 17% of the ferries were late
"""
POST = "# Post\n\nIn May, 17% of the ferries were late. The skipper said so.\n"
REPORT = "Harbour report.\n\nThe ferries made 3.7 million trips in 2019, and 212 of them failed.\n"
DRAFT = "The ferries made 3.9 million trips in 2019. And 17% of the ferries were late.\n"

EVERY: dict[str, tuple[str, ...]] = {
    "find": ("find", "3.7 million trips"),
    "find json": ("find", "3.7 million trips", "--format", "json"),
    "find csv": ("find", "3.7 million trips", "--format", "csv"),
    "list": ("list",),
    "list json": ("list", "--format", "json"),
    "show": ("show", "ferry-trips"),
    "documents": ("documents",),
    "export csv": ("export",),
    "export html": ("export", "--format", "html"),
    "verify": ("verify", "--today", "2026-11-22"),
    "verify sarif": ("verify", "--format", "sarif", "--today", "2026-11-22"),
    "check": ("check", "draft.md"),
    "check github": ("check", "draft.md", "--format", "github"),
    "help": ("--help",),
    "help of find": ("find", "--help"),
    "version": ("--version",),
    "completion": ("--show-completion", "bash"),
}
"""Every command that prints an answer, in words, as data or as bytes."""


def desk(folder: Path) -> Path:
    """A folder with a ledger, its two documents and a draft."""
    (folder / "sources").mkdir(parents=True)
    (folder / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    (folder / "sources/post.md").write_text(POST, encoding="utf-8")
    (folder / "sources/report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    return folder


def environment(**more: str) -> dict[str, str]:
    """This process's environment without what changes an answer; nothing is kept."""
    odd = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FACTCHECK_LEDGER", "PYTHONUNBUFFERED")
    plain = {name: value for name, value in os.environ.items() if name not in odd}
    # The shell that completion is shown for is otherwise asked of the parent process.
    return {
        **plain,
        "FACTCHECK_CACHE": "",
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",
    } | more


def start(
    folder: Path,
    *args: str | bytes,
    out: int | IO[bytes] = subprocess.PIPE,
    err: int | IO[bytes] = subprocess.PIPE,
    **more: str,
) -> subprocess.Popen[bytes]:
    """The command, begun in the folder; standard input is empty."""
    return subprocess.Popen(
        [*COMMAND, *args],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=err,
        env=environment(**more),
    )


def ran(folder: Path, *args: str | bytes, **more: Any) -> tuple[int, bytes, bytes]:
    """The command's exit code, standard output and standard error."""
    with start(folder, *args, **more) as process:
        out, err = process.communicate(timeout=120)
    return process.returncode, out or b"", err or b""
