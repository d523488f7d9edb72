"""The words of drafts: which files are read, what of Markdown is text, and where it stands."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import FactcheckError
from factcheck.read.drafts import draft, input_draft, read_drafts
from factcheck.read.markdown import without_markup
from factcheck.write.problems import problem_text

WORDS = [
    ("a paragraph", "One *two* **46.3**% ~~six~~.", "One two 46.3% six."),
    ("wrapped lines", "One two\nthree.  \nFour\\\nfive.", "One two three.  \nFour\nfive."),
    ("a heading", "# One 1 #\n\nTwo 2\n-----\n", "One 1\n\nTwo 2"),
    ("a link", 'See [17 percent](http://a.b/2017 "t 5").', "See 17 percent."),
    ("a link by name", "See [17 percent][r 1].\n\n[r 1]: http://a.b/9\n", "See 17 percent."),
    ("an address", "At <https://a.b/2017> or https://a.b/5 now.", "At  or https://a.b/x now."),
    ("an image", "Look: ![chart 7](chart-7.png) there.", "Look:  there."),
    ("code in a line", "The flag `--limit 5` is set.", "The flag   is set."),
    ("fenced code", "One.\n\n```python\nx = 68\n```\n\nTwo.", "One.\n\nTwo."),
    ("indented code", "One.\n\n    x = 68\n\nTwo.", "One.\n\nTwo."),
    ("front matter", "---\ntitle: 5 things\n---\n\nOne 1.", "One 1."),
    ("other front matter", '+++\ntitle = "5"\n+++\nOne 1.', "One 1."),
    ("front matter in JSON", '{\n  "title": "5",\n  "weight": 42\n}\n\nOne 1.', "One 1."),
    ("braces are no front matter", "{\nOne 1.\n}", "{ One 1. }"),
    ("a shortcode", '{{< figure width="640" >}}\n\nOne {{% ref 5 %}} two.', "One  two."),
    ("a site's tag", "{% include note.html n=5 %}\n\nOne {{ page.n | plus: 5 }} two.", "One  two."),
    ("attributes", 'One.\n{: .lead width="640"}\n\n# Two {#two .wide n=5}', "One. \n\nTwo "),
    ("a note's number", "One percent<sup>2</sup>, two.<sup>[3]</sup>", "One percent, two."),
    ("a rule is no front matter", "One.\n\n---\n\nTwo.", "One.\n\nTwo."),
    ("a comment", "One <!-- 14% --> two.\n\n<!--\n9\n-->\n\nThree.", "One  two.\n\nThree."),
    ("HTML", "<div>\n<p>46 <b>percent</b></p>\n</div>", "46 percent"),
    ("HTML in a line", "46<br>47, 10<sup>6</sup>", "46\n47, 10 6 "),
    ("a script", "<script>\nvar x = 5;\n</script>\n\nOne.", "One."),
    ("a list", "- one 1\n- two 2\n\n1. three 3\n   four", "one 1\n\ntwo 2\n\nthree 3 four"),
    ("a quotation", "> one 1\n> two 2\n\n>> three", "one 1 two 2\n\nthree"),
    (
        "a table",
        "| a | b |\n|---|--:|\n| *c* 1 | 46% |\n| d \\| e | 5 |\n",
        "a | b\n\nc 1 | 46%\n\nd | e | 5",
    ),
    ("a footnote", "One[^1] two.\n\n[^1]: Three 3.\n", "One two.\n\nThree 3."),
    (
        "footnotes in a row",
        "One[^a].\n[^a]: Three 3\n    and four.\n[^b]: Five.\n\n    Six 6.\n\nSeven.",
        "One.\n\nThree 3 and four.\n\nFive.\n\nSix 6.\n\nSeven.",
    ),
    ("entities", "&pound;262&nbsp;million, 5 &lt; 6", "£262\u00a0million, 5 < 6"),
    ("escapes", "5 \\* 6 and C:\\new", "5 * 6 and C:\\new"),
    ("stars that are stars", "2*3 and 4 * 5", "2*3 and 4 * 5"),
    ("nothing but syntax", "---\ntitle: 5\n---\n", ""),
    ("nothing", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in WORDS], ids=[r[0] for r in WORDS])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_markdowns_syntax_is_no_text(text: str, words: str, end: str) -> None:
    read = draft("a.md", text.replace("\n", end))
    assert read.prose.text.strip("\n") == words.strip("\n")


PLACES = [
    ("one **46.3** percent", "46.3 percent", "46.3** percent"),
    ("🎟️ é e\u0301 | 5\n\n| a😀\tb | *46%* |\n|--|--|\n| c \\| d | 7 |", "46%", "46%"),
    ("| a | b |\n|--|--|\n| c \\| d | 47% |", "47%", "47%"),
    ("| a | b |\n|--|--|\n| 4 \\| 5 | 47% |", "4 | 5", "4 \\| 5"),
    ("> a\r\n> \t46% b", "46%", "46%"),
    ("- a\r\n\r\n\t46% b", "46%", "46%"),
    ("a &pound;262&nbsp;million", "£262", "&pound;262"),
    ("a [46% of b](http://c.d/5)", "46% of b", "46% of b"),
    ("a[^1]\r\n\r\n[^1]: e\u0301 46% b", "46%", "46%"),
    ("# 46% #\r\nb", "46%", "46%"),
]


@pytest.mark.parametrize(("text", "words", "written"), PLACES)
def test_words_stand_where_the_file_has_them(text: str, words: str, written: str) -> None:
    prose = draft("a.md", text).prose
    at = prose.text.index(words)
    start, end = prose.place(at, at + len(words))
    assert text[start:end] == written


ALPHABET = "ab 5%.\n\r\t*_[]()!`<>&;:|#-+\\~^\"'é\u0301🎟\u00a0"


@settings(max_examples=300)
@given(st.text(alphabet=ALPHABET, max_size=120))
def test_every_letter_is_the_files_own(text: str) -> None:
    """Letters keep their place, in whatever tangle of marks; only entities are rewritten."""
    prose = draft("a.md", text).prose
    assert len(prose.starts) == len(prose.ends) == len(prose.text)
    for letter, start, end in zip(prose.text, prose.starts, prose.ends, strict=True):
        if letter not in "\n |" and end - start == 1:
            assert text[start:end] in (letter, "\t")


def test_a_link_is_kept_whole() -> None:
    text = "a [b [c](d)](e) f ![g](h) i"
    prose = draft("a.md", text).prose
    assert [text[start:end] for start, end in prose.links] == ["[c](d)"]


def test_the_syntax_is_what_is_left() -> None:
    text = "# a **b** [c](d)"
    prose = draft("a.md", text).prose
    stretches = [text[start:end] for start, end in prose.syntax(len(text))]
    assert stretches == ["# ", "**", "**", "[", "](d)"]
    assert draft("a.txt", text).prose.syntax(len(text)) == ()


def test_a_plain_text_is_its_own_words() -> None:
    text = "*46%* at https://a.b/2017\r\n"
    prose = draft("a.txt", text).prose
    assert prose.text == "*46%* at https://a.b/xxxx\r\n"
    assert prose.place(1, 4) == (1, 4)


def test_a_folder_is_its_text_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.py", ".hidden.md", "sub/d.txt", ".git/e.txt", "sub/f.MD"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"in {name}", encoding="utf-8")
    drafts, problems = read_drafts([str(tmp_path), str(tmp_path / "b.txt")])
    names = [Path(each.path).relative_to(tmp_path).as_posix() for each in drafts]
    assert names == ["a.md", "b.txt", "sub/d.txt", "sub/f.MD"]
    assert [problem_text(each).removeprefix(str(tmp_path)) for each in problems] == [
        ": note: 2 files were not read: .hidden.md, c.py [not-read]\n"
        "      of a folder only .txt and .md files are; name another, and it is read"
    ]


def test_of_many_files_that_are_not_read_the_first_are_named(tmp_path: Path) -> None:
    for number in range(1022):
        (tmp_path / f"{number:04}.pdf").touch()
    drafts, [problem] = read_drafts([str(tmp_path)])
    assert drafts == ()
    assert problem.message == (
        f"1,022 files were not read: {', '.join(f'{n:04}.pdf' for n in range(20))}, and 1,002 more"
    )


def test_a_file_that_gives_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text(" \n")
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "a.mov").write_bytes(b"film")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9\0")
    names = ("empty.md", "a.docx", "a.mov", "latin.txt", "none.txt", "none.docx")
    drafts, problems = read_drafts([str(tmp_path / name) for name in names])
    assert drafts == ()
    assert [problem_text(each).replace(f"{tmp_path}/", "") for each in problems] == [
        "empty.md: error: the file is empty [empty-file]\n      put the document's text in it",
        "a.docx: error: the file is no DOCX file, or is damaged [damaged-file]\n"
        "      save it as DOCX again",
        'a.mov: error: the file is a ".mov" file, which is not read [unknown-format]\n'
        "      save its text as one of .txt, .text, .md, .markdown, .srt, .vtt",
        "latin.txt:1:5: error: the file is not text: byte 4 is NUL [binary-file]\n"
        "    1 | caf\ufffd\n      |     ^ save it as plain text in UTF-8",
        "none.txt: error: the file does not exist [missing-file]",
        "none.docx: error: the file does not exist [missing-file]",
    ]


def test_a_draft_in_another_encoding_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("It cost £3½ million.".encode("cp1252"))
    [read], [problem] = read_drafts([str(tmp_path / "a.txt")])
    assert read.text == "It cost £3½ million."
    assert problem_text(problem).replace(f"{tmp_path}/", "") == (
        "a.txt: note: the file is read as windows-1252, which is a guess: it gave £ ½"
        ' [assumed-encoding]\n      save it with the encoding "UTF-8" to be sure'
    )


FILES = Path(__file__).parent / "importing" / "files"


def test_a_draft_may_be_any_document_that_is_read() -> None:
    drafts, problems = read_drafts([str(FILES / "letter.pdf"), str(FILES / "article.html")])
    assert [each.title for each in drafts] == ["Letter to the board", "Boats fall by 17 percent"]
    assert "Rents rose by 4.6¹ per cent" in drafts[0].prose.text
    assert drafts[1].date == "2024-03-21"
    assert [problem_text(each).replace(f"{FILES}/", "") for each in problems] == [
        "article.html: note: read as windows-1252, which it declares [read-as]",
        "article.html: note: hidden text was left out [read-as]",
        "article.html: note: text that is struck out was left out [read-as]",
    ]


def test_bytes_from_elsewhere_are_a_draft() -> None:
    assert input_draft(io.BytesIO(b"\xef\xbb\xbf*a*"), "x.md").prose.text == "a"
    with pytest.raises(FactcheckError) as caught:
        input_draft(io.BytesIO(b"ok\ncaf\xe9"), "<standard input>")
    assert problem_text(caught.value.problem).splitlines()[0] == (
        "<standard input>:2:4: error: the draft is not UTF-8: byte 6 is 0xE9, on line 2 [not-utf-8]"
    )


def test_deep_nesting_is_read_all_the_same() -> None:
    assert sys.getrecursionlimit() >= 1000
    assert draft("a.md", ">" * 60 + " 46%").prose.text.strip() == "46%"


def test_a_text_without_markup_has_every_word_in_its_place() -> None:
    raw = "# Pool\r\n\n- *Ten* [swims](http://a.b) &amp; \\$5 <!-- no -->\n"
    assert without_markup(raw) == (
        "  Pool\r\n\n   Ten   swims              &     $5             \n"
    )


@given(st.text(st.sampled_from("ab *_[]()`<>#|&;\\\n\r-1")))
def test_a_text_without_markup_is_as_long_and_has_the_same_lines(raw: str) -> None:
    bare = without_markup(raw)
    assert len(bare) == len(raw)
    assert [at for at, letter in enumerate(bare) if letter in "\r\n"] == [
        at for at, letter in enumerate(raw) if letter in "\r\n"
    ]
