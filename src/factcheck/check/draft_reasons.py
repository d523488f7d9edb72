"""Why a draft may say of another thing the very figure that a claim has.

What `match/conflicts.py` gives holds for two statements whatever they are. Here the draft is held
against one claim and its source: it says their figure of another date, turns it the other way than
the source does, or gives for the present what the claim has as the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.draft_acts import acts
from factcheck.check.draft_beside import Apart, Beside
from factcheck.check.draft_instead import instead
from factcheck.check.draft_rates import by_another_time, part_for_whole
from factcheck.match.compare import Relation, relate, same_kind, scale, share_a_part
from factcheck.match.dates import Side, relate_dates, side
from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.options import TELLING, telling
from factcheck.match.roles import BASELINES, Role
from factcheck.match.statement import Statement

THEN = re.compile(
    r"\b(?:ago|before|earlier|previous(?:ly)?|preceding|prior|last|once|then|used\s+to|former(?:ly)?"
    r"|until|since|initial(?:ly)?|original(?:ly)?|at\s+first|began|started|when|past|had|back"
    r"|first|historic(?:al(?:ly)?)?|in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that put a statement, and those after it, into an earlier time."""
_AGAINST = re.compile(r"\b(?:compared|than|against|from)\b", re.IGNORECASE)
"""Words that set one time against another."""
_ON = re.compile(r"\s+(?:on|over|from)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between a change and the time that it is measured against."""
_REST = re.compile(r"\b(?:the\s+(?:rest|others)|the\s+remainder)\b(?!\s+of\b)", re.IGNORECASE)
"""What is said of all that a figure leaves."""
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+)?$", re.IGNORECASE)
NOW = re.compile(r"\b(?:now|today|currently|nowadays|at\s+present|this\s+year)\b", re.IGNORECASE)
_BY_MORE = re.compile(r"\s+(?:[^\W\d_]+\s+)?(more|less|fewer|higher|lower)\b", re.IGNORECASE)
"""What behind a figure says which way it goes: 12 percent more swifts."""


def apart(held: Beside, sentence: str, before: str) -> Iterator[Apart]:
    """What sets a draft apart from a claim with an equal figure, the surest first.

    ``sentence`` is the whole one; ``before`` is what its paragraph says before it.
    """
    yield from _dated(held)
    yield from _earlier(held, sentence, before)
    yield from _turned(held)
    yield from acts(held)
    yield from by_another_time(held)
    yield from part_for_whole(held)
    yield from _of_the_rest(held)
    yield from _exchanged(held)
    yield from instead(held)


def _dated(held: Beside) -> Iterator[Apart]:
    """The figure of another date than the claim's: each beside the date bound to it."""
    here, there = held.here, held.there
    said, claim = held.said, held.claim
    if here is None or there is None:
        return
    if telling(said.figures[here.figure]) < TELLING and not held.is_whole:
        return
    pairs = [
        (f, g)
        for f in (said.figures[n] for n in _dates_of(said, here))
        for g in (claim.figures[n] for n in _dates_of(claim, there))
        if share_a_part(f, g)
    ]
    if not _in_turn(said):  # which date is whose is not sure: any that agrees is good
        dates = [f for f in said.figures if f.unit == "date"]
        pairs += [(f, g) for f in dates for _, g in pairs if share_a_part(f, g)]
    relations = [_related(said, f, claim, g) for f, g in pairs]
    if not pairs:
        yield from _of_other_date(held, here, there)
    if pairs and all(relation is Relation.DIFFERENT for relation in relations):
        (f, g), *_ = pairs
        yield Apart("date", f.text, g.text)


def _of_the_rest(held: Beside) -> Iterator[Apart]:
    """A claim's figure given to what it says of the rest: 31 percent depend on rain, for "31% are
    irrigated; the rest depend on rain"."""
    claim, there = held.claim, held.there
    rest = _REST.search(claim.text)
    if rest is None or there is None or claim.figures[there.figure].start > rest.start():
        return
    if _REST.search(held.said.text):
        return
    behind = [n for n in held.aligned.answered if claim.words[n].start > rest.end()]
    own = [n for n in there.own if claim.words[n].start < rest.start()]
    left = [n for n in own if n not in held.aligned.answered and n not in there.counted[:1]]
    if behind and left:
        words = " ".join(claim.words[n].text for n in sorted(behind))
        yield Apart("words", words, claim.words[left[0]].text)


def _of_other_date(held: Beside, here: Frame, there: Frame) -> Iterator[Apart]:
    """The date of another of the claim's figures, for a figure that has none: 18 weeks in 2015 for
    47 weeks, compared with 18 in 2015."""
    said, claim = held.said, held.claim
    mine = claim.figures[there.figure]
    for n in here.dates:
        for frame in claim.frames:
            other = claim.figures[frame.figure]
            behind = (claim.figures[d] for d in frame.dates if claim.figures[d].start > other.start)
            same = any(relate(said.figures[n], date).agrees for date in behind)
            then = frame.role in BASELINES and not there.dates
            if same and then and frame is not there and _one_kind(other, mine):
                yield Apart("date", said.figures[n].text, "")
                return


def _related(said: Statement, date: Figure, claim: Statement, other: Figure) -> Relation:
    """How two dates relate; one that only the other side calls a limit is no other date."""
    plain = relate(date, other)
    sides = side(said.text, date), side(claim.text, other)
    if plain is Relation.SAME and Side.ON in sides:
        return plain
    return relate_dates(said.text, date, claim.text, other)


def _in_turn(statement: Statement) -> bool:
    """Whether each of several figures has a date of its own: 97 in 2023 and 212 in 2024."""
    own = [n for frame in statement.frames for n in frame.dates]
    dates = sum(figure.unit == "date" for figure in statement.figures)
    return len(own) == dates == len(statement.frames)


def _dates_of(statement: Statement, frame: Frame) -> tuple[int, ...]:
    """The dates bound to a figure: its own, or what the sentence begins with for its first.

    Not one that it is measured against: up 6.3 percent on 2023.
    """
    if frame.dates or frame.role in BASELINES:
        end = statement.figures[frame.figure].end
        starts = {n: statement.figures[n].start for n in frame.dates}
        return tuple(
            n
            for n, at in starts.items()
            if not (_ON.fullmatch(statement.text[end:at]) or _SINCE.search(statement.text, 0, at))
        )
    dates = tuple(n for n, figure in enumerate(statement.figures) if figure.unit == "date")
    tells = [f for f in statement.frames if telling(statement.figures[f.figure]) >= TELLING]
    if len(dates) == 1 and tells == [frame]:
        return dates
    bound = {n for other in statement.frames for n in other.dates}
    first = min(statement.figures[other.figure].start for other in statement.frames)
    return tuple(
        n
        for n, figure in enumerate(statement.figures)
        if figure.unit == "date" and n not in bound and figure.start < first
    )


def _earlier(held: Beside, sentence: str, before: str) -> Iterator[Apart]:
    """What the claim has come from, said as what is: attendance, up from 19,806, was 19,806."""
    here, there = held.here, held.there
    if here is None or there is None or there.role is not Role.FROM or here.role is not Role.LEVEL:
        return
    figures = held.claim.figures
    mine = figures[there.figure]
    now = [
        frame
        for frame in held.claim.frames
        if frame.role not in BASELINES and _one_kind(figures[frame.figure], mine)
    ]
    still = NOW.search(sentence) is not None
    plain = re.sub(r"\bin\s+\d{4}", "", sentence)  # of its own date the claim has to tell
    if not now or THEN.search(plain) or _AGAINST.search(plain):
        return
    if THEN.search(before) and not still:
        return
    dates = [f for f in held.said.figures if f.unit == "date"]
    both = (figures[frame.figure] for frame in now)
    if not dates and any(relate(f, g).agrees for g in both for f in held.said.figures):
        return  # two cells of a row, 14% | 11%: which was before is not said
    theirs = [figures[n] for frame in now for n in frame.dates]
    if any(relate(f, figures[n]).agrees for f in dates for n in there.dates):
        return
    if dates and theirs and not any(relate(f, g).agrees for f in dates for g in theirs):
        return
    sure = bool(theirs) or not dates  # the claim does not say when: it may be then
    yield Apart("role", mine.text, figures[now[0].figure].text, sure)


def _one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing; of "from 72 to 96 hours" the first has no unit."""
    bare = one.unit is None and not one.measure, other.unit is None and not other.measure
    return same_kind(one, other) or (any(bare) and {one.unit, other.unit} == {None})


def _turned(held: Beside) -> Iterator[Apart]:
    """The other way than the claim, or than its source where the claim itself says no way."""
    here, there = held.here, held.there
    if here is None or there is None or here.role in BASELINES:
        return
    mine, theirs = way_of(held.said, here), way_of(held.claim, there)
    compared = 0 if theirs else _implied(held.claim, there)
    if mine * compared < 0 and here.role is Role.TO:
        figures = held.claim.figures
        other = next(f for f in held.claim.frames if f.role in BASELINES)
        yield Apart("direction", _way(held, held.said, here), f"from {figures[other.figure].text}")
    if mine * theirs < 0 and not here.direction * there.direction:
        yield Apart("direction", _way(held, held.said, here), _way(held, held.claim, there))
    if not mine or theirs or held.claim.directions:
        return
    figure = held.claim.figures[there.figure]
    for source in held.sources:
        for frame in source.frames:
            if frame.role in BASELINES or not relate(figure, source.figures[frame.figure]).agrees:
                continue
            if way_of(source, frame) * mine < 0:
                yield Apart("direction", _way(held, held.said, here), _way(held, source, frame))
                return


def _implied(claim: Statement, there: Frame) -> int:
    """Which way a figure of a claim went from the one that it is compared with: up, where it was
    £18.6 million in 2025, compared with £12.1 million in 2024."""
    mine = claim.figures[there.figure]
    others = [f for f in claim.frames if f.role in BASELINES]
    if there.role is not Role.LEVEL or len(others) != 1:
        return 0
    other = claim.figures[others[0].figure]
    dates = [[claim.figures[n].date for n in frame.dates] for frame in (there, others[0])]
    years = [{d.year for d in each if d and d.year} for each in dates]
    if not all(years) or not same_kind(mine, other) or mine.value is None or other.value is None:
        return 0
    later = max(years[0]) > min(years[1])
    now, then = (f.value * scale(f) for f in (mine, other) if f.value is not None)
    return 0 if not later or now == then else 1 if now > then else -1


def way_of(statement: Statement, frame: Frame) -> int:
    """Which way a figure goes: by its words, or by more or less behind it."""
    if frame.direction:
        return frame.direction
    found = _BY_MORE.match(statement.text, statement.figures[frame.figure].end)
    return 0 if found is None else 1 if found[1].lower() in ("more", "higher") else -1


def _way(held: Beside, statement: Statement, frame: Frame) -> str:
    words = (statement.words[n] for n in (*frame.own, *frame.lead))
    found = next((word.text for word in words if word.key in held.reader.directions), "")
    more = _BY_MORE.match(statement.text, statement.figures[frame.figure].end)
    return found or (more[1] if more else "")


def _exchanged(held: Beside) -> Iterator[Apart]:
    """The two that are compared, exchanged: men less than women, women less than men."""
    mine, theirs = held.said, held.claim
    at, there = _than(mine), _than(theirs)
    if at is None or there is None or not mine.directions & theirs.directions:
        return
    crossed = []
    for number, word in enumerate(mine.words):
        answer = held.aligned.answer(number)
        if answer is not None:
            other = theirs.words[answer]
            if (word.start < at) != (other.start < there):
                crossed.append((word, other))
    before = [pair for pair in crossed if pair[0].start < at]
    after = [pair for pair in crossed if pair[0].start > at]
    if before and after:
        yield Apart("role", f"{before[0][0].text} than", f"{after[0][1].text} than")


def _than(statement: Statement) -> int | None:
    found = re.search(r"\bthan\b", statement.text)
    return found.start() if found else None
