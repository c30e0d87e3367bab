"""Passages that stand elsewhere in the translation: an alignment in order leaves them out on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from enregard.align.model import Bead, Moved, Range
from enregard.align.pair import Pair
from enregard.align.search.anchors import THRESHOLD

_APART = 2  # sentences that a run of unpartnered ones may be interrupted by
_ALONE = 0.45  # nearness above chance that a single sentence needs to be taken for moved
_SHORT = 30  # characters below which a single sentence says too little
_MOST = 9_000_000  # pairs of unpartnered sentences that are looked at, so that time and memory are bounded


class Passages:
    """Finds passages of two texts that stand elsewhere; what was found out about two runs is kept."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._passage = cache(lambda source, target: _passage(pair, source, target))

    def moved(self, beads: Sequence[Bead]) -> tuple[Moved, ...]:
        """Return the passages that the beads leave without a partner on both sides, and that fit each other."""
        sources = _runs([b.source for b in beads if b.shape[1] == 0])
        targets = _runs([b.target for b in beads if b.shape[0] == 0])
        found: list[Moved] = []
        for source, target in _promising(self._pair, sources, targets):
            taken = any(_overlap(source, m.source) or _overlap(target, m.target) for m in found)
            if not taken and (passage := self._passage(source, target)):
                found.append(passage)
        return tuple(sorted(found, key=lambda m: m.source))


def _runs(ranges: Sequence[Range]) -> list[Range]:
    """Join single sentences that follow each other, nearly without a gap."""
    runs: list[Range] = []
    for start, end in sorted(ranges):
        if runs and start - runs[-1][1] <= _APART:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _promising(pair: Pair, sources: Sequence[Range], targets: Sequence[Range]) -> list[tuple[Range, Range]]:
    """Return the pairs of runs of which a sentence has its nearest partner in the other, the most promising first."""
    (x, of_x), (y, of_y) = (
        (np.array([i for r in runs for i in range(*r)]), _numbers(runs)) for runs in (sources, targets)
    )
    if not 0 < len(x) * len(y) <= _MOST:
        return []
    near = pair.similar(x, y)
    best = near.argmax(axis=1)
    promise: dict[tuple[Range, Range], float] = {}
    for i in np.flatnonzero(near.max(axis=1) > THRESHOLD):
        runs = (sources[of_x[i]], targets[of_y[best[i]]])
        promise[runs] = promise.get(runs, 0.0) + float(near[i, best[i]]) - THRESHOLD
    return sorted(promise, key=lambda runs: (-promise[runs], runs))


def _numbers(runs: Sequence[Range]) -> list[int]:
    """Return for each sentence of some runs the number of its run."""
    return [number for number, run in enumerate(runs) for _ in range(*run)]


def _passage(pair: Pair, source: Range, target: Range) -> Moved | None:
    """Align two runs; return what of them faces each other if it is more than chance."""
    single = min(source[1] - source[0], target[1] - target[0]) == 1
    if not _worth_it(pair, source, target, single=single):
        return None
    solved = pair.solve((source[0], target[0], source[1], target[1]))
    least = _ALONE if single else THRESHOLD
    beads = [bead for bead in solved.beads if all(bead.shape)]
    sure = [k for k, bead in enumerate(beads) if pair.similar(slice(*bead.source), slice(*bead.target)).max() > least]
    if not sure:
        return None
    first, last = beads[sure[0]], beads[sure[-1]]
    within = tuple(beads[sure[0] : sure[-1] + 1])
    return Moved((first.source[0], last.source[1]), (first.target[0], last.target[1]), within)


def _worth_it(pair: Pair, source: Range, target: Range, *, single: bool) -> bool:
    """Tell whether two runs are to be aligned: one sentence must be long and near, several must confirm each other."""
    if not single:
        return len(pair.anchors((source[0], target[0], source[1], target[1]))) >= 2
    near = pair.similar(slice(*source), slice(*target))
    i, j = np.unravel_index(int(near.argmax()), near.shape)
    lengths = pair.sides[0].lengths[source[0] + int(i)], pair.sides[1].lengths[target[0] + int(j)]
    return bool(near.max() > _ALONE and min(lengths) >= _SHORT)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
