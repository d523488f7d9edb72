"""Web pages as they are saved; ``make_pages.py`` had Chromium save one of them whole."""

from __future__ import annotations

import pytest
from files_read import imported

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported

ARTICLE = """\
Boats fall by 17 percent

The number of fishing boats along the coast fell by 17 percent between 2015 and 2023, the harbour \
board said on Thursday. Unemployment in the ports stood at 4.6¹ percent.

Only 568 boats were registered in 2023.

The board first said that 47.1 percent of crews were under forty; it corrected the figure a day \
later. Output was 10⁶ tonnes, for £3½ million.

Catches

• Cod: 1,204 tonnes, down from 1,377.

• Herring: 8.25 tonnes.

Northwick · Boats: 241²

Leeds · Boats: 64

“We have not seen so few in thirty years,” said the chair, who had counted them with her own hands \
on a cold morning in March.
"""
"""Around it stand a menu, other headlines with figures, and comments."""


def test_a_page_is_its_article_and_what_it_says_of_itself() -> None:
    assert imported("article.html") == Imported(
        text=ARTICLE,
        title="Boats fall by 17 percent",
        author=("Jane Smith", "Tom Müller"),
        publisher="The Harbour Times",
        published="2024-03-21",
        url="https://times.example/2024/03/boats-fall/",
        type="article-newspaper",
        told=(
            "read as windows-1252, which it declares",
            "hidden text was left out",
            "text that is struck out was left out",
        ),
    )


def test_a_page_that_a_browser_saved_whole_has_no_scripts_and_so_says_less() -> None:
    assert imported("article.mhtml") == Imported(
        text=ARTICLE,
        title="Boats fall by 17 percent",
        author=("Web Desk",),
        publisher="times.example",
        published="2024-03",  # its address says no more
        url="https://times.example/2024/03/boats-fall/",
        type="webpage",
        told=("text that is struck out was left out",),
    )


def page(body: str, head: str = "") -> Imported:
    html = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return read_imported(html.encode(), "page.html", ".html")


def test_a_page_without_an_article_is_taken_whole_and_told() -> None:
    read = page("<table><tr><td>Boats</td><td>568</td></tr></table><p>4.6<sup>1</sup> percent</p>")
    assert "4.6¹ percent" in read.text
    assert "568" in read.text
    assert read.told == ("no article was found in the page: all of its text was taken",)


EMPTY = ["", "<html></html>", "<html><body><script>46</script></body></html>", "<!-- 46 -->", "   "]


@pytest.mark.parametrize("html", EMPTY)
def test_a_page_without_text_is_one_message(html: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(html.encode(), "page.html", ".html")
    assert caught.value.message == "holds no text"


SEEN = [
    # a piece of a page, and what a reader sees of it
    ("output was 10<sup>6</sup>", "output was 10⁶"),
    ("the 5<sup>th</sup> report", "the 5th report"),
    ("CO<sub>2</sub> rose", "CO₂ rose"),
    ("from <del>41.2</del> 46.3", "from 46.3"),
    ("from <s>41.2</s> 46.3", "from 46.3"),
    ('from <span style="text-decoration: line-through">41.2</span> 46.3', "from 46.3"),
    ('it is <span style="display:none">41.2</span>46.3', "it is 46.3"),
    ('it is <span hidden="">41.2</span>46.3', "it is 46.3"),
    ("46\u00ad.3 and 3½ and 4.6²", "46.3 and 3½ and 4.6²"),
    ("46&nbsp;percent", "46\u00a0percent"),
    ("one<br>two", "one\ntwo"),
]


@pytest.mark.parametrize(("html", "seen"), SEEN)
def test_figures_are_what_a_reader_sees(html: str, seen: str) -> None:
    assert page(f"<p>{html}</p>").text == f"{seen}\n"


def test_a_cell_that_spans_columns_stands_in_each() -> None:
    table = (
        "<table><tr><th rowspan=2>Port</th><th colspan=2>Boats</th></tr>"
        "<tr><th>2015</th><th>2016</th></tr><tr><td>Leeds</td><td>568</td><td>571</td></tr></table>"
    )
    assert page(table).text == "Leeds · Boats 2015: 568 · Boats 2016: 571\n"


DATES = [
    # what the page says, and the day that is believed
    ('<meta property="article:published_time" content="2024-03-21T08:00:00Z">', "2024-03-21"),
    ('<meta name="date" content="21 March 2024">', "2024-03-21"),
    ('<link rel="canonical" href="https://a.example/2024/03/21/x">', "2024-03-21"),
    ('<link rel="canonical" href="https://a.example/2024/03/x">', "2024-03"),
    ("", ""),
]


@pytest.mark.parametrize(("head", "day"), DATES)
def test_a_day_that_the_page_does_not_say_is_not_made_up(head: str, day: str) -> None:
    assert page(f"<article><p>{'It rose by a lot. ' * 20}</p></article>", head).published == day


SAVED = [
    "<!-- saved from url=(0027)https://times.example/boats -->",
    "<!--\n Page saved with SingleFile \n url: https://times.example/boats \n saved date: x\n-->",
]


@pytest.mark.parametrize("note", SAVED)
def test_a_page_that_was_saved_says_from_where(note: str) -> None:
    html = f"<!DOCTYPE html>\n{note}\n<html><body><p>It rose by 46 percent.</p></body></html>"
    read = read_imported(html.encode(), "page.html", ".html")
    assert read.url == "https://times.example/boats"


def test_linked_data_that_is_broken_is_passed_over() -> None:
    for script in ("{", "[1, null]", '{"@type": "NewsArticle", "author": 5, "publisher": []}'):
        head = f'<script type="application/ld+json">{script}</script><title>Boats</title>'
        read = page(f"<p>{'It rose by a lot. ' * 20}</p>", head)
        assert (read.title, read.author) == ("Boats", ())


def test_a_file_that_is_no_saved_page_is_one_message() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(b"From: a\n\nhello", "a.mhtml", ".mhtml")
    assert caught.value.message == "is no saved web page"
