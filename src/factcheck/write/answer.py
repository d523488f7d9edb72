"""The answer to a phrase, and its machine-readable shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Standing
from factcheck.write.citation import Asked, citation_text, passage_words, standing_object, unasked

if TYPE_CHECKING:  # types only: this room names them, the caller made them
    from factcheck.match.elsewhere import Elsewhere
    from factcheck.match.find import Match
    from factcheck.match.locate import CitedPassage
    from factcheck.model import Ledger, Remark
    from factcheck.write.table import Cell, Table

SCHEMA = "factcheck.find/1"
COLUMNS = (
    "phrase", "tier", "verdict", "score", "figures", "claim_id", "claim", "status",
    "document_id", "file", "line", "column", "quote", "citation", "standing", "now",
)  # fmt: skip


class Answer(NamedTuple):
    """What was found for a phrase.

    ``claims`` and ``documents`` count what was searched. ``passages`` are places in the documents
    that say the phrase; filled only where no claim matches it. ``elsewhere`` are places that have
    a figure of the phrase and do not say it; filled only where nothing does.
    """

    phrase: str
    claims: int
    documents: int
    matches: tuple[Match, ...] = ()
    passages: tuple[CitedPassage, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def found(self) -> bool:
        """Whether there is anything to show: a match, a suggestion or a passage."""
        return bool(self.matches or self.passages)


def answer_object(
    answer: Answer, ledger: Ledger, remark: Asked = unasked, *, explain: bool = False
) -> dict[str, object]:
    """The answer as plain values, in the shape "factcheck.find/1".

    ``remark`` tells what became of a claim's citation. ``explain`` adds the parts of each match's
    score.
    """
    return {
        "schema": SCHEMA,
        "phrase": answer.phrase,
        "searched": {"claims": answer.claims, "documents": answer.documents},
        "matches": [_match_object(match, ledger, remark, explain) for match in answer.matches],
        "passages": [passage_object(cited, ledger) for cited in answer.passages],
        "figures_elsewhere": [_elsewhere_object(each, ledger) for each in answer.elsewhere],
    }


def _elsewhere_object(found: Elsewhere, ledger: Ledger) -> dict[str, object]:
    """A figure of the phrase where a document has it: its own place, and what is said of it."""
    place = passage_object(found.place, ledger)
    del place["score"]  # it is no likeness: the number stands there
    return {
        "figure": found.figure.text,
        "of": found.of,
        **place,
        "sentence": " ".join(found.sentence.split()),
    }


def _match_object(match: Match, ledger: Ledger, remark: Asked, explain: bool) -> dict[str, object]:
    shape: dict[str, object] = {
        "claim": match.claim.id,
        "text": match.claim.text,
        "status": str(match.claim.status),
        "tier": str(match.tier),
        "score": round(match.score, 1),
        "verdict": str(match.verdict),
        "figures": [
            {
                "phrase": pair.phrase.text if pair.phrase else None,
                "claim": pair.claim.text if pair.claim else None,
                "relation": str(pair.relation),
            }
            for pair in match.figures
        ],
        "words": {
            "only_in_phrase": list(match.only_in_phrase),
            "only_in_claim": list(match.only_in_claim),
        },
        "passages": [
            passage_object(each, ledger, remark(match.claim, each.citation))
            for each in match.passages
        ],
        "missing": [_missing_object(each, ledger) for each in match.missing],
        "citation": match_citation(match, ledger),
    }
    if explain:
        shape["explain"] = [
            {
                "name": part.name,
                "value": round(part.value, 4),
                "weight": part.weight,
                "note": part.note,
            }
            for part in match.parts
        ]
    return shape


def passage_object(
    cited: CitedPassage, ledger: Ledger, remark: Remark | None = None
) -> dict[str, object]:
    """A place in a document as plain values; offsets in code points, end-exclusive.

    Where a claim cites it, ``remark`` says what became of it.
    """
    passage, document = cited.passage, ledger.document(cited.document)
    return {
        "document": cited.document,
        "file": document.file,
        "line": passage.line,
        "column": passage.column,
        "end_line": passage.end_line,
        "end_column": passage.end_column,
        "start": passage.start,
        "end": passage.end,
        **passage.locator.values,
        "quote": passage_words(document, passage),
        "score": round(passage.score, 1),
        **standing_object(remark),
    }


def _missing_object(document: str, ledger: Ledger) -> dict[str, object]:
    """A document that a claim cites and that nowhere says it, or cannot be read."""
    return {
        "document": document,
        "file": ledger.document(document).file,
        "standing": str(Standing.MISSING),
    }


def match_citation(match: Match, ledger: Ledger) -> str:
    """How to cite the match: its first passage, or its first document where none was found."""
    if match.passages:
        first = match.passages[0]
        return citation_text(ledger.document(first.document), first.passage)
    return citation_text(ledger.document(match.claim.citations[0].document), None)


def answers_table(answers: Sequence[Answer], ledger: Ledger, remark: Asked = unasked) -> Table:
    """One row for each match and each passage; for a phrase with neither, a row that names it."""
    from factcheck.write.table import Table  # late: words alone need no table

    rows: list[tuple[Cell, ...]] = []
    for answer in answers:
        rows += [_match_row(answer.phrase, match, ledger, remark) for match in answer.matches]
        rows += [_passage_row(answer.phrase, cited, ledger) for cited in answer.passages]
        if not answer.found:
            rows.append((answer.phrase, *[""] * (len(COLUMNS) - 1)))
    return Table(schema=SCHEMA, columns=COLUMNS, rows=tuple(rows))


def _match_row(phrase: str, match: Match, ledger: Ledger, remark: Asked) -> tuple[Cell, ...]:
    figures = "; ".join(
        f"{pair.phrase.text if pair.phrase else ''} / {pair.claim.text if pair.claim else ''}"
        f" {pair.relation}".strip()
        for pair in match.figures
    )
    head = (phrase, str(match.tier), str(match.verdict), f"{match.score:.1f}", figures)
    claim = (match.claim.id, match.claim.text, str(match.claim.status))
    if not match.passages:
        document = ledger.document(match.claim.citations[0].document)
        place: tuple[Cell, ...] = (document.id, document.file, None, None, "")
        stands = (str(Standing.MISSING), "")
    else:
        first = match.passages[0]
        place = _place(first, ledger)
        told = remark(match.claim, first.citation)
        stands = (str(told.standing), told.now) if told else ("", "")
    return (*head, *claim, *place, match_citation(match, ledger), *stands)


def _passage_row(phrase: str, cited: CitedPassage, ledger: Ledger) -> tuple[Cell, ...]:
    head = (phrase, "passage", "", f"{cited.passage.score:.1f}", "", "", "", "")
    citation = citation_text(ledger.document(cited.document), cited.passage)
    return (*head, *_place(cited, ledger), citation, "", "")


def _place(cited: CitedPassage, ledger: Ledger) -> tuple[Cell, ...]:
    document, passage = ledger.document(cited.document), cited.passage
    words = passage_words(document, passage)
    return (cited.document, document.file, passage.line, passage.column, words)
