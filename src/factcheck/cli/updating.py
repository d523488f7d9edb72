"""What ``factcheck import --update`` does: read a new version, and say which claims still stand."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.citations import Citations
from factcheck.cli.exits import CANNOT, DONE, FINDINGS
from factcheck.cli.importing import Wanted
from factcheck.cli.prose import GREEN, PLAIN, RED, YELLOW, Line
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import note, say
from factcheck.model import Citation, Claim, Document, Ledger, Standing, refusal
from factcheck.read.intake import Taken, slug, take, update_fields
from factcheck.write.citation import counted

if TYPE_CHECKING:
    from factcheck.cli.screen import Screen
    from factcheck.match.locate import Passage

STYLES = {"stands": GREEN, "moved": YELLOW, "fell": RED}
COLUMN = 9
"""Columns before the id of a claim."""


class Fate(NamedTuple):
    """What a new version does to a claim: it stands, it moved or it fell, and what to say of it."""

    word: str
    claim: Claim
    said: str


def update_files(job: Wanted, *, yes: bool) -> int:
    """Read new versions of documents and say which claims stand; write where asked.

    Raises ``FactcheckError`` where a version cannot be read or is of no document of the ledger.
    """
    from factcheck.read.content import ledger_bytes
    from factcheck.read.ledger import read_content

    screen, code = open_screen(job.color, os.environ), DONE
    for path in job.paths:
        ledger, _ = read_content(job.ledger, ledger_bytes(job.ledger))
        document, taken = _new_version(path, job, ledger)
        code = max(code, _update(document, taken, job, screen, yes=yes))
    return code


def _new_version(path: str, job: Wanted, ledger: Ledger) -> tuple[Document, Taken]:
    """The document that a path is a new version of, and what was read there."""
    folder = Path(ledger.path).parent
    known = {document.id: document for document in ledger.documents}
    if path in known and not Path(path).exists():
        document = known[path]
        if not document.original:
            raise _refused(path, "this document has no original beside its text", "name a file")
        return document, take(str(folder / document.original), job.suffix)
    taken = take(path, job.suffix)
    if "id" in job.fields:
        if job.fields["id"] not in known:
            from factcheck.near import did_you_mean

            name = job.fields["id"]
            hint = did_you_mean(name, list(known)) or '"factcheck documents" shows them'
            raise refusal("unknown-document", f'there is no document "{name}"', ledger.path, hint)
        return known[job.fields["id"]], taken
    found = _meant(taken, ledger, folder)
    if len(found) != 1:
        many = f"of {', '.join(each.id for each in found)}" if found else "of no document here"
        raise _refused(path, f"it is a version {many}, as far as can be told", "say: --id ID")
    return found[0], taken


def _meant(taken: Taken, ledger: Ledger, folder: Path) -> list[Document]:
    """The documents that a file may be a version of, by the surest sign that any has."""
    whole = os.path.realpath(taken.path)
    title, stem = taken.imported.title, Path(taken.name).stem
    signs = (
        lambda each: os.path.realpath(folder / (each.original or each.file)) == whole,
        lambda each: bool(each.url) and each.url == taken.imported.url,
        lambda each: Path(each.original or each.file).name == taken.name or each.id == slug(stem),
        lambda each: bool(title) and each.title == title,
    )
    for sign in signs:
        found = [each for each in ledger.documents if sign(each)]
        if found:
            return found
    return []


def _update(document: Document, taken: Taken, job: Wanted, screen: Screen, *, yes: bool) -> int:
    """Show what the new version does, and write it where that is asked for; the exit code."""
    from factcheck.cli.asking import asks, confirm
    from factcheck.read.documents import read_text

    ending = Path(document.original or document.file).suffix.lower()
    if taken.suffix != ending or Path(document.file).suffix.lower() != taken.kind.ending:
        message = f'it ends in {taken.suffix}, and "{document.id}" was made from {ending}'
        raise _refused(taken.path, message, "import it as a document of its own")
    folder = Path(job.ledger).parent
    old = read_text(folder / document.file)
    if taken.imported.text == old and document.original_sha256.lower() in ("", taken.digest):
        say(screen.noted(f"{document.id}: this is the version that is there: nothing written"))
        return DONE
    say(screen.text(_told(document, taken, job)))
    if not job.dry_run and not yes:
        if not asks():
            note(screen.noted("nothing was written: --yes writes it"))
            return CANNOT
        if not confirm(f"write the new version of {document.id}?"):
            say(screen.noted("nothing was written"))
            return FINDINGS
    _write(document, taken, job, screen)
    return DONE


def _told(document: Document, taken: Taken, job: Wanted) -> Iterator[Line]:
    """What was read, and each claim of the document with its fate."""
    from factcheck.read.content import ledger_bytes
    from factcheck.read.documents import read_documents
    from factcheck.read.ledger import read_content

    ledger, _ = read_content(job.ledger, ledger_bytes(job.ledger))
    claims = tuple(
        claim
        for claim in ledger.claims
        if any(each.document == document.id for each in claim.citations)
    )
    ledger = replace(ledger, claims=claims, documents=(document,))
    before, _ = read_documents(ledger)
    parts = [counted(taken.pages, "page")] if taken.pages else []
    parts.append(f"{len(taken.imported.text.split()):,} words")
    yield Line([(f"{document.id}: a new version, {', '.join(parts)}", PLAIN)])
    for each in taken.imported.told:
        yield Line([(f"note: {each}", PLAIN)], 2)
    fates = list(_fates(ledger, document.id, before, {document.id: _words(document, taken)}))
    for word in STYLES:
        for fate in fates:
            if fate.word == word:
                head = [(f"  {word}", STYLES[word])]
                said = f": {fate.said}" if fate.said else ""
                yield Line([(f"{fate.claim.id}{said}", PLAIN)], COLUMN, head)
    counts = [(sum(fate.word == word for fate in fates), word) for word in STYLES]
    shown = [f"{n} {'stand' if word == 'stands' and n != 1 else word}" for n, word in counts if n]
    yield Line([(", ".join(shown) or "no claim cites it", PLAIN)])


def _words(document: Document, taken: Taken) -> str:
    """The words of the new version as those of the old one are read: Markdown without markup."""
    from factcheck.read.files import is_markdown

    if not is_markdown(document.file):
        return taken.imported.text
    from factcheck.read.markdown import without_markup

    return without_markup(taken.imported.text)


def _fates(
    ledger: Ledger, name: str, before: dict[str, str], after: dict[str, str]
) -> Iterator[Fate]:
    """What becomes of each claim that cites the document."""
    old, new = Citations(ledger, before), Citations(ledger, after)
    for claim in ledger.claims:
        for citation in claim.citations:
            if citation.document == name:
                yield _fate(claim, citation, old, new)
                break


def _fate(claim: Claim, citation: Citation, old: Citations, new: Citations) -> Fate:
    remark = new.remark(claim, citation)
    if remark is None or remark.standing in (Standing.CHANGED, Standing.MISSING):
        had = old.remark(claim, citation)
        again = had is not None and had.standing in (Standing.CHANGED, Standing.MISSING)
        said = remark.text if remark else ""
        return Fate("fell", claim, f"{said} (nor did the old version)" if again else said)
    was, now = (each.lookup.shown(claim, citation) for each in (old, new))
    if was is not None and now is not None and was.line != now.line:
        return Fate("moved", claim, f"{_place(was)} → {_place(now)}")
    if remark.standing is Standing.MOVED:
        return Fate("moved", claim, remark.text)
    return Fate("stands", claim, "")


def _place(passage: Passage) -> str:
    """Where a passage stands, for people: its line, and the page where there are pages."""
    page = f"p. {passage.page}, " if passage.page else ""
    return f"{page}line {passage.line}"


def _write(document: Document, taken: Taken, job: Wanted, screen: Screen) -> None:
    """Write the original, then the text, then the ledger: killed in between, ``verify`` says so."""
    from factcheck.cli import changes
    from factcheck.read.amend import amend
    from factcheck.read.content import ledger_bytes
    from factcheck.read.files import read_bytes
    from factcheck.read.ledger import read_content
    from factcheck.read.saving import save
    from factcheck.read.shelf import shelf

    with shelf(job.ledger):
        content = ledger_bytes(job.ledger)
        ledger, _ = read_content(job.ledger, content)
        new = update_fields(document, taken, job.fields)
        documents = tuple(new if each.id == document.id else each for each in ledger.documents)
        edit = amend(job.ledger, content, replace(ledger, documents=documents))
        said = f"wrote the new version of {document.id}, in {job.ledger}"
        if job.dry_run:
            changes.put(edit, dry_run=True, screen=screen, said=said)
            return
        for name, data in _files(document, taken):
            path = Path(job.ledger).parent / name
            old = read_bytes(path) if path.exists() else None
            if old != data:
                save(str(path), data, instead_of=old)
        changes.put(edit, dry_run=False, screen=screen, said=said)


def _files(document: Document, taken: Taken) -> Sequence[tuple[str, bytes]]:
    text = taken.imported.text.encode("utf-8")
    if not document.original:
        return ((document.file, taken.data if taken.is_text else text),)
    return (document.original, taken.data), (document.file, text)


def _refused(path: str, message: str, hint: str) -> Exception:
    return refusal("cannot-update", message, path, hint)
