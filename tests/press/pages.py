"""Invented articles as they come from web pages, with what a careful reader says of each (folder `copies`)."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from enregard.check import Span
from enregard.jobs.pairs import read_pair
from enregard.press import article
from enregard.press import statement as statements
from enregard.press.model import Article, Statement
from enregard.project.build import build

_FOLDER = Path(__file__).with_name("copies")
_CORPUS = Path(__file__).parents[2] / "corpus"
_CORPUS_SENTENCES = (
    "Bonjour à toutes",
    "Ce matin, une",
    "Cette délégation",
    "Au cours de la réunion",
    "Je peux désormais",
    "Des unités",
    "Ce déploiement constitue",
    "L’OTAN appelle",
    "L’approfondissement",
    "Cet approfondissement",
    "Pyongyang a déjà",
    "Ces livraisons",
    "En échange",
    "Cette situation",
    "On peut aussi",
    "En effet, plus",
    "Et sans soutien",
    "Les Alliés continueront",
    "Sa sécurité",
    "Aujourd’hui, nous",
    "Nous poursuivons",
    "Plus tard dans",
    "Merci.",
)


@dataclass(frozen=True)
class Page:
    """An article and the truth about it; links are (words of a sentence, numbers of official sentences from 1)."""

    name: str
    statement: str
    draws: bool
    date: str
    links: list[tuple[str, list[int]]]
    quotations: list[tuple[str, str, str]]
    errors: list[tuple[str, str]]

    @property
    def path(self) -> Path:
        """Return its file."""
        return _FOLDER / f"{self.name}.txt"

    def read(self) -> Article:
        """Return it as it is read from its file."""
        return article.read(self.path)


def _page(name: str, table: dict[str, Any]) -> Page:
    return Page(name=name, **table)


PAGES = tuple(
    _page(name, table)
    for file in sorted(_FOLDER.glob("*.toml"))
    for name, table in tomllib.loads(file.read_text(encoding="utf-8")).items()
)


@cache
def statement(name: str) -> Statement:
    """Return a statement, aligned with its original."""
    pair = read_pair(_file(name, "en"), _file(name, "fr"), ("en", "fr"), "")
    return statements.of_project(build(*pair).project)


def _file(name: str, language: str) -> Path:
    return _CORPUS / f"statement.{language}.txt" if name == "nato" else _FOLDER / f"{name}.{language}.txt"


@cache
def _starts(name: str) -> list[int]:
    """Return where the sentences of an official text begin in its file."""
    text = _file(name, "fr").read_text(encoding="utf-8")
    if name == "nato":
        return [text.index(beginning) for beginning in _CORPUS_SENTENCES]
    lines = text.splitlines(keepends=True)
    return [sum(map(len, lines[:k])) for k in range(4, len(lines))]


def numbers(name: str, spans: tuple[Span, ...]) -> set[int]:
    """Return the numbers (from 1) of the official sentences that spans of the official file touch."""
    starts = _starts(name)
    return {
        number for a, b in spans for number in range(bisect_right(starts, a), bisect_right(starts, max(a, b - 1)) + 1)
    }
