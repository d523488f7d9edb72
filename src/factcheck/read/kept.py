"""What a run keeps for the next one: files in a folder of this user's, each sealed with a hash."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import time
from typing import Any

from factcheck.read.private import private_folder

OWN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
"""Where Python has a SHA-256 of its own, by its version."""
MANY = 4_000_000
"""How many bytes OpenSSL hashes so much sooner that it is worth loading."""
LONG = 100_000
"""From how many bytes on it takes a while to hash them."""
LEFT = 3600
"""The age in seconds from which a file in the making is one that a killed run left."""


def sha256_of(content: bytes) -> str:
    """The SHA-256 of some bytes, in lower-case hexadecimal.

    By Python's own where that is there: `hashlib` loads OpenSSL, which takes a start as long as
    reading all tables of words four times. Of many bytes OpenSSL makes up for it.
    """
    try:
        module = import_module(OWN if len(content) < MANY else "hashlib")
    except ImportError:
        module = import_module("hashlib")
    return str(module.sha256(content).hexdigest())


def digest_of(content: bytes) -> str:
    """What tells some bytes from all others, in 64 hexadecimal digits; for this program alone.

    Of many bytes their BLAKE2: Python has that built in, and as quick as OpenSSL's SHA-256.
    """
    if len(content) < LONG:
        return sha256_of(content)
    return str(blake2()(content, digest_size=32).hexdigest())


def blake2() -> Callable[..., Any]:
    """Python's own BLAKE2b."""
    try:
        module = import_module("_blake2")
    except ImportError:
        module = import_module("hashlib")
    made: Callable[..., Any] = module.blake2b
    return made


def kept_name(content: bytes, form: int, suffix: str) -> str:
    """The name to keep under what was made of ``content``: it changes with every byte.

    ``form`` is the number of the shape that it is kept in, ``suffix`` its kind.
    """
    return f"{digest_of(content)}.{form}{suffix}"


def kept_bytes(folder: Path, name: str) -> bytes | None:
    """The bytes kept under a name; None where there are none to trust."""
    with private_folder(folder) as room:
        seal, _, content = ((room.read(name) if room else None) or b"").partition(b"\n")
    return content if seal == sha256_of(content).encode("ascii") else None


def keep_bytes(folder: Path, name: str, content: bytes, most: int) -> None:
    """Keep bytes under such a name; where that fails, nothing is lost.

    The file's first line is the SHA-256 of the rest, so that no damaged one is ever believed.
    Beyond ``most`` files of the kind those kept first go, and what killed runs left of it;
    nothing else in the folder is touched.
    """
    put(folder, name, most, sha256_of(content).encode("ascii") + b"\n", content)


def put(folder: Path, name: str, most: int, *parts: bytes) -> None:
    """Keep a file of bytes that are sealed in some way, as `keep_bytes` does."""
    import re

    form = rf"[0-9a-f]{{64}}\.[0-9]+{re.escape(Path(name).suffix)}"
    with contextlib.suppress(OSError), private_folder(folder, make=True) as room:
        if room is None:
            return
        room.write(name, *parts)
        names = room.names()
        kept = [each for each in names if re.fullmatch(form, each)]
        made = [each for each in names if re.fullmatch(rf"{form}\.[0-9a-f]{{32}}", each)]
        left = [each for each in made if room.age(each) < time() - LEFT]
        first = sorted(kept, key=room.age)[:-most] if len(kept) > most else ()
        for old in (*first, *left):
            room.remove(old)
