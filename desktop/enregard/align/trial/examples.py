"""Lattices whose right beads are known: what the weights are learned from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import Node
from enregard.align.pair import POSSIBLE, Pair, first_look
from enregard.align.search.features import Features
from enregard.align.search.lattice import COMMON, SHAPES, Diagonals, Part, Shape
from enregard.align.search.products import Products
from enregard.align.trial.gold import Link

Indices = NDArray[np.int64]
Right = tuple[Indices, Indices]


@dataclass(eq=False)
class Example:
    """A lattice with its features (shapes, nodes, features) and the beads that are right, as (shape, node)."""

    diagonals: Diagonals
    features: NDArray[np.float32]
    parts: list[Part]
    right: Right
    weight: float = 1.0


def of_first_look(pair: Pair, gold: Collection[Link], names: dict[str, int]) -> Example:
    """Return all nodes of the band; features that have no number yet in `names` get the next."""
    products = _products(pair)
    features = Features(products)
    parts, right = _path(gold, COMMON, products.band.holds, *map(len, pair.texts))
    nodes = Diagonals(products.band, COMMON)
    return Example(nodes, _tensor(features, COMMON, names), parts, _numbered(products, right, None))


def of_second_look(pair: Pair, gold: Collection[Link], names: dict[str, int]) -> Example:
    """Return the nodes that a first look leaves possible, and those that are right."""
    products = _products(pair)
    band = products.band
    _, right = _path(gold, SHAPES, band.holds, *map(len, pair.texts))
    nodes = first_look(products, pair.model).passing > POSSIBLE
    for (i, j), number in right:
        a, b = SHAPES[number]
        nodes[band.places(np.array([i, i - a]), np.array([j, j - b]))] = True
    nodes[[0, -1]] = True
    chosen = np.flatnonzero(nodes)
    held = {(int(i), int(j)) for i, j in zip(band.rows[chosen], band.columns[chosen], strict=True)}
    parts, right = _path(gold, SHAPES, held.__contains__, *map(len, pair.texts))
    whole = ((0, 0), (len(pair.texts[0]), len(pair.texts[1])))
    words = pair.evidence(whole, (band.rows[chosen], band.columns[chosen]), [whole])
    features = Features(products, chosen, words)
    return Example(
        Diagonals(band, SHAPES, chosen),
        _tensor(features, SHAPES, names),
        parts,
        _numbered(products, right, chosen),
    )


def _products(pair: Pair) -> Products:
    n, m = map(len, pair.texts)
    return pair.products((0, 0), (n, m), pair.anchors((0, 0, n, m)))


def _tensor(features: Features, shapes: Sequence[Shape], names: dict[str, int]) -> NDArray[np.float32]:
    found = [list(features.of(a, b)) for a, b in shapes]
    for of in found:
        for name, _ in of:
            names.setdefault(name, len(names))
    tensor = np.zeros((len(shapes), len(features.rows), len(names)), np.float32)
    for k, of in enumerate(found):
        for name, values in of:
            tensor[k, :, names[name]] = values
    return tensor


def _numbered(products: Products, right: list[tuple[Node, int]], chosen: Indices | None) -> Right:
    nodes = np.array([node for node, _ in right]).reshape(-1, 2)
    places = products.band.places(nodes[:, 0], nodes[:, 1])
    return np.array([k for _, k in right]), places if chosen is None else np.searchsorted(chosen, places)


def _path(
    gold: Collection[Link], shapes: Sequence[Shape], holds: Callable[[Node], bool], n: int, m: int
) -> tuple[list[Part], list[tuple[Node, int]]]:
    """Return the parts of a lattice that the right beads lead through without a break, and these beads.

    A break is what the aligner can't say: a bead of another shape, a crossing, a sentence of which nothing is said.
    """
    number = {shape: k for k, shape in enumerate(shapes)}
    parts: list[Part] = []
    right: list[tuple[Node, int]] = []
    start = here = (0, 0)
    for begin, end in _steps(gold, n, m):
        shape = (end[0] - begin[0], end[1] - begin[1])
        usable = shape in number and holds(begin) and holds(end)
        if begin != here or not usable:
            if start != here:
                parts.append((start, here))
            start = end if not usable else begin
        if usable:
            right.append((end, number[shape]))
        here = end
    if start != here:
        parts.append((start, here))
    return parts, right


def _steps(gold: Collection[Link], n: int, m: int) -> Iterator[tuple[Node, Node]]:
    """Yield the right beads as pairs of nodes, in order; those that cross what came before are left out."""
    lone = [{k for bead in gold if not bead[1 - side] for k in bead[side]} for side in (0, 1)]
    i = j = 0
    for sources, targets in [*sorted(bead for bead in gold if bead[0] and bead[1]), ((n,), (m,))]:
        if sources[0] < i or targets[0] < j or not _solid(sources) or not _solid(targets):
            continue
        for k in range(i, sources[0]):
            if k in lone[0]:
                yield (k, j), (k + 1, j)
        for k in range(j, targets[0]):
            if k in lone[1]:
                yield (sources[0], k), (sources[0], k + 1)
        if sources[0] == n:
            return
        i, j = sources[-1] + 1, targets[-1] + 1
        yield (sources[0], targets[0]), (i, j)


def _solid(sentences: Sequence[int]) -> bool:
    return sentences[-1] - sentences[0] == len(sentences) - 1
