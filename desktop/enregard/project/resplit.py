"""Split the texts of a project again, by other rules: what the user has decided on, or written, stays as it is.

Names follow `Segment.cut` and `Segment.with_next`: a piece is named after its whole, two halves are their whole again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise

from enregard.align import NO_GLOSSARY, Glossary
from enregard.documents import Document, Role
from enregard.progress import Progress, silent
from enregard.project.build import align_again
from enregard.project.change import Change, alike
from enregard.project.project import Project, no_journal
from enregard.project.rows import CHECK_BELOW, Row, Side
from enregard.segments import Segment

Split = Callable[[Document], Sequence[Segment]]

_BEYOND = 4
"""How many certain rows on each side of what was cut or joined are aligned again with it."""
_PARTS = 1000  # of progress for each stretch


@dataclass(frozen=True, slots=True)
class Recut:
    """Neighbouring sentences of a side that become others: where these begin is all that changes of the text."""

    side: Side
    text: str
    old: tuple[Segment, ...]
    new: tuple[Segment, ...]

    @property
    def gone(self) -> set[int]:
        """Return where in the text a sentence began and begins no more."""
        return self._begins(self.old) - self._begins(self.new)

    @property
    def come(self) -> set[int]:
        """Return where in the text a sentence begins that did not."""
        return self._begins(self.new) - self._begins(self.old)

    @property
    def kept(self) -> set[int]:
        """Return where in the text a sentence begins as before, but for the first."""
        return (self._begins(self.new) & self._begins(self.old)) - {0}

    def _begins(self, segments: Sequence[Segment]) -> set[int]:
        return {segment.start - self.old[0].start for segment in segments}


def resplit(
    project: Project,
    sides: Collection[Side],
    split: Split,
    progress: Progress = silent,
    *,
    glossary: Glossary = NO_GLOSSARY,
) -> Change | None:
    """Split sides of a project again and align what changes; return the change that does it, None if all stays.

    Decided rows, edited sentences and those left out are neither cut nor joined, and no sentence crosses them; notes
    and bookmarks stay with their text.
    """
    old = list(project.rows)
    found = [recut for side in Side if side in sides for recut in recuts(project, side, split)]
    if not found:
        return None
    rows, touched = _recut_rows(old, found)
    new: list[Row] = []
    stretches, end = _stretches(rows, touched), 0
    for number, (start, stop) in enumerate(stretches):
        new += rows[end:start]
        step = _Step(progress, number, len(stretches))
        new += _aligned(project, [row for row in rows[start:stop] if row.source or row.target], step, glossary)
        end = stop
    return _change(old, [*new, *rows[end:]])


def recuts(project: Project, side: Side, split: Split) -> Iterator[Recut]:
    """Yield what splitting a side again would cut or join, in order, each as small as it can be."""
    document = project.source if side is Side.SOURCE else project.target
    starts: dict[int, list[int]] = {}
    for segment in split(document):
        starts.setdefault(segment.paragraph, []).append(segment.start)
    for run in _runs(project.rows, side, document):
        yield from _differing(side, document, run, starts.get(run[0].paragraph, []))


def _runs(rows: Sequence[Row], side: Side, document: Document) -> Iterator[list[Segment]]:
    """Yield the sentences that may be cut or joined, as far as they follow one another in a paragraph."""
    run: list[Segment] = []
    for row in rows:
        if _is_fixed(row):
            if run:
                yield run
            run = []
            continue
        for segment in row.cell(side):
            free = _is_free(segment, document)
            if run and not (free and _follows(run[-1], segment, document)):
                yield run
                run = []
            if free:
                run.append(segment)
    if run:
        yield run


def _is_fixed(row: Row) -> bool:
    """Tell whether the user has decided on a row. What is left out is not aligned, and stands in nobody's way."""
    return row.decided and not row.left_out


def _is_free(segment: Segment, document: Document) -> bool:
    """Tell whether a sentence is as it stands in its document, and nobody has written or decided anything about it."""
    if segment.role is not Role.TEXT or segment.wording or not 0 <= segment.paragraph < len(document.paragraphs):
        return False
    start = segment.start - document.paragraphs[segment.paragraph].start
    return start >= 0 and document.paragraphs[segment.paragraph].text.startswith(segment.text, start)


def _follows(one: Segment, other: Segment, document: Document) -> bool:
    """Tell whether only white space stands between two sentences."""
    end = one.start + len(one.text)
    same = one.paragraph == other.paragraph and end <= other.start
    return same and not _slice(document, one.paragraph, end, other.start).strip()


def _slice(document: Document, paragraph: int, start: int, end: int) -> str:
    """Return what stands in a paragraph between two places of the file."""
    whole = document.paragraphs[paragraph]
    return whole.text[start - whole.start : end - whole.start]


def _differing(side: Side, document: Document, run: list[Segment], starts: Sequence[int]) -> Iterator[Recut]:
    """Yield those parts of a run, between places where sentences begin before and after, that are divided otherwise."""
    end = run[-1].start + len(run[-1].text)
    had = {segment.start for segment in run}
    wanted = {run[0].start, *(start for start in starts if run[0].start < start < end)}
    shared = [*sorted(had & wanted), end]
    for first, last in pairwise(shared):
        inside = [start for start in sorted(wanted) if first <= start < last]
        old = tuple(segment for segment in run if first <= segment.start < last)
        if [segment.start for segment in old] != inside:
            text = _slice(document, run[0].paragraph, first, old[-1].start + len(old[-1].text))
            yield Recut(side, text, old, _divided(old, inside, document))


def _divided(old: Sequence[Segment], starts: Sequence[int], document: Document) -> tuple[Segment, ...]:
    """Return sentences that begin at other places of the same text."""
    pieces = [piece for segment in old for piece in _cut(segment, starts)]
    bounds = [*starts, pieces[-1].start + 1]
    groups = ([piece for piece in pieces if start <= piece.start < end] for start, end in pairwise(bounds))
    return tuple(_joined(group, document) for group in groups)


def _cut(segment: Segment, starts: Sequence[int]) -> Iterator[Segment]:
    """Yield the pieces of a sentence, cut at those places that lie in it."""
    rest = segment
    for start in starts:
        if rest.start < start < rest.start + len(rest.text):
            piece, rest = rest.cut(start - rest.start)
            yield piece
    yield rest


def _joined(pieces: Sequence[Segment], document: Document) -> Segment:
    """Return pieces as one sentence, with the white space that stands between them. Halves join from the end."""
    whole = reduce(lambda later, piece: piece.with_next(later), reversed(pieces[:-1]), pieces[-1])
    last = pieces[-1]
    return replace(whole, text=_slice(document, last.paragraph, pieces[0].start, last.start + len(last.text)))


def _recut_rows(rows: Sequence[Row], found: Sequence[Recut]) -> tuple[list[Row], set[int]]:
    """Return rows with sentences cut and joined, each in the row where its text began, and which rows were changed.

    A row may be empty then: its note and its bookmark go with its text to a row before it.
    """
    becomes: dict[tuple[Side, str], tuple[Segment, ...]] = {}
    for recut in found:
        ends = [*(segment.start for segment in recut.old[1:]), recut.old[-1].start + len(recut.old[-1].text)]
        for segment, end in zip(recut.old, ends, strict=True):
            inside = tuple(each for each in recut.new if segment.start <= each.start < end)
            becomes[recut.side, segment.name] = inside
    new = [_with_cells(row, becomes) for row in rows]
    touched = {k for k, (old, row) in enumerate(zip(rows, new, strict=True)) if old is not row}
    for k in sorted(touched, reverse=True):
        row = new[k]
        if not row.source and not row.target and (row.note or row.bookmark):
            there = next(at for at in range(k - 1, -1, -1) if not new[at].left_out)
            before = new[there]
            notes = dict.fromkeys(note for note in (before.note, row.note) if note)
            new[there] = replace(before, note="\n".join(notes), bookmark=before.bookmark or row.bookmark)
    return new, touched


def _with_cells(row: Row, becomes: dict[tuple[Side, str], tuple[Segment, ...]]) -> Row:
    """Return a row with what its sentences become; itself if they stay."""
    for side in Side:
        cell = row.cell(side)
        new = tuple(each for segment in cell for each in becomes.get((side, segment.name), (segment,)))
        if new != cell:
            row = row.with_cell(side, new)
    return row


def _stretches(rows: Sequence[Row], touched: Collection[int]) -> list[tuple[int, int]]:
    """Return the stretches of rows to be aligned again: what is touched, and a little beyond; never a decided row."""
    found: list[tuple[int, int]] = []
    for at in sorted(touched):
        start, stop = _reach(rows, at, -1), _reach(rows, at, 1) + 1
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(stop, found[-1][1])
        else:
            found.append((start, stop))
    return found


def _reach(rows: Sequence[Row], at: int, step: int) -> int:
    """Return the last row in a direction that is aligned again with one that is touched."""
    certain = 0
    while 0 <= at + step < len(rows) and certain < _BEYOND and not _is_fixed(rows[at + step]):
        at += step
        certain += rows[at].paired and (rows[at].probability or 0) >= CHECK_BELOW
    return at


def _aligned(project: Project, rows: list[Row], progress: Progress, glossary: Glossary) -> list[Row]:
    """Return rows that were aligned again; as they are where one side has no sentence."""
    if not all(any(not s.left_out for row in rows for s in row.cell(side)) for side in Side):
        return rows
    part = replace(project, rows=rows, done=[], undone=[], journal=no_journal, splice=Change.apply)
    change, _ = align_again(part, progress, glossary=glossary)
    project.next_id = part.next_id
    if change:
        change.apply(part.rows)
    return list(part.rows)


@dataclass(frozen=True, slots=True)
class _Step:
    """The progress of one stretch as a part of all."""

    progress: Progress
    number: int
    count: int

    def __call__(self, done: int, total: int) -> None:
        self.progress(_PARTS * self.number + _PARTS * min(done, total) // max(total, 1), _PARTS * self.count)


def _change(old: Sequence[Row], new: Sequence[Row]) -> Change | None:
    """Return the change from some rows to others, without what is the same before and behind."""
    if list(old) == list(new):
        return None
    start = alike(old, new)
    end = alike(old[start:][::-1], new[start:][::-1])
    return Change(start, tuple(old[start : len(old) - end]), tuple(new[start : len(new) - end]), "Split again")
