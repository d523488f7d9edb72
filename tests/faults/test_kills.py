"""Killed at any moment, or two at once: a file is the old one or the new one, and nothing stays."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import desk, environment, ran, start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX")

KILLED = """
import os, shutil, signal, sys
import filelock
from factcheck.cli.app import run

written, args = sys.argv[1], sys.argv[2:]

def child(folder, at):
    pid = os.fork()
    if pid:
        return os.waitpid(pid, 0)[1]
    seen = 0
    def kill(event, args):
        nonlocal seen
        if event.split(".")[0] in ("open", "os", "fcntl") and (seen or ".factcheck-" in str(args)):
            seen += 1
            if seen == at:
                os.kill(os.getpid(), signal.SIGKILL)
    os.chdir(folder)
    sys.addaudithook(kill)
    os._exit(run(args))

ends = os.fdopen(os.dup(1), "w")
for stream in (1, 2):
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
os.chdir(shutil.copytree("desk", "first"))
run(args)  # every module is loaded once and for all
os.chdir("..")
at, killed = 0, True
while killed:
    at += 1
    folder = shutil.copytree("desk", str(at))
    killed = os.WIFSIGNALED(child(folder, at))
    shutil.copy(f"{folder}/{written}", f"{at}.left")
    print(os.waitstatus_to_exitcode(child(folder, 0)), file=ends, flush=True)
"""
"""Kills a command, each time on a copy of its own, at the first, second, third, … thing that it
asks of the system from its lock on, and then runs it to its end, whose exit code it prints."""

ADD = ("add", "212 ferries failed.", "--document", "report", "--id", "failed")
REVIEW = ("review", "late-ferries", "--status", "unreviewed", "--finding", "Not yet.")
WRITING = {  # what is written, the command, the exit code of a whole run
    "verify --pin": ("claims.yaml", ("verify", "--pin", "--today", "2026-11-22"), 0),
    "add": ("claims.yaml", ADD, 0),
    "review": ("claims.yaml", REVIEW, 0),
    "export -o": ("out.csv", ("export", "-o", "out.csv"), 0),
    "check --annotate": ("notes.md", ("check", "draft.md", "--annotate", "notes.md"), 1),
}


TWICE = 2
"""The exit code of adding a claim that is there."""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", WRITING)
def test_killed_at_any_moment(tmp_path: Path, name: str) -> None:
    written, args, code = WRITING[name]
    folder = desk(tmp_path / "desk")
    (folder / written).touch()
    before, old = names(folder), (folder / written).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", KILLED, written, *args],
        cwd=tmp_path, capture_output=True, check=True, timeout=120, env=environment(),
    )  # fmt: skip
    ends = done.stdout.decode().split()
    assert len(ends) > 10
    new = (tmp_path / str(len(ends)) / written).read_bytes()
    left = [(tmp_path / f"{at}.left").read_bytes() for at in range(1, len(ends) + 1)]
    assert new != old
    again = TWICE if name == "add" else code
    ends_of = {old: str(code), new: str(again)}
    assert left == [old] * left.count(old) + [new] * left.count(new)
    assert left.count(old) > 5
    assert ends == [ends_of[each] for each in left]
    for at in range(1, len(ends) + 1):
        assert (tmp_path / str(at) / written).read_bytes() == new
        assert names(tmp_path / str(at)) == before


@pytest.mark.parametrize("ended", [signal.SIGKILL, signal.SIGTERM])
def test_ended_at_moments_of_the_clock(tmp_path: Path, ended: signal.Signals) -> None:
    folder = desk(tmp_path / "desk")
    before, old = names(folder), (folder / "claims.yaml").read_bytes()
    assert ran(folder, "verify", "--pin", "--today", "2026-11-22")[0] == 0
    new = (folder / "claims.yaml").read_bytes()
    moments = random.Random(ended)
    for _ in range(4):
        (folder / "claims.yaml").write_bytes(old)
        process = start(folder, "verify", "--pin", "--today", "2026-11-22")
        time.sleep(moments.uniform(0.1, 0.6))
        process.send_signal(ended)
        process.communicate(timeout=60)
        assert (folder / "claims.yaml").read_bytes() in (old, new)
    assert ran(folder, "verify", "--pin", "--today", "2026-11-22")[0] == 0
    assert (folder / "claims.yaml").read_bytes() == new
    assert names(folder) == before


def test_two_that_pin_at_once(tmp_path: Path) -> None:
    """Both end well, or one says that the ledger changed under it; the ledger has every pin."""
    folder = desk(tmp_path / "desk")
    before = names(folder)
    both = [start(folder, "verify", "--pin", "--today", "2026-11-22") for _ in range(2)]
    told = [process.communicate(timeout=120)[1].decode() for process in both]
    for process, err in zip(both, told, strict=True):
        assert process.returncode == 0 or "[ledger-changed]" in err
    assert 0 in [process.returncode for process in both]
    assert (folder / "claims.yaml").read_text().count("sha256: ") == 2
    assert names(folder) == before


def test_two_that_write_one_file_at_once(tmp_path: Path) -> None:
    folder = desk(tmp_path / "desk")
    before = names(folder)
    alone = {
        status: ran(folder, "export", "--status", status)[1]
        for status in ("reviewed", "unreviewed")
    }
    both = [start(folder, "export", "--status", status, "-o", "out.csv") for status in alone]
    assert [process.wait(120) for process in both] == [0, 0]
    assert [process.communicate()[1].startswith(b"wrote out.csv") for process in both] == [True] * 2
    assert (folder / "out.csv").read_bytes() in alone.values()
    assert names(folder) == before | {"out.csv"}


RANDOM = """
import os, random, shutil, signal, sys, time
import filelock
from factcheck.cli.app import run

args = sys.argv[1:]
ends = os.fdopen(os.dup(1), "w")
for stream in (1, 2):
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
os.chdir(shutil.copytree("desk", "first"))
began = time.monotonic()
run(args)
run(args)  # every module is loaded
lasts = time.monotonic() - began
os.chdir(shutil.copytree("../desk", "../second"))
old = open("claims.yaml", "rb").read()
moments = random.Random(args[0])
for _ in range(200):
    with open("claims.yaml", "wb") as file:
        file.write(old)
    pid = os.fork()
    if not pid:
        os._exit(run(args))
    time.sleep(moments.uniform(0, lasts))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    print(open("claims.yaml", "rb").read().hex(), file=ends, flush=True)
run(args)
"""
"""Kills a command at 200 moments of the clock, and prints what is in the ledger after each."""


@pytest.mark.slow
@pytest.mark.parametrize("args", [ADD, REVIEW], ids=["add", "review"])
def test_killed_at_two_hundred_moments(tmp_path: Path, args: tuple[str, ...]) -> None:
    folder = desk(tmp_path / "desk")
    before, old = names(folder), (folder / "claims.yaml").read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", RANDOM, *args],
        cwd=tmp_path, capture_output=True, check=True, timeout=300, env=environment(),
    )  # fmt: skip
    left = [bytes.fromhex(line) for line in done.stdout.decode().split()]
    new = (tmp_path / "first" / "claims.yaml").read_bytes()
    assert len(left) == 200
    assert left.count(old) + left.count(new) == 200
    assert left.count(old)
    assert left.count(new)
    assert names(tmp_path / "second") == before  # what a killed run left is gone with the next


def test_two_that_add_at_once(tmp_path: Path) -> None:
    """Both claims are there, or one is and the other's run says why it is not."""
    folder = desk(tmp_path / "desk")
    before = names(folder)
    texts = ("212 ferries failed.", "17% of the ferries were late in May.")
    both = [
        start(folder, "add", text, "--document", name, "--yes", "--no-quote")
        for text, name in zip(texts, ("report", "post"), strict=True)
    ]
    told = [process.communicate(timeout=120)[1].decode() for process in both]
    ledger = (folder / "claims.yaml").read_text(encoding="utf-8")
    assert 0 in [process.returncode for process in both]
    for text, process, err in zip(texts, both, told, strict=True):
        assert (process.returncode == 0) is (f"    text: {text}\n" in ledger)
        assert process.returncode == 0 or "[ledger-changed]" in err
    assert names(folder) == before
