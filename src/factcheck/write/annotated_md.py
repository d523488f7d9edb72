"""A draft as Markdown, with a numbered footnote for each note on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.write.annotated import Note, facts, head_text
from factcheck.write.harmless import escaped, escaped_heads, one_line

_CLOSERS = re.compile(r"[*_~]+(?!\w)|[\"”’»]")
_INDENTED = re.compile(r"(?:\A|(?<=[\r\n]))(?: {4,}| {0,3}\t)[^\S\r\n]*")


def annotated_markdown(
    text: str,
    notes: Sequence[Note],
    summary: str,
    *,
    markdown: bool,
    links: Iterable[tuple[int, int]] = (),
) -> str:
    """The draft with a footnote behind each mark, the footnotes, and the summary, at its end.

    ``markdown`` says that the draft is Markdown, and is left as it is; the signs of a plain text
    that Markdown would take for its own are escaped. ``links`` are places of the draft that no
    footnote may stand inside. Line ends are the draft's own.
    """
    label = _label(text)
    places = sorted(
        (_after(text, end, links) if markdown else end, number)
        for number, note in enumerate(notes, start=1)
        for _, end in note.marks
    )
    parts: list[str] = []
    last = 0
    for place, number in places:
        parts.append(_kept(text, last, place, markdown))
        parts.append(f"[^{label}{number}]")
        last = place
    parts.append(_kept(text, last, len(text), markdown))
    ends = re.search(r"\r\n|\n|\r", text)
    end = ends[0] if ends else "\n"
    body = "".join(parts).rstrip()
    tail = [f"[^{label}{n}]: {_footnote(note)}" for n, note in enumerate(notes, start=1)]
    return (
        body
        + end * 2
        + "".join(line + end * 2 for line in [*tail, f"*{_plain(summary)}*"])[: -len(end)]
    )


def _label(text: str) -> str:
    """What the labels of the footnotes begin with, so that none is the draft's own."""
    label = "fc"
    while f"[^{label}" in text:
        label += "c"
    return label


def _after(text: str, end: int, links: Iterable[tuple[int, int]]) -> int:
    """Where a footnote goes: behind the mark, and behind the link and the stars that it ends in."""
    for start, stop in links:
        if start < end < stop:
            end = stop
    closers = _CLOSERS.match(text, end)
    return closers.end() if closers else end


def _kept(text: str, start: int, end: int, markdown: bool) -> str:
    """A stretch of the draft; of a plain one, with Markdown's signs escaped."""
    part = text[start:end]
    if markdown:
        return part
    part = escaped(part)
    if start == 0 or text[start - 1] in "\r\n":
        return escaped_heads(_INDENTED.sub("   ", part))
    first, rest = re.match(r"([^\r\n]*)(.*)", part, re.DOTALL).groups()  # type: ignore[union-attr]
    return first + escaped_heads(_INDENTED.sub("   ", rest))


def _footnote(note: Note) -> str:
    """The footnote on one line: ``**error** “47.3%”: … *Claim:* … *Status:* …``."""
    told = "".join(f" *{name}:* {_plain(words)}" for name, words in facts(note))
    return f"**{note.severity}** {_plain(head_text(note))}.{told}"


def _plain(text: str) -> str:
    return escaped(one_line(text))
