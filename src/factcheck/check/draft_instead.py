"""Words of a draft in the place of a claim's: another place, other people, another sort of thing.

Most words that English cannot relate say the same another way, so that these are likely and not
sure, but where they are people of whom a figure is a share, or belong to another figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.check.draft_beside import Apart, Beside
from factcheck.match.compare import kind, same_kind
from factcheck.match.exchanged import own_of
from factcheck.match.figures import Figure
from factcheck.match.frames import Frame
from factcheck.match.options import TELLING, telling
from factcheck.match.places import places_apart
from factcheck.match.statement import Reader, Statement
from factcheck.match.substitutes import Substitute
from factcheck.match.words import Word

_AT = re.compile(r"\b(?:in|at|across|throughout|near|around|outside)\s+(?:the\s+)?$", re.IGNORECASE)
HEAD = 3
"""How many letters two forms of one word begin with."""
NEARLY = 0.9
"""How surely a word must answer another for its figure to be told by it."""
IDLE = frozenset("now today currently new just already also still last next past".split())
"""Words that may stand in any place, and say little."""
ANYBODY = frozenset(
    "peopl person adult child kid respond particip resid citizen inhabit household member"
    " individu man woman human soul".split()
)
"""Keys of nouns for people that may stand for any others."""
ANY = frozenset("peopl person individu human soul respond particip".split())
"""Those that name no group at all."""


def instead(held: Beside) -> Iterator[Apart]:
    """The words that stand for others, the surest first."""
    yield from _misbound(held)
    yield from _crossed(held)
    yield from _placed(held)
    yield from _replaced(held)
    yield from _only_word(held)
    yield from _by_others(held)


def _compare(one: Figure, other: Figure) -> bool:
    """Whether two figures of a claim may be two of one thing: no children and no schools are."""
    nouns = kind(one) != "count" or not (one.noun and other.noun) or one.noun == other.noun
    return nouns and same_kind(one, other)


def _only_word(held: Beside) -> Iterator[Apart]:
    """The one word in which draft and claim differ, where it says what is counted."""
    free = [n for n, strength in enumerate(held.aligned.strengths) if not strength]
    open_ = [n for n in range(len(held.claim.words)) if n not in held.aligned.answered]
    if len(free) != 1 or len(open_) != 1:
        return
    word, other = held.said.words[free[0]], held.claim.words[open_[0]]
    if word.proper or other.proper or not held.replaced() or _kin(held, (word,), (other,)):
        return
    if not (held.reader.count(word.key) and held.reader.count(other.key)) or word.plain in IDLE:
        return
    named = _names_kind(held.said, held.here, free[0])
    if not named or not _names_kind(held.claim, held.there, open_[0]):
        return
    if not any(word.key in source.at for source in held.sources):
        yield Apart("words", word.text, other.text, sure=False)


def _names_kind(statement: Statement, frame: Frame | None, number: int) -> bool:
    """Whether a word says what a figure counts: 12 *boats*, 12 pairs of *boots*."""
    before = statement.text[: statement.words[number].start].lower()
    return before.endswith("of ") or (frame is not None and number in frame.counted)


def _by_others(held: Beside) -> Iterator[Apart]:
    """Other people than the claim's, wherever they stand: residents got, went to visitors."""
    reader = held.reader
    mine = [w for w, s in zip(held.said.words, held.aligned.strengths, strict=True) if not s]
    here = [w for w in mine if _means_people(reader, w)]
    there = [
        w
        for n, w in enumerate(held.claim.words)
        if n not in held.aligned.answered and _means_people(reader, w)
    ]
    if len(here) != 1 or len(there) != 1 or here[0].key in ANY or there[0].key in ANYBODY:
        return
    known = any(here[0].key in source.at for source in held.sources)
    if known or not held.reader.other_people(here[0].key, there[0].key):
        return
    alone = len(mine) == 1 and len(held.aligned.answered) == len(held.claim.words) - 1
    yield Apart("words", here[0].text, there[0].text, alone and here[0].key not in ANYBODY)


def _means_people(reader: Reader, word: Word) -> bool:
    return reader.are_people(word.key) and not word.proper and word.key not in reader.directions


def _placed(held: Beside) -> Iterator[Apart]:
    """In a place that neither the claim nor its source names, where another may be meant."""
    theirs = held.claim.places.union(*(source.places for source in held.sources))
    for word in held.said.words:
        place = held.reader.place_of(word)
        if place not in held.said.places - theirs or not _AT.search(held.said.text, 0, word.start):
            continue
        if not theirs or places_apart([place], theirs, held.reader):
            yield Apart("place", place.replace("-", " ").title(), "", sure=False)


def _misbound(held: Beside) -> Iterator[Apart]:
    """Beside another figure's words: 91.2% in summer and 83.7% in winter, the other way round.

    None of the figure's own words is the claim's, and a word of another figure's is.
    """
    if held.here is None or not held.here.own:
        return
    said = held.said
    agreeing = [pair.phrase for pair in held.figures if pair.relation.agrees]
    strangers = [
        frame
        for frame in said.frames
        if said.figures[frame.figure] not in agreeing
        and telling(said.figures[frame.figure]) >= TELLING
    ]
    others = {n for frame in strangers for n in frame.own}
    others -= {*held.here.own, *held.here.lead}
    known = {word.key for source in held.sources for word in source.words}
    mine = [
        n
        for n in held.here.own
        if said.words[n].key not in held.reader.generic and said.words[n].plain not in IDLE
    ]
    theirs = [n for n in others if held.aligned.strengths[n] == 1]
    strange = not any(
        held.aligned.strengths[n]
        or said.words[n].key in known
        or _like_some(held.claim, said.words[n])
        for n in mine
    )
    if mine and theirs and strange:
        yield Apart("words", _run(said, mine), _run(said, theirs))


def _crossed(held: Beside) -> Iterator[Apart]:
    """Beside the words that another figure of the claim has, while its own stand beside another's
    here: 19.5 percent in Wallonia and 28.7 in Flanders, the other way round."""
    here, there = held.here, held.there
    if here is None or there is None:
        return
    said, claim = held.said, held.claim
    mine, theirs = _answers(held, own_of(said, here)), own_of(claim, there)
    if mine & theirs or not theirs:
        return
    for frame in claim.frames:
        other = own_of(claim, frame) - {*there.own, *there.lead}
        if frame is there or not _compare(claim.figures[frame.figure], _figure(claim, there)):
            continue
        taken = mine & other
        if taken and _stand_elsewhere(held, theirs, taken):
            words = [n for n in here.own if held.aligned.partners[n] in other]
            yield Apart("words", _run(said, words), _run(claim, there.own))
            return


def _stand_elsewhere(held: Beside, theirs: set[int], taken: set[int]) -> bool:
    """Whether a figure's words of the claim are names like those taken for them, or stand beside
    another figure of the draft."""
    words = held.claim.words
    if any(words[n].proper for n in theirs) and any(words[n].proper for n in taken):
        return True
    others = (frame for frame in held.said.frames if frame is not held.here)
    return any(_answers(held, own_of(held.said, frame)) & theirs for frame in others)


def _answers(held: Beside, own: Iterable[int]) -> set[int]:
    """The claim's words that some of the draft's answer surely."""
    strengths, partners = held.aligned.strengths, held.aligned.partners
    return {p for n in own if (p := partners[n]) is not None and strengths[n] > NEARLY}


def _figure(statement: Statement, frame: Frame) -> Figure:
    return statement.figures[frame.figure]


def _like_some(claim: Statement, word: Word) -> bool:
    """Whether the claim has a form of a word that no key joins, be it in a figure: largest, larger
    than 1,000 hectares."""
    head = word.plain[: HEAD + 1]
    return (
        len(head) > HEAD
        and re.search(rf"\b{re.escape(head)}", claim.text, re.IGNORECASE) is not None
    )


def _run(statement: Statement, numbers: Iterable[int]) -> str:
    return " ".join(statement.words[n].text for n in sorted(numbers))


def _replaced(held: Beside) -> Iterator[Apart]:
    """Words in the very place of others that English cannot relate to them.

    Only where they tell one group from another: right before a noun that both have, or behind a
    share. Elsewhere most such words are another way to say the same. A share of other people is
    surely another share.
    """
    there = {word.key for source in held.sources for word in source.words}
    for each in held.replaced():
        named = any(word.proper for run in each for word in run)
        known = all(word.key in there or word.plain in IDLE for word in each.here)
        if named or known or _kin(held, each.here, each.there):
            continue
        if _are_whole(held, each):
            yield Apart("words", *each.told, sure=_other_people(held, each))
        elif _before_one_noun(held, each):
            yield Apart("words", *each.told, sure=False)


def _before_one_noun(held: Beside, each: Substitute) -> bool:
    """Whether two single words stand right before the same word: medical, religious exemptions."""
    if len(each.here) != 1 or len(each.there) != 1:
        return False
    behind = held.here is not None and _is_share(held, held.here) and _follows(held, each.here[0])
    here, there = _next(held.said, each.here[0]), _next(held.claim, each.there[0])
    if behind or here is None or there is None:
        return False
    return held.said.words[here].key == held.claim.words[there].key


def _is_share(held: Beside, frame: Frame) -> bool:
    return kind(held.said.figures[frame.figure]) == "percent"


def _follows(held: Beside, word: Word) -> bool:
    """Whether a word stands right behind a figure: 14 percent *felt*, and no modifier of a noun."""
    return any(0 < word.start - figure.end <= 1 for figure in held.said.figures)


def _next(statement: Statement, word: Word) -> int | None:
    """The word, by number, that follows another with nothing but a space between."""
    number = statement.words.index(word) + 1
    if number == len(statement.words):
        return None
    between = statement.text[word.end : statement.words[number].start]
    return number if between in (" ", "-") else None


def _are_whole(held: Beside, each: Substitute) -> bool:
    """Whether two runs say of which people the figure is a share."""
    if held.here is None or held.there is None:
        return False
    if not _is_share(held, held.here):
        return False
    here = [held.said.words[n] for n in held.here.counted]
    there = [held.claim.words[n] for n in held.there.counted]
    both = each.here[-1] in here and each.there[-1] in there
    return both and held.reader.other_people(each.here[-1].key, each.there[-1].key)


def _other_people(held: Beside, each: Substitute) -> bool:
    """Whether two runs mean no people at large, and the draft has no other words of its own."""
    words = zip(held.said.words, held.aligned.partners, strict=True)
    alone = all(word in each.here or partner is not None for word, partner in words)
    return alone and not ANYBODY & {each.here[-1].key, each.there[-1].key}


def _kin(held: Beside, here: tuple[Word, ...], there: tuple[Word, ...]) -> bool:
    """Whether one word of the two runs is near one of the other: loss, lost."""
    related = held.reader.related
    return any(
        a.plain[:HEAD] == b.plain[:HEAD] or b.key in related(a.key) or a.key in related(b.key)
        for a in here
        for b in there
    )
