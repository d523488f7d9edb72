"""Which ledger a command works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.read.workspace import find_ledger

FOUND = [
    # files that stand · current folder · option · environment · the ledger
    (["claims.yaml"], ".", None, "", "claims.yaml"),
    (["data/claims.yaml"], ".", None, "", "data/claims.yaml"),
    (["claims.yaml", "data/claims.yaml"], ".", None, "", "claims.yaml"),
    (["desk/claims.yaml"], "desk", "../other.yaml", "", "../other.yaml"),
    (["claims.yaml"], ".", None, "env.yaml", "env.yaml"),
    (["claims.yaml"], ".", "opt.yaml", "env.yaml", "opt.yaml"),
    (["claims.yaml"], ".", None, "", "claims.yaml"),
    (["desk/claims.yaml"], ".", "desk", "", "desk/claims.yaml"),
    (["desk/data/claims.yaml"], ".", "desk/", "", "desk/data/claims.yaml"),
    (["desk/data/claims.yaml"], ".", None, "desk", "desk/data/claims.yaml"),
]


@pytest.mark.parametrize(("files", "here", "option", "environment", "ledger"), FOUND)
def test_the_ledger_is_found(
    tmp_path: Path, files: list[str], here: str, option: str | None, environment: str, ledger: str
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("version: 1\n")
    found = find_ledger(option, {"FACTCHECK_LEDGER": environment}, tmp_path / here)
    assert (found.path, found.shipped, found.problem) == (ledger, False, None)


def test_the_nearest_ledger_above_wins(tmp_path: Path) -> None:
    below = tmp_path / "desk" / "drafts" / "may"
    below.mkdir(parents=True)
    (tmp_path / "claims.yaml").write_text("version: 1\n")
    (tmp_path / "desk" / "data").mkdir()
    (tmp_path / "desk" / "data" / "claims.yaml").write_text("version: 1\n")
    assert find_ledger(None, {}, below).path == str(tmp_path / "desk" / "data" / "claims.yaml")


def test_an_absolute_path_below_the_folder_is_shown_relative(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "claims.yaml"
    assert find_ledger(str(path), {}, tmp_path).path == "desk/claims.yaml"
    assert find_ledger(str(path), {}, tmp_path / "else").path == str(path)


def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").symlink_to("gone.yaml")
    assert find_ledger(None, {}, tmp_path).path == "claims.yaml"


def test_without_a_ledger_the_shipped_one_answers(tmp_path: Path) -> None:
    found = find_ledger(None, {"FACTCHECK_LEDGER": ""}, tmp_path)
    assert found.shipped
    assert found.problem is None
    assert found.path.endswith("data/claims.yaml")


def test_a_folder_without_a_ledger_is_a_problem(tmp_path: Path) -> None:
    found = find_ledger(str(tmp_path), {}, tmp_path)
    assert found.problem is not None
    assert found.problem.code == "no-ledger"
    assert found.problem.message == "this folder holds no claims.yaml and no data/claims.yaml"
