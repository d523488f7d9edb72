"""Web archives for tests, as ISO 28500 has them."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest


def write_warc(name: str, records: Sequence[tuple[str, str, str]], *, packed: bool = False) -> None:
    """A web archive of records: each its kind, where it is from, and what it holds."""
    pytest.importorskip("warcio", reason="needs the extra warc")
    with Path(name).open("wb") as out:
        for number, (kind, address, content) in enumerate(records):
            data = record(kind, f"https://example.org/{address}", content, number)
            out.write(gzip.compress(data) if packed else data)


def record(kind: str, address: str, content: str, number: int) -> bytes:
    """A record, fetched on 4 March 2021."""
    data = content.encode()
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>",
        "WARC-Date: 2021-03-04T05:06:07Z",
        f"WARC-Target-URI: {address}",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(data)}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + data + b"\r\n\r\n"


def fetched(status: str, kind: str, body: str) -> str:
    """What a server answered."""
    length = len(body.encode())
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}"
    return f"{head}\r\n\r\n{body}"
