"""``factcheck edit`` and ``factcheck open``: a claim in an editor, its passage in a browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from running import Run

from factcheck.cli.edit import command
from factcheck.model import FactcheckError

LEDGER = """\
version: 1
documents:
  - {id: port, file: port.txt}
  - {id: page, file: page.txt, url: https://port.example/report}
claims:
  - id: cranes
    text: The harbour has 64 cranes.
    citations:
      - {document: port, quote: has 64 cranes}
      - {document: page, quote: There are 64 cranes}
"""

EDITORS = [
    # VISUAL · EDITOR · the command
    ("", "", ["vi", "+6", "claims.yaml"]),
    ("", "nano", ["nano", "+6", "claims.yaml"]),
    ("emacs -nw", "nano", ["emacs", "-nw", "+6", "claims.yaml"]),
    ("", "/usr/bin/vim.exe", ["/usr/bin/vim.exe", "+6", "claims.yaml"]),
    ("code -w", "vi", ["code", "-w", "-g", "claims.yaml:6"]),
    ("subl -w", "", ["subl", "-w", "claims.yaml:6"]),
    ("'/opt/my editor' --wait", "", ["/opt/my editor", "--wait", "claims.yaml"]),
]


@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
@pytest.mark.parametrize(("visual", "editor", "expected"), EDITORS)
def test_an_editor_is_told_the_line_as_it_takes_it(
    visual: str, editor: str, expected: list[str]
) -> None:
    assert command({"VISUAL": visual, "EDITOR": editor}, "claims.yaml", 6) == expected


def test_an_editor_with_a_quote_too_few() -> None:
    with pytest.raises(FactcheckError, match='the editor "vi \'" has a quote too few'):
        command({"EDITOR": "vi '"}, "claims.yaml", 6)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Run:
    """Runs a command in a folder with a ledger of one claim that two documents make."""
    (tmp_path / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "port.txt").write_text("The port.\nIt has 64 cranes.\n", encoding="utf-8")
    (tmp_path / "page.txt").write_text("There are 64 cranes. Ships come.\n", encoding="utf-8")
    monkeypatch.delenv("FACTCHECK_LEDGER")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.chdir(tmp_path)
    return factcheck


def program(folder: Path, text: str) -> str:
    """A command that runs a program of these lines, as an editor or a browser."""
    path = folder / "program.py"
    path.write_text(f"import sys\nfrom pathlib import Path\n{text}\n", encoding="utf-8")
    return f"{sys.executable} {path}"


def test_what_is_wrong_after_an_edit_is_told(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = "p = Path(sys.argv[-1]); p.write_text(p.read_text() + '    staus: reviewed\\n')"
    monkeypatch.setenv("EDITOR", program(tmp_path, slip))
    assert desk("edit", "cranes") == (
        0,
        "",
        'claims.yaml:11:5: error: "staus" is not a key of a claim [unknown-key]\n'
        "   11 |     staus: reviewed\n"
        '      |     ^^^^^ did you mean "status"?\n',
    )


def test_a_ledger_that_is_none_any_more_is_told(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", program(tmp_path, "Path(sys.argv[-1]).write_text('')"))
    code, _, err = desk("edit", "cranes")
    assert (code, "[empty-ledger]" in err) == (0, True)


def test_the_exit_code_is_the_editors(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", program(tmp_path, "sys.exit(7)"))
    assert desk("edit", "cranes") == (7, "", "")


def test_no_such_editor(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor -w")
    assert desk("edit", "cranes") == (
        2,
        "",
        'EDITOR: error: the editor "no-such-editor" did not start: no such file or directory'
        " [no-editor]\n      name yours in VISUAL or EDITOR\n",
    )


def test_no_such_claim(desk: Run) -> None:
    for name in ("edit", "open"):
        assert desk(name, "crane") == (
            2,
            "",
            'claims.yaml: error: there is no claim "crane" in this ledger [unknown-claim]\n'
            '      did you mean "cranes"?\n',
        )


def test_the_address_is_printed_or_the_place_in_the_file(desk: Run) -> None:
    assert desk("open", "cranes", "--print") == (0, "port.txt:2:4\n", "")
    address = "https://port.example/report#:~:text=There%20are%2064%20cranes"
    assert desk("open", "cranes", "--document", "page", "--print").out == f"{address}\n"


def test_a_document_that_is_not_cited(desk: Run) -> None:
    assert desk("open", "cranes", "--document", "other", "--print") == (
        2,
        "",
        'claims.yaml: error: claim cranes does not cite "other" [not-cited]\n'
        "      it cites port, page\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="a browser of POSIX")
def test_it_is_opened_in_the_browser(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import webbrowser

    browser = program(tmp_path, "Path('opened').write_text(sys.argv[1])")
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)  # it reads BROWSER once a process
    assert desk("open", "cranes") == (0, "opened port.txt:2:4\n", "")
    expected = (tmp_path / "port.txt").as_uri() + "#:~:text=has%2064%20cranes"
    assert Path("opened").read_text(encoding="utf-8") == expected


@pytest.mark.skipif(os.name != "posix", reason="a browser of POSIX")
def test_no_browser(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import webbrowser

    monkeypatch.setattr(webbrowser, "_tryorder", [])
    code, _, err = desk("open", "cranes", "--document", "page")
    assert (code, err.splitlines()[0]) == (
        2,
        "BROWSER: error: no browser could be opened [no-browser]",
    )
