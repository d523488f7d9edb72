"""Footnotes: what each says, how the styles print it, and that a ledger's words stay words."""

from __future__ import annotations

import re
import warnings
from typing import Any

import pytest
from hostile import documents, pieces, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from making import COUNTS, GAZETTE, claim, document, dossier, row
from reading import MARKDOWN

from factcheck.model import Bearing, Citation, Document, Evidence, FactcheckError, Status
from factcheck.read.styles import read_style
from factcheck.write.dossier import Choices, Row
from factcheck.write.footnotes import write, write_text
from factcheck.write.harmless import one_line

CHICAGO, APA, MLA, NOTES = (
    Choices(style=read_style(name))
    for name in ("chicago-author-date", "apa", "mla", "chicago-notes-bibliography")
)
MINUTES = document("council-minutes")
METHOD = Evidence(title="How we count", publisher="Town Council", bearing=Bearing.QUALIFIES)
AGREES = Evidence(title="We agree", bearing=Bearing.SUPPORTS)


def noted(
    source: Document = GAZETTE,
    claim_id: str = "lido-visitors",
    status: Status = Status.REVIEWED,
    *evidence: Evidence,
    finding: str = "",
    place: str = "",
    **facts: Any,
) -> Row:
    citation = Citation(document=source.id, place=place)
    of = claim(claim_id, *evidence, status=status, citations=(citation,), finding=finding)
    return row(of, source, **facts)


def cited(source: Document, choices: Choices) -> str:
    """The document as the style prints it in Markdown, without the label and the status."""
    line = write(dossier(noted(source)), choices)
    return line.removeprefix("[^lido-visitors]: ").removesuffix(" \\[Reviewed.\\]\n")


def source(kind: str = "webpage", *author: str, **facts: str) -> Document:
    return document(type=kind, author=author, **facts)


def test_the_whole_of_a_footnote() -> None:
    deep = "https://example.org/lido#:~:text=48%2C200"
    disputed = (Status.DISPUTED, COUNTS, METHOD, AGREES)
    rows = dossier(
        noted(GAZETTE, "lido-visitors", *disputed, finding="The turnstiles say 41,000",
            place="para. 8", link=deep),
        noted(GAZETTE, "lido-water", Status.UNREVIEWED, link=GAZETTE.url),
        noted(MINUTES, "lido-open", place="p. 3", broken="the quote is not in the document"),
    )  # fmt: skip
    assert write(rows, CHICAGO) == (
        "[^lido-visitors]: Smith, Jane. 2024. “Swimmers Return to the Town Lido.” *The Gazette*, "
        f"July 2. [https://example.org/lido](<{deep}>). At para. 8. "
        "\\[Disputed. The turnstiles say 41,000. "
        "Contradicted by Bureau of Pool Statistics. 2024. “Lido Counts 2023.” "
        "<https://example.org/counts>. "
        "Qualified by “How We Count.” n.d. Town Council. "
        "Supported by “We Agree.” n.d.\\]\n"
        "[^lido-water]: Smith, Jane. 2024. “Swimmers Return to the Town Lido.” *The Gazette*, "
        "July 2. <https://example.org/lido>. \\[Unreviewed.\\]\n"
        "[^lido-open]: **BROKEN: the quote is not in the document.** council-minutes, at p. 3. "
        "\\[Reviewed.\\]\n"
    )
    assert write_text(rows, CHICAGO) == (
        "1. Smith, Jane. 2024. “Swimmers Return to the Town Lido.” The Gazette, July 2. "
        f"{deep}. At para. 8. "
        "[lido-visitors: disputed. The turnstiles say 41,000. "
        "Contradicted by Bureau of Pool Statistics. 2024. “Lido Counts 2023.” "
        "https://example.org/counts. "
        "Qualified by “How We Count.” n.d. Town Council. "
        "Supported by “We Agree.” n.d.]\n"
        "2. Smith, Jane. 2024. “Swimmers Return to the Town Lido.” The Gazette, July 2. "
        "https://example.org/lido. [lido-water: unreviewed.]\n"
        "3. BROKEN: the quote is not in the document. council-minutes, at p. 3. "
        "[lido-open: reviewed.]\n"
    )


# The examples that the styles' keepers publish, as far as a ledger holds what they print.
PUBLISHED = [
    # APA Style, "Reference Examples": newspaper article, web page on a news website, web page by
    # an organization that is its own site, web page with a retrieval date.
    (APA, source("article-newspaper", "Benedict Carey", title="Can we get better at forgetting?",
                 publisher="The New York Times", published="2019-03-22",
                 url="https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html"),
     "Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. "
     "<https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html>"),
    (APA, source("webpage", "Caroline Bologna", publisher="HuffPost", published="2018-06-27",
                 title="What happens to your mind and body when you feel homesick?",
                 url="https://www.huffpost.com/entry/homesick"),
     "Bologna, C. (2018, June 27). *What happens to your mind and body when you feel homesick?* "
     "HuffPost. <https://www.huffpost.com/entry/homesick>"),
    (APA, source("webpage", "World Health Organization", title="The top 10 causes of death",
                 publisher="World Health Organization", published="2018-05-24",
                 url="https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death"),
     "World Health Organization. (2018, May 24). *The top 10 causes of death*. "
     "<https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death>"),
    (APA, source("webpage", "U.S. Census Bureau", title="U.S. and world population clock",
                 publisher="U.S. Department of Commerce", accessed="2020-01-09",
                 url="https://www.census.gov/popclock/"),
     "U.S. Census Bureau. (n.d.). *U.S. and world population clock*. U.S. Department of Commerce. "
     "Retrieved January 9, 2020, from <https://www.census.gov/popclock/>"),
    # The Chicago Manual of Style, "Citation Quick Guide", author-date: book by two authors,
    # newspaper article (the address is shortened here), website without a date.
    (CHICAGO, source("book", "Amy J. Binder", "Jeffrey L. Kidder", published="2022",
                     title="The Channels of Student Activism",
                     publisher="University of Chicago Press"),
     "Binder, Amy J., and Jeffrey L. Kidder. 2022. *The Channels of Student Activism*. "
     "University of Chicago Press."),
    (CHICAGO, source("article-newspaper", "Farhad Manjoo", publisher="New York Times",
                     title="Snap Makes a Bet on the Cultural Supremacy of the Camera",
                     published="2017-03-08", url="https://www.nytimes.com/2017/03/08/snap.html"),
     "Manjoo, Farhad. 2017. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” "
     "*New York Times*, March 8. <https://www.nytimes.com/2017/03/08/snap.html>."),
    (CHICAGO, source("webpage", "Yale University", title="About Yale: Yale Facts",
                     publisher="Yale University", accessed="2017-05-01",
                     url="https://www.yale.edu/about-yale/yale-facts"),
     "Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. "
     "<https://www.yale.edu/about-yale/yale-facts>."),
    # The MLA Style Center, "Works Cited: A Quick Guide" and "How do I cite": two authors, three
    # and more.
    (MLA, source("book", "Michael Dorris", "Louise Erdrich", title="The Crown of Columbus",
                 publisher="HarperCollins Publishers", published="1999"),
     "Dorris, Michael, and Louise Erdrich. *The Crown of Columbus*. HarperCollins Publishers, "
     "1999."),
    (MLA, source("book", "Anne Burdick", "Johanna Drucker", "Peter Lunenfeld", publisher="MIT P",
                 title="Digital_Humanities", published="2012"),
     "Burdick, Anne, et al. *Digital\\_Humanities*. MIT P, 2012."),
]  # fmt: skip


@pytest.mark.parametrize(("choices", "document", "printed"), PUBLISHED)
def test_the_styles_own_examples(choices: Choices, document: Document, printed: str) -> None:
    assert cited(document, choices) == printed


POOL = {"title": "Is the pool full?", "publisher": "The Gazette", "published": "2024-07-02"}
CASES = [
    # Without an author the title stands first, once; a newspaper stands in for it in Chicago.
    ("no author", CHICAGO, source("webpage", **POOL),
     "The Gazette. 2024. “Is the Pool Full?” July 2."),
    ("no author", APA, source("webpage", **POOL),
     "*Is the pool full?* (2024, July 2). The Gazette."),
    ("no author", MLA, source("webpage", **POOL),
     "“Is the Pool Full?” *The Gazette*, 2 July 2024."),
    ("no author", NOTES, source("webpage", **POOL),
     "“Is the Pool Full?,” The Gazette, July 2, 2024."),
    ("no author, newspaper", CHICAGO, source("article-newspaper", **POOL),
     "*The Gazette*. 2024. “Is the Pool Full?” July 2."),
    ("no date", CHICAGO, source("report", "Town Council", title="Pools"),
     "Town Council. n.d. *Pools*."),
    ("no date", APA, source("report", "Town Council", title="Pools"),
     "Town Council. (n.d.). *Pools*."),
    ("no date", MLA, source("report", "Town Council", title="Pools"), "Town Council. *Pools*."),
    ("a title alone", CHICAGO, source("document", title="Pools"), "“Pools.” n.d."),
    ("a title alone", MLA, source("document", title="Pools"), "“Pools.”"),
    ("an address alone", MLA, source("webpage", url="https://example.org/a"),
     "<https://example.org/a>."),
    ("nothing at all", CHICAGO, source(), "source"),
    ("a date alone", APA, source(published="2024"), "source"),
    # Names
    ("a particle", CHICAGO, source("book", "Ludwig van Berg", title="Pools", published="2001"),
     "Berg, Ludwig van. 2001. *Pools*."),
    ("a particle", MLA, source("book", "Ludwig van Berg", title="Pools", published="2001"),
     "van Berg, Ludwig. *Pools*. 2001."),
    ("a suffix", APA, source("book", "Ann Bell Jr.", title="Pools", published="2001"),
     "Bell, A., Jr. (2001). *Pools*."),
    ("a person in another script", MLA, source("book", "李娜", title="Pools", published="2001"),
     "李娜. *Pools*. 2001."),
    # A sign that ends a sentence is not followed by a full stop, unless the ledger has both.
    ("an abbreviation", MLA, source("report", title="Pools Inc.", publisher="Pools Inc."),
     "*Pools Inc.* Pools Inc."),
    ("both signs", APA, source("report", title="Really?. Yes"), "*Really?. Yes*. (n.d.)."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("choices", "document", "printed"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_what_a_style_does_without(choices: Choices, document: Document, printed: str) -> None:
    assert cited(document, choices) == printed


TITLES = [
    # title in the ledger → in title case
    ("the gap between pools", "The Gap between Pools"),
    ("swimmers against buses", "Swimmers against Buses"),
    ("Bell v. the town", "Bell v. the Town"),
    ("U.S. v. Bell, 5 U.S. 1 (1987)", "U.S. v. Bell, 5 U.S. 1 (1987)"),
    ("Bell vs. Moss", "Bell vs. Moss"),
    ("Bell v Moss", "Bell v Moss"),
    ("pools: a history", "Pools: A History"),
    ("is it open? the pool in may", "Is It Open? The Pool in May"),
    ("what it stands for", "What It Stands For"),
    ("news (on example.org) of pools.csv", "News (on example.org) of pools.csv"),
    ("the iPad and the McPool", "The iPad and the McPool"),
]


@pytest.mark.parametrize(("title", "printed"), TITLES)
@pytest.mark.parametrize("choices", [CHICAGO, MLA], ids=["Chicago", "MLA"])
def test_title_case_leaves_small_words_small(choices: Choices, title: str, printed: str) -> None:
    document = source("article-newspaper", title=title, publisher="The Gazette")
    assert f"“{printed}" in cited(document, choices)


def test_sentence_case_is_the_ledgers_own() -> None:
    document = source("article-newspaper", title="Bell v. Moss", publisher="The Gazette")
    assert cited(document, APA).startswith("Bell v. Moss. (n.d.).")


def test_a_numbered_style_leaves_its_number_to_the_footnote() -> None:
    printed = cited(GAZETTE, Choices(style=read_style("ieee")))
    assert printed.startswith("J. Smith, “Swimmers return to the town lido,” *The Gazette*")


def test_a_style_without_addresses_gets_one_behind_it() -> None:
    style = Choices(style=read_style("modern-language-association-no-url"))
    assert write(dossier(noted(place="para. 8")), style) == (
        "[^lido-visitors]: Smith, Jane. “Swimmers Return to the Town Lido.” *The Gazette*, "
        "2 July 2024. At para. 8. <https://example.org/lido> \\[Reviewed.\\]\n"
    )


def test_each_citation_has_a_label_of_its_own() -> None:
    rows = [noted(claim_id=each) for each in ("lido", "lido", "lido-2", "lido")]
    written = write(dossier(*rows), MLA)
    labels = [line.partition("]: ")[0][2:] for line in written.splitlines()]
    assert labels == ["lido", "lido-3", "lido-2", "lido-4"]


LINKS = [
    # address of the document, deep link, what is written in Markdown
    ("https://example.org/a", "", "<https://example.org/a>"),
    (
        "https://example.org/a?b&c_d",
        "",
        "[https://example.org/a?b\\&c\\_d](<https://example.org/a?b&amp;c_d>)",
    ),
    (
        "https://example.org/(a)",
        "https://example.org/(a)#:~:text=b",
        "[https://example.org/(a)](<https://example.org/(a)#:~:text=b>)",
    ),
    ("javascript:alert(1)", "javascript:alert(1)", "javascript:alert(1)"),
    ("https://example.org/a b", "", "https://example.org/a b"),
    ("https://example.org/><script>", "", "https://example.org/\\>\\<script\\>"),
    ("https://example.org/\u202egpj.exe", "", "https://example.org/\u202egpj.exe\u202c"),
]


@pytest.mark.parametrize(("url", "link", "written"), LINKS)
def test_only_web_addresses_are_links(url: str, link: str, written: str) -> None:
    line = write(dossier(noted(source(url=url), link=link)), MLA)
    assert line == f"[^lido-visitors]: {written}. \\[Reviewed.\\]\n"


def test_a_date_that_the_style_words_itself_has_its_spaces() -> None:
    vancouver = Choices(style=read_style("vancouver"))
    printed = cited(source("article-newspaper", title="Swim", published="2024-06-03"), vancouver)
    assert "2024 Jun 3" in printed


def test_an_address_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    dotted = noted(source(url="https://example.org/a."), link="https://example.org/a.")
    assert write_text(dossier(dotted), MLA).startswith("1. https://example.org/a. [")
    assert write(dossier(dotted), MLA).startswith("[^lido-visitors]: <https://example.org/a.>. ")


HEADS = [
    "- swim",
    "+ swim",
    "# swim",
    "1. swim",
    "12) swim",
    "> swim",
    "--- swim",
    "= swim",
    "1984",
]


@pytest.mark.parametrize("title", HEADS)
def test_a_footnote_begins_no_list_and_no_heading(title: str) -> None:
    html, text = read_back(write(dossier(noted(source("article-newspaper", title=title))), APA))
    assert html.startswith("<p>")
    assert text.startswith(f"{title}. (n.d.).")


def test_a_style_that_is_none_is_told() -> None:
    for letters in ("", "<style", "<style/>", "<a xmlns='b'/>"):
        with pytest.raises(FactcheckError) as raised:
            write(dossier(noted()), Choices(style=letters))
        assert raised.value.problem.code == "bad-style"


def test_a_style_that_fails_while_it_is_followed_is_told() -> None:
    for macro in ('<text macro="a"/>', '<text macro="b"/>'):
        letters = (
            '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">'
            f'<macro name="a">{macro}</macro>'
            '<citation><layout><text macro="a"/></layout></citation></style>'
        )
        with pytest.raises(FactcheckError) as raised:
            write(dossier(noted()), Choices(style=letters))
        assert raised.value.problem.message.startswith("this citation style cannot be used: ")


def test_no_rows_are_no_footnotes() -> None:
    assert write(dossier(), MLA) == write_text(dossier(), MLA) == ""


def test_nothing_is_warned_of() -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        write(dossier(noted()), NOTES)
    assert told == []


def read_back(line: str) -> tuple[str, str]:
    """The HTML of one footnote's body, and the text that a reader of it sees."""
    body = line.partition("]: ")[2]
    seen = [
        child.content
        for token in MARKDOWN.parse(body)
        for child in token.children or ()
        if child.type in ("text", "text_special")
    ]
    return MARKDOWN.render(body), "".join(seen)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """A disputed claim with evidence, in which every text is hostile."""
    finding, place, broken = draw(texts), draw(texts), draw(texts)
    source, piece = draw(documents), draw(pieces)
    disputed = (source, "lido", Status.DISPUTED, piece)
    return noted(*disputed, finding=finding, place=place, broken=broken)


@settings(max_examples=60)
@given(rows(), st.sampled_from([CHICAGO, APA, MLA, NOTES]))
def test_hostile_text_is_text_in_markdown(of: Row, style: Choices) -> None:
    line = write(dossier(of), style)
    assert line.splitlines() == [line.removesuffix("\n")]
    html, text = read_back(line)
    tags = set(re.findall(r"<(/?[a-z0-9]+)", html))
    assert tags <= {"p", "/p", "em", "/em", "strong", "/strong", "a", "/a"}
    assert all(href.startswith("http") for href in re.findall('href="([^"]*)', html))
    for told in (of.citation.place, of.broken):
        assert one_line(told) in text
    if len(of.claim.finding) < 200:
        assert one_line(of.claim.finding) in text


@settings(max_examples=60)
@given(rows(), st.sampled_from([CHICAGO, APA, MLA, NOTES]))
def test_hostile_text_is_one_line_of_plain_text(of: Row, style: Choices) -> None:
    text = write_text(dossier(of), style)
    assert text.splitlines() == [text.removesuffix("\n")]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef]", text)
    for told in (of.citation.place, of.broken):
        assert one_line(told) in text


@settings(max_examples=60)
@given(st.text(max_size=12) | texts, st.sampled_from([APA, MLA]))
def test_no_letter_of_a_title_is_lost(middle: str, style: Choices) -> None:
    # Styles write some letters large; what else they do to a title happens at its ends.
    title = f"Q{middle}Q"
    text = write_text(dossier(noted(source("report", title=title))), style)
    assert one_line(title).casefold() in text.casefold()
