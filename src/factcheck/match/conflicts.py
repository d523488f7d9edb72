"""Why two statements of much the same words speak of different things."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from factcheck.match.align import OPPOSITE, Alignment
from factcheck.match.compare import FigurePair, Relation
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import Word

EACH = re.compile(
    r"(?:\s+[^\W\d]+){0,2}?\s+(?:an?|per|each|every)\s+"
    r"(minute|hour|day|week|month|quarter|year|decade)\b",
    re.IGNORECASE,
)
LONGEST_RUN = 3
"""How many words may stand in the place of others; a longer run is a clause of its own."""
COUNTED_WITHIN = 3
"""How many words after a figure may pass before the word it counts."""


class Conflict(StrEnum):
    """Why two statements with the same words say different things."""

    DIRECTION = "direction"
    NEGATION = "negation"
    PLACE = "place"
    TERM = "term"
    NAME = "name"
    PERIOD = "period"


def find_conflicts(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    figures: tuple[FigurePair, ...],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    """The reasons why a phrase and a claim speak of different things, each with their words.

    Each is the kind, the phrase's word and the claim's, empty where it is no one word's; none is
    told twice.
    """
    found: list[tuple[Conflict, str, str]] = []
    mine = [w for w, s in zip(phrase.words, aligned.strengths, strict=True) if s <= OPPOSITE]
    if (phrase.negated != claim.negated) != bool(aligned.turned % 2):
        found.append((Conflict.NEGATION, "", ""))
    ups = phrase.directions
    if ups and claim.directions and not ups & claim.directions:
        found.append((Conflict.DIRECTION, _direction(phrase, reader), _direction(claim, reader)))
    strangers = phrase.places - claim.places
    if strangers and claim.places - phrase.places:
        names = {w.key for w in mine}
        if names:
            found.append((Conflict.PLACE, _named(strangers), _named(claim.places - phrase.places)))
    for word in mine:
        opposites = reader.opposites(word.key)
        if not opposites.isdisjoint(claim.at):
            theirs = [o for o in claim.words if o.key in opposites and o.key not in phrase.at]
            found += [(Conflict.TERM, word.text, other.text) for other in theirs]
    found += _other_kinds(phrase, claim, aligned, reader)
    found += _other_counted(phrase, claim, aligned, figures, reader)
    anchors = _anchors(phrase, claim, aligned, figures)
    found += _other_names(phrase, claim, aligned, anchors, reader)
    found += _other_periods(phrase, claim, figures)
    found += _other_words(phrase, claim, aligned, anchors, reader)
    found += _other_parts(phrase, claim, aligned)
    told: dict[tuple[str, str], tuple[Conflict, str, str]] = {}
    for each in found:
        told.setdefault(each[1:], each)
    return list(told.values())


def _other_periods(
    phrase: Statement, claim: Statement, figures: tuple[FigurePair, ...]
) -> list[tuple[Conflict, str, str]]:
    """Agreeing figures over another time each: $318 million a month for a year."""
    found = []
    for pair in figures:
        if pair.phrase and pair.claim and pair.relation in (Relation.SAME, Relation.ROUNDED):
            mine = EACH.match(phrase.text, pair.phrase.end)
            theirs = EACH.match(claim.text, pair.claim.end)
            if mine and (
                mine[1].lower() != theirs[1].lower() if theirs else mine[1].lower() not in claim.at
            ):
                found.append((Conflict.PERIOD, mine[1], theirs[1] if theirs else ""))
    return found


def _named(places: frozenset[str]) -> str:
    return " ".join(sorted(places)).replace("-", " ").title()


def _direction(statement: Statement, reader: Reader) -> str:
    return next((w.text for w in statement.words if w.key in reader.directions), "")


def _other_kinds(
    phrase: Statement, claim: Statement, aligned: Alignment, reader: Reader
) -> list[tuple[Conflict, str, str]]:
    """Another kind of the same noun: immigration offenses for drug offenses."""
    found = []
    for number, word in enumerate(phrase.words):
        shared = _neighbour(phrase, number, 1)
        if aligned.strengths[number] > 0 or word.key in reader.generic or shared is None:
            continue
        partner = aligned.partners[shared]
        if partner is None or aligned.strengths[shared] < 1:
            continue
        other = _neighbour(claim, partner, -1)
        if other is None or other in aligned.answered:
            continue
        theirs = claim.words[other]
        named = word.proper or theirs.proper or theirs.key in reader.generic
        beside = _modifies(word, phrase.words[shared]) and _modifies(theirs, claim.words[partner])
        if beside and not named:
            found.append((Conflict.TERM, word.text, theirs.text))
    return found


def _other_counted(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    figures: tuple[FigurePair, ...],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    """Other people or things behind an agreeing figure: 21 percent of teachers for of pupils."""
    for number, pair in enumerate(figures):
        if pair.claim is None or pair.relation not in (Relation.SAME, Relation.ROUNDED):
            continue
        mine = _counted(phrase, -1 - number, reader)
        theirs = _counted(claim, -1 - claim.figures.index(pair.claim), reader)
        if (
            mine is not None
            and theirs is not None
            and aligned.partners[mine] is None
            and theirs not in aligned.answered
        ):
            return [(Conflict.TERM, phrase.words[mine].text, claim.words[theirs].text)]
    return []


def _counted(statement: Statement, figure: int, reader: Reader) -> int | None:
    """The first plural among the next few words after a figure: what it counts, as a rule."""
    after = statement.position[figure] + 1
    for entry in statement.order[after : after + COUNTED_WITHIN]:
        if entry < 0:
            return None
        word = statement.words[entry]
        plural = word.text.lower().endswith("s") and not word.text.lower().endswith(
            ("ss", "'s", "us", "is", "’s")
        )
        if plural:
            return None if word.key in reader.generic else entry
    return None


def _other_names(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    anchors: list[tuple[int, int]],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    """Names where the claim has other names: Department of Education for Department of Justice.

    Two names take the same place when the nearest words or figures on both sides answer each
    other. In a phrase without capitals any word can be a name.
    """
    known = reader.vague
    if not any(
        word.proper and word.key not in known and number not in aligned.answered
        for number, word in enumerate(claim.words)
    ):
        return []
    small = not any(word.proper for word in phrase.words)
    found = []
    for (p1, c1), (p2, c2) in pairwise(anchors):
        between = claim.order[c1 + 1 : c2] if c1 < c2 else ()
        if any(entry < 0 or entry in aligned.answered for entry in between):
            continue
        name = small and any(_is_name(claim, place) for place in (c1, c2))
        mine = [
            word
            for entry in phrase.order[p1 + 1 : p2]
            if entry >= 0 and aligned.partners[entry] is None
            for word in (phrase.words[entry],)
            if word.key not in known and (name or word.proper or _located(phrase, word))
        ]
        theirs = [claim.words[entry] for entry in between]
        theirs = [word for word in theirs if word.proper and word.key not in known]
        if mine and theirs:
            found.append((Conflict.NAME, mine[0].text, theirs[0].text))
    return found


def _other_parts(
    phrase: Statement, claim: Statement, aligned: Alignment
) -> list[tuple[Conflict, str, str]]:
    """Another part of the same name: Department of Education for Department of Justice."""
    found = []
    for number, word in enumerate(phrase.words):
        if not word.proper or aligned.partners[number] is not None:
            continue
        for step in (-1, 1):
            shared = _neighbour(phrase, number, step)
            partner = aligned.partners[shared] if shared is not None else None
            other = _neighbour(claim, partner, -step) if partner is not None else None
            if other is None or partner is None or other in aligned.answered:
                continue
            theirs = claim.words[other]
            if theirs.proper and claim.words[partner].proper:
                found.append((Conflict.NAME, word.text, theirs.text))
    return found


def _other_words(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    anchors: list[tuple[int, int]],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    """Words that stand where the claim has others: held for murder, for drug offenses.

    Two runs of words take the same place when the nearest words or figures on both sides answer
    each other. A paraphrase is called another thing where English does not know it for one: to
    say less of a right phrase is a lesser fault than to lend a status to a wrong one.
    """
    settled = reader.vague | reader.directions.keys()
    for (p1, c1), (p2, c2) in pairwise(anchors):
        mine, theirs = phrase.order[p1 + 1 : p2], claim.order[c1 + 1 : c2] if c1 < c2 else ()
        longest = 1 if p1 < 0 or p2 == len(phrase.order) else LONGEST_RUN - 1
        if not 0 < len(mine) <= longest or not 0 < len(theirs) <= LONGEST_RUN:
            continue
        if any(entry < 0 or aligned.strengths[entry] > 0 for entry in mine):
            continue
        if any(entry < 0 or entry in aligned.answered for entry in theirs):
            continue
        said = [phrase.words[e] for e in mine if phrase.words[e].key not in settled]
        held = [claim.words[e] for e in theirs if claim.words[e].key not in settled]
        if said and held:
            return [(Conflict.TERM, said[0].text, held[0].text)]
    return []


def _is_name(statement: Statement, place: int) -> bool:
    if not 0 <= place < len(statement.order) or statement.order[place] < 0:
        return False
    return statement.words[statement.order[place]].proper


def _anchors(
    phrase: Statement, claim: Statement, aligned: Alignment, figures: tuple[FigurePair, ...]
) -> list[tuple[int, int]]:
    """Where phrase and claim answer each other, in the phrase's order, with both ends."""
    found = [(-1, -1)]
    for place, entry in enumerate(phrase.order):
        partner: int | None = None
        if entry >= 0:
            partner = aligned.partners[entry]
        else:
            theirs = figures[-1 - entry].claim
            if theirs is not None:
                partner = -1 - claim.figures.index(theirs)
        if partner is not None:
            found.append((place, claim.position[partner]))
    return [*found, (len(phrase.order), len(claim.order))]


def _located(statement: Statement, word: Word) -> bool:
    """Whether a preposition of place stands before a word: on the mainland."""
    before = statement.text[max(0, word.start - 12) : word.start].lower().split()
    if before and before[-1] in ("the", "a", "an"):
        before.pop()
    return bool(before) and before[-1] in ("in", "on", "at", "from", "near")


def _neighbour(statement: Statement, number: int, step: int) -> int | None:
    """The content word before or after one; None where a figure or the end stands there."""
    place = statement.position[number] + step
    if not 0 <= place < len(statement.order) or statement.order[place] < 0:
        return None
    return statement.order[place]


def _modifies(word: Word, head: Word) -> bool:
    """Whether a word stands right before another, with one space or hyphen between."""
    return head.start == word.end + 1
