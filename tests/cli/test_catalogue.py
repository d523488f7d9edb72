"""``list``, ``show`` and ``documents`` on the invented town's ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run, golden

GOLDEN = [
    ("list", ("list",)),
    ("list-narrowed", ("list", "--document", "lido-report", "--status", "disputed")),
    ("list-tag", ("list", "--tag", "leisure")),
    ("show", ("show", "lido-repairs")),
    ("show-bare", ("show", "library-cats")),
    ("documents", ("documents",)),
    ("list-json", ("list", "--format", "json", "--tag", "leisure")),
    ("show-json", ("show", "lido-visitors", "--format", "json")),
    ("documents-json", ("documents", "--format", "json")),
]


@pytest.mark.parametrize(("name", "args"), GOLDEN)
def test_the_whole_output(factcheck: Run, name: str, args: tuple[str, ...]) -> None:
    assert factcheck(*args) == (0, golden(name), "")


@pytest.mark.parametrize("command", ["list", "export"])
def test_no_claim_is_nothing_found(factcheck: Run, command: str) -> None:
    chosen = ("--document", "library-note", "--status", "disputed")
    assert factcheck(command, *chosen).code == 1


UNKNOWN = [
    (("show", "lido-repair"), 'claim "lido-repair"', "claim", 'did you mean "lido-repairs"?'),
    (("show", "xyz"), 'claim "xyz"', "claim", '"factcheck list" shows them'),
    (
        ("list", "--tag", "mony"),
        'tag "mony"',
        "tag",
        'did you mean "money"? the tags are leisure, lido, money',
    ),
    (
        ("export", "--document", "?"),
        'document "?"',
        "document",
        '"factcheck documents" shows them',
    ),
]


@pytest.mark.parametrize(("args", "what", "kind", "hint"), UNKNOWN)
def test_an_unknown_name_says_what_was_meant(
    factcheck: Run, args: tuple[str, ...], what: str, kind: str, hint: str
) -> None:
    message = (
        f"ledger/claims.yaml: error: there is no {what} in this ledger [unknown-{kind}]\n"
        f"      {hint}\n"
    )
    assert factcheck(*args) == (2, "", message)


def test_a_document_that_cannot_be_read_is_said(factcheck: Run, tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("version: 1\ndocuments:\n  - id: gone\n    file: gone.txt\nclaims: []\n")
    code, out, err = factcheck("documents", "--ledger", str(path))
    assert code == 0
    assert out == f"gone\n  0 claims\n  {tmp_path / 'gone.txt'} (cannot be read)\n\n1 document\n"
    assert "[missing-file]" in err
    shape = json.loads(factcheck("documents", "--ledger", str(path), "--format", "json").out)
    assert shape["documents"][0]["readable"] is False


@pytest.mark.parametrize("width", ["60", "80", "140"])
@pytest.mark.parametrize(
    "args", [("list",), ("show", "lido-repairs"), ("documents",), ("find", "48,200", "Lido")]
)
def test_no_line_is_wider_than_the_screen_but_for_an_address(
    factcheck: Run, monkeypatch: pytest.MonkeyPatch, width: str, args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    lines = factcheck(*args).out.splitlines()
    assert lines
    assert [line for line in lines if len(line) > int(width) and "://" not in line] == []
