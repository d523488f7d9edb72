"""A scan that is killed, whole or in part, or finds no room: gone on with, it writes the same."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from processes import COMMAND, desk, environment, ran, start

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX"),
    pytest.mark.slow,
]
SCAN = ("scan", "news.jsonl", "more", "-o", "out.jsonl")
SENTENCES = (
    "The ferries made 3.7 million trips in 2019, the port said on Monday.",
    "The ferries made 3.9 million trips in 2019, the port said on Monday.",
    "About 17 percent of the ferries were late.",
    "The council met behind closed doors for the third time.",
    "It rained on 12 of 30 days.",
)


def archive(folder: Path, records: int = 2_000) -> Path:
    """A ledger beside an archive of a few dozen parts, about one sentence in nine a repeat."""
    desk(folder)
    chance = random.Random(4)
    (folder / "more").mkdir()
    with (folder / "news.jsonl").open("w", encoding="utf-8") as out:
        for number in range(records):
            said = [chance.choice(SENTENCES)] + [
                f"Ward {number} has {chance.randint(2, 99)} lamps, and {place} has none."
                for place in ("the square", "the bridge", "the market")
            ]
            record = {"id": f"n{number}", "date": "2019-05-01", "text": " ".join(said)}
            out.write(json.dumps(record) + "\n")
    (folder / "more/a.txt").write_text("\n\n".join(SENTENCES) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """An archive, and what one process that nobody disturbs writes of it."""
    folder = archive(tmp_path_factory.mktemp("whole") / "desk")
    code, _, err = ran(folder, *SCAN)
    assert code == 0, err
    found = (folder / "out.jsonl").read_bytes()
    assert len(found.splitlines()) > 1_000
    return folder, found


@pytest.fixture
def folder(whole: tuple[Path, bytes]) -> Path:
    """The archive, nothing of it scanned."""
    for path in whole[0].glob("out.*"):
        path.unlink()
    return whole[0]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a scan began to read with."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    found = []
    for pid in map(int, children.read_text().split()):
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        found += [pid] if b"spawn_main" in command else []
    return found


def until_something_is_kept(folder: Path) -> None:
    """Wait until a scan has brought the first parts that it read to the disk."""
    manifest = folder / "out.jsonl.manifest"
    deadline = time.monotonic() + 60
    while not (manifest.exists() and manifest.stat().st_size > 33_000):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_many_processes_write_what_one_does(folder: Path, whole: tuple[Path, bytes]) -> None:
    code, _, err = ran(folder, *SCAN, "--workers", "3")
    assert code == 0, err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_killed_at_twenty_moments(folder: Path, whole: tuple[Path, bytes]) -> None:
    moments = random.Random(20)
    before = names(folder)
    began = time.monotonic()
    assert ran(folder, *SCAN)[0] == 0
    took = time.monotonic() - began
    for number in range(20):
        if number % 4 == 0:
            (folder / "out.jsonl").unlink(missing_ok=True)
            (folder / "out.jsonl.manifest").unlink(missing_ok=True)
        workers = ("--workers", str(1 + number % 2))
        process = start(folder, *SCAN, *workers)
        time.sleep(moments.uniform(0.1, took))
        process.kill()
        process.communicate(timeout=60)
        assert not (folder / "out.jsonl").exists() or (
            (folder / "out.jsonl").read_bytes() == whole[1]
        )
        if number % 4 == 3:
            assert ran(folder, *SCAN, *workers)[0] == 0
            assert (folder / "out.jsonl").read_bytes() == whole[1]
    assert names(folder) == before | {"out.jsonl", "out.jsonl.manifest"}


def test_it_goes_on_from_where_it_was_killed(folder: Path, whole: tuple[Path, bytes]) -> None:
    for _ in range(5):  # a busy machine may look so late that all is over
        for name in ("out.jsonl", "out.jsonl.manifest"):
            (folder / name).unlink(missing_ok=True)
        process = start(folder, *SCAN)
        until_something_is_kept(folder)
        process.kill()
        process.communicate(timeout=60)
        if not (folder / "out.jsonl").exists():
            break
    code, _, err = ran(folder, *SCAN)
    assert code == 0
    assert b"going on from where the last run was stopped" in err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find workers")
def test_a_worker_that_is_killed_loses_nothing(folder: Path, whole: tuple[Path, bytes]) -> None:
    process = start(folder, *SCAN, "--workers", "2")
    chance, killed, seen = random.Random(2), 0, set[int]()
    while process.poll() is None and killed < 3:
        time.sleep(chance.uniform(0.3, 0.8) if killed else 0.01)  # the first as soon as it is there
        found = [pid for pid in workers_of(process) if pid not in seen]
        if found:
            seen.add(found[0])
            os.kill(found[0], signal.SIGKILL)
            killed += 1
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert killed
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_ctrl_c_keeps_what_was_read(folder: Path, whole: tuple[Path, bytes]) -> None:
    process = start(folder, *SCAN, "--workers", "2")
    until_something_is_kept(folder)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == b"stopped; what was read is kept, and the same command goes on from there\n"
    assert ran(folder, *SCAN)[0] == 0
    assert (folder / "out.jsonl").read_bytes() == whole[1]


@pytest.mark.parametrize("room", [20_000, 150_000])
def test_a_full_disk(folder: Path, whole: tuple[Path, bytes], room: int) -> None:
    """No file may grow beyond so many bytes: first the manifest, then the output has no room."""
    done = subprocess.run(
        [*COMMAND, *SCAN],
        cwd=folder, capture_output=True, timeout=120, env=environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )  # fmt: skip
    assert done.returncode == 2
    assert b"error: " in done.stderr
    assert b"unexpected" not in done.stderr
    assert not (folder / "out.jsonl").exists()
    code, _, err = ran(folder, *SCAN)
    assert code == 0, err
    assert (folder / "out.jsonl").read_bytes() == whole[1]


def test_a_spoiled_member_of_a_zip(tmp_path: Path) -> None:
    folder = desk(tmp_path / "desk")
    path = folder / "news.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in ("a.txt", "b.txt", "c.txt"):
            packed.writestr(name, f"{SENTENCES[0]} This is {name}.\n")
    data = bytearray(path.read_bytes())
    at = data.index(b"This is b.txt")
    data[at : at + 4] = b"That"
    path.write_bytes(bytes(data))
    code, out, err = ran(folder, "scan", "news.zip")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["path"] for row in rows] == ["news.zip/a.txt", "news.zip/c.txt"]
    assert err.decode().splitlines()[0] == (
        "news.zip/b.txt: error: the file cannot be read: Bad CRC-32 for file 'b.txt'"
        " [unreadable-file]"
    )


def test_a_manifest_that_is_none(folder: Path) -> None:
    manifest = folder / "out.jsonl.manifest"
    manifest.write_bytes(b"This is a letter, and no manifest at all. " * 40)
    code, _, err = ran(folder, *SCAN)
    assert code == 2
    assert b"error: the manifest cannot be used: file is not a database [manifest]" in err
    assert b"delete it, and all is read again" in err
    assert manifest.read_bytes().startswith(b"This is a letter")


def test_two_at_once(folder: Path, whole: tuple[Path, bytes]) -> None:
    """The second says that another is at work, or finds all that the first has read."""
    both = [start(folder, *SCAN) for _ in range(2)]
    told = [process.communicate(timeout=120)[1] for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 2])
    if codes == [0, 2]:
        assert sum(b"another scan is writing it" in each for each in told) == 1
    assert (folder / "out.jsonl").read_bytes() == whole[1]
