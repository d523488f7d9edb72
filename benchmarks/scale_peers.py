"""What others take to look for the claims of a ledger in an archive, for scale.py.

None of them says whether a sentence repeats a claim.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

from factcheck.cli.scan_reading import Job, PartReader, Setup
from factcheck.match.finder import Finder
from factcheck.match.sentences import sentences
from factcheck.model import Ledger
from factcheck.read.archive import Part, Piece
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon

Returned = TypeVar("Returned")


def apart(function: Callable[..., Returned], *args: object) -> Returned:
    """What a function returns, called in a process of its own: what it takes of memory would
    count for what is started later."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *args).result()


def texts_of(archive: str) -> list[str]:
    return [json.loads(line)["text"] for line in Path(archive).read_text("utf-8").splitlines()]


def peers(path: str, archive: str, asked: Sequence[bool]) -> tuple[float | None, ...]:
    """What a plain search, bm25s and tantivy take, in seconds of processor time; None of those
    that are not asked."""
    ledger, _ = read_ledger(path)
    texts = texts_of(archive)
    said = [text[span.start : span.end] for text in texts for span in sentences(text)]
    each = zip((search, ranked_bm25s, ranked_tantivy), asked, strict=True)
    return tuple(function(ledger, said) if wanted else None for function, wanted in each)


SEARCH = "rg" if shutil.which("rg") else "grep"


def search(ledger: Ledger, said: Sequence[str]) -> float:
    """The seconds of a plain search for the figures of all claims."""
    reader = Finder((), {}, read_lexicon()).reader
    figures = {f.text for claim in ledger.claims for f in reader.figures(claim.text)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "figures").write_text("\n".join(sorted(figures)), "utf-8")
        (folder / "lines").write_text("\n".join(said), "utf-8")
        command = [SEARCH, "-F", "-c", "-f", str(folder / "figures"), str(folder / "lines")]
        return spent(command)[0]


def ranked_bm25s(ledger: Ledger, said: Sequence[str]) -> float:
    """The seconds in which bm25s names the best claim of each sentence."""
    import bm25s

    began = time.process_time()
    index = bm25s.BM25()
    options = {"show_progress": False}
    index.index(bm25s.tokenize([claim.text for claim in ledger.claims], **options), **options)
    index.retrieve(bm25s.tokenize(list(said), **options), k=1, **options)
    return time.process_time() - began


def ranked_tantivy(ledger: Ledger, said: Sequence[str]) -> float:
    """The same of tantivy."""
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


def pooled(path: str, archive: str) -> float:
    """Seconds of processor time of a plain pool of two processes that reads what a scan does."""
    ledger, _ = read_ledger(path)
    texts = texts_of(archive)
    parts = [Part(pieces=tuple(Piece(text=t) for t in texts[n : n + 20])) for n in
             range(0, len(texts), 20)]  # fmt: skip
    setup = Setup(claims=tuple(ledger.claims), texts=dict(read_documents(ledger)[0]))
    began = sum(os.times()[:4])
    with multiprocessing.get_context("spawn").Pool(2, ready, (setup,)) as pool:
        jobs = (Job(number=n, part=part) for n, part in enumerate(parts))
        for _ in pool.imap_unordered(read_part, jobs):
            pass
        pool.close()
        pool.join()
    return sum(os.times()[:4]) - began


READERS: list[PartReader] = []
"""The reader of a process of the plain pool."""


def ready(setup: Setup) -> None:
    READERS.append(PartReader(setup))


def read_part(job: Job) -> object:
    return READERS[0].read(job)


def spent(command: Sequence[str]) -> tuple[float, int, str]:
    """Seconds of processor time of a command and of its processes, megabytes of the largest, and
    what it said."""
    began = os.times()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    told = process.stderr.read() if process.stderr else ""
    _, _, used = os.wait4(process.pid, 0)
    now = os.times()
    seconds = now.children_user + now.children_system - began.children_user - began.children_system
    return seconds, used.ru_maxrss // 1024, told
