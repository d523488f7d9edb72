"""Web pages: the article without what stands around it, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text
from factcheck.read.fields import is_date
from factcheck.read.files import UnreadableError
from factcheck.read.importing import markup
from factcheck.read.importing.blocks import Blocks, one_line, told

HEAD = 4096
"""Bytes of a page within which it declares its encoding."""
LEAST = 25
"""Words: an article of fewer is none, and the whole page is taken."""
ARTICLES = re.compile("Article|Posting|Report|WebPage|Review|Dataset", re.IGNORECASE)
"""What JSON-LD calls a page that has authors and a date."""
NEWS = {"newsarticle": "article-newspaper", "blogposting": "post-weblog", "report": "report"}
"""What JSON-LD calls a page → its CSL item type."""

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)

_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)"
)
_XML = re.compile(rb"""^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""")


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 (every reader has it)
    """The article of a page, and its title, authors, publisher, date and address.

    Raises ``UnreadableError`` where the bytes are no text or the page has none.
    """
    return page(data, "", "")


def page(data: bytes, declared: str, url: str) -> Imported:
    """The same for a page whose encoding and address were said beside it; each may be empty."""
    found = _DECLARED.search(data[:HEAD]) or _XML.search(data[:HEAD])
    text, assumed = any_text(data, declared or (found[1].decode("ascii") if found else ""))
    tree = parsed(text)
    url = url or _saved_from(text)
    linked = _json_ld(tree)
    said = f"{text} {''.join(tree.itertext())}".casefold()
    _prepare(tree)
    article = _article(tree, url)
    blocks = Blocks()
    whole = article is None or _words(article.body) < LEAST
    markup.fill(blocks, tree if article is None or whole else article.body)
    for what in ("struck", "hidden"):
        if not blocks.counted(what) and tree.get(f"data-{what}"):
            blocks.count(what)
    notes = [*assumed, *told(blocks)]
    if whole:
        notes.append("no article was found in the page: all of its text was taken")
    address = _address(tree, (article and article.url) or "", url)
    return Imported(
        text=blocks.text(),
        title=one_line(str((article and article.title) or linked.get("headline") or _title(tree))),
        author=_authors(linked) or _names(article.author if article else ""),
        publisher=_publisher(linked) or one_line(str((article and article.sitename) or "")),
        published=_date(linked, (article and article.date) or "", said) or _month(address),
        url=address,
        type=NEWS.get(str(linked.get("@type", "")).lower(), "webpage"),
        told=tuple(notes),
    )


def parsed(text: str) -> Any:
    """The tree of a page. Raises ``UnreadableError`` where there is none."""
    import lxml.etree
    import lxml.html

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        raise UnreadableError("empty-file", "holds no text") from None
    return tree


def _article(tree: Any, url: str) -> Any:
    """What trafilatura makes of a page; None where it finds no article."""
    import logging

    from trafilatura import bare_extraction
    from trafilatura.settings import set_date_params

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        include_formatting=True,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=set_date_params(False),  # none out of what the text tells of
    )


def _prepare(tree: Any) -> None:
    """Take out of a tree what no reader sees, and make captions paragraphs that are kept."""
    for element in list(tree.iter()):
        name = markup.tag(element)
        if element.getparent() is None or not name:
            continue
        if markup.is_hidden(element) and name != "body":
            tree.set("data-hidden", "yes")
            element.drop_tree()
        elif markup.is_struck(element):
            tree.set("data-struck", "yes")
            element.drop_tree()
        elif name == "figcaption":
            figure = next(
                (each for each in element.iterancestors() if markup.tag(each) == "figure"), None
            )
            if figure is not None and figure.getparent() is not None:
                element.tag = "p"
                figure.addnext(element)


def _words(body: Any) -> int:
    return len("".join(body.itertext()).split()) if body is not None else 0


def _title(tree: Any) -> str:
    found = next(tree.iter("title"), None)
    return "" if found is None else "".join(found.itertext())


def _json_ld(tree: Any) -> dict[str, Any]:
    """What the page says of itself as linked data: the first object with an author or a date."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            given = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for each in _objects(given):
            kind = each.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(ARTICLES.search(str(name)) for name in kinds) and (
                "datePublished" in each or "author" in each
            ):
                return {**each, "@type": kinds[0]}
    return {}


def _objects(given: Any) -> Iterator[dict[str, Any]]:
    if isinstance(given, list):
        for each in given:
            yield from _objects(each)
    elif isinstance(given, dict):
        yield given
        yield from _objects(given.get("@graph"))


def _authors(linked: dict[str, Any]) -> tuple[str, ...]:
    """The names of the authors in linked data."""
    given = linked.get("author")
    found = (
        each.get("name") if isinstance(each, dict) else each
        for each in (given if isinstance(given, list) else [given])
    )
    names = (one_line(each) for each in found if isinstance(each, str))
    return tuple(dict.fromkeys(each for each in names if each and "://" not in each))


def _names(given: str | None) -> tuple[str, ...]:
    """The names that trafilatura joined."""
    return tuple(filter(None, (one_line(each) for each in (given or "").split(";"))))


def _publisher(linked: dict[str, Any]) -> str:
    given = linked.get("publisher")
    name = given.get("name") if isinstance(given, dict) else given
    return one_line(name) if isinstance(name, str) and "://" not in name else ""


def _date(linked: dict[str, Any], found: str, page: str) -> str:
    """The day of publication as the linked data has it, else as trafilatura found it.

    From an address that holds no more than the month it makes the first day of it: a day that the
    page says nowhere is left out.
    """
    given = str(linked.get("datePublished") or "")[:10]
    if is_date(given):
        return given
    if not is_date(found) or len(found) < 10:
        return ""
    year, month, day = found.split("-")
    name, short = MONTHS[int(month) - 1], MONTHS[int(month) - 1][:3]
    d, m = day.lstrip("0"), month.lstrip("0")
    ways = (
        *(rf"{year}[-/.]?{month}[-/.]?{day}", rf"{year}[-/.]{m}[-/.]{d}\b"),
        *(rf"\b0?{d}[-/. ]0?{m}[-/. ]{year}", rf"\b0?{m}/0?{d}/{year}"),
        rf"\b0?{d}(?:st|nd|rd|th|\.)?(?: of)?[ -](?:{name}|{short}\.?),?[ -]{year}",
        rf"(?:{name}|{short}\.?) 0?{d}(?:st|nd|rd|th)?,? {year}",
    )
    if any(re.search(way, page) for way in ways):
        return found
    return f"{year}-{month}" if re.search(rf"{year}[-/.]?{month}\b", page) else ""


def _month(address: str) -> str:
    """The month that an address is filed under; empty where it is under none."""
    found = re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/", address)
    return f"{found[1]}-{found[2]}" if found else ""


def _address(tree: Any, found: str, url: str) -> str:
    """The page's canonical address, else the one it was saved from."""
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and _is_web(link.get("href")):
            return str(link.get("href")).strip()
    return next((each for each in (found, url) if _is_web(each)), "")


def _saved_from(text: str) -> str:
    """The address that a browser, or SingleFile, notes in a page that it saves."""
    found = _SAVED.search(text[:HEAD])
    return found[1] if found else ""


def _is_web(address: str | None) -> bool:
    return bool(address) and re.match(r"\s*https?://[^\s/]+\.", address or "") is not None
