"""What helpers are asked in the tests: in a module that another process can import."""

from __future__ import annotations

import multiprocessing
import os
import signal

from factcheck.check.inspection import Inspection
from factcheck.check.turns import Answer


def in_a_helper() -> bool:
    return multiprocessing.parent_process() is not None


def names(few: Inspection) -> Answer[tuple[str, bool]]:
    """The claims, each with whether a helper was asked."""
    return Answer(tuple((each.id, in_a_helper()) for each in few.claims), frozenset())


def killed(few: Inspection) -> Answer[tuple[str, bool]]:
    """The same of who is not killed by it, as helpers are."""
    if in_a_helper():
        os.kill(os.getpid(), signal.SIGKILL)
    return names(few)


def faulty(few: Inspection) -> Answer[str]:
    """What nobody can answer."""
    raise ValueError(f"{few.claims[0].id} has a fault")
