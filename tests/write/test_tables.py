"""One table in every format, letter by letter."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hostile import HOSTILE
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reading import plain

from factcheck.write.csv import csv_text
from factcheck.write.harmless import LINE_ENDS, one_line
from factcheck.write.json import json_text
from factcheck.write.jsonl import jsonl_text
from factcheck.write.markdown_table import markdown_text
from factcheck.write.table import Table, spreadsheet_text
from factcheck.write.tsv import tsv_text

TABLE = Table(
    schema="factcheck.test/1",
    columns=("claim", "line", "note"),
    rows=(
        ("46.3% of swimmers", 3, ""),
        ('she said "ten, or so"', None, "two\nlines"),
        ("=1+1", -5, "a | b [sic] *x*"),
        ("https://a.example/b_c", 1, "tab\there"),
    ),
)

WRITERS = {
    "csv": csv_text,
    "tsv": tsv_text,
    "markdown": markdown_text,
    "json": json_text,
    "jsonl": jsonl_text,
}
WRITTEN = {
    "csv": (
        "claim,line,note\n"
        "46.3% of swimmers,3,\n"
        '"she said ""ten, or so""",,"two\nlines"\n'
        "'=1+1,-5,a | b [sic] *x*\n"
        "https://a.example/b_c,1,tab\there\n"
    ),
    "tsv": (
        "claim\tline\tnote\n"
        "46.3% of swimmers\t3\t\n"
        'she said "ten, or so"\t\ttwo lines\n'
        "'=1+1\t-5\ta | b [sic] *x*\n"
        "https://a.example/b_c\t1\ttab here\n"
    ),
    "markdown": (
        "| claim | line | note |\n"
        "| --- | --- | --- |\n"
        "| 46.3% of swimmers | 3 |  |\n"
        '| she said "ten, or so" |  | two<br>lines |\n'
        "| '=1+1 | -5 | a \\| b \\[sic\\] \\*x\\* |\n"
        "| <https://a.example/b_c> | 1 | tab here |\n"
    ),
    "json": (
        "{\n"
        '  "schema": "factcheck.test/1",\n'
        '  "columns": [\n    "claim",\n    "line",\n    "note"\n  ],\n'
        '  "rows": [\n'
        '    {\n      "claim": "46.3% of swimmers",\n      "line": 3,\n      "note": ""\n    },\n'
        '    {\n      "claim": "she said \\"ten, or so\\"",\n      "line": null,\n'
        '      "note": "two\\nlines"\n    },\n'
        '    {\n      "claim": "=1+1",\n      "line": -5,\n'
        '      "note": "a | b [sic] *x*"\n    },\n'
        '    {\n      "claim": "https://a.example/b_c",\n      "line": 1,\n'
        '      "note": "tab\\there"\n    }\n'
        "  ]\n"
        "}\n"
    ),
    "jsonl": (
        '{"claim": "46.3% of swimmers", "line": 3, "note": ""}\n'
        '{"claim": "she said \\"ten, or so\\"", "line": null, "note": "two\\nlines"}\n'
        '{"claim": "=1+1", "line": -5, "note": "a | b [sic] *x*"}\n'
        '{"claim": "https://a.example/b_c", "line": 1, "note": "tab\\there"}\n'
    ),
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_writes_the_table(name: str) -> None:
    assert WRITERS[name](TABLE) == WRITTEN[name]


@pytest.mark.parametrize(("write", "parted"), [(csv_text, ","), (tsv_text, "\t")])
def test_excel_gets_a_byte_order_mark_and_its_line_ends(
    write: Callable[..., str], parted: str
) -> None:
    table = Table(schema="x/1", columns=("a", "b"), rows=(("é", 1), ("two", None)))
    assert write(table, excel=True) == f"\ufeffa{parted}b\r\né{parted}1\r\ntwo{parted}\r\n"
    assert write(table, header=False) == f"é{parted}1\ntwo{parted}\n"


def test_a_line_end_in_a_cell_is_not_changed_for_excel() -> None:
    table = Table(schema="x/1", columns=("a",), rows=(("one\ntwo",),))
    assert csv_text(table, header=False, excel=True) == '\ufeff"one\ntwo"\r\n'


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=cmd()", "'=cmd()"),
        ("+1", "'+1"),
        ("-5 percent", "'-5 percent"),
        ("@here", "'@here"),
        ("\tindented", "'\tindented"),
        ("\rreturn", "'\rreturn"),
        (" =1+1", "' =1+1"),
        ("\xa0+1", "'\xa0+1"),
        ("\u200b@here", "'\u200b@here"),
        ("\x00=1", "'\x00=1"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－5 percent", "'－5 percent"),
        ("＠here", "'＠here"),
        ("﹦1", "'﹦1"),
        ('"=1+1"', '"=1+1"'),
        ("'=1+1", "'=1+1"),
        ("−5 percent", "−5 percent"),
        ("5 = 5", "5 = 5"),
        ("", ""),
        (None, ""),
        (-5, "-5"),
    ],
)
def test_a_spreadsheet_never_runs_a_cell(cell: str | int | None, safe: str) -> None:
    assert spreadsheet_text(cell) == safe


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ('"=40+2"', '\'"=40+2"'),
        ('""=40+2', '\'""=40+2'),
        ('" +1', "'\" +1"),
        ('"＝1"', '\'"＝1"'),
        ('"ten" of them', '"ten" of them'),
        ("\t=1", "' =1"),
        ("=1", "'=1"),
    ],
)
def test_no_tab_separated_cell_is_run_when_its_quotation_marks_are_taken_off(
    cell: str, written: str
) -> None:
    table = Table(schema="x/1", columns=("a",), rows=((cell,),))
    assert tsv_text(table, header=False) == f"{written}\n"


@given(st.lists(st.tuples(*[st.text("\"'=+@＝－ \ta\r\n", max_size=6)] * 2), max_size=4))
@example([('"', '"=1'), ('"', "=1")])
@example([('""', '"" =1'), ('"a"=1', '" "=1')])
def test_a_reader_that_takes_quotation_marks_off_meets_no_formula(
    rows: list[tuple[str, str]],
) -> None:
    text = tsv_text(Table(schema="x/1", columns=("a", "b"), rows=tuple(rows)))
    read = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    assert [cell for row in read for cell in row if re.match(r"\s*[=+\-@＝－]", cell)] == []


def test_every_line_of_a_markdown_cell_is_safe_where_it_is_copied() -> None:
    assert in_markdown("one\n=1+1\n－2") == "one<br>'=1+1<br>'－2"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_reads_back_as_it_was_written(rows: list[tuple[str, str]]) -> None:
    text = csv_text(Table(schema="x/1", columns=("a", "b"), rows=tuple(rows)))
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b"], *[[spreadsheet_text(a), spreadsheet_text(b)] for a, b in rows]]


CELLS = [
    # cell → in Markdown
    ("https://a.example/b_c", "<https://a.example/b_c>"),
    ("https://a.example/_b_*c*(d)[e]~f~$g$", "<https://a.example/_b_*c*(d)[e]~f~$g$>"),
    ("https://a.example/?b=1&copy;=2", "[https://a.example/?b=1\\&copy;=2](<https://a.example/?b=1&amp;copy;=2>)"),
    ("https://a.example/![](https://b.example/c.png)**d**", "<https://a.example/![](https://b.example/c.png)**d**>"),
    ("https://a.example/`b`", "https://a.example/\\`b\\`"),
    ("https://a.example/<b>", "https://a.example/\\<b\\>"),
    ("https://a.example/ ![](https://b.example)", "https://a.example/ !\\[\\](https://b.example)"),
    ("https://", "https://"),
    ("javascript:alert(1)", "javascript:alert(1)"),
    ("{{a}} #1 @b ^c", "\\{\\{a\\}\\} \\#1 \\@b \\^c"),
    ("one\r\ntwo\rthree\nfour", "one<br>two<br>three<br>four"),
    ("one\u2028two\x1cthree\x00\n", "one two three"),
]  # fmt: skip


def in_markdown(cell: str) -> str:
    """The one cell of a table of one cell, as it is written."""
    line = markdown_text(Table(schema="x/1", columns=("a",), rows=((cell,),))).split("\n")[2]
    return line.removeprefix("| ").removesuffix(" |")


@pytest.mark.parametrize(("cell", "written"), CELLS)
def test_a_markdown_cell_shows_its_words_and_links_its_address(cell: str, written: str) -> None:
    assert in_markdown(cell) == written


def safe_lines(cell: str) -> str:
    """The lines of a cell as a spreadsheet may have them."""
    return "\n".join(spreadsheet_text(one_line(each)) for each in LINE_ENDS.split(cell.strip()))


READER = MarkdownIt("commonmark").enable("table")


@given(
    st.one_of(
        st.sampled_from([cell for cell, _ in CELLS]),
        st.text("ab/[]()*_`!~$<>|\\&;:#{}^@.-+= \n\t", max_size=20),
        st.text("ab/[]()*_`!~$|\\&;#^@.-+=%?", max_size=20).map("https://a.example/{}".format),
    )
)
@example("https://a.example/%aa")
@example("https://a.example/%41%C3%A9")
def test_a_markdown_cell_reads_back(cell: str) -> None:
    table = Table(schema="x/1", columns=("a", "b"), rows=((cell, "end"),))
    tokens = [token for token in READER.parse(markdown_text(table)) if token.type == "inline"]
    assert [token.content for token in tokens[:2] + tokens[3:]] == ["a", "b", "end"]
    inner = tokens[2].children or []
    assert {token.type for token in inner} <= {
        "text", "text_special", "link_open", "link_close", "html_inline",
    }  # fmt: skip
    shown = "".join(token.content for token in inner)
    # markdown-it shows an address between angle brackets with its percent signs resolved.
    autolinks = [token for token in inner if token.markup == "autolink"]
    said = READER.normalizeLinkText(cell) if autolinks else safe_lines(cell)
    assert " ".join(shown.replace("<br>", " ").split()) == " ".join(said.split())
    assert all(token.content == "<br>" for token in inner if token.type == "html_inline")
    links = [str(token.attrs["href"]) for token in inner if token.type == "link_open"]
    assert links == ([READER.normalizeLink(cell)] if links else [])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_back_from_every_table(text: str) -> None:
    table = Table(schema="x/1", columns=("a", "b"), rows=((text, "end"),))
    safe = spreadsheet_text(text)
    assert list(csv.reader(io.StringIO(csv_text(table), newline="")))[1] == [safe, "end"]
    first, last = tsv_text(table).split("\n")[1].split("\t")
    assert (" ".join(first.split()), last) == (" ".join(safe.split()), "end")
    assert json.loads(json_text(table))["rows"] == [{"a": text, "b": "end"}]
    assert json.loads(jsonl_text(table)) == {"a": text, "b": "end"}
    html = READER.render(markdown_text(table))
    cells = html_cells(html)
    assert [plain(cell) for cell in cells] == ["a", "b", plain(safe_lines(text)), "end"]
    assert not re.search(r"<(?!/?(?:table|thead|tbody|tr|th|td|br|a)\b)", html)


def html_cells(html: str) -> list[str]:
    """The texts of a page's cells, as an HTML parser reads them."""

    class Cells(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
            if tag in ("td", "th"):
                self.found.append("")
            elif tag == "br":
                self.found[-1] += "\n"

        def handle_data(self, data: str) -> None:
            if self.found:
                self.found[-1] += data

    parser = Cells()
    parser.feed(html)
    return parser.found


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_one_row_is_one_line_where_lines_are_rows(rows: list[tuple[str, str]]) -> None:
    table = Table(schema="x/1", columns=("a", "b"), rows=tuple(rows))
    assert len(WRITERS["tsv"](table).splitlines()) == len(rows) + 1
    assert len(WRITERS["markdown"](table).splitlines()) == len(rows) + 2
    lines = WRITERS["jsonl"](table).split("\n")
    assert [tuple(json.loads(line).values()) for line in lines[:-1]] == rows
