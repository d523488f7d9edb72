"""Writes the files of office programs that the readers' tests read: ``python make_files.py``.

LibreOffice (with Writer and Calc), pandoc, XlsxWriter and openpyxl make them, from what stands
here. The tests read what lies in ``files`` and need none of these.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from pathlib import Path

FILES = Path(__file__).parent / "files"

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("meta", "meta"), ("manifest", "manifest"), ("fo", "xsl-fo-compatible"),
        ("number", "datastyle"), ("draw", "drawing"), ("svg", "svg-compatible"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

WHO = "<office:change-info><dc:creator>B</dc:creator><dc:date>2024-05-07T00:00:00</dc:date>"
ABOUT = """
<office:meta><dc:title>Wages in Northwick</dc:title>
<meta:initial-creator>Ada Penrose</meta:initial-creator>
<meta:creation-date>2024-05-06T10:00:00</meta:creation-date></office:meta>
"""
STYLES = """
<office:automatic-styles>
<style:style style:name="sup" style:family="text">
 <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="sub" style:family="text">
 <style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="struck" style:family="text"><style:text-properties
 style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="hidden" style:family="text">
 <style:text-properties text:display="none"/></style:style>
<text:list-style style:name="N">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
</office:automatic-styles>
"""
WAGES = f"""
<office:body><office:text>
<text:tracked-changes text:track-changes="false">
<text:changed-region text:id="d1"><text:deletion>{WHO}</office:change-info>
 <text:p>41.2</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="i1"><text:insertion>{WHO}</office:change-info>
 </text:insertion></text:changed-region>
<text:changed-region text:id="d2"><text:deletion>{WHO}</office:change-info>
 <text:p/><text:p/></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">Wages</text:h>
<text:p>The average wage rose to <text:change text:change-id="d1"/><text:change-start
 text:change-id="i1"/>46.3<text:change-end text:change-id="i1"/> pounds<text:note
 text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
 <text:p>Office for Pay, table 3: 46.27 pounds.</text:p></text:note-body></text:note> an
 hour<office:annotation><dc:creator>C</dc:creator><dc:date>2024-05-07T00:00:00</dc:date><text:p>Is
 it 99.9?</text:p></office:annotation>.</text:p>
<text:p>It had grown by 4.6<text:span text:style-name="sup">1</text:span> percent, for 10<text:span
 text:style-name="sup">6</text:span> people, <text:change text:change-id="d2"/>and CO<text:span
 text:style-name="sub">2</text:span> fell<text:span text:style-name="struck"> by 77
 percent</text:span><text:span text:style-name="hidden"> by 88 percent</text:span>.</text:p>
<text:list text:style-name="N"><text:list-item><text:p>Nurses: 31.20 pounds.</text:p>
</text:list-item><text:list-item><text:p>Teachers: 28.70 pounds.</text:p><text:list>
<text:list-item><text:p>Heads: 40.10 pounds.</text:p></text:list-item></text:list>
</text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2">
<text:p>District</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2">
<text:p>Hourly wage</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>2022</text:p>
</table:table-cell><table:table-cell><text:p>2023</text:p></table:table-cell></table:table-row>
</table:table-header-rows>
<table:table-row><table:table-cell><text:p>Harbour</text:p></table:table-cell><table:table-cell>
<text:p>21.40</text:p></table:table-cell><table:table-cell><text:p>22.90</text:p></table:table-cell>
</table:table-row>
<table:table-row><table:table-cell><text:p>Hill</text:p></table:table-cell><table:table-cell>
<text:p>19.05</text:p></table:table-cell><table:table-cell><text:p>20.15</text:p></table:table-cell>
</table:table-row></table:table>
<text:p>A last word.</text:p>
</office:text></office:body>
"""

PRISONS = """---
title: Prisons in figures
author: [Jane Smith, John Doe]
date: 2017-05-12
lang: en
---
# Headline

The rate fell to 4.6^1^ percent[^1] and CO~2~ rose to 10^6^ tonnes. ~~It fell by 17 percent.~~
The 5^th^ report says 64,000.[^2]

- one item of 12 percent
- two items

| Year | State | Imprisonment rate |
|------|-------|----:|
| 2015 | Texas | 568 |
| 2016 | Ohio  | 449 |

[^1]: The note says 99 per cent.
[^2]: Second note.
"""


FORMATS = (
    "General", "0", "0.0", "0.00", "0%", "0.0%", "0.00%", "#,##0", "#,##0.00", '0.0"%"', "0.0\\%",
    '#,##0.0,,"m"', '#,##0,"k"', "0.0_);(0.0)", '#,##0;(#,##0);"-"', "[$€-407] #,##0.00",
    '"£"#,##0', "0.00E+00", "##0.0E+0", "# ?/?", "00000", "#.##", '0 "people"', "+0.0;-0.0;0",
    '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', "0.0#", "0.0;;",
    "0000-0000", "#,##0.0;[Red]-#,##0.0",
)  # fmt: skip
VALUES = (
    0, 1, -1, 0.463, 0.034, 46.3, -0.2, 1234567.891, 64000, 0.5, 2.675, 3.5, -1234.5, 0.0004,
    99.95, -0.04,
)  # fmt: skip
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true"
"""How LibreOffice writes the first sheet with its cells as they are shown."""


def rates(path: Path) -> None:
    """A workbook with titles, merged headings, formats, what is hidden, and a formula."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": "Prison rates", "author": "Ada Penrose; Ben Carrow"})
    share, money = (
        book.add_format({"num_format": "0.0%"}),
        book.add_format({"num_format": "£#,##0"}),
    )
    whole, high = book.add_format({"num_format": "0%"}), book.add_format({"font_script": 1})
    sheet = book.add_worksheet("Sheet1")
    sheet.write(0, 0, "Table 3. Imprisonment and drug offences")
    sheet.merge_range("A3:A4", "Year")
    sheet.merge_range("B3:B4", "State")
    sheet.merge_range("C3:D3", "Drug offences")
    sheet.write_row("C4", ["share", "cost"])
    sheet.merge_range("E3:E4", "imprisonment rate")
    rows = ((2015, "Texas", 0.463, 1250000, 568), (2015, "Ohio", 0.034, 99500, 449),
            (2016, "Texas", 0.4512, 1300000, 563), (2016, "Ohio", 0.0312, 98000, 449))  # fmt: skip
    for number, (year, state, part, cost, rate) in enumerate(rows, start=4):
        sheet.write_row(number, 0, [year, state])
        sheet.write(number, 2, part, whole if number == 5 else share)
        sheet.write(number, 3, cost, money)
        sheet.write(number, 4, rate)
    sheet.set_row(6, options={"hidden": True})
    sheet.write("A9", "All")
    sheet.write_formula("D9", "=SUM(D5:D8)", money, 2747500)
    sheet.write_rich_string(
        "A11", "Shares are of sentenced prisoners, 4.6", high, "1", " percent of all"
    )
    sheet.write_comment("E5", "Is it 99.9?")
    lists = book.add_worksheet("lists")
    lists.write_column("A1", ["Texas", "Ohio"])
    lists.hide()
    book.close()


def formats(path: Path) -> None:
    """A row a format, each value in it."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.set_column(0, len(VALUES), 40)
    for row, code in enumerate(FORMATS):
        sheet.write_row(row, 0, VALUES, book.add_format({"num_format": code}))
    book.close()


def never_calculated(path: Path) -> None:
    """A workbook by a program that calculates nothing."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["City", "Homes"], ["Leeds", 340], ["York", 120], ["Both", "=B2+B3"]):
        book.active.append(row)
    book.save(path)


TOWNS = (
    "Aldham", "Brigg", "Carrow", "Denholt", "Eskley", "Farne", "Garsby", "Hexley", "Irby", "Jarrow",
)  # fmt: skip
HOMES = (312, 447, 1205, 86, 934, 2118, 573, 661, 1490, 258)
SUBJECTS = "roads trees rents boats books bread clocks".split()
OTHERS = "hills rivers harbours markets schools weather gardens bridges songs winds stones".split()


def filler(number: int) -> str:
    """A sentence without a figure; no two are alike."""
    subject, other = SUBJECTS[number % 7], OTHERS[number % 11]
    third = OTHERS[(number * 5 + number // 11) % 11]
    return (
        f"When they met in {TOWNS[number * 3 % 10]} the talk was of {subject}, and whoever asked"
        f" for {other} in those years was told to look at the {third} of {TOWNS[number % 9]}."
    )


def statements() -> list[str]:
    """Ten sentences, each with a figure of its own."""
    return [
        f"{town} built {homes:,} homes in 2023." for town, homes in zip(TOWNS, HOMES, strict=True)
    ]


def pages(path: Path) -> None:
    """A text of several printed pages, the statements spread over them."""
    lines: list[str] = []
    for number, statement in enumerate(statements()):
        lines += [filler(len(lines) + n) for n in range(5 + 2 * number)] + [statement]
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def homes(path: Path) -> None:
    """A table of values below a title, the towns with empty rows between."""
    rows = ["Homes built,,", ",,", "Town,homes built in 2023,of them flats"]
    for number, (town, count) in enumerate(zip(TOWNS, HOMES, strict=True)):
        rows += [f"{town},{count},{count // 3}"] + [",,"] * (number % 3 == 2)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


CATCHES = """<html><head><meta charset="utf-8"><title>Catches</title></head><body>
<p>See <a href="https://a.example/17">the 2015 table</a>: 46.3%<sup>1,2</sup> of <i>crews</i>
&amp; <b>12</b><b>.5</b> points.</p>
<ol start="5"><li>five<ul><li>inner</li></ul></li><li>six</li></ol>
<table><tr><th rowspan=2>City</th><th colspan=2>Men</th><th colspan=2>Women</th></tr>
<tr><th>2014</th><th>2015</th><th>2014</th><th>2015</th></tr>
<tr><td rowspan=2>Leeds</td><td>340</td><td>360</td><td>1.5%</td><td>(0.2)</td></tr>
<tr><td>341</td><td>361</td><td>n/a</td><td>5</td></tr>
<tr><td>Total<table><tr><td>inner 7</td></tr></table></td><td>681</td><td>721</td><td>-</td>
<td>..</td></tr></table>
<p>After<br>break. <s>gone 9</s> <u>under</u> 5<sup>th</sup> H<sub>2</sub>O</p></body></html>
"""


def opendocument(path: Path, kind: str, styles: str, body: str, about: str) -> None:
    """An OpenDocument file of these parts, for LibreOffice to open."""
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in (
            ("/", f"application/vnd.oasis.opendocument.{kind}"),
            ("content.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        )
    )
    whole = '<?xml version="1.0" encoding="UTF-8"?><{0} {1} office:version="1.3">{2}</{0}>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        manifest = f"<manifest:manifest {NAMES}>{entries}</manifest:manifest>"
        archive.writestr("META-INF/manifest.xml", manifest)
        content = whole.format("office:document-content", NAMES, styles + body)
        archive.writestr("content.xml", content)
        archive.writestr("meta.xml", whole.format("office:document-meta", NAMES, about))


def libreoffice(source: Path, kind: str, read_as: str = "") -> None:
    """Have LibreOffice open a file and save it as another kind among ``FILES``."""
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/factcheck-soffice"
    reading = [f"--infilter={read_as}"] if read_as else []
    command = ["soffice", profile, "--headless", *reading, "--convert-to", kind]
    command += ["--outdir", str(FILES), str(source)]
    subprocess.run(command, check=True, capture_output=True)


def pandoc(source: Path, target: str) -> None:
    """Have pandoc make a file of another kind among ``FILES``."""
    out = FILES / f"{source.stem}{target}"
    subprocess.run(["pandoc", "-s", str(source), "-o", str(out)], check=True)


def main() -> None:
    """Write all files anew."""
    FILES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wages = Path(folder) / "wages.odt"
        opendocument(wages, "text", STYLES, WAGES, ABOUT)
        for target in ("odt", "docx", "rtf", "epub"):
            libreoffice(wages, target)
        prisons = Path(folder) / "prisons.md"
        prisons.write_text(PRISONS, encoding="utf-8")
        for suffix in (".docx", ".odt", ".rtf", ".epub"):
            pandoc(prisons, suffix)
        catches = Path(folder) / "catches.html"
        catches.write_text(CATCHES, encoding="utf-8")
        libreoffice(catches, "odt:writer8", "HTML (StarWriter)")
        for target in ("docx", "rtf"):
            libreoffice(FILES / "catches.odt", target)
        rates(Path(folder) / "rates.xlsx")
        for target in ("xlsx", "ods", AS_SHOWN):
            libreoffice(Path(folder) / "rates.xlsx", target)
        formats(FILES / "formats.xlsx")
        libreoffice(FILES / "formats.xlsx", AS_SHOWN)
        pages(Path(folder) / "pages.txt")
        libreoffice(Path(folder) / "pages.txt", "pdf")
        homes(Path(folder) / "homes.csv")
        libreoffice(Path(folder) / "homes.csv", "xlsx")
        never_calculated(FILES / "never-calculated.xlsx")


if __name__ == "__main__":
    main()
