"""Princeton WordNet's files, read: its synsets, and how common each sense of a word is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SynsetId = tuple[str, str]
"""A part of speech and an offset in its file."""


@dataclass
class Synset:
    """Words of one meaning, and what else it points at: kind, synset, word here, word there.

    ``names`` are the words as WordNet writes them, ``words`` the same in lower case.
    """

    words: list[str]
    names: list[str]
    topic: str  # WordNet's lexicographer file: "15" for locations, "18" for persons
    pointers: list[tuple[str, SynsetId, int, int]] = field(default_factory=list)


def read_synsets(folder: Path) -> dict[SynsetId, Synset]:
    """Every synset of WordNet's data files."""
    found: dict[SynsetId, Synset] = {}
    for pos, name in FILES.items():
        for line in (folder / f"data.{name}").read_text().splitlines():
            if line.startswith("  "):
                continue
            part = line.split("|")[0].split()
            count = int(part[3], 16)
            names = [word.partition("(")[0] for word in part[4 : 4 + 2 * count : 2]]
            words = [name.lower() for name in names]
            at = 5 + 2 * count
            pointers = []
            for _ in range(int(part[at - 1])):
                kind, offset, other, ends = part[at : at + 4]
                target = ("a" if other == "s" else other, offset)
                pointers.append((kind, target, int(ends[:2], 16), int(ends[2:], 16)))
                at += 4
            found[pos, part[0]] = Synset(words, names, part[1], pointers)
    return found


def read_ranks(folder: Path) -> dict[tuple[str, SynsetId], int]:
    """How common each sense of a word is: 0 for its commonest."""
    ranks = {}
    for pos, name in FILES.items():
        for line in (folder / f"index.{name}").read_text().splitlines():
            if line.startswith("  "):
                continue
            part = line.split()
            for rank, offset in enumerate(part[-int(part[2]) :]):
                ranks[part[0], (pos, offset)] = rank
    return ranks
