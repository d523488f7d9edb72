"""Bytes in the encodings that people's programs write, what they say, and what is told of it."""

from __future__ import annotations

import pytest

from factcheck.read.encodings import any_text
from factcheck.read.files import UnreadableError

ENGLISH = "The rate rose by 4.6% – that’s £3½ million, or €64,000."

READ = [
    # what was written, in which encoding, and what is told
    (ENGLISH, "utf-8", ()),
    (ENGLISH, "utf-8-sig", ()),
    (ENGLISH, "utf-16", ("read as UTF-16",)),
    (ENGLISH, "utf-32", ("read as UTF-32",)),
    ("plain letters, 46%", "ascii", ()),
    (ENGLISH, "utf-16-le", ("read as UTF-16-LE, which is a guess: it gave – ’ £ ½ €",)),
    (ENGLISH, "cp1252", ("read as windows-1252, which is a guess: it gave – ’ £ ½ €",)),
    ("It cost £64,000 in all.", "latin-1", ("read as windows-1252, which is a guess: it gave £",)),
    ("The café took 46%", "latin-1", ("read as windows-1252, which is a guess: it gave é",)),
    ("From 2010–2020 it rose.", "cp1252", ("read as windows-1252, which is a guess: it gave –",)),
    ("It’s 46%.", "cp1252", ("read as windows-1252, which is a guess: it gave ’",)),
    ("€64 million", "cp1252", ("read as windows-1252, which is a guess: it gave €",)),
    (
        "Доля заключённых выросла на 46% за десять лет.",
        "cp1251",
        ("read as windows-1251, which is a guess: it gave Д о л я з а к ю …",),
    ),
    (
        "Podíl vězňů vzrostl o 46 % za deset let, tvrdí úřad; přesně 46,3 %.",
        "cp1250",
        ("read as windows-1250, which is a guess: it gave í ě ň ů ú ř",),
    ),
]


@pytest.mark.parametrize(("text", "codec", "told"), READ)
def test_what_was_written_is_read_and_what_was_assumed_is_told(
    text: str, codec: str, told: tuple[str, ...]
) -> None:
    assert any_text(text.encode(codec)) == (text, told)


def test_what_a_document_declares_goes_before_a_guess() -> None:
    told = ("read as ISO-8859-15, which it declares",)
    assert any_text("46 € für Äpfel".encode("iso8859-15"), "ISO-8859-15") == (
        "46 € für Äpfel",
        told,
    )


def test_what_is_declared_as_latin_1_is_read_as_browsers_do() -> None:
    text, _ = any_text("“£3½” – 46%".encode("cp1252"), "iso-8859-1")
    assert text == "“£3½” – 46%"


def test_a_declaration_that_does_not_fit_is_passed_over() -> None:
    assert any_text("£3½".encode(), "iso-8859-1") == ("£3½", ())
    assert any_text("£3½".encode("cp1252"), "no-such-code")[0] == "£3½"


NO_TEXT = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", bytes(range(256)), b"\xff\xfe\x00\xd8", b"a\0b"]


@pytest.mark.parametrize("data", NO_TEXT)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        any_text(data)
