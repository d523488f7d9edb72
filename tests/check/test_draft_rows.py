"""Tables of a draft: each cell is read under its heading, and of what its row is."""

from __future__ import annotations

import pytest
from drafting_claims import told

from factcheck.check.draft_rows import cells, heads, is_row
from factcheck.read.lexicon import read_lexicon

CLAIMS = (
    "Halden hospital treated 31,400 emergency patients in 2025.",
    "The number of emergency patients at Torp hospital fell by 3.9% to 12,200 in 2025.",
    "Halden hospital takes in 61% of the region's births, Torp hospital 34%.",
)
TABLE = """In 2025 the region counted as follows:

| Hospital | Emergency patients | Share of the region's births |
|---|---|---|
| Halden | {} | {} |
| Torp | {} | {} |
"""


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (
            ("31,400", "61%", "12,200", "34%"),
            {"31,400": "repeats", "61%": "repeats", "12,200": "repeats", "34%": "repeats"},
        ),
        (("34,100", "61%", "12,200", "34%"), {"34,100": "error"}),
        (("31,400", "34%", "12,200", "61%"), {"34%": "error", "61%": "error"}),
    ],
)
def test_a_cell_is_what_its_heading_and_its_row_say(
    figures: tuple[str, ...], found: dict[str, str]
) -> None:
    said = told(CLAIMS, TABLE.format(*figures), read_lexicon())
    assert {name: said.get(name) for name in found} == found


def test_years_for_a_heading_and_an_empty_first_cell() -> None:
    claims = (
        "At Halden 11% of tenants were behind with their rent in 2024, down from 14% in 2021.",
    )
    text = "| | 2021 | 2024 |\n|---|---|---|\n| Behind with the rent at Halden | {} | {} |\n"
    right, wrong = (
        told(claims, text.format(*f), read_lexicon()) for f in (("14%", "11%"), ("11%", "14%"))
    )
    assert right == {"14%": "repeats", "11%": "repeats"}
    assert wrong == {"11%": "error", "14%": "error"}


def test_two_cells_under_no_heading_are_not_set_against_each_other() -> None:
    claims = (
        "At Halden 11% of tenants were behind with their rent in 2024, down from 14% in 2021.",
    )
    found = told(claims, "Behind with the rent at Halden | 14% | 11%\n", read_lexicon())
    assert found == {"14%": "repeats", "11%": "repeats"}


def test_the_cells_of_a_row() -> None:
    row = "Torp | 12,200 | 34%"
    found = cells(row, "Hospital | Patients | Births")
    assert [each.text for each in found] == ["Patients, Torp: 12,200", "Births, Torp: 34%"]
    assert [row[each.span.start : each.span.end] for each in found] == ["12,200", "34%"]
    assert [each.text[each.start :] for each in found] == ["12,200", "34%"]
    assert [each.text for each in cells("Torp | 12 | 9", "| 2021 | 2024")] == [
        "2021, Torp: 12",
        "2024, Torp: 9",
    ]
    assert cells(row, "Hospital | Patients") == cells(row, "") == cells("34%", "Births") == ()


def test_what_is_a_row_and_its_heading() -> None:
    assert is_row("Torp | 34%")
    assert not is_row("34% in Torp")
    assert heads("Hospital | Births", "Torp | 34%")
    assert not heads("Hospital | Births | Deaths", "Torp | 34%")
    assert not heads("", "34% in Torp")
