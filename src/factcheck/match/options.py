"""A figure of a phrase beside one of a claim: how they relate, and what speaks for the pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.match.align import Alignment
from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import (
    Relation,
    kind,
    relate,
    same_family,
    same_kind,
    scale,
    share_a_part,
)
from factcheck.match.dates import relate_dates
from factcheck.match.english import English
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.frames import Frame
from factcheck.match.places import places_apart
from factcheck.match.roles import BASELINES, Role
from factcheck.match.statement import Statement
from factcheck.match.words import Word

GAIN = {Relation.SAME: 2.0, Relation.ROUNDED: 1.7, Relation.DIFFERENT: 0.7}
"""What a pair of figures adds to an assignment, by how they relate."""
WORDS, ROLES, BOUND, NOUNS = 0.9, 1.2, 1.5, 0.3
"""What agreement adds and contradiction takes: of the words beside the two figures, of their roles,
of the date, the place or the denial bound to them, of what they count. So a number borrowed from a
neighbour is set against the number that the claim has in its place."""
TIMES, FAR = 30.0, 1.0
"""How many times larger a number is that hardly stands in another's place by mistake, and what
that takes."""
TELLING = 0.3
"""From where on `telling` says that a figure is no chance companion, as one or two may be."""


SETTING = frozenset(("against", "compared", "versus", "vs"))
"""What sets a figure beside another, and says nothing of what it is of."""
RANKING = frozenset("came come comes finished finishes ranked ranks placed".split())
"""What stands before the place that someone came in."""


class Option(NamedTuple):
    """What setting two figures beside each other adds, and how they relate."""

    gain: float
    relation: Relation


def option(aligned: Alignment, here: Frame, there: Frame, english: English) -> Option | None:
    """The option of a frame of the phrase and one of the claim; None where they do not compare."""
    f = aligned.phrase.figures[here.figure]
    g = aligned.claim.figures[there.figure]
    noun = same_noun(aligned, here, there, english)
    if noun == 0 and f.unit == g.unit == "ordinal":
        noun = int(_same_rank(aligned, f, g))
    relation = _relation(aligned, f, g, noun)
    if relation is None:
        return None
    gain = GAIN[relation] + NOUNS * (noun or _same_whole(aligned, here, there))
    if relation is not Relation.DIFFERENT:
        gain += telling(f)
    elif far_apart(f, g):
        if kind(f) == "time" and far_apart(f, g, TIMES**2):
            return None  # in twelve months, every two minutes
        gain -= FAR
    gain += WORDS * _affinity(aligned, here, there, english)
    dates = same_dates(aligned, here.dates, there.dates)
    if dates < 0 or there.role in BASELINES or _several_dates(aligned.claim):
        gain += BOUND * dates  # a date that all share tells none of them apart
    gain += BOUND * _same_denial(here, there)
    if here.places and there.places:
        if places_apart(here.places, there.places, english):
            gain -= BOUND
        elif len({frame.places for frame in aligned.claim.frames if frame.places}) > 1:
            gain += BOUND  # a place that all share tells none of them apart
    figures = aligned.claim.figures
    kin = (same_kind(figures[frame.figure], g) for frame in aligned.claim.frames)
    several = any(kin) and any(kin)  # a second one behind the first
    if several or {here.role, there.role} == {Role.BY, Role.TO}:
        gain += ROLES * _same_role(here.role, there.role)
    return Option(gain, relation)


def far_apart(f: Figure, g: Figure, far: float = TIMES) -> bool:
    """Whether two numbers are of other sizes and other digits: 250,000 and 1,740."""
    if not f.value or not g.value or not same_kind(f, g):
        return False
    times = abs(f.value * scale(f) / (g.value * scale(g)))
    return not 1 / far < times < far and digits(f) != digits(g)


def digits(figure: Figure) -> str:
    """The digits of a number that tell something: 64 of 64,000."""
    return f"{abs(figure.value or 0):.12g}".replace(".", "").strip("0")


def telling(figure: Figure) -> float:
    """How much a figure tells by itself, 0 to 1: its digits, and its unit."""
    if figure.value is None:
        return 0.0
    digits = len(f"{abs(figure.value):g}".replace(".", "").strip("0"))
    return max(0.0, min(1.0, 0.3 * (digits - 1) + 0.4 * bool(figure.unit or figure.measure)))


def same_noun(aligned: Alignment, here: Frame, there: Frame, english: English) -> int:
    """1 where two figures count the same, -1 where they count different things, 0 where one or
    both do not say."""
    f = aligned.phrase.figures[here.figure]
    g = aligned.claim.figures[there.figure]
    measured = f.unit or g.unit or f.measure or g.measure
    if measured and not f.unit == g.unit == "ordinal":
        return 0
    telling = (
        any(_names_more(statement.words[n], english) for n in frame.counted)
        for statement, frame in ((aligned.phrase, here), (aligned.claim, there))
    )
    return _same_counted(aligned, here, there) if all(telling) else 0


def _same_rank(aligned: Alignment, f: Figure, g: Figure) -> bool:
    """Whether two ordinals count the same times, or are the places that someone came in: the
    third quarter, came second."""
    return bool(f.noun and f.noun == g.noun) or all(
        RANKING.issuperset(text[: figure.start].lower().split()[-1:] or " ")
        for text, figure in ((aligned.phrase.text, f), (aligned.claim.text, g))
    )


def _names_more(word: Word, english: English) -> bool:
    """Whether a counted word is more than people, or the people of a place."""
    return word.key not in english.generic and not english.place_of(word)


def _same_whole(aligned: Alignment, here: Frame, there: Frame) -> int:
    """The same of what two percentages are shares of."""
    f = aligned.phrase.figures[here.figure]
    g = aligned.claim.figures[there.figure]
    return _same_counted(aligned, here, there) if kind(f) == kind(g) == "percent" else 0


def _same_counted(aligned: Alignment, here: Frame, there: Frame) -> int:
    if not here.counted or not there.counted:
        return 0
    answers = [partner for n in here.counted if (partner := aligned.partners[n]) is not None]
    if any(partner in there.counted for partner in answers):
        return 1
    others = {n for frame in aligned.claim.frames if frame is not there for n in frame.counted}
    return -1 if others.intersection(answers) else 0


def _relation(aligned: Alignment, f: Figure, g: Figure, noun: int) -> Relation | None:
    """How two figures relate, by what they count (`same_noun`); None where that is no question."""
    if not same_kind(f, g):
        return _other_kind(aligned, f, g)
    relation = relate_bounds(f, g, relate(f, g))
    exact = f.qualifier is Qualifier.EXACT
    # one more hour is an hour more
    article = any(each.text.lower() == "one" and kind(each) == "count" for each in (f, g))
    if (f.unit == "ordinal" or article) and relation is Relation.DIFFERENT and noun <= 0:
        return None
    if relation is not Relation.DIFFERENT and exact and _restated(g, aligned.claim):
        return None
    if noun < 0 and relation is not Relation.SAME and f.value != g.value:
        return relation if telling(f) >= TELLING else None
    return relation


def _other_kind(aligned: Alignment, f: Figure, g: Figure) -> Relation | None:
    """How figures of two kinds relate: the number alone, another currency, percent and points."""
    units = {f.unit, g.unit}
    if units & {"ordinal", "date"}:
        return None
    if f.text.lower() == g.text.lower():  # 6.66m jumped, and 6.66M in capitals
        return Relation.SAME
    if _unit_unsaid(aligned, f, g):
        return Relation.SAME
    alike = same_family(f, g) or units <= {"percent", "points", "basis points"}
    same_number = f.value is not None and f.value == g.value and telling(f) >= TELLING
    return Relation.DIFFERENT if alike or same_number else None


def _unit_unsaid(aligned: Alignment, f: Figure, g: Figure) -> bool:
    """Whether one figure is the other's number and says no unit: 68 million for $68 million.

    Who counts 68 million 60-kilo bags says it.
    """
    for bare, other, statement in ((f, g, aligned.phrase), (g, f, aligned.claim)):
        if statement.text[bare.end : bare.end + 2].strip()[:1].isdigit():
            continue
        plain = bare.unit is None and not bare.measure
        each = other.unit is None and other.measure == "per capita"  # each person gets 27 items
        if plain and (each or (not bare.noun and (other.unit or other.measure))):
            return bare.value is not None and bare.value == other.value
    return False


def _restated(figure: Figure, claim: Statement) -> bool:
    """Whether a hedged figure is said again exactly: almost half (46.3 percent)."""
    return figure.qualifier is not Qualifier.EXACT and any(
        other.qualifier is Qualifier.EXACT
        and other.unit != "date"
        and same_kind(figure, other)
        and relate(figure, other) is Relation.ROUNDED
        for other in claim.figures
    )


def _affinity(aligned: Alignment, here: Frame, there: Frame, english: English) -> float:
    """From -1 to 1, whether the words beside one figure stand beside the other or a third."""
    answers = [answer for n in here.own if (answer := aligned.answer(n)) is not None]
    if not answers:
        return 0.0
    words, owned = aligned.claim.words, aligned.claim.owned
    near = {words[n].key for n in (*there.own, *there.lead)}
    was = here.role is Role.TO and there.role in BASELINES  # rose to 24, and not what it rose from
    before = None if was else _left_out(aligned.claim, there, english)
    telling = (n for n in there.own if words[n].plain not in SETTING)
    start = aligned.claim.figures[there.figure].start
    own = {n for n in telling if _tells_of(words[n], start, english)}
    if before and (not own or own & aligned.answered):
        owned -= {words[n].key for n in before.own}
    beside = sum(words[n].key in near for n in answers)
    across = sum(words[n].key in owned and words[n].key not in near for n in answers)
    return (beside - across) / (beside + across) if beside + across else 0.0


def _tells_of(word: Word, start: int, english: English) -> bool:
    """Whether a word says of what a figure is that starts there, and not only which way it went:
    down from 14%; nor that it was reached: and managed 46%."""
    verb = word.text.endswith("ed") and word.end < start
    return not verb and word.key not in english.generic and word.key not in english.directions


def _left_out(claim: Statement, there: Frame, english: English) -> Frame | None:
    """The frame before another whose words that one leaves out, as it counts the same things:
    12 percent of those over 60, behind 38 percent of drivers under 30."""
    if any(_names_more(claim.words[n], english) for n in there.counted):
        return None
    figure = claim.figures[there.figure]
    alike = (
        frame
        for frame in claim.frames
        if frame.figure < there.figure and same_kind(claim.figures[frame.figure], figure)
    )
    return max(alike, key=lambda frame: frame.figure, default=None)


def same_dates(aligned: Alignment, here: Iterable[int], there: Sequence[int]) -> int:
    """1 where dates bound to two figures agree, -1 where they do not, 0 where there are none; by
    figure number, of the phrase and of the claim."""
    phrase, claim = aligned.phrase, aligned.claim
    relations = [
        relate_dates(phrase.text, f, claim.text, g)
        for f in (phrase.figures[n] for n in here)
        for g in (claim.figures[n] for n in there)
        if share_a_part(f, g)
    ]
    if not relations:
        return 0
    return 1 if any(relation is not Relation.DIFFERENT for relation in relations) else -1


def _several_dates(claim: Statement) -> bool:
    """Whether a claim's figures are bound to dates that differ."""
    bound = {claim.figures[n].text for frame in claim.frames for n in frame.dates}
    return len(bound) > 1


def _same_denial(here: Frame, there: Frame) -> int:
    """1 where both are denied, -1 where one is, 0 where none is."""
    if not (here.denied or there.denied):
        return 0
    return 1 if here.denied == there.denied else -1


def _same_role(here: Role, there: Role) -> int:
    """1 where two figures have the same role, -1 where their roles differ; -2 where a phrase
    measures another figure against what the claim says is reached, or says is reached what the
    claim measures it against."""
    if here is there:
        return 0 if here is Role.LEVEL else 1
    if (here in BASELINES) != (there in BASELINES):
        return -2 if here in BASELINES or Role.TO in (here, there) else -1
    return -1 if {here, there} == {Role.BY, Role.TO} else int(here in BASELINES)
