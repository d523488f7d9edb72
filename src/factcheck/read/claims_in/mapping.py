"""Which column of a sheet says what of a claim: as is asked for, or as its heading lets guess."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.model import FactcheckError, Status, refusal
from factcheck.near import did_you_mean
from factcheck.read.claims_in.rows import Cell, Row, Sheet
from factcheck.read.fields import SLUG

FIELDS: Final = {
    "id": "claim_id|claim id|id|slug|key|claim key",
    "text": "claim|claim text|text|claim reviewed|claimreviewed|statement|assertion|fact|statistic"
    "|stat|what was claimed|the claim",
    "status": "status|claim status|review status|reviewed status",
    "document": "document_id|document|document id|source|source document|article|story|report"
    "|source article|found in|said in|appears in",
    "quote": "quote|quotation|exact words|exact quote|quoted text|verbatim|excerpt|original wording"
    "|original text|source quote",
    "place": "place|page|pages|paragraph|locator|place in source|page number|where in the document",
    "aliases": "aliases|alias|other wordings|other wording|variants|also worded|also known as",
    "tags": "tags|tag|topic|topics|category|categories|label|labels|beat|keywords",
    "checker": "checker|checked by|fact checker|factchecker|reviewer|reviewed by|verified by",
    "checked": "checked|date checked|checked on|last checked|date reviewed|review date"
    "|reviewed on|verified on|check date",
    "finding": "finding|findings|conclusion|explanation|rationale|assessment|what we found"
    "|our finding|review notes",
    "evidence": "evidence|evidences|all evidence",
    "evidence_title": "evidence title|evidence source|evidence name",
    "evidence_publisher": "evidence publisher",
    "evidence_published": "evidence date|evidence published",
    "evidence_url": "evidence url|evidence link|link to evidence|supporting link|proof",
    "evidence_says": "evidence says|what the evidence says|evidence quote",
    "evidence_bearing": "evidence bearing|bearing|supports or contradicts",
    "file": "file|path|file name|filename|document file",
    "title": "title|headline|document title|source title|article title",
    "author": "author|authors|byline|written by|claimant|speaker|said by",
    "publisher": "publisher|outlet|publication|news outlet|medium|newspaper|site",
    "published": "published|date published|publication date|pub date|published on|article date",
    "url": "url|link|source url|source link|article url|article link|document url|web address"
    "|address|source address",
    "archive": "archive|archive url|archived|archive link|archived url|wayback|archived copy",
    "accessed": "accessed|date accessed|retrieved|access date|accessed on",
    "type": "type|document type|source type",
    "note": "document note|source note",
}  # fmt: skip
"""What a column may say, and the headings that are taken for it, the likelier first.

The names are those of the columns that ``export`` writes, and of the ledger.
"""
DERIVED: Final = (
    "line", "column", "link", "archive_is", "standing", "supports", "qualifies", "contradicts",
)  # fmt: skip
"""Columns of our own export that are worked out anew each time, and taken from no sheet."""
OWN: Final = {"claim_id": "id", "claim": "text", "document_id": "document"}
"""Columns of our own export under another name than their field's."""
DATES: Final = ("checked", "published", "accessed", "evidence_published")
LISTS: Final = ("tags", "aliases", "author")
ORDERS: Final = ("day-first", "month-first")
"""What may be said of a column of dates: 5/12/2017 is in December, or in May."""
FAR: Final = 12
"""Below how many rows nobody looks for a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What each column says.

    ``fields`` are the number of a column, from 0, and its field; a field may have several columns
    only where it is a list. ``statuses`` are words of the status column and what they stand for,
    ``orders`` the columns whose dates have their day, or their month, first. ``left`` are the
    columns that are not taken; ``own`` is whether they are those of our own export, so that
    nothing is guessed.
    """

    fields: tuple[tuple[int, str], ...]
    statuses: tuple[tuple[str, Status], ...] = ()
    orders: tuple[tuple[int, str], ...] = ()
    left: tuple[str, ...] = ()
    own: bool = False

    def has(self, field: str) -> bool:
        """Whether a column says the field."""
        return any(each == field for _, each in self.fields)

    def columns(self, *fields: str) -> list[int]:
        """The columns that say one of these, in the order of the sheet."""
        return [number for number, field in self.fields if field in fields]


def guess(columns: Sequence[str], rows: Sequence[Row] = ()) -> Mapping:
    """What the headings say, as far as they are known words; every field has one column at most.

    ``rows`` are looked at where a heading alone may mean two things.
    """
    named = {number: _words(column) for number, column in enumerate(columns)}
    taken: dict[int, str] = {}
    for field, headings in FIELDS.items():
        for heading in map(_words, headings.split("|")):
            found = [n for n, words in named.items() if words == heading and n not in taken]
            if found:
                taken[found[0]] = field
                break
    ours = _ours(columns)
    if ours and all(n in ours or columns[n].strip() in DERIVED for n in taken):
        return _mapping(columns, ours, own=True)
    _settle(taken, named, rows)
    return _mapping(columns, taken, own=False)


def _ours(columns: Sequence[str]) -> dict[int, str]:
    """The fields of our own export's columns; none where the claim's id is not among them."""
    known = {**{name: name for name in FIELDS}, **OWN}
    names = [column.strip() for column in columns]
    if "claim_id" not in names:
        return {}
    return {number: known[name] for number, name in enumerate(names) if name in known}


def _settle(taken: dict[int, str], named: dict[int, str], rows: Sequence[Row]) -> None:
    """Mend what a heading alone leaves open: ``claim`` beside ``text`` is an id."""
    texts = [number for number, words in named.items() if words == "text"]
    claims = [number for number, field in taken.items() if field == "text"]
    if texts and claims and texts != claims and "id" not in taken.values() and rows:
        values = [_at(row, claims[0]) for row in rows]
        if all(SLUG.fullmatch(each.text) for each in values):
            taken[claims[0]], taken[texts[0]] = "id", "text"


def _at(row: Row, number: int) -> Cell:
    return row.cells[number] if number < len(row.cells) else Cell()


def _mapping(columns: Sequence[str], taken: dict[int, str], *, own: bool) -> Mapping:
    left = tuple(
        column
        for number, column in enumerate(columns)
        if number not in taken and column.strip() and not (own and column.strip() in DERIVED)
    )
    return Mapping(fields=tuple(sorted(taken.items())), left=left, own=own)


def _words(heading: str) -> str:
    """A heading without letter case and signs: ``Source_URL:`` is ``source url``."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.findall(r"[^\W_]+", apart.casefold()))


def asked(text: str, sheet: Sheet) -> Mapping:
    """What ``--map`` says: ``Claim text=text,Source=document,Rating:True=reviewed``.

    A column whose dates are written with strokes may say which comes first,
    ``Checked on=checked:day-first``. A name that holds a comma goes in quotation marks, as in csv.
    Raises ``FactcheckError`` for what is no column, no field or no status, and what is said twice.
    """
    taken: dict[int, str] = {}
    statuses: list[tuple[str, Status]] = []
    orders: list[tuple[int, str]] = []
    for part in next(csv.reader([text], skipinitialspace=True), []):
        if not part.strip():
            continue
        column, equals, field = (each.strip() for each in part.rpartition("="))
        if not equals or not column:
            raise _refused(f'"{part}" says no column and field', "write Column=field,Column=field")
        head, colon, word = column.partition(":")
        if column not in sheet.columns and colon and head.strip() in sheet.columns:
            statuses.append((word.strip().casefold(), _status(field, part)))
            continue
        field, _, order = field.partition(":")
        number = _number(column, sheet)
        if order:
            orders.append((number, _order(order, field, part)))
        _take(taken, number, _field(field, part), part)
    if not taken:
        raise _refused("--map names no column", "write Column=field,Column=field")
    mapping = _mapping(sheet.columns, taken, own=False)
    return Mapping(
        fields=mapping.fields, statuses=tuple(statuses), orders=tuple(orders), left=mapping.left
    )


def _take(taken: dict[int, str], number: int, field: str, part: str) -> None:
    if number in taken:
        raise _refused(
            f'"{part}": this column says {taken[number]} already', "a column says one thing"
        )
    if field in taken.values() and field not in LISTS:
        raise _refused(f'"{part}": another column says {field} already', "name one of them")
    taken[number] = field


def _number(column: str, sheet: Sheet) -> int:
    if column in sheet.columns:
        return sheet.columns.index(column)
    folded = [_words(each) for each in sheet.columns]
    if _words(column) in folded:
        return folded.index(_words(column))
    names = [each for each in sheet.columns if each]
    hint = did_you_mean(column, names) or f"its columns are {listed(names)}"
    raise _refused(f'"{sheet.path}" has no column "{column}"', hint)


def _field(field: str, part: str) -> str:
    field = OWN.get(field, field)
    if field not in FIELDS:
        hint = did_you_mean(field, tuple(FIELDS)) or f"one of {', '.join(FIELDS)}"
        raise _refused(f'"{part}": a claim has no field "{field}"', hint)
    return field


def _status(word: str, part: str) -> Status:
    try:
        return Status(word)
    except ValueError:
        hint = did_you_mean(word, tuple(Status)) or f"one of {', '.join(Status)}"
        raise _refused(f'"{part}": there is no status "{word}"', hint) from None


def _order(order: str, field: str, part: str) -> str:
    if order not in ORDERS or field not in DATES:
        raise _refused(f'"{part}" is not understood', f"a date is {' or '.join(ORDERS)}")
    return order


def told(mapping: Mapping, columns: Sequence[str]) -> str:
    """The mapping as ``--map`` takes it."""
    parts = [f"{columns[number]}={field}" for number, field in mapping.fields]
    return ",".join(map(_in_quotes, parts))


def _in_quotes(part: str) -> str:
    """A part as csv writes it."""
    return '"' + part.replace('"', '""') + '"' if {",", '"'}.intersection(part) else part


def listed(names: Iterable[str]) -> str:
    """The names in quotation marks, parted by commas."""
    return ", ".join(f'"{name}"' for name in names)


def _refused(message: str, hint: str) -> FactcheckError:
    return refusal("bad-map", message, "--map", hint)
