"""Concordance: where words stand in memories, and what faces them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from heapq import nlargest
from time import monotonic

from enregard.errors import InputError
from enregard.exchange.units import Unit, Variant
from enregard.memories.memory import Memory
from enregard.memories.query import Query, Span, Term
from enregard.project import Side

_SOON = 0.035
"""Seconds after which a search that has found something is content."""
_PHRASE = 0.012
"""Seconds that the phrase may take where the words need not stand side by side."""
_LATE = 2.0
"""Seconds after which it ends anyway."""
_FORMS = 50  # of the most frequent words that a beginning stands for
_MANY = 30_000
"""Units of the words that a beginning stands for, from which on looking them all up takes too long."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit in which the words stand, and where; `count` units say the same on both sides."""

    memory: Memory
    unit: Unit
    source: Variant
    target: Variant
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: phrases before scattered words, each in the order of the memories.

    `units` counts those in which the words stand, on either side each; there are more if not `whole`.
    """

    hits: tuple[Hit, ...]
    units: int
    whole: bool


def search(memories: Iterable[Memory], languages: tuple[str, str], query: Query) -> Found:
    """Search memories, in their order, for words in the languages of original and translation.

    Raises InputError if the query has no word or an index cannot be read.
    """
    if not query.terms:
        raise InputError("There is no word in “{query}” to search for. Give a word or a phrase.", query=query.text)
    asked = _Search(list(memories), languages, query, monotonic())
    if query.phrase:
        asked.collect(query.phrase, _PHRASE)
    asked.collect(query)
    total, whole = asked.count()
    return Found(tuple(asked.hits.values()), max(total, len(asked.hits)), whole)


@dataclass(slots=True)
class _Search:
    """A search under way; `hits` by what both sides say."""

    memories: list[Memory]
    languages: tuple[str, str]
    query: Query
    began: float
    hits: dict[tuple[str, str], Hit] = field(default_factory=dict)
    seen: set[tuple[int, int]] = field(default_factory=set)

    def late(self) -> bool:
        """Tell whether it is time to be content."""
        return monotonic() - self.began > (_SOON if self.hits else _LATE)

    def collect(self, query: Query, most: float = _LATE) -> None:
        """Take up units that meet a query, to the limit, for so many seconds at most."""

        def late() -> bool:
            return self.late() or monotonic() - self.began > most

        for at, memory, table in self._places():
            expression, _ = _expression(memory, table, query)
            for number in memory.numbers(table, expression, late):
                if len(self.hits) >= self.query.limit or late():
                    return
                if (at, number) not in self.seen:
                    self._take(at, number, query)

    def count(self) -> tuple[int, bool]:
        """Count the units, for as long as there is time."""
        total, whole = 0, True
        for _, memory, table in self._places():
            counted, all_of_them = _count(memory, table, self.query, self.late)
            total, whole = total + counted, whole and all_of_them
        return total, whole

    def _places(self) -> Iterator[tuple[int, Memory, int]]:
        """Yield what is to be searched: memories by their position, and tables."""
        sides = [side for side in Side if self.query.side in (None, side)]
        for at, memory in enumerate(self.memories):
            for side in sides:
                for table in memory.tables(self.languages[list(Side).index(side)]):
                    yield at, memory, table

    def _take(self, at: int, number: int, query: Query) -> None:
        """Take up a unit, if it has both sides and the words stand where they are wanted."""
        memory = self.memories[at]
        unit = memory.unit(number)
        pair = unit.pair(self.languages)
        if pair is None or not all(variant.text.strip() for variant in pair):
            return
        source, target = (
            query.spans(variant.text) if query.side in (None, side) else ()
            for side, variant in zip(Side, pair, strict=True)
        )
        if not source and not target:
            return
        self.seen.add((at, number))
        key = pair[0].text, pair[1].text
        known = self.hits.get(key)
        self.hits[key] = replace(known, count=known.count + 1) if known else Hit(memory, unit, *pair, source, target)


def _expression(memory: Memory, table: int, query: Query) -> tuple[str, bool]:
    """Return a query for full-text search, and whether it says all that is sought.

    Beginnings that too many words have are left to a look at the texts.
    """
    many = [term for term in query.terms if sum(_forms(memory, table, term).values()) > _MANY]
    expressions = [term.expression(whole=term not in many) for term in query.terms]
    if not any(expressions):
        forms = _forms(memory, table, many[0])
        return " OR ".join(f'"{form}"' for form in nlargest(_FORMS, forms, key=forms.__getitem__)), False
    return " AND ".join(filter(None, expressions)), not many


def _forms(memory: Memory, table: int, term: Term) -> dict[str, int]:
    """Return the frequent words that the beginning of a term stands for."""
    return memory.beginning(table, term.beginning) if term.beginning else {}


def _count(memory: Memory, table: int, query: Query, late: Callable[[], bool]) -> tuple[int, bool]:
    """Count the units of a table that meet a query; those of a frequent word are counted already."""
    expression, is_all = _expression(memory, table, query)
    known = memory.frequency(table, expression.strip('"'))
    counted, whole = (known, True) if known else memory.count(table, expression, late)
    return counted, whole and is_all and not query.exact
