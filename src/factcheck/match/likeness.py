"""How alike two statements are: their words aligned and weighed, their figures paired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.match.compare import FigurePair, Relation, relate, same_kind, share_a_part
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.statement import NEAR, Reader, Statement
from factcheck.match.words import Word

TYPO = 0.9
OPPOSITE = 0.5
CONTEXT = 0.6
CONTEXT_DOUBT = 0.3
"""What is taken back of such a word's worth when claims compete for a phrase."""
DENIED = 0.85
DENYING = ("un", "non", "in", "im", "il", "ir", "dis")
"""What a word is worth that is misspelled; that the claim turns round; that only the claim's
passage in a document has, and not the claim."""
COUNTED_WITHIN = 3
GENERIC_WEIGHT = 0.3
"""What is left of the weight of a word that says little of what is counted."""


class Context(NamedTuple):
    """What the claim's documents say where they say the claim: keys of words, and figures."""

    keys: frozenset[str]
    figures: tuple[Figure, ...]


NO_CONTEXT = Context(frozenset(), ())


class Conflict(StrEnum):
    """Why two statements with the same words say different things."""

    DIRECTION = "direction"
    NEGATION = "negation"
    PLACE = "place"
    TERM = "term"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A phrase beside a claim.

    ``phrase_covered`` is the weighed share of the phrase's words that the claim has, 0 to 1, and
    ``stated`` the same where the words around the claim in its documents count for little;
    ``claim_covered`` the other way round. ``figures`` pairs every figure of the phrase.
    ``shared`` says that they have a word in common that tells something: not only a direction.
    ``conflicts`` are the reasons why the two speak of different things, with the words.
    """

    phrase_covered: float
    stated: float
    claim_covered: float
    weight: float
    figures: tuple[FigurePair, ...]
    only_in_phrase: tuple[str, ...]
    only_in_claim: tuple[str, ...]
    conflicts: tuple[tuple[Conflict, str, str], ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of two statements answer each other.

    ``turned`` counts the words that answer by denial: untraceable, traced.
    """

    strengths: tuple[float, ...]  # per phrase word, 0 to 1
    partners: tuple[int | None, ...]  # per phrase word, the claim's word
    answered: frozenset[int]  # the claim's words that are answered
    turned: int


def likeness(
    phrase: Statement,
    claim: Statement,
    context: Context,
    weight: Callable[[str], float],
    reader: Reader,
) -> Likeness:
    """How alike a phrase and a claim are; ``context`` is what its passages say."""
    aligned = align(phrase, claim, context, reader)
    phrase_weights = [_weight(w, weight, reader) for w in phrase.words]
    claim_weights = [_weight(w, weight, reader) for w in claim.words]
    total = sum(phrase_weights)
    got = sum(w * s for w, s in zip(phrase_weights, aligned.strengths, strict=True))
    beside = sum(
        w
        for w, s, p in zip(phrase_weights, aligned.strengths, aligned.partners, strict=True)
        if s and p is None
    )
    claim_total = sum(claim_weights)
    claim_got = sum(claim_weights[n] for n in aligned.answered)
    figures = pair_figures(phrase, claim)
    return Likeness(
        phrase_covered=got / total if total else 0.0,
        stated=(got - CONTEXT_DOUBT * beside) / total if total else 0.0,
        claim_covered=claim_got / claim_total if claim_total else 0.0,
        weight=total,
        figures=figures,
        only_in_phrase=tuple(
            w.text for w, s in zip(phrase.words, aligned.strengths, strict=True) if s == 0
        ),
        only_in_claim=tuple(
            w.text for n, w in enumerate(claim.words) if n not in aligned.answered
        ),
        conflicts=tuple(_conflicts(phrase, claim, aligned, figures, reader)),
        shared=any(
            strength > NEAR and w.key not in reader.directions and w.key not in reader.generic
            for w, strength in zip(phrase.words, aligned.strengths, strict=True)
        ),
    )


def _weight(word: Word, weight: Callable[[str], float], reader: Reader) -> float:
    return weight(word.key) * (GENERIC_WEIGHT if word.key in reader.generic else 1.0)


def align(
    phrase: Statement, claim: Statement, context: Context, reader: Reader
) -> Alignment:
    """Each word of the phrase with the claim's word that says the same, where there is one."""
    strengths = [0.0] * len(phrase.words)
    partners: list[int | None] = [None] * len(phrase.words)
    answered: set[int] = set()
    turned = 0
    for number, word in enumerate(phrase.words):
        partner = claim.at.get(word.key)
        if partner is not None:
            strengths[number], partners[number] = 1.0, partner
            answered.update(n for n, w in enumerate(claim.words) if w.key == word.key)
    for number, word in enumerate(phrase.words):
        if strengths[number]:
            continue
        found = _kin(word, claim, answered, reader)
        if found is not None:
            partners[number], strengths[number] = found
            answered.add(found[0])
            turned += denies(word.key, claim.words[found[0]].key)
        elif word.key in context.keys:
            strengths[number] = CONTEXT
    return Alignment(tuple(strengths), tuple(partners), frozenset(answered), turned)


def _kin(
    word: Word, claim: Statement, answered: set[int], reader: Reader
) -> tuple[int, float] | None:
    """The claim's word that comes nearest to one that the claim does not have: synonym or typo."""
    best: tuple[int, float] | None = None
    related = reader.related(word.key)
    opposites = reader.opposites(word.key)
    way = reader.directions.get(word.key)
    for number, other in enumerate(claim.words):
        strength = related.get(other.key, 0.0)
        if not strength and (
            other.key in opposites or (way and reader.directions.get(other.key) == -way)
        ):
            strength = OPPOSITE
        if not strength and denies(word.key, other.key):
            strength = DENIED
        if not strength and is_acronym(word.text, claim, other):
            strength = 1.0
        if not strength and number not in answered and is_typo(word, other, reader):
            strength = TYPO
        if strength and (best is None or strength > best[1]):
            best = (number, strength)
    return best


def denies(one: str, other: str) -> bool:
    """Whether one key is the other with a prefix that denies it: untraceable and traced."""
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return len(short) > 3 and any(
        long.startswith(prefix) and long[len(prefix) :].rstrip("e") == short.rstrip("e")
        for prefix in DENYING
    )


def is_acronym(letters: str, claim: Statement, first: Word) -> bool:
    """Whether capitals are the initials of the claim's words from one on: DOJ, WHO, NHS."""
    if not 2 <= len(letters) <= 6 or not letters.isupper() or first.text[0].upper() != letters[0]:
        return False
    words = [w.strip("().,;:'\"“”") for w in claim.text[first.start :].split()[:8]]
    every = "".join(w[:1] for w in words).upper()
    capitals = "".join(w[:1] for w in words if w[:1].isupper())
    return every.startswith(letters) or capitals.startswith(letters)


def is_typo(one: Word, other: Word, reader: Reader) -> bool:
    """Whether one word is the other misspelled: an edit in four letters or more, two in eight.

    A word that English knows is not a misspelling of another: statue is not statute.
    """
    a, b = one.text.lower(), other.text.lower()
    short = min(len(a), len(b))
    if short < 4 or abs(len(a) - len(b)) > 2 or (a[0] != b[0] and a[:2] != b[1::-1]):
        return False
    if reader.count(one.key) and reader.count(other.key):
        return False
    return _edits(a, b, 1 if short < 8 else 2) or (
        len(one.key) > 4 and _edits(one.key, other.key, 1)
    )


def _edits(one: str, other: str, allowed: int) -> bool:
    """Whether at most so many letters are wrong, missing, added or swapped with the next."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one and not other:
        return True
    if not allowed:
        return False
    swapped = one[:2] == other[1::-1] and len(one) > 1 and len(other) > 1
    return (
        _edits(one[1:], other[1:], allowed - 1)
        or _edits(one[1:], other, allowed - 1)
        or _edits(one, other[1:], allowed - 1)
        or (swapped and _edits(one[2:], other[2:], allowed - 1))
    )


def pair_figures(phrase: Statement, claim: Statement) -> tuple[FigurePair, ...]:
    """Every figure of the phrase beside the claim's figure of the same kind that it answers.

    A figure goes to the one it agrees with, then to the one in the same company; a figure whose
    kind the claim does not have is set against the claim's figure that is left.
    """
    left = list(claim.figures)
    pairs: dict[int, FigurePair] = {}
    options = []
    for number, mine in enumerate(phrase.figures):
        for theirs in claim.figures:
            if mine.qualifier is Qualifier.EXACT and _restated(theirs, claim):
                continue
            if same_kind(mine, theirs) and (mine.unit != "date" or share_a_part(mine, theirs)):
                relation = relate(mine, theirs)
                if _turned_round(mine, phrase, theirs, claim):
                    relation = Relation.DIFFERENT
                options.append((_ORDER[relation], _apart(mine, theirs), number, theirs, relation))
    options.sort(key=lambda option: option[:3])
    for _, _, number, theirs, relation in options:
        if number in pairs or (theirs not in left and relation is Relation.DIFFERENT):
            continue
        pairs[number] = FigurePair(
            phrase=phrase.figures[number], claim=theirs, relation=relation
        )
        if theirs in left:
            left.remove(theirs)
    spare = [f for f in left if f.unit not in ("date", "ordinal")]
    used = {id(pair.claim) for pair in pairs.values()}
    for number, mine in enumerate(phrase.figures):
        if number in pairs:
            continue
        theirs_left = [f for f in spare if id(f) not in used]
        if mine.unit in ("date", "ordinal") or not theirs_left:
            pairs[number] = FigurePair(phrase=mine, claim=None, relation=Relation.ABSENT)
        else:
            pairs[number] = FigurePair(
                phrase=mine, claim=theirs_left[0], relation=Relation.DIFFERENT
            )
            used.add(id(theirs_left[0]))
    return tuple(pairs[number] for number in sorted(pairs))


def best_pairs(wordings: list[tuple[FigurePair, ...]]) -> tuple[FigurePair, ...]:
    """The pairs of a phrase's figures with those of any wording of a claim, its text first.

    An alias may say in other figures what the text says; but an exact figure that the text
    contradicts is not saved by an alias that is hedged.
    """
    best = list(wordings[0])
    for pairs in wordings[1:]:
        for number, pair in enumerate(pairs):
            if _ORDER[pair.relation] < _ORDER[best[number].relation] and not (
                best[number].relation is Relation.DIFFERENT
                and _exact(best[number].claim)
                and not _exact(pair.claim)
            ):
                best[number] = pair
    return tuple(best)


def _exact(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier is Qualifier.EXACT


def is_baseline(figure: Figure, text: str) -> bool:
    """Whether a figure is what another is measured against: up from 29%, compared with 18."""
    before = text[max(0, figure.start - 16) : figure.start].lower().split()
    if before and before[-1] in ("about", "the", "a", "just"):
        before.pop()
    return bool(before) and (
        before[-1] in ("from", "than", "against", "versus", "vs")
        or before[-2:] in (["compared", "with"], ["compared", "to"])
    )


def _turned_round(mine: Figure, phrase: Statement, theirs: Figure, claim: Statement) -> bool:
    """Whether one states as the outcome what the other states as the start: to 52% from 60%."""
    before = is_baseline(mine, phrase.text)
    if before == is_baseline(theirs, claim.text) or not _has_both(claim, theirs):
        return False
    outcome = phrase.text[: mine.start].rstrip().lower().endswith(" to")
    return before or outcome or _has_both(phrase, mine)


def _has_both(statement: Statement, figure: Figure) -> bool:
    """Whether a statement sets figures of this one's kind against each other."""
    alike = [f for f in statement.figures if f.unit != "date" and same_kind(f, figure)]
    return len({is_baseline(f, statement.text) for f in alike}) == 2


def _restated(figure: Figure, claim: Statement) -> bool:
    """Whether a hedged figure is said again exactly: almost half (46.3 percent)."""
    return figure.qualifier is not Qualifier.EXACT and any(
        other.qualifier is Qualifier.EXACT
        and same_kind(figure, other)
        and figure.unit != "date"
        and relate(figure, other) is Relation.ROUNDED
        for other in claim.figures
    )


_ORDER = {Relation.SAME: 0, Relation.ROUNDED: 1, Relation.DIFFERENT: 2, Relation.ABSENT: 3}


def _apart(mine: Figure, theirs: Figure) -> float:
    return 0.0 if mine.noun == theirs.noun else 1.0


def _conflicts(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    figures: tuple[FigurePair, ...],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    found: list[tuple[Conflict, str, str]] = []
    mine = [w for w, s in zip(phrase.words, aligned.strengths, strict=True) if s <= OPPOSITE]
    theirs = [w for n, w in enumerate(claim.words) if w.key not in phrase.at]
    if (phrase.negated != claim.negated) != bool(aligned.turned % 2):
        found.append((Conflict.NEGATION, "", ""))
    ups = phrase.directions
    if ups and claim.directions and not ups & claim.directions:
        found.append((Conflict.DIRECTION, _direction(phrase, reader), _direction(claim, reader)))
    strangers = phrase.places - claim.places
    if strangers and claim.places - phrase.places:
        names = {w.key for w in mine}
        if names:
            found.append(
                (Conflict.PLACE, " ".join(sorted(strangers)), " ".join(sorted(claim.places)))
            )
    for word in mine:
        opposites = reader.opposites(word.key)
        found += [(Conflict.TERM, word.text, o.text) for o in theirs if o.key in opposites]
    found += _other_kinds(phrase, claim, aligned, reader)
    found += _other_counted(phrase, claim, aligned, figures, reader)
    found += _other_names(phrase, claim, aligned, figures, reader)
    return found


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
            and aligned.strengths[mine] == 0
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
        plural = word.text.lower().endswith("s") and not word.text.lower().endswith(("ss", "'s", "us", "is", "’s"))
        if plural:
            return None if word.key in reader.generic else entry
    return None


def _other_names(
    phrase: Statement,
    claim: Statement,
    aligned: Alignment,
    figures: tuple[FigurePair, ...],
    reader: Reader,
) -> list[tuple[Conflict, str, str]]:
    """Names where the claim has other names: Department of Education for Department of Justice.

    Two names take the same place when the nearest words or figures on both sides answer each
    other. In a phrase without capitals any word can be a name.
    """
    small = not any(word.proper for word in phrase.words)
    known = reader.generic | reader.titles
    anchors = _anchors(phrase, claim, aligned, figures)
    found = []
    for (p1, c1), (p2, c2) in zip(anchors, anchors[1:], strict=False):
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


