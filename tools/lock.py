"""Write the lock files of ``requirements/`` with uv, or say how old they are and whether they fit.

    python tools/lock.py            newest releases that pyproject.toml allows, with their hashes
    python tools/lock.py --check    exit 1 where pyproject.toml asks for something else by now

Plain pip installs from them, so they are requirements files. They name no registry: packages come
from the index that pip is set up for, and the hashes say that they are the same ones.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "requirements"

PURPOSE = {
    "dev": "to test the project: its extras, and what tests, types and layers need",
    "build": "to install the project itself, and packages that come as source alone",
    "run": "to run the program",
    "bench": "to run the benchmark, beside dev.txt",
}
LIMITS = ("--constraints", "requirements/dev.txt")
# The largest comes first, and the others pin what it pins: all can share an environment.
ASKED = {
    "dev": ("pyproject.toml", "--all-extras", "--group", "build", "--group", "dev"),
    "build": ("--group", "build", *LIMITS),
    "run": ("pyproject.toml", *LIMITS),
    "bench": ("--group", "bench", *LIMITS),
}
OPTIONS = (
    "--universal", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url",
    "--no-emit-find-links", "--quiet",
)  # fmt: skip
HEAD = re.compile(r".*\n# Locked on ([\d-]+) .*\n# for the dependencies ([0-9a-f]+) of")


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; the exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if arguments != ["--check"]:
        FOLDER.mkdir(exist_ok=True)
        for name in ASKED:
            write(name, project)
    return max([told(name, fingerprint(project)) for name in ASKED])


def write(name: str, project: dict[str, Any]) -> None:
    """Write one lock file."""
    uv = os.environ.get("UV", "uv")
    python = project["project"]["requires-python"].removeprefix(">=")
    pins = subprocess.check_output(
        [uv, "pip", "compile", *ASKED[name], *OPTIONS, "--python-version", python],
        cwd=ROOT,
        encoding="utf-8",
    )
    if "://" in pins:
        sys.exit(f"requirements/{name}.txt would name an address, so it is not written")
    version = subprocess.check_output([uv, "--version"], encoding="utf-8").split()[1]
    head = (
        f"# Needed {PURPOSE[name]}. Written by `make lock`.\n"
        f"# Locked on {datetime.now(UTC).date()} by uv {version}, for Python {python} and newer,\n"
        f"# for the dependencies {fingerprint(project)} of pyproject.toml.\n"
    )
    (FOLDER / f"{name}.txt").write_text(head + pins, encoding="utf-8", newline="\n")


def fingerprint(project: dict[str, Any]) -> str:
    """A short hash of everything that pyproject.toml asks for, whatever its order."""
    about, groups = project["project"], project["dependency-groups"]
    asked = {
        "python": about["requires-python"],
        "run": sorted(about["dependencies"]),
        "extras": {name: sorted(each) for name, each in about["optional-dependencies"].items()},
        "groups": {name: sorted(map(str, each)) for name, each in groups.items()},
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]


def told(name: str, wanted: str) -> int:
    """Say how old a lock is, and whether it fits; 1 where it does not."""
    path = FOLDER / f"{name}.txt"
    found = HEAD.match(path.read_text(encoding="utf-8")) if path.exists() else None
    if not found:
        print(f"requirements/{name}.txt is no lock; run `make lock`")
        return 1
    days = (datetime.now(UTC).date() - date.fromisoformat(found[1])).days
    fits = found[2] == wanted
    verdict = "fits pyproject.toml" if fits else "does not fit pyproject.toml; run `make lock`"
    print(f"requirements/{name}.txt: {days} days old, {verdict}")
    return int(not fits)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
