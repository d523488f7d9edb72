"""Citation styles: found by name or path, and refused with a reason and a way on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.model import FactcheckError, Problem
from factcheck.read.styles import ALIASES, read_style

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Town hall</title><id>town-hall</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
</style>
"""
DEPENDENT = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info><link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/></info>
</style>
"""


def refused(name: str) -> Problem:
    with pytest.raises(FactcheckError) as raised:
        read_style(name)
    return raised.value.problem


def style_id(letters: str) -> str:
    found = re.search("<id>[^<]*/([^</]*)</id>", letters)
    assert found
    return found[1]


NAMES = [
    ("chicago-author-date", "chicago-author-date"),
    ("chicago", "chicago-author-date"),
    ("apa", "apa"),
    ("APA", "apa"),
    ("mla", "modern-language-association"),
    ("modern-language-association", "modern-language-association"),
    # A style that only names another one is followed to that.
    ("nature-digest", "nature"),
]


@pytest.mark.parametrize(("name", "style"), NAMES)
def test_a_style_is_found_by_its_name(name: str, style: str) -> None:
    assert style_id(read_style(name)) == style


@pytest.mark.parametrize("name", ALIASES)
def test_every_other_name_leads_to_a_style(name: str) -> None:
    assert read_style(name) == read_style(ALIASES[name])


def test_a_style_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "town-hall.CSL"
    path.write_text(STYLE, encoding="utf-8")
    assert read_style(str(path)) == STYLE


def test_a_file_may_be_another_name_of_a_style(tmp_path: Path) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(DEPENDENT.format(parent="apa"), encoding="utf-8")
    assert read_style(str(path)) == read_style("apa")


UNKNOWN = [
    ("chicag", 'did you mean "chicago", "chicago-notes" or "chicago-author-date"?'),
    ("chicago-autor-date", 'did you mean "chicago-author-date"?'),
    ("ieeee", 'did you mean "ieee"?'),
    ("xyzzyq", "for instance chicago-author-date, apa, mla"),
    ("", "for instance chicago-author-date, apa, mla"),
    ("nope", "for instance chicago-author-date, apa, mla"),  # and not copeia
    ("../apa", 'did you mean "apa"?'),
    ("/etc/passwd", "for instance chicago-author-date, apa, mla"),
    ("apa\x00", "did you mean"),
]


@pytest.mark.parametrize(("name", "hint"), UNKNOWN)
def test_an_unknown_name_gets_near_ones(name: str, hint: str) -> None:
    problem = refused(name)
    assert problem.code == "unknown-style"
    assert problem.message == f'there is no citation style "{name}"'
    assert problem.hint.startswith(hint)
    assert problem.hint.endswith("; or give the path of a file that ends in .csl")


BOMB = """<?xml version="1.0"?>
<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>
<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>&c;</title></info></style>
"""
FAULTY = [
    # what is wrong, the file → the message
    ("no XML", "Author. Title.", "is not a CSL style: it is not well-formed XML (syntax error)"),
    ("nothing", "", "is not a CSL style: it is not well-formed XML (no element found)"),
    ("broken XML", STYLE.replace("</info>", ""),
     "is not a CSL style: it is not well-formed XML (mismatched tag)"),
    ("another XML", "<html><body/></html>", "is not a CSL style"),
    ("no namespace", STYLE.replace(' xmlns="http://purl.org/net/xbiblio/csl"', ""),
     "is not a CSL style"),
    ("no layout", STYLE.replace("layout", "lay"), "is not a CSL style: it lays out nothing"),
    ("entities", BOMB, "declares a document type, which no CSL style needs"),
    ("a file to fetch", '<!DOCTYPE style SYSTEM "http://example.org/a.dtd">' + STYLE[39:],
     "declares a document type, which no CSL style needs"),
    ("depth", STYLE.replace('<text variable="title"/>', "<group>" * 200 + "</group>" * 200),
     "nests deeper than 100 elements"),
    ("its own parent is dependent", DEPENDENT.format(parent="nature-digest"),
     "is not a CSL style: it lays out nothing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("letters", "message"), [each[1:] for each in FAULTY], ids=[each[0] for each in FAULTY]
)
def test_a_file_that_is_no_style_is_refused(tmp_path: Path, letters: str, message: str) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(letters, encoding="utf-8")
    problem = refused(str(path))
    assert (problem.code, problem.message) == ("bad-style", f"the citation style {message}")
    assert problem.location.path == str(path)
    assert problem.hint == "a CSL style is an XML file with <style> at its root"


def test_broken_xml_is_located(tmp_path: Path) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(STYLE.replace("</info>", ""), encoding="utf-8")
    at = refused(str(path)).location
    assert (at.line, at.column) == (5, 3)


def test_a_parent_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(DEPENDENT.format(parent="ieeee"), encoding="utf-8")
    assert refused(str(path)).message == 'there is no citation style "ieeee"'


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    problem = refused(str(tmp_path / "apa.csl"))
    assert (problem.code, problem.message) == ("missing-file", "the citation style does not exist")
    assert problem.hint == "to use a style that is installed, give its name without .csl"


def test_a_folder_is_no_style(tmp_path: Path) -> None:
    (tmp_path / "ours.csl").mkdir()
    assert refused(str(tmp_path / "ours.csl")).code == "is-a-folder"
