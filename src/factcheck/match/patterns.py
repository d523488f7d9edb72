"""Regular expressions that are compiled when first used: a start needs few of them."""

from __future__ import annotations

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled when it is first asked for one of its methods.

    For patterns that few runs use: to compile one takes as long as to search a page with it.
    Raises ``re.error`` at its first use where ``re.compile`` would at once.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._wanted = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._wanted), name)
        setattr(self, name, value)
        return value
