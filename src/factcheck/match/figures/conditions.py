"""Conditions: what stands around a row, in the elements of patterns.

    behind ^ first .. last $ ahead

``^`` and ``$`` are where the row starts and ends; what is not asked for is left out. An element is
one token: a word or sign, ``@list``, a kind in capitals (``KINDS``), or a regular expression for
its letters between slashes; "~" says that no space stands before it, "!" that the whole does not
stand there; "|" is or, "&" and. It may be missing where it ends in "?",
and be any of the next few where it ends in "*4". ``<reader>`` is what a reader finds there, and
``{name}`` another condition, or a guard, of the whole row.

A condition of several lines is decided by the first that holds: no where it begins with "no",
else yes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.match.figures.nouns import noun
from factcheck.match.figures.rows import Found, Guard
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, VULGAR, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, ORDINAL

Test = Callable[[Tokens, int], bool]
Step = Callable[[Tokens, int], int]
"""The token after what stands at a token, or ``_NOWHERE`` where it does not stand there."""
KINDS: dict[str, Test] = {
    "ANY": lambda _, __: True,
    "WORD": lambda t, k: t[k].kind == WORD,
    "DIGITS": lambda t, k: t[k].kind == DIGITS,
    "SIGN": lambda t, k: t[k].kind == SIGN,
    "EDGE": lambda t, k: t[k].kind == EDGE,
    "VULGAR": lambda t, k: t[k].kind == VULGAR,
    "GLUED": lambda t, k: t[k].glued,
    "LINE": lambda t, k: t.opens_line(k),
    "CURLY": lambda t, k: t[k].raw == "’",
    "LOWER": lambda t, k: t[k].raw.islower(),
    "UPPER": lambda t, k: t[k].raw.isupper(),
    "TITLE": lambda t, k: t[k].raw.istitle(),
    "CAPITAL": lambda t, k: t[k].raw[:1].isupper(),
    "NUMBER": lambda t, k: t[k].atom.rank != "",
    "CARDINAL": lambda t, k: t[k].atom.form == CARDINAL,
    "ORDINAL": lambda t, k: t[k].atom.form == ORDINAL,
    "PLURAL": lambda t, k: t[k].plural,
    "COUNTS": lambda t, k: noun(t, k) != "",
    "SEVERAL": lambda t, k: t.vocabulary.plural(noun(t, k)),
    "UNIT": lambda t, k: t.vocabulary.is_unit(t[k].low),
    "SIGNED": lambda t, k: t[k].low in t.vocabulary.signs,
    "DATED": lambda t, k: t.vocabulary.is_dated(t[k].low),
}
_NOWHERE = -1000
_NAMED = r"!?\{[a-z ]+\}"
_ENDING = re.compile(r"(.+?)(\?|\*\d+)")


def is_condition(text: str) -> bool:
    """Whether a text is a condition, and no name of one."""
    return "^" in text or "$" in text


def condition(lines: Sequence[str], guard: Callable[[str], Guard]) -> Guard:
    """Whether a row stands where the lines say; ``guard`` finds the conditions that they name."""
    decisions = [
        (_line(line.removeprefix("no "), guard), not line.startswith("no ")) for line in lines
    ]
    if len(decisions) == 1:
        return decisions[0][0]

    def holds(f: Found) -> bool:
        for line, decided in decisions:
            if line(f):
                return decided
        return False

    return holds


def _line(line: str, guard: Callable[[str], Guard]) -> Guard:
    """Whether all that one line asks for stands around a row."""
    named = re.findall(_NAMED, line)
    whole = [(guard(each.strip("!{}")), each[0] != "!") for each in named]
    sides: dict[str, list[str]] = {"<": [], "^": [], "..": [], "$": []}
    side = "<" if "^" in line else "$"
    for word in re.sub(_NAMED, "", line).split():
        if word in sides:
            side = word
        else:
            sides[side].append(word)
    starts = [(False, -1, sides["<"][::-1], -1), (True, 0, sides["$"], 1)]
    starts += [(False, 0, sides["^"], 1), (True, -len(sides[".."]), sides[".."], 1)]
    fixed: list[tuple[bool, int, Test]] = []
    walks: list[tuple[bool, int, list[Step]]] = []
    for behind, k, words, way in starts:
        if any(word[0] == "<" < word or _ENDING.fullmatch(word) for word in words):
            walks.append((behind, k, [_step(word, way) for word in words]))
        else:
            fixed += [(behind, k + way * n, _test(word)) for n, word in enumerate(words)]

    def holds(f: Found) -> bool:
        t, i, end = f.t, f.i, f.end
        for behind, k, test in fixed:
            if not test(t, (end if behind else i) + k):
                return False
        for behind, k, steps in walks:
            if not _walked(t, (end if behind else i) + k, steps):
                return False
        return not whole or all(bool(each(f)) == wanted for each, wanted in whole)

    return holds


def _walked(t: Tokens, k: int, steps: Sequence[Step]) -> bool:
    """Whether each step finds what it asks for, one after another."""
    for step in steps:
        k = step(t, k)
        if k == _NOWHERE:
            return False
    return True


def _step(element: str, way: int) -> Step:
    """One element, looked for forwards or backwards."""
    if element[0] == "<" and len(element) > 1:
        reader = element.strip("<>")

        def read(t: Tokens, k: int) -> int:
            found = t.parse(reader, k)
            return _NOWHERE if found is None else found.end

        return read
    ending = _ENDING.fullmatch(element)
    test = _test(ending[1] if ending else element)
    if ending is None:
        return lambda t, k: k + way if test(t, k) else _NOWHERE
    if ending[2] == "?":
        return lambda t, k: k + way * test(t, k)
    reach = way * int(ending[2][1:])

    def near(t: Tokens, k: int) -> int:
        found = any(test(t, m) for m in range(k, k + reach, way))
        return k + reach if found else _NOWHERE

    return near


def _test(element: str) -> Test:
    """Whether what one element asks for stands at a token."""
    if element in KINDS:
        return KINDS[element]
    mark, rest = element[0], element[1:]
    if not rest:
        return lambda t, k: t[k].low == element
    if mark == "~":
        tied = _test(rest)
        return lambda t, k: t[k].glued and tied(t, k)
    if mark == "!":
        denied = _test(rest)
        return lambda t, k: not denied(t, k)
    if mark == "/":
        letters = re.compile(rest[:-1]).fullmatch
        return lambda t, k: letters(t[k].low) is not None
    if "|" in rest:
        return _either(element.split("|"))
    if "&" in rest:
        first, *others = map(_test, element.split("&"))
        return lambda t, k: first(t, k) and all(test(t, k) for test in others)
    if mark == "@":
        return lambda t, k: rest in t[k].lists
    return lambda t, k: t[k].low == element


def _either(elements: list[str]) -> Test:
    """Whether one of several elements stands at a token: a plain word, or another."""
    special = [each for each in elements if each in KINDS or (len(each) > 1 and each[0] in "!@/~")]
    special += [each for each in elements if "&" in each[1:] and each not in special]
    words = frozenset(elements) - set(special)
    tests = [_test(each) for each in special]
    if not tests:
        return lambda t, k: t[k].low in words

    return lambda t, k: t[k].low in words or any(test(t, k) for test in tests)
