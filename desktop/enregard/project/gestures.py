"""What a reviser can do to rows: short functions that return a Change, or None where there is nothing to do.

Each takes the rows, the position of the row in focus and, where a new row comes to be, a number for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.rows import Row, Side, Status
from enregard.segments import Segment


def accept(rows: Sequence[Row], at: int) -> Change | None:
    """Accept a row; accepting it again takes that back. A row without a partner is accepted as being meant so."""
    row = rows[at]
    if row.left_out:
        return None
    if row.status is Status.ACCEPTED:
        return Change(at, (row,), (replace(row, status=Status.OPEN),), "Take acceptance back")
    return Change(at, (row,), (replace(row, status=Status.ACCEPTED),), "Accept")


def merge_with_next(rows: Sequence[Row], at: int) -> Change | None:
    """Merge a row with the next one; what is left out between them comes behind.

    Titles of both texts that are merged are sentences from then on: the user has aligned them.
    """
    row = rows[at]
    end = next((k for k in range(at + 1, len(rows)) if rows[k].left_out == row.left_out), None)
    if end is None:
        return None
    between, following = tuple(rows[at + 1 : end]), rows[end]
    merged = Row(row.id, row.source + following.source, row.target + following.target)
    if merged.paired:
        source, target = (tuple(segment.taken_up for segment in merged.cell(side)) for side in Side)
        merged = Row(row.id, source, target)
    return Change(at, tuple(rows[at : end + 1]), (merged, *between), "Merge rows")


def split_at(rows: Sequence[Row], at: int, side: Side, offset: int, new_id: int) -> Change | None:
    """Split a row before the character `offset` of one side's text.

    The other side is divided between two of its segments, where the lengths fit best; a single segment stays above.
    """
    row = rows[at]
    upper, lower = cut_cell(row.cell(side), offset)
    if not upper or not lower:
        return None
    share = sum(len(s.text) for s in upper) / sum(len(s.text) for s in upper + lower)
    above, below = _divide(row.cell(side.other), share)
    first = Row(row.id, (), ()).with_cell(side, upper).with_cell(side.other, above)
    second = Row(new_id, (), ()).with_cell(side, lower).with_cell(side.other, below)
    return Change(at, (row,), (first, second), "Split row")


def cut_cell(cell: tuple[Segment, ...], offset: int) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Divide a cell before the character `offset` of its text, through a segment where need be."""
    start = 0
    for k, segment in enumerate(cell):
        end = start + len(segment.text)
        if offset <= start:
            return cell[:k], cell[k:]
        if offset < end:
            left, right = segment.cut(offset - start)
            if not left.text or not right.text:
                return (cell[:k], cell[k:]) if not left.text else (cell[: k + 1], cell[k + 1 :])
            return (*cell[:k], left), (right, *cell[k + 1 :])
        start = end + 1
    return cell, ()


def _divide(cell: tuple[Segment, ...], share: float) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Divide a cell between segments so that about `share` of its text comes first."""
    total = sum(len(segment.text) for segment in cell)
    best = min(
        range(1, max(2, len(cell))),
        key=lambda k: abs(sum(len(segment.text) for segment in cell[:k]) - share * total),
    )
    return cell[:best], cell[best:]
