"""Paths through a band: the best one, and how probable each bead is.

A bead of shape (a, b) leads from node (i - a, j - b) to (i, j). Scores are arrays (shapes, nodes), a bead at the node
where it ends. All beads lead to a later diagonal i + j, so a sweep over diagonals does many nodes at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import Node
from enregard.align.search.band import Band

Scores = NDArray[Any]
Indices = NDArray[np.int64]
Shape = tuple[int, int]

COMMON: tuple[Shape, ...] = (
    *((1, 0), (0, 1), (1, 1)),
    *((1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1)),
    *((2, 2), (2, 3), (3, 2)),
)
"""The shapes of beads that are looked for everywhere."""
SHAPES: tuple[Shape, ...] = (*COMMON, (3, 3), (2, 4), (4, 2), (3, 4), (4, 3), (1, 5), (5, 1))
"""Those that are looked for where a first look leaves a doubt."""
NEVER = -1e30
"""Less than any score; infinity would make differences that are no numbers."""

Step = tuple[int, int, int]
"""The node where a bead ends, and its shape's number."""
Part = tuple[Node, Node]
"""A rectangle between two nodes, which all paths lead through from corner to corner."""


class Diagonals:
    """Nodes in the order of their diagonals, and where the beads of each lead. Made once for a set of nodes."""

    def __init__(self, band: Band, shapes: Sequence[Shape], chosen: Indices | None = None) -> None:
        """Take all nodes of a band, or those `chosen` by their numbers, which rise."""
        chosen = np.arange(len(band)) if chosen is None else chosen
        rows, columns = band.rows[chosen], band.columns[chosen]
        self.order = np.argsort(rows + columns, kind="stable")
        self.rows, self.columns, self.shapes = rows[self.order], columns[self.order], shapes
        self.band = band
        self._rank = np.full(len(band) + 1, len(chosen))
        self._rank[chosen[self.order]] = np.arange(len(chosen))
        sums = self.rows + self.columns
        self._first = int(sums[0])
        self._borders = np.searchsorted(sums, np.arange(sums[-1] - sums[0] + 2) + sums[0]).tolist()
        self.nothing = len(chosen)
        """The place that stands for no node."""

    def places(self, rows: Indices, columns: Indices) -> Indices:
        """Return the places of nodes in the order; of what is none, the place behind the last."""
        return self._rank[self.band.places(rows, columns)]

    def place(self, node: Node) -> int:
        """Return a node's place in the order."""
        return int(self.places(np.array(node[:1]), np.array(node[1:]))[0])

    @cached_property
    def before(self) -> Indices:
        """Return (shapes, nodes) the place of the node where each bead begins."""
        return np.stack([self.places(self.rows - a, self.columns - b) for a, b in self.shapes])

    @cached_property
    def behind(self) -> Indices:
        """Return (shapes, nodes) the place of the node where a bead that begins here ends."""
        return np.stack([self.places(self.rows + a, self.columns + b) for a, b in self.shapes])

    def between(self, start: Node, end: Node) -> list[tuple[int, int]]:
        """Return the diagonals behind one node up to another, each as a range of places."""
        first, last = sum(start) - self._first, sum(end) - self._first
        return [(low, high) for low, high in pairwise(self._borders[first + 1 : last + 2]) if low < high]


@dataclass(frozen=True, eq=False)
class Lattice:
    """All paths that lead through each of some parts, from corner to corner, one part after the other.

    From the end of a part to the start of the next they jump, for nothing: there lies what is not to be decided. So
    no two parts may touch.
    """

    diagonals: Diagonals
    scores: Scores
    parts: Sequence[Part]

    @cached_property
    def _ordered(self) -> Scores:
        """Return the scores in the order of the diagonals; of what leads out of a part, never."""
        ordered = np.asarray(self.scores, np.float64)[:, self.diagonals.order]
        if len(self.parts) == 1:
            return ordered
        rows, columns = self.diagonals.rows, self.diagonals.columns
        starts, ends = (np.array(nodes) for nodes in zip(*self.parts, strict=True))
        number = np.maximum(np.searchsorted(starts.sum(axis=1), rows + columns, side="right") - 1, 0)
        inside = (rows >= starts[number, 0]) & (columns >= starts[number, 1])
        inside &= (rows <= ends[number, 0]) & (columns <= ends[number, 1])
        number = np.append(np.where(inside, number, -1), -2)
        return np.where((number[self.diagonals.before] == number[:-1]) & inside, ordered, NEVER)

    def _sweep(self, combine: np.ufunc) -> NDArray[np.float64]:
        """Return for each node what all paths to it come to: their maximum, or the logarithm of their sum."""
        total = np.full(self.diagonals.nothing + 1, NEVER)
        before, scores = self.diagonals.before, self._ordered
        reached = 0.0
        for start, end in self.parts:
            total[self.diagonals.place(start)] = reached
            for low, high in self.diagonals.between(start, end):
                arriving = total.take(before[:, low:high], mode="clip") + scores[:, low:high]
                combine.reduce(arriving, 0, None, total[low:high])
            reached = float(total[self.diagonals.place(end)])
        return total

    def best_paths(self) -> list[list[Step]]:
        """Return for each part the beads of the path with the highest score, in order (Viterbi)."""
        total = self._sweep(np.maximum)
        before = self.diagonals.before
        choice = (total[before] + self._ordered).argmax(axis=0)
        paths: list[list[Step]] = []
        for start, end in self.parts:
            first, node, steps = self.diagonals.place(start), self.diagonals.place(end), []
            while node != first:
                shape = int(choice[node])
                steps.append((int(self.diagonals.rows[node]), int(self.diagonals.columns[node]), shape))
                node = int(before[shape, node])
            paths.append(steps[::-1])
        return paths

    @cached_property
    def _forward(self) -> NDArray[np.float64]:
        return self._sweep(np.logaddexp)

    @property
    def log_total(self) -> float:
        """Return the logarithm of the sum over all paths."""
        return float(self._forward[self.diagonals.place(self.parts[-1][1])])

    @cached_property
    def posteriors(self) -> NDArray[np.float64]:
        """Return (shapes, nodes) the probability of each bead, over all paths (forward-backward).

        The way back deals out the certainty of the last node: each node gives its share to the beads that end there.
        """
        shares, passing = self._shares, self._passing
        posteriors = np.empty_like(shares)
        posteriors[:, self.diagonals.order] = shares * passing[:-1]
        return posteriors

    @cached_property
    def passing(self) -> NDArray[np.float64]:
        """Return for each node the probability that a path leads through it."""
        passing = np.empty(self.diagonals.nothing)
        passing[self.diagonals.order] = self._passing[:-1]
        return passing

    @cached_property
    def _shares(self) -> NDArray[np.float64]:
        """Return (shapes, nodes in order) which share of the paths to a node comes over each bead."""
        forward = self._forward
        with np.errstate(under="ignore"):
            shares = np.exp(np.minimum(forward[self.diagonals.before] + self._ordered - forward[:-1], 0.0))
        shares[:, forward[:-1] < NEVER / 2] = 0.0
        shares[:, [self.diagonals.place(start) for start, _ in self.parts]] = 0.0
        return shares

    @cached_property
    def _passing(self) -> NDArray[np.float64]:
        behind = self.diagonals.behind
        onward = np.append(self._shares, np.zeros((len(behind), 1)), axis=1)[np.arange(len(behind))[:, None], behind]
        passing = np.zeros(self.diagonals.nothing + 1)
        for start, end in reversed(self.parts):
            passing[self.diagonals.place(end)] = 1.0
            for low, high in reversed(self.diagonals.between(start, end)[:-1]):
                passing[low:high] = np.einsum("ij,ij->j", passing[behind[:, low:high]], onward[:, low:high])
            passing[self.diagonals.place(start)] = 1.0
        return passing


Likelihood = Callable[[Step], float]


def likelihoods(lattice: Lattice) -> Likelihood:
    """Return a function that gives a step's probability.

    A bead with an empty side counts wherever it stands on the other side: the question is whether its sentence has
    a partner, not between which sentences the gap lies.
    """
    nodes, posteriors = lattice.diagonals, lattice.posteriors[:, lattice.diagonals.order]
    gone = np.bincount(nodes.rows, posteriors[nodes.shapes.index((1, 0))])
    new = np.bincount(nodes.columns, posteriors[nodes.shapes.index((0, 1))])

    def of(step: Step) -> float:
        i, j, number = step
        shape = nodes.shapes[number]
        value = gone[i] if shape == (1, 0) else new[j] if shape == (0, 1) else posteriors[number, nodes.place((i, j))]
        return min(1.0, float(value))

    return of
