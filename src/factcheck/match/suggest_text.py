"""A sentence of a document as the text of a claim: in its own words, cut to the clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.framing import statement_start
from factcheck.match.patterns import late
from factcheck.match.words import Word

LEAST = 4
"""How many words a clause needs to be a claim's text by itself."""
_CUT = late(
    r"\s*;\s+"
    r"|\s+(?:--?|[–—])\s+|\s*—\s*"
    r"|,\s+(?:and|but|so|yet)\s+(?=(?:i|we|you|he|she|it|they|this|that|there|the|these|those|a|an"
    r"|his|her|its|our|their|my)\b)"
    r"|,\s+(?:which|who|whose|whom|where|because|although|though|while|whereas|if|unless)\s+"
    r"|\s+(?:because|although|whereas)\s+"
    r"|:\s+",
    re.IGNORECASE,
)
"""What parts a clause from the next one that can do without it."""
_HANGING = late(r"\W*(?:which|who|whose|whom|where|because|although|though|while|whereas|if|unless)\b", re.IGNORECASE)
"""What makes a piece hang on what stands before it."""
_OPENING = late(
    r"(?:[-*•–—]\s+|\(?\d{1,3}[.)]\s+(?=\S))?[\"“”'‘(\[]*"
    r"(?:(?:and|but|so|yet|or|well|now|also|however|moreover|furthermore|secondly|thirdly|firstly"
    r"|meanwhile|incidentally|indeed|in fact|in addition|for example|for instance|as a matter of fact"
    r"|of course|you know|look|okay|ok|uh|um|again|then|finally|still|besides|similarly|thus"
    r"|therefore|nevertheless|because)\b(?:,\s*|\s+(?=\S)))*",
    re.IGNORECASE,
)
"""What a sentence may open with that is no part of what it states."""
_FILLING = late(r"(?:then|still|again|now|also)\s+(?!,)", re.IGNORECASE)
_VERB = frozenset(
    "is are was were has have had be been being do does did will would can could may might must shall"
    " should isn't aren't wasn't weren't hasn't haven't hadn't there's it's that's they're we're we've"
    " they've you've i've".split()
)
PRONOUNS = frozenset(
    "i we you he she it they me us him her them my our your his its their this that these those"
    " here there".split()
)
"""Words that mean something that another sentence says."""


class Piece(NamedTuple):
    """A part of a sentence that reads by itself, and the words in it that point out of it."""

    span: Span
    text: str
    pronouns: tuple[str, ...]


def cut_to_clause(sentence: str, telling: Sequence[Figure], words: Sequence[Word]) -> Piece:
    """The part of a sentence that states its figures, as a text that can stand alone.

    ``telling`` are the figures that it is about, at least one, in order; ``words`` all words of the
    sentence. No word is added or changed: the first letter may become a capital, white space one
    space, and a full stop closes it. ``span`` is the part's place in the sentence.
    """
    start, end = _opened(sentence, telling[0].start), len(sentence)
    cuts = [hit for hit in _CUT.finditer(sentence, start) if not _inside(sentence, hit.start())]
    first = max((hit.end() for hit in cuts if hit.end() <= telling[0].start), default=start)
    last = next((hit.start() for hit in cuts if hit.start() >= telling[-1].end), end)
    while first > start and not _stands(sentence, first, last):
        before = [hit.end() for hit in cuts if hit.end() < first]
        first = max(before, default=start)
    if not _stands(sentence, first, last):
        last = end
    return _piece(sentence, Span(first, last), words)


def _opened(sentence: str, before: int) -> int:
    """Where a sentence begins behind what opens it and who says it, no further than a figure."""
    start = statement_start(sentence)
    start = start if start <= before else 0
    hit = _OPENING.match(sentence, start)
    return hit.end() if hit and hit.end() <= before else start


def _inside(sentence: str, at: int) -> bool:
    """Whether a place stands in brackets, or in a quotation that begins in the sentence."""
    before = sentence[:at]
    return before.count("(") > before.count(")") or before.count("“") > before.count("”")


def _stands(sentence: str, start: int, end: int) -> bool:
    """Whether a stretch can stand alone: words enough, a verb, and nothing that it hangs on."""
    said = [word.replace("’", "'") for word in re.findall(r"[\w'’]+", sentence[start:end].lower())]
    hangs = start > 0 and bool(_HANGING.match(sentence[max(0, start - 9) : start].rpartition(",")[2]))
    verb = any(w in _VERB or (w.endswith("ed") and len(w) > 3) for w in said) or len(said) > 7
    return len(said) >= LEAST and verb and not hangs


def _piece(sentence: str, span: Span, words: Sequence[Word]) -> Piece:
    said = " ".join(sentence[span.start : span.end].split()).rstrip(" ,;:-–—")
    said = _balanced(said)
    said = said[:1].upper() + said[1:]
    if said and said[-1] not in ".!?…\"”’')":
        said += "."
    inside = [w for w in words if span.start <= w.start < span.end]
    return Piece(span, said, tuple(dict.fromkeys(w.text for w in inside[:3] if w.plain in PRONOUNS)))


def _balanced(said: str) -> str:
    """The words without a quotation mark at an end that has lost its partner."""
    for opening, closing in (("“", "”"), ('"', '"'), ("(", ")"), ("[", "]")):
        alone = said.count(opening) != said.count(closing) if opening != closing else said.count(opening) % 2
        if alone and said[:1] == opening:
            said = said[1:].lstrip()
        elif alone and said[-1:] == closing:
            said = said[:-1].rstrip()
    return said
