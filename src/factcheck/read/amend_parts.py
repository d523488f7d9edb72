"""The letters of a ledger that change, part by part: a value, a key with its line, an item."""

from __future__ import annotations

import re
from typing import Any

from factcheck.read.amend_changes import Changes, UnsafeError
from factcheck.read.amend_layout import between, between_item, entry, item, keys
from factcheck.read.amend_pairing import Step, by_id, by_likeness
from factcheck.read.amend_tree import Part, dash
from factcheck.read.amend_values import rewritten
from factcheck.read.fields import Noun
from factcheck.read.ledger import NOUNS

Pair = tuple[Part, Part]


def change_keys(changes: Changes, part: Part, was: Any, now: Any, noun: Noun) -> None:
    """Change what a mapping says from one noun to another of its kind."""
    if part.kind != "keys":
        raise UnsafeError(part)
    gone: list[Pair] = []
    new: list[str] = []
    for key in noun.keys:
        if getattr(was, key, None) == (value := getattr(now, key, None)):
            continue
        pair = part.value(key)
        if pair is None:
            new.append(key)
        elif value is None or (value in ("", ()) and part is not changes.root):
            gone.append(pair)
        else:
            _change_value(changes, part, pair, (getattr(was, key), value))
    if new or gone:
        (_between_braces if part.flow else _in_lines)(changes, part, gone, new, now, noun)


def _change_value(changes: Changes, parent: Part, pair: Pair, values: tuple[Any, Any]) -> None:
    key, old = pair
    was, now = values
    if isinstance(now, tuple):
        if old.kind == "list" and (old.items or (old.flow and parent.flow)):
            change_list(changes, old, key.words, was, now)
            return
    elif key.words in NOUNS:
        if old.kind == "keys" and was is not None:
            change_keys(changes, old, was, now, NOUNS[key.words])
            return
    elif old.kind == "text" and not old.empty:
        changes.put(old.start, old.end, rewritten(old, changes.text, str(now)))
        return
    _replace_value(changes, parent, pair, now)


def _replace_value(changes: Changes, parent: Part, pair: Pair, now: Any) -> None:
    """Put a value where there is none, or one of another kind."""
    key, old = pair
    colon = re.compile(r"[ \t]*:").match(changes.text, key.end)
    at = colon.end() if colon else key.end
    start, end = (at, at) if old.empty else (at, old.end)
    if parent.flow:
        changes.put(start, end, ("" if colon else ":") + " " + between(key.words, now))
        return
    if not colon:
        raise UnsafeError(key)
    lines = entry(key.words, now, changes.manner, top=parent is changes.root)
    if len(lines) == 1:
        changes.put(start, end, lines[0][len(key.words) + 1 :])
        return
    if end > start:
        changes.put(start, end, "")
    margin = " " * parent.column
    changes.below(end, [margin + line if line else line for line in lines[1:]])


def _end_of(changes: Changes, pair: Pair) -> int:
    """Where a key and its value end."""
    key, value = pair
    if not value.empty:
        return value.end
    colon = re.compile(r"[ \t]*:").match(changes.text, key.end)
    return colon.end() if colon else key.end


def _before(key: str, kept: list[Pair], noun: Noun) -> Pair | None:
    """The pair that a new key goes behind: the last that is before it in the noun's order."""
    order = list(noun.keys)
    ahead = order[: order.index(key)]
    return next((pair for pair in reversed(kept) if pair[0].words in ahead), None)


def _in_lines(
    changes: Changes, part: Part, gone: list[Pair], new: list[str], now: Any, noun: Noun
) -> None:
    """Drop keys with their lines, and put new ones in on lines of their own."""
    kept = [pair for pair in part.pairs if pair not in gone]
    margin = " " * part.column
    top = part is changes.root
    if not kept:
        lines = keys(now, noun, changes.manner) or ["{}"]
        changes.put(part.start, part.end, (changes.end + margin).join(lines))
        return
    first = kept[0][0]
    if part.pairs[0] in gone:  # what follows takes its place behind the dash
        changes.put(part.start, first.start, "")
    for key, value in gone:
        if key.start > first.start:
            changes.drop_lines(key.start, _end_of(changes, (key, value)))
    for word in new:
        lines = entry(word, getattr(now, word), changes.manner, top=top)
        behind = _before(word, kept, noun)
        if behind:
            if top and changes.manner.blocks:
                lines.insert(0, "")
            shifted = [margin + line if line else line for line in lines]
            changes.below(_end_of(changes, behind), shifted)
        else:
            end = changes.end + margin
            changes.put(first.start, first.start, "".join(line + end for line in lines))


def _between_braces(
    changes: Changes, part: Part, gone: list[Pair], new: list[str], now: Any, noun: Noun
) -> None:
    """Drop keys and put new ones in between braces."""
    kept = [pair for pair in part.pairs if pair not in gone]
    said = {key: f"{key}: {between(key, getattr(now, key))}" for key in new}
    if not kept:
        changes.put(part.start + 1, part.end - 1, ", ".join(said.values()))
        return
    _drop_between(
        changes,
        [(key.start, _end_of(changes, (key, value))) for key, value in part.pairs],
        [pair in gone for pair in part.pairs],
    )
    for key, words in said.items():
        behind = _before(key, kept, noun)
        if behind:
            at = _end_of(changes, behind)
            changes.put(at, at, ", " + words)
        else:
            changes.put(kept[0][0].start, kept[0][0].start, words + ", ")


def _drop_between(changes: Changes, spans: list[tuple[int, int]], gone: list[bool]) -> None:
    """Take out some of several things between brackets, each with one comma."""
    kept_before = False
    for place, ((start, end), drop) in enumerate(zip(spans, gone, strict=True)):
        if not drop:
            kept_before = True
        elif kept_before:
            changes.put(spans[place - 1][1], end, "")
        else:
            changes.put(start, spans[place + 1][0], "")


def change_list(
    changes: Changes, part: Part, key: str, was: tuple[Any, ...], now: tuple[Any, ...]
) -> None:
    """Change a list from some items to others. Raises ``UnsafeError`` and ``MovedError``."""
    if key in NOUNS:
        places = {each.at: each for each in part.items}
        found = [places.get(each.mark[:2]) for each in was]
    else:
        found = [each for each in part.items if each.sound]
        if tuple(each.words for each in found if each) != was:
            raise UnsafeError(part)
    parts = [each for each in found if each is not None]
    if len(parts) != len(was):
        raise UnsafeError(part)
    steps = (by_id if key in ("documents", "claims") else by_likeness)(was, now)
    for i, j in steps:
        if i < 0 or j < 0 or was[i] == now[j]:
            continue
        if key in NOUNS:
            change_keys(changes, parts[i], was[i], now[j], NOUNS[key])
        else:
            changes.put(parts[i].start, parts[i].end, rewritten(parts[i], changes.text, now[j]))
    if any(step.was < 0 or step.now < 0 for step in steps):
        (_items_between if part.flow else _items_in_lines)(changes, part, key, parts, steps, now)


def _items_between(
    changes: Changes,
    part: Part,
    key: str,
    parts: list[Part],
    steps: list[Step],
    now: tuple[Any, ...],
) -> None:
    """Drop and add items between brackets."""
    gone = {parts[step.was].start for step in steps if step.now < 0}
    kept = [each for each in part.items if each.start not in gone]
    if not kept:
        said = [between_item(key, now[step.now]) for step in steps if step.was < 0]
        changes.put(part.start + 1, part.end - 1, ", ".join(said))
        return
    spans = [(each.start, each.end) for each in part.items]
    _drop_between(changes, spans, [each.start in gone for each in part.items])
    behind: Part | None = None
    for step in steps:
        if step.was < 0:
            words = between_item(key, now[step.now])
            if behind:
                changes.put(behind.end, behind.end, ", " + words)
            else:
                changes.put(kept[0].start, kept[0].start, words + ", ")
        elif step.now >= 0:
            behind = parts[step.was]


def _items_in_lines(
    changes: Changes,
    part: Part,
    key: str,
    parts: list[Part],
    steps: list[Step],
    now: tuple[Any, ...],
) -> None:
    """Drop items with their lines, and add new ones on lines of their own."""
    dashes: dict[int, int] = {}
    end = part.start
    for each in part.items:
        dashes[each.start] = dash(changes.text, end, each)
        end = each.end
    if min(dashes.values()) < 0:
        raise UnsafeError(part)
    gone = [parts[step.was] for step in steps if step.now < 0]
    for each in gone:
        changes.drop_lines(dashes[each.start], each.end)
    braces = all(each.flow and each.kind == "keys" for each in part.items)
    apart = changes.manner.apart and key in ("documents", "claims") and not braces
    margin = " " * part.column
    behind: Part | None = None
    for step in steps:
        if step.was >= 0:
            behind = parts[step.was] if step.now >= 0 else behind
            continue
        value = now[step.now]
        lines = ["- " + between_item(key, value)] if braces else item(key, value, changes.manner)
        lines = [margin + line if line else line for line in lines]
        if behind:
            changes.below(behind.end, [""] * apart + lines)
        else:
            changes.above(part.start, lines + [""] * apart)
