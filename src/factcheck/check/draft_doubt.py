"""What makes it doubtful that a draft is wrong where it says something else than a claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from factcheck.check.draft_beside import Grounds, Place
from factcheck.check.draft_clauses import places
from factcheck.check.draft_pairs import Bond, Pairing, is_detail
from factcheck.match.align import NO_CONTEXT
from factcheck.match.compare import Relation, relate
from factcheck.match.figures import Figure, Qualifier
from factcheck.match.fold import Span
from factcheck.match.likeness import likeness
from factcheck.match.options import TELLING, telling
from factcheck.match.statement import Reader, Statement
from factcheck.model import Claim

SAYS = 0.7
"""The share of a statement's words that a document's sentence must have to say it."""
FEW, ENOUGH = 2, 3
"""The fewest words of a statement that a document can be said to say: with a figure that tells, and
with a round or a small one."""
LOOKED_AT = 8
"""How many sentences with the figure are looked at for that."""
HEAD, ROUGHLY = 4, 0.5
"""How many letters of how large a share of the words a sentence must hold to be looked at."""
_DENIED = re.compile(
    r"\b(?:denie[ds]|deny|denying|false|falsely|incorrect|incorrectly|misleading|myth|untrue"
    r"|wrong|wrongly|mistaken|mistakenly|debunk\w*|correction|not true|n['o’]t the case)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|rather\s+than|instead\s+of|nor)"
    r"(?:\s+(?:an?|the|as|much|many|just|some|about|merely|at|by|to|from|in|of|over|under|even|only))*"
    r"\s*$",
    re.IGNORECASE,
)
"""A denial of the figure behind it; "not vaccinated was 88 percent" denies no figure."""


def of_another_year(figure: Figure, pairing: Pairing) -> bool:
    """Whether the statement differs in its year besides: another figure for another year.

    A date is in doubt where the figures beside it are not the claim's.
    """
    others = [pair for pair in pairing.match.figures if pair is not pairing.pair]
    if is_detail(figure):
        return any(
            pair.phrase is not None and not is_detail(pair.phrase) and not pair.relation.agrees
            for pair in others
        )
    return any(
        pair.phrase is not None
        and pair.phrase.unit == "date"
        and pair.relation is Relation.DIFFERENT
        for pair in others
    )


def denied(sentence: str, figure: Figure) -> bool:
    """Whether a sentence names a figure to say that it is wrong: "46 percent, not 64"."""
    return bool(_DENIED.search(sentence) or _NOT.search(sentence[: figure.start]))


def elsewhere(sentence: str, clause: Span, span: Span, claim: Claim, reader: Reader) -> bool:
    """Whether the words around a stretch of a clause put it where the claim is not.

    "In Ohio, officials said that …" does; "Speaking in Ohio, he said that …" does not.
    """
    around = (sentence[clause.start : span.start], sentence[span.end : clause.end])
    placing = [part for side in around for part in side.split(",") if places(part)]
    if not placing:
        return False
    named = reader.read(" ; ".join(placing)).places
    wordings = " ; ".join((claim.text, *claim.aliases))
    return bool(named - reader.read(wordings).places)


def in_evidence(figure: Figure, claim: Claim, reader: Reader) -> bool:
    """Whether what a curator found about the claim states the figure, and not only nearly."""
    texts = (claim.finding, *(evidence.says for evidence in claim.evidence))
    return any(
        other.qualifier is Qualifier.EXACT
        and other.measure != "share"
        and relate(figure, other).agrees
        for text in texts
        for other in reader.figures(text)
    )


def stated(
    said: Statement,
    pairing: Pairing,
    grounds: Grounds,
    but: Sequence[str],
    weight: Callable[[str], float],
) -> bool:
    """Whether one sentence of a document has the draft's figure and most of its words.

    All of them where the claim has the figure too: the claim's own sentence has most. Sentences of
    ``but`` are passed over.
    """
    figure = pairing.pair.phrase
    if figure is None or figure.unit == "code":
        return False
    share = 1.0 if pairing.bond is Bond.SUBJECT else SAYS
    return any(
        place.text not in but and _says(place.text, said, figure, share, grounds.reader, weight)
        for place in grounds.holding(figure)
    )


def in_documents(
    said: Statement, figure: Figure, grounds: Grounds, weight: Callable[[str], float]
) -> Place | None:
    """The first sentence of a document that says what a draft says of a figure; None if none."""
    if len(said.words) < (FEW if telling(figure) >= TELLING else ENOUGH):
        return None
    places = islice(grounds.holding(figure), LOOKED_AT)
    reader = grounds.reader
    return next((p for p in places if _says(p.text, said, figure, SAYS, reader, weight)), None)


def _says(
    sentence: str,
    said: Statement,
    figure: Figure,
    share: float,
    reader: Reader,
    weight: Callable[[str], float],
) -> bool:
    """Whether a sentence has a figure and that share of a statement's words, and all its names.

    One that turns them round, denies them, gives its figures to others or says the words of another
    figure does not say them.
    """
    keys = {word.key for word in said.words}
    heads = {word.text.lower()[:HEAD] for word in said.words}
    lower = sentence.lower()
    if sum(head in lower for head in heads) < ROUGHLY * len(heads):
        return False
    there = reader.read(sentence)
    if not any(relate(figure, other) is Relation.SAME for other in there.figures):
        return False
    missing = keys - {word.key for word in there.words}
    names = {word.key for word in said.words if word.proper}
    if len(missing) > (1 - share) * len(keys) or missing & names:
        return False
    mine, _ = _bound(said, figure)
    theirs, others = _bound(there, figure)
    if theirs and mine & (others - theirs):
        return False
    like = likeness(said, there, NO_CONTEXT, weight, reader)
    return not like.conflicts and all(p.relation is not Relation.DIFFERENT for p in like.figures)


def _bound(statement: Statement, figure: Figure) -> tuple[set[str], set[str]]:
    """The words that a statement has with a figure, and those that it has with others alone."""
    mine: set[str] = set()
    others: set[str] = set()
    for frame in statement.frames:
        own = {statement.words[n].key for n in frame.own}
        if relate(figure, statement.figures[frame.figure]) is Relation.SAME:
            mine |= own | {statement.words[n].key for n in frame.lead}
        else:
            others |= own
    return mine, others
