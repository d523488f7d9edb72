"""Why a draft may say of another thing the very figure that a claim has.

What `match/conflicts.py` gives holds for two statements whatever they are. Here the draft is held
against one claim and its source: it says their figure of another date, turns it the other way than
the source does, or gives for the present what the claim has as the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.check.draft_beside import Beside
from factcheck.match.compare import Relation, kind, relate, same_kind, share_a_part
from factcheck.match.dates import relate_dates
from factcheck.match.figures import Figure
from factcheck.match.frames import BASELINES, Frame, Role
from factcheck.match.options import TELLING, telling
from factcheck.match.places import places_apart
from factcheck.match.statement import Statement
from factcheck.match.substitutes import Substitute
from factcheck.match.words import Word


class Apart(NamedTuple):
    """What sets a draft apart from a claim: in what, both sides' words, and whether surely."""

    field: str
    here: str
    claim: str
    sure: bool = True


THEN = re.compile(
    r"\b(?:ago|before|earlier|previous(?:ly)?|preceding|prior|last|once|then|used\s+to|former(?:ly)?"
    r"|until|since|initial(?:ly)?|original(?:ly)?|at\s+first|began|started|when|past|had|back"
    r"|first|historic(?:al(?:ly)?)?|compared|than|against|from)\b",
    re.IGNORECASE,
)
"""Words that put a statement into an earlier time, or set one time against another."""
_AT = re.compile(r"\b(?:in|at|across|throughout|near|around|outside)\s+(?:the\s+)?$", re.IGNORECASE)
HEAD = 3
"""How many letters two forms of one word begin with."""
NOW = frozenset("now today currently new just already also still".split())
"""Words that may stand in any place, and say little."""
ANYBODY = frozenset(
    "peopl person adult child kid respond particip resid citizen inhabit household member"
    " individu man woman human soul".split()
)
"""Keys of nouns for people that may stand for any others."""
_PART_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|his|her)\s+)?", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:creat(?:e[sd]?|ing|ion)|hir(?:e[sd]?|ing)|recruit\w*|t(?:ake[sn]?|aking|ook)\s+on"
    r"|open(?:s|ed|ing)?|gain(?:s|ed|ing)?|earn(?:s|ed|ing)?|surplus(?:es)?|profits?|in\s+the\s+black"
    r"|found(?:s|ed|ing)|launch\w*|reopen\w*)\b|\bmade\s+(?=[£$€]\s?\d)",
    re.IGNORECASE,
)
_FEWER = re.compile(
    r"\b(?:axe[sd]?|axing|shed(?:s|ding)?|los(?:e|es|t|ing|s|ses)|la(?:y|ys|id|ying)\s+off|layoffs?"
    r"|fir(?:ed|ing)|dismiss\w*|sack(?:s|ed|ing)?|clos(?:e[sd]?|ing|ures?)|shut(?:s|ting)?"
    r"|scrap(?:s|ped|ping)?|abolish\w*|eliminat\w*|deficits?|in\s+the\s+red|redundan\w+"
    r"|(?:will|to|has|have|had)\s+(?:all\s+)?(?:go|gone))\b(?!\s+(?:up|down|on|to|into|for))",
    re.IGNORECASE,
)
"""Acts that add and acts that take away, which exclude each other where a figure is the same."""


def apart(held: Beside, sentence: str, before: str) -> Iterator[Apart]:
    """What sets a draft apart from a claim with an equal figure, the surest first.

    ``sentence`` is the whole one; ``before`` is what its paragraph says before it.
    """
    yield from _dated(held)
    yield from _earlier(held, sentence, before)
    yield from _turned(held)
    yield from _acts(held)
    yield from _parts(held)
    yield from _exchanged(held)
    yield from _misbound(held)
    yield from _placed(held)
    yield from _replaced(held)


def _dated(held: Beside) -> Iterator[Apart]:
    """The figure of another date than the claim's: each beside the date bound to it."""
    here, there = held.here, held.there
    said, claim = held.said, held.claim
    if here is None or there is None or telling(said.figures[here.figure]) < TELLING:
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
    relations = [relate_dates(said.text, f, claim.text, g) for f, g in pairs]
    if pairs and all(relation is Relation.DIFFERENT for relation in relations):
        (f, g), *_ = pairs
        yield Apart("date", f.text, g.text)


def _in_turn(statement: Statement) -> bool:
    """Whether each of several figures has a date of its own: 97 in 2023 and 212 in 2024."""
    own = [n for frame in statement.frames for n in frame.dates]
    dates = sum(figure.unit == "date" for figure in statement.figures)
    return len(own) == dates == len(statement.frames)


def _dates_of(statement: Statement, frame: Frame) -> tuple[int, ...]:
    """The dates bound to a figure: its own, or what the sentence begins with for its first."""
    if frame.dates or frame.role in BASELINES:
        return frame.dates
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
    if not now or THEN.search(sentence) or THEN.search(before):
        return
    dates = [f for f in held.said.figures if f.unit == "date"]
    theirs = [figures[n] for frame in now for n in frame.dates]
    if dates and not any(relate(f, g).agrees for f in dates for g in theirs):
        return
    yield Apart("role", mine.text, figures[now[0].figure].text)


def _one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing; of "from 72 to 96 hours" the first has no unit."""
    bare = one.unit is None and not one.measure, other.unit is None and not other.measure
    return same_kind(one, other) or (any(bare) and {one.unit, other.unit} == {None})


def _turned(held: Beside) -> Iterator[Apart]:
    """The other way than the claim's source says, where the claim itself says no way."""
    here, there = held.here, held.there
    if here is None or there is None or not here.direction or there.direction:
        return
    if held.claim.directions or here.role in BASELINES:
        return
    figure = held.claim.figures[there.figure]
    for source in held.sources:
        for frame in source.frames:
            if frame.role in BASELINES or not relate(figure, source.figures[frame.figure]).agrees:
                continue
            if frame.direction * here.direction < 0:
                yield Apart("direction", _way(held, held.said, here), _way(held, source, frame))
                return


def _way(held: Beside, statement: Statement, frame: Frame) -> str:
    words = (statement.words[n] for n in (*frame.own, *frame.lead))
    return next((word.text for word in words if word.key in held.reader.directions), "")


def _acts(held: Beside) -> Iterator[Apart]:
    """Made for lost, opened for closed, hired for laid off; where each side does but one."""
    mine, theirs = held.said, held.claim
    if mine.denials or theirs.denials:
        return
    acts = [
        (_MORE.findall(statement.text), _FEWER.findall(statement.text))
        for statement in (mine, theirs)
    ]
    (more, fewer), (more_there, fewer_there) = acts
    for here, none_here, none_there, there in (
        (more, fewer, more_there, fewer_there),
        (fewer, more, fewer_there, more_there),
    ):
        if here and there and not none_here and not none_there:
            yield Apart("term", here[0].strip(), there[0].strip())


def _parts(held: Beside) -> Iterator[Apart]:
    """A part for its whole: 15 of 11 for 11 of 15."""
    if held.here is None or held.there is None:
        return
    f, g = held.said.figures[held.here.figure], held.claim.figures[held.there.figure]
    sides = _side(held.said, held.here), _side(held.claim, held.there)
    if sides in (("part", "whole"), ("whole", "part")):
        yield Apart("role", f"{f.text}, the {sides[0]}", f"{g.text}, the {sides[1]}")


def _side(statement: Statement, frame: Frame) -> str:
    figure = statement.figures[frame.figure]
    for other in (statement.figures[each.figure] for each in statement.frames):
        if other.start >= figure.end and _PART_OF.fullmatch(
            statement.text, figure.end, other.start
        ):
            return "part"
        if other.end <= figure.start and _PART_OF.fullmatch(
            statement.text, other.end, figure.start
        ):
            return "whole"
    return ""


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


def _placed(held: Beside) -> Iterator[Apart]:
    """In a place that neither the claim nor its source names, where another may be meant."""
    theirs = held.claim.places.union(*(source.places for source in held.sources))
    for word in held.said.words:
        place = held.reader.place_of(word)
        if place not in held.said.places - theirs or not _AT.search(held.said.text, 0, word.start):
            continue
        if not theirs or places_apart([place], theirs, held.reader):
            yield Apart("place", place.replace("-", " ").title(), "", sure=False)


def _misbound(held: Beside) -> Iterator[Apart]:
    """Beside another figure's words: 91.2% in summer and 83.7% in winter, the other way round.

    None of the figure's own words is the claim's, and a word of another figure's is.
    """
    if held.here is None or not held.here.own:
        return
    said = held.said
    agreeing = [pair.phrase for pair in held.figures if pair.relation.agrees]
    strangers = [
        frame
        for frame in said.frames
        if said.figures[frame.figure] not in agreeing
        and telling(said.figures[frame.figure]) >= TELLING
    ]
    others = {n for frame in strangers for n in frame.own}
    others -= {*held.here.own, *held.here.lead}
    known = {word.key for source in held.sources for word in source.words}
    mine = [n for n in held.here.own if said.words[n].key not in held.reader.generic]
    theirs = [n for n in others if held.aligned.strengths[n] == 1]
    strange = not any(held.aligned.strengths[n] or said.words[n].key in known for n in mine)
    if mine and theirs and strange:
        yield Apart("words", _run(said, mine), _run(said, theirs))


def _run(statement: Statement, numbers: Iterable[int]) -> str:
    return " ".join(statement.words[n].text for n in sorted(numbers))


def _replaced(held: Beside) -> Iterator[Apart]:
    """Words in the very place of others that English cannot relate to them.

    Only where they tell one group from another: right before a noun that both have, or behind a
    share. Elsewhere most such words are another way to say the same. A share of other people is
    surely another share.
    """
    there = {word.key for source in held.sources for word in source.words}
    for each in held.replaced():
        named = any(word.proper for run in each for word in run)
        known = all(word.key in there or word.plain in NOW for word in each.here)
        if named or known or _kin(held, each.here, each.there):
            continue
        if _are_whole(held, each):
            yield Apart("words", *each.told, sure=_other_people(held, each))
        elif _before_one_noun(held, each):
            yield Apart("words", *each.told, sure=False)


def _before_one_noun(held: Beside, each: Substitute) -> bool:
    """Whether two single words stand right before the same word: medical, religious exemptions."""
    if len(each.here) != 1 or len(each.there) != 1:
        return False
    behind = held.here is not None and _is_share(held, held.here) and _follows(held, each.here[0])
    here, there = _next(held.said, each.here[0]), _next(held.claim, each.there[0])
    if behind or here is None or there is None:
        return False
    return held.said.words[here].key == held.claim.words[there].key


def _is_share(held: Beside, frame: Frame) -> bool:
    return kind(held.said.figures[frame.figure]) == "percent"


def _follows(held: Beside, word: Word) -> bool:
    """Whether a word stands right behind a figure: 14 percent *felt*, and no modifier of a noun."""
    return any(0 < word.start - figure.end <= 1 for figure in held.said.figures)


def _next(statement: Statement, word: Word) -> int | None:
    """The word, by number, that follows another with nothing but a space between."""
    number = statement.words.index(word) + 1
    if number == len(statement.words):
        return None
    between = statement.text[word.end : statement.words[number].start]
    return number if between in (" ", "-") else None


def _are_whole(held: Beside, each: Substitute) -> bool:
    """Whether two runs say of which people the figure is a share."""
    if held.here is None or held.there is None:
        return False
    if not _is_share(held, held.here):
        return False
    here = [held.said.words[n] for n in held.here.counted]
    there = [held.claim.words[n] for n in held.there.counted]
    both = each.here[-1] in here and each.there[-1] in there
    return both and held.reader.other_people(each.here[-1].key, each.there[-1].key)


def _other_people(held: Beside, each: Substitute) -> bool:
    """Whether two runs mean no people at large, and the draft has no other words of its own."""
    words = zip(held.said.words, held.aligned.partners, strict=True)
    alone = all(word in each.here or partner is not None for word, partner in words)
    return alone and not ANYBODY & {each.here[-1].key, each.there[-1].key}


def _kin(held: Beside, here: tuple[Word, ...], there: tuple[Word, ...]) -> bool:
    """Whether one word of the two runs is near one of the other: loss, lost."""
    related = held.reader.related
    return any(
        a.plain[:HEAD] == b.plain[:HEAD] or b.key in related(a.key) or a.key in related(b.key)
        for a in here
        for b in there
    )
