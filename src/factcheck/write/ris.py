"""RIS: the sources of a dossier for Zotero, EndNote, Mendeley, RefWorks and Citavi.

Tags and types are those of Research Information Systems' "RIS Format Specifications" and of
EndNote's later list. Its lines end in CRLF on every system, and so do these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from factcheck.write.links import uri
from factcheck.write.references import references

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier
    from factcheck.write.names import Name
    from factcheck.write.references import Reference

_TYPES: Final = dict(
    pair.split("=")
    for pair in """
    article=EJOUR article-journal=JOUR article-magazine=MGZN article-newspaper=NEWS bill=BILL
    book=BOOK broadcast=VIDEO chapter=CHAP classic=CLSWK collection=GEN dataset=DATA document=GEN
    entry=GEN entry-dictionary=DICT entry-encyclopedia=ENCYC event=GEN figure=FIGURE graphic=ART
    hearing=HEAR interview=PCOMM legal_case=CASE legislation=STAT manuscript=MANSCPT map=MAP
    motion_picture=MPCT musical_score=MUSIC pamphlet=PAMP paper-conference=CPAPER patent=PAT
    performance=GEN periodical=JFULL personal_communication=PCOMM post=ELEC post-weblog=BLOG
    regulation=LEGAL report=RPRT review=JOUR review-book=JOUR software=COMP song=SOUND
    speech=SLIDE standard=STAND thesis=THES treaty=LEGAL webpage=ELEC
    """.split()
)
"""CSL item type → RIS type; what RIS has no word for is GEN."""

# In these the ledger's publisher is the paper, magazine or site that the text stands in: T2.
# A web page has it as publisher too, for EndNote shows PB there and Zotero T2.
_CONTAINED: Final = frozenset("EJOUR JOUR MGZN NEWS BLOG ELEC".split())
_PUBLISHED: Final = frozenset(_TYPES.values()) - _CONTAINED | {"ELEC"}

_SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
# The 66 code points that Unicode keeps from interchange: biber reads no file that holds one.
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_CONTROLS = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_NO_CHARACTERS}]")


def write(dossier: Dossier, choices: Choices) -> str:  # noqa: ARG001
    """The dossier's documents and evidence as RIS records."""
    return ris_text(references(dossier))


def ris_text(sources: Iterable[Reference]) -> str:
    """One record a source: a line a tag, each with its whole value, ended by CRLF."""
    return "".join(f"{tag}  - {value}\r\n" for each in sources for tag, value in _record(each))


def one_line(text: str) -> str:
    """The text without control characters, and with one space for spaces, tabs and line ends.

    Code points that are no characters (Unicode, 23.7) are left out too. Marks of writing direction
    stay: names and titles of some scripts cannot be read without.
    """
    return _SPACES.sub(" ", _CONTROLS.sub("", text)).strip()


def _record(source: Reference) -> Iterator[tuple[str, str]]:
    kind = _TYPES.get(source.type, "GEN")
    url = uri(source.url)
    yield "TY", kind
    yield "ID", one_line(source.key)
    lines = [
        ("TI", source.title),
        *(("AU", _author(name)) for name in source.authors),
        ("T2", source.publisher if kind in _CONTAINED else ""),
        ("PB", source.publisher if kind in _PUBLISHED else ""),
        ("PY", source.issued[:4]),
        ("DA", _date(source.issued)),
        # The specification parts several addresses with semicolons.
        ("UR", url.replace(";", "%3B")),
        ("Y2", _date(source.accessed)),
        *(("N1", note) for note in _notes(source, url)),
    ]
    for tag, value in lines:
        if line := one_line(value):
            yield tag, line
    yield "ER", ""


def _notes(source: Reference, url: str) -> Iterator[str]:
    """The notes of the reference, and what no tag holds.

    The address of the stored copy is a note because every reader shows notes. Zotero fetches an
    L1, L2 or L4 when it imports, and drops a second UR.
    """
    yield from source.notes
    if source.archive:
        yield f"Archived copy: {uri(source.archive) or source.archive}"
    if source.url and not url:
        yield f"Address: {source.url}"
    for name in source.authors:
        if "," in name.literal:
            yield f"Author as written: {name.literal}"


def _author(name: Name) -> str:
    """``Family, Given, Suffix``; an institution's name with a comma behind it.

    Readers take what stands before the first comma for the family name, and EndNote the last word
    where there is none. So the comma keeps a name in one piece (EndNote's manual, "Author and
    Editor Names"); and commas within are left out, for RIS cannot escape them. A note has them.
    """
    if name.literal:
        return _solid(name.literal, ",")
    family = _solid(f"{name.particle} {name.family}")
    given, suffix = _solid(name.given), _solid(name.suffix)
    if not given:
        return _solid(f"{family} {suffix}", ",")
    return ", ".join(part for part in (family, given, suffix) if part)


def _solid(text: str, end: str = "") -> str:
    whole = one_line(text.replace(",", " "))
    return whole + end if whole else ""


def _date(date: str) -> str:
    """YYYY/MM/DD/ with what is known of it: every slash is there."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/" if year else ""
