"""A reference in a citation style: the only home of citeproc. Loaded only to write footnotes.

citeproc-py renders the Citation Style Language 1.0. Seven of its faults are mended here, by classes
that take the place of its own in this module alone:

- what stood in for a missing author is printed a second time (CSL 1.0.2, "Substitute");
- given names are shortened where the style says ``initialize="false"`` ("Name");
- a label is printed without the number that it labels ("Label");
- a date of the style's own loses what its parts are joined with ("Localized Dates");
- the comma and the full stop stay outside quotation marks in a language that puts them inside
  ("punctuation-in-quote");
- a change of case fails on text that was put together, and on a part of a name that is missing;
- a title in title case has its prepositions, "v." and "vs." with a capital ("Title Case
  Conversion").

Macros are kept by name, with whether they have variables: to find that out took most of the time.

citeproc opens the files of its locales, which it carries and finds itself: the one exception from
the rule that nothing here opens a file. They are a part of the program, and of nobody's ledger.
"""

from __future__ import annotations

import re
import warnings
from types import SimpleNamespace
from typing import Any, Final

from citeproc import model
from citeproc.source import CitationItem, Date, Name, VariableError
from citeproc.source import Reference as Source
from citeproc.string import String
from lxml import etree

from factcheck.write.footnote_text import ADDRESS, BOLD, END, ITALIC, KEPT, QUOTED

_NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"
_SMALL: Final = frozenset(
    """
    a an and as at but by down for from in into nor of on onto or over so the till to up via with
    yet v v. vs vs. versus
    across after against along alongside amid amidst among amongst atop before behind below
    beneath beside besides between beyond despite during except per since than through
    throughout toward towards under underneath until unto upon within without
    """.split()
)
"""Words that a title in title case leaves small: citeproc's own, those of the parties of a lawsuit,
and the prepositions of CSL's list of stop words (its documentation, ``stop-words.json``) that are
one word and seldom anything else."""

_ENDS = f"(?:{END}|{QUOTED}[”’])"


class Style:
    """A citation style, ready to render. Raises what lxml raises where the letters are not XML."""

    def __init__(self, letters: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._root = etree.fromstring(letters.encode(), _parser()).getroottree().getroot()
            # Proxies that are kept are not made anew each time that an element is visited.
            self._kept = list(self._root.iter())
            self._root.macros = {
                each.get("name"): each for each in self._kept if isinstance(each, model.Macro)
            }
            self._root.formatter = _FORMATTER
            self._root.set_locale_list(self._root.get("default-locale", "en-US"), validate=False)
            option = self._root.get_locale_option("punctuation-in-quote")
        self._inside = option is not None and option.lower() == "true"
        notes = self._root.get("class") == "note" or self._root.bibliography is None
        self._part = self._root.citation if notes else self._root.bibliography
        self._layout = self._part.layout

    def render(self, item: dict[str, Any]) -> str:
        """One item of CSL-JSON as the style's bibliography prints it, or as its first footnote.

        The text holds the signs of ``footnote_text``; ``ADDRESS`` stands where the style prints the
        address. It is empty where the style has nothing to print.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._layout.repressed = {}
            self._part.cites = []
            layout = self._layout
            text = layout.render_children(_Item(_source(item)))
            text = layout.format(layout.wrap(text)) if text else ""
        return _punctuated(str(text), self._inside).strip()


class _Source(Source):  # type: ignore[misc]
    """What citeproc reads an item from; ``hidden`` are the variables not to be printed again."""

    def __init__(self, key: str, kind: str, **variables: Any) -> None:
        # The base class keeps attributes as members; these two are none.
        object.__setattr__(self, "hidden", set())
        object.__setattr__(self, "asked", set())
        super().__init__(key, kind, **variables)

    def __getitem__(self, variable: str) -> Any:
        if variable in self.hidden:
            raise VariableError
        value = super().__getitem__(variable)
        if variable not in ("key", "type", "language"):
            self.asked.add(variable)
        return value


class _Item(CitationItem):  # type: ignore[misc]
    """A citation of one source. It has no number: a footnote has its own."""

    number = ""

    def __init__(self, source: _Source) -> None:
        super().__init__("item")
        object.__setattr__(self, "source", source)

    @property
    def reference(self) -> _Source:
        source: _Source = self.__dict__["source"]
        return source


class _Substitute(model.Substitute):  # type: ignore[misc]
    """What stands in for missing names, and is then not printed again."""

    def render(self, item: _Item, context: Any = None, **options: Any) -> Any:
        source = item.reference
        before = set(source.asked)
        for child in self.iterchildren():
            source.asked.clear()
            if isinstance(child, model.Names) and child.name is None:
                options["names_context"] = self.getparent()
            try:
                text = child.render(item, context=context, **options)
            except VariableError:
                text = None
            options.pop("names_context", None)
            if text:
                source.hidden.update(source.asked)
                break
        else:
            text = None
        source.asked.update(before)
        return text


class _Name(model.Name):  # type: ignore[misc]
    """Names whose given names are shortened only where the style says so."""

    def initialize(self, given: str, mark: str, context: Any) -> str:
        within = self if context is None else context
        for element in (
            self,
            *within.iterancestors("{*}bibliography", "{*}citation"),
            self.get_root(),
        ):
            asked = element.get("initialize")
            if asked == "false":
                return given
            if asked:
                break
        shortened: str = super().initialize(given, mark, context)
        return shortened


class _Label(model.Label):  # type: ignore[misc]
    """A label that is printed with what it labels, or not at all."""

    def process(self, item: _Item, variable: str | None = None, *args: Any, **options: Any) -> Any:
        own = (self.get("variable") or "").replace("-", "_")
        if variable is None and own not in item.reference:
            return None
        return super().process(item, variable, *args, **options)


class _Date(model.Date):  # type: ignore[misc]
    """A date whose parts are joined as it says itself, where a style brings its own."""

    def render_single_date(self, date: Any, show_parts: Any = None, context: Any = None) -> Any:
        if self.get("delimiter") is None:
            return super().render_single_date(date, show_parts, context)
        parts = self.parts(date, show_parts, context)
        return self.join(parts) if parts else None


class _Text(model.Text):  # type: ignore[misc]
    """Text that knows where the style's macros are, and whether its own has variables."""

    def get_macro(self, name: str) -> Any:
        return self.get_root().macros[name]

    def calls_variable(self) -> bool:
        if "calls" not in self.__dict__:
            self.calls = super().calls_variable()
        return bool(self.calls)

    def case(self, text: Any, language: str | None = None) -> Any:
        if self.get("text-case") == "title" and language == "en":
            return String(_titled(str(text)))
        return super().case(String(str(text)), language)


class _NamePart(model.Name_Part):  # type: ignore[misc]
    """A part of a name that takes the letters it is asked for, and may be missing."""

    def format_part(self, given: str | None, family: str | None) -> tuple[Any, Any]:
        part = given if self.get("name") == "given" else family
        if not part:
            return given, family
        # A name's parts are joined as plain text afterwards.
        given, family = super().format_part(String(given or ""), String(family or ""))
        return str(given) or None, str(family) or None


def _parser() -> Any:
    """A parser that makes citeproc's elements, with the mended ones in the place of its own.

    Entities are not expanded and nothing is fetched, whatever the file asks for.
    """
    lookup = etree.ElementNamespaceClassLookup()
    elements = lookup.get_namespace(_NAMESPACE)
    elements[None] = model.CitationStylesElement
    for each in model.CitationStylesElement.__subclasses__():
        elements[each.__name__.replace("_", "-").lower()] = each
    elements.update({"substitute": _Substitute, "label": _Label, "text": _Text})
    elements.update({"name": _Name, "name-part": _NamePart, "date": _Date})
    parser = etree.XMLParser(
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",  # whatever the file says: it was read already
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    parser.set_element_class_lookup(lookup)
    return parser


def _source(item: dict[str, Any]) -> _Source:
    """An item of CSL-JSON as citeproc keeps it, without the markup that it knows in titles."""
    variables: dict[str, Any] = {}
    for variable in ("title", "container-title", "publisher"):
        if variable in item:
            variables[variable.replace("-", "_")] = String(_whole(item[variable]))
    if "author" in item:
        variables["author"] = [Name(**name) for name in item["author"]]
    for variable in ("issued", "accessed"):
        if variable in item:
            parts = zip(("year", "month", "day"), item[variable]["date-parts"][0], strict=False)
            variables[variable] = Date(**dict(parts))
    if "URL" in item:
        variables["URL"] = String(ADDRESS)
    return _Source("item", item["type"], **variables)


def _titled(text: str) -> str:
    """The text in title case: every word begins large but the small ones between two others.

    A word that has a capital already is left as it is, and so is a host or a file's name.
    """
    words = text.split(" ")
    before = ":"
    for place, word in enumerate(words):
        inner = word in _SMALL and not _begins(before) and place < len(words) - 1
        if word.islower() and not inner and not re.search(r"\w\.[^\W\d]", word):
            words[place] = word[0].upper() + word[1:]
        before = word
    return " ".join(words)


def _begins(before: str) -> bool:
    """Whether a sentence, or a subtitle, begins behind a word; behind "U.S." and "v." none does."""
    stopped = before.endswith(".") and "." not in before[:-1] and before not in _SMALL
    return stopped or before.endswith((":", "?", "!"))


def _whole(text: str) -> str:
    """The ledger's text, so marked that nothing takes a full stop out of it."""
    return re.sub(r"(?<=[?!])(?=\.)", KEPT, text)


def _preformat(text: str) -> str:
    """The style's own text as it is; a closing quotation mark with the sign before it."""
    return QUOTED + text if text in ("”", "’") else str(text)


def _kept(text: str) -> str:
    return str(text)


_FORMATTER = SimpleNamespace(
    preformat=_preformat,
    Italic=lambda text: f"{ITALIC}{text}{END}",
    Oblique=lambda text: f"{ITALIC}{text}{END}",
    Bold=lambda text: f"{BOLD}{text}{END}",
    Light=_kept,
    Underline=_kept,
    Superscript=_kept,
    Subscript=_kept,
    SmallCaps=_kept,
)


def _punctuated(text: str, inside: bool) -> str:
    """The text without a full stop behind a sign that ends a sentence already.

    ``inside`` puts the comma and the full stop before the closing quotation marks they follow.
    """
    text = re.sub(rf"([.?!]{_ENDS}+)\.", r"\1", text)
    text = re.sub(r"([?!])\.(?=\s|$)", r"\1", text)
    if inside:
        text = re.sub(rf"({_ENDS}*{QUOTED}[”’]{_ENDS}*)([.,])", r"\2\1", text)
    return text
