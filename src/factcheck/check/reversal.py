"""Whether a passage says another thing than a claim: the other way, not so, or of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.check.unnamed import misnamed, unnamed
from factcheck.match.align import NO_CONTEXT, Context
from factcheck.match.conflict import Conflict, Reason
from factcheck.match.figures import Figure
from factcheck.match.likeness import Likeness, likeness
from factcheck.match.patterns import late
from factcheck.match.statement import Reader, Statement
from factcheck.match.words import NEGATIONS, WORD, Word, is_content, plain
from factcheck.model.details import ConflictingWords

DENIALS = NEGATIONS | frozenset(
    "fail fails failed myth rejected rejects ceased wrongly falsely unfounded".split()
)
"""Words that deny what comes next."""
ONLY = frozenset(("only", "just", "but", "least", "merely", "simply", "before"))
"""What turns a denial before it into something else: not only, nothing but, never before."""
THROUGH = frozenset(
    "case claim claimed claims evidence idea longer notion proof proved reported said sign"
    " stated suggestion suggestions true truth".split()
)
"""Words that hand a denial on to what comes behind them: no evidence that, not true that."""
GRANTING = frozenset("how when where why".split())
"""What takes for granted what comes behind it: did not say why rents rose."""
YET = late(r"\byet to\b", re.IGNORECASE)
MORE = late(
    r"\W*(?:(?:\w+\W+){0,4}?\w+er\s+than"
    r"|(?:\w+\W+)?(?:more|less|fewer|faster|slower|higher|lower|better|worse|larger|smaller)"
    r"|[^.;:]{0,60}?\b(?:as|so)\s+(?:much|many|far|fast|well|badly|large|high|low)\s+as)\b",
    re.IGNORECASE,
)
"""A comparison soon behind a denial denies nothing: no year was warmer, never rose faster."""
RIGHT_AWAY = late(
    r"\bright\s+(?:after|away|back|before|behind|beside|from|here|in|next|now|on|there|up)\b",
    re.IGNORECASE,
)
"""Where "right" only says how near: no opposite of wrong, or of left."""
ASIDE = late(r"\s*,[^,]*,")
"""What stands between commas: did not, in 2020, pay."""
UNTRUE = late(
    r"\b(?:claim|figure|idea|notion|report|suggestion)s?\b.*\b(?:is|was|are|were)\s+"
    r"(?:false|incorrect|nonsense|unfounded|untrue|wrong)\b",
    re.IGNORECASE | re.DOTALL,
)
SYNONYM = 0.85
"""How nearly two words have to mean the same for one to be denied as the other."""

Denied = str | tuple[str | None, float | None]
"""What is denied: a word's key, or a figure's unit and value."""


class Reversal(NamedTuple):
    """In what a passage says another thing than a claim, in words, and the words that do it.

    ``of_another`` says that the two speak of different ones, and not of one in opposite ways.
    """

    message: str
    reason: ConflictingWords
    of_another: bool = False

    @property
    def certain(self) -> bool:
        """Whether the words exclude each other; what a denial reaches is a guess."""
        return self.reason.field != Conflict.NEGATION


def reversal(
    said: Statement,
    there: Statement,
    reader: Reader,
    context: Context = NO_CONTEXT,
    keys: frozenset[str] = frozenset(),
    known: Likeness | None = None,
) -> Reversal | None:
    """In what a passage says another thing than a claim; None where it does not.

    ``context`` is what the passage's document says at all, its title and its makers among it;
    ``keys`` are those of the words of its text alone, and ``known`` how alike the two are without
    a context, for who has compared them. One of the two denying it and a word turned round make
    the same again: "did not fall", "rose".
    """
    passage = there.text
    mine, theirs = list(_denied(said, reader)), list(_denied(there, reader))
    # What the passage has of every word, no context adds to.
    alike = known and not (context.keys and (known.only_in_phrase or said.framing))
    like = known if known and alike else likeness(said, there, context, lambda _: 1.0, reader)
    told = _excluding(like, said, there) or unnamed(said, there, context, reader)
    told = told or misnamed(said, there, keys, reader)
    untrue = UNTRUE.search(passage) and not UNTRUE.search(said.text)
    denied = not mine and bool(untrue or _contradicts(theirs, there, said, reader))
    if told and _is_opposite(told, reader):
        if not denied and (theirs or not mine):
            return _reversal(told, of_another=False)
    elif told:
        return _reversal(told, of_another=told[0] in (Conflict.NAME, Conflict.PLACE, Conflict.TERM))
    denial = ConflictingWords(Conflict.NEGATION, "", "")
    if denied and not told:
        return Reversal("the passage it cites denies what the claim says", denial)
    outright = not theirs and not told and not YET.search(passage)
    if outright and _contradicts(mine, said, there, reader):
        return Reversal("the claim denies what the passage it cites says", denial)
    return None


def _excluding(like: Likeness, said: Statement, there: Statement) -> Reason | None:
    """The first reason, denials aside, why the two cannot both be said of the agreeing figures.

    "The Company" is no name: it may be anyone's.
    """
    stated = [pair for pair in like.figures if pair.phrase and pair.phrase.unit != "date"]
    if stated and not any(pair.relation.agrees for pair in stated):
        return None  # other figures are told as that
    for kind, mine, theirs in like.conflicts:
        meant = (mine, said), (theirs, there)
        if kind is Conflict.NEGATION or (kind is Conflict.PLACE and _holds(there, mine)):
            continue
        if any(plain(words) == "right" and RIGHT_AWAY.search(it.text) for words, it in meant):
            continue
        abbreviated = mine.isupper() != theirs.isupper()  # whom AAPL stands for is not known
        if kind is not Conflict.NAME or not (abbreviated or any(_is_title(*m) for m in meant)):
            return kind, mine, theirs
    return None


def _holds(statement: Statement, words: str) -> bool:
    """Whether a passage has a place as a part of a longer word: Mumbai-Ahmedabad."""
    return bool(re.search(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])", statement.text))


def _is_title(name: str, statement: Statement) -> bool:
    """Whether one word in capitals stands behind "the", as a word for whom the text has named."""
    word = re.escape(name)
    return name.isalpha() and bool(re.search(rf"\b[Tt]he\s+{word}\b(?!\s+[A-Z])", statement.text))


def _is_opposite(reason: Reason, reader: Reader) -> bool:
    """Whether a reason turns the claim round: fell for rose, hired for fired."""
    kind, mine, theirs = reason
    if kind is not Conflict.TERM:
        return kind is Conflict.DIRECTION
    one, other = (next(iter(reader.keys.keys(words)), "") for words in (mine, theirs))
    return other in reader.opposites(one)


def _reversal(reason: Reason, *, of_another: bool) -> Reversal:
    kind, mine, theirs = reason
    message = f'the claim says "{mine}", the passage it cites "{theirs}"'
    if not (mine and theirs):
        message = "the passage it cites goes the other way"
    return Reversal(message, ConflictingWords(kind, theirs, mine), of_another)


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
        if any(
            plain(each.text) in DENIALS for each in (*words[number + 1 :][:1], *words[:number][-1:])
        ):
            continue  # has not denied
        aside = ASIDE.match(text, word.end)
        at = aside.end() if aside else word.end
        figure = next((f for f in found if f.start >= at), None)
        for following in words[number + 1 :]:
            if plain(following.text) in GRANTING:
                figure = None
                break
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
