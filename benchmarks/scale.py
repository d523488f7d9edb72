"""Time a scan, and others at the same; the table goes into benchmarks/README.md.

    python benchmarks/scale.py [--sentences 60000] [--claims 1000]… [--dry] [TEXT…]

The prose is that of the files named, or of benchmarks/prose and the shipped sources, shuffled and
repeated with other numbers until there are so many sentences. The claims are generated, or are the
texts of a file of statements. What a scan finds is measured by
labelled.py.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.scan_reading import Job, PartReader, Setup
from factcheck.match.finder import Finder
from factcheck.match.sentences import sentences
from factcheck.model import Ledger
from factcheck.read.archive import Part, Piece
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from report import write_section
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


def ledger_of(statements: Path, folder: Path, claims: int) -> None:
    """A ledger of so many statements of a file of JSON Lines, each with a field "text"."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "report.txt").write_text("The harbour was quiet.\n", "utf-8")
    rows = map(json.loads, statements.read_text("utf-8").splitlines())
    texts = list(dict.fromkeys(" ".join(row["text"].split()) for row in rows))
    random.Random(3).shuffle(texts)
    made = ["version: 1", "documents:", "  - {id: report, file: sources/report.txt}", "claims:"]
    for number, text in enumerate(texts[:claims]):
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
    ledger = folder / str(claims) / "claims.yaml"
    out = folder / f"{claims}.jsonl"
    Path(f"{out}.manifest").unlink(missing_ok=True)
    command = [sys.executable, "-m", "factcheck", "scan", str(archive), "-o", str(out)]
    process = subprocess.Popen(
        [*command, "--ledger", str(ledger)], stderr=subprocess.PIPE, text=True, env=os.environ
    )
    told = process.stderr.read() if process.stderr else ""
    _, _, used = os.wait4(process.pid, 0)
    seconds = used.ru_utime + used.ru_stime
    read = re.search(r"in ([\d,]+) sentences?", told)
    assert read, told
    return seconds, int(read[1].replace(",", "")), used.ru_maxrss // 1024


def peers(folder: Path, archive: Path, claims: int) -> Iterator[tuple[str, float]]:
    """What other ways to look for so many claims in an archive take, in seconds: none of them says
    whether a sentence repeats a claim."""
    ledger, _ = read_ledger(str(folder / str(claims) / "claims.yaml"))
    texts = [json.loads(line)["text"] for line in archive.read_text("utf-8").splitlines()]
    said = [text[span.start : span.end] for text in texts for span in sentences(text)]
    yield f"plain search for the claims' figures ({SEARCH})", search(folder, ledger, said)
    yield "bm25s, the best claim of each sentence", ranked_bm25s(ledger, said)
    yield "tantivy, the same", ranked_tantivy(ledger, said)
    yield "multiprocessing, two workers, in seconds of the clock", pooled(ledger, texts)
    yield "factcheck scan --workers 2, in seconds of the clock", clocked(folder, archive, claims)


SEARCH = "rg" if shutil.which("rg") else "grep"


def search(folder: Path, ledger: Ledger, said: Sequence[str]) -> float:
    reader = Finder((), {}, read_lexicon()).reader
    figures = {f.text for claim in ledger.claims for f in reader.figures(claim.text)}
    (folder / "figures").write_text("\n".join(sorted(figures)), "utf-8")
    (folder / "lines").write_text("\n".join(said), "utf-8")
    command = [SEARCH, "-F", "-c", "-f", str(folder / "figures"), str(folder / "lines")]
    began = os.times().children_user + os.times().children_system
    subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return os.times().children_user + os.times().children_system - began


def ranked_bm25s(ledger: Ledger, said: Sequence[str]) -> float:
    import bm25s

    began = time.process_time()
    index = bm25s.BM25()
    options = {"show_progress": False}
    index.index(bm25s.tokenize([claim.text for claim in ledger.claims], **options), **options)
    index.retrieve(bm25s.tokenize(list(said), **options), k=1, **options)
    return time.process_time() - began


def ranked_tantivy(ledger: Ledger, said: Sequence[str]) -> float:
    import tantivy

    began = time.process_time()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for claim in ledger.claims:
        writer.add_document(tantivy.Document(text=claim.text))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    for sentence in said:
        words = " ".join(re.findall(r"\w+", sentence.lower()))
        if words:
            searcher.search(index.parse_query(words, ["text"]), 1)
    return time.process_time() - began


def pooled(ledger: Ledger, texts: Sequence[str]) -> float:
    """The clock's seconds of a plain pool of two processes that reads what a scan does."""
    parts = [Part(pieces=tuple(Piece(text=t) for t in texts[n : n + 20])) for n in
             range(0, len(texts), 20)]  # fmt: skip
    setup = Setup(claims=tuple(ledger.claims), texts=dict(read_documents(ledger)[0]))
    began = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(2, ready, (setup,)) as pool:
        jobs = (Job(number=n, part=part) for n, part in enumerate(parts))
        for _ in pool.imap_unordered(read_part, jobs):
            pass
    return time.monotonic() - began


READERS: list[PartReader] = []
"""The reader of a process of the plain pool."""


def clocked(folder: Path, archive: Path, claims: int) -> float:
    """The clock's seconds of a scan with two workers."""
    command = [sys.executable, "-m", "factcheck", "scan", str(archive), "--workers", "2"]
    ledger = folder / str(claims) / "claims.yaml"
    began = time.monotonic()
    subprocess.run([*command, "--ledger", str(ledger)], capture_output=True)
    return time.monotonic() - began


def ready(setup: Setup) -> None:
    READERS.append(PartReader(setup))


def read_part(job: Job) -> object:
    return READERS[0].read(job)


def row(folder: Path, archive: Path, claims: int, statements: Path | None) -> str:
    """A row of the table: a scan of an archive with so many claims."""
    place = folder / str(claims)
    if not place.exists() and statements:
        ledger_of(statements, place, claims)
    elif not place.exists():
        big_ledger(place, claims)
    first, _, _ = timed(folder, archive, claims, nothing=True)
    seconds, read, memory = timed(folder, archive, claims)
    rate = read / (seconds - first)
    took = f"{first:.1f} s + {seconds - first:.1f} s"
    return f"| {claims:,} | {read:,} | {took} | {rate:,.0f} | {memory} MB |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=60_000)
    parser.add_argument("--claims", type=int, action="append")
    parser.add_argument("--statements", type=Path, help="JSON Lines to make the claims of")
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    sizes = asked.claims or [1_000, 10_000]
    texts = prose(asked.texts or TEXTS)
    lines = [
        f"{len(texts):,} different sentences, with other numbers each time.",
        "",
        "| claims | sentences | processor time | sentences a second | memory |",
        "|---:|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder, archive = Path(name), Path(name) / "archive.jsonl"
        small = [(100, asked.sentences // 6), (100, asked.sentences)]
        for claims, count in [*small, *((n, asked.sentences) for n in sizes)]:
            write_archive(archive, texts, count)
            lines.append(row(folder, archive, claims, asked.statements))
        lines += ["", f"Beside others, with {sizes[0]:,} claims and the same sentences, each once:"]
        lines += ["", "| | time |", "|---|---:|"]
        for what, took in peers(folder, archive, sizes[0]):
            lines.append(f"| {what} | {took:.2f} s |")
    print("\n".join(lines))
    if not asked.dry:
        write_section("archives", "\n".join(lines))


if __name__ == "__main__":
    main()
