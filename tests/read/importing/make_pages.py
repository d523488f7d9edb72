"""Writes the PDF files and saved pages that the readers' tests read: ``python make_pages.py``.

Chromium and LibreOffice (with Writer and Calc) make them, from what stands here. The tests read
what lies in ``files`` and need neither.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from itertools import cycle, islice
from pathlib import Path

FILES = Path(__file__).parent / "files"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"

SAID = (
    "The harbour board met on the first Monday of the month, and every member had read the papers.",
    "Its chair asked how the boats had been counted.",
    "The clerks had gone from berth to berth with a list, and nobody doubted what they found.",
    "Some owners were away, and their neighbours spoke for them.",
    "A second count was made in the autumn, when the herring fleet was back in port.",
    "The two lists were laid side by side, and the differences were small.",
    "What was left over went into a drawer.",
)


def filler(count: int, start: int = 0) -> str:
    """So many sentences without a figure, to fill a page."""
    return " ".join(islice(cycle(SAID), start, start + count))


REPORT = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour report 2019</title>
<style>body {{ font: 11pt/1.4 "Liberation Serif"; }} h1 {{ font-size: 22pt; }}
.unseen {{ color: white; }} .box {{ background: #224; color: white; padding: 4pt; }}
</style></head><body>
<h1>Harbour report 2019</h1>
<p>Unemployment stood at 4.6<sup>1</sup> per cent of the workforce, and output was 10<sup>6</sup>
tonnes. The quay covers 46 km<sup>2</sup>, and rents rose by 17 per cent.<sup>2</sup> About 3½ years
passed before the office agreed.</p>
<p class="unseen">Nobody sees that ferries carried 99.9 million people.</p>
<p class="box">In the box it says that 12.5 million people came by sea.</p>
<p>The board first wrote <del>41.2</del> <ins>46.3</ins> per cent.</p>
<p>{filler(48)}</p>
<h2>Ferries</h2><p>Ferries made 3.70 million trips. {filler(61, 3)}</p>
<p>The share of old boats fell from 63.2 per cent to 46.3 per cent. {filler(40, 5)}
The last sentence says that 241 boats remain.</p>
</body></html>"""

COLUMNS = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Document1</title>
<style>@page {{ margin: 2cm; }} body {{ font: 10pt/1.35 "Liberation Serif"; text-align: justify; }}
h1 {{ text-align: center; }} .body {{ columns: 2; column-gap: 8mm; hyphens: manual; }}
table {{ font-size: 9pt; }} td {{ padding: 0 6mm 0 0; }}</style></head><body>
<h1>Catches along the coast since the war</h1>
<div class="body"><p>The first column begins here with 1,234 boats. {filler(12)}</p>
<p>Halfway down, 17.4 per cent of them were idle. {filler(11, 2)}</p>
<p>{filler(7, 4)} In the end 46.3 per cent of all boats were sold.</p>
<p>The right-hand text speaks of 64,000 nets. {filler(12, 1)}</p>
<p>{filler(8, 6)} It closes with 8.25 tonnes.</p></div>
<table><tr><td>Year</td><td>Boats</td><td>Nets</td></tr>
<tr><td>2015</td><td>568</td><td>1,204</td></tr><tr><td>2016</td><td>571</td><td>1,377</td></tr>
<tr><td>2017</td><td>602</td><td>1,410</td></tr></table></body></html>"""

LETTER = f"""<html><head><meta charset="utf-8"><title>Letter to the board</title>
<meta name="author" content="Jane Smith"></head><body lang="en">
<p style="font-size: 20pt">A letter to the board</p>
<p>Rents rose by 4.6<sup>1</sup> per cent, on 46 km<sup>2</sup> of land. {filler(3)}</p>
<p>Of the tenants 63.2 per cent stayed. {filler(5, 3)}</p></body></html>"""

NOTES = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Untitled</title>
<style>@page {{ size: A5; margin: 15mm; @bottom-center {{ content: counter(page); font-size: 9pt; }}
@top-right {{ content: "The board's yearbook"; }} }} body {{ font: 11pt/1.3 "Liberation Serif"; }}
.note {{ font-size: 8.5pt; }} .page {{ break-after: page; }}
.three {{ columns: 3; font-size: 9pt; }}
</style></head><body><div class="page"><h1>The yearbook for everyone on the coast</h1>
<p>{filler(14)}</p><p>{filler(7, 3)} The rents of the town rose by</p>
<p class="note"><sup>1</sup> The note says that 99 boats were lost.</p></div>
<div class="page"><p>17 per cent in that year alone. {filler(12, 2)}</p>
<ul><li>Cod: 1,204 tonnes</li><li>Herring: 8.25 tonnes</li></ul></div>
<div class="three"><p>The first text has 12 boats. {filler(12)}</p>
<p>The second text has 13 boats. {filler(12, 4)}</p>
<p>The last text has 14 boats. {filler(9, 2)}</p>
</div></body></html>"""

TABLE = "Year,Boats,Share\n2015,568,46.3%\n2016,571,47.1%\n2017,602,48.2%\n"

PICTURE = """<html><body><canvas id="c" width="400" height="200"></canvas><script>
const pen = document.getElementById("c").getContext("2d"); pen.font = "30px serif";
pen.fillText("46.3 per cent", 20, 80);
const drawn = new Image(); drawn.src = document.getElementById("c").toDataURL();
document.body.replaceChildren(drawn);</script></body></html>"""

ARTICLE = """<!doctype html><html lang="en"><head><meta charset="windows-1252">
<title>Boats fall by 17 percent | The Harbour Times</title>
<link rel="canonical" href="https://times.example/2024/03/boats-fall/">
<meta property="og:site_name" content="times.example"><meta name="author" content="Web Desk">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "times.example"},
{"@type": "NewsArticle", "headline": "Boats fall by 17 percent",
"datePublished": "2024-03-21T08:00:00+01:00",
"author": [{"@type": "Person", "name": "Jane Smith"}, {"@type": "Person", "name": "Tom Müller"}],
"publisher": {"@type": "Organization", "name": "The Harbour Times"}}]}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/pubs">99 best pubs</a></li></ul>
</nav></header><main><article><h1>Boats fall by 17 percent</h1>
<p>The number of fishing boats along the coast fell by 17 percent between 2015 and 2023, the harbour
board said on Thursday. Unemployment in the ports stood at 4.6<sup>1</sup> percent.</p>
<figure><img alt="Boats"><figcaption>Only 568 boats were registered in 2023.</figcaption></figure>
<p>The board first said that <del>46.3</del> <ins>47.1</ins> percent of crews were under forty; it
corrected the figure a day later. Output was 10<sup>6</sup> tonnes, for £3½ million.</p>
<p hidden>Nobody sees that 88.8 percent were lost.</p>
<h2>Catches</h2><ul><li>Cod: 1,204 tonnes, down from 1,377.</li><li>Herring: 8.25 tonnes.</li></ul>
<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Northwick</td><td>241<sup>2</sup></td></tr>
<tr><td>Leeds</td><td>64</td></tr></table>
<blockquote><p>“We have not seen so few in thirty years,” said the chair, who had counted them with
her own hands on a cold morning in March.</p></blockquote></article>
<aside><h3>Most read</h3><ul><li><a href="/x">Crime rises by 88 percent</a></li></ul></aside></main>
<section id="comments"><h3>Comments</h3><p>A reader thinks it was 99.9 percent.</p></section>
<footer>© 2024 The Harbour Times. 12 offices. All rights reserved.</footer></body></html>"""


def chromium(page: str, name: str, *options: str) -> None:
    """Print a page as Chromium does."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page, encoding="utf-8")
        told = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000")
        command = [CHROMIUM, *told, f"--print-to-pdf={FILES / name}", *options, source.as_uri()]
        subprocess.run(command, check=True, capture_output=True)


def save_page(page: str, name: str) -> None:
    """Save a page whole, in one file, as Chromium does."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        shown = browser.new_page()
        shown.route("**/*", lambda route: route.fulfill(body=page, content_type="text/html"))
        shown.goto("https://www.times.example/boats?from=mail")
        session = shown.context.new_cdp_session(shown)
        saved = session.send("Page.captureSnapshot", {"format": "mhtml"})
        (FILES / name).write_bytes(saved["data"].encode())
        browser.close()


def office(content: str | bytes, source: str, name: str, *steps: str) -> None:
    """Write a file as LibreOffice does, by these conversions one after another."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, source)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        for step in steps:
            told = [f"-env:UserInstallation=file://{folder}/profile", "--headless"]
            command = ["soffice", *told, "--convert-to", step, "--outdir", folder, str(file)]
            subprocess.run(command, check=True, capture_output=True)
            file = file.with_suffix(f".{step.partition(':')[0]}")
        shutil.copy(file, FILES / name)


def main() -> None:
    chromium(REPORT, "report.pdf")
    chromium(COLUMNS, "columns.pdf", "--no-pdf-header-footer")
    chromium(NOTES, "notes.pdf", "--no-pdf-header-footer")
    chromium(PICTURE, "scan.pdf", "--no-pdf-header-footer")
    office(LETTER, "letter.html", "letter.pdf", "odt", "pdf:writer_pdf_Export")
    office(
        (FILES / "wages.docx").read_bytes(), "wages.docx", "changes.pdf", "pdf:writer_pdf_Export"
    )
    office(TABLE, "table.csv", "table.pdf", "pdf:calc_pdf_Export")
    password = '{"DocumentOpenPassword":{"type":"string","value":"herring"}}'
    locked = password.replace("{", '{"EncryptFile":{"type":"boolean","value":"true"},', 1)
    office(TABLE, "table.csv", "locked.pdf", f"pdf:calc_pdf_Export:{locked}")
    (FILES / "article.html").write_bytes(ARTICLE.encode("cp1252"))
    save_page(ARTICLE.replace("windows-1252", "utf-8"), "article.mhtml")


if __name__ == "__main__":
    main()
