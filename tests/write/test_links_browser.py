"""Deep links opened in Chromium: each leads to its words and to no others."""

from __future__ import annotations

import html
import random
import re
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from factcheck.match.locate import Passage, passage
from factcheck.model import Document
from factcheck.write.links import deep_link

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = [
    pytest.mark.program,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this computer"),
]

# Each word stands on a line of its own, farther from the next one than a window is high. So what
# is seen in the window tells which word the browser went to.
STYLE = (
    "p, li, h1 { width: min-content; line-height: 1500px; margin: 0 } body { padding: 3000px 0 }"
)

SEEN = """([paragraph, start, end]) => {
  const range = document.createRange();
  const words = document.querySelectorAll("p")[paragraph].firstChild;
  range.setStart(words, start);
  range.setEnd(words, end);
  const box = range.getClientRects()[0];
  return {
    scrolled: scrollY > 0,
    seen: box.bottom > 0 && box.top < innerHeight,
    words: range.toString(),
  };
}"""


HERE = """() => {
  const box = document.querySelector("#here").getClientRects()[0];
  return {scrolled: scrollY > 0, seen: box.bottom > 0 && box.top < innerHeight};
}"""


class Server:
    """Serves one page at a time on this computer."""

    def __init__(self) -> None:
        self.page = b""
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(outer.page)))
                self.end_headers()
                self.wfile.write(outer.page)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/lido"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[BrowserContext]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium.new_context()
        chromium.close()


def leads(browser: BrowserContext, server: Server, text: str, link: str, start: int) -> str:
    """What the browser does with a link into a page made of a text.

    ``words`` where the character at ``start`` is in the window, ``elsewhere`` where another
    place of the page is, ``nowhere`` where the page stands at its top.
    """
    blocks = list(re.finditer(r"(?s)\S.*?(?=\s*\n\s*\n|\s*\Z)", text))
    body = "".join(f"<p>{html.escape(block[0])}</p>" for block in blocks)
    number = max(number for number, block in enumerate(blocks) if block.start() <= start)
    offset = len(text[blocks[number].start() : start].encode("utf-16-le")) // 2
    return opened(browser, server, body, link, SEEN, [number, offset, offset + 1])


def opened(
    browser: BrowserContext, server: Server, body: str, link: str, seen: str, *about: object
) -> str:
    """What the browser does with a link into a page; ``seen`` asks whether the words are seen."""
    head = f"<!doctype html><title>Lido</title><link rel=icon href='data:,'><style>{STYLE}</style>"
    server.page = (head + body).encode()
    tab = browser.new_page()
    try:
        tab.goto(link, wait_until="load")
        for _ in range(10):
            found = tab.evaluate(seen, *about)
            if found["scrolled"]:
                break
            tab.wait_for_timeout(50)
        if not found["scrolled"]:
            return "nowhere"
        return "words" if found["seen"] else "elsewhere"
    finally:
        tab.close()


def marked(text: str) -> tuple[str, Passage]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    return plain, passage(plain, start, end, 100.0)


FOUND = [
    # a page's text, the passage in brackets; paragraphs stand between blank lines
    "The Lido drew ⟦48,200 swimmers⟧ in May.",
    "A ⟦well-known, well-liked⟧ pool.",
    "⟦The pool in the U.S. closed.⟧",
    "The ⟦sign_⟧ and the a~.",
    "The a_b and ⟦the a~⟧ and others.",
    "The ⟦Marks & Sons pool (5%)⟧ closed.",
    "The ⟦rate? 100% + 2% = C#/a_b.c~d*e!⟧ closed.",
    "He said ⟦“so it’s 'closed'”⟧ twice.",
    'He said "⟦46 percent⟧" twice.',
    "The ⟦🎉 party 👨‍👩‍👧 of 12⟧ came.",
    "In ⟦Orléans and Zu\u0308rich⟧ they swim.",
    "The ⟦Straße in Łódź⟧ is long.",
    "In Hebrew \u200f⟦שלום חברים\u200f⟧ is said.",
    "Fallen by ⟦12\u00a0percent⟧ in May.",
    "Fallen by   ⟦12   percent⟧   in May.",
    "It cost ⟦$5⟧—no more.",
    "It drew 4⟦8,2⟧00 swimmers.",
    "It is ⟦un\u00ademployed⟧ people.",
    "Fast buses. A fast bus came. A ⟦fast bus⟧ went. Fast.",
    "The old bus came. The red ⟦bus⟧ came. The red tram went. No bus came.",
    "They rose.\n\nBuses\n\n⟦They rose⟧ at night.\n\nThey rose at night.",
    "They rose\n\nThen\n\n⟦They rose⟧\n\nTrams.\n\nThey rose\n\nNow.",
    "The resume. The ⟦résumé⟧ here.",
    "The ſtreet STREET ⟦street⟧ end.",
    "In May ⟦the pool drew\nsome 300 people⟧ a day.",
    "In May ⟦the pool drew some.\n\nThen it was closed⟧ for good.",
    "In May it drew some. ⟦In May\n\nit drew none⟧. In May it closed.",
    "It was 15 5 ⟦5 cats⟧, and 5 cats.",
    "Low (((⟦fare⟧), and a fare.",
    "So ⟦the lido kept its prices" + " and then again it did" * 20 + " for every swimmer⟧ in town.",
]


@pytest.mark.parametrize("text", FOUND)
def test_a_deep_link_leads_to_its_words(browser: BrowserContext, server: Server, text: str) -> None:
    text, found = marked(text)
    link = deep_link(Document(id="lido", file="lido.txt", url=server.url), text, found)
    assert ":~:text=" in link
    assert leads(browser, server, text, link, found.start) == "words"


MARKDOWN = [
    # a Markdown file, the passage in brackets
    "The *Lido* drew ⟦48,200 swimmers⟧ in [May](https://lido.example/may).",
    "The [⟦Lido⟧](https://lido.example) drew few. The pool drew none.",
    "# ⟦The Lido⟧\n\nIt drew few.",
    "1. It drew few\n2. ⟦It drew none⟧\n3. It closed",
    "Then it drew few. A *fast* bus came. A ⟦fast bus⟧ went. A __bus__ stood.",
    "A ⟦fast bus⟧ came. The fast [bus](/a) came. A fast bus",
    "The ⟦fast bus⟧ and the fa<!-- s -->st bus",
    "The ⟦Fox A&B⟧ and the Fox A&amp;B",
    "So it ⟦drew nine in the old [pool](/a)\nand six in the new⟧. So it drew nine",
]


@pytest.mark.parametrize("text", MARKDOWN)
def test_a_link_into_the_page_of_a_markdown_file_leads_to_its_words(
    browser: BrowserContext, server: Server, text: str
) -> None:
    plain, found = marked(text)
    link = deep_link(Document(id="lido", file="lido.md", url=server.url), plain, found)
    assert ":~:text=" in link
    page = MarkdownIt().render(text.replace("⟦", "<b id=here>").replace("⟧", "</b>"))
    assert opened(browser, server, page, link, HERE) == "words"


WRONG = [
    # a directive that is not ours | where it leads on a page that says: The pool drew 300. A pool
    ("", "nowhere"),
    ("#:~:text=pools", "nowhere"),
    ("#:~:text=poo", "nowhere"),
    ("#:~:text=A-,drew", "nowhere"),
    ("#:~:text=The", "elsewhere"),
    ("#:~:text=A-,pool", "words"),
]


@pytest.mark.parametrize(("directive", "place"), WRONG)
def test_a_wrong_directive_does_not(
    browser: BrowserContext, server: Server, directive: str, place: str
) -> None:
    text, found = marked("The pool drew 300. A ⟦pool⟧")
    assert leads(browser, server, text, server.url + directive, found.start) == place


WORDS = ["bus", "Bus", "buses", "the", "48,200", "5%", "can't", "U.S.", "well-known", "é", "“so”"]


@pytest.mark.parametrize("seed", range(12))
def test_texts_that_repeat_themselves(browser: BrowserContext, server: Server, seed: int) -> None:
    chance = random.Random(seed)
    document = Document(id="lido", file="lido.txt", url=server.url)
    while True:
        pairs = [(chance.choice(WORDS), chance.choice([" "] * 5 + ["\n\n"])) for _ in range(30)]
        text = "".join(word + gap for word, gap in pairs).strip()
        start = chance.randrange(len(text) - 20)
        found = passage(text, start, start + 1, 100.0)
        link = deep_link(document, text, found)
        if ":~:text=" in link and "-" in link:
            break
    while start and not text[start - 1].isspace():
        start -= 1  # A word that breaks at its hyphen stands on two lines.
    assert leads(browser, server, text, link, start) == "words"
