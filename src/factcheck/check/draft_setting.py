"""What stands around a sentence of a draft, that it may leave its subject to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.check.draft_rows import heads, is_row
from factcheck.match.fold import Span
from factcheck.model.writing import BLANK_LINES

TITLE, HERE = -1, -2
"""Where a draft's title stands that is no part of its text, and the rest of the sentence itself."""
BEFORE = 4
"""How many sentences of its own paragraph a sentence may leave its subject to."""
FURTHER = 6
"""How many sentences of the paragraphs before may say where and of whom."""
HEADING = 12
"""How many words a heading has at most."""
LONGEST = 1_000
"""How many code points of a sentence are looked at from another: a row or list goes on and on."""
_ENDS = (".", "!", "?", ":", ";", ",", "|")


class Around(NamedTuple):
    """A sentence near another: its words, where they start in the draft's text, and how near.

    ``near`` says that what it speaks of may be meant: it stands before in the same paragraph, or
    opens a list, or is a heading of what begins a paragraph. Of others only places and names are.
    """

    text: str
    start: int
    near: bool


class Setting(NamedTuple):
    """What stands around a sentence, nearest first; ``before`` is the one before it, if any.

    ``heading`` is the first row of a table, for the other rows.
    """

    before: str = ""
    around: tuple[Around, ...] = ()
    heading: str = ""


def settings(text: str, spans: Sequence[Span], headline: str = "") -> Iterator[Setting]:
    """The setting of each sentence of a draft; ``spans`` are its sentences in order.

    ``headline`` is a title that does not stand in the text itself. What ends in a colon opens the
    short paragraphs behind it, as items of a list.
    """
    above = Around(headline, TITLE, near=True) if headline else None
    heading: Around | None = None
    opening: Around | None = None
    further: deque[Around] = deque(maxlen=FURTHER)
    row = ""
    for paragraph in _paragraphs(text, spans):
        own: list[Around] = []
        first = text[slice(*paragraph[0])]
        row = row if is_row(first) and heads(row, first) else ""
        for start, end in paragraph:
            far = [
                each for each in reversed(further) if opening is None or each.start != opening.start
            ]
            over = [each for each in (heading, above if above != heading else None) if each]
            if own:
                over = [each._replace(near=False) for each in over]
            near = [*reversed(own[-BEFORE:]), *filter(None, (opening, *over[: bool(heading)]))]
            around = (*near, *far, *over[bool(heading) :])
            yield Setting(own[-1].text if own else "", around, row)
            own.append(Around(text[start : min(end, start + LONGEST)], start, near=True))
        row = row or (first if is_row(first) and len(own) == 1 else "")
        if len(own) == 1 and _is_heading(own[0].text):
            above = above or own[0]
            heading, opening = own[0], None
            further.clear()
            continue
        further.extend(each._replace(near=False) for each in own)
        if own[-1].text.rstrip().endswith(":"):
            opening = own[-1]
        elif len(own) > 1:
            opening = None


def _is_heading(text: str) -> bool:
    """Whether a paragraph of one sentence stands as a heading: short, and without an end."""
    words = text.split()
    bare = text.rstrip(" \"'”’»)*_")
    return bool(bare) and len(words) <= HEADING and not bare.endswith(_ENDS) and "|" not in text


def _paragraphs(text: str, spans: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The sentences of each paragraph."""
    own: list[Span] = []
    for span in spans:
        if own and BLANK_LINES.search(text, own[-1].end, span.start):
            yield own
            own = []
        own.append(span)
    if own:
        yield own
