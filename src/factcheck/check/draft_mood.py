"""Sentences that another figure makes no wrong: they ask, suppose, plan, or speak of a part.

A claim says what was counted, of whom and when. A draft that asks for a number, expects one, or
gives that of a part, of a week or of last year's, does not say the claim wrongly.
"""

from __future__ import annotations

import re

from factcheck.match.figures import Figure, Qualifier

_SUPPOSED = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]uppos(?:e|ing)|[Aa]ssum(?:e|ing)|provided\s+that|were\s+to|in\s+case|would"
    r"|could|might|may|should)\b"
)
"""May with a capital is a month."""
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|expect(?:s|ed|ing|ations?)?|aim(?:s|ed|ing)?"
    r"|intend(?:s|ed)?|wants?|wanted|target(?:s|ed)?|forecasts?|projected|projections?"
    r"|predict(?:s|ed|ions?)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed)|propos(?:e|es|ed|al|als)"
    r"|seek(?:s|ing)?|goal|ambitions?|budgeted|on\s+course|set\s+to|is\s+to|are\s+to|going\s+to"
    r"|next\s+(?:day|week|month|quarter|spring|summer|autumn|winter|season|year|decade)|ask(?:s|ed|ing)?\s+for"
    r"|call(?:ed|ing)\s+for)\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|won['’]t|shall|must)\b|['’]ll\b", re.IGNORECASE)
_PARTLY = re.compile(
    r"\b(?:among|amongst|aged|excluding|except(?:ing)?|apart\s+from|(?<!\bone\s)of\s+th[eo]se(?!\s+(?:who|that|which|aged|between|in|with|without|over|under)\b)|so\s+far"
    r"|to\s+date|(?:in|during|for|of)\s+(?:[\w'’-]+\s+){1,3}alone|at\s+one\s+point|at\s+(?:its|their|the)\s+(?:peak|height|lowest)"
    r"|(?:in|during|over|for)\s+(?:its|their|the|his|her|that)\s+(?:very\s+)?"
    r"(?:first|opening|second|last|final|next)"
    r"|half(?:way)?\s+through|(?:first|second|third|fourth|last|final)\s+(?:half|quarter|third)"
    r"|(?:a|an|per|each|every)\s+(?:hour|day|night|week|weekend|month|quarter(?!\s+of\b))|weekly|daily|monthly)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:ago|(?:year|month|decade|season|week|quarter|day|time|spring|summer|autumn|winter|century)s?\s+(?:before|earlier|previously)"
    r"|the\s+(?:previous|preceding|prior|following)|used\s+to|formerly|previously|at\s+first"
    r"|originally|initially|until\s+(?:then|now|recently)|by\s+then|since\s+then)\b",
    re.IGNORECASE,
)
_THAN_THEN = re.compile(
    r"\b(?:than|compared\s+(?:with|to)|against|from)\s+(?:in\s+|for\s+)?(?:the\s+|a\s+|one\s+)?"
    r"(?:previous\s+|preceding\s+)?(?:year|month|decade|season|week|quarter)s?"
    r"(?:\s+(?:ago|before|earlier|previously))?\b",
    re.IGNORECASE,
)
"""What a figure is measured against, and not when it was: more than a year before."""
_MEASURED = re.compile(
    r"\b(?:from|than|against|compared\s+(?:with|to))\s+(?:[^\s,;\d]+\s+){0,4}?[^\s,;\d]?\d"
    r"(?:[^,;]|,(?=\d))*"
)
"""A figure that another is measured against, and what is said of it."""
_BY_HOW_MUCH = re.compile(
    r"\s+(?:[^\W\d]+\s+)?(?:more|less|fewer|higher|lower|cheaper|dearer|above|below|ahead|behind"
    r"|short|worse|better|older|younger|longer|shorter|later\s+than|earlier\s+than|late)\b(?:\s+(?:than|of))?"
    r"|\s+times\b",
    re.IGNORECASE,
)
"""What behind a figure says that it is how far two others lie apart, or how many times one is the
other."""
_BY = re.compile(
    r"\b(?:more|less|fewer|ahead|behind|(?:cheap|dear|high|low|tall|long|short|larg|small|bigg|fast"
    r"|slow|old|young|warm|cold)er)\s+by\s+(?:(?:about|around|nearly|almost|some|over|just)\s+)*$",
    re.IGNORECASE,
)
"""The same before a figure: cheaper by nearly €600."""
SMALL = 10
"""The largest number that newspapers spell out, and that mostly counts what is at hand."""
_LABEL = re.compile(
    r"\b(?:draft|version|release|build|ext(?:ension)?|issue|volume|vol|item|line|lines|step|slide"
    r"|question|appendix|annex|exhibit|lot|suite|platform|seat|level|phase|stage|part|paragraph)"
    r"\.?\s+(?:no\.?\s+|number\s+)?$",
    re.IGNORECASE,
)
"""What a number behind it only names."""
_ITSELF = re.compile(
    r"\s+(?:times?|steps?|of\s+all|thing|aid|look|glance|(?:and\s+)?foremost|hand|names?)\b",
    re.IGNORECASE,
)
_IN_THE = re.compile(r"\b(?:in\s+the\s+(?=first\s+place\b)|at\s+(?=first\b))", re.IGNORECASE)
"""What makes an ordinal say nothing of a rank."""
_OF_ONESELF = re.compile(r"\b(?:I|(?i:my|mine|yours?))\b")
"""Who tells of oneself does not go on about what was spoken of before."""
_OF_WHAT = re.compile(r"\s+of\s+(?:what|it|which)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\bthe\s+(?:others?|rest)\b", re.IGNORECASE)
_QUOTES = "\"'”’)]*_ \n\t"


def idle(sentence: str, clause: str, claim: str) -> bool:
    """Whether a sentence asserts nothing of what is: a question, a condition, a plan.

    ``clause`` is the part of it with the figure. ``claim`` is what the claim and its source say:
    who promises what was promised, asserts it.
    """
    if sentence.rstrip(_QUOTES).endswith("?"):
        return True
    if _SUPPOSED.search(clause) and not _SUPPOSED.search(claim):
        return True
    return bool(_PLANNED.search(clause)) and not (_PLANNED.search(claim) or _WILL.search(claim))


def to_come(clause: str, claim: str) -> bool:
    """Whether a clause says what will be, and the claim does not."""
    come = re.compile(f"{_WILL.pattern}|{_PLANNED.pattern}", re.IGNORECASE)
    return bool(_WILL.search(clause)) and not come.search(claim)


def of_a_part(clause: str, claim: str) -> bool:
    """Whether a clause speaks of some of those, or of a part of the time, that the claim has."""
    return _only_here(_PARTLY, clause, claim)


def of_another_time(clause: str, claim: str) -> bool:
    """Whether a clause gives its figure to an earlier time than the claim's."""
    return _only_here(_THEN, _THAN_THEN.sub(" ", clause), claim)


def own_part(clause: str, figure: str) -> str:
    """A clause without what a figure is measured against: "up from €2.61 billion the year before".

    ``figure`` is what is said of it, as written.
    """
    at = clause.find(figure)
    for found in _MEASURED.finditer(clause):
        if not found.start() <= at < found.end():
            clause = clause.replace(found[0], " " * len(found[0]))
    return clause


def _only_here(words: re.Pattern[str], clause: str, claim: str) -> bool:
    """Whether a clause has such words that the claim has not."""
    here, there = ({" ".join(w.lower().split()) for w in words.findall(t)} for t in (clause, claim))
    return bool(here - there)


def is_vague(figure: Figure) -> bool:
    """Whether a figure names no number: thousands, dozens."""
    return figure.unit != "date" and figure.value is None and figure.qualifier is Qualifier.ABOUT


def states_nothing(text: str, figure: Figure) -> bool:
    """Whether a figure is a number in passing: three towns, draft 14, extension 4417.

    ``text`` is the sentence. What a claim says of it counts all the same.
    """
    plain = figure.kind == "count" and figure.unit is None and not figure.measure
    exact = figure.qualifier is Qualifier.EXACT and figure.value is not None
    if not (plain and exact):
        return False
    small = 0 <= (figure.value or 0) <= SMALL and (figure.value or 0) == int(figure.value or 0)
    return small or _LABEL.search(text, 0, figure.start) is not None


def ranks_nothing(text: str, figure: Figure) -> bool:
    """Whether "first" is an ordinal in name alone: in the first place, for the first time."""
    return (
        figure.unit == "ordinal"
        and figure.value == 1
        and bool(_ITSELF.match(text, figure.end) or _IN_THE.search(text, max(0, figure.start - 9)))
    )


def is_distance(text: str, figure: Figure) -> bool:
    """Whether a figure says how far two others lie apart: £550 more than lodgings."""
    before = _BY.search(text, 0, figure.start)
    return before is not None or _BY_HOW_MUCH.match(text, figure.end) is not None


def goes_on(text: str, figure: Figure, said: str) -> bool:
    """Whether a figure may go on with what was spoken of before: no number in passing does, nor one
    of oneself or of the others. ``said`` is its clause."""
    alone = states_nothing(text, figure) or _OF_WHAT.match(text, figure.end)
    return not (alone or _OF_ONESELF.search(said) or _OTHERS.search(said))
