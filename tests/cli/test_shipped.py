"""What everyone will try first, on the ledger that ships with the tool."""

from __future__ import annotations

import pytest
from running import HERE, Run

SHIPPED = str(HERE.parents[1] / "data" / "claims.yaml")
FIRST = [
    # what is asked, the exit code, how the answer begins
    ("64,000 opioid deaths", 0, "= same figure: 64,000"),
    ("46.3 percent of federal inmates", 0, "= same figure: phrase 46.3 percent, claim 46.3%"),
    ("almost half of federal prisoners", 0, "≈ rounded: phrase almost half, claim 46.3%"),
    (
        "Texas incarceration rate fell 27 percent",
        0,
        "≠ different figure: phrase 27 percent, claim 17 percent",
    ),
    ("Texas incarceration rate rose 17 percent", 0, "≠ different subject: phrase rose, claim fell"),
    ("46.3% of state inmates", 0, "≠ different subject: phrase state, claim federal"),
    ("bread prices rose 4%", 1, "Nothing here says this: “bread prices rose 4%”"),
    ("99.9%", 1, "Nothing here says this: “99.9%”"),
    ("drug", 1, "Nothing here says this: “drug”"),
]


@pytest.mark.parametrize(("phrase", "code", "begins"), FIRST)
def test_the_first_things_that_are_asked(
    factcheck: Run, phrase: str, code: int, begins: str
) -> None:
    answer = factcheck("find", "--ledger", SHIPPED, phrase)
    assert (answer.code, answer.out.splitlines()[0]) == (code, begins)
