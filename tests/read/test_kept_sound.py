"""Sound citations kept between runs: what has not changed is not asked again, and all else is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.check.cited import Cited, Texts
from factcheck.check.lookup import Lookup, Stand
from factcheck.cli.app import run
from factcheck.read.kept_sound import MANY, SUFFIX

CLAIM = """\
  - id: boats-{n}
    text: "{boats} boats lay at {place}."
    citations:
      - document: report
        quote: The master counted {boats} boats at {place} that day.
"""
HEAD = """\
version: 1
documents:
  - id: report
    file: report.txt
    title: Boats
claims:
"""
VERIFY = ("verify", "--today", "2026-11-28")


PLACES = [
    f"{first}{second}{last}"
    for first in ("Ar", "Bel", "Cor", "Dun", "El", "Fal", "Gos", "Hal", "Ing", "Kel")
    for second in ("a", "e", "ing", "mer", "over")
    for last in ("by", "ham", "ton", "wick")
]


def write(count: int) -> None:
    rows = [
        {"n": n, "boats": 1_000 + 7 * n, "place": place} for n, place in enumerate(PLACES[:count])
    ]
    claims = "".join(CLAIM.format(**row) for row in rows)
    Path("claims.yaml").write_text(HEAD + claims, encoding="utf-8")
    told = ("The master counted {boats} boats at {place} that day.\n".format(**row) for row in rows)
    Path("report.txt").write_text("".join(told), encoding="utf-8")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.delenv("FACTCHECK_LEDGER", raising=False)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    write(MANY)
    return tmp_path / "cache"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The claims whose passages are judged."""
    names: list[str] = []

    def noted(stand: Stand, texts: Texts) -> Cited:
        names.append(stand.claim.id)
        return Cited(stand, texts)

    monkeypatch.setattr("factcheck.check.holding.Cited", noted)
    return names


def said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    return (run(args), *capsys.readouterr())


def in_claims(old: str, new: str) -> Callable[[], object]:
    path = Path("claims.yaml")
    return lambda: path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def in_report(old: str, new: str) -> Callable[[], object]:
    path = Path("report.txt")
    return lambda: path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("first", [VERIFY, ("list",), ("export",)], ids=" ".join)
def test_what_was_sound_is_not_asked_again(
    first: tuple[str, ...],
    cache: Path,
    asked: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    said(capsys, *first)
    assert len(asked) == MANY
    assert len(list(cache.glob(f"*{SUFFIX}"))) == 1
    asked.clear()
    said(capsys, *VERIFY)
    said(capsys, "export")
    assert asked == []


CHANGES = [
    # a change | which claims are asked again
    (in_claims("1049 boats lay", "1050 boats lay"), ["boats-7"]),
    (in_claims("1049 boats lay", "Some 1049 boats lay"), ["boats-7"]),
    (in_claims("    citations:", "    finding: Yes.\n    citations:"), []),
    (in_claims("title: Boats", "title: More boats"), "all"),
    (in_report("counted 1049", "counted 1050"), "all but 7"),
]


@pytest.mark.parametrize(("change", "again"), CHANGES)
def test_what_has_changed_is_asked_again_and_told_as_if_nothing_were_kept(
    change: Callable[[], object],
    again: list[str] | str,
    cache: Path,  # noqa: ARG001
    asked: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said(capsys, *VERIFY)
    change()
    asked.clear()
    kept = [said(capsys, *args) for args in (VERIFY, ("export",), ("list",))]
    every = [f"boats-{n}" for n in range(MANY)]
    expected = {"all": every, "all but 7": [each for each in every if each != "boats-7"]}
    assert list(dict.fromkeys(asked)) == (expected[again] if isinstance(again, str) else again)
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    assert kept == [said(capsys, *args) for args in (VERIFY, ("export",), ("list",))]


def test_a_problem_is_told_every_time(
    cache: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
) -> None:
    in_claims('"1049 boats lay', '"7777 boats lay')()
    first, second = (said(capsys, *VERIFY) for _ in range(2))
    assert first == second
    assert 'the claim says "7777", the passage it cites "1049"' in first[1]


@pytest.mark.parametrize("damage", [b"", b"0" * 64 + b"\nnothing of the kind", b"\xff" * 900])
def test_a_damaged_file_is_made_anew(
    damage: bytes, cache: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, *VERIFY)
    (path,) = cache.glob(f"*{SUFFIX}")
    sound = path.read_bytes()
    path.write_bytes(damage)
    asked.clear()
    assert said(capsys, *VERIFY) == first
    assert len(asked) == MANY
    assert path.read_bytes() == sound


def test_nothing_is_kept_of_few_claims(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(MANY - 1)
    said(capsys, *VERIFY)
    assert list(cache.glob(f"*{SUFFIX}")) == []


def test_what_is_no_more_is_not_kept_for_ever(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes = []
    for round_ in range(6):
        in_report(" that day", f" that day {round_}")()
        in_claims(" that day", f" that day {round_}")()
        said(capsys, *VERIFY)
        (path,) = cache.glob(f"*{SUFFIX}")
        sizes.append(path.stat().st_size)
    assert max(sizes) < 4 * sizes[0]


def test_a_reader_of_documents_is_asked_for_the_passages_that_are_written(
    cache: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = said(capsys, "export")
    looked: list[str] = []
    whole = Lookup.stand

    def noted(self: Lookup, claim: object, citation: object) -> object:
        looked.append(claim.id)  # type: ignore[attr-defined]
        return whole(self, claim, citation)  # type: ignore[arg-type]

    monkeypatch.setattr(Lookup, "stand", noted)
    assert said(capsys, "export") == first
    assert len(looked) == MANY


FIND = ("find", "1049 boats lay at Belaby")


def test_a_phrase_asks_once_of_the_claims_it_meets(
    cache: Path,
    asked: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = said(capsys, *FIND)
    assert len(asked) >= 1
    assert len(list(cache.glob(f"*{SUFFIX}"))) == 1
    asked.clear()
    assert said(capsys, *FIND) == first
    assert said(capsys, *FIND, "--format", "json")[0] == 0
    assert asked == []


def test_a_phrase_leaves_what_is_kept_of_other_claims(
    cache: Path,  # noqa: ARG001
    asked: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    said(capsys, *VERIFY)
    in_claims("1049 boats lay", "Some 1049 boats lay")()
    said(capsys, *FIND)
    asked.clear()
    said(capsys, *VERIFY)
    assert asked == []


@pytest.mark.parametrize("count", [1, MANY])
def test_a_phrase_is_told_of_a_source_that_has_changed(
    count: int,
    cache: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(count)
    phrase = ("find", f"{1000:,} boats lay at {PLACES[0]}")
    assert "its source no longer says this" not in said(capsys, *phrase)[1]
    in_report("counted 1000", "counted 1001")()
    told = said(capsys, *phrase)
    assert "its source no longer says this: 1001" in told[1]
    assert said(capsys, *phrase) == told
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    assert said(capsys, *phrase) == told
