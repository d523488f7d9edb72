"""The golden files of ``export``; run as a script, it writes them anew."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from factcheck.write import WRITERS

HERE = Path(__file__).parent
LEDGER = "export/claims.yaml"
GOLDEN = {
    name: HERE / "export" / "golden" / f"citations{written.endings[0]}"
    for name, written in WRITERS.items()
}
"""Format → the file that it writes from that ledger."""


def cells(content: bytes) -> list[tuple[str, str, object, str]]:
    """A workbook's cells: sheet, place, value, link. Its bytes differ with the writer's version."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    return [
        (
            sheet.title,
            cell.coordinate,
            cell.value,
            str(cell.hyperlink.target) if cell.hyperlink else "",
        )
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


if __name__ == "__main__":
    from factcheck.cli.app import run

    os.chdir(HERE)
    for name, path in GOLDEN.items():
        kept = ["--keep-broken"] if name == "jsonl" else []
        run(["export", "--ledger", LEDGER, "--format", name, "-o", str(path), *kept])
        sys.stderr.flush()
