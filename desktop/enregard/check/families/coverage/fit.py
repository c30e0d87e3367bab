"""Fit what the passages' features weigh, on sound pairs from which, and into which, passages are taken and put.

    python -m enregard.check.families.coverage.fit FOLDER [--half odd|even]

FOLDER holds `clean.tsv` (columns en and fr, a head line). Of each translation one passage is left out, and one of
another translation is put into it. Since the likeliest passage of a pair depends on the weights, they are fitted in
rounds. The levels are set by the odds of sound pairs that were not fitted (cross-validation). USUAL was then raised by
hand in the file, so that all checks together keep to two false alarms in a hundred sound sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.check.families.coverage.passage import KINDS, NAME, passages, scored
from enregard.check.families.coverage.side import sides
from enregard.check.families.coverage.words import telling
from enregard.check.finding import Level
from enregard.files import resource, write_text

Features = dict[str, float]
Candidates = Sequence[Features]
Weights = dict[str, float]

_ROUNDS, _FOLDS, _REPEATS = 6, 5, 2
_DECAY = 2.0
_ALARMS = {Level.SURE: 0.0005, Level.USUAL: 0.004, Level.MORE: 0.01, Level.ALL: 0.03}
"""The share of sound pairs on which each of the two kinds may raise an alarm."""
_BORDER = re.compile(
    r"[,;:](?=\s)|(?=\s(?:et|ou|mais|qui|que|dont|où|pour|par|dans|sur|avec|de|à|en|lors|afin|selon)\s)"
)
_END = ' \u00a0\u202f.!?…»”"'
_TAIL = 0.7  # of the passages stand at the end, where they are lost and added most
_LONGEST = 0.6  # of the words


def _without(text: str, random_: random.Random) -> str | None:
    """Leave out a passage of two words or more."""
    last = len(text.rstrip(_END))
    places = [found.start() for found in _BORDER.finditer(text, 1, last)]
    words = telling(text, "fr")
    found = [
        (a, b)
        for k, a in enumerate(places)
        for b in (*places[k + 1 :], last)
        if 2 <= sum(a <= word.start < b for word in words) <= _LONGEST * len(words)
    ]
    tails = [span for span in found if span[1] == last]
    if not found:
        return None
    start, stop = random_.choice(tails if tails and random_.random() < _TAIL else found)
    return text[:start] + text[stop:]


def _with(text: str, donor: str, random_: random.Random) -> str | None:
    """Put in a clause of another text."""
    clauses = [each.strip(_END) for each in re.split(r"[,;:.«»()“”\"]\s", donor)]
    clauses = [each for each in clauses if 1 <= len(telling(each, "fr")) <= 7]
    if not clauses:
        return None
    clause = random_.choice(clauses)
    clause = clause[:1].lower() + clause[1:] if random_.random() < 0.5 else clause.lower()
    last = len(text.rstrip(_END))
    inside = [found.start() for found in re.finditer(r"[,;](?=\s)", text[:last])]
    at = random_.choice(inside) if inside and random_.random() >= _TAIL else last
    return f"{text[:at]}, {clause}{text[at:]}"


def _fit(examples: Sequence[Candidates], wrong: Sequence[bool]) -> Weights:
    """Return the weights: a logistic regression on each pair's likeliest passage, in rounds."""
    chosen = [max(each, key=lambda features: features["odds"]) for each in examples]
    names = list(chosen[0])
    weights: Weights = {}
    for _ in range(_ROUNDS):
        weights = _regression(np.array([list(each.values()) for each in chosen]), np.array(wrong), names)
        chosen = [_best(weights, each) for each in examples]
    return weights


def _best(weights: Weights, candidates: Candidates) -> Features:
    return max(candidates, key=lambda features: scored(weights, features))


def _regression(values: NDArray[Any], wrong: NDArray[Any], names: Sequence[str]) -> Weights:
    from scipy.optimize import minimize

    mean, deviation = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(values)), (values - mean) / deviation])
    sign = np.where(wrong, 1.0, -1.0)

    def loss(w: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        margin = sign * (scaled @ w)
        gradient = -(scaled * (sign / (1 + np.exp(margin)))[:, None]).sum(axis=0)
        decay = np.append(0.0, w[1:])
        return float(np.logaddexp(0, -margin).sum() + _DECAY * decay @ decay / 2), gradient + _DECAY * decay

    fitted = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    slopes = fitted[1:] / deviation
    always = fitted[0] - slopes @ mean
    return {"always": round(float(always), 4)} | {
        name: round(float(slope), 4) for name, slope in zip(names, slopes, strict=True)
    }


def _levels(sound: Sequence[Candidates], faulty: Sequence[tuple[int, Candidates]]) -> dict[str, float]:
    """Return the least odds at each level, by what sound pairs get from weights that were not fitted to them."""
    odds = []
    for fold in range(_FOLDS):
        examples = [each for k, each in enumerate(sound) if k % _FOLDS != fold and each]
        wrong = [each for k, each in faulty if k % _FOLDS != fold and each]
        weights = _fit([*examples, *wrong], [False] * len(examples) + [True] * len(wrong))
        held = [each for k, each in enumerate(sound) if k % _FOLDS == fold]
        odds += [scored(weights, _best(weights, each)) if each else -np.inf for each in held]
    odds.sort(reverse=True)
    # Halfway between the last that may be raised and the first that may not; beyond the highest for the surest.
    ranks = {level: share * len(odds) for level, share in _ALARMS.items()}
    return {
        str(int(level)): round(float(np.interp(rank, np.arange(len(odds)) + 0.5, odds)) + max(0.0, 0.5 - rank), 2)
        for level, rank in ranks.items()
    }


def fit(folder: Path, half: str = "") -> dict[str, Any]:
    """Return what is to be kept."""
    lines = (folder / "clean.tsv").read_text(encoding="utf-8").splitlines()[1:]
    texts = [line.split("\t") for k, line in enumerate(lines) if not half or (k % 2 == 0) == (half == "odd")]
    ratio = sum(len(one) for one, _ in texts) / sum(len(other) for _, other in texts)
    random_ = random.Random(1)  # noqa: S311
    kept = {}
    for side, kind in enumerate(KINDS):

        def read(one: str, other: str, side: int = side) -> Candidates:
            both = sides((one, other), ("en", "fr"))
            return [each for _, each in passages(both[side], both[1 - side], (1 / ratio if side else ratio))]

        faulty = []
        for _ in range(_REPEATS):
            for k, (one, other) in enumerate(texts):
                changed = _with(other, random_.choice(texts)[1], random_) if side else _without(other, random_)
                faulty += [(k, read(one, changed))] if changed else []
        sound = [read(one, other) for one, other in texts]
        examples, wrong = [each for each in sound if each], [each for _, each in faulty if each]
        weights = _fit([*examples, *wrong], [False] * len(examples) + [True] * len(wrong))
        kept[kind] = {"weights": weights, "levels": _levels(sound, faulty)}
    return {"of": f"{len(texts)} pairs", "kinds": kept}


def main() -> None:
    """Fit, and keep the weights."""
    parser = argparse.ArgumentParser(
        prog="enregard.check.families.coverage.fit", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even"), default="")
    arguments = parser.parse_args()
    kept = fit(arguments.folder, arguments.half)
    write_text(resource("checks") / NAME, json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
