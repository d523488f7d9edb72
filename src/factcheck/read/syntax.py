"""What is wrong with a text that is not YAML, in words for someone who does not know YAML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.model import FactcheckError, Mark
from factcheck.read.faults import Faults
from factcheck.read.files import LINE_END
from factcheck.read.marked import DEPTH

QUOTES = "put the whole value in quotes"
COLUMNS = "keys that belong together begin in the same column"


def syntax_error(error: Exception, faults: Faults) -> FactcheckError:
    """The problem that a YAML parser's error stands for, in plain words, with what to do."""
    place: Any = getattr(error, "problem_mark", None)
    context_place: Any = getattr(error, "context_mark", None)
    if place is None:
        return faults.fatal("yaml-syntax", "this is not YAML", Mark(0, 0))
    text = faults.text
    said = (getattr(error, "problem", None) or "").lower()
    context = (getattr(error, "context", None) or "").lower()
    for words, where, say in _RULES:
        if words in (context if where == "context" else said):
            message, begins, hint = say(text, place.index)
            if type(begins) is int:
                lines = LINE_END.split(text[:begins])
                at = Mark(len(lines), len(lines[-1]) + 1)
            else:
                at = _end(text, context_place if begins and context_place is not None else place)
            return faults.fatal("yaml-syntax", message, at, hint)
    return faults.fatal("yaml-syntax", f"this is not YAML: {said}", _end(text, place))


LOOK_AHEAD = 1024
"""The most characters that a parser reads on before it says what it has read: the longest key."""


def too_deep(error: Exception, text: str, build: Callable[[str], object]) -> Exception | None:
    """The "too-deep" that ``build`` raises where the parser itself gave up first, else nothing.

    Parsers have limits of their own, and look ahead: one may stop at the thousandth bracket before
    it tells of the first. So less and less of the text before that place is read again.
    """
    place: Any = getattr(error, "problem_mark", None)
    end = place.index if place is not None else 0
    nearby = text[max(0, end - LOOK_AHEAD) : end]
    if nearby.count("[") + nearby.count("{") <= DEPTH:
        return None
    import yaml

    back = LOOK_AHEAD // 2
    while back:
        try:
            build(text[: max(0, end - back)])
        except FactcheckError as deep:
            return deep
        except yaml.YAMLError:
            back //= 2
        else:
            return None
    return None


def _end(text: str, place: Any) -> Mark:
    """A parser's place, drawn back to the last line that holds anything."""
    line, column = place.line + 1, place.column + 1
    if place.index >= len(text) and column == 1 and line > 1:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
        return Mark(len(lines), max(1, len(lines[-1])))
    return Mark(line, column)


ODD_SPACES = tuple("\u00a0\u2007\u202f\u3000")
"""What looks like a space that indents a line, and is a letter to YAML."""
Saying = tuple[str, bool | int, str]
"""The message, where it points, and what to do.

It points at an index of the text, or where the unfinished thing begins (true), or where the parser
stopped (false).
"""


def _token(text: str, index: int) -> Saying:
    char = text[index : index + 1]
    if char == "\t":
        return "a tab cannot indent a line", False, "use spaces"
    return f'a value cannot begin with "{char}"', False, QUOTES


def _tab(_text: str, _index: int) -> Saying:
    return "a tab cannot indent a line", False, "use spaces"


def _colon(text: str, index: int) -> Saying:
    before = _line_before(text, index)
    if ": " in before or before.lstrip("- ").startswith(('"', "'")):
        return "a colon and a space inside a value that is not in quotes", False, QUOTES
    if any(line.lstrip(" ")[:1] in ODD_SPACES for line in (before, _line_above(text, index))):
        return "a line is indented with no-break spaces", False, "use plain spaces"
    hint = f"{COLUMNS}; a key ends with a colon and a space"
    return "this key does not fit under the line above it", False, hint


def _quote(_text: str, _index: int) -> Saying:
    hint = "close it; a quotation mark inside the value is written twice ('') or as \\\""
    return "a quotation mark opens here and never closes", True, hint


def _escape(_text: str, _index: int) -> Saying:
    hint = "write the backslash twice, or use single quotes"
    return "a backslash inside double quotes begins an escape that is not known", False, hint


def _list(_text: str, _index: int) -> Saying:
    return "a list opens here and does not close", True, 'close it with "]"; or ' + QUOTES


def _braces(_text: str, _index: int) -> Saying:
    return "a brace opens here and does not close", True, 'close it with "}"; or ' + QUOTES


def _block(text: str, index: int) -> Saying:
    begins = _line_before(text, index).rsplit(": ", 1)[-1].lstrip("- ")[:1] or "|"
    return f'a value cannot begin with "{begins}"', True, QUOTES


def _sign(text: str, index: int) -> Saying:
    value = _line_before(text, index).rsplit(": ", 1)[-1].lstrip("- ")
    signs = [each for each in (value[:1], value[-1:]) if each and each in "&*!"]
    sign = signs[0] if signs else "!"
    return f'a value cannot begin with "{sign}"', True, QUOTES


def _no_colon(_text: str, _index: int) -> Saying:
    hint = "write key: value; a value that goes on is indented deeper than its key"
    return "this line has no key", True, hint


def _item(text: str, index: int) -> Saying:
    if _line_before(text, index).strip():
        hint = "begin the list on a line of its own; or " + QUOTES
        return "a list cannot begin on the line of its key", False, hint
    return '"-" begins an item, and there is no list here', False, COLUMNS


def _start(_text: str, _index: int) -> Saying:
    return "this line does not belong to what stands above it", False, COLUMNS


def _key(text: str, index: int) -> Saying:
    before = _line_before(text, index).rstrip()
    if not before.lstrip("- "):
        return "this line is indented unlike the lines it belongs to", False, COLUMNS
    if before[-1] in "\"'" and before.count(before[-1]) == 1:
        # A forgotten mark makes the next one, lines below, close what it should open.
        end = index - len(_line_before(text, index)) + len(before) - 1
        opening = text.rfind(before[-1], 0, end)
        if opening >= 0:
            where = len(LINE_END.split(text[opening:end])) - 1
            lines = f"{where:,} line{'s' if where > 1 else ''}"
            hint = "close it on its own line"
            return f"a quotation mark opens here, and the next is {lines} below", opening, hint
    if before[-1] in "\"'":
        other = "single" if before[-1] == '"' else "double"
        hint = f"put {other} quotation marks around the whole value, and leave those inside it"
        return "more text after the closing quotation mark", False, hint
    if before[-1] in "]}":
        return f'more text after the closing "{before[-1]}"', False, QUOTES
    return "more text after the end of the value", False, QUOTES


def _node(text: str, index: int) -> Saying:
    char = text[index : index + 1]
    if not char.strip():
        return "a value is missing here", False, ""
    return f'"{char}" stands where a value should', False, QUOTES


def _directive(_text: str, _index: int) -> Saying:
    return "a line that begins with % is a YAML directive", True, "take it out; or " + QUOTES


def _tag(_text: str, _index: int) -> Saying:
    return 'a value cannot begin with "!"', True, QUOTES


def _line_above(text: str, index: int) -> str:
    """The line above that of a place."""
    lines = LINE_END.split(text[max(0, index - 4000) : index])
    return lines[-2] if lines[1:] else ""


def _line_before(text: str, index: int) -> str:
    """The part of a line before a place, at most 2,000 characters of it."""
    part = text[max(0, index - 2000) : index]
    return part[max(part.rfind("\n"), part.rfind("\r")) + 1 :]


# The first rule whose words stand in the parser's problem or context. The words are those that
# libyaml's parser and PyYAML's own have in common.
_RULES = (
    ("cannot start any token", "problem", _token),
    ("tab character", "problem", _tab),
    ("escape", "problem", _escape),
    ("hexadecimal", "problem", _escape),
    ("quoted scalar", "context", _quote),
    ("mapping values are not allowed", "problem", _colon),
    ("mapping keys are not allowed", "problem", _node),
    ("sequence entries are not allowed", "problem", _item),
    ("flow sequence", "context", _list),
    ("flow mapping", "context", _braces),
    ("block scalar", "context", _block),
    ("anchor", "context", _sign),
    ("alias", "context", _sign),
    ("tag handle", "problem", _tag),
    ("scanning a tag", "context", _tag),
    ("simple key", "context", _no_colon),
    ("document start", "problem", _start),
    ("directive", "context", _directive),
    ("node content", "problem", _node),
    ("block", "context", _key),
)
