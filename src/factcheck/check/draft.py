"""What a draft says, against the ledger: a finding for each figure and each claim repeated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.check.draft_about import finding_about
from factcheck.check.draft_beside import Grounds, Place
from factcheck.check.draft_mood import states_nothing
from factcheck.check.draft_pairs import Pairing, is_detail
from factcheck.check.draft_placed import PlacedSentence
from factcheck.check.draft_sentence import Asks, Sentence
from factcheck.check.draft_setting import settings
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_when import written_on
from factcheck.check.draft_words import RULES, Cite, Standing, Words, finding_words
from factcheck.match.fold import Span
from factcheck.match.locators import Locators, unmarked
from factcheck.match.sentences import Lines, sentences
from factcheck.model import Location, Locator, Problem, Related, Severity
from factcheck.model.details import Extent
from factcheck.model.writing import BLANK_LINES
from factcheck.read.seen import as_seen

if TYPE_CHECKING:
    from factcheck.match.compare import FigurePair
    from factcheck.match.figures import Figure
    from factcheck.match.find import Match
    from factcheck.read.drafts import Draft

PIECE, MANY = 1_500, 60
"""How many code points and numbers a sentence may have to be read as one."""
_MARKS = ("; ", ", ", " | ", ". ")
"""Where a longer one is cut, if it can be."""
_DIGITS = re.compile(r"\d[\d.,]*")
DIFFERENT = ("different-figure", "different-subject", "other-words")
"""The codes of figures that a claim has otherwise."""
Where = Callable[[Place], Related]
"""How a sentence of a document is cited, and where it stands."""
_COUNTER = re.compile(r"(?:\(?\d{1,3}[.)]|\d{1,3}/(?:\d{1,3}(?=\s+[\"“*_(\[]*[A-Z]))?)\s+")
"""What numbers a paragraph at its head: "2.", "(2)", "2/", "2/12"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the ledger says of a place in a draft.

    ``start`` and ``end`` are code points of the draft's text, end-exclusive: a figure, or the
    whole sentence where it repeats a claim without one; ``figure`` is then None. ``match`` is
    the claim, or the nearest suggestion where ``code`` is "not-in-ledger", None if there is none.
    ``pair`` is the figure beside the claim's. ``sentence`` numbers the draft's sentences, and
    ``said`` is what it says.
    """

    code: str
    start: int
    end: int
    sentence: int
    said: str
    figure: Figure | None
    match: Match | None
    pair: FigurePair | None
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Every figure of the drafts, once: ``figures`` is the sum of the four after it.

    ``sentences`` counts what was read, with a figure or without; ``dates`` the dates that agree
    with those of a claim that is repeated.
    """

    sentences: int = 0
    figures: int = 0
    covered: int = 0
    disputed: int = 0
    different: int = 0
    missing: int = 0
    dates: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            sentences=self.sentences + other.sentences,
            figures=self.figures + other.figures,
            covered=self.covered + other.covered,
            disputed=self.disputed + other.disputed,
            different=self.different + other.different,
            missing=self.missing + other.missing,
            dates=self.dates + other.dates,
        )


def check_draft(
    draft: Draft,
    finder: Asks,
    texts: Mapping[str, str],
    cite: Cite,
    sieve: Sieve,
    *,
    strict: bool = False,
    every: bool = False,
    where: Where | None = None,
    step: Callable[[], None] = lambda: None,
) -> tuple[tuple[Finding, ...], Tally]:
    """Every finding of a draft, in the order of its text, and the tally of its figures.

    ``texts`` are the documents' by id, and ``cite`` tells the source of a match.
    ``sieve`` knows the finder's claims. Each figure has one finding. ``strict`` makes a
    figure that no claim covers a warning; ``every`` accounts for numbers in passing too, such as
    three towns. ``where`` tells how a sentence of a document is cited, for a figure that stands
    there and in no claim. ``step`` is called after each sentence.
    """
    text = unmarked(draft.prose.text)
    spans = tuple(_sentences(text))
    lines, locators = Lines(draft.text), Locators(draft.text)
    grounds = Grounds(texts, sieve.reader)
    found: list[Finding] = []
    sentence: PlacedSentence | None = None
    now, dates = written_on(draft.date), 0
    for number, (span, setting) in enumerate(
        zip(spans, settings(text, spans, draft.title), strict=True)
    ):
        previous = sentence.forgetting() if sentence and setting.before else None
        said = text[span.start : span.end]
        sentence = PlacedSentence(said, finder, grounds, sieve, setting, previous, now)
        for start, end, figure, pairing, match in _statements(sentence, every=every):
            at = draft.prose.place(span.start + start, span.start + end)
            place = sentence.standing(figure) if where and figure and not pairing else None
            there = _standing(place, where) if where and place else None
            words = finding_words(sentence.text[start:end], figure, pairing, match, cite, there)
            words = words.read_with(pairing, lambda at: _line_of(draft, lines, at))
            sure = pairing is None or pairing.sure
            locator = locators.at(at[0])
            problem = _problem(draft, lines, locator, at, words, strict=strict, sure=sure)
            found.append(
                Finding(
                    code=words.code,
                    start=at[0],
                    end=at[1],
                    sentence=number,
                    said=sentence.text,
                    figure=figure,
                    match=match,
                    pair=pairing.pair if pairing else None,
                    problem=finding_about(figure, pairing, match).put_on(problem),
                )
            )
        dates += sentence.agreeing_dates()
        step()
    found.sort(key=lambda finding: (finding.start, finding.figure is None, finding.end))
    return tuple(found), replace(_tally(found, len(spans)), dates=dates)


def _standing(place: Place, where: Where) -> Standing:
    """A sentence of a document that says what no claim says."""
    return Standing(place.document, as_seen(place.text), where(place))


def _line_of(draft: Draft, lines: Lines, at: int) -> str:
    """Where a sentence of the draft starts, in words."""
    return f"line {lines.place(draft.prose.place(at, at + 1)[0])[0]}" if at >= 0 else "title"


def _sentences(text: str) -> Iterator[Span]:
    """The sentences, without the counters and markers of lists: "2/", "(3)".

    Where lines of the text are too long to be wrapped ones, each paragraph is read by itself:
    other paragraphs may be wrapped.
    """
    for start, end in _paragraphs(text):
        for span in sentences(text[start:end]):
            first, last = start + span.start, start + span.end
            marker = _COUNTER.match(text, first, last)
            yield from _pieces(text, marker.end() if marker else first, last)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, or the pieces of a list or row so long that no claim says all of it.

    Every figure is compared with its neighbours: in pieces that takes no longer for a long row than
    for many short ones.
    """
    while end - start > PIECE or sum(1 for _ in _DIGITS.finditer(text, start, end)) > MANY:
        digits = islice(_DIGITS.finditer(text, start, end), MANY, None)
        limit = min(start + PIECE, next((each.start() for each in digits), end))
        cut = max((text.rfind(mark, start, limit) + len(mark) for mark in _MARKS), default=0)
        if cut <= start + len(_MARKS[0]):
            cut = max(text.rfind(" ", start, limit) + 1, 0)
        if cut <= start:
            cut = limit
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for blank in BLANK_LINES.finditer(text):
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, len(text))


def _statements(
    sentence: Sentence, *, every: bool
) -> Iterator[tuple[int, int, Figure | None, Pairing | None, Match | None]]:
    """What a sentence says: its figures, each with the claim it goes with, and claims repeated."""
    taken: set[str] = set()
    for figure, pairing in zip(sentence.counted, sentence.pairings, strict=True):
        if pairing is None and not every and states_nothing(sentence.text, figure):
            continue
        match = pairing.match if pairing else sentence.suggestion(figure)
        if pairing:
            taken.add(pairing.match.claim.id)
        yield figure.start, figure.end, figure, pairing, match
    for figure in sentence.figures:
        if not is_detail(figure):
            continue
        pairing = sentence.detail(figure, taken)
        if pairing:
            taken.add(pairing.match.claim.id)
            yield figure.start, figure.end, figure, pairing, pairing.match
    for span, match in sentence.repeated():
        if match.claim.id not in taken:
            yield span.start, span.end, None, None, match


def _problem(
    draft: Draft,
    lines: Lines,
    locator: Locator,
    at: tuple[int, int],
    words: Words,
    *,
    strict: bool,
    sure: bool,
) -> Problem:
    line, column = lines.place(at[0])
    following = lines.starts[line] if line < len(lines.starts) else len(draft.text)
    excerpt = draft.text[lines.starts[line - 1] : following].rstrip("\r\n")
    severity = next(rule.severity for rule in RULES if rule.code == words.code)
    if not sure or (strict and words.code == "not-in-ledger"):
        severity = Severity.WARNING
    return Problem(
        severity=severity,
        code=words.code,
        message=words.message,
        location=Location(path=draft.path, line=line, column=column, locator=locator),
        excerpt=excerpt,
        width=max(1, min(at[1] - at[0], len(excerpt) - column + 1)),
        hint=words.hint,
        related=words.related,
        extent=Extent(*at, *lines.place(at[1])),
    )


def _tally(found: list[Finding], read: int) -> Tally:
    figures = [finding for finding in found if finding.figure is not None]
    codes = [finding.code for finding in figures]
    different = sum(code in DIFFERENT for code in codes)
    disputed = codes.count("repeats-disputed")
    missing = codes.count("not-in-ledger")
    return Tally(
        sentences=read,
        figures=len(codes),
        covered=len(codes) - different - disputed - missing,
        disputed=disputed,
        different=different,
        missing=missing,
    )
