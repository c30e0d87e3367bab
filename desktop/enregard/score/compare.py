"""What machine translation says of a project: every engine, in both directions, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from enregard.errors import EngineError
from enregard.progress import Progress, silent
from enregard.project import Project, Row, Side
from enregard.score.metrics import Figure, of_document, of_row, part
from enregard.segments import joined_texts
from enregard.text import Sentence
from enregard.translate import Engine, cache, engines, sanity
from enregard.translate.memory import Memory

_SLAB = 512  # rows that are translated before the next are; then they are shown
_BLOCK = 16  # rows that are scored between two reports of progress


@dataclass(frozen=True, slots=True)
class Said:
    """What an engine makes of a row; `doubts` say why it is unreliable there, if it is.

    A text with doubts counts in no score and is evidence for nothing.
    """

    text: str
    doubts: tuple[Sentence, ...] = ()

    @property
    def reliable(self) -> bool:
        """Tell whether it can be held against a text."""
        return bool(self.text) and not self.doubts


@dataclass(slots=True)
class Direction:
    """An engine's translation of one side, held against the other side's text.

    `said` and `rows` are keyed by row id; `rows` holds the figures of rows whose text is reliable, `figures` are those
    of all these rows together.
    """

    engine: Engine
    of: Side
    said: dict[int, Said] = field(default_factory=dict)
    rows: dict[int, list[Figure]] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)

    @property
    def unreliable(self) -> int:
        """Count the rows that are left out of the figures."""
        return sum(not said.reliable for said in self.said.values())

    def copy(self) -> Direction:
        """Return it as it is now."""
        return Direction(self.engine, self.of, dict(self.said), dict(self.rows), list(self.figures))


@dataclass(slots=True)
class Comparison:
    """What machine translation says of a project: forward from the original, back from the translation."""

    forward: list[Direction] = field(default_factory=list)
    back: list[Direction] = field(default_factory=list)
    languages: tuple[str, str] = ("", "")
    failures: list[EngineError] = field(default_factory=list)

    @property
    def directions(self) -> list[Direction]:
        """Return what each engine says, forward first."""
        return [*self.forward, *self.back]

    @property
    def cautions(self) -> list[str]:
        """Return how far the engines can be trusted, each sentence once."""
        return list(dict.fromkeys(d.engine.caution for d in self.directions if d.engine.caution))

    @property
    def extent(self) -> int:
        """Return how much is known: of how many rows, over all engines."""
        return sum(len(direction.said) for direction in self.directions)

    def take_up(self, other: Comparison) -> None:
        """Take up what the same engines say of other rows, or of rows that have changed; the figures of all stay."""
        for direction in self.directions:
            for more in other.directions:
                if (more.engine.name, more.of) == (direction.engine.name, direction.of):
                    direction.said |= more.said
                    direction.rows |= more.rows

    def copy(self) -> Comparison:
        """Return it as it is now, to be read while this one grows."""
        return Comparison(
            [direction.copy() for direction in self.forward],
            [direction.copy() for direction in self.back],
            self.languages,
            list(self.failures),
        )

    def forget(self, row: int, side: Side) -> None:
        """Forget what is said of a row whose text has changed on a side, and the figures of that row."""
        for direction in self.directions:
            direction.rows.pop(row, None)
            if direction.of is side:
                direction.said.pop(row, None)


Told = Callable[[Comparison], None]
"""Called whenever more is known, with a copy of the comparison as far as it is made."""


def compare(
    project: Project,
    progress: Progress = silent,
    *,
    forward: Sequence[Engine] | None = None,
    back: Sequence[Engine] | None = None,
    first: int = 0,
    told: Told | None = None,
) -> Comparison:
    """Hold each engine's translation against the text that it should equal.

    Without engines given, all that are installed for the pair. Rows from the position `first` on are translated first.
    An engine that fails is left out; the failures are kept with their sentences.
    """
    languages = project.source.language, project.target.language
    forward = engines(*languages) if forward is None else forward
    back = engines(*languages[::-1]) if back is None else back
    comparison = Comparison(languages=languages)
    rows = [row for row in (*project.rows[first:], *project.rows[:first]) if row.paired]
    work = [(engine, Side.SOURCE) for engine in forward] + [(engine, Side.TARGET) for engine in back]
    for number, (engine, side) in enumerate(work):
        direction = Direction(engine, side)
        (comparison.forward if side is Side.SOURCE else comparison.back).append(direction)
        try:
            for _ in _translated(direction, rows, part(progress, number, len(work))):
                if told:
                    told(comparison.copy())
        except EngineError as error:
            (comparison.forward if side is Side.SOURCE else comparison.back).remove(direction)
            comparison.failures.append(error)
    for direction in comparison.directions:
        _score(direction, rows, progress)
    return comparison


def _translated(direction: Direction, rows: Sequence[Row], progress: Progress) -> Iterator[None]:
    """Translate one side, slab by slab; yield when a slab is there."""
    engine, side = direction.engine, direction.of
    for start in range(0, len(rows), _SLAB):
        slab = rows[start : start + _SLAB]

        def so_far(done: int, total: int, start: int = start, slab: Sequence[Row] = slab) -> None:
            progress(start + done * len(slab) // max(1, total), len(rows))

        direction.said.update(_said(engine, side, slab, so_far))
        yield


def _said(engine: Engine, side: Side, rows: Sequence[Row], progress: Progress) -> dict[int, Said]:
    """Return what an engine makes of rows, sentence by sentence; a file of translations may know several as one."""
    cells = [[segment.text for segment in row.cell(side)] for row in rows]
    is_file = isinstance(engine, Memory)
    texts = [text for cell in cells for text in (_runs(cell) if is_file else cell)]
    known = dict(zip(texts, cache.translate(engine, texts, progress), strict=True))
    said = {}
    for row, cell in zip(rows, cells, strict=True):
        parts = _longest(cell, known) if is_file else cell
        if is_file and not all(known[text] for text in parts):
            continue  # a file that does not have the whole of a row says nothing of it
        said[row.id] = Said(joined_texts(known[text] for text in parts), _doubts(parts, known, engine))
    return said


def _runs(cell: Sequence[str]) -> list[str]:
    """Return all runs of sentences of a cell, each as one text."""
    return [joined_texts(cell[i:j]) for i in range(len(cell)) for j in range(i + 1, len(cell) + 1)]


def _longest(cell: Sequence[str], known: dict[str, str]) -> list[str]:
    """Divide a cell into the longest runs of sentences that are known; what is not, stands by itself."""
    parts, at = [], 0
    while at < len(cell):
        ends = range(len(cell), at, -1)
        end = next((end for end in ends if known[joined_texts(cell[at:end])]), at + 1)
        parts.append(joined_texts(cell[at:end]))
        at = end
    return parts


def _doubts(parts: Sequence[str], known: dict[str, str], engine: Engine) -> tuple[Sentence, ...]:
    """Return why what an engine makes of the parts of a row is unreliable, each reason once."""
    found: list[Sentence] = []
    for text in parts:
        found += (doubt for doubt in sanity.doubts(text, known[text], engine.pair) if doubt not in found)
    return tuple(found)


def _score(direction: Direction, rows: Sequence[Row], progress: Progress) -> None:
    """Score the rows whose text is reliable, each by itself and all together."""
    held = [row for row in rows if row.id in direction.said and direction.said[row.id].reliable]
    texts = [direction.said[row.id].text for row in held]
    references = [row.text(direction.of.other) for row in held]
    language = direction.engine.pair[1]
    for number, (row, text, reference) in enumerate(zip(held, texts, references, strict=True)):
        if not number % _BLOCK:
            progress(number, len(held))
        direction.rows[row.id] = of_row(text, [reference], language)
    direction.figures = of_document(texts, [references], language) if held else []
