"""Fit the numbers of src/factcheck/lexicon/suggest.txt to sentences that readers labelled.

    fit_suggest.py ROWS.jsonl… [--write]

A row has "sentence", "label" ("checkworthy" for a statistic), "dataset" (who labelled it),
"document" and "note", which begins with "aside" where it is arguable; a file of whole documents
ends in "-whole.jsonl". Files whose names differ in a number or a date alone are one family; every
family weighs nearly the same. Prints what each family gets from fits that had not seen it: on nine
tenths of the documents, and on the other datasets alone. With --write the numbers of a fit on all
rows are written. Needs scikit-learn (the group "fit" of pyproject.toml), which nothing else does.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from factcheck.match.statement import Reader
from factcheck.match.suggest import CONSTANT, LEAST, MEAN, SURE, Limits
from factcheck.match.suggest_features import Traits
from factcheck.read.lexicon import END, FOLDER, read_lexicon

STRENGTH = 0.03
"""The inverse strength of the penalty on large weights (scikit-learn's C): rows are few."""
EVENLY = 0.5
"""How evenly families weigh: 1 for the same sum each, 0 for the same for each row."""
AMISS = 0.19
"""The share of proposals that may be amiss, left out, the mean of the families: it sets how likely
the proposals of a document have to be on average."""
LOWEST, HIGHEST = 0.1, 0.4
"""Below which likelihood no sentence is proposed, and from which on each is."""
FOLDS = 10

Numbers = Any  # an array of numpy's, which is not there where types are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence: whose, what its readers say of it, and what it is like."""

    family: str
    dataset: str
    document: str
    whole: bool
    statistic: bool
    arguable: bool
    traits: dict[str, float]


def read_rows(paths: Sequence[Path]) -> Iterator[Row]:
    """The rows of the files; those without a figure have no traits, and are never proposed."""
    lexicon = read_lexicon()
    reader = Reader(lexicon)
    traits = Traits(lexicon, reader)
    for path in paths:
        whole = path.stem.endswith("-whole")
        family = re.sub(r"(-[\d-]*\d)?$", "", path.stem.removesuffix("-whole"))
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Row(
                family=f"{family}{'' if whole else ' (loose)'}",
                dataset=row["dataset"],
                document=row["document"] or row["id"],
                whole=whole,
                statistic=row["label"] == "checkworthy",
                arguable=row["note"].startswith("aside"),
                traits=traits.of(reader.read(row["sentence"])),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A regression: a weight for each trait by name, and a constant."""

    names: tuple[str, ...]
    traits: Numbers
    constant: float

    def likelihood(self, rows: Sequence[Row]) -> Numbers:
        """How likely each row is a statistic, 0 to 1; 0 where it has no traits."""
        found = 1 / (1 + np.exp(-(matrix(rows, self.names) @ self.traits + self.constant)))
        return np.where([bool(row.traits) for row in rows], found, 0.0)


def matrix(rows: Sequence[Row], names: Sequence[str]) -> Numbers:
    """A line of traits for each row."""
    return np.array([[row.traits.get(name, 0.0) for name in names] for row in rows])


def fitted(rows: Sequence[Row]) -> Weights:
    """A regression on traits that are scaled alike, told in the traits as they are."""
    rows = [row for row in rows if row.traits and not row.arguable]
    names = tuple(sorted({name for row in rows for name in row.traits}))
    x = matrix(rows, names)
    counts = collections.Counter(row.family for row in rows)
    weights = [(len(rows) / len(counts) / counts[row.family]) ** EVENLY for row in rows]
    middle, spread = x.mean(0), x.std(0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((x - middle) / spread, [row.statistic for row in rows], sample_weight=weights)
    slopes = model.coef_[0] / spread
    constant = float(model.intercept_[0] - (slopes * middle).sum())
    return Weights(names=names, traits=slopes, constant=constant)


def left_out(rows: Sequence[Row], part: Callable[[Row], object]) -> Numbers:
    """The likelihood of each row by a fit on the rows of all other parts."""
    parts = [part(row) for row in rows]
    found = np.zeros(len(rows))
    for each in dict.fromkeys(parts):
        inside = [n for n, other in enumerate(parts) if other == each]
        weights = fitted([row for row, other in zip(rows, parts, strict=True) if other != each])
        found[inside] = weights.likelihood([rows[n] for n in inside])
    return found


def by_tenths(rows: Sequence[Row]) -> Callable[[Row], object]:
    """Which tenth of the documents a row belongs to."""
    names = sorted({row.document for row in rows})
    tenth = {name: number % FOLDS for number, name in enumerate(names)}
    return lambda row: tenth[row.document]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a family gets at a cut: mean average precision, recall, the share that is amiss."""

    precision: float
    recall: float
    amiss: float


def proposed(rows: Sequence[Row], found: Numbers, limits: Limits) -> Numbers:
    """The likelihood of each row, and 0 where its document does not come down to it.

    Loose sentences of a family are one document.
    """
    documents: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        documents.setdefault(row.document if row.whole else row.family, []).append(number)
    chosen = np.zeros(len(rows))
    for numbers in documents.values():
        cut = limits.cut([found[n] for n in numbers if found[n] > 0])
        chosen[numbers] = np.where(found[numbers] >= cut, found[numbers], 0.0)
    return chosen


def results(rows: Sequence[Row], found: Numbers, limits: Limits) -> dict[str, Result]:
    """The result of each family; what is not proposed counts as last of all, and missed."""
    told = {}
    chosen = proposed(rows, found, limits)
    for family in dict.fromkeys(row.family for row in rows):
        mine = [n for n, row in enumerate(rows) if row.family == family]
        said = [n for n in mine if chosen[n] > 0]
        right = sum(rows[n].statistic and not rows[n].arguable for n in said)
        wrong = sum(not rows[n].statistic and not rows[n].arguable for n in said)
        true = sum(rows[n].statistic and not rows[n].arguable for n in mine)
        documents: dict[str, list[int]] = {}
        for n in mine:
            documents.setdefault(rows[n].document if rows[n].whole else "", []).append(n)
        precisions = [_average(rows, chosen, numbers) for numbers in documents.values()]
        ranked = [each for each in precisions if each is not None]
        told[family] = Result(
            precision=sum(ranked) / len(ranked),
            recall=right / true,
            amiss=wrong / max(len(said), 1),
        )
    return told


def _average(rows: Sequence[Row], found: Numbers, numbers: Sequence[int]) -> float | None:
    """The average precision of a document's order; None where it states no statistic."""
    numbers = [n for n in numbers if not rows[n].arguable]
    true = sum(rows[n].statistic for n in numbers)
    order = sorted((n for n in numbers if found[n] > 0), key=lambda n: (-found[n], n))
    hits, total = 0, 0.0
    for place, number in enumerate(order, 1):
        if rows[number].statistic:
            hits += 1
            total += hits / place
    return total / true if true else None


def best_limits(rows: Sequence[Row], *found: Numbers) -> Limits:
    """The limits with the lowest mean, in hundredths, at which no more is amiss than may be,
    whichever rows were left out."""
    for hundredths in range(5, 95):
        limits = Limits(least=LOWEST, mean=hundredths / 100, sure=HIGHEST)
        if all(_mean(results(rows, each, limits)).amiss <= AMISS for each in found):
            break
    return limits


HEAD = (
    "| family | documents | sentences | with a figure | statistics | average precision | recall"
    " | amiss | by other datasets: precision | recall | amiss |"
)


def table(rows: Sequence[Row], tenths: Numbers, others: Numbers, limits: Limits) -> str:
    """The results of each family and their means, as a Markdown table."""
    near, far = results(rows, tenths, limits), results(rows, others, limits)
    lines = [HEAD, "|" + "---|" * (HEAD.count("|") - 1)]
    for family in near:
        mine = [row for row in rows if row.family == family]
        counts = (
            len({row.document for row in mine}),
            len(mine),
            sum(bool(row.traits) for row in mine),
            sum(row.statistic and not row.arguable for row in mine),
        )
        cells = [*map(str, counts), *_cells(near[family]), *_cells(far[family])]
        lines.append(f"| {' | '.join([family, *cells])} |")
    means = [*_cells(_mean(near)), *_cells(_mean(far))]
    lines.append(f"| {' | '.join(['mean', '', '', '', '', *means])} |")
    return "\n".join(lines)


def _mean(told: dict[str, Result]) -> Result:
    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    return Result(
        precision=mean([each.precision for each in told.values()]),
        recall=mean([each.recall for each in told.values()]),
        amiss=mean([each.amiss for each in told.values()]),
    )


def _cells(result: Result) -> list[str]:
    return [f"{result.precision:.3f}", f"{result.recall:.3f}", f"{result.amiss:.3f}"]


def written(weights: Weights, limits: Limits) -> str:
    """The lines of the table of numbers."""
    lines = {name: float(n) for name, n in zip(weights.names, weights.traits, strict=True)}
    lines |= {CONSTANT: weights.constant}
    lines |= {LEAST: limits.least, MEAN: limits.mean, SURE: limits.sure}
    return "".join(f"{name}:{number:.4f}\n" for name, number in sorted(lines.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = list(read_rows(args.rows))
    tenths = left_out(rows, by_tenths(rows))
    others = left_out(rows, lambda row: row.dataset)
    limits = best_limits(rows, tenths, others)
    print(f"{limits}\n{table(rows, tenths, others, limits)}")
    if args.write:
        path = FOLDER / "suggest.txt"
        head = path.read_text(encoding="utf-8").partition("\n\n")[0]
        text = f"{head}\n\n{written(fitted(rows), limits)}{END}"
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
