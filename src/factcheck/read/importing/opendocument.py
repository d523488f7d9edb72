"""The words of OpenDocument's XML, which text documents and spreadsheets share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from factcheck.read.files import UnreadableError
from factcheck.read.importing.blocks import Blocks, lowered, raised
from factcheck.read.importing.zipped import Zipped, child, locked

SPACES = 200
"""The most spaces that one element may stand for."""
SKIPPED = frozenset(
    "office:annotation-end office:forms text:tracked-changes text:sequence-decls"
    " text:user-field-decls text:variable-decls text:note-citation text:bookmark-start"
    " text:ruby-text table:shapes".split()
)
"""What is in a document and is no text of it."""


class Look(NamedTuple):
    """How the letters of a style look, as far as it tells what is read."""

    hidden: bool = False
    struck: bool = False
    raised: bool = False
    lowered: bool = False


def open_document(data: bytes, what: str) -> Zipped:
    """The zip file of an OpenDocument file. Raises ``UnreadableError``, also for a password."""
    zipped = Zipped(data, what)
    manifest = zipped.xml_or_empty("META-INF/manifest.xml")
    if next(manifest.iter("manifest:encryption-data"), None) is not None:
        raise locked()
    return zipped


def body_of(zipped: Zipped, tag: str, what: str) -> tuple[Element, Element]:
    """The whole content, and the part of its body that holds the document."""
    content = zipped.xml("content.xml")
    outer = child(content, "office:body")
    body = child(outer, tag) if outer is not None else None
    if body is None:
        raise UnreadableError("damaged-file", f"holds no {what}", f"save it as {what} again")
    return content, body


def looks_of(*roots: Element) -> dict[str, Look]:
    """The looks that styles of text give, by their names."""
    looks: dict[str, Look] = {}
    for root in roots:
        for style in root.iter("style:style"):
            properties = child(style, "style:text-properties")
            base = looks.get(str(style.get("style:parent-style-name")), Look())
            name = str(style.get("style:name"))
            looks[name] = base if properties is None else _look(properties, base)
    return looks


def _look(properties: Element, base: Look) -> Look:
    place = (properties.get("style:text-position") or "").split(" ")[0]
    line = properties.get("style:text-line-through-style", "")
    risen = place == "super" or (place[:1].isdigit() and place != "0%")
    return Look(
        hidden=base.hidden or properties.get("text:display") == "none",
        struck=line not in ("", "none") if line else base.struck,
        raised=risen if place else base.raised,
        lowered=place == "sub" or place.startswith("-") if place else base.lowered,
    )


class Words:
    """What elements of a paragraph show; what is left out is counted in ``blocks``."""

    def __init__(self, looks: dict[str, Look], blocks: Blocks) -> None:
        self._looks = looks
        self._blocks = blocks

    def of(self, node: Element) -> str:
        """The words of a paragraph, a heading or a span."""
        return "".join(self._inside(node, Look()))

    def inside(self, node: Element) -> str:
        """The words of a note, a box or a cell: a line a paragraph."""
        return "\n".join(self.of(each) for each in paragraphs(node))

    def _inside(self, node: Element, look: Look) -> Iterator[str]:
        yield self._seen(node.text or "", look)
        for each in node:
            yield from self._element(each, look)
            yield self._seen(each.tail or "", look)

    def _element(self, node: Element, look: Look) -> Iterator[str]:
        if node.tag == "text:s":
            count = node.get("text:c", "1")
            yield " " * min(int(count) if count.isdigit() else 1, SPACES)
        elif node.tag in ("text:tab", "text:line-break"):
            yield "\t" if node.tag == "text:tab" else "\n"
        elif node.tag == "text:note":
            yield self._note(node)
        elif node.tag == "office:annotation":
            self._blocks.count("comment")
        elif node.tag == "draw:text-box":
            self._blocks.aside(self.inside(node))
        elif node.tag in ("text:hidden-text", "text:hidden-paragraph"):
            self._blocks.count("hidden")
        elif node.tag == "text:span":
            yield from self._inside(node, self._looks.get(str(node.get("text:style-name")), look))
        elif node.tag not in SKIPPED:
            yield from self._inside(node, look)

    def _seen(self, text: str, look: Look) -> str:
        # A line end in the XML is a space, as any run of white space is.
        text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
        if look.hidden or look.struck:
            if text.strip():
                self._blocks.count("hidden" if look.hidden else "struck")
            return ""
        if look.raised:
            return raised(text)
        return lowered(text) if look.lowered else text

    def _note(self, node: Element) -> str:
        """The mark of a note, whose text is put below."""
        cited, body = child(node, "text:note-citation"), child(node, "text:note-body")
        mark = raised("".join(cited.itertext())) if cited is not None else ""
        if body is not None:
            self._blocks.note(mark, self.inside(body))
        return mark


def paragraphs(node: Element) -> Iterator[Element]:
    """The paragraphs and headings in an element, whatever wraps them."""
    for each in node:
        if each.tag in ("text:p", "text:h"):
            yield each
        elif each.tag not in SKIPPED and each.tag != "office:annotation":
            yield from paragraphs(each)


def repeated(node: Element, name: str, most: int) -> int:
    """How often an element stands for itself: ``table:number-columns-repeated``."""
    count = node.get(name, "1")
    return min(int(count), most) if count.isascii() and count.isdigit() else 1
