"""How browsers read the letters of a page: where words end, and which letters are the same.

The specification of text directives leaves both open, and browsers differ. What is sure here is
sure in every one of them. All positions are code points, end-exclusive.
"""

from __future__ import annotations

from unicodedata import category, decimal, lookup, name, normalize


def splits(text: str, at: int) -> bool:
    """Whether every browser sees the end of a word there.

    They follow the word boundaries of Unicode (UAX 29), some with a dictionary of the language.
    So none is taken for sure between two letters, at a sign between two letters (3,000, can't,
    U.S.A; a dash is sure), and at a character that cannot be seen.
    """
    before, after = text[at - 1 : at], text[at : at + 1]
    if is_unseen(after) or (after and category(after)[0] == "M"):
        return False
    if is_unseen(before):  # It belongs to what stands before it.
        while at and is_unseen(text[at - 1]):
            at -= 1
        return text[at - 1 : at] in (" ", "\u00a0")
    if not before or not after or is_space(before) or is_space(after):
        return True
    if _in_word(before) == _in_word(after):
        return not _in_word(before)
    sign, beyond = after, text[at + 1 : at + 2]
    if _in_word(after):
        sign, beyond = before, text[at - 2 : at - 1] if at > 1 else ""
    return sign in "–—" or not _in_word(beyond)


def _in_word(char: str) -> bool:
    """Whether a character can stand inside a word; half a flag counts, too."""
    joins = ("Mn", "Mc", "Me", "Pc", "Sk", "Cf")
    return char.isalnum() or (char != "" and (category(char) in joins or "🇦" <= char <= "🇿"))


def is_space(char: str) -> bool:
    """White space as Unicode has it; Python counts four control characters, too."""
    return char.isspace() and char not in "\x1c\x1d\x1e\x1f"


def is_unseen(char: str) -> bool:
    return bool(char) and category(char) == "Cf"


ASCII = {
    code: None
    if chr(code).isspace() or code < 32 or chr(code) in "'\"`-\x7f"
    else chr(code).lower()
    for code in range(128)
}
SPELLED = {"æ": "ae", "œ": "oe", "ð": "d", "׳": "", "״": "", "ـ": ""}


def plain(text: str) -> str:
    """A text in letters so plain that no browser takes fewer of them for the same.

    Chromium compares at the first level of the Unicode Collation Algorithm: accents, strokes,
    case, width, kana, and the digits of different scripts do not matter; Firefox drops accents
    and case. White space goes as well, for it may be missing beside a prefix or suffix, and so
    do quotation marks and dashes. What stands once in this form stands once for every browser.
    Character by character: the form of a piece lies in the form of the whole.
    """
    if text.isascii():
        return text.translate(ASCII)
    flat = normalize("NFKD", normalize("NFKD", text).casefold())
    return flat.translate({ord(char): _letter(char) for char in set(flat)})


def _letter(char: str) -> str:
    if char.isascii():
        return ASCII[ord(char)] or ""
    if char.isspace() or category(char) in ("Mn", "Mc", "Me", "Cf", "Cc", "Pi", "Pf", "Pd", "Ps"):
        return ""
    if char in SPELLED:
        return SPELLED[char]
    if char.isdecimal():
        return str(decimal(char))
    known = name(char, "").partition(" WITH ")[0].replace("HIRAGANA", "KATAKANA")
    try:
        return lookup(known.replace("KATAKANA LETTER SMALL", "KATAKANA LETTER"))
    except KeyError:
        return char
