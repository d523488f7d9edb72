"""What a ledger says of the desk that keeps it: what its commands take where no option says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.model.ledger import START, Mark, Marks

DURATION = r"([1-9][0-9]{0,4})\s*(days?|weeks?|months?|years?)"
"""How a duration is written: a number and a unit."""
DAYS = {"day": 1.0, "week": 7.0, "month": 365 / 12, "year": 365.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSettings:
    """A desk's name, and its defaults. Text that the ledger does not give is empty.

    ``checker`` is the one of reviews; ``publisher`` and ``url`` are those of published reviews;
    ``style`` is the citation style of footnotes; ``stale_after`` how long a check is good for
    ("12 months"); ``fail_on`` the least bad problem that makes ``verify`` and ``check`` exit
    with 1.
    """

    name: str = ""
    checker: str = ""
    publisher: str = ""
    url: str = ""
    style: str = ""
    stale_after: str = ""
    fail_on: str = ""
    mark: Mark = field(default=START, compare=False)
    marks: Marks = field(default=(), compare=False, repr=False)

    @property
    def stale_days(self) -> int | None:
        """How many days a check is good for; None for ever."""
        return days_of(self.stale_after)


def days_of(duration: str) -> int | None:
    """The days of a duration such as "12 months"; None where it is none."""
    found = re.fullmatch(DURATION, duration.strip())
    if not found:
        return None
    return round(int(found[1]) * DAYS[found[2].removesuffix("s")])
