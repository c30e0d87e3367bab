"""Invented articles with a reader's judgement on each quotation and on what they report."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from enregard import documents
from enregard.documents import Origin, from_text
from enregard.files import corpus
from enregard.press import article, reading
from enregard.press.model import Judgement, Line, Reading, Statement
from enregard.press.statement import of_project
from enregard.project.build import build

_TEXTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_MARK = re.compile(r"⟦([^⟧]*)⟧")
_DAY = datetime.date(2025, 1, 1)
SETS = tuple(sorted({each["set"] for each in _TEXTS["article"]}))


@dataclass(frozen=True)
class Quoted:
    """A quotation with the reader's judgement and the program's."""

    verdict: str
    kinds: frozenset[str]
    found: Judgement

    @property
    def right(self) -> bool:
        """Tell whether both say the same."""
        return self.found.verdict.name.lower() == self.verdict


@dataclass(frozen=True)
class Told:
    """A sentence with what should be remarked on what it reports outside of quotation marks, and what is."""

    text: str
    kinds: frozenset[str]
    found: frozenset[str]


@cache
def statement(name: str) -> Statement:
    """Return a statement by its name: `nato` is the one of the corpus."""
    if name != "nato":
        return _made(**_TEXTS["statement"][name])
    original, official = (documents.read(corpus(f"statement.{code}.txt")) for code in ("en", "fr"))
    return of_project(build(original, official).project)


def _made(speaker: str, title: str, lines: Sequence[Sequence[str]]) -> Statement:
    """Return a statement of pairs (original, official), as if each side were a file of a line each."""
    starts = [[0, *accumulate(len(pair[side]) + 1 for pair in lines)] for side in (0, 1)]
    places = [
        [(start, start + len(pair[side])) for start, pair in zip(starts[side], lines, strict=False)] for side in (0, 1)
    ]
    rows = [Line(k + 1, a, b, places[0][k], places[1][k]) for k, (a, b) in enumerate(lines)]
    return Statement(rows, ("en", "fr"), _DAY, speaker, title)


@cache
def judged(name: str) -> tuple[tuple[Quoted, ...], tuple[Told, ...]]:
    """Return the quotations and the sentences of a set of articles."""
    quoted, told = [], []
    for table in _TEXTS["article"]:
        if table["set"] == name:
            text, marks = _unmarked(table["text"].strip())
            found = _read(table, text)
            quoted += list(_quotations(found, marks))
            told += list(_sentences(found, marks))
    return tuple(quoted), tuple(told)


def _unmarked(text: str) -> tuple[str, dict[int, str]]:
    """Return an article without its marks, and the marks by their place in it."""
    marks, plain, last = {}, "", 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        marks[len(plain)] = mark[1]
        last = mark.end()
    return plain + text[last:], marks


def _read(table: dict[str, Any], text: str) -> Reading:
    document = from_text(text, "article", table.get("language", "fr"), origin=Origin(date=str(table["date"])))
    return reading.read(article.from_document(document), statement(table["statement"]), draws=True)


def _quotations(found: Reading, marks: dict[int, str]) -> Iterator[Quoted]:
    known = {each.quotation.at[0]: each for each in found.quotations}
    for place, mark in marks.items():
        if not mark.startswith("+"):
            verdict, *kinds = mark.split()
            yield Quoted(verdict, frozenset(kinds), known[place])


def _sentences(found: Reading, marks: dict[int, str]) -> Iterator[Told]:
    of_quotations = [remark for each in found.quotations for remark in each.remarks]
    outside = [each for each in found.remarks if each.against and each not in of_quotations]
    for sentence in found.article.sentences:
        end = sentence.start + len(sentence.text)
        kinds = frozenset(each.kind for each in outside if sentence.start <= each.at[0][0] < end)
        mark = marks.get(sentence.start, "")
        yield Told(sentence.text, frozenset(mark[1:].split()) if mark.startswith("+") else frozenset(), kinds)
