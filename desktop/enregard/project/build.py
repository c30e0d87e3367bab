"""Make a project of two texts: split, align, and put what is left out in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from enregard.align import NO_GLOSSARY, Alignment, Bead, Glossary, align
from enregard.align.model import Range
from enregard.align.reasons import beginning
from enregard.documents import Document
from enregard.errors import InputError
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.project.change import Change, alike
from enregard.project.project import Project
from enregard.project.rows import Row, Side, Status
from enregard.segments import Segment, split
from enregard.text import Sentence

UNRELATED = Sentence("Nothing shows that the two texts are translations; make sure that they are the right ones.")
MOVED = "A passage that begins with “{text}” stands elsewhere in the translation (sentences: {sentences})."


@dataclass(frozen=True, slots=True)
class Built:
    """A project that was aligned, and what the user should know of its texts as a whole."""

    project: Project
    remarks: tuple[Sentence, ...]


def build(
    source: Document,
    target: Document,
    progress: Progress = silent,
    *,
    glossary: Glossary = NO_GLOSSARY,
    quick: bool = False,
    by: str = "sentence",
) -> Built:
    """Align two documents; `quick` gives a first view within a moment. Raises InputError if one has no sentence.

    They are split `by` "sentence" or by "paragraph".
    """
    left, right = split(source, by=by), split(target, by=by)
    alignment = _align(source, target, left, right, (), progress, glossary=glossary, quick=quick)
    return Built(Project(source, target, _numbered(_rows(left, right, alignment.beads, {}))), _remarks(alignment, left))


def align_again(
    project: Project, progress: Progress = silent, *, glossary: Glossary = NO_GLOSSARY
) -> tuple[Change | None, tuple[Sentence, ...]]:
    """Align the rows that nobody has decided on anew, between those that are.

    Returns the change that does it, None if all stays, and remarks on the texts as a whole.
    """
    rows = list(project.rows)
    left, right = (tuple(s for row in rows for s in row.cell(side)) for side in Side)
    decided = {(bead.source, bead.target): row for bead, row in _places(rows) if row.decided}
    fixed = [Bead(*key) for key in decided]
    alignment = _align(project.source, project.target, left, right, fixed, progress, glossary=glossary)
    known = {(row.source, row.target): row.id for row in rows}
    new = [
        replace(row, id=row.id or known.get((row.source, row.target)) or project.new_id())
        for row in _rows(left, right, alignment.beads, decided)
    ]
    return _change(rows, _with_notes(new, rows)), _remarks(alignment, left)


def _with_notes(new: Sequence[Row], old: Sequence[Row]) -> list[Row]:
    """Put the notes and bookmarks of old rows on the new ones that hold their first sentences."""
    kept = [row for row in old if row.note or row.bookmark]
    places = {(side, s.name): k for k, row in enumerate(new) for side in Side for s in row.cell(side)} if kept else {}
    result = list(new)
    for row in kept:
        place = next((places[side, s.name] for side in Side for s in row.cell(side)), None)
        if place is not None:
            there = result[place]
            notes = dict.fromkeys(note for note in (there.note, row.note) if note)
            result[place] = replace(there, note="\n".join(notes), bookmark=there.bookmark or row.bookmark)
    return result


def _change(old: Sequence[Row], new: Sequence[Row]) -> Change | None:
    """Return the change from some rows to others, without what is the same before and behind; None if all is."""
    if list(old) == list(new):
        return None
    start = alike(old, new)
    end = alike(old[start:][::-1], new[start:][::-1])
    return Change(start, tuple(old[start : len(old) - end]), tuple(new[start : len(new) - end]), "Align again")


def _places(rows: Sequence[Row]) -> Iterator[tuple[Bead, Row]]:
    """Yield the rows that were aligned as beads, their sentences counted as the aligner counts them."""
    i = j = 0
    for row in rows:
        if not row.left_out:
            bead = Bead((i, i + len(row.source)), (j, j + len(row.target)))
            i, j = bead.source[1], bead.target[1]
            yield bead, row


def replace_source(
    project: Project, source: Document, progress: Progress = silent, *, glossary: Glossary = NO_GLOSSARY
) -> Built:
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
    kept = {
        (bead.source, bead.target): row for bead, row in _still_fitting(project, _sentences(left), _sentences(right))
    }
    alignment = _align(source, project.target, left, right, [Bead(*key) for key in kept], progress, glossary=glossary)
    rows = _numbered(_rows(left, right, alignment.beads, kept))
    return Built(Project(source, project.target, rows), _remarks(alignment, left))


def _sentences(segments: Sequence[Segment]) -> list[Segment]:
    return [segment for segment in segments if not segment.left_out]


def _align(
    source: Document,
    target: Document,
    left: Sequence[Segment],
    right: Sequence[Segment],
    fixed: Sequence[Bead],
    progress: Progress,
    *,
    glossary: Glossary = NO_GLOSSARY,
    quick: bool = False,
) -> Alignment:
    """Align the sentences of two documents; what is left out of the texts is left out here too."""
    sentences = _sentences(left), _sentences(right)
    for document, found in zip((source, target), sentences, strict=True):
        if not found:
            raise InputError("{name} holds no sentence that could be aligned.", name=document.name)
    return align(
        *([segment.text for segment in found] for found in sentences),
        languages=(source.language, target.language),
        paragraphs=(_paragraphs(sentences[0]), _paragraphs(sentences[1])),
        fixed=fixed,
        glossary=glossary,
        quick=quick,
        progress=progress,
    )


def _remarks(alignment: Alignment, left: Sequence[Segment]) -> tuple[Sentence, ...]:
    """Return what a user should know of an alignment as a whole."""
    sentences = _sentences(left)
    moved = [
        Sentence(MOVED, {"text": beginning(sentences[first].text), "sentences": end - first})
        for first, end in (passage.source for passage in alignment.moved)
    ]
    return (*(() if alignment.related else (UNRELATED,)), *moved)


def _paragraphs(sentences: Sequence[Segment]) -> list[int]:
    """Return the sentences that begin a paragraph."""
    return [0, *(k for k, (one, other) in enumerate(pairwise(sentences), 1) if one.paragraph != other.paragraph)]


def _still_fitting(project: Project, left: Sequence[Segment], right: Sequence[Segment]) -> Iterator[tuple[Bead, Row]]:
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
            yield Bead((i, i + len(sources)), (j, j + len(targets))), row


def _in_a_row(places: Sequence[int | None]) -> bool:
    """Tell whether places follow one another without a gap."""
    first = places[0]
    return first is not None and list(places) == list(range(first, first + len(places)))


def _rows(
    left: Sequence[Segment],
    right: Sequence[Segment],
    beads: Sequence[Bead],
    decided: Mapping[tuple[Range, Range], Row],
) -> Iterator[Row]:
    """Yield rows for the beads, and a row for each segment that is left out, in the order of the texts.

    The rows have no number yet, but for those that are decided on.
    """
    sources, targets = _Queue(left), _Queue(right)
    for bead in beads:
        a, b = bead.shape
        if a:
            yield from (Row(0, (segment,), ()) for segment in sources.left_out())
        if b:
            yield from (Row(0, (), (segment,)) for segment in targets.left_out())
        new = Row(0, sources.take(a), targets.take(b), bead.probability, reasons=bead.reasons)
        if old := decided.get((bead.source, bead.target)):
            new = replace(old, source=new.source, target=new.target)
        yield new
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
    return [replace(row, id=k) for k, row in enumerate(rows, start=1)]
