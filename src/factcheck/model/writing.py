"""How a text is written: what parts its paragraphs, and what the months are called."""

from __future__ import annotations

import re
from typing import Final

# Its groups are atomic: without that, the two letters of one CRLF would make a blank line.
BLANK_LINES: Final = re.compile(r"(?>\r\n|\n|\r)(?:[^\S\r\n]*(?>\r\n|\n|\r))+")
"""What parts two paragraphs: the end of a line, and one blank line or more."""

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
