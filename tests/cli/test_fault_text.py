"""An exception that ends a command is one message."""

from __future__ import annotations

import pytest
import typer

from factcheck.cli.faults import fault_text
from factcheck.cli.screen import Screen

FAULTS = [
    (TypeError("no\x1b[2J"), "factcheck: error: unexpected TypeError: no␛[2J\n"),
    (RecursionError(), "factcheck: error: unexpected RecursionError: \n"),
    (
        typer.BadParameter("seven"),
        "factcheck: error: Invalid value: seven\ntry: factcheck --help\n",
    ),
]


@pytest.mark.parametrize(("fault", "message"), FAULTS)
def test_a_fault_is_one_message(fault: Exception, message: str) -> None:
    assert fault_text(fault, Screen(columns=80)) == message
