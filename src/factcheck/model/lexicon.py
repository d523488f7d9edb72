"""What is known of English words in general: tables of text, searched where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class WordTable:
    """Lines of text, each ended by a line feed.

    In a table to look up in, a line is "key:word word"; the keys are sorted by code point, and
    none comes twice. A table of groups has the words of a group on a line, in any order.
    """

    text: str = ""

    def lookup(self, key: str) -> tuple[str, ...]:
        """The words of a key; empty where the table says nothing of it.

        A binary search in the text itself: to build a dictionary would cost every start more
        than all the look-ups of a phrase.
        """
        text = self.text
        wanted = key + ":"
        low, high = 0, len(text)  # low is always where a line starts
        while low < high:
            middle = (low + high) // 2
            start = text.rfind("\n", low, middle) + 1 or low
            end = text.find("\n", start)
            found = text[start : text.find(":", start) + 1]
            if found == wanted:
                return tuple(text[start + len(wanted) : end].split())
            if found[:-1] < key:
                low = end + 1
            else:
                high = start
        return ()

    def mapping(self) -> dict[str, str]:
        """What follows each key: for a short table that is asked about every word of a text."""
        parts = self.text.replace("\n", ":").split(":")
        return dict(zip(parts[::2], parts[1::2], strict=False))

    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.splitlines()


NOTHING = WordTable()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Lexicon:
    """The tables, each named like its file in the folder ``lexicon``, where its head describes it.

    A table is added with a line here and a file there. What is left out says nothing.
    """

    irregular: WordTable = NOTHING
    spellings: WordTable = NOTHING
    synonyms: WordTable = NOTHING
    near: WordTable = NOTHING
    opposites: WordTable = NOTHING
    related: WordTable = NOTHING
    contrasts: WordTable = NOTHING
    sorts: WordTable = NOTHING
    directions: WordTable = NOTHING
    vague: WordTable = NOTHING
    places: WordTable = NOTHING
    numbers: WordTable = NOTHING
    units: WordTable = NOTHING
    money: WordTable = NOTHING
    money_signs: WordTable = NOTHING
    calendar: WordTable = NOTHING
    figure_words: WordTable = NOTHING
    figure_rows: WordTable = NOTHING
    within: WordTable = NOTHING
    kinds: WordTable = NOTHING
    persons: WordTable = NOTHING
    counts: WordTable = NOTHING
    nouns: WordTable = NOTHING
    official: WordTable = NOTHING
    fit: WordTable = NOTHING
    suggest: WordTable = NOTHING
    suggest_words: WordTable = NOTHING
