"""Measure large ledgers and many documents, and write the table into benchmarks/README.md.

    python benchmarks/size.py [--most 100000] [--shelf 100000] [--runs 5] [--dry]

Processor time of whole processes, medians; each `find` is told beside one over the shipped ledger
that ran in between. The ledgers are generated: 20 claims, in other words than their quotes, over
each document of 40 sentences, with names and words drawn from the lexicon.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from factcheck.match.sources import READ, Sources
from factcheck.read.lexicon import read_lexicon
from report import write_section
from size_peers import HEAD
from size_peers import beside as beside_peers
from speed import THINGS, archive

FIND = "64,000 opioid deaths"
HERE, SENTENCES = 20, 40
SLOW = 10_000
"""Up to how many claims everything is looked up in its document; of more documents each is asked
once."""
SAID = (
    "The council of {place} reported that {things} rose by {share} percent in {year}, to {many:,}.",
    "In {year} there were {many:,} {things} in {place}, {share} percent more than before.",
    "{Things} in {place} fell {share} percent to {many:,} in {year}, according to the agency.",
)
CLAIMED = (
    "{Things} in {place} changed by {share}% in {year}.",
    "{place} had about {round:,} {things} in {year}.",
    "There were {many:,} {things} in {place} in {year}.",
)
OTHER = "{place} is known for its {things}, and for the {one} of the {two}."


def ledger(folder: Path, claims: int) -> Path:
    """A generated ledger of so many claims."""
    chance = random.Random(claims)
    words = [word for word in read_lexicon().counts.text.split("\n") if ":" in word]
    names = [word.partition(":")[0] for word in words]
    names = [name for name in names if name.isalpha() and 4 < len(name) < 10]
    (folder / "sources").mkdir(parents=True)
    documents, rows = ["version: 1", "documents:"], ["claims:"]
    for number in range(claims // HERE):
        told = []
        for row in range(SENTENCES):
            things = chance.choice(THINGS)
            many = chance.randint(1_000, 900_000)
            facts: dict[str, object] = {
                "place": chance.choice(names).title(), "things": things, "many": many,
                "Things": things.capitalize(), "round": round(many, -2),
                "share": chance.randint(2, 990) / 10, "year": chance.randint(1990, 2024),
                "one": chance.choice(names), "two": chance.choice(names),
            }  # fmt: skip
            told.append((chance.choice(SAID) if row % 2 else OTHER).format(**facts))
            if row % 2:
                rows += [
                    f"  - id: c{number * HERE + row // 2}",
                    f"    text: {chance.choice(CLAIMED).format(**facts)}",
                    "    citations:",
                    f"      - document: d{number}",
                    f'        quote: "{told[-1]}"',
                ]
        file = f"sources/{number}.txt"
        (folder / file).write_text(" ".join(told) + "\n", encoding="utf-8")
        documents += [f"  - id: d{number}", f"    file: {file}"]
    path = folder / "claims.yaml"
    path.write_text("\n".join([*documents, *rows, ""]), encoding="utf-8")
    return path


def timed(args: Sequence[str], cache: Path, **more: str) -> tuple[float, int]:
    """Seconds of processor time and megabytes of one command."""
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *args],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "FACTCHECK_CACHE": str(cache), **more},
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(args)}: exit {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def median(args: Sequence[str], cache: Path, runs: int, **more: str) -> tuple[float, int]:
    times = [timed(args, cache, **more) for _ in range(runs)]
    return statistics.median(t for t, _ in times), max(size for _, size in times)


def beside(args: Sequence[str], cache: Path, runs: int) -> tuple[float, float, int]:
    """The median seconds of a `find`, how many times those of the shipped ledger's, megabytes."""
    timed(("find", FIND), cache)
    pairs = [(timed(args, cache), timed(("find", FIND), cache)) for _ in range(runs)]
    mine = statistics.median(one[0] for one, _ in pairs)
    return mine, mine / statistics.median(o[0] for _, o in pairs), max(one[1] for one, _ in pairs)


def claims_row(folder: Path, claims: int, runs: int) -> list[str]:
    """What is measured of a ledger of so many claims."""
    path, cache = str(ledger(folder / str(claims), claims)), folder / "cache"
    asked = ("find", "--ledger", path, "hospital beds in Walrus fell 12.5 percent in 2003")
    first, _ = timed(asked, cache)
    seconds, times, memory = beside(asked, cache, runs)
    found = [f"{claims:,}", f"{first:.1f}", f"{seconds:.2f} ({times:.1f} ×)", f"{memory}"]
    found.append(f"{median(('show', 'c7', '--ledger', path), cache, runs)[0]:.2f}")
    line = {"COMP_WORDS": "factcheck show c77", "COMP_CWORD": "2", "FACTCHECK_LEDGER": path}
    line["_FACTCHECK_COMPLETE"] = "complete_bash"
    found.append(f"{median((), cache, runs, **line)[0]:.2f}")
    for args in (("list",), ("verify",), ("export",), ("export", "--format", "html")):
        if claims > SLOW:
            found += ["–"] * (1 + (args == ("list",)))
            continue
        if args == ("list",):  # the first looks all citations up
            found.append(f"{timed((*args, '--ledger', path), cache)[0]:.1f}")
        found.append(f"{timed((*args, '--ledger', path), cache)[0]:.1f}")
    return found


def documents_row(folder: Path, documents: int, runs: int) -> list[str]:
    """What is measured of a shelf of so many documents of 5 KB."""
    path, cache = archive(folder / f"archive{documents}", documents), folder / "cache"
    said = ("in 1950 registered voters in Abington, ward 0, rose by 0.3 percent",
            "the number of lighthouses in Skerrick fell by 75.8 percent")  # fmt: skip
    time.sleep(3)  # what was written a moment ago is read again
    first, _ = timed(("find", "--ledger", str(path), said[0]), cache)
    found = [f"{documents:,}", f"{first:.1f}"]
    for phrase in said:
        seconds, times, memory = beside(("find", "--ledger", str(path), phrase), cache, runs)
        found.append(f"{seconds:.2f} ({times:.1f} ×)")
    changed = path.parent / "sources" / f"{documents // 2}.txt"
    changed.write_text(changed.read_text("utf-8") + "Nobody swam in the Lido.\n", encoding="utf-8")
    time.sleep(3)
    again, _ = timed(("find", "--ledger", str(path), said[1]), cache)
    return [*found, f"{memory}", f"{again:.1f}"]


def recall(folder: Path) -> tuple[int, int]:
    """Of the places in documents that a full comparison finds for phrases, how many there are,
    and how many the index rules out."""
    path = ledger(folder / "recall", 2_000)
    texts = {each.stem: each.read_text("utf-8") for each in (path.parent / "sources").iterdir()}
    sources = Sources(texts, read_lexicon())
    rows = [row.strip() for row in path.read_text("utf-8").splitlines() if "text:" in row]
    chance = random.Random(1)
    full = lost = 0
    for row in chance.sample(rows, 100):
        phrase = row.removeprefix("text: ")
        there = {name for name, source in sources.items() if source.say(phrase)}
        if len(there) <= READ:
            full += len(there)
            lost += len(there - {name for name, _ in sources.say(phrase)})
    return full, lost


def peers_rows(folder: Path, documents: int) -> list[list[str]]:
    """Whether our index, FTS5 and tantivy name the document that says a claim of a ledger."""
    path = ledger(folder / "peers", documents * HERE)
    texts = {each.stem: each.read_text("utf-8") for each in (path.parent / "sources").iterdir()}
    claim = r"    text: (.*)\n    citations:\n      - document: d(\d+)\n"
    return beside_peers(texts, re.findall(claim, path.read_text("utf-8")))


def table(head: str, rows: Sequence[Sequence[str]]) -> list[str]:
    rule = "|".join("---:" for _ in head.split("|")[1:-1])
    return [head, f"|{rule}|", *(f"| {' | '.join(row)} |" for row in rows), ""]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--most", type=int, default=100_000, help="claims")
    parser.add_argument("--shelf", type=int, default=100_000, help="documents")
    parser.add_argument("--peers", type=int, default=10_000, help="documents for other indexes")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes, shelves = (
            [size for size in (1_000, 10_000, 100_000) if size <= most]
            for most in (asked.most, asked.shelf)
        )
        lines = table(
            "| claims | first read | find | MB | show | completed | looked up | list | verify | csv"
            " | html |",
            [claims_row(folder, size, asked.runs) for size in sizes],
        )
        lines += table(
            "| documents | first read | find, said | find, not said | MB | one changed |",
            [documents_row(folder, size, asked.runs if size <= SLOW else 1) for size in shelves],
        )
        full, lost = recall(folder)
        if asked.peers:
            peers = peers_rows(folder, asked.peers)
    lines.append(
        f"Of {full} documents that a full comparison finds to say one of 100 phrases, the index"
        f" rules out {lost}."
    )
    if asked.peers:
        lines += ["", *table(HEAD, peers)]
    print("\n".join(lines))
    if not asked.dry:
        write_section("size", "\n".join(lines))


if __name__ == "__main__":
    main()
