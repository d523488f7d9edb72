"""Tables as CSV."""

from __future__ import annotations

from factcheck.write.table import Table, spreadsheet_text


def csv_text(table: Table, *, header: bool = True) -> str:
    """The table as CSV: the quoting of RFC 4180, cells safe for spreadsheets.

    Rows end in ``\\n``, on the screen and in a file alike: every CSV reader takes it, and so do
    the line tools of a shell, which stumble over ``\\r\\n``.
    """
    import csv
    import io

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(table.columns)
    writer.writerows([spreadsheet_text(cell) for cell in row] for row in table.rows)
    return out.getvalue()
