"""A ledger's text changed so that it reads as it is wanted to, and nothing else in it.

The one way in which a ledger is written. The ledger that the text reads as is compared with the
one that is wanted, noun by noun, and only what differs is touched: a value takes the place of the
old one in its own quotation marks, a key goes in at its place in the order of the ledger's keys or
out with its line and the comment on that line, an item joins its list or leaves it. Comments,
order, quotes, blank lines and line ends stay as they are everywhere else. The whole is then read
back, and has to be what was wanted without a problem that was not there before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from factcheck.model import FactcheckError, Ledger, Problem, refusal
from factcheck.read.amend_changes import Changes, UnsafeError
from factcheck.read.amend_pairing import MovedError
from factcheck.read.amend_parts import change_keys
from factcheck.read.amend_tree import read_tree
from factcheck.read.edit import Edit
from factcheck.read.files import decode
from factcheck.read.ledger import LEDGER, read_content

BOM = "\ufeff"


def amend(path: str, content: bytes, wanted: Ledger) -> Edit:
    """The ledger's text changed so that it reads as ``wanted``; nothing is written.

    ``content`` are the bytes that were read from ``path``. ``wanted`` is made with
    ``dataclasses.replace`` from the ledger that they read as: documents and claims added or
    dropped, fields set, changed or emptied, ids changed (a document's with every citation of it).
    New nouns need no marks. Documents and claims keep their order among themselves.

    Raises ``FactcheckError``: "cannot-edit" where it cannot be done without touching other
    letters, or where ``wanted`` would not be sound; what ``read_content`` raises where there is
    no ledger.
    """
    ledger, problems = read_content(path, content)
    wanted = replace(wanted, path=ledger.path, claims=tuple(wanted.claims))
    text = decode(content)
    if wanted == ledger:
        return Edit(path=path, content=content, text=content.decode("utf-8"))
    changes = Changes(text, read_tree(text))
    try:
        change_keys(changes, changes.root, ledger, wanted, LEDGER)
        new = changes.whole()
    except UnsafeError as unsafe:
        line, column = unsafe.part.at
        raise _refused(path, "this cannot be changed alone", line=line, column=column) from None
    except MovedError:
        raise _refused(path, "documents and claims cannot change places") from None
    _look_back(path, new, ledger, wanted, problems)
    bom = BOM if content.decode("utf-8").startswith(BOM) else ""
    return Edit(path=path, content=content, text=bom + new)


def _look_back(
    path: str, new: str, ledger: Ledger, wanted: Ledger, before: tuple[Problem, ...]
) -> None:
    """Raise ``FactcheckError`` where the new text does not read as wanted."""
    try:
        read, after = read_content(path, new.encode("utf-8"))
    except (FactcheckError, UnicodeEncodeError):
        raise _differs(path, ledger, wanted) from None
    known = Counter((problem.code, problem.message) for problem in before)
    for problem in after:
        # A message may name a line; the line may have moved.
        known[problem.code, problem.message] -= 1
    codes = Counter(problem.code for problem in after) - Counter(each.code for each in before)
    for problem in after:
        if problem.code in codes and known[problem.code, problem.message] < 0:
            raise _refused(path, f"it would then say: {problem.message}", problem.hint)
    if read != wanted:
        raise _differs(path, ledger, wanted)


def _differs(path: str, ledger: Ledger, wanted: Ledger) -> FactcheckError:
    """What to say of the first noun that is wanted otherwise than it stands."""
    for noun in ("document", "claim"):
        old: dict[str, Any] = {each.id: each for each in getattr(ledger, noun + "s")}
        for each in getattr(wanted, noun + "s"):
            if old.get(each.id) != each:
                at = old[each.id].mark if each.id in old else None
                return _refused(
                    path,
                    f'{noun} "{each.id}" cannot be written without touching other lines',
                    "write it by hand",
                    line=at.line if at else 0,
                    column=at.column if at else 0,
                )
    return _refused(path, "the ledger cannot be changed so without touching other lines")


def _refused(
    path: str, why: str, hint: str = "write it by hand", *, line: int = 0, column: int = 0
) -> FactcheckError:
    return refusal("cannot-edit", why, path, hint, line=line, column=column)
