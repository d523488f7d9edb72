"""What is found for a phrase: claims and places, which of them say it, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.match.compare import FigurePair, Relation
from factcheck.match.conflict import Reason
from factcheck.match.fold import fold
from factcheck.match.likeness import Likeness
from factcheck.match.locate import CitedPassage
from factcheck.match.options import telling
from factcheck.match.verdict import Judgement, Part, Tier, Verdict, told
from factcheck.match.wordings import wordings
from factcheck.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A claim found for a phrase.

    ``score`` runs from 0 to 100 and is the weighed sum of ``parts``. ``figures`` pairs each
    figure of the phrase with the claim's. ``conflicts`` are the reasons why the two speak of
    different things, each with the phrase's word and the claim's. ``passages`` are where the
    claim's documents say it, and ``missing`` the documents that it cites in which nothing does.
    """

    claim: Claim
    tier: Tier
    score: float
    verdict: Verdict
    figures: tuple[FigurePair, ...]
    only_in_phrase: tuple[str, ...]
    only_in_claim: tuple[str, ...]
    conflicts: tuple[Reason, ...] = ()
    passages: tuple[CitedPassage, ...]
    missing: tuple[str, ...] = ()
    parts: tuple[Part, ...]


RANK = {Tier.MATCH: 0.5, Tier.SUGGESTION: 0.9}
"""What the shortlist's score weighs in a claim's own, beside the comparison. Of claims that have
little in common with a phrase, the rarity of that little tells more than its share."""
MARKS = " .\"'“”‘’"
"""What may stand around a wording and be no part of it."""
LEADS = 0.9
"""The share of the shortlist's best score that a claim needs to be said wrongly by a phrase, or in
other words for the most part."""
MOST, LITTLE = 0.5, 0.35
"""The share of a phrase's words that a claim must say to match in spite of a better one, unless the
phrase says so much of the claim's own words."""
FAR = 0.7
"""The share of the shortlist's best score that a claim needs to match at all, where the phrase says
that little of it: a long text holds most words of many a phrase, if not the rare ones."""
TELLS, NEARLY = 0.6, 0.45
"""What agreeing figures must tell (`options.telling`), two digits with a unit, or three, and the
share of a phrase's words that must be said with them, to tell alone which claim is meant."""
SHARE = 0.6
"""The share of what the best claim says of the phrase's words that another must say to match."""
AHEAD = 5.0
"""How far a claim's score must lie behind the best to be its neighbour, not another match."""


def found_match(claim: Claim, judged: Judgement, like: Likeness, rank: float) -> Match:
    """The match of a claim that was judged, its places not looked up yet."""
    return Match(
        claim=claim,
        tier=judged.tier,
        score=judged.score,
        verdict=judged.verdict,
        figures=like.figures,
        only_in_phrase=like.only_in_phrase,
        only_in_claim=like.only_in_claim,
        conflicts=like.conflicts,
        passages=(),
        parts=(*judged.parts, Part(name="rank", value=min(rank, 1.0), weight=0.0)),
    )


def own_wording(match: Match, phrase: str) -> Match:
    """The match, certain where the phrase is one of the claim's own wordings."""
    if match.tier is Tier.MATCH:
        return match
    folded = fold(phrase).text.strip(MARKS)
    own = any(fold(wording).text.strip(MARKS) == folded for wording in wordings(match.claim))
    return replace(match, tier=Tier.MATCH) if own else match


def one_said(found: list[Match]) -> list[Match]:
    """The matches without those that a better one explains: these are suggestions.

    A claim that says another thing than the phrase, or few of its words, is none where some claim
    has more of its rare words; none is one that has far fewer words of it than another; but the
    only one whose figures agree and tell enough is. Of those left, a phrase with a wrong figure
    says one claim wrongly; a neighbour in other words that holds other figures is no match for it;
    nor is the neighbour whose figure it borrowed, if that one lacks a word that the claim in
    question says.
    """
    most = max(map(_rank, found), default=0.0)
    said = max(map(_said, found), default=0.0)
    telling_most = [m for m in found if told(m.figures) >= TELLS]
    only = telling_most[0] if len(telling_most) == 1 else None
    meant = only if only and _unopposed(only, found) else None
    found = [_suggested(m) if m is not meant and _trails(m, most, said) else m for m in found]
    if any(_says_all(m) for m in found):
        found = [m if _says_all(m) or not _leaves_out(m) else _suggested(m) for m in found]
    best = min(found, key=place_in_line, default=None)
    if best is None:
        return found
    return [_suggested(m) if m is not best and _explained(m, best) else m for m in found]


def is_match(match: Match) -> bool:
    """Whether it is a match, and no suggestion."""
    return match.tier is Tier.MATCH


def nearest(found: list[Match]) -> list[Match]:
    """The matches, of which only the nearest is one; the others are suggestions."""
    best = min(found, key=place_in_line, default=None)
    return [match if match is best else _suggested(match) for match in found]


def _says_all(match: Match) -> bool:
    """Whether a match says each figure of a phrase."""
    return match.tier is Tier.MATCH and all(pair.relation.agrees for pair in match.figures)


def _leaves_out(match: Match) -> bool:
    """Whether a claim has nothing like a figure of a phrase that tells: 12% of 18,740."""
    return any(
        pair.relation is Relation.ABSENT
        and pair.phrase is not None
        and telling(pair.phrase) >= TELLS
        for pair in match.figures
    )


def _unopposed(match: Match, found: list[Match]) -> bool:
    """Whether nothing speaks against a match, and no claim that says its words and more has another
    figure."""
    return match.verdict in (Verdict.SAME, Verdict.ROUNDED) and not any(
        other.verdict is Verdict.DIFFERENT_FIGURE
        and set(other.only_in_phrase) < set(match.only_in_phrase)
        for other in found
    )


def _trails(match: Match, most: float, said: float) -> bool:
    """Whether a match has far fewer of the words than another, or of the rare ones if it says
    much else; or says another thing, or few of the words, and has not nearly the most of the rare
    ones. Never where its figures tell enough.
    """
    if told(match.figures) >= TELLS and _said(match) >= NEARLY:
        return False
    differs = match.verdict in (Verdict.DIFFERENT_FIGURE, Verdict.DIFFERENT_SUBJECT)
    doubtful = differs or (_said(match) < MOST and _claim_said(match) < LITTLE)
    behind = _claim_said(match) < LITTLE and _rank(match) < FAR * most
    return _said(match) < SHARE * said or behind or (doubtful and _rank(match) < LEADS * most)


def _explained(match: Match, best: Match) -> bool:
    """Whether the best match says why a phrase is like another claim too."""
    neighbour = match.verdict is Verdict.DIFFERENT_FIGURE and match.score < best.score - AHEAD
    wrong = best.tier is Tier.MATCH and best.verdict is Verdict.DIFFERENT_FIGURE
    return neighbour or (wrong and set(best.only_in_phrase) < set(match.only_in_phrase))


def _suggested(match: Match) -> Match:
    return replace(match, tier=Tier.SUGGESTION)


def weighed(match: Match) -> Match:
    """The match with the shortlist's score as a part of its own."""
    weight = RANK[match.tier]
    *parts, rank = match.parts
    whole = (
        *(part._replace(weight=part.weight * (1 - weight)) for part in parts),
        rank._replace(weight=weight),
    )
    score = round(100 * sum(part.value * part.weight for part in whole), 1)
    return replace(match, parts=whole, score=score)


def place_in_line(match: Match) -> tuple[bool, float, str]:
    """What matches are sorted by: matches first, then score, then id."""
    return match.tier is not Tier.MATCH, -match.score, match.claim.id


def overlap(one: CitedPassage, other: CitedPassage) -> bool:
    """Whether two places share a character."""
    return (
        one.document == other.document
        and one.passage.start < other.passage.end
        and other.passage.start < one.passage.end
    )


def _said(match: Match) -> float:
    return match.parts[0].value


def _claim_said(match: Match) -> float:
    return match.parts[1].value


def _rank(match: Match) -> float:
    return match.parts[-1].value
