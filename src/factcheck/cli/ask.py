"""One phrase asked of the ledger, and its answer in the format that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.prose import BOLD, PLAIN
from factcheck.cli.screen import Screen, say, say_data
from factcheck.write.answer import Answer, answer_object, answers_table

if TYPE_CHECKING:
    from factcheck.cli.desk import Desk
    from factcheck.match.find import Finder


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is searched for every phrase.

    ``claims`` and ``documents`` count what the finder holds. ``passages`` says whether documents
    are searched where no claim matches.
    """

    finder: Finder
    claims: int
    documents: int
    limit: int
    passages: bool

    def answer(self, phrase: str) -> Answer:
        """The claims that say the phrase; where none matches, the passages that do."""
        matches = self.finder.claims(phrase, limit=self.limit) if phrase.strip() else ()
        matched = any(match.tier == "match" for match in matches)
        search = self.passages and not matched and bool(phrase.strip())
        return Answer(
            phrase=phrase,
            claims=self.claims,
            documents=self.documents,
            matches=matches,
            passages=self.finder.passages(phrase, limit=self.limit) if search else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """How answers are printed: ``shape`` is text, json, jsonl or csv.

    ``headed`` puts each phrase above its answer, where there may be many.
    """

    desk: Desk
    screen: Screen
    shape: str
    explain: bool
    headed: bool

    def print(self, answer: Answer, *, first: bool) -> None:
        """Print one answer. ``first`` is whether it is the first of the run."""
        if self.shape == "text":
            say(self._text(answer, first))
        else:
            say_data(self._data(answer, first), self.screen)

    def _text(self, answer: Answer, first: bool) -> str:
        from factcheck.cli.show import answer_text, quoted

        text = answer_text(answer, self.desk, self.screen, explain=self.explain)
        if not self.headed:
            return text
        gap = "" if first else "\n"
        phrase = [("phrase:", PLAIN), (f" {quoted(answer.phrase)}", BOLD)]
        return f"{gap}{self.screen.hang(phrase)}\n{text}"

    def _data(self, answer: Answer, first: bool) -> str:
        if self.shape == "csv":
            from factcheck.write.csv import csv_text

            return csv_text(answers_table([answer], self.desk.ledger), header=first)
        from factcheck.write.json import line_text, object_text

        shape = answer_object(answer, self.desk.ledger, explain=self.explain)
        return object_text(shape) if self.shape == "json" else line_text(shape)
