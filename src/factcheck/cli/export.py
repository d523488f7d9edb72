"""What ``factcheck export`` does: choose, vet each citation again, write, tell what is left out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from factcheck.check.inspection import Inspection, mark
from factcheck.check.vetting import Vetted, vet
from factcheck.cli.desk import select, tell
from factcheck.cli.inspection import open_inspection
from factcheck.cli.output import export_format, write_file
from factcheck.cli.screen import note, open_screen, say_bytes, say_data
from factcheck.cli.show import counted
from factcheck.model import FactcheckError, Location, Problem, Rule, Severity, Status
from factcheck.write import EXTRAS, WRITERS
from factcheck.write.directives import Page, page
from factcheck.write.dossier import Choices, Dossier, Row
from factcheck.write.export import COLUMNS
from factcheck.write.links import archive_link, deep_link, web_address

DONE, FINDINGS, CANNOT = 0, 1, 2
STYLE = "chicago-author-date"
"""The citation style of footnotes where none is asked for."""
UNREVIEWED = Rule(
    code="unreviewed-claim",
    severity=Severity.ERROR,
    says="A claim that nobody reviewed has no review to publish.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the options of ``export`` say; None, or False, for one that was not given."""

    shape: str | None = None
    output: str | None = None
    document: str | None = None
    status: str | None = None
    tag: str | None = None
    columns: str | None = None
    no_header: bool = False
    excel: bool = False
    style: str | None = None
    url: str | None = None
    publisher: str | None = None
    keep_broken: bool = False

    def heeded(self) -> Iterator[str]:
        """The options given that not every format heeds, as they are typed."""
        for name in ("columns", "no_header", "excel", "style", "url", "publisher"):
            if getattr(self, name):
                yield f"--{name.replace('_', '-')}"


def export_ledger(option: str | None, request: Request) -> int:
    """Write the citations that are asked for, and tell which are left out; the exit code."""
    name = export_format(request.shape, request.output)
    _refuse_strangers(request, name)
    _require_extra(name)
    choices = _choices(request, name)
    if "--url" in WRITERS[name].options and not web_address(choices.url):
        note("note: search engines ask for the page of a review; name it with --url https://…\n")
    opened = open_inspection(option, date.today())
    tell(opened.problems)
    inspection = opened.inspection
    if not inspection.ledger.claims and opened.problems:
        return CANNOT
    vetted = _vetted(inspection, request, name)
    rows = _rows(vetted, inspection)
    kept = [row for row, each in zip(rows, vetted, strict=True) if not _out(each, request)]
    out = [row for row, each in zip(rows, vetted, strict=True) if _out(each, request)]
    path = Path(inspection.ledger.path)
    dossier = Dossier(name=path.name, rows=tuple(kept), excluded=tuple(out))
    _deliver(WRITERS[name].write(dossier, choices), name, request.output)
    tell(dict.fromkeys(_loud(v, v.problem, request) for v in vetted if v.problem))
    if request.output is not None:
        note(f"wrote {request.output}: {_counted(len(kept), len(out))}\n")
    elif out:
        note(f"factcheck: {_counted(len(kept), len(out))}\n")
    return DONE if kept and not out else FINDINGS


def _vetted(inspection: Inspection, request: Request, name: str) -> list[Vetted]:
    """The citations that were asked for, each with what keeps it out of the format, if anything."""
    ledger = inspection.ledger
    claims = select(ledger, document=request.document, status=request.status, tag=request.tag)
    narrowed = replace(inspection, ledger=replace(ledger, claims=claims))
    found = [v for v in vet(narrowed) if request.document in (None, v.citation.document)]
    return found if WRITERS[name].unreviewed else [_reviewed(v, inspection) for v in found]


def _reviewed(vetted: Vetted, inspection: Inspection) -> Vetted:
    """The same with a problem where nobody reviewed the claim."""
    if vetted.claim.status is not Status.UNREVIEWED:
        return vetted
    message = "it is unreviewed, and there is no review to publish"
    hint = "review it first, or export with --status reviewed or --status disputed"
    at = mark(vetted.claim, "status")
    return replace(vetted, problem=inspection.problem(UNREVIEWED, message, at, hint=hint))


def _out(vetted: Vetted, request: Request) -> bool:
    """Whether a citation is left out: broken and not kept, or not for this format at all."""
    if vetted.problem is None:
        return False
    return vetted.problem.code == UNREVIEWED.code or not request.keep_broken


def _rows(vetted: Sequence[Vetted], inspection: Inspection) -> list[Row]:
    pages = {name: page(text) for name, text in inspection.texts.items()}
    return [_row(each, inspection, pages) for each in vetted]


def _row(vetted: Vetted, inspection: Inspection, pages: Mapping[str, Page]) -> Row:
    document = inspection.ledger.document(vetted.citation.document)
    archive, constructed = archive_link(document)
    proven = None if vetted.problem else vetted.passage
    return Row(
        claim=vetted.claim,
        citation=vetted.citation,
        document=document,
        passage=vetted.passage,
        text=inspection.texts.get(document.id, ""),
        link=deep_link(document, pages.get(document.id, ""), proven),
        archive=archive,
        constructed=constructed,
        broken=vetted.problem.message if vetted.problem else "",
    )


def _loud(vetted: Vetted, problem: Problem, request: Request) -> Problem:
    """The problem of a citation, beginning with what became of it."""
    if problem.code == UNREVIEWED.code:
        return replace(problem, message=f"REFUSED: {vetted.claim.id}: {problem.message}")
    out = not request.keep_broken
    fate = "EXCLUDED" if out else "BROKEN, kept"
    return replace(
        problem,
        severity=Severity.ERROR if out else Severity.WARNING,
        message=f"{fate}: {vetted.claim.id} in {vetted.citation.document}: {problem.message}",
    )


def _counted(kept: int, out: int) -> str:
    return counted(kept, "row") + (f", {out} EXCLUDED" if out else "")


def _deliver(content: str | bytes, name: str, output: str | None) -> None:
    """Put the file's content where it was asked for."""
    if output is not None:
        write_file(output, content)
    elif isinstance(content, str):
        say_data(content, open_screen("auto", os.environ))
    elif sys.stdout.isatty():
        raise _refused(f"{name} is not for a terminal", "name a file with -o FILE, or pipe it")
    else:
        say_bytes(content)


def _choices(request: Request, name: str) -> Choices:
    """What the options ask of the format, put in order and looked up."""
    style = ""
    if "--style" in WRITERS[name].options:
        from factcheck.read.styles import read_style

        style = read_style(request.style or STYLE)
    return Choices(
        columns=_columns(request.columns),
        header=not request.no_header,
        excel=request.excel,
        style=style,
        url=request.url or "",
        publisher=request.publisher or "",
    )


def _columns(given: str | None) -> tuple[str, ...]:
    """The names in a list parted by commas. Raises ``FactcheckError`` for one that is no column."""
    if given is None:
        return ()
    names = tuple(name.strip().lower() for name in given.split(",") if name.strip())
    for name in names:
        if name not in COLUMNS:
            from difflib import get_close_matches

            near = get_close_matches(name, COLUMNS, n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"? ' if near else ""
            raise _refused(f'there is no column "{name}"', f"{hint}columns: {', '.join(COLUMNS)}")
        if names.count(name) > 1:
            raise _refused(f'the column "{name}" is named twice', f"columns: {', '.join(COLUMNS)}")
    if not names:
        raise _refused("--columns names no column", f"columns: {', '.join(COLUMNS)}")
    return names


def _refuse_strangers(request: Request, name: str) -> None:
    """Raises ``FactcheckError`` for an option that the format does not heed."""
    for option in request.heeded():
        if option not in WRITERS[name].options:
            able = ", ".join(each for each, how in WRITERS.items() if option in how.options)
            raise _refused(f"{option} is not for {name}", f"it is for {able}")


def _require_extra(name: str) -> None:
    """Raises ``FactcheckError``, with the command that helps, where a format's extra is missing."""
    extra = EXTRAS.get(WRITERS[name].extra)
    if extra and not all(map(_installed, extra.modules)):
        packages = " ".join(f'"{package}"' for package in extra.packages)
        raise _refused(
            f"{name} needs an extra that is not installed",
            f"install it with: {sys.executable} -m pip install {packages}",
        )


def _installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ValueError:  # a module that was taken out of the running process
        return False


def _refused(message: str, hint: str) -> FactcheckError:
    return FactcheckError(
        Problem(
            severity=Severity.ERROR,
            code="cannot-export",
            message=message,
            location=Location(path="factcheck export"),
            hint=hint,
        )
    )
