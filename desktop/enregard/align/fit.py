"""Fit the aligner's weights to texts that were aligned by hand: `python -m enregard.align.fit FOLDER... [-o FILE]`.

A folder holds documents as `enregard.align.evaluate` reads them. Each document also counts once more with a passage
taken out of one side, since a hand-made alignment seldom has one. The weights are those under which the given
alignments are most probable (a conditional random field; L-BFGS, with a small penalty on large weights). With
`--folds K` the figures that are printed are of documents that were not fitted: each is aligned with weights from the
others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align import aligner
from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.align.model import Bead
from enregard.align.pair import Pair, first_look
from enregard.align.search.band import Node
from enregard.align.search.features import Features
from enregard.align.search.lattice import COMMON, SHAPES, Diagonals, Lattice, Part, Shape
from enregard.align.search.weights import Model
from enregard.align.trial.gold import Document, Link, links_of, read_folder
from enregard.align.trial.practice import pieces, without_passage
from enregard.align.trial.scoring import auc, calibration_error, strict_lax
from enregard.errors import EnRegardError

_LEFT_OUT = "passage left out"
_PENALTY = 1.0
_ROUNDS = 80
_LONGEST = 250  # sentences of a document that is fitted as one; longer ones are cut, so that folds are fair
_EVERYWHERE = 1e-4  # a bead that is at least so probable at the first look is learned from at the second


@dataclass(eq=False)
class Example:
    """A lattice with its features (shapes, nodes, features) and the beads that are right, as (shape, node)."""

    diagonals: Diagonals
    features: NDArray[np.float32]
    parts: list[Part]
    right: tuple[NDArray[np.int64], NDArray[np.int64]]
    weight: float = 1.0


def documents(folders: Sequence[Path]) -> list[tuple[str, Document]]:
    """Read all documents, cut the long ones, and add each again with a passage taken out; with the kind of each."""
    found: list[tuple[str, Document]] = []
    for folder in folders:
        for document in read_folder(folder).documents:
            for piece in pieces(document, _LONGEST):
                found += [(folder.name, piece), (_LEFT_OUT, without_passage(piece))]
    return found


def fit(folders: Sequence[tuple[str, Document]], say: Callable[[str], None]) -> Model:
    """Fit the weights of all three looks."""
    kinds = [kind for kind, _ in folders]
    beads = {kind: sum(len(d.gold) for k, d in folders if k == kind) for kind in set(kinds)}
    importance = [1000 / beads[kind] for kind in kinds]  # each kind of text counts the same
    model = Model({}, {}, {})
    for look in ("quick", "first", "second"):
        examples, names = _examples([d for _, d in folders], importance, look, model)
        weights = _most_probable(examples, len(names))
        getattr(model, look).update({name: round(float(w), 4) for name, w in zip(names, weights, strict=True)})
        say(f"{look}: {len(names)} weights from {sum(len(e.right[0]) for e in examples)} beads")
    return model


def _examples(
    found: Sequence[Document], importance: Sequence[float], look: str, model: Model
) -> tuple[list[Example], list[str]]:
    names: dict[str, int] = {}
    examples = []
    for document, weight in zip(found, importance, strict=True):
        pair = _pair(document, model, meaning=look != "quick")
        example = _second(pair, document.gold, names) if look == "second" else _first(pair, document.gold, names)
        example.weight = weight
        examples.append(example)
    for example in examples:  # those made first do not know yet what is named later
        missing = len(names) - example.features.shape[2]
        example.features = np.pad(example.features, ((0, 0), (0, 0), (0, missing)))
    return examples, list(names)


def _pair(document: Document, model: Model, *, meaning: bool) -> Pair:
    embedder = UniversalSentenceEncoder() if meaning else None
    return aligner.prepared(document.source, document.target, embedder=embedder, model=model)


def _first(pair: Pair, gold: Collection[Link], names: dict[str, int]) -> Example:
    products = _products(pair)
    features = Features(products)
    parts, right = _path(gold, COMMON, products.band.holds, *map(len, pair.texts))
    nodes = Diagonals(products.band, COMMON)
    return Example(nodes, _tensor(features, COMMON, names), parts, _numbered(products, right, None))


def _second(pair: Pair, gold: Collection[Link], names: dict[str, int]) -> Example:
    """Take the nodes that a first look leaves possible, and those that are right."""
    products = _products(pair)
    band = products.band
    _, right = _path(gold, SHAPES, band.holds, *map(len, pair.texts))
    nodes = first_look(products, pair.model).passing > _EVERYWHERE
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
        1.0,
    )


def _products(pair: Pair) -> Any:
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


def _numbered(products: Any, right: list[tuple[Node, int]], chosen: NDArray[np.int64] | None) -> Any:
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


def _most_probable(examples: Sequence[Example], count: int) -> NDArray[np.float64]:
    """Return the weights under which the right beads are most probable."""
    from scipy.optimize import minimize

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, gradient = float(_PENALTY / 2 * weights @ weights), _PENALTY * weights
        for example in examples:
            if not example.parts:
                continue
            scores = (example.features @ weights.astype(np.float32)).astype(np.float64)
            lattice = Lattice(example.diagonals, scores, example.parts)
            total += example.weight * (lattice.log_total - scores[example.right].sum())
            likely = lattice.posteriors > 1e-6
            expected = lattice.posteriors[likely] @ example.features[likely]
            gradient = gradient + example.weight * (expected - example.features[example.right].sum(axis=0, dtype=float))
        return total, gradient

    found = minimize(loss, np.zeros(count), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    weights: NDArray[np.float64] = found.x
    return weights


Trial = tuple[list[Bead], frozenset[Link]]
"""The beads found in a document, and those that are right."""


def cross_validate(
    found: Sequence[tuple[str, Document]], folds: int, say: Callable[[str], None]
) -> dict[str, list[Trial]]:
    """Align each document with weights fitted to the documents of the other folds; return what came out, by kind."""
    origins = {name: k for k, name in enumerate(dict.fromkeys(document.name for _, document in found))}
    trials: dict[str, list[Trial]] = {kind: [] for kind, _ in found}
    for fold in range(folds):
        held = [origins[document.name] % folds == fold for _, document in found]
        model = fit([f for f, out in zip(found, held, strict=True) if not out], lambda _line: None)
        for (kind, document), out in zip(found, held, strict=True):
            if out:
                pair = _pair(document, model, meaning=True)
                solution = pair.solve((0, 0, len(document.source), len(document.target)))
                trials[kind].append((solution.beads, document.gold))
        say(f"fold {fold + 1} of {folds} done")
    return trials


def _figures(trials: Sequence[Trial]) -> str:
    """Say how right the beads are, and how well their probability tells."""
    links = [
        [link for bead in beads for link in links_of(range(*bead.source), range(*bead.target))] for beads, _ in trials
    ]
    strict, lax = strict_lax([(found, right) for found, (_, right) in zip(links, trials, strict=True)])
    told = [bead.probability for beads, _ in trials for bead in beads]
    right = [link in gold for found, (_, gold) in zip(links, trials, strict=True) for link in found]
    return (
        f"strict F1 {strict.f1:.4f}  lax F1 {lax.f1:.4f}  AUC {auc(told, right) or 0:.3f}  "
        f"calibration error {calibration_error(told, right) or 0:.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, and write or print."""
    parser = argparse.ArgumentParser(prog="python -m enregard.align.fit", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write the weights there (JSON)")
    parser.add_argument("--folds", type=int, metavar="K", help="print figures of documents that were not fitted")
    options = parser.parse_args(arguments)

    def say(line: str) -> None:
        sys.stderr.write(line + "\n")

    try:
        found = documents(options.folders)
        if options.folds:
            trials = cross_validate(found, options.folds, say)
            for kind, of in trials.items():
                sys.stdout.write(f"{kind:20} {_figures(of)}\n")
            whole = [trial for kind, of in trials.items() if kind != _LEFT_OUT for trial in of]
            sys.stdout.write(f"{'all whole texts':20} {_figures(whole)}\n")
        if options.out:
            model = fit(found, say)
            content: dict[str, Any] = {
                "made by": "python -m enregard.align.fit",
                "from": [folder.name for folder in options.folders],
            }
            content |= {"quick": model.quick, "first": model.first, "second": model.second}
            options.out.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except EnRegardError as error:
        say(str(error))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
