"""A thousand claims out, forty edited in LibreOffice, and back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import spreadsheet
from running import Run

pytestmark = [
    pytest.mark.program,
    pytest.mark.slow,
    pytest.mark.skipif(not spreadsheet.OFFICE, reason="LibreOffice is not here"),
]

CLAIMS, EDITED, DOCUMENTS = 1_000, 40, 20
HEADS = ("=1+1, it says: ", "+3 points: ", "-17% or so: ", "@desk: ", "'quoted' ", "“said” ")
PLACES = ("Port Lorne", "Ashby", "Côte-Mer", "São Bento", "Łęg", "Ness")
THINGS = ("ferry trips", "library loans", "bus riders", "school meals", "road repairs")
IDS = ("mar-17", "1e5", "0123", "2017-03-01", "sep-9")
"""What spreadsheets like to take for dates and numbers."""


def town(folder: Path) -> str:
    """Writes a ledger of a thousand claims with all that spreadsheets may spoil; its text."""
    (folder / "sources").mkdir()
    texts: dict[int, list[str]] = {number: [] for number in range(DOCUMENTS)}
    claims = "".join(claim(number, texts) for number in range(CLAIMS))
    documents = ""
    for number, lines in texts.items():
        (folder / "sources" / f"d{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
        documents += (
            f"  - id: doc-{number}\n    file: sources/d{number}.txt\n    title: 'Report {number}:"
            f" the count'\n    author: [Ada Moss, \"Bo, Lind\"]\n    published: \"20{number:02}-0"
            f"{number % 9 + 1}\"\n    url: https://e.example/{number}\n"
        )  # fmt: skip
    text = f"# A large ledger\nversion: 1\ndocuments:\n{documents}claims:\n{claims}"
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    return text


def name_of(number: int) -> str:
    """The id of a claim."""
    return f"{IDS[number // 50 % 5]}-{number}" if number % 50 == 0 else f"claim-{number}"


def claim(number: int, texts: dict[int, list[str]]) -> str:
    """One claim, as a desk writes it, with its sentence in a document, or in two."""
    head = HEADS[number % 6] if number % 9 == 0 else ""
    place, thing = PLACES[number % 6], THINGS[number % 5]
    said = f"{head}In {place} {thing} rose by {number + 101} in {1990 + number % 30}."
    texts[number % DOCUMENTS].append(said)
    quoted = '"' + said + '"'
    text = f"  - id: {name_of(number)}\n    text: {quoted} # number {number}\n"
    if number % 3 == 0:
        text += "    status: disputed\n"
    text += f"    citations:\n      - document: doc-{number % DOCUMENTS}\n        quote: {quoted}\n"
    if number % 5 == 0:
        text += f"        place: '{number % 7}-{number % 11 + 1}'\n"
    if number % 10 == 0:
        other = (number + 1) % DOCUMENTS
        texts[other].append(f"{said} Again.")
        text += f'      - {{document: doc-{other}, quote: "{said} Again."}}\n'
    if number % 3 == 0:
        text += (
            f'    checked: "2017-05-{number % 28 + 1:02}"\n    checker: R. Vane\n    finding: |\n'
            "      Two lines;\n      the second, with a comma.\n    evidence:\n      - title: Log\n"
            "        bearing: contradicts\n        published: '2016-02'\n"
        )
    return text + ("\n  # a comment between\n" if number % 13 == 0 else "")


def wanted(rows: list[int]) -> dict[tuple[int, int], str]:
    """What somebody types: a status, a text, a checker or a finding in each of these rows."""
    typed = {}
    for turn, row in enumerate(rows):
        column, text = [
            (2, "reviewed"),
            (1, f"A new “text”, with £{turn}; and more than that"),
            (15, f"O’Hara, desk {turn}"),
            (17, f"+{turn} per cent, says the log"),
        ][turn % 4]
        typed[row, column] = text
    return typed


def touched(before: str, after: str) -> Iterator[str]:
    """The ids of the claims in whose entries a byte differs; all else is as it was."""
    (head, *old), (same, *new) = (text.split("\n  - id: ") for text in (before, after))
    assert head == same
    for was, now in zip(old, new, strict=True):
        if was != now:
            yield now.partition("\n")[0]


@pytest.mark.parametrize("back", ["x.csv to x.csv", "x.xlsx to x.xlsx", "x.csv to y.xlsx"])
def test_forty_claims_edited_in_libreoffice_and_nothing_else(
    factcheck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, back: str
) -> None:
    before = town(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_LEDGER", "claims.yaml")
    out, _, saved = back.split()
    assert factcheck("export", "--keep-broken", "-o", out).code == 0
    # Rows of claims with one citation, and none that says reviewed already.
    claims = random.Random(7).sample([n for n in range(CLAIMS) if n % 10], EDITED)
    rows = [1 + number + number // 10 + 1 for number in claims]
    Path("lo").mkdir()
    spreadsheet.edit(Path(out).resolve(), wanted(rows), Path("lo", saved).resolve())
    code, shown, err = factcheck("import", "--claims", f"lo/{saved}", "--update", "--yes")
    assert (code, err) == (0, "")
    assert shown.endswith(f"wrote claims.yaml: {EDITED} claims changed, 1060 rows as they were\n")
    after = Path("claims.yaml").read_text(encoding="utf-8")
    assert set(touched(before, after)) == {name_of(number) for number in claims}
    # What was typed is there, and a second time there is nothing to do.
    assert "    checker: O’Hara, desk 2\n" in after
    assert factcheck("import", "--claims", f"lo/{saved}", "--update", "--yes").err == (
        "nothing to write: 1100 rows as they were\n"
    )
