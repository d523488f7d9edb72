"""What is nearly the same: names that were meant, words misspelled, stretches of a text."""

from __future__ import annotations

import random
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from factcheck.near import allowed, did_you_mean, misspells, nearest, question, windows
from factcheck.read.fields import CSL_TYPES
from factcheck.write import WRITERS
from factcheck.write.citation_table import COLUMNS

COMMANDS = ("find", "list", "show", "documents", "export", "verify", "check")
FORMATS = tuple(WRITERS)
STATUSES = ("reviewed", "disputed", "unreviewed")
STYLES = ("apa", "chicago", "chicago-notes", "chicago-author-date", "copeia", "ieee", "nature")
CLAIMS = ("federal-inmates-drug-share", "opioid-deaths-2016", "texas-incarceration-rate")

MEANT = [
    # what was written, among which names, what may have been meant
    ("finde", COMMANDS, "find"),
    ("fnid", COMMANDS, "find"),
    ("lst", COMMANDS, "list"),
    ("exprot", COMMANDS, "export"),
    ("wxport", COMMANDS, "export"),
    ("veryfi", COMMANDS, "verify"),
    ("document", COMMANDS, "documents"),
    ("revewed", STATUSES, "reviewed"),
    ("Reviewed", STATUSES, "reviewed"),
    ("un-reviewed", STATUSES, "unreviewed"),
    ("csvv", FORMATS, "csv"),
    ("cvs", FORMATS, "csv"),
    ("jsno", FORMATS, "json"),
    ("json-l", FORMATS, "jsonl"),
    ("csl_json", FORMATS, "csl-json"),
    ("bibtex", FORMATS, "biblatex"),
    ("markdwon", FORMATS, "markdown"),
    ("claim-id", COLUMNS, "claim_id"),
    ("claim id", COLUMNS, "claim_id"),
    ("quot", COLUMNS, "quote"),
    ("artcle-newspaper", CSL_TYPES, "article-newspaper"),
    ("federal-inmate-drug-share", CLAIMS, "federal-inmates-drug-share"),
    ("federal-inmates-drugshare", CLAIMS, "federal-inmates-drug-share"),
    ("drug-share", CLAIMS, "federal-inmates-drug-share"),  # every part of it
    ("inmates-federal", CLAIMS, "federal-inmates-drug-share"),  # in another order
    ("opioid", CLAIMS, "opioid-deaths-2016"),  # its beginning
    ("chicago-autor-date", STYLES, "chicago-author-date"),
]

NOT_MEANT = [
    ("import", COMMANDS),  # export is two letters off, the first among them
    ("search", COMMANDS),
    ("status", COMMANDS),
    ("add", COMMANDS),
    ("test", COMMANDS),
    ("yaml", FORMATS),
    ("pdf", FORMATS),
    ("excel", FORMATS),
    ("true", STATUSES),
    ("pending", STATUSES),
    ("nope", STYLES),
    ("xyzzyq", STYLES),
    ("harvard", STYLES),
    ("page", COLUMNS),
    ("median-rent-2021", CLAIMS),
    ("the", CLAIMS),
    ("x", COMMANDS),
    ("", COMMANDS),
    ("--", COMMANDS),
    ("?", COMMANDS),
    ("f" * 100_000, COMMANDS),
    ("find", ()),
]


@pytest.mark.parametrize(("written", "names", "meant"), MEANT)
def test_what_may_have_been_meant(written: str, names: tuple[str, ...], meant: str) -> None:
    assert nearest(written, names) == (meant,)
    assert did_you_mean(written, names) == f'did you mean "{meant}"?'


@pytest.mark.parametrize(("written", "names"), NOT_MEANT)
def test_what_is_another_word(written: str, names: tuple[str, ...]) -> None:
    assert nearest(written, names) == ()
    assert did_you_mean(written, names) == ""


def test_the_likeliest_comes_first() -> None:
    """Misspelled, then begun, then made of the same parts; the shorter before the longer."""
    names = ("notes-chicag", "chicago-author-date", "chicago-notes", "chicago", "china")
    assert nearest("chicag", names, 9) == (
        "chicago", "chicago-notes", "chicago-author-date", "notes-chicag",
    )  # fmt: skip
    assert nearest("chicag", names, 2) == ("chicago", "chicago-notes")


def test_of_equals_the_first_given_comes_first() -> None:
    assert nearest("lint", ("list", "line")) == ("list",)
    assert nearest("lint", ("line", "list")) == ("line",)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("apa",), 'did you mean "apa"?'),
        (("apa", "mla"), 'did you mean "apa" or "mla"?'),
        (("apa", "mla", "ieee"), 'did you mean "apa", "mla" or "ieee"?'),
    ],
)
def test_the_question_in_words(names: tuple[str, ...], words: str) -> None:
    assert question(names) == words


def test_the_longer_a_name_the_more_slips_are_forgiven() -> None:
    edits = [allowed(length) for length in range(60)]
    assert edits == sorted(edits)
    assert (edits[2], edits[3], edits[6], edits[12], edits[40]) == (0, 1, 2, 3, 10)


@pytest.mark.parametrize(
    "names", [COMMANDS, FORMATS, STATUSES, COLUMNS, tuple(sorted(CSL_TYPES)), CLAIMS]
)
def test_every_name_is_nearest_to_itself(names: tuple[str, ...]) -> None:
    for name in names:
        assert nearest(name, tuple(names)) == (name,)
        assert nearest(name.upper(), tuple(names)) == (name,)


MISSPELLED = [
    ("passengers", "passengrs", 1, True),  # a letter missing
    ("passengers", "passenngers", 1, True),  # one too many
    ("passengers", "passebgers", 1, True),  # a wrong one
    ("passengers", "passnegers", 1, True),  # two swapped
    ("passengers", "passnegrs", 1, False),
    ("passengers", "passnegrs", 2, True),
    ("listen", "silent", 2, False),  # the same letters, elsewhere
    ("", "", 1, True),
    ("", "a", 1, True),
    ("", "ab", 1, False),
]


@pytest.mark.parametrize(("one", "other", "most", "expected"), MISSPELLED)
def test_whether_a_word_is_another_misspelled(
    one: str, other: str, most: int, expected: bool
) -> None:
    assert misspells(one, other, most) is expected
    assert misspells(other, one, most) is expected


short = st.text("abcde", max_size=9)


@given(short, short, st.integers(0, 3))
def test_misspellings_are_those_of_rapidfuzz(one: str, other: str, most: int) -> None:
    """What is told without it, from the letters that are lacking, is what it would tell."""
    assert misspells(one, other, most) == (OSA.distance(one, other) <= most)


@given(st.text("abc ", min_size=1, max_size=12), st.text("abc ", max_size=40))
def test_the_best_window_is_as_like_as_the_nearest_stretch(run: str, text: str) -> None:
    """However long the nearest stretch is: no place is lost by looking at windows alone."""
    stretches = {text[a:b] for a in range(len(text)) for b in range(a + 1, len(text) + 1)}
    edits = min((Levenshtein.distance(run, each) for each in stretches), default=len(run))
    least = 100 * (1 - edits / len(run))
    best = next(windows(run, text, 0), None)
    if edits < len(run):
        assert best is not None
        assert best.likeness >= least - 1e-9
        assert next(windows(run, text, least - 1e-9)) == best


@given(st.text("abc ", min_size=1, max_size=9), st.text("abc ", max_size=60), st.integers(0, 99))
def test_windows_lie_apart_the_best_first(run: str, text: str, least: int) -> None:
    found = list(windows(run, text, least))
    assert all(least <= each.likeness for each in found)
    places = sorted((each.start, each.end) for each in found)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    whole = [fuzz.ratio(run, text[at : at + len(run)]) for at in range(len(text) - len(run) + 1)]
    if found and whole:
        assert found[0].likeness >= max(whole) - 1e-9


def test_many_names_are_compared_at_once() -> None:
    """Ten thousand ids take no longer than a person notices."""
    dice = random.Random(1)
    names = ["".join(dice.choices("abcdefghij-", k=20)) for _ in range(10_000)]
    wanted = names[7000]
    assert nearest(wanted[:9] + wanted[10:], names) == (wanted,)


def test_rapidfuzz_waits_until_something_is_wrong() -> None:
    code = (
        "import sys, factcheck, factcheck.near as near;"
        "assert near.misspells('passengers', 'passengers', 1);"
        "assert not near.misspells('passengers', 'harbours', 1);"
        "assert 'rapidfuzz' not in sys.modules;"
        "assert near.misspells('passengrs', 'passengers', 1);"
        "assert 'rapidfuzz' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
