"""What the command-line tests share: a ledger of an invented town, and a way to run commands."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from running import HERE, Result, Run, WriteLedger

from factcheck.cli.app import run


@pytest.fixture
def factcheck(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the invented town's ledger, in this folder, 80 columns, no colour."""
    monkeypatch.chdir(HERE)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FACTCHECK_LEDGER", "ledger/claims.yaml")

    def command(*args: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run(args)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command


@pytest.fixture
def ledger(tmp_path: Path) -> WriteLedger:
    """Writes a ledger, and the text of the one document "source.txt"; gives the ledger's path."""

    def write(claims: str, text: str) -> str:
        path = tmp_path / "claims.yaml"
        head = "version: 1\ndocuments:\n  - id: source\n    file: source.txt\n"
        path.write_text(head + claims, encoding="utf-8")
        (tmp_path / "source.txt").write_text(text, encoding="utf-8")
        return str(path)

    return write
