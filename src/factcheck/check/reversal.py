"""Whether a passage says the opposite of a claim: the other way round, or that it is not so."""

from __future__ import annotations

from collections import Counter

from factcheck.match.align import NO_CONTEXT
from factcheck.match.conflicts import Conflict
from factcheck.match.figures import Figure
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import NEGATIONS, Word, is_content, plain

ONLY = frozenset(("only", "just", "but", "least", "merely", "simply"))
"""What turns a negation before it into something else: not only, nothing but, not least."""
OTHER_ROLE = {"from": "to", "to": "from"}
"""The sides of a change."""


def reversal(claim: str, passage: str, reader: Reader) -> str:
    """In what a passage says the opposite of a claim, in words; empty where it does not.

    One of the two denying it and a word turned round make the same again: "did not fall", "rose".
    """
    said, there = reader.read(claim), reader.read(passage)
    like = likeness(said, there, NO_CONTEXT, lambda _: 1.0, reader)
    turned = _turned(like, said, there, reader)
    denied = not said.negated and _denies(said, there, reader)
    if turned and not denied and (there.negated or not said.negated):
        return f'the claim says "{turned[0]}", the passage it cites "{turned[1]}"'
    if denied and not turned:
        return "the passage it cites denies what the claim says"
    unlike = any(kind is Conflict.NEGATION for kind, _, _ in like.conflicts)
    if unlike and said.negated and not there.negated and not turned:
        return "the claim denies what the passage it cites says"
    return ""


def _turned(
    like: Likeness, said: Statement, there: Statement, reader: Reader
) -> tuple[str, str] | None:
    """The words of the claim and of the passage that turn one into the opposite of the other."""
    for kind, mine, theirs in like.conflicts:
        if kind is Conflict.DIRECTION:
            return mine, theirs
    for word in said.words:
        if word.key not in there.at:
            opposites = reader.opposites(word.key)
            for other in there.words:
                if other.key in opposites and other.key not in said.at:
                    return word.text, other.text
    return _roles(said, there)


def _roles(said: Statement, there: Statement) -> tuple[str, str] | None:
    """A figure that one grows from and the other to: from 15,000 to 12,000, and the reverse."""
    theirs: dict[tuple[str | None, float | None], set[str]] = {}
    for figure in there.figures:
        theirs.setdefault((figure.unit, figure.value), set()).add(_role(there.text, figure))
    for figure in said.figures:
        mine = _role(said.text, figure)
        if theirs.get((figure.unit, figure.value)) == {OTHER_ROLE.get(mine)}:
            return f"{mine} {figure.text}", f"{OTHER_ROLE[mine]} {figure.text}"
    return None


def _role(text: str, figure: Figure) -> str:
    """The word before a figure, where it is one of a change's two sides."""
    before = text[: figure.start].split()
    return before[-1].lower() if before and before[-1].lower() in OTHER_ROLE else ""


def _denies(said: Statement, there: Statement, reader: Reader) -> bool:
    """Whether the passage denies a word or a figure of the claim, and nowhere says it outright.

    What is denied is what comes next behind the negation: "did not pay", "not 30,000", "denied
    that the bridge".
    """
    mine = {(figure.unit, figure.value) for figure in said.figures}
    theirs = [(figure.unit, figure.value) for figure in there.figures]
    counts = Counter(word.key for word in there.words)
    words = list(reader.keys.words(there.text))
    denies = False
    for number, word in enumerate(words):
        inside = any(figure.start <= word.start < figure.end for figure in there.figures)
        if inside or plain(word.text) not in NEGATIONS:
            continue
        following = next((w for w in words[number + 1 :] if _tells(w)), None)
        figure = next((f for f in there.figures if f.start >= word.end), None)
        if figure is not None and (following is None or figure.start <= following.start):
            denied = (figure.unit, figure.value)
            denies |= denied in mine and theirs.count(denied) == 1
        elif following is not None and plain(following.text) not in ONLY:
            denies |= following.key in said.at and counts[following.key] == 1
    return denies


def _tells(word: Word) -> bool:
    return is_content(word) or plain(word.text) in ONLY
