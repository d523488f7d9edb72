"""Where the sentences and the lines of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from factcheck.match.fold import Span
from factcheck.match.locators import UNSEEN, unmarked


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of one offset, both counted from 1; the rule is that of ``Lines``."""
    if text.find("\r", 0, offset) >= 0:
        return Lines(text[: offset + 1]).place(offset)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


class Lines:
    """The lines of a text: where an offset stands.

    A line ends at LF, CRLF or a lone CR, and at nothing else. ``starts`` holds the offset of
    each line's first code point; an empty text has one line.
    """

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        if "\r" in text:
            # As long as the text, with an LF where a line ends and nowhere else.
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        widths = (len(line) + 1 for line in text.split("\n")[:-1])
        self.starts = tuple(accumulate(widths, initial=0))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code-point offset, both counted from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def sentences(text: str) -> tuple[Span, ...]:
    """The raw spans of the sentences in order, trimmed of white space.

    A sentence ends at a full stop, question mark, exclamation mark or ellipsis (with the
    quotation marks and brackets that close behind it) that white space follows, unless an
    abbreviation, an initial, a list marker or a lower-case word says that it goes on. A blank
    line ends it always. A single line break ends it unless the line looks wrapped: the next
    line goes on in lower case, or its first word would not have fitted in the text's width. What
    goes on for more than ``LONGEST`` code points is none, and is cut between words.
    The times of a marked text part nothing.
    """
    text = unmarked(text)
    found: list[Span] = []
    for block in _blocks(text):
        for start, end in _block_sentences(text, *block):
            found.extend(_cut(text, start, end) if end - start > LONGEST else [Span(start, end)])
    return tuple(found)


LONGEST = 2000
"""The most code points of a sentence: what is said of its figures is read for each of them."""


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """A stretch without an end of a sentence, in parts that can be read."""
    while end - start > LONGEST:
        last = start + LONGEST
        while last > start and not text[last].isspace():
            last -= 1
        stop = last if last > start else start + LONGEST
        following = _past_space(text, stop, end)
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        yield Span(start, stop)
        start = following
    if start < end:
        yield Span(start, end)


# No line of a hard-wrapped text is longer than this; no line of it that was broken for want of
# room is shorter than the second.
_WIDEST, _NARROWEST = 120, 30
_SHORT = 24

# Patterns are compiled where they are used: a command that reads no sentence need not wait.
_MARKER = r"(?:[-*+•⁃–—>]|#{1,6}|\(?(?:\d{1,3}|[A-Za-z])[.)])\s"
_CLOSING_QUOTES = "\"'”’»"
_OPENERS = "\"'“‘„«‹([{*_"
_BULLETS = "-*+•⁃–—> ("
_ITEM = r"([*•⁃–—-]?\s?)(\(?)(\d{1,2}|[a-z])([.)]+)\s+\S"
_NOTED = r"\([^\s().!?]+(?: [^\s().!?]+){0,3}\)[.!?]"
_BREAK = r"\r\n|\r|\n"
_STOP = r"[.!?…]++(?:[ \u00a0]\.(?!\d))*+(?:[\"'”’»›)\]}*_]|\[\d{1,3}\])*+|[。！？｡]++[」』”’）]*+"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Abbreviations that a name or a figure follows: never the end.
_BEFORE_NAME = _set(
    "mr mrs ms mx dr prof rev fr hon gov lt sen rep reps sens pres sgt capt col gen cmdr adm maj"
    " cpl pvt det insp supt atty assn dept mt ft st messrs mme mlle vs v e.g i.e eg ie cf viz"
    " approx ca al"
)
# Abbreviations that are no end before a figure: "No. 5".
_BEFORE_FIGURE = _set(
    "no nos p pp art arts sec secs vol vols ch chap fig figs para paras par cl eq ver app jan feb"
    " mar apr jun jul aug sep sept oct nov dec op n° nº"
)
# Abbreviations that end a sentence only where a new one clearly begins.
_MAY_END = _set("etc am pm a.m p.m a.d b.c ph.d m.d b.a m.a j.d u.s u.k u.n e.u d.c")
_CLOCK = _set("am pm a.m p.m")
# The same where written with a capital; "ill." and "miss." are words.
_NAME_MAY_END = _set(
    "inc corp co cos ltd llc plc bros jr sr esq univ ave blvd rd calif fla tex mass mich minn pa"
    " va wash wis ariz ark colo conn ill ind kan ky la md miss mo mont neb nev okla ore tenn vt"
    " wyo"
)
_STARTERS = _set(
    "a an the this that these those it its he she they we you i his her their our my your in on"
    " at by for from with as after before when while since until if although though because but"
    " and or nor so yet still however also according there here then now not no one what who why"
    " how where which some many most more all each every both few several other another such"
    " even only just instead meanwhile moreover nearly almost about over under between during"
    " despite among first second last to mr mrs ms did"
)


def _blocks(text: str) -> Iterator[Span]:
    """Stretches that no sentence reaches out of: paragraphs, headlines, items of a list."""
    edges = [(found.start(), found.end()) for found in re.finditer(_BREAK, text)]
    if UNSEEN in text:
        edges = [edge for edge in edges if _parts(text, *edge)]
    begins = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(text)]
    lines = [text[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    width = max((len(line) for line in lines if " " in line), default=0)
    first = 0
    for last, line in enumerate(lines):
        following = lines[last + 1] if last + 1 < len(lines) else ""
        if not (line and following and _wrapped(line, following, width)):
            if any(lines[first : last + 1]):
                yield from _items(text, _past_space(text, begins[first], ends[last]), ends[last])
            first = last + 1


def _parts(text: str, start: int, end: int) -> bool:
    """Whether a line's end parts lines: not one at a time, but where a blank line is before it."""
    after = text.startswith(UNSEEN, end) and text[max(0, start - 1) : start] not in ("\n", "\r", "")
    return not (after or text[max(0, start - 1) : start] == UNSEEN)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """A block, or the items of a list in it whose markers count on: "1. Red 2. Green"."""
    first = re.compile(_ITEM).match(text, start, end)
    while first:
        bullet, opening, number, closing = first.groups()
        following = str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
        marker = re.escape(bullet + opening + following + closing)
        found = re.compile(rf"(?<=\s){marker}\s+(?![a-z])\S").search(text, first.end(), end)
        if not found:
            break
        yield Span(start, found.start())
        start = found.start()
        first = re.compile(_ITEM).match(text, start, end)
    yield Span(start, end)


def _wrapped(line: str, following: str, width: int) -> bool:
    """Whether the sentence may go on over the break between the two lines."""
    if re.match(_MARKER, following):
        return False
    if following.lstrip(_OPENERS)[:1].islower():
        return True
    word = following.split(None, 1)[0]
    full = len(line) + 1 + len(word) > width
    return full and len(line) >= _NARROWEST and width <= _WIDEST


def _block_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one block."""
    begin = _past_space(text, start, end)
    for found in re.compile(_STOP).finditer(text, begin, end):
        after = found.end()
        following = _past_space(text, after, end)
        if following < end and not _ends(text, begin, found.start(), after, following):
            continue
        if begin < after:
            yield Span(begin, after)
        begin = following
    last = end
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        yield Span(begin, last)


def _past_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, begin: int, stop: int, after: int, following: int) -> bool:
    """Whether a sentence ends at the stop; ``following`` is where the next words begin."""
    if text[stop] in "。！？｡":
        return True
    word = _next_word(text, following)
    if following == after:
        return _run_together(text, stop, after, word)
    if word[:1].islower():
        return False
    if text[after - 1] in _CLOSING_QUOTES and re.compile(_NOTED).match(text, following):
        return False  # where the quotation is from
    stops = text[stop:after].rstrip("\"'”’»›)]}*_0123456789[")
    if stops != ".":
        return True
    token = _token(text, begin, stop)
    near = text[begin:stop] if stop - begin < _SHORT else ""  # all of a short sentence so far
    marker = len(token) == 1 or (token.isdigit() and len(token) <= 3)
    if marker and token == near.lstrip(_BULLETS):
        return False
    lower = token.lower()
    if lower in _BEFORE_NAME or (lower in _BEFORE_FIGURE and word[:1].isdigit()):
        return False
    name = token[:1].isupper() and lower in _NAME_MAY_END
    if lower in _CLOCK and near and len(near.split()) <= 3:
        return False  # "At 5 a.m. Mr Bell came"
    if name or lower in _MAY_END or _initials(token):
        return word.lower() in _STARTERS
    return True


def _run_together(text: str, stop: int, after: int, word: str) -> bool:
    """Whether a new sentence begins right at the stop, for want of a space: "it fell.But it"."""
    before = text[max(0, stop - 3) : stop]
    behind = text[after + len(word) : after + len(word) + 1]
    lower = len(before) == 3 and before.isalpha() and before.islower()
    return lower and word[:1].isupper() and word[1:].islower() and behind in (" ", ",")


def _initials(token: str) -> bool:
    """Whether the token is an initial, or letters with full stops between: J, U.S, Ph.D."""
    parts = token.split(".")
    return all(len(part) == 1 and part.isalpha() for part in parts) and token[:1].isupper()


def _token(text: str, begin: int, stop: int) -> str:
    """The word right before the stop, without what opens before it; at most 16 letters of it."""
    start = stop
    while start > begin and stop - start < 16 and not text[start - 1].isspace():
        start -= 1
    token = text[start:stop].lstrip(_OPENERS)
    for dash in "—–-⁃/":
        token = token.rpartition(dash)[2]
    return token


def _next_word(text: str, start: int) -> str:
    """The next word, without what opens before it; at most 16 letters of it."""
    while start < len(text) and text[start] in _OPENERS:
        start += 1
    return re.split(r"[^\w]", text[start : start + 16], maxsplit=1)[0]
