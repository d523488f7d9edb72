"""Any bytes for a ledger, a document, a draft or a phrase: an answer or a message, never a fault.

``make fuzz`` looks for longer. What it finds is mended, and kept here as an example.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from processes import DRAFT, LEDGER, POST, REPORT, desk

from factcheck.cli.app import run

LONG = int(os.environ.get("FUZZ_EXAMPLES", "0"))
FUZZ = settings(
    max_examples=LONG or 40,
    derandomize=not LONG,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)

ODD = [
    b"", b"\n", b"\r", b"\r\n", b"\t", b" ", b"\0", b"\x1b[31m", b"\xff", b"\xc3",
    b"\xed\xa0\x80", "\ufeff".encode(), "\u2028".encode(), "\x85".encode(), "\u202e".encode(),
    "\u200b".encode(), "½".encode(), "１７％".encode(), "٣".encode(), "²".encode(), "𝟕".encode(),
    "é".encode(), "e\u0301".encode(), "ﬁ".encode(), "ẞ".encode(), "İ".encode(), "🦉".encode(),
    "字".encode(), b": ", b"- ", b"? ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"<<: *a",
    b"!!str ", b"!x ", b"|\n", b">-\n", b"'", b'"', b"#", b"---\n", b"...\n", b"%YAML 1.2\n",
    b"~", b"null", b"true", b"0x1F", b"1e999", b"9" * 400, b"2019-13-45", b"9999-12-31", b"0000",
    b"../x", b"/etc/passwd", b"claims.yaml", b"http://", b"https://[", b"::error::x", b"=1+1",
    b"<script>", b"![", b"](", b"```", b"[^1]", b"|--|\n", b"17%", b"3.7 million", b"$1.2bn",
    b"one in four", b"no", b"not", b"fell", b"1/0", b"-", b"1,000,000", b"17%17%17%",
    b"percent percent", b"half of a third of a dozen", b"to to to", b"2019-2018",
]  # fmt: skip
"""Pieces that some reader takes for its own."""


@pytest.fixture(autouse=True, scope="module")
def nothing_is_kept() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FACTCHECK_CACHE", "")
        environment.delenv("FACTCHECK_LEDGER", raising=False)
        yield


def mutated(seed: bytes) -> st.SearchStrategy[bytes]:
    """The bytes with a few pieces put in, taken out or repeated; or any bytes at all."""
    places = st.integers(0, len(seed))
    cut = st.integers(0, 40)
    piece = st.one_of(st.sampled_from(ODD), st.binary(max_size=6), st.text(max_size=4).map(_utf_8))
    edits = st.lists(st.tuples(places, cut, piece, st.integers(1, 3)), max_size=6)
    return st.one_of(edits.map(lambda all_: _edited(seed, all_)), st.binary(max_size=200))


def _utf_8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _edited(seed: bytes, edits: Iterable[tuple[int, int, bytes, int]]) -> bytes:
    for at, cut, piece, times in edits:
        seed = seed[:at] + piece * times + seed[at + cut :]
    return seed


def sound(commands: Iterable[tuple[str, ...]], **content: bytes) -> None:
    """Run the commands on a ledger of which some files hold that content."""
    paths = {"ledger": "claims.yaml", "post": "sources/post.md", "report": "sources/report.txt",
             "draft": "draft.md"}  # fmt: skip
    before = Path.cwd()
    with TemporaryDirectory() as place:
        folder = desk(Path(place) / "desk")
        for name, data in content.items():
            (folder / paths[name]).write_bytes(data)
        os.chdir(folder)
        try:
            for args in commands:
                out, err = io.StringIO(), io.StringIO()
                with redirect_stdout(out), redirect_stderr(err):
                    code = run(args)
                told = f"{args}: {code}: {err.getvalue()}"
                assert code in (0, 1, 2), told
                assert "unexpected" not in err.getvalue(), told
                assert code != 2 or err.getvalue(), told
        finally:
            os.chdir(before)


HERE = ("--ledger", "claims.yaml")
READING = (("list", *HERE), ("verify", *HERE), ("export", *HERE), ("find", "17%", *HERE))


@FUZZ
@given(mutated(LEDGER.encode()))
@example(b"- " * 2000)
@example(b"[" * 5000)
@example(LEDGER.replace("2026-01-02", "0000-00-00").encode())
def test_any_ledger(data: bytes) -> None:
    sound((*READING, ("show", "ferry-trips", *HERE), ("verify", "--pin", *HERE)), ledger=data)


@FUZZ
@given(mutated(POST.encode()), mutated(REPORT.encode()))
def test_any_documents(post: bytes, report: bytes) -> None:
    sound((*READING, ("export", "--format", "html", *HERE)), post=post, report=report)


@FUZZ
@given(mutated(DRAFT.encode()))
def test_any_draft(data: bytes) -> None:
    commands = (
        ("check", "draft.md", *HERE),
        ("check", "draft.md", "--annotate", "notes.html", *HERE),
    )
    sound(commands, draft=data)


@FUZZ
@given(st.one_of(st.text(max_size=60), mutated(b"3.7 million trips in 2019").map(os.fsdecode)))
@example("\udcff")
@example("\ud83d")
@example("\0")
def test_any_phrase(phrase: str) -> None:
    sound((("find", *HERE, "--", phrase), ("find", "--explain", *HERE, "--", phrase)))
    given_by_input(phrase)


def given_by_input(phrase: str) -> None:
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(_utf_8(phrase)))
    try:
        sound((("find", "-", "--format", "jsonl", *HERE),))
    finally:
        sys.stdin = before
