"""What docs/check.md tells others to run can be run as it is written."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from examples import ROOT

PAGE = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
YAML = [yaml.safe_load(each) for each in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
ACTION, _, HOOKS = YAML
SHIPPED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS = [step["run"] for step in ACTION["jobs"]["check"]["steps"] if "run" in step]
HOOKED = {hook["id"]: hook for hook in HOOKS["repos"][0]["hooks"]}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The folder of a desk: its ledger, its sources, a draft."""
    shutil.copytree(ROOT / "data", tmp_path, dirs_exist_ok=True)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/a.md").write_text("Almost half of federal inmates are in for drugs.\n")
    return tmp_path


def ran(command: str, folder: Path) -> tuple[int, str]:
    args = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(args, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("step", [step for step in STEPS if step.startswith("factcheck ")])
def test_a_step_of_the_action_runs(step: str, desk: Path) -> None:
    assert ran(step, desk) == (0, "")


def test_the_action_installs_the_wheel_that_make_writes() -> None:
    assert STEPS[0] == "pip install tools/factcheck_cli-*.whl"
    assert "build --target wheel" in (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HOOKED)
def test_a_hook_runs_on_the_files_that_it_is_for(name: str, desk: Path) -> None:
    hook = HOOKED[name]
    files = [str(path.relative_to(desk)) for path in sorted(desk.rglob("*")) if path.is_file()]
    meant = [each for each in files if re.search(hook["files"], each)]
    assert meant
    given = [] if hook.get("pass_filenames") is False else meant
    assert ran(shlex.join([*shlex.split(hook["entry"]), *given]), desk) == (0, "")


def test_the_hooks_of_a_checkout_are_the_same() -> None:
    assert [hook["id"] for hook in SHIPPED] == list(HOOKED)
    assert all(HOOKED[hook["id"]]["entry"].startswith(hook["entry"]) for hook in SHIPPED)
