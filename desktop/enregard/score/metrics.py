"""BLEU, chrF++ and TER of a text against a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from enregard.language import primary

FEW_ROWS = 100
"""Below this number of rows BLEU says little."""

_TOKENIZERS = {"zh": "zh", "ja": "char", "ko": "char", "th": "char"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A score (0 to 100; TER from 0, and less is better) and how it was made."""

    metric: str
    value: float
    signature: str

    def __str__(self) -> str:
        return f"{self.metric} {self.value:.1f}"


def of_document(hypotheses: Sequence[str], references: Sequence[str], language: str) -> list[Figure]:
    """Return BLEU, chrF++ and TER of a text, row by row against a reference in the same language."""
    return [_figure(metric, metric.corpus_score(list(hypotheses), [list(references)])) for metric in _metrics(language)]


def of_row(hypothesis: str, reference: str, language: str) -> list[Figure]:
    """Return chrF++ and TER of one row. BLEU is no measure of a sentence."""
    return [
        _figure(metric, metric.sentence_score(hypothesis, [reference]))
        for metric in _metrics(language)
        if type(metric).__name__ != "BLEU"
    ]


def _figure(metric: Any, score: Any) -> Figure:
    return Figure(score.name.replace("chrF2++", "chrF++"), score.score, str(metric.get_signature()))


@cache
def _metrics(language: str) -> list[Any]:
    """Return the metrics for a language. Sacrebleu is imported here, when a score is first asked for."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return [BLEU(tokenize=_TOKENIZERS.get(primary(language), "13a")), CHRF(word_order=2), TER()]


def cautions(rows: int) -> list[str]:
    """Return, as English sentences, what must be known to read the figures of so many rows."""
    said = [
        "The figures say how near two texts are to each other word by word, not which of them is right: "
        "two good translations of one sentence often share little.",
    ]
    if rows < FEW_ROWS:
        said.append(
            f"BLEU on {rows} rows says little (it wants {FEW_ROWS} or more). "
            "For a few rows, and for one row, read chrF++."
        )
    return said
