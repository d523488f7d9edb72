"""A draft as a self-contained page with notes beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import escape

from factcheck.model.writing import BLANK_LINES
from factcheck.write.annotated import Note, facts, head_text
from factcheck.write.html_context import WRAPPED

_BREAK = re.compile(r"\r\n|\n|\r")
_HEADING = re.compile(r"(#{1,6})\s")
_SET = re.compile(r"\||```|~~~| {4}|\t")
STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #5c5c66; --line: #d8d8de;
  --error: #b3261e; --warning: #8a5300; --note: #2f5d8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #17181b; --soft: #a5a5b0;
  --line: #3a3b41; --error: #ff9d94; --warning: #f0bd6b; --note: #9cc7f2; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 42rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif;
  overflow-wrap: break-word; }
header, footer, aside { font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: .75rem; }
header h1 { font-size: 1.0625rem; margin: 0; }
header p { color: var(--soft); font-size: .875rem; line-height: 1.45; margin: .25rem 0 0; }
.error { --hue: var(--error); }
.warning { --hue: var(--warning); }
.note { --hue: var(--note); }
.said { margin: 0 0 1rem; }
.lines { white-space: pre-line; }
pre.said { font: .875rem/1.6 ui-monospace, Consolas, monospace; overflow-x: auto;
  white-space: pre; }
h2.said { font-size: 1.25rem; line-height: 1.3; margin-top: 1.5rem; }
.syntax { color: var(--soft); }
mark { background: none; color: inherit; border-bottom: 2px solid var(--hue); }
mark.warning { border-bottom-style: dashed; }
mark.error { border-bottom: 4px double var(--hue); }
mark.whole { border-bottom-width: 1px; }
.number { font: 600 .6875rem/1 system-ui, sans-serif; vertical-align: super; padding: .25em .2em;
  text-decoration: none; color: var(--hue); white-space: nowrap; }
aside { border-left: 3px solid var(--hue); font-size: .8125rem; line-height: 1.45;
  margin: 0 0 .75rem; padding: .0625rem 0 .0625rem .75rem; }
aside.error { border-left: 6px double var(--hue); padding-left: .5625rem; }
aside p { margin: 0; }
aside .kind { color: var(--hue); font-weight: 700; text-decoration: none; }
dl { color: var(--soft); margin: 0; }
dl div, dt, dd { display: inline; margin: 0; }
dt { font-weight: 600; }
dt::after { content: ": "; }
a:focus-visible, aside:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
aside:target, mark:target { background: color-mix(in srgb, var(--hue) 15%, transparent); }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem;
  margin-top: 2rem; padding-top: .75rem; }
@media screen and (max-width: 61.99rem) {
  dl div { display: block; }
}
@media screen and (min-width: 62rem) {
  body { max-width: 80rem; padding: 2.5rem 2rem 4rem; }
  .block { display: grid; column-gap: 3rem; align-items: start;
    grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); }
  .notes { border-top: 1px solid var(--line); padding-top: .625rem; margin: .375rem 0 1rem; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --error: #8c1d18;
    --warning: #6b4100; --note: #1f4468; }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  aside { break-inside: avoid; font-size: 8.5pt; }
  h2.said { break-after: avoid; }
  pre.said { white-space: pre-wrap; }
  .notes { margin-left: 1.5rem; }
}
"""


def annotated_html(
    text: str,
    notes: Sequence[Note],
    summary: str,
    *,
    title: str,
    syntax: Sequence[tuple[int, int]] = (),
) -> str:
    """The draft with its notes as one HTML page, which asks nothing of the network.

    The draft stands as it was written, paragraph by paragraph; a paragraph's notes follow it,
    beside it on a wide screen, below it on a narrow one and on paper. Every figure that has a
    note links to it and is described by it. ``syntax`` are the stretches of the draft, in order,
    that are a markup's and not text; they are shown dimmed.
    """
    blocks = [_block(text, start, end, notes, syntax) for start, end in _blocks(text)]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        " style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}, checked</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{escape(title)}</h1>\n<p>{escape(summary)}</p>\n</header>\n<main>\n"
        f"{''.join(blocks)}</main>\n"
        "<footer>A note says what the ledger holds; it does not say what is true.</footer>\n"
        "</body>\n</html>\n"
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
    text: str, start: int, end: int, notes: Sequence[Note], syntax: Sequence[tuple[int, int]]
) -> str:
    """One paragraph and the notes that are first marked in it."""
    raw = text[start:end]
    name, kind = _element(raw)
    here = [
        (number, note)
        for number, note in enumerate(notes, start=1)
        if start <= note.marks[0][0] < end
    ]
    said = _marked(text, start, end, notes, syntax)
    beside = "".join(_aside(number, note) for number, note in here)
    aside = f'<div class="notes">\n{beside}</div>\n' if beside else ""
    return f'<div class="block">\n<{name} class="said{kind}">{said}</{name}>\n{aside}</div>\n'


def _element(raw: str) -> tuple[str, str]:
    """The element a paragraph is shown in, and what is added to its class."""
    if _HEADING.match(raw) and not _BREAK.search(raw):
        return "h2", ""
    if _SET.match(raw):
        return "pre", ""
    lengths = [len(line) for line in _BREAK.split(raw.rstrip())]
    wrapped = all(WRAPPED[0] <= length <= WRAPPED[1] for length in lengths[:-1])
    return "p", "" if wrapped else " lines"


def _marked(
    text: str, start: int, end: int, notes: Sequence[Note], syntax: Sequence[tuple[int, int]]
) -> str:
    """The letters of a stretch, with a mark on each place that a note is on.

    Of a mark that lies within another, as a figure in a sentence, only the number is shown,
    behind the outer one.
    """
    opens: dict[int, list[tuple[int, int, bool]]] = {}
    for number, note in enumerate(notes, start=1):
        for place, (low, high) in enumerate(note.marks):
            if start <= low < end:
                opens.setdefault(low, []).append((min(high, end), number, place == 0))
    parts: list[str] = []
    at = start
    for low in sorted(opens):
        for high, number, first in sorted(opens[low]):
            if low < at:
                parts.append(_reference(number, notes[number - 1], first))
                continue
            parts.append(_shown(text, at, low, syntax))
            said = _shown(text, low, high, syntax)
            parts.append(_mark(said, number, notes[number - 1], first))
            at = high
    parts.append(_shown(text, at, end, syntax))
    return "".join(parts)


def _shown(text: str, start: int, end: int, syntax: Sequence[tuple[int, int]]) -> str:
    """The letters of a stretch, escaped, with what is a markup's dimmed."""
    parts: list[str] = []
    at = start
    for low, high in syntax[max(0, bisect_right(syntax, (start, start)) - 1) :]:
        if low >= end:
            break
        low, high = max(low, at), min(high, end)
        if low < high:
            dimmed = f'<span class="syntax">{escape(text[low:high])}</span>'
            parts += [escape(text[at:low]), dimmed]
            at = high
    return "".join([*parts, escape(text[at:end])])


def _mark(said: str, number: int, note: Note, first: bool) -> str:
    whole = " whole" if not note.said else ""
    name = f' id="m{number}"' if first else ""
    opening = f'<mark class="{note.severity}{whole}"{name} aria-describedby="n{number}">'
    return f"{opening}{said}</mark>{_reference(number, note, False)}"


def _reference(number: int, note: Note, first: bool) -> str:
    name = f' id="m{number}"' if first else ""
    return (
        f'<a class="number {note.severity}"{name} href="#n{number}" aria-label="note {number},'
        f' {note.severity}">{number}</a>'
    )


def _aside(number: int, note: Note) -> str:
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(words)}</dd> </div>\n"
        for name, words in facts(note)
    )
    listed = f"<dl>\n{rows}</dl>\n" if rows else ""
    return (
        f'<aside class="{note.severity}" role="note" id="n{number}" tabindex="-1">\n'
        f'<p><a class="kind" href="#m{number}" aria-label="back to the text at {number}">'
        f"{number} {note.severity}</a> {escape(head_text(note))}</p>\n{listed}</aside>\n"
    )
