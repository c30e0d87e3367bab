"""The part of the rectangle of two texts that is searched: a band of nodes around what is known.

A node (i, j) stands before source sentence i and target sentence j. A band has for each row i the columns from
`low[i]` to `high[i]`, both included; both rise with i, and each row meets the next, so a path leads through it. Its
nodes are numbered row by row; arrays over them are flat, so memory grows with the band.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
Node = tuple[int, int]

MARGIN = 7
"""Columns, and rows, on each side of what is known."""
_LARGEST_GAP = 250_000  # nodes of a gap between two anchors that is searched whole
_GAP_MARGIN = 100  # columns on each side of the diagonal of a larger gap


@dataclass(frozen=True, eq=False)
class Band:
    """Nodes from (first, low[0]) to (first + rows - 1, high[-1])."""

    first: int
    low: Indices
    high: Indices

    @cached_property
    def offsets(self) -> Indices:
        """Return where each row's nodes begin, and how many there are in all."""
        return np.concatenate([[0], np.cumsum(self.high - self.low + 1)])

    @cached_property
    def rows(self) -> Indices:
        """Return the row i of each node."""
        return np.repeat(np.arange(self.first, self.first + len(self.low)), self.high - self.low + 1)

    @cached_property
    def columns(self) -> Indices:
        """Return the column j of each node."""
        widths = self.high - self.low + 1
        return np.arange(len(self)) - np.repeat(self.offsets[:-1] - self.low, widths)

    def __len__(self) -> int:
        return int(self.offsets[-1])

    def places(self, rows: Indices, columns: Indices) -> Indices:
        """Return the numbers of nodes, len(self) for those outside."""
        row = rows - self.first
        inside = (row >= 0) & (row < len(self.low))
        row = np.where(inside, row, 0)
        inside &= (columns >= self.low[row]) & (columns <= self.high[row])
        return np.where(inside, self.offsets[row] + columns - self.low[row], len(self))

    def shifted(self, down: int, right: int) -> Indices:
        """Return for each node the number of the node so many rows below and columns to the right of it."""
        return self.places(self.rows + down, self.columns + right)

    def part(self, start: Node, end: Node) -> Band:
        """Return what lies between two nodes."""
        part = slice(start[0] - self.first, end[0] + 1 - self.first)
        return Band(start[0], np.maximum(self.low[part], start[1]), np.minimum(self.high[part], end[1]))

    def holds(self, node: Node) -> bool:
        """Tell whether a node is in the band."""
        return bool(self.places(np.array([node[0]]), np.array([node[1]]))[0] < len(self))


def around(anchors: list[Node], end: Node) -> Band:
    """Return the band that leads from (0, 0) over some nodes, both sides rising, to the end."""
    n, m = end
    low, high = np.full(n + 1, m), np.zeros(n + 1, np.int64)
    for (i0, j0), (i1, j1) in pairwise([(0, 0), *anchors, end]):
        if (i1 - i0) * (j1 - j0) <= _LARGEST_GAP:
            _widen(low, high, (i0, i1), j0 - MARGIN, j1 + MARGIN)
            _widen(low, high, (i0 - MARGIN, i1 + MARGIN), j0, j1)
        else:
            diagonal = np.linspace(j0, j1, i1 - i0 + 1).astype(np.int64)
            margin = _GAP_MARGIN - (j1 - j0) // -max(1, i1 - i0)
            _widen(low, high, (i0, i1), diagonal - margin, diagonal + margin)
    low, high = np.clip(low, 0, m), np.clip(high, 0, m)
    low = np.minimum.accumulate(low[::-1])[::-1]
    return Band(0, low, np.maximum.accumulate(high))


def _widen(low: Indices, high: Indices, rows: Node, left: Indices | int, right: Indices | int) -> None:
    """Take columns into some rows, the last included."""
    part = slice(max(0, rows[0]), min(len(low), rows[1] + 1))
    np.minimum(low[part], left, out=low[part])
    np.maximum(high[part], right, out=high[part])
