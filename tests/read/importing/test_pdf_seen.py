"""What is seen of a page: files made by hand, for what no program at hand writes."""

from __future__ import annotations

from factcheck.model.imported import Imported
from factcheck.read.importing import read_imported

IMAGE = b"q 190 0 0 90 5 5 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q "


def printed(content: bytes, page: bytes = b"", box: bytes = b"0 0 200 100") -> Imported:
    """What is read of a file of one page with this content; ``page`` are further keys of it."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>" + page + b">>",
        b"<</Length " + str(len(content)).encode() + b">>stream\n" + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    file = b"%PDF-1.4\n" + b"".join(
        str(number).encode() + b" 0 obj" + each + b"endobj\n"
        for number, each in enumerate(objects, 1)
    )
    return read_imported(file + b"trailer<</Root 1 0 R>>", "x.pdf", ".pdf")


def words(text: bytes, more: bytes = b"", y: int = 50) -> bytes:
    """Words on a page, at a height; ``more`` sets how they are drawn."""
    return b"BT /F 12 Tf " + more + b" 10 %d Td (" % y + text + b") Tj ET "


SEEN = words(b"Rents rose by 4.6 percent.")


def test_text_is_read() -> None:
    assert printed(SEEN).text == "Rents rose by 4.6 percent.\n"


def test_invisible_text_is_left_out() -> None:
    read = printed(SEEN + words(b"by 99.9", b"3 Tr", y=20))
    assert read.text == "Rents rose by 4.6 percent.\n"
    assert read.told == ("6 letters that no reader sees left out",)


def test_invisible_text_over_a_picture_is_what_a_program_recognised_there() -> None:
    read = printed(IMAGE + words(b"Rents rose by 4.6 percent.", b"3 Tr"))
    assert read.text == "Rents rose by 4.6 percent.\n"
    assert read.told == (
        "the text of page 1 was recognised in a picture: compare its figures with it",
    )


def test_text_outside_the_page_and_a_watermark_across_it_are_left_out() -> None:
    slanted = b"BT /F 30 Tf 0.7 0.7 -0.7 0.7 40 10 Tm (DRAFT) Tj ET "
    read = printed(SEEN + slanted + words(b"by 99.9", y=150))
    assert read.text == "Rents rose by 4.6 percent.\n"
    assert read.told == ("11 letters that no reader sees left out",)


def test_a_page_that_lies_on_its_side_is_read_by_its_lines() -> None:
    turned = (
        b"BT /F 12 Tf 0 1 -1 0 40 10 Tm (Rents rose by 4.6 percent.) Tj ET "
        b"BT /F 12 Tf 0 1 -1 0 60 10 Tm (Boats fell by 17 percent.) Tj ET "
    )
    read = printed(turned, b"/Rotate 90", b"0 0 100 200")
    assert read.text == "Rents rose by 4.6 percent.\nBoats fell by 17 percent.\n"


def test_a_page_upside_down() -> None:
    turned = (
        b"BT /F 12 Tf -1 0 0 -1 190 60 Tm (Rents rose by 4.6 percent.) Tj ET "
        b"BT /F 12 Tf -1 0 0 -1 190 80 Tm (Boats fell by 17 percent.) Tj ET "
    )
    read = printed(turned, b"/Rotate 180")
    assert read.text == "Rents rose by 4.6 percent.\nBoats fell by 17 percent.\n"


def test_a_mark_that_is_drawn_elsewhere_stands_by_its_word() -> None:
    marks = b"BT /F 7 Tf 151 54 Td (1) Tj ET BT /F 7 Tf 104 54 Td (2) Tj ET "
    read = printed(words(b"First line.", y=80) + SEEN + words(b"Last line.", y=20) + marks)
    assert "Rents rose by 4.6² percent.¹\n" in read.text


def test_two_figures_that_touch_are_told() -> None:
    read = printed(words(b"By 4.23.9 percent. See 1.2.3."))
    assert read.told == ("4.23.9 may be two figures, an old one and a new one",)


def test_lines_drawn_below_words_strike_nothing() -> None:
    line = b"10 48 140 0.5 re f "
    assert printed(SEEN + line).text == "Rents rose by 4.6 percent.\n"
    through = b"82 53.5 20 0.5 re f "
    read = printed(SEEN + through)
    assert "4.6" not in read.text
    assert read.told == ("3 letters struck through left out",)
