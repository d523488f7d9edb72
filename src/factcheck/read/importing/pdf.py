"""PDF files, as their readers see them: pages, columns, raised marks, without running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing.line_ends import mended
from factcheck.read.importing.pdf_letters import Drawn, drawn
from factcheck.read.importing.pdf_lines import Piece, lines
from factcheck.read.importing.pdf_pages import Page, own_lines

if TYPE_CHECKING:
    import pypdfium2

SMALL = 0.92
"""Of the size of most letters: notes at the foot of a page are at most so large."""
LARGE = 1.3
"""Of the size of most letters: a title is at least so large."""
LONGEST_TITLE = 300
"""The most letters of a title."""
MOST_PAGES = 20_000
MOST_LETTERS = 20_000_000
"""What is larger was made to fill a memory, or is no document that one reads."""

_NO_TITLE = re.compile(
    r"(?i)^(?:untitled.*|microsoft (?:word|powerpoint|excel) - .*|about:blank|slide \d+|.*\.\w{2,4}"
    r"|(?:doc|document|print|scan)[\W\d_]*)$"
)
_NO_AUTHOR = re.compile(r"(?i)^(?:admin.*|user.*|owner|root|unknown|author|anonymous|.*@.*|\W*)$")


def read(data: bytes, name: str) -> Imported:
    """The text of a PDF, a form feed behind each page but the last.

    A line of the page is a line of the text; a blank line parts paragraphs. Raised marks are
    Unicode's superscripts, and what nobody saw (white, invisible, struck through) is left out and
    told. Raises ``UnreadableError`` where the file is damaged or locked, and where its pages are
    pictures.
    """
    pdf = _opened(data)
    try:
        pages = list(_drawn(pdf))
        about = pdf.get_metadata_dict()
    finally:
        pdf.close()
    if not any(page.letters for page in pages):
        raise _no_text(pages, name)
    own = own_lines([Page(lines(page.letters), page.height) for page in pages])
    body = _usual_size(own.lines)
    text, joined = mended("\f".join(_page_text(page, body) for page in own.lines))
    return Imported(
        text=text.strip("\n") + "\n",
        title=_title(about.get("Title", ""), own.lines, body),
        author=_authors(about.get("Author", "")),
        url=_address(own.heads),
        type="document",
        told=(*_told(pages, name), *joined, *_touching(text)),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                "locked-file",
                "is locked with a password",
                "qpdf --decrypt --password=… locked.pdf open.pdf",
            ) from None
        raise UnreadableError(
            "damaged-file", "is no PDF that can be read", "fetch it again, or print it to a new PDF"
        ) from None


def _drawn(pdf: pypdfium2.PdfDocument) -> Iterator[Drawn]:
    import pypdfium2

    if len(pdf) > MOST_PAGES:
        raise _too_large()
    letters = 0
    for index in range(len(pdf)):
        try:
            page = pdf[index]
        except pypdfium2.PdfiumError:
            yield Drawn(letters=(), width=0.0, height=0.0)
            continue
        try:
            found = drawn(page)
        finally:
            page.close()
        letters += len(found.letters)
        if letters > MOST_LETTERS:
            raise _too_large()
        yield found


def _usual_size(pages: Sequence[Sequence[Piece]]) -> float:
    """The size of most letters, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _page_text(page: Sequence[Piece], body: float) -> str:
    """The lines of a page, its paragraphs parted; the notes at its foot before the last of them.

    So a sentence goes on over the page's end.
    """
    notes = len(page)
    while notes and page[notes - 1].size <= SMALL * body:
        notes -= 1
    paragraphs = list(_paragraphs(page[:notes]))
    below = list(_paragraphs(page[notes:]))
    if paragraphs and below and not _ends(paragraphs[-1]):
        paragraphs[-1:-1] = below
    else:
        paragraphs += below
    return "".join("\n".join(each) + "\n\n" for each in paragraphs)[:-1]


def _ends(paragraph: Sequence[str]) -> bool:
    return re.search(r"[.!?:…][\W⁰-⁹¹²³]*$", paragraph[-1]) is not None


def _paragraphs(page: Sequence[Piece]) -> Iterator[list[str]]:
    """The lines that follow each other closely, in the same size."""
    down = [a.base - b.base for a, b in pairwise(page) if a.base > b.base]
    usual = median(down) if down else 0.0
    paragraph: list[str] = []
    before: Piece | None = None
    for line in page:
        if before is not None:
            step = before.base - line.base
            size = max(line.size, before.size)
            next_column = step < -0.5 * size and not _ends([before.text])
            parted = step > 1.25 * max(usual, 1.2 * size)
            if not next_column and (
                step < -0.5 * size or parted or abs(line.size - before.size) > 0.12 * size
            ):
                yield paragraph
                paragraph = []
        paragraph.append(line.text)
        before = line
    if paragraph:
        yield paragraph


def _title(given: str, pages: Sequence[Sequence[Piece]], body: float) -> str:
    """The title that the file gives itself, else what is printed largest on its first page."""
    given = " ".join(given.split())
    if given and not _NO_TITLE.match(given):
        return given
    first = next((page for page in pages if page), ())
    largest = max((line.size for line in first), default=0.0)
    if largest < LARGE * body:
        return ""
    printed: list[str] = []
    for line in first:
        if abs(line.size - largest) <= 0.05 * largest:
            printed.append(line.text)
        elif printed:
            break
    title = " ".join(" ".join(printed).split())
    return title if len(title) <= LONGEST_TITLE and re.search(r"[^\W\d_]{2}", title) else ""


def _authors(given: str) -> tuple[str, ...]:
    """The names that the file gives, where they look like names of people or bodies."""
    names = (" ".join(each.split()) for each in re.split(r";|\band\b|&|,(?= *\w+ \w)", given))
    return tuple(each for each in names if " " in each and not _NO_AUTHOR.match(each))


def _address(heads: Sequence[str]) -> str:
    """The address that a browser printed at the foot of every page; empty where there is none."""
    found = dict.fromkeys(
        match[0] for head in heads for match in re.finditer(r"https?://[^\s<>]+[^\s<>.,;)]", head)
    )
    return next(iter(found)) if len(found) == 1 else ""


def _told(pages: Sequence[Drawn], name: str) -> Iterator[str]:
    """What has to be said of the pages."""
    bare = [number for number, page in enumerate(pages, 1) if not page.letters and page.pictures]
    if bare:
        fix = f"ocrmypdf --skip-text {name} {_recognised(name)}"
        yield f"{_numbered(bare)} no text, only a picture: {fix}"
    read = [number for number, page in enumerate(pages, 1) if page.recognised]
    if read:
        yield (
            f"the text of {_numbered(read).rsplit(' ', 1)[0]} was recognised in a picture: "
            "compare its figures with it"
        )
    for count, what in (
        (sum(page.struck for page in pages), "struck through"),
        (sum(page.unseen for page in pages), "that no reader sees"),
    ):
        if count:
            yield f"{count:,} {'letter' if count == 1 else 'letters'} {what} left out"
    odd = sum(
        letter.text == "\ufffd" or "\ue000" <= letter.text <= "\uf8ff"
        for page in pages
        for letter in page.letters
    )
    if odd:
        yield f"{odd:,} {'letter' if odd == 1 else 'letters'} that the file gives no meaning"


def _touching(text: str) -> Iterator[str]:
    """Two numbers that touch, as an old and a new one do in a print of tracked changes."""
    for found in list(re.finditer(r"(?<![\d.])\d+\.\d{1,2}\.\d+(?!\.?\d)(?= ?(?:%|per))", text))[
        :5
    ]:
        yield f"{found[0]} may be two figures, an old one and a new one"


def _numbered(numbers: Sequence[int]) -> str:
    """``page 3 has`` or ``pages 3–5 and 9 have``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if run[1:] else str(run[0]) for run in runs]
    joined = " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)
    return f"page {joined} has" if len(numbers) == 1 else f"pages {joined} have"


def _no_text(pages: Sequence[Drawn], name: str) -> UnreadableError:
    if not any(page.pictures for page in pages):
        return UnreadableError("empty-file", "holds no text")
    many = "1 page" if len(pages) == 1 else f"{len(pages):,} pages"
    return UnreadableError(
        "no-text",
        f"is {many} of pictures without text",
        f"recognise it first: ocrmypdf {name} {_recognised(name)}",
    )


def _recognised(name: str) -> str:
    """A name for the file once its text was recognised."""
    stem = re.sub(r"(?i)\.pdf$", "", name)
    return f"{stem}-text.pdf"


def _too_large() -> UnreadableError:
    return UnreadableError("too-large", "unpacks to more than is read", "split it")
