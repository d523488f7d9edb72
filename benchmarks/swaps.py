"""Claims with one thing changed, and claims spelled another way; how many are told apart.

    python benchmarks/swaps.py [LEDGER...]

Takes any ledger. A change makes a claim wrong: a digit, two digits swapped, the scale, the unit,
the year, the direction, the place. A re-spelling leaves it right: percent or %, figures or words,
64,000 or 64
thousand, capitals. A change is caught when the claim is found and called different; a re-spelling
is right when the claim is found as the same or rounded.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from scoring import RIGHT, Ask, Tally, ours, sound_ledger

UNITS = (
    (r"\bpercentage points?\b", "percent"),
    (r"(?<=\d)\s?(?:%|percent\b|per cent\b)", " percentage points"),
    (r"(?<=\d[ -])year(?=s?\b)", "month"),
    (r"(?<=\d[ -])week(?=s?\b)", "day"),
    (r"\$(?=\d)", "€"),
    (r"[£€](?=\d)", "$"),
)
SCALES = (("million", "billion"), ("billion", "million"), ("thousand", "million"))
WAYS = (
    ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("dropped", "rose"),
    ("grew", "shrank"), ("shrink", "grow"), ("lost", "gained"), ("gained", "lost"),
)  # fmt: skip
# Elapsed times (2:06:48) are left alone: most other digits would make no time.
NUMBER = re.compile(r"(?<![\w.,:-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,]*\d|[-:]\d|\w)")
YEAR = re.compile(r"(?<![\d$£€,.-])((?:19|20)\d\d)(?![\d,%-]|\.\d| percent)")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = re.compile(rf"^(?:{MONTHS})\b|\b(?:{MONTHS}) $")
PLACE = re.compile(rf"\b[iI]n (?!(?:{MONTHS})\b)([A-Z][a-z]+)\b(?! [A-Z])")
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def changes(text: str) -> Iterator[tuple[str, str]]:
    """The kind of a change and the changed text, one thing changed in each."""
    for hit in NUMBER.finditer(text):
        if YEAR.fullmatch(hit.group()) or _in_date(text, hit):
            continue
        digits = hit.group()
        first = next(i for i, c in enumerate(digits) if c.isdigit())
        other = str((int(digits[first]) + 3) % 9 + 1)
        if other != digits[first]:
            yield "digit", _put(text, hit, digits[:first] + other + digits[first + 1 :])
        swapped = _swapped(digits)
        if swapped != digits:
            yield "swapped digits", _put(text, hit, swapped)
        yield "scale", _put(text, hit, _ten_times(digits))
    for hit in YEAR.finditer(text):
        yield "year", _put(text, hit, str(int(hit.group()) - 7))
    for word, other in SCALES:
        if re.search(rf"\b{word}\b", text):
            yield "scale", re.sub(rf"\b{word}\b", other, text, count=1)
    for pattern, other in UNITS:
        changed = re.sub(pattern, other, text, count=1)
        if changed != text and NUMBER.search(text):
            yield "unit", changed
            break
    for word, other in WAYS:
        if re.search(rf"\b{word}\b", text):
            yield "direction", re.sub(rf"\b{word}\b", other, text, count=1)
            break
    if place := PLACE.search(text):
        yield "place", text[: place.start(1)] + "Lisbon" + text[place.end(1) :]


def spellings(text: str) -> Iterator[tuple[str, str]]:
    """The kind of a re-spelling and the text spelled so, one thing in each."""
    for pattern, other in (
        (r"(?<=\d)%", " percent"),
        (r"(?<=\d) percent\b", "%"),
        (r"(?<=\d) percent\b", " per cent"),
        (r"(?<=\d) million\b", "m"),
        (r"(?<=\d) billion\b", "bn"),
        (r"(?<=\d),000\b(?! (?:m|b))", " thousand"),
        (r"(?<=\d),(?=\d{3})", ""),
    ):
        changed = re.sub(pattern, other, text)
        if changed != text:
            yield "figure", changed
    for hit in NUMBER.finditer(text):
        whole = hit.group(1).replace(",", "")
        before = text[: hit.start()]
        if not hit.group(2) and not YEAR.fullmatch(hit.group()) and int(whole) < 1_000_000:
            if before.endswith(("$", "£", "€")) or text[hit.end() : hit.end() + 1] == "%":
                continue
            yield "words", _put(text, hit, in_words(int(whole)))
    yield "capitals", text.upper()
    yield "small letters", text.lower()


def in_words(number: int) -> str:
    """A whole number below a million in English words: sixty-four thousand."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        rest = f"-{SMALL[number % 10]}" if number % 10 else ""
        return TENS[number // 10] + rest
    base, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = f" {in_words(number % base)}" if number % base else ""
    return f"{in_words(number // base)} {name}{rest}"


def _in_date(text: str, hit: re.Match[str]) -> bool:
    """Whether a number is the day of a date, where most other digits would make no date."""
    return bool(MONTH.search(text[: hit.start()]) or MONTH.match(text[hit.end() :].lstrip()))


def _put(text: str, hit: re.Match[str], other: str) -> str:
    return text[: hit.start()] + other + text[hit.end() :]


def _swapped(digits: str) -> str:
    """The first two neighbouring digits that differ, swapped, where no zero comes to lead."""
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one.isdigit() and two.isdigit() and one != two and not (at == 0 and two == "0"):
            return digits[:at] + two + one + digits[at + 2 :]
    return digits


def _ten_times(digits: str) -> str:
    whole, point, decimals = digits.partition(".")
    if point:
        return whole + decimals
    return f"{int(whole.replace(',', '')) * 10:,}" if "," in whole else whole + "0"


def tally_swaps(path: Path, ask: Ask | None = None) -> Tally:
    """Changes caught and called right, and re-spellings called different, of one ledger."""
    ledger, texts = sound_ledger(path)
    ask = ask or ours(ledger, texts)
    tally = Tally({}, {})
    for claim in ledger.claims:
        for kind, text in changes(claim.text):
            matches = ask(text).matches
            top = matches[0] if matches else ("", "")
            tally.count("changed, caught", top[0] == claim.id and top[1].startswith("different"))
            tally.count("changed, called right", top[1] in RIGHT)
            if not (top[0] == claim.id and top[1].startswith("different")):
                print(f"missed {kind}: {text} -> {top}", file=sys.stderr)
        for kind, text in spellings(claim.text):
            matches = ask(text).matches
            top = matches[0] if matches else ("", "")
            different = top[0] == claim.id and top[1].startswith("different")
            lost = top[0] != claim.id
            tally.count("re-spelled, called different", different)
            tally.count("re-spelled, not found", lost)
            if different or lost:
                print(f"re-spelled {kind}: {text} -> {top}", file=sys.stderr)
    return tally


def default_ledgers() -> list[Path]:
    here = Path(__file__).parent
    return [here.parent / "data" / "claims.yaml", *sorted(here.glob("cases/*/claims.yaml"))]


def main() -> None:
    total = Tally({}, {})
    for path in [Path(name) for name in sys.argv[1:]] or default_ledgers():
        total.add(tally_swaps(path))
    for measure, cases in total.cases.items():
        print(f"{measure}: {total.percent(measure)}% of {cases}")


if __name__ == "__main__":
    main()
