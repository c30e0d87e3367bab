"""Paths through the rectangle of two texts: the best one, and how probable each of its beads is.

A node (i, j) stands before source sentence i and target sentence j; a bead of shape (a, b) leads from
(i - a, j - b) to (i, j). `scores[k]` holds the score of bead shape SHAPES[k] ending at each node, an array of
(n + 1, m + 1), minus infinity where it does not fit.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

SHAPES: tuple[tuple[int, int], ...] = (
    (1, 0),
    (0, 1),
    (1, 1),
    (1, 2),
    (2, 1),
    (1, 3),
    (3, 1),
    (1, 4),
    (4, 1),
    (2, 2),
    (2, 3),
    (3, 2),
)
_INSERTION = SHAPES.index((0, 1))
Step = tuple[int, int, int]
"""The node where a bead ends, and its shape's number."""


def best_path(scores: Scores) -> list[Step]:
    """Return the beads of the path with the highest score, in order (Viterbi)."""
    rows, columns = scores.shape[1:]
    total = np.full((rows, columns), -np.inf)
    choice = np.zeros((rows, columns), np.int8)
    for i in range(rows):
        candidates = _arrivals(total, scores, i)
        if i == 0:
            candidates[0, 0] = 0.0
        choice[i] = candidates.argmax(axis=0)
        total[i] = candidates.max(axis=0)
        inserted = _running(np.maximum, total[i], scores[_INSERTION, i])
        choice[i, inserted > total[i] + 1e-9] = _INSERTION
        total[i] = np.maximum(total[i], inserted)
    return _trace(choice)


def _trace(choice: NDArray[np.int8]) -> list[Step]:
    """Follow the choices back from the last node to the first."""
    i, j = choice.shape[0] - 1, choice.shape[1] - 1
    steps: list[Step] = []
    while i or j:
        shape = int(choice[i, j])
        steps.append((i, j, shape))
        i, j = i - SHAPES[shape][0], j - SHAPES[shape][1]
    return steps[::-1]


def posteriors(scores: Scores, steps: list[Step]) -> list[float]:
    """Return the probability of each bead, over all paths (forward-backward).

    A bead with an empty side counts wherever it stands on the other side: the question is whether its sentence
    has a partner, not between which sentences the gap lies.
    """
    forward = _sums(scores)
    backward = _sums(_mirrored(scores))[::-1, ::-1]
    log_total = forward[-1, -1]

    def of(i: int, j: int, shape: int) -> float:
        a, b = SHAPES[shape]
        return float(np.exp(forward[i - a, j - b] + scores[shape, i, j] + backward[i, j] - log_total))

    def anywhere(i: int, j: int, shape: int) -> float:
        if SHAPES[shape] == (1, 0):
            return float(np.exp(forward[i - 1] + scores[shape, i] + backward[i] - log_total).sum())
        return float(np.exp(forward[:, j - 1] + scores[shape, :, j] + backward[:, j] - log_total).sum())

    return [min(1.0, (of if all(SHAPES[step[2]]) else anywhere)(*step)) for step in steps]


def _sums(scores: Scores) -> Scores:
    """Return for each node the logarithm of the sum over all paths that lead to it."""
    rows, columns = scores.shape[1:]
    total = np.full((rows, columns), -np.inf)
    for i in range(rows):
        candidates = _arrivals(total, scores, i)
        if i == 0:
            candidates[0, 0] = 0.0
        arrived = np.logaddexp.reduce(candidates, axis=0)
        total[i] = _running(np.logaddexp, arrived, scores[_INSERTION, i])
    return total


def _arrivals(total: Scores, scores: Scores, i: int) -> Scores:
    """Return the totals of reaching row i from rows above, an array of (shapes, columns)."""
    columns = total.shape[1]
    candidates = np.full((len(SHAPES), columns), -np.inf)
    for shape, (a, b) in enumerate(SHAPES):
        if 0 < a <= i and b < columns:
            candidates[shape, b:] = total[i - a, : columns - b] + scores[shape, i, b:]
    return candidates


def _running(combine: np.ufunc, arrived: Scores, insertions: Scores) -> Scores:
    """Combine along a row what arrived from above with what arrives by insertions from the left."""
    steps = insertions.copy()
    steps[0] = 0.0
    along = np.cumsum(steps)
    running: Scores = combine.accumulate(arrived - along) + along
    return running


def _mirrored(scores: Scores) -> Scores:
    """Return the scores as seen from the end: a bead that ended at (i, j) now ends where it began."""
    mirrored = np.full_like(scores, -np.inf)
    for shape, (a, b) in enumerate(SHAPES):
        ends = scores[shape, a:, b:]
        mirrored[shape, a:, b:] = ends[::-1, ::-1]
    return mirrored
