"""Which words of a sentence the sentences that face it account for: the finest evidence, and the dearest.

A word accounts for another as far as they are alike: written the same, said to be translations by a glossary, or near
each other in meaning. It is looked for only where a first look leaves a doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import LONGEST
from enregard.align.search.lattice import Part
from enregard.align.texts.glossary import Glossary
from enregard.align.texts.vocabulary import Likeness, Vocabulary, likeness

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
Shares = list[tuple[Floats, Floats]]
"""For each of some sentences its share and its weight, both over the nodes."""

_BLOCK = 32  # sentences whose words are compared at once


@dataclass(frozen=True, eq=False)
class _Table:
    """Which share of each sentence of one text the runs of the other account for.

    Of sentence s the run of k that ends at a node from low[s] to high[s]: shares[k - 1][offsets[s] + node - low[s]].
    """

    low: Indices
    high: Indices
    offsets: Indices
    shares: Floats

    def at(self, sentences: Indices, k: int, ends: Indices) -> Floats:
        """Return the shares; NaN where none was computed."""
        there = (sentences >= 0) & (sentences < len(self.low))
        s = np.where(there, sentences, 0)
        there &= (ends >= self.low[s]) & (ends <= self.high[s])
        shares: Floats = self.shares[k - 1].take(np.where(there, self.offsets[s] + ends - self.low[s], 0), mode="clip")
        return np.where(there, shares, np.float32(np.nan))

    def best(self, k: int, chosen: NDArray[np.bool_]) -> Floats:
        """Return at the node behind each chosen sentence the most that any run of k accounts for; 0 elsewhere."""
        best = np.zeros(len(self.low) + 1, np.float32)
        sentences = np.repeat(np.arange(len(self.low)), self.high - self.low + 1)
        np.maximum.at(best, sentences + 1, np.where(chosen[sentences], self.shares[k - 1], 0.0))
        return best


def _table(one: Vocabulary, other: Vocabulary, alike: Likeness, low: Indices, high: Indices) -> _Table:
    """Compute which share of each sentence's words the runs of the other text account for, each word by its weight."""
    offsets = np.concatenate([[0], np.cumsum(high - low + 1)])
    table = _Table(low, high, offsets, np.zeros((LONGEST, max(1, offsets[-1])), np.float32))
    chosen = np.flatnonzero(high >= low)
    for start in range(0, len(chosen), _BLOCK):
        block = chosen[start : start + _BLOCK]
        for near in np.split(block, np.flatnonzero(np.diff(block) > _BLOCK) + 1):
            _fill(table, one, other, alike, near)
    return table


def _fill(table: _Table, one: Vocabulary, other: Vocabulary, alike: Likeness, sentences: Indices) -> None:
    low, high = table.low[sentences], table.high[sentences]
    first, last = max(0, int(low.min()) - LONGEST), int(high.max())
    counts = np.diff(one.borders)[sentences]
    mine = np.concatenate([one.words[one.borders[s] : one.borders[s + 1]] for s in sentences])
    theirs = other.words[other.borders[first] : other.borders[last]]
    if not len(theirs) or not len(mine):
        return
    entries, which = np.unique(mine, return_inverse=True)
    others, theirs = np.unique(theirs, return_inverse=True)
    # A column for each node: the most that a word of the sentence before it is like each of ours.
    single = np.zeros((len(entries), last - first + 1), np.float32)
    borders = other.borders[first:last] - other.borders[first]
    filled = np.flatnonzero(np.diff([*borders, len(theirs)]))
    single[:, filled + 1] = np.maximum.reduceat(alike(entries, others)[:, theirs], borders[filled], axis=1)
    starts = np.cumsum(counts) - counts
    weights = one.weights[mine][:, None]
    run = single.copy()
    for k in range(1, LONGEST + 1):
        shares = np.add.reduceat(run[which] * weights, starts, axis=0) / one.sums[sentences][:, None]
        for share, s, left, right in zip(shares, sentences, low, high, strict=True):
            table.shares[k - 1, table.offsets[s] : table.offsets[s + 1]] = share[left - first : right + 1 - first]
        longer = run[:, k + 1 :]
        np.maximum(longer, single[:, 1 : longer.shape[1] + 1], out=longer)


class Evidence:
    """What the words of two texts say about the beads in some parts of a band."""

    def __init__(
        self,
        nodes: tuple[Indices, Indices],
        parts: Sequence[Part],
        texts: tuple[Sequence[str], Sequence[str]],
        embed: Callable[[Sequence[str]], Floats],
        glossary: Glossary,
    ) -> None:
        """Look at the words around nodes, given by rows and columns, that lie in these parts."""
        windows = []
        for side in (0, 1):
            inside = np.zeros(len(texts[side]), bool)
            for start, end in parts:
                inside[max(0, start[side] - 1) : end[side] + 1] = True
            windows.append(_windows(nodes[side], nodes[1 - side], inside))
        self._chosen = [high >= low for low, high in windows]
        x, y = (Vocabulary.of(t, c) for t, c in zip(texts, self._chosen, strict=True))
        alike = likeness(x, y, (embed(x.entries), embed(y.entries)), glossary)
        self._tables = (
            _table(x, y, alike, *windows[0]),
            _table(y, x, lambda a, b: alike(b, a).T, *windows[1]),
        )
        self._sums = (np.append(x.sums, np.float32(0)), np.append(y.sums, np.float32(0)))

    def at(self, rows: Indices, columns: Indices) -> Accounts:
        """Return the evidence on the beads that end at some nodes."""
        return Accounts(self._tables, self._sums, self._chosen, rows, columns)


def _windows(mine: Indices, others: Indices, inside: NDArray[np.bool_]) -> tuple[Indices, Indices]:
    """Return for each sentence the ends of the runs that a bead between the nodes may set it against; none: 1 to 0.

    A bead reaches as far as it is long; one sentence more on each side is a neighbour that it may lack.
    """
    count = len(inside)
    low = np.full(count + 2 * LONGEST + 1, np.iinfo(np.int64).max)
    high = np.full(count + 2 * LONGEST + 1, -1)
    np.minimum.at(low, mine + LONGEST, others - 1)
    np.maximum.at(high, mine + LONGEST, others + 1)
    reach = np.arange(count)[:, None] + np.arange(2 * LONGEST + 1) + 1
    low, high = low[reach].min(axis=1), high[reach].max(axis=1)
    there = inside & (high >= 0)
    return np.where(there, np.maximum(low, 0), 1), np.where(there, np.minimum(high, int(others.max())), 0)


class Accounts:
    """Shares of the words that each side of a bead accounts for, for the beads that end at some nodes."""

    def __init__(
        self,
        tables: tuple[_Table, _Table],
        sums: tuple[Floats, Floats],
        chosen: Sequence[NDArray[np.bool_]],
        rows: Indices,
        columns: Indices,
    ) -> None:
        self._tables, self._sums, self._chosen = tables, sums, chosen
        self._ends = (rows, columns)
        self._shares: dict[tuple[int, int, int, int], tuple[Floats, Floats]] = {}
        self._means: dict[tuple[int, ...], Floats] = {}

    def source(self, a: int, b: int, down: int = 0, right: int = 0) -> Floats:
        """Return the share of a source sentences' words that b target sentences account for."""
        return self._mean_share(0, a, b, down, right)

    def target(self, a: int, b: int, down: int = 0, right: int = 0) -> Floats:
        """Return the share of b target sentences' words that a source sentences account for."""
        return self._mean_share(1, a, b, down, right)

    def _mean_share(self, *key: int) -> Floats:
        if key not in self._means:
            self._means[key] = _mean(self._sentences(*key))
        return self._means[key]

    def _sentences(self, side: int, a: int, b: int, down: int = 0, right: int = 0) -> Shares:
        """Return what is accounted for of each sentence on a side of a bead that ends so far beyond the node."""
        mine, others = (a, b) if side == 0 else (b, a)
        last, end = (down, right) if side == 0 else (right, down)
        return [self._share(side, last - 1 - back, others, end) for back in range(mine)]

    def _share(self, side: int, sentence: int, k: int, end: int) -> tuple[Floats, Floats]:
        """Return the share of a sentence, counted from the node, that k of the other side, up to `end`, account for."""
        key = (side, sentence, k, end)
        if key not in self._shares:
            sentences = self._ends[side] + sentence
            weights = self._sums[side][np.clip(sentences, 0, len(self._sums[side]) - 1)]
            self._shares[key] = self._tables[side].at(sentences, k, self._ends[1 - side] + end), weights
        return self._shares[key]

    def worst(self, a: int, b: int) -> Floats:
        """Return the smallest share of any sentence of the bead."""
        shares = [share for share, _ in (*self._sentences(0, a, b), *self._sentences(1, a, b))]
        return _known(np.fmin.reduce(shares))

    def neighbour(self, a: int, b: int) -> Floats:
        """Return the greatest share of a sentence next to the bead that the bead's other side accounts for."""
        near = [
            self._share(0, 0, b, 0),
            self._share(0, -a - 1, b, 0),
            self._share(1, 0, a, 0),
            self._share(1, -b - 1, a, 0),
        ]
        return _known(np.fmax.reduce([share for share, _ in near]))

    def cut(self, a: int, b: int, first: tuple[int, int]) -> Floats:
        """Return the mean share of both sides if the bead were cut in two, the first part of this shape."""
        x, y = first
        source, target = (
            _mean(self._sentences(side, x, y, x - a, y - b) + self._sentences(side, a - x, b - y)) for side in (0, 1)
        )
        return np.asarray((source + target) / 2, np.float32)

    def nearest(self, a: int) -> Floats:
        """Return for each node's sentence, of the source if a is 1, the most that two of the other side account for."""
        side = 0 if a else 1
        return self._tables[side].best(2, self._chosen[side])[self._ends[side]]


def _mean(shares: Shares) -> Floats:
    total = sum(_known(share) * weight for share, weight in shares)
    return np.asarray(total / np.maximum(sum(weight for _, weight in shares), 1e-6), np.float32)


def _known(shares: Floats) -> Floats:
    """Return 0 where a share is not known."""
    return np.where(np.isnan(shares), np.float32(0), shares)
