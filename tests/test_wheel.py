"""The wheel: built, installed where nothing else of the project is, and asked from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
pytestmark = pytest.mark.slow


def ran(*command: str | Path, folder: Path) -> str:
    """What a command prints, without anything of this project in its environment."""
    ours = ("FACTCHECK_", "PYTHON", "VIRTUAL_ENV", "COV_")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**environment, "FACTCHECK_CACHE": "", "PIP_NO_INDEX": "1", "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def absent(package: str) -> bool:
    """Whether a package is not installed here, whatever its version."""
    try:
        distribution(re.split(r"[^\w.-]", package)[0])
    except PackageNotFoundError:
        return True
    return False


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    ran(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    (built,) = folder.glob("factcheck_cli-*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and the packages that it depends on as they are here.

    They are on its path behind its own, so no index is asked; the project itself, which is
    installed here as a link to its folder, is not.
    """
    folder = tmp_path_factory.mktemp("clean") / "venv"
    ran(sys.executable, "-m", "venv", folder, folder=ROOT)
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "here.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    program = folder / "bin" / "python"
    ran(program, "-m", "pip", "install", "--quiet", "--no-deps", wheel, folder=folder)
    return program


def test_it_answers_from_the_ledger_that_ships_with_it(python: Path, tmp_path: Path) -> None:
    out = ran(python.with_name("factcheck"), "find", "64,000 opioid deaths", folder=tmp_path)
    assert out.startswith("= same figure: 64,000\n  Opioids killed more than 64,000 Americans")
    where = ran(python, "-c", "import factcheck; print(factcheck.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(python.parents[1])


def test_it_holds_every_table_of_words_and_every_document(python: Path, tmp_path: Path) -> None:
    out = ran(python.with_name("factcheck"), "verify", "--fail-on", "error", folder=tmp_path)
    assert out.splitlines()[-1].startswith("verified 35 claims, 36 citations and 5 documents:")


@pytest.mark.parametrize("extra", ["pdf", "xlsx", "all"])
def test_extras_can_be_asked_of_its_path(
    python: Path, wheel: Path, tmp_path: Path, extra: str
) -> None:
    wanted = (
        EXTRAS[extra] if extra != "all" else [each for some in EXTRAS.values() for each in some]
    )
    lacking = [each for each in wanted if not each.startswith("factcheck-cli") and absent(each)]
    if lacking:
        pytest.skip(f"not installed here: {', '.join(lacking)}")
    asked = f"{wheel}[{extra}]"
    out = ran(python, "-m", "pip", "install", "--dry-run", asked, folder=tmp_path)
    assert ("pypdfium2" in out) is (extra in ("pdf", "all"))
    assert ("xlsxwriter" in out.lower()) is (extra in ("xlsx", "all"))
