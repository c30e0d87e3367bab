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
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align import aligner
from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.align.model import Bead
from enregard.align.pair import Pair
from enregard.align.search.lattice import Lattice
from enregard.align.search.weights import Model
from enregard.align.trial.examples import Example, of_first_look, of_second_look
from enregard.align.trial.gold import Document, Link, read_folder
from enregard.align.trial.practice import pieces, without_passage
from enregard.align.trial.scoring import figures
from enregard.errors import EnRegardError
from enregard.files import write_text

_LEFT_OUT = "passage left out"
_PENALTY = 1.0
_ROUNDS = 80
_LONGEST = 250  # sentences of a document that is fitted as one; longer ones are cut, so that folds are fair


def documents(folders: Sequence[Path]) -> list[tuple[str, Document]]:
    """Read all documents, cut the long ones, and add each again with a passage taken out; with the kind of each."""
    found: list[tuple[str, Document]] = []
    for folder in folders:
        for document in read_folder(folder).documents:
            for piece in pieces(document, _LONGEST):
                found += [(folder.name, piece), (_LEFT_OUT, without_passage(piece))]
    return found


def fit(found: Sequence[tuple[str, Document]], say: Callable[[str], None]) -> Model:
    """Fit the weights of all three looks to documents, each with its kind; the second look builds on the first."""
    kinds = [kind for kind, _ in found]
    beads = {kind: sum(len(d.gold) for k, d in found if k == kind) for kind in set(kinds)}
    importance = [1000 / max(1, beads[kind]) for kind in kinds]  # each kind of text counts the same
    model = Model({}, {}, {})
    for look in ("quick", "first", "second"):
        examples, names = _examples([d for _, d in found], importance, look, model)
        weights = _most_probable(examples, len(names))
        fitted = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
        model = replace(model, **{look: fitted})
        say(f"{look}: {len(names)} weights from {sum(len(e.right[0]) for e in examples)} beads")
    return model


def _examples(
    found: Sequence[Document], importance: Sequence[float], look: str, model: Model
) -> tuple[list[Example], list[str]]:
    names: dict[str, int] = {}
    examples = []
    for document, weight in zip(found, importance, strict=True):
        pair = _pair(document, model, meaning=look != "quick")
        example = (of_second_look if look == "second" else of_first_look)(pair, document.gold, names)
        example.weight = weight
        examples.append(example)
    for example in examples:  # those made first do not know yet what is named later
        missing = len(names) - example.features.shape[2]
        example.features = np.pad(example.features, ((0, 0), (0, 0), (0, missing)))
    return examples, list(names)


def _pair(document: Document, model: Model, *, meaning: bool) -> Pair:
    embedder = UniversalSentenceEncoder() if meaning else None
    return aligner.prepared(document.source, document.target, embedder=embedder, model=model)


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


def _said(trials: Sequence[Trial]) -> str:
    """Say how right the beads are, and how well their probability tells."""
    found = figures([beads for beads, _ in trials], [gold for _, gold in trials])
    return (
        f"strict F1 {found.strict.f1:.4f}  lax F1 {found.lax.f1:.4f}  AUC {found.auc or 0:.3f}  "
        f"calibration error {found.calibration_error or 0:.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, and write or print."""
    parser = argparse.ArgumentParser(prog="python -m enregard.align.fit", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write the weights there (JSON)")
    parser.add_argument("--folds", type=int, metavar="K", help="print figures of documents that were not fitted")
    options = parser.parse_args(arguments)
    if not options.folds and not options.out:
        parser.error("nothing is asked for: give --out FILE, or --folds K")
    if options.folds is not None and options.folds < 2:
        parser.error("--folds must be 2 or more")

    def say(line: str) -> None:
        sys.stderr.write(line + "\n")

    try:
        found = documents(options.folders)
        if options.folds:
            trials = cross_validate(found, options.folds, say)
            for kind, of in trials.items():
                sys.stdout.write(f"{kind:20} {_said(of)}\n")
            whole = [trial for kind, of in trials.items() if kind != _LEFT_OUT for trial in of]
            sys.stdout.write(f"{'all whole texts':20} {_said(whole)}\n")
        if options.out:
            model = fit(found, say)
            content: dict[str, Any] = {
                "made by": "python -m enregard.align.fit",
                "from": [folder.name for folder in options.folders],
            }
            content |= {"quick": model.quick, "first": model.first, "second": model.second}
            write_text(options.out, json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    except EnRegardError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
