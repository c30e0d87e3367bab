"""What sacrebleu counts in a row, by metric: counted once, and added up for a row, a paragraph or a whole text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from enregard.language import primary
from enregard.progress import Progress, silent

METRICS = ("BLEU", "chrF", "chrF++", "TER")

Counts = tuple[float, ...]
"""The counts of a row, in sacrebleu's order: those of several rows are added up, and a figure is made of the sums."""

_TOKENIZERS = {"zh": "zh", "ja": "char", "ko": "char", "th": "char"}
_BLOCK = 32  # rows between two reports of progress: TER takes some milliseconds for a row
_KEPT = 1 << 17  # rows whose counts are kept


def counted(
    name: str,
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    language: str,
    progress: Progress = silent,
) -> list[Counts]:
    """Return the counts of each row, against what stands in each of the references; what was counted is kept."""
    counts = []
    for k, (hypothesis, *against) in enumerate(zip(hypotheses, *references, strict=True)):
        if not k % _BLOCK:
            progress(k, len(hypotheses))
        counts.append(_of_row(name, hypothesis, tuple(against), language))
    return counts


def metric(name: str, language: str) -> Any:
    """Return sacrebleu's metric for a language."""
    return _metric(name, _tokenizer(language) if name == "BLEU" else "")


def _tokenizer(language: str) -> str:
    return _TOKENIZERS.get(primary(language), "13a")


def _of_row(name: str, hypothesis: str, references: tuple[str, ...], language: str) -> Counts:
    """Return the counts of a row. All but BLEU look for the one reference that is nearest."""
    if name == "BLEU":
        return _bleu(hypothesis, references, _tokenizer(language))
    if name == "TER":
        edits, lengths = zip(*(_ter(hypothesis, reference) for reference in references), strict=True)
        return min(edits), sum(lengths) / len(references)
    of = _metric(name, "")
    return max((_chrf(hypothesis, reference)[: 3 * of.order] for reference in references), key=of._compute_f_score)


@lru_cache(maxsize=_KEPT)
def _bleu(hypothesis: str, references: tuple[str, ...], tokenizer: str) -> Counts:
    of = _metric("BLEU", tokenizer)
    return tuple(of._extract_corpus_statistics([hypothesis], [[reference] for reference in references])[0])


@lru_cache(maxsize=_KEPT)
def _chrf(hypothesis: str, reference: str) -> Counts:
    """Return the counts of chrF++, which begin with those of chrF."""
    return tuple(_metric("chrF++", "")._extract_corpus_statistics([hypothesis], [[reference]])[0])


@lru_cache(maxsize=_KEPT)
def _ter(hypothesis: str, reference: str) -> tuple[int, int]:
    """Return the edits between two texts, and the words of the reference."""
    from enregard.score.edits import edits

    of = _metric("TER", "")
    words, wanted = (of._preprocess_segment(text).split() for text in (hypothesis, reference))
    return edits(words, wanted), len(wanted)


@cache
def _metric(name: str, tokenizer: str) -> Any:
    """Return a metric. Sacrebleu is imported here, when a score is first asked for."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    if name == "BLEU":
        return BLEU(tokenize=tokenizer, force=True)
    return TER() if name == "TER" else CHRF(word_order=2 if name == "chrF++" else 0)
