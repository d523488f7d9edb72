"""The walk from an article to a ledger goes as its page shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from walk import PAGE, files, steps, walk

from factcheck.cli.app import every_command

STEPS = steps(PAGE.read_text(encoding="utf-8"))
COMMANDS = {command.split()[1] for command, _ in STEPS}


@pytest.mark.slow
def test_every_step_says_what_the_page_shows(tmp_path: Path) -> None:
    missing = COMMANDS - {str(command.name) for command in every_command()}
    if missing:
        pytest.skip(f"commands that are not here: {', '.join(sorted(missing))}")
    told = walk([command for command, _ in STEPS], files(tmp_path))
    for (command, shown), said in zip(STEPS, told, strict=True):
        assert said == shown, f"{command}: python tests/docs/walk.py renews the page"


def test_the_walk_goes_the_whole_way() -> None:
    assert {"init", "import", "suggest", "add", "review", "find", "check", "export"} <= COMMANDS
