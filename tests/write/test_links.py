"""Links: to the words of a live document where they are proven unique, and to stored copies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import category, normalize
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.match.locate import Passage, locate, passage
from factcheck.model import Document
from factcheck.write.directives import page
from factcheck.write.links import archive_link, deep_link, uri

URL = "https://gazette.example/lido"


def document(url: str = URL, note: str = "") -> Document:
    return Document(id="lido-report", file="lido.txt", url=url, note=note)


def marked(text: str) -> tuple[str, Passage]:
    """A text without the brackets ⟦ ⟧, and the passage that stood between them."""
    start = text.index("⟦")
    end = text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    return plain, passage(plain, start, end, 100.0)


LIDO = "The Lido drew 48,200 swimmers. The pool drew 300. "
LONG = "one two three four five six seven eight nine ten " * 8

DIRECTIVES = [
    # the document, the passage in brackets | the directive; empty for the address alone
    #
    # Words that stand once are enough.
    ("The Lido drew ⟦48,200 swimmers⟧.", "48%2C200%20swimmers"),
    ("⟦The Lido drew 48,200 swimmers.⟧", "The%20Lido%20drew%2048%2C200%20swimmers%2E"),
    # Signs that mean something in a directive or in an address are encoded.
    ("It is ⟦well-known⟧ here", "well%2Dknown"),
    ("It is ⟦Marks & Sons, 5%⟧ here", "Marks%20%26%20Sons%2C%205%25"),
    ("It is ⟦C# or a_b.c~d?⟧ here", "C%23%20or%20a_b.c~d%3F"),
    ("It is ⟦“so” 🎉 in Orléans⟧ here", "%E2%80%9Cso%E2%80%9D%20%F0%9F%8E%89%20in%20Orl%C3%A9ans"),
    # What makes links of addresses drops such signs at the end of one.
    ("⟦In the U.S. it fell.⟧ So", "In%20the%20U.S.%20it%20fell%2E"),
    ("It is ⟦a.b_⟧ here", "a.b%5F"),
    ("It is ⟦a~⟧ here", "a%7E"),
    # Words that stand twice get a word before, or after, or both; then more.
    ("A ⟦fast bus⟧ came. The fast bus went.", "A-,fast%20bus"),
    ("A fast bus came. A ⟦fast bus⟧ went.", "fast%20bus,-went%2E"),
    ("A bus went. A bus came. No ⟦bus⟧ came. No bus went.", "No-,bus,-came%2E"),
    ("The old red ⟦bus⟧. The new red bus. The old red tram", "old%20red-,bus"),
    ("bus ⟦bus⟧ bus bus bus", ""),
    # The same letters for a browser: case, accents, ligatures, curly quotes, spaces.
    ("⟦Zürich⟧ here, ZURICH there", "Z%C3%BCrich,-here%2C"),
    ("⟦Ærø⟧ here, aero there", "%C3%86r%C3%B8,-here%2C"),
    ("⟦it’s⟧ here, it's there", "it%E2%80%99s,-here%2C"),
    ("⟦five pools⟧ here, ﬁve\u00a0pools there", "five%20pools,-here%2C"),
    # Words inside longer words count, for not every browser ends words alike.
    ("⟦pool⟧ here, pools there", "pool,-here%2C"),
    # A passage that begins or ends inside a word is widened to the whole of it.
    ("It drew 4⟦8,2⟧00 swimmers", "48%2C200"),
    ("It is not⟦able⟧ here", "notable"),
    ("The U⟦.S⟧. team", "U.S"),
    ("He can⟦'t⟧ swim", "can%27t"),
    ("In well-⟦known⟧ pools", "well%2Dknown"),
    ("Quoted “⟦46 percent⟧” here", "46%20percent"),
    ("Cost ⟦$5⟧—no more", "%245"),
    ("a" * 70 + "⟦b⟧" + "c" * 70, ""),
    # Runs of spaces are one space on a page.
    ("It  drew \t ⟦48  \t 200⟧  people", "48%20200"),
    # A line break is the end of a line that the page may or may not have: no piece crosses it.
    ("It drew ⟦some\nfive⟧ hundred", "some,five"),
    ("It drew ⟦some\r\nfive⟧ hundred", "some,five"),
    ("It ⟦drew some.\n\nThen it closed⟧ again", "drew%20some.,Then%20it%20closed"),
    ("First some\nThen ⟦some\nfive⟧ hundred", "Then-,some,five"),
    ("It ⟦drew\nof the old pool of the old pool⟧", "drew,pool%20of%20the%20old%20pool"),
    # Words before or after can stand in the paragraph before or after.
    ("Buses\n\n⟦They rose⟧\n\nTrams\n\nThey rose\n\nEnd", "Buses-,They%20rose"),
    ("Rose\n\n⟦They fell⟧\n\nNow\n\nRose\n\nThey fell\n\nThen", "They%20fell,-Now"),
    # A long passage is named by its first and last words.
    (f"So ⟦Alpha beta gamma delta epsilon {LONG}kappa la mu nu xi⟧.",
     "Alpha%20beta%20gamma%20delta,la%20mu%20nu%20xi"),
    (f"So ⟦{LONG}last words are here⟧.", "So-,one%20two%20three%20four%20five%20six%20seven%20"
     "eight%20nine%20ten%20one%20two,last%20words%20are%20here"),
    (f"⟦{'x' * 400}⟧", ""),
    # What a page cannot hold or a browser cannot find.
    ("It drew ⟦48\x00200⟧ people", ""),
    ("It drew ⟦…⟧ people", ""),
    ("It drew ⟦ ⟧people", ""),
    # Marks that cannot be seen: inside a passage they are kept, at its ends it is widened.
    ("On ⟦48\u200f200⟧ people", "48%E2%80%8F200"),
    ("On ⟦\u200f48⟧ people", "48"),
    ("On 48 or \u200f⟦48⟧ people", "48,-people"),
    ("On 48 or 48 \u200f⟦48⟧ or so", ""),
    ("On ⟦48\u202e⟧ people", "48%E2%80%AE%20people"),
    # Overlapping words confuse browsers: more words are added.
    ("((⟦bus⟧ here, a bus", "bus,-here%2C"),
    ("It ⟦drew\na 15\n5 5⟧ cats", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "directive"), DIRECTIVES)
def test_the_directive(text: str, directive: str) -> None:
    text, found = marked(text)
    expected = f"{URL}#:~:text={directive}" if directive else URL
    assert deep_link(document(), text, found) == expected
    assert deep_link(document(), page(text), found) == expected


MARKDOWN = [
    # the Markdown file, the passage in brackets | the directive; empty for the address alone
    #
    # The page does not show the signs of Markdown: words that hold one prove nothing.
    ("The Lido drew ⟦48,200 swimmers⟧.", "48%2C200%20swimmers"),
    ("The *Lido* drew ⟦48,200 swimmers⟧.", "48%2C200%20swimmers"),
    ("The Lido ⟦drew *48,200* swimmers⟧.", ""),
    ("The Lido ⟦drew __48,200__⟧ swimmers.", ""),
    ("The ⟦[Lido](https://lido.example) drew⟧ few.", ""),
    ("The [⟦Lido⟧](https://lido.example) drew few.", "Lido"),
    ("The [Lido](https://lido.example/⟦few⟧) drew few.", ""),
    ("The [Lido](https://lido.example '⟦The pool⟧') drew few.", ""),
    ("The `⟦pool_1⟧` drew few.", ""),
    ("It ⟦cost 5\\$ a day⟧.", ""),
    ("The ⟦Fox &amp; Hen⟧ drew few.", ""),
    ("The ⟦Fox & Hen⟧ drew few.", "Fox%20%26%20Hen"),
    ("The ⟦Lido<br>drew⟧ few.", ""),
    ("# ⟦The Lido⟧", "The%20Lido"),
    ("⟦# The Lido⟧", ""),
    # The marks of a list are no words.
    ("2. ⟦The Lido⟧", "The%20Lido"),
    ("⟦2. The Lido⟧", ""),
    ("It fell to\n\n⟦2. The Lido⟧", ""),
    # A sign beside the passage is left out of the words that tell it apart.
    ("*A* ⟦fast bus⟧ came. The fast bus went.", "fast%20bus,-came%2E"),
    ("A *fast* bus came. A ⟦fast bus⟧ went.", "fast%20bus,-went%2E"),
    ("A ⟦fast bus⟧ came. The *fast bus* went.", "A-,fast%20bus"),
    # Words that the page shows side by side though our copy does not.
    ("A ⟦fast bus⟧ came. The fast [bus](/a) came. A fast bus", "A-,fast%20bus,-came%2E"),
    ("The ⟦fast bus⟧ and the [fast](/a) bus", "fast%20bus,-and"),
    ("The ⟦fast bus⟧ and the fa<!-- s -->st bus", "fast%20bus,-and"),
    ("The ⟦Fox A&B⟧ and the Fox A&amp;B", "Fox%20A%26B,-and"),
    # A cell of a table is no running text.
    ("| The Lido | ⟦48,200⟧ |", ""),
    ("The Lido | ⟦48,200⟧\n---|---", ""),
    ("The Lido drew\n⟦48,200⟧\n\n| a | b |", "48%2C200"),
    # A long passage may hold links between its ends.
    ("So ⟦one two three four [five](/a)\nsix seven eight nine⟧.",
     "one%20two%20three%20four,six%20seven%20eight%20nine"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "directive"), MARKDOWN)
@pytest.mark.parametrize("file", ["lido.md", "lido.Markdown"])
def test_the_directive_of_a_markdown_file(file: str, text: str, directive: str) -> None:
    text, found = marked(text)
    expected = f"{URL}#:~:text={directive}" if directive else URL
    page_of = Document(id="lido-report", file=file, url=URL)
    assert deep_link(page_of, text, found) == expected
    assert deep_link(page_of, page(text), found) == expected
    assert deep_link(page_of, page(text, markdown=True), found) == expected


def test_a_page_of_markdown_is_not_taken_for_one_of_plain_text() -> None:
    text, found = marked("The Lido ⟦drew *48,200*⟧.")
    link = f"{URL}#:~:text=drew%20%2A48%2C200%2A"
    assert deep_link(document(), page(text, markdown=True), found) == link


ADDRESSES = [
    # url | the link to a passage that is proven
    ("https://x.example/a", "https://x.example/a#:~:text=48%2C200"),
    ("  http://x.example/a?b=c&d \n", "http://x.example/a?b=c&d#:~:text=48%2C200"),
    ("https://x.example/#sec", "https://x.example/#sec:~:text=48%2C200"),
    ("https://x.example/#", "https://x.example/#:~:text=48%2C200"),
    ("https://x.example/#:~:text=old", "https://x.example/#:~:text=48%2C200"),
    ("https://x.example/#sec:~:text=old", "https://x.example/#sec:~:text=48%2C200"),
    ("HTTPS://X.example:8080/ü", "HTTPS://X.example:8080/ü#:~:text=48%2C200"),
    ("", ""),
    ("x.example/a", ""),
    ("/a", ""),
    ("javascript:alert(1)", ""),
    ("data:text/html,48,200", ""),
    ("https://", ""),
]


@pytest.mark.parametrize(("url", "link"), ADDRESSES)
def test_the_address_of_a_link(url: str, link: str) -> None:
    text, found = marked("The Lido drew ⟦48,200⟧ swimmers.")
    assert deep_link(document(url), text, found) == link


WITHOUT = [
    # url | the link where nothing is proven
    ("https://x.example/#sec", "https://x.example/#sec"),
    ("https://x.example/#:~:text=old", "https://x.example/"),
    ("https://x.example/#sec:~:text=old", "https://x.example/#sec"),
    ("javascript:alert(1)", ""),
]


@pytest.mark.parametrize(("url", "link"), WITHOUT)
def test_without_proof_the_address_stands_alone(url: str, link: str) -> None:
    text, found = marked("The Lido drew ⟦48,200⟧ swimmers.")
    assert deep_link(document(url), text, None) == link
    assert deep_link(document(url), "", found) == link
    assert deep_link(document(url), "Another text altogether", found) == link
    assert deep_link(document(url, note="A digest."), text, found) == link


NOTES = [
    # the document's note | are the file's words those of the page
    ("", True),
    ("The page as it stood in May, saved as text.", True),
    ("The file is a digest of this op-ed, not its text.", False),
    ("Summarised by hand", False),
    ("SUMMARY", False),
    ("an abridged version", False),
    ("Translated from French", False),
    ("paraphrase", False),
    ("Excerpts only", False),
    ("Saved before the rewrite", False),
]


@pytest.mark.parametrize(("note", "own"), NOTES)
def test_a_reworded_file_proves_nothing(note: str, own: bool) -> None:
    text, found = marked("The Lido drew ⟦48,200⟧ swimmers.")
    link = deep_link(document(note=note), text, found)
    assert link == (f"{URL}#:~:text=48%2C200" if own else URL)


COPIES: list[tuple[dict[str, str], tuple[str, bool]]] = [
    # what the ledger records | the stored copy, was it constructed
    ({"url": "https://a.example/b", "archive": "https://perma.cc/AB12-CD34"},
     ("https://perma.cc/AB12-CD34", False)),
    ({"url": "", "archive": " https://perma.cc/AB12-CD34 "}, ("https://perma.cc/AB12-CD34", False)),
    ({"url": "https://a.example/b", "archive": "a box in the cellar"},
     ("https://web.archive.org/web/https://a.example/b", True)),
    ({"url": "https://web.archive.org/web/2017/https://a.example/"},
     ("https://web.archive.org/web/2017/https://a.example/", False)),
    ({"url": "https://archive.ph/AbCdE"}, ("https://archive.ph/AbCdE", False)),
    ({"url": "https://archive.ph/", "published": "2017"},
     ("https://web.archive.org/web/2017/https://archive.ph/", True)),
    ({"url": "https://web.archive.org/about"},
     ("https://web.archive.org/web/https://web.archive.org/about", True)),
    ({"url": "https://a.example/b", "accessed": "2026-11-22", "published": "2017-05-12"},
     ("https://web.archive.org/web/20261122/https://a.example/b", True)),
    ({"url": "https://a.example/b", "published": "2017-05-12"},
     ("https://web.archive.org/web/20170512/https://a.example/b", True)),
    ({"url": "https://a.example/b", "published": "2017-05"},
     ("https://web.archive.org/web/201705/https://a.example/b", True)),
    ({"url": "https://a.example/b", "published": "2017"},
     ("https://web.archive.org/web/2017/https://a.example/b", True)),
    ({"url": "https://a.example/b", "accessed": "in May", "published": "2017"},
     ("https://web.archive.org/web/2017/https://a.example/b", True)),
    ({"url": "https://a.example/b", "accessed": "2017-13-01"},
     ("https://web.archive.org/web/https://a.example/b", True)),
    ({"url": "https://a.example/b", "published": "1974"},
     ("https://web.archive.org/web/https://a.example/b", True)),
    ({"url": "https://a.example/b?c=d&e=%20#f", "published": "2017"},
     ("https://web.archive.org/web/2017/https://a.example/b?c=d&e=%20", True)),
    ({"url": "https://a.example/#:~:text=old"},
     ("https://web.archive.org/web/https://a.example/", True)),
    ({"url": "", "published": "2017"}, ("", False)),
    ({"url": "javascript:alert(1)", "archive": "javascript:alert(2)"}, ("", False)),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "copy"), COPIES)
def test_the_stored_copy(facts: dict[str, str], copy: tuple[str, bool]) -> None:
    known = {"url": "", "archive": "", "accessed": "", "published": "", **facts}
    recorded = Document(
        id="lido-report",
        file="lido.txt",
        url=known["url"],
        archive=known["archive"],
        accessed=known["accessed"],
        published=known["published"],
    )
    assert archive_link(recorded) == copy


# --- An independent reading of directives, from the specification's algorithm.

Fold = Callable[[str], str]


def bare(char: str) -> str:
    """A character without case and accents."""
    letters = normalize("NFKD", normalize("NFKD", char).casefold())
    return "".join(each for each in letters if category(each) not in ("Mn", "Cf"))


class Reader:
    """A browser that finds the places of a text that answer a directive.

    ``lines`` is whether each line is a block of its own, or only what stands between blank lines;
    ``fold`` is what it makes of a character; ``bounded`` whether words must be whole; ``hasty``
    whether it goes on behind a find that is no whole word, and not at its second character.
    """

    def __init__(self, text: str, *, lines: bool, fold: Fold, bounded: bool, hasty: bool) -> None:
        self.raw, self.fold, self.bounded, self.hasty = text, fold, bounded, hasty
        blocks = r"[ \t]*(?:\r?\n|\r)\s*" if lines else r"[ \t]*\r?\n[ \t]*\r?\n\s*"
        self.letters, self.places = "", []
        for found in re.finditer(rf"(?P<block>{blocks})|(?P<space>[ \t\n\r\f]+)|(?s:.)", text):
            kind = found.lastgroup
            form = "\0" if kind == "block" else " " if kind == "space" else fold(found[0])
            self.letters += form
            self.places += [found.start()] * len(form)
        self.places.append(len(text))

    def boundary(self, at: int) -> bool:
        """No letters on both sides; no mark behind; no sign between letters: 3,000, can't."""
        seen = re.sub(r"[\u200b-\u200f\u202a-\u202e\ufeff]+\Z", "", self.raw[:at])
        around = seen[-2:].rjust(2) + self.raw[at:][:2].ljust(2)
        if category(around[2]) in ("Mn", "Mc", "Me", "Cf"):
            return False
        return not re.fullmatch(r"(?s:.\w\w.|\w[.,'’:;]\w.|.\w[.,'’:;]\w)", around)

    def find(self, words: str, at: int, *, starts: bool, ends: bool) -> tuple[int, int] | None:
        query = "".join(self.fold(char) for char in words)
        while (at := self.letters.find(query, at)) >= 0:
            end = at + len(query)
            first, last = self.places[at], self.behind(end)
            if not self.bounded or (
                (not starts or self.boundary(first)) and (not ends or self.boundary(last))
            ):
                return at, end
            at = end if self.hasty else at + 1
        return None

    def behind(self, end: int) -> int:
        """Where the letters before ``end`` end in the raw text, with the marks upon them."""
        last = self.places[end - 1] + 1
        while last < len(self.raw) and category(self.raw[last])[0] == "M":
            last += 1
        return last

    def onward(self, at: int) -> int:
        while self.letters[at : at + 1] in (" ", "\0", "\u00a0"):
            at += 1
        return at

    def places_of(self, directive: str) -> Iterator[tuple[int, int]]:
        """The raw span of each place that answers the directive, the first one first."""
        parts = directive.split(",")
        prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
        suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
        assert len(parts) in (1, 2)
        start, end = unquote(parts[0]), unquote(parts[-1]) if len(parts) == 2 else ""
        at = 0
        while True:
            if prefix:
                lead = self.find(prefix, at, starts=True, ends=False)
                if lead is None:
                    return
                at, place = lead[0] + 1, self.onward(lead[1])
                found = self.find(start, place, starts=False, ends=bool(end) or not suffix)
                if found is None:
                    return
                if found[0] != place:
                    continue
            else:
                found = self.find(start, at, starts=True, ends=bool(end) or not suffix)
                if found is None:
                    return
                at = found[0] + 1
            stop = found[1]
            while True:
                if end:
                    last = self.find(end, stop, starts=True, ends=not suffix)
                    if last is None:
                        return
                    stop = last[1]
                follow = self.onward(stop)
                said = self.find(suffix, follow, starts=False, ends=True) if suffix else None
                if not suffix or (said and said[0] == follow):
                    yield self.places[found[0]], self.behind(stop)
                    break
                if said is None or not end:
                    break


READINGS = [
    {"lines": lines, "fold": fold, "bounded": bounded, "hasty": hasty}
    for lines in (False, True)
    for fold in (str.casefold, bare)
    for bounded, hasty in ((False, False), (True, False), (True, True))
]

WORDS = [
    "bus",
    "Bus",
    "buses",
    "the",
    "a",
    "48",
    "48,200",
    "5%",
    "5",
    "can't",
    "U.S.",
    "well-known",
]
ODD = [
    "“so”",
    "(or)",
    "🎉",
    "é",
    "e\u0301",
    "\u200f",
    "\u200b",
    "—",
    "-",
    "&",
    ",",
    "שלום",
    "ß",
    "中文",
]
GAPS = [" ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00a0", ""]
texts = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS + ODD)), st.sampled_from(GAPS)
    ),
    min_size=1,
    max_size=40,
).map(lambda pairs: "".join(word + gap for word, gap in pairs))


@given(texts, st.data())
def test_every_reading_finds_the_passage_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 60)))
    proven(text, start, end)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 60))
@example("15 5 5 cats", 5, 1)
@example("((bus (bus", 2, 3)
def test_whatever_the_letters(text: str, start: int, length: int) -> None:
    proven(text, min(start, len(text)), min(start + length, len(text)))


def proven(text: str, start: int, end: int) -> None:
    """Hold a passage's directive against every reading; without a directive there is no claim."""
    link = deep_link(document(), text, passage(text, start, end, 100.0))
    if link == URL:
        return
    directive = link.removeprefix(f"{URL}#:~:text=")
    assert re.fullmatch(
        r"(?:[\w.~]|%[0-9A-F]{2})+(?:-?,-?(?:[\w.~]|%[0-9A-F]{2})+)*", directive, re.A
    )
    while text[start].isspace() or category(text[start]) == "Cf":
        start += 1
    while text[end - 1].isspace() or category(text[end - 1]) == "Cf":
        end -= 1
    for reading in READINGS:
        reader = Reader(text, **reading)  # type: ignore[arg-type]
        (found,) = reader.places_of(directive)
        # All that is seen of the passage, and no more than the rest of a word.
        assert found[0] <= start < end <= found[1]
        if not any(category(char) == "Cf" for char in text):
            assert not re.search(r"\s", text[found[0] : start] + text[end : found[1]])


TOWN = "\n\n".join(
    f"In {1900 + number} the town ran {number * 37} buses, {number % 7}% of them at night.\n"
    f"Riders of line {number} paid “{number} pence” - no more & no less."
    for number in range(1, 1000)
)


def test_every_sentence_of_a_real_text_gets_a_link() -> None:
    copy = page(TOWN)
    for found in re.finditer(r"In \d+ the town[^.]*\.|Riders of[^.]*\.", TOWN):
        place = passage(TOWN, *found.span(), 100.0)
        link = deep_link(document(), copy, place)
        (span,) = Reader(TOWN[:4000], **READINGS[0]).places_of(link.partition("text=")[2])  # type: ignore[arg-type]
        assert span == found.span()
        if found.end() > 3000:
            break


@pytest.mark.slow
def test_two_thousand_links_into_a_hundred_kilobytes() -> None:
    assert len(TOWN) > 100_000
    spans = [found.span() for found in re.finditer(r"\d+ (?:buses|pence)|ran|at night", TOWN)][
        :2000
    ]
    places = [passage(TOWN, *span, 100.0) for span in spans]
    copy = page(TOWN)
    links = [deep_link(document(), copy, place) for place in places]
    assert len(links) == 2000
    assert sum("text=" in link for link in links) > 1990


URIS = [
    ("https://example.org/a_b?c=1&d=%20#e~f", "https://example.org/a_b?c=1&d=%20#e~f"),
    ("https://example.org/ü{x}|y", "https://example.org/%C3%BC%7Bx%7D%7Cy"),
    ("https://example.org/100%", "https://example.org/100%25"),
    (
        "https://example.org/a[1]?b[]=[2]#[3]",
        "https://example.org/a%5B1%5D?b%5B%5D=%5B2%5D#%5B3%5D",
    ),
    ("http://[::1]:80/[::1]", "http://[::1]:80/%5B::1%5D"),
    ("http://[::1]?a", "http://[::1]?a"),
    ("https://example.org/#one#two#", "https://example.org/#one%23two%23"),
    ("https://example.org#", "https://example.org#"),
    ("https://bücher.example/", "https://b%C3%BCcher.example/"),
    ("javascript:alert(1)", ""),
]


@pytest.mark.parametrize(("written", "coded"), URIS)
def test_what_a_uri_may_not_hold_is_coded(written: str, coded: str) -> None:
    assert uri(written) == coded


@given(st.text())
def test_a_uri_holds_what_uris_may_hold(text: str) -> None:
    # RFC 3986, appendix A: what stands in a path or a query, and once more behind one "#".
    held = r"(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*"
    coded = uri(f"https://a.example/{text}")
    assert re.fullmatch(rf"(?:https://a\.example/{held}(?:#{held})?)?", coded, re.ASCII)
    assert uri(coded) == coded


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/report.pdf", "https://example.org/report.pdf#page=2"),
        ("https://example.org/Report.PDF?v=3#top", "https://example.org/Report.PDF?v=3#page=2"),
        ("https://example.org/report/", "https://example.org/report/#:~:text=Wages%20fell"),
    ],
)
def test_a_pdf_opens_at_the_page(url: str, link: str) -> None:
    text = "Rents rose.\n\fWages fell.\n"
    found = locate("Wages fell", text)
    assert deep_link(document(url), text, found) == link
