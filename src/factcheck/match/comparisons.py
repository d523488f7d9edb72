"""Which of two is more: who is compared with whom, and which way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from factcheck.match.align import Alignment
from factcheck.match.compare import same_kind
from factcheck.match.english import English
from factcheck.match.exchanged import answers_of, said_of
from factcheck.match.frames import Frame
from factcheck.match.patterns import late
from factcheck.match.roles import Role
from factcheck.match.statement import LESS, MORE, Statement

_THAN = late(r"\bthan\b", re.IGNORECASE)
_AS = late(r"\bas\s+(\w+)\b([^.,;:]{0,40}?)\bas\b", re.IGNORECASE)
"""The two words between which something is as much as something else."""
_MULTIPLE = late(r"\b(?:times|twice|double|triple)\s+$", re.IGNORECASE)
"""What says that the one that comes first is more: twice as likely as."""
_EDGE = late(r"[.;:,—–(]\s|\b(?:but|while|whereas|although|because|since)\b", re.IGNORECASE)
"""Where what is compared begins or ends at the latest."""
_NOT_ONE = late(
    r"\s*(?:\S*\d|half\b|(?:in\s+)?(?:a|one|two|three|the)\s+(?:year|decade|month|week|quarter|third|past)|"
    r"(?:in\s+)?any\b|ever\b|before\b|expected\b|usual\b|average\b|last\b|previous|at\s+any\b|it\b|they\b)",
    re.IGNORECASE,
)
"""What may follow "than" and is no other party: a figure, a time, what was expected."""
_BEHIND = late(r"\b(?:to|have|has|had|do|does|did|is|are|was|were)\s", re.IGNORECASE)
"""Where the words of the second party end: than women *to have gone*."""
_AMONG = late(r"\s+(among|in|at|on|by|with|from|under|for|of)\s")
"""What the second party may begin with, and the first then does too: in towns than in villages."""
_COMMON = late(
    r"\s+(?:common|frequent|prevalent|widespread|popular|usual)(\s+(?:among|in|with|for|at)\s)",
    re.IGNORECASE,
)
"""What says behind a grade that the first party follows: more common *among* boys than girls."""
_GRADE = late(r"\b(?:more|less|fewer|better|worse|[^\W\d]{2,}er)\b", re.IGNORECASE)
"""Words that may compare; whether one does, "than" behind it says."""
UPWARD = MORE | frozenset("likelier oftener older".split())
DOWNWARD = LESS | {"younger"}
"""Words of quantity, which say of any figure which of two is more, and which is less."""
QUANTITIES = UPWARD | DOWNWARD
FIGURES = 8
"""How many figures of a claim are compared with each other at most."""


class Comparison(NamedTuple):
    """The words, by number, of two parties, of which the first is more (1) or less (-1).

    ``by`` is the key of the word that says in what, empty for a mere quantity. ``told`` is how the
    text has it.
    """

    first: frozenset[int]
    second: frozenset[int]
    way: int
    by: str
    told: str


def other_way_round(aligned: Alignment, english: English) -> tuple[int, str, str]:
    """How two comparisons of the same parties agree: 1 if they do, -1 if one turns the other
    round, and how both texts have it; 0 where the two do not compare the same parties.

    Men sleep more than women agrees with women who sleep less than men, and with 7.1 hours for men
    and 6.4 hours for women.
    """
    here = compared(aligned.phrase, english)
    if here is None:
        return 0, "", ""
    there = compared(aligned.claim, english)
    for each in chain([there] if there else [], _by_figures(aligned.claim)):
        sides = _sides(aligned, here, each)
        ways = here.way * each.way * _grades(here, each, english)
        if sides and ways:
            turned = _turned(aligned, here, each, english)
            return sides * ways * turned, here.told, each.told
    return 0, "", ""


def compared(statement: Statement, english: English) -> Comparison | None:
    """The two parties that a statement compares; None where it compares none."""
    if not statement.compares:
        return None
    return _with_than(statement, english) or _with_as(statement)


def _with_than(statement: Statement, english: English) -> Comparison | None:
    text = statement.text
    than = _THAN.search(text)
    if than is None or _NOT_ONE.match(text, than.end()):
        return None
    start = max((m.end() for m in _EDGE.finditer(text, 0, than.start())), default=0)
    grades = list(_GRADE.finditer(text, start, than.start()))
    if not grades:
        return None
    grade = grades[-1]
    word = grade.group().lower()
    way = -1 if word in DOWNWARD else 1
    by = "" if word in QUANTITIES else english.keys.key(word)
    again = _AMONG.match(text, than.end())
    if again:
        ahead = text.rfind(f" {again[1]} ", grade.end(), than.start())
    else:
        among = _COMMON.match(text, grade.end(), than.start())
        ahead = among.start(1) if among else -1
    first = (start, grade.start()) if ahead < 0 else (ahead, than.start())
    parties = first, (grade.end(), than.start())
    return _comparison(statement, parties, than.end(), way, by, grade.start())


def _with_as(statement: Statement) -> Comparison | None:
    text = statement.text
    found = _AS.search(text)
    if found is None or not _MULTIPLE.search(text, 0, found.start()):
        return None
    if _NOT_ONE.match(text, found.end()):
        return None
    start = max((m.end() for m in _EDGE.finditer(text, 0, found.start())), default=0)
    parties = (start, found.start()), (found.start(1), found.end())
    return _comparison(statement, parties, found.end(), 1, "", found.start())


def _comparison(
    statement: Statement,
    firsts: Sequence[tuple[int, int]],
    behind: int,
    way: int,
    by: str,
    grade: int,
) -> Comparison | None:
    """The party in the first stretch that has words, and the one behind the words that compare,
    which begin at ``grade``; None where one of them is not said.

    The first may stand right behind the grade: fewer *girls* than boys.
    """
    text = statement.text
    edge = _EDGE.search(text, behind)
    cut = _BEHIND.search(text, behind)
    end = min(edge.start() if edge else len(text), cut.start() if cut else len(text))
    first = next((words for span in firsts if (words := _between(statement, *span))), None)
    second = _between(statement, behind, end)
    if not first or not second:
        return None
    told = " ".join(text[grade:end].split()).rstrip(".!?")
    return Comparison(first, second, way, by, told)


def _between(statement: Statement, start: int, end: int) -> frozenset[int]:
    return frozenset(n for n, word in enumerate(statement.words) if start <= word.start < end)


def _by_figures(statement: Statement) -> Iterator[Comparison]:
    """What two figures of a statement say of the two that they are of."""
    for one, other in combinations(statement.frames[:FIGURES], 2):
        f, g = statement.figures[one.figure], statement.figures[other.figure]
        if f.value is None or g.value is None or f.value == g.value:
            continue
        if _is_difference(statement, one) or _is_difference(statement, other):
            continue
        if not same_kind(f, g) and (g.unit or g.measure or g.noun):  # 32 minutes, and boys 21
            continue
        plain = not (one.denied or other.denied or one.refuted or other.refuted)
        if plain and Role.FROM not in (one.role, other.role):
            parties = frozenset(said_of(statement, one)), frozenset(said_of(statement, other))
            yield Comparison(*parties, 1 if f.value > g.value else -1, "", f"{f.text}, {g.text}")


def _is_difference(statement: Statement, frame: Frame) -> bool:
    """Whether a figure is how much more or less something is: 310 fewer than planned."""
    return any(statement.words[n].plain in QUANTITIES for n in frame.counted[:1])


def _sides(aligned: Alignment, here: Comparison, there: Comparison) -> int:
    """1 where the first of one is the first of the other, -1 where it is the second, 0 if neither.

    Words that both parties of a text share tell neither.
    """
    alone = here.first - here.second, here.second - here.first
    one, other = there.first - there.second, there.second - there.first
    answers = [answers_of(aligned, party) for party in alone]
    straight = bool(answers[0] & one), bool(answers[1] & other)
    crossed = bool(answers[0] & other), bool(answers[1] & one)
    if all(straight) != all(crossed):
        return 1 if all(straight) else -1
    return 0


def _grades(here: Comparison, there: Comparison, english: English) -> int:
    """1 where two compare in the same, -1 in what is opposite, 0 where that is not known."""
    if here.by == there.by:
        return 1
    return -1 if there.by in english.opposites(here.by) else 0


def _turned(aligned: Alignment, here: Comparison, there: Comparison, english: English) -> int:
    """-1 where what is compared is opposite: who keeps more teeth has lost fewer."""
    claim = aligned.claim
    turned = 1
    for n, word in enumerate(aligned.phrase.words):
        if aligned.answer(n) is not None or word.plain in QUANTITIES or word.key == here.by:
            continue
        opposites = english.opposites(word.key)
        if any(w.key in opposites for w in claim.words if w.key != there.by):
            turned = -turned
    return turned
