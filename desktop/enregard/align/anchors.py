"""Places where a long text may be cut: pairs of sentences that are certain, and so are their neighbours."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import numpy as np

from enregard.align.embeddings import Vectors

_BLOCK = 1024
_CLEAR = 0.1


def cuts(source: Vectors, target: Vectors) -> list[tuple[int, int]]:
    """Return nodes (i, j), increasing, between two pairs that are each other's best and clearly so."""
    pairs = _increasing(_mutual_best(source, target))
    return [(i + 1, j + 1) for (i, j), following in pairwise(pairs) if following == (i + 1, j + 1)]


def _mutual_best(source: Vectors, target: Vectors) -> list[tuple[int, int]]:
    """Return the pairs of sentences that choose each other, ahead of the second best by a clear margin."""
    n, m = len(source), len(target)
    choice = np.zeros(n, np.int64)
    clear = np.zeros(n, bool)
    best, chooser = np.full(m, -np.inf), np.zeros(m, np.int64)
    for start in range(0, n, _BLOCK):
        cosines = source[start : start + _BLOCK] @ target.T
        top = np.partition(cosines, -2, axis=1)[:, -2:] if m > 1 else np.hstack([cosines - 1, cosines])
        choice[start : start + _BLOCK] = cosines.argmax(axis=1)
        clear[start : start + _BLOCK] = top[:, 1] - top[:, 0] > _CLEAR
        rows, values = cosines.argmax(axis=0), cosines.max(axis=0)
        better = values > best
        best[better], chooser[better] = values[better], rows[better] + start
    return [(i, int(choice[i])) for i in range(n) if clear[i] and chooser[choice[i]] == i]


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs in which both sides increase (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        ends[place : place + 1] = [k]
    chain: list[tuple[int, int]] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]
