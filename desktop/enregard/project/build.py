"""Make a project of two texts: split, align, and put what is left out in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from enregard.align import Bead, align
from enregard.documents import Document
from enregard.errors import InputError
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.project.project import Project
from enregard.project.rows import Row, Status
from enregard.segments import Segment, split


def build(source: Document, target: Document, progress: Progress = silent) -> Project:
    """Align two documents. Raises InputError if one of them has no sentence."""
    left, right = split(source), split(target)
    beads = _beads(source, target, _sentences(left), _sentences(right), (), progress)
    return Project(source, target, _numbered(_rows(left, right, beads)))


def replace_source(project: Project, source: Document, progress: Progress = silent) -> Project:
    """Put another original in the place of the project's, keep what still fits, align the rest again.

    An accepted row fits if its original stands in the new text, sentence for sentence, and both orders agree.
    The result is a new project, without the old one's history.
    """
    if primary(source.language) == primary(project.target.language):
        raise InputError(
            "{name} is in the translation's language, “{language}”: it cannot be the original.",
            name=source.name,
            language=source.language,
        )
    left, right = split(source), tuple(s for row in project.rows for s in row.target)
    kept = list(_still_fitting(project, _sentences(left), _sentences(right)))
    beads = _beads(source, project.target, _sentences(left), _sentences(right), kept, progress)
    rows = _numbered(_rows(left, right, beads, frozenset((b.source, b.target) for b in kept)))
    return Project(source, project.target, rows)


def _sentences(segments: Sequence[Segment]) -> list[Segment]:
    return [segment for segment in segments if not segment.left_out]


def _beads(
    source: Document,
    target: Document,
    left: Sequence[Segment],
    right: Sequence[Segment],
    fixed: Sequence[Bead],
    progress: Progress,
) -> Sequence[Bead]:
    for document, sentences in ((source, left), (target, right)):
        if not sentences:
            raise InputError("{name} holds no sentence that could be aligned.", name=document.name)
    return align(
        [s.text for s in left],
        [s.text for s in right],
        languages=(source.language, target.language),
        paragraphs=(_paragraphs(left), _paragraphs(right)),
        fixed=fixed,
        progress=progress,
    ).beads


def _paragraphs(sentences: Sequence[Segment]) -> list[int]:
    """Return the sentences that begin a paragraph."""
    return [0, *(k for k, (one, other) in enumerate(pairwise(sentences), 1) if one.paragraph != other.paragraph)]


def _still_fitting(project: Project, left: Sequence[Segment], right: Sequence[Segment]) -> Iterator[Bead]:
    """Yield the accepted rows as beads of the new texts, in order and without overlap.

    The sentences of the old original are sought in the new one as a whole, so none is mistaken that occurs twice.
    """
    old = [segment for row in project.rows for segment in row.source]
    matcher = SequenceMatcher(None, [s.text for s in old], [s.text for s in left], autojunk=False)
    now = {block.a + k: block.b + k for block in matcher.get_matching_blocks() for k in range(block.size)}
    becomes = {segment.name: now.get(k) for k, segment in enumerate(old)}
    places = {segment.name: k for k, segment in enumerate(right)}
    for row in project.rows:
        sources = [becomes[segment.name] for segment in row.source]
        targets = [places.get(segment.name) for segment in row.target]
        if row.status is Status.ACCEPTED and row.paired and _in_a_row(sources) and _in_a_row(targets):
            i, j = sources[0] or 0, targets[0] or 0
            yield Bead((i, i + len(sources)), (j, j + len(targets)))


def _in_a_row(places: Sequence[int | None]) -> bool:
    """Tell whether places follow one another without a gap."""
    first = places[0]
    return first is not None and list(places) == list(range(first, first + len(places)))


def _rows(
    left: Sequence[Segment],
    right: Sequence[Segment],
    beads: Sequence[Bead],
    accepted: frozenset[tuple[tuple[int, int], tuple[int, int]]] = frozenset(),
) -> Iterator[Row]:
    """Yield rows for the beads, and a row for each segment that is left out, in the order of the texts."""
    sources, targets = _Queue(left), _Queue(right)
    for bead in beads:
        a, b = bead.shape
        if a:
            yield from (Row(0, (segment,), ()) for segment in sources.left_out())
        if b:
            yield from (Row(0, (), (segment,)) for segment in targets.left_out())
        status = Status.ACCEPTED if (bead.source, bead.target) in accepted else Status.OPEN
        yield Row(0, sources.take(a), targets.take(b), bead.probability, status)
    yield from (Row(0, (segment,), ()) for segment in sources.left_out())
    yield from (Row(0, (), (segment,)) for segment in targets.left_out())


class _Queue:
    """The segments of a side that no row has yet."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = list(segments)

    def left_out(self) -> Iterator[Segment]:
        """Take the titles and furniture that come before the next sentence."""
        while self._segments and self._segments[0].left_out:
            yield self._segments.pop(0)

    def take(self, count: int) -> tuple[Segment, ...]:
        """Take sentences; what is left out between them stays, and comes next."""
        places = [k for k, segment in enumerate(self._segments) if not segment.left_out][:count]
        taken = tuple(self._segments[k] for k in places)
        for k in reversed(places):
            del self._segments[k]
        return taken


def _numbered(rows: Iterator[Row]) -> list[Row]:
    """Give the rows their numbers, from 1."""
    return [Row(k, row.source, row.target, row.probability, row.status) for k, row in enumerate(rows, start=1)]
