"""Invented statements with their translations, and invented articles whose sentences say where they come from."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from enregard.documents import Origin, from_text
from enregard.press import article
from enregard.press.model import Article, Line, Statement

_TEXTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Told:
    """An article with the truth about it: each sentence with the lines of the statement that it draws on."""

    name: str
    statement: Statement
    draws: bool
    sentences: Sequence[tuple[str, Sequence[int]]]
    date: str
    language: str

    def read(self) -> Article:
        """Return it as it would be read from a file, three sentences a paragraph."""
        texts = [text for text, _ in self.sentences]
        paragraphs = [" ".join(texts[k : k + 3]) for k in range(0, len(texts), 3)]
        return article.from_document(
            from_text("\n\n".join(paragraphs), self.name, self.language, origin=Origin(date=self.date))
        )


def _statement(date: datetime.date, speaker: str, title: str, lines: Sequence[tuple[str, str]]) -> Statement:
    """Return a statement of pairs (original, official), as if each side were a file of a line each."""
    starts = [[0, *accumulate(len(pair[side]) + 1 for pair in lines)] for side in (0, 1)]
    made = [
        Line(k + 1, a, b, (starts[0][k], starts[0][k] + len(a)), (starts[1][k], starts[1][k] + len(b)))
        for k, (a, b) in enumerate(lines)
    ]
    return Statement(made, ("en", "fr"), date, speaker, title)


STATEMENTS = {name: _statement(**table) for name, table in _TEXTS["statement"].items()}
BANK, HEALTH, FOOTBALL = (STATEMENTS[name] for name in ("bank", "health", "football"))


def _told(table: dict[str, Any]) -> Told:
    sentences = [(text, tuple(lines)) for text, lines in table["sentences"]]
    return Told(
        table["name"],
        STATEMENTS[table["statement"]],
        table["draws"],
        sentences,
        table.get("date", ""),
        table.get("language", "fr"),
    )


ARTICLES = tuple(map(_told, _TEXTS["article"]))
