"""The files of other programs that tests read, and what a reader makes of one."""

from pathlib import Path

from factcheck.model.imported import Imported
from factcheck.read.importing import read_imported

FILES = Path(__file__).parent / "files"


def imported(name: str) -> Imported:
    """What the reader of its suffix makes of one of the files."""
    path = FILES / name
    return read_imported(path.read_bytes(), name, path.suffix)
