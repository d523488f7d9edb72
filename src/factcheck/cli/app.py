"""The command line: one function per command. Read, call, show, and say the exit code."""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.commands import Commands
from factcheck.cli.complete import codes
from factcheck.cli.exits import CANNOT, FOUND, NOTHING, STOPPED
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import close_streams, note, prepare_streams, say, say_data
from factcheck.model import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.models import CommandInfo


def _typer() -> typer.Typer:
    return typer.Typer(
        cls=Commands,
        suggest_commands=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


app = _typer()


def run(args: Sequence[str]) -> int:
    """Run the command line; its exit code. Whatever goes wrong is one message, and 2."""
    prepare_streams()
    try:
        command = typer.main.get_command(_asked(args))
        code = command.main(args=list(args), prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        from factcheck.cli.desk import tell

        tell([error.problem], _color(args))
        code = CANNOT
    except KeyboardInterrupt:
        code = STOPPED
    except SystemExit as end:  # everything has been said
        code = end.code
    except Exception as fault:
        from factcheck.cli.faults import fault_text

        note(fault_text(fault, open_screen(_color(args), os.environ, sys.stderr)))
        code = CANNOT
    return close_streams() or (code if isinstance(code, int) else FOUND)


def _asked(args: Sequence[str]) -> typer.Typer:
    """The application with no more than the command that is asked for.

    Typer reads the signature of every command it holds, 2 ms for each; all are there for help,
    for completion and for a name that no command has.
    """
    asked = [each for each in app.registered_commands if each.name in args[:1]]
    one = _typer()
    one.registered_callback = app.registered_callback
    one.registered_commands = asked or _asked_of_all(args)
    if {"-h", "--help"}.intersection(args) and open_screen(_color(args), os.environ).links:
        from factcheck.cli.help import with_panels

        return with_panels(one)
    return one


def _asked_of_all(args: Sequence[str]) -> list[CommandInfo]:
    """Every command, or the one of them that is asked for."""
    commands = every_command()
    return [each for each in commands if each.name in args[:1]] or commands


def every_command() -> list[CommandInfo]:
    """Every command: those that read a ledger, those that make one, and what reads archives."""
    from factcheck.cli.archives import archives
    from factcheck.cli.making import making

    return [
        *app.registered_commands,
        *archives.registered_commands,
        *making.registered_commands,
    ]


def _color(args: Sequence[str]) -> str:
    """What --color asks for, where Typer is not there to say it: in a fault, and in help."""
    given = [value for name, value in pairwise(args) if name == "--color"]
    given += [each.removeprefix("--color=") for each in args if each.startswith("--color=")]
    return given[-1] if given and given[-1] in options.COLORS else "auto"


def _version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        say(f"factcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def factcheck(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Has our desk seen this number before, where exactly, and does the source still say it?

    \b
    Example:
      factcheck find "64,000 opioid deaths"

    \b
    Exit codes:
      0    found
      1    nothing found
      2    could not do it: bad usage, an unreadable ledger
      130  stopped with Ctrl-C
    """


@app.command("find")
def find(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="PHRASE...",
            callback=options.filled_words,
            help="The phrase, with or without quotes; - reads phrases from standard input, one"
            " a line, and passes over blank lines.",
        ),
    ],
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="At most so many claims.")
    ] = 5,
    document: options.Document = None,
    status: options.Status = None,
    shape: Annotated[
        str,
        options.choice(
            "--format",
            ("text", "json", "jsonl", "csv"),
            "json prints one object for one phrase, jsonl one on a line for each.",
        ),
    ] = "text",
    explain: Annotated[
        bool, typer.Option("--explain", help="Show every part of each score.")
    ] = False,
    add: Annotated[
        bool,
        typer.Option(
            "--add", help="Record the phrase, where a document says it and no claim does."
        ),
    ] = False,
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Find claims that say a phrase.

    Their figures are compared with the phrase's, apart from what a curator found, and a source
    that no longer says a claim is told beside it. Exits with 0 where anything is shown, whatever
    its source says now, 1 where nothing is found, 2 where that may be because a document could
    not be read. With --status only claims are searched: a passage outside them may be in the
    ledger with another status.

    \b
    Examples:
      factcheck find "64,000 opioid deaths"
      factcheck find 46.3 percent of federal inmates
      factcheck find --explain "Texas incarceration rate fell 27 percent"
      factcheck find -- -17 percent
    """
    from factcheck.cli.ask import answer_data, ask, headed_text, incomplete
    from factcheck.cli.desk import open_desk, select, texts_of, unread
    from factcheck.cli.phrases import FROM_INPUT, no_phrase, read_phrases, single
    from factcheck.cli.progress import Progress
    from factcheck.cli.show import answer_text

    if add:
        from factcheck.cli.find_add import add_found, refuse_adding

        refuse_adding(shape, status)
    phrases = single(read_phrases(words)) if shape == "json" else read_phrases(words)
    screen = open_screen(color, os.environ)
    desk = open_desk(ledger, color)
    claims = select(desk.ledger, document=document, status=status)
    texts = texts_of(desk, document)
    prepared = desk.citations.finder(claims, document)
    placed = partial(desk.citations.placed, document=document)
    size = {"claims": len(claims), "documents": len(texts), "limit": limit}
    found = False
    progress = Progress("phrases answered", streams=True)
    with progress, desk.citations.remembering():
        for phrase in phrases:
            answer = ask(phrase, prepared, placed, everywhere=status is None, **size)
            first = not progress.count
            if shape != "text":
                say_data(answer_data(answer, desk, shape, explain=explain, first=first), screen)
            elif words == FROM_INPUT:
                say(headed_text(answer, desk, screen, explain=explain, first=first))
            else:
                say(answer_text(answer, desk, screen, explain=explain))
            found = found or answer.found
            if add:
                add_found(answer, desk, ledger, color)
            progress.step()
    if not progress.count:
        raise no_phrase()
    if not found and status is None and unread(desk, document):
        note(incomplete(unread(desk, document), len(texts)))
        return CANNOT
    return FOUND if found else NOTHING


@app.command("list")
def list_(
    document: options.Document = None,
    status: options.Status = None,
    tag: options.Tag = None,
    query: Annotated[
        str | None,
        typer.Option(
            "--query",
            metavar="WORDS",
            callback=options.filled,
            help="Only claims whose text and other wordings hold these words, in any order.",
        ),
    ] = None,
    sort: Annotated[
        str,
        options.choice(
            "--sort",
            ("document", "id", "status", "checked"),
            "By document, as the ledger has them; else in one list: checked is the oldest first.",
        ),
    ] = "document",
    shape: options.Shape = "text",
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """List claims by the document they cite.

    Each with its status, its id, and the place where the document says it.

    \b
    Examples:
      factcheck list --status disputed
      factcheck list --query "drug offenses" --sort checked
    """
    from factcheck.cli.listing import Choice, list_claims

    choice = Choice(document=document, status=status, tag=tag, query=query, sort=sort)
    return list_claims(ledger, choice, shape, color)


@app.command("show")
def show(
    claim: options.Claim,
    shape: options.Shape = "text",
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Show one claim whole.

    Its status, finding and evidence, and every passage in its context.

    \b
    Example:
      factcheck show federal-inmates-drug-share
    """
    from factcheck.cli.desk import known_claim, open_desk

    screen = open_screen(color, os.environ)
    desk = open_desk(ledger, color)
    chosen = known_claim(desk.ledger, claim)
    ((_, passages),) = desk.citations.cited([chosen])
    if shape == "json":
        from factcheck.write.catalogue import claim_object
        from factcheck.write.json import object_text

        say_data(
            object_text(claim_object(chosen, passages, desk.ledger, desk.citations.remark)), screen
        )
    else:
        from factcheck.cli.shelf import claim_text

        say(claim_text(chosen, passages, desk, screen))
    return FOUND


@app.command("documents")
def documents(
    shape: options.Shape = "text",
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """List the documents.

    How each is cited, its claims by status, and its file.

    \b
    Example:
      factcheck documents
    """
    from factcheck.cli.desk import open_desk

    screen = open_screen(color, os.environ)
    desk = open_desk(ledger, color)
    if shape == "json":
        from factcheck.write.catalogue import documents_object
        from factcheck.write.json import object_text

        say_data(object_text(documents_object(desk.ledger, desk.texts)), screen)
    else:
        from factcheck.cli.shelf import documents_text

        say(documents_text(desk, screen))
    return FOUND if desk.ledger.documents else NOTHING


@app.command("export")
def export(
    shape: options.ExportShape = None,
    output: options.Output = None,
    document: options.Document = None,
    status: options.Status = None,
    tag: options.Tag = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns",
            metavar="NAMES",
            callback=options.filled,
            help="Only these columns, in this order: a,b,c.",
        ),
    ] = None,
    no_header: Annotated[
        bool, typer.Option("--no-header", help="No line of column names, in csv and tsv.")
    ] = False,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="csv and tsv as Excel reads them: a byte order mark, CRLF."),
    ] = False,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="STYLE",
            callback=options.filled_path,
            help="The footnotes' citation style: chicago-author-date, apa, mla, another's name, or"
            " a .csl file.",
        ),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(
            "--url",
            metavar="URL",
            callback=options.filled,
            help="The page that publishes the reviews.",
        ),
    ] = None,
    publisher: Annotated[
        str | None,
        typer.Option(
            "--publisher",
            metavar="NAME",
            callback=options.filled,
            help="Who publishes the reviews.",
        ),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option(
            "--title", metavar="TITLE", callback=options.filled, help="A title of your own."
        ),
    ] = None,
    keep_broken: Annotated[
        bool,
        typer.Option("--keep-broken", help="Keep what its document no longer says, marked BROKEN."),
    ] = False,
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Write citations in a format that others file.

    One row for each claim and each document it cites. Each is looked up in its document again as
    it is written; one that no longer stands is left out and told as EXCLUDED, and the exit code is
    1. docs/export.md has every format and column.

    \b
    Formats, and who needs them:
      csv             any spreadsheet or script
      tsv             a script, or pasting into a spreadsheet
      markdown        a web page or a wiki
      json            a program
      jsonl           a program that reads lines
      xlsx            an editor with Excel
      html            readers, on a screen or on paper
      csl-json        Zotero, Pandoc
      biblatex        LaTeX
      ris             EndNote, Mendeley
      claimreview     fact-check search engines
      annotation      annotation tools
      footnotes       a draft in Markdown
      footnotes-text  a draft in plain text

    \b
    Examples:
      factcheck export -o citations.html
      factcheck export --status reviewed --columns claim,quote,link
      factcheck export --format footnotes --style apa
    """
    from factcheck.cli.export import export_ledger
    from factcheck.cli.request import Request

    return export_ledger(
        ledger,
        Request(
            shape=shape,
            output=output,
            document=document,
            status=status,
            tag=tag,
            columns=columns,
            no_header=no_header,
            excel=excel,
            style=style,
            url=url,
            publisher=publisher,
            title=title,
            keep_broken=keep_broken,
        ),
        color,
    )


@app.command("verify")
def verify(
    fail_on: Annotated[str | None, options.fail_on("problem")] = None,
    stale_after: Annotated[
        int | None,
        typer.Option(
            "--stale-after",
            min=0,
            metavar="DAYS",
            help="Warn of claims checked longer ago; else the ledger's.",
        ),
    ] = None,
    pin: Annotated[
        bool,
        typer.Option(
            "--pin", help="Record the sha256 of each document whose claims all stand, first."
        ),
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="DATE",
            callback=options.filled,
            help="The day to count from; else this one.",
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="CODE",
            autocompletion=codes,
            callback=options.filled,
            help="Print what a rule of verify or check means, and nothing else.",
        ),
    ] = None,
    shape: options.ProblemShape = "text",
    ledger: options.Ledgers = None,
    into: options.Into = None,
    color: options.Color = "auto",
) -> int:
    """See whether every claim still stands in its sources.

    Looks up each quote and each figure in the documents, and looks for what a status lacks, for
    dates and addresses that cannot be, and for claims in conflict. Exits with 1 where a problem is
    as bad as --fail-on says, 2 where there is nothing to verify. docs/verify.md has every rule.

    \b
    Examples:
      factcheck verify
      factcheck verify --fail-on warning --stale-after 365
      factcheck verify --format sarif
      factcheck verify --explain quote-changed
    """
    if explain is not None:
        from factcheck.cli.explain_rule import explain_rule

        return explain_rule(explain, color)
    from factcheck.cli.verify import verify_ledger

    return verify_ledger(
        ledger,
        pin=pin,
        into=into,
        fail_on=fail_on,
        stale_after=stale_after,
        today=today,
        shape=shape,
        color=color,
    )


@app.command("check")
def check(
    drafts: Annotated[
        list[str],
        typer.Argument(
            metavar="DRAFT...",
            callback=options.filled_paths,
            help="Text and Markdown files, folders of them, or - for standard input.",
        ),
    ],
    annotate: Annotated[
        str | None,
        typer.Option(
            "--annotate",
            metavar="OUT",
            callback=options.filled_path,
            help="Write the draft back with a note on each finding, as .md or .html.",
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Warn of each figure that no claim covers.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all-figures", help="Account for numbers in passing too: three towns.")
    ] = False,
    fail_on: Annotated[str | None, options.fail_on("finding", "disputed")] = None,
    least: Annotated[str, options.least("finding")] = "note",
    only: Annotated[
        str | None,
        typer.Option(
            "--only", metavar="A-B", callback=options.filled, help="Only these lines of the draft."
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="YYYY-MM-DD",
            callback=options.filled,
            help="When the draft was written: what it means by last year.",
        ),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            callback=options.filled_path,
            help="Leave out the findings that this file accepts.",
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update-baseline", help="Accept all that is found, in that file.")
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename",
            metavar="NAME",
            callback=options.filled,
            help="What standard input is called; Markdown where it ends in .md.",
        ),
    ] = None,
    shape: options.ProblemShape = "text",
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Say what a draft says, against the ledger, figure by figure.

    A claim repeated is a note with its status, or a warning where it is disputed or its source no
    longer says it; another figure, or the figure said of another thing, is an error; a figure that
    no claim covers is a note. The last line accounts for every figure. Exits with 1 where a
    finding is as bad as --fail-on says, 2 where there is nothing to check. docs/check.md has every
    finding, and how to settle one.

    \b
    Examples:
      factcheck check draft.md
      factcheck check --strict --fail-on warning drafts/
      factcheck check draft.md --annotate notes.html
    """
    from factcheck.cli.check import check_files
    from factcheck.cli.check_choice import Choice, line_range, written_on

    choice = Choice(
        strict=strict,
        date=written_on(date),
        every=every,
        fail_on=fail_on,
        least=least,
        only=line_range(only),
        baseline=baseline,
        update=update,
    )
    return check_files(
        drafts,
        ledger,
        choice,
        annotate=annotate,
        stdin_filename=stdin_filename,
        shape=shape,
        color=color,
    )
