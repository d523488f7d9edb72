"""EPUB: its chapters in the order in which they are read."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import Blocks, told
from factcheck.read.importing.chapter import read_chapter
from factcheck.read.importing.looks import Look, looks_of
from factcheck.read.importing.properties import PROGRAMS, day
from factcheck.read.importing.zipped import Zipped, child, locked, parse_xml

_DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", re.IGNORECASE)
_PAGES = ("application/xhtml+xml", "text/html")


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001 - every reader takes both
    """The text of a book, with its title, authors, publisher and date."""
    zipped = Zipped(data, "EPUB")
    package = _package(zipped)
    folder = posixpath.dirname(package)
    root = zipped.xml(package)
    blocks = Blocks()
    looks = _looks(zipped)
    said: list[str] = []
    for chapter in _chapters(root):
        part = posixpath.normpath(posixpath.join(folder, unquote(chapter)))
        content = zipped.part(part)
        found = _DECLARED.match(content)
        text, how = any_text(content, found[1].decode() if found else "")
        said += (*how, *read_chapter(text, blocks, looks))
    return Imported(
        text=blocks.text(),
        title=next(iter(_words(root, "dc:title")), ""),
        author=tuple(name for name in _words(root, "dc:creator") if name not in PROGRAMS),
        publisher=next(iter(_words(root, "dc:publisher")), ""),
        published=next((d for d in map(day, _words(root, "dc:date")) if d), ""),
        type="book",
        told=tuple(dict.fromkeys((*said, *told(blocks)))),
    )


def _looks(zipped: Zipped) -> dict[str, Look]:
    """The looks of classes by all the style sheets of the book."""
    looks: dict[str, Look] = {}
    for part in zipped.parts():
        if part.lower().endswith(".css"):
            for name, look in looks_of(zipped.part(part).decode("utf-8", "replace")).items():
                looks[name] = looks.get(name, Look()).beside(look)
    return looks


def _package(zipped: Zipped) -> str:
    """The part that says what the book is made of."""
    if "META-INF/encryption.xml" in zipped and _encrypts(zipped.part("META-INF/encryption.xml")):
        raise locked()
    for node in zipped.xml("META-INF/container.xml").iter("container:rootfile"):
        if path := node.get("full-path"):
            return path
    raise UnreadableError("damaged-file", "is no EPUB file, or is damaged", "save it as EPUB again")


def _encrypts(content: bytes) -> bool:
    """Whether more is encrypted than fonts, as shops do it."""
    try:
        nodes = parse_xml(content).iter()
    except (ExpatError, LookupError, ValueError):
        return False
    fonts = (".otf", ".ttf", ".woff", ".woff2")
    names = (node.get("URI", "") for node in nodes if node.tag == "CipherReference")
    return any(not name.lower().endswith(fonts) for name in names)


def _chapters(root: Element) -> list[str]:
    """The paths of the chapters, from the package's folder on; those beside the text come last."""
    manifest, spine = child(root, "opf:manifest"), child(root, "opf:spine")
    if manifest is None or spine is None:
        raise UnreadableError(
            "damaged-file", "has no list of its chapters", "save it as EPUB again"
        )
    items = {item.get("id"): item for item in manifest}
    order = sorted(spine, key=lambda each: each.get("linear") == "no")
    chosen = [items[each.get("idref")] for each in order if each.get("idref") in items]
    return [
        str(item.get("href"))
        for item in chosen
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    ]


def _words(root: Element, tag: str) -> list[str]:
    """What the book says of itself under a name, in order."""
    found = (" ".join("".join(node.itertext()).split()) for node in root.iter(tag))
    return [words for words in found if words]
