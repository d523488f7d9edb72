"""A ledger's text reads as it is wanted to, and every other letter of it stays."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from counting import calls
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.model import (
    Bearing,
    Citation,
    Claim,
    Document,
    Evidence,
    FactcheckError,
    Ledger,
    Status,
)
from factcheck.read.amend import amend
from factcheck.read.ledger import read_content

Change = Callable[[Claim], Claim]

HEAD = "version: 1\ndocuments:\n  - id: d\n    file: d.txt\n"
BLOCK = """\
claims: # all of them
  # the first
  - id: c
    text: A fell 3%. # by hand
    citations:
      - document: d
    aliases:
      - "one"
      - two   # the second
    tags: [a, b]
  # the end
"""


def ledger_of(text: str) -> Ledger:
    return read_content("claims.yaml", text.encode())[0]


def amended(text: str, wanted: Ledger) -> str:
    edit = amend("claims.yaml", text.encode(), wanted)
    assert (edit.path, edit.content) == ("claims.yaml", text.encode())
    return edit.text


def changed(text: str, change: Change) -> str:
    ledger = ledger_of(text)
    return amended(text, replace(ledger, claims=(change(ledger.claims[0]), *ledger.claims[1:])))


EVIDENCE = Evidence(title="T", published="2018", says="4%", bearing=Bearing.QUALIFIES)

# What a claim is changed to, the lines it is written in, and the lines it is written in then.
CHANGES: dict[str, tuple[Change, str, str]] = {
    "a plain text": (
        lambda c: replace(c, text="A rose."),
        "    text: A fell 3%. # by hand\n",
        "    text: A rose. # by hand\n",
    ),
    "a plain text that would be none": (
        lambda c: replace(c, text="A: rose # 3"),
        "    text: A fell 3%. # by hand\n",
        '    text: "A: rose # 3" # by hand\n',
    ),
    "an item keeps its quotes": (
        lambda c: replace(c, aliases=('o"\\ne', "two")),
        '      - "one"\n',
        '      - "o\\"\\\\ne"\n',
    ),
    "an item that looks like a time": (
        lambda c: replace(c, aliases=("one", "12:34")),
        "      - two   # the second\n",
        '      - "12:34"   # the second\n',
    ),
    "an item more": (
        lambda c: replace(c, aliases=("one", "two", "no", "- three")),
        "      - two   # the second\n",
        '      - two   # the second\n      - "no"\n      - "- three"\n',
    ),
    "an item before the others": (
        lambda c: replace(c, aliases=("zero", "one", "two")),
        '      - "one"\n',
        '      - zero\n      - "one"\n',
    ),
    "an item less goes with its line and its comment": (
        lambda c: replace(c, aliases=("one",)),
        "      - two   # the second\n",
        "",
    ),
    "the last of its items goes with the key": (
        lambda c: replace(c, aliases=()),
        '    aliases:\n      - "one"\n      - two   # the second\n',
        "",
    ),
    "a list between brackets": (
        lambda c: replace(c, tags=("b", "c, d", "e")),
        "    tags: [a, b]\n",
        '    tags: [b, "c, d", e]\n',
    ),
    "its last items": (
        lambda c: replace(c, tags=("x",)),
        "    tags: [a, b]\n",
        "    tags: [x]\n",
    ),
    "a new key stands in the order of the keys": (
        lambda c: replace(c, status=Status.DISPUTED),
        "    text: A fell 3%. # by hand\n",
        "    text: A fell 3%. # by hand\n    status: disputed\n",
    ),
    "a citation's quote": (
        lambda c: replace(c, citations=(replace(c.citations[0], quote="fell\n3%"),)),
        "      - document: d\n",
        '      - document: d\n        quote: "fell\\n3%"\n',
    ),
    "evidence": (
        lambda c: replace(c, checker="Jo", checked="2026-01-02", evidence=(EVIDENCE,)),
        "      - two   # the second\n",
        '      - two   # the second\n    checked: "2026-01-02"\n    checker: Jo\n    evidence:\n'
        '      - title: T\n        published: "2018"\n        says: "4%"\n'
        "        bearing: qualifies\n",
    ),
    "the id": (lambda c: replace(c, id="c-2"), "  - id: c\n", "  - id: c-2\n"),
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_every_other_letter_stays(what: str, bom: str, end: str) -> None:
    change, before, after = CHANGES[what]
    assert HEAD.count(before) + BLOCK.count(before) == 1
    expected = (HEAD + BLOCK).replace(before, after)
    text = bom + (HEAD + BLOCK).replace("\n", end)
    assert changed(text, change) == bom + expected.replace("\n", end)


NEW = Claim(id="m", text="B rose.", citations=(Citation(document="d"),))

# How the claims are written, and what is written once there is one more.
APPENDED = {
    "the first of all": (
        "",
        "claims:\n  - id: m\n    text: B rose.\n    citations:\n      - document: d\n",
    ),
    "the first, where the key is there": (
        "claims: # none yet\n",
        "claims: # none yet\n  - id: m\n    text: B rose.\n    citations:\n      - document: d\n",
    ),
    "the first, where brackets are there": (
        "claims: [] # none yet\n",
        "claims: # none yet\n  - id: m\n    text: B rose.\n    citations:\n      - document: d\n",
    ),
    "in braces, as the others are": (
        "claims:\n- {id: c, text: A., citations: [{document: d}]} # one\n",
        "claims:\n- {id: c, text: A., citations: [{document: d}]} # one\n"
        "- {id: m, text: B rose., citations: [{document: d}]}\n",
    ),
    "in brackets, as the list is": (
        "claims: [{id: c, text: A., citations: [{document: d}]} # one\n  ]\n",
        "claims: [{id: c, text: A., citations: [{document: d}]}, "
        "{id: m, text: B rose., citations: [{document: d}]} # one\n  ]\n",
    ),
    "with its dash at the edge, as the others": (
        "claims:\n- id: c\n  text: A.\n  citations:\n  - document: d\n\n# the end\n",
        "claims:\n- id: c\n  text: A.\n  citations:\n  - document: d\n\n"
        "- id: m\n  text: B rose.\n  citations:\n  - document: d\n\n# the end\n",
    ),
    "indented by four, as the others": (
        "claims:\n    - id: c\n      text: A.\n      citations:\n          - document: d\n",
        "claims:\n    - id: c\n      text: A.\n      citations:\n          - document: d\n\n"
        "    - id: m\n      text: B rose.\n      citations:\n          - document: d\n",
    ),
    "far behind its dash, as the others": (
        "claims:\n  -   id: c\n      text: A.\n      citations:\n        -   document: d",
        "claims:\n  -   id: c\n      text: A.\n      citations:\n        -   document: d\n\n"
        "  -   id: m\n      text: B rose.\n      citations:\n        -   document: d",
    ),
    "with no blank line, as the others": (
        "claims:\n  - {id: b, text: A., citations: [{document: d}]}\n"
        "  - id: c\n    text: |\n      A.\n    citations:\n      - document: d\n",
        "claims:\n  - {id: b, text: A., citations: [{document: d}]}\n"
        "  - id: c\n    text: |\n      A.\n    citations:\n      - document: d\n"
        "  - id: m\n    text: B rose.\n    citations:\n      - document: d\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", APPENDED)
def test_a_claim_more_is_laid_out_as_the_others(what: str) -> None:
    before, after = APPENDED[what]
    head = "version: 1\ndocuments: [{id: d, file: d.txt}]\n"
    ledger = ledger_of(head + before)
    assert amended(head + before, replace(ledger, claims=(*ledger.claims, NEW))) == head + after


# A finding of several lines, and how another is written in its place.
FINDINGS = [
    ("|\n      one\n      two\n", "three\nfour\n", "|\n      three\n      four\n"),
    ("| # why\n      one\n", "three", "|- # why\n      three\n"),
    (">\n      one\n      two\n", "three four\n", ">\n      three four\n"),
    (">-\n      one\n\n\n", "three\nfour", ">-\n      three\n\n      four\n\n\n"),
    (">-\n      one\n", "word " * 20 + "end", None),
    ("one\n      two\n", "three", "three\n"),
    ("'it''s\n      two'\n", "it's\nthree", '"it\'s\\nthree"\n'),
    ("|\n      one\n", " three\n", '" three\\n"\n'),
    ("|\n      one\n", "\u2028three\n", '"\\u2028three\\n"\n'),
    ("|+\n      one\n\n", "three\n\n", '"three\\n\\n"\n'),
]


@pytest.mark.parametrize(("before", "finding", "after"), FINDINGS)
@pytest.mark.parametrize("key", ["finding", "text"])
def test_a_text_of_several_lines(before: str, finding: str, after: str | None, key: str) -> None:
    head = HEAD + "claims:\n  - id: c\n"
    tail = "    citations: [{document: d}]\n"
    tail += "    text: x\n" if key == "finding" else "    finding: x\n"
    new = changed(f"{head}    {key}: {before}{tail}", lambda c: _with(c, key, finding))
    if after is not None:
        assert new == f"{head}    {key}: {after}{tail}"
    assert getattr(ledger_of(new).claims[0], key) == finding
    assert all(len(line) < 101 for line in new.splitlines())


def _with(claim: Claim, key: str, text: str) -> Claim:
    return replace(claim, text=text) if key == "text" else replace(claim, finding=text)


QUOTED = [
    *("no", "NO", "~", "null", "12:34", "0123", "1_000", "3.70", "2018-01-02", "0o17", "1e3", "y"),
    *("# a", "a # b", "a: b", "a:", "- a", "-a", "?", "[a", "{a", "@a", "`a", "&a", "*a", "!a"),
    *("%a", "| a", "> a", "'a", '"a', " a", "a ", "a\tb", "a\nb", "a\r\nb", "...", "---", "="),
    *("a\u2028b", "\ufeffa", "\u00a0a", "<<"),
]
PLAIN = [
    "a",
    "A fell 3%.",
    "it's",
    "a, b",
    "a#b",
    "http://a.b/c#d",
    "é 🚢",
    "a\u00a0b",
    "3 %",
    "a-b",
]


@pytest.mark.parametrize("text", QUOTED + PLAIN)
def test_every_reader_of_yaml_takes_a_text_for_that_text(text: str) -> None:
    ledger = ledger_of(HEAD + BLOCK)
    claim = replace(NEW, text=text, aliases=(text,), tags=("a", text))
    new = amended(HEAD + BLOCK, replace(ledger, claims=(*ledger.claims, claim)))
    read = yaml.safe_load(new)["claims"][-1]
    assert (read["text"], read["aliases"], read["tags"]) == (text, [text], ["a", text])
    if text in PLAIN:
        assert f"    text: {text}\n" in new


def test_a_key_is_dropped_from_the_line_of_its_dash() -> None:
    head = "version: 1\ndocuments:\n"
    text = f"{head}  - note: x # of May\n    id: d\n    file: d.txt\n"
    ledger = ledger_of(text)
    wanted = replace(ledger, documents=(replace(ledger.documents[0], note=""),))
    assert amended(text, wanted) == f"{head}  - id: d\n    file: d.txt\n"


def test_a_document_is_renamed_with_its_citations() -> None:
    ledger = ledger_of(HEAD + BLOCK)
    claim = replace(ledger.claims[0], citations=(Citation(document="e"),))
    document = replace(ledger.documents[0], id="e")
    new = amended(HEAD + BLOCK, replace(ledger, documents=(document,), claims=(claim,)))
    assert new == (HEAD + BLOCK).replace("id: d\n", "id: e\n").replace(": d\n", ": e\n")


def test_a_ledger_that_is_as_wanted_keeps_its_bytes() -> None:
    text = "\ufeff" + (HEAD + BLOCK).replace("\n", "\r\n")
    assert amended(text, ledger_of(text)) == text


def test_faults_elsewhere_stay_and_do_not_matter() -> None:
    text = HEAD + BLOCK.replace("    cit", "    nonsense: [1]\n    status: revewed\n    cit")
    new = changed(text, lambda c: replace(c, checker="Jo", status=Status.REVIEWED))
    last = "      - two   # the second\n"
    assert new == text.replace(last, f"{last}    checker: Jo\n").replace("revewed", "reviewed")


REFUSED: dict[str, tuple[Callable[[Ledger], Ledger], str, str]] = {
    "an id twice": (
        lambda ledger: replace(ledger, claims=(*ledger.claims, ledger.claims[0])),
        'it would then say: the claim id "c" is already taken, on line 7',
        "give this claim an id of its own",
    ),
    "an unknown document": (
        lambda ledger: replace(
            ledger, claims=(*ledger.claims, replace(NEW, citations=(Citation(document="x"),)))
        ),
        'it would then say: document "x" is not in the ledger',
        "list it under documents, with an id and a file",
    ),
    "a text that no ledger may hold": (
        lambda ledger: replace(ledger, claims=(replace(ledger.claims[0], text="\x07"),)),
        "it would then say: an escape makes the control character U+0007",
        'to write a backslash, double it: "\\\\"',
    ),
    "half a letter": (
        lambda ledger: replace(ledger, claims=(replace(ledger.claims[0], text="a\ud800"),)),
        'claim "c" cannot be written without touching other lines',
        "write it by hand",
    ),
    "another order": (
        lambda ledger: replace(ledger, documents=ledger.documents[::-1]),
        "documents and claims cannot change places",
        "write it by hand",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_refused_in_one_message(what: str) -> None:
    wanted, message, hint = REFUSED[what]
    text = HEAD + "  - id: e\n    file: e.txt\n" + BLOCK
    with pytest.raises(FactcheckError) as caught:
        amended(text, wanted(ledger_of(text)))
    problem = caught.value.problem
    expected = ("cannot-edit", message.replace("line 7", "line 9"), hint)
    assert (problem.code, problem.message, problem.hint) == expected


HERE = Path(__file__).parent
REAL = [
    *sorted(HERE.glob("faults/*.yaml")),
    *sorted(HERE.parent.glob("cli/ledger/*.yaml")),
    HERE.parents[1] / "data" / "claims.yaml",
]


@pytest.mark.parametrize("path", REAL, ids=[path.name for path in REAL])
def test_what_is_added_takes_no_line_away_sound_or_not(path: Path) -> None:
    content = path.read_bytes()
    try:
        ledger, _ = read_content(path, content)
    except FactcheckError:
        return  # no ledger at all
    claims = [replace(each, evidence=(*each.evidence, EVIDENCE)) for each in ledger.claims]
    claims += [replace(claim, id=f"{claim.id}-new") for claim in ledger.claims[:1]]
    edit = amend(str(path), content, replace(ledger, claims=tuple(claims)))
    lines = iter(edit.text.splitlines())
    assert all(line in lines for line in content.decode().splitlines())


# Random ledgers, written in many ways, and random changes of them.

WORDS = st.one_of(
    st.sampled_from([*QUOTED, *PLAIN, "word " * 30 + "end"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1),
).filter(lambda text: not text.isspace())
MAYBE = st.just("") | WORDS
LISTS = st.lists(WORDS, max_size=4).map(tuple)
DATES = st.sampled_from(["", "2020", "2020-01", "2020-01-31"])
EVIDENCES = st.builds(
    Evidence,
    title=MAYBE,
    published=DATES,
    says=MAYBE,
    bearing=st.none() | st.sampled_from(list(Bearing)),
)
CITATIONS = st.builds(Citation, document=st.sampled_from("de"), quote=MAYBE, place=MAYBE)
IDS = st.sampled_from(["a", "b", "c", "no", "1", "a-b", "12", "null"])
CLAIMS = st.builds(
    Claim,
    id=IDS,
    text=WORDS,
    status=st.sampled_from(list(Status)),
    citations=st.lists(CITATIONS, min_size=1, max_size=3).map(tuple),
    aliases=LISTS,
    checked=DATES,
    checker=MAYBE,
    finding=MAYBE,
    evidence=st.lists(EVIDENCES, max_size=3).map(tuple),
    tags=LISTS,
)
DOCUMENTS = st.tuples(
    *(
        st.builds(Document, id=st.just(name), file=st.just(f"{name}.txt"), title=MAYBE,
                  author=LISTS, published=DATES, note=MAYBE, sha256=st.sampled_from(["", "0" * 64]))
        for name in "de"
    )
)  # fmt: skip
ALL_CLAIMS = st.lists(CLAIMS, max_size=4, unique_by=lambda claim: claim.id).map(tuple)
LEDGERS = st.builds(Ledger, path=st.just("claims.yaml"), documents=DOCUMENTS, claims=ALL_CLAIMS)


def plain_data(noun: Any) -> Any:
    """A noun as any program would write it."""
    if isinstance(noun, tuple):
        return [plain_data(each) for each in noun]
    fields = getattr(noun, "__dataclass_fields__", None)
    if fields is None:
        return str(noun)
    found = {name: getattr(noun, name) for name in fields if name not in ("mark", "marks", "path")}
    return {name: plain_data(each) for name, each in found.items() if each not in ("", (), None)}


def written(ledger: Ledger, way: str) -> str:
    data = {"version": "1", **plain_data(ledger)}
    if way == "ours":
        return amended("version: 1\n", ledger)
    if way == "json":
        return json.dumps(data, ensure_ascii=False)
    flow = {"block": False, "mixed": None, "flow": True}[way]
    text: str = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    return text


@given(
    before=LEDGERS,
    after=LEDGERS,
    way=st.sampled_from(["ours", "json", "block", "mixed", "flow"]),
    kept=st.sets(IDS),
    end=st.sampled_from(["\n", "\r\n"]),
    ragged=st.booleans(),
)
@settings(deadline=None)
def test_whatever_is_wanted_is_read_back_and_the_rest_stays(
    before: Ledger, after: Ledger, way: str, kept: set[str], end: str, ragged: bool
) -> None:
    text = written(before, way).replace("\n", end)
    text = text.rstrip("\r\n") if ragged else text
    read, problems = read_content("claims.yaml", text.encode())
    assume(not problems)  # what PyYAML's own writer makes of a line separator, for one
    # Those to keep stay as they are; the others become what they are in the other ledger.
    others = {claim.id: claim for claim in after.claims}
    claims = [
        claim if claim.id in kept else others.pop(claim.id)
        for claim in read.claims
        if claim.id in kept or claim.id in others
    ]
    there = {claim.id for claim in read.claims}
    claims += [claim for claim in others.values() if claim.id not in there]
    wanted = replace(after, claims=tuple(claims))
    new = amended(text, wanted)
    assert read_content("claims.yaml", new.encode()) == (wanted, ())
    assert new.count("\r") == (new.count("\n") if end == "\r\n" else 0)
    if way in ("ours", "block"):
        for claim in read.claims:
            if claim.id in kept:
                assert _lines_of(text, read, claim) in new + end


def _lines_of(text: str, ledger: Ledger, claim: Claim) -> str:
    """The lines of a claim, from its id to the next claim's."""
    lines = re.split("(?<=\n)", text)
    marks = sorted(each.mark.line for each in ledger.claims)
    later = [line for line in marks if line > claim.mark.line]
    stop = later[0] - 1 if later else claim.mark.line
    return "".join(lines[claim.mark.line - 1 : stop]).rstrip()


@pytest.mark.slow
def test_the_work_of_a_change_grows_with_the_ledger_alone() -> None:
    """Work is counted in calls, which no busy machine changes."""

    def work(size: int) -> int:
        entry = "  - id: c{0}\n    text: A fell {0}%.\n    citations:\n      - document: d\n"
        text = HEAD + "claims:\n" + "".join(entry.format(number) for number in range(size))
        ledger = ledger_of(text)
        claims = list(ledger.claims)
        for place in range(0, size, size // 40):
            claims[place] = replace(claims[place], checker="Jo", aliases=("x",))
        wanted = replace(ledger, claims=tuple(claims))
        new: list[str] = []
        made = calls(lambda: new.append(amended(text, wanted)))
        assert len(new[0].splitlines()) - len(text.splitlines()) == 40 * 3
        return made

    # Five times the claims, of which as many change: five times the work, and some slack.
    assert work(2_000) < 10 * work(400)
