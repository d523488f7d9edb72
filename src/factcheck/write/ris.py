"""RIS: the sources of a dossier for Zotero, EndNote, Mendeley, RefWorks and Citavi.

Tags and types are those of Research Information Systems' "RIS Format Specifications" and of
EndNote's later list. Its lines end in CRLF on every system, and so do these. Two of its rules,
which today's readers do not hold to, are not kept: that an ID has 20 characters at most, for then
it would not be the ledger's, and that no author and no periodical has an asterisk in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from factcheck.write.harmless import one_line
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


def write(dossier: Dossier, choices: Choices) -> str:  # noqa: ARG001
    """The dossier's documents and evidence as RIS records."""
    return ris_text(references(dossier))


def ris_text(sources: Iterable[Reference]) -> str:
    """One record a source: a line a tag, each with its whole value, ended by CRLF."""
    return "".join(f"{tag}  - {value}\r\n" for each in sources for tag, value in _record(each))


def _record(source: Reference) -> Iterator[tuple[str, str]]:
    kind = _TYPES.get(source.type, "GEN")
    url = uri(source.url)
    yield "TY", kind
    yield "ID", source.key
    lines = [
        ("TI", source.title),
        *(("AU", _author(name)) for name in source.authors),
        ("T2", source.publisher if source.contained else ""),
        # Of a web page, EndNote shows PB and Zotero T2.
        ("PB", source.publisher if kind == "ELEC" or not source.contained else ""),
        ("PY", source.issued[:4]),
        ("DA", _date(source.issued)),
        # The specification parts several addresses with semicolons, and rispy does so: of one
        # that holds a semicolon it would make two, neither of which leads anywhere.
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
