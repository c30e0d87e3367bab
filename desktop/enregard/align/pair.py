"""Two texts and all that is known of them; any rectangle of them can be aligned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from enregard.align.model import Bead, Node, Rectangle
from enregard.align.search.anchors import anchors
from enregard.align.search.band import around
from enregard.align.search.evidence import Evidence
from enregard.align.search.features import Features
from enregard.align.search.lattice import COMMON, SHAPES, Diagonals, Lattice, Part, Shape, Step, likelihoods
from enregard.align.search.products import Background, Products
from enregard.align.search.weights import Model
from enregard.align.texts.glossary import Glossary
from enregard.align.texts.side import Side
from enregard.progress import Progress, silent

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
_STRETCH = 1000  # rows that are searched at once, if there is a sure place to cut
_NODES = 1_500_000  # nodes that are searched at once, if there is none
_WIDTH_WITHOUT, _WIDTH_WITH_ANCHORS = 250, 50  # nodes for each sentence of a band, at most and as a rule
_COLUMNS = 2048  # target sentences whose vectors are unpacked at once
_LEXICAL = np.float32(0.3)  # what is written alike counts so much of what means alike, in finding anchors
_CERTAIN = 0.998  # a node that paths of this probability lead through needs no second look
POSSIBLE = 1e-4  # what is less probable is not looked at again
_WORTH_A_WORD = 0.05  # a bead of this probability is named as what might be instead


@dataclass(frozen=True, eq=False)
class Pair:
    """Two texts, ready to be aligned."""

    texts: tuple[Sequence[str], Sequence[str]]
    sides: tuple[Side, Side]
    background: Background
    model: Model
    embed: Callable[[Sequence[str]], Floats] | None
    """Gives the vectors of words; None without a second look."""
    glossary: Glossary

    def solve(self, rectangle: Rectangle, progress: Progress = silent) -> Solution:
        """Align a rectangle."""
        i0, j0, i1, j1 = rectangle
        found = self.anchors(rectangle) if i0 < i1 and j0 < j1 else []
        solution = Solution([], [])
        for start, end, inside in _stretches(found, (i0, j0), (i1, j1)):
            stretch = self._stretch(start, end, inside)
            solution.beads.extend(stretch.beads)
            solution.rivals.extend(stretch.rivals)
            progress(end[0] - i0, max(1, i1 - i0))
        return solution

    def similar(self, sources: Indices | slice, targets: Indices | slice) -> Floats:
        """Return how near source sentences are to target sentences, above chance (sources, targets)."""
        source, target = self.sides
        near: Floats = source.alike(sources) @ target.alike(targets).T
        if not self.background.means:
            return near
        near *= _LEXICAL
        x, y = source.vectors[0][sources].astype(np.float32), target.vectors[0][targets]
        near -= (x @ self.background.means[1] / 2)[:, None]
        for start in range(0, len(y), _COLUMNS):
            part = y[start : start + _COLUMNS].astype(np.float32)
            near[:, start : start + _COLUMNS] += x @ part.T - (part @ self.background.means[0] / 2)[None, :]
        return near

    def _near(self, sources: Indices, first: int, last: int) -> Floats:
        return self.similar(sources, slice(first, last))

    def anchors(self, rectangle: Rectangle) -> list[Node]:
        """Return pairs of sentences of a rectangle that almost certainly belong together."""
        return anchors(self._near, rectangle)

    def products(self, start: Node, end: Node, inside: list[Node]) -> Products:
        """Return the products over the band of a rectangle, whose nodes are counted from its first."""
        (i0, j0), (i1, j1) = start, end
        band = around([(i - i0, j - j0) for i, j in inside], (i1 - i0, j1 - j0))
        return Products(band, self.sides[0].part(i0, i1), self.sides[1].part(j0, j1), self.background)

    def evidence(self, rectangle: Part, nodes: tuple[Indices, Indices], parts: Sequence[Part]) -> Evidence:
        """Return what the words say around some nodes in some parts of a rectangle, counted from its first node."""
        (i0, j0), (i1, j1) = rectangle
        texts = (self.texts[0][i0:i1], self.texts[1][j0:j1])
        if not self.embed:
            raise ValueError("words are looked at with vectors only")
        return Evidence(nodes, parts, texts, self.embed, self.glossary)

    def _stretch(self, start: Node, end: Node, inside: list[Node]) -> Solution:
        if start[0] == end[0] or start[1] == end[1]:
            return Solution(unpartnered(start, end), [])
        products = self.products(start, end, inside)
        first = first_look(products, self.model)
        beads, rivals = _beads(first)[0], _rivals(first)
        parts, nodes = doubtful(first, beads)
        if parts and self.embed and self.model.second:
            chosen = (products.band.rows[nodes], products.band.columns[nodes])
            second = second_look(products, nodes, parts, self.evidence((start, end), chosen, parts), self.model)
            beads = _replaced(beads, parts, _beads(second))
            rivals = _rivals(second)
        return Solution([_moved(bead, start) for bead in beads], [_moved(bead, start) for bead in rivals])


@dataclass(frozen=True)
class Solution:
    """The beads of the best path, in order, and those that are not on it but have some probability."""

    beads: list[Bead]
    rivals: list[Bead]

    def rivals_of(self, bead: Bead) -> list[Bead]:
        """Return what overlaps with a bead on either side, the most probable first."""
        left, right = self._by_sentence
        near = {r for i in range(*bead.source) for r in left[i]} | {r for j in range(*bead.target) for r in right[j]}
        same = (bead.source, bead.target)
        others = (r for r in near if (r.source, r.target) != same)
        return sorted(others, key=lambda r: (-r.probability, r.source, r.target))

    @cached_property
    def _by_sentence(self) -> tuple[dict[int, list[Bead]], dict[int, list[Bead]]]:
        left, right = defaultdict[int, list[Bead]](list), defaultdict[int, list[Bead]](list)
        for rival in self.rivals:
            for i in range(*rival.source):
                left[i].append(rival)
            for j in range(*rival.target):
                right[j].append(rival)
        return left, right


def first_look(products: Products, model: Model) -> Lattice:
    """Return all paths through a band, with the features that cost little."""
    scores = Features(products).scores(COMMON, model.first if products.has_meaning else model.quick)
    band = products.band
    end = (int(band.rows[-1]), int(band.columns[-1]))
    return Lattice(Diagonals(band, COMMON), scores, [((0, 0), end)])


def doubtful(first: Lattice, beads: Sequence[Bead]) -> tuple[list[Part], Indices]:
    """Return the parts of a path between nodes that are certain, and the nodes that paths may lead through there.

    Parts that touch are one.
    """
    band = first.diagonals.band
    passing = first.passing
    nodes = [(0, 0), *((bead.source[1], bead.target[1]) for bead in beads)]
    numbers = band.places(np.array([i for i, _ in nodes]), np.array([j for _, j in nodes]))
    sure = [k for k, number in enumerate(numbers) if passing[number] >= _CERTAIN or k in (0, len(nodes) - 1)]
    parts: list[Part] = []
    for k, following in pairwise(sure):
        if following - k > 1:
            joined = parts.pop()[0] if parts and parts[-1][1] == nodes[k] else nodes[k]
            parts.append((joined, nodes[following]))
    inside = np.zeros(len(band), bool)
    for (i0, j0), (i1, j1) in parts:
        rows = slice(int(band.offsets[i0]), int(band.offsets[i1 + 1]))
        inside[rows] |= (band.columns[rows] >= j0) & (band.columns[rows] <= j1)
    return parts, np.flatnonzero(inside & (passing > POSSIBLE))


def second_look(products: Products, nodes: Indices, parts: Sequence[Part], words: Evidence, model: Model) -> Lattice:
    """Return all paths over some nodes, with all features and shapes."""
    scores = Features(products, nodes, words).scores(SHAPES, model.second)
    return Lattice(Diagonals(products.band, SHAPES, nodes), scores, parts)


def unpartnered(start: Node, end: Node) -> list[Bead]:
    """Return the beads of a rectangle that has only one side: each sentence for itself, for certain."""
    (i0, j0), (i1, j1) = start, end
    return [
        *(Bead((i, i + 1), (j0, j0)) for i in range(i0, i1)),
        *(Bead((i1, i1), (j, j + 1)) for j in range(j0, j1)),
    ]


def _stretches(found: list[Node], start: Node, end: Node) -> list[tuple[Node, Node, list[Node]]]:
    """Cut a rectangle between pairs that are sure, or anywhere if it must be; return each part with its anchors."""
    borders = [start]
    for k, (i, j) in enumerate(found[:-3]):
        sure = k >= 3 and all(found[k + d] == (i + d, j + d) for d in (-2, -1, 1, 2, 3))
        if sure and i - borders[-1][0] >= _STRETCH and end[0] - i > _STRETCH // 4:
            borders.append((i + 1, j + 1))
    parts = []
    anchors_left = iter([*found, end])
    pair = next(anchors_left)
    for one, other in pairwise([*borders, end]):
        inside = []
        while pair != end and pair[0] < other[0] and pair[1] < other[1]:
            inside.append(pair)
            pair = next(anchors_left)
        parts += _bounded(one, other, inside)
    return parts


def _bounded(start: Node, end: Node, inside: list[Node]) -> list[tuple[Node, Node, list[Node]]]:
    """Halve a part at an anchor, or without one along the diagonal, until its band is small enough to be searched."""
    rows, columns = end[0] - start[0], end[1] - start[1]
    if rows < 2 or (rows + columns) * (_WIDTH_WITH_ANCHORS if inside else _WIDTH_WITHOUT) <= _NODES:
        return [(start, end, inside)]
    half = len(inside) // 2
    middle = inside[half] if inside else (start[0] + rows // 2, start[1] + columns // 2)
    return [*_bounded(start, middle, inside[:half]), *_bounded(middle, end, inside[half + 1 :])]


def _beads(lattice: Lattice) -> list[list[Bead]]:
    """Return the beads of the best path through each part."""
    likelihood, shapes = likelihoods(lattice), lattice.diagonals.shapes
    return [[_bead(step, shapes, likelihood(step)) for step in path] for path in lattice.best_paths()]


def _rivals(lattice: Lattice) -> list[Bead]:
    """Return all beads with both sides that are worth a word."""
    posteriors, nodes = lattice.posteriors[:, lattice.diagonals.order], lattice.diagonals
    numbers, places = np.nonzero(posteriors > _WORTH_A_WORD)
    found = zip(nodes.rows[places].tolist(), nodes.columns[places].tolist(), numbers.tolist(), strict=True)
    beads = [_bead(step, nodes.shapes, float(p)) for step, p in zip(found, posteriors[numbers, places], strict=True)]
    return [bead for bead in beads if all(bead.shape) and bead.probability < 1 - _WORTH_A_WORD]


def _bead(step: Step, shapes: Sequence[Shape], probability: float) -> Bead:
    i, j, number = step
    a, b = shapes[number]
    return Bead((i - a, i), (j - b, j), probability)


def _replaced(beads: list[Bead], parts: Sequence[Part], looked: list[list[Bead]]) -> list[Bead]:
    """Put the beads of some parts in the place of those that were there."""
    left = iter([*zip(parts, looked, strict=True), None])
    result: list[Bead] = []
    part = next(left)
    for bead in beads:
        node = (bead.source[0], bead.target[0])
        if part and node == part[0][0]:
            result += part[1]
            part = next(left)
        elif not result or (result[-1].source[1], result[-1].target[1]) == node:
            result.append(bead)
    return result


def _moved(bead: Bead, start: Node) -> Bead:
    i, j = start
    return Bead((bead.source[0] + i, bead.source[1] + i), (bead.target[0] + j, bead.target[1] + j), bead.probability)
