"""The file of what is never proposed: read with its faults, and kept letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.read.skipped import HEAD, read_skipped, skip, skipped_key, skipped_path
from factcheck.write.problems import problem_text

ENTRY = skipped_key("report", "Rents rose\n  12 percent.")


def test_it_stands_beside_its_ledger() -> None:
    assert skipped_path("data/claims.yaml") == "data/claims.skipped.yaml"
    assert skipped_path("ledger") == "ledger.skipped.yaml"


def test_a_quote_is_known_whatever_its_line_ends() -> None:
    assert ENTRY == ("report", "Rents rose 12 percent.")


def test_the_first_entry_makes_the_file_and_the_same_once_more_changes_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "claims.skipped.yaml"
    assert read_skipped(str(path)) == (frozenset(), None)
    assert skip(str(path), ENTRY)
    written = f'{HEAD}  - document: report\n    quote: "Rents rose 12 percent."\n'
    assert path.read_text(encoding="utf-8") == written
    assert read_skipped(str(path)) == (frozenset({ENTRY}), written.encode())
    assert not skip(str(path), ENTRY)
    assert path.read_text(encoding="utf-8") == written


KEPT = [
    "# ours\nskipped:\n  - document: a\n    quote: One.  # why\n",
    "skipped:\n  - document: a\n    quote: One.",
    "skipped:\r\n  - document: a\r\n    quote: One.\r\n",
    "skipped:\n- {document: a, quote: b}\n",
    "skipped:\n",
    "# nothing yet\n",
]


@pytest.mark.parametrize("before", KEPT)
def test_what_people_wrote_stays_letter_for_letter(tmp_path: Path, before: str) -> None:
    path = tmp_path / "claims.skipped.yaml"
    path.write_bytes(before.encode())
    known, _ = read_skipped(str(path))
    skip(str(path), ENTRY)
    assert path.read_bytes().decode().startswith(before)
    assert read_skipped(str(path))[0] == known | {ENTRY}


FAULTY = [
    # what the file holds, and what is said of it
    (
        "skipped: [{document: a, quote: b}]\n",
        "x: error: no entry can be added at the end of this list [cannot-edit]\n"
        "      put it there by hand:"
        ' {document: report, quote: "Rents rose 12 percent."}',
    ),
    (
        "- a\n",
        "x:1:1: error: this is no list of what is never proposed [bad-skipped]\n"
        "    1 | - a\n"
        '      | ^ an entry is "- document: …" with "quote: …" below it',
    ),
    (
        "skipped:\n  - document: a\n",
        "x:2:5: error: this is no list of what is never proposed [bad-skipped]\n"
        "    2 |   - document: a\n"
        '      |     ^ an entry is "- document: …" with "quote: …" below it',
    ),
]


@pytest.mark.parametrize(("before", "said"), FAULTY)
def test_what_is_no_such_list_is_told_and_left_alone(
    tmp_path: Path, before: str, said: str
) -> None:
    path = tmp_path / "x"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(FactcheckError) as error:
        skip(str(path), ENTRY)
    assert problem_text(error.value.problem).replace(f"{path}", "x") == said
    assert path.read_text(encoding="utf-8") == before
