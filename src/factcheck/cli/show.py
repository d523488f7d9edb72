"""An answer to a phrase, as words on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.passages import (
    INDENT,
    blocks_text,
    cut_text,
    label,
    linked,
    marked,
    passage_lines,
    place,
    remark_lines,
    source_lines,
    why_missing,
)
from factcheck.cli.prose import (
    BOLD,
    GREEN,
    PLAIN,
    RED,
    YELLOW,
    Line,
    clean,
)
from factcheck.model import Status
from factcheck.read.seen import as_seen
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.compare import FigurePair
    from factcheck.match.elsewhere import Elsewhere
    from factcheck.match.find import Match
    from factcheck.match.locate import CitedPassage
    from factcheck.model import Claim
    from factcheck.write.answer import Answer

REACH = 60
"""How many characters are shown around a passage."""

VERDICTS = {  # verdict: sign, words, style, the relation that its headline tells
    "same": ("=", "same figure", GREEN, "same"),
    "rounded": ("≈", "rounded", YELLOW, "rounded"),
    "different-figure": ("≠", "different figure", RED, "different"),
    "different-subject": ("≠", "different subject", RED, ""),
    "no-figure": ("·", "no figure to compare: the words match", PLAIN, ""),
}
RELATIONS = {"same": "=", "rounded": "≈", "different": "≠"}
STATUSES = {
    Status.REVIEWED: (BOLD, "checked against independent evidence, and it held"),
    Status.DISPUTED: ("bold red", "independent evidence contradicts or qualifies it"),
    Status.UNREVIEWED: (BOLD, "no one has checked this claim yet"),
}


def answer_text(
    answer: Answer, desk: Desk, screen: Screen, *, explain: bool, heading: Line | None = None
) -> str:
    """The whole answer: matches, else passages, else where its figures stand; then suggestions,
    then what was searched.

    ``heading`` stands above it.
    """
    matches = [match for match in answer.matches if match.tier == "match"]
    near = [match for match in answer.matches if match.tier != "match"]
    blocks = [[heading]] if heading else []
    blocks += [_match_lines(answer, match, desk, screen, explain=explain) for match in matches]
    if not matches and not answer.passages:
        blocks.append(_nothing_lines(answer.phrase))
    if answer.passages:
        blocks += _passages_blocks(answer.phrase, answer.passages, desk, screen)
    if answer.elsewhere:
        blocks += _elsewhere_blocks(answer.elsewhere, desk, screen)
    if matches:  # beside an answer, only what comes near it
        near = [match for match in near if 2 * match.score >= matches[0].score]
    if near:
        told = "Near, not the same; their status does not carry over to your phrase:"
        blocks.append([Line([(told, BOLD)])])
        blocks += [_near_lines(answer, match, desk, screen, explain=explain) for match in near]
    blocks.append([searched_line(answer.claims, answer.documents)])
    return blocks_text(blocks, screen)


def searched_line(claims: int, documents: int) -> Line:
    """``searched 19 claims in 5 documents``."""
    told = f"searched {counted(claims, 'claim')} in {counted(documents, 'document')}"
    return Line([(told, PLAIN)])


def curator_lines(claim: Claim, *, finding: bool = True) -> list[Line]:
    """What the curator did with the claim: status, when and by whom, and the finding."""
    style, meaning = STATUSES[claim.status]
    by = f" by {claim.checker}" if claim.checker else ""
    when = f" on {claim.checked}" if claim.checked else ""
    rest = f"{when}{by}" or f": {meaning}"
    lines = [label("curator", (claim.status.upper(), style), (rest, PLAIN))]
    if finding and claim.finding:
        lines.append(label("", (claim.finding, PLAIN)))
    return lines


def _match_lines(
    answer: Answer, match: Match, desk: Desk, screen: Screen, *, explain: bool
) -> list[Line]:
    sign, words, style, relation = VERDICTS[match.verdict]
    told = [pair for pair in match.figures if pair.relation == relation]
    if match.verdict == "same" and len(told) > 1:
        words = "same figures"
    reasons = [_pair_words(pair) for pair in told]
    if match.verdict == "different-subject":
        reasons = _conflict_words(match)
    headline = f"{sign} {words}{': ' if reasons else ''}{'; '.join(reasons)}"
    others = [pair for pair in match.figures if pair not in told]
    return [
        Line([(headline, style)], indent=2, hanging=True),
        Line([(match.claim.text, BOLD)], indent=2),
        *_figures_lines(others),
        *(_words_lines(match) if explain or match.only_in_phrase else ()),
        *_sources_lines(match, desk, screen),
        *curator_lines(match.claim),
        label("claim", (match.claim.id, PLAIN)),
        *(_explained(answer, match, desk) if explain else ()),
    ]


def _near_lines(
    answer: Answer, match: Match, desk: Desk, screen: Screen, *, explain: bool
) -> list[Line]:
    """A suggestion, in short: what it says, its figures, its place and status."""
    first = match.passages[0] if match.passages else None
    document = first.document if first else match.claim.citations[0].document
    where = place(document, first.passage if first else None, desk, screen)
    return [
        Line([(f"~ {match.claim.text}", PLAIN)], indent=2, hanging=True),
        *_figures_lines(match.figures),
        *(_words_lines(match) if explain else ()),
        label("source", where)._replace(whole=True),
        *remark_lines(desk.citations.remark(match.claim, first.citation if first else None)),
        *curator_lines(match.claim, finding=False),
        label("claim", (match.claim.id, PLAIN)),
        *(_explained(answer, match, desk) if explain else ()),
    ]


def _explained(answer: Answer, match: Match, desk: Desk) -> Iterable[Line]:
    from factcheck.cli.explained import explained_lines

    return explained_lines(answer.phrase, match, desk.citations.lookup.sources.reader)


def _figures_lines(pairs: Sequence[FigurePair]) -> list[Line]:
    return [label("figures", ("; ".join(_pairs(pairs)), PLAIN))] if pairs else []


def _pair_words(pair: FigurePair) -> str:
    phrase = clean(pair.phrase.text) if pair.phrase else "none"
    claim = clean(pair.claim.text) if pair.claim else "none"
    if phrase == claim:
        return phrase
    return f"phrase {phrase}, claim {claim}"


def _conflict_words(match: Match) -> list[str]:
    """What makes it another thing, in words: phrase rose, claim fell."""
    told = [
        f"phrase {clean(mine)}, claim {clean(theirs)}"
        for _, mine, theirs in match.conflicts
        if mine
    ]
    if any(not mine for _, mine, _ in match.conflicts):
        told.append("one of the two denies it")
    return told


def _pairs(pairs: Sequence[FigurePair]) -> list[str]:
    """The pairs in words; figures that one side alone states come last."""
    both = [pair for pair in pairs if pair.phrase and pair.claim]
    told = [f"{RELATIONS.get(pair.relation, '·')} {_pair_words(pair)}" for pair in both]
    sides = (
        ("phrase", [pair.phrase for pair in pairs if pair.phrase and not pair.claim]),
        ("claim", [pair.claim for pair in pairs if pair.claim and not pair.phrase]),
    )
    return told + [
        f"only in the {side}: {', '.join(clean(figure.text) for figure in figures)}"
        for side, figures in sides
        if figures
    ]


def _words_lines(match: Match) -> list[Line]:
    sides = (("phrase", match.only_in_phrase), ("claim", match.only_in_claim))
    told = [f"only in the {side}: {', '.join(words)}" for side, words in sides if words]
    return [label("words", ("; ".join(told), PLAIN))] if told else []


def _sources_lines(match: Match, desk: Desk, screen: Screen) -> list[Line]:
    """The first passage in its context; the places of the others below it, then what lacks one."""
    if not match.passages:
        document = match.claim.citations[0].document
        missing = label("source", (why_missing(document, desk), PLAIN))
        return [missing, *source_lines(document, None, desk, screen)]
    lines: list[Line] = []
    for each in match.passages:
        remark = desk.citations.remark(match.claim, each.citation)
        if lines:
            where = place(each.document, each.passage, desk, screen)
            lines.append(Line([("also ", PLAIN), where], indent=INDENT, whole=True))
            lines += remark_lines(remark)
        else:
            lines += passage_lines(each.document, each.passage, desk, screen, REACH, remark=remark)
    for document in match.missing:
        if document in desk.texts:
            where = place(document, None, desk, screen)
            lines.append(Line([("not found in ", PLAIN), where], indent=INDENT, whole=True))
    return lines


def _passages_blocks(
    phrase: str, passages: tuple[CitedPassage, ...], desk: Desk, screen: Screen
) -> list[list[Line]]:
    heading = "Not in the ledger; its documents say this, and no one has checked it:"
    blocks = [[Line([(heading, BOLD)])]]
    for cited in passages:
        document = label("document", (cited.document, PLAIN))
        lines = passage_lines(cited.document, cited.passage, desk, screen, REACH)
        blocks.append([*lines, document])
    from factcheck.cli.snippet import snippet_lines

    return [*blocks, snippet_lines(phrase, passages[0], desk)]


def _elsewhere_blocks(found: Sequence[Elsewhere], desk: Desk, screen: Screen) -> list[list[Line]]:
    """Where a figure of the phrase stands, and what it is said of there."""
    blocks = [[Line([("No match, but worth a look:", BOLD)])]]
    for each in found:
        document, passage = each.place.document, each.place.passage
        path = desk.path(document)
        pieces = [
            (f"{clean(each.figure.text)}: this number stands in ", PLAIN),
            linked(f"{path}:{passage.line}", path, passage.line, screen),
            (f" ({passage.locator.words})" if passage.locator.words else "", PLAIN),
            (f", said of {clean(as_seen(each.of))}" if each.of else "", PLAIN),
        ]
        source = label("source", *marked(desk.texts[document], passage, REACH, screen))
        blocks.append([Line(pieces, indent=2, hanging=True), source])
    return blocks


def _nothing_lines(phrase: str) -> list[Line]:
    if not phrase.strip():
        return [Line([("The phrase is empty.", PLAIN)])]
    advice = "That does not make it false; it has not been seen."
    return [
        Line([(f"Nothing here says this: {quoted(phrase)}", PLAIN)]),
        Line([(advice, PLAIN)]),
    ]


def quoted(phrase: str, most: int = 200) -> str:
    """The phrase in quotation marks, cut between words where it is long."""
    if len(phrase) > most:
        kept = cut_text(phrase, 0, most)
        phrase = f"{kept} …" if kept else f"a word of {len(phrase):,} characters"
    return f"“{clean(phrase)}”"
