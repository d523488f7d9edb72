"""Whatever a ledger holds, its export changes nothing when it comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from factcheck.cli.claims_in import outcome_of
from factcheck.cli.desk import read_desk
from factcheck.cli.export import every_row
from factcheck.model import Bearing, Citation, Claim, Evidence, Status
from factcheck.read.amend import amend
from factcheck.read.claims_in import read_sheet
from factcheck.read.claims_in.entries import entries
from factcheck.write import WRITERS
from factcheck.write.dossier import Choices, Dossier

HEAD = (
    "version: 1\ndocuments:\n  - id: a\n    file: a.txt\n  - id: b\n    file: b.txt\nclaims:\n"
    "  - id: first\n    text: The first.\n    citations:\n      - document: a\n"
)
WORDS = st.sampled_from(
    "= + - @ ' \" , ; \t \n \r\n “ ” ’ ‘= — £ é \u2028 \x85 0123 3.70 1e5 mar-17 # : |"
    " < > & _x000D_ <r> 😀 حيفا supports: contradicts: a b c 17% 2017-05-12".split(" ")
)

ESCAPED = "_x000D_\n"
"""What openpyxl gives for a line end of Windows, and for these very letters before any line end:
who types them ahead of one in a workbook gets a line end."""
TEXTS = (
    st.lists(WORDS, min_size=1, max_size=6)
    .map("".join)
    .filter(lambda text: bool(text.strip()) and ESCAPED not in text)
)
MAYBE = st.just("") | TEXTS
EVIDENCE = st.builds(
    Evidence, title=MAYBE, publisher=MAYBE, says=MAYBE, bearing=st.sampled_from([None, *Bearing])
)
CLAIMS = st.builds(
    Claim,
    id=st.just("second"),
    text=TEXTS,
    status=st.sampled_from(Status),
    citations=st.lists(
        st.builds(Citation, document=st.sampled_from("ab"), quote=MAYBE, place=MAYBE),
        min_size=1,
        max_size=3,
    ).map(tuple),
    checker=MAYBE,
    finding=MAYBE,
    tags=st.lists(TEXTS, max_size=2).map(tuple),
    evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
)


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "json"])
@settings(
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],  # to shrink one takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(claim=CLAIMS)
@example(
    claim=Claim(id="second", text="_x000D_", finding="=\r\n", citations=(Citation(document="a"),))
)
@example(
    claim=Claim(
        id="second", text='"q"', citations=(Citation(document="a", quote="'=x"),), checker="0123"
    )
)
def test_an_export_of_anything_changes_nothing(tmp_path: Path, name: str, claim: Claim) -> None:
    ledger = tmp_path / "claims.yaml"
    (tmp_path / "a.txt").write_text("The first.\n")
    (tmp_path / "b.txt").write_text("The first, and the second.\n")
    ledger.write_text(HEAD)
    before = read_desk(str(ledger), quiet=True)
    wanted = replace(before.ledger, claims=(*before.ledger.claims, claim))
    ledger.write_bytes(amend(str(ledger), before.content, wanted).text.encode())
    desk = read_desk(str(ledger), quiet=True)
    back = tmp_path / f"x.{name}"
    content = WRITERS[name].write(Dossier(name="x", rows=tuple(every_row(desk))), Choices())
    back.write_bytes(content.encode() if isinstance(content, str) else content)
    sheet, mapping = read_sheet(str(back))
    rows, found = entries(sheet, mapping)
    outcome = outcome_of(desk, rows, sheet.kind, update=True)
    assert (found, outcome.found) == ((), ())
    assert outcome.ledger == desk.ledger
