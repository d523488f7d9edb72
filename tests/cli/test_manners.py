"""Whole processes: pipes that break, Ctrl-C, poor locales, strange bytes, and what is imported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import HERE

COMMAND = [sys.executable, "-m", "factcheck"]
LEDGER = str(HERE / "ledger" / "claims.yaml")
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals and pipes of POSIX")


def environment(**more: str) -> dict[str, str]:
    plain = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return {**plain, "FACTCHECK_LEDGER": LEDGER, **more}


def answer(*args: str | bytes, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *args], capture_output=True, env=environment(**more), check=False, timeout=60
    )


POOR = [
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "utf-16"},
    {"TERM": "dumb"},
    {"COLUMNS": "1"},
]


@pytest.mark.parametrize("poor", POOR)
@pytest.mark.parametrize("shape", ["text", "json"])
@pytest.mark.slow
def test_a_poor_locale_is_no_fault(poor: dict[str, str], shape: str) -> None:
    done = answer("find", "48,200 “visitors” – Lido", "--format", shape, **poor)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"2" in done.stdout


@POSIX
def test_bytes_that_are_no_letters_are_a_phrase() -> None:
    done = answer("find", b"caf\xe9 \xff zebra", "--format", "json")
    assert done.returncode == 1
    assert '"phrase": "caf\ufffd \ufffd zebra"'.encode() in done.stdout


@POSIX
@pytest.mark.parametrize("args", [("find", "-", "--format", "jsonl"), ("find", "-")])
def test_a_broken_pipe_ends_quietly(args: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*COMMAND, *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    with process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"48,200 visitors\n")
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"48,200 visitors\n" * 50)
        process.stdin.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


@POSIX
def test_answers_stream_and_ctrl_c_ends_with_130() -> None:
    process = subprocess.Popen(
        [*COMMAND, "find", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    with process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"48,200 visitors\n")
        process.stdin.flush()
        assert b"lido-visitors" in process.stdout.readline()  # before the next phrase is there
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"factcheck: error: cannot write to standard output: No space left on device\n"
    )


@POSIX
@pytest.mark.parametrize(
    ("closed", "code", "told"),
    [
        ("<&-", 0, b""),
        ("2>&-", 0, b""),
        (">&-", 2, b"factcheck: error: cannot write to standard output: it is closed\n"),
        ("<&- >&- 2>&-", 2, b""),
    ],
)
def test_only_a_closed_standard_output_is_a_fault(closed: str, code: int, told: bytes) -> None:
    line = f'"{sys.executable}" -m factcheck list {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, env=environment(), check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (code, told)


HEAVY = (
    "asyncio", "click", "csv", "http", "importlib.metadata", "logging", "numpy", "pydantic",
    "quantulum3", "rapidfuzz", "rich", "sqlite3", "tempfile", "typer.rich_utils",
)  # fmt: skip


def test_find_imports_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck.cli.app import run; code = run(['find', '48,200 visitors']);"
        "print(' '.join(sorted(sys.modules)), file=sys.stderr); sys.exit(code)"
    )
    # What measures coverage imports much in every process that it is told of.
    bare = {k: v for k, v in environment().items() if not k.startswith("COVERAGE_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=bare, check=False)
    assert done.returncode == 0
    loaded = set(done.stderr.decode().split())
    assert "factcheck.cli.show" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []
