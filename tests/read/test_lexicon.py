"""The tables of words that come with the package: whole, in order, and told where they are not."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from factcheck.match.words import plain
from factcheck.model import FactcheckError
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import FOLDER, read_lexicon
from factcheck.write.problems import problem_text

TABLES = [each.name for each in fields(Lexicon)]
GROUPS = ("contrasts", "related")
"""Tables with a group of words on a line, in no order."""
FITTED = {"fit": "fit.py", "suggest": "fit_suggest.py"}
"""Tables of fitted numbers, and what writes them."""
FIGURES = ("numbers", "units", "money", "money_signs", "calendar")
"""Tables of what figures are written with: columns set apart by tabs."""
OWN = ("figure_words", "figure_rows")
"""Tables of a form of their own: tests/match/figures/test_rows.py reads them."""
SUM = "# SHA-256 of the lines of the table: "


def parts(name: str) -> tuple[list[str], str]:
    """The lines of a table's head, and its lines."""
    head, _, body = (FOLDER / f"{name}.txt").read_bytes().decode().partition("\n\n")
    return head.split("\n"), body.removesuffix("# end\n")


def test_every_file_is_a_table_and_every_table_a_file() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == [
        "NOTICE",
        *sorted(f"{name}.txt" for name in TABLES),
    ]


@pytest.mark.parametrize("name", TABLES)
def test_the_head_says_what_the_table_is_and_where_it_comes_from(name: str) -> None:
    head, body = parts(name)
    assert all(line.startswith("# ") for line in head)
    sums = [line.removeprefix(SUM) for line in head if line.startswith(SUM)]
    if sums:
        assert "# Written by tools/build_" in "\n".join(head)
        assert sums == [hashlib.sha256(body.encode()).hexdigest()]
    else:
        made = f"# Written by tools/{FITTED[name]}" if name in FITTED else "# Made by hand"
        assert made in "\n".join(head)


@pytest.mark.parametrize("name", [n for n in TABLES if n not in (*GROUPS, *FIGURES, *OWN)])
def test_keys_are_folded_sorted_and_come_once(name: str) -> None:
    rows = [line.split(":") for line in parts(name)[1].splitlines()]
    assert {len(row) for row in rows} == {2}
    assert all(words and words == " ".join(words.split()) for _, words in rows)
    keys = [key for key, _ in rows]
    assert keys == sorted(set(keys))
    assert keys == [".".join(map(plain, key.split("."))) for key in keys], "a host keeps its dots"


@pytest.mark.parametrize("name", FIGURES)
def test_rows_of_figures_have_as_many_columns_and_stand_once(name: str) -> None:
    rows = parts(name)[1].splitlines()
    assert len({row.count("\t") for row in rows}) == 1
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_several_words_and_stands_once(name: str) -> None:
    groups = [tuple(sorted(line.split())) for line in parts(name)[1].splitlines()]
    assert all(len(set(group)) == len(group) > 1 for group in groups)
    assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("name", TABLES)
def test_each_table_is_read_into_its_place(name: str) -> None:
    assert getattr(read_lexicon(), name).text == parts(name)[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tables to damage."""
    return shutil.copytree(FOLDER, tmp_path / "lexicon")


def told(folder: Path) -> str:
    with pytest.raises(FactcheckError) as error:
        read_lexicon(folder)
    return problem_text(error.value.problem).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "near.txt: error: the file does not exist [missing-file]"),
        (b"", "near.txt: error: this table of words is not whole [damaged-table]"),
        (b"# Near\n\na:b\n", "near.txt: error: this table of words is not whole [damaged-table]"),
        (b"a:b\n# end\n", "near.txt: error: this table of words is not whole [damaged-table]"),
        (
            b"# Near\r\n\r\na:b\r\n# end\r\n",
            "near.txt: error: this table of words is not whole [damaged-table]",
        ),
        (
            b"# Near\n\na:\xff\n# end\n",
            "near.txt: error: the file is not UTF-8: byte 10 is 0xFF, on line 3 [not-utf-8]",
        ),
        (b"\0", "near.txt: error: the file is not text: byte 0 is NUL [binary-file]"),
    ],
)
def test_a_damaged_table_is_told(folder: Path, content: bytes | None, message: str) -> None:
    path = folder / "near.txt"
    path.unlink() if content is None else path.write_bytes(content)
    assert told(folder) == f"{message}\n      install factcheck again"


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_was_cut_short_is_told(folder: Path, name: str) -> None:
    path = folder / f"{name}.txt"
    whole = path.read_bytes()
    for kept in (len(whole) - 1, len(whole) - len("# end\n"), len(whole) // 2, 100):
        path.write_bytes(whole[:kept])
        assert f"{name}.txt: error: this table of words is not whole" in told(folder)
