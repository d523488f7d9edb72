"""How the words of English relate: what says the same, what excludes what, what is a place."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.match.words import Keys, Word
from factcheck.model.lexicon import Lexicon, WordTable

SYNONYM = 0.85
"""How nearly a synonym says the same; a word of near meaning, and one of the same direction."""
NEAR = 0.55
DIRECTION = 0.95
NOUN = 7
"""Of ten uses of a word, in how many it is a noun that hardly is anything else."""
COUNTRIES = {"america": "united-states", "britain": "united-kingdom"}
"""The keys of two countries that have many names, and how the tables of places name them."""
CONVERSES = ("buy sell", "borrow lend", "give take")
"""Words for one deal from its two sides: they exclude each other of the same party alone."""
MONTHS = "january february march april may june july august september october november december"
CALENDAR = "monday tuesday wednesday thursday friday saturday sunday am pm gmt est edt pst bst cet"
"""Days and marks of time: capitals, and no names."""


class English:
    """How words relate, by their keys; what is looked up is kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.keys = Keys(lexicon)
        self._known_sorts: dict[str, dict[str, str]] = {}
        key = self.keys.key
        self._lexicon = lexicon
        self._related: dict[str, dict[str, float]] = {}
        self._opposites: dict[str, frozenset[str]] = {}
        self._counts: dict[str, int] = {}
        self._places: dict[str, str] = {}
        self._names: dict[str, frozenset[str]] = {}
        ways = lexicon.directions.mapping()
        self.directions = {key(word): 1 if way == "up" else -1 for word, way in ways.items()}
        vague = lexicon.vague.mapping()
        self.generic = frozenset(key(word) for word, why in vague.items() if why == "generic")
        self.vague = frozenset(map(key, vague))
        self.groups = _Groups(lexicon.related, key)
        self.contrasts = _Groups(lexicon.contrasts, key)
        self._converses = frozenset(frozenset(map(key, each.split())) for each in CONVERSES)
        self.months = frozenset(map(key, MONTHS.split()))
        self.calendar = self.months | frozenset(map(key, CALENDAR.split()))

    def related(self, key: str) -> dict[str, float]:
        """The keys that English uses for much the same as this one, with how nearly: 0 to 1."""
        known = self._related.get(key)
        if known is None:
            known = {}
            for other in self._lexicon.near.lookup(key):
                known[other] = NEAR
            for other in self._lexicon.synonyms.lookup(key):
                known[other] = SYNONYM
            for group in self.groups.get(key):
                known.update(dict.fromkeys(group, SYNONYM))
            direction = self.directions.get(key)
            if direction is not None:
                for other, way in self.directions.items():
                    if way == direction:
                        known[other] = DIRECTION
            for group in self.contrasts.get(key):
                for other in group:
                    known.pop(other, None)
            known.pop(key, None)
            sorts = self._sorts(key)
            known = self._related[key] = {
                other: strength
                for other, strength in known.items()
                if not (sorts and self.of_one_sort(key, other))
            }
        return known

    def opposites(self, key: str) -> frozenset[str]:
        """The keys that exclude this one: state for federal, illegal for legal."""
        known = self._opposites.get(key)
        if known is None:
            groups = self.contrasts.get(key)
            known = frozenset(self._lexicon.opposites.lookup(key)).union(*groups)
            self._opposites[key] = known
        return known

    def converse(self, one: str, other: str) -> bool:
        """Whether two keys name one deal from its two sides: what is sold is bought."""
        return frozenset((one, other)) in self._converses

    def _sorts(self, key: str) -> dict[str, str]:
        """The sorts that a key is of, each with the word that it is there."""
        known = self._known_sorts.get(key)
        if known is None:
            places = (place.partition(".") for place in self._lexicon.sorts.lookup(key))
            known = self._known_sorts[key] = {sort: word for sort, _, word in places}
        return known

    def of_one_sort(self, one: str, other: str) -> bool:
        """Whether statistics tell of two keys apart, as of one sort of thing: kidneys, livers."""
        here = self._sorts(one)
        if not here:
            return False
        there = self._sorts(other)
        return any(there.get(sort, word) != word for sort, word in here.items())

    def sisters(self, one: str, other: str) -> bool:
        """Whether two keys are of one sort or narrow kind, and so exclude each other in one place:
        measles, mumps.

        Kinds are WordNet's, of the commonest senses of a noun; words of one meaning are no sisters.
        """
        if self.of_one_sort(one, other):
            return True
        if one == other or other in self.related(one):
            return False
        kinds = self._lexicon.kinds.lookup
        return not set(kinds(one)).isdisjoint(kinds(other))

    def are_people(self, key: str) -> bool:
        """Whether a key is a noun for people."""
        return bool(self._lexicon.persons.lookup(key))

    def other_people(self, one: str, other: str) -> bool:
        """Whether two keys mean people of whom neither are a kind of the other: voters, parents."""
        a, b = self._lexicon.persons.lookup(one), self._lexicon.persons.lookup(other)
        if not a or not b or one == other or other in self.related(one):
            return False
        return one not in b and other not in a

    def is_noun(self, key: str) -> bool:
        """Whether a key is a noun as a rule."""
        return bool(self._lexicon.nouns.lookup(key))

    def is_no_verb(self, key: str) -> bool:
        """Whether a key is a noun in nearly all its uses."""
        found = self._lexicon.nouns.lookup(key)
        return bool(found) and int(found[0]) >= NOUN

    def count(self, key: str) -> int:
        """How often English says a key: about the number of times in 234,000 tagged words."""
        known = self._counts.get(key)
        if known is None:
            found = self._lexicon.counts.lookup(key)
            known = self._counts[key] = 2 ** int(found[0]) if found else 0
        return known

    def knows(self, key: str) -> bool:
        """Whether it is an English word: one that is counted, or that has a synonym."""
        return bool(self.count(key) or self.related(key))

    def may_name(self, key: str) -> bool:
        """Whether a word in capitals names someone or something: no day, month, title."""
        return key not in self.vague and key not in self.calendar

    def place(self, name: str) -> str:
        """The country, state or city that a name or its people's name means; empty if none."""
        known = self._places.get(name)
        if known is None:
            found = self._lexicon.places.lookup(name)
            if not found and name.endswith("s"):
                found = self._lexicon.places.lookup(name[:-1])
            known = self._places[name] = found[0] if found else ""
        return known

    def names_of(self, place: str) -> frozenset[str]:
        """The keys of the words that mean a place: Finland, Finnish."""
        known = self._names.get(place)
        if known is not None:
            return known
        names = [key for key, named in COUNTRIES.items() if named == place]
        text, wanted = self._lexicon.places.text, f":{place}\n"
        at = text.find(wanted)
        while at >= 0:
            name = text[text.rfind("\n", 0, at) + 1 : at]
            names += [] if " " in name else [self.keys.key(name)]
            at = text.find(wanted, at + 1)
        known = self._names[place] = frozenset(names)
        return known

    def place_of(self, word: Word) -> str:
        """The place that a word in capitals names; empty if none."""
        if not word.text[0].isupper():
            return ""
        return COUNTRIES.get(word.key) or self.place(word.plain)

    def wider(self, place: str) -> frozenset[str]:
        """The places that a place lies in, near and far."""
        return frozenset(self._lexicon.within.lookup(place))


class _Groups:
    """For a key the other words of its groups; words joined by a slash stand for one another.

    A word and its key begin alike, so that only the groups with such a word are folded to keys,
    and a start does not pay for all of them.
    """

    def __init__(self, groups: WordTable, key: Callable[[str], str]) -> None:
        self._key = key
        self._by_start: dict[str, list[str]] = {}
        for group in groups.lines():
            for start in {word[:2] for part in group.split() for word in part.split("/")}:
                self._by_start.setdefault(start, []).append(group)

    def get(self, key: str) -> list[frozenset[str]]:
        """The other members of each group that the key is in."""
        found = []
        for group in self._by_start.get(key[:2], ()):
            parts = [frozenset(map(self._key, part.split("/"))) for part in group.split()]
            own = next((part for part in parts if key in part), None)
            if own is not None:
                found.append(frozenset[str]().union(*parts) - own)
        return found
