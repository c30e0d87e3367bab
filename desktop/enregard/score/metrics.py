"""BLEU, chrF++ and TER of a text against a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from enregard.language import primary
from enregard.text import Sentence

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
    bleu, chrf, ter = _metrics(language)
    texts = list(hypotheses), [list(references)]
    counted = [
        _edits(hypothesis, reference, language) for hypothesis, reference in zip(hypotheses, references, strict=True)
    ]
    edits, words = (sum(column) for column in zip(*counted, strict=True))
    return [
        _figure("BLEU", bleu.corpus_score(*texts).score, bleu),
        _figure("chrF++", chrf.corpus_score(*texts).score, chrf),
        _figure("TER", _rate(edits, words), ter),
    ]


def of_row(hypothesis: str, reference: str, language: str) -> list[Figure]:
    """Return chrF++ and TER of one row. BLEU is no measure of a sentence."""
    _, chrf, ter = _metrics(language)
    return [
        _figure("chrF++", chrf.sentence_score(hypothesis, [reference]).score, chrf),
        _figure("TER", _rate(*_edits(hypothesis, reference, language)), ter),
    ]


@lru_cache(maxsize=200_000)
def _edits(hypothesis: str, reference: str, language: str) -> tuple[float, float]:
    """Return the edits between two texts and the words of the reference; TER looks long for them, so they are kept."""
    score = _metrics(language)[2].sentence_score(hypothesis, [reference])
    return score.num_edits, score.ref_length


def _rate(edits: float, words: float) -> float:
    """Return TER, as sacrebleu makes it of the sums: edits for a hundred words of the reference."""
    if words > 0:
        return 100 * (edits / words)
    return 100.0 if edits > 0 else 0.0


def _figure(name: str, value: float, metric: Any) -> Figure:
    return Figure(name, float(value), str(metric.get_signature()))


@cache
def _metrics(language: str) -> tuple[Any, Any, Any]:
    """Return BLEU, chrF++ and TER for a language. Sacrebleu is imported here, when a score is first asked for."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return BLEU(tokenize=_TOKENIZERS.get(primary(language), "13a")), CHRF(word_order=2), TER()


def cautions(rows: int) -> list[Sentence]:
    """Return what must be known to read the figures of so many rows."""
    said = [
        Sentence(
            "The figures say how near two texts are to each other word by word, not which of them is right: "
            "two good translations of one sentence often share little."
        )
    ]
    if rows < FEW_ROWS:
        few = (
            "BLEU on {rows} rows says little (it wants {enough} or more). For a few rows, and for one row, read chrF++."
        )
        said.append(Sentence(few, {"rows": rows, "enough": FEW_ROWS}))
    return said
