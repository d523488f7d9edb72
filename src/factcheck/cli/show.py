"""An answer to a phrase, as words on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.prose import BOLD, DIM, GREEN, MARK, PLAIN, RED, YELLOW, Piece, clean, glued
from factcheck.model import Status
from factcheck.read.seen import as_seen
from factcheck.write.citation import counted, source_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.desk import Desk
    from factcheck.cli.screen import Screen
    from factcheck.match.compare import FigurePair
    from factcheck.match.find import Match
    from factcheck.match.locate import CitedPassage, Passage
    from factcheck.model import Claim, Remark
    from factcheck.write.answer import Answer

INDENT = 13
"""Where the words after a label begin."""

VERDICTS = {  # verdict: sign, words, style, the relation that its headline tells
    "same": ("=", "same figure", GREEN, "same"),
    "rounded": ("≈", "rounded", YELLOW, "rounded"),
    "different-figure": ("≠", "different figure", RED, "different"),
    "different-subject": ("≠", "different subject", RED, ""),
    "no-figure": ("·", "no figure to compare: the words match", PLAIN, ""),
}
GAPS = ("\n\n", "\r\n\r\n", "\r\r")
"""What parts the paragraphs of a text."""

RELATIONS = {"same": "=", "rounded": "≈", "different": "≠"}
STATUSES = {
    Status.REVIEWED: (BOLD, "checked against independent evidence, and it held"),
    Status.DISPUTED: ("1;31", "independent evidence contradicts or qualifies it"),
    Status.UNREVIEWED: (BOLD, "no one has checked this claim yet"),
}


def answer_text(answer: Answer, desk: Desk, screen: Screen, explain: bool) -> str:
    """The whole answer: matches, else passages, then suggestions, then what was searched."""
    matches = [match for match in answer.matches if match.tier == "match"]
    near = [match for match in answer.matches if match.tier != "match"]
    blocks = [_match_text(match, desk, screen, explain=explain) for match in matches]
    if not matches and not answer.passages:
        blocks.append(_nothing_text(answer.phrase, screen))
    if answer.passages:
        blocks.append(_passages_text(answer.phrase, answer.passages, desk, screen))
    if matches:  # beside an answer, only what comes near it
        near = [match for match in near if 2 * match.score >= matches[0].score]
    if near:
        heading = "Near, not the same; their status does not carry over to your phrase:"
        blocks.append(screen.fill([(heading, BOLD)]))
        blocks += [_near_text(match, desk, screen, explain=explain) for match in near]
    blocks.append(searched_text(answer.claims, answer.documents))
    return "\n".join(blocks)


def searched_text(claims: int, documents: int) -> str:
    """``searched 19 claims in 5 documents``."""
    return f"searched {counted(claims, 'claim')} in {counted(documents, 'document')}\n"


def label(name: str, pieces: list[Piece], screen: Screen) -> str:
    """A labelled paragraph of an entry, its words in a column of their own."""
    return screen.fill(pieces, indent=INDENT, first=f"  {name}:" if name else "")


def source_lines(document_id: str, passage: Passage | None, desk: Desk, screen: Screen) -> str:
    """The citation of a document, and below it the place that opens: ``path:line:column``."""
    source = source_text(desk.ledger.document(document_id))
    place = clean(desk.place(document_id, passage))
    return label("", [(source, PLAIN)], screen) + " " * INDENT + f"{place}\n"


def remark_text(remark: Remark | None, screen: Screen, indent: int = INDENT) -> str:
    """What became of a passage, on a line of its own; nothing where it stands."""
    return screen.fill([(remark.text, RED)], indent=indent) if remark and remark.text else ""


def curator_text(claim: Claim, screen: Screen, *, finding: bool = True) -> str:
    """What the curator did with the claim: status, when and by whom, and the finding."""
    style, meaning = STATUSES[claim.status]
    by = f" by {claim.checker}" if claim.checker else ""
    when = f" on {claim.checked}" if claim.checked else ""
    rest = f"{when}{by}" or f": {meaning}"
    text = label("curator", [(claim.status.upper(), style), (rest, PLAIN)], screen)
    if finding and claim.finding:
        text += label("", [(claim.finding, PLAIN)], screen)
    return text


def marked(text: str, passage: Passage, reach: int, screen: Screen) -> list[Piece]:
    """The passage with up to ``reach`` characters of its paragraph on either side, marked."""
    before, after = _context(text, passage, reach)
    opening, closing = ("", "") if screen.colour else ("«", "»")
    quote = f"{opening}{passage.quote}{closing}"
    return [(before, PLAIN), (quote, MARK), (after, PLAIN)]


def _context(text: str, passage: Passage, reach: int) -> tuple[str, str]:
    """Words before and after the passage, whole words only, with an ellipsis where cut."""
    first = max(text.rfind(gap, 0, passage.start) + 1 for gap in GAPS)
    stops = [text.find(gap, passage.end) for gap in GAPS]
    last = min((stop for stop in stops if stop >= 0), default=len(text))
    low, high = max(first, passage.start - reach), min(last, passage.end + reach)
    before, after = text[low : passage.start].lstrip(), text[passage.end : high].rstrip()
    if low > first:
        cut, _, before = before.partition(" ")
        if glued(cut, before.partition(" ")[0]):
            before = before.partition(" ")[2]
        before = f"… {before}"
    return before, f"{_cut(text, passage.end, high)} …" if high < last else after


def _cut(text: str, start: int, end: int) -> str:
    """The whole words of that slice; a number goes too where its unit does not fit."""
    stop = max(text.rfind(" ", start, end), start)
    kept = text[start:stop]
    following = text[stop + 1 : stop + 20].partition(" ")[0]
    return kept.rpartition(" ")[0] if glued(kept, following) else kept


def _match_text(match: Match, desk: Desk, screen: Screen, *, explain: bool) -> str:
    sign, words, style, relation = VERDICTS[match.verdict]
    told = [pair for pair in match.figures if pair.relation == relation]
    if match.verdict == "same" and len(told) > 1:
        words = "same figures"
    reasons = [_pair_words(pair) for pair in told]
    if match.verdict == "different-subject":
        reasons = _conflict_words(match)
    headline = f"{sign} {words}{': ' if reasons else ''}{'; '.join(reasons)}"
    others = [pair for pair in match.figures if pair not in told]
    parts = [
        screen.hang([(headline, style)]),
        screen.fill([(match.claim.text, BOLD)], indent=2, first="  "),
        _figures_text(others, screen),
        _words_text(match, screen) if explain or match.only_in_phrase else "",
        _sources_text(match, desk, screen),
        curator_text(match.claim, screen),
        label("claim", [(match.claim.id, PLAIN)], screen),
        _parts_text(match, screen) if explain else "",
    ]
    return "".join(parts)


def _near_text(match: Match, desk: Desk, screen: Screen, *, explain: bool) -> str:
    """A suggestion, in short: what it says, its figures, its place and status."""
    first = match.passages[0] if match.passages else None
    document = first.document if first else match.claim.citations[0].document
    place = clean(desk.place(document, first.passage if first else None))
    parts = [
        screen.hang([(f"~ {match.claim.text}", PLAIN)]),
        _figures_text(match.figures, screen),
        _words_text(match, screen) if explain else "",
        "  source:".ljust(INDENT) + f"{place}\n",
        remark_text(desk.citations.remark(match.claim, first.citation if first else None), screen),
        curator_text(match.claim, screen, finding=False),
        label("claim", [(match.claim.id, PLAIN)], screen),
        _parts_text(match, screen) if explain else "",
    ]
    return "".join(parts)


def _figures_text(pairs: Sequence[FigurePair], screen: Screen) -> str:
    return label("figures", [("; ".join(_pairs(pairs)), PLAIN)], screen) if pairs else ""


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


def _words_text(match: Match, screen: Screen) -> str:
    sides = (("phrase", match.only_in_phrase), ("claim", match.only_in_claim))
    told = [f"only in the {side}: {', '.join(words)}" for side, words in sides if words]
    return label("words", [("; ".join(told), PLAIN)], screen) if told else ""


def why_missing(document: str, desk: Desk) -> str:
    """Why no words of the document are shown."""
    if document in desk.texts:
        return "its words were not found in the document"
    return "the document cannot be read"


def _sources_text(match: Match, desk: Desk, screen: Screen) -> str:
    """The first passage in its context; the places of the others below it."""
    if not match.passages:
        document = match.claim.citations[0].document
        missing = label("source", [(why_missing(document, desk), PLAIN)], screen)
        return missing + source_lines(document, None, desk, screen)
    text = ""
    for each in match.passages:
        also = " " * INDENT + f"also {clean(desk.place(each.document, each.passage))}\n"
        text += also if text else _passage_text(each, desk, screen)
        text += remark_text(desk.citations.remark(match.claim, each.citation), screen)
    lost = [desk.path(document) for document in match.missing if document in desk.texts]
    return text + "".join(" " * INDENT + f"not found in {clean(path)}\n" for path in lost)


def _passage_text(cited: CitedPassage, desk: Desk, screen: Screen) -> str:
    pieces = marked(desk.texts[cited.document], cited.passage, 60, screen)
    return label("source", pieces, screen) + source_lines(
        cited.document, cited.passage, desk, screen
    )


def _passages_text(
    phrase: str, passages: tuple[CitedPassage, ...], desk: Desk, screen: Screen
) -> str:
    heading = "Not in the ledger; its documents say this, and no one has checked it:"
    blocks = [screen.fill([(heading, BOLD)])]
    for cited in passages:
        document = label("document", [(cited.document, PLAIN)], screen)
        blocks.append(_passage_text(cited, desk, screen) + document)
    advice = f"To keep it, add this to the claims of {desk.ledger.path}:"
    blocks.append(screen.fill([(advice, DIM)]) + _claim_yaml(phrase, passages[0]))
    return "\n".join(blocks)


def _claim_yaml(phrase: str, cited: CitedPassage) -> str:
    """The claim that would record a passage, as the ledger writes it; one line a value."""
    words = [w.strip("'’.,%$").lower() for w in phrase.split()]
    name = "-".join(w for w in words if w.isascii() and w.isalnum())[:60].strip("-")
    lines = (
        f"  - id: {name or 'new-claim'}",
        f"    text: {_yaml_text(phrase)}",
        "    citations:",
        f"      - document: {cited.document}",
        f"        quote: {_yaml_text(as_seen(cited.passage.quote))}",
    )
    return "\n".join(lines) + "\n"


def _yaml_text(text: str) -> str:
    """A text in double quotes, on one line, as YAML and JSON both read it."""
    from json import dumps

    return dumps(clean(" ".join(text.split())), ensure_ascii=False)


def _nothing_text(phrase: str, screen: Screen) -> str:
    if not phrase.strip():
        return "The phrase is empty.\n"
    said = f"Nothing here says this: {quoted(phrase)}"
    return screen.fill([(said, PLAIN)]) + "That does not make it false; it has not been seen.\n"


def quoted(phrase: str, most: int = 200) -> str:
    """The phrase in quotation marks, cut between words where it is long."""
    if len(phrase) > most:
        kept = _cut(phrase, 0, most)
        phrase = f"{kept} …" if kept else f"a word of {len(phrase):,} characters"
    return f"“{clean(phrase)}”"


def _parts_text(match: Match, screen: Screen) -> str:
    """The score, and each part of it on a line: name, value × weight, and what it saw."""
    text = label("score", [(f"{match.score:.1f} of 100", PLAIN)], screen)
    width = max((len(part.name) for part in match.parts), default=0)
    for part in match.parts:
        head = f"{part.name:<{width}}  {part.value:5.2f} × {100 * part.weight:4.1f}"
        column = INDENT + len(head) + 2
        text += screen.fill([(part.note, PLAIN)], indent=column, first=" " * INDENT + head)
    return text
