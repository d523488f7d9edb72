"""The draft written back, with a note on each finding: what is asked for, and what goes in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.check.draft import Finding
from factcheck.check.draft_about import cited_document
from factcheck.check.draft_stale import gone
from factcheck.check.draft_words import Cite, quote_of
from factcheck.cli.desk import Desk, documents_read
from factcheck.cli.streams import input_handle
from factcheck.library.drafts import Checker
from factcheck.model import FactcheckError, Location, refusal
from factcheck.read.drafts import Draft
from factcheck.read.files import is_markdown
from factcheck.write.annotated import Note

FROM_INPUT = "-"
PAGES = (".md", ".markdown", ".html", ".htm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft and what was found in it."""

    draft: Draft
    findings: tuple[Finding, ...]


def page_ending(path: str | None, drafts: Sequence[str]) -> str:
    """How the name of the annotated draft ends; empty where none is asked for.

    Raises ``FactcheckError`` for an ending that stands for no page, more drafts than one, and a
    page that would take the draft's own place.
    """
    if path is None:
        return ""
    ending = Path(path).suffix.lower()
    if ending not in PAGES:
        raise refused("cannot-write", "an annotated draft is .md or .html", path=path)
    if len(drafts) != 1 or Path(drafts[0]).is_dir():
        raise refused("many-drafts", "--annotate writes one draft back", "name one file, or -")
    return ending


def files_read(draft: str, desk: Desk) -> list[tuple[str | int, str]]:
    """The files that an annotated draft is read from, and what each is called."""
    read: list[tuple[str | int, str]] = [(draft, "the draft itself")]
    if draft == FROM_INPUT:
        read = [(handle, "the draft itself") for handle in input_handle()]
    read += [(path, "the ledger") for path in desk.ledgers]
    return read + documents_read({d.id: desk.path(d.id) for d in desk.ledger.documents})


def page(checked: Checked, ending: str, summary: str, desk: Desk, cite: Cite) -> str:
    """The draft with its notes, as Markdown or as a page; ``cite`` says where a match stands."""
    draft = checked.draft
    notes = tuple(_notes(checked.findings, desk, cite))
    if ending in (".html", ".htm"):
        from factcheck.write.annotated_html import annotated_html

        if not is_markdown(draft.path):
            return annotated_html(draft.text, notes, summary, title=draft.path)
        from factcheck.read.markdown import front_matter

        heads = (draft.path, draft.date) if draft.title else (draft.date,)
        return annotated_html(
            draft.text,
            notes,
            summary,
            title=draft.title or draft.path,
            path=", ".join(filter(None, heads)),
            start=front_matter(draft.text),
            syntax=draft.prose.syntax(len(draft.text)),
        )
    from factcheck.write.annotated_md import annotated_markdown

    markdown = is_markdown(draft.path)
    return annotated_markdown(
        draft.text, notes, summary, markdown=markdown, links=draft.prose.links
    )


def _notes(findings: Sequence[Finding], desk: Desk, cite: Cite) -> Iterator[Note]:
    """A note for each finding; those that say the same of one sentence and claim share one."""
    notes: dict[object, Note] = {}
    for number, finding in enumerate(findings):
        note = _note(finding, desk, cite)
        repeats = finding.code.startswith("repeats-") and note.claim and not note.theirs
        key: object = (
            (finding.sentence, finding.code, note.claim.id) if repeats and note.claim else number
        )
        first = notes.get(key)
        if first is not None:
            note = replace(first, marks=first.marks + note.marks, said=first.said + note.said)
        notes[key] = note
    yield from notes.values()


def _note(finding: Finding, desk: Desk, cite: Cite) -> Note:
    match = finding.match
    marks = ((finding.start, finding.end),)
    said = (finding.figure.text,) if finding.figure else ()
    base = Note(severity=finding.problem.severity, code=finding.code, marks=marks, said=said)
    if match is None or finding.code == "not-in-ledger":
        stands = finding.problem.related if finding.code == "not-in-ledger" else ()
        place = _stands_in(stands[0].location) if stands else ""
        return replace(base, nearest=match.claim if match and not stands else None, place=place)
    related = cite(match)
    where, remark = related.location, gone(match, desk.citations.remark)
    line = f", line {where.line}, column {where.column}" if where.line else ""
    found = [where.locator.words] if where.locator.words else []
    cited = cited_document(match)
    locators = [c.place for c in match.claim.citations if c.document == cited and c.place]
    pair = finding.pair
    differs = finding.code in ("different-figure", "repeats-evidence")
    return replace(
        base,
        theirs=pair.claim.text if differs and pair and pair.claim else "",
        claim=match.claim,
        source=related.words,
        place="; ".join([*(locators[:1] or found), f"{where.path}{line}"]),
        quote=quote_of(match),
        remark=remark.text if remark else "",
    )


def _stands_in(where: Location) -> str:
    """The place of what stands in a document: its path and line, and its page, time or row."""
    return ", ".join(filter(None, (where.path, f"line {where.line}", where.locator.words)))


def checker_of(desk: Desk) -> Checker:
    """What checks drafts against the desk's ledger."""
    citations = desk.citations
    return Checker(desk.ledger, citations.lookup, path_of=desk.path, remark=citations.remark)


def refused(
    code: str, message: str, hint: str = "", path: str = "factcheck check"
) -> FactcheckError:
    """Why a check cannot be done."""
    return refusal(code, message, path, hint)
