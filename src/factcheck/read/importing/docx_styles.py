"""How Word's runs look, and what stands before the items of its lists."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from factcheck.read.importing.zipped import child

BULLET = "•"


class Style(NamedTuple):
    """How a run looks, as far as it tells what is read; None where it does not say.

    ``name`` is the style that it is in; ``list`` the list and level of a paragraph's style.
    """

    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    lowered: bool | None = None
    name: str = ""
    list: tuple[str, int] | None = None

    @classmethod
    def of(cls, properties: Element | None) -> Style:
        """The look that an element ``w:rPr`` gives."""
        if properties is None:
            return cls()
        align, named = child(properties, "w:vertAlign"), child(properties, "w:rStyle")
        place = align.get("w:val") if align is not None else None
        struck = (_switch(properties, each) for each in ("w:strike", "w:dstrike"))
        return cls(
            hidden=_switch(properties, "w:vanish"),
            struck=next((each for each in struck if each is not None), None),
            raised=_risen(properties, 1) if place is None else place == "superscript",
            lowered=_risen(properties, -1) if place is None else place == "subscript",
            name=(named.get("w:val") or "") if named is not None else "",
        )

    def over(self, base: Style) -> Style:
        """The look with what it does not say from a style below it."""
        return Style(
            hidden=base.hidden if self.hidden is None else self.hidden,
            struck=base.struck if self.struck is None else self.struck,
            raised=base.raised if self.raised is None else self.raised,
            lowered=base.lowered if self.lowered is None else self.lowered,
            name=self.name,
            list=self.list or base.list,
        )


def read_styles(root: Element) -> dict[str, Style]:
    """The styles of a document by their ids, each with what it takes from others."""
    own = {str(each.get("w:styleId")): each for each in root.iter("w:style")}

    def style(name: str, deep: int = 0) -> Style:
        node = own.get(name)
        if node is None or deep > 20:  # a style that is based on itself
            return Style()
        base = child(node, "w:basedOn")
        below = style(str(base.get("w:val")), deep + 1) if base is not None else Style()
        look = Style.of(child(node, "w:rPr"))._replace(list=_list_of(child(node, "w:pPr")))
        return look.over(below)._replace(name=name)

    return {name: style(name) for name in own}


class Lists:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, kinds: dict[tuple[str, int], tuple[str, int]]) -> None:
        """``kinds`` gives the form of numbers and the first number by list and level."""
        self._kinds = kinds
        self._counts: dict[tuple[str, int], int] = {}

    def marker(self, properties: Element | None, styles: dict[str, Style]) -> str:
        """What stands before a paragraph: "•", "2."; empty where it is no item."""
        if properties is None:
            return ""
        named = child(properties, "w:pStyle")
        style = styles.get(str(named.get("w:val"))) if named is not None else None
        place = _list_of(properties) or (style.list if style else None)
        if place is None or place[0] == "0":
            return ""
        form, first = self._kinds.get(place, ("bullet", 1))
        number = self._counts.get(place, first - 1) + 1
        self._counts[place] = number
        for other in [each for each in self._counts if each[0] == place[0] and each[1] > place[1]]:
            del self._counts[other]
        return _numeral(number, form)


def read_lists(root: Element) -> Lists:
    """The lists that ``numbering.xml`` describes."""
    abstract = {each.get("w:abstractNumId"): each for each in root.iter("w:abstractNum")}
    kinds: dict[tuple[str, int], tuple[str, int]] = {}
    for number in root.iter("w:num"):
        used = child(number, "w:abstractNumId")
        base = abstract.get(used.get("w:val")) if used is not None else None
        levels = [*(base.iter("w:lvl") if base is not None else ()), *number.iter("w:lvl")]
        for level in levels:
            form, start = child(level, "w:numFmt"), child(level, "w:start")
            kinds[str(number.get("w:numId")), _level(level.get("w:ilvl"))] = (
                str(form.get("w:val")) if form is not None else "decimal",
                _level(start.get("w:val")) if start is not None else 1,
            )
    return Lists(kinds)


def is_on(node: Element, name: str) -> bool:
    """Whether an attribute that switches is on."""
    return node.get(name, "0").lower() not in ("0", "false", "off")


def _switch(properties: Element, name: str) -> bool | None:
    node = child(properties, name)
    return None if node is None else node.get("w:val", "1").lower() not in ("0", "false", "off")


def _risen(properties: Element, way: int) -> bool | None:
    """Whether letters are moved up by hand (1), an eighth of their size or more; or down (-1)."""
    moved, size = child(properties, "w:position"), child(properties, "w:sz")
    if moved is None:
        return None
    try:
        by = int(moved.get("w:val", "0")) * way
        high = int(size.get("w:val", "24")) if size is not None else 24
    except ValueError:
        return None
    return by > 0 and (way < 0 or by * 8 >= high)


def _list_of(properties: Element | None) -> tuple[str, int] | None:
    numbered = child(properties, "w:numPr") if properties is not None else None
    if numbered is None:
        return None
    name, level = child(numbered, "w:numId"), child(numbered, "w:ilvl")
    deep = _level(level.get("w:val")) if level is not None else 0
    return (str(name.get("w:val")), deep) if name is not None else None


def _level(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() else 0


def _numeral(number: int, form: str) -> str:
    """The number of an item as its list writes it."""
    if form in ("bullet", "none"):
        return BULLET if form == "bullet" else ""
    if form in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter.upper() if form == 'upperLetter' else letter}."
    return f"{number}."
