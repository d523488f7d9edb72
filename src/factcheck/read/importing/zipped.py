"""Zip files that hold a document, and the XML in them; what is hostile or broken is one message.

What a zip file says of its sizes is added up before anything is unpacked, and no part gives more
than it says. XML that declares entities is refused, and nothing that it names is fetched.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from factcheck.read.files import LIMIT, UnreadableError

DEEPEST = 150
"""How deep the elements of a document may nest: those of real ones stay far below it."""
ELEMENTS = 6_000_000
"""The most elements of one part: a sheet of a million rows has fewer."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the binary files of Office 97 begin, and the ones of today that have a password."""

NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.idpf.org/2007/opf": "opf",
}
"""The namespaces that readers know, by the prefix that their elements are called with here."""


class Zipped:
    """A zip file in memory. ``what`` is what people call such a file: "DOCX"."""

    def __init__(self, data: bytes, what: str) -> None:
        """Raises ``UnreadableError`` where it is none, is too large, or has a password."""
        if data.startswith(OLE):
            raise _binary(data, what)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableError(
                "damaged-file", f"is no {what} file, or is damaged", f"save it as {what} again"
            ) from None
        self._what = what
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > LIMIT:
            raise UnreadableError("too-large", "unpacks to more than 256 MiB", "split it")
        if any(part.flag_bits & 1 for part in parts):
            raise locked()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.namelist()

    def parts(self) -> list[str]:
        """The names of all parts."""
        return self._zip.namelist()

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises ``UnreadableError`` where it is missing or damaged."""
        try:
            about = self._zip.getinfo(name)
            if about.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise BadZipFile  # others unpack without a limit
            with self._zip.open(about) as opened:
                # Asked for a number of bytes, it unpacks no more; what says less than it is, is
                # found out by its checksum.
                return opened.read(about.file_size) + opened.read(1)
        except KeyError:
            raise self._damaged(f"it has no {name}") from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
            raise self._damaged(f"its {name} cannot be unpacked") from None

    def xml(self, name: str) -> Element:
        """The root element of a part, as ``parse_xml`` reads it."""
        try:
            return parse_xml(self.part(name))
        except (ExpatError, LookupError, ValueError):  # an encoding may be one that nobody knows
            raise self._damaged(f"its {name} is not XML") from None

    def xml_or_empty(self, name: str) -> Element:
        """The same, and an element without anything in it where there is no such part."""
        return self.xml(name) if name in self else Element("nothing")

    def vet(self) -> None:
        """Unpack every part, for a library that does so without a limit.

        Raises ``UnreadableError`` where one is damaged, or has a document type, as no part of an
        Office file does.
        """
        for name in self._zip.namelist():
            content = self.part(name)
            if any(
                "<!DOCTYPE".encode(each) in content for each in ("utf-8", "utf-16-le", "utf-16-be")
            ):
                raise UnreadableError("unsafe-file", f"has a document type in its {name}")

    def _damaged(self, why: str) -> UnreadableError:
        return UnreadableError(
            "damaged-file", f"is damaged: {why}", f"save it as {self._what} again"
        )


def parse_xml(data: bytes) -> Element:
    """The root element; names have the prefixes of ``NAMESPACES`` ("w:p"), others none.

    Raises ``ExpatError`` where it is no XML, ``UnreadableError`` where it is hostile.
    """
    builder = TreeBuilder()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > ELEMENTS:
            raise UnreadableError("too-large", "nests deeper, or holds more, than a document does")
        builder.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_short(name))

    def entity(*_: object) -> None:
        raise UnreadableError("unsafe-file", "declares XML entities, which are not expanded")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.EntityDeclHandler = builder.data, entity
    parser.Parse(data, True)
    return builder.close()


def child(node: Element, tag: str) -> Element | None:
    """The first element of that name directly in another; None where there is none."""
    return next((each for each in node if each.tag == tag), None)


def locked() -> UnreadableError:
    """What to raise where a file has a password."""
    return UnreadableError("locked-file", "has a password", "save a copy without one")


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    prefix = NAMESPACES.get(space)
    return f"{prefix}:{local}" if prefix else local


def _binary(data: bytes, what: str) -> UnreadableError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return locked()
    return UnreadableError(
        "unknown-format", "is in the old binary format of Office", f"save it as {what}"
    )
