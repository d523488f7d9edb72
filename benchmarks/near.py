"""Damaged quotations put back in their places, and misspelled names found again, by several means.

    python benchmarks/near.py

Every right answer is known, because the damage is done here, by dice with a seed. The texts are
the sources of benchmarks/cases; the names are the program's own and those of the ledgers there.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from factcheck.match.quotes import place
from factcheck.near import nearest
from factcheck.read.fields import CSL_TYPES
from factcheck.write import WRITERS
from factcheck.write.citation_table import COLUMNS
from scoring import sound_ledger

SOURCES = sorted((Path(__file__).parent / "cases").glob("*/sources/*"))
TRIM = " \t\r\n\"'“”‘’.,;:!?"
SCANNED = {
    "rn": "m",
    "m": "rn",
    "l": "1",
    "e": "c",
    "o": "0",
    "h": "b",
    "d": "cl",
    "s": "5",
    " ": "",
}
MILLION = 10**6
Place = Callable[[str, str], tuple[int, int] | None]


class Quotation(NamedTuple):
    """A damaged quotation, the text, and where the whole one stands there; None if nowhere."""

    damage: str
    quote: str
    text: str
    span: tuple[int, int] | None


def letters(words: str, share: float, dice: random.Random) -> str:
    """The words with that share of their characters changed, left out or put in."""
    kept = []
    for char in words:
        slip = dice.random() / share
        wrong = dice.choice("etaoinshr")
        kept.append(char if slip >= 1 else (wrong, "", char + wrong)[int(slip * 3)])
    return "".join(kept)


def scanned(words: str, share: float, dice: random.Random) -> str:
    """The words as a scanner reads them: rn for m, 1 for l, spaces lost."""
    return re.sub(
        "rn|[mleohds ]", lambda m: SCANNED[m[0]] if dice.random() < share else m[0], words
    )


def dropped(words: str, share: float, dice: random.Random) -> str:
    """The words with some left out, the first and the last never."""
    first, *middle, last = words.split()
    return " ".join([first, *(word for word in middle if dice.random() >= share), last])


def swapped(words: str, share: float, dice: random.Random) -> str:
    """The words with others in the place of some, the first and the last never."""
    first, *middle, last = words.split()
    others = dice.sample(middle, len(middle))
    pairs = zip(middle, others, strict=True)
    return " ".join([first, *(b if dice.random() < share else a for a, b in pairs), last])


DAMAGE = {
    "letters, 10%": (partial(letters, share=0.1), 6, 40),
    "letters, 20%": (partial(letters, share=0.2), 6, 40),
    "letters, 30%": (partial(letters, share=0.3), 6, 40),
    "scanned, 15%": (partial(scanned, share=0.15), 6, 40),
    "scanned, 30%": (partial(scanned, share=0.3), 6, 40),
    "words left out, 10%": (partial(dropped, share=0.1), 8, 40),
    "words left out, 20%": (partial(dropped, share=0.2), 8, 40),
    "words left out, 30%": (partial(dropped, share=0.3), 8, 40),
    "words changed, 15%": (partial(swapped, share=0.15), 8, 40),
    "300 to 900 words, letters, 10%": (partial(letters, share=0.1), 300, 900),
    "300 to 900 words, left out, 15%": (partial(dropped, share=0.15), 300, 900),
}


def quotations(each: int, seed: int) -> Iterator[Quotation]:
    """So many damaged quotations of each kind."""
    dice = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    texts = [text for text in texts if len(text) > 1000]
    whole = "\n\n".join(texts)
    words = whole.split()
    million = " ".join(dice.choices(words, k=MILLION // 6))
    at = len(million) // 2
    million = f"{million[:at]}\n\n{whole}\n\n{million[at:]}"
    for damage, (spoil, fewest, most) in DAMAGE.items():
        for _ in range(each if most < 300 else each // 5):
            text = dice.choice(texts) if most < 300 else whole
            start, end = _run(text, fewest, most, dice)
            yield Quotation(damage, spoil(text[start:end], dice=dice), text, (start, end))
    for _ in range(each // 5):
        start, end = _run(whole, 8, 60, dice)
        quote = letters(whole[start:end], 0.15, dice)
        start += at + 2
        yield Quotation("1 MB, letters, 15%", quote, million, (start, end + at + 2))
    for _ in range(each):
        yield _twin(texts, dice)
    for _ in range(each):
        here, other = dice.sample(texts, 2)
        start, end = _run(here, 6, 40, dice)
        yield Quotation("of another text", letters(here[start:end], 0.05, dice), other, None)


def _run(text: str, fewest: int, most: int, dice: random.Random) -> tuple[int, int]:
    """Some words of a text in a row."""
    spans = [word.span() for word in re.finditer(r"\S+", text)]
    count = min(dice.randint(fewest, most), len(spans))
    first = dice.randrange(len(spans) - count + 1)
    return spans[first][0], spans[first + count - 1][1]


def _twin(texts: list[str], dice: random.Random) -> Quotation:
    """One of six sentences that differ in a number alone, with wrong letters elsewhere."""
    text = dice.choice(texts)
    start, end = _run(text, 10, 30, dice)
    words = text[start:end].split()
    at = dice.randrange(2, len(words) - 2)
    lead, tail = " ".join(words[:at]), " ".join(words[at:])
    numbers = dice.sample(range(1000, 9999), 6)
    right = dice.choice(numbers)
    whole = ""
    for number in numbers:
        whole += f"{dice.choice(texts)[: dice.randint(50, 900)]}\n\n"
        if number == right:
            start = len(whole)
        whole += f"{lead} {number} {tail}\n\n"
    quote = f"{letters(lead, 0.08, dice)} {right} {letters(tail, 0.08, dice)}"
    span = start, start + len(f"{lead} {right} {tail}")
    return Quotation("one of six but for a number", quote, whole, span)


def ours(quote: str, text: str) -> tuple[int, int] | None:
    found = place(quote, text)
    return found and (found.span.start, found.span.end)


def alone(quote: str, text: str) -> tuple[int, int] | None:
    """rapidfuzz with nothing of ours, at the cut-off that tells most of these apart."""
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=75)
    return None if found is None else (found.dest_start, found.dest_end)


def core(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span without the marks and spaces at its ends."""
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip(TRIM))
    return start, start + len(words.strip(TRIM))


def quotations_rows(each: int = 100, seed: int = 2017) -> Iterator[list[str]]:
    """A row for each damage: placed, exact and milliseconds of ours, and of rapidfuzz alone."""
    results: dict[str, dict[Place, list[tuple[bool, bool, float]]]] = {}
    for damage, quote, text, span in quotations(each, seed):
        for system in (ours, alone):
            begin = time.process_time()
            got = system(quote, text)
            spent = 1000 * (time.process_time() - begin)
            placed = exact = got is None
            if span is not None:
                want, have = core(text, span), core(text, got) if got else (0, 0)
                shared = max(0, min(want[1], have[1]) - max(want[0], have[0]))
                placed = shared / (max(want[1], have[1]) - min(want[0], have[0])) >= 0.8
                exact = want == have
            results.setdefault(damage, {}).setdefault(system, []).append((placed, exact, spent))
    for damage, by_system in results.items():
        row = [damage]
        for answers in by_system.values():
            row += [f"{100 * statistics.mean(a[n] for a in answers):.0f}" for n in (0, 1)]
            row.append(f"{statistics.median(a[2] for a in answers):.2f}")
        yield [*row, str(len(answers))]


def typo(name: str, dice: random.Random) -> str:
    """The name with one letter wrong, missing, added, doubled or swapped with the next."""
    at = dice.randrange(len(name) - 1)
    one, two, letter = name[at], name[at + 1], dice.choice("abcdefghilmnoprstuwy")
    instead = dice.choice([letter + two, two, one + letter + two, one + one + two, two + one])
    return name[:at] + instead + name[at + 2 :]


def names() -> list[list[str]]:
    """Names among which one may have been meant: commands, formats, columns, types, ids."""
    commands = "find list show documents export verify check".split()
    every = [commands, list(WRITERS), list(COLUMNS), sorted(CSL_TYPES)]
    for path in sorted({path.parents[1] for path in SOURCES}):
        ledger, _ = sound_ledger(path / "claims.yaml")
        every.append([claim.id for claim in ledger.claims])
        every.append([document.id for document in ledger.documents])
    return every


def names_rows(seed: int = 2017) -> Iterator[list[str]]:
    """A row for each means: names found with one slip and with two, other words taken for one."""
    dice = random.Random(seed)
    text = " ".join(path.read_text(encoding="utf-8").lower() for path in SOURCES)
    words = sorted(set(re.findall(r"\b[a-z]{3,12}\b", text)))
    once, twice, others = [], [], []
    for known in names():
        for name in known:
            slips = [typo(name, dice) for _ in range(max(4, 40 // len(known)))]
            once += [(slip, name, known) for slip in slips if slip not in known]
            slips = [typo(slip, dice) for slip in slips]
            twice += [(slip, name, known) for slip in slips if slip not in known]
        others += [(word, "", known) for word in words if word not in " ".join(known)]
    means: dict[str, Callable[[str, list[str]], list[str]]] = {
        "factcheck": lambda word, known: list(nearest(word, known)),
        "difflib, 0.5": lambda word, known: get_close_matches(word, known, 1, 0.5),
        "difflib, 0.6": lambda word, known: get_close_matches(word, known, 1, 0.6),
        "rapidfuzz ratio, 80": lambda word, known: [
            found[0] for found in process.extract(word, known, scorer=fuzz.ratio, score_cutoff=80)
        ],
    }
    for system, ask in means.items():
        found = [
            statistics.mean(ask(slip, known)[:1] == [name] for slip, name, known in slips)
            for slips in (once, twice)
        ]
        taken = statistics.mean(bool(ask(word, known)) for word, _, known in others)
        yield [system, *(f"{100 * share:.1f}" for share in (*found, taken))]
    yield ["of", str(len(once)), str(len(twice)), str(len(others))]


def table(head: list[str], rows: Iterator[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def near_tables() -> str:
    """Both tables, each with the sentence above it."""
    of_ours, of_rapidfuzz = (
        [f"{system}: {measure}" for measure in ("placed", "exact", "ms")]
        for system in ("factcheck", "rapidfuzz alone")
    )
    return (
        "Damaged quotations put back, in percent; of another text, those that are not placed:\n\n"
        + table(["damage", *of_ours, *of_rapidfuzz, "of"], quotations_rows())
        + "\n\nMisspelled names, and English words where none was meant, in percent:\n\n"
        + table(["by", "found, one slip", "found, two", "words taken for a name"], names_rows())
    )


if __name__ == "__main__":
    print(near_tables())
