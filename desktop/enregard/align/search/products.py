"""How near the runs of two texts are to each other, at all nodes of a band."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from enregard.align.search.band import Band
from enregard.align.texts.side import Side

Floats = NDArray[np.float32]

_TILE = 64  # rows of the band whose vectors are compared at once
_MOST_BY_CHANCE = 0.9  # a text of one sentence is its own background


@dataclass(frozen=True, eq=False)
class Background:
    """What two whole texts are like, so that a passage of them can be judged."""

    ratio: float
    """Characters of the source for one of the target."""
    means: tuple[Floats, Floats] | None
    """The mean vector of each text's sentences; None without vectors."""
    paragraphs: float = 0.0
    """How much the borders of paragraphs can say, 0 to 1: nothing if every sentence is one, or all are."""

    @staticmethod
    def of(source: Side, target: Side) -> Background:
        """Compute it for two texts."""
        ratio = max(1.0, float(source.lengths.sum())) / max(1.0, float(target.lengths.sum()))
        sides = (source, target)
        means = [side.vectors[0].mean(axis=0, dtype=np.float32) for side in sides] if source.vectors else None
        telling = min(_telling(side.borders[1:-1]) for side in sides)
        return Background(ratio, (means[0], means[1]) if means else None, telling)


def _telling(borders: NDArray[np.int64]) -> float:
    """Return how much borders within a text say: nothing if there is none, or one at every sentence."""
    return 1 - float(borders.mean()) if borders.any() else 0.0


class Products:
    """Arrays over a band's nodes: for runs of a and b sentences that end at each, how near they are."""

    def __init__(self, band: Band, source: Side, target: Side, background: Background) -> None:
        self.band, self.source, self.target, self.background = band, source, target, background
        self.has_meaning = bool(source.vectors)
        self._tiles = list(_tiles(band))
        self._known: dict[tuple[str, int, int], Floats] = {}
        self._placed: dict[tuple[bool, bool, int], Floats] = {}

    def cosine(self, a: int, b: int) -> Floats:
        """Return the cosine of the runs' meaning; NaN where there is no such run."""
        return self._once("cosine", a, b, lambda: self._compared(a, b, meaning=True))

    def lexical(self, a: int, b: int) -> Floats:
        """Return how much the runs have in common to the letter, 0 to 1."""

        def compute() -> Floats:
            compared = self._compared(a, b, meaning=False)
            return np.where(np.isnan(compared), np.float32(0), compared)

        return self._once("lexical", a, b, compute)

    def chance(self, a: int, b: int) -> Floats:
        """Return the cosine that the runs have with the other text in general, the mean of both."""

        def compute() -> Floats:
            if not self.background.means:
                return np.zeros(len(self.band), np.float32)
            x = self._vectors(self.source, a, meaning=True) @ self.background.means[1]
            y = self._vectors(self.target, b, meaning=True) @ self.background.means[0]
            chance: Floats = np.minimum((x[self.band.rows] + y[self.band.columns]) / 2, _MOST_BY_CHANCE)
            return chance

        return self._once("chance", a, b, compute)

    def similarity(self, a: int, b: int) -> Floats:
        """Return the cosine above chance, 1 for the same; NaN where there is no such run."""

        def compute() -> Floats:
            chance = self.chance(a, b)
            similarity: Floats = (self.cosine(a, b) - chance) / (1 - chance)
            return similarity

        return self._once("similarity", a, b, compute)

    def _once(self, kind: str, a: int, b: int, compute: Callable[[], Floats]) -> Floats:
        """Compute what is asked for once. It goes when the object goes: a cache around a method would keep both."""
        if (kind, a, b) not in self._known:
            self._known[kind, a, b] = compute()
        return self._known[kind, a, b]

    def nearest(self, a: int, values: Floats) -> Floats:
        """Return at the node behind each single sentence the greatest of its values; a is 1 for the source's."""
        nearest = np.zeros(len(self.source if a else self.target) + 1, np.float32)
        np.maximum.at(nearest, self.band.rows if a else self.band.columns, np.nan_to_num(values))
        return nearest

    def rivalled(self, a: int) -> Floats:
        """Return at the node behind each single sentence how far it is ahead of its own text in nearness to another.

        Above 0 it is the nearest that some sentence of the other text has; below 0 each of these has a nearer one.
        """
        mine, others = (self.band.rows, self.band.columns) if a else (self.band.columns, self.band.rows)
        values = np.nan_to_num(self.similarity(1, 1))
        first = np.zeros(int(others.max()) + 1, np.float32)
        np.maximum.at(first, others, values)
        leads = values >= first[others]
        second = np.zeros_like(first)
        np.maximum.at(second, others[~leads], values[~leads])
        ahead = np.full(len(self.source if a else self.target) + 1, -0.5, np.float32)
        np.maximum.at(ahead, mine, values - np.where(leads, second[others], first[others]))
        return np.minimum(ahead, np.float32(0.5))

    def _compared(self, a: int, b: int, *, meaning: bool) -> Floats:
        x, y = self._vectors(self.source, a, meaning=meaning), self._vectors(self.target, b, meaning=meaning)
        rows, columns = self.band.rows, self.band.columns
        products = np.empty(len(self.band), np.float32)
        for nodes, (r0, r1), (c0, c1) in self._tiles:
            products[nodes] = (x[r0:r1] @ y[c0:c1].T)[rows[nodes] - r0, columns[nodes] - c0]
        products[(rows < a) | (columns < b)] = np.nan
        return products

    def _vectors(self, side: Side, k: int, *, meaning: bool) -> Floats:
        """Return the vectors of each k sentences in a row, at the node behind them."""
        key = (side is self.source, meaning, k)
        if key not in self._placed:
            runs = side.vectors[k - 1] if meaning else side.run_alike(k)
            placed = np.zeros((len(side) + 1, runs.shape[1]), np.float32)
            placed[k:] = runs[: max(0, len(side) + 1 - k)]
            self._placed[key] = placed
        return self._placed[key]


def _tiles(band: Band) -> Iterator[tuple[slice, tuple[int, int], tuple[int, int]]]:
    """Cut a band into tiles: their nodes, rows and columns. A tile in which few nodes would lie is cut smaller."""
    first, height = 0, len(band.low)
    while first < height:
        last = min(height, first + _TILE)
        while last - first > 4 and band.high[last - 1] - band.low[first] > 4 * (
            band.high[first] - band.low[first] + _TILE
        ):
            last = first + (last - first) // 2
        nodes = slice(int(band.offsets[first]), int(band.offsets[last]))
        yield nodes, (first, last), (int(band.low[first]), int(band.high[last - 1]) + 1)
        first = last
