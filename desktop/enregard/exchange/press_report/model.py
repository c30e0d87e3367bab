"""What a report consists of, in the language it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from enregard.exchange.press_report.passages import Passage
from enregard.exchange.press_report.table import Table


@dataclass(frozen=True, slots=True)
class Term:
    """A word for how much something matters or how a quotation stands: its shape if it has one, what it means.

    `value` is the same in every language; `count` tells how often there is such a thing.
    """

    value: str
    word: str
    means: str
    shape: str = ""
    count: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        """Return the value with the word for it."""
        return self.value, self.word


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that an editor should look at; `quotation` is the number of the one it is said of, or 0."""

    severity: Term
    kind: str
    place: str
    passage: Passage | None
    original: Passage | None
    official: Passage | None
    said: str
    proposed: Passage | None
    quotation: int = 0
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its verdict; `severity` is that of the gravest remark on it, if there is one."""

    number: int
    verdict: Term
    place: str
    speaker: str
    passage: Passage | None
    original: Passage | None
    official: Passage | None
    reasons: tuple[str, ...]
    severity: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What is said of an article; `calm` tells why no differences are raised where there are none."""

    number: int
    name: str
    title: str
    language: str
    date: str
    about: tuple[str, ...]
    note: str
    draws: bool
    headline: str
    why: str
    calm: str
    verdicts: tuple[Term, ...]
    severities: tuple[Term, ...]
    differences: tuple[Entry, ...]
    quotations: tuple[Quoted, ...]
    own: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A whole report: the statement, how it was made, the articles, names and figures. `words` are its headings."""

    language: str
    words: Mapping[str, str]
    title: str
    title_language: str
    speaker: str
    date: str
    version: str
    made: tuple[str, ...]
    cautions: tuple[str, ...]
    verdicts: tuple[Term, ...]
    severities: tuple[Term, ...]
    articles: tuple[Account, ...]
    table: Table
    kinds: tuple[tuple[str, str], ...]

    @property
    def names(self) -> list[tuple[int, str]]:
        """Return the articles' numbers with their names."""
        return [(each.number, f"{each.number}. {each.name}") for each in self.articles]

    @property
    def columns(self) -> list[str]:
        """Return the headings of the table of names and figures."""
        return [self.words["Name or figure"], *map(self.text, self.table.texts), self.words["Contradiction"]]

    def text(self, number: int) -> str:
        """Return what a text is called by its number."""
        return self.words["Article {number}"].format(number=number) if number else self.words["Statement"]
