"""Gestures on many rows at once: one change, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.rows import Row, Side, Status


def replace_all(rows: Sequence[Row], positions: Sequence[int], write: Callable[[str, Side], str]) -> Change | None:
    """Write the sentences of some rows anew; `write` is given each text and its side. The first wording is kept."""
    new = {at: _written(rows[at], write) for at in positions}
    return _all({at: row for at, row in new.items() if row != rows[at]}, rows, "Replace")


def _written(row: Row, write: Callable[[str, Side], str]) -> Row:
    for side in Side:
        texts = [(segment, write(segment.text, side)) for segment in row.cell(side)]
        row = row.with_cell(side, tuple(segment.edited(text) if text.strip() else segment for segment, text in texts))
    return row


def accept_all(rows: Sequence[Row], positions: Sequence[int]) -> Change | None:
    """Accept all rows of some that are still open."""
    open_rows = (at for at in positions if rows[at].status is Status.OPEN and not rows[at].left_out)
    return _all({at: replace(rows[at], status=Status.ACCEPTED) for at in open_rows}, rows, "Accept all that is shown")


def _all(new: Mapping[int, Row], rows: Sequence[Row], label: str) -> Change | None:
    """Return one change from the first row that becomes another to the last; what is between stays as it is."""
    if not new:
        return None
    first, last = min(new), max(new)
    old = tuple(rows[first : last + 1])
    return Change(first, old, tuple(new.get(k, row) for k, row in enumerate(old, start=first)), label)
