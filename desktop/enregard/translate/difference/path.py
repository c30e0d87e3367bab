"""The best way through two texts at once: which words of one are which words of the other, both in their order.

Each pair of words gains what the words weigh, and each stretch without pairs costs the same however long it is. So a
few small words or a comma between words that differ are not worth leaving the stretch for, and phrases stay whole.

Only pairs of words that can answer to each other are looked at, never all pairs. Of a word with very many of them those
nearest to the diagonal count: the time grows with the length of the texts, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from enregard.translate.difference.pieces import Kind
from enregard.translate.difference.words import Word, relation

STRETCH = 1.5
"""What a stretch of words that differ costs: more than two small words gain, less than a word that carries meaning."""

_NEAREST = 24  # places of a word that are looked at
_WORTH = {Kind.SAME: 1.0, Kind.TYPOGRAPHY: 0.99, Kind.INFLECTED: 0.8}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that answer to each other, by their numbers, and what that gains."""

    first: int
    second: int
    kind: Kind
    gain: float


def pairs(first: Sequence[Word], second: Sequence[Word]) -> list[Pair]:
    """Return the pairs of words that can answer to each other, in the order of the first text, then of the second."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(second):
        for lemma in word.form.lemmas | {word.form.bare}:
            places[lemma].append(number)
    slope = len(second) / max(1, len(first))
    found = []
    for number, word in enumerate(first):
        near = {k for lemma in word.form.lemmas | {word.form.bare} for k in _nearest(places[lemma], number * slope)}
        for other in sorted(near):
            if kind := relation(word, second[other]):
                weight = min(word.form.weight, second[other].form.weight)
                found.append(Pair(number, other, kind, weight * _WORTH[kind]))
    return _not_alone(found, len(first), len(second))


def _nearest(places: list[int], expected: float) -> list[int]:
    if len(places) <= _NEAREST:
        return places
    start = min(max(0, bisect_left(places, expected) - _NEAREST // 2), len(places) - _NEAREST)
    return places[start : start + _NEAREST]


def _not_alone(found: list[Pair], rows: int, columns: int) -> list[Pair]:
    """Leave out small words and marks that have no neighbours in common: no best way goes through them."""
    there = {(pair.first, pair.second) for pair in found} | {(-1, -1), (rows, columns)}
    return [
        pair
        for pair in found
        if pair.gain >= STRETCH
        or (pair.first - 1, pair.second - 1) in there
        or (pair.first + 1, pair.second + 1) in there
    ]


@dataclass(slots=True)
class _Staircase:
    """The best sum so far up to each column; sums rise with the columns."""

    columns: list[int] = field(default_factory=list)
    best: list[tuple[float, int]] = field(default_factory=list)

    def before(self, column: int) -> tuple[float, int]:
        """Return the best sum of a way that ends before a column, and its last pair; -1 is the start."""
        at = bisect_left(self.columns, column)
        return self.best[at - 1] if at else (0.0, -1)

    def add(self, column: int, total: float, number: int) -> None:
        """Take in a way that ends in a column."""
        if self.before(column + 1)[0] >= total:
            return
        at = end = bisect_left(self.columns, column)
        while end < len(self.best) and self.best[end][0] <= total:
            end += 1
        self.columns[at:end] = [column]
        self.best[at:end] = [(total, number)]


def best_path(candidates: Sequence[Pair], rows: int, columns: int) -> list[Pair]:
    """Return the pairs of the way that gains most."""
    totals: list[float] = []
    origins: list[int] = []
    numbers = {(-1, -1): -1}
    stairs, waiting = _Staircase(), 0
    for number, pair in enumerate(candidates):
        while candidates[waiting].first < pair.first:
            stairs.add(candidates[waiting].second, totals[waiting], waiting)
            waiting += 1
        total, origin = stairs.before(pair.second)
        total -= STRETCH
        follows = numbers.get((pair.first - 1, pair.second - 1))
        if follows is not None and (straight := totals[follows] if follows >= 0 else 0.0) >= total:
            total, origin = straight, follows
        totals.append(total + pair.gain)
        origins.append(origin)
        numbers[pair.first, pair.second] = number
    last = max(range(len(totals)), key=lambda k: _at_the_end(totals[k], candidates[k], rows, columns), default=-1)
    if last >= 0 and _at_the_end(totals[last], candidates[last], rows, columns) <= -STRETCH:
        last = -1
    path = []
    while last >= 0:
        path.append(candidates[last])
        last = origins[last]
    return path[::-1]


def _at_the_end(total: float, pair: Pair, rows: int, columns: int) -> float:
    """Return the sum of a way that ends with a pair: what is left of the texts is a stretch too."""
    return total if (pair.first, pair.second) == (rows - 1, columns - 1) else total - STRETCH
