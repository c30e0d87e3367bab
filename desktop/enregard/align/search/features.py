"""How well a bead fits: features, named, weighted and added up.

Each feature says one thing that a reviser would look at. How their weights were fitted is described in ARCHITECTURE.md;
the weights themselves stand in `resources/align/weights.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align.search.evidence import Accounts, Evidence
from enregard.align.search.lattice import NEVER, Scores, Shape
from enregard.align.search.products import Products

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
Feature = tuple[str, Any]
Weights = Mapping[str, float]


class Features:
    """The features of all beads that end at some nodes of a band; each an array over these nodes.

    They say the same of a bead and of its mirror image, so it does not matter which text is called the source.
    """

    def __init__(self, products: Products, chosen: Indices | None = None, words: Evidence | None = None) -> None:
        """Take all nodes of the band, or those `chosen` by their numbers; with the evidence of words, or without."""
        band = products.band
        self._products = products
        self._chosen = slice(None) if chosen is None else chosen
        self.rows, self.columns = band.rows[self._chosen], band.columns[self._chosen]
        self._source, self._target = products.source, products.target
        scale = products.background.ratio**0.5  # both texts are brought to one length, so that neither is the measure
        self._ls = np.concatenate([[0.0], np.cumsum(products.source.lengths)]) / scale
        self._lt = np.concatenate([[0.0], np.cumsum(products.target.lengths)]) * scale
        self._words = words.at(self.rows, self.columns) if words else None
        self._places: dict[tuple[int, int], Indices] = {}

    def scores(self, shapes: Sequence[Shape], weights: Weights) -> Scores:
        """Return the scores (shapes, nodes) of all beads, as the lattice wants them."""
        scores = np.zeros((len(shapes), len(self.rows)), np.float32)
        for number, (a, b) in enumerate(shapes):
            if a > len(self._source) or b > len(self._target):
                scores[number] = NEVER
                continue
            for name, values in self.of(a, b):
                scores[number] += np.float32(weights.get(name, 0.0)) * values
            scores[number, (self.rows < a) | (self.columns < b)] = NEVER
        return scores

    def of(self, a: int, b: int) -> Iterator[Feature]:
        """Yield the features of beads of a shape, each with its name."""
        yield f"{min(a, b)}-{max(a, b)}", 1.0
        if a and b:
            if self._products.has_meaning:
                yield from self._meaning(a, b)
            yield from self._letters(a, b)
            yield from self._marks(a, b)
            yield from self._length(a, b)
            if self._words:
                yield from self._accounted(self._words, a, b)
        else:
            yield from self._alone(a)
        yield from self._paragraphs(a, b)

    def _meaning(self, a: int, b: int) -> Iterator[Feature]:
        cosine, similarity = self._products.cosine, self._products.similarity
        size = (a + b) / 2
        here, near = self._at(cosine(a, b)), _known(self._at(similarity(a, b)))
        yield "similarity", near
        yield "similarity x sentences", near * size
        margin = _known(self._margin(a, b))
        yield "margin", margin
        yield "margin x sentences", margin * size
        if a + b > 2:
            without = [self._at(cosine(a, b - 1), 0, -1), self._at(cosine(a, b - 1))] if b > 1 else []
            without += [self._at(cosine(a - 1, b), -1, 0), self._at(cosine(a - 1, b))] if a > 1 else []
            yield "better than without an end", np.clip(_known(here - np.fmax.reduce(without)), -0.3, 0.3)
            each = [self._at(similarity(1, b), -back, 0) for back in range(a)] if a > 1 else []
            each += [self._at(similarity(a, 1), 0, -back) for back in range(b)] if b > 1 else []
            yield "the farthest of its sentences", _known(np.fmin.reduce(each))
        if a + b < 5:
            wider = [self._at(cosine(a, b + 1), 0, 1), self._at(cosine(a, b + 1))] if b < 3 else []
            wider += [self._at(cosine(a + 1, b), 1, 0), self._at(cosine(a + 1, b))] if a < 3 else []
            yield "a neighbour belongs to it", np.clip(_known(np.fmax.reduce(wider) - here), -0.2, 0.3)
        if cuts := _cuts(a, b):
            halves = [
                (x + y) * _known(self._at(similarity(x, y), x - a, y - b))
                + (a + b - x - y) * _known(self._at(similarity(a - x, b - y)))
                for x, y in cuts
            ]
            yield "nearer than if cut", near - np.maximum.reduce(halves) / (a + b)

    def _margin(self, a: int, b: int) -> Floats:
        """Return the cosine less the mean cosine with the four single sentences next to the bead."""
        cosine = self._products.cosine
        around = [self._at(cosine(a, 1), 0, -b), self._at(cosine(a, 1), 0, 1)]
        around += [self._at(cosine(1, b), -a, 0), self._at(cosine(1, b), 1, 0)]
        total, count = np.zeros(len(self.rows), np.float32), np.zeros(len(self.rows), np.float32)
        for near in around:
            there = ~np.isnan(near)
            total[there] += near[there]
            count += there
        mean = np.where(count > 0, total / np.maximum(count, 1), self._at(self._products.chance(a, b)))
        margin: Floats = self._at(cosine(a, b)) - mean
        return margin

    def _letters(self, a: int, b: int) -> Iterator[Feature]:
        lexical = self._at(self._products.lexical(a, b))
        yield "written alike", lexical
        yield "written alike x sentences", lexical * ((a + b) / 2)
        x, y = _union(self._source.numbers, a)[self.rows], _union(self._target.numbers, b)[self.columns]
        yield "numbers shared", np.minimum(np.bitwise_count(x & y), 3)
        yield "numbers not shared", np.minimum(np.bitwise_count(x ^ y), 3)

    def _marks(self, a: int, b: int) -> Iterator[Feature]:
        x, y = _first(self._source.ends, 1)[self.rows], _first(self._target.ends, 1)[self.columns]
        yield "same end", (x == y) & (x > 0)
        yield "other end", x != y
        x, y = _first(self._source.begins, a)[self.rows], _first(self._target.begins, b)[self.columns]
        yield "same begin", (x == y) & (x > 0)
        yield "other begin", x != y
        x, y = _first(self._source.items, a)[self.rows], _first(self._target.items, b)[self.columns]
        yield "same item", (x == y) & (x > 0)
        yield "other item", (x != y) & (x > 0) & (y > 0)
        x, y = _summed(self._source.headings, a)[self.rows], _summed(self._target.headings, b)[self.columns]
        yield "headings on both sides", (x > 0) & (y > 0)
        yield "a heading on one side", (x > 0) ^ (y > 0)
        if a + b > 2:
            yield "a heading joined to text", ((x > 0) & (x < a)) | ((y > 0) & (y < b))
        asked = _summed(self._source.asks, a)[self.rows] - _summed(self._target.asks, b)[self.columns]
        yield "questions not shared", np.minimum(np.abs(asked[:, 0]), 2)
        yield "exclamations not shared", np.minimum(np.abs(asked[:, 1]), 2)

    def _length(self, a: int, b: int) -> Iterator[Feature]:
        """Yield the features of the lengths (in characters, scaled so that both texts are equally long)."""
        x, y = _summed(np.diff(self._ls), a)[self.rows], _summed(np.diff(self._lt), b)[self.columns]
        above, below = (near[self.rows] for near in _next_to(self._ls, a))
        left, right = (near[self.columns] for near in _next_to(self._lt, b))
        off = _off(x, y)
        repaired = np.fmin.reduce([off, _off(x + above, y), _off(x + below, y), _off(x, y + left), _off(x, y + right)])
        yield "length, normal", -np.minimum((x - y) ** 2 / (3.4 * (x + y) + 10), 25) / 5
        yield "length, ratio", -np.minimum(off, 2)
        yield "a neighbour's length is missing", np.minimum(off - repaired, 1)

    def _alone(self, a: int) -> Iterator[Feature]:
        """Yield the features of single sentences without a partner: of the source if a is 1, else of the target."""
        where, sums = (self.rows, self._ls) if a else (self.columns, self._lt)
        if self._products.has_meaning:
            yield "alone, though one is near", self._products.nearest(a, self._products.similarity(1, 1))[where]
            yield "alone, though none is nearer to its nearest", self._products.rivalled(a)[where]
        yield "alone, though one is alike", self._products.nearest(a, self._products.lexical(1, 1))[where]
        length = np.diff(sums, prepend=0.0)[where]
        yield "alone, length", np.log1p(length) / 5
        yield "alone, short", length < 25
        headings = self._source.headings if a else self._target.headings
        yield "alone, a heading", np.append(0, headings)[where]
        if self._words:
            yield "alone, though accounted for", self._words.nearest(a)

    def _accounted(self, words: Accounts, a: int, b: int) -> Iterator[Feature]:
        """Yield which share of each side's words the other side accounts for."""
        size = (a + b) / 2
        x, y = words.source(a, b), words.target(a, b)
        yield "accounted for", (x + y) / 2
        yield "accounted for x sentences", (x + y) / 2 * size
        yield "accounted for, the worse side", np.minimum(x, y)
        yield "accounted for, the worse side x sentences", np.minimum(x, y) * size
        if a + b > 2:
            yield "accounted for, the worst sentence", words.worst(a, b)
            lost = [x - words.source(a, b - 1), x - words.source(a, b - 1, 0, -1)] if b > 1 else []
            lost += [y - words.target(a - 1, b), y - words.target(a - 1, b, -1, 0)] if a > 1 else []
            yield "accounted for, by each end", np.fmin.reduce(lost)
        if a < 5 and b < 5:
            gained = [words.source(a, b + 1) - x, words.source(a, b + 1, 0, 1) - x]
            gained += [words.target(a + 1, b) - y, words.target(a + 1, b, 1, 0) - y]
            yield "accounted for by a neighbour", np.clip(np.fmax.reduce(gained), 0, 0.5)
        yield "a neighbour accounted for", words.neighbour(a, b)
        if cuts := _cuts(a, b):
            halves = [words.cut(a, b, cut) for cut in cuts]
            yield "accounted for, better than if cut", (x + y) / 2 - np.maximum.reduce(halves)

    def _paragraphs(self, a: int, b: int) -> Iterator[Feature]:
        """Yield whether the bead ends where paragraphs end, and how many borders it runs over."""
        x, y = self._source.borders[self.rows], self._target.borders[self.columns]
        known = self._products.background.paragraphs
        yield "a paragraph ends on both sides", known * (x & y)
        yield "a paragraph ends on one side", known * (x ^ y)
        inner = _inside(self._source.borders, a)[self.rows] + _inside(self._target.borders, b)[self.columns]
        yield "over the border of a paragraph", known * inner

    def _at(self, values: Floats, down: int = 0, right: int = 0) -> Floats:
        """Return at each node the value of the node so far below and to the right; NaN beyond the band."""
        if not down and not right:
            return values[self._chosen]
        if (down, right) not in self._places:
            self._places[down, right] = self._products.band.places(self.rows + down, self.columns + right)
        places = self._places[down, right]
        moved: Floats = values.take(places, mode="clip")
        moved[places == len(values)] = np.nan
        return moved


def _cuts(a: int, b: int) -> list[Shape]:
    """Return where a bead of at least two sentences on each side may be cut in two: the shapes of the first half."""
    return [(x, y) for x in range(1, a) for y in range(1, b)]


def _known(values: Any) -> Any:
    """Return 0 where a value is not known."""
    return np.where(np.isnan(values), np.float32(0), values)


def _union(masks: NDArray[np.uint64], k: int) -> NDArray[np.uint64]:
    """Return at each node the numbers of the k sentences before it."""
    union = np.zeros(len(masks) + 1, np.uint64)
    for back in range(min(k, len(masks))):
        union[back + 1 :] |= masks[: len(masks) - back]
    return union


def _inside(borders: Indices, k: int) -> Indices:
    """Return at each node how many borders lie between the k sentences before it."""
    inside = np.zeros_like(borders)
    for back in range(1, min(k, len(borders))):
        inside[back:] += borders[:-back]
    return inside


def _first(values: Indices, k: int) -> Indices:
    """Return at each node the value of the first of the k sentences before it, 0 where there are fewer."""
    first = np.zeros(len(values) + 1, values.dtype)
    first[k:] = values[: max(0, len(values) + 1 - k)]
    return first


def _summed(values: Any, k: int) -> Any:
    """Return at each node the sum over the k sentences before it, of fewer at the beginning."""
    sums = np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])
    earlier = np.concatenate([np.zeros((min(k, len(sums)), *values.shape[1:])), sums[: max(0, len(sums) - k)]])
    return sums - earlier


def _next_to(sums: Any, k: int) -> tuple[Any, Any]:
    """Return at each node the length of the sentence before the k that end there, and of the next; or NaN."""
    single = np.diff(sums)
    before, after = np.full(len(sums), np.nan), np.full(len(sums), np.nan)
    if len(single) > k:
        before[k + 1 :] = single[: len(single) - k]
    after[:-1] = single
    return before, after


def _off(x: Any, y: Any) -> Any:
    """Return by what factor two lengths differ, as a logarithm; ten characters are forgiven."""
    return np.abs(np.log((x + 10) / (y + 10)))
