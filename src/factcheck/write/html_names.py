"""Short names for documents, each its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.write.citation import source_text

if TYPE_CHECKING:
    from factcheck.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document in the page: its number there, from 0, and its short name."""

    number: int
    name: str
    document: Document


def named_documents(documents: Sequence[Document]) -> dict[str, Named]:
    """The documents by id, numbered in their order.

    A document is called after its publisher or first author where only one document is theirs,
    else by its title where only one has it, else by the whole source.
    """
    makers = {each.id: each.publisher or "".join(each.author[:1]) for each in documents}
    titles = {each.id: each.title for each in documents}
    names: dict[str, str] = {}
    for known in (titles, makers):
        times = Counter(known.values())
        names |= {key: name for key, name in known.items() if name and times[name] == 1}
    return {
        each.id: Named(number=number, name=names.get(each.id) or source_text(each), document=each)
        for number, each in enumerate(documents)
    }
