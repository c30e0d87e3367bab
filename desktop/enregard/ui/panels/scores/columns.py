"""Which rows stand where in the picture of the scores."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import fmean, pstdev

_PITCH = 4.0  # pixels that a column has at least, its distance from the next included
_WIDEST = 22.0
_APART = 6.0  # pixels between paragraphs, where there is room
_SEEN = 2.0  # pixels between paragraphs that are seen as a gap
_MANY = 200  # rows for which the distribution is shown in finer steps


@dataclass(frozen=True)
class Series:
    """The chrF of rows in their order, with the number and the paragraph of each."""

    values: Sequence[float]
    numbers: Sequence[int]
    paragraphs: Sequence[int]

    @cached_property
    def mean(self) -> float:
        """Return the mean of the rows."""
        return fmean(self.values)

    @cached_property
    def beginnings(self) -> list[int]:
        """Return the positions at which a paragraph begins, without that of the first."""
        return [k for k, (before, here) in enumerate(pairwise(self.paragraphs), 1) if before != here]


@dataclass(frozen=True, slots=True)
class Column:
    """The rows from position `first` to before `end`: where they stand in pixels, their mean and the lowest of them.

    `departs` tells whether they lie far below the others.
    """

    first: int
    end: int
    left: float
    width: float
    mean: float
    lowest: float
    departs: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in a width; each holds as many rows as `together`, the last perhaps fewer.

    `apart` tells whether gaps set the paragraphs apart.
    """

    columns: tuple[Column, ...] = ()
    together: int = 1
    apart: bool = True


def lay_out(series: Series, width: float) -> Columns:
    """Share a width out among rows, paragraphs set apart; where rows are too many, several share a column."""
    rows = len(series.values)
    together = max(1, math.ceil(rows * _PITCH / max(width, _PITCH)))
    firsts = range(0, rows, together)
    begins = set(series.beginnings) if together == 1 else set()
    apart = min(_APART, (width - rows * _PITCH) / len(begins)) if begins else 0.0
    pitch = min(_WIDEST, (width - apart * len(begins)) / max(1, len(firsts)))
    held = [series.values[first : first + together] for first in firsts]
    means = [fmean(values) for values in held]
    columns, left = [], 0.0
    for first, values, mean, departs in zip(firsts, held, means, departing(means), strict=True):
        left += apart if first in begins else 0.0
        gap = min(2.0, pitch / 4)
        columns.append(Column(first, first + len(values), left, pitch - gap, mean, min(values), departs))
        left += pitch
    return Columns(tuple(columns), together, together == 1 and (not begins or apart >= _SEEN))


def departing(heights: Sequence[float]) -> list[bool]:
    """Tell which heights lie more than a standard deviation below their mean."""
    if len(heights) < 2:
        return [False] * len(heights)
    limit = fmean(heights) - pstdev(heights)
    return [height < limit - 1e-9 for height in heights]


def bins(values: Sequence[float]) -> list[list[int]]:
    """Return the positions of the values in each of 10 equal steps from 0 to 100; of 20 if there are many."""
    count = 20 if len(values) >= _MANY else 10
    found: list[list[int]] = [[] for _ in range(count)]
    for position, value in enumerate(values):
        found[step(value, count)].append(position)
    return found


def step(value: float, count: int) -> int:
    """Return in which of so many equal steps from 0 to 100 a value lies."""
    return min(count - 1, max(0, int(value * count / 100)))
