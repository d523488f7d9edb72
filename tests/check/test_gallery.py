"""A sound ledger damaged in many ways: each copy's problems name exactly what was done to it.

The ledger is that of an invented town, in ``town``; ``gallery.txt`` says what each copy is. The
town's ``gazette.txt`` is pinned, its ``council.txt`` is not.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from machine import sound_json, sound_sarif

from factcheck.check.checks import CHECKS, RULES, inspect
from factcheck.check.inspection import Inspection
from factcheck.check.lookup import Lookup
from factcheck.match.sentences import Lines
from factcheck.model import Problem, Rule, Severity
from factcheck.model.details import ComparedFigure, ConflictingWords
from factcheck.read.digests import read_digests
from factcheck.read.documents import read_documents
from factcheck.read.files import LINE_END
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import read_lexicon
from factcheck.write import PROBLEM_WRITERS
from factcheck.write.problems import problem_text

HERE = Path(__file__).parent
TOWN = HERE / "town"

Inspect = Callable[..., tuple[Problem, ...]]


def inspector(monkeypatch: pytest.MonkeyPatch) -> Inspect:
    """Inspects the ledger of a folder on 22 November 2026; its paths are relative to the folder."""

    def run(folder: Path, *, stale_after: int | None = None) -> tuple[Problem, ...]:
        monkeypatch.chdir(folder)
        text = Path("claims.yaml").read_text(encoding="utf-8")
        ledger, faults = read_ledger("claims.yaml")
        texts, unread = read_documents(ledger)
        inspection = Inspection(
            ledger=ledger,
            lines=tuple(LINE_END.split(text)),
            line_starts=Lines(text).starts,
            lookup=Lookup(texts, read_lexicon()),
            paths={document.id: document.file for document in ledger.documents},
            digests=read_digests(ledger, texts),
            today=date(2026, 11, 22),
            stale_after=stale_after,
        )
        return (*faults, *unread, *inspect(inspection))

    return run


@pytest.fixture
def inspected(monkeypatch: pytest.MonkeyPatch) -> Inspect:
    """The inspector, which leaves everything as it was."""
    return inspector(monkeypatch)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of the town's ledger and its sources."""
    return Path(shutil.copytree(TOWN, tmp_path / "town"))


class Copy(NamedTuple):
    """What was done to a copy, the lines that say how, and the problems expected."""

    what: str
    how: list[str]
    problems: list[str]


def read_gallery() -> list[Copy]:
    copies = []
    for entry in (HERE / "gallery.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        what, *lines = entry.rstrip("\n").split("\n")
        found = [line[2:] for line in lines if line.startswith("> ")]
        copies.append(Copy(what, [line for line in lines if not line.startswith("> ")], found))
    return copies


def damage(folder: Path, how: list[str]) -> None:
    """Do to the folder's files what the lines of an entry say."""
    lines = [line for line in how if line]
    while lines:
        name, _, whole = lines.pop(0).partition(" is ")
        path = folder / name
        if whole == "deleted":
            path.unlink()
        elif whole == "emptied":
            path.write_bytes(b"")
        elif whole:
            shutil.copy(folder / whole.removeprefix("a copy of "), path)
        else:
            replace(path, taken(lines, "-"), taken(lines, "+"))


def taken(lines: list[str], sign: str) -> list[str]:
    found = []
    while lines and lines[0].startswith(sign):
        found.append(lines.pop(0)[1:])
    return found


def replace(path: Path, old: list[str], new: list[str]) -> None:
    """Whole lines go with their line end; words, and lines that others replace, without."""
    text = path.read_text(encoding="utf-8")
    words = "\n".join(old) + ("" if new else "\n")
    assert words in text, f"{path.name} does not hold {words!r}"
    path.write_text(text.replace(words, "\n".join(new), 1), encoding="utf-8")


GALLERY = read_gallery()


@pytest.mark.parametrize("copy", GALLERY, ids=[copy.what for copy in GALLERY])
def test_a_damaged_copy_is_named_for_what_it_is(copy: Copy, inspected: Inspect, town: Path) -> None:
    damage(town, copy.how)
    found = inspected(town)
    assert [problem_text(problem).split("\n")[0] for problem in found] == copy.problems


def test_the_gallery_is_large_and_its_first_copy_is_sound() -> None:
    assert len([copy for copy in GALLERY if copy.problems]) >= 20
    assert GALLERY[0] == Copy("nothing at all", [], [])


ABOUT = {  # of what is at fault, each rule's problems name these
    "quote-changed": "claim document",
    "quote-missing": "claim document",
    "quote-moved": "claim document",
    "quote-ambiguous": "claim document",
    "claim-not-found": "claim document",
    "figure-not-held": "claim document",
    "date-not-held": "claim document",
    "hedge-left-out": "claim document",
    "claim-reversed": "claim document",
    "claim-of-another": "claim document",
    "quote-clipped": "claim document",
    "quote-denied": "claim document",
    "document-changed": "document",
    "no-support": "claim",
    "no-counter-source": "claim",
    "unfinished-review": "claim",
    "contradicted-review": "claim",
    "own-evidence": "claim document",
    "few-publishers": "claim",
    "value-cut": "claim or document",
    "future-date": "claim or document",
    "stale-check": "claim",
    "bad-address": "claim or document",
    "status-conflict": "claim",
    "figure-conflict": "claim",
    "duplicate-claim": "claim",
}


@pytest.fixture(scope="module")
def all_problems(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Problem, str]]:
    """Every problem of every copy, and of one that is stale, with the text of the copy's ledger."""
    found = []
    folders = tmp_path_factory.mktemp("copies")
    with pytest.MonkeyPatch.context() as monkeypatch:
        inspect_folder = inspector(monkeypatch)
        for number, copy in enumerate(GALLERY):
            folder = Path(shutil.copytree(TOWN, folders / str(number)))
            damage(folder, copy.how)
            text = (folder / "claims.yaml").read_text(encoding="utf-8")
            found += [(problem, text) for problem in inspect_folder(folder)]
        found += [(problem, text) for problem in inspect_folder(folder, stale_after=1)]
    return found


def test_a_problem_names_what_it_is_about(all_problems: list[tuple[Problem, str]]) -> None:
    shown: dict[str, set[str]] = {}
    for problem, _ in all_problems:
        names = ("claim" * bool(problem.claim), "document" * bool(problem.document))
        shown.setdefault(problem.code, set()).add(" ".join(filter(None, names)))
    assert {rule.code: set(ABOUT[rule.code].split(" or ")) for rule in RULES} == {
        rule.code: shown[rule.code] for rule in RULES
    }


def test_what_a_problem_names_is_what_it_is_written_in(
    all_problems: list[tuple[Problem, str]],
) -> None:
    """The last id above the line, of those that begin an entry; and so for faults of the ledger."""
    for problem, text in all_problems:
        above = text.splitlines()[: problem.location.line]
        entry = next(line for line in reversed(above) if line.startswith("  - id: "))
        name = entry.removeprefix("  - id: ")
        kind = "claim" if "claims:" in above else "document"
        assert (kind, name) == (
            ("claim", problem.claim) if problem.claim else ("document", problem.document)
        ), problem
        if problem.code in ABOUT:
            assert problem.message.startswith(f"{kind} {name}: ")
            assert problem.message == f"{kind} {name}: {problem.bare_message}"


def test_the_status_is_that_of_the_claim(all_problems: list[tuple[Problem, str]]) -> None:
    told = [(p, text) for p, text in all_problems if p.code in ABOUT]
    for problem, text in told:
        entry = text.partition(f"  - id: {problem.claim}\n")[2].partition("\n  - id: ")[0]
        given = re.search(r"^    status: (reviewed|disputed)$", entry, re.MULTILINE)
        status = given[1] if given else "unreviewed"
        assert problem.status == (status if problem.claim else None), problem
    assert {p.status for p, _ in told} == {None, "reviewed", "disputed", "unreviewed"}


def test_offsets_are_those_of_the_ledgers_text(all_problems: list[tuple[Problem, str]]) -> None:
    for problem, text in all_problems:
        assert problem.extent is not None
        start, end, line, column = problem.extent
        first = problem.location.column - 1
        assert text[start:end] == problem.excerpt[first : first + problem.width]
        assert Lines(text).place(start) == (problem.location.line, problem.location.column)
        assert Lines(text).place(end) == (line, column)


def figure(here: str, claim: str, relation: str) -> ComparedFigure:
    return ComparedFigure(here=here, claim=claim, relation=relation)


def words(field: str, here: str, claim: str) -> ConflictingWords:
    return ConflictingWords(field=field, here=here, claim=claim)


COMPARED = [  # copy, rule, verdict, figures, words in conflict
    (
        "a digit changed in a source",
        "quote-changed",
        "different-figure",
        (figure("4.6%", "4.5%", "different"),),
        (),
    ),
    (
        "a word changed in a source",
        "quote-changed",
        "",
        (),
        (words("words", "city", "harbour"),),
    ),
    (
        "a digit changed in a claim",
        "figure-not-held",
        "different-figure",
        (figure("48,200", "48,900", "different"),),
        (),
    ),
    (
        "a unit changed in a claim",
        "figure-not-held",
        "different-figure",
        (figure("4.5%", "4.5 percentage points", "different"),),
        (),
    ),
    (
        "a hedge taken from a claim",
        "hedge-left-out",
        "rounded",
        (figure("fewer than 300", "300", "rounded"),),
        (),
    ),
    (
        "a direction turned round in a claim",
        "claim-reversed",
        "different-subject",
        (),
        (words("direction", "rose", "fell"),),
    ),
    (
        "a negation put into a claim",
        "claim-reversed",
        "different-subject",
        (),
        (words("negation", "", ""),),
    ),
    (
        "a claim duplicated with another figure",
        "figure-conflict",
        "different-figure",
        (
            figure("4.5 percent", "5.4 percent", "different"),
            figure("from 2020 to 2023", "from 2020 to 2023", "same"),
        ),
        (),
    ),
    ("a passage moved within its source", "quote-moved", "", (), ()),
    ("a checker removed", "unfinished-review", "", (), ()),
]


@pytest.mark.parametrize(("what", "code", "verdict", "figures", "reason"), COMPARED)
def test_how_a_claim_compares_is_told_apart_from_the_message(
    what: str,
    code: str,
    verdict: str,
    figures: tuple[ComparedFigure, ...],
    reason: tuple[ConflictingWords, ...],
    inspected: Inspect,
    town: Path,
) -> None:
    (copy,) = [copy for copy in GALLERY if copy.what == what]
    damage(town, copy.how)
    (problem,) = [each for each in inspected(town) if each.code == code]
    assert (problem.verdict, problem.figures, problem.reason) == (verdict, figures, reason)


def test_the_machine_shapes_of_every_problem_are_sound(
    all_problems: list[tuple[Problem, str]],
) -> None:
    problems = [problem for problem, _ in all_problems]
    looked_at = {"claims": 8, "citations": 8, "documents": 2}
    told = sound_json(PROBLEM_WRITERS["json"](problems, looked_at, RULES))
    assert len(told["problems"]) == len(problems)
    sound_sarif(PROBLEM_WRITERS["sarif"](problems, looked_at, RULES))


def test_every_problem_says_where_and_shows_the_line(inspected: Inspect, town: Path) -> None:
    damage(town, ["sources/council.txt", "-4.5%", "+4.6%"])
    (problem,) = inspected(town)
    assert problem.severity is Severity.ERROR
    assert problem_text(problem) == (
        'claims.yaml:70:46: error: claim harbour-rents: the quote says "4.5%" where the document'
        ' says "4.6%" [quote-changed]\n'
        '   70 |         quote: "Rents in the harbour rose by 4.5% from 2020 to 2023"\n'
        "      |                                              ^^^^ quote the document's own words,"
        " and see whether the claim still holds\n"
        "      sources/council.txt:3:39: the document says “Rents in the harbour rose by 4.6% from"
        " 2020 to 2023, and fewer than 300 flats stood empty.”"
    )


def changed_digits(text: str, pattern: str) -> list[tuple[str, str]]:
    """The text with one digit of what the pattern finds put up by one, and the words about it."""
    found = []
    for hit in re.finditer(pattern, text, re.MULTILINE):
        for at in (at for at in range(*hit.span(1)) if text[at].isdigit()):
            new = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
            found.append((new, text[max(hit.start(1), at - 20) : at + 10]))
    return found


@pytest.mark.slow
def test_no_digit_changes_unseen(inspected: Inspect, town: Path) -> None:
    """Every digit of a claim's text, of a quote and of a passage that is quoted."""
    ledger = (town / "claims.yaml").read_text(encoding="utf-8")
    copies = [(town / "claims.yaml", *c) for c in changed_digits(ledger, "(?:text|quote): (.*)")]
    for name in ("sources/gazette.txt", "sources/council.txt"):
        text = (town / name).read_text(encoding="utf-8")
        quotes = "|".join(["Rents .* 2023,", "fewer than.*", "The Lido drew.*", "Loans.*"])
        copies += [(town / name, *c) for c in changed_digits(text, f"({quotes})")]
    unseen = []
    for path, new, words in copies:
        old = path.read_bytes()
        path.write_text(new, encoding="utf-8")
        codes = {problem.code for problem in inspected(town)}
        path.write_bytes(old)
        if not codes & {"quote-changed", "figure-not-held"}:
            unseen.append(words)
    assert len(copies) > 80
    assert unseen == []


TYPOGRAPHY = [  # what the council's report may be printed like, and still say what is quoted
    ("capitals", "Rents in the harbour rose by", "RENTS in the Harbour rose by"),
    ("a line break", "in the harbour rose", "in the harbour\nrose"),
    ("a no-break space", "fewer than 300 flats", "fewer than 300\u00a0flats"),
    ("two spaces", "stood empty", "stood  empty"),
    ("a soft hyphen", "harbour rose", "har\u00adbour rose"),
]


@pytest.mark.parametrize(("what", "old", "new"), TYPOGRAPHY)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_typography_is_no_damage(
    what: str, old: str, new: str, ending: str, inspected: Inspect, town: Path
) -> None:
    report = town / "sources/council.txt"
    text = report.read_text(encoding="utf-8")
    assert old in text, what
    report.write_bytes(text.replace(old, new).replace("\n", ending).encode())
    assert inspected(town) == ()


def test_a_check_goes_stale_only_when_asked(inspected: Inspect, town: Path) -> None:
    assert inspected(town, stale_after=873) == ()
    assert [
        problem_text(problem).split("\n")[0] for problem in inspected(town, stale_after=872)
    ] == [
        f"claims.yaml:{line}:14: warning: claim {claim}: it was checked 873 days ago, and a check"
        " is good for 872 [stale-check]"
        for line, claim in ((24, "lido-visitors"), (40, "lido-repairs"), (71, "harbour-rents"))
    ]


def test_the_shipped_ledger_has_neither_errors_nor_warnings(inspected: Inspect) -> None:
    shipped = HERE.parents[1] / "data"
    found = inspected(shipped)
    assert [p for p in found if p.severity is not Severity.NOTE] == []


# What a single document says beside what is cited from it: the rest of the town is left out.
PLACES = [  # place, the line of the report's second "open five days a week", problem
    ("para. 1", ""),
    ("Para 1", ""),
    ("paragraphs 1–2", "quote-ambiguous"),
    ("¶ 2", ""),
    ("line 5", ""),
    ("l. 3", ""),
    ("lines 3-5", "quote-ambiguous"),
    ("para. 7", "quote-moved"),
    ("line 1", "quote-moved"),
    ("page 1", "quote-ambiguous"),
    ("the clerk's answer", "quote-ambiguous"),
]


@pytest.mark.parametrize(("place", "code"), PLACES)
def test_a_place_tells_equal_passages_apart(
    place: str, code: str, inspected: Inspect, town: Path
) -> None:
    ledger = town / "claims.yaml"
    text = ledger.read_text(encoding="utf-8")
    assert text.endswith("place: para. 1\n")
    ledger.write_text(text.removesuffix("para. 1\n") + place + "\n", encoding="utf-8")
    assert [problem.code for problem in inspected(town)] == ([code] if code else [])


ADDRESSES = [
    ("https://harbour.example/log", ""),
    ("http://port.gov:8080/log?year=2023#top", ""),
    ("https://bücher.example/", ""),
    ("https://[2001:db8::1]/", ""),
    ("HTTPS://PORT.GOV", ""),
    ("harbour.example/log", "url is no address: it does not begin with http:// or https://"),
    ("https://", "url is no address: it names no host"),
    ("https://…", 'url is no address: "…" is no host'),
    ("https://port.gov:eighty/", "url is no address: its host or port cannot be read"),
    ("ftp://harbour.example/log", "url is no address: it does not begin with http:// or https://"),
    ("see the archive", "url is no address: it holds a space"),
]


@pytest.mark.parametrize(("url", "message"), ADDRESSES)
def test_an_address_is_one_that_a_browser_opens(
    url: str, message: str, inspected: Inspect, town: Path
) -> None:
    damage(town, ["claims.yaml", "-url: https://gazette.example/lido", f'+url: "{url}"'])
    assert [problem.bare_message for problem in inspected(town)] == ([message] if message else [])


GAZETTE = (TOWN / "sources/gazette.txt").read_text(encoding="utf-8")
MANUAL = (HERE.parents[1] / "docs/verify.md").read_text(encoding="utf-8")
DOCUMENT = """
    - id: gazette
      file: gazette.txt
"""
CLAIM = """
    - id: lido-open
      text: The Lido is open.
      citations:
        - document: gazette
          quote: The water was 21.5 °C on most days.
"""


def example(manual: str, word: str) -> str:
    """The indented lines behind "Bad:" or "Good:"."""
    lines = manual.split(f"\n{word}:\n\n")[1].split("\n\n")[0]
    return f"\n{lines}\n"


@pytest.mark.parametrize("name", CHECKS)
def test_the_examples_of_a_check_are_what_they_say(
    name: str, inspected: Inspect, tmp_path: Path
) -> None:
    (tmp_path / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    manual = CHECKS[name].module.__doc__ or ""
    found = []
    for word in ("Bad", "Good"):
        entry = example(manual, word)
        document, claim = (entry, CLAIM) if " file:" in entry else (DOCUMENT, entry)
        text = f"version: 1\ndocuments:{document}claims:{claim}"
        (tmp_path / "claims.yaml").write_text(text, encoding="utf-8")
        found.append([problem.code for problem in inspected(tmp_path)])
    bad, good = found
    assert len(bad) == 1
    assert bad[0] in [rule.code for rule in CHECKS[name].rules]
    assert good == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_is_documented(rule: Rule) -> None:
    (check,) = [check for check in CHECKS.values() if rule in check.rules]
    assert f"\n`{rule.code}` ({rule.severity}): " in (check.module.__doc__ or "")


@pytest.mark.parametrize("name", CHECKS)
def test_the_manual_holds_every_check(name: str) -> None:
    assert f"\n## {name}\n\n{(CHECKS[name].module.__doc__ or '').strip()}\n" in MANUAL


def test_the_manual_shows_the_text_of_its_examples() -> None:
    shown = "\n".join(f"    {line}".rstrip() for line in GAZETTE.splitlines())
    assert shown in MANUAL


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
