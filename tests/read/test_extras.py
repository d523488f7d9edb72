"""The command that brings an extra names packages that an index has."""

import sys
import tomllib
from pathlib import Path

import pytest

from factcheck.read.extras import install_command, packages_of

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))[
    "project"
]
EXTRAS = PROJECT["optional-dependencies"]


def plain(package: str) -> str:
    """The name of a package, as every spelling of it is compared."""
    return package.partition(">")[0].partition("<")[0].lower().replace("_", "-")


@pytest.mark.parametrize("extra", [name for name in EXTRAS if name != "all"])
def test_the_packages_are_those_of_the_project(extra: str) -> None:
    assert sorted(map(plain, packages_of(extra))) == sorted(map(plain, EXTRAS[extra]))


def test_the_command_names_the_environment_and_not_the_program() -> None:
    assert install_command("pdf") == f'{sys.executable} -m pip install "pypdfium2>=5"'


def test_what_is_not_installed_is_brought_from_its_folder() -> None:
    assert install_command("no-such-extra").endswith(' -m pip install ".[no-such-extra]"')
