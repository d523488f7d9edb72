"""Numbers among bytes: the same whether they are in memory or read from a file when asked for."""

from __future__ import annotations

from array import array

import pytest

from factcheck.model.packed import Numbers, Stretch, stretch

TOLD = [3, 7, 7, 4_000_000_000]
BYTES = array("I", TOLD).tobytes()
FROM_A_FILE = Stretch(lambda first, last: memoryview(BYTES)[first:last], len(BYTES))


@pytest.mark.parametrize("part", [stretch(BYTES), FROM_A_FILE], ids=["in memory", "from a file"])
def test_numbers(part: Stretch) -> None:
    numbers = Numbers(part)
    assert list(numbers) == list(numbers.quick) == numbers.tolist() == TOLD
    assert list(numbers.within(1, 3).quick) == [7, 7]
    assert [numbers[0], numbers[-1], *numbers[1:3]] == [3, 4_000_000_000, 7, 7]
    assert len(numbers) == len(numbers.quick) == 4
    for each in (numbers, numbers.quick):
        with pytest.raises(IndexError):
            each[4]
