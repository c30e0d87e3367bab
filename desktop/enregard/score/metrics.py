"""BLEU, chrF, chrF++ and TER of a text against one or several references, as the sacrebleu command gives them."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.score.counts import METRICS, Counts, counted, metric
from enregard.text import Sentence

FEW_ROWS = 100
"""Below this number of rows BLEU says little."""

ROW_METRICS = ("chrF", "chrF++", "TER")
"""The metrics of a row: BLEU is no measure of a sentence."""

_NO_SPACES = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no spaces between words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A score (0 to 100; TER from 0, and less is better) and how it was made.

    `interval` holds the scores of 95 of 100 random samples of the rows: from `mean` - `spread` to `mean` + `spread`,
    the two numbers that the sacrebleu command shows. None where no samples were drawn.
    """

    metric: str
    value: float
    signature: str
    interval: tuple[float, float] | None = None
    mean: float | None = None
    spread: float | None = None

    def __str__(self) -> str:
        return f"{self.metric} {self.value:.1f}"

    @property
    def possible(self) -> tuple[float, float] | None:
        """Return the interval as a reader wants it: cut off where no figure can be."""
        if not self.interval:
            return None
        low, high = self.interval
        return max(0.0, low), high if self.metric == "TER" else min(100.0, high)


def of_document(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    language: str,
    *,
    samples: int = 0,
    metrics: Sequence[str] = METRICS,
    progress: Progress = silent,
) -> list[Figure]:
    """Return the figures of a text, row by row against each of the references, all in one language.

    With samples, the figures have intervals, by the bootstrap of the sacrebleu command.
    """
    figures = []
    for k, name in enumerate(metrics):
        counts = counted(name, hypotheses, references, language, part(progress, 2 * k, 2 * len(metrics)))
        drawing = part(progress, 2 * k + 1, 2 * len(metrics))
        figures.append(figure(name, counts, len(references), language, samples=samples, progress=drawing))
    progress(1, 1)
    return figures


def of_row(hypothesis: str, references: Sequence[str], language: str) -> list[Figure]:
    """Return chrF, chrF++ and TER of one row against each of the references."""
    return of_document([hypothesis], [[reference] for reference in references], language, metrics=ROW_METRICS)


def figure(
    name: str,
    counts: Sequence[Counts],
    references: int,
    language: str,
    *,
    samples: int = 0,
    progress: Progress = silent,
) -> Figure:
    """Return the figure that the counts of some rows make together, with its interval if there are samples."""
    of = metric(name, language)
    score = of._aggregate_and_compute(counts)
    if samples < 2:
        return Figure(name, float(score.score), signature(name, language, references))
    from enregard.score.resampling import resampled

    score.estimate_ci(resampled(of, [counts], samples, progress)[0])
    return with_interval(name, score.score, score._mean, score._ci, signature(name, language, references, samples))


def with_interval(name: str, value: float, mean: float, spread: float, signed: str) -> Figure:
    """Return a figure with an interval around the mean of its samples."""
    mean, spread = float(mean), float(spread)
    return Figure(name, float(value), signed, (mean - spread, mean + spread), mean, spread)


def signature(name: str, language: str, references: int, samples: int = 0) -> str:
    """Return the signature of a figure, as the sacrebleu command shows it."""
    if not samples:
        return _signature(name, language, references, None, None)
    from enregard.score.resampling import seed

    return _signature(name, language, references, samples, seed())


@lru_cache
def _signature(name: str, language: str, references: int, samples: int | None, seed: str | None) -> str:
    used = copy(metric(name, language))
    used.num_refs, used.n_bootstrap, used.seed = references, samples, seed
    return str(used.get_signature())


def part(progress: Progress, number: int, of: int) -> Progress:
    """Return the progress of one of several equal parts of a work, `number` counting from 0."""
    return lambda done, total: progress(number * total + done, of * total)


def cautions(rows: int, references: int = 1, language: str = "") -> list[Sentence]:
    """Return what must be known to read the figures of so many rows against so many references."""
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
    if references == 1:
        said.append(
            Sentence(
                "There is only one reference: a good translation that words things otherwise scores low. "
                "A second translation as another reference makes the figures fairer."
            )
        )
    if primary(language) in _NO_SPACES:
        said.append(
            Sentence(
                "TER counts words by their spaces, and this language writes none: it takes a whole sentence for a "
                "word and says nothing here."
            )
        )
    return said
