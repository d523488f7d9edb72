"""A scan on a Dask cluster of processes on this machine: the same rows, whoever is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from processes import environment, ran, start
from test_scan_kills import SCAN, archive, until_something_is_kept

pytest.importorskip("distributed", reason="needs the extra cluster")
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX"),
    pytest.mark.slow,
]
LOCAL = ("--host", "127.0.0.1", "--no-dashboard")
TIRED = """\
import os, signal, time
from distributed import WorkerPlugin

class Tired(WorkerPlugin):
    done = 0

    def transition(self, key, start, finish, **kwargs):
        if finish == "memory":
            time.sleep(0.7)
            self.done += 1
        if finish == "executing" and self.done == 4:
            os.kill(os.getpid(), signal.SIGSTOP)

async def dask_setup(worker):
    await worker.plugin_add(Tired())
"""
"""A worker that reads four parts, each so long that it is kept, and then no more: who scans with
two such workers has read something, and never comes to an end."""


class Cluster(NamedTuple):
    """A scheduler and its workers, each a process, and the scheduler's address."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


def begun(folder: Path, name: str, *args: str) -> subprocess.Popen[bytes]:
    """A process of Dask's, which tells what it does in a file of its name."""
    with (folder / f"{name}.log").open("wb") as log:
        module = f"distributed.cli.dask_{name.rstrip('12')}"
        return subprocess.Popen(
            [sys.executable, "-m", module, *args],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment(),
        )  # fmt: skip


def told(folder: Path, name: str, pattern: str) -> str:
    """What such a process tells, once it does."""
    deadline = time.monotonic() + 60
    while True:
        found = re.search(pattern, (folder / f"{name}.log").read_text())
        if found:
            return found[1]
        assert time.monotonic() < deadline, (folder / f"{name}.log").read_text()
        time.sleep(0.05)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler and two workers on the loopback address, with ports of their own."""
    with running(tmp_path) as found:
        yield found


@pytest.fixture
def tired(tmp_path: Path) -> Iterator[Cluster]:
    """The same, with workers that stop half-way."""
    (tmp_path / "tired.py").write_text(TIRED)
    with running(tmp_path, "--preload", str(tmp_path / "tired.py")) as found:
        yield found


@contextmanager
def running(tmp_path: Path, *options: str) -> Iterator[Cluster]:
    """A cluster while it runs; ``options`` are its workers'."""
    scheduler = begun(tmp_path, "scheduler", *LOCAL, "--port", "0")
    address = told(tmp_path, "scheduler", r"Scheduler at:\s+(tcp://\S+)")
    workers = [
        begun(tmp_path, f"worker{n}", address, *LOCAL, "--nthreads", "1", "--no-nanny", *options)
        for n in (1, 2)
    ]
    for n in (1, 2):
        told(tmp_path, f"worker{n}", r"(Registered to)")
    try:
        yield Cluster(address, scheduler, workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait(timeout=60)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """An archive, and what one process that nobody disturbs writes of it."""
    folder = archive(tmp_path_factory.mktemp("whole") / "desk")
    code, _, err = ran(folder, *SCAN)
    assert code == 0, err
    return folder, (folder / "out.jsonl").read_bytes()


@pytest.fixture
def folder(whole: tuple[Path, bytes]) -> Path:
    """The archive, nothing of it scanned."""
    for path in whole[0].glob("out.*"):
        path.unlink()
    return whole[0]


def test_a_cluster_writes_what_one_process_does(
    cluster: Cluster, folder: Path, whole: tuple[Path, bytes]
) -> None:
    code, _, err = ran(folder, *SCAN, "--scheduler", cluster.address)
    assert code == 0, err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_a_worker_that_is_killed_loses_nothing(
    cluster: Cluster, folder: Path, whole: tuple[Path, bytes]
) -> None:
    process = start(folder, *SCAN, "--scheduler", cluster.address)
    until_something_is_kept(folder)
    cluster.workers[0].send_signal(signal.SIGKILL)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_a_scheduler_that_goes_away(
    tired: Cluster, folder: Path, whole: tuple[Path, bytes]
) -> None:
    process = start(folder, *SCAN, "--scheduler", tired.address)
    until_something_is_kept(folder)
    tired.scheduler.send_signal(signal.SIGKILL)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 2
    assert b"error: the cluster stopped answering" in err
    assert b"the same command goes on from there" in err
    assert not (folder / "out.jsonl").exists()
    code, _, err = ran(folder, *SCAN)
    assert code == 0, err
    assert b"going on from where the last run was stopped" in err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_no_scheduler(folder: Path) -> None:
    code, _, err = ran(folder, *SCAN, "--scheduler", "tcp://127.0.0.1:9")
    assert code == 2
    assert err.startswith(b"tcp://127.0.0.1:9: error: no scheduler answers")
