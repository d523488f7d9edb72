"""What the book of rows may name, by family; and the shortcuts that answer before rows."""

from __future__ import annotations

from importlib import import_module

from factcheck.match.figures import numbers, shortcuts

_FAMILIES = """
    numbers quantities numerals cardinals money shares plain
    ranges dates performances names
"""
FUNCTIONS = {
    name: each
    for family in (f"{__package__}.{name}" for name in _FAMILIES.split())
    for name, each in vars(import_module(family)).items()
    if name[0] != "_" and getattr(each, "__module__", "") == family
}
"""The readers, makers and guards that are functions."""
SHORTCUTS = {
    **dict.fromkeys(("cardinal", "amount"), numbers.alone),
    "top": shortcuts.plainly,
}
