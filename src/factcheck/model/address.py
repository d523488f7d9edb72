"""Addresses: which texts are addresses that may become links."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_LABEL = r"(?:[\w-]|%[89a-f][\da-f])+"
_AUTHORITY = re.compile(
    rf"(?:[^@\[\]\\]*@)?(?:\[(?P<number>[\da-f:.]+)\]|{_LABEL}(?:\.{_LABEL})*\.?)(?::\d*)?",
    re.IGNORECASE,
)
"""Who is asked: a host by its name or its number, perhaps with a user before it and a port behind.

Source: RFC 3986, section 3.2. Browsers take a backslash for a slash: before an @ it would hide
where an address leads."""


def web_address(url: str) -> str:
    """The address without white space around it; empty where it is no http or https address.

    Nothing else may ever become a link: not ``javascript:``, not a relative address, nor one with
    spaces, control or invisible characters, or without a host.
    """
    return "" if address_fault(url) else url.strip()


def address_fault(url: str) -> str:
    """What is wrong with an address, in a few words; empty where nothing is."""
    url = url.strip()
    if any(char.isspace() for char in url):
        return "it holds a space"
    if not url.isprintable():
        return "it holds a character that cannot be seen"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "its host or port cannot be read"
    if parts.scheme not in ("http", "https"):
        return "it does not begin with http:// or https://"
    if not host:
        return "it names no host"
    found = _AUTHORITY.fullmatch(parts.netloc)
    if not found or (found["number"] and not _is_number(found["number"])):
        return f'"{host}" is no host'
    return ""


def _is_number(host: str) -> bool:
    """Whether a host in brackets is one: an IP address of version 6."""
    from ipaddress import IPv6Address

    try:
        IPv6Address(host)
    except ValueError:
        return False
    return True
