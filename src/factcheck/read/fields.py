"""The values of a noun's keys: each reader gives the value, or ``None`` with the fault reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from factcheck.model import Bearing, Mark, Marks, Severity, Status
from factcheck.read.faults import SHOWN, Faults, shown
from factcheck.read.marked import Mapping, Node, Refused, Scalar, Sequence

SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LENGTH = 100
SLUG_RULE = "lower-case ASCII letters and digits, joined by single hyphens, at most 100 characters"

HEX = frozenset("0123456789abcdefABCDEF")

# The item types of the Citation Style Language, version 1.0.2, appendix III.
CSL_TYPES = frozenset(
    (
        *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book"),
        *("broadcast", "chapter", "classic", "collection", "dataset", "document", "entry"),
        *("entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing"),
        *("interview", "legal_case", "legislation", "manuscript", "map", "motion_picture"),
        *("musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical"),
        *("personal_communication", "post", "post-weblog", "regulation", "report", "review"),
        *("review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage"),
    )
)

Read = Callable[[str, Node, Faults], Any]
"""Key and value in; what the noun holds out, or ``None`` where the fault has been reported."""


class Noun(NamedTuple):
    """What one mapping of a ledger may hold: the reader of each key, and the keys it must have."""

    name: str
    keys: dict[str, Read]
    required: tuple[str, ...]


class Fields(NamedTuple):
    """What a mapping says: sound values by key, where each is written, and whether it is whole.

    ``sound`` is false where a required value is missing or at fault.
    """

    values: dict[str, Any]
    marks: Marks
    mark: Mark
    sound: bool


def read_fields(node: Node, noun: Noun, faults: Faults) -> Fields | None:
    """The fields of a mapping, or ``None`` where the node is none; every fault is reported."""
    if type(node) is not Mapping:
        hint = f'begin it with "{noun.required[0]}: …"' if noun.required else ""
        wrong_type(f"a {noun.name}", "keys and values", node, faults, hint)
        return None
    name, readers, required = noun
    values: dict[str, Any] = {}
    marks: list[tuple[str, Mark]] = []
    written: dict[str, Scalar] = {}
    blank: dict[str, Mark] = {}
    for key, value in node.pairs:
        if type(key) is not Scalar:
            wrong_type(f"a key of a {name}", "text", key, faults)
            continue
        word = key.text
        if word in written or word not in readers:
            _odd_key(key, written, noun, faults)
            continue
        written[word] = key
        if type(value) is Scalar:
            if not value.text and value.plain:
                blank[word] = key.mark
                continue
            marks.append((word, Mark(value.line, value.column, value.width)))
        else:
            marks.append((word, value.mark))
            if type(value) is Sequence:
                for place, item in enumerate(value.items):
                    if type(item) is Scalar:
                        marks.append((f"{word}[{place}]", item.mark))
        found = readers[word](word, value, faults)
        if found is not None:
            values[word] = found
    mark = node.mark
    if node.pairs and type(head := node.pairs[0][0]) is Scalar and head.line == mark.line:
        mark = Mark(mark.line, mark.column, head.width)
    sound = True
    for word in required:
        if word not in values:
            sound = False
            if word not in written or word in blank:
                _missing(word, blank.get(word), mark, values, name, faults)
    return Fields(values, tuple(marks), mark, sound)


def _missing(
    word: str, blank: Mark | None, mark: Mark, values: dict[str, Any], noun: str, faults: Faults
) -> None:
    named = f"{noun} {shown(values['id'])}" if "id" in values else f"this {noun}"
    hint = f'write "{word}: {"1" if word == "version" else "…"}"'
    if blank is not None and "#" in faults.problem("", "", blank).excerpt[blank.column :]:
        hint = "# begins a comment; a text with # in it goes in quotes"
    faults.add("missing-key", f"{named} has no {word}", blank or mark, hint)


def _odd_key(key: Scalar, written: dict[str, Scalar], noun: Noun, faults: Faults) -> None:
    """Report a key that is a second one, a merge key, or unknown."""
    word = key.text
    if word in written:
        first = written[word].line
        faults.add(
            "duplicate-key",
            f"{shown(word)} is given twice; the first, on line {first}, stands",
            key.mark,
            "take one of the two out",
        )
    elif word == "<<" and key.plain:
        faults.add(
            "yaml-merge-key",
            'the merge key "<<"; a ledger has no merge keys',
            key.mark,
            "write the keys out",
        )
    else:
        hint = faults.guess(word, noun.keys) or f"a {noun.name} has {', '.join(noun.keys)}"
        faults.add("unknown-key", f"{shown(word)} is not a key of a {noun.name}", key.mark, hint)
        written[word] = key


def wrong_type(what: str, wanted: str, node: Node, faults: Faults, hint: str = "") -> None:
    """Report a value of another shape than is wanted."""
    if type(node) is Refused:
        return
    if type(node) is Scalar:
        got = "text" if node.text or not node.plain else "empty"
    else:
        got = "a list" if type(node) is Sequence else "keys and values"
    faults.add("wrong-type", f"{what} is written as {wanted}, and this is {got}", node.mark, hint)


def text(key: str, node: Node, faults: Faults) -> str | None:
    """A text, exactly as it is written, that is not empty."""
    if type(node) is not Scalar:
        wrong_type(key, "text", node, faults, "a text that begins with [ or { goes in quotes")
        return None
    value = node.text
    if not value or value.isspace():
        faults.add("empty-text", f"{key} is empty", node.mark, "write it, or take it out")
        return None
    return value


def texts(key: str, node: Node, faults: Faults) -> tuple[str, ...] | None:
    """A list of texts; those that are sound."""
    if type(node) is not Sequence:
        hint = f"write {key}: [{node.text}]" if type(node) is Scalar and len(node.text) < 40 else ""
        wrong_type(key, "a list", node, faults, hint)
        return None
    found = [text(f"{key}[{place}]", item, faults) for place, item in enumerate(node.items)]
    return tuple(value for value in found if value is not None)


def slug(key: str, node: Node, faults: Faults) -> str | None:
    """An id: a slug of at most ``SLUG_LENGTH`` characters."""
    value = text(key, node, faults)
    if value is None or (SLUG.fullmatch(value) and len(value) <= SLUG_LENGTH):
        return value
    near = "-".join(re.findall("[a-z0-9]+", value[: 2 * SLUG_LENGTH].lower()))
    hint = f"write {near}" if 0 < len(near) <= SHOWN else ""
    faults.add("bad-id", f"{key} {shown(value)} is not a slug: {SLUG_RULE}", node.mark, hint)
    return None


def status(key: str, node: Node, faults: Faults) -> Status | None:
    """What a curator did with a claim."""
    value = _choice(key, node, faults, tuple(Status), "unknown-status")
    return Status(value) if value else None


def bearing(key: str, node: Node, faults: Faults) -> Bearing | None:
    """How a piece of evidence bears on its claim."""
    value = _choice(key, node, faults, tuple(Bearing), "unknown-bearing")
    return Bearing(value) if value else None


def duration(key: str, node: Node, faults: Faults) -> str | None:
    """A length of time: "90 days", "12 months"."""
    from factcheck.model.desk import days_of

    value = text(key, node, faults)
    if value is None or days_of(value) is not None:
        return value
    message = f"{key} {shown(value)} is no length of time"
    faults.add("bad-duration", message, node.mark, "write 90 days, 12 months or 1 year")
    return None


def fail_on(key: str, node: Node, faults: Faults) -> str | None:
    """The least bad problem that fails."""
    return _choice(key, node, faults, (*Severity, "disputed"), "unknown-severity")


def _choice(
    key: str, node: Node, faults: Faults, choices: tuple[str, ...], code: str
) -> str | None:
    value = text(key, node, faults)
    if value is None or value in choices:
        return value
    message = f"{key} {shown(value)} is not one of {', '.join(choices)}"
    faults.add(code, message, node.mark, faults.guess(value, choices))
    return None


def date(key: str, node: Node, faults: Faults) -> str | None:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD, which the calendar has."""
    value = text(key, node, faults)
    if value is None or is_date(value):
        return value
    message = f"{key} {shown(value)} is not a date of the calendar"
    faults.add("bad-date", message, node.mark, "write YYYY, YYYY-MM or YYYY-MM-DD")
    return None


def is_date(value: str) -> bool:
    """Whether a text is YYYY, YYYY-MM or YYYY-MM-DD and the calendar (Gregorian) has it."""
    parts = value.split("-", 3)
    if not value.isascii() or [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return False
    if not all(part.isdigit() for part in parts):
        return False
    year, month, day = (*map(int, parts), 1, 1)[:3]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= days[month - 1]


def csl_type(key: str, node: Node, faults: Faults) -> str | None:
    """A CSL item type; one that is not known is warned of, and kept."""
    value = text(key, node, faults)
    if value is not None and value not in CSL_TYPES:
        hint = (
            faults.guess(value, sorted(CSL_TYPES))
            or "for instance article-newspaper, report or webpage"
        )
        message = f"{key} {shown(value)} is not an item type of CSL"
        faults.add("unknown-type", message, node.mark, hint, Severity.WARNING)
    return value


def sha256(key: str, node: Node, faults: Faults) -> str | None:
    """A SHA-256 in hexadecimal."""
    value = text(key, node, faults)
    if value is None or (len(value) == 64 and HEX.issuperset(value)):
        return value
    wrong = "" if len(value) == 64 else f", and this has {len(value):,} characters"
    message = f"{key} is 64 hexadecimal digits{wrong}"
    anew = "; verify writes it anew" if key == "sha256" else ""
    faults.add("bad-sha256", message, node.mark, f"take it out{anew}")
    return None
