"""The length-based aligner of Gale and Church, to measure ours against. It looks at nothing but lengths in characters.

W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19
(1993). Priors, variance and the most that a difference in length may cost are those that they published.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import Bead

Costs = NDArray[np.float64]

# As in the program that they printed, each direction of an uneven bead has the prior of both together.
PRIORS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
SHAPES = tuple(PRIORS)
_INSERTION = SHAPES.index((0, 1))

VARIANCE = 6.8
"""Of the difference in length, per character; a character is expected to become one (c = 1)."""

_REACH = 1_000
"""How far a path may stray from the diagonal, in target sentences."""

_MOST = 25.0
"""The cost (a natural logarithm) of any difference that is all but impossible."""

_PER_DEVIATION = 1_000
_DIFFERENCE = np.array(
    [min(_MOST, -math.log(math.erfc(k / _PER_DEVIATION / math.sqrt(2)))) for k in range(7 * _PER_DEVIATION)] + [_MOST]
)
"""Minus the logarithm of the chance of a difference at least so large, by thousandths of a standard deviation."""


def align_by_length(source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """Return the likeliest beads of 1-0 to 2-2 sentences, in order; every sentence is in exactly one.

    Time grows with the area of the texts up to 2,000 target sentences, and with their length from there on.
    """
    starts, width = _band(len(source), len(target))
    left = np.concatenate([[0.0], np.cumsum([len(text) for text in source])])
    right = np.concatenate([[0.0], np.cumsum([len(text) for text in target])])
    runs = [right - right[np.maximum(np.arange(len(right)) - b, 0)] for b in range(3)]
    insertions = _cost(_INSERTION, 0.0, runs[1])
    choice = np.zeros((len(starts), width), np.int8)
    totals: list[Costs] = []
    for i, start in enumerate(starts):
        arrivals = np.full((len(SHAPES), width), np.inf)
        for k, (a, b) in enumerate(SHAPES):
            if 0 < a <= i:
                before = _window(totals[-a], start - b - starts[i - a], width)
                arrivals[k] = before + _cost(k, left[i] - left[i - a], runs[b][start : start + width])
        if i == 0:
            arrivals[0, 0] = 0.0
        arrived = arrivals.min(axis=0)
        total = _with_insertions(arrived, insertions[start : start + width])
        choice[i] = np.where(total < arrived - 1e-9, _INSERTION, arrivals.argmin(axis=0))
        totals = [*totals[-1:], total]
    return _trace(choice, starts, len(target))


def _band(n: int, m: int) -> tuple[list[int], int]:
    """Return the first target node that is looked at for each source node, and how many are."""
    reach = max(_REACH, 2 * math.ceil(m / max(1, n)))
    width = min(m, 2 * reach) + 1
    return [min(max(0, round(i * m / max(1, n)) - reach), m + 1 - width) for i in range(n + 1)], width


def _cost(shape: int, left: float, right: Costs) -> Costs:
    """Return the cost of beads of a shape: `left` characters of the source against each of `right`."""
    spread = np.sqrt(VARIANCE * np.maximum((left + right) / 2, 1e-9))
    deviations = np.minimum(np.abs(left - right) / spread * _PER_DEVIATION, len(_DIFFERENCE) - 1)
    cost: Costs = _DIFFERENCE[deviations.astype(np.intp)] - math.log(PRIORS[SHAPES[shape]])
    return cost


def _window(row: Costs, start: int, width: int) -> Costs:
    """Return `width` costs of a row from `start`, which may lie outside of it; what is outside cannot be reached."""
    window = np.full(width, np.inf)
    first, last = max(0, start), min(len(row), start + width)
    if first < last:
        window[first - start : last - start] = row[first:last]
    return window


def _with_insertions(arrived: Costs, insertions: Costs) -> Costs:
    """Return the least cost along a row: of arriving at a node, or at one before it and inserting up to it."""
    steps = insertions.copy()
    steps[0] = 0.0
    along = np.cumsum(steps)
    total: Costs = np.minimum.accumulate(arrived - along) + along
    return total


def _trace(choice: NDArray[np.int8], starts: list[int], m: int) -> tuple[Bead, ...]:
    """Follow the choices back from the last node to the first."""
    i, j = len(starts) - 1, m
    beads: list[Bead] = []
    while i or j:
        a, b = SHAPES[choice[i, j - starts[i]]]
        beads.append(Bead((i - a, i), (j - b, j)))
        i, j = i - a, j - b
    return tuple(beads[::-1])
