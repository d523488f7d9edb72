"""Captions, SRT with srt and WebVTT with webvtt-py: what was said, when, and by whom if told.

Each cue stands behind its time. A blank line parts what nobody said in one go: sentences where the
captions have full stops, some thirty words where they have none. What parts a sentence or a number
is only the line of the next cue's time, which is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError

WORDS = 30
"""After how many words a paragraph ends in captions without full stops."""
ROLLING = 0.2
"""The share of cues that repeat the one before them in captions that roll."""
PAUSE = 4.0
"""The seconds of silence behind which a new paragraph begins."""
STOPPED = 40
"""The most words a sentence has on average in captions that have full stops."""

_VOICE = re.compile(r"<v(?:\.[^\s>]+)*\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<\d[\d:.]*>|\{\\[^{}\n]*\}|</?>")
_TIMED = re.compile(r"\d[,.]\d{1,3} *--> *\d")
"""What every caption has before it."""
_END = re.compile(r"[.?!…][\"'”’)\]♪]*$")
_TURN = re.compile(r"(?:>>|[-–—]\s)\s*")
_UNFINISHED = re.compile(
    r"(?:[\d.,$£€%½¼¾]|\b(?:hundred|thousand|million|billion|and|of|a|the|to|by|point|than|about))$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:per ?cent|percent|%|points?|hundred|thousand|million|billion|trillion|of|and|to|pounds"
    r"|dollars|euros|years?|people|times)\b",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<![\d.,])\d{1,3}\.$")
_AFTER_POINT = re.compile(r"\d{1,2}(?:%| (?:per ?cent|percent|[mb]illion)\b)")
_TIME = r"\n\[\d\d:\d\d:\d\d\]\n"
_GROUPS = r"(?<![\d.,])\d{1,3}(?:,\d{3})*,(?=\n\[[\d:]*\]\n\d{3}(?!\d))"
_POINTED = r"(?<![\d.,])\d{1,3}\.(?=\n\[[\d:]*\]\n\d{1,2}(?:%| [pmb]))"
_PARTED = re.compile(rf"(?P<head>{_GROUPS}|{_POINTED})(?P<time>{_TIME})(?P<rest>\S+)(?P<more> ?)")


class Cue(NamedTuple):
    """What is shown at one time: seconds from the beginning, and lines, each after who speaks."""

    start: float
    end: float
    lines: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """What is said, on one line."""
        return " ".join(words for _, words in self.lines)


def read(data: bytes, name: str) -> Imported:
    """The words of captions, each cue behind a line with its time: ``[00:12:31]``."""
    text, told = any_text(data)
    vtt = text.lstrip("\ufeff\n\r ").startswith("WEBVTT") or name.lower().endswith(".vtt")
    shown = tuple(_web_cues(text) if vtt else _srt_cues(text))
    found = tuple(cue for cue in shown if cue.lines)
    cues = tuple(unrolled(found)) if _rolls(found) else found
    if not cues:
        raise UnreadableError("empty-file", "holds no captions")
    lost = len(_TIMED.findall(text)) - len(shown)
    if lost > 0:
        told = (*told, f"{lost} caption{'s' * (lost > 1)} could not be read")
    if len(cues) < len(found):
        told = (*told, "the captions roll; what they repeat was read once")
    whole, joined = mended(captions_text(cues))
    return Imported(text=whole, told=told + joined)


def _web_cues(text: str) -> Iterator[Cue]:
    from webvtt import WebVTT
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        captions = WebVTT.from_string(text).captions
    except (MalformedFileError, MalformedCaptionError):
        raise UnreadableError(
            "damaged-file", "is no WebVTT file, or is damaged", 'it begins with "WEBVTT"'
        ) from None
    for each in captions:
        start, end = _seconds(each.start), _seconds(each.end)
        yield Cue(start, end, _lines(each.raw_text))


def _srt_cues(text: str) -> Iterator[Cue]:
    import logging

    import srt

    log = logging.getLogger("srt")
    before, log.disabled = log.disabled, True  # what it skips is counted, and told once
    try:
        for each in srt.parse(text, ignore_errors=True):
            start, end = each.start.total_seconds(), each.end.total_seconds()
            yield Cue(start, end, _lines(each.content))
    except (srt.SRTParseError, OverflowError, ValueError):
        raise UnreadableError("damaged-file", "is no SRT file, or is damaged") from None
    finally:
        log.disabled = before


def _seconds(stamp: str) -> float:
    hours, minutes, seconds = (["0", *stamp.split(":")])[-3:]
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _lines(text: str) -> tuple[tuple[str, str], ...]:
    """The lines of a cue without their markup, each after who speaks, where that is said."""
    speaker = ""
    lines = []
    for line in text.splitlines():
        # A voice that is named in the middle of a line begins a line of its own.
        pieces = _VOICE.split(line)
        for number, piece in enumerate(pieces):
            if number % 2:
                speaker = " ".join(unescape(piece).split())
            elif words := " ".join(unescape(_TAG.sub("", piece)).split()):
                lines.append((speaker, words))
    return tuple(lines)


def _rolls(cues: Sequence[Cue]) -> bool:
    """Whether the cues keep on screen what was shown before, as live captions do."""
    again = sum(
        bool(_repeated(before, cue) or _grows(before, cue)) for before, cue in pairwise(cues)
    )
    return again >= max(2, ROLLING * len(cues))


def _repeated(before: Cue, cue: Cue) -> int:
    """How many lines at the head of a cue are those at the foot of the one before it."""
    if cue.start > before.end + 0.5:
        return 0
    most = min(len(before.lines), len(cue.lines))
    return next((n for n in range(most, 0, -1) if before.lines[-n:] == cue.lines[:n]), 0)


def _grows(before: Cue, cue: Cue) -> bool:
    """Whether a cue shows again all of the one before it, and more behind it."""
    near = cue.start <= before.end + 0.5
    return near and cue.words != before.words and cue.words.startswith(before.words)


def unrolled(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Cues that roll, each line once, at the time when it was first shown."""
    shown: Cue | None = None
    held: Cue | None = None
    for cue in cues:
        if held and shown and _grows(shown, cue) and len(cue.lines) == len(shown.lines):
            # A line that is written out word by word.
            fresh = cue.lines[len(cue.lines) - len(held.lines) :]
            held = held._replace(end=cue.end, lines=fresh)
        else:
            fresh = cue.lines[_repeated(shown, cue) if shown else 0 :]
            if fresh:
                if held:
                    yield held
                held = cue._replace(lines=fresh)
        shown = cue
    if held:
        yield held


def captions_text(cues: Sequence[Cue]) -> str:
    """The cues as text: a line of time before each, a blank line where a paragraph ends."""
    count = sum(len(cue.words.split()) for cue in cues)
    stops = sum(bool(_END.search(words)) for cue in cues for _, words in cue.lines)
    stopped = stops * STOPPED >= count
    parts: list[str] = []
    speaker = ""
    long = 0
    for number, cue in enumerate(cues):
        for said_by, words in _turns(cue):
            before = cues[number - 1] if number else cue
            turned = said_by != speaker or bool(_TURN.match(words))
            silent = cue.start - before.end > PAUSE
            if parts and (turned or silent or _ends(parts[-1], words, long, stopped=stopped)):
                parts.append("")
                long = 0
            if said_by and said_by != speaker:
                words = f"{said_by}: {words}"
            speaker = said_by
            parts += [_mark(cue.start), words]
            long += len(words.split())
    return "\n".join(parts) + "\n"


def _turns(cue: Cue) -> list[tuple[str, str]]:
    """What each one says in a cue, a line each; the lines of one are one line."""
    turns: list[tuple[str, str]] = []
    for speaker, words in cue.lines:
        if turns and turns[-1][0] == speaker and not _TURN.match(words):
            turns[-1] = speaker, f"{turns[-1][1]} {words}"
        else:
            turns.append((speaker, words))
    return turns


def _ends(before: str, words: str, long: int, *, stopped: bool) -> bool:
    """Whether a paragraph ends between two cues."""
    if _POINT.search(before) and _AFTER_POINT.match(words):
        return False
    if stopped:
        return bool(_END.search(before))
    return long >= WORDS and not _UNFINISHED.search(before) and not _GOES_ON.match(words)


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with figures that two cues part at the time of the first, and what is told of it."""
    told: list[str] = []

    def whole(found: re.Match[str]) -> str:
        figure = found["head"] + found["rest"]
        told.append(f"{figure.rstrip('.,;:)”’')} is put together from two captions")
        return f"{figure}{found['time']}" if found["more"] else figure

    return _PARTED.sub(whole, text), tuple(told)


def _mark(seconds: float) -> str:
    whole = int(seconds)
    return f"[{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}]"
