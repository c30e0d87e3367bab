"""Pairs of sentences that almost certainly belong together: they say where the band lies.

Nothing is supposed of a diagonal, so that a passage left out breaks nothing: the pairs are the chain of candidates,
both sides rising, with the greatest weight.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import Node, Rectangle

Indices = NDArray[np.int64]
Similarity = Callable[[Indices, int, int], NDArray[np.float32]]
"""Called with source sentences and a range of target sentences; returns their similarity above chance, an array
(sources, targets)."""

THRESHOLD = 0.25
"""Nearness below which a pair is no better than chance."""
_MUTUAL = 0.15  # what it adds that each of the two is the other's best
_CHOICES = 3  # candidates of a source sentence
_BLOCK = 128  # source sentences that are compared at once
_WHOLE = 6_000_000  # a rectangle that is compared whole; larger ones are sampled first
_SAMPLE = 4  # sentences in a row in a sample, so that an anchor has neighbours that confirm it
_OVERHANG = 30  # sentences by which a part of a large rectangle overlaps with the next

Candidate = tuple[int, int, float]


def anchors(similarity: Similarity, rectangle: Rectangle) -> list[Node]:
    """Return pairs (i, j) of sentences, both rising, confirmed by their neighbours."""
    return confirmed(_heaviest_chain(_candidates_in(similarity, rectangle)))


def _candidates_in(similarity: Similarity, rectangle: Rectangle) -> list[Candidate]:
    """Return the candidates of a rectangle; of a large one, those near a coarse chain that was found by sampling."""
    i0, j0, i1, j1 = rectangle
    if i0 >= i1 or j0 >= j1:
        return []
    size = (i1 - i0) * (j1 - j0)
    if size <= _WHOLE or i1 - i0 < 4 * _SAMPLE:
        return list(_candidates(similarity, np.arange(i0, i1), j0, j1))
    step = max(2, -(-size // _WHOLE))
    groups = np.arange(i0, i1 - _SAMPLE + 1, step * _SAMPLE)
    sample = (groups[:, None] + np.arange(_SAMPLE)).ravel()
    coarse = confirmed(_heaviest_chain(_candidates(similarity, sample, j0, j1)))
    if not coarse:
        return []
    found: list[Candidate] = []
    nodes = [(i0, j0), *coarse, (i1, j1)]
    for (a0, b0), (a1, b1) in pairwise(nodes):
        part = (max(i0, a0), max(j0, b0 - _OVERHANG), a1, min(j1, b1 + _OVERHANG))
        if (part[2] - part[0]) * (part[3] - part[1]) < size // 2:
            found += _candidates_in(similarity, part)
    return found


def _candidates(similarity: Similarity, sources: Indices, j0: int, j1: int) -> Iterable[Candidate]:
    """Yield for each sentence of both sides its best partners above chance; the better if it is mutual."""
    targets = np.arange(j0, j1)
    rows = []
    best = (np.zeros((0, len(targets)), np.int64), np.zeros((0, len(targets)), np.float32))
    for start in range(0, len(sources), _BLOCK):
        block = sources[start : start + _BLOCK]
        near = similarity(block, j0, j1)
        chosen = _top(near.T)
        rows.append((np.broadcast_to(block, chosen.shape), targets[chosen], np.take_along_axis(near.T, chosen, axis=0)))
        chosen = _top(near)
        which = np.vstack([best[0], block[chosen]])
        weight = np.vstack([best[1], np.take_along_axis(near, chosen, axis=0)])
        order = _top(weight)
        best = (np.take_along_axis(which, order, axis=0), np.take_along_axis(weight, order, axis=0))
    columns = (best[0], np.broadcast_to(targets, best[0].shape), best[1])
    found = [np.concatenate([part.ravel() for part in parts]) for parts in zip(*rows, columns, strict=True)]
    return _weighed(found[0], found[1], found[2])


def _top(values: NDArray[np.float32]) -> Indices:
    """Return the rows of the greatest values of each column, an array (choices, columns)."""
    choices = min(_CHOICES, len(values))
    top: Indices = np.argpartition(-values, choices - 1, axis=0)[:choices]
    return top


def _weighed(i: Indices, j: Indices, weight: NDArray[np.float32]) -> Iterable[Candidate]:
    """Yield each pair once that is above chance, with what it is worth."""
    worth = weight > THRESHOLD
    i, j, weight = i[worth], j[worth], weight[worth]
    if not len(i):
        return ()
    _, unique = np.unique(np.stack([i, j]), axis=1, return_index=True)
    i, j, weight = i[unique], j[unique], weight[unique]
    best_of_row, best_of_column = np.zeros(i.max() + 1, np.float32), np.zeros(j.max() + 1, np.float32)
    np.maximum.at(best_of_row, i, weight)
    np.maximum.at(best_of_column, j, weight)
    mutual = (weight >= best_of_row[i]) & (weight >= best_of_column[j])
    weight = weight - THRESHOLD + _MUTUAL * mutual
    return zip(i.tolist(), j.tolist(), weight.tolist(), strict=True)


def _heaviest_chain(candidates: Iterable[Candidate]) -> list[Node]:
    """Return the chain of candidates, both sides rising, with the greatest sum of weights."""
    ordered = sorted(candidates, key=lambda c: (c[0], -c[1], c[2]))
    ends: list[int] = []  # targets at which a chain ends, rising, and so does what the best one there weighs
    weights: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, j, weight) in enumerate(ordered):
        place = bisect_left(ends, j)
        before.append(last[place - 1] if place else -1)
        total = weight + (weights[place - 1] if place else 0.0)
        if place < len(ends) and ends[place] == j and weights[place] >= total:
            continue
        beaten = place
        while beaten < len(ends) and weights[beaten] <= total:
            beaten += 1
        ends[place:beaten], weights[place:beaten], last[place:beaten] = [j], [total], [k]
    chain: list[Node] = []
    k = last[-1] if last else -1
    while k >= 0:
        chain.append(ordered[k][:2])
        k = before[k]
    return chain[::-1]


def confirmed(chain: list[Node]) -> list[Node]:
    """Return the pairs of a chain of which one of the four next ones lies near and nearly on the same diagonal."""

    def near(one: Node, other: Node) -> bool:
        down, right = abs(one[0] - other[0]), abs(one[1] - other[1])
        return down <= 8 and abs(down - right) <= 3

    return [
        pair
        for k, pair in enumerate(chain)
        if any(near(pair, other) for other in (*chain[max(0, k - 2) : k], *chain[k + 1 : k + 3]))
    ]
