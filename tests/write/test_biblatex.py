"""What the biblatex file says, read back by pybtex, by bibtexparser and by biber."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pybtex.database
import pytest
from bibtexparser.entrypoint import parse_string
from hostile import HOSTILE, texts
from hypothesis import given
from hypothesis import strategies as st
from making import LAKESIDE, claim, document, dossier, row
from reading import plain

from factcheck.model import Evidence, Status
from factcheck.write.biblatex import biblatex_text, write
from factcheck.write.dossier import Choices
from factcheck.write.links import uri
from factcheck.write.names import Name
from factcheck.write.references import CSL_TYPES, Reference

# What stands in the file → what a reader sees. Written from LaTeX's symbol list, not from ours.
SYMBOLS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}
COMMAND = re.compile(r"\\(text[a-z]+)\{\}|\\([#$%&_])|\{\}|[{}]")


def typeset(latex: str) -> str:
    """What LaTeX sets for the text, spaces folded; groups and empty ones leave nothing.

    A sign that is an order to LaTeX must not stand bare: "%" would swallow the rest of the line.
    """
    assert not re.search(r"(?<!\\)[%#&$_^~]", latex)
    seen = COMMAND.sub(lambda found: SYMBOLS.get(found[1] or "", found[2] or ""), latex)
    return " ".join(seen.split())


def full(kind: str) -> Reference:
    return replace(LAKESIDE, key=f"a-{kind}", type=kind)


def entry(reference: Reference) -> pybtex.database.Entry:
    """The one entry that pybtex reads."""
    text = biblatex_text([reference])
    entries = pybtex.database.parse_string(text, "bibtex").entries
    assert len(entries) == 1
    return next(iter(entries.values()))


def braces(text: str) -> int:
    """The deepest level; the text must come back to none, and never go below."""
    level = deepest = 0
    for sign in text:
        level += {"{": 1, "}": -1}.get(sign, 0)
        assert level >= 0
        deepest = max(deepest, level)
    assert level == 0
    return deepest


def test_an_entry_as_a_whole() -> None:
    reference = replace(
        LAKESIDE,
        accessed="2031-06-01",
        notes=("swimmers (reviewed): 33% of people swim.", "buses (disputed): Buses run."),
    )
    assert biblatex_text([reference]) == (
        "@article{lakeside-2031,\n"
        "  author = {van der Beek, Ann and Bus, Jr., Bob and {The Desk}},\n"
        "  title = {{A third of Lakeside swims}},\n"
        "  entrysubtype = {newspaper},\n"
        "  journaltitle = {Lakeside Mail},\n"
        "  date = {2031-05-02},\n"
        "  url = {https://example.org/swim?day=2#top},\n"
        "  urldate = {2031-06-01},\n"
        "  eprint = {https://archive.example.org/swim_2031},\n"
        "  eprinttype = {Archived copy},\n"
        "  annotation = {swimmers (reviewed): 33\\% of people swim.\n"
        "    \\par buses (disputed): Buses run.},\n"
        "}\n"
    )


def test_a_dossier_with_a_broken_row() -> None:
    survey = Evidence(title="Pool survey", publisher="Parks", published="2030")
    of = claim("swimmers", survey, text="Half of Lakeside swims.", status=Status.DISPUTED)
    mail = document("mail", title="Swimming", published="2031")
    text = write(dossier(row(of, mail, broken="the quote is gone")), Choices())
    entries = pybtex.database.parse_string(text, "bibtex").entries
    assert [found.type for found in entries.values()] == ["misc", "misc"]
    assert "BROKEN: the quote is gone" in entries["mail"].fields["note"]
    assert "swimmers (disputed)" in entries["mail"].fields["annotation"]
    assert write(dossier(), Choices()) == ""


# CSL type → entry type, the publisher's field, and what else says what it is.
KINDS = """
    article                 online       organization
    article-journal         article      journaltitle
    article-magazine        article      journaltitle  entrysubtype=magazine
    article-newspaper       article      journaltitle  entrysubtype=newspaper
    bill                    misc         organization  type=Bill
    book                    book         publisher
    broadcast               misc         organization  type=Broadcast
    chapter                 misc         organization  type=Chapter
    classic                 book         publisher
    collection              misc         organization  type=Collection
    dataset                 dataset      publisher
    document                misc         organization
    entry                   misc         organization  type=Entry
    entry-dictionary        misc         organization  type=Dictionary entry
    entry-encyclopedia      misc         organization  type=Encyclopedia entry
    event                   misc         organization  type=Event
    figure                  misc         organization  type=Figure
    graphic                 misc         organization  type=Graphic
    hearing                 misc         organization  type=Hearing
    interview               misc         organization  type=Interview
    legal_case              misc         organization  type=Legal case
    legislation             misc         organization  type=Legislation
    manuscript              unpublished  howpublished  type=Manuscript
    map                     misc         organization  type=Map
    motion_picture          misc         organization  type=Motion picture
    musical_score           misc         organization  type=Musical score
    pamphlet                booklet      howpublished  type=Pamphlet
    paper-conference        misc         organization  type=Conference paper
    patent                  misc         organization  type=Patent
    performance             misc         organization  type=Performance
    periodical              misc         organization  type=Periodical
    personal_communication  misc         organization  type=Personal communication
    post                    online       organization
    post-weblog             online       organization
    regulation              misc         organization  type=Regulation
    report                  report       institution   type=Report
    review                  article      journaltitle
    review-book             article      journaltitle
    software                software     organization  type=Software
    song                    misc         organization  type=Song
    speech                  unpublished  howpublished  type=Speech
    standard                misc         organization  type=Standard
    thesis                  thesis       institution   type=Thesis
    treaty                  misc         organization  type=Treaty
    webpage                 online       organization
"""


def test_every_type_has_its_entry_type_and_fields() -> None:
    rows = [line.split(maxsplit=3) for line in KINDS.strip().splitlines()]
    assert {row[0] for row in rows} == CSL_TYPES
    for kind, expected, publisher, *more in rows:
        found = entry(full(kind))
        name, _, value = more[0].partition("=") if more else ("", "", "")
        words = {key: found.fields[key] for key in ("type", "entrysubtype") if key in found.fields}
        assert (kind, found.type, words) == (kind, expected, {name: value} if more else {})
        assert found.fields[publisher].strip("{}") == "Lakeside Mail"
        assert (found.fields["date"], found.fields["urldate"]) == ("2031-05-02", "2031-06")


@pytest.mark.parametrize(
    ("kind", "known", "expected"),
    [
        ("article-newspaper", {"publisher": "Mail"}, "article"),
        ("article-newspaper", {"url": "https://example.org"}, "online"),
        ("article-newspaper", {}, "misc"),
        ("webpage", {"url": "https://example.org"}, "online"),
        ("webpage", {"url": "javascript:alert(1)"}, "misc"),
        ("webpage", {}, "misc"),
        ("report", {}, "report"),
        ("no-such-type", {}, "misc"),
    ],
)
def test_a_plainer_entry_type_where_the_right_one_lacks_its_field(
    kind: str, known: dict[str, Any], expected: str
) -> None:
    assert entry(Reference(key="a", type=kind, **known)).type == expected


def test_what_is_not_known_has_no_field() -> None:
    assert biblatex_text([Reference(key="a", type="webpage")]) == (
        "@misc{a,\n  type = {Web page},\n}\n"
    )
    assert biblatex_text([Reference(key="a", type="document")]) == "@misc{a,\n}\n"


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("7% & $5", r"7\% \& \$5"),
        ("#1 a_b", r"\#1 a\_b"),
        ("{sic}", r"\textbraceleft{}sic\textbraceright{}"),
        ("a~b^c", r"a\textasciitilde{}b\textasciicircum{}c"),
        ("C:\\dos", r"C:\textbackslash{}dos"),
        ("a < b | c > d", r"a \textless{} b \textbar{} c \textgreater{} d"),
        ("2030--31 ---", "2030-{}-31 -{}-{}-"),
        ("``a''", "`{}`a'{}'"),
        ("one\n\ntwo\tthree\x00", "one two three"),
        ("\u202eabc\u200f", "\u202eabc\u200f\u202c"),
        ("[sic] “Ünder”", "[sic] “Ünder”"),
    ],
)
def test_text_is_set_as_it_is_written(text: str, latex: str) -> None:
    written = biblatex_text([Reference(key="a", type="book", title=text)])
    assert written == f"@book{{a,\n  title = {{{{{latex}}}}},\n}}\n"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(given="Ludwig", family="Beethoven", particle="van"), "van Beethoven, Ludwig"),
        (Name(given="Martin Luther", family="King", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name(given="Ana", family="Cruz y Vega"), "{Cruz y Vega}, Ana"),
        (Name(given="Ana", family="Vega", particle="De la"), "De la Vega, Ana"),
        (Name(given="José", family="O’Neil-Díaz"), "O’Neil-Díaz, José"),
        (Name(given="Ann and Bob", family="Bus"), "Bus, {Ann and Bob}"),
        (Name(given="A, B", family="Bus"), "{Bus, A, B}"),
        (Name(literal="family = Bus"), "{family{} = Bus}"),
        (Name(family="Anna Lee"), "{Anna Lee}"),
        (Name(family="Plato"), "Plato"),
        (Name(family="King", suffix="Jr."), "{King Jr.}"),
        (Name(family="others"), "{others}"),
        (Name(literal="Parks, Pools and Lakes"), "{Parks, Pools and Lakes}"),
        (Name(literal="others"), "{others}"),
    ],
)
def test_names(name: Name, written: str) -> None:
    both = Reference(key="a", type="book", authors=(name, Name(literal="The Desk")))
    assert biblatex_text([both]) == f"@book{{a,\n  author = {{{written} and {{The Desk}}}},\n}}\n"
    assert len(entry(both).persons["author"]) == 2


def test_the_parts_of_a_name_read_back() -> None:
    authors = (
        Name(given="Ludwig", family="Beethoven", particle="van"),
        Name(given="Martin", family="King", suffix="Jr."),
        Name(literal="Parks and Pools"),
    )
    persons = entry(Reference(key="a", type="book", authors=authors)).persons["author"]
    assert [
        (each.first_names, each.prelast_names, each.last_names, each.lineage_names)
        for each in persons
    ] == [
        (["Ludwig"], ["van"], ["Beethoven"], []),
        (["Martin"], [], ["King"], ["Jr."]),
        ([], [], ["{Parks and Pools}"], []),
    ]


@pytest.mark.parametrize(
    ("url", "field", "written"),
    [
        ("https://example.org/a_b?c=1&d=%20#e~f", "url", "https://example.org/a_b?c=1&d=%20#e~f"),
        ("https://example.org/{a}\\c", "url", "https://example.org/%7Ba%7D%5Cc"),
        ("http://example.org/ü", "url", "http://example.org/%C3%BC"),
        ("HTTPS://EXAMPLE.ORG", "url", "HTTPS://EXAMPLE.ORG"),
        ("javascript:alert(1)", "addendum", "Address: javascript:alert(1)"),
        (" java\nscript:x_y", "addendum", "Address: java script:x\\_y"),
        ("example.org/a", "addendum", "Address: example.org/a"),
    ],
)
def test_only_web_addresses_are_links(url: str, field: str, written: str) -> None:
    reference = Reference(key="a", type="book", url=url)
    assert biblatex_text([reference]) == f"@book{{a,\n  {field} = {{{written}}},\n}}\n"


def test_an_archive_that_is_no_web_address_is_text() -> None:
    found = entry(Reference(key="a", type="book", archive="shelf {4}"))
    assert typeset(found.fields["addendum"]) == "Archived copy: shelf {4}"
    assert "eprint" not in found.fields


def test_only_what_is_part_of_something_is_an_article() -> None:
    for kind in CSL_TYPES:
        reference = full(kind)
        assert reference.contained or entry(reference).type != "article"


def test_another_parser_finds_the_same_entries() -> None:
    hostile = [
        Reference(key=f"h-{at}", type="webpage", title=text, notes=(text, text))
        for at, text in enumerate(HOSTILE)
    ]
    library = parse_string(biblatex_text(hostile))
    assert library.failed_blocks == []
    assert [found.key for found in library.entries] == [found.key for found in hostile]
    assert len(library.blocks) == len(hostile)
    for found, text in zip(library.entries, HOSTILE, strict=True):
        title = found.fields_dict["title"].value if plain(text) else ""
        assert plain(typeset(title)) == plain(text)


NAMES = st.builds(
    Name, family=texts, given=texts, literal=st.just("") | texts, particle=texts, suffix=texts
)


@given(each=st.lists(texts, max_size=3), kind=st.sampled_from(sorted(CSL_TYPES)))
@pytest.mark.slow
def test_whatever_the_text_is_it_reads_back(each: list[str], kind: str) -> None:
    sources = [
        Reference(
            key=f"source-{at}",
            type=kind,
            title=text,
            publisher=text,
            authors=(Name(literal=text),),
            url=f"https://example.org/{text}",
            archive=text,
            notes=(text, f"BROKEN: {text}"),
        )
        for at, text in enumerate(each)
    ]
    written = biblatex_text(sources)
    braces(written)
    entries = pybtex.database.parse_string(written, "bibtex").entries
    assert len(entries) == len(each)
    for found, text in zip(entries.values(), each, strict=True):
        shown = plain(text)
        assert plain(typeset(found.fields.get("title", ""))) == shown
        assert [plain(typeset(str(person))) for person in found.persons.get("author", ())] == (
            [shown] if shown else []
        )
        assert plain(typeset(found.fields["note"])) == plain(f"BROKEN: {text}")
        assert found.fields.get("url", "") == uri(f"https://example.org/{text}")
        publishers = ("organization", "journaltitle", "publisher", "institution", "howpublished")
        known = [found.fields[name] for name in publishers if name in found.fields]
        assert [plain(typeset(each)) for each in known] == ([shown] if shown else [])


@given(names=st.lists(NAMES, min_size=1, max_size=3))
def test_as_many_authors_are_read_as_were_written(names: list[Name]) -> None:
    found = entry(Reference(key="a", type="book", authors=tuple(names)))
    parts = [(name.literal, name.family, name.given, name.particle, name.suffix) for name in names]
    known = [name for name in parts if plain("".join(name))]
    assert len(found.persons.get("author", ())) == len(known)


def biber(folder: Path, text: str) -> tuple[list[str], str]:
    """What biber complains of, and the file it writes from what it read."""
    program = shutil.which("biber")
    if program is None:
        pytest.skip("biber is not installed")
    source = folder / "sources.bib"
    source.write_text(text, encoding="utf-8")
    command = [program, "--tool", "--validate-datamodel", source.name]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, lines
    complaints = [line for line in lines if line.startswith(("WARN", "ERROR"))]
    return complaints, (folder / "sources_bibertool.bib").read_text(encoding="utf-8")


@pytest.mark.program
def test_biber_has_nothing_to_complain_of_where_all_is_known(tmp_path: Path) -> None:
    sources = [full(kind) for kind in sorted(CSL_TYPES)]
    complaints, written = biber(tmp_path, biblatex_text(sources))
    assert complaints == []
    assert re.findall(r"^@[A-Z]+\{(.+),$", written, re.MULTILINE) == [each.key for each in sources]


@pytest.mark.program
def test_biber_misses_only_what_is_not_known(tmp_path: Path) -> None:
    bare = [Reference(key=f"bare-{kind}", type=kind) for kind in sorted(CSL_TYPES)]
    hostile = [
        Reference(
            key=f"hostile-{at}",
            type="report",
            title=text,
            publisher=text,
            authors=(Name(literal=text), Name(family=text, given=text), Name(family=text)),
            url=f"https://example.org/{text}",
            archive=f"https://example.org/{text}",
            notes=(text, f"BROKEN: {text}"),
        )
        for at, text in enumerate(HOSTILE)
    ]
    complaints, written = biber(tmp_path, biblatex_text([*bare, *hostile]))
    assert [line for line in complaints if "Missing mandatory field" not in line] == []
    assert len(re.findall(r"^@[A-Z]+\{", written, re.MULTILINE)) == len(bare) + len(hostile)
