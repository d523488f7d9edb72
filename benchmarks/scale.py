"""Time a scan, and others at the same; the table goes into benchmarks/README.md.

    python benchmarks/scale.py [--sentences 10000]… [--claims 1000]… [TEXT…]

The prose is that of the files named, or of benchmarks/prose and the shipped sources, shuffled and
repeated with other numbers until there are so many sentences. The claims are the texts of a file of
statements, likewise, or are generated. All sentences are scanned for the fewest claims, and the
fewest sentences for all claims. What a scan finds is measured by labelled.py.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from factcheck.match.sentences import sentences
from report import write_section
from scale_peers import SEARCH, apart, peers, pooled, spent
from speed import big_ledger

HERE = Path(__file__).parent
TEXTS = (*sorted((HERE / "prose").iterdir()), *sorted((HERE.parent / "data/sources").iterdir()))


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


def claimed(statements: Path) -> Iterator[str]:
    """The texts of a file of JSON Lines, each a field "text"; then with other numbers, again and
    again."""
    rows = map(json.loads, statements.read_text("utf-8").splitlines())
    texts = list(dict.fromkeys(" ".join(row["text"].split()) for row in rows))
    chance = random.Random(3)
    chance.shuffle(texts)
    yield from texts
    numbered = [text for text in texts if changed(text, chance) != text]
    while numbered:
        yield from (changed(text, chance) for text in numbered)


def ledger_of(statements: Path, folder: Path, claims: int) -> None:
    """A ledger of so many different statements."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "report.txt").write_text("The harbour was quiet.\n", "utf-8")
    texts: dict[str, None] = {}
    for text in claimed(statements):
        texts[text] = None
        if len(texts) == claims:
            break
    made = ["version: 1", "documents:", "  - {id: report, file: sources/report.txt}", "claims:"]
    for number, text in enumerate(texts):
        made.append(f"  - id: claim-{number}")
        made.append(f"    text: {json.dumps(text, ensure_ascii=False)}")
        made.append("    citations: [{document: report}]")
    (folder / "claims.yaml").write_text("\n".join(made) + "\n", "utf-8")


def timed(
    folder: Path, archive: Path, claims: int, *, nothing: bool = False
) -> tuple[float, int, int]:
    """Seconds of processor time, sentences, and megabytes of a scan with so many claims.

    With ``nothing`` the archive is one sentence: what it takes to begin.
    """
    if nothing:
        archive = folder / "nothing.txt"
        archive.write_text("The harbour was quiet.", "utf-8")
    seconds, memory, told = spent([*scan(folder, archive, claims), "-o", str(folder / "out.jsonl")])
    for each in ("out.jsonl", "out.jsonl.manifest"):
        (folder / each).unlink()
    read = re.search(r"in ([\d,]+) sentences?", told)
    assert read, told
    return seconds, int(read[1].replace(",", "")), memory


def scan(folder: Path, archive: Path, claims: int) -> list[str]:
    ledger = folder / str(claims) / "claims.yaml"
    return [sys.executable, "-m", "factcheck", "scan", str(archive), "--ledger", str(ledger)]


class Row(NamedTuple):
    """A row of the table: a scan, and what the others take for as much."""

    claims: int
    sentences: int
    first: float
    seconds: float
    memory: int
    others: tuple[float | None, ...]

    @property
    def rate(self) -> float:
        return self.sentences / (self.seconds - self.first)

    def text(self) -> str:
        took = f"{self.first:.1f} s + {self.seconds - self.first:.1f} s"
        others = " | ".join("–" if each is None else f"{each:.1f} s" for each in self.others)
        return (
            f"| {self.claims:,} | {self.sentences:,} | {took} | {self.rate:,.0f} |"
            f" {self.memory} MB | {others} |"
        )


HEAD = (
    f"| claims | sentences | processor time | sentences a second | memory | {SEARCH} | bm25s |"
    " tantivy |",
    "|" + "---:|" * 8,
)
ROUNDS = 3
PATIENCE = 300.0
"""How many seconds another may take; where it would take more, it is left out."""


def row(folder: Path, archive: Path, claims: int, before: Row | None) -> Row:
    """A scan of an archive with so many claims, and the others; ``before`` is a smaller row."""
    first, _, _ = timed(folder, archive, claims, nothing=True)
    seconds, read, memory = timed(folder, archive, claims)
    more = read * claims / (before.sentences * before.claims) if before else 1.0
    took = before.others if before else (0.0, 0.0, 0.0)
    asked = tuple(last is not None and last * more < PATIENCE for last in took)
    ledger = folder / str(claims) / "claims.yaml"
    others = apart(peers, str(ledger), str(archive), asked)
    print(f"{claims:,} claims, {read:,} sentences, {seconds:.0f} s", file=sys.stderr, flush=True)
    return Row(claims, read, first, seconds, memory, others)


def growth(rows: Sequence[Row]) -> str:
    """How what is measured grows from the first row to the others."""
    first = rows[0]
    said = []
    for each in rows[1:]:
        if each.claims != first.claims and each.sentences != first.sentences:
            continue
        if each.claims == first.claims:
            what = f"{each.sentences / first.sentences:.0f} times the sentences"
        else:
            what = f"{each.claims / first.claims:.0f} times the claims"
        sentence = (each.seconds - each.first) / each.sentences
        before = (first.seconds - first.first) / first.sentences
        said.append(
            f"with {what} a sentence takes {sentence / before:.1f} times as long, and memory is"
            f" {each.memory / first.memory:.1f} times as much"
        )
    return f"Beside the first row: {'; '.join(said)}."


def table(
    folder: Path,
    texts: Sequence[str],
    counts: Sequence[int],
    sizes: Sequence[int],
    make: Callable[[Path, int], object],
) -> list[str]:
    """All the sentences with the fewest claims, the fewest sentences with more claims, and the
    second of both."""
    archive = folder / "archive.jsonl"
    rows: list[Row] = []
    asked = [(count, sizes[0]) for count in counts] + [(counts[0], size) for size in sizes[1:]]
    asked += list(zip(counts[1:2], sizes[1:2], strict=False))
    for count, claims in asked:
        if not (folder / str(claims)).exists():
            make(folder / str(claims), claims)
        write_archive(archive, texts, count)
        rows.append(row(folder, archive, claims, rows[0] if rows else None))
    return [*HEAD, *(each.text() for each in rows), "", growth(rows)]


def workers(folder: Path, texts: Sequence[str], count: int, claims: int) -> list[str]:
    """What two processes take together, ours and those of a plain pool: medians of rounds in
    which they take turns, for a machine is now busy and now not."""
    archive, ledger = folder / "archive.jsonl", folder / str(claims) / "claims.yaml"
    write_archive(archive, texts, count)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(spent([*scan(folder, archive, claims), "--workers", "2"])[0])
        theirs.append(apart(pooled, str(ledger), str(archive)))
    return [
        f"{count:,} sentences with {claims:,} claims by two processes: {median(ours):.1f} s of"
        " processor time in all; by a plain pool of `multiprocessing`, which keeps nothing and has"
        f" read the ledger before, {median(theirs):.1f} s."
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, action="append")
    parser.add_argument("--claims", type=int, action="append")
    parser.add_argument("--statements", type=Path, help="JSON Lines to make the claims of")
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    counts = sorted(asked.sentences or [10_000, 100_000, 1_000_000])
    sizes = sorted(asked.claims or [1_000, 10_000, 100_000])
    statements: Path | None = asked.statements
    texts = prose(asked.texts or TEXTS)
    lines = [
        f"{len(texts):,} different sentences, with other numbers each time; {date.today()}.",
        "",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if statements is not None:
            lines += ["Claims that are statements which others have checked:", ""]
            lines += table(folder, texts, counts, sizes, partial(ledger_of, statements))
        else:
            lines += ["Claims that are generated, of few words that ordinary prose has:", ""]
            lines += table(folder, texts, counts, sizes, big_ledger)
        lines += ["", *workers(folder, texts, counts[0], sizes[0])]
    print("\n".join(lines))
    if not asked.dry:
        write_section("archives", "\n".join(lines))


if __name__ == "__main__":
    main()
