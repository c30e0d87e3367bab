"""What the gestures share: cutting a cell, and putting rows together by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from enregard.project.rows import Row, Side, Status
from enregard.segments import Segment, starts

Cell = tuple[Segment, ...]
NewId = Callable[[], int]


def by_hand(row: Row, source: Cell, target: Cell) -> Row:
    """Return a row with other text, made by hand: what was decided on the old text no longer holds.

    Its bookmark and its note stay. A row with both sides holds sentences: a title that the user aligned is one.
    """
    if source and target:
        source, target = (tuple(segment.taken_up for segment in cell) for cell in (source, target))
    if (source, target) == (row.source, row.target):
        return row
    return replace(row, source=source, target=target, probability=None, status=Status.OPEN, reasons=())


def with_cell(row: Row, side: Side, cell: Cell) -> Row:
    """Return a row with another text on one side, made by hand."""
    return by_hand(row, cell, row.target) if side is Side.SOURCE else by_hand(row, row.source, cell)


def new_row(number: int, side: Side, mine: Cell, others: Cell = ()) -> Row:
    """Return a new row; `mine` stands on `side`."""
    return Row(number, mine, others) if side is Side.SOURCE else Row(number, others, mine)


def left_out(cell: Cell, side: Side, new_id: NewId) -> list[Row]:
    """Return a row for each sentence, left out of the text of its side."""
    return [new_row(new_id(), side, (segment.taken_out,)) for segment in cell]


def neighbour(rows: Sequence[Row], at: int, step: int) -> int | None:
    """Return the next row in a direction that is of the same kind: aligned, or left out."""
    found = at + step
    while 0 <= found < len(rows):
        if rows[found].left_out == rows[at].left_out:
            return found
        found += step
    return None


def sentence_at(cell: Cell, offset: int) -> int:
    """Return the number of the sentence in which the caret stands; between two it belongs to the second."""
    return max(0, sum(start <= offset for start in starts(cell)) - 1)


def cut_cell(cell: Cell, offset: int) -> tuple[Cell, Cell]:
    """Divide a cell before the character `offset` of its text, through a sentence where need be."""
    for k, (start, segment) in enumerate(zip(starts(cell), cell, strict=True)):
        if offset <= start:
            return cell[:k], cell[k:]
        if offset < start + len(segment.text):
            left, right = segment.cut(offset - start)
            if not left.text or not right.text:
                return (cell[:k], cell[k:]) if not left.text else (cell[: k + 1], cell[k + 1 :])
            return (*cell[:k], left), (right, *cell[k + 1 :])
    return cell, ()


def divide(cell: Cell, share: float) -> tuple[Cell, Cell]:
    """Divide a cell between sentences so that about `share` of its text comes first; a single one stays first."""
    total = sum(len(segment.text) for segment in cell)
    best = min(
        range(1, max(2, len(cell))),
        key=lambda k: abs(sum(len(segment.text) for segment in cell[:k]) - share * total),
    )
    return cell[:best], cell[best:]


def note_of(*rows: Row) -> str:
    """Return the notes of some rows as one."""
    return "\n".join(dict.fromkeys(row.note for row in rows if row.note))
