"""Questions to a person at a terminal, and none to a pipe."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pexpect
import pytest

from factcheck.cli.asking import asks

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")


def asked(question: str) -> pexpect.spawn:
    """A program that asks, and prints what it is answered."""
    program = (
        "from factcheck.cli.streams import prepare_streams; prepare_streams()\n"
        "from factcheck.cli.asking import ask, asks, choose, confirm, revise\n"
        f"print('answer', repr({question}))\n"
    )
    environment = {**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    return pexpect.spawn(
        sys.executable, ["-c", program], encoding="utf-8", timeout=20, env=environment
    )


# What is asked · the prompts, each with what is typed there · the answer
QUESTIONS = [
    ("ask('Who')", [("Who: ", " Jo \n")], "'Jo'"),
    ("ask('Who', 'Jo')", [("Who [Jo]: ", "\n")], "'Jo'"),
    ("ask('Who', 'Jo')", [("Who [Jo]: ", "Bo\n")], "'Bo'"),
    ("ask('Which', complete=['lido', 'library'])", [("Which: ", "lid\t\n")], "'lido'"),
    ("revise('Text', '3 é')", [("Text: 3 é", " more\n")], "'3 é more'"),
    ("confirm('Sure?')", [("Sure? [y/N] ", "\n")], "False"),
    ("confirm('Sure?')", [("Sure? [y/N] ", "hm\n"), ("yes or no?", "YES\n")], "True"),
    ("choose('Key', 'asq')", [("Key ", "x\n"), ("one of a, s, q", "S\n")], "'s'"),
    ("choose('It', ['reviewed', 'disputed'])", [("It ", "rev\n")], "'reviewed'"),
    ("choose('It', ['supports', 'says'])", [("It ", "s\n"), ("one of", "sa\n")], "'says'"),
    ("choose('It', ['a', 'b'], 'b')", [("It ", "\n")], "'b'"),
]


@pytest.mark.parametrize(("question", "typed", "answer"), QUESTIONS)
def test_what_is_typed_is_the_answer(
    question: str, typed: list[tuple[str, str]], answer: str
) -> None:
    person = asked(question)
    for prompt, words in typed:
        person.expect_exact(prompt)
        person.send(words)
    person.expect_exact(f"answer {answer}")
    person.expect(pexpect.EOF)


@pytest.mark.parametrize("key", ["c", "d"], ids=["Ctrl-C", "end of input"])
def test_who_leaves_ends_the_command(key: str, tmp_path: Path) -> None:
    head = "version: 1\ndocuments: [{id: d, file: d.txt}]\n"
    (tmp_path / "claims.yaml").write_text(head, encoding="utf-8")
    (tmp_path / "d.txt").write_text("Nothing.\n", encoding="utf-8")
    person = pexpect.spawn(
        sys.executable, ["-m", "factcheck", "add"], cwd=str(tmp_path), encoding="utf-8", timeout=20
    )
    person.expect_exact("What does it say?: ")
    person.sendcontrol(key)
    person.expect(pexpect.EOF)
    person.close()
    assert person.exitstatus == 130
    assert (tmp_path / "claims.yaml").read_text(encoding="utf-8") == head


def test_a_pipe_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert not asks()
    monkeypatch.setattr(sys, "stdin", None)
    assert not asks()
