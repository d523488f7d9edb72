"""What an Office file says of itself: title, authors, date."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model.imported import Imported
from factcheck.read.importing.zipped import Zipped

PROGRAMS = frozenset(
    ("openpyxl", "python-docx", "XlsxWriter", "Microsoft Office User", "Unknown Author")
)
"""What programs write for an author's name where nobody gave one."""
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Properties(NamedTuple):
    """Title, authors and date as a file's own properties have them; empty where it does not say.

    ``made`` is the day on which the file was made, which need not be the day it was published.
    """

    title: str = ""
    author: tuple[str, ...] = ()
    made: str = ""

    def imported(self, text: str, told: tuple[str, ...] = ()) -> Imported:
        """The text with what is known of it, and that the date is the file's own."""
        dated = (
            (f"the date {self.made} is the one on which the file was made",) if self.made else ()
        )
        return Imported(
            text=text, title=self.title, author=self.author, published=self.made, told=told + dated
        )


def core_properties(zipped: Zipped, part: str) -> Properties:
    """The properties in a part of the zip file: of Microsoft's formats or OpenDocument's."""
    root = zipped.xml_or_empty(part)

    def said(*names: str) -> str:
        for name in names:
            for node in root.iter(name):
                if words := " ".join((node.text or "").split()):
                    return words
        return ""

    authors = re.split(r"\s*;\s*", said("meta:initial-creator", "dc:creator"))
    return Properties(
        title=said("dc:title"),
        author=tuple(name for name in authors if name and name not in PROGRAMS),
        made=day(said("dcterms:created", "meta:creation-date", "dcterms:modified", "dc:date")),
    )


def day(moment: str) -> str:
    """The day of a moment, or as much as is known of it: "2017-05-12"; empty for what is none."""
    found = _DAY.match(moment.strip())
    return found[0] if found else ""
