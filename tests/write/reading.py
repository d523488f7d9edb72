"""What readers that are not ours find in an export: of Markdown, of JSON-LD, and of clean text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from markdown_it import MarkdownIt
from pyld import jsonld

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

Context = Callable[[str, object], dict[str, Any]]


def loaded(url: str, terms: dict[str, Any]) -> dict[str, Any]:
    """A context as PyLD wants it loaded; no network."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": terms}}


def triples(written: str, context: Context, base: str = "") -> list[tuple[str, str, str]]:
    """Subject, property and value of everything that PyLD reads in a document."""
    options = {"documentLoader": context, "base": base}
    graph = jsonld.to_rdf(json.loads(written), options)["@default"]
    return [
        (each["subject"]["value"], each["predicate"]["value"], each["object"]["value"])
        for each in graph
    ]


def values(node: Any, but_for: tuple[str, ...]) -> Iterator[str]:
    """Every text and number in a JSON document, but for those of these keys."""
    if isinstance(node, dict):
        kept = (value for key, value in node.items() if key not in but_for)
        yield from chain(*(values(value, but_for) for value in kept))
    elif isinstance(node, list):
        yield from chain(*(values(value, but_for) for value in node))
    else:
        yield str(node)


def plain(text: str) -> str:
    """The text without control characters and what Unicode calls no character, spaces folded.

    Marks at its end that close a direction are left out, for a format may have put them there.
    """
    kept = (sign for sign in text if sign.isspace() or unicodedata.category(sign) != "Cc")
    spoken = (sign for sign in kept if not re.match("[\ufdd0-\ufdef]", sign))
    line = " ".join("".join(sign for sign in spoken if ord(sign) % 0x10000 < 0xFFFE).split())
    return line.rstrip("\u202c\u2069 ")
