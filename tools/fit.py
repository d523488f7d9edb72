"""Fit the numbers of src/factcheck/lexicon/fit.txt to labelled pairs and phrases.

    fit.py [--pairs FILE.jsonl]… [--phrases CASES.jsonl LEDGER]… [--write]

A pair is a row with "dataset", "claim", "phrase" and "label" (agrees, differs, anything else for
neither). Phrases are labelled rows over a ledger, as in benchmarks/cases, which are always read.
Prints what each data set gets from a fit on all the others; with --write the numbers of a fit on
all are written. Needs scikit-learn (the group "fit" of pyproject.toml), which nothing else does.
"""

from __future__ import annotations

import argparse
import collections
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from factcheck.match.compare import Relation
from factcheck.match.finder import Finder
from factcheck.match.likeness import Likeness
from factcheck.match.verdict import RELATED_AT, SAME_AT
from factcheck.model import Claim
from factcheck.read.documents import read_documents
from factcheck.read.ledger import read_ledger
from factcheck.read.lexicon import END, FOLDER, read_lexicon

SAME, OTHER, NEITHER = "agrees", "differs", "neither"
RIGHT = {"same", "rounded", "no-figure"}
STRENGTH = 0.3
"""The inverse strength of the penalty on large weights (scikit-learn's C)."""
WORST = 2.0
"""What a wrong figure weighs, and an unrelated phrase: to call one right is the worst fault."""
CHOSEN = 0.5
"""What an unrelated pair weighs: pairs share their figures by how they were chosen, and say little
of what is unrelated."""
NEIGHBOURS = 2
"""How many claims an unrelated phrase is compared with."""
CASES = Path(__file__).parents[1] / "benchmarks" / "cases"

Numbers = Any  # an array of numpy's, which is not there where types are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One comparison: of which set, with which label, and what a comparison tells of it.

    ``of_ledger`` says that the phrase was looked up in a ledger. ``against`` says that a figure
    differs, or that something speaks of another thing.
    """

    dataset: str
    label: str
    of_ledger: bool
    features: dict[str, float]
    against: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A regression: a weight for each feature, in the order of a row's, and a constant."""

    features: Numbers
    constant: float

    def likelihood(self, rows: Sequence[Row]) -> Numbers:
        """How likely each row is what was fitted, 0 to 1."""
        return np.asarray(1 / (1 + np.exp(-(matrix(rows) @ self.features + self.constant))))


def of_pairs(path: Path) -> Iterator[Row]:
    """The comparisons of a file of pairs."""
    lexicon = read_lexicon()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "phrase" not in row:
            continue
        claim = Claim(id="claim", text=row["claim"], citations=())
        label = row["label"] if row["label"] in (SAME, OTHER) else NEITHER
        for _, likes in Finder([claim], {}, lexicon).compared(row["phrase"]):
            yield _row(row["dataset"], label, likes, of_ledger=False)


def of_phrases(cases: Path, ledger_path: Path) -> Iterator[Row]:
    """The comparisons of labelled phrases with the claims of their ledger."""
    ledger, _ = read_ledger(ledger_path)
    texts, _ = read_documents(ledger)
    finder = Finder(ledger.claims, texts, read_lexicon())
    name = ledger_path.parent.name
    for line in cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        verdicts = case.get("verdict") or []
        right = RIGHT & set([verdicts] if isinstance(verdicts, str) else verdicts)
        right = set() if case.get("side") == "wrong" else right
        wanted = case.get("claim") or case.get("near")
        found = list(finder.compared(case["phrase"]))
        label = NEITHER if not wanted else SAME if case.get("claim") and right else OTHER
        kept = [each for each in found if each[0].id == wanted] if wanted else found[:NEIGHBOURS]
        for _, likes in kept:
            yield _row(name, label, likes, of_ledger=True)


def _row(dataset: str, label: str, likes: list[Likeness], *, of_ledger: bool) -> Row:
    """The row of a phrase and the wording of a claim that says most of it."""
    like = max(likes, key=lambda each: each.stated)
    differs = any(pair.relation is Relation.DIFFERENT for pair in like.figures)
    return Row(
        dataset=dataset,
        label=label,
        of_ledger=of_ledger,
        features={name: float(value) for name, value in like.features.items()},
        against=differs or bool(like.conflicts),
    )


def matrix(rows: Sequence[Row]) -> Numbers:
    """A line of features for each row."""
    return np.array([list(row.features.values()) for row in rows])


def fit_related(rows: Sequence[Row]) -> Weights:
    """Whether a phrase speaks of what a claim speaks of."""
    weights = [1.0 if row.label != NEITHER else WORST if row.of_ledger else CHOSEN for row in rows]
    return _fitted(rows, [row.label != NEITHER for row in rows], weights)


def fit_same(rows: Sequence[Row]) -> Weights:
    """Whether a phrase says what a claim says, from the rows that nothing speaks against."""
    rows = [row for row in rows if not row.against]
    weights = [
        WORST
        if row.label == OTHER or (row.label == NEITHER and row.of_ledger)
        else CHOSEN
        if row.label == NEITHER
        else 1.0
        for row in rows
    ]
    return _fitted(rows, [row.label == SAME for row in rows], weights)


def _fitted(rows: Sequence[Row], wanted: Sequence[bool], weights: Sequence[float]) -> Weights:
    """A regression on features that are scaled alike, told in the features as they are."""
    x = matrix(rows)
    middle, spread = x.mean(0), x.std(0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((x - middle) / spread, wanted, sample_weight=weights)
    slopes = model.coef_[0] / spread
    return Weights(features=slopes, constant=float(model.intercept_[0] - (slopes * middle).sum()))


def verdicts(rows: Sequence[Row], training: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Each row's label and what a fit on other rows makes of it: same, different, none."""
    related = fit_related(training).likelihood(rows)
    same = fit_same(training).likelihood(rows)
    for row, near, alike in zip(rows, related, same, strict=True):
        if row.against:
            yield row.label, "different" if near >= RELATED_AT else "none"
        else:
            yield row.label, "same" if alike >= SAME_AT else "none"


COLUMNS = [
    (SAME, ""),
    (SAME, "same"),
    (SAME, "different"),
    (SAME, "none"),
    (OTHER, ""),
    (OTHER, "same"),
    (OTHER, "different"),
    (NEITHER, ""),
    (NEITHER, "same"),
]
"""What each column tells of a label: how many rows have it, or the percentage with a verdict."""
HEAD = (
    "| left out | agrees | agreed | alarm | missed | differs | called right | caught | neither "
    "| called right |"
)


def table(results: dict[str, list[tuple[str, str]]]) -> str:
    """The results of each data set and of all, as a Markdown table."""
    groups = {**results, "all": [each for one in results.values() for each in one]}
    lines = [HEAD, "|" + "---|" * (len(COLUMNS) + 1)]
    for name, found in groups.items():
        cells = [_cell(found, label, verdict) for label, verdict in COLUMNS]
        lines.append(f"| {' | '.join([name, *cells])} |")
    return "\n".join(lines)


def _cell(found: list[tuple[str, str]], label: str, verdict: str) -> str:
    counts = collections.Counter(each for of, each in found if of == label)
    total = counts.total()
    if not verdict:
        return str(total)
    return f"{100 * counts[verdict] / total:.1f}" if total else "–"


def left_out(rows: Sequence[Row]) -> dict[str, list[tuple[str, str]]]:
    """What each data set gets from a fit on all the others."""
    return {
        name: list(
            verdicts(
                [row for row in rows if row.dataset == name],
                [row for row in rows if row.dataset != name],
            )
        )
        for name in dict.fromkeys(row.dataset for row in rows)
    }


def written(rows: Sequence[Row]) -> str:
    """The lines of the table of numbers, from a fit on all rows."""
    related, same = fit_related(rows), fit_same(rows)
    names = [*rows[0].features, "constant"]
    columns = ([*each.features, each.constant] for each in (related, same))
    lines = sorted(zip(names, *columns, strict=True))
    return "".join(f"{name}:{a:.4f} {b:.4f}\n" for name, a, b in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=Path, action="append", default=[])
    parser.add_argument("--phrases", type=Path, nargs=2, action="append", default=[])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    own = [(folder / "cases.jsonl", folder / "claims.yaml") for folder in sorted(CASES.iterdir())]
    rows = [row for path in args.pairs for row in of_pairs(path)]
    rows += [row for cases, ledger in args.phrases + own for row in of_phrases(cases, ledger)]
    print(table(left_out(rows)))
    if args.write:
        path = FOLDER / "fit.txt"
        head = path.read_text(encoding="utf-8").partition("\n\n")[0]
        path.write_text(f"{head}\n\n{written(rows)}{END}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
