"""How the cells of a workbook look; every colour of letters is read with ease upon its ground."""

from __future__ import annotations

from typing import Final

Look = dict[str, object]
"""A format as XlsxWriter takes it."""

EVERY: Final[Look] = {
    "valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": "#D3DAE1"
}  # fmt: skip
FORMATS: Final[dict[str, Look]] = {
    "header": {"bold": True, "bg_color": "#26323F", "font_color": "#FFFFFF"},
    # A text format and a quote prefix say what a cell is to whoever edits it: without them a
    # changed "2018-05" becomes a date, and a changed "=1+1" becomes a 2.
    "name": {"num_format": "@"},
    # Old Excel shows "####" for 256 characters and more in a cell of the text format.
    "sentence": {"quote_prefix": True},
    "list": {"quote_prefix": True},
    "side": {"quote_prefix": True},
    "link": {"quote_prefix": True, "font_color": "#0B4F9E", "underline": 1},
    "number": {"num_format": "0", "align": "left"},
}
SHADES: Final[dict[str, Look]] = {
    "reviewed": {"font_color": "#0F4A22", "bg_color": "#DDF2E1"},
    "disputed": {"font_color": "#6B2400", "bg_color": "#FBD9BD", "bold": True},
    "unreviewed": {"font_color": "#3A3A3A", "bg_color": "#EDEDED", "italic": True},
}
"""How a status looks; the word stays, and the weight of the letters tells it in grey."""

BROKEN: Final[Look] = {"font_color": "#FFFFFF", "bg_color": "#9B1C1C", "bold": True}
DOUBTED: Final[Look] = {"font_color": "#5A3D00", "bg_color": "#FFE9A8"}
BROKEN_ROW: Final[Look] = {"font_color": "#5C0A0A", "bg_color": "#FBE3E3"}
