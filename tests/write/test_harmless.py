"""A ledger's letters on one line, and escaped for Markdown."""

from __future__ import annotations

import re
import unicodedata
from unicodedata import bidirectional

import pytest
from hostile import texts
from hypothesis import example, given
from hypothesis import strategies as st
from reading import MARKDOWN

from factcheck.write.harmless import (
    can_be_followed,
    escaped,
    escaped_heads,
    markdown_link,
    one_line,
)

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (" a\r\n\tb  c ", "a b c"),
        ("a\x00b\x1bc\x9fd", "abcd"),
        ("a \x00 b", "a b"),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", "a b c d e f g"),
        ("no\ufdd0 character\uffff\U0001fffe", "no character"),
        ("5\xa0%", "5\xa0%"),  # a space that does not break is a letter
        ("\xa0\u3000", ""),
        ("\u202eabc\u200f", "\u202eabc\u200f\u202c"),
        ("\u2067a\u202bb", "\u2067a\u202bb\u202c\u2069"),
        ("\u2067a\u2069", "\u2067a\u2069"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@given(st.one_of(texts, st.text(MARKS + " \n\x00a")))
def test_what_is_one_line_stays_as_it_is_and_has_no_other_end(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(sign) == "Cc" for sign in line)


@given(st.text(MARKS + "a") | texts)
def test_nothing_turns_what_comes_behind_it(text: str) -> None:
    opened: list[str] = []
    for sign in one_line(text):
        kind = bidirectional(sign)
        if kind in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"):
            opened.append(kind)
        elif kind == "PDF" and opened and not opened[-1].endswith("I"):
            opened.pop()
        elif kind == "PDI" and any(each.endswith("I") for each in opened):
            while not opened.pop().endswith("I"):
                pass
    assert opened == []


HEADS = [
    # text → in Markdown
    ("- swim", "\\- swim"),
    ("+ swim", "\\+ swim"),
    ("-5 percent", "\\-5 percent"),
    ("---", "\\---"),
    ("swim\n===", "swim\n\\==="),
    ("swim\r---", "swim\r\\---"),
    ("  1. swim", "  1\\. swim"),
    ("12)", "12\\)"),
    ("1984", "1984"),
    ("1.5 million", "1.5 million"),
    (": swim", "\\: swim"),
    ("# swim", "\\# swim"),
    ("> swim", "\\> swim"),
]


@pytest.mark.parametrize(("text", "written"), HEADS)
def test_what_would_begin_a_block_is_escaped(text: str, written: str) -> None:
    assert escaped_heads(escaped(text)) == written


@given(
    st.one_of(
        st.sampled_from([text for text, _ in HEADS]),
        st.lists(st.text("-+=:#>*_~`|1.)[]!<&;\\ab", min_size=1, max_size=9), min_size=1).map(
            "\n".join
        ),
    )
)
def test_escaped_text_is_a_paragraph_that_shows_it(text: str) -> None:
    tokens = MARKDOWN.parse(escaped_heads(escaped(text)))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    shown = "".join("\n" if each.type == "softbreak" else each.content for each in children)
    assert shown.split() == text.split()
    assert {each.type for each in children} <= {"text", "text_special", "softbreak"}


LINKS = [
    # address, what it opens → in Markdown
    ("https://example.org/a", "", "<https://example.org/a>"),
    ("https://example.org/a", "https://example.org/a#b", "[https://example.org/a](<https://example.org/a#b>)"),
    ("https://example.org/a&b", "", "[https://example.org/a\\&b](<https://example.org/a&amp;b>)"),
    ("https://example.org/a", "javascript:b", "<https://example.org/a>"),
    ("javascript:alert(1)", "", "javascript:alert(1)"),
    ("https://", "", "https://"),
    ("https://example.org/a b", "", "https://example.org/a b"),
    ("https://example.org/\u202ea", "", "https://example.org/\u202ea\u202c"),
    ("Town hall, *box* 3", "", "Town hall, \\*box\\* 3"),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "opens", "written"), LINKS)
def test_only_a_web_address_is_a_link(shown: str, opens: str, written: str) -> None:
    assert markdown_link(shown, opens) == written


@given(st.text("ab/[]()*_`!~$<>|\\&;:#{}^@.-+=%? ", max_size=20))
@example("%aa")
@example("%41%C3%A9")
def test_a_link_opens_the_address_that_is_written(end: str) -> None:
    address = f"https://example.org/{end}"
    inner = MARKDOWN.parseInline(markdown_link(address))[0].children or []
    hrefs = [each.attrs["href"] for each in inner if each.type == "link_open"]
    assert hrefs == ([MARKDOWN.normalizeLink(address)] if can_be_followed(address) else [])
    shown = "".join(each.content for each in inner)
    # markdown-it shows an address between angle brackets with its percent signs resolved.
    autolinks = any(each.markup == "autolink" for each in inner)
    said = MARKDOWN.normalizeLinkText(address) if autolinks else address
    assert shown == said if hrefs else shown == re.sub(" +", " ", address).strip()
