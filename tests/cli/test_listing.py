"""``list``: chosen by words and tags, in an order, and quick where it was looked up before."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from running import Run, WriteLedger

from factcheck.read.kept_places import SUFFIX

CLAIMS = """claims:
  - id: boats
    text: The port counted 12 boats.
    checked: "2024-03-01"
    tags: [port]
    citations: [{document: source}]
  - id: cats
    text: Seven cats live in the library.
    status: disputed
    tags: [town]
    citations: [{document: source}]
  - id: ants
    text: Loans fell 4 percent.
    aliases: [a drop in borrowing]
    status: reviewed
    checked: "2023-01-01"
    citations: [{document: source}]
"""
TEXT = "The port counted 12 boats. Loans fell 4 percent. Six cats live in the library.\n"

ORDERS = [
    ("document", ["boats", "cats", "ants"]),
    ("id", ["ants", "boats", "cats"]),
    ("status", ["ants", "cats", "boats"]),
    ("checked", ["ants", "boats", "cats"]),  # oldest first, unchecked last
]
QUERIES = [
    ("percent", ["ants"]),
    ("4%", ["ants"]),
    ("borrow", ["ants"]),  # another wording
    ("the", ["boats", "cats"]),
    ("the library", ["cats"]),
    ("ferry", []),
]


def ids(out: str) -> list[str]:
    return re.findall(r"^ {14}(\w+)$", out, re.MULTILINE)


@pytest.mark.parametrize(("sort", "order"), ORDERS)
def test_claims_are_put_in_order(
    factcheck: Run, ledger: WriteLedger, sort: str, order: list[str]
) -> None:
    path = ledger(CLAIMS, TEXT)
    assert ids(factcheck("list", "--ledger", path, "--sort", sort).out) == order
    out = factcheck("list", "--ledger", path, "--sort", sort, "--format", "json").out
    assert [each["claim"] for each in json.loads(out)["claims"]] == order


@pytest.mark.parametrize(("words", "held"), QUERIES)
def test_claims_that_hold_words(
    factcheck: Run, ledger: WriteLedger, words: str, held: list[str]
) -> None:
    code, out, _ = factcheck("list", "--ledger", ledger(CLAIMS, TEXT), "--query", words)
    assert (code, ids(out)) == (0 if held else 1, held)


def test_a_sorted_list_is_one_and_tells_when_each_was_checked(
    factcheck: Run, ledger: WriteLedger
) -> None:
    path = ledger(CLAIMS, TEXT)
    source = Path(path).with_name("source.txt")
    out = factcheck("list", "--ledger", path, "--sort", "id").out
    assert out.replace(f"{source}", "source.txt") == (
        "  REVIEWED    Loans fell 4 percent.\n"
        "              checked 2023-01-01\n"
        "              ants\n"
        "              source.txt:1:28\n\n"
        "  UNREVIEWED  The port counted 12 boats.\n"
        "              checked 2024-03-01\n"
        "              boats\n"
        "              source.txt:1:1\n\n"
        "  DISPUTED    Seven cats live in the library.\n"
        "              cats\n"
        "              source.txt:1:50\n"
        "              its source no longer says this: Six\n\n"
        "3 claims in 1 document\n"
    )


TAGS = [
    ("prot", 'did you mean "port"? the tags are port, town'),
    ("weather", "the tags are port, town"),
]


@pytest.mark.parametrize(("tag", "hint"), TAGS)
@pytest.mark.parametrize("command", ["list", "export"])
def test_an_unknown_tag_is_told_with_those_there_are(
    factcheck: Run, ledger: WriteLedger, command: str, tag: str, hint: str
) -> None:
    path = ledger(CLAIMS, TEXT)
    assert factcheck(command, "--ledger", path, "--tag", tag) == (
        2,
        "",
        f'{path}: error: there is no tag "{tag}" in this ledger [unknown-tag]\n      {hint}\n',
    )


def test_no_tags_are_told_as_such(factcheck: Run, ledger: WriteLedger) -> None:
    path = ledger(re.sub("    tags.*\n", "", CLAIMS), TEXT)
    assert "\n      no claim has a tag\n" in factcheck("list", "--ledger", path, "--tag", "x").err


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the places of citations are kept."""
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
    return folder


def kept(cache: Path) -> dict[str, int]:
    return {each.name: each.stat().st_mtime_ns for each in cache.glob(f"*{SUFFIX}")}


def test_the_second_run_says_the_same_and_looks_nothing_up(
    factcheck: Run, ledger: WriteLedger, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ledger(CLAIMS, TEXT)
    for shape in ("text", "json"):
        args = ("list", "--ledger", path, "--format", shape)
        monkeypatch.setenv("FACTCHECK_CACHE", "")
        bare = factcheck(*args)
        monkeypatch.setenv("FACTCHECK_CACHE", str(cache))
        assert factcheck(*args) == bare
        first = kept(cache)
        assert factcheck(*args) == bare
        assert kept(cache) == first
        assert len(first) == 1


def test_a_claim_that_was_added_is_looked_up_with_the_others_kept(
    factcheck: Run, ledger: WriteLedger, cache: Path
) -> None:
    path = ledger(CLAIMS, TEXT)
    factcheck("list", "--ledger", path)
    more = "  - id: six\n    text: Six cats.\n    citations: [{document: source}]\n"
    out = factcheck("list", "--ledger", ledger(CLAIMS + more, TEXT)).out
    assert "              six\n" in out
    [content] = [each.read_bytes() for each in cache.glob(f"*{SUFFIX}")]
    assert len(json.loads(content.partition(b"\n")[2])) == 4


def test_an_edited_document_is_looked_up_anew(
    factcheck: Run, ledger: WriteLedger, cache: Path
) -> None:
    assert "no longer says this: Six" in factcheck("list", "--ledger", ledger(CLAIMS, TEXT)).out
    mended = TEXT.replace("Six", "Seven")
    assert "no longer" not in factcheck("list", "--ledger", ledger(CLAIMS, mended)).out
    assert len(kept(cache)) == 2


@pytest.mark.parametrize("content", [b"", b"[]", b"7", b'{"x": [0, 1, 2.0]}', b"\xff"])
def test_whatever_else_lies_there_is_looked_up_anew(
    factcheck: Run, ledger: WriteLedger, cache: Path, content: bytes
) -> None:
    from hashlib import sha256

    path = ledger(CLAIMS, TEXT)
    bare = factcheck("list", "--ledger", path)
    [name] = kept(cache)
    sealed = sha256(content).hexdigest().encode() + b"\n" + content
    (cache / name).write_bytes(sealed)
    assert factcheck("list", "--ledger", path) == bare
    assert (cache / name).read_bytes() != sealed
