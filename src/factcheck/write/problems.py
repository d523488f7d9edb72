"""A problem as text: where, what, the line it stands on, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate, groupby

from factcheck.model import Location, Problem, Related

COLUMNS = 100
"""The widest excerpt, in columns of a terminal."""

BEFORE = 30
"""The columns kept before the place that is meant, where a long line is cut."""

TAB = 4

Letters = Callable[[str], list[tuple[str, int]]]
"""What tells a text's letters apart, each with the columns it takes."""

Row = tuple[tuple[str, str], ...]
"""A row of a problem: words, each with its part: "place", "error", "gutter", "line", "carets"…"""


def one_column_each(text: str) -> list[tuple[str, int]]:
    """The code points of a text, each in a column of its own: right for English."""
    return [(letter, 1) for letter in text]


def problem_text(problem: Problem, letters: Letters = one_column_each) -> str:
    """A problem in the one form that all of them have, without colour and without a last newline.

    ``path:line:column: severity: message [code]``, then the line with carets under what is meant
    and the hint after them. A long line is cut to ``COLUMNS`` around the place. Characters that
    would steer a terminal are shown as escapes. Each related place stands on a line of its own
    below, ``path:line:column: words``.
    """
    told = problem_rows(problem, COLUMNS, letters)
    return "\n".join("".join(words for words, _ in row).rstrip() for row in told)


def problem_rows(problem: Problem, columns: int, letters: Letters) -> Iterator[Row]:
    """The rows of that form, in parts. The excerpt takes at most so many columns.

    Carets count the columns that ``letters`` tells, so that they stand right under wide
    characters, combining marks and tabs.
    """
    where = problem.location
    yield (
        (location_text(where), "place"),
        (": ", ""),
        (str(problem.severity), str(problem.severity)),
        (f": {visible(problem.message)} ", ""),
        (f"[{problem.code}]", "code"),
    )
    hint = visible(problem.hint)
    if problem.excerpt and where.line:
        start = min(max(0, where.column - 1), len(problem.excerpt))
        end = start + max(1, problem.width)
        line, indent, carets = excerpt(problem.excerpt, start, end, columns, letters)
        number = f"{where.line:>5}"
        yield (f"{number} | ", "gutter"), (line, "line")
        under = (" " * indent + "^" * carets, "carets")
        yield (f"{' ' * len(number)} | ", "gutter"), under, (f" {hint}" if hint else "", "hint")
    elif hint:
        yield (" " * 6, ""), (hint, "hint")
    for each in problem.related:
        yield (" " * 6, ""), (location_text(each.location), "place"), (f": {_words(each)}", "")


def _words(related: Related) -> str:
    return visible(related.words)


def location_text(location: Location) -> str:
    """``path:line:column``, as far as they are known, and the page, time or row behind it."""
    numbers = "".join(f":{number}" for number in (location.line, location.column) if number)
    words = location.locator.words
    return visible(f"{location.path}{numbers}{f' ({words})' if words else ''}")


def excerpt(
    line: str, start: int, end: int, columns: int = COLUMNS, letters: Letters = one_column_each
) -> tuple[str, int, int]:
    """A line as it is shown, the columns before its meant part, and the columns of that part.

    ``start`` and ``end`` are code points of the line, end-exclusive.
    """
    # Nothing further than this from the place can be shown, and a line may hold a megabyte.
    first, last = max(0, start - 2 * columns), start + 2 * columns
    cells = _cells(line[first:last], letters)
    places = [0, *accumulate(points for _, points, _ in cells)]
    edges = [0, *accumulate(width for _, _, width in cells)]
    low = meant = _at(places, start - first)
    after = next((n for n, place in enumerate(places) if place >= end - first), len(cells))
    under = edges[after] - edges[meant]
    room = columns
    if edges[low] + min(under, BEFORE) < columns and not first:
        low = 0
    else:
        left = edges[low] - min(BEFORE, columns // 2)
        low = next(place for place, edge in enumerate(edges) if edge >= left)
        room -= 1
    high = len(cells)
    if last < len(line) or edges[high] - edges[low] > room:
        room -= 1
        while edges[high] - edges[low] > room:
            high -= 1
    text = "".join(shown for shown, _, _ in cells[low:high]).rstrip()
    opening, closing = "…" if low else "", "…" if high < len(cells) or last < len(line) else ""
    indent = edges[meant] - edges[low]
    carets = min(under, edges[high] - edges[low] - indent)
    return opening + text + closing, indent + len(opening), max(1, carets)


def _at(places: list[int], point: int) -> int:
    """Which cell a code point stands in; the number of cells for one after the last."""
    return max(number for number, place in enumerate(places) if place <= max(0, point))


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


def _cells(text: str, letters: Letters) -> list[tuple[str, int, int]]:
    """What is shown for each letter, the code points it has, and the columns it takes."""
    cells: list[tuple[str, int, int]] = []
    column = 0
    for plain, group in groupby(text, key=_stays):
        run = "".join(group)
        for letter, width in letters(run) if plain else one_column_each(run):
            shown = letter if plain else _escape(letter)
            if letter == "\t":
                shown = " " * (TAB - column % TAB)
            cells.append((shown, len(letter), width if plain else len(shown)))
            column += cells[-1][2]
    return cells


def _stays(char: str) -> bool:
    """Whether a character is shown as it is."""
    return _escape(char) == char
