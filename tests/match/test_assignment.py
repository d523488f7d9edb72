"""Which things go together, one to one, so that they add most together."""

import pytest

from factcheck.match.assignment import WHOLE, assignment

CASES = [
    # what pairs add | rows | columns | the pairs
    ({(0, 0): 1.0}, 1, 1, [(0, 0)]),
    ({}, 1, 1, []),
    ({}, 0, 3, []),
    # all together: the second row gets what the first would like too
    ({(0, 0): 2.0, (0, 1): 1.5, (1, 0): 2.0}, 2, 2, [(0, 1), (1, 0)]),
    # a worse pair rather than none
    ({(0, 0): 2.0, (0, 1): -1.0, (1, 0): 1.0}, 2, 2, [(0, 1), (1, 0)]),
    ({(0, 0): 1.0, (1, 0): 2.0}, 2, 1, [(1, 0)]),
    ({(0, 0): 1.0, (0, 1): 2.0}, 1, 2, [(0, 1)]),
    # of equals the first
    ({(0, 0): 1.0, (0, 1): 1.0}, 1, 2, [(0, 0)]),
]


@pytest.mark.parametrize(("gains", "rows", "columns", "expected"), CASES)
def test_the_pairs_that_add_most(
    gains: dict[tuple[int, int], float],
    rows: int,
    columns: int,
    expected: list[tuple[int, int]],
) -> None:
    assert sorted(assignment(gains, rows, columns)) == expected


def test_among_many_the_best_pair_comes_first() -> None:
    many = WHOLE + 1
    gains = {(row, row): 1.0 for row in range(many)} | {(0, 1): 1.5}
    assert sorted(assignment(gains, many, many)) == [(0, 1), *((n, n) for n in range(2, many))]
