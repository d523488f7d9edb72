"""Whether a passage says the opposite of a claim: the other way round, or that it is not so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.match.align import NO_CONTEXT
from factcheck.match.conflicts import Conflict
from factcheck.match.figures import Figure
from factcheck.match.likeness import likeness
from factcheck.match.patterns import late
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import NEGATIONS, WORD, Word, is_content, plain
from factcheck.model.details import ConflictingWords

DENIALS = NEGATIONS | {"myth", "rejected", "rejects", "ceased", "wrongly", "falsely", "unfounded"}
"""Words that deny what comes next."""
ONLY = frozenset(("only", "just", "but", "least", "merely", "simply", "before"))
"""What turns a denial before it into something else: not only, nothing but, never before."""
THROUGH = frozenset(
    "case claim claimed claims evidence idea longer notion proof proved reported said sign"
    " stated suggestion suggestions true truth".split()
)
"""Words that hand a denial on to what comes behind them: no evidence that, not true that."""
YET = late(r"\byet to\b", re.IGNORECASE)
MORE = late(
    r"\W*(?:(?:\w+\W+){0,4}?\w+er\s+than"
    r"|(?:\w+\W+)?(?:more|less|fewer|faster|slower|higher|lower|better|worse|larger|smaller))\b",
    re.IGNORECASE,
)
"""A comparison soon behind a denial denies nothing: no year was warmer, never rose faster."""
ASIDE = late(r"\s*,[^,]*,")
"""What stands between commas: did not, in 2020, pay."""
UNTRUE = late(
    r"\b(?:claim|figure|idea|notion|report|suggestion)s?\b.*\b(?:is|was|are|were)\s+"
    r"(?:false|incorrect|nonsense|unfounded|untrue|wrong)\b",
    re.IGNORECASE | re.DOTALL,
)
CLAUSE = late(
    r"[;:—–]|,\s|\b(?:after|although|and|as|before|but|though|whereas|while)\b", re.IGNORECASE
)
"""Where one clause of a sentence ends and another begins, nearly enough."""
SYNONYM = 0.85
"""How nearly two words have to mean the same for one to be denied as the other."""
OTHER_ROLE = {"from": "to", "to": "from"}
"""The sides of a change."""

Denied = str | tuple[str | None, float | None]
"""What is denied: a word's key, or a figure's unit and value."""


class Reversal(NamedTuple):
    """In what a passage says the opposite of a claim, in words, and the words that do it."""

    message: str
    reason: ConflictingWords


def reversal(said: Statement, there: Statement, reader: Reader) -> Reversal | None:
    """In what a passage says the opposite of a claim; None where it does not.

    One of the two denying it and a word turned round make the same again: "did not fall", "rose".
    """
    claim, passage = said.text, there.text
    mine, theirs = list(_denied(said, reader)), list(_denied(there, reader))
    turned = _turned(said, there, reader) or _elsewhere(said, there, reader)
    untrue = UNTRUE.search(passage) and not UNTRUE.search(claim)
    denied = not mine and (untrue or _contradicts(theirs, there, said, reader))
    if turned and not denied and (theirs or not mine):
        told = f'the claim says "{turned.claim}", the passage it cites "{turned.here}"'
        return Reversal(told, turned)
    denial = ConflictingWords(Conflict.NEGATION, "", "")
    if denied and not turned:
        return Reversal("the passage it cites denies what the claim says", denial)
    outright = not theirs and not turned and not YET.search(passage)
    if outright and _contradicts(mine, said, there, reader):
        return Reversal("the claim denies what the passage it cites says", denial)
    return None


def _turned(said: Statement, there: Statement, reader: Reader) -> ConflictingWords | None:
    """The words of the passage and of the claim that turn one into the opposite of the other.

    They are looked for in the clause that gives the claim's figure.
    """
    for clause in (_clause(said, there, reader), there) if said.directions else ():
        if clause.directions:
            if not said.directions & clause.directions:
                return ConflictingWords(
                    Conflict.DIRECTION, _way(clause, reader), _way(said, reader)
                )
            break
    near: Statement | None = None
    for word in said.words:
        if word.key in there.at or word.key in reader.directions:
            continue
        opposites, alike = reader.opposites(word.key), reader.related(word.key)
        if not opposites or any(other.key in alike for other in there.words):
            continue
        near = near or _clause(said, there, reader)
        for other in near.words:
            if other.key in opposites and other.key not in said.at:
                return ConflictingWords(Conflict.TERM, other.text, word.text)
    return _roles(said, there)


def _clause(said: Statement, there: Statement, reader: Reader) -> Statement:
    """The clause of the passage that gives a figure of the claim; the whole where none does."""
    wanted = {_figure(figure) for figure in said.figures if figure.unit != "date"}
    text = there.text
    ends = [0, *(found.start() for found in CLAUSE.finditer(text)), len(text)]
    for figure in there.figures:
        if _figure(figure) in wanted:
            start = max(end for end in ends if end <= figure.start)
            end = min(end for end in ends if end >= figure.end)
            return reader.read(text[start:end])
    return there


def _way(statement: Statement, reader: Reader) -> str:
    return next((w.text for w in statement.words if w.key in reader.directions), "")


def _elsewhere(said: Statement, there: Statement, reader: Reader) -> ConflictingWords | None:
    """Another place: the passage's, and the claim's."""
    if said.places <= there.places or there.places <= said.places:
        return None
    like = likeness(said, there, NO_CONTEXT, lambda _: 1.0, reader)
    places = [each for each in like.conflicts if each[0] is Conflict.PLACE]
    return ConflictingWords(Conflict.PLACE, places[0][2], places[0][1]) if places else None


def _roles(said: Statement, there: Statement) -> ConflictingWords | None:
    """A figure that one grows from and the other to: from 15,000 to 12,000, and the reverse."""
    theirs: dict[Denied, set[str]] = {}
    for figure in there.figures:
        theirs.setdefault(_figure(figure), set()).add(_role(there.text, figure))
    for figure in said.figures:
        mine = _role(said.text, figure)
        if theirs.get(_figure(figure)) == {OTHER_ROLE.get(mine)}:
            return ConflictingWords(
                Conflict.DIRECTION, f"{OTHER_ROLE[mine]} {figure.text}", f"{mine} {figure.text}"
            )
    return None


def _role(text: str, figure: Figure) -> str:
    """The word before a figure, where it is one of a change's two sides."""
    before = text[: figure.start].split()
    return before[-1].lower() if before and before[-1].lower() in OTHER_ROLE else ""


def _contradicts(
    denied: list[Denied], denying: Statement, asserting: Statement, reader: Reader
) -> bool:
    """Whether one statement, which denies these, nowhere says outright what another asserts."""
    words = Counter(word.key for word in denying.words)
    figures = Counter(map(_figure, denying.figures))
    known = {_figure(figure) for figure in asserting.figures}
    for each in denied:
        if isinstance(each, tuple):
            if each in known and figures[each] == 1:
                return True
        elif words[each] == 1:
            alike = {key for key, how in reader.related(each).items() if how >= SYNONYM}
            if each in asserting.at or not alike.isdisjoint(asserting.at):
                return True
    return False


def _denied(statement: Statement, reader: Reader) -> Iterator[Denied]:
    """What a statement denies: what comes next behind each denial."""
    text, found = statement.text, statement.figures
    if DENIALS.isdisjoint(map(plain, WORD.findall(text))):
        return
    words = list(reader.keys.words(text))
    for number, word in enumerate(words):
        inside = any(figure.start <= word.start < figure.end for figure in found)
        if inside or plain(word.text) not in DENIALS or MORE.match(text, word.end):
            continue
        aside = ASIDE.match(text, word.end)
        at = aside.end() if aside else word.end
        figure = next((f for f in found if f.start >= at), None)
        for following in words[number + 1 :]:
            if following.start < at or not _tells(following):
                continue
            if figure is not None and figure.start <= following.start:
                break
            if plain(following.text) in ONLY:
                figure = None
                break
            yield following.key
            if plain(following.text) not in THROUGH:
                figure = None
                break
        if figure is not None:
            yield _figure(figure)


def _tells(word: Word) -> bool:
    return is_content(word) or plain(word.text) in ONLY | THROUGH


def _figure(figure: Figure) -> tuple[str | None, float | None]:
    return figure.unit, figure.value
