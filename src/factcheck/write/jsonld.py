"""JSON-LD, as the formats that speak it share it: its text and its people."""

from __future__ import annotations

from typing import Final

from factcheck.write.names import institution_like, read_name

Node = dict[str, object]
"""A JSON object: a thing, and what is said of it."""

_ACTIVE: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def jsonld_text(node: Node) -> str:
    """The node as indented JSON that is inert inside a page, letters as they are.

    JSON-LD is pasted into ``<script type="application/ld+json">``, which ends at the first
    ``</script>`` and misreads ``<!--`` (HTML, section 4.12.1.3). These signs, and the line ends
    that old JavaScript does not know, stand only inside strings, where an escape means the same.
    """
    import json

    return json.dumps(node, ensure_ascii=False, indent=2).translate(_ACTIVE) + "\n"


def known(node: Node) -> Node:
    """What is known of a node: all but empty texts and lists, and nodes that say nothing."""
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def agent(name: str, key: str) -> Node:
    """Who a name names: a Person, an Organization, or someone of whom neither is sure.

    ``key`` is what the format calls type; both vocabularies have these two words, and let the
    type of an agent go unsaid. No name is nobody: a node that says nothing.
    """
    if not name.strip():
        return {}
    if institution_like(name):
        return organization(name, key)
    return {key: "Person", "name": name} if read_name(name).family else {"name": name}


def organization(name: str, key: str) -> Node:
    """An Organization of that name; no name is nobody."""
    return {key: "Organization", "name": name} if name.strip() else {}
