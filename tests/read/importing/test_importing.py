"""The table of readers: every kind has its module, and what has none is said in one sentence."""

from importlib import import_module

import pytest

from factcheck.read import importing
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
