"""Sources with one thing changed, and sources set another way; what `verify` makes of the claims.

    python benchmarks/damage.py LEDGER [--show]

Takes any sound ledger, as it is and without its quotes. A change makes a claim lose its ground: a
digit, the unit, the direction, a name or the year that it gives is another one in its document,
wherever that says it; or the document is another one. A change is caught where the claim is an
error then. A doubt is not so sure: the sentence is denied, called a hoax or made a question, its
figure is bounded, it has a "not". It is told where the claim has a finding then that it did not
have.

A re-setting leaves every claim its ground: other quotation marks and spaces, other line ends, a
paragraph moved to the end, notes' marks, page numbers and heads, hyphens at line ends, ligatures,
and Markdown: codes for letters, emphasis, links. A claim is accused where it is an error then, and
was none before.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.check.checks import inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.model import Claim, Ledger, Problem, Severity
from factcheck.model.lexicon import Lexicon
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from factcheck.read.markdown import without_markup

DAY = date(2030, 1, 1)
NUMBER = re.compile(r"(?<![\w.,:-])\d+(?:,\d+)*(?:\.\d+)?(?![\w:-]|[.,]\d)")
YEAR = re.compile(r"(?:19|20)\d\d")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*")
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NO_NAME = re.compile(
    rf"{MONTH}|Olympic|European|American|Russian|British|Briton|Jamaican|Ethiopian|State|States|Level"
)
OTHER_NAME = "Torquill"
UNITS = (
    ("{} percent", "{} percentage points"), ("{} per cent", "{} percentage points"),
    ("{}%", "{} percentage points"), ("${}", "€{}"), ("{} million", "{} billion"),
    ("{} billion", "{} million"), ("{} seconds", "{} minutes"), ("{} km", "{} miles"),
)  # fmt: skip
WAYS = (
    ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("decreased", "increased"),
    ("increase", "decrease"), ("decline", "increase"), ("up", "down"), ("down", "up"),
    ("grew", "shrank"), ("higher", "lower"), ("lower", "higher"), ("more", "fewer"),
    ("growth", "decline"), ("increasing", "decreasing"),
)  # fmt: skip


class Swap(NamedTuple):
    """A change of a document that one claim does not survive: its kind, what it is, the text."""

    kind: str
    what: str
    claim: Claim
    text: str


def swaps(claim: Claim, text: str, sentence: str) -> Iterator[Swap]:
    """What can be changed of a document under a claim; ``sentence`` is where it is said."""

    def swap(kind: str, old: str, new: str) -> Iterator[Swap]:
        whole = rf"(?<![\w.,:-]){re.escape(old)}(?!\d|[.,:-]\d)"
        changed = re.sub(whole, lambda _: new, text)
        if re.search(whole, sentence) and changed != text:
            yield Swap(kind, f"{old} → {new}", claim, changed)

    for number in dict.fromkeys(NUMBER.findall(claim.text)):
        if YEAR.fullmatch(number):
            yield from swap("year", number, str(int(number) + 3))
            continue
        if re.search(rf"\b{number} {MONTH}", claim.text):
            yield from swap("digit", number, str(int(number) % 28 + 1))
            continue
        yield from (swap_ for new in _others(number) for swap_ in swap("digit", number, new))
        for here, there in UNITS:
            old, new = here.format(number), there.format(number)
            if old in sentence:
                yield Swap("unit", f"{old} → {new}", claim, text.replace(old, new))
    for here, there in WAYS:
        if re.search(rf"\b{here}\b", claim.text) and re.search(rf"\b{here}\b", sentence):
            changed = re.sub(rf"\b{here}\b", there, sentence)
            yield Swap("direction", f"{here} → {there}", claim, text.replace(sentence, changed))
    for name in dict.fromkeys(NAME.findall(claim.text)):
        if not NO_NAME.search(name):
            yield from swap("name", name, OTHER_NAME)


def _others(number: str) -> Iterator[str]:
    """A number with its first digit changed, and with the last that tells something."""
    first = int(number[0])
    yield f"{first + 3 if first < 7 else first - 2}{number[1:]}"
    last = max(place for place, letter in enumerate(number) if letter not in "0,.")
    if last:
        yield f"{number[:last]}{int(number[last]) % 9 + 1}{number[last + 1 :]}"


def doubts(claim: Claim, text: str, sentence: str) -> Iterator[Swap]:
    """What can be put around a sentence that makes it say less than the claim, or the contrary."""

    def doubt(kind: str, said: str) -> Swap:
        return Swap(kind, said[:40], claim, text.replace(sentence, said))

    bare = sentence.rstrip(". ")
    if sentence[-1:] != "." or "\n" in sentence or text.count(sentence) != 1:
        return
    yield doubt("denied", f"It is not true that {bare}.")
    yield doubt("hoax", f"A hoax claimed that {bare}.")
    yield doubt("retracted", f"The report, since retracted, said that {bare}.")
    yield doubt("said to be false", f"{bare}. That is false.")
    yield doubt("bracket", f"{bare} (a claim later withdrawn).")
    negated = re.sub(r"\b(was|were|is|are|will|has|have|had)\b(?! not)", r"\1 not", bare, count=1)
    if negated != bare:
        yield doubt("not", f"{negated}.")
    for number in NUMBER.findall(claim.text)[:1]:
        bounded = re.sub(rf"(?<![\w.,$£€-]){re.escape(number)}(?![\w.,])", f"under {number}", bare)
        if bounded != bare and not YEAR.fullmatch(number):
            yield doubt("bound", f"{bounded}.")


def settings(text: str) -> Iterator[tuple[str, str, str]]:
    """The same document set another way: the kind, the text, and how its file's name ends."""
    for kind, other in plain_settings(text):
        yield kind, other, ".txt"
    coded = re.sub(r"(?<=\d) (?=[a-z])", "&nbsp;", text.replace("%", "\\%").replace("$", "\\$"))
    emphasis = re.sub(r"(?<![\w*])(\d[\d,.]*\d)(?=[ %])", r"**\1**", text)
    linked = re.sub(r"(?<![\w\[])([A-Z][a-z]{4,})(?= [a-z])", r"[\1](https://a.example/1999)", text)
    for kind, other in (("codes", coded), ("emphasis", emphasis), ("links", linked)):
        yield kind, other, ".md"


def plain_settings(text: str) -> Iterator[tuple[str, str]]:
    """The same document set another way, as plain text."""
    yield "notes", re.sub(r"(?<=[a-z]{4})(?=[.,] )", "[7]", text)
    paged = re.sub(
        r"(?<=[a-z]{3}) (?=[a-z]{3,} [a-z]+ [a-z]+ [a-z]+)", "\n\n17\n\n", text, count=40
    )
    yield "page numbers", paged
    yield "page heads", paged.replace("\n\n17\n\n", "\n\nANNUAL REPORT 2019\n\n")
    yield "hyphens", re.sub(r"(?<= [a-z]{4})(?=[a-z]{4,} )", "-\n", text)
    yield "ligatures", text.replace("fi", "\ufb01").replace("fl", "\ufb02")
    marks = str.maketrans({"'": "’", "-": "‐", '"': "”", " ": " "})
    yield "typography", text.translate(marks)
    spaced = re.sub(r"(?<=\d) (?=[a-z%])", "\u00a0", text).replace(" – ", " — ")
    yield "no-break spaces", spaced
    blocks = text.split("\n\n")
    lines = (textwrap.fill(each, 48, break_on_hyphens=False) for each in text.split("\n"))
    yield "lines", "\n".join(lines)
    if len(blocks) > 3:
        for number in range(1, len(blocks) - 1):
            moved = [*blocks[:number], *blocks[number + 1 :], blocks[number]]
            yield "paragraph moved", "\n\n".join(moved)


class Desk(NamedTuple):
    """A ledger, its documents' texts, and what is known of English."""

    ledger: Ledger
    texts: dict[str, str]
    lexicon: Lexicon

    def problems(
        self, claims: tuple[Claim, ...], document: str, text: str, suffix: str = ".txt"
    ) -> tuple[Problem, ...]:
        """What is found of some claims where a document says this."""
        ledger = replace(self.ledger, claims=claims)
        words = without_markup(text) if suffix == ".md" else text
        lookup = Lookup({document: words}, self.lexicon)
        return inspect(Inspection(ledger=ledger, lookup=lookup, today=DAY))

    def accused(
        self, claims: tuple[Claim, ...], document: str, text: str, suffix: str = ".txt"
    ) -> set[str]:
        """The claims, by id, that are errors where a document says this."""
        found = self.problems(claims, document, text, suffix)
        return {problem.claim for problem in found if problem.severity is Severity.ERROR}

    def unquoted(self) -> Desk:
        """The same without a quote and a place."""
        claims = tuple(
            replace(c, citations=tuple(replace(i, quote="", place="") for i in c.citations))
            for c in self.ledger.claims
        )
        return self._replace(ledger=replace(self.ledger, claims=claims))


def read_desk(path: str) -> Desk:
    """The ledger at a path with all that it cites."""
    ledger, _ = read_ledger(path)
    texts, _ = read_documents(ledger)
    return Desk(ledger, dict(texts), read_lexicon())


def changed(desk: Desk) -> Iterator[tuple[Swap, bool]]:
    """Every swap under every claim that stands without an error, and whether it is caught."""
    for claim, document, text, sentence in _shown(desk):
        if desk.accused((claim,), document, text):
            continue
        for swap in swaps(claim, text, sentence):
            yield swap, claim.id in desk.accused((claim,), document, swap.text)
        others = [other for name, other in desk.texts.items() if name != document]
        if others and any(map(str.isdigit, claim.text)):
            swap = Swap("document", "another", claim, others[0])
            yield swap, claim.id in desk.accused((claim,), document, others[0])


def doubted(desk: Desk) -> Iterator[tuple[Swap, bool]]:
    """Every doubt about every claim that has no finding, and whether it is told."""
    for claim, document, text, sentence in _shown(desk):
        if desk.problems((claim,), document, text):
            continue
        for doubt in doubts(claim, text, sentence):
            yield doubt, bool(desk.problems((claim,), document, doubt.text))


def _shown(desk: Desk) -> Iterator[tuple[Claim, str, str, str]]:
    """Each claim that its first document says, with that document, its text, and the sentence."""
    lookup = Lookup(desk.texts, desk.lexicon)
    for claim in desk.ledger.claims:
        document = claim.citations[0].document
        found = lookup.shown(claim, claim.citations[0])
        if found is not None:
            sentence = lookup.sources[document].around(found).text
            yield claim, document, desk.texts[document], sentence


def reset(desk: Desk) -> Iterator[tuple[str, str, bool]]:
    """Every re-setting of every document: its kind, a claim, and whether that is accused."""
    for document, text in desk.texts.items():
        claims = tuple(c for c in desk.ledger.claims if c.citations[0].document == document)
        before = desk.accused(claims, document, text)
        for kind, other, suffix in settings(text):
            after = desk.accused(claims, document, other, suffix)
            for claim in claims:
                yield kind, claim.id, claim.id in after - before


def main(path: str, *, show: bool) -> None:
    sound = read_desk(path)
    for name, desk in (("as it is", sound), ("without quotes", sound.unquoted())):
        tally: dict[str, list[bool]] = {}
        for swap, caught in changed(desk):
            tally.setdefault(swap.kind, []).append(caught)
            if show and not caught:
                print("missed", swap.kind, swap.what, "|", swap.claim.id, swap.claim.text)
        report(f"{name}: changes caught", tally)
        tally = {}
        for doubt, told in doubted(desk):
            tally.setdefault(doubt.kind, []).append(told)
            if show and not told:
                print("untold", doubt.kind, doubt.what, "|", doubt.claim.id, doubt.claim.text)
        report(f"{name}: doubts told", tally)
        tally = {}
        for kind, claim, accused in reset(desk):
            tally.setdefault(kind, []).append(not accused)
            if show and accused:
                print("accused", kind, claim)
        report(f"{name}: re-settings left alone", tally)


def report(title: str, tally: dict[str, list[bool]]) -> None:
    """One line: how many of all, and of each kind."""
    every = [each for row in tally.values() for each in row]
    kinds = ", ".join(f"{kind} {sum(row)} of {len(row)}" for kind, row in tally.items())
    print(f"{title} {sum(every)} of {len(every)}: {kinds}")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        sys.exit(__doc__)
    main(sys.argv[1], show="--show" in sys.argv)
