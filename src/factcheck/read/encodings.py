"""Text of bytes in any encoding, and what was assumed of it: never guessed in silence."""

from __future__ import annotations

import codecs
import re

from factcheck.read.files import UnreadableError, decode

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer first, and what each says."""

WEST = "cp1252"
"""What a guess that makes no sense is given up for: what most programs for Windows wrote."""

SURE = 0.05
"""The confidence of chardet below which it knows no better than we do. A right guess on one short
sentence has 0.05 to 0.6; the wrong ones on a word or two lay below."""

LOOKED_AT = 65_536
"""The most bytes that a guess is made from, before and behind which nothing new is learnt."""

SIGNS = 8
"""The most letters and signs that are shown of what a guess decides."""


def any_text(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of bytes, and what has to be told of how they were read; nothing for UTF-8.

    A byte order mark decides, then UTF-8 where every byte fits, then the encoding that the
    document declares, then a guess. Line ends stay as they are, and the mark is dropped.
    Raises ``UnreadableError`` where the bytes are no text.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _marked(data, codec)
    if b"\0" not in data:
        try:
            return decode(data), ()
        except UnreadableError:
            pass
    if declared:
        try:
            text = data.decode(_superset(declared))
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
        else:
            if _is_text(text):
                return text, (f"read as {shown_name(declared)}, which it declares",)
    return _guessed(data)


def shown_name(codec: str) -> str:
    """What people call an encoding."""
    try:
        name = codecs.lookup(codec).name
    except LookupError:
        return codec
    name = re.sub("^cp(?=125)", "windows-", name)
    return name.replace("iso8859", "iso-8859").upper() if name.startswith(("utf", "iso")) else name


def _superset(declared: str) -> str:
    """The codec of a declared encoding; Latin-1 is Windows' as browsers read it."""
    name = codecs.lookup(declared.strip().lower()).name
    return WEST if name in ("iso8859-1", "ascii") else name


def _marked(data: bytes, codec: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec == "utf-8-sig":
            return _guessed(data)
        raise UnreadableError(
            "not-utf-8",
            f"begins as {shown_name(codec)} does, and byte {error.start} is none",
            'save it with the encoding "UTF-8"',
        ) from None
    if not _is_text(text):
        raise _no_text()
    return text, () if codec == "utf-8-sig" else (f"read as {shown_name(codec)}",)


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    import chardet

    found = chardet.detect(data[:LOOKED_AT], prefer_superset=True, compat_names=False)
    if found["encoding"] is None:
        raise _no_text()
    sure = (found["confidence"] or 0) >= SURE
    for codec in ([found["encoding"]] if sure else []) + [WEST, "latin-1"]:
        try:
            text = data.decode(codec)
        except (LookupError, UnicodeDecodeError):
            continue
        if _is_text(text) and (codec in (WEST, "latin-1") or not _MIXED.search(text)):
            return text, (f"read as {shown_name(codec)}, which is a guess{_signs(text)}",)
    raise _no_text()


_MIXED = re.compile(r"[A-Za-z][\u0370-\u1fff]|[\u0370-\u1fff][A-Za-z]")
"""A Latin letter right beside a Greek, Cyrillic or other one: a sign that was read amiss."""

_CONTROL = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no text holds. U+0085 ends a line on some machines."""


def _is_text(text: str) -> bool:
    return not _CONTROL.search(text)


def _signs(text: str) -> str:
    """The letters and signs that rest on the guess, as far as a line holds them."""
    found = list(
        dict.fromkeys(letter for letter in text if letter > "\x7f" and not letter.isspace())
    )
    if not found:
        return ""
    more = " …" if found[SIGNS:] else ""
    return f": it gave {' '.join(found[:SIGNS])}{more}"


def _no_text() -> UnreadableError:
    return UnreadableError("binary-file", "is not text", 'save it as plain text in "UTF-8"')
