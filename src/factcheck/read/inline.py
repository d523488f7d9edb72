"""The words of a Markdown paragraph, with the place of each letter.

The parser's tokens do not say where they stand. Its rules do, while they run: each is handed the
position that it starts from, and leaves the position that it ends at. The rules are wrapped, and
what those consume that take up words is written down.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

    Rule = Callable[[StateInline, bool], bool]

Piece = tuple[str, int, int]
"""Letters, and the code points of the file that they stand for, end-exclusive; none for a link,
which follows the letters of its text."""

_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,99}\]")
_SITE = re.compile(
    r"\{\{.{0,999}?\}\}|\{%.{0,999}?%\}|\{:[^{}\n]{0,999}\}|\{[#.][^{}\n]{0,999}\}", re.DOTALL
)
"""What programs that make sites put in: {{< figure >}}, {% include %}, {: .lead}, {#name .wide}."""
_LINKED = re.compile(
    r"(?:\[\\?\[\d{1,3}\\?\]|(?<=[^\W\d_])\[\d{1,3}|(?<=[.,;:!?%\"”’)])\[\d{1,3})\]\([^()\s]{0,999}#[^()\s]{1,99}\)"
)
"""A note's number that leads to the note: [[1]](#note-1); not [12](#table) behind a space."""
_RAISED = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?%\"”’)]))(?:<sup(?:\s[^<>]*)?>\s*(?:<a\b[^<>]*>)?\s*"
    r"\[?(?:\d{1,3}|[*†‡])\]?(?:\(#[^()\s]{1,99}\))?\s*(?:</a>)?\s*</sup>|\^\d{1,3}\^)",
    re.IGNORECASE,
)
"""A note's number raised behind a word of three letters or a mark; behind "m" it is a power."""
_KEPT, _MARKS = "factcheck.kept", "factcheck.marks"
_BRACKETS, _SHALLOW = 200, 20
"""From how many brackets on a paragraph is read less deep: each is searched as far as it nests."""
_DEEP = 200
"""How deep quotations and lists may be nested; what is deeper would go unread."""


def block_parser(*, code: bool = False) -> MarkdownIt:
    """A parser that tells a Markdown text's blocks, and leaves what is inside them unread.

    With ``code``, words in backticks are words like others.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEP}).enable(["table", "strikethrough"])
    parser.core.ruler.disable(["inline", "text_join"])
    _listen(parser, _in_backticks if code else _gap)
    return parser


def inline_pieces(
    parser: MarkdownIt, content: str, places: list[int], known: dict[str, Any]
) -> list[Piece]:
    """The words of a block's content; ``places`` says where each letter of it stands.

    ``known`` is what the parser has learned from the blocks: the addresses that links name.
    """
    kept: list[tuple[int, int, str]] = []
    parser.options["maxNesting"] = _DEEP if content.count("[") < _BRACKETS else _SHALLOW
    parser.inline.parse(content, parser, {**known, _KEPT: kept, _MARKS: []}, [])
    found: list[Piece] = []
    for start, end, letters in kept:
        whole = places[start], places[end - 1] + 1
        if letters == content[start:end] and whole[1] - whole[0] != end - start:
            # A cell in which a bar is written "\\|" does not stand in one stretch.
            stretch = zip(letters, places[start:end], strict=True)
            found += [(letter, place, place + 1) for letter, place in stretch]
        else:
            found.append((letters, *whole))
    return found


def _listen(parser: MarkdownIt, code: Callable[[StateInline, int], str]) -> None:
    """Have the parser's rules write down the words that they take up."""
    from markdown_it import rules_inline as rules

    at = parser.inline.ruler.at
    at("text", _telling(rules.text, _itself))
    at("newline", _telling(rules.newline, _line_end))
    at("escape", _telling(rules.escape, _escaped))
    at("entity", _telling(rules.entity, _decoded))
    at("backticks", _telling(rules.backtick, code))
    at("html_inline", _telling(rules.html_inline, _tag))
    at("emphasis", _telling(_marking(rules.emphasis.tokenize), _itself))
    at("strikethrough", _telling(_marking(rules.strikethrough.tokenize), _itself))
    parser.inline.ruler2.after("emphasis", "markers", _without_markers)
    at("link", _telling(rules.link, _link))
    at("image", _image(rules.image))
    parser.inline.ruler.before("link", "note_mark", _note_mark)
    parser.inline.ruler.before("link", "site_tag", _site_tag)
    parser.inline.ruler.push("rest", _telling(_rest, _itself))


def _telling(rule: Rule, words: Callable[[StateInline, int], str]) -> Rule:
    """The rule, which also writes down the words of what it consumes."""

    def told(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        kept: Any = state.env.get(_KEPT)
        if not silent and kept is not None:
            letters = words(state, start)
            at = state.src.find(letters, start, state.pos) if words is _in_backticks else -1
            if at >= 0:
                kept.append((at, at + len(letters), letters))
            elif letters or words is _link:
                kept.append((start, state.pos, letters))
        return True

    return told


def _image(rule: Rule) -> Rule:
    """The rule, deaf to the words that describe the image; they are not shown."""

    def told(state: StateInline, silent: bool) -> bool:
        kept = state.env.pop(_KEPT, None)
        try:
            return rule(state, silent)
        finally:
            if kept is not None:
                state.env[_KEPT] = kept

    return told


def _note_mark(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 (a rule's shape)
    """A footnote's mark, which is no word."""
    where = state.src, state.pos, state.posMax
    found = _NOTE_MARK.match(*where) or _LINKED.match(*where) or _RAISED.match(*where)
    if found is None:
        return False
    state.pos = found.end()
    return True


def _site_tag(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 (a rule's shape)
    """A tag or attributes for the program that makes the site, which are no words."""
    found = _SITE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    state.pos = found.end()
    return True


def _rest(state: StateInline, silent: bool) -> bool:
    """A letter that no rule claims."""
    if not silent:
        state.pending += state.src[state.pos]
    state.pos += 1
    return True


def _itself(state: StateInline, start: int) -> str:
    return state.src[start : state.pos]


def _line_end(state: StateInline, start: int) -> str:
    """A line that ends within a paragraph is a space, unless two spaces make it a break."""
    return "\n" if state.src[:start].endswith("  ") else " "


def _escaped(state: StateInline, start: int) -> str:
    """``\\*`` is a star; a backslash before a letter is one, and one before a line end a break."""
    letter = state.src[start + 1]
    if letter == "\n":
        return "\n"
    return letter if letter.isascii() and not letter.isalnum() else _itself(state, start)


def _decoded(state: StateInline, start: int) -> str:  # noqa: ARG001 (a telling's shape)
    return state.tokens[-1].content


def _gap(state: StateInline, start: int) -> str:  # noqa: ARG001
    return " "


def _in_backticks(state: StateInline, start: int) -> str:
    token = state.tokens[-1] if state.tokens else None
    code = token and token.type == "code_inline" and not state.pending
    return token.content if token and code else _itself(state, start)


def _tag(state: StateInline, start: int) -> str:
    name = re.match(r"</?([a-z]+)", _itself(state, start).lower())
    if name is None:
        return ""
    return {"br": "\n", "sup": " ", "sub": " "}.get(name[1], "")


def _link(state: StateInline, start: int) -> str:  # noqa: ARG001
    """No words of its own: those of its text have been written down."""
    return ""


def _marking(rule: Rule) -> Rule:
    """The rule, which also writes down the tokens that may turn out to be markup."""

    def told(state: StateInline, silent: bool) -> bool:
        before, mark = len(state.tokens), state.src[state.pos]
        if not rule(state, silent):
            return False
        kept: Any = state.env.get(_KEPT)
        if not silent and kept is not None:
            new = [token for token in state.tokens[before:] if not token.content.strip(mark)]
            state.env[_MARKS].append((len(kept), new))
        return True

    return told


def _without_markers(state: StateInline) -> None:
    """Take out the stars and the like that mark words; the others are themselves: 2*3, a_b."""
    kept: Any = state.env.get(_KEPT)
    if kept is None:
        return
    for number, tokens in reversed(state.env[_MARKS]):
        start, end, _ = kept[number]
        letters = "".join(token.content for token in tokens if token.type == "text")
        kept[number : number + 1] = [(start, end, letters)] if letters.strip() else []
