"""Time whole processes in turn, and write the table into benchmarks/README.md.

    python benchmarks/speed.py [--runs 25] [--dry]

Every command is run once per round, so that a busy moment of the machine falls on all of them
alike; the medians and the ratios to `python -c pass` are what to read. `sqlite-utils` and `http`
are there for scale: well-known command-line tools that do no more than print their version.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from report import write_section

BIN = Path(sys.executable).parent
PLACES = (
    "Abington", "Brakefield", "Corley", "Denholm", "Eastmoor", "Farnley", "Garside", "Hexley",
    "Ilford", "Jarrow", "Kelby", "Lowick", "Marden", "Norwell", "Ockham", "Pensby",
)  # fmt: skip
THINGS = (
    "registered voters", "hospital beds", "bus passengers", "school places", "library loans",
    "burglaries", "apprentices", "electric cars", "allotments", "housing starts", "fire calls",
    "museum visitors", "flood warnings", "street lamps", "dog licenses", "ferry crossings",
)  # fmt: skip
PIPE = "factcheck find (shipped ledger)"
TERMINAL = "factcheck find (shipped ledger, on a terminal)"
BATCHES = 3
"""How many rounds answer a thousand phrases, which takes as long as all else."""
VERBS = ("rose", "fell", "climbed", "dropped")


def big_ledger(folder: Path, claims: int) -> Path:
    """A generated ledger of so many different claims over one document."""
    (folder / "sources").mkdir(parents=True)
    lines = [
        "version: 1",
        "documents:",
        "  - id: report",
        "    file: sources/report.txt",
        "claims:",
    ]
    sentences = []
    for number in range(claims):
        place = PLACES[number % 16]
        thing = THINGS[number // 16 % 16]
        share = 3 + (number * 7919) % 960
        year = 1960 + number // 256 % 60
        text = (
            f"The number of {thing} in {place} {VERBS[number % 4]} by {share / 10} percent "
            f"in {year}, ward {number // 256}."
        )
        sentences.append(text)
        lines += [
            f"  - id: claim-{number}",
            f"    text: {text}",
            "    status: unreviewed",
            "    citations:",
            "      - document: report",
        ]
    (folder / "sources" / "report.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
    ledger = folder / "claims.yaml"
    ledger.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ledger


def archive(folder: Path, documents: int) -> Path:
    """A generated ledger over so many documents of 5 KB, each with one claim and its quote."""
    (folder / "sources").mkdir(parents=True)
    lines = ["version: 1", "documents:"]
    claims = ["claims:"]
    for number in range(documents):
        told = [
            f"In {1950 + (number * 3 + row) % 70} the number of {THINGS[(number + row) % 16]} in "
            f"{PLACES[(number * 7 + row) % 16]}, ward {number}, {VERBS[row % 4]} by "
            f"{((number * 31 + row * 17) % 960 + 3) / 10} percent."
            for row in range(56)
        ]
        text = "\n".join(" ".join(told[row : row + 4]) + "\n" for row in range(0, 56, 4))
        (folder / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")
        lines += [f"  - id: d{number}", f"    file: sources/{number}.txt"]
        claims += [f"  - id: claim-{number}", f"    text: {told[0]}", "    citations:"]
        claims += [f"      - document: d{number}", f"        quote: {told[0]}"]
    ledger = folder / "claims.yaml"
    ledger.write_text("\n".join(lines + claims) + "\n", encoding="utf-8")
    return ledger


def phrases(path: Path, claims: int) -> Path:
    """A thousand phrases over a generated ledger of so many claims, one a line: right ones, wrong
    ones, in other words, and about something else."""
    told = []
    for number in range(1_000):
        n = number * 7 % claims
        share = (3 + (n * 7919) % 960) / 10 + (number % 4 == 1)
        thing = THINGS[n // 16 % 16] if number % 4 < 3 else "juggling lessons"
        verb = VERBS[n % 4] if number % 4 != 2 else ("grew", "shrank", "grew", "shrank")[n % 4]
        told.append(f"{thing} in {PLACES[n % 16]} {verb} by {share:.1f} percent")
    path.write_text("\n".join(told) + "\n", encoding="utf-8")
    return path


def commands(folder: Path) -> dict[str, list[str]]:
    """What is timed, by the name it has in the table; a tool that is not there is left out."""
    factcheck = str(BIN / "factcheck")
    find = [factcheck, "find", "64,000 opioid deaths"]
    found = {
        "python -c pass": [sys.executable, "-c", "pass"],
        PIPE: find,
        TERMINAL: find,
        "factcheck list (shipped ledger)": [factcheck, "list"],
    }
    for name in ("sqlite-utils", "http"):
        path = shutil.which(name, path=str(BIN)) or shutil.which(name)
        if path:
            found[f"{name} --version"] = [path, "--version"]
        else:
            print(f"{name} is not installed: left out (make bench installs it)", file=sys.stderr)
    for claims in (1_000, 10_000):
        ledger = big_ledger(folder / str(claims), claims)
        phrases(folder / str(claims) / "phrases.txt", claims)
        phrase = "bus passengers in Corley climbed by 5.9 percent"
        found[f"factcheck find ({claims:,} claims)"] = [
            factcheck, "find", "--ledger", str(ledger), phrase,
        ]  # fmt: skip
    ledger = archive(folder / "archive", 1_000)
    for name, phrase in (
        ("said", "in 1950 registered voters in Abington, ward 0, rose by 0.3 percent"),
        ("not said", "the number of lighthouses in Skerrick fell by 75.8 percent"),
    ):
        found[f"factcheck find (1,000 documents, {name})"] = [
            factcheck, "find", "--ledger", str(ledger), phrase,
        ]  # fmt: skip
    for claims in (1_000, 10_000):
        found[f"factcheck find - (1,000 phrases, {claims:,} claims)"] = [
            factcheck, "find", "--ledger", str(folder / str(claims) / "claims.yaml"),
            "--format", "jsonl", "-",
        ]  # fmt: skip
    found["factcheck export (shipped ledger)"] = [factcheck, "export"]
    found["factcheck export --format html (1,000 claims)"] = [
        factcheck, "export", "--format", "html", "--ledger", str(folder / "1000" / "claims.yaml"),
    ]  # fmt: skip
    return found


def measure(named: dict[str, list[str]], runs: int, cache: Path) -> dict[str, list[float]]:
    """Seconds of each command, a run of each in every round; the first round is not counted."""
    # Bytecode is kept, as it is wherever a package is installed; ledgers are kept in a folder here.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["FACTCHECK_CACHE"] = str(cache)
    times: dict[str, list[float]] = {name: [] for name in named}
    for number in range(runs + 1):
        for name, command in named.items():
            if command[-1] == "-" and number > BATCHES:
                continue
            start = time.perf_counter()
            code, said = (on_a_terminal if name == TERMINAL else in_a_pipe)(command, environment)
            seconds = time.perf_counter() - start
            if code > 1:
                sys.exit(f"{' '.join(command)}: exit {code}: {said.decode()}")
            if number:
                times[name].append(seconds)
    return times


def in_a_pipe(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    """The exit code of the command, and what it says on standard error.

    Where it reads phrases, it is given those beside its ledger.
    """
    given = b""
    if command[-1] == "-":
        given = (Path(command[3]).parent / "phrases.txt").read_bytes()
    done = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    return done.returncode, done.stderr


def on_a_terminal(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    """The exit code of the command behind a terminal of 80 columns, and all it shows there."""
    import pty

    ours, theirs = pty.openpty()
    named = {**environment, "TERM": "xterm-256color", "COLUMNS": "80"}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=named)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux ends a terminal so
        while piece := os.read(ours, 65536):
            shown += piece
    os.close(ours)
    return process.wait(), shown


def table(times: dict[str, list[float]]) -> str:
    base = statistics.median(times["python -c pass"])
    rows = ["| process | median | quartiles | × `python -c pass` |", "|---|---:|---:|---:|"]
    for name, seconds in times.items():
        low, middle, high = (1000 * q for q in statistics.quantiles(seconds, n=4))
        rows.append(
            f"| {name} | {middle:.0f} ms | {low:.0f}-{high:.0f} ms | {middle / 1000 / base:.1f} |"
        )
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--dry", action="store_true", help="print the table, write nothing")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = measure(commands(folder), args.runs, folder / "cache")
    text = (
        f"{args.runs} rounds on Python {platform.python_version()}, {platform.machine()}, "
        f"{os.cpu_count()} cores; a ledger read before is kept ready, as in daily use.\n\n"
        + table(times)
    )
    print(text)
    if not args.dry:
        write_section("speed", text)


if __name__ == "__main__":
    main()
