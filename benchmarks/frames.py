"""How well sentences are read into frames, by slot: precision and recall on labelled sentences.

    frames.py [FRAMES.jsonl]

A row has "text" and "frames", each with "figure", "role", "counted", "direction", "polarity",
"places" and "times" as they stand in the text; see benchmarks/BLIND.md. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import collections
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.match.frames import Frame
from factcheck.match.roles import Role
from factcheck.match.statement import Reader, Statement
from factcheck.read.lexicon import read_lexicon

LABELLED = Path(__file__).parent / "blind" / "2026-11-28" / "frames.jsonl"
ROLES = {
    Role.BY: "change-by",
    Role.TO: "change-to",
    Role.FROM: "change-from",
    Role.BESIDE: "compared-with",
    Role.LEVEL: "level",
}
"""What our roles are called in the labels, which tell shares, rates and ranks from levels too."""
LEVELS = frozenset(("level", "share-of", "per", "rank"))
WAYS = {1: "up", -1: "down"}


def slots(said: Statement, frame: Frame) -> dict[str, set[str]]:
    """What a frame of ours says, by slot."""
    alone = len(said.frames) == 1
    places = frame.places or (said.places if alone else frozenset())
    denied = frame.denied or frame.refuted or bool(said.denied.intersection(frame.own))
    return {
        "role": {ROLES[frame.role]},
        "direction": {WAYS[frame.direction]} if frame.direction else set(),
        "denied": {"denied"} if denied else set(),
        "place": set(places),
        "time": {said.figures[n].text.lower() for n in frame.dates},
        "counted": {said.words[n].key for n in frame.counted[-1:]},
    }


def labels(row: dict[str, Any], reader: Reader) -> dict[str, set[str]]:
    """What a label says, in the same words; a place that no table knows is left out."""
    counted = reader.keys.keys(row["counted"] or "")
    return {
        "role": {"level" if row["role"] in LEVELS else row["role"]},
        "direction": {row["direction"]} if row["direction"] else set(),
        "denied": {"denied"} if row["polarity"] == "denied" else set(),
        "place": {place for name in row["places"] if (place := reader.place(name.lower()))},
        "time": {time.lower() for time in row["times"]},
        "counted": set(counted),
    }


def compared(rows: list[dict[str, Any]], reader: Reader) -> Iterator[tuple[str, int, int, int]]:
    """For each labelled figure and slot: how much is right, how much we say, how much is said."""
    for row in rows:
        said = reader.read(row["text"])
        for label in row["frames"]:
            start = row["text"].find(label["figure"])
            end = start + len(label["figure"])
            frame = next(
                (f for f in said.frames if said.figures[f.figure].start < end
                 and said.figures[f.figure].end > start),
                None,
            )  # fmt: skip
            yield "figure", int(frame is not None), int(frame is not None), 1
            if frame is None:
                continue
            ours, theirs = slots(said, frame), labels(label, reader)
            for slot, found in ours.items():
                wanted = theirs[slot]
                if slot == "time":
                    right = sum(any(o in w or w in o for w in wanted) for o in found)
                    right = min(right, len(wanted))
                elif slot == "counted":
                    found, wanted = found if wanted else set(), wanted and {"head"}
                    right = int(bool(found & theirs[slot]))
                else:
                    right = len(found & wanted)
                yield slot, right, len(found), len(wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("labelled", type=Path, nargs="?", default=LABELLED)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.labelled.read_text(encoding="utf-8").splitlines()]
    totals: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for slot, right, ours, theirs in compared(rows, Reader(read_lexicon())):
        totals[slot].update(right=right, ours=ours, theirs=theirs)
    print("| slot | precision | recall | labelled |")
    print("|---|---|---|---|")
    for slot, each in totals.items():
        precision = 100 * each["right"] / max(each["ours"], 1)
        recall = 100 * each["right"] / max(each["theirs"], 1)
        print(f"| {slot} | {precision:.1f} | {recall:.1f} | {each['theirs']} |")


if __name__ == "__main__":
    main()
