"""One part of an archive read: the same by one process, by many, and on a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.match.finder import Finder
from factcheck.match.repeats import Repeat, Repeats
from factcheck.match.sentences import Lines, sentences
from factcheck.read.archive import Part, Piece, opened
from factcheck.read.bare_words import Prose, plain_prose
from factcheck.read.files import UnreadableError
from factcheck.read.lexicon import read_lexicon

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.read.manifest import Row


SPELLINGS = 100_000
"""How many spellings a reader remembers before it is made anew: an archive has no end of them, and
memory has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A part to read. ``number`` is the job's.

    ``changed`` are the claims, by id, that it has not been read for, and ``rows`` what was found
    in it for the others; None for all.
    """

    number: int
    part: Part
    changed: frozenset[str] | None = None
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a part holds: how many sentences, and the rows found in them, in order.

    ``faults`` are the texts, by number, that could not be read, each with what is wrong.
    """

    number: int
    sentences: int
    rows: tuple[Row, ...]
    faults: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a part is read with: the claims, and the words of their documents by id."""

    claims: tuple[Claim, ...]
    texts: Mapping[str, str]


class PartReader:
    """Reads parts; prepared once in each process."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._repeats = self._prepared()

    def _prepared(self) -> Repeats:
        finder = Finder(self._setup.claims, self._setup.texts, read_lexicon())
        return Repeats(self._setup.claims, finder)

    def read(self, job: Job) -> Done:
        """The rows of a part."""
        if self._repeats.spellings > SPELLINGS:
            self._repeats = self._prepared()
        count = 0
        rows: list[Row] = []
        faults: list[tuple[int, str]] = []
        for number, packed in enumerate(job.part.pieces):
            try:
                piece = opened(packed)
            except UnreadableError as error:
                faults.append((number, f"a page that {error.message}"))
                continue
            old = [row for row in job.rows if row["piece"] == number]
            found, more = self._piece(number, piece, job.changed, old)
            rows += found
            count += more
        return Done(number=job.number, sentences=count, rows=tuple(rows), faults=tuple(faults))

    def _piece(
        self, number: int, piece: Piece, changed: frozenset[str] | None, old: Sequence[Row]
    ) -> tuple[list[Row], int]:
        """The rows of one text, and how many sentences it has."""
        prose = _prose(piece)
        spans = sentences(prose.text)
        stale = {row["start"] for row in old if row["claim"] in (changed or ())}
        again = [s.start for s in spans if stale and prose.place(s.start, s.end)[0] in stale]
        lines = None if piece.name else Lines(piece.text)
        judged: set[object] = set()
        rows: list[Row] = []
        for _, repeats in self._repeats.of(prose.text, spans, changed=changed, again=again):
            for repeat in repeats:
                row = _row(number, piece, prose, lines, repeat)
                rows.append(row)
                judged.add(row["start"])
        judged |= stale
        rows += [row for row in old if row["start"] not in judged]
        rows.sort(key=_start)  # of one sentence they stay in line
        return rows, len(spans)


def _start(row: Row) -> int:
    return int(str(row["start"]))


def _prose(piece: Piece) -> Prose:
    if piece.markdown:
        from factcheck.read.markdown import markdown_prose

        return markdown_prose(piece.text)
    return plain_prose(piece.text)


def _row(number: int, piece: Piece, prose: Prose, lines: Lines | None, repeat: Repeat) -> Row:
    """What the manifest keeps of a repeat; its line is counted from the text's first, from 0."""
    start, end = prose.place(repeat.start, repeat.end)
    return {
        "piece": number,
        "record": piece.name,
        "date": piece.date,
        "line": lines.place(start)[0] - 1 if lines else 0,
        "start": start,
        "end": end,
        "claim": repeat.claim,
        "verdict": repeat.verdict,
        "score": repeat.score,
        "sentence": " ".join(repeat.sentence.split()),
        "figures": [list(each) for each in repeat.figures],
    }
