"""What stands on every page of a document, and is no text of any of them."""

from __future__ import annotations

import pytest

from factcheck.read.importing.pdf_lines import Piece
from factcheck.read.importing.pdf_pages import Page, own_lines


def page(*lines: tuple[float, str]) -> Page:
    """A page 800 points high with these lines: how high each stands, and what it says."""
    return Page([Piece(text, 50.0, 500.0, base, 10.0) for base, text in lines], 800.0)


HEADS = [
    # three pages: the line at the top and the line at the foot of each; what is kept of them
    ("the same head", "1 2 3", ["Annual report"] * 3, []),
    ("odd and even", "10 11 12", ["Report of 2019", "THE BOARD", "Report of 2019"], ["THE BOARD"]),
    ("a number in the head", "", ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"], []),
    ("text that begins a page", "1 2 3", ["It rose.", "It fell.", "It stood."], None),
]


@pytest.mark.parametrize(("_case", "feet", "heads", "kept"), HEADS)
def test_heads_and_numbers_are_left_out(
    _case: str, feet: str, heads: list[str], kept: list[str] | None
) -> None:
    numbers = feet.split() or ["", "", ""]
    pages = [
        page((780, head), (700, f"Text {n} of its own."), *([(30, foot)] if foot else []))
        for n, (head, foot) in enumerate(zip(heads, numbers, strict=True))
    ]
    left = [line.text for each in own_lines(pages).lines for line in each]
    wanted = heads if kept is None else kept
    assert [text for text in left if not text.startswith("Text")] == wanted


def test_a_chapters_head_goes_by_the_number_that_it_has() -> None:
    chapters = ["Boats", "Boats", "Nets", "Ports", "Crews", "Crews"]
    pages = [
        page((780, f"Chapter on {title} {n}"), (700, f"Text on {title} {n - 3}."))
        for n, title in enumerate(chapters, 17)
    ]
    assert [len(each) for each in own_lines(pages).lines] == [1] * 6
    assert own_lines(pages).lines[2][0].text == "Text on Nets 16."


def test_a_figure_alone_at_the_foot_of_a_page_is_kept() -> None:
    pages = [page((780, f"Text on {figure}."), (30, figure)) for figure in ("568", "46.3", "12")]
    assert [each[-1].text for each in own_lines(pages).lines] == ["568", "46.3", "12"]


def test_the_rows_of_a_table_that_goes_on_are_kept() -> None:
    rows = ["2015 568 1,204", "2016 571 1,377", "2017 602 1,410", "2018 613 1,512"]
    pages = [page((780, row), (760, f"More of {row}")) for row in rows]
    assert [each[0].text for each in own_lines(pages).lines] == rows
