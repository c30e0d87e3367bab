"""Compare a project's translation with machine translation, in both directions, and score it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.errors import EngineError
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.project import Project, Row, Side
from enregard.score.metrics import Figure, of_document, of_row
from enregard.translate import Engine, cache, engines


@dataclass(frozen=True, slots=True)
class Direction:
    """Machine translation of one side, held against the other side's text.

    `texts` and `rows` are keyed by row id; `figures` are those of all rows together.
    """

    engine: Engine
    of: Side
    texts: dict[int, str]
    rows: dict[int, list[Figure]]
    figures: list[Figure]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What machine translation says of a project: forward from the original, back from the translation."""

    forward: Direction | None = None
    back: Direction | None = None
    languages: tuple[str, str] = ("", "")
    failures: tuple[EngineError, ...] = ()

    @property
    def directions(self) -> list[Direction]:
        """Return the directions for which there is an engine."""
        return [direction for direction in (self.forward, self.back) if direction]

    @property
    def cautions(self) -> list[str]:
        """Return how far the engines can be trusted, each sentence once."""
        return list(dict.fromkeys(d.engine.caution for d in self.directions if d.engine.caution))


def compare(project: Project, progress: Progress = silent) -> Comparison:
    """Translate both sides with the best engine for each direction.

    A direction without an engine, or whose engine fails, is None; the failures are kept with their sentences.
    """
    languages = primary(project.source.language), primary(project.target.language)
    rows = project.aligned
    found: list[Direction | None] = []
    failures = []
    for side, pair in ((Side.SOURCE, languages), (Side.TARGET, languages[::-1])):
        engine = next(iter(engines(*pair)), None)
        try:
            found.append(_direction(engine, side, rows, progress) if engine and rows else None)
        except EngineError as error:
            found.append(None)
            failures.append(error)
    return Comparison(found[0], found[1], languages, tuple(failures))


def _direction(engine: Engine, side: Side, rows: Sequence[Row], progress: Progress) -> Direction:
    """Translate one side, sentence by sentence, and score the rows."""
    sentences = [segment.text for row in rows for segment in row.cell(side)]
    translated = iter(cache.translate(engine, sentences, progress))
    texts = {row.id: " ".join(next(translated) for _ in row.cell(side)) for row in rows}
    language = engine.pair[1]
    references = [row.text(side.other) for row in rows]
    return Direction(
        engine,
        side,
        texts,
        {row.id: of_row(texts[row.id], reference, language) for row, reference in zip(rows, references, strict=True)},
        of_document(list(texts.values()), references, language),
    )
