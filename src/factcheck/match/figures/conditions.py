"""Conditions: what stands around a row, in the elements of patterns.

    behind ^ first .. last $ ahead

``^`` and ``$`` are where the row starts and ends; what is not asked for is left out. An element is
one token: a word or sign, ``@list``, a kind in capitals (``KINDS``), or a regular expression for
its letters between slashes; "~" says that no space stands before it, "!" that the whole does not
stand there; "|" is or, "&" and. It may be missing where it ends in "?", and be any of the next
four where it ends in "*4". ``<reader>`` is what a reader finds there, and ``{name}`` another
condition, or a guard, of the whole row. Words are compared in lower case.

    1:count&2..9 1<2 ..1 last $1 ahead

The parts that a row's <…> elements found are numbered from one: what is asked of one's number
(``PARTS``; a kind of number in lower case; from 2 to 9, to 9 as "..9", 5 or 10 as "5|10"); that it
is the smaller; the last tokens of one, and what stands behind it.

A condition of several lines is decided by the first that holds: no where it begins with "no",
else yes. A reader is such lines too, of what stands from a token on; "$" is where it ends. It gives
the number of its first token, or what its last element finds where that is a ``<reader>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import inf
from typing import Any

from factcheck.match.figures.nouns import noun
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Guard
from factcheck.match.figures.tokens import Tokens

_TABLES = "SIGNED signs MONTH months WEEKDAY weekdays UNIT units MONEY money DATED dated".split()
_OF_TOKEN = {
    **{
        kind: f"{{}}.kind == {kind.lower()!r}"
        for kind in "WORD DIGITS SIGN EDGE POWER VULGAR".split()
    },
    **{form: f"{{}}.atom.form == {form.lower()!r}" for form in ("CARDINAL", "ORDINAL")},
    **{case: f"{{}}.raw.is{case.lower()}()" for case in ("LOWER", "UPPER", "TITLE")},
    **{each: f"{{}}.{each.lower()}" for each in "GLUED PLURAL PLAIN UNKNOWN CONTINUES".split()},
    **{
        name: f"{{}}.low in t.vocabulary.{table}"
        for name, table in zip(_TABLES[::2], _TABLES[1::2], strict=True)
    },
    "ANY": "True",
    "CAPITAL": "{}.raw[:1].isupper()",
    "CURLY": "{}.raw == '’'",
    "NUMBER": "{}.atom.rank != ''",
    "GRAMMAR": "{}.low.partition(\"'\")[0] in t.words['function']",
    "PAYS": "t.vocabulary.announces({}.low)",
}
_OF_PLACE = {
    "LINE": "t.opens_line({})",
    "HEADED": "(t.cells and t.heading({}) != '')",
    "CELL": "t.opens_cell({})",
    "COUNTS": "noun(t, {}) != ''",
    "SEVERAL": "t.vocabulary.plural(noun(t, {}))",
}
KINDS = {name: test.format("t[{}]") for name, test in _OF_TOKEN.items()} | _OF_PLACE
"""What a kind asks of a token, written as Python."""
PARTS = {
    "BARE": "not ({0}.unit or {0}.measure)",
    "MONEY": "{0}.unit is not None",
    "MEASURED": "{0}.measure",
    "PERCENT": "{0}.unit == 'percent'",
    "PLAIN": "{0}.plain",
    "PREFIXED": "{0}.prefixed",
    "TRAILED": "{0}.end > {0}.number_end",
    "WHOLE": "worth({0}) % 1 == 0",
    "ROUND": "worth({0}) == {0}.step",
    "FEW": "{0}.value < 10",
    "DECIMAL": "{0}.step < 1",
    "ONES": "{0}.step == 1",
    "TENS": "worth({0}) % 10 == 0",
    "THOUSANDS": "worth({0}) % 1000 == 0",
}
"""What a kind asks of a part's number or quantity."""
_PLACES = (("i+0", "here"), ("i-1", "before"), ("i+1", "then"), ("end+0", "behind"))
_NAMED = r"!?\{[a-z ]+\}"
_ENDING = re.compile(r"(.+?)(\?|\*\d+)")
_SIDE = re.compile(r"\^|(\.\.|\$)(\d?)")
_PART = re.compile(r"(\d)(?::(.+)|<(\d))")


def is_condition(text: str) -> bool:
    """Whether a text is a condition, and no name of one."""
    return re.search(r"[$^]|\d[:<]|\.\.\d", text) is not None


def worth(part: Any) -> float:
    """The number of what was found; the least that a vague one means."""
    if isinstance(part, Mark):
        return part.number or float(part.value if part.value.isdecimal() else 0)
    return float(part.low if part.value is None else part.value)


def condition(lines: Sequence[str], guard: Callable[[str], Guard]) -> Guard:
    """Whether a row stands where the lines say; ``guard`` finds the conditions that they name.

    The lines are written as one function, which asks no more than one by hand would.
    """
    names: dict[str, Any] = {"ask": guard}
    written = []
    for line in lines:
        asked = _line(line.removeprefix("no "), names)
        written.append(f" if {asked}: return {not line.startswith('no ')}")
    return _function("(f):\n t, i, end = f.t, f.i, f.end", [*written, " return False"], names)


def reader(lines: Sequence[str]) -> Callable[[Tokens, int], Mark | None]:
    """What finds the tokens that the first of the lines asks for; a line with "no", nothing."""
    names: dict[str, Any] = {}
    written = []
    for line in lines:
        here, _, ahead = line.removeprefix("no ").partition("$")
        *first, last = here.split() or [""]
        found = f"Mark(i + {len(first) + 1}, t[i].low, t[i].atom.value)"
        if last[:1] == "<":
            found = f"t.parse({last[1:-1]!r}, i + {len(first)})"
        asked = _chain(here.split() + ahead.split(), "i", 0, 1, names)
        written.append(f" if {asked}: return {None if line.startswith('no ') else found}")
    return _function("(t, i):", written, names)


def _function(head: str, lines: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    """The function of some lines; a token that they ask for more than once is looked up once."""
    body = "\n".join(lines)
    for place, name in _PLACES:
        token = f"t[{place}]"
        if body.count(token) > 1:
            head, body = f"{head}\n {name} = {token}", body.replace(token, name)
    names |= {"Mark": Mark, "inf": inf, "noun": noun, "worth": worth}
    exec(f"def asked{head}\n{body}", names)
    function: Callable[..., Any] = names["asked"]
    return function


def _line(line: str, names: dict[str, Any]) -> str:
    """What one line asks for, as a Python expression of ``f``, ``t``, ``i`` and ``end``."""
    words = re.sub(_NAMED, "", line).split()
    side = "<" if "^" in words else "$"
    sides: dict[str, list[str]] = {}
    asked = []
    for word in words:
        if part := _PART.fullmatch(word):
            asked.append(_of_part(*part.groups()))
        elif _SIDE.fullmatch(word):
            side = word
        else:
            sides.setdefault(side, []).append(word)
    for side, elements in sides.items():
        place = f"f.parts[{int(side[-1]) - 1}].end" if side[-1].isdigit() else "end"
        if side[0] == ".":
            asked.append(_chain(elements, place, -len(elements), 1, names))
        elif side == "<":
            asked.append(_chain(elements[::-1], "i", -1, -1, names))
        else:
            asked.append(_chain(elements, "i" if side == "^" else place, 0, 1, names))
    for each in re.findall(_NAMED, line):
        called = f"ask({each.strip('!{}')!r})(f)"
        asked.append(f"not {called}" if each[0] == "!" else called)
    return " and ".join(filter(None, asked)) or "True"


def _of_part(number: str, tests: str, other: str) -> str:
    """What is asked of a part's number."""
    part = f"f.parts[{int(number) - 1}]"
    if other:
        return f"worth({part}) < worth(f.parts[{int(other) - 1}])"
    return " and ".join(_of_number(test, part) for test in tests.split("&"))


def _of_number(test: str, part: str) -> str:
    if test[0] == "!":
        return f"not ({_of_number(test[1:], part)})"
    if test in PARTS:
        return PARTS[test].format(part)
    least, to, most = test.partition("..")
    if to:
        return f"{least or '-inf'} <= worth({part}) <= {most or 'inf'}"
    if test[0].isdigit():
        return f"worth({part}) in ({test.replace('|', ', ')},)"
    return f"{part}.kind == {test!r}"


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
    ending = _ENDING.fullmatch(element)
    if ending is None:
        asked = [_test(element, place, names), _chain(rest, start, k + way, way, names)]
    elif ending[2] == "?":
        test = _test(ending[1], place, names)
        there = _chain(rest, start, k + way, way, names) or "True"
        return f"({there} if {test} else {_chain(rest, start, k, way, names) or 'True'})"
    else:
        reach = k + way * int(ending[2][1:])
        near = (_test(ending[1], f"{start}{at:+}", names) for at in range(k, reach, way))
        asked = [f"({' or '.join(near)})", _chain(rest, start, reach, way, names)]
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
