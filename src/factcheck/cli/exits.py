"""The exit codes of every command, defined once.

0 found, clean or written · 1 nothing found, or findings · 2 could not do it · 130 and 141 as a
shell reports Ctrl-C and a reader that has gone.
"""

from __future__ import annotations

FOUND = CLEAN = DONE = 0
NOTHING = FINDINGS = 1
CANNOT = 2
STOPPED = 130
BROKEN_PIPE = 141
