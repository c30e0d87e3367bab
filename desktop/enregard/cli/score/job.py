"""Hold texts from files against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.cli.score.texts import read
from enregard.errors import InputError
from enregard.language import in_name
from enregard.progress import Progress
from enregard.score import (
    ROW_METRICS,
    Contest,
    Figure,
    LeftOut,
    cautions,
    contests,
    described,
    of_document,
)
from enregard.text import Sentence

_SAMPLES = 1000  # as many as the sacrebleu command draws


@dataclass(frozen=True, slots=True)
class Scored:
    """What was measured: the first text's figures, its contests with the second, and its figures row by row."""

    hypothesis: str
    second: str
    references: tuple[str, ...]
    language: str
    count: int
    left_out: int
    figures: list[Figure]
    contests: list[Contest]
    rows: list[list[Figure]]
    said: Sentence
    cautions: list[Sentence]


def score(
    hypothesis: Path,
    references: Sequence[Path],
    second: Path | None,
    *,
    metrics: Sequence[str],
    language: str,
    pair: tuple[str, str],
    encoding: str,
    confidence: bool,
    rows: bool,
    progress: Progress,
) -> Scored:
    """Hold one text, or two, against references. Raises InputError and what `progress` raises."""
    of_rows = [name for name in metrics if name in ROW_METRICS] if rows else []
    if rows and not of_rows:
        raise InputError("BLEU is no measure of a row. Add chrf, chrf++ or ter to --metrics.")
    paths = [hypothesis, *references, *([second] if second else [])]
    columns, left_out = read(paths, pair, encoding)
    names = _names(paths)
    language = language or pair[1] or next(filter(None, (in_name(path.name) for path in paths)), "")
    count = len(references)
    text, against = columns[0], columns[1 : 1 + count]
    found: list[Contest] = []
    if second:
        both = names[0], names[-1]
        found = contests(
            both, (text, columns[-1]), against, language, samples=_SAMPLES, metrics=metrics, progress=progress
        )
        figures = [contest.figures[0] for contest in found]
    else:
        samples = _SAMPLES if confidence else 0
        figures = of_document(text, against, language, samples=samples, metrics=metrics, progress=progress)
    by_row = [_of_row(each, of_rows, language) for each in zip(text, *against, strict=True)] if of_rows else []
    return Scored(
        names[0],
        names[-1] if second else "",
        names[1 : 1 + count],
        language,
        len(text),
        left_out,
        figures,
        found,
        by_row,
        described(names[0], names[1 : 1 + count], len(text), LeftOut(unpaired=left_out)),
        cautions(len(text), count, language),
    )


def _of_row(row: tuple[str, ...], metrics: Sequence[str], language: str) -> list[Figure]:
    hypothesis, *references = row
    return of_document([hypothesis], [[reference] for reference in references], language, metrics=metrics)


def _names(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return what files are called: by their names where these differ, else with their folders."""
    names = tuple(path.name for path in paths)
    return names if len(set(names)) == len(names) else tuple(map(str, paths))
