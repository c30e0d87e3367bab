"""How well a bead fits: 26 features of every possible bead, weighted and added up.

The features and the weights they were fitted with are described in ARCHITECTURE.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align.embeddings import Embedder, Vectors, overlaps
from enregard.align.lattice import SHAPES, Scores
from enregard.align.lexical import Lexicon, number_masks
from enregard.progress import Progress, silent

Array = NDArray[Any]

LONGEST = 4
"""The most sentences of one side that a bead may hold."""

WEIGHTS: dict[str, float] = {
    "1-0": -0.18,
    "0-1": -0.79,
    "1-1": 3.61,
    "1-2": 1.46,
    "1-3": -0.04,
    "1-4": -1.03,
    "2-2": -0.29,
    "2-3": -0.82,
    "similarity x sentences": 2.77,
    "similarity": 2.61,
    "margin": 1.58,
    "margin x sentences": 1.95,
    "better than without an end": 2.77,
    "length, normal": 0.70,
    "length, ratio": 0.75,
    "lexical": -1.45,
    "lexical x sentences": 2.49,
    "numbers shared": 0.12,
    "numbers not shared": -0.17,
    "same end": -2.26,
    "other end": -3.49,
    "alone, though one is near": -3.54,
    "alone, length": -0.13,
    "alone, short": 0.04,
    "a neighbour belongs to it": -1.59,
    "a neighbour's length is missing": -1.03,
}
_MOST_BY_CHANCE = 0.9  # a text of one sentence is its own background
_ENDS = {".": 1, "…": 1, "。": 1, "?": 2, "？": 2, "؟": 2, "!": 3, "！": 3, ":": 4, ";": 5, ",": 6}


@dataclass(frozen=True, slots=True)
class Side:
    """One text, ready to be compared: arrays over the sentences, overlaps by the number of sentences less one."""

    vectors: list[Vectors]
    lengths: NDArray[np.float64]
    numbers: NDArray[np.uint64]
    ends: NDArray[np.int64]
    lexical: list[NDArray[np.float64]]

    def __len__(self) -> int:
        return len(self.lengths)

    def part(self, start: int, stop: int) -> Side:
        """Return the sentences from `start` up to `stop`."""
        return Side(
            [v[start : max(start, stop - k)] for k, v in enumerate(self.vectors)],
            self.lengths[start:stop],
            self.numbers[start:stop],
            self.ends[start:stop],
            [v[start : max(start, stop - k)] for k, v in enumerate(self.lexical)],
        )


def prepare(
    source: Sequence[str], target: Sequence[str], embedder: Embedder, progress: Progress = silent
) -> tuple[Side, Side]:
    """Compute what is needed of each sentence and of each overlap, once for both texts."""
    runs = [overlaps(texts, LONGEST) for texts in (source, target)]
    vectors = iter(embedder.encode([text for side in runs for run in side for text in run], progress))
    lexicon = Lexicon(source, target)
    sides = []
    for number, texts in enumerate((source, target)):
        embedded = [np.array([next(vectors) for _ in run], np.float32) for run in runs[number]]
        sides.append(
            Side(
                embedded,
                np.array([len(text) for text in texts], np.float64),
                number_masks(texts),
                np.array([_end(text) for text in texts], np.int64),
                _lexical_overlaps(*lexicon.vectors(number)),
            )
        )
    return sides[0], sides[1]


def _end(text: str) -> int:
    """Return the kind of the mark that a sentence ends with, 0 for none."""
    bare = text.rstrip(" \u00a0\u202f»\"”’')]")
    return _ENDS.get(bare[-1:], 0)


def _lexical_overlaps(sums: NDArray[np.float64], norms: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return the lexical vectors of 1 to LONGEST sentences in a row; a floor keeps short ones modest."""
    added = np.vstack([np.zeros(sums.shape[1]), np.cumsum(sums, axis=0)])
    weight = np.concatenate([[0.0], np.cumsum(norms)])
    return [
        (added[k:] - added[:-k]) / np.sqrt(np.maximum(weight[k:] - weight[:-k], 4.0))[:, None]
        for k in range(1, min(LONGEST, len(sums)) + 1)
    ] + [np.zeros((0, sums.shape[1]))] * max(0, LONGEST - len(sums))


def bead_scores(source: Side, target: Side, background: tuple[Vectors, Vectors], ratio: float) -> Scores:
    """Return the scores of all beads of two texts (shapes, n + 1, m + 1), as the lattice wants them.

    `background` holds the mean vector of each whole text, `ratio` the source's length over the target's.
    """
    grid = _Grid(source, target, background, ratio)
    scores = np.full((len(SHAPES), grid.n + 1, grid.m + 1), -np.inf)
    for k, (a, b) in enumerate(SHAPES):
        if a <= grid.n and b <= grid.m:
            inside = grid.full(a, b) if a and b else grid.alone(a)
            scores[k, a:, b:] = inside[a:, b:]
    return scores


class _Grid:
    """Features of beads on the nodes of two texts; each array has shape (n + 1, m + 1), a bead at its end node."""

    def __init__(self, source: Side, target: Side, background: tuple[Vectors, Vectors], ratio: float) -> None:
        self.n, self.m = len(source), len(target)
        self._source, self._target, self._background = source, target, background
        self._ls = np.concatenate([[0.0], np.cumsum(source.lengths)])
        self._lt = np.concatenate([[0.0], np.cumsum(target.lengths)]) * ratio
        self._cosines: dict[tuple[int, int], NDArray[np.float32]] = {}

    def _placed(self, runs: list[Any], k: int, count: int) -> Array:
        """Place the vectors of k sentences in a row at the node behind them."""
        placed = np.zeros((count + 1, runs[0].shape[1]), np.float32)
        if len(runs[k - 1]):
            placed[k:] = runs[k - 1]
        return placed

    def cosine(self, a: int, b: int) -> NDArray[np.float32]:
        """Return the cosine of a source and b target sentences that end at each node; NaN where there are none."""
        if (a, b) not in self._cosines:
            x = self._placed(self._source.vectors, a, self.n)
            y = self._placed(self._target.vectors, b, self.m)
            cosine = x @ y.T
            cosine[:a, :] = np.nan
            cosine[:, :b] = np.nan
            self._cosines[a, b] = cosine
        return self._cosines[a, b]

    def _chance(self, a: int, b: int) -> Array:
        """Return how near the two are to the other text as a whole: what chance alone gives."""
        x = self._placed(self._source.vectors, a, self.n) @ self._background[1]
        y = self._placed(self._target.vectors, b, self.m) @ self._background[0]
        chance: Array = np.minimum(0.5 * (x[:, None] + y[None, :]), _MOST_BY_CHANCE)
        return chance

    def similarity(self, a: int, b: int) -> Array:
        """Return the cosine above chance, scaled so that 1 stays 1."""
        chance = self._chance(a, b)
        above: Array = (self.cosine(a, b) - chance) / (1 - chance)
        return above

    def full(self, a: int, b: int) -> Array:
        """Return the scores of beads with a source and b target sentences."""
        weight, size, cosine = WEIGHTS, (a + b) / 2, self.cosine(a, b)
        similarity, margin = self.similarity(a, b), self._margin(a, b)
        lexical = self._placed(self._source.lexical, a, self.n) @ self._placed(self._target.lexical, b, self.m).T
        shared, not_shared = self._numbers(a, b)
        same_end = self._same_end()
        score = (
            weight[f"{min(a, b)}-{max(a, b)}"]
            + (weight["similarity x sentences"] * size + weight["similarity"]) * similarity
            + (weight["margin x sentences"] * size + weight["margin"]) * margin
            + (weight["lexical x sentences"] * size + weight["lexical"]) * lexical
            + weight["numbers shared"] * shared
            + weight["numbers not shared"] * not_shared
            + weight["same end"] * (same_end > 0)
            + weight["other end"] * (same_end < 0)
            + self._length(a, b)
        )
        if a + b > 2:
            without = _best(
                [
                    *([_shift(self.cosine(a, b - 1), 0, 1), self.cosine(a, b - 1)] if b > 1 else []),
                    *([_shift(self.cosine(a - 1, b), 1, 0), self.cosine(a - 1, b)] if a > 1 else []),
                ]
            )
            score = score + weight["better than without an end"] * np.clip(_known(cosine - without), -0.3, 0.3)
        if a + b < 5:
            score = score + weight["a neighbour belongs to it"] * np.clip(self._extended(a, b), -0.2, 0.3)
        return np.where(np.isnan(score), -np.inf, score)

    def _margin(self, a: int, b: int) -> Array:
        """Return the cosine less the mean cosine with the four single sentences next to the bead."""
        cosine = self.cosine(a, b)
        neighbours = np.stack(
            [
                _shift(self.cosine(a, 1), 0, b),
                _shift(self.cosine(a, 1), 0, -1),
                _shift(self.cosine(1, b), a, 0),
                _shift(self.cosine(1, b), -1, 0),
            ]
        )
        there = ~np.isnan(neighbours)
        count = there.sum(axis=0)
        mean = np.where(there, neighbours, 0.0).sum(axis=0) / np.maximum(count, 1)
        return np.where(count > 0, cosine - mean, cosine - self._chance(a, b))

    def _extended(self, a: int, b: int) -> Array:
        """Return how much the cosine gains by taking a neighbouring sentence in."""
        wider = []
        if b < 3:
            wider += [_shift(self.cosine(a, b + 1), 0, -1), self.cosine(a, b + 1)]
        if a < 3:
            wider += [_shift(self.cosine(a + 1, b), -1, 0), self.cosine(a + 1, b)]
        return _known(_best(wider) - self.cosine(a, b))

    def _numbers(self, a: int, b: int) -> tuple[Array, Array]:
        """Count the numbers that both sides have, and those that one has, up to three of each."""
        x, y = _union(self._source.numbers, a), _union(self._target.numbers, b)
        both = np.bitwise_count(x[:, None] & y[None, :])
        one = np.bitwise_count(x[:, None] ^ y[None, :])
        return np.minimum(both, 3).astype(float), np.minimum(one, 3).astype(float)

    def _same_end(self) -> Array:
        """Return 1 where both last sentences end with the same mark, -1 where they do not, 0 where neither has one."""
        x = np.concatenate([[0], self._source.ends])[:, None]
        y = np.concatenate([[0], self._target.ends])[None, :]
        return np.where(x == y, np.where(x == 0, 0, 1), -1)

    def _length(self, a: int, b: int) -> Array:
        """Return the weighted features of the lengths (in characters, the target's scaled to the source's)."""
        x = _differences(self._ls, a)[:, None]
        y = _differences(self._lt, b)[None, :]
        normal = np.minimum((x - y) ** 2 / (3.4 * (x + y) + 10), 25) / 5
        off = _off(x, y)
        before_x, after_x = _neighbours(self._ls, a)
        before_y, after_y = _neighbours(self._lt, b)
        repaired = np.fmin.reduce(
            [
                off,
                _off(x + before_x[:, None], y),
                _off(x + after_x[:, None], y),
                _off(x, y + before_y[None, :]),
                _off(x, y + after_y[None, :]),
            ]
        )
        weighted: Array = (
            -WEIGHTS["length, normal"] * normal
            - WEIGHTS["length, ratio"] * np.minimum(off, 2)
            + WEIGHTS["a neighbour's length is missing"] * np.minimum(off - repaired, 1)
        )
        return weighted

    def alone(self, a: int) -> Array:
        """Return the scores of single sentences without a partner: of the source if a is 1, else of the target."""
        nearest = np.nan_to_num(self.similarity(1, 1), nan=0.0).max(axis=1 if a else 0, initial=0.0)
        lengths = _differences(self._ls if a else self._lt, 1)
        score = (
            WEIGHTS["1-0" if a else "0-1"]
            + WEIGHTS["alone, though one is near"] * nearest
            + WEIGHTS["alone, length"] * np.log1p(lengths) / 5
            + WEIGHTS["alone, short"] * (lengths < 25)
        )
        return np.broadcast_to(score[:, None] if a else score[None, :], (self.n + 1, self.m + 1))


def _shift(values: Array, rows: int, columns: int) -> Array:
    """Return at each node the value `rows` above and `columns` left of it; NaN beyond the border."""
    shifted = np.full_like(values, np.nan)
    n, m = values.shape
    to_rows, from_rows = slice(max(0, rows), n + min(0, rows)), slice(max(0, -rows), n - max(0, rows))
    to_columns, from_columns = slice(max(0, columns), m + min(0, columns)), slice(max(0, -columns), m - max(0, columns))
    shifted[to_rows, to_columns] = values[from_rows, from_columns]
    return shifted


def _best(values: list[Array]) -> Array:
    """Return the largest value at each node, NaN where there is none."""
    best: Array = np.fmax.reduce(values)
    return best


def _known(values: Array) -> Array:
    """Return 0 where a value is not known."""
    return np.nan_to_num(values, nan=0.0)


def _union(masks: NDArray[np.uint64], k: int) -> NDArray[np.uint64]:
    """Return at each node the numbers of the k sentences before it."""
    union = np.zeros(len(masks) + 1, np.uint64)
    for back in range(min(k, len(masks))):
        union[back + 1 :] |= masks[: len(masks) - back]
    return union


def _differences(sums: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """Return at each node the length of the k sentences before it, of fewer at the beginning."""
    earlier = np.concatenate([np.zeros(min(k, len(sums))), sums[: max(0, len(sums) - k)]])
    lengths: NDArray[np.float64] = sums - earlier
    return lengths


def _neighbours(sums: NDArray[np.float64], k: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return at each node the length of the sentence before the k that end there, and of the next; or NaN."""
    single = np.diff(sums)
    before, after = np.full(len(sums), np.nan), np.full(len(sums), np.nan)
    if len(single) > k:
        before[k + 1 :] = single[: len(single) - k]
    after[:-1] = single
    return before, after


def _off(x: Array, y: Array) -> Array:
    """Return by what factor two lengths differ, as a logarithm; ten characters are forgiven."""
    off: Array = np.abs(np.log((x + 10) / (y + 10)))
    return off
