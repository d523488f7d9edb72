"""Documents read into a ledger: what is said, what is written, and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from running import Run

FILES = Path(__file__).parents[1] / "read" / "importing" / "files"

ARTICLE = """\
article.html: a web page, 114 words
  id         boats-fall-by-17-percent
  title      Boats fall by 17 percent
  author     Jane Smith, Tom Müller
  publisher  The Harbour Times
  published  2024-03-21
  url        https://times.example/2024/03/boats-fall/
  text       sources/boats-fall-by-17-percent.txt
  original   sources/boats-fall-by-17-percent.html
  note       read as windows-1252, which it declares
  note       hidden text was left out
  note       text that is struck out was left out
added 1 document to claims.yaml: boats-fall-by-17-percent
"""

HEAD = """\
# Our desk.
version: 1

documents:
  - id: gazette  # by hand
    file: gazette.txt
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Run) -> Path:  # noqa: ARG001
    """A folder with a ledger of one document, to stand in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_LEDGER")
    (tmp_path / "claims.yaml").write_text(HEAD)
    (tmp_path / "gazette.txt").write_text("Ferries made 3 million trips.\n")
    return tmp_path


Put = Callable[..., None]


@pytest.fixture
def put(here: Path) -> Put:
    """Puts files of other programs here, by their names."""

    def copy(*names: str, folder: str = ".") -> None:
        (here / folder).mkdir(exist_ok=True, parents=True)
        for name in names:
            (here / folder / name).write_bytes((FILES / name).read_bytes())

    return copy


def names(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_the_whole_output(factcheck: Run, here: Path, put: Put) -> None:
    put("article.html")
    assert factcheck("import", "article.html") == (0, ARTICLE, "")
    digest = sha256((FILES / "article.html").read_bytes()).hexdigest()
    assert (here / "claims.yaml").read_text() == HEAD + (
        "\n"
        "  - id: boats-fall-by-17-percent\n"
        "    file: sources/boats-fall-by-17-percent.txt\n"
        "    title: Boats fall by 17 percent\n"
        "    author: [Jane Smith, Tom Müller]\n"
        "    publisher: The Harbour Times\n"
        '    published: "2024-03-21"\n'
        "    url: https://times.example/2024/03/boats-fall/\n"
        "    type: article-newspaper\n"
        "    original: sources/boats-fall-by-17-percent.html\n"
        f"    original_sha256: {digest}\n"
        "    made_by: web\n"
    )
    assert names(here) == [
        "article.html",
        "claims.yaml",
        "gazette.txt",
        "sources/boats-fall-by-17-percent.html",
        "sources/boats-fall-by-17-percent.txt",
    ]
    found = factcheck("find", "17 percent fewer fishing boats along the coast")
    assert "sources/boats-fall-by-17-percent.txt:" in found.out


def test_the_same_original_again_is_told_and_nothing_written(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf")
    assert factcheck("import", "letter.pdf").code == 0
    (here / "copy.pdf").write_bytes((here / "letter.pdf").read_bytes())
    before = {name: (here / name).read_bytes() for name in names(here)}
    again = "copy.pdf is in the ledger already, as letter-to-the-board: nothing written\n"
    assert factcheck("import", "copy.pdf") == (0, again, "")
    assert factcheck("import", "gazette.txt") == (
        0,
        "gazette.txt is in the ledger already, as gazette: nothing written\n",
        "",
    )
    assert {name: (here / name).read_bytes() for name in names(here)} == before


def test_the_same_twice_in_one_run_is_taken_once(factcheck: Run, here: Path, put: Put) -> None:
    put("letter.pdf")
    (here / "copy.pdf").write_bytes((here / "letter.pdf").read_bytes())
    code, out, _ = factcheck("import", "letter.pdf", "copy.pdf")
    assert code == 0
    assert out.endswith("added 1 document to claims.yaml: letter-to-the-board\n")
    assert "copy.pdf is in the ledger already" in out


def test_what_the_user_names_wins(factcheck: Run, here: Path, put: Put) -> None:
    put("letter.pdf")
    options = ("--id", "rents", "--title", "Rents: 2024", "--publisher", "Board")
    more = ("--published", "2024-05", "--url", "https://a.example/rents")
    assert factcheck("import", *options, *more, "letter.pdf").code == 0
    ledger = (here / "claims.yaml").read_text()
    for line in (
        "id: rents",
        'title: "Rents: 2024"',
        "publisher: Board",
        "file: sources/rents.txt",
    ):
        assert line in ledger
    assert "url: https://a.example/rents" in ledger


REFUSED = [
    # the command, and what is said; nothing is written
    (
        ("import", "none.pdf"),
        "none.pdf: error: the file does not exist [missing-file]\n",
    ),
    (
        ("import", "scan.pdf"),
        "scan.pdf: error: the file is 1 page of pictures without text [no-text]\n"
        "      recognise it first: ocrmypdf scan.pdf scan-text.pdf\n",
    ),
    (
        ("import", "--published", "May 2024", "letter.pdf"),
        '--published: error: "May 2024" is not a date of the calendar [bad-date]\n'
        "      write YYYY, YYYY-MM or YYYY-MM-DD\n",
    ),
    (
        ("import", "--title", "Both", "letter.pdf", "table.pdf"),
        "--title: error: --title names one document [cannot-import]\n      import one file\n",
    ),
    (
        ("import", "--id", "Rents 2024", "letter.pdf"),
        '--id: error: "Rents 2024" is no id: lower-case ASCII letters and digits, joined by single'
        " hyphens, at most 100 characters [bad-id]\n      write rents-2024\n",
    ),
    (
        ("import", "--id", "gazette", "letter.pdf"),
        'claims.yaml: error: the document id "gazette" is already taken [duplicate-id]\n'
        '      a new version of it is read with "factcheck import --update --id gazette FILE"\n',
    ),
    (
        ("import",),
        "factcheck import: error: nothing is named to import [cannot-import]\n"
        "      name a document, a folder of them, or --claims FILE\n",
    ),
    (
        ("import", "letter.pdf", "--claims", "claims.csv"),
        "--claims: error: it takes documents, or the claims of a file [cannot-import]\n"
        "      run it twice\n",
    ),
    (
        ("import", "letter.pdf", "--ledger", "claims.yaml", "--ledger", "other.yaml"),
        "--into: error: there are 2 ledgers to read, and none is named to write to [which-ledger]\n"
        "      add --into claims.yaml, for instance\n",
    ),
    (
        ("import", "-"),
        "<standard input>: error: what it holds is not said [cannot-import]\n"
        "      say it: --type pdf\n",
    ),
    (
        ("import", "letter.pdf", "--ledger", "none.yaml"),
        "none.yaml: error: the ledger does not exist [missing-file]\n"
        "      name your ledger with --ledger PATH\n",
    ),
]


@pytest.mark.parametrize(("args", "told"), REFUSED)
def test_what_cannot_be_imported(
    factcheck: Run, here: Path, put: Put, args: tuple[str, ...], told: str
) -> None:
    put("letter.pdf", "table.pdf", "scan.pdf")
    before = names(here)
    assert factcheck(*args) == (2, "", told)
    assert (names(here), (here / "claims.yaml").read_text()) == (before, HEAD)


def test_standard_input_is_what_its_type_says(factcheck: Run, here: Path) -> None:
    data = (FILES / "table.pdf").read_bytes()
    code, out, err = factcheck("import", "-", "--type", "pdf", "--id", "boats", stdin=data)
    assert (code, err) == (0, "")
    assert out.startswith("<standard input>: a PDF file, 1 page, 13 words\n  id         boats\n")
    assert (here / "sources" / "boats.pdf").read_bytes() == data


def test_a_folder_takes_what_it_can_and_names_the_rest(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf", "scan.pdf", folder="papers")
    put("article.html", folder="papers/web")
    put("article.html", folder="papers/web/article_files")  # what a browser puts beside a page
    for odd in ("film.mov", ".hidden.pdf", "~$letter.docx"):
        (here / "papers" / odd).write_bytes(b"odd")
    code, out, err = factcheck("import", "papers")
    assert code == 1
    assert out.endswith(
        "added 2 documents to claims.yaml: letter-to-the-board, boats-fall-by-17-percent\n"
    )
    assert err.startswith("papers: note: 1 file was left out: film.mov [not-read]\n")
    assert "papers/scan.pdf: error: the file is 1 page of pictures without text" in err
    assert factcheck("import", "papers/web").code == 0
    (here / "empty").mkdir()
    assert factcheck("import", "empty") == (
        2,
        "",
        "empty: error: this folder holds no file [empty-folder]\n",
    )


def test_a_text_in_utf_8_is_kept_as_it_is_and_another_is_kept_beside_its_text(
    factcheck: Run, here: Path
) -> None:
    (here / "a.txt").write_bytes("It cost £3½.\r\n".encode())
    (here / "b.txt").write_bytes("It cost £4½.\r\n".encode("cp1252"))
    assert factcheck("import", "a.txt", "b.txt").code == 0
    assert names(here / "sources") == ["a.txt", "b.original.txt", "b.txt"]
    assert (here / "sources/a.txt").read_bytes() == (here / "a.txt").read_bytes()
    assert (here / "sources/b.original.txt").read_bytes() == (here / "b.txt").read_bytes()
    assert (here / "sources/b.txt").read_bytes() == "It cost £4½.\r\n".encode()
    assert "original: sources/b.original.txt" in (here / "claims.yaml").read_text()


def test_a_file_that_is_there_is_never_written_over(factcheck: Run, here: Path, put: Put) -> None:
    put("letter.pdf")
    (here / "sources").mkdir()
    (here / "sources/letter-to-the-board.txt").write_text("mine")
    assert factcheck("import", "letter.pdf").code == 0
    assert (here / "sources/letter-to-the-board.txt").read_text() == "mine"
    assert "file: sources/letter-to-the-board-2.txt" in (here / "claims.yaml").read_text()
    put("table.pdf")
    (here / "sources/letter-to-the-board.pdf").write_text("mine")
    told = "sources/letter-to-the-board.pdf: error: cannot write: there is one already"
    assert told in factcheck("import", "--id", "letter-to-the-board", "table.pdf").err


def test_a_dry_run_shows_what_would_change_and_writes_nothing(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf")
    before = names(here)
    code, out, err = factcheck("import", "--dry-run", "letter.pdf")
    assert (code, err) == (0, "")
    assert "+  - id: letter-to-the-board\n" in out
    assert names(here) == before
    assert (here / "claims.yaml").read_text() == HEAD


def test_without_a_ledger_the_one_that_ships_is_not_written(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf")
    (here / "claims.yaml").unlink()
    assert factcheck("import", "letter.pdf") == (
        2,
        "",
        f"{here}: error: no ledger here or in a folder above to import into [no-ledger]\n"
        "      begin one: factcheck init\n",
    )


def test_what_a_stopped_import_left_is_told_and_put_to_use(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf")
    assert factcheck("import", "letter.pdf").code == 0
    (here / "claims.yaml").write_text(HEAD + CLAIM)  # as before
    left = "sources/letter-to-the-board.pdf"
    digest = sha256((here / left).read_bytes()).hexdigest()
    (here / ".claims.yaml.factcheck-import").write_text(f'{{"files": {{"{left}": "{digest}"}}}}')
    told = factcheck("verify").out
    assert told.startswith(
        f"{left}: note: an import that was stopped left this file, and no document names it"
        " [stray-source]\n"
    )
    (here / "sources/letter-to-the-board.txt").unlink()
    assert factcheck("import", "letter.pdf").code == 0
    assert "stray-source" not in factcheck("verify").out
    assert names(here / "sources") == ["letter-to-the-board.pdf", "letter-to-the-board.txt"]
    assert not (here / ".claims.yaml.factcheck-import").exists()


CLAIM = """
claims:
  - id: trips
    text: Ferries made 3 million trips.
    citations:
      - document: gazette
"""


def test_an_original_that_is_gone_or_another_is_told(factcheck: Run, here: Path, put: Put) -> None:
    put("letter.pdf")
    (here / "claims.yaml").write_text(HEAD + CLAIM)
    assert factcheck("import", "letter.pdf").code == 0
    assert "warning" not in factcheck("verify").out
    (here / "sources/letter-to-the-board.pdf").write_bytes(b"another")
    assert (
        'warning: original "sources/letter-to-the-board.pdf" is not the file that the text was made'
        " from [original-changed]\n"
    ) in factcheck("verify").out
    (here / "sources/letter-to-the-board.pdf").unlink()
    assert (
        'warning: original "sources/letter-to-the-board.pdf" does not exist [original-missing]\n'
    ) in factcheck("verify").out


def test_originals_of_several_ledgers_are_found_from_each(
    factcheck: Run, here: Path, put: Put
) -> None:
    put("letter.pdf")
    (here / "claims.yaml").write_text(HEAD + CLAIM)
    (here / "other").mkdir()
    other = "other/claims.yaml"
    (here / other).write_text("version: 1\n")
    assert factcheck("import", "letter.pdf", "--ledger", other).code == 0
    both = ("verify", "--ledger", "claims.yaml", "--ledger", other)
    assert "original" not in factcheck(*both).out
    (here / "other/sources/letter-to-the-board.pdf").unlink()
    assert "other/claims.yaml:9:15: warning: original " in factcheck(*both).out
