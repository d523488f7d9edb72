"""The pictures of the README are what the program shows."""

import pytest
from draw_pictures import FOLDER, pictures


@pytest.mark.slow
def test_the_pictures_are_those_that_the_script_draws() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert kept == pictures(), "python tools/draw_pictures.py draws them anew"
