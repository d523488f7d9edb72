"""The words of Markdown documents, and how they are kept ready."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from factcheck.model import Document, Ledger
from factcheck.read.document_words import KEPT, document_words
from factcheck.read.seen import as_seen

SEEN = [  # Markdown, and what its reader sees
    ("The **212** cases", "The 212 cases"),
    ("It rose to **212**, they said.", "It rose to 212, they said."),
    ("About *12*% of it", "About 12% of it"),
    ("“*Unbelievable*”, he said", "“Unbelievable”, he said"),
    ("See [the log](https://log.example/2019), page 3.", "See the log, page 3."),
    ("It cost \\$5&nbsp;million &amp; more", "It cost $5 million & more"),
    ("Rents rose 12.5\\% in 2023", "Rents rose 12.5% in 2023"),
    ("Rents rose 12.5<br>percent", "Rents rose 12.5 percent"),
    ("AT&amp;T says it&rsquo;s so", "AT&T says it’s so"),
    ("It rose 1**2**.5% un**believ**ably", "It rose 12.5% unbelievably"),
    ("It is 2*3 of a_b, *12*-*13*", "It is 2*3 of a_b, 12-13"),
    ("[12.5](https://log.example/2019)% of it", "12.5% of it"),
    ("It rose 12.5 percent[[1]](#note-1) in 2023", "It rose 12.5 percent in 2023"),
    ("It rose[12](#fn12) in 2023.<sup>[1](#fn1)</sup>", "It rose in 2023."),
    ("It rose by [12](#table) percent^3^ at 5 m<sup>2</sup>", "It rose by 12 percent at 5 m 2"),
    ("The file `rents.csv` says `12.5` percent", "The file rents.csv says 12.5 percent"),
    ("<p>Rents &amp; <b>12.5</b>&nbsp;percent</p>", "Rents & 12.5 percent"),
    ("| Town | Cases |\n|---|---|\n| Port | 212 |\n", "Town Cases Port 212"),
    ("- one\n- two\n", "one two"),
    ("One.\n\n<!-- hidden -->\n\nTwo.", "One. Two."),
]


def words(text: str, folder: Path | None = None, file: str = "a.md") -> str:
    ledger = Ledger(path="claims.yaml", documents=(Document(id="a", file=file),), claims=())
    return document_words(ledger, {"a": text}, folder)["a"]


@pytest.mark.parametrize(("text", "seen"), SEEN)
def test_words_are_as_a_reader_sees_them(text: str, seen: str) -> None:
    assert as_seen(words(text)) == seen


@pytest.mark.parametrize("text", [text for text, _ in SEEN])
def test_every_word_keeps_its_place(text: str) -> None:
    found = words(text)
    assert len(found) == len(text)
    for word in re.finditer(r"\S+", found):
        start, letters = word.start(), word[0]
        assert text[start] == letters[0] or text[start] in "\\&", "where its first letter stands"


def test_any_other_text_is_all_words() -> None:
    assert words("The **212** cases", file="a.txt") == "The **212** cases"


def test_words_are_kept_under_the_hash_of_the_text(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    first = words("The **212** cases", folder)
    (file,) = folder.iterdir()
    assert file.suffix == ".words"
    kept = file.read_bytes()
    assert (words("The **212** cases", folder), file.read_bytes()) == (first, kept)
    words("The **221** cases", folder)
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    "kept",
    [b"", b"\n", b"no seal\nThe   212   cases", "é\n".encode(), b"0" * 64 + b"\nThe   999   cases"],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, kept: bytes) -> None:
    first = words("The **212** cases", tmp_path)
    (file,) = tmp_path.iterdir()
    sound = file.read_bytes()
    file.write_bytes(kept)
    assert words("The **212** cases", tmp_path) == first
    assert file.read_bytes() == sound


def test_the_oldest_go_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for number in range(KEPT + 2):
        (tmp_path / f"{number:064x}.1.words").touch()
        os.utime(tmp_path / f"{number:064x}.1.words", (number, number))
    words("The **212** cases", tmp_path)
    assert not (tmp_path / f"{2:064x}.1.words").exists()
    assert (tmp_path / f"{3:064x}.1.words").exists()
    names = sorted(path.suffix for path in tmp_path.iterdir())
    assert names == [".txt", *[".words"] * KEPT]


def test_where_nothing_can_be_kept_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert as_seen(words("The **212** cases", tmp_path / "file")) == "The 212 cases"
