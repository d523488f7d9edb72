"""What a problem means of a file's text."""

from __future__ import annotations

import pytest

from factcheck.model.details import Extent, extent

EXTENTS = [  # of the lines that begin at 0, 10 and 25: line, column, width
    (1, 1, 3, Extent(0, 3, 1, 4)),
    (3, 5, 1, Extent(29, 30, 3, 6)),
    (0, 0, 1, None),  # the file as a whole
    (2, 0, 1, None),  # the line as a whole
    (4, 1, 1, None),  # a line that is not known
]


@pytest.mark.parametrize(("line", "column", "width", "found"), EXTENTS)
def test_an_extent_is_counted_from_the_lines(
    line: int, column: int, width: int, found: Extent | None
) -> None:
    assert extent((0, 10, 25), line, column, width) == found
