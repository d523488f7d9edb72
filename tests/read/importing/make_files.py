"""Makes the files in ``files/`` with the programs that people make them with.

Run as ``python tests/read/importing/make_files.py``; it needs Chromium and LibreOffice. The pages
below are what the programs are given, and what the tests know to stand in the files.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

FILES = Path(__file__).parent / "files"

FILLER = (
    "The harbour board met on the first Monday of the month, and every member had read the papers. "
    "Its chair asked how the figures had been counted, and was told that the clerks had gone from "
    "berth to berth with a list. Nobody doubted the result. "
)

NOTES = """
<p>Unemployment stood at 4.6<sup>1</sup> per cent of the workforce, and output was 10<sup>6</sup>
tonnes. The quay covers 46 km<sup>2</sup>, and rents rose by 17 per cent.<sup>2</sup> About 3½ years
passed before the effi&shy;ciency office agreed.</p>
"""

REPORT = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour report 2019</title><meta name="author" content="Jane Smith">
<style>body {{ font: 11pt/1.4 "Liberation Serif"; }} h1 {{ font-size: 22pt; }}
.note {{ font-size: 8pt; border-top: 1px solid; break-inside: avoid; }}
.unseen {{ color: white; }} .box {{ background: #224; color: white; padding: 4pt; }}</style></head><body>
<h1>Harbour report 2019</h1>
{NOTES}
<p class="unseen">Nobody sees that ferries carried 99.9 million people.</p>
<p class="box">In the box it says that 12.5 million people came by sea.</p>
<p>{FILLER * 12}</p>
<p>The first page ends somewhere in this paragraph. {FILLER * 9}</p>
<h2>Ferries</h2>
<p>Ferries made 3.70 million trips. {FILLER * 12}</p>
<p>The share of old boats fell from 63.2 per cent to 46.3 per cent. {FILLER * 10}</p>
<p>{FILLER * 8} The last sentence says that 241 boats remain.</p>
</body></html>"""

COLUMNS = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two columns</title>
<style>@page {{ margin: 2cm; }} body {{ font: 10pt/1.35 "Liberation Serif"; text-align: justify; }}
h1 {{ text-align: center; }} .body {{ columns: 2; column-gap: 8mm; }}
table {{ font-size: 9pt; }} td {{ padding: 0 6mm 0 0; }}</style></head><body>
<h1>Catches along the coast since the war</h1>
<div class="body"><p>The first column begins here with 1,234 boats. {FILLER * 3}</p>
<p>Halfway down, 17.4 per cent of them were idle. {FILLER * 4}</p>
<p>{FILLER * 3} In the end 46.3 per cent of all boats were sold.</p>
<p>The right-hand text speaks of 64,000 nets. {FILLER * 3}</p><p>{FILLER * 2} It closes with 8.25 tonnes.</p></div>
<table><tr><td>Year</td><td>Boats</td><td>Nets</td></tr><tr><td>2015</td><td>568</td><td>1,204</td></tr>
<tr><td>2016</td><td>571</td><td>1,377</td></tr><tr><td>2017</td><td>602</td><td>1,410</td></tr></table>
</body></html>"""


def chromium(page: str, name: str, *options: str) -> None:
    """Print a page as Chromium does."""
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                f"--print-to-pdf={FILES / name}",
                *options,
                source.as_uri(),
            ],
            check=True,
            capture_output=True,
        )


def office(page: str, name: str, middle: str = "odt") -> None:
    """Print a page as LibreOffice does."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, Path(name).with_suffix(".html").name)
        source.write_text(page, encoding="utf-8")
        for ending, file in ((middle, source), ("pdf", source.with_suffix(f".{middle}"))):
            subprocess.run(
                [
                    "soffice",
                    f"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    ending,
                    "--outdir",
                    folder,
                    str(file),
                ],
                check=True,
                capture_output=True,
            )
        shutil.copy(Path(folder, name), FILES / name)


def main() -> None:
    chromium(REPORT, "report-chromium.pdf")
    chromium(COLUMNS, "columns-chromium.pdf", "--no-pdf-header-footer")
    office(REPORT, "report-libreoffice.pdf")


if __name__ == "__main__":
    main()
