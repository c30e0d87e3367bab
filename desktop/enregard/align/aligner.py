"""Align two texts: cut the rectangle at what is certain, then find the best path through each part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from enregard.align.anchors import cuts
from enregard.align.embeddings import Embedder, UniversalSentenceEncoder
from enregard.align.features import Side, bead_scores, prepare
from enregard.align.lattice import SHAPES, best_path, posteriors
from enregard.align.model import Alignment, Bead
from enregard.errors import InputError
from enregard.progress import Progress, silent

_LARGEST_RECTANGLE = 250_000

Part = tuple[int, int, int, int]
"""A rectangle between two nodes: source from, target from, source to, target to."""


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    fixed: Sequence[Bead] = (),
    embedder: Embedder | None = None,
    progress: Progress = silent,
) -> Alignment:
    """Align the sentences of two texts.

    `fixed` beads, in order and without overlap, come back as they are; only what lies between them is aligned.
    The same texts give the same beads on every run. Raises InputError if the fixed beads cross.
    """
    embedder = embedder or UniversalSentenceEncoder()
    parts = _between(fixed, len(source), len(target))
    if not source or not target:
        return Alignment(tuple(_unpartnered(0, 0, len(source), len(target))), embedder.name)
    left, right = prepare(source, target, embedder, progress)
    background = (left.vectors[0].mean(axis=0), right.vectors[0].mean(axis=0))
    ratio = float(left.lengths.sum() / max(1.0, right.lengths.sum()))
    beads: list[Bead] = []
    for part, bead in zip(parts, [*fixed, None], strict=True):
        for i0, j0, i1, j1 in _small(part, left, right):
            if i0 == i1 or j0 == j1:
                beads += _unpartnered(i0, j0, i1, j1)
                continue
            scores = bead_scores(left.part(i0, i1), right.part(j0, j1), background, ratio)
            steps = best_path(scores)
            beads += [
                Bead((i0 + i - SHAPES[k][0], i0 + i), (j0 + j - SHAPES[k][1], j0 + j), probability)
                for (i, j, k), probability in zip(steps, posteriors(scores, steps), strict=True)
            ]
        beads += [bead] if bead else []
    return Alignment(tuple(beads), embedder.name)


def _between(fixed: Sequence[Bead], n: int, m: int) -> list[Part]:
    """Return the rectangles before, between and behind the fixed beads."""
    nodes = [(0, 0), *(node for bead in fixed for node in zip(bead.source, bead.target, strict=True)), (n, m)]
    if any(i1 < i0 or j1 < j0 for (i0, j0), (i1, j1) in pairwise(nodes)):
        raise InputError("Rows that are fixed cross each other or reach beyond the texts; put them in order first.")
    return [(*nodes[k], *nodes[k + 1]) for k in range(0, len(nodes), 2)]


def _unpartnered(i0: int, j0: int, i1: int, j1: int) -> list[Bead]:
    """Return the beads of a rectangle that has only one side: each sentence for itself, for certain."""
    return [
        *(Bead((i, i + 1), (j0, j0)) for i in range(i0, i1)),
        *(Bead((i1, i1), (j, j + 1)) for j in range(j0, j1)),
    ]


def _small(part: Part, left: Side, right: Side) -> list[Part]:
    """Cut a rectangle at certain places until each part is small enough to be searched whole."""
    i0, j0, i1, j1 = part
    if (i1 - i0) * (j1 - j0) <= _LARGEST_RECTANGLE:
        return [part]
    nodes = [(0, 0), *cuts(left.vectors[0][i0:i1], right.vectors[0][j0:j1]), (i1 - i0, j1 - j0)]
    parts: list[Part] = []
    start = nodes[0]
    for node, following in pairwise([*nodes[1:], nodes[-1]]):
        # A part takes in as many nodes as it can hold, so that few borders are taken for certain.
        if (following[0] - start[0]) * (following[1] - start[1]) > _LARGEST_RECTANGLE or node == nodes[-1]:
            parts.append((i0 + start[0], j0 + start[1], i0 + node[0], j0 + node[1]))
            start = node
    return [p for p in parts if p[0] < p[2] or p[1] < p[3]]
