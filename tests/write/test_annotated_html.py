"""The annotated page: self-contained, escaped, and in the order that it is read in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from factcheck.model import Citation, Claim, Severity, Status
from factcheck.read.drafts import draft
from factcheck.write.annotated import Note
from factcheck.write.annotated_html import annotated_html

CLAIM = Claim(
    id="lido-visitors",
    text="The Lido drew 48,200 <b>visitors</b> & more.",
    status=Status.DISPUTED,
    citations=(Citation(document="lido-report"),),
)
TEXT = "# Visitors\r\n\r\nThe Lido drew 4,820 <i>visitors</i>, 5% up from 6%.\r\n\r\nThe end."


def note(code: str, severity: Severity, *said: str) -> Note:
    marks = tuple((TEXT.index(each), TEXT.index(each) + len(each)) for each in said)
    return Note(severity=severity, code=code, marks=marks, said=said, claim=CLAIM)


PAGE = annotated_html(
    TEXT,
    (
        note("different-figure", Severity.ERROR, "4,820"),
        note("repeats-disputed", Severity.WARNING, "5%", "6%"),
    ),
    "3 figures <3",
    title="a<b>.md",
    syntax=((0, 2), (TEXT.index("<i>"), TEXT.index("<i>") + 3)),
)


class Reader(HTMLParser):
    """The tags of a page in order, with their attributes; each closed where it has to be."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader.tags


def test_the_page_asks_nothing_of_the_network() -> None:
    assert not re.findall(r"""(?:src|srcset|action|data|poster)=|url\(|@import|<script""", PAGE)
    assert [t["href"] for name, t in tags(PAGE) if name == "a"] == [
        "#m1", "#m2", "#n1", "#n2", "#n2", "#m1", "#m2",
    ]  # fmt: skip
    assert "default-src 'none'" in PAGE
    assert "link" not in [name for name, _ in tags(PAGE)]


def test_a_note_follows_its_mark_and_describes_it() -> None:
    found = tags(PAGE)
    described = [t["aria-describedby"] for name, t in found if name == "mark"]
    assert described == ["n1", "n2", "n2"]
    order = [t["id"] for _, t in found if "id" in t]
    assert order == ["errors", "m1", "m2", "n1", "n2"]
    asides = [t for name, t in found if name == "aside"]
    assert [each["role"] for each in asides] == ["note", "note"]
    assert [name for name, _ in found if name in ("h1", "h2", "p", "aside")] == [
        "h1", "p", "p", "h2", "p", "aside", "p", "aside", "p", "p",
    ]  # fmt: skip


def test_every_letter_is_the_drafts() -> None:
    said = re.findall(r'class="said[^>]*>(.*?)</(?:p|h2|pre)>', PAGE, re.DOTALL)
    assert said[0] == "Visitors"
    assert said[2] == "The end."
    assert said[1] == (
        'The Lido drew <mark class="error" id="m1" aria-describedby="n1">4,820</mark>'
        '<a class="number error" href="#n1" aria-label="note 1, error">1!</a> '
        "visitors&lt;/i&gt;, "
        '<mark class="warning" id="m2" aria-describedby="n2">5%</mark>'
        '<a class="number warning" href="#n2" aria-label="note 2, warning">2!</a> up from '
        '<mark class="warning" aria-describedby="n2">6%</mark>'
        '<a class="number warning" href="#n2" aria-label="note 2, warning">2!</a>.'
    )


def test_the_ledgers_words_are_no_markup() -> None:
    assert "a&lt;b&gt;.md" in PAGE
    assert "3 figures &lt;3" in PAGE
    assert "<dd>The Lido drew 48,200 &lt;b&gt;visitors&lt;/b&gt; &amp; more." in PAGE


def test_a_mark_in_a_mark_shows_its_number_behind() -> None:
    text = "Cats rule 5 homes."
    whole = Note(severity=Severity.NOTE, code="repeats-reviewed", marks=((0, 18),), claim=CLAIM)
    inner = Note(severity=Severity.NOTE, code="not-in-ledger", marks=((10, 11),), said=("5",))
    page = annotated_html(text, (whole, inner), "", title="a")
    assert (
        '<mark class="note whole" id="m1" aria-describedby="n1">Cats rule 5 homes.</mark>'
        '<a class="number note" href="#n1" aria-label="note 1, in the ledger">1✓</a>'
        '<a class="number note" id="m2" href="#n2" aria-label="note 2, not in the ledger">2?</a>'
    ) in page
    tags(page)


def test_lines_that_were_not_wrapped_stay_lines() -> None:
    page = annotated_html("Bread 5\nMilk 6\n\n| a | b |\n", (), "", title="a")
    assert '<p class="said lines">Bread 5\nMilk 6</p>' in page
    assert '<pre class="said">| a | b |\n</pre>' in page


def test_a_line_end_of_two_letters_parts_no_paragraph() -> None:
    page = annotated_html("Bread 5\r\nMilk 6\r\n \r\nEggs 7", (), "", title="a")
    assert page.count('<div class="block">') == 2


def test_errors_alone_and_a_list_of_them_need_no_pointer_and_no_script() -> None:
    found = tags(PAGE)
    box = next(t for name, t in found if name == "input")
    label = next(t for name, t in found if name == "label")
    assert (box["type"], label["for"]) == ("checkbox", box["id"])
    assert "#errors:checked ~ main aside:not(.error)" in PAGE
    assert '<nav aria-label="errors and warnings">' in PAGE
    assert "<summary>1 error, 1 warning</summary>" in PAGE
    listed = PAGE.partition("<ol>")[2].partition("</ol>")[0]
    assert [t["href"] for name, t in tags(listed) if name == "a"] == ["#m1", "#m2"]


MARKDOWN: list[tuple[str, str]] = [
    ("# A *fine* day", '<h2 class="said">A <em>fine</em> day</h2>'),
    ("A day\n=====", '<h2 class="said">A day</h2>'),
    (
        "So **it\nis** `x < 1`",
        '<p class="said">So <strong>it\nis</strong> <code>x &lt; 1</code></p>',
    ),
    ("AT&amp;T has \\*", '<p class="said">AT&amp;T has *</p>'),
    ("[here](https://a.example) ~~12~~", '<p class="said">here <del>12</del></p>'),
    ("- one\n- two\n  more", '<ul class="said"><li>one</li><li>two\nmore</li></ul>'),
    (
        "List:\n3. a\n4. b",
        '<p class="said">List:</p><ol class="said" start="3"><li>a</li><li>b</li></ol>',
    ),
    ("> said\n> she", '<blockquote class="said">said\nshe</blockquote>'),
    (
        "| a | b |\n|---|--:|\n| c | **4** |",
        '<table class="said"><tr><th>a</th><th>b</th></tr>'
        "<tr><td>c</td><td><strong>4</strong></td></tr></table>",
    ),
    ("```py\nx = 1\n\ny < 2\n```", '<pre class="said code">x = 1\n\ny &lt; 2</pre>'),
    ("![A lido](a.png) b", '<p class="said"><span class="syntax">[image: A lido]</span> b</p>'),
    ("***", "<hr>"),
    ("A\n\n<!-- nothing -->", '<p class="said">A</p>'),
]


@pytest.mark.parametrize(("text", "shown"), MARKDOWN)
def test_markdown_is_shown_as_it_reads(text: str, shown: str) -> None:
    syntax = draft("a.md", text).prose.syntax(len(text))
    page = annotated_html(text, (), "", title="a", syntax=syntax)
    tags(page)
    main = page.partition("<main>\n")[2].partition("</main>")[0]
    found = re.sub(r"(?<=>)\s+|\s+(?=</)", "", main)
    block = f'<div class="block"><div>{shown}</div></div>' if shown else ""
    assert found == re.sub(r"(?<=>)\s+|\s+(?=</)", "", block)


def test_a_front_matter_heads_the_page() -> None:
    text = "---\ntitle: Visitors\n---\nThe end.\n"
    page = annotated_html(text, (), "", title="Visitors", path="a.md", start=24, syntax=((0, 24),))
    assert "<h1>Visitors</h1>\n<p>a.md</p>\n" in page
    assert page.count('<div class="block">') == 1
