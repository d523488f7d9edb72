"""The words of a text, folded so that spellings and inflections of one word share a key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.model.lexicon import Lexicon

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*", re.UNICODE)

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W_]*", re.UNICODE
)
"""A word, or a number with what is written on to it: 64k, 20th."""

STOP = frozenset(
    "a about across after again all almost also although always am among an and another any are "
    "around as at away be became because become been before being between both but by came can "
    "come could did do does doing done during each either else ever every few for from further "
    "gave get getting give given go goes going gone got had has have having he her here him his "
    "how however i if in into is it its itself just let like made make makes making many may me "
    "might much must my nearly of off often on onto or other our out over own per quite "
    "rather really said same say saying says see she should since so some still such take taken "
    "than that the their them then there these they this those though through thus to together "
    "too took toward towards under until upon us use used using very via was we well went were "
    "only actually really simply basically certainly probably gradually "
    "what when where whether which while who whom whose why will with within would yet you your "
    "percent percentage cent "
    "need needs needed im ive id youll hell theyll itll wed youve weve theyve whos heres "
    "youre theyre were hes shes its thats whats lets theres".split()
)
"""Words that carry grammar, not the statement. Negations, directions and ranks are not here."""

NEGATIONS = frozenset(
    "no not never none neither nor nobody nothing nowhere cannot dont doesnt didnt wont "
    "wouldnt cant couldnt isnt arent wasnt werent hasnt havent hadnt shouldnt aint untrue false "
    "deny denied denies refuse refused refuses refusing".split()
)

REFUSE = "refus"
"""The key of refuse, which denies and tells what was done too: refused, where others approved."""

NOBODY = "nobodi"
"""The key of nobody and no one."""

NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens half third thirds quarter quarters fifth fifths tenth tenths".split()
)

NOT_MEN = frozenset("specimen regimen abdomen acumen stamen".split())
"""Words that end in -men and are no plurals; others do as firemen does, WordNet's own rule."""

PAIRS = {
    ("united", "states"): ("america",),
    ("united", "kingdom"): ("britain",),
    ("behind", "bars"): ("jail",),
    ("capital", "punishment"): ("death", "penalty"),
    ("turned", "out"): ("turnout",),
    ("turn", "out"): ("turnout",),
    ("health", "care"): ("healthcare",),
    ("no", "one"): ("nobody",),
}
"""Two words that say what one or two others say."""
SECONDS = frozenset(second for _, second in PAIRS)


STARTING = frozenset('.!?:\n“"')
"""Marks behind which a capital is due."""


class Word(NamedTuple):
    """A word of a text: its key, its letters, its place in code points (end-exclusive).

    ``proper`` says that it is written with a capital where none was due. ``plain`` are its letters
    as the function `plain` gives them.
    """

    key: str
    text: str
    start: int
    end: int
    proper: bool
    plain: str


def american(word: str) -> str:
    """The American spelling of a British one, as far as endings tell; others may change alike.

    Both sides of every comparison are folded, so a change that is none (raise → raize) is no harm
    where every form of the word changes alike; rise is too short to, so rising is left alone.
    """
    if len(word) < 5:
        return word
    if "is" in word or "ys" in word:
        word = re.sub(r"(..[iy])s(e[ds]?|ers?|ing|ations?)$", r"\1z\2", word)
    if "our" in word:
        word = re.sub(r"(...)our(s|ed|ing|ite|ites|able|hood|hoods|ful|er|ers)?$", r"\1or\2", word)
    if word.endswith(("re", "res", "red")):
        word = re.sub(r"([^aeiou])re([sd]?)$", r"\1er\2", word)
    elif word.endswith(("ence", "ences")):
        word = re.sub(r"ence(s?)$", r"ense\1", word)
    elif word.endswith(("ogue", "ogues")):
        word = re.sub(r"ogue(s?)$", r"og\1", word)
    elif word.endswith("men") and len(word) > 5 and word not in NOT_MEN:
        word = word[:-2] + "an"
    if "dgement" in word:
        word = word.replace("dgement", "dgment")
    if len(word) > 6 and ("ae" in word or "oe" in word):
        word = word.replace("ae", "e").replace("oe", "e")
    return word


def unaccented(text: str) -> str:
    """The text without accents, its letters as Unicode takes them apart: é is e, ½ 1⁄2."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def plain(word: str) -> str:
    """The word in lower case without accents, apostrophes and stops."""
    if not word.isascii():
        word = unaccented(word).replace("’", "'")
    word = word.lower()
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace("'", "").replace(".", "")


class Keys:
    """Keys of words: one key for the spellings and inflections of a word.

    Inflected forms that no rule reaches come from WordNet's exception lists, spellings from a list
    of ours, the rest from the Snowball stemmer for English (Porter 2).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        from Stemmer import Stemmer

        self._irregular = lexicon.irregular.mapping()
        self._spellings = lexicon.spellings.mapping()
        self._stem = Stemmer("english").stemWord
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, str]] = {}

    @property
    def made_of(self) -> tuple[str, ...]:
        """What keys depend on beside this code: an index of keys is kept while that stays."""
        from Stemmer import version

        return version(), self._lexicon.irregular.text, self._lexicon.spellings.text

    @cached_property
    def pairs(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The keys of the two words that say what one word says, by its key."""
        found: dict[str, list[tuple[str, str]]] = {}
        for (one, other), names in PAIRS.items():
            for name in names:
                found.setdefault(self.key(name), []).append((self.key(one), self.key(other)))
        return found

    def key(self, word: str) -> str:
        """The key of one word, as written."""
        return self._folded(word)[0]

    def _folded(self, word: str) -> tuple[str, str]:
        """The key of a word, and the word made plain."""
        known = self._known.get(word)
        if known is None:
            letters = folded = plain(word)
            if folded in STOP and word in ("US", "U.S.", "U.S"):
                folded = "america"
            folded = self._irregular.get(folded, folded)
            folded = self._spellings.get(folded) or american(folded)
            known = self._known[word] = self._stem(folded), letters
        return known

    def keys(self, text: str) -> list[str]:
        """The keys of words and numbers in order; for an index, which asks nothing more."""
        key = self.key
        return [number_key(t) if t[0].isdigit() else key(t) for t in TOKEN.findall(text)]

    def words(self, text: str) -> list[Word]:
        """Every word of a text, in order; a number in digits is not a word."""
        found: list[Word] = []
        due = True  # a capital is due at the start of a sentence
        last = 0
        for hit in WORD.finditer(text):
            start, end = hit.span()
            letters = text[start:end]
            if not due and not STARTING.isdisjoint(text[last:start]):
                due = True
            key, folded = self._folded(letters)
            pair = None
            if folded in SECONDS and found and found[-1].end == last:
                pair = PAIRS.get((found[-1].plain, folded))
            if pair:
                before = found.pop()
                ends = (before.end, end) if len(pair) > 1 else (end,)
                starts = (before.start, start)
                for name, at, to in zip(pair, starts, ends, strict=False):
                    piece = text[at:to]
                    found.append(Word(self.key(name), piece, at, to, before.proper, plain(piece)))
            elif not letters[0].isdigit():
                proper = letters[0].isupper() and (not due or letters[1:2].isupper())
                found.append(Word(key, letters, start, end, proper, folded))
            due = False
            last = end
        return found


def number_key(digits: str) -> str:
    """The key of a number by its significant digits: 64,000 and 64 thousand are both #64."""
    return "#" + "".join(c for c in digits if c.isdigit()).strip("0")


def is_content(word: Word) -> bool:
    """Whether a word carries the statement: neither grammar nor a number in words."""
    return (word.plain not in STOP or word.key == "america") and word.plain not in NUMBER_WORDS
