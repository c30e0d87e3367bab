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

from enregard.align.model import Node

Indices = NDArray[np.int64]

MARGIN = 7
"""Columns, and rows, on each side of what is known."""
_LARGEST_GAP = 250_000  # nodes of a gap between two anchors that is searched whole
_GAP_MARGIN = 100  # columns on each side of the diagonal of a larger gap


@dataclass(frozen=True, eq=False)
class Band:
    """Nodes from (0, low[0]) to (rows - 1, high[-1])."""

    low: Indices
    high: Indices

    @cached_property
    def offsets(self) -> Indices:
        """Return where each row's nodes begin, and how many there are in all."""
        return np.concatenate([[0], np.cumsum(self.high - self.low + 1)])

    @cached_property
    def rows(self) -> Indices:
        """Return the row i of each node."""
        return np.repeat(np.arange(len(self.low)), self.high - self.low + 1)

    @cached_property
    def columns(self) -> Indices:
        """Return the column j of each node."""
        widths = self.high - self.low + 1
        return np.arange(len(self)) - np.repeat(self.offsets[:-1] - self.low, widths)

    def __len__(self) -> int:
        return int(self.offsets[-1])

    def places(self, rows: Indices, columns: Indices) -> Indices:
        """Return the numbers of nodes, len(self) for those outside."""
        inside = (rows >= 0) & (rows < len(self.low))
        row = np.where(inside, rows, 0)
        inside &= (columns >= self.low[row]) & (columns <= self.high[row])
        return np.where(inside, self.offsets[row] + columns - self.low[row], len(self))

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
    return Band(low, np.maximum.accumulate(high))


def _widen(low: Indices, high: Indices, rows: Node, left: Indices | int, right: Indices | int) -> None:
    """Take columns into some rows, the last included."""
    part = slice(max(0, rows[0]), min(len(low), rows[1] + 1))
    np.minimum(low[part], left, out=low[part])
    np.maximum(high[part], right, out=high[part])
