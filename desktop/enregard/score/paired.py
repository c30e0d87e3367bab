"""Which of two texts is nearer to the references, and whether that may be chance: the paired bootstrap of sacrebleu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.progress import Progress, silent
from enregard.score.counts import METRICS, counted, metric
from enregard.score.measure import shared
from enregard.score.metrics import FEW_ROWS, Figure, part, signature, with_interval
from enregard.score.versions import Version
from enregard.text import Sentence

CHANCE = 0.05
"""Below this probability a difference is hardly chance."""

_CLEAR = (
    "By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. "
    "That is hardly chance (p = {p:.4f})."
)
_FEW = (
    "By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. "
    "Within these {rows} rows that is hardly chance (p = {p:.4f}), but so few rows say little about any others."
)
_CHANCE = (
    "By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. "
    "But that may be chance (p = {p:.4f})."
)
_EQUAL = "By {metric}, “{first}” and “{second}” are equally near to the reference: {value:.1f}."


@dataclass(frozen=True, slots=True)
class Contest:
    """Two texts by one metric; `p_value` is the probability of such a difference, or a greater one, by chance.

    `names` and `figures` (with intervals) are of the first text and the second; `rows` says how many were compared;
    `said` says in plain words which is nearer and whether that may be chance.
    """

    metric: str
    names: tuple[str, str]
    figures: tuple[Figure, Figure]
    p_value: float
    signature: str
    rows: int
    said: Sentence


def paired(
    first: Version,
    second: Version,
    references: Sequence[Version],
    progress: Progress = silent,
    *,
    samples: int = 1000,
) -> list[Contest]:
    """Hold two texts against the same references, on the rows that all of them have: a contest for each metric.

    Raises ScoreError where nothing can be compared, and what `progress` raises.
    """
    found, _ = shared([first, second], references)
    one, other, *against = ([unit.texts[k] for unit in found] for k in range(2 + len(references)))
    names = first.name, second.name
    return contests(names, (one, other), against, first.language, samples=samples, progress=progress)


def contests(
    names: tuple[str, str],
    hypotheses: tuple[Sequence[str], Sequence[str]],
    references: Sequence[Sequence[str]],
    language: str,
    *,
    samples: int = 1000,
    metrics: Sequence[str] = METRICS,
    progress: Progress = silent,
) -> list[Contest]:
    """Hold two texts, row by row, against the same references: a contest for each metric.

    The figures are those of `sacrebleu --paired-bs`, whose baseline is the first text.
    """
    found = [
        _contest(name, names, hypotheses, references, language, samples, part(progress, k, len(metrics)))
        for k, name in enumerate(metrics)
    ]
    progress(1, 1)
    return found


def _contest(
    name: str,
    names: tuple[str, str],
    hypotheses: tuple[Sequence[str], Sequence[str]],
    references: Sequence[Sequence[str]],
    language: str,
    samples: int,
    progress: Progress,
) -> Contest:
    import numpy as np
    from sacrebleu.significance import _compute_p_value, estimate_ci

    from enregard.score.resampling import resampled

    of, signed = metric(name, language), signature(name, language, len(references), samples)
    texts = [counted(name, texts, references, language, part(progress, k, 3)) for k, texts in enumerate(hypotheses)]
    values = [float(of._aggregate_and_compute(counts).score) for counts in texts]
    drawn = [
        np.array([score.score for score in scores]) for scores in resampled(of, texts, samples, part(progress, 2, 3))
    ]
    first, second = (
        with_interval(name, value, *estimate_ci(scores), signed) for value, scores in zip(values, drawn, strict=True)
    )
    differences = np.abs(drawn[1] - drawn[0])
    p_value = float(_compute_p_value(differences - differences.mean(), abs(values[0] - values[1])))
    rows = len(texts[0])
    said = _said(names, (first, second), p_value, rows)
    return Contest(name, names, (first, second), p_value, signed, rows, said)


def _said(names: tuple[str, str], figures: tuple[Figure, Figure], p_value: float, rows: int) -> Sentence:
    """Say which text is nearer to the references, and whether that may be chance."""
    (name, first), (_, second) = ((figure.metric, figure.value) for figure in figures)
    if first == second:
        return Sentence(_EQUAL, {"metric": name, "first": names[0], "second": names[1], "value": first})
    ranked = sorted(zip((first, second), names, strict=True), reverse=name != "TER")
    (better, nearer), (worse, other) = ranked
    facts = {"metric": name, "nearer": nearer, "other": other, "better": better, "worse": worse}
    facts |= {"p": p_value, "rows": rows}
    if p_value >= CHANCE:
        return Sentence(_CHANCE, facts)
    return Sentence(_CLEAR if rows >= FEW_ROWS else _FEW, facts)
