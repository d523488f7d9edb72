"""A draft as a self-contained page with notes beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from operator import itemgetter

from factcheck.model import Severity
from factcheck.model.writing import BLANK_LINES
from factcheck.write.annotated import Note, facts, head_text
from factcheck.write.annotated_blocks import Piece, Words, blocks, pieces
from factcheck.write.annotated_style import STYLE
from factcheck.write.citation import counted
from factcheck.write.html_context import WRAPPED

UNKNOWN = "not-in-ledger"
"""The code of what no claim covers."""
SHORT = 8
"""How many errors and warnings are listed without being asked for."""
_BREAK = re.compile(r"\r\n|\n|\r")
_HEADING = re.compile(r"(#{1,6})\s")
_SET = re.compile(r"\||```|~~~| {4}|\t")


def annotated_html(
    text: str,
    notes: Sequence[Note],
    summary: str,
    *,
    title: str,
    path: str = "",
    start: int = 0,
    syntax: Sequence[tuple[int, int]] | None = None,
) -> str:
    """The draft with its notes as one HTML page, which asks nothing of the network.

    The draft stands as it is read, paragraph by paragraph; a paragraph's notes follow it, beside it
    on a wide screen, below it on a narrow one and on paper. Every figure that has a note links to
    it and is described by it. Above stand a list of the errors and warnings, and a box that leaves
    the errors alone; both work without a pointer and without a script.

    ``title`` heads the page, ``path`` stands below it where it is another. The body begins at
    ``start``. ``syntax`` are the stretches of a Markdown draft, in order, that are no words of it;
    None says that the draft is plain.
    """
    found = blocks(text, start) if syntax is not None else _blocks(text)
    marks = _Marks(notes)
    body = [_block(text, low, high, marks, syntax) for low, high in found]
    below = f"<p>{escape(path)}</p>\n" if path else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        " style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}, checked</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{escape(title)}</h1>\n{below}<p>{escape(summary)}</p>\n</header>\n"
        f"{_chooser(notes)}<main>\n{''.join(body)}</main>\n"
        "<footer>A note says what the ledger holds; it does not say what is true.</footer>\n"
        "</body>\n</html>\n"
    )


def _chooser(notes: Sequence[Note]) -> str:
    """The box for errors alone, what the signs mean, and the list of errors and warnings."""
    bad = [(n, note) for n, note in enumerate(notes, start=1) if note.severity is not Severity.NOTE]
    if not notes:
        return ""
    box = (
        '<input type="checkbox" id="errors"><label class="chooser" for="errors">'
        " Errors only</label>\n"
        '<p class="chooser">Behind a number: ! an error or warning, ✓ in the ledger, ? not in it.'
        "</p>\n"
    )
    if not bad:
        return box
    worst = sorted(bad, key=lambda each: list(Severity).index(each[1].severity))
    items = "".join(
        f'<li class="{note.severity}"><a href="#m{n}">{n} {note.severity}</a>'
        f" {escape(head_text(note))}</li>\n"
        for n, note in worst
    )
    counts = Counter(note.severity for _, note in bad)
    told = ", ".join(counted(counts[each], str(each)) for each in Severity if counts[each])
    opened = " open" if len(bad) <= SHORT else ""
    return (
        f'{box}<nav aria-label="errors and warnings">\n<details{opened}>\n'
        f"<summary>{told}</summary>\n<ol>\n{items}</ol>\n</details>\n</nav>\n"
    )


def _blocks(text: str) -> list[tuple[int, int]]:
    """The stretches between blank lines."""
    found: list[tuple[int, int]] = []
    start = 0
    for blank in [*BLANK_LINES.finditer(text), None]:
        end = blank.start() if blank else len(text)
        if text[start:end].strip():
            found.append((start, end))
        start = blank.end() if blank else end
    return found


def _block(
    text: str,
    start: int,
    end: int,
    marks: _Marks,
    syntax: Sequence[tuple[int, int]] | None,
) -> str:
    """One block and the notes that are first marked in it; nothing where it has no words."""
    here = marks.first_in(start, end)
    words = Words(text, syntax or ())
    if syntax is None:
        name, kind = _element(text[start:end])
        found: tuple[Piece, ...] = (
            Piece(f'<{name} class="said{kind}">', start, end, f"</{name}>"),
        )
    else:
        found = pieces(text, start, end)
    plain = partial(_escaped, text)
    parts = []
    for each in found:
        shown = plain if "code" in each.opening or syntax is None else words.shown
        parts.append(each.opening + _marked(each.start, each.end, marks, shown) + each.closing)
    said = "".join(parts)
    if not here and not re.sub(r"<(?!hr)[^>]*>", "", said).strip():
        return ""
    beside = "".join(_aside(number, note) for number, note in here)
    aside = f'<div class="notes">\n{beside}</div>\n' if beside else ""
    return f'<div class="block">\n<div>{said}</div>\n{aside}</div>\n'


def _element(raw: str) -> tuple[str, str]:
    """The element a paragraph is shown in, and what is added to its class."""
    if _HEADING.match(raw) and not _BREAK.search(raw):
        return "h2", ""
    if _SET.match(raw):
        return "pre", ""
    lengths = [len(line) for line in _BREAK.split(raw.rstrip())]
    wrapped = all(WRAPPED[0] <= length <= WRAPPED[1] for length in lengths[:-1])
    return "p", "" if wrapped else " lines"


class _Marks:
    """The places that notes are on, in the order of the text."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self.notes = notes
        numbered = list(enumerate(notes, start=1))
        self._places = sorted(
            (low, high, number, place == 0)
            for number, note in numbered
            for place, (low, high) in enumerate(note.marks)
        )
        self._firsts = sorted((note.marks[0][0], number) for number, note in numbered)

    def between(self, start: int, end: int) -> Sequence[tuple[int, int, int, bool]]:
        """Those that begin in a stretch: start, end, the note's number, whether its first."""
        return self._places[bisect_left(self._places, (start,)) : bisect_left(self._places, (end,))]

    def first_in(self, start: int, end: int) -> Sequence[tuple[int, Note]]:
        """The notes whose first mark begins in a stretch, with their numbers, in their order."""
        firsts = self._firsts
        found = firsts[bisect_left(firsts, (start,)) : bisect_left(firsts, (end,))]
        return [(number, self.notes[number - 1]) for _, number in sorted(found, key=itemgetter(1))]


def _escaped(text: str, start: int, end: int) -> str:
    return escape(text[start:end])


def _marked(start: int, end: int, marks: _Marks, shown: Callable[[int, int], str]) -> str:
    """The letters of a stretch, with a mark on each place that a note is on.

    Of a mark that lies within another, as a figure in a sentence, only the number is shown,
    behind the outer one. ``shown`` gives the letters of a stretch, asked for in order.
    """
    parts: list[str] = []
    at = start
    for low, last, number, first in marks.between(start, end):
        note = marks.notes[number - 1]
        if low < at:
            parts.append(_reference(number, note, first))
            continue
        high = min(last, end)
        parts.append(shown(at, low))
        parts.append(_mark(shown(low, high), number, note, first))
        at = high
    parts.append(shown(at, end))
    return "".join(parts)


def _mark(said: str, number: int, note: Note, first: bool) -> str:
    whole = " whole" if not note.said else ""
    whole += " unknown" if note.code == UNKNOWN else ""
    name = f' id="m{number}"' if first else ""
    opening = f'<mark class="{note.severity}{whole}"{name} aria-describedby="n{number}">'
    return f"{opening}{said}</mark>{_reference(number, note, False)}"


def _reference(number: int, note: Note, first: bool) -> str:
    name = f' id="m{number}"' if first else ""
    return (
        f'<a class="number {note.severity}"{name} href="#n{number}" aria-label="note {number},'
        f' {_kind(note)}">{number}{_sign(note)}</a>'
    )


def _kind(note: Note) -> str:
    """What a note is: an error, a warning, or whether the ledger has it."""
    if note.severity is not Severity.NOTE:
        return str(note.severity)
    return "not in the ledger" if note.code == UNKNOWN else "in the ledger"


def _sign(note: Note) -> str:
    """The sign behind a note's number, which tells its kind without colour."""
    return {"not in the ledger": "?", "in the ledger": "✓"}.get(_kind(note), "!")


def _aside(number: int, note: Note) -> str:
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(words)}</dd> </div>\n"
        for name, words in facts(note)
    )
    listed = f"<dl>\n{rows}</dl>\n" if rows else ""
    return (
        f'<aside class="{note.severity}" role="note" id="n{number}" tabindex="-1">\n'
        f'<p><a class="kind" href="#m{number}" aria-label="back to the text at {number}">'
        f"{number} {_kind(note)}</a> {escape(head_text(note))}</p>\n{listed}</aside>\n"
    )
