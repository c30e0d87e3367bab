"""The bootstrap of sacrebleu, sample by sample: the same figures to the last digit, in the memory of one sample."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.errors import ScoreError
from enregard.progress import Progress, silent
from enregard.score.counts import Counts

_BLOCK = 20  # samples between two reports of progress
_EXACT = 1 << 24  # up to here sacrebleu's sums of whole numbers, in float32, are exact in any order


def seed() -> str:
    """Return the seed: SACREBLEU_SEED as the command reads it, a number or "none" for another one each time."""
    said = os.environ.get("SACREBLEU_SEED", "12345").lower()
    if said != "none" and not (said.isascii() and said.isdecimal()):
        raise ScoreError("SACREBLEU_SEED is “{seed}”. Set it to a whole number or to “none”.", seed=said)
    return said


def resampled(of: Any, texts: Sequence[Sequence[Counts]], samples: int, progress: Progress = silent) -> list[list[Any]]:
    """Return the scores of random samples of the rows, a list for each text; the same rows are drawn for all texts.

    sacrebleu draws all samples at once, which for 100,000 rows takes 10 GB; drawn one by one they are the same.
    """
    number = seed()
    generator = np.random.default_rng(None if number == "none" else int(number))
    tables = [np.array(counts, dtype=np.float32) for counts in texts]
    exact = [table.astype(np.float64) if (table == np.rint(table)).all() else None for table in tables]
    scores: list[list[Any]] = [[] for _ in tables]
    for sample in range(samples):
        if not sample % _BLOCK:
            progress(sample, samples)
        drawn = generator.choice(len(tables[0]), size=len(tables[0]))
        for table, whole, found in zip(tables, exact, scores, strict=True):
            found.append(of._compute_score_from_stats(_sums(table, whole, drawn)))
    return scores


def _sums(
    table: NDArray[np.float32], whole: NDArray[np.float64] | None, drawn: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Add up the counts of the rows that were drawn, as sacrebleu does: one after the other, in float32.

    Where that is exact it is the same in any order, and several times as fast by how often each row was drawn.
    """
    if whole is not None:
        sums = np.bincount(drawn, minlength=len(table)).astype(np.float64) @ whole
        if sums.max() <= _EXACT:
            return sums.astype(np.float32)
    added: NDArray[np.float32] = table[drawn].sum(0)
    return added
