"""References as CSL-JSON: what Zotero and Pandoc read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factcheck.write.references import references

if TYPE_CHECKING:
    from factcheck.write.dossier import Choices, Dossier
    from factcheck.write.names import Name
    from factcheck.write.references import Reference


def write(dossier: Dossier, choices: Choices) -> str:  # noqa: ARG001 - every format takes both
    """A JSON array of CSL-JSON 1.0.2 items: the documents first, then the evidence.

    ``note`` says, one claim a line, what the source has to do with it, and the claim's status.
    """
    items = [csl_item(reference) for reference in references(dossier)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(reference: Reference) -> dict[str, Any]:
    """One item of CSL-JSON; what is not known has no member.

    The variables are those of the Citation Style Language 1.0.2, appendix IV: ``archive`` is who
    stores a copy, ``archive_location`` where it lies there, here the copy's whole address.
    """
    item = {
        "id": reference.key,
        "type": reference.type,
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "container-title": reference.publisher if reference.contained else "",
        "publisher": "" if reference.contained else reference.publisher,
        "issued": _date(reference.issued),
        "accessed": _date(reference.accessed),
        "URL": reference.url,
        "archive": _host(reference.archive),
        "archive_location": reference.archive,
        "note": "\n".join(reference.notes),
    }
    return {variable: value for variable, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: value for part, value in parts.items() if value}


def _date(text: str) -> dict[str, list[list[int]]]:
    """Year, month and day as far as they are known: ``{"date-parts": [[2024, 7]]}``."""
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else {}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # a bracket in the wrong place
        return ""
