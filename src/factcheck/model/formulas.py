"""What a spreadsheet may take for a formula: told by whoever writes cells, and who reads them."""

from __future__ import annotations

import re

FORMULA: re.Pattern[str] = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]"
    r"|[\t\r\n]"
)
"""What a spreadsheet may take for a formula's head: ``= + - @``, also full-width or small, which
East Asian editions take for the same, behind whatever is not seen; or a tab or line end before
anything at all."""
