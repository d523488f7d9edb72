"""biblatex: the sources of a dossier as a .bib file for LaTeX, JabRef and Zotero.

Entry types and fields are those of the biblatex manual, sections 2.1 and 2.2, as biber's data
model has them. A fact that is not known has no field.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from factcheck.write.harmless import one_line
from factcheck.write.links import uri
from factcheck.write.references import references

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier
    from factcheck.write.names import Name
    from factcheck.write.references import Reference


class _Kind(NamedTuple):
    """An entry type, and a word for what the source is.

    The word is the field ``type`` of those entry types that have one. ``subtype`` tells papers
    and magazines from journals.
    """

    entry: str
    word: str = ""
    subtype: str = ""


# A chapter or a paper would ask for the title of the book, and an entry for its editor, which a
# ledger does not have. The data model gives @movie, @audio, @legislation and the like no fields,
# and the standard styles print them as @misc. So these are @misc, by name.
_KINDS: Final[dict[str, _Kind]] = {
    "article": _Kind("online", "Article"),
    "article-journal": _Kind("article", "Journal article"),
    "article-magazine": _Kind("article", "Magazine article", "magazine"),
    "article-newspaper": _Kind("article", "Newspaper article", "newspaper"),
    "book": _Kind("book"),
    "classic": _Kind("book"),
    "dataset": _Kind("dataset"),
    "document": _Kind("misc"),
    "entry-dictionary": _Kind("misc", "Dictionary entry"),
    "entry-encyclopedia": _Kind("misc", "Encyclopedia entry"),
    "manuscript": _Kind("unpublished", "Manuscript"),
    "pamphlet": _Kind("booklet", "Pamphlet"),
    "paper-conference": _Kind("misc", "Conference paper"),
    "post": _Kind("online", "Post"),
    "post-weblog": _Kind("online", "Blog post"),
    "report": _Kind("report", "Report"),
    "review": _Kind("article", "Review"),
    "review-book": _Kind("article", "Book review"),
    "software": _Kind("software", "Software"),
    "speech": _Kind("unpublished", "Speech"),
    "thesis": _Kind("thesis", "Thesis"),
    "webpage": _Kind("online", "Web page"),
}
_PUBLISHERS: Final = {
    "article": "journaltitle",
    "book": "publisher",
    "booklet": "howpublished",
    "dataset": "publisher",
    "report": "institution",
    "thesis": "institution",
    "unpublished": "howpublished",
}
"""Entry type → the field of the ledger's publisher; in the others it is ``organization``.

Only an @article has one for what the source is part of, and so only what is ``contained`` is one.
"""

_TYPED: Final = frozenset("booklet misc report software thesis unpublished".split())
"""The entry types that have a field ``type`` for the word."""

_LISTS: Final = frozenset(("institution", "organization", "publisher"))
"""Fields that biblatex reads as lists, parted by "and"."""

_ESCAPES: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in "#$%&_"}
    | {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # readers count braces, the escaped \{ among them
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",  # these three are other signs in TeX's oldest fonts
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
    }
)
_PARTED = re.compile(
    "-(?=-)|'(?=')|`(?=`)|,(?=,)|[!?](?=`)|(?:xdata|family|given|prefix|suffix)(?=\\s*=)",
    re.IGNORECASE,
)
"""What has {} behind it, so that two signs stay two, as -- does, which TeX sets as a dash.

And what biber would take for an instruction: "family=" and the like in a name, "xdata=" anywhere.
"""


def write(dossier: Dossier, choices: Choices) -> str:  # noqa: ARG001
    """The dossier's documents and evidence as biblatex entries."""
    return biblatex_text(references(dossier))


def biblatex_text(sources: Iterable[Reference]) -> str:
    """One entry a source, parted by blank lines; each field on a line, notes on one each."""
    return "\n".join(map(_entry, sources))


def _entry(source: Reference) -> str:
    kind = _kind(source)
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source, kind) if value)
    return f"@{kind.entry}{{{source.key},\n{lines}}}\n"


def _kind(source: Reference) -> _Kind:
    """The kind of the CSL type, or a plainer one where it cannot be printed without what lacks.

    An @article asks for the paper it stands in, an @online for an address.
    """
    word = source.type.replace("_", " ").capitalize()
    kind = _KINDS.get(source.type, _Kind("misc", word))
    linked, printed = uri(source.url), one_line(source.publisher)
    if kind.entry == "online" or (kind.entry == "article" and not printed):
        return kind._replace(entry="online" if linked else "misc")
    return kind


def _fields(source: Reference, kind: _Kind) -> Iterator[tuple[str, str]]:
    url, archive = uri(source.url), uri(source.archive)
    publisher, title = _escaped(source.publisher), _escaped(source.title)
    field = _PUBLISHERS.get(kind.entry, "organization")
    if publisher and field in _LISTS:
        publisher = f"{{{publisher}}}"  # a name with "and" in one piece
    yield "author", " and ".join(filter(None, map(_name, source.authors)))
    yield "title", f"{{{title}}}" if title else ""  # braces keep the capitals as they are
    yield "entrysubtype", kind.subtype
    yield "type", kind.word if kind.entry in _TYPED else ""
    yield field, publisher
    yield "date", source.issued
    yield "url", url
    yield "urldate", source.accessed
    # biblatex has no field for a stored copy's address. Of those that every style prints, eprint
    # is the one that holds an address untouched, and its type says what it is.
    yield "eprint", archive
    yield "eprinttype", "Archived copy" if archive else ""
    yield "note", _paragraphs(note for note in source.notes if note.startswith("BROKEN"))
    yield "addendum", "; ".join(_unlinked(source, url, archive))
    yield "annotation", _paragraphs(source.notes)


def _unlinked(source: Reference, url: str, archive: str) -> Iterator[str]:
    """Addresses that are no links, as text."""
    if one_line(source.url) and not url:
        yield f"Address: {_escaped(source.url)}"
    if one_line(source.archive) and not archive:
        yield f"Archived copy: {_escaped(source.archive)}"


def _paragraphs(notes: Iterable[str]) -> str:
    r"""The notes as paragraphs. ``\par`` parts them, for biber makes a space of a blank line."""
    return "\n    \\par ".join(filter(None, map(_escaped, notes)))


def _escaped(text: str) -> str:
    """The text as LaTeX that typesets it letter by letter, on one line, its braces balanced."""
    return _PARTED.sub(r"\g<0>{}", one_line(text).translate(_ESCAPES))


def _name(name: Name) -> str:
    """``Family, Given`` or ``Family, Suffix, Given``; what must not be taken apart in braces.

    biber counts the commas within braces too, so a person who has one is set as an institution.
    """
    family, given, suffix = map(one_line, (name.family, name.given, name.suffix))
    particle, whole = one_line(name.particle), one_line(name.literal)
    if not whole and (not given or "," in particle + family + given + suffix):
        whole = _joined(" ", _joined(", ", f"{particle} {family}".strip(), given), suffix)
    if whole:
        return _part(whole) if whole == family and " " not in whole else f"{{{_escaped(whole)}}}"
    # The last word in small letters would begin a particle: "Cruz y Vega".
    small = " " in family and any(word[0].islower() for word in family.split(" "))
    last = _joined(" ", _part(particle), _part(family, whole=small))
    return _joined(", ", last, _part(suffix), _part(given))


def _joined(between: str, *parts: str) -> str:
    return between.join(filter(None, parts))


def _part(part: str, *, whole: bool = False) -> str:
    """A part of a name, in braces where it holds more than plain words, or as a whole."""
    plain = all(sign in " .'’-" or unicodedata.category(sign)[0] in "LM" for sign in part)
    bound = {"and", "others"} & set(part.lower().split(" "))
    return f"{{{_escaped(part)}}}" if whole or bound or not plain else _escaped(part)
