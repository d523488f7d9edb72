"""Claims as JSON: an object a line or a list of them, an export of ours, or published reviews."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.model import Bearing, Evidence
from factcheck.read.claims_in import reviews
from factcheck.read.claims_in.rows import Cell, Grid, Row, cell, plain
from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError

LISTS = ("rows", "claims", "records", "items", "data")
"""What files call the list of their objects."""
JOINED = "; "
"""What parts the items of a list in one cell."""


def read(data: bytes, name: str) -> tuple[Grid, ...]:
    """The one table of a file. Raises ``UnreadableError`` where it holds none."""
    text, told = any_text(data)
    values = list(_values(text, name))
    found = reviews.grid(values)
    if found is None:
        found = _table(list(_objects(values)))
    if found is None:
        raise UnreadableError("no-claims", "holds no claims", "docs/claims.md has what is read")
    return (Grid(kind=found.kind, rows=found.rows, unit=found.unit, told=told),)


def read_page(data: bytes, _name: str) -> tuple[Grid, ...]:
    """The reviews in a page's scripts. Raises ``UnreadableError`` where there is none."""
    text, told = any_text(data)
    values = []
    for script, line in reviews.scripts(text):
        try:
            values.append((reviews.parsed(script), line))
        except ValueError as error:
            told = (*told, f"a script on line {line} is no JSON and was passed over: {error}")
    found = reviews.grid(values)
    if found is None:
        raise UnreadableError(
            "no-claims",
            "holds no published review (ClaimReview)",
            "import it as a document: factcheck import FILE",
        )
    return (Grid(kind=found.kind, rows=found.rows, unit=found.unit, told=told),)


def _values(text: str, name: str) -> Iterator[tuple[Any, int]]:
    """The values of a file, each with its line: one, or one on each line."""
    try:
        yield reviews.parsed(text), 1
        return
    except ValueError as error:
        lines = text.splitlines()
        if isinstance(error, json.JSONDecodeError) and not _lined(name, lines):
            raise _no_json(error, error.lineno, error.colno) from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield reviews.parsed(line), number
            except ValueError as error:
                column = error.colno if isinstance(error, json.JSONDecodeError) else 1
                raise _no_json(error, number, column) from None


def _lined(name: str, lines: list[str]) -> bool:
    """Whether a file has an object on each line."""
    if name.lower().endswith((".jsonl", ".ndjson")):
        return True
    first = next((line for line in lines if line.strip()), "")
    return first.startswith("{") and first.rstrip().endswith("}")


def _no_json(error: ValueError, line: int, column: int) -> UnreadableError:
    why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    return UnreadableError("bad-json", f"is no JSON: {why}", "", (line, column))


def _objects(values: list[tuple[Any, int]]) -> Iterator[tuple[Mapping[str, Any], int]]:
    for value, line in values:
        if isinstance(value, dict):
            named = next((value[each] for each in LISTS if isinstance(value.get(each), list)), None)
            if named is None:
                yield value, line
                continue
            value = named
        if isinstance(value, list):
            for each in value:
                if isinstance(each, dict):
                    yield each, line if len(values) > 1 else 0


def _table(objects: list[tuple[Mapping[str, Any], int]]) -> Grid | None:
    """The objects as rows under every key that one of them has; a claim's citations a row each."""
    spread = [(each, line, number) for number, (whole, line) in enumerate(objects, start=1)
              for each in _spread(whole)]  # fmt: skip
    nested = {key for each, _, _ in spread if _evidence(each) for key in ("evidence",)}
    columns = tuple(dict.fromkeys(k for each, _, _ in spread for k in each if k not in nested))
    if not columns:
        return None
    rows = [Row(number=0, cells=tuple(map(Cell, columns)))]
    for each, line, number in spread:
        cells = tuple(cell(_said(each.get(column))) for column in columns)
        rows.append(Row(number=number, line=line, cells=cells, evidence=_evidence(each)))
    return Grid(kind="json", rows=tuple(rows), unit="object")


def _spread(whole: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """An object for each citation of a claim that is written as a ledger has it."""
    cited = whole.get("citations")
    nested = isinstance(cited, list) and all(isinstance(each, dict) for each in cited)
    if not isinstance(cited, list) or not cited or not nested:
        yield whole
        return
    rest = {key: value for key, value in whole.items() if key != "citations"}
    for each in cited:
        yield {**rest, **each}


def _evidence(each: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """The sources of a claim that is written as a ledger has it."""
    given = each.get("evidence")
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        return ()
    return tuple(
        Evidence(
            title=plain(_said(one.get("title"))),
            publisher=plain(_said(one.get("publisher"))),
            published=plain(_said(one.get("published"))),
            url=plain(_said(one.get("url"))),
            says=plain(_said(one.get("says"))),
            bearing=Bearing(one["bearing"]) if one.get("bearing") in list(Bearing) else None,
        )
        for one in given
    )


def _said(value: Any) -> str:
    """A value as a cell: what a list holds is parted by semicolons."""
    if value is None:
        return ""
    if isinstance(value, list):
        return JOINED.join(map(_said, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else str(value)
