"""Every write to standard output is whole or told, and the answer outlives standard error."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import COMMAND, EVERY, desk, environment, ran, start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs limits and pipes of POSIX")
FULL = Path("/dev/full")
NO_FULL = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
LOST = b"factcheck: error: cannot write to standard output: "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk(tmp_path_factory.mktemp("streams") / "desk")


LIMITED = """
import resource, sys
from factcheck.cli.app import run
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), -1))
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("name", "unbuffered"),
    [("find", ""), ("export html", ""), *((name, "1") for name in EVERY)],
)
def test_a_short_write_is_told(folder: Path, tmp_path: Path, name: str, unbuffered: str) -> None:
    """A disk with room for ten bytes takes the first ten, and says so once."""
    path = tmp_path / "out"
    variables = environment(PYTHONUNBUFFERED=unbuffered).items()
    with path.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-c", LIMITED, "10", *EVERY[name]],
            cwd=folder, stdout=out, stderr=subprocess.PIPE, check=False, timeout=120,
            # what measures coverage writes a file of its own, which would be cut short too
            env={name: value for name, value in variables if not name.startswith("COVERAGE_")},
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, LOST + b"File too large\n")
    assert path.stat().st_size <= 10


@NO_FULL
@pytest.mark.parametrize("name", ["find json", "export csv", "verify", "help", "completion"])
def test_a_full_disk_is_told_in_one_line(folder: Path, name: str) -> None:
    with FULL.open("wb") as full:
        code, _, err = ran(folder, *EVERY[name], out=full)
    assert (code, err) == (2, LOST + b"No space left on device\n")


@pytest.mark.parametrize("name", ["find", "export html", "help", "version"])
def test_a_reader_that_has_gone_ends_the_process_in_silence(folder: Path, name: str) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as out:
        assert ran(folder, *EVERY[name], out=out) == (141, b"", b"")


def test_a_pipe_that_does_not_wait_gets_everything(folder: Path) -> None:
    """Such as one that a parent shares with a program that reads as it goes along."""
    expected = ran(folder, "export", "--format", "html")[1]
    read, write = os.pipe()
    os.set_blocking(write, False)
    with os.fdopen(write, "wb") as out:
        process = start(folder, "export", "--format", "html", out=out)
    time.sleep(0.5)
    with os.fdopen(read, "rb") as pipe:
        assert pipe.read() == expected
    assert process.wait(60) == 0
    assert process.communicate()[1] == b""


@pytest.mark.parametrize("how", ["closed", "broken", pytest.param("full", marks=NO_FULL)])
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("find", "3.7 million trips"), 0),
        (("find", "zebra quota tripled"), 2),
        (("check", "draft.md"), 1),
    ],
)
def test_the_answer_comes_where_no_note_can(
    tmp_path: Path, how: str, args: tuple[str, ...], code: int
) -> None:
    """One document is missing, which is to be told on standard error."""
    folder = desk(tmp_path / "desk")
    (folder / "sources/post.md").unlink()
    expected = ran(folder, *args)
    assert expected[0] == code
    assert expected[2] != b""
    command = [*COMMAND, *args]
    if how == "closed":
        command = ["/bin/sh", "-c", 'exec "$@" 2>&-', "sh", *command]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as broken, FULL.open("wb") as full:
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.PIPE, env=environment(), check=False,
            stderr={"broken": broken, "full": full}.get(how), timeout=120,
        )  # fmt: skip
    assert (done.returncode, done.stdout) == expected[:2]


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("name", ["export html", "help"])
def test_a_standard_output_that_is_closed_is_told(folder: Path, name: str, unbuffered: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, *EVERY[name]],
        cwd=folder, stderr=subprocess.PIPE, check=False, timeout=120,
        env=environment(PYTHONUNBUFFERED=unbuffered),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, LOST + b"it is closed\n")


INTERRUPTED = """
import os, signal, sys
from factcheck.__main__ import main
at, count = int(sys.argv.pop(1)), 0
def interrupt(event, args):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(interrupt)
try:
    main()
finally:
    at = 0
    print(count, file=sys.__stderr__) if os.environ.get("COUNT") else None
"""


def interrupted(folder: Path, at: int, **more: str) -> tuple[int, bytes, bytes]:
    """``list``, stopped as it asks the system for its ``at``-th thing: an import, a file."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(at), "list"],
        cwd=folder, capture_output=True, check=False, timeout=120, env=environment(**more),
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_ctrl_c_at_any_moment_is_an_answer_or_130_and_no_word(folder: Path) -> None:
    """From our first line on; what comes before is Python's own."""
    code, answer, counted = interrupted(folder, 0, COUNT="1")
    assert code == 0
    moments = random.Random(1).sample(range(1, int(counted)), 6)
    assert int(counted) > 100
    ends = {interrupted(folder, at) for at in (1, *moments)}
    assert ends <= {(130, b"", b""), (130, answer, b""), (0, answer, b"")}
    assert (130, b"", b"") in ends


def test_an_import_whose_answer_is_read_in_part_keeps_what_the_ledger_names(tmp_path: Path) -> None:
    """Whoever reads the answer goes right before its last line, which comes after the writing."""
    source = tmp_path / "boats.csv"
    source.write_text("Town,boats\nAldham,312\n", encoding="utf-8")
    whole, parted = desk(tmp_path / "whole"), desk(tmp_path / "parted")

    def command(folder: Path) -> list[str]:
        return [*COMMAND, "import", str(source), "--ledger", str(folder / "claims.yaml")]

    answer = subprocess.run(command(whole), capture_output=True, env=environment(), check=True)
    first = answer.stdout.decode().splitlines(keepends=True)[:-1]
    with subprocess.Popen(
        command(parted),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(len("".join(first).encode()))
        process.stdout.close()
    assert "sources/boats.txt" in (parted / "claims.yaml").read_text(encoding="utf-8")
    assert (parted / "sources" / "boats.txt").exists()
