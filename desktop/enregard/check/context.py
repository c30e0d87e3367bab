"""What a check may know beyond its row: how long translations are, what other rows say, the glossary."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Texts = tuple[str, str]
"""Original and translation of a row."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a glossary: what the original calls something, what it may be called, what it must not."""

    source: str
    targets: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class Context:
    """What the rows of a text say together; `exchange` keeps it up to date when some of them change.

    `date` is the day on which the original was said or written, if that is known.
    """

    terms: Sequence[Term] = ()
    date: datetime.date | None = None
    _words: tuple[dict[str, int], dict[str, int]] = field(default_factory=lambda: ({}, {}))
    _by_letter: tuple[dict[str, list[str]], dict[str, list[str]]] = field(default_factory=lambda: ({}, {}))
    _translations: dict[str, Counter[str]] = field(default_factory=dict)
    _lengths: list[int] = field(default_factory=lambda: [0, 0])

    @staticmethod
    def of(rows: Iterable[Texts], terms: Sequence[Term] = (), date: datetime.date | None = None) -> Context:
        """Return the context of rows."""
        context = Context(terms, date)
        context.exchange((), rows)
        return context

    def exchange(self, old: Iterable[Texts], new: Iterable[Texts]) -> None:
        """Count new rows in the place of old ones."""
        for rows, sign in ((old, -1), (new, 1)):
            for row in rows:
                self._count(row, sign)

    def _count(self, row: Texts, sign: int) -> None:
        for words, by_letter, text in zip(self._words, self._by_letter, row, strict=True):
            for word in words_of(text):
                rows = words.get(word)
                if rows is None:
                    by_letter.setdefault(word[0], []).append(word)
                words[word] = (rows or 0) + sign
        if not all(row):
            return
        for side, text in enumerate(row):
            self._lengths[side] += sign * len(text)
        source, target = map(alike, row)
        self._translations.setdefault(source, Counter())[target] += sign

    @property
    def ratio(self) -> float:
        """Return the length of the originals over that of their translations."""
        source, target = self._lengths
        return source / target if source > 0 and target > 0 else 1.0

    def rows_with(self, side: int, word: str) -> int:
        """Count the rows whose source (0) or target (1) has a word, written like this."""
        return self._words[side].get(word, 0)

    def words_like(self, side: int, word: str) -> Iterable[str]:
        """Return the words of one side that begin with the same letter and are as long, give or take one."""
        rows, length = self._words[side], len(word)
        alike = (each for each in self._by_letter[side].get(word[:1], ()) if -2 < len(each) - length < 2)
        return (each for each in alike if rows[each] > 0)

    def translations(self, source: str) -> dict[str, int]:
        """Return how the same original is translated, and how many times each."""
        found = self._translations.get(alike(source), Counter())
        return {target: rows for target, rows in found.items() if rows > 0}


@lru_cache(maxsize=256)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that a context counts, as they are written."""
    return frozenset(_WORD.findall(text))


def alike(text: str) -> str:
    """Return a text so that two of the same wording are equal: one kind of space, of apostrophe, no case."""
    return " ".join(text.split()).replace("’", "'").casefold()
