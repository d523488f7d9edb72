"""``factcheck find --add``: a phrase that a document says and no claim is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.streams import note
from factcheck.model import refusal

if TYPE_CHECKING:
    from factcheck.cli.desk import Asked, Desk
    from factcheck.write.answer import Answer


def refuse_adding(shape: str, status: str | None) -> None:
    """Raise ``FactcheckError`` where nothing could be added, or the answer would be spoilt."""
    if shape != "text":
        raise refusal("cannot-add", f"--add is not for {shape}", "--add", "leave --format out")
    if status is not None:
        message = "--add looks into the documents, and --status into claims alone"
        raise refusal("cannot-add", message, "--add", "leave --status out")


def add_found(answer: Answer, desk: Desk, option: Asked, color: str) -> None:
    """Record a phrase that a document says and no claim; else say why it is not recorded.

    Raises ``FactcheckError`` where it cannot be written.
    """
    from factcheck.cli.add import Wanted, add_claim

    if not answer.passages:
        same = [match.claim.id for match in answer.matches if match.tier == "match"]
        said = f"claim {same[0]} says it" if same else "no document says it"
        note(f"nothing was added: {said}\n")
        return
    document = answer.passages[0].document
    home = desk.home(document) if desk.several else option
    add_claim(home, Wanted(text=answer.phrase, document=document), color)
