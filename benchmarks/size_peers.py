"""Which documents of a large shelf may say a phrase: ours, SQLite's FTS5 and tantivy, for size.py.

Each is asked for as many documents as are read for one phrase. The phrases are claims, each made
of one document, which says it where the two are compared in full.
"""

from __future__ import annotations

import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from factcheck.match.source import Source
from factcheck.match.sources import NEARLY, READ, Sources
from factcheck.match.statement import Reader
from factcheck.read.kept_index import KeptIndexes
from factcheck.read.lexicon import read_lexicon

PHRASES = 400
Asked = Callable[[str], Collection[str]]
"""Names the documents that may say a phrase."""


def words_of(phrase: str) -> list[str]:
    return re.findall(r"\w+", phrase.lower())


def own(texts: Mapping[str, str], folder: Path) -> Asked:
    """Our own index, kept in a folder as between runs."""
    lexicon, keep = read_lexicon(), KeptIndexes(folder)
    assert Sources(texts, lexicon, keep)._index  # made, and kept
    sources = Sources(texts, lexicon, keep)
    assert sources._index  # read

    def ask(phrase: str) -> Collection[str]:
        quoting = sources._quoting(phrase, NEARLY)
        return {*quoting, *sources._saying(sources.reader.read(phrase))}

    return ask


def fts5(texts: Mapping[str, str], folder: Path) -> Asked:
    """SQLite's, with Porter's stemmer, ranked by BM25."""
    base = sqlite3.connect(folder / "fts5.sqlite")
    base.execute("create virtual table shelf using fts5(name unindexed, text, tokenize='porter')")
    base.executemany("insert into shelf values (?, ?)", texts.items())
    base.commit()
    query = f"select name from shelf where shelf match ? order by rank limit {READ}"

    def ask(phrase: str) -> Collection[str]:
        found = base.execute(query, (" OR ".join(f'"{word}"' for word in words_of(phrase)),))
        return [name for (name,) in found]

    return ask


def tantivy(texts: Mapping[str, str], folder: Path) -> Asked:
    """Tantivy's, with Snowball's stemmer, ranked by BM25."""
    import tantivy as library

    builder = library.SchemaBuilder()
    builder.add_text_field("name", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
    place = folder / "tantivy"
    place.mkdir()
    index = library.Index(builder.build(), path=str(place))
    writer = index.writer()
    for name, text in texts.items():
        writer.add_document(library.Document(name=name, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(phrase: str) -> Collection[str]:
        query = index.parse_query(" ".join(words_of(phrase)), ["text"])
        hits = searcher.search(query, READ).hits
        return [searcher.doc(address)["name"][0] for _, address in hits]

    return ask


def row(name: str, make: Callable[[Mapping[str, str], Path], Asked], texts: Mapping[str, str],
        there: Mapping[str, Collection[str]]) -> list[str]:  # fmt: skip
    """What one of them finds of the documents that say each phrase, and how soon."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        ask = make(texts, Path(folder))
        built = time.process_time() - began
        size = sum(each.stat().st_size for each in Path(folder).rglob("*") if each.is_file())
        ask("nothing of the kind, 7 times")
        found = told = 0
        times = []
        for phrase, documents in there.items():
            began = time.perf_counter()
            names = ask(phrase)
            times.append(time.perf_counter() - began)
            found += len(set(documents).intersection(names))
            told += len(names)
    every = sum(map(len, there.values()))
    share = f"{100 * found / every:.1f}% of {every}"
    took = f"{1000 * statistics.median(times):.1f} ms"
    return [name, share, f"{told / len(there):.1f}", took, f"{built:.0f} s", f"{size >> 20} MB"]


def beside(texts: Mapping[str, str], claims: Sequence[tuple[str, str]]) -> list[list[str]]:
    """A row for each of the three. ``claims`` are phrases, each with its document."""
    reader = Reader(read_lexicon())
    chosen = random.Random(2).sample(claims, min(PHRASES, len(claims)))
    there = {p: [name] for p, name in chosen if Source(texts[name], reader).say(p)}
    rows = [row("our own", own, texts, there), row("FTS5", fts5, texts, there)]
    return [*rows, row("tantivy", tantivy, texts, there)]


HEAD = "| index | the document that says it, found | named | a question | made in | on disk |"
