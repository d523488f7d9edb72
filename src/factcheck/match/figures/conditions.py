"""Conditions: what stands around a row, in the elements of patterns.

    behind ^ first .. last $ ahead

``^`` and ``$`` are where the row starts and ends; each side may be left out. One element is one
token: a word or sign, ``@list``, or a kind in capitals (``KINDS``); "|" is or, "&" and, "!" not.
Behind ``$`` an element that ends in "?" may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.match.figures.rows import Found, Guard
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Token
from factcheck.match.figures.vocabulary import CARDINAL, ORDINAL, Vocabulary

Test = Callable[[Token], bool]
KINDS: dict[str, Test] = {
    "ANY": lambda _: True,
    "WORD": lambda token: token.kind == WORD,
    "DIGITS": lambda token: token.kind == DIGITS,
    "SIGN": lambda token: token.kind == SIGN,
    "EDGE": lambda token: token.kind == EDGE,
    "GLUED": lambda token: token.glued,
    "LOWER": lambda token: token.raw.islower(),
    "UPPER": lambda token: token.raw.isupper(),
    "TITLE": lambda token: token.raw.istitle(),
    "CAPITAL": lambda token: token.raw[:1].isupper(),
    "PLURAL": lambda token: token.plural,
    "NUMBER": lambda token: token.atom.rank != "",
    "CARDINAL": lambda token: token.atom.form == CARDINAL,
    "ORDINAL": lambda token: token.atom.form == ORDINAL,
}


def is_condition(text: str) -> bool:
    """Whether a text is a condition, and no name of one."""
    return "^" in text or "$" in text


def condition(lines: Sequence[str], vocabulary: Vocabulary) -> Guard:
    """Whether one of the lines holds where a row stands."""
    sides = [_sides(line, vocabulary) for line in lines]

    def holds(f: Found) -> bool:
        return any(_holds(f, *each) for each in sides)

    return holds


Side = list[tuple[Test, bool]]


def _sides(line: str, vocabulary: Vocabulary) -> tuple[Side, Side, Side, Side]:
    """What stands behind the row, nearest first; at its start; at its end, last first; ahead."""
    behind: Side = []
    first: Side = []
    last: Side = []
    ahead: Side = []
    side = ahead if "^" not in line else behind
    for word in line.split():
        if word in ("^", "..", "$"):
            side = {"^": first, "..": last, "$": ahead}[word]
        else:
            optional = len(word) > 1 and word[-1] == "?"
            side.append((_test(word[:-1] if optional else word, vocabulary), optional))
    return behind[::-1], first, last[::-1], ahead


def _holds(f: Found, behind: Side, first: Side, last: Side, ahead: Side) -> bool:
    t, i, end = f.t, f.i, f.end
    for k, (test, _) in enumerate(behind, 1):
        if not test(t[i - k]):
            return False
    for k, (test, _) in enumerate(first):
        if not test(t[i + k]):
            return False
    for k, (test, _) in enumerate(last, 1):
        if not test(t[end - k]):
            return False
    for test, optional in ahead:
        stands = test(t[end])
        if not (stands or optional):
            return False
        end += stands
    return True


def _test(element: str, vocabulary: Vocabulary) -> Test:
    """Whether a token is what one element asks for."""
    if element[0] == "!" and len(element) > 1:
        denied = _test(element[1:], vocabulary)
        return lambda token: not denied(token)
    if len(element) > 1 and "|" in element:
        words = frozenset(element.split("|"))
        if not any(word[:1] in ("@", "!") or word.isupper() for word in words):
            return lambda token: token.low in words
        some = [_test(each, vocabulary) for each in element.split("|")]
        return lambda token: any(test(token) for test in some)
    if len(element) > 1 and "&" in element:
        every = [_test(each, vocabulary) for each in element.split("&")]
        return lambda token: all(test(token) for test in every)
    if element[0] == "@":
        name = element[1:]
        return lambda token: name in token.lists
    if element == "UNIT":
        return lambda token: vocabulary.is_unit(token.low)
    return KINDS[element] if element.isupper() else lambda token: token.low == element
