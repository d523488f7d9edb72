"""What each fault of a ledger, and of a file beside it, means."""

from __future__ import annotations

from typing import Final

FAULTS: Final[dict[str, str]] = {
    "bad-date": "A date is none, or is not written as YYYY, YYYY-MM or YYYY-MM-DD.",
    "bad-duration": "A length of time is no number of days, weeks, months or years.",
    "bad-id": "An id is no slug: lower-case letters and digits, with single hyphens between.",
    "bad-sha256": "A sha256 is not 64 hexadecimal digits; `factcheck verify --pin` writes it.",
    "binary-file": "A document is not text; `factcheck import` makes text of it.",
    "control-character": "The ledger holds a character that YAML cannot hold, seen or not.",
    "dangling-link": "A document's file is a link that leads to nothing.",
    "duplicate-id": "Two claims, or two documents, have one id; the later one is left out.",
    "duplicate-key": "An entry has a key twice; which value is meant, nobody can know.",
    "empty-file": "A document's file has nothing in it.",
    "empty-ledger": "The ledger's file has nothing in it.",
    "empty-text": "A text that is needed has nothing in it.",
    "is-a-folder": "A folder stands where a file is asked for.",
    "looping-link": "A document's file is a link that leads to itself.",
    "missing-file": "There is no file of that name; paths count from the ledger's folder.",
    "missing-key": "An entry lacks a key that it cannot do without.",
    "no-permission": "The file may not be read by whoever runs this.",
    "not-a-file": "What the path names is neither a file nor a folder.",
    "not-a-ledger": "The file is no mapping with `version`, `documents` and `claims`.",
    "not-utf-8": "The file's letters are not UTF-8; `factcheck import` reads other encodings.",
    "outside-folder": "A document's file lies outside the ledger's folder.",
    "too-deep": "The file is nested deeper than 32.",
    "too-large": "The file is larger than 256 MiB.",
    "unknown-bearing": "A bearing is not one of supports, contradicts and qualifies.",
    "unknown-document": "A citation names a document that the ledger does not have.",
    "unknown-format": "A document's file is of a kind that is not read as it is.",
    "unknown-key": "A key is none that a ledger knows, perhaps a slip of the pen.",
    "unknown-severity": "A `fail_on` is not one of error, warning, note and disputed.",
    "unknown-status": "A status is not one of reviewed, disputed and unreviewed.",
    "unknown-type": "A document's type is none of CSL's item types.",
    "unknown-version": "The ledger says that it is of a version that is not read here.",
    "unreadable-file": "The system could not read the file, and says why.",
    "wrong-type": "A text stands where a list or a mapping belongs, or the other way round.",
    "yaml-alias": "An alias of YAML (`*name`) is refused: write the value out.",
    "yaml-anchor": "An anchor of YAML (`&name`) is refused: write the value out.",
    "yaml-directive": "A directive of YAML (`%TAG`) is refused.",
    "yaml-documents": "A second document in the same file (`---`) is refused.",
    "yaml-merge-key": "A merge key of YAML (`<<`) is refused: write the values out.",
    "yaml-syntax": "The file is not YAML from there on: a colon, a quote, a bracket, an indent.",
    "yaml-tag": "A tag of YAML (`!name`) is refused: every value is text, as it is written.",
}
"""Code → one line."""
