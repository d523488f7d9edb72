"""A sentence of a document as the text of a claim: in its own words, cut to the clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.fold import Span
from factcheck.match.framing import statement_start
from factcheck.match.patterns import late

LEAST = 4
"""How many words a clause needs to be a claim's text by itself."""
LEADING = 3
"""Among how many first words of a text a pronoun points out of it, and not back into it."""
LABEL = 4
"""How many words before a colon are the name of what the figure behind it counts, at most."""
ROW = " · "
"""What parts the cells of a table's row, which is cut nowhere."""
_CUT = late(
    r"\s*;\s+"
    r"|\s+(?:--?|[–—])\s+|—+|---?"
    r"|,\s+(?:and|but|so|yet)\s+(?=(?:i|we|you|he|she|it|they|this|that|there|the|these|those|a|an"
    r"|his|her|its|our|their|my)\b)"
    r"|,\s+(?=(?:which|who|whose|whom|where|because|although|though|while|whereas|if|unless)\s)"
    r"|\s+(?=(?:because|although|whereas)\s)"
    r"|:\s+"
    r"|(?P<behind>[,.!?][\"”]\s+(?=[^\W\d_]))|(?P<before>,\s+[\"“](?=\S))"  # a quotation
    r"|(?<=[a-z])\s+(?=(?-i:We|They|He|She|It|There|These|This)\s)",  # for want of a full stop
    re.IGNORECASE,
)
"""What parts a clause from the next one that can do without it."""
_HANGING = late(
    r"(?:which|who|whose|whom|where|because|although|though|while|whereas|if|unless)\b",
    re.IGNORECASE,
)
"""What makes a piece hang on what stands before it."""
_OPENING = late(
    r"(?:[-*•–—]\s+|\(?\d{1,3}[.)]\s+(?=\S))?[\"“”'‘(\[]*"
    r"(?:(?:and|but|so|yet|or|well|now|also|however|moreover|furthermore|secondly|thirdly|firstly"
    r"|meanwhile|incidentally|indeed|in fact|in addition|for example|for instance|of course"
    r"|as a matter of fact|after all|you know|look|okay|ok|uh|um|again|then|finally|still|besides"
    r"|similarly|thus|therefore|nevertheless"
    r"|it\s+(?:should|must|may|can|has\s+to)\s+be\s+(?:noted|said|added|remembered)(?:,\s+\w+,)?\s+that"
    r"|it\s+is\s+(?:true|clear|worth\s+noting|important\s+to\s+note)(?:,\s+\w+,)?\s+that"
    r")\b(?:,\s*|\s+(?=\S)))*",
    re.IGNORECASE,
)
"""What a sentence may open with that is no part of what it states."""
_THAT = late(
    r"that\s+(?=(?:the|a|an|there|we|they|it|he|she|i|our|his|her|its|their|in|on|at|about|nearly"
    r"|almost|over|more|less|some|only|by|for)\b|[\d$€£])",
    re.IGNORECASE,
)
"""What opens a clause that another one has said, believed or shown."""
_VERBS = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall"
    " should go goes went come comes came get gets got give gives gave take takes took say says"
    " said isn't aren't wasn't weren't hasn't haven't there's it's that's they're we're we've"
    " they've you've i've he's she's".split()
)
_PRONOUNS = frozenset(
    "i we you he she it they me us him her them my our your his its their this that these"
    " those".split()
)
"""Words that mean something that another sentence says."""
_SHORTENED = late(r"(?:i|we|you|he|she|it|they|there)'(?:m|s|re|ve|d|ll)")
"""A subject and its verb in one word, in lower case."""
_NAMELESS = late(r"(?:it|they|he|she)\b", re.IGNORECASE)
_MARK = late(r"(?<=\d)(?<!\b10)[⁰¹²³⁴-⁹]+|(?<=\S)\s?\[\^?\d[\d, –-]*\]")
"""A raised or bracketed number that points to a note: 4.6¹, and not 10⁶."""
_MARKS = ((("“", "”"), ("(", ")"), ("[", "]")), ('"',))
"""Signs that open and close, and those that do both."""


def _is_helping(word: str) -> bool:
    return word in _VERBS


class Piece(NamedTuple):
    """A part of a sentence that reads by itself, and the words in it that point out of it."""

    span: Span
    text: str
    pronouns: tuple[str, ...]


def cut_to_clause(
    sentence: str, telling: Sequence[Figure], is_verb: Callable[[str], bool] = _is_helping
) -> Piece:
    """The part of a sentence that states its figures, as a text that can stand alone.

    ``telling`` are the figures that it is about, at least one, in order; ``is_verb`` tells of a
    word in lower case whether it makes a statement of a stretch. No word is added or changed: the
    first letter may become a capital, white space one space, a full stop closes it, and marks that
    point to a note are left out. ``span`` is
    the part's place in the sentence; the whole of it, but for what opens it, where no part can
    stand alone.
    """
    if ROW in sentence:
        return _piece(sentence, 0, len(sentence))
    first, last = telling[0].start, telling[-1].end
    start = _opened(sentence, _stated(sentence), first)
    cuts = [
        hit
        for hit in _CUT.finditer(sentence, start)
        if not _within(sentence, start, *hit.span())
        and not (hit.end() == first and _labels(sentence[start : hit.end()].rstrip(), is_verb))
    ]
    parts = [hit.end() for hit in cuts if hit.end() <= first and not hit["behind"]]
    begins = [start, *(_opened(sentence, begin, first) for begin in parts)]
    ends = [*(hit.start() for hit in cuts if hit.start() >= last and not hit["before"])]
    ends.append(len(sentence))
    for end in ends:
        for begin in reversed(begins):
            if _stands(sentence[begin:end], is_verb):
                return _piece(sentence, begin, end)
    return _piece(sentence, start, len(sentence))


def _stated(sentence: str) -> int:
    """Where a sentence's own statement begins; not behind the name of whom it speaks: the agency
    says that it spent."""
    start = statement_start(sentence)
    named = not _piece(sentence, 0, start).pronouns
    return 0 if start and named and _NAMELESS.match(sentence, start) else start


def _labels(stretch: str, is_verb: Callable[[str], bool]) -> bool:
    """Whether a stretch names what the figure behind it counts: Staff: 48."""
    words = stretch.lower()[:-1].split()
    spoken = any(_is_helping(word) or is_verb(word) or _is_past(word) for word in words)
    return stretch.endswith(":") and len(words) <= LABEL and not spoken


def _opened(sentence: str, start: int, before: int) -> int:
    """Where a stretch begins behind what only opens it, no further than a figure."""
    start = start if start <= before else 0
    for pattern in (_OPENING, _THAT):
        hit = pattern.match(sentence, start)
        start = hit.end() if hit and hit.end() <= before else start
    if sentence[start:before].lower().strip() == "that":
        return before
    return start


def _within(sentence: str, opened: int, start: int, end: int) -> bool:
    """Whether a cut would part a figure, or what stands in brackets or in quotation marks.

    The sentence begins at ``opened``: the marks before it close nothing.
    """
    if sentence[start - 1 : start].isdigit() and sentence[end : end + 1].isdigit():
        return True
    before, over = sentence[opened:start], sentence[start:end]
    if before.count("(") > before.count(")"):
        return True
    return before.count("“") > before.count("”") and "”" not in over


def _stands(stretch: str, is_verb: Callable[[str], bool]) -> bool:
    """Whether a stretch can stand alone: words enough, a verb that is not the first of them, and
    nothing that it hangs on."""
    said = [word.replace("’", "'") for word in re.findall(r"[\w'’]+", stretch.lower())]
    if len(said) < LEAST or _HANGING.match(stretch.lstrip()) or _tears(stretch):
        return False
    if _SHORTENED.fullmatch(said[0]):
        return True
    finite = any(_is_helping(word) or is_verb(word) or _is_past(word) for word in said[1:])
    return finite and not (_is_helping(said[0]) or is_verb(said[0]))


def _tears(stretch: str) -> bool:
    """Whether a stretch has one mark of a quotation without the other, and not at its end."""
    for said in (stretch, stretch.rstrip(' .!?"”')):
        if said.count('"') % 2 == 0 and said.count("“") == said.count("”"):
            return False
    return True


def _is_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "hundred"))


def _piece(sentence: str, start: int, end: int) -> Piece:
    opening, within = sentence[start - 1 : start], sentence[start:end].rstrip(' .!?"”')
    if opening and opening in '"“' and ('"' if opening == '"' else "”") in within:
        start -= 1  # it is closed before the end
    said = _MARK.sub("", " ".join(sentence[start:end].split()))
    said = _balanced(said.strip(" ,;:-–—"))
    said = said[:1].upper() + said[1:]
    if said and said[-1] not in ".!?…\"”’')":
        said += "."
    words = re.findall(r"[^\W\d_]+", said)[:LEADING]
    return Piece(
        Span(start, end), said, tuple(word.lower() for word in words if word.lower() in _PRONOUNS)
    )


def _balanced(said: str) -> str:
    """The words without a sign at either end that has lost its partner."""
    pairs, alike = _MARKS
    for opening, closing in (*pairs, *((sign, sign) for sign in alike)):
        alone = said.count(opening) != said.count(closing)
        if opening == closing:
            alone = said.count(opening) % 2 == 1
        if alone and said.startswith(opening):
            said = said[1:].lstrip()
        elif alone and said.endswith(closing):
            said = said[:-1].rstrip()
    return said
