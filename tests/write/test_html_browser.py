"""The page in a browser: found, filtered, sorted, opened, followed, printed, and told to all."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.app import run
from factcheck.match.bounds import relate_bounds
from factcheck.match.compare import kind, relate, same_kind
from factcheck.match.figures import FigureReader
from factcheck.match.locate import passage
from factcheck.model import Bearing, Citation, Claim, Document, Evidence, Status
from factcheck.read.lexicon import read_lexicon
from factcheck.write.dossier import Choices, Dossier, Row
from factcheck.write.html import write
from factcheck.write.html_figures import SPOKEN, ClaimFigures
from factcheck.write.html_figures_script import FIGURES as FIGURES_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")

pytestmark = pytest.mark.program

BUSES = Document(
    id="buses", file="sources/buses.txt", publisher="Bus Office", url="https://town.example/buses"
)
POOLS = Document(id="pools", file="sources/pools.txt", publisher="Pool Office")
LINK = "https://town.example/buses#:~:text=1%20in,two"
WORDS = (
    # id, text, status, document, checked, tag
    ("night-buses", "Night buses run 12 times.", Status.REVIEWED, BUSES, "2026-03-01", "night"),
    ("cafe", "The Café at the pool sold 900 ices.", Status.DISPUTED, POOLS, "2026-01-15", "food"),
    ("ices", "A till’s roll of 2017 lists 48\u202f200 ices, 17 % of them free.", Status.UNREVIEWED,
     POOLS, "", ""),
    ("early", "Buses left early 9 times.", Status.DISPUTED, BUSES, "2026-02-10", "night"),
    ("hebrew", "האוטובוס עצר 10 פעמים.", Status.REVIEWED, BUSES, "2025-12-31", ""),
    ("hostile", "<img src=x onerror=alert(1)> \u202eesrever", Status.REVIEWED, POOLS, "", ""),
    ("long", "unbroken" * 1250, Status.UNREVIEWED, POOLS, "", ""),
)  # fmt: skip


def row(
    claim_id: str, text: str, status: Status, document: Document, checked: str, tag: str
) -> Row:
    """A claim with a passage, a finding and evidence on every side."""
    before, after = "Before it all was quiet. ", " After it all was quiet again."
    citation = Citation(document=document.id, quote=text, place="para. 1")
    evidence = (
        Evidence(title="Tables", publisher="Office", published="2025", says=f"counted {claim_id}",
                 url="https://figures.example/t?a=1&b=2", bearing=Bearing.SUPPORTS),
        Evidence(says="somebody else counted less", bearing=Bearing.CONTRADICTS),
    )  # fmt: skip
    claim = Claim(
        id=claim_id, text=text, status=status, citations=(citation,), checked=checked,
        checker="town desk", finding=f"What was found of {claim_id}.", evidence=evidence,
        tags=(tag,) if tag else (),
    )  # fmt: skip
    return Row(
        claim=claim, citation=citation, document=document, text=before + text + after,
        passage=passage(before + text + after, len(before), len(before) + len(text), 100.0),
        link=LINK if document is BUSES else "", archive="https://archive.example/1",
    )  # fmt: skip


ROWS = tuple(row(*each) for each in WORDS)
LEXICON = read_lexicon()
DOSSIER = Dossier(
    name="town.yaml",
    lexicon=LEXICON,
    rows=(
        ROWS[0],
        replace(ROWS[1], doubt="its words stand twice"),
        ROWS[2],
        replace(ROWS[3], broken="the quote is gone"),
        *ROWS[4:],
    ),
    excluded=(
        replace(ROWS[0], broken="the file is missing"),
        replace(
            ROWS[1],
            claim=replace(ROWS[1].claim, id="gone", text="A claim that is gone."),
            broken="the quote is gone",
        ),
    ),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all; without one, the tests are skipped, and say so."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium was found: install chromium to test the page in a browser")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(tmp_path_factory.mktemp("page") / "page.html", DOSSIER)


def saved(path: Path, dossier: Dossier) -> str:
    path.write_text(write(dossier, Choices()), encoding="utf-8", newline="")
    return path.as_uri()


class Visit:
    """A page that is looked at, and what it asked for and complained of."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, which must ask for nothing but itself and complain of nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    visit = Visit(context)
    visit.page.goto(address)
    yield visit.page
    context.close()
    assert {each.split("#")[0] for each in visit.requests} == {address}
    assert visit.complaints == []


def shown(page: Page) -> list[str]:
    """The ids of the claims that are shown, in their order."""
    found: list[str] = page.eval_on_selector_all(
        "#claims tbody",
        "all => all.filter(each => each.checkVisibility()).map(each => each.id.slice(6))",
    )
    return found


ALL = ["night-buses", "cafe", "ices", "early", "hebrew", "hostile", "long"]


def expect(page: Page, ids: list[str]) -> None:
    """Waits until these claims are shown, and checks what the page says of their number."""
    page.wait_for_function(
        "text => document.getElementById('count').textContent === text",
        arg=f"{len(ids)} of 7 claims",
    )
    assert shown(page) == ids


def test_everything_is_shown_at_first(page: Page) -> None:
    expect(page, ALL)
    assert page.get_by_role("heading", name="EXCLUDED").is_visible()
    assert page.get_by_role("table", name="Claims").get_by_role("row").count() == 15
    assert page.locator("#count").get_attribute("role") == "status"
    assert page.locator("#empty").is_hidden()


@pytest.mark.parametrize(
    ("label", "choice", "ids"),
    [
        ("Status", "disputed", ["cafe", "early"]),
        ("Document", "pools", ["cafe", "ices", "hostile", "long"]),
        ("Tag", "night", ["night-buses", "early"]),
    ],
)
def test_filters(page: Page, label: str, choice: str, ids: list[str]) -> None:
    page.get_by_label(label, exact=True).select_option(choice)
    expect(page, ids)
    page.get_by_role("button", name="Clear").click()
    expect(page, ALL)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("buses", ["night-buses", "early", "hebrew"]),
        ("TIMES 9", ["early"]),
        ("cafe", ["cafe"]),
        ("counted hostile", ["hostile"]),
        ("onerror=alert", ["hostile"]),
        ("האוטובוס", ["hebrew"]),
        ("the quote is gone", ["early"]),
        ("quiet", []),
        ("stand twice", ["cafe"]),
        ("no such words", []),
        ("48200", ["ices"]),
        ("48,200", ["ices"]),
        ("48,2", ["ices"]),
        ("48\u00a0200", ["ices"]),
        ("48'200", ["ices"]),
        ("8200", []),
        ("200", []),
        ("017", []),
        ("17%", ["ices"]),
        ("17 percent", ["ices"]),
        ("17 per cent free", ["ices"]),
        ("2017%", []),
        ("lists ices", ["ices"]),
        ('"ices lists"', []),
        ('"of 2017 lists" a', ["ices"]),
        ("“48,200 ices, 17”", ["ices"]),
        ('"of 2017 list"', []),
        ('"of 2017 list', ["ices"]),
        ("till's", ["ices"]),
        ("till’s roll", ["ices"]),
        ('"', ALL),
        ("ses", []),
        ("reviewed", ["night-buses", "hebrew", "hostile"]),
        ("review", []),
        ("unreviewed", ["ices", "long"]),
        ("disputed pool", ["cafe"]),
        ("link", []),
        ("open stored", []),
    ],
)
def test_search_finds_all_words_wherever_the_claim_says_them(
    page: Page, words: str, ids: list[str]
) -> None:
    page.get_by_label("Search").fill(words)
    expect(page, ids)
    assert page.get_by_text("No claim fits.").is_visible() is (not ids)


def test_filters_and_search_work_together_and_stay_in_the_address(page: Page) -> None:
    page.get_by_label("Document", exact=True).select_option("buses")
    page.get_by_label("Search").fill("times")
    page.get_by_role("button", name="Checked").click()
    expect(page, ["early", "night-buses"])
    page.wait_for_url(re.compile("#q=times&document=buses&sort=checked&order=ascending$"))
    page.reload()
    expect(page, ["early", "night-buses"])
    assert page.get_by_label("Search").input_value() == "times"
    page.get_by_role("button", name="Clear").click()
    expect(page, ALL)
    page.wait_for_url(re.compile(r"page\.html$"))


@pytest.mark.parametrize(
    ("column", "ascending"),
    [
        ("Claim", ["hostile", "ices", "early", "night-buses", "cafe", "long", "hebrew"]),
        ("Status", ["night-buses", "hebrew", "hostile", "cafe", "early", "ices", "long"]),
        ("Document", ["night-buses", "early", "hebrew", "cafe", "ices", "hostile", "long"]),
        ("Checked", ["hebrew", "cafe", "early", "night-buses", "ices", "hostile", "long"]),
    ],
)
def test_sorts_up_down_and_back(page: Page, column: str, ascending: list[str]) -> None:
    header = page.locator("#claims").get_by_role("columnheader", name=column)
    assert header.get_attribute("aria-sort") == "none"
    for order, ids in (("ascending", ascending), ("descending", None), ("none", ALL)):
        header.get_by_role("button").press("Enter")
        assert header.get_attribute("aria-sort") == order
        assert ids is None or shown(page) == ids
        if order == "descending" and column == "Checked":
            assert shown(page) == ["night-buses", "early", "cafe", "hebrew", *ALL[2:3], *ALL[5:]]


def test_a_claim_opens_by_mouse_and_by_keyboard(page: Page) -> None:
    finding = page.get_by_text("What was found of cafe.")
    summary = page.locator("#claim-cafe summary")
    assert finding.is_hidden()
    summary.press("Enter")
    assert finding.is_visible()
    assert page.locator("#claim-cafe mark").inner_text() == "The Café at the pool sold 900 ices."
    summary.click()
    assert finding.is_hidden()
    page.locator("#claim-cafe th").click()
    assert finding.is_visible()
    header = page.locator("#claim-cafe th").get_attribute("id")
    assert summary.get_attribute("aria-describedby") == header


def test_the_outline_of_a_focus_surrounds_what_has_it(page: Page) -> None:
    page.locator("#all").focus()
    for _ in range(5):
        page.keyboard.press("Tab")
    left, top, right, bottom, words, clip = page.evaluate(
        """() => {
          const summary = document.activeElement, style = getComputedStyle(summary);
          const room = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
          const box = summary.getBoundingClientRect(), group = summary.closest("tbody");
          const words = group.querySelector("th").getBoundingClientRect();
          const margin = parseFloat(getComputedStyle(group).overflowClipMargin);
          return [box.left - room, box.top - room, box.right + room, box.bottom + room,
            words.bottom, [group.getBoundingClientRect().left - margin,
            group.getBoundingClientRect().right + margin, group.getBoundingClientRect().bottom]];
        }"""
    )
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert top >= words, "below the claim's words"
    assert clip[0] <= left < right <= clip[1]
    assert bottom <= clip[2] + 12


def test_all_claims_open_and_close(page: Page) -> None:
    button = page.get_by_role("button", name="Open all")
    button.click()
    assert page.locator("#claims details[open]").count() == 7
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert page.locator("#claims details[open]").count() == 0


def test_a_link_in_the_page_opens_its_claim_even_if_it_is_filtered_out(page: Page) -> None:
    page.get_by_label("Status", exact=True).select_option("reviewed")
    expect(page, ["night-buses", "hebrew", "hostile"])
    page.locator(".kept a").click()
    expect(page, ALL)
    assert page.url.endswith("#claim-early")
    assert page.get_by_text("What was found of early.").is_visible()
    assert page.locator("#claim-early .fault").inner_text() == "BROKEN the quote is gone"


@pytest.mark.parametrize("name", ["claim-long", "claim-ices"])
def test_an_address_opens_its_claim(page: Page, name: str) -> None:
    page.goto(f"{page.url}#{name}")
    claim = page.locator(f"#{name}")
    assert claim.locator("details").get_attribute("open") is not None
    assert claim.evaluate("each => each.getBoundingClientRect().top") < 900
    assert page.locator("#notice").inner_text() == ""


def test_an_address_leads_to_a_claim_that_was_left_out(page: Page) -> None:
    page.goto(f"{page.url}#claim-gone")
    item = page.locator("#claim-gone")
    assert "A claim that is gone." in item.inner_text()
    assert item.evaluate("each => each.matches(':target')")
    assert abs(item.evaluate("each => each.getBoundingClientRect().top")) < 50
    assert page.locator("#notice").inner_text() == ""


def test_an_address_without_a_claim_is_told(page: Page) -> None:
    page.goto(f"{page.url}#claim-nonesuch")
    notice = page.get_by_role("status").filter(has_text="no claim")
    assert notice.inner_text() == "This page has no claim “nonesuch”."
    assert 0 <= notice.evaluate("each => each.getBoundingClientRect().top") < 900
    page.goto(f"{page.url.split('#')[0]}#claim-cafe")
    assert page.locator("#notice").inner_text() == ""


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        ("100 m² and 10⁶ dogs¹", ["m²", "m 2", "10⁶", '"dogs"'], ["106", "1002"]),
        ("Łódź, Straße, ﬁsh", ["lodz", "STRASSE", "fish"], ["odz"]),
        ("東京都の人口", ["京都", "人口"], ["都人"]),
        ("fell 46,3 to 3.14 (1,234,567)", ["46,3", "3.1", "1234567", "(123"], ["14", "567", "234"]),
        ("in May 12 300 came", ["300", "12 300"], ["12300"]),
        ("a super cent, 9 per cent", ["super", "cent", "9%"], ['"su percent"']),
        ("covid-19 cost €5", ["19", "covid19", "€5", "5"], ["$5", "vid"]),
    ],
)
def test_words_and_figures_are_found_from_their_beginning(
    browser: Browser, tmp_path: Path, text: str, found: list[str], missed: list[str]
) -> None:
    rows = (row("one", text, Status.REVIEWED, POOLS, "", ""),)
    context = browser.new_context()
    page = context.new_page()
    page.goto(saved(tmp_path / "one.html", Dossier(name="one.yaml", rows=rows, lexicon=LEXICON)))
    for query in found + missed:
        page.get_by_label("Search").fill(query)
        page.wait_for_function("new Promise(done => requestAnimationFrame(() => done(true)))")
        assert shown(page) == (["one"] if query in found else []), query
    context.close()


def test_links_lead_out_safely(page: Page) -> None:
    page.locator("#claim-night-buses summary").click()
    found = page.locator("#claim-night-buses").get_by_role("link").evaluate_all(
        "all => all.map(each => [each.textContent, each.href, each.rel])"
    )  # fmt: skip
    safe = "noreferrer"  # which is noopener too (HTML, "Link types")
    assert [each for each in found if not each[1].startswith("file:")] == [
        ["Open at these words", LINK, safe],
        ["Open a stored copy", "https://archive.example/1", safe],
        ["Tables", "https://figures.example/t?a=1&b=2", safe],
    ]


def test_hostile_text_is_only_text(page: Page) -> None:
    assert page.locator("#claim-hostile th").inner_text() == WORDS[5][1]
    assert page.locator("img").count() == 0
    styles = page.locator("#claim-hostile th, #claim-hebrew th").evaluate_all(
        "all => all.map(getComputedStyle).map(each => [each.unicodeBidi, each.direction])"
    )
    assert styles == [["isolate", "rtl"], ["isolate", "ltr"]]


def test_a_script_that_gets_in_does_not_run(browser: Browser, address: str) -> None:
    context = browser.new_context()
    visit = Visit(context)
    visit.page.goto(address)
    visit.page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = true'>");
        }"""
    )
    visit.page.wait_for_timeout(100)
    assert visit.page.evaluate("window.ran") is None
    assert visit.complaints
    assert all("violates the following Content Security Policy" in x for x in visit.complaints)
    context.close()


def test_without_a_script_the_page_is_whole(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("#controls").is_hidden()
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("row").count() >= 15, "a table without the script's roles, too"
    page.locator("#claim-cafe summary").click()
    assert page.get_by_text("What was found of cafe.").is_visible()
    context.close()


def axe() -> str:
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    browser: Browser, address: str, scheme: str
) -> None:
    source = axe()
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.evaluate(source)
    for open_too in (False, True):
        if open_too:
            page.get_by_role("button", name="Open all").click()
        for width in (390, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 900})
            if width < 1920:
                found = page.evaluate(
                    "async () => (await axe.run()).violations.map("
                    "each => [each.id, each.nodes.map(node => node.html)])"
                )
                assert found == []
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert page.evaluate(WIDER) == []
    context.close()


WIDER = """() => [...document.querySelectorAll("main *")].filter(
  each => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1
).map(each => each.outerHTML.slice(0, 99))"""


def test_what_is_pressed_on_a_phone_is_large_enough(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button,select,input,#claims summary")]
          .filter(each => each.getBoundingClientRect().height < 44).map(each => each.outerHTML)"""
    )
    assert small == []
    context.close()


def test_hundreds_of_claims_filter_at_once(browser: Browser, tmp_path: Path) -> None:
    rows = tuple(
        row(f"claim-{n}", f"Line {n} has {n * 7} stops.", list(Status)[n % 3], BUSES, "", "")
        for n in range(300)
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto(saved(tmp_path / "many.html", Dossier(name="many.yaml", rows=rows)))
    page.get_by_label("Search").fill("stops 707")
    page.get_by_text("1 of 300 claims").wait_for()
    assert shown(page) == ["claim-101"]
    page.get_by_label("Search").fill("")
    page.get_by_label("Status", exact=True).select_option("disputed")
    page.get_by_text("100 of 300 claims").wait_for()
    page.goto(f"{page.url.split('#')[0]}#claim-claim-251")
    page.get_by_text("300 of 300 claims").wait_for()
    assert page.get_by_text("What was found of claim-251.").is_visible()
    page.wait_for_function(
        "Math.abs(document.getElementById('claim-claim-251').getBoundingClientRect().top) < 100"
    )
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_print_holds_everything(
    browser: Browser, address: str, tmp_path: Path, script: bool
) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext was found: install poppler-utils to read what is printed")
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(address)
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    context.close()
    run = subprocess.run(
        [reader, "-raw", str(tmp_path / "page.pdf"), "-"], capture_output=True, check=True
    )
    printed = "".join(run.stdout.decode().split())
    assert printed.count("unbroken") == 2500, "as a claim, and as a quote"
    for claim_id, text, status, document, _, _ in WORDS:
        if claim_id not in ("long", "hostile", "hebrew"):
            assert printed.count("".join(text.split())) >= 2, "as a claim, and as a quote"
        for said in (
            f"What was found of {claim_id}.",
            f"counted {claim_id}",
            document.file,
            status,
        ):
            assert "".join(said.split()) in printed
    assert "https://figures.example/t?a=1&b=2" in printed
    assert "Search" not in printed


STATED = (
    # id, text
    ("inmates", "46.3% of federal inmates are held for drug offenses."),
    ("deaths", "Opioids killed more than 64,000 Americans in 2016."),
    ("programs", "Texas spent $241 million on programs in 2007."),
    ("walk", "The walk is 5 miles long."),
    ("budget", "The budget fell from £1.2bn to £900m."),
    ("votes", "Between 15 and 20 seats changed hands."),
    ("votes-third", "A third of the seats changed hands."),
)
FIGURES = [
    # what is typed → the claims that are found
    ("46 percent", ["inmates"]),
    ("46.3%", ["inmates"]),
    ("46.3 per cent", ["inmates"]),
    ("forty-six percent", ["inmates"]),
    ("almost half", ["inmates"]),
    ("47 percent", []),
    ("46.4%", []),
    ("46 dollars", []),
    ("sixty-four thousand", ["deaths"]),
    ("64 thousand", ["deaths"]),
    ("64k", ["deaths"]),
    ("64,000 americans", ["deaths"]),
    ("64,000 inmates", []),
    ("sixty-eight thousand", []),
    ("$241m", ["programs"]),
    ("241 million dollars", ["programs"]),
    ("a quarter of a billion dollars", ["programs"]),
    ("£241m", []),
    ("8 kilometers", ["walk"]),
    ("five miles", ["walk"]),
    ("five percent", []),
    ("1.2 billion pounds", ["budget"]),
    ("nine hundred million", ["budget"]),
    ("15 seats", ["votes"]),
    ("twenty seats", ["votes"]),
    ("33 percent", ["votes-third"]),
    ("one in three", ["votes-third"]),
    ("one third of the seats", ["votes-third"]),
    ('"one third"', []),  # what is quoted is sought as it is written
]


@pytest.fixture(scope="module")
def stated(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    rows = tuple(row(name, text, Status.REVIEWED, POOLS, "", "") for name, text in STATED)
    context = browser.new_context()
    page = context.new_page()
    page.goto(
        saved(
            tmp_path_factory.mktemp("stated") / "page.html",
            Dossier(name="a.yaml", rows=rows, lexicon=LEXICON),
        )
    )
    yield page
    context.close()


@pytest.mark.parametrize(("typed", "ids"), FIGURES)
def test_figures_are_found_however_they_are_written(
    stated: Page, typed: str, ids: list[str]
) -> None:
    stated.get_by_label("Search").fill(typed)
    stated.wait_for_function("new Promise(done => requestAnimationFrame(() => done(true)))")
    assert shown(stated) == ids


HEDGED = (
    "About 46,000 came.", "At least 30 died.", "Fewer than 300 left.", "Nearly a third.",
    "It took 90 minutes.", "It weighs 2 tonnes.", "Prices rose 3.5 percentage points.",
)  # fmt: skip
TYPED = (
    "about 46 percent", "more than 45 percent", "at most 50 percent", "under 46.3%",
    "nearly 64,000", "just over 60,000", "over 20 seats", "two tonnes", "2,000 kg", "1.5 hours",
    "3.5 points", "29 dead", "up to 300 people", "a third", "30 percent", "half a million",
    "two thirds", "some 46,000", "45,500", "a hundred and five", "1.2bn", "USD 241 million",
    "twenty-one thousand three hundred", "3 in 10", "a dozen", "120 minutes", "£1,200,000,000",
)  # fmt: skip


def test_the_script_compares_figures_as_find_does(browser: Browser) -> None:
    """Every typed figure against every stated one: the page's script and ``relate`` agree."""
    reader = FigureReader(LEXICON)
    known = ClaimFigures(LEXICON)
    texts = [*(text for _, text in STATED), *HEDGED]
    forms = [known.forms(Claim(id="a", text=text, citations=())) for text in texts]
    figures = [f for text in texts for f in reader.read(text).figures if kind(f) not in SPOKEN]
    stated = [form for each in forms for form in each.split(";")]
    assert len(stated) == len(figures)
    typed = [*(text for text, _ in FIGURES if not text.startswith('"')), *TYPED]
    context = browser.new_context()
    page = context.new_page()
    code = f"(typed, stated) => {{ const WORDS = {known.words()};{FIGURES_SCRIPT}\n" + (
        "return typed.map((text) => figuresOf(text).map((figure) =>"
        " [figure.kind, stated.map((form) => agrees(figure, formsOf(form)[0]))])); }"
    )
    told = page.evaluate(f"([typed, stated]) => ({code})(typed, stated)", [typed, stated])
    context.close()
    apart = []
    for text, found in zip(typed, told, strict=True):
        read = [f for f in reader.read(text).figures if kind(f) not in SPOKEN]
        assert len(read) == len(found), text
        for figure, (named, agreeing) in zip(read, found, strict=True):
            for there, agrees in zip(figures, agreeing, strict=True):
                if not named and kind(figure) != kind(there):
                    continue  # a number without a unit may be of any kind there
                relation = relate_bounds(figure, there, relate(figure, there))
                if relation.agrees is not agrees and same_kind(figure, there):
                    apart.append((text, there.text, str(relation), agrees))
    assert apart == [], apart


@pytest.mark.parametrize("height", [844, 667])
def test_the_search_is_in_view_on_a_phone_and_what_it_finds_comes_up(
    browser: Browser, address: str, height: int
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": height})
    page = context.new_page()
    page.goto(address)
    field = page.get_by_label("Search")
    top = "each => each.getBoundingClientRect().top"
    assert 0 <= field.evaluate(top) < height - 40
    field.fill("cafe")
    expect(page, ["cafe"])
    assert 0 <= field.evaluate(top) < 60
    assert page.locator("#claim-cafe").evaluate(top) < height
    context.close()


def test_35_claims_take_fewer_than_12_sheets_of_paper(browser: Browser, tmp_path: Path) -> None:
    reader = shutil.which("pdfinfo")
    if reader is None:
        pytest.skip("no pdfinfo was found: install poppler-utils to count printed sheets")
    page = tmp_path / "page.html"
    assert run(["export", "--ledger", str(ROOT / "data/claims.yaml"), "-o", str(page)]) == 0
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(page.as_uri())
    assert tab.locator("#claims tbody").count() == 35
    tab.pdf(path=tmp_path / "page.pdf", format="A4")
    context.close()
    done = subprocess.run([reader, str(tmp_path / "page.pdf")], capture_output=True, check=True)
    (sheets,) = re.findall(r"^Pages: +(\d+)$", done.stdout.decode(), re.MULTILINE)
    assert int(sheets) < 12
