"""The page of a rule, on a screen."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from factcheck.check.pages import Page, rule_pages
from factcheck.cli.exits import FOUND
from factcheck.cli.prose import BOLD, PLAIN, Line, Piece
from factcheck.cli.screen import open_screen
from factcheck.cli.streams import say
from factcheck.model import refusal
from factcheck.near import did_you_mean

MARKED = re.compile(r"`([^`]+)`|(?<!\w)\*([^*]+)\*(?!\w)")
"""Words that a page sets apart: code and examples."""
SINGLE = re.compile(r"^(?=`[a-z-]+` \()", re.MULTILINE)
"""Where the words on one rule of several begin."""


def explain_rule(code: str, color: str) -> int:
    """Print the page of a rule. Raises ``FactcheckError``, with all codes, where there is none."""
    pages = rule_pages()
    name = code.strip().strip("[]").lower()
    if name not in pages:
        told = [f"{title} {', '.join(codes)}" for title, codes in _listed(pages)]
        hint = " ".join(filter(None, (did_you_mean(name, tuple(pages)), "; ".join(told))))
        raise refusal("unknown-code", f'there is no rule "{code}"', "factcheck verify", hint)
    screen = open_screen(color, os.environ)
    say(screen.text(_lines(pages[name])))
    return FOUND


def _listed(pages: dict[str, Page]) -> Iterator[tuple[str, list[str]]]:
    """The codes by who tells them."""
    titles = {"verify": "verify tells", "check": "check tells", "": "both tell, of files,"}
    for command, title in titles.items():
        yield title, [code for code, page in pages.items() if page.command == command]


def _lines(page: Page) -> Iterator[Line]:
    """The rule in a line, then its page: paragraphs wrapped, examples as they are."""
    rule = page.rule
    says = f"{rule.says[:1].upper()}{rule.says[1:].rstrip('.')}."
    yield Line([(rule.code, BOLD), (f" ({rule.severity})", PLAIN)])
    yield Line([(says, PLAIN)], indent=2)
    for block in page.text.strip().split("\n\n"):
        yield Line()
        if block.startswith("    "):
            yield from map(_example, block.split("\n"))
            continue
        for part in filter(None, SINGLE.split(block)):
            told = list(_pieces(" ".join(part.split())))
            one_of_several = SINGLE.match(part) is not None
            yield Line(told, indent=2 * one_of_several, hanging=one_of_several)


def _example(row: str) -> Line:
    """A row of an example; what goes on below it is set in further, as YAML has it."""
    lead = row[: len(row) - len(row.lstrip())]
    return Line([(row, PLAIN)], indent=len(lead) + 2, head=[(lead, PLAIN)], hanging=True)


def _pieces(text: str) -> Iterator[Piece]:
    """The words without a markup; what it set apart is bold."""
    at = 0
    for found in MARKED.finditer(text):
        yield text[at : found.start()], PLAIN
        yield found[1] or found[2], BOLD
        at = found.end()
    yield text[at:], PLAIN
