"""Time a scan, and count what its first look loses; both go into benchmarks/README.md.

    python benchmarks/scale.py [--sentences 60000] [--dry] [TEXT…]

The prose is that of the files named, or of benchmarks/prose and the shipped sources, shuffled and
repeated with other numbers until there are so many sentences. The labelled sentences are those of
benchmarks/cases, each put into a longer one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.match.finder import Finder
from factcheck.match.repeats import SCORE
from factcheck.match.scan import Gate
from factcheck.match.sentences import sentences
from factcheck.match.verdict import Tier
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from report import write_section
from speed import big_ledger

HERE = Path(__file__).parent
TEXTS = (*sorted((HERE / "prose").iterdir()), *sorted((HERE.parent / "data/sources").iterdir()))
FRAMES = (
    "Officials said on Tuesday that {}, a claim repeated at the meeting.",
    "{}, the minister told reporters before the vote.",
    "In the interview she argued that {} and promised to act.",
)


def prose(paths: Sequence[Path]) -> list[str]:
    """The sentences of some texts; of JSON Lines, those of every field that is one."""
    found: list[str] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            rows = (json.loads(line) for line in text.splitlines())
            values = [v for row in rows for v in row.values() if isinstance(v, str) and " " in v]
            text = "\n\n".join(values)
        found += [" ".join(text[span.start : span.end].split()) for span in sentences(text)]
    return [each for each in dict.fromkeys(found) if len(each) > 20]


def changed(sentence: str, chance: random.Random) -> str:
    """The sentence with other numbers, years apart."""

    def other(found: re.Match[str]) -> str:
        return found[0] if len(found[0]) == 4 else str(chance.randint(1, 10 ** len(found[0])))

    return re.sub(r"\d+", other, sentence)


def write_archive(path: Path, texts: Sequence[str], count: int) -> None:
    """So many sentences as records of a few each."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as out:
        while count > 0:
            size = chance.randint(6, 20)
            said = [changed(chance.choice(texts), chance) for _ in range(size)]
            out.write(json.dumps({"text": " ".join(said)}) + "\n")
            count -= size


def timed(folder: Path, archive: Path, claims: int) -> tuple[float, int, int]:
    """Seconds of processor time, sentences, and megabytes of a scan with so many claims."""
    place = folder / str(claims)
    ledger = place / "claims.yaml" if place.exists() else big_ledger(place, claims)
    out = folder / f"{claims}.jsonl"
    command = [sys.executable, "-m", "factcheck", "scan", str(archive), "-o", str(out)]
    process = subprocess.Popen(
        [*command, "--ledger", str(ledger)], stderr=subprocess.PIPE, text=True, env=os.environ
    )
    told = process.stderr.read() if process.stderr else ""
    _, _, used = os.wait4(process.pid, 0)
    seconds = used.ru_utime + used.ru_stime
    read = re.search(r"in ([\d,]+) sentences", told)
    assert read, told
    return seconds, int(read[1].replace(",", "")), used.ru_maxrss // 1024


def labelled() -> Iterator[tuple[Path, list[tuple[str, str]]]]:
    """The ledgers of our own, each with sentences that say a claim, and its id."""
    chance = random.Random(4)
    for folder in sorted((HERE / "cases").iterdir()):
        rows = map(json.loads, (folder / "cases.jsonl").read_text("utf-8").splitlines())
        said = [(row["phrase"].rstrip("."), row["claim"]) for row in rows if row.get("claim")]
        yield folder, [(chance.choice(FRAMES).format(phrase), claim) for phrase, claim in said]


def lost() -> tuple[int, int, int]:
    """How many labelled sentences a full comparison matches with their claim; of those, how many
    the first look loses, and how many score too little to be told."""
    full = missed = low = 0
    lexicon = read_lexicon()
    for folder, said in labelled():
        ledger, _ = read_ledger(str(folder / "claims.yaml"))
        finder = Finder(ledger.claims, read_documents(ledger)[0], lexicon)
        gate = Gate(ledger.claims, finder.reader, finder.weight)
        for sentence, claim in said:
            found = {m.claim.id: m for m in finder.claims(sentence, limit=12)}
            match = found.get(claim)
            if match is None or match.tier is not Tier.MATCH:
                continue
            full += 1
            near = [ledger.claims[number].id for number in gate.claims(sentence)]
            missed += claim not in near
            low += claim in near and match.score < SCORE
    return full, missed, low


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=60_000)
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    texts = prose(asked.texts or TEXTS)
    lines = [
        f"{len(texts):,} different sentences, with other numbers each time.",
        "",
        "| claims | sentences | processor time | sentences a second | memory |",
        "|---:|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as name:
        archive = Path(name) / "archive.jsonl"
        for claims, count in ((100, asked.sentences // 6), (100, asked.sentences),
                              (1_000, asked.sentences), (10_000, asked.sentences)):  # fmt: skip
            write_archive(archive, texts, count)
            seconds, read, memory = timed(Path(name), archive, claims)
            Path(name, f"{claims}.jsonl").unlink()
            Path(name, f"{claims}.jsonl.manifest").unlink()
            rate = read / seconds
            lines.append(f"| {claims:,} | {read:,} | {seconds:.1f} s | {rate:,.0f} | {memory} MB |")
    full, missed, low = lost()
    lines += [
        "",
        f"Of {full} labelled sentences that a full comparison matches with their claim, the first"
        f" look loses {missed} ({100 * missed / full:.2f}%); {low} score too little to be told.",
    ]
    print("\n".join(lines))
    if not asked.dry:
        write_section("archives", "\n".join(lines))


if __name__ == "__main__":
    main()
