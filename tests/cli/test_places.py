"""The places of ten quotes each in a PDF, in captions and in a sheet, wherever they are shown.

LibreOffice made the PDF and the sheet (``tests/read/importing/make_files.py``); the pages are those
that pdftotext counts.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from files_read import FILES, imported
from make_files import HOMES, TOWNS, statements
from running import Run

from factcheck.read.importing import read_imported

PAGES = (1, 1, 2, 2, 3, 3, 4, 5, 6, 7)
ROWS = (4, 5, 6, 8, 9, 10, 12, 13, 14, 16)
TIMES = tuple(f"{n // 6:02}:{n * 7 % 60:02}:{n * 13 % 60:02}" for n in range(1, 11))
CLOCKS = tuple(
    re.sub("^0", "", time.removeprefix("00:")) if time[:2] != "00" else time[3:] for time in TIMES
)


def captions() -> str:
    """Each statement in two cues, the first at its time."""
    cues = ["WEBVTT\n"]
    for time, town, homes in zip(TIMES, TOWNS, HOMES, strict=True):
        later = f"{time[:-2]}59"
        cues.append(f"{time}.500 --> {later}.000\n<v Mary Penrose>{town} let {homes:,}\n")
        cues.append(f"{later}.000 --> {later}.900\n<v Mary Penrose>boats in 2023.\n")
    return "\n".join(cues)


SAID = tuple(
    f"{town} let {homes:,} boats in 2023." for town, homes in zip(TOWNS, HOMES, strict=True)
)
SHOWN = tuple(
    f"{town} · homes built in 2023: {homes} · of them flats: {homes // 3}"
    for town, homes in zip(TOWNS, HOMES, strict=True)
)
PRINTED = tuple(statements())


class Places(NamedTuple):
    """Ten quotes of a document, their places for people, and those for machines."""

    quotes: tuple[str, ...]
    words: list[str]
    values: list[dict[str, object]]


WHERE = {
    "pages": Places(PRINTED, [f"p. {page}" for page in PAGES], [{"page": page} for page in PAGES]),
    "hearing": Places(
        SAID, [f"at {clock}" for clock in CLOCKS], [{"time": time} for time in TIMES]
    ),
    "homes": Places(SHOWN, [f"row {row}" for row in ROWS], [{"row": row} for row in ROWS]),
}


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A ledger of the three documents, each with ten claims; the ledger's path."""
    texts = {
        "pages": imported("pages.pdf").text,
        "hearing": read_imported(captions().encode(), "hearing.vtt", ".vtt").text,
        "homes": imported("homes.xlsx").text,
    }
    lines = ["version: 1", "documents:"]
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        lines += [f"  - id: {name}", f"    file: {name}.txt", f"    title: The {name}"]
    lines.append("claims:")
    for name, where in WHERE.items():
        for number, quote in enumerate(where.quotes):
            lines += [
                f"  - id: {name}-{number}",
                f"    text: {json.dumps(quote, ensure_ascii=False)}",
                "    citations:",
                f"      - document: {name}",
                f"        quote: {json.dumps(quote, ensure_ascii=False)}",
            ]
    path = tmp_path / "claims.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


EACH = [(name, number) for name in WHERE for number in range(10)]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not here")
@pytest.mark.program
def test_pdftotext_counts_the_same_pages() -> None:
    command = ["pdftotext", "-layout", str(FILES / "pages.pdf"), "-"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = [" ".join(page.split()) for page in printed.split("\f")]
    found = tuple(next(n for n, p in enumerate(pages, 1) if quote in p) for quote in PRINTED)
    assert found == PAGES


def test_find_says_the_place(desk: str, factcheck: Run) -> None:
    phrases = "".join(f"{WHERE[name].quotes[number]}\n" for name, number in EACH).encode()
    shown = factcheck("find", "-", "--ledger", desk, "--limit", "1", stdin=phrases).out
    told = factcheck("find", "-", "--ledger", desk, "--format", "jsonl", stdin=phrases).out
    for (name, number), line in zip(EACH, told.splitlines(), strict=True):
        where = WHERE[name]
        quote, words, values = where.quotes[number], where.words[number], where.values[number]
        match = json.loads(line)["matches"][0]
        passage = match["passages"][0]
        assert match["claim"] == f"{name}-{number}"
        assert {key: passage.get(key) for key in values} == values
        assert not {"page", "time", "row"} - set(values) & set(passage)
        assert match["citation"].startswith(f"“The {name}”, {words}, {name}.txt:{passage['line']}:")
        assert " ".join(passage["quote"].split()) == quote
        cited = rf" “The {name}”, {re.escape(words)}\n +\S*{name}.txt:{passage['line']}:\d+\n"
        assert re.search(cited, shown), shown


def test_list_and_show_say_the_place(desk: str, factcheck: Run) -> None:
    for _ in range(2):  # looked up, and kept from then on
        listed = factcheck("list", "--ledger", desk).out
        places = re.findall(r"(\w+)\.txt:\d+:\d+ \(([^()]*)\)\n", listed)
        expected = [(name, WHERE[name].words[number]) for name, number in EACH]
        assert sorted(places) == sorted(expected)
    for name, number in (("pages", 4), ("hearing", 4), ("homes", 4)):
        shown = factcheck("show", f"{name}-{number}", "--ledger", desk).out
        assert f"“The {name}”, {WHERE[name].words[number]}\n" in shown
        told = factcheck("show", f"{name}-{number}", "--ledger", desk, "--format", "json").out
        citation = json.loads(told)["citations"][0]
        values = WHERE[name].values[number]
        assert {key: citation[key] for key in values} == values


def test_what_is_said_in_two_captions_is_shown_in_one_piece(desk: str, factcheck: Run) -> None:
    shown = factcheck("show", "hearing-2", "--ledger", desk).out
    assert "«Carrow let 1,205 boats in 2023.»" in " ".join(shown.split())
    assert "[00:" not in shown


def test_exports_say_the_place(desk: str, factcheck: Run) -> None:
    def exported(form: str) -> str:
        found = factcheck("export", "--ledger", desk, "--format", form)
        assert found.code == 0, found.err
        return found.out

    notes = re.findall(r"^\d+\. (.*?) \[([\w-]+):", exported("footnotes-text"), re.M)
    rows = {row["claim_id"]: row for row in csv.DictReader(io.StringIO(exported("csv")))}
    annotations = json.loads(exported("annotation"))["first"]["items"]
    page = exported("html")
    assert "[00:" not in page
    markdown = exported("markdown")
    assert "| line | column | page | time | row | archive |" in markdown
    by_claim = {claim: note for note, claim in notes}
    for number, (name, place) in enumerate(EACH):
        claim = f"{name}-{place}"
        words, values = WHERE[name].words[place], WHERE[name].values[place]
        capital = words[0].upper() + words[1:]
        assert by_claim[claim].endswith((f" {capital}.", f", {words}.")), by_claim[claim]
        assert {key: rows[claim][key] for key in ("page", "time", "row")} == {
            key: str(values.get(key, "")) for key in ("page", "time", "row")
        }
        [fragment] = [
            each
            for each in annotations[number]["target"]["selector"]
            if each["type"] == "FragmentSelector"
        ]
        assert fragment == expected_fragment(values)
        assert f"{words} · " in re.sub(r"</?bdi[^>]*>", "", page)


def expected_fragment(values: dict[str, object]) -> dict[str, str]:
    """The selector of a page, a time or a row; the forms are named by the model, section 4.2.1."""
    if "page" in values:
        value, form = f"page={values['page']}", "http://tools.ietf.org/rfc/rfc3778"
    elif "row" in values:
        value, form = f"row={values['row']}", "http://tools.ietf.org/rfc/rfc7111"
    else:
        hours, minutes, seconds = map(int, str(values["time"]).split(":"))
        value = f"t={hours * 3600 + minutes * 60 + seconds}"
        form = "http://www.w3.org/TR/media-frags/"
    return {"type": "FragmentSelector", "value": value, "conformsTo": form}


def test_the_notes_of_a_bibliography_say_the_place(desk: str, factcheck: Run) -> None:
    for form in ("csl-json", "ris", "biblatex"):
        told = factcheck("export", "--ledger", desk, "--format", form).out
        assert "Place: p. 3." in told
        assert "Place: at 28:52." in told
        assert "Place: row 9." in told


def test_check_and_verify_say_where_the_source_says_it(
    desk: str, factcheck: Run, tmp_path: Path
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Eskley built 943 homes in 2023. Eskley let 935 boats in 2023.\n")
    told = factcheck("check", str(draft), "--ledger", desk)
    assert re.search(r"pages.txt:\d+:\d+ \(p\. 3\): ", told.out)
    assert re.search(r"hearing.txt:\d+:\d+ \(at 35:05\): ", told.out)
    shape = json.loads(factcheck("check", str(draft), "--ledger", desk, "--format", "json").out)
    related = [each for problem in shape["problems"] for each in problem["related"]]
    assert {each.get("page") for each in related} >= {3}
    assert {each.get("time") for each in related} >= {"00:35:05"}
    ledger = Path(desk)
    ledger.write_text(ledger.read_text().replace("Eskley built 934", "Eskley built 943"))
    told = factcheck("verify", "--ledger", desk)
    assert re.search(r"pages.txt:\d+:\d+ \(p\. 3\): ", told.out)
    assert factcheck("verify", "--ledger", desk, "--format", "sarif").out.count('"text": "p. 3: ')


def test_a_draft_that_is_a_sheet_or_has_pages_is_told_of_by_its_own_places(
    desk: str, factcheck: Run
) -> None:
    ledger = Path(desk)
    ledger.write_text(ledger.read_text().replace("Carrow built 1,205", "Carrow built 1,250"))
    told = factcheck("check", str(FILES / "pages.pdf"), "--ledger", desk)
    assert re.search(r"pages\.pdf:\d+:\d+ \(p\. 2\): ", told.out), told.out
    shape = json.loads(
        factcheck("check", str(FILES / "pages.pdf"), "--ledger", desk, "--format", "json").out
    )
    assert 2 in {each.get("page") for each in shape["problems"]}
    told = factcheck("check", str(FILES / "homes.xlsx"), "--ledger", desk, "--strict")
    assert "[homes!" not in told.out
