"""Conditions: what stands around a row, in the elements of patterns.

    behind ^ first .. last $ ahead

``^`` and ``$`` are where the row starts and ends; what is not asked for is left out. An element is
one token: a word or sign, ``@list``, a kind in capitals (``KINDS``), or a regular expression for
its letters between slashes; "~" says that no space stands before it, "!" that the whole does not
stand there; "|" is or, "&" and. It may be missing where it ends in "?", and be any of the next
four where it ends in "*4". ``<reader>`` is what a reader finds there, and ``{name}`` another
condition, or a guard, of the whole row. Words are compared in lower case.

A condition of several lines is decided by the first that holds: no where it begins with "no",
else yes. A reader is such lines too, of what stands from a token on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from factcheck.match.figures.nouns import noun
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Guard
from factcheck.match.figures.tokens import Tokens

_OF_TOKEN = {
    "ANY": "True",
    "WORD": "{}.kind == 'word'",
    "DIGITS": "{}.kind == 'digits'",
    "SIGN": "{}.kind == 'sign'",
    "EDGE": "{}.kind == 'edge'",
    "POWER": "{}.kind == 'power'",
    "VULGAR": "{}.kind == 'vulgar'",
    "GLUED": "{}.glued",
    "CURLY": "{}.raw == '’'",
    "LOWER": "{}.raw.islower()",
    "UPPER": "{}.raw.isupper()",
    "TITLE": "{}.raw.istitle()",
    "CAPITAL": "{}.raw[:1].isupper()",
    "NUMBER": "{}.atom.rank != ''",
    "CARDINAL": "{}.atom.form == 'cardinal'",
    "ORDINAL": "{}.atom.form == 'ordinal'",
    "PLURAL": "{}.plural",
    "UNKNOWN": "{}.unknown",
    "CONTINUES": "{}.continues",
    "GRAMMAR": "{}.low.partition(\"'\")[0] in t.words['function']",
    "SIGNED": "{}.low in t.vocabulary.signs",
    "MONTH": "{}.low in t.vocabulary.months",
    "WEEKDAY": "{}.low in t.vocabulary.weekdays",
    "UNIT": "{}.low in t.vocabulary.units",
    "MONEY": "{}.low in t.vocabulary.money",
    "DATED": "{}.low in t.vocabulary.dated",
    "PAYS": "t.vocabulary.announces({}.low)",
}
_OF_PLACE = {
    "LINE": "t.opens_line({})",
    "COUNTS": "noun(t, {}) != ''",
    "SEVERAL": "t.vocabulary.plural(noun(t, {}))",
}
KINDS = {name: test.format("t[{}]") for name, test in _OF_TOKEN.items()} | _OF_PLACE
"""What a kind asks of a token, written as Python."""
_NAMED = r"!?\{[a-z ]+\}"
_ENDING = re.compile(r"(.+?)(\?|\*\d+)")


def is_condition(text: str) -> bool:
    """Whether a text is a condition, and no name of one."""
    return "^" in text or "$" in text


def condition(lines: Sequence[str], guard: Callable[[str], Guard]) -> Guard:
    """Whether a row stands where the lines say; ``guard`` finds the conditions that they name.

    The lines are written as one function, which asks no more than one by hand would.
    """
    names: dict[str, Any] = {"noun": noun}
    written = ["def holds(f):", " t, i, end = f.t, f.i, f.end"]
    for line in lines:
        asked = _line(line.removeprefix("no "), guard, names)
        written.append(f" if {asked}: return {not line.startswith('no ')}")
    exec("\n".join([*written, " return False"]), names)
    holds: Guard = names["holds"]
    return holds


def reader(lines: Sequence[str]) -> Callable[[Tokens, int], Mark | None]:
    """What finds the tokens that the first of the lines asks for; a line with "no", nothing."""
    names: dict[str, Any] = {"Mark": Mark, "noun": noun}
    written = ["def read(t, i):"]
    for line in lines:
        elements = line.removeprefix("no ").split()
        found = None if line.startswith("no ") else f"Mark(i + {len(elements)}, t[i].low)"
        written.append(f" if {_chain(elements, 'i', 0, 1, names)}: return {found}")
    exec("\n".join(written), names)
    read: Callable[[Tokens, int], Mark | None] = names["read"]
    return read


def _line(line: str, guard: Callable[[str], Guard], names: dict[str, Any]) -> str:
    """What one line asks for, as a Python expression of ``f``, ``t``, ``i`` and ``end``."""
    sides: dict[str, list[str]] = {"<": [], "^": [], "..": [], "$": []}
    words = re.sub(_NAMED, "", line).split()
    side = "<" if "^" in words else "$"
    for word in words:
        if word in sides:
            side = word
        else:
            sides[side].append(word)
    asked = [
        _chain(sides["<"][::-1], "i", -1, -1, names),
        _chain(sides["$"], "end", 0, 1, names),
        _chain(sides["^"], "i", 0, 1, names),
        _chain(sides[".."], "end", -len(sides[".."]), 1, names),
    ]
    for each in re.findall(_NAMED, line):
        called = f"{_named(guard(each.strip('!{}')), names)}(f)"
        asked.append(f"not {called}" if each[0] == "!" else called)
    return " and ".join(filter(None, asked)) or "True"


def _named(value: Any, names: dict[str, Any]) -> str:
    """A name for a value that is no text."""
    name = f"n{len(names)}"
    names[name] = value
    return name


def _chain(elements: list[str], start: str, k: int, way: int, names: dict[str, Any]) -> str:
    """That elements stand one after another, forwards or backwards from a place."""
    if not elements:
        return ""
    element, *rest = elements
    place = f"{start}{k:+}"
    ending = _ENDING.fullmatch(element) if element[0] != "<" else None
    if ending is None:
        asked = [_test(element, place, names), _chain(rest, start, k + way, way, names)]
    elif ending[2] == "?":
        test = _test(ending[1], place, names)
        there = _chain(rest, start, k + way, way, names) or "True"
        return f"({there} if {test} else {_chain(rest, start, k, way, names) or 'True'})"
    else:
        reach = way * int(ending[2][1:])
        test = _test(ending[1], "m", names)
        asked = [f"any({test} for m in range({place}, {start}{k + reach:+}, {way}))"]
        asked.append(_chain(rest, start, k + reach, way, names))
    return " and ".join(filter(None, asked))


def _test(element: str, place: str, names: dict[str, Any]) -> str:
    """That one element stands at a place."""
    if element in KINDS:
        return KINDS[element].format(place)
    mark, rest = element[0], element[1:]
    token = f"t[{place}]"
    if not rest:
        return f"{token}.low == {element!r}"
    if mark == "<":
        return f"t.parse({element[1:-1]!r}, {place}) is not None"
    if mark == "~":
        return f"{token}.glued and ({_test(rest, place, names)})"
    if mark == "!":
        return f"not ({_test(rest, place, names)})"
    if mark == "/":
        return f"{_named(re.compile(rest[:-1]).fullmatch, names)}({token}.low) is not None"
    if "|" in rest:
        return _either(element.split("|"), place, names)
    if "&" in rest:
        return "(" + " and ".join(_test(each, place, names) for each in element.split("&")) + ")"
    if mark == "@":
        return f"{rest!r} in {token}.lists"
    return f"{token}.low == {element!r}"


def _either(elements: list[str], place: str, names: dict[str, Any]) -> str:
    """That one of several elements stands at a place: a plain word, or another."""
    other = [e for e in elements if e in KINDS or (len(e) > 1 and (e[0] in "!@/~" or "&" in e))]
    words = [each for each in elements if each not in other]
    asked = [f"t[{place}].low in {{{', '.join(map(repr, words))}}}"] if words else []
    return "(" + " or ".join([*asked, *(_test(each, place, names) for each in other)]) + ")"
