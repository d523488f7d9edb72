"""Names and words that change places: who did it to whom, and which figure is whose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.match.align import Alignment
from factcheck.match.compare import FigurePair, same_kind
from factcheck.match.conflict import Agreeing, Conflict, Reason, whole_name
from factcheck.match.english import English
from factcheck.match.frames import PERIODS, Frame
from factcheck.match.options import far_apart, same_dates
from factcheck.match.places import places_apart
from factcheck.match.rates import counted_by
from factcheck.match.roles import BASELINES
from factcheck.match.statement import Statement
from factcheck.match.substitutes import Substitute, displaced
from factcheck.match.words import Word

AVERAGES = frozenset(("average", "mean", "median", "total", "margin"))
"""Words for how a figure was come by, which say nothing of what it is of."""
PARTY = 2
"""How many words a name has, at least, that tells a party for certain."""


def exchanged(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """Two names that change places about the same verb: who did it, and to whom.

    Only where the phrase has no word of its own, which would say the same another way; not where
    their figures change places with them, nor where "by" turns the verb round.
    """
    phrase, claim = aligned.phrase, aligned.claim
    if not all(strength == 1 for strength in aligned.strengths):
        return
    order = [(phrase.position[-1 - a.figure], claim.position[-1 - b.figure]) for a, b in agreeing]
    if any((a < c) != (b < d) for (a, b), (c, d) in combinations(order, 2)):
        return
    for one, other in combinations(range(len(phrase.words)), 2):
        first, second = aligned.answer(one), aligned.answer(other)
        if first is None or second is None or first <= second:
            continue
        told = phrase.words[one : other + 1], claim.words[second : first + 1]
        if not all(run[end].text[0].isupper() for run in told for end in (0, -1)):
            continue
        ends = [english.place_of(told[0][end]) for end in (0, -1)]
        if any(ends) and (not all(ends) or places_apart(ends[:1], ends[1:], english) is None):
            continue  # where it was, and who: bikes in Montreal, Montreal's bikes
        verbs = _of_small_letters(told[0]) & _of_small_letters(told[1])
        turned = [
            "by" in text[run[0].end : run[-1].start].split()
            for run, text in zip(told, (phrase.text, claim.text), strict=True)
        ]
        whole = phrase.clauses[one] == phrase.clauses[other]
        if verbs and whole and claim.clauses[second] == claim.clauses[first] and not any(turned):
            yield Conflict.NAME, whole_name(phrase, one), whole_name(claim, second)
            return


def crossed(aligned: Alignment, agreeing: Agreeing) -> Iterator[Reason]:
    """Words of two equal figures that change places: 28% in Flanders and 19% in Wallonia.

    Words that stand with one figure alone are looked at, and for the first of a clause those before
    it. Words of one figure that stand with the other do, where the other has none of its own on
    either side: after 13 years, with a battery after 9.
    """
    claim, figures = aligned.claim, aligned.claim.figures
    for (here, there), (also, beside) in combinations(agreeing, 2):
        one, two = figures[there.figure], figures[beside.figure]
        if not same_kind(one, two) or one.value == two.value:
            continue
        moved, kept = _moved(
            [answers_of(aligned, own_of(aligned.phrase, each)) for each in (here, also)],
            [own_of(claim, each) for each in (there, beside)],
        )
        bare = not any(kept) and (not (here.own or beside.own) or not (also.own or there.own))
        if not (any(moved) and bare):
            moved, kept = _moved(
                [answers_of(aligned, said_of(aligned.phrase, each)) for each in (here, also)],
                [said_of(claim, each) for each in (there, beside)],
            )
            bare = False
        if (all(moved) and not all(kept)) or (any(moved) and bare):
            mine, theirs = (claim.words[min(each)].text if each else "" for each in moved)
            yield Conflict.TERM, mine, theirs


def borrowed(
    aligned: Alignment, agreeing: Agreeing, figures: Sequence[FigurePair], english: English
) -> Iterator[Reason]:
    """Words of another of the claim's figures in the very place of an equal figure's own: 79% poor,
    where 79% are excellent and 4% poor."""
    claim = aligned.claim
    taken = {there.figure for _, there in agreeing}
    others = [frame for frame in claim.frames if frame.figure not in taken]
    for here, there in agreeing:
        said = said_of(aligned.phrase, here)
        one, own = claim.figures[there.figure], set(said_of(claim, there))
        for frame in others:
            other = claim.figures[frame.figure]
            if one.value in (None, other.value) or not same_kind(one, other):
                continue
            for each in displaced(aligned, figures, said, set(frame.own) - own):
                behind = _right_behind(aligned.phrase, here, each.here[0])
                if _of_whom(each, english, behind=behind) and not any(
                    _much_the_same(word, also, english) for word in each.here for also in each.there
                ):
                    yield Conflict.TERM, *each.told


def in_place_of(aligned: Alignment, agreeing: Agreeing, english: English) -> Iterator[Reason]:
    """An equal figure of which the phrase says what the claim says of another, and nothing of its
    own: covers 310 square kilometres, which are those closed to fishing of the 1,250 it covers."""
    claim = aligned.claim
    agreeing = _but_ranks(claim, agreeing)
    if len(agreeing) != 1:
        return
    here, there = agreeing[0]
    if here.role in BASELINES or _says_more(aligned, here, english):
        return
    f, g = aligned.phrase.figures[here.figure], claim.figures[there.figure]
    if g.value is None:
        return
    own = {
        n
        for n in own_of(claim, there)
        if _tells(claim.words[n], english) and not _apart(claim, n, g.start)
    }
    nouns = [
        n
        for n in sorted(own)
        if (word := claim.words[n]).proper
        or (english.is_noun(word.key) and not (word.start < g.start and _is_verb(word)))
    ]
    if not nouns or aligned.answered & own:
        return
    subject = claim.words[nouns[0]].start < g.start
    said = answers_of(aligned, (*here.own, *here.lead))
    elsewhere = there.places & aligned.phrase.places  # what is said of it there, or then
    if elsewhere or same_dates(aligned, here.dates, there.dates) > 0:
        return
    keys = {claim.words[n].key for n in (*there.own, *(() if subject else there.lead))}
    for frame in claim.frames:
        other = claim.figures[frame.figure]
        taken = any(
            not _idle(claim.words[n], english)
            and claim.words[n].key not in english.generic
            and claim.words[n].key not in keys
            for n in said & (own_of(claim, frame) | (set(frame.lead) if subject else set()))
        )
        like = same_kind(f, other) and other.value != f.value and not far_apart(f, other)
        if frame is not there and taken and like:
            yield Conflict.TERM, f.text, claim.words[nouns[0]].text
            return


def by_another_party(aligned: Alignment, agreeing: Agreeing) -> Iterator[Reason]:
    """A party's figure given to another that the claim names ahead of a figure of its own: a rival
    held the 34 percent of whom the claim names first."""
    phrase, claim = aligned.phrase, aligned.claim
    agreeing = _but_ranks(claim, agreeing)
    if len(agreeing) != 1 or phrase.compares:
        return
    here, there = agreeing[0]
    at, mine = phrase.figures[here.figure].start, claim.figures[there.figure]
    before = (n for n in (*here.lead, *here.own) if phrase.words[n].start < at)
    said = {claim.words[n].key for n in answers_of(aligned, before)}
    for frame in claim.frames:
        other = claim.figures[frame.figure]
        ahead = [n for n in frame.own if claim.words[n].start < other.start]
        party = [n for n in ahead if claim.words[n].proper and n not in claim.placed]
        if frame is there or len(party) < PARTY:
            continue
        if not said.issuperset(claim.words[n].key for n in party):
            continue
        if same_kind(mine, other) and mine.value != other.value and mine.start < other.start:
            yield Conflict.NAME, whole_name(claim, party[0]), mine.text
            return


def _but_ranks(claim: Statement, agreeing: Agreeing) -> Agreeing:
    """The frames that agree, without those of ordinals."""
    return [each for each in agreeing if claim.figures[each[1].figure].unit != "ordinal"]


def _apart(claim: Statement, number: int, start: int) -> bool:
    """Whether a mark stands between a word and the figure behind it: the council says, up to 12."""
    return any(mark in claim.text[claim.words[number].end : start] for mark in ",;:")


def _says_more(aligned: Alignment, here: Frame, english: English) -> bool:
    """Whether a phrase names something beside a figure that the claim does not: it may be its own
    word for what the claim says of the figure."""
    words = aligned.phrase.words
    told = (*here.own, *here.lead)
    return any(not aligned.strengths[n] and english.is_no_verb(words[n].key) for n in told)


def _right_behind(statement: Statement, frame: Frame, word: Word) -> bool:
    """Whether a word is the next that tells something behind a figure: 2% of *imported* cars."""
    at = statement.position[statement.words.index(word)]
    return at > 0 and statement.order[at - 1] == -1 - frame.figure


def _of_whom(each: Substitute, english: English, *, behind: bool) -> bool:
    """Whether two runs of words may say of what figures are, or of what sort: hunters, poor.

    No direction, no place, nothing that any statistic may be of (average), and no verb by its
    ending, but right behind a figure: who logged complaints received them; imported cars.
    """
    return all(
        any(_tells(word, english) and (behind or not _is_verb(word)) for word in run)
        for run in each
    )


def _tells(word: Word, english: English) -> bool:
    return not _idle(word, english) and not english.place_of(word)


def _idle(word: Word, english: English) -> bool:
    """Whether a word only says which way a figure went, or how it was come by."""
    return word.key in english.directions or word.plain in AVERAGES


def _is_verb(word: Word) -> bool:
    return word.text.endswith(("ed", "ing"))


def _much_the_same(one: Word, other: Word, english: English) -> bool:
    return one.key == other.key or other.key in english.related(one.key)


def _moved(
    answers: Sequence[set[int]], words: Sequence[set[int]]
) -> tuple[tuple[set[int], set[int]], tuple[set[int], set[int]]]:
    """For two figures what answers the words of the other one alone, and of itself alone."""
    (left, right), (one, other) = answers, words
    return (left & (other - one), right & (one - other)), (
        left & (one - other),
        right & (other - one),
    )


def answers_of(aligned: Alignment, words: Iterable[int]) -> set[int]:
    """The claim's words that answer some of the phrase's."""
    return {answer for n in words if (answer := aligned.answer(n)) is not None}


def said_of(statement: Statement, frame: Frame) -> set[int]:
    """The words of a figure alone; of the first in its clause, those before it too."""
    first = next(
        each
        for each in statement.frames
        if each.clause == frame.clause
        and (each is frame or statement.figures[each.figure].unit != "ordinal")
    )
    own = own_of(statement, frame)
    return own.union(frame.lead) if frame is first else own


def own_of(statement: Statement, frame: Frame) -> set[int]:
    """The words that stand with a figure alone, but for what is said of both ends of a change: the
    unit that it is counted by ($40 a *tonne*), and when (in the half-*year*)."""
    shared = PERIODS | {counted_by(statement, frame)}
    return {n for n in frame.own if statement.words[n].text not in shared}


def _of_small_letters(words: Iterable[Word]) -> set[str]:
    return {word.key for word in words if word.text[0].islower()}
