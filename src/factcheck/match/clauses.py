"""Where a text's clauses end, and how far a denial reaches: cut once, asked by everything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.match.words import NEGATIONS, NOBODY, Word, is_content

_END = re.compile(r"[;:!?—…\"“”()\[\]]|[.](?=\s|$)|\s[–-]{1,2}\s|\n\s*\n")
"""What ends a clause wherever it stands between two words; no line's end, which wraps a text."""
JOINING = frozenset(
    "but while whereas although though however which who whose whom where because".split()
)
"""Words that begin a clause of their own; "yet" does behind a comma."""
DENYING = NEGATIONS | frozenset(
    "without lack lacks lacked lacking fail fails failed failing unable incapable impossible yet "
    "excluding except minus stripping stripped shortage shortages rather instead place free want "
    "few little".split()
)
"""Words that deny what follows them."""
ONLY_BEFORE = {
    "yet": "to", "false": "that", "untrue": "that", "rather": "than", "instead": "of",
    "place": "of", "free": "of", "fail": "to", "fails": "to", "failed": "to",
    "failing": "to", "want": "of",
}  # fmt: skip
"""Those that deny only before a certain word: yet to come, and not yet another."""
ONLY_AFTER = {"place": "in", "want": "for", "few": "too", "little": "too"}
"""And those that deny only behind one: in place of, too few."""
COMPARING = frozenset(("rather", "instead", "place"))
"""Those that only compare before a figure: seven pounds instead of five."""
ENDING = frozenset(
    "stop stops stopped stopping cease ceases ceased ceasing halt halts halted freeze freezes "
    "froze frozen quit quits quitting scrap scraps scrapped suspend suspends suspended abandon "
    "abandons abandoned drop dropped dropping ended refuse refuses refused fail fails failed "
    "reject rejects rejected cancel cancels cancelled canceled withdraw withdrew withdrawn "
    "skip skips skipped avoid avoids avoided short silent protect protects protected spare spares "
    "spared".split()
)
"""Words that say without a denial that something is no more, or is not to be: stopped selling."""
USUAL = frozenset("usual normal previous earlier former planned".split())
"""What only says of a figure that it is the other: instead of the usual seven."""
HARMLESS = re.compile(
    r"\b(?:not\s+(?:only|just|merely|until|to\s+mention)|nothing\s+(?:but|short|less)|"
    r"no\s+(?:less|fewer|more|later|earlier|sooner|doubt)\b|no\.?\s*\d|none\s+other|"
    r"without\s+(?:doubt|question)|"
    r"(?:no|nobody|no\s+one|nothing|none|nowhere)\b[^.;:,\d]{0,60}?\b(?:more|less|fewer|worse|\w{3,}er)\b"
    r"[^.;:,\d]{0,60}?\bthan\b(?!\s*[\d$€£])|"
    r"(?<=,\s)(?:is|was|were|are|do|does|did|has|have|had|can|could|would|should|wo|ca)n['’]t\s+"
    r"(?:it|they|he|she|we|you|there|I)(?=\s*[,?.!]|$))",
    re.IGNORECASE,
)
"""What has the form of a denial and denies nothing of the statement it stands in."""
FILLING = frozenset(
    "longer ever even yet much single mainly mostly chiefly primarily feel feels felt seem "
    "seems".split()
)
"""Words between a denial and what it denies."""
REACH = 1
"""How many words that tell something a denial reaches: did not *rise* in 2020."""

PHRASE = 2
"""How many "no" does, while they go on without a word of grammar: no *natural teeth*."""


class Denial(NamedTuple):
    """A word that denies, and the words its denial reaches, by number among all words."""

    word: int
    reach: tuple[int, ...]


def clause_numbers(text: str, words: Sequence[Word]) -> tuple[int, ...]:
    """For each word of a text the number of its clause, from 0 on.

    ``words`` are all words in order, those of grammar too. A clause ends at a mark that parts
    sentences or insertions, and before a word that begins a clause of its own.
    """
    number, last = 0, 0
    found: list[int] = []
    for word in words:
        joins = word.plain in JOINING or (word.plain == "yet" and "," in text[last : word.start])
        if found and (joins or _END.search(text, last, word.start)):
            number += 1
        found.append(number)
        last = word.end
    return tuple(found)


def denials(
    text: str,
    words: Sequence[Word],
    clauses: Sequence[int],
    figures: Sequence[tuple[int, int]],
) -> tuple[Denial, ...]:
    """What a text denies: each denying word with what it reaches.

    A denial reaches the next words that tell something, as far as its clause goes, and no further
    than the next comma or figure (``figures`` are their places).
    """
    harmless = [hit.span() for hit in HARMLESS.finditer(text)]
    found: list[Denial] = []
    for number, word in enumerate(words):
        name = word.proper and not word.text.isupper()
        if name or (word.plain not in DENYING and word.key != NOBODY):
            continue
        following = words[number + 1].plain if number + 1 < len(words) else ""
        if following != ONLY_BEFORE.get(word.plain, following):
            continue
        if word.plain in ONLY_AFTER and words[number - 1].plain != ONLY_AFTER[word.plain]:
            continue
        if any(start <= word.start < end for start, end in harmless):
            continue
        reach = tuple(_reach(text, words, clauses, figures, number))
        told = [words[n] for n in reach if is_content(words[n]) and words[n].plain not in USUAL]
        if word.plain in COMPARING and not told:
            continue
        found.append(Denial(number, reach))
    return tuple(found)


def _reach(
    text: str,
    words: Sequence[Word],
    clauses: Sequence[int],
    figures: Sequence[tuple[int, int]],
    number: int,
) -> list[int]:
    """The words, by number, that the denial of a word reaches."""
    found: list[int] = []
    told, last = 0, words[number].end
    reach = PHRASE if words[number].plain == "no" else REACH
    for after in range(number + 1, len(words)):
        word = words[after]
        if 0 < told < reach and not is_content(word):
            break
        if told == reach or clauses[after] != clauses[number] or "," in text[last : word.start]:
            break
        if any(start < word.end and end > last for start, end in figures):
            break
        found.append(after)
        told += is_content(word) and word.plain not in FILLING
        last = word.end
    return found
