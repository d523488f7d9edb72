"""The commands that make a ledger and keep it: one function each, as in ``app``.

They stand apart so that a ``find`` does not read them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.complete import claims, documents, tags

making = typer.Typer()


@making.command("init")
def init(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="[FOLDER]",
            callback=options.filled_path,
            help="Where to put it; made where it is not there. Else this folder.",
            show_default=False,
        ),
    ] = ".",
    color: options.Color = "auto",  # noqa: ARG001 (for what is refused)
) -> int:
    """Begin a ledger.

    Writes claims.yaml, which shows how a document and a claim are written and holds none, and the
    folder sources/ for the texts; then says what to type next. A ledger that is there is never
    written over.

    \b
    Example:
      factcheck init ledger
    """
    from factcheck.cli.init import init_ledger

    return init_ledger(folder)


@making.command("import")
def import_(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]",
            callback=options.each_filled,
            show_default=False,
            help="Documents, or folders of them; - reads standard input. With --update, a new"
            " version of a document, or its id where the original beside its text is new.",
        ),
    ] = None,
    update: Annotated[
        bool,
        typer.Option(
            "--update",
            help="Read a new version of a document, and say which claims still stand; with"
            " --claims, change the claims that are there.",
        ),
    ] = False,
    id_: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", callback=options.filled, help="The document's id."),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="TEXT", callback=options.filled, help="Its title."),
    ] = None,
    publisher: Annotated[
        str | None,
        typer.Option(
            "--publisher", metavar="NAME", callback=options.filled, help="Who published it."
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="DATE", callback=options.filled, help="When: YYYY-MM-DD."
        ),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", callback=options.filled, help="Its address."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--type",
            metavar="ENDING",
            callback=options.filled,
            help="What the file is, where its name does not say: pdf, html, txt.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write it without asking.")] = False,
    claims: Annotated[
        str | None,
        typer.Option(
            "--claims",
            metavar="FILE",
            callback=options.filled_path,
            help="Claims that are kept elsewhere: a spreadsheet, ClaimReview, our own export.",
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="COLUMNS",
            callback=options.filled,
            help="Which of their columns is which field: Claim=text,Source=document.",
        ),
    ] = None,
    ledger: options.Ledgers = None,
    into: options.Into = None,
    color: options.Color = "auto",
) -> int:
    """Read documents into the ledger.

    The text of each goes into sources/ beside the ledger, the original beside it, and what the
    document says of itself (title, author, publisher, date, address) into the ledger. Exits with 0
    where all were read, 1 where some were left out, which are named, 2 where none was.
    docs/import.md says what is read, and what is made of it.

    \b
    Examples:
      factcheck import report.pdf
      factcheck import --publisher "Harbour Board" page.html
      factcheck import papers/
    """
    from factcheck.cli.importing import import_files, one_of, wanted, written_to

    one_of(files, claims)
    path = written_to(ledger, into)
    if claims is not None:
        from factcheck.cli.claims_in import import_claims

        return import_claims(
            claims,
            columns=columns,
            update=update,
            yes=yes,
            dry_run=dry_run,
            ledger=path,
            color=color,
        )
    asked = {
        "id": id_,
        "title": title,
        "publisher": publisher,
        "published": published,
        "url": url,
    }
    job = wanted(files or [], asked, kind, path, dry_run=dry_run, color=color)
    if update:
        from factcheck.cli.updating import update_files

        return update_files(job, yes=yes)
    return import_files(job)


@making.command("suggest")
def suggest(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT|FILE",
            callback=options.filled_path,
            autocompletion=documents,
            help="A document of the ledger by its id, or any file.",
        ),
    ],
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="At most so many, the best.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every sentence with a figure, the unlikely ones too.")
    ] = False,
    accept: Annotated[
        str | None,
        options.choice("--accept", ("all",), "Record all that is proposed, without asking."),
    ] = None,
    shape: Annotated[
        str,
        options.choice(
            "--format",
            ("text", "yaml", "jsonl"),
            "yaml prints claims to paste into a ledger, jsonl one object a line.",
        ),
    ] = "text",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
    ] = False,
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Propose the statistics of a document that no claim covers.

    Best first, each with its exact quote, a text in the document's own words, an id, and the claims
    that are near it. On a terminal one at a time, in its context: add it, edit its text, skip it,
    never see it again, or quit and go on another time. Exits with 0 where something is proposed, 1
    where nothing is. docs/suggest.md tells what counts as a statistic.

    \b
    Examples:
      factcheck suggest reason-death-penalty-memo --all
      factcheck suggest reason-death-penalty-memo --all --limit 1 --format yaml
    """
    from factcheck.cli.suggest import Wanted, suggest_claims

    wanted = Wanted(shape=shape, limit=limit, every=every, accept=accept, dry_run=dry_run)
    return suggest_claims(document, ledger, wanted, color)


@making.command("add")
def add(
    text: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TEXT]",
            callback=options.each_typed,
            help="What the claim says, in a sentence; asked for on a terminal.",
            show_default=False,
        ),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="ID",
            callback=options.filled,
            autocompletion=documents,
            help="The document that says it; the only one, where there is one.",
        ),
    ] = None,
    quote: Annotated[
        str | None,
        typer.Option(
            "--quote",
            metavar="WORDS",
            callback=options.filled,
            help="The document's own words; else those of the passage that says the claim.",
        ),
    ] = None,
    no_quote: Annotated[
        bool, typer.Option("--no-quote", help="Cite the document, and no words of it.")
    ] = False,
    alias: Annotated[
        list[str] | None,
        typer.Option(
            "--alias",
            metavar="WORDS",
            callback=options.each_typed,
            help="Another wording; may be given again.",
        ),
    ] = None,
    tag: Annotated[
        list[str] | None,
        typer.Option(
            "--tag",
            metavar="TAG",
            callback=options.each_typed,
            autocompletion=tags,
            help="A tag; may be given again.",
        ),
    ] = None,
    status: Annotated[
        str | None,
        options.choice("--status", options.STATUSES, "What a curator did; else unreviewed."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            callback=options.filled,
            help="Its id; else one of its rare words and its number.",
        ),
    ] = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    ledger: options.Ledgers = None,
    into: options.Into = None,
    color: options.Color = "auto",
) -> int:
    """Add one claim.

    Looks up in the document what the claim says, and quotes it; writes nothing where no passage
    says it, unless --no-quote. A claim that says the same as another, or the same with another
    figure, is told first. On a terminal what is missing is asked for. docs/add.md tells more.

    \b
    Example:
      factcheck add "17% fewer Texans" --document rstreet-drug-laws-op-ed --no-quote --dry-run
    """
    from factcheck.cli.add import Wanted, add_claim
    from factcheck.cli.desk import written

    wanted = Wanted(
        text=" ".join(text or ()),
        document=document or "",
        quote=quote or "",
        aliases=tuple(alias or ()),
        tags=tuple(tag or ()),
        status=status or "",
        id=name or "",
        no_quote=no_quote,
        dry_run=dry_run,
        yes=yes,
    )
    return add_claim(written(ledger, into), wanted, color)


@making.command("review")
def review(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="[CLAIM]",
            help="A claim's id.",
            autocompletion=claims,
            callback=options.filled,
            show_default=False,
        ),
    ] = None,
    following: Annotated[
        bool,
        typer.Option(
            "--next", help="Walk through the unreviewed claims, the oldest document first."
        ),
    ] = False,
    status: Annotated[
        str | None, options.choice("--status", options.STATUSES, "What the check came to.")
    ] = None,
    finding: Annotated[
        str | None,
        typer.Option(
            "--finding", metavar="TEXT", callback=options.filled, help="One sentence: why."
        ),
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(
            "--evidence",
            metavar="KEY=TEXT;...",
            callback=options.each_typed,
            help="One more source: title=...; publisher=...; published=...; url=...; says=...;"
            " bearing=supports|contradicts|qualifies. May be given again.",
        ),
    ] = None,
    checker: Annotated[
        str | None,
        typer.Option(
            "--checker",
            metavar="NAME",
            callback=options.filled,
            help="Who checked it; else FACTCHECK_CHECKER, else the ledger's, else git's user.name.",
        ),
    ] = None,
    today: options.Today = None,
    dry_run: options.DryRun = False,
    ledger: options.Ledgers = None,
    into: options.Into = None,
    color: options.Color = "auto",
) -> int:
    """Record what a check of a claim came to.

    Its status, finding and evidence, who checked it and today's date. On a terminal what no option
    says is asked, with the claim's passages in view. A status without what it asks for is refused:
    reviewed asks for evidence that supports the claim, disputed for some against it, both for a
    finding. docs/review.md tells more.

    \b
    Example:
      factcheck review federal-inmates-drug-share --status unreviewed --dry-run
    """
    from factcheck.cli.desk import written
    from factcheck.cli.opening import day
    from factcheck.cli.review import Wanted, review_claim, review_next
    from factcheck.cli.review_asking import evidence_of

    if (claim is None) != following:
        raise typer.BadParameter("name one claim, or say --next", param_hint="CLAIM")
    wanted = Wanted(
        status=status or "",
        finding=finding or "",
        evidence=tuple(evidence_of(each) for each in evidence or ()),
        checker=checker or "",
        today=day(today),
        dry_run=dry_run,
    )
    if claim is None:
        return review_next(written(ledger, into), wanted, color)
    return review_claim(claim, written(ledger, into), wanted, color)


@making.command("edit")
def edit(
    claim: options.Claim,
    ledger: options.Ledgers = None,
    into: options.Into = None,
    color: options.Color = "auto",
) -> int:
    """Open a claim in an editor.

    In VISUAL, else EDITOR, at its line where the editor is one that can be told; then says what is
    wrong with the ledger. Exits as the editor does.

    \b
    Example:
      factcheck edit federal-inmates-drug-share
    """
    from factcheck.cli.desk import written
    from factcheck.cli.edit import edit_claim

    return edit_claim(claim, written(ledger, into), color)


@making.command("open")
def open_(
    claim: options.Claim,
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="ID",
            callback=options.filled,
            autocompletion=documents,
            help="Of the documents that it cites, this one.",
        ),
    ] = None,
    only_print: Annotated[
        bool, typer.Option("--print", help="Print the address, and open nothing.")
    ] = False,
    ledger: options.Ledgers = None,
    color: options.Color = "auto",
) -> int:
    """Open where a document says a claim.

    Its address, which leads to the words where our copy proves that they stand there once; else the
    file. In BROWSER, else the system's own.

    \b
    Example:
      factcheck open federal-inmates-drug-share --print
    """
    from factcheck.cli.open import open_claim

    return open_claim(claim, ledger, color, document=document, only_print=only_print)
