"""Write src/factcheck/lexicon/sorts.txt from tools/sorts.txt: words by their keys, to look up in.

    build_sorts.py

Run it again when a line of tools/sorts.txt has changed; the result is committed.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path

from factcheck.match.words import Keys
from factcheck.model.lexicon import Lexicon
from factcheck.read.lexicon import END, FOLDER, read_table

SOURCE = Path(__file__).parent / "sorts.txt"
HEAD = """\
# Things of one sort: key:sort.word sort.word. Two keys of one sort and of other words exclude each
# other: hip, knee.
# Written by tools/build_sorts.py from tools/sorts.txt, where they are words; not edited by hand.
# Sorted by the key.
# SHA-256 of the lines of the table: {digest}

"""


def built(lines: list[str], keys: Keys) -> str:
    """The table of some lines of groups, whole with its head and its end."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for sort, line in enumerate(lines):
        for number, part in enumerate(line.split()):
            for word in part.split("/"):
                found[keys.key(word)].add((sort, number))
    body = "".join(
        f"{key}:{' '.join(f'{sort}.{number}' for sort, number in sorted(places))}\n"
        for key, places in sorted(found.items())
    )
    return HEAD.format(digest=hashlib.sha256(body.encode()).hexdigest()) + body + END


def groups(text: str) -> list[str]:
    """The lines of the source that are groups."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def main() -> None:
    """Write the table."""
    keys = Keys(Lexicon(irregular=read_table("irregular"), spellings=read_table("spellings")))
    lines = groups(SOURCE.read_text(encoding="utf-8"))
    (FOLDER / "sorts.txt").write_text(built(lines, keys), encoding="utf-8")


if __name__ == "__main__":
    main()
