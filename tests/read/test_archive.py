"""An archive in parts: bounded, in order, and each known by what is in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.read.archive import Archive, Placed
from factcheck.read.long_text import LEAST, MOST
from factcheck.read.records import Fields


def parts(*paths: Path) -> list[Placed]:
    archive = Archive(list(map(str, paths)), Fields())
    found = list(archive.parts())
    assert archive.problems == []
    return found


def records(path: Path, numbers: range) -> None:
    filling = "The harbour was quiet that day, and nobody counted the gulls. " * 30
    lines = [json.dumps({"id": n, "text": f"Day {n}. {filling}"}) + "\n" for n in numbers]
    path.write_text("".join(lines), encoding="utf-8")


def test_records_are_read_many_together_and_none_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records(path, range(2_000))
    found = parts(path)
    assert len(found) > 10
    names = [piece.name for placed in found for piece in placed.part.pieces]
    assert names == [str(n) for n in range(2_000)]
    lines = [line for placed in found for line in placed.lines]
    assert lines == list(range(1, 2_001))
    for placed in found[:-1]:
        length = sum(len(piece.text) for piece in placed.part.pieces)
        assert LEAST <= length <= MOST + 2_000


def test_records_put_in_change_only_the_parts_around_them(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records(path, range(10, 2_000))
    before = {placed.part.digest for placed in parts(path)}
    records(path, range(2_000))
    after = {placed.part.digest for placed in parts(path)}
    assert len(after - before) <= 2


def test_a_long_text_is_cut_at_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "The harbour was quiet.\nNobody came.\n\n" * 20_000
    path.write_text(text, encoding="utf-8")
    found = parts(path)
    assert len(found) > 10
    assert "".join(placed.part.pieces[0].text for placed in found) == text
    for placed in found:
        (before,), (line,) = placed.before, placed.lines
        assert text[:before].endswith("\n\n") or before == 0
        assert line == text.count("\n", 0, before) + 1


DATES = {
    "2019-02-03-ferries.txt": "2019-02-03",
    "20190203.txt": "2019-02-03",
    "2019/02/03/ferries.txt": "2019-02-03",
    "ferries-2019.txt": "",
    "0044-20-99.txt": "",
    "12345678901.txt": "",
}


@pytest.mark.parametrize("name", DATES)
def test_the_date_that_a_name_tells(tmp_path: Path, name: str) -> None:
    path = tmp_path / "news" / name
    path.parent.mkdir(parents=True)
    path.write_text("Ferries were late.\n")
    (placed,) = parts(tmp_path / "news")
    assert placed.part.pieces[0].date == DATES[name]


def test_the_same_words_elsewhere_are_the_same_part(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text("Ferries were *late*.\n")
    a, b, c = (placed.part.digest for placed in parts(tmp_path))
    assert a == b != c


def test_rows_of_values_over_several_lines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,text\n1,"Late\nferries."\n2,Early ferries.\n')
    (placed,) = parts(tmp_path / "a.csv")
    assert [(piece.name, piece.text) for piece in placed.part.pieces] == [
        ("1", "Late\nferries."),
        ("2", "Early ferries."),
    ]
    assert placed.lines == (2, 4)
