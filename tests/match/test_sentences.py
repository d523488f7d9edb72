"""Sentences and lines: tables of texts beside their parts."""

from __future__ import annotations

import importlib.metadata
import runpy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.sentences import LONGEST, Lines, line_and_column, sentences

SPLIT = [
    # abbreviations and initials
    ["The U.S. Senate passed it.", "Sen. Ray Bell voted no."],
    ["Exports left the U.S.", "The rest stayed."],
    ["Dr. J. K. Lowe spoke.", "Mrs. Lowe did not."],
    ["George W. Hill and A. Moss lost.", "They went home."],
    ["At 5 a.m. Mrs. Bell came.", "She left at 6 p.m.", "Mr. Bell stayed."],
    ["So do I.", "Did Albert I. Jones?"],
    ["It is N°. 5 of nine.", "It says “N°.”"],
    ["It opened at 5 p.m. Monday.", "It closed at 6 p.m.", "The crowd left."],
    ["Many fruits, e.g. Apples, rot.", "Others (i.e. nuts) do not."],
    ["It was bought by Acme Corp. Monday.", "It was sold by Acme Corp.", "Its shares fell."],
    ["On Jan. 5 it froze.", "He came in Jan.", "Snow fell."],
    ["He lives on St. Mark's Rd. in Bath.", "She does not."],
    ["She was ill.", "Bell was not.", "The Peoria, Ill. mayor was."],
    ["He met the Joliet, Ill. Chamber of Trade."],
    ["See pp. 5 and No. 7.", "Done."],
    # figures
    ["It fell 46.3 percent.", "It cost $1 billion.", "It rose by 1,250.75."],
    ["That was in 2016.", "42 people came."],
    ["Version 2.0 came.", ".5 percent is little."],
    # marks that close and open
    ['"It is over."', "He left."],
    ["He said “no.”", "“Yes,” she said."],
    ["(It was so.)", "[It was not.]", "Then it ended."],
    ['"Why?" she asked.', "Nobody knew!", "“Go!”", "They went."],
    ["It grew.[3]", "Then it fell.[4]", "End."],
    ["*It grew.*", "Then it fell."],
    [
        "“Rents fell [...]” (Lowe 5).",
        "(Lowe is right.)",
        "“Did they?” (Bell, p 3).",
        "“No.”",
        "(She did not answer a second question).",
    ],
    # stops in a row
    ["Wait!!!", "What?!", "No."],
    ["And then … nothing.", "So it ended…", "Then it began."],
    ["It was ... strange.", "Then..."],
    ["It was . . . strange.", "It ended . . .", "Then it began."],
    ["中文句子。", "第二句！", "三"],
    # the items of a list on one line, where their markers count on
    ["1. Rents rose", "2. Fares fell", "3. Nobody knows"],
    ["(a) rents", "(b) Fares"],
    ["• 9.) Rents", "• 10.) Fares"],
    ["1. Rents rose in zone 3.", "Fares in zone 1. fell"],
    # nothing to split
    ["one two three"],
    ["node.js and example.org/a.b are names."],
]


@pytest.mark.parametrize("parts", SPLIT, ids=lambda parts: parts[0])
def test_sentences_of_a_paragraph(parts: list[str]) -> None:
    text = "".join(parts) if parts[0].startswith("中") else " ".join(parts)
    assert parts == [text[start:end] for start, end in sentences(text)]


GOLDEN = next(
    file.locate()
    for file in importlib.metadata.files("pysbd") or ()
    if file.name == "english_golden_rules.py"
)
RULES = [
    (text, [part.strip() for part in parts])
    for text, parts in runpy.run_path(str(GOLDEN))["GOLDEN_EN_RULES"]
]
OURS = {
    # number of the rule → how many sentences there are for us, and why
    47: (2, "dots and a capital end a sentence; the rule goes on to “I”, which is always one"),
    48: (2, "four dots are a full stop and what is left out behind it: they end what they follow"),
}


@pytest.mark.parametrize("number", range(1, len(RULES) + 1))
def test_the_golden_rules_of_pysbd(number: int) -> None:
    """The published rules of pysbd, and before it of Pragmatic Segmenter, for English."""
    text, parts = RULES[number - 1]
    found = [text[start:end] for start, end in sentences(text)]
    if number in OURS:
        assert found != parts
        assert len(found) == OURS[number][0]
    else:
        assert found == parts


def test_all_the_golden_rules_are_there() -> None:
    assert len(RULES) == 48


LINES = [
    ("a headline", "No stop here\n\nThe text.", ["No stop here", "The text."]),
    (
        "a headline and its text on the next line",
        "Rents rise again\nRents rose by a tenth in the last year, and nobody at the office knows.",
        [
            "Rents rise again",
            "Rents rose by a tenth in the last year, and nobody at the office knows.",
        ],
    ),
    (
        "a wrapped paragraph",
        "Rents rose by a tenth in the last year, and nobody at\nCity Hall knows why. It is\n"
        "not the first time.",
        [
            "Rents rose by a tenth in the last year, and nobody at\nCity Hall knows why.",
            "It is\nnot the first time.",
        ],
    ),
    ("CRLF", "One.\r\nTwo\r\n\r\nThree", ["One.", "Two", "Three"]),
    ("a lone CR", "One.\rTwo\r\rThree", ["One.", "Two", "Three"]),
    (
        "a blank line within a sentence",
        "It rose and\n\nfell again.",
        ["It rose and", "fell again."],
    ),
    (
        "a list",
        "1. First item\n2. Second item. More\n- third\n* fourth\n(a) fifth",
        ["1. First item", "2. Second item.", "More", "- third", "* fourth", "(a) fifth"],
    ),
    ("an abbreviation before a break", "The U.S.\n\nSenate", ["The U.S.", "Senate"]),
    (
        "no space after the stop",
        'The bill failed.But “it lives,” he said.”So far, nobody.com has it.',
        ["The bill failed.", "But “it lives,” he said.”", "So far, nobody.com has it."],
    ),
    ("nothing", "", []),
    ("white space", " \n\t\r\n ", []),
    ("stops alone", "...", ["..."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), [case[1:] for case in LINES], ids=[c[0] for c in LINES])
def test_line_breaks(text: str, parts: list[str]) -> None:
    assert parts == [text[start:end] for start, end in sentences(text)]


texts = st.text(st.one_of(st.sampled_from('aB1 .?!…"”)\n\r。,'), st.characters()))


@given(texts)
def test_sentences_are_trimmed_in_order_and_leave_out_white_space_only(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        assert text[at:start].strip() == ""
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize(
    "text",
    ["." * 10**6, ". " * 200_000, "\n" * 10**6, "a\n" * 200_000, ".[1]" * 250_000, ">" * 10**6,
     '."' * 500_000, "P.M. " * 200_000, "A 1. " * 200_000, "1. 2. A " * 100_000, '." (' * 250_000,
     ". " + '"' * 10**6, "1" * 10**6, " " * 10**6],
    ids=["stops", "stops apart", "breaks", "lines", "notes", "markers", "closed", "noons",
         "initials", "items", "sources", "open", "digits", "spaces"],
)  # fmt: skip
@pytest.mark.slow
def test_a_million_of_anything_ends(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)


PLACES = [
    # text, offset, line and column
    ("", 0, (1, 1)),
    ("ab\ncd", 0, (1, 1)),
    ("ab\ncd", 2, (1, 3)),
    ("ab\ncd", 3, (2, 1)),
    ("ab\ncd", 5, (2, 3)),
    ("ab\r\ncd", 2, (1, 3)),
    ("ab\r\ncd", 3, (1, 4)),
    ("ab\r\ncd", 4, (2, 1)),
    ("ab\rcd", 3, (2, 1)),
    ("ab\n", 3, (2, 1)),
    ("\r\n\r\n\n\r", 6, (5, 1)),
    # no line ends: form feed, vertical tab, next line, line and paragraph separator
    ("a\fb\vc\x85d\u2028e\u2029f", 10, (1, 11)),
    ("é😀x", 2, (1, 3)),
]


@pytest.mark.parametrize(("text", "offset", "place"), PLACES)
def test_line_and_column(text: str, offset: int, place: tuple[int, int]) -> None:
    assert place == Lines(text).place(offset)
    assert place == line_and_column(text, offset)


@given(st.text(st.sampled_from("a\r\n\u2028")), st.data())
def test_both_ways_to_count_lines_agree(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Lines(text).place(offset) == line_and_column(text, offset)


def test_what_never_ends_is_cut_between_words() -> None:
    parts = sentences("Rents rose, " * 1000)
    assert all(0 < part.end - part.start <= LONGEST for part in parts)
    text = "Rents rose, " * 1000
    assert " ".join(text[start:end] for start, end in parts) == text.strip()
    assert [end - start for start, end in sentences("½" * 5000)] == [LONGEST, LONGEST, 1000]
