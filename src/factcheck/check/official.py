"""Whether evidence comes from a body that publishes figures first: by its address or its name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck.match.patterns import late
from factcheck.match.words import plain
from factcheck.model import Evidence
from factcheck.model.lexicon import WordTable

TOP = frozenset("gov mil int edu".split())
"""Top-level domains that only governments, treaty organizations and universities may hold."""
SECOND = frozenset("gov govt gouv gob gub gv go gc mil edu ac".split())
"""The same below a country's own domain: gov.uk, gouv.fr, gob.mx, gv.at, go.jp, gc.ca, ac.uk."""
_COUNTRY = late(r"^(?:the |(?:u\.?s\.?|u\.?k\.?|united states|united kingdom|federal) )+")
_NAMED = late(
    r"(?:ministry|ministere|ministerio|ministero|department|departement) (?:of|for|de) "
    r"|(?:supreme|high|constitutional|district|county|circuit|appeals|federal|labou?r) court\b"
    r"|courts? of (?:appeals?|justice|cassation|human rights)\b|central bank of "
    r"|statistics (?:office|bureau|agency|authority|service)\b|(?:bureau|office) of .*statistics$"
    r"|(?:national|federal|central|state) (?:statistical|statistics) "
)
"""What only an official body is called, whatever its country."""


def is_official(evidence: Evidence, bodies: WordTable) -> bool:
    """Whether evidence is at the address of an official body, or names one as its publisher.

    ``bodies`` has those that no rule tells, by host and by name. What a publisher's name is
    followed by in brackets or behind a comma is no part of it: a copy or a quotation has its
    first source all the same.
    """
    return _at_home(evidence.url, bodies) or _by_name(evidence.publisher, bodies)


def _at_home(url: str, bodies: WordTable) -> bool:
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    labels = host.split(".")
    if labels[-1] in TOP:
        return len(labels) > 1
    if len(labels) > 1 and len(labels[-1]) == 2 and labels[-2] in SECOND:
        return True
    return any(bodies.lookup(".".join(labels[n:])) for n in range(len(labels) - 1))


def _by_name(publisher: str, bodies: WordTable) -> bool:
    name = " ".join(plain(named(publisher)).split())
    bare = _COUNTRY.sub("", name)
    if bodies.lookup(name) or bodies.lookup(bare):
        return True
    return bool(_NAMED.match(bare))


def named(publisher: str) -> str:
    """A publisher's name without what is said of it in brackets or behind a comma."""
    return re.split(r"\s*[(,;]", publisher, maxsplit=1)[0].strip()
