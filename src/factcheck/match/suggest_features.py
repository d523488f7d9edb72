"""What a sentence is like that may state a statistic: its figures, its mood, its words.

Each trait is a number from 0 to about 3, under the name that ``lexicon/suggest.txt`` weighs it by.
None names a topic, a place, a party or a document.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from factcheck.match.figures import Figure, Qualifier
from factcheck.match.patterns import late
from factcheck.match.statement import Reader, Statement
from factcheck.match.suggest_sorts import RANKS, TELLING, sorted_figures
from factcheck.match.words import NUMBER_WORDS, STOP, plain
from factcheck.model.lexicon import Lexicon

_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BREAK = late(
    r"[;:—–()?!\"“”]|\s--?\s|\.\.\."
    r"|,\s+(?:and|but|so|or|yet|which|who|whose|where|while|although|though|with|then)\b"
    r"|\b(?:that|because|but|while|whereas|when|who|which|whether|although|though)\b",
    re.IGNORECASE,
)
"""What parts the clauses of a sentence, as far as its mood goes."""
_TO_DO = late(
    r"\b(?:going|have|has|need|needs|got|gotta|like|able|ought|supposed|trying|try|wants?|intend)"
    r" to\b|\blet\b|\blet['’]s\b",
    re.IGNORECASE,
)
_THE = late(
    r"\b(?:the|these|those|this|that|our|my|his|her|their|its|your)\s+(?:\w+\s)?$", re.IGNORECASE
)
_COMPARED = late(
    r"\b(?:more|less|fewer|higher|lower|larger|bigger|greater|faster|as many|as much|the same)\s+"
    r"(?!than\b)(?:\S+\s+){0,8}?(?:than|as|that)\b"
    r"|\b(?:highest|lowest|largest|biggest|most|fastest|deadliest)\b[^.]{0,40}\b"
    r"(?:in|of|since|ever|on)\b|\b(?:than|as|like) any\b",
    re.IGNORECASE,
)
_NOTED = late(
    r"\[\d[\d ,–-]*\]|\((?:fig|table|figure|eq|see)\b"
    r"|\b(?:figure|table|fig\.|equation|section|chapter|exercise|example)\s+\d",
    re.IGNORECASE,
)
_CONTACT = late(
    r"https?:|www\.|\btel\b|☎|@\w|\bphone\b|\b(?:street|avenue|road|ave|st)\b\.?\s+\d"
    r"|open(?:s|ing)?\s+(?:daily|hours)",
    re.IGNORECASE,
)
_COMMAND = late(
    r"\W*(?:\d+[.)]\s+)?([^\W\d_]+)\s+(?:\d|(?:a|an|the|your|it|them|this|these|one|two|three|four"
    r"|five|six|some|all|both|each|what|for|until|in|into|on|to|up|with|over|off)\b)"
)
_THERE = late(r"\bthere(?:['’]s|\s+(?:is|are|was|were|has|have|had))\b", re.IGNORECASE)
_PART = late(r"(?:hal(?:f|ves)|quarters?|(?:rd|th)s?|/\s?\d+|[¼-¾⅐-⅞])$", re.IGNORECASE)
"""The name of a share; other shares are counts of so many: one in three, 40 out of 50."""
_PAST = late(r"\b[^\W\d_]{3,}ed\b", re.IGNORECASE)
_QUOTES = "\"”'’ )"
MANY = 4
"""More telling figures than that are a row of data, and no sentence."""
NEAR = ("hedge", "i", "if", "modal", "more", "moving", "happening", "plan", "she", "they", "you")
"""The groups of words that tell something where they stand in the clause of the main figure."""
SAID = ("rate", "more", "modal", "happening")
"""Those that do anywhere in the sentence."""
BESIDE = ("holding", "we", "she", "they", "i", "happening")
"""Those that do so where the sentence has a telling figure."""
VERBS = ("holding", "moving", "happening")
"""The groups of words that are verbs, or may be."""
SORTS = ("percent", "thousands", "money", "times", "dozen", "few", "one", "ordinal", "date", "age")
"""The sorts of a main figure that are told apart."""


class Traits:
    """Tells what sentences are like; prepared once."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        groups = lexicon.suggest_words.mapping().items()
        self._groups = {name: frozenset(words.split()) for name, words in groups if name}
        self._irregular = lexicon.irregular
        self._reader = reader

    def is_verb(self, word: str) -> bool:
        """Whether a word in lower case may be the verb of a statement, by itself: drew, holds."""
        known = any(word in self._groups.get(name, ()) for name in VERBS)
        return known or (bool(self._irregular.lookup(word)) and not word.endswith(("men", "ren")))

    def of(self, said: Statement) -> dict[str, float]:
        """The traits of a sentence by name, those that it has; empty where it holds no figure."""
        pairs = sorted_figures(said)
        if not pairs:
            return {}
        words = _words(said.text)
        sort, main = min(pairs, key=_rank)
        if sort not in TELLING and self._has("doubling", words):
            sort = "times"
        telling = [figure for each, figure in pairs if each in TELLING]
        if sort == "times" and not telling:
            telling = [main]
        found = {
            **self._of_figures(said, pairs, telling, sort, main),
            **self._of_words(said.text, words, main, bool(telling)),
            **self._of_small(words, sort),
            "imperative": float(self._commands(said)),
            **_of_shape(said, telling=bool(telling)),
        }
        return {name: value for name, value in found.items() if value}

    def _has(self, group: str, words: frozenset[str]) -> bool:
        return not self._groups.get(group, frozenset()).isdisjoint(words)

    def _commands(self, said: Statement) -> bool:
        """Whether a sentence tells someone to do something: Chop two onions."""
        hit = _COMMAND.match(said.text)
        if not hit:
            return False
        word = plain(hit.group(1))
        key = self._reader.keys.key(word)
        idle = word in STOP or word in NUMBER_WORDS or word.endswith(("ly", "ing", "ed", "s"))
        return not idle and self._reader.knows(key) and not self._reader.is_noun(key)

    def _of_figures(
        self,
        said: Statement,
        pairs: Sequence[tuple[str, Figure]],
        telling: Sequence[Figure],
        sort: str,
        main: Figure,
    ) -> dict[str, float]:
        """What the figures tell, and what the main one of them counts."""
        sorts = {each for each, _ in pairs}
        own = [figure for each, figure in pairs if each not in ("date", "ordinal")]
        frames = [f for f in said.frames if said.figures[f.figure] is main]
        counted = [said.words[n].key for frame in frames for n in frame.counted]
        people = main.noun in self._groups.get("people", ()) or any(
            map(self._reader.are_people, counted)
        )
        bare = [f for f in own if f.kind == "count" and not f.noun and f.text.isdigit()]
        width = max((len(f.own) + len(f.lead) for f in frames), default=0)
        abstract = self._groups.get("abstract", frozenset())
        the = bool(_THE.search(said.text[max(0, main.start - 24) : main.start]))
        return {
            f"main-{sort}": float(sort in SORTS),
            "main-so-many": float(sort == "share" and not _PART.search(main.text)),
            "beside-date": float(sort != "date" and "date" in sorts),
            "beside-span": float(sort != "span" and "span" in sorts),
            "telling-figures": math.log2(1 + len(telling)),
            "many-figures": float(len(telling) > MANY),
            "size": _size(telling),
            "hedged": float(any(_hedged(f) and f.value is not None for f in telling)),
            "hedged-small": float(not telling and any(map(_hedged, own))),
            "decimal": float(any("." in f.text.strip(".") for f in telling)),
            "counts-people": float(people),
            "counts-abstract": float(main.kind == "count" and main.noun in abstract),
            "bare-digits": float(main in bare and not counted),
            "bare-digits-many": float(len(bare) > 1),
            "the-figure": float(the),
            "the-vague": float(the and sort == "vague"),
            "figure-moves": float(any(frame.direction for frame in frames)),
            "figure-words": math.log(1 + width) / 2,
        }

    def _of_words(
        self, text: str, words: frozenset[str], main: Figure, telling: bool
    ) -> dict[str, float]:
        """What the words tell, by where they stand."""
        start, end = clause(text, main)
        near = _words(text[start:end])
        to_do = bool(_TO_DO.search(text, start, end))
        return {
            **{f"near-{name}": float(self._has(name, near)) for name in NEAR},
            **{f"said-{name}": float(self._has(name, words)) for name in SAID},
            **{f"telling-{name}": float(telling and self._has(name, words)) for name in BESIDE},
            "near-to-do": float(to_do),
            "near-to-move": float(to_do and self._has("moving", near)),
            "near-there": float(telling and bool(_THERE.search(text, start, end))),
            "near-past": float(telling and bool(_PAST.search(text, start, end))),
            "compared": float(bool(_COMPARED.search(text))),
        }

    def _of_small(self, words: frozenset[str], sort: str) -> dict[str, float]:
        """What makes a small count a statistic: who was harmed, and how a vote went."""
        small = sort in ("one", "few", "dozen", "scores", "score")
        return {
            "small-harm": float(small and self._has("harm", words)),
            "small-vote": float(small and self._has("vote", words)),
        }


def _of_shape(said: Statement, *, telling: bool) -> dict[str, float]:
    """What the sentence as a whole tells."""
    text = said.text.rstrip()
    asks = text.rstrip(_QUOTES).endswith("?")
    return {
        "telling-length": math.log(1 + len(_WORD.findall(text))) / 2 if telling else 0.0,
        "telling-name": float(telling and bool(said.names)),
        "question": float(asks),
        "telling-question": float(telling and asks),
        "no-full-stop": float(text[-1:] not in ".?!…" + _QUOTES),
        "noted": float(bool(_NOTED.search(text))),
        "contact": float(bool(_CONTACT.search(text))),
    }


def clause(text: str, figure: Figure) -> tuple[int, int]:
    """The stretch around a figure that one mood governs."""
    start, end = 0, len(text)
    for hit in _BREAK.finditer(text):
        if hit.end() <= figure.start:
            start = hit.end()
        elif hit.start() >= figure.end:
            end = hit.start()
            break
    return start, end


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower().replace("’", "'")))


def _rank(pair: tuple[str, Figure]) -> tuple[int, float]:
    sort, figure = pair
    return RANKS.index(sort), -(figure.value or 0.0)


def _size(figures: Sequence[Figure]) -> float:
    """How large the largest count or sum is: a third of its decimal logarithm."""
    sizes = [abs(f.value) for f in figures if f.value is not None and f.kind in ("count", "money")]
    return math.log10(1 + max(sizes, default=0.0)) / 3


def _hedged(figure: Figure) -> bool:
    return figure.qualifier is not Qualifier.EXACT
