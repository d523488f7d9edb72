"""Where a passage stands for people: its page, its time, its row, by the marks that a text keeps.

A form feed ends a page. A text that begins with a mark, a line that is only a time ``[00:12:31]``
or the row of a sheet ``[Prisons!14]``, has such lines before what was said then or stands there,
and they are no words of it. So ``import`` makes texts of captions and sheets. A file of captions
has the times of its cues.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from factcheck.match.patterns import late
from factcheck.model.locator import NOWHERE, Locator

UNSEEN = "\x1e"
"""What stands for each sign of a time where it is no text. It is white space, and a sentence goes
on over it; over a row's mark, which becomes spaces, none does."""

TIME = r"\[(?:\d\d:)?\d\d:\d\d\]"
"""When something was said."""
_ROW = r"\[(?P<sheet>[^\[\]!\r\n]{1,60})!(?P<row>[1-9]\d{0,6})\]"
_MARK = late(rf"^(?:(?P<time>{TIME})|{_ROW})(?=[\r\n]|\Z)", re.MULTILINE)
_FIRST = late(rf"\s*(?:{TIME}|{_ROW})(?=[\r\n]|\Z)")
_CUE = late(r"^[^\S\n]*(?P<time>(?:\d\d:)?\d\d:\d\d)[,.]\d{3} --> ", re.MULTILINE)
_CUES = late(r"\s*(?:WEBVTT\b|\d+\s*[\r\n]\s*(?:\d\d:)?\d\d:\d\d[,.]\d{3} -->)")
_HEAD = 200
"""In how many code points the first mark of a text begins and ends."""


class Locators:
    """The pages, times and rows of one text, as its file has it; found when first asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.marked = _is_marked(text)
        """Whether lines of the text are marks, and no words."""

    @property
    def known(self) -> bool:
        """Whether the text keeps any."""
        return bool(self._ends or self._marks[0])

    def at(self, offset: int) -> Locator:
        """The locator of a code point."""
        page = bisect_right(self._ends, offset) + 1 if self._ends else None
        starts, found = self._marks
        number = bisect_right(starts, offset) - 1
        mark = found[number] if number >= 0 else NOWHERE
        return mark if page is None else mark._replace(page=page)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where the pages end."""
        if "\f" not in self._text:
            return ()
        return tuple(found.start() for found in re.finditer("\f", self._text))

    @cached_property
    def _marks(self) -> tuple[tuple[int, ...], tuple[Locator, ...]]:
        """Where each time or row begins, and what it is."""
        pattern = _MARK if self.marked else _CUE if _CUES.match(self._text[:_HEAD]) else None
        found = tuple(pattern.finditer(self._text)) if pattern else ()
        locators = [_locator(each) for each in found]
        if len({each.sheet for each in locators}) == 1:
            locators = [each._replace(sheet="") for each in locators]
        return tuple(each.start() for each in found), tuple(locators)


def unmarked(text: str) -> str:
    """The text without its marks: as long, and every word in its place."""
    return _MARK.sub(_blank, text) if _is_marked(text) else text


def said(words: str) -> str:
    """Words of a text that has marks, a space where one stood among them."""
    if UNSEEN not in words and "[" not in words:
        return words
    return re.sub(rf"\s*{UNSEEN}+\s*", " ", _MARK.sub(UNSEEN, words))


def _is_marked(text: str) -> bool:
    head = text[:_HEAD]
    return head.lstrip().startswith("[") and _FIRST.match(head) is not None


def _blank(found: re.Match[str]) -> str:
    return (UNSEEN if found["time"] else " ") * len(found[0])


def _locator(found: re.Match[str]) -> Locator:
    marks = found.groupdict()
    if marks["time"]:
        time = marks["time"].strip("[]")
        return Locator(time=time if time.count(":") == 2 else f"00:{time}")
    return Locator(row=int(marks["row"]), sheet=marks["sheet"])
