"""Measure correctness on labelled data, beside plain baselines, and write it into README.md.

    python benchmarks/quality.py [--dry] [--quick]

Runs the labelled phrases of benchmarks/cases, the number swaps over every ledger here, and, where a
folder ../shared/eval stands beside this checkout, the scorers that it holds. --quick leaves out the
retrieval collections, which take minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from baseline import baseline
from drafts import drafts_table
from near import near_tables
from report import write_section
from scoring import MEASURES, Ask, Tally, ours, read_cases, score, sound_ledger
from swaps import default_ledgers, tally_swaps

HERE = Path(__file__).parent
BESIDE = HERE.parent.parent / "shared"
EVAL = BESIDE / "eval"
COMMAND = Path(sys.executable).parent / "factcheck"
Row = list[str]


def table(head: Row, rows: Iterable[Row]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


def cases_table() -> str:
    """Labelled phrases over ledgers of other topics: ours, and the baseline in the same run."""
    rows = []
    totals: dict[str, Tally] = {}
    count = 0
    for folder in sorted((HERE / "cases").iterdir()):
        if not folder.is_dir():
            continue
        ledger, texts = sound_ledger(folder / "claims.yaml")
        cases = read_cases(folder / "cases.jsonl")
        count += len(cases)
        systems: dict[str, Ask] = {"factcheck": ours(ledger, texts)}
        try:
            systems["baseline"] = baseline(ledger)
        except ImportError as error:
            print(f"baseline left out: {error}", file=sys.stderr)
        for name, ask in systems.items():
            tally = score(cases, ask)
            totals.setdefault(name, Tally({}, {})).add(tally)
            rows.append([folder.name, name, *map(tally.percent, MEASURES)])
    rows += [["all", name, *map(tally.percent, MEASURES)] for name, tally in totals.items()]
    named = [measure.replace("_", " ") for measure in MEASURES]
    text = table(["topic", "system", *named], rows)
    return f"{count} labelled phrases of our own, `benchmarks/cases`:\n\n{text}"


def swaps_table() -> str:
    total = Tally({}, {})
    for path in default_ledgers():
        total.add(tally_swaps(path))
    rows = [[measure, f"{total.percent(measure)}%", str(n)] for measure, n in total.cases.items()]
    return "One thing changed in each claim, or spelled another way:\n\n" + table(
        ["", "share", "of"], rows
    )


def run(*args: str) -> Iterator[dict[str, object]]:
    """The JSON objects that a scorer prints, one a line."""
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{args[0]}: {done.stderr[-500:]}", file=sys.stderr)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def shared_tables(*, quick: bool) -> Iterator[str]:
    """What the scorers beside this checkout say; nothing where there are none."""
    find = list(
        run(
            str(EVAL / "score_find.py"), str(EVAL / "find-dev.jsonl"),
            "--ledger", str(BESIDE / "facts" / "ledger.yaml"), "--command", str(COMMAND),
        )
    )  # fmt: skip
    for each in find:
        rows = [
            [name.replace("_", " "), str(measure["percent"]), str(measure["of"])]
            for name, measure in each.items()
            if isinstance(measure, dict)
        ]
        yield "Labelled phrases over five articles, other people's words:\n\n" + table(
            ["measure", "percent", "of"], rows
        )
    suites = sorted(str(path) for path in (EVAL / "figures").glob("*.jsonl"))
    yield "Reading figures, F1 on other projects' own test suites:\n\n" + pivot(
        run(str(EVAL / "score_figures.py"), *suites, "--baselines"), "suite", "f1"
    )
    passages = run(
        str(EVAL / "score_passages.py"), str(EVAL / "passages-dev.jsonl"),
        str(EVAL / "passages-dev-texts.jsonl"), "--baselines",
    )  # fmt: skip
    columns = ["system", "placed", "exact", "rejected", "median_ms"]
    yield "Quotations placed in articles:\n\n" + table(
        columns, [[str(each.get(column, "")) for column in columns] for each in passages]
    )
    if not quick:
        rows = []
        for folder in sorted((EVAL / "retrieval").iterdir()):
            scorer = str(EVAL / "score_retrieval.py")
            for each in run(scorer, str(folder), "--command", str(COMMAND), "--baselines"):
                rows.append([folder.name, *(str(each[k]) for k in ("system", "mrr", "hit@1"))])
        yield "Ranking the claims of large ledgers:\n\n" + table(
            ["collection", "system", "MRR", "hit@1"], rows
        )


def pivot(results: Iterable[dict[str, object]], row: str, value: str) -> str:
    """A row for each suite, a column for each system."""
    found: dict[str, dict[str, str]] = {}
    systems: list[str] = []
    for each in results:
        system = str(each["system"])
        if system not in systems:
            systems.append(system)
        found.setdefault(str(each[row]), {})[system] = str(each[value])
    return table(
        [row, *systems],
        [[name, *(got.get(s, "–") for s in systems)] for name, got in found.items()],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--dry", action="store_true", help="print the tables, write nothing")
    parser.add_argument("--quick", action="store_true", help="leave out the large collections")
    args = parser.parse_args()
    parts = [
        cases_table(),
        swaps_table(),
        f"Drafts checked line by line:\n\n{drafts_table()}",
        near_tables(),
    ]
    if EVAL.is_dir():
        parts += shared_tables(quick=args.quick)
    else:
        print("no scorers beside this checkout: our own cases only", file=sys.stderr)
    text = "\n\n".join(parts)
    print(text)
    if not args.dry:
        write_section("quality", text)


if __name__ == "__main__":
    main()
