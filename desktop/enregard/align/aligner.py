"""Align two texts: the one function that the rest of the program calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from enregard.align.meaning.embeddings import Embedder, Remembered, UniversalSentenceEncoder
from enregard.align.model import Alignment, Bead, Moved, Node, Rectangle
from enregard.align.moved import Passages
from enregard.align.pair import Pair, Solution, unpartnered
from enregard.align.reasons import DOUBTFUL, elsewhere, reasons
from enregard.align.search.products import Background
from enregard.align.search.weights import Model, usual
from enregard.align.texts.glossary import NO_GLOSSARY, Glossary
from enregard.align.texts.side import prepare
from enregard.align.threads import one_thread
from enregard.errors import InputError
from enregard.language import primary
from enregard.progress import Progress, silent

_CERTAIN = 0.99  # beads so probable are borders: what is fixed beyond them changes nothing before them
_AROUND = 4  # beads beyond such a border that are aligned anew too: what was certain may not be any more
_SAMPLE = 200  # beads that are looked at to tell whether two texts are related
_NEAR, _ALIKE = 0.2, 0.05  # how near what faces each other must be, in meaning, or else in letters
_TELLING = 8  # sentences; the letters of fewer show nothing
_USUAL = UniversalSentenceEncoder()

NO_VECTORS = "no vectors"
"""The name of the aligner where it does without vectors of meaning."""

Paragraphs = tuple[Sequence[int], Sequence[int]]
"""For each text the sentences that begin a paragraph, counted from 0; empty where that is not known."""


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    languages: tuple[str, str] = ("", ""),
    paragraphs: Paragraphs = ((), ()),
    fixed: Sequence[Bead] = (),
    glossary: Glossary = NO_GLOSSARY,
    quick: bool = False,
    embedder: Embedder = _USUAL,
    progress: Progress = silent,
) -> Alignment:
    """Align the sentences of two texts.

    `languages` are codes such as "fr"; vectors of meaning are used where the embedder knows both, or where they are not
    said. `fixed` beads, in order and without overlap, come back as they are; around each the text is aligned anew as
    far as the next places that are certain. `quick` does without vectors, for a first view in a fraction of a second.
    The same input gives the same beads on every run. Raises InputError if the fixed beads cross, and Cancelled if
    `progress` does.
    """
    fixed = [bead for bead in fixed if any(bead.shape)]
    _refuse_crossing(fixed, len(source), len(target))
    knows = all(not code or primary(code) in embedder.languages for code in languages)
    chosen = embedder if knows and not quick else None
    if not source or not target:
        beads = _between_fixed(fixed, len(source), len(target))
        return Alignment(tuple(beads), chosen.name if chosen else NO_VECTORS)
    text = _text(tuple(source), tuple(target), tuple(map(tuple, paragraphs)), glossary, chosen)
    with one_thread():
        return text.aligned(fixed, progress)


@dataclass(eq=False)
class _Text:
    """Two texts while they are worked on: what was computed of them is kept, so that aligning again costs little."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    paragraphs: tuple[tuple[int, ...], ...]
    glossary: Glossary
    embedder: Embedder | None
    _made: tuple[Pair, Solution, Passages, bool] | None = None
    _reasons: dict[tuple[Bead, ...], Bead] = field(default_factory=dict)

    def aligned(self, fixed: Sequence[Bead], progress: Progress) -> Alignment:
        """Align the texts, or take the alignment that is there; then put what is fixed into it."""
        pair, free, passages, related = self._made = self._made or self._make(progress)
        solution = _with_fixed(pair, free, fixed, progress)
        moved = passages.moved(solution.beads)
        beads = tuple(self._explained(bead, pair, solution, moved) for bead in solution.beads)
        given = {(bead.source, bead.target): bead for bead in fixed}
        beads = tuple(given.get((bead.source, bead.target), bead) for bead in beads)
        name = self.embedder.name if self.embedder else NO_VECTORS
        return Alignment(beads, name, moved, related)

    def _make(self, progress: Progress) -> tuple[Pair, Solution, Passages, bool]:
        pair = prepared(
            self.source,
            self.target,
            paragraphs=(self.paragraphs[0], self.paragraphs[1]),
            embedder=self.embedder,
            glossary=self.glossary,
            progress=progress,
        )
        free = pair.solve((0, 0, len(self.source), len(self.target)), progress)
        return pair, free, Passages(pair), _related(pair, free.beads)

    def _explained(self, bead: Bead, pair: Pair, solution: Solution, moved: Sequence[Moved]) -> Bead:
        """Add the reasons to a bead that is doubtful; those it has are taken up again."""
        if bead.probability >= DOUBTFUL and all(bead.shape):
            return bead
        if place := elsewhere(pair, bead, moved):
            return replace(bead, reasons=(place,))
        rivals = solution.rivals_of(bead)
        key = (bead, *rivals)
        if key not in self._reasons:
            self._reasons[key] = replace(bead, reasons=reasons(pair, bead, rivals))
        return self._reasons[key]


_text = lru_cache(maxsize=1)(_Text)


def prepared(
    source: Sequence[str],
    target: Sequence[str],
    *,
    paragraphs: Paragraphs = ((), ()),
    embedder: Embedder | None = None,
    glossary: Glossary = NO_GLOSSARY,
    model: Model | None = None,
    progress: Progress = silent,
) -> Pair:
    """Compute what is needed of two texts, once; without an embedder without vectors of meaning."""
    sides = prepare(source, target, paragraphs, glossary)
    if embedder:
        total = len(source) + len(target)
        left = embedder.runs(source, lambda done, _: progress(done, total))
        right = embedder.runs(target, lambda done, _: progress(len(source) + done, total))
        sides = (sides[0].with_vectors(left), sides[1].with_vectors(right))
    embed = Remembered(embedder) if embedder else None
    return Pair((source, target), sides, Background.of(*sides), model or usual(), embed, glossary)


def _rectangles(fixed: Sequence[Bead], start: Node, end: Node) -> list[Rectangle]:
    """Return the rectangles before, between and behind some fixed beads."""
    nodes = _nodes(fixed, start, end)
    return [(*nodes[k], *nodes[k + 1]) for k in range(0, len(nodes), 2)]


def _nodes(fixed: Sequence[Bead], start: Node, end: Node) -> list[Node]:
    return [start, *(node for bead in fixed for node in zip(bead.source, bead.target, strict=True)), end]


def _refuse_crossing(fixed: Sequence[Bead], n: int, m: int) -> None:
    """Raise InputError if fixed beads cross each other or reach beyond the texts."""
    if any(i1 < i0 or j1 < j0 for (i0, j0), (i1, j1) in pairwise(_nodes(fixed, (0, 0), (n, m)))):
        raise InputError("Rows that are fixed cross each other or reach beyond the texts; put them in order first.")


def _between_fixed(fixed: Sequence[Bead], n: int, m: int) -> list[Bead]:
    """Return the fixed beads, and what lies between them unpartnered."""
    beads: list[Bead] = []
    for (i0, j0, i1, j1), bead in zip(_rectangles(fixed, (0, 0), (n, m)), [*fixed, None], strict=True):
        beads += unpartnered((i0, j0), (i1, j1))
        beads += [bead] if bead else []
    return beads


def _with_fixed(pair: Pair, free: Solution, fixed: Sequence[Bead], progress: Progress) -> Solution:
    """Put fixed beads into an alignment: between the certain beads around them the text is aligned anew.

    What might be instead of a bead is told anew there too; nothing that overlaps with a fixed bead might be.
    """
    found = {(bead.source, bead.target) for bead in free.beads}
    beads, rivals = list(free.beads), list(free.rivals)
    left = [bead for bead in fixed if (bead.source, bead.target) not in found]
    while left:
        low, high, inside = _zone(beads, left, fixed)
        start, end = _node(beads, low), _node(beads, high)
        rivals = [rival for rival in rivals if _ends_by(rival, start) or _begins_at(rival, end)]
        solved: list[Bead] = []
        for part, bead in zip(_rectangles(inside, start, end), [*inside, None], strict=True):
            solution = pair.solve(part, progress)
            solved += [*solution.beads, *([bead] if bead else [])]
            rivals += solution.rivals
        beads[low:high] = solved
        left = [bead for bead in left if bead not in inside]
    sources = {k for bead in fixed for k in range(*bead.source)}
    targets = {k for bead in fixed for k in range(*bead.target)}
    possible = [r for r in rivals if sources.isdisjoint(range(*r.source)) and targets.isdisjoint(range(*r.target))]
    return Solution(beads, possible)


def _zone(beads: list[Bead], left: Sequence[Bead], fixed: Sequence[Bead]) -> tuple[int, int, list[Bead]]:
    """Return the beads to be aligned anew around the first fixed one that is left, and all fixed ones among them.

    The borders are certain beads that no fixed one cuts through; what is fixed beyond them stays out.
    """
    first = left[0]
    fits = [_before(bead, first) for bead in beads]
    low = max((k + 1 for k, bead in enumerate(beads) if fits[k] and bead.probability >= _CERTAIN), default=0)
    high = next(
        (k for k, bead in enumerate(beads) if k >= low and _before(first, bead) and bead.probability >= _CERTAIN),
        len(beads),
    )
    low, high = max(0, low - _AROUND), min(len(beads), high + _AROUND)
    start, end = _node(beads, low), _node(beads, high)
    inside = [bead for bead in fixed if _contains(start, end, bead)]
    touched = [bead for bead in fixed if not (_ends_by(bead, start) or _begins_at(bead, end))]
    return (low, high, inside) if all(bead in inside for bead in touched) else (0, len(beads), list(fixed))


def _contains(start: Node, end: Node, bead: Bead) -> bool:
    return _begins_at(bead, start) and _ends_by(bead, end)


def _begins_at(bead: Bead, node: Node) -> bool:
    return bead.source[0] >= node[0] and bead.target[0] >= node[1]


def _ends_by(bead: Bead, node: Node) -> bool:
    return bead.source[1] <= node[0] and bead.target[1] <= node[1]


def _before(one: Bead, other: Bead) -> bool:
    return one.source[1] <= other.source[0] and one.target[1] <= other.target[0]


def _node(beads: Sequence[Bead], number: int) -> Node:
    """Return the node before a bead."""
    if number < len(beads):
        return beads[number].source[0], beads[number].target[0]
    return (beads[-1].source[1], beads[-1].target[1]) if beads else (0, 0)


def _related(pair: Pair, beads: Sequence[Bead]) -> bool:
    """Tell whether anything shows that two texts are translations: what faces each other must be near each other."""
    facing = [bead for bead in beads if all(bead.shape)]
    sample = facing[:: len(facing) // _SAMPLE + 1]
    sizes = np.array([sum(bead.shape) for bead in sample])
    near = np.array([pair.similar(slice(*bead.source), slice(*bead.target)).max() for bead in sample])
    mean = float(near @ sizes / max(1, sizes.sum()))
    if pair.background.means:
        return mean >= _NEAR
    return mean >= _ALIKE or min(map(len, pair.texts)) < _TELLING
