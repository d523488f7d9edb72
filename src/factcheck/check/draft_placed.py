"""A sentence of a draft in its place: what it leaves unsaid, those around it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from factcheck.check.draft_beside import Grounds
from factcheck.check.draft_bound import by_its_own
from factcheck.check.draft_filled import OWN as OWN_SHARE
from factcheck.check.draft_filled import Filled, filled, names_another
from factcheck.check.draft_latter import of_the_other
from factcheck.check.draft_mood import goes_on
from factcheck.check.draft_pairs import Bond, Pairing, anchored, is_detail
from factcheck.check.draft_rows import Cell, cells, is_row
from factcheck.check.draft_sentence import Asks, Sentence
from factcheck.check.draft_setting import HERE, LONGEST, TITLE, Around, Setting
from factcheck.check.draft_sieve import Sieve
from factcheck.check.draft_slips import (
    has_exactly,
    has_the_same,
    is_misprint,
    is_slip,
    may_be_unit_slip,
)
from factcheck.check.draft_taken import (
    by_what_is_taken,
    is_no_chance,
    meant,
    of_other_things,
    unsaid,
)
from factcheck.check.draft_then import carried_on
from factcheck.check.draft_units import bare_number, has_number, is_plain, was_given_unit
from factcheck.check.draft_when import are_other_times
from factcheck.match.compare import FigurePair
from factcheck.match.dates import relate_dates
from factcheck.match.figures import Figure
from factcheck.match.figures.figure import Date
from factcheck.match.fold import Span
from factcheck.model import Claim

_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:(?:start|end|beginning)\s+of\s+)?$", re.IGNORECASE)
FIGURES = 12
"""How many figures a sentence may have and leave something to those around it."""
UNIT_SLIP = 0.5
"""The least share of a claim's words that a clause with what stands around it has for the digits of
the claim in another unit to be a slip."""
HAS = 0.2
"""The same for a claim that has the very figure, to many digits, and whose names stand near."""
TRIED = 4
"""How many claims are tried."""


class PlacedSentence(Sentence):
    """A sentence with what stands around it, its figures, and what the claims say of each."""

    def __init__(
        self,
        text: str,
        asks: Asks,
        grounds: Grounds,
        sieve: Sieve,
        setting: Setting,
        previous: PlacedSentence | None = None,
        now: Date | None = None,
    ) -> None:
        """``previous`` is the sentence before it in its paragraph; ``now`` the draft's date."""
        super().__init__(text, asks, grounds, sieve, setting.before)
        self._setting = setting
        self._previous = previous
        self._inherited: tuple[Pairing, ...] = ()
        self._now = now

    def forgetting(self) -> PlacedSentence:
        """The sentence without the one before it: a draft need not be kept whole."""
        self._inherited = self._previous.anchors if self._previous else ()
        self._previous = None
        return self

    @property
    def _leaves_out(self) -> bool:
        """Whether the sentence may leave something to what stands around it: no long list does."""
        return len(self.text) <= LONGEST and len(self.figures) <= FIGURES

    def _found(self) -> list[Pairing | None]:
        found = zip(map(self._bound, self._every(), self.counted), self.counted, strict=True)
        kept = [(p if p and not self._of_another_time(p, f) else None, f) for p, f in found]
        before = f"{self._setting.before} "
        said = before + self.text
        grounds = self._judge.grounds
        return [p and of_the_other(p, said, f.start + len(before), grounds) for p, f in kept]

    def _bound(self, pairing: Pairing | None, figure: Figure) -> Pairing | None:
        """The pairing, by whose words of the claim's figures stand around the figure."""
        if pairing is None:
            return None
        said = self._read.statement(self._read.whole)
        wordings = self._judge.grounds.wordings(pairing.match.claim)
        return by_its_own(pairing, said, figure, wordings, self._setting.around, self._reader)

    def _of_another_time(self, pairing: Pairing, figure: Figure) -> bool:
        """Whether a figure that differs is of another time than the claim, by the draft's date."""
        wordings = self._judge.grounds.wordings(pairing.match.claim)
        figures = [each for wording in wordings for each in wording.figures]
        said = self._read.without_asides(self._read.clause(figure))
        return pairing.bond is Bond.FIGURE and are_other_times(said, self._now, figures)

    def _every(self) -> list[Pairing | None]:
        """The pairing of each figure to account for, by itself or with what stands around."""
        found = [
            self._completed(f) if p is None else self._made_sure(p, f)
            for p, f in zip(super()._found(), self.counted, strict=True)
        ]
        if self._cells:
            both = zip(found, self.counted, strict=True)
            return [self._in_cell(f, cell) if (cell := self._cell(f)) else p for p, f in both]
        if not self._leaves_out:
            return found
        known = [p for p in found if p and p.bond is Bond.AGREES]
        return [p or self._continued(f, known) for p, f in zip(found, self.counted, strict=True)]

    @cached_property
    def _cells(self) -> tuple[Cell, ...]:
        """Its cells, where it is a row of a table under a heading."""
        return cells(self.text, self._setting.heading)

    def _cell(self, figure: Figure) -> Cell | None:
        """The cell behind the first in which a figure stands."""
        return next((c for c in self._cells if c.span.start <= figure.start < c.span.end), None)

    def _in_cell(self, figure: Figure, cell: Cell) -> Pairing | None:
        """The claim that a cell speaks of, under its heading and in its row."""
        around = tuple(each for each in self._setting.around if not is_row(each.text))
        grounds, setting = self._judge.grounds, Setting(around=around)
        read = PlacedSentence(cell.text, self._asks, grounds, self._sieve, setting, now=self._now)
        start = figure.start - cell.span.start + cell.start
        both = zip(read.pairings, read.counted, strict=True)
        return next((p for p, f in both if f.start <= start < f.end), None)

    def _completed(self, figure: Figure) -> Pairing | None:
        """The claim that speaks of a figure with what its clause leaves to what stands around."""
        if not self._leaves_out:
            return None
        clause = self._read.clause(figure)
        for span in (clause, *self._read.place_alone(clause, figure)):
            found = self._filled_in(figure, span, whole=span == clause)
            if found is not None:
                return found
        return None

    @cached_property
    def _reached(self) -> dict[int, float]:
        """The claims that it may leave some of their words to what stands around it."""
        return self._sieve.reached((self.text, *(each.text for each in self._setting.around)))

    def _filled_in(self, figure: Figure, clause: Span, *, whole: bool) -> Pairing | None:
        """The claim that a stretch speaks of with what it leaves to what stands around it.

        ``whole`` says that it is a clause, which was looked at by itself already.
        """
        said = self._read.without_asides(clause)
        if not goes_on(self.text, figure, said):
            return None
        rest = f"{self.text[: clause.start]} ; {self.text[clause.end :]}"
        around = (Around(rest, HERE, near=True), *self._setting.around)
        options: list[tuple[Filled, Claim]] = []
        likely = self._sieve.completed(said, self._reached, self._of_its_sort(figure))
        for claim in dict.fromkeys((*likely, *self._sieve.alike(self._reached, figure))):
            made = self._filled_for(claim, said, figure, clause.start, around)
            if made is not None and (made.taken or not whole or claim.id not in self._near):
                options.append((made, claim))
            elif made is None and self._is_had(claim, said, figure, around):
                return None
        options.sort(key=lambda each: (-each[0].own, -each[0].whole, each[1].id))
        found: list[Pairing] = []
        for made, claim in options[:TRIED]:
            pairing = self._read_with(made, claim, figure.start - clause.start)
            if pairing is None or of_other_things(pairing, self._reader):
                continue
            if not by_what_is_taken(pairing, made):
                found += filter(None, [self._unsaid(pairing, figure, around)])
        return meant(found)

    def _is_had(self, claim: Claim, said: str, figure: Figure, around: Sequence[Around]) -> bool:
        """Whether a claim that may be meant has a plain number, whatever its unit: 42.7 cents."""
        wordings = self._judge.grounds.wordings(claim)
        if not has_number(figure, wordings):
            return False
        made = filled(said, wordings, around, self._reader, self._sieve.weight)
        return made is not None and made.may_be_meant

    def _filled_for(
        self, claim: Claim, said: str, figure: Figure, start: int, around: Sequence[Around]
    ) -> Filled | None:
        """A stretch that starts there, filled for a claim; None where that cannot be meant."""
        wordings = self._judge.grounds.wordings(claim)
        unit = may_be_unit_slip(figure, wordings)
        slip = unit or is_slip(figure, wordings) or has_the_same(figure, wordings)
        made = filled(
            said,
            wordings,
            around,
            self._reader,
            self._sieve.weight,
            dated=not is_detail(figure),
            bare=bare_number(figure, start, wordings),
            before=self.text[: figure.start],
            least=0.0 if slip else OWN_SHARE,
            figure=figure,
        )
        if made is None:
            return None
        if made.own < OWN_SHARE and names_another(said, wordings, self._reader):
            return None
        counts = not is_plain(figure) or was_given_unit(made, said, figure.end - start)
        meant = made.may_be_meant or (made.is_meant and slip)
        meant = meant or (unit and made.named and made.whole >= UNIT_SLIP)
        meant = meant or (made.named and made.whole >= HAS and has_exactly(figure, wordings))
        return made if meant and (counts or not made.bare) else None  # "He is 61." is no count

    def _read_with(self, whole: Filled, claim: Claim, start: int) -> Pairing | None:
        """How a filled clause and a claim go together at the figure that starts there."""
        known = (whole.is_meant and not whole.bare) or not whole.may_be_meant
        read = self._alone(whole.text, claim, self._setting.before, meant=known)
        figure = next((f for f in read.figures if f.start <= start < f.end), None)
        pairing = read.pairing(figure) if figure else None
        if pairing is None:
            return None
        if not (whole.may_be_meant or whole.is_meant or pairing.bond is not Bond.SUBJECT):
            return None
        sure = pairing.bond is Bond.AGREES or whole.is_meant or anchored(pairing)
        sure = sure or (whole.named and (is_no_chance(pairing) or is_misprint(pairing.pair)))
        return replace(pairing, filled=whole) if sure else None

    def _of_its_sort(self, figure: Figure) -> tuple[Figure, ...]:
        """The figure, and those of the sentence and around it whose unit it may have left out."""
        if not is_plain(figure):
            return (figure,)
        near = (each.text for each in self._setting.around if each.near)
        return (*self.figures, *(f for text in near for f in self._reader.figures(text)))

    def _made_sure(self, pairing: Pairing, figure: Figure) -> Pairing:
        """The pairing, or the same with the clause filled where only that makes it sure."""
        if pairing.sure or pairing.bond is not Bond.FIGURE:
            return pairing
        filled = self._completed(figure)
        same = filled and filled.bond is Bond.FIGURE and filled.match.claim is pairing.match.claim
        return filled if filled and same else pairing

    def _unsaid(
        self, pairing: Pairing, figure: Figure, around: Sequence[Around] = ()
    ) -> Pairing | None:
        """The pairing, if the claim's figure stands nowhere near, or with another (``unsaid``)."""
        wordings = self._judge.grounds.wordings(pairing.match.claim)
        near = [f for f in self.figures if f is not figure]
        return unsaid(pairing, figure, wordings, near, around, self._reader)

    def _continued(self, figure: Figure, known: Sequence[Pairing]) -> Pairing | None:
        """The claim that the sentence, or the one before it, repeats in another of its figures.

        Both are read as one text: "454 died. That was 14 percent fewer than in 2022, when …"
        """
        clause = self._read.clause(figure)
        said = self._read.said(clause)
        if not goes_on(self.text, figure, said):
            return None
        before = self._previous if self._previous and self._previous._leaves_out else None
        earlier = [p for p in before.pairings if p and p.bond is Bond.AGREES] if before else []
        for pairings_, lead in ((known, ""), (earlier, f"{before.text} " if before else "")):
            for claim in {p.match.claim.id: p.match.claim for p in pairings_}.values():
                found = self._in_one(figure, clause, claim, lead)
                if found is not None:
                    return found
        return self._goes_on(figure, clause, known)

    def _goes_on(self, figure: Figure, clause: Span, known: Sequence[Pairing]) -> Pairing | None:
        """The other figure of a claim repeated before, where a clause says little but when."""
        anchors = [*known, *(self._previous.anchors if self._previous else ())]
        said = self._read.statement(clause)
        return carried_on(said, figure, anchors, self._judge.grounds, self._reader)

    @property
    def anchors(self) -> tuple[Pairing, ...]:
        """The pairings that a sentence behind may go on with: its own, or those before it."""
        if not self.counted:
            return self._inherited
        bonds = (Bond.AGREES, Bond.FIGURE, Bond.EVIDENCE)
        return tuple(p for p in self.pairings if p and p.bond in bonds)

    def _in_one(self, figure: Figure, clause: Span, claim: Claim, lead: str) -> Pairing | None:
        """How a figure and a claim go together where the sentence is read with what leads to it."""
        grounds, weight = self._judge.grounds, self._sieve.weight
        beside = self._beside(figure, clause)
        own = filled(beside, grounds.wordings(claim), (), self._reader, weight, dated=False)
        if own is None or not (own.bare or own.own >= OWN_SHARE):
            return None
        read = self._alone(lead + self.text, claim)
        start = figure.start + len(lead)
        there = next((f for f in read.figures if f.start <= start < f.end), None)
        found = read.as_whole(there) if there else None
        return self._unsaid(found, figure, (Around(lead, TITLE, near=True),)) if found else None

    def _beside(self, figure: Figure, clause: Span) -> str:
        """The words that stand with a figure alone; those of its clause, where it is the first."""
        said = self._read.statement(self._read.whole)
        frame = next((f for f in said.frames if said.figures[f.figure].start == figure.start), None)
        if frame is None or not frame.lead or self._read.aside(figure):
            return self._read.said(clause)
        first = min(f.start for f in self.counted)
        words = " ".join(said.words[n].text for n in frame.own)
        return words if figure.start > first else self._read.said(clause)

    def _alone(self, text: str, claim: Claim, before: str = "", *, meant: bool = False) -> Sentence:
        """A text as a sentence that can only be about one claim; ``meant`` if it is."""
        near = {claim.id: 1.0}
        grounds = self._judge.grounds
        return Sentence(text, self._asks, grounds, self._sieve, before, near, meant=meant)

    def detail(self, figure: Figure, taken: Iterable[str]) -> Pairing | None:
        """The pairing of a date, an ordinal or a name in digits, where a claim turns on it."""
        return self._since(figure) or super().detail(figure, taken)

    def _of_detail(self, figure: Figure) -> Pairing | None:
        named = figure.date is not None and figure.date.year is not None
        return super()._of_detail(figure) or (self._completed(figure) if named else None)

    def _since(self, figure: Figure) -> Pairing | None:
        """A date since when, beside that of a claim repeated here or in the sentence before."""
        since = [f for f in self.figures if f.date and _SINCE.search(self.text, 0, f.start)]
        if since != [figure]:
            return None
        for pairing in self._repeating():
            for wording in self._judge.grounds.wordings(pairing.match.claim):
                for other in wording.figures:
                    if other.date and _SINCE.search(wording.text, 0, other.start):
                        relation = relate_dates(self.text, figure, wording.text, other)
                        pair = FigurePair(phrase=figure, claim=other, relation=relation)
                        made = Pairing(bond=Bond.FIGURE, match=pairing.match, pair=pair)
                        return None if relation.agrees else made
        return None

    def _repeating(self) -> Iterator[Pairing]:
        """The pairings, of this sentence and of the one before it, in which a claim is repeated."""
        before = self._previous if self._previous and not self.counted else None
        every = (*self.pairings, *(before.pairings if before else ()))
        return (pairing for pairing in every if pairing and pairing.bond is Bond.AGREES)
