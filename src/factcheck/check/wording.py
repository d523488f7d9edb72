"""A quotation beside the words that stand in the document: what differs, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.match.compare import Relation, relate
from factcheck.match.fold import fold
from factcheck.match.patterns import late
from factcheck.match.quotes import LETTERS
from factcheck.match.statement import Reader
from factcheck.model.details import ComparedFigure, ConflictingWords
from factcheck.read.seen import NO_GAP

SIGNS = late("[<>≤≥≮≯≈~±≠=%‰$€£¥°⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]|(?<!\\w)[-−–](?=[\\d.$€£])")
"""Marks that change a number: comparators, units, powers, fractions, a minus."""
MARKS = ".,;:!?\"'“”‘’()[]"
MOST = 80
"""The most characters of a difference that are shown."""


class Difference(NamedTuple):
    """Words of the quotation, and the document's in their place; either may be empty."""

    quote: str
    source: str


def same_words(quote: str, source: str, score: float, reader: Reader) -> bool:
    """Whether the document's words are the quotation's, but for marks and spaces.

    ``score`` is that of `match.quotes`. Letters may agree where numbers do not: 15 and 1.5, 106
    and 10⁶, < 5 and 5. So figures and the signs about them are compared for themselves.
    """
    if quote == source:
        return True
    quote, source = _written(quote), _written(source.replace(NO_GAP, ""))
    if score < LETTERS and _letters(quote) != _letters(source):
        return False
    if _signs(quote) != _signs(source):
        return False
    return _values(quote, reader) == _values(source, reader)


_FULL = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Letters and marks as wide as an ideograph, to plain ones."""
_BARE = late(r"(?<![\d\w.])\.(?=\d)")
"""A decimal point with no digit before it."""
_LETTERED = late(r"\[([^\W\d_])\](?=[^\W\d_])")
"""A first letter that a writer has changed: [F]ive."""


def _written(text: str) -> str:
    """A text with each figure written one way: 0.5 for .5, and in plain digits and signs."""
    return _BARE.sub("0.", _LETTERED.sub(r"\1", text.translate(_FULL)))


def _letters(text: str) -> str:
    """The letters and digits of a text, folded."""
    return "".join(filter(str.isalnum, fold(text).text))


def differences(quote: str, source: str) -> tuple[Difference, ...]:
    """The runs of words that differ, in order. Raw words are compared where folding hides it."""
    quote_words, source_words = quote.split(), source.split()
    plain = [_plain(word) for word in quote_words], [_plain(word) for word in source_words]
    found = tuple(_runs(quote_words, source_words, *plain))
    return found or tuple(_runs(quote_words, source_words, quote_words, source_words))


def differences_text(found: tuple[Difference, ...]) -> str:
    """What differs, in words: the first difference, and how many more there are."""
    if not found:
        return "the quote and the document differ in their marks"
    first = found[0]
    quote_words, source_words = _shown(first.quote), _shown(first.source)
    if not first.source:
        text = f"the quote has {quote_words}, which the document does not say there"
    elif not first.quote:
        text = f"the quote leaves out {source_words}, which the document says there"
    else:
        text = f"the quote says {quote_words} where the document says {source_words}"
    more = len(found) - 1
    return f"{text} (and {more} more difference{'s' if more > 1 else ''})" if more else text


def compared(
    found: tuple[Difference, ...], reader: Reader
) -> tuple[tuple[ComparedFigure, ...], tuple[ConflictingWords, ...]]:
    """What differs, as figures beside each other, and as words where no figure is among them."""
    beside: list[ComparedFigure] = []
    words: list[ConflictingWords] = []
    for quote, source in found:
        if any(map(str.isdigit, quote + source)) or reader.figures(quote + " " + source):
            beside.append(ComparedFigure(source, quote, _relation(quote, source, reader)))
        else:
            words.append(ConflictingWords("words", source, quote))
    return tuple(beside), tuple(words)


def _relation(quote: str, source: str, reader: Reader) -> Relation:
    if not quote or not source:
        return Relation.ABSENT
    quoted, written = reader.figures(quote), reader.figures(source)
    return relate(written[0], quoted[0]) if quoted and written else Relation.DIFFERENT


def _runs(
    quote_words: list[str],
    source_words: list[str],
    quote_keys: list[str],
    source_keys: list[str],
) -> Iterator[Difference]:
    """The runs of words whose keys differ."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, quote_keys, source_keys, autojunk=False)
    for kind, low, high, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield Difference(" ".join(quote_words[low:high]), " ".join(source_words[first:last]))


def _plain(word: str) -> str:
    """A word as it is compared: folded, without marks about it."""
    signs = "".join(SIGNS.findall(word))
    return fold(word).text.strip(MARKS + "-*") + signs


def _shown(words: str) -> str:
    bare = words.lstrip(MARKS)
    if bare[:1].isdigit() and words[: -len(bare)].endswith("."):  # .5 is not 5
        bare = f".{bare}"
    bare = bare.rstrip(MARKS.replace("]", "") if "[" in words else MARKS)
    words = (words if words.startswith("[") else bare) or words
    return f'"{words}"' if len(words) <= MOST else f'"{words[:MOST].rsplit(" ", 1)[0]} …"'


def _signs(text: str) -> list[str]:
    return ["-" if sign in "−–" else sign for sign in SIGNS.findall(text)]


def _values(text: str, reader: Reader) -> list[tuple[object, ...]]:
    """What each figure asserts, however it is written and wherever a line breaks."""
    return [
        (f.value, f.low, f.high, f.unit, f.measure, f.qualifier, f.date, f.until)
        for f in reader.figures(" ".join(text.split()))
    ]
