"""The table of readers: every kind has its module, and what has none is said in one sentence."""

import sys
from importlib import import_module

import pytest
from files_read import FILES

from factcheck.read import importing
from factcheck.read.documents import text_of
from factcheck.read.extras import install_command
from factcheck.read.files import UnreadableError
from factcheck.read.importing import READERS, read_imported


@pytest.mark.parametrize("suffix", READERS)
def test_every_kind_has_its_reader(suffix: str) -> None:
    module = import_module(f"{importing.__name__}.{READERS[suffix].module}")
    assert callable(module.read)
    assert suffix.startswith(".")
    assert suffix == suffix.lower()


def test_what_no_reader_knows_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(b"...", "film.mov", ".mov")
    assert caught.value.message == 'is a ".mov" file, which is not read'


LIBRARIES = [  # which are looked for when a file is read
    ("article.html", (FILES / "article.html").read_bytes(), "lxml", "web"),
    ("cost.txt", "It cost £3½.".encode("cp1252"), "chardet", "text"),
]


@pytest.mark.parametrize(("name", "data", "library", "extra"), LIBRARIES)
def test_a_library_that_is_missing_is_told_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, library: str, extra: str
) -> None:
    for module in [each for each in sys.modules if each.partition(".")[0] == library]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UnreadableError) as caught:
        read_imported(data, name, f".{name.rpartition('.')[2]}")
    assert caught.value.code == "missing-library"
    assert f'is read with "{library}' in caught.value.message
    assert caught.value.hint == install_command(extra)


def test_a_source_in_another_encoding_is_refused_where_no_library_can_guess(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "chardet", None)
    with pytest.raises(UnreadableError) as caught:
        text_of("It cost £3½.".encode("cp1252"))
    assert caught.value.message == "is not UTF-8: byte 8 is 0xA3, on line 1"
