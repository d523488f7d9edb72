"""The annotated page: self-contained, escaped, and in the order that it is read in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from factcheck.model import Citation, Claim, Severity, Status
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
        if tag != "meta":
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
        "#n1", "#n2", "#n2", "#m1", "#m2",
    ]  # fmt: skip
    assert "default-src 'none'" in PAGE
    assert "link" not in [name for name, _ in tags(PAGE)]


def test_a_note_follows_its_mark_and_describes_it() -> None:
    found = tags(PAGE)
    described = [t["aria-describedby"] for name, t in found if name == "mark"]
    assert described == ["n1", "n2", "n2"]
    order = [t["id"] for _, t in found if "id" in t]
    assert order == ["m1", "m2", "n1", "n2"]
    asides = [t for name, t in found if name == "aside"]
    assert [each["role"] for each in asides] == ["note", "note"]
    assert [name for name, _ in found if name in ("h1", "h2", "p", "aside")] == [
        "h1", "p", "h2", "p", "aside", "p", "aside", "p", "p",
    ]  # fmt: skip


def test_every_letter_is_the_drafts() -> None:
    said = re.findall(r'class="said[^>]*>(.*?)</(?:p|h2|pre)>', PAGE, re.DOTALL)
    assert said[0] == '<span class="syntax"># </span>Visitors'
    assert said[2] == "The end."
    assert said[1] == (
        'The Lido drew <mark class="error" id="m1" aria-describedby="n1">4,820</mark>'
        '<a class="number error" href="#n1" aria-label="note 1, error">1</a> '
        '<span class="syntax">&lt;i&gt;</span>visitors&lt;/i&gt;, '
        '<mark class="warning" id="m2" aria-describedby="n2">5%</mark>'
        '<a class="number warning" href="#n2" aria-label="note 2, warning">2</a> up from '
        '<mark class="warning" aria-describedby="n2">6%</mark>'
        '<a class="number warning" href="#n2" aria-label="note 2, warning">2</a>.'
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
        '<a class="number note" href="#n1" aria-label="note 1, note">1</a>'
        '<a class="number note" id="m2" href="#n2" aria-label="note 2, note">2</a>'
    ) in page
    tags(page)


def test_lines_that_were_not_wrapped_stay_lines() -> None:
    page = annotated_html("Bread 5\nMilk 6\n\n| a | b |\n", (), "", title="a")
    assert '<p class="said lines">Bread 5\nMilk 6</p>' in page
    assert '<pre class="said">| a | b |\n</pre>' in page


def test_a_line_end_of_two_letters_parts_no_paragraph() -> None:
    page = annotated_html("Bread 5\r\nMilk 6\r\n \r\nEggs 7", (), "", title="a")
    assert page.count('<div class="block">') == 2
