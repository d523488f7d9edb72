"""A problem as text: where, what, the line it stands on, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from factcheck.model import Location, Problem, Related, Rule

COLUMNS = 100
"""The widest excerpt, in columns of a terminal."""

BEFORE = 30
"""The columns kept before the place that is meant, where a long line is cut."""

TAB = 4


def problems_text(
    problems: Sequence[Problem], looked_at: Mapping[str, int], rules: Sequence[Rule]
) -> str:
    """Every problem in that form, each with its line ends; the other values are not shown."""
    del looked_at, rules
    return "".join(f"{problem_text(problem)}\n" for problem in problems)


def problem_text(problem: Problem) -> str:
    """A problem in the one form that all of them have, without colour and without a last newline.

    ``path:line:column: severity: message [code]``, then the line with carets under what is meant
    and the hint after them. Carets count columns of a terminal, so that they stand right under
    wide characters, combining marks and tabs. A long line is cut to ``COLUMNS`` around the place.
    Characters that would steer a terminal are shown as escapes. Each related place stands on a
    line of its own below, ``path:line:column: words``.
    """
    lines = [_told(problem), *(_related(each) for each in problem.related)]
    return "\n".join(lines)


def location_text(location: Location) -> str:
    """``path:line:column``, as far as they are known."""
    numbers = (location.line, location.column)
    return visible(location.path) + "".join(f":{number}" for number in numbers if number)


def _related(related: Related) -> str:
    return f"      {location_text(related.location)}: {visible(related.words)}"


def _told(problem: Problem) -> str:
    """The problem without its related places."""
    where = problem.location
    words = f"{problem.severity}: {visible(problem.message)} [{problem.code}]"
    head = f"{location_text(where)}: {words}"
    hint = visible(problem.hint)
    if not problem.excerpt or not where.line:
        return f"{head}\n      {hint}" if hint else head
    start = min(max(0, where.column - 1), len(problem.excerpt))
    line, indent, carets = excerpt(problem.excerpt, start, start + max(1, problem.width))
    number = f"{where.line:>5}"
    under = f"{' ' * indent}{'^' * carets} {hint}".rstrip()
    return f"{head}\n{number} | {line}\n{' ' * len(number)} | {under}"


def excerpt(line: str, start: int, end: int) -> tuple[str, int, int]:
    """A line as it is shown, the columns before its meant part, and the columns of that part.

    ``start`` and ``end`` are code points of the line, end-exclusive.
    """
    # Nothing further than this from the place can be shown, and a line may hold a megabyte.
    first, last = max(0, start - 2 * COLUMNS), start + 2 * COLUMNS
    cells = _cells(line[first:last])
    columns = [0, *accumulate(width for _, width in cells)]
    low = min(start - first, len(cells))
    meant = columns[min(end - first, len(cells))] - columns[low]
    room = COLUMNS
    if columns[low] + min(meant, BEFORE) < COLUMNS and not first:
        low = 0
    else:
        left = columns[low] - BEFORE
        low = next(place for place, column in enumerate(columns) if column >= left)
        room -= 1
    high = len(cells)
    if last < len(line) or columns[high] - columns[low] > room:
        room -= 1
        while columns[high] - columns[low] > room:
            high -= 1
    text = "".join(shown for shown, _ in cells[low:high]).rstrip()
    before, after = "…" if low else "", "…" if high < len(cells) or last < len(line) else ""
    indent = columns[min(start - first, len(cells))] - columns[low]
    carets = min(meant, columns[high] - columns[low] - indent)
    return before + text + after, indent + len(before), max(1, carets)


def visible(text: str) -> str:
    """A text in which characters that would steer a terminal are escapes, such as ``\\x1b``."""
    return text if text.isprintable() else "".join(map(_escape, text))


def _escape(char: str) -> str:
    """The character, or its escape where it is a control, a line end, or turns the writing."""
    code = ord(char)
    if code < 0x20 or 0x7F <= code <= 0x9F:
        return {"\t": "\\t", "\n": "\\n", "\r": "\\r"}.get(char, f"\\x{code:02x}")
    if 0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xD800 <= code <= 0xDFFF:
        return f"\\u{code:04x}"
    return char


def _cells(text: str) -> list[tuple[str, int]]:
    """What is shown for each character, and how many columns of a terminal that takes."""
    if text.isascii() and text.isprintable():
        return [(char, 1) for char in text]
    from unicodedata import category, east_asian_width

    cells: list[tuple[str, int]] = []
    column = 0
    for char in text:
        if char == "\t":
            width = TAB - column % TAB
            shown = " " * width
        else:
            shown = _escape(char)
            if len(shown) > 1:
                width = len(shown)
            elif category(char) in ("Mn", "Me", "Cf") and char != "\xad":
                width = 0
            else:
                width = 2 if east_asian_width(char) in "WF" else 1
        cells.append((shown, width))
        column += width
    return cells
