"""Gestures on whole rows: merge, split, insert, delete, restore, exchange, pinpoint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.gestures.cells import (
    Cell,
    NewId,
    by_hand,
    cut_cell,
    divide,
    left_out,
    neighbour,
    new_row,
    note_of,
    with_cell,
)
from enregard.project.rows import Row, Side

Place = tuple[int, int]
"""A row's position, and the number of a sentence in its cell, both from 0."""


def merge_with_next(rows: Sequence[Row], at: int) -> Change | None:
    """Merge a row with the next one; what is left out between them comes behind."""
    end = neighbour(rows, at, 1)
    if end is None:
        return None
    row, following = rows[at], rows[end]
    merged = by_hand(row, row.source + following.source, row.target + following.target)
    merged = replace(merged, bookmark=row.bookmark or following.bookmark, note=note_of(row, following))
    return Change(at, tuple(rows[at : end + 1]), (merged, *rows[at + 1 : end]), "Merge rows")


def merge_with_previous(rows: Sequence[Row], at: int) -> Change | None:
    """Merge a row with the one before."""
    before = neighbour(rows, at, -1)
    return None if before is None else merge_with_next(rows, before)


def split_at(rows: Sequence[Row], at: int, side: Side, offset: int, new_id: NewId) -> Change | None:
    """Split a row before the character `offset` of one side's text; from its beginning, after the first sentence.

    The other side is divided between two of its sentences, where the lengths fit best; a single one stays above.
    """
    row = rows[at]
    cell = row.cell(side)
    upper, lower = cut_cell(cell, offset) if offset else (cell[:1], cell[1:])
    if not upper or not lower:
        return None
    share = sum(len(s.text) for s in upper) / sum(len(s.text) for s in upper + lower)
    above, below = divide(row.cell(side.other), share)
    first = with_cell(with_cell(row, side, upper), side.other, above)
    return Change(at, (row,), (first, new_row(new_id(), side, lower, below)), "Split row")


def insert(rows: Sequence[Row], at: int, new_id: NewId) -> Change | None:
    """Insert an empty row before a row."""
    return None if rows[at].left_out else Change(at, (), (Row(new_id(), (), ()),), "Insert a row")


def delete(rows: Sequence[Row], at: int, new_id: NewId) -> Change | None:
    """Delete a row; its sentences are left out of the texts, a row each, and can be restored."""
    row = rows[at]
    if row.left_out:
        return None
    gone = [left for side in Side for left in left_out(row.cell(side), side, new_id)]
    gone[:1] = [replace(left, note=row.note, bookmark=row.bookmark) for left in gone[:1]]
    return Change(at, (row,), tuple(gone), "Delete a row")


def restore(rows: Sequence[Row], at: int) -> Change | None:
    """Take up again what is left out."""
    row = rows[at]
    if not row.left_out or not (row.source or row.target):
        return None
    source, target = (tuple(segment.taken_up for segment in row.cell(side)) for side in Side)
    taken_up = replace(row, source=source, target=target, probability=None)
    return Change(at, (row,), (taken_up,), "Take up what is left out")


def exchange(rows: Sequence[Row], at: int, side: Side) -> Change | None:
    """Exchange the text of one side with that of the next row: for translations that turn two sentences round."""
    end = neighbour(rows, at, 1)
    if end is None or rows[at].cell(side) == rows[end].cell(side):
        return None
    row, following = rows[at], rows[end]
    first, last = with_cell(row, side, following.cell(side)), with_cell(following, side, row.cell(side))
    return Change(at, tuple(rows[at : end + 1]), (first, *rows[at + 1 : end], last), "Exchange two texts")


def pinpoint(rows: Sequence[Row], source: Place, target: Place, new_id: NewId) -> Change | None:
    """Set one sentence of the original and one of the translation against each other, wherever they stand.

    What stands before and behind them in the rows from the one to the other keeps its order and faces what it faced,
    as far as it can; rows that had to be cut have a probability of 0 and wait to be checked or aligned again.
    """
    first, last = min(source[0], target[0]), max(source[0], target[0])
    old = tuple(rows[first : last + 1])
    places = dict(zip(Side, (source, target), strict=True))
    if any(rows[at].left_out or number >= len(rows[at].cell(side)) for side, (at, number) in places.items()):
        return None
    if source[0] == target[0] and old[0].shape == (1, 1):
        return None
    pinned = by_hand(rows[source[0]], *((rows[at].cell(side)[number],) for side, (at, number) in places.items()))
    numbers = _Numbers(pinned.id, new_id)
    before, behind = [], []
    for k, row in enumerate(old, start=first):
        if row.left_out:
            behind.append(row)
            continue
        above, below = zip(*(_around(row.cell(side), k, place) for side, place in places.items()), strict=True)
        before += numbers.part(row, *above)
        behind += numbers.part(row, *below)
    return Change(first, old, (*before, pinned, *behind), "Set two sentences against each other")


def _around(cell: Cell, at: int, place: Place) -> tuple[Cell, Cell]:
    """Return what of a cell in row `at` stands before a sentence of its side, and what behind it."""
    row, number = place
    if at == row:
        return cell[:number], cell[number + 1 :]
    return (cell, ()) if at < row else ((), cell)


class _Numbers:
    """Gives each row its number once; a second part of a row gets a new one."""

    def __init__(self, taken: int, new_id: NewId) -> None:
        self._taken, self._new_id = {taken}, new_id

    def part(self, row: Row, source: Cell, target: Cell) -> list[Row]:
        """Return the part of a row as a row, or none if it is empty."""
        if not source and not target:
            return []
        if (source, target) == (row.source, row.target):
            return [row]
        part = replace(by_hand(row, source, target), probability=0.0)
        if row.id in self._taken:
            part = replace(part, id=self._new_id(), note="", bookmark=False)
        self._taken.add(part.id)
        return [part]
