"""The page: whole, inert, and letter for letter what the ledger says, read by another parser."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import hostile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import GAZETTE, claim, document, dossier, row

from factcheck.match.locate import passage
from factcheck.model import Bearing, Citation, Claim, Document, Evidence, Status
from factcheck.write.dossier import Choices, Row
from factcheck.write.html import write
from factcheck.write.html_context import AROUND, context
from factcheck.write.html_names import named_documents
from factcheck.write.html_text import dated, directed, guard, isolated, said

REPORT = replace(
    GAZETTE,
    id="lido-report",
    file="sources/lido.txt",
    title="A summer at the lido",
    publisher="Town Office",
    url="https://town.example/lido?year=2024&page=1",
    note="The file is a digest.",
)
DIARY = document("diary", url="javascript:alert(1)")
TEXT = (
    "A summer at the lido\n\nThe lido opened in May. It drew 48,200 swimmers, and the buses"
    " were full. Nobody counted the dogs."
)
QUOTE = "It drew 48,200 swimmers"


def told(claim_id: str, text: str = "The lido drew 48,200 swimmers.", **facts: Any) -> Claim:
    quoted = (Citation(document=REPORT.id, quote=QUOTE),)
    return claim(claim_id, text=text, **({"citations": quoted} | facts))


def cited(of: Claim, source: Document = REPORT, text: str = TEXT, **facts: Any) -> Row:
    return row(of, source, text=text, **facts)


def page(*rows: Row, excluded: tuple[Row, ...] = (), name: str = "town.yaml") -> str:
    return write(dossier(*rows, name=name, excluded=excluded), Choices())


VOID = {"meta", "br", "input"}


class Reader(HTMLParser):
    """The elements of a page in order: tag, attributes, and all the text within each."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.found.append((tag, dict(attrs), []))
        if tag not in VOID:
            self.open.append((tag, self.found[-1][2]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert (tag in {"rect", "circle"}, "style" in dict(attrs)) == (True, False)

    def handle_data(self, data: str) -> None:
        for _, texts in self.open:
            texts.append(data)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag


class Element:
    """One element: its tag, its attributes, and the text in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None], texts: list[str]) -> None:
        self.tag, self.attributes, self.text = tag, attributes, "".join(texts)


def read(html: str) -> list[Element]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return [Element(*each) for each in reader.found]


def texts(html: str, tag: str) -> list[str]:
    return [each.text for each in read(html) if each.tag == tag]


def links(html: str) -> list[tuple[str, str]]:
    """Where the links lead that leave the page, and their words."""
    found = [each for each in read(html) if each.tag == "a"]
    outward = [each for each in found if not str(each.attributes["href"]).startswith("#")]
    assert {each.attributes["rel"] for each in outward} <= {"noreferrer"}
    return [(str(each.attributes["href"]), each.text) for each in outward]


def inert(html: str) -> None:
    """Fails where the page holds anything that runs, loads or leads anywhere but by a web link."""
    elements = read(html)
    assert {each.tag for each in elements} <= {
        "a", "bdi", "blockquote", "body", "br", "button", "dd", "details", "defs", "div", "dl",
        "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "head", "header", "html",
        "input", "label", "li", "main", "mark", "meta", "ol", "option", "p", "pattern", "script",
        "section", "select", "small", "span", "strong", "style", "summary", "svg", "table",
        "tbody", "td", "th", "thead", "title", "tr", "ul",
    }  # fmt: skip
    assert [each.tag for each in elements].count("script") == 1
    assert [each.tag for each in elements].count("style") == 1
    for each in elements:
        assert not {"src", "srcset", "style", "action", "poster"} & set(each.attributes)
        assert not any(name.startswith("on") for name in each.attributes)
        assert re.match(r"#|https?://", str(each.attributes.get("href", "#")))
    assert not re.search(r"url\((?!#)|@import", texts(html, "style")[0])
    assert [each.text for each in elements if each.tag == "html"] != []


def test_the_policy_lets_in_this_style_and_this_script_and_nothing_else() -> None:
    html = page(cited(told("swimmers")))
    inert(html)
    by_name = {
        each.attributes["http-equiv"]: each.attributes["content"]
        for each in read(html)
        if "http-equiv" in each.attributes
    }
    hashes = {
        tag: base64.b64encode(hashlib.sha256(texts(html, tag)[0].encode()).digest()).decode()
        for tag in ("script", "style")
    }
    assert by_name == {
        "Content-Security-Policy": "default-src 'none';"
        f" script-src 'sha256-{hashes['script']}'; style-src 'sha256-{hashes['style']}';"
        " base-uri 'none'; form-action 'none'"
    }
    assert "</" not in texts(html, "script")[0] + texts(html, "style")[0]


def test_a_claim_is_told_whole() -> None:
    said_of_it = told(
        "swimmers",
        status=Status.DISPUTED,
        citations=(Citation(document="lido-report", quote=QUOTE, place="para. 2"),),
        checked="2026-11-22",
        checker="town desk",
        finding="The till counted 47,900.",
        aliases=("48,200 people swam",),
        tags=("pools",),
        evidence=(
            Evidence(title="Till rolls", publisher="Lido", published="2024", url="https://a.example/1",
                     says="47,900 tickets", bearing=Bearing.CONTRADICTS),
            Evidence(publisher="Bus company", says="full buses", bearing=Bearing.SUPPORTS),
            Evidence(url="https://b.example/", says="two free days", bearing=Bearing.QUALIFIES),
            Evidence(says="a rumour", published="2024-05"),
        ),
    )  # fmt: skip
    html = page(
        cited(
            said_of_it,
            link="https://town.example/lido?year=2024&page=1#:~:text=It%20drew",
            archive="https://archive.example/lido",
        )
    )
    inert(html)
    group = next(each for each in read(html) if each.attributes.get("id") == "claim-swimmers")
    assert re.sub(r"\s+", " ", group.text).strip() == (
        "The lido drew 48,200 swimmers.disputedTown Office22 Nov 2026"
        "Finding · 1 passage · evidence: 1 supports, 1 contradicts, 1 qualifies,"
        " 1 bearing not stated"
        "FindingThe till counted 47,900.Checked by town desk, 22 Nov 2026"
        "In contextA summer at the lido The lido opened in May. It drew 48,200 swimmers, and the"
        " buses were full. Nobody counted the dogs."
        "Town Officepara. 2 · sources/lido.txt, line 3Open at these words Open a stored copy"
        "EvidenceSupportsfull busesBus company"
        "Contradicts47,900 ticketsTill rolls, Lido, 2024"
        "Qualifiestwo free dayshttps://b.example/"
        "Bearing not stateda rumoura source without a name, May 2024"
        "Also worded: 48,200 people swamTags: poolsLink to this claim"
    )
    assert texts(html, "mark") == [QUOTE]
    assert links(html) == [
        ("https://town.example/lido?year=2024&page=1#:~:text=It%20drew", "Open at these words"),
        ("https://archive.example/lido", "Open a stored copy"),
        ("https://a.example/1", "Till rolls"),
        ("https://b.example/", "https://b.example/"),
        (REPORT.url, REPORT.url),
        ("https://archive.example/lido", "Open a stored copy"),
    ]


def test_what_is_not_known_is_left_out_or_said() -> None:
    html = page(cited(told("bare"), link="", archive="https://x.example/", constructed=True))
    words = " ".join(texts(html, "main"))
    assert "None" not in words
    assert "No finding is recorded." in words
    assert "No evidence is recorded." in words
    assert "Checked by" not in words
    assert "Look for a stored copy" in words
    assert "1 passage" in texts(html, "summary")
    assert "Open the document" in words, "the document's address is known"


def test_each_side_has_its_place_even_if_it_is_empty() -> None:
    one_sided = told("a", evidence=(Evidence(says="yes", bearing=Bearing.SUPPORTS),))
    html = page(cited(one_sided))
    assert texts(html, "dt")[-2:] == ["Supports", "Contradicts"]
    assert texts(html, "dd")[-1] == "Nothing recorded."


def test_only_web_addresses_become_links() -> None:
    evidence = Evidence(title="A trap", url="JavaScript:alert(1)", says="press it")
    html = page(cited(told("a", evidence=(evidence,)), DIARY, archive="data:text/html,hello"))
    assert links(html) == []
    words = " ".join(texts(html, "main"))
    assert all(each in words for each in ("JavaScript:alert(1)", DIARY.url, "data:text/html,hello"))


def test_excluded_citations_are_told_before_the_claims() -> None:
    gone = cited(told("gone", "The lido drew 90 dogs."), text="", broken="the file is missing")
    html = page(cited(told("swimmers")), excluded=(gone, gone))
    words = texts(html, "main")[0].strip()
    assert words.startswith("EXCLUDED: 2 citations no longer stand")
    before = words[: words.index("Statuses")]
    for each in (
        "The lido drew 90 dogs.",
        "the file is missing",
        QUOTE,
        "sources/lido.txt",
        "gone",
    ):
        assert each in before
    assert "EXCLUDED" not in " ".join(texts(page(cited(told("swimmers"))), "main"))


def test_a_link_to_a_claim_that_was_left_out_leads_to_its_first_citation() -> None:
    gone = cited(told("gone"), broken="the file is missing")
    again = cited(told("gone"), broken="the quote is gone")
    partly = cited(told("partly"), broken="the quote is gone")
    html = page(cited(told("partly")), excluded=(partly, gone, again))
    named = [
        (each.tag, each.attributes["id"])
        for each in read(html)
        if str(each.attributes.get("id")).startswith("claim-")
    ]
    assert named == [("li", "claim-gone"), ("tbody", "claim-partly")]
    listed = next(each for each in read(html) if each.attributes.get("id") == "claim-gone")
    assert "the file is missing" in listed.text


def test_a_reservation_stands_in_the_caption_of_its_passage() -> None:
    doubt = "the quote stands <twice>"
    html = page(cited(told("a"), doubt=doubt), cited(told("b")))
    captions = texts(html, "figcaption")
    assert [each.startswith(doubt) for each in captions] == [True, False]
    assert texts(html, "span").count(doubt) == 1


def test_a_broken_citation_that_was_kept_is_marked_wherever_it_stands() -> None:
    kept = cited(
        told("kept", citations=(Citation(document="lido-report", quote="It drew 90 dogs"),)),
        passage=None,
        broken="the quote is gone",
    )
    html = page(kept, cited(told("sound")))
    assert texts(html, "h2")[0] == "BROKEN: 1 claim has a citation that no longer stands"
    group = next(each for each in read(html) if each.attributes.get("id") == "claim-kept")
    assert group.text.count("BROKEN") == 2
    assert "BROKEN the quote is gone" in group.text
    assert "It drew 90 dogs" in group.text
    sound = next(each for each in read(html) if each.attributes.get("id") == "claim-sound")
    assert "BROKEN" not in sound.text


def test_a_broken_passage_shows_what_stands_there_and_what_the_ledger_says() -> None:
    start = TEXT.index(QUOTE)
    kept = cited(
        told("kept", citations=(Citation(document="lido-report", quote="It drew 48,300"),)),
        passage=passage(TEXT, start, start + len(QUOTE), 96.0),
        broken="the document says it otherwise",
    )  # fmt: skip
    quotes = texts(page(kept), "blockquote")
    assert quotes == [TEXT, "It drew 48,300"]


def test_statuses_are_counted_by_document_in_words_and_in_bars() -> None:
    rows = [
        cited(told("a", status=Status.REVIEWED)),
        cited(told("b", status=Status.DISPUTED)),
        cited(told("b", status=Status.DISPUTED), DIARY),
        cited(told("c", status=Status.DISPUTED)),
    ]
    html = page(*rows)
    cells = [each.text for each in read(html) if each.tag == "td"]
    assert cells[:2] == ["1 reviewed, 2 disputed", "1 disputed"]
    assert re.findall(r'<rect x="([^"]*)" width="([^"]*)" height="100%" class="(\w+)"', html) == [
        ("0%", "33.333%", "reviewed"),
        ("33.333%", "66.667%", "disputed"),
        ("0%", "33.333%", "disputed"),
    ]
    assert "1 reviewed" in texts(html, "dt")[0]
    assert "0 unreviewed" in texts(html, "dt")[2]
    assert "3 claims, with 4 citations of 2 documents." in texts(html, "header")[0]


def test_many_documents_leave_their_chart_closed() -> None:
    documents = [document(f"d{n}") for n in range(9)]
    rows = [cited(told(f"c{n}"), each) for n, each in enumerate(documents)]
    assert '<details class="chart" open>' in page(*rows[:8])
    assert '<details class="chart">' in page(*rows)


def test_a_page_without_claims_says_so() -> None:
    html = page()
    inert(html)
    empty = next(each for each in read(html) if each.attributes.get("id") == "empty")
    assert "hidden" not in empty.attributes
    assert "0 of 0 claims" in texts(html, "main")[0]


def test_the_page_says_whose_it_is_and_what_a_status_means() -> None:
    html = write(dossier(cited(told("a")), name="town.yaml"), Choices(publisher="The <Town> Desk"))
    assert texts(html, "h1") == ["Claims and their sources"]
    assert texts(html, "title") == ["Claims and their sources: town.yaml"]
    assert "town.yaml" in texts(html, "header")[0]
    assert "Published by The <Town> Desk" in texts(html, "header")[0]
    assert texts(html, "footer") == [
        "A status records what a curator did; it does not say what is true."
    ]


LONG = "Sentence number {} says that the pool is open every day of the week."
BOOK = " ".join(LONG.format(n) for n in range(40))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("One. Two. Three.", "Two.", "One. Two. Three."),
        ("Two.", "Two.", "Two."),
        (BOOK, LONG.format(20), " ".join(LONG.format(n) for n in range(18, 23))),
        ("word " * 200 + "here" + " word" * 200, "here", "word " * 40 + "here" + " word" * 40),
        ("He said: “Go. ” " + "x. " * 90, "He said", "He said: “Go. ” " + "x. " * 64),
        ("字" * 600 + "here" + "字" * 600, "here", "字" * AROUND + "here" + "字" * AROUND),
    ],
)
def test_context_is_whole_sentences_else_words_else_letters(
    text: str, quote: str, expected: str
) -> None:
    of = told("a", citations=(Citation(document="lido-report", quote=quote),))
    shown = texts(context(cited(of, text=text)), "blockquote")[0]
    assert shown.strip() == expected.strip()


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_context_is_the_documents_own_letters(text: str, one: int, other: int) -> None:
    text = text.replace("\r", "")
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    html = context(cited(told("a"), text=text, passage=passage(text, start, end, 100.0)))
    assert texts(html, "mark") == [plain(text[start:end])]
    shown = texts(html, "blockquote")[0]
    assert shown in plain(text)
    assert len(shown) <= end - start + 2 * AROUND


def test_hand_cut_lines_flow_anew_and_paragraphs_stay() -> None:
    line = "a line of sixty letters, as a typist would have cut it by hand"
    text = f"Title\n{line}\n{line}\n\n{line}\n{line}\nthe end"
    of = told("a", citations=(Citation(document="lido-report", quote=line),))
    assert 'class="flows' not in context(cited(of, text="Title\nshort\nlines\nhere\n" + line))
    html = context(cited(of, text=text.removeprefix("Title\n")))
    assert 'class="flows' in html
    assert "\n\n<br><br>" in html


def plain(text: str) -> str:
    """What a page can hold of a text: line ends as LF, U+FFFD for what HTML forbids."""
    kept = []
    for letter in text.replace("\r\n", "\n").replace("\r", "\n"):
        code = ord(letter)
        control = (code < 32 and letter not in "\t\n\f") or 0x7F <= code <= 0x9F
        nothing = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
        kept.append("\ufffd" if control or nothing else letter)
    return "".join(kept)


@given(hostile.texts, hostile.texts, hostile.texts, hostile.texts)
def test_hostile_text_comes_through_unharmed_and_inert(
    words: str, quote: str, finding: str, other: str
) -> None:
    source = document(
        "town", file=quote, title=words, author=(finding,), publisher=other, published="2024",
        url=finding, accessed="2024-09-02", note=other,
    )  # fmt: skip
    of = claim(
        "odd", Evidence(title=words, publisher=quote, published="2023", url=quote, says=finding),
        text=words, citations=(Citation(document="town", quote=quote, place=finding),),
        checked="2024-10", checker=words, finding=finding, aliases=(other,), tags=(quote,),
    )  # fmt: skip
    start = len(words) + 1
    of_row = row(
        of, source, text=f"{words} {quote}", at=(start, start + len(quote)),
        link=other, archive=words, broken=finding, doubt=quote,
    )  # fmt: skip
    html = page(of_row, excluded=(of_row,), name=words)
    inert(html)
    html.encode()
    elements = read(html)
    assert ("'" if guard(words) else "") + plain(words) in [
        each.text for each in elements if each.tag == "th"
    ]
    assert texts(html, "mark") == [plain(quote)]
    assert plain(finding) in [each.text for each in elements if each.tag == "p"] or not finding
    assert plain(words) in [
        each.text for each in elements if each.attributes.get("class") == "ledger"
    ]
    assert texts(html, "title") == [f"Claims and their sources: {plain(words)}"]
    ids = [each.attributes["id"] for each in elements if "id" in each.attributes]
    assert len(set(ids)) == len(ids)
    assert not any(re.search(r"\s", str(each)) for each in ids)
    targets = [str(each.attributes.get("href")) for each in elements if each.tag == "a"]
    assert {each[1:] for each in targets if each.startswith("#")} <= set(ids)


@pytest.mark.parametrize(
    ("text", "guarded"),
    [("=1+1", True), ("\n－5 percent", True), ("\rreturn", False), ("5 = 5", False)],
)
def test_a_cell_that_is_copied_is_not_run(text: str, guarded: bool) -> None:
    assert guard(text) == ('<span class="guard">\'</span>' if guarded else "")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-11-22", "22 Nov 2026"),
        ("2026-01-02", "2 Jan 2026"),
        ("2026-11", "Nov 2026"),
        ("2026", "2026"),
        ("", ""),
    ],
)
def test_a_date_for_people(date: str, expected: str) -> None:
    assert dated(date) == expected


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("The lido", False),
        ("Café, 12 €", False),
        ("עברית", True),
        ("العربية", True),
        ("a\u202eb", True),
        ("a\u2067b", True),
        ("a\u200fb", True),
        ("\U0001e900", True),
    ],
)
def test_only_text_that_can_turn_its_neighbours_is_set_apart(text: str, turned: bool) -> None:
    assert isolated(text) == (f"<bdi>{text}</bdi>" if turned else text)
    assert directed(text) == (' dir="auto"' if turned else "")


def test_what_a_page_cannot_hold_is_replaced() -> None:
    assert said("a\x00b\x1bc\x85d\ufffee\U0001fffff\r\ng\rh\ti<\"'&") == (
        "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ng\nh\ti&lt;&quot;'&amp;"
    )


def test_documents_are_called_by_the_shortest_name_that_is_theirs_alone() -> None:
    documents = (
        document("a", publisher="Gazette", title="Pools"),
        document("b", publisher="Herald", title="Buses"),
        document("c", publisher="Herald", title="Trains"),
        document("d", publisher="Courier", title="Dogs", published="2024"),
        document("e", publisher="Courier", title="Dogs", published="2025"),
        document("f"),
        document("g", author=("Ana Brook", "Bo Hill")),
    )
    assert [each.name for each in named_documents(documents).values()] == [
        "Gazette", "Buses", "Trains", "Courier, “Dogs”, 2024", "Courier, “Dogs”, 2025", "f",
        "Ana Brook",
    ]  # fmt: skip


def test_the_page_is_the_same_every_time() -> None:
    rows = [cited(told(f"c{n}", tags=("pools", "buses", f"t{n}"))) for n in range(5)]
    assert page(*rows) == page(*rows)


def test_two_thousand_claims_stay_below_five_megabytes() -> None:
    """As rich as claims are: a finding, two sources, two sentences of context on each side."""
    words = "The council counted every swimmer who came through the gate of the old lido. "
    text = (
        words * 12
        + "In ward {0} it counted {0} of them in one week of a warm summer. "
        + words * 12
    )
    rows = []
    for number in range(2000):
        said = text.format(number)
        start = said.index("In ward")
        url = f"https://council.example/papers/{number}/minutes"
        of = claim(
            f"swimmers-in-ward-{number}",
            Evidence(title="Minutes", url=url, says=words, bearing=Bearing.SUPPORTS),
            Evidence(title="A count", url=url, says=words, bearing=Bearing.CONTRADICTS),
            text=f"Ward {number} had {number} swimmers in one week of a warm summer.",
            finding=words + words,
            checker="The desk",
            checked="2024-07-02",
        )
        rows.append(row(of, DIARY, text=said, at=(start, start + 60)))
    html = page(*rows)
    assert html.count("<tbody ") == 2000
    assert len(html.encode()) < 5_000_000
