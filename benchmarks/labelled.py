"""An archive whose repeats are known: sentences that say claims, rightly and wrongly, among others.

    python benchmarks/labelled.py [--repeats 3000] [--sentences 300000] [--ledger LEDGER]… [TEXT…]

The repeats are the labelled phrases of benchmarks/cases, the claims' own words, and those with one
thing changed or spelled another way (`swaps.py`), each put into a longer sentence: one that says
who says it, or one whose other clause says something else. The others are the sentences of the
files named, with other numbers, or made of the parts below. The same each time.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.match.finder import Finder
from factcheck.match.fold import Span
from factcheck.match.repeats import SCORE, Repeats
from factcheck.match.scan import Gate
from factcheck.match.verdict import Tier
from factcheck.model import Claim, Ledger
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from report import write_section
from swaps import changes, default_ledgers, spellings

HERE = Path(__file__).parent
SHORT = (
    "{}.",
    "Officials said on Tuesday that {}, a figure repeated at the meeting.",
    "{}, the minister told reporters before the vote.",
    "In the interview she argued that {} and promised to act.",
    "As the paper wrote last week, {}.",
)
LONG = (
    "{}, while the opposition asked for a hearing and the mayor kept silent.",
    "The committee met late into the night and adjourned without a vote, but {}.",
    "The new building will open in spring; {}.",
    "{}, and a spokeswoman for the union called the talks disappointing.",
)
WHO = "residents|farmers|a judge|the council|teachers|engineers|her brother|the board".split("|")
DID = (
    "welcomed|postponed|questioned|signed|praised|rejected|explained|painted|visited|sold|repaired"
).split("|")
WHAT = (
    "the old bridge|a plan for the square|the winter timetable|two paintings|the annual report|"
    "a garden of roses|the new rules|the concert|a long letter|the village school|three boats"
).split("|")
WHEN = (
    "on Monday|after the storm|in 1998|before lunch|for the third time|in the early hours|"
    "at the end of May|with {} neighbours|at a cost of ${},000|within {} days"
).split("|")
WHY = (
    "because nobody had asked|although it rained|and went home|to the surprise of many|"
    "as the law demands|while the band played|despite {} complaints|without a word"
).split("|")


class Labelled(NamedTuple):
    """A sentence that repeats a claim: the claim's id, how it says it, and whether at length."""

    sentence: str
    claim: str
    how: str
    long: bool


class Desk(NamedTuple):
    """A ledger with the words of its documents, and its labelled phrases with their claims."""

    ledger: Ledger
    texts: dict[str, str]
    phrases: tuple[tuple[str, str], ...]


def desks(paths: Sequence[Path]) -> list[Desk]:
    """The ledgers of our own, and those named; phrases lie beside each in cases.jsonl, or in
    find-dev.jsonl."""
    found = []
    for path in [*default_ledgers(), *paths]:
        ledger, _ = read_ledger(str(path))
        phrases = []
        for name in ("cases.jsonl", "find-dev.jsonl"):
            beside = path.parent / name
            lines = beside.read_text("utf-8").splitlines() if beside.exists() else ()
            rows = map(json.loads, lines)
            phrases += [(row["phrase"], row["claim"]) for row in rows if row.get("claim")]
        found.append(Desk(ledger, dict(read_documents(ledger)[0]), tuple(phrases)))
    return found


def sayings(claim: Claim, phrases: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Ways to say a claim, each with a word for how."""
    yield "own words", claim.text
    yield from ((kind, text) for kind, text in changes(claim.text))
    for kind, text in spellings(claim.text):
        if kind not in ("capitals", "small letters"):
            yield "spelled " + kind, text
    yield from (("labelled", phrase) for phrase, name in phrases if name == claim.id)


def labelled(desk: Desk, chance: random.Random) -> list[Labelled]:
    """Every way to say every claim of a ledger, once in a short and once in a long sentence."""
    found = []
    for claim in desk.ledger.claims:
        for how, said in sayings(claim, desk.phrases):
            words = said.strip().rstrip(".")
            for frames, is_long in ((SHORT, False), (LONG, True)):
                sentence = chance.choice(frames).format(words)
                found.append(Labelled(" ".join(sentence.split()), claim.id, how, is_long))
    return found


def ordinary(chance: random.Random) -> str:
    """A sentence of news prose in which nobody repeats anything."""
    parts = [chance.choice(each) for each in (WHO, DID, WHAT, WHEN, WHY)]
    said = " ".join(parts).replace("{}", str(chance.randint(2, 999)))
    return said[0].upper() + said[1:] + "."


def write_labelled(path: Path, repeats: Sequence[str], others: Iterator[str], count: int) -> None:
    """An archive of so many sentences, records of a few each, the repeats spread over it."""
    chance = random.Random(9)
    places = iter(sorted(chance.sample(range(count), len(repeats))))
    said, place, at = iter(repeats), next(places, -1), 0
    with path.open("w", encoding="utf-8") as out:
        while at < count:
            texts = []
            for _ in range(min(chance.randint(6, 20), count - at)):
                hit = at == place
                texts.append(next(said) if hit else next(others))
                place = next(places, -1) if hit else place
                at += 1
            out.write(json.dumps({"text": "\n\n".join(texts)}) + "\n")


class Found(NamedTuple):
    """What was made of labelled sentences: counts by what."""

    counts: Counter[str]
    missed: list[str]


def compared(desk: Desk, sentences: Sequence[Labelled]) -> Found:
    """How many labelled sentences a full comparison matches with their claim; of these how many
    the first look loses, and how many a scan tells."""
    finder = Finder(desk.ledger.claims, desk.texts, read_lexicon())
    gate = Gate(desk.ledger.claims, finder.reader, finder.weight)
    repeats = Repeats(desk.ledger.claims, finder)
    counts: Counter[str] = Counter()
    missed = []
    for each in sentences:
        size = "long" if each.long else "short"
        counts[f"{size} all"] += 1
        rows = [row for _, found in repeats.of(each.sentence, [Span(0, len(each.sentence))])
                for row in found]  # fmt: skip
        told = each.claim in [row.claim for row in rows]
        counts[f"{size} told"] += told
        counts["rows"] += len(rows)
        matches = {m.claim.id: m for m in finder.claims(each.sentence, limit=12)}
        match = matches.get(each.claim)
        if match is None or match.tier is not Tier.MATCH:
            continue
        counts[f"{size} full"] += 1
        counts[f"{size} full told"] += told
        near = [desk.ledger.claims[n].id for n in gate.claims(each.sentence)]
        if each.claim not in near:
            counts["lost"] += 1
        counts["low"] += each.claim in near and match.score < SCORE
        if not told:
            missed.append(f"{match.score} {each.claim} {each.how}: {each.sentence}")
    return Found(counts, missed)


def drawn(desks: Sequence[Desk], repeats: int) -> list[tuple[Desk, Labelled]]:
    """So many labelled sentences, of all ledgers."""
    chance = random.Random(5)
    every = [(desk, each) for desk in desks for each in labelled(desk, chance)]
    return chance.sample(every, min(repeats, len(every)))


def scanned(
    chosen: Sequence[Labelled], ledgers: Sequence[Path], others: Iterator[str], count: int
) -> str:
    """What a scan with two workers makes of so many sentences with these among them, and its
    speed."""
    with tempfile.TemporaryDirectory() as name:
        archive, out = Path(name) / "archive.jsonl", Path(name) / "out.jsonl"
        write_labelled(archive, [each.sentence for each in chosen], others, count)
        command = [sys.executable, "-m", "factcheck", "scan", str(archive), "-o", str(out)]
        for ledger in ledgers:
            command += ["--ledger", str(ledger)]
        began = time.monotonic()
        subprocess.run([*command, "--workers", "2"], check=True, capture_output=True)
        took = time.monotonic() - began
        rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    known = {(each.sentence, each.claim) for each in chosen}
    sentences = {each.sentence for each in chosen}
    right = sum((row["sentence"], row["claim"]) in known for row in rows)
    idle = sum(row["sentence"] not in sentences for row in rows)
    return (
        f"Among {count:,} sentences, in {took:.0f} s with two workers: {len(rows):,} rows, of which"
        f" {100 * right / len(rows):.1f}% name the labelled claim, {100 * idle / len(rows):.1f}%"
        f" are of a sentence in which nobody repeats anything, and the rest name another claim of"
        f" a labelled one."
    )


def texts_of(paths: Sequence[Path], chance: random.Random) -> Iterator[str]:
    """The sentences among which the repeats stand, without end."""
    from scale import changed, prose

    known = prose(paths) if paths else []
    while True:
        yield changed(chance.choice(known), chance) if known else ordinary(chance)


def table(desks: Sequence[Desk], chosen: Sequence[tuple[Desk, Labelled]]) -> tuple[str, list[str]]:
    """The table of what is found in labelled sentences, and those that are not."""
    total: Counter[str] = Counter()
    missed = []
    for desk in desks:
        found = compared(desk, [each for of, each in chosen if of is desk])
        total += found.counts
        missed += found.missed
    full = total["short full"] + total["long full"]
    lines = [
        "| sentences that repeat a claim | all | told | of those that a full comparison finds |",
        "|---|---:|---:|---:|",
    ]
    for size in ("short", "long"):
        every_one, told = total[f"{size} all"], total[f"{size} told"]
        share = 100 * total[f"{size} full told"] / max(total[f"{size} full"], 1)
        name = "one clause" if size == "short" else "in a clause among others"
        lines.append(
            f"| {name} | {every_one:,} | {100 * told / every_one:.1f}% | {share:.1f}% of "
            f"{total[f'{size} full']:,} |"
        )
    lines += [
        "",
        f"Of {full:,} that a full comparison matches with their claim, the first look loses"
        f" {total['lost']} ({100 * total['lost'] / full:.2f}%); {total['low']} score too little.",
    ]
    return "\n".join(lines), missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3_000)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=300_000)
    parser.add_argument("--ledger", type=Path, action="append", default=[])
    parser.add_argument("--missed", action="store_true", help="print what is not told")
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    every = desks(asked.ledger)
    chosen = drawn(every, asked.repeats)
    text, missed = table(every, chosen)
    ledgers = [*default_ledgers(), *asked.ledger]
    others = texts_of(asked.texts, random.Random(11))
    said = [each for _, each in chosen]
    text += "\n\n" + scanned(said, ledgers, others, asked.sentences)
    print(text)
    if asked.missed:
        print("\n".join(missed))
    if not asked.dry:
        write_section("labelled archive", text)


if __name__ == "__main__":
    main()
