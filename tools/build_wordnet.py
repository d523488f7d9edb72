"""Write the tables of src/factcheck/lexicon that say what English says of its common words.

    build_wordnet.py [--wordnet /usr/share/wordnet] [--scowl /usr/share/dict/scowl]

Reads Princeton WordNet 3.0 (Debian: wordnet-base) for synonyms, near words, opposites, irregular
forms, places and word counts, and keeps the words that SCOWL (Debian: scowl) calls common: sizes
10 to 40, American and British; of nouns as a rule those to 70. Words are stored by the key that
`factcheck.match.words` gives them, so that both speak of the same words. Run it again when the keys
change; the result is committed. Tables that it does not write are written by hand.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import math
from itertools import combinations
from pathlib import Path

from wordnet import Synset, SynsetId, read_ranks, read_synsets

from factcheck.match.words import Keys, plain
from factcheck.model.lexicon import Lexicon, WordTable
from factcheck.read.lexicon import END, FOLDER, read_table

WORDNET = Path("/usr/share/wordnet")
SCOWL = Path("/usr/share/dict/scowl")

COMMON_SIZES = 10, 20, 35, 40
"""SCOWL's lists of common words."""
LISTED_SIZES = (*COMMON_SIZES, 50, 55, 60, 70)
"""Those and the lists of rarer ones, for what is asked of a word that nothing else tells of."""
SENSES = 5
"""How many of a word's senses count, commonest first: rarer ones mislead more than they find."""
NEAR_SENSES = 3
"""The same where a word is to be near a kind of it."""
KIND_SENSES = 2
"""The same where a noun is to exclude others of its kind."""
NOUN = 5
"""Of ten uses of a word so many, at least, for it to be a noun as a rule."""
NARROW = 8
"""How many steps below WordNet's widest noun a kind must lie for its members to exclude each other:
train and bus do, passenger and patient may be one person."""
WIDEST = 60
"""A word with more kinds than this (person, change) is too wide to be near any of them."""
PEOPLE = "18"
"""WordNet's lexicographer file of nouns for people."""
TOGETHER = frozenset(("child parent", "employee employer", "sit stand"))
"""Words that WordNet calls opposites and that one statement may use together, or for one another:
what parents pay for the care of a child; a room that sits idle stands empty."""
Pairs = set[tuple[str, str]]

SOURCES = """\
# From Princeton WordNet 3.0{}; licences in NOTICE.
# Written by tools/build_wordnet.py; not edited by hand. Sorted by the first word.
# SHA-256 of the lines of the table: {}
"""
COMMON = ", for the words that SCOWL calls common (sizes 10 to 40)"
LISTED = ", for the words that SCOWL lists (sizes 10 to 70)"
ABOUT = {
    "irregular": ("Forms that no suffix rule reaches: form:the word it is a form of.", COMMON),
    "synonyms": ("Words of one meaning, by their keys: key:key key.", COMMON),
    "near": ("Words of near meaning, by their keys: key:key key.", COMMON),
    "opposites": ("Words that exclude each other, by their keys: key:key key.", COMMON),
    "places": ("Countries, states, cities and their people: name:the place it means.", ""),
    "within": ("The places that a place lies in: place:place place.", ""),
    "kinds": ("The narrow kinds a noun is of: key:kind kind, by WordNet's offsets.", COMMON),
    "persons": ("Nouns for people: key:the wider nouns for people that it is one of.", COMMON),
    "counts": ("How often English says it: key:base-2 logarithm of its count in SemCor.", ""),
    "nouns": ("Words that are nouns as a rule: key:of ten uses so many, by SemCor.", LISTED),
}
"""What each table says, and how its words were chosen."""


def read_listed(folder: Path, sizes: tuple[int, ...]) -> set[str]:
    """The words of SCOWL's lists of some sizes."""
    common: set[str] = set()
    for size in sizes:
        for kind in ("english", "american", "british"):
            path = folder / f"{kind}-words.{size}"
            if path.exists():
                common |= set(path.read_text(encoding="latin-1").split())
    return {word for word in common if word.isalpha()}


def relations(
    synsets: dict[SynsetId, Synset],
    ranks: dict[tuple[str, SynsetId], int],
    common: set[str],
    keys: Keys,
) -> tuple[Pairs, Pairs, Pairs]:
    """Pairs of keys: synonyms, near words, opposites."""
    same: Pairs = set()
    near: Pairs = set()
    opposite: Pairs = set()
    kinds = {i: sum(p[0] == "~" for p in s.pointers) for i, s in synsets.items()}

    def kept(synset: SynsetId, senses: int) -> list[str]:
        """Its common words as WordNet writes them: a key tells US from us."""
        names = [(name, name.lower()) for name in synsets[synset].names]
        return [n for n, w in names if w in common and ranks.get((w, synset), 99) < senses]

    def add(table: Pairs, one: str, other: str) -> None:
        a, b = keys.key(one), keys.key(other)
        if a != b:
            table.update({(a, b), (b, a)})

    for here, synset in synsets.items():
        words = kept(here, SENSES)
        for one, other in combinations(words, 2):
            add(same, one, other)
        for kind, there, source, target in synset.pointers:
            if kind in "+!" and source and target:
                one, other = synset.names[source - 1], synsets[there].names[target - 1]
                if " ".join(sorted((one, other))) in TOGETHER:
                    continue
                if one in words and other in kept(there, SENSES):
                    add(same if kind == "+" else opposite, one, other)
            elif kind in ("&", ">", "$", "%p", "*"):
                for one in words:
                    for other in kept(there, SENSES):
                        add(same if kind == "&" else near, one, other)
            elif kind == "@" and kinds[there] <= WIDEST:
                for one in kept(here, NEAR_SENSES):
                    for other in kept(there, NEAR_SENSES):
                        add(near, one, other)
    return same - opposite, near - same - opposite, opposite


def read_irregular(folder: Path, common: set[str]) -> dict[str, str]:
    """Inflected forms that no suffix rule reaches: fell → fall, children → child."""
    found = {}
    for name in ("noun", "verb", "adj"):
        for line in (folder / f"{name}.exc").read_text().splitlines():
            form, *bases = line.split()
            if form in common and bases and bases[0] in common:
                found[form] = bases[0]
    return found


def read_counts(folder: Path, keys: Keys) -> dict[str, int]:
    """How often each key's words were met in the 234,000 tagged words of SemCor."""
    counts: collections.Counter[str] = collections.Counter()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        sense, _, count = line.split()
        word = sense.split("%")[0]
        if word.isalpha():
            counts[keys.key(word)] += int(count)
    return {key: count for key, count in counts.items() if count > 1}


def read_nouns(
    folder: Path, ranks: dict[tuple[str, SynsetId], int], common: set[str], keys: Keys
) -> dict[str, str]:
    """For each key that is a noun as a rule how often of ten times it is one.

    By how often SemCor has its words in each part of speech; by their senses where it has none.
    """
    senses: collections.Counter[tuple[str, bool]] = collections.Counter()
    for word, (part, _) in ranks:
        if word in common:
            senses[keys.key(word), part == "n"] += 1
    met: collections.Counter[tuple[str, bool]] = collections.Counter()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        sense, _, count = line.split()
        word, _, rest = sense.partition("%")
        if word in common:
            met[keys.key(word), rest[0] == "1"] += int(count)
    found = {}
    for key in {key for key, _ in senses}:
        counts = met if met[key, True] + met[key, False] else senses
        share = round(10 * counts[key, True] / (counts[key, True] + counts[key, False]))
        if share >= NOUN:
            found[key] = str(share)
    return found


def place_ids(synsets: dict[SynsetId, Synset]) -> dict[SynsetId, str]:
    """The synsets that are places of their own, each with the name the tables give it."""

    def is_place(synset: Synset) -> bool:
        return synset.topic == "15" and any(p[0] == "@i" for p in synset.pointers)

    return {i: plain(s.words[0]).replace("_", "-") for i, s in synsets.items() if is_place(s)}


def read_within(synsets: dict[SynsetId, Synset]) -> dict[str, str]:
    """For each place those it lies in, however far up; of places with one name, of all."""
    places = place_ids(synsets)

    def wider(here: SynsetId, seen: frozenset[SynsetId]) -> set[str]:
        found: set[str] = set()
        for kind, there, _, _ in synsets[here].pointers:
            if kind in ("#p", "#m") and there not in seen:
                found |= ({places[there]} if there in places else set()) | wider(
                    there, seen | {here}
                )
        return found

    found: dict[str, set[str]] = collections.defaultdict(set)
    for here, place in places.items():
        found[place] |= wider(here, frozenset()) - {place}
    return {place: " ".join(sorted(wide)) for place, wide in found.items() if wide}


def read_places(synsets: dict[SynsetId, Synset]) -> dict[str, str]:
    """Names of countries, states and cities, and of their people, with the place they mean."""
    found: dict[str, str] = {}

    def add(name: str, place: str) -> None:
        name = name.lower().replace("_", " ").replace(".", "")
        if len(name) > 2 and name.replace(" ", "").isalpha() and name.count(" ") < 2:
            found.setdefault(name, place)

    places = place_ids(synsets)
    for here, place in places.items():
        for name in synsets[here].names:
            add(name, place)
    for synset in synsets.values():
        for kind, there, _, _ in synset.pointers:
            if there in places and (kind == "\\" or (kind in ("+", "#m") and synset.topic == "18")):
                for name in synset.names:
                    add(name, places[there])
    return found


def read_kinds(
    synsets: dict[SynsetId, Synset],
    ranks: dict[tuple[str, SynsetId], int],
    common: set[str],
    keys: Keys,
) -> dict[str, str]:
    """For each noun the narrow kinds of its commonest senses: measles, a communicable disease.

    Two nouns of one such kind, neither of which is a kind of the other, exclude each other.
    """
    depths: dict[SynsetId, int] = {}

    def above(here: SynsetId) -> list[SynsetId]:
        return [there for kind, there, _, _ in synsets[here].pointers if kind == "@"]

    def depth(here: SynsetId) -> int:
        if here not in depths:
            depths[here] = 1 + max((depth(there) for there in above(here)), default=-1)
        return depths[here]

    found: dict[str, set[str]] = collections.defaultdict(set)
    for (word, here), rank in ranks.items():
        if here[0] != "n" or rank >= KIND_SENSES or word not in common:
            continue
        kinds = above(here)
        kinds += [wider for there in kinds for wider in above(there)]
        found[keys.key(word)] |= {kind[1] for kind in kinds if depth(kind) >= NARROW}
    return {key: " ".join(sorted(kinds)) for key, kinds in found.items() if kinds}


def read_persons(
    synsets: dict[SynsetId, Synset],
    ranks: dict[tuple[str, SynsetId], int],
    common: set[str],
    keys: Keys,
) -> dict[str, str]:
    """For each noun for people, by its commonest senses, the wider nouns for people above it."""
    found: dict[str, set[str]] = collections.defaultdict(set)

    def above(here: SynsetId) -> set[SynsetId]:
        wider = {there for kind, there, _, _ in synsets[here].pointers if kind == "@"}
        wider = {each for each in wider if synsets[each].topic == PEOPLE}
        return wider.union(*map(above, wider))

    for (word, here), rank in ranks.items():
        if here[0] != "n" or rank >= KIND_SENSES or word not in common:
            continue
        if synsets[here].topic == PEOPLE:
            names = {name for each in above(here) for name in synsets[each].words}
            found[keys.key(word)] |= {keys.key(name) for name in names if name in common}
    return {key: " ".join(sorted(wider - {key})) or "person" for key, wider in found.items()}


def pair_lines(pairs: Pairs) -> dict[str, str]:
    grouped = collections.defaultdict(set)
    for one, other in pairs:
        grouped[one].add(other)
    return {key: " ".join(sorted(others)) for key, others in grouped.items()}


def tables(wordnet: Path, scowl: Path, spellings: WordTable) -> dict[str, str]:
    """The text of each table's file by the table's name, out of the folders of the sources."""
    common = read_listed(scowl, COMMON_SIZES)
    irregular = read_irregular(wordnet, common)
    keys = Keys(Lexicon(irregular=WordTable(body(irregular)), spellings=spellings))
    synsets = read_synsets(wordnet)
    ranks = read_ranks(wordnet)
    same, near, opposite = relations(synsets, ranks, common, keys)
    counts = read_counts(wordnet, keys)
    found = {
        "irregular": irregular,
        "synonyms": pair_lines(same),
        "near": pair_lines(near),
        "opposites": pair_lines(opposite),
        "places": read_places(synsets),
        "within": read_within(synsets),
        "kinds": read_kinds(synsets, ranks, common, keys),
        "persons": read_persons(synsets, ranks, common, keys),
        "counts": {key: str(round(math.log2(count))) for key, count in counts.items()},
        "nouns": read_nouns(wordnet, ranks, read_listed(scowl, LISTED_SIZES), keys),
    }
    return {name: whole(name, body(table)) for name, table in found.items()}


def body(table: dict[str, str]) -> str:
    return "".join(f"{key}:{words}\n" for key, words in sorted(table.items()))


def whole(name: str, lines: str) -> str:
    about, chosen = ABOUT[name]
    digest = hashlib.sha256(lines.encode()).hexdigest()
    return f"# {about}\n{SOURCES.format(chosen, digest)}\n{lines}{END}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wordnet", type=Path, default=WORDNET)
    parser.add_argument("--scowl", type=Path, default=SCOWL)
    args = parser.parse_args()
    for name, text in tables(args.wordnet, args.scowl, read_table("spellings")).items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
