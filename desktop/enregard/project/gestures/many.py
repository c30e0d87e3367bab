"""Gestures on many rows at once: one change, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.rows import Row, Side, Status


def replace_all(rows: Sequence[Row], cells: Iterable[tuple[int, Side]], write: Callable[[str], str]) -> Change | None:
    """Write the sentences of some cells anew, each a row's position and a side. The first wording is kept."""
    new: dict[int, Row] = {}
    for at, side in cells:
        row = new.get(at, rows[at])
        texts = [(segment, write(segment.text)) for segment in row.cell(side)]
        written = (segment.edited(text) if text.strip() else segment for segment, text in texts)
        new[at] = row.with_cell(side, tuple(written))
    return changed({at: row for at, row in new.items() if row != rows[at]}, rows, "Replace")


def accept_all(rows: Sequence[Row], positions: Sequence[int]) -> Change | None:
    """Accept all rows of some that are still open."""
    open_rows = (at for at in positions if rows[at].status is Status.OPEN and not rows[at].left_out)
    return changed(
        {at: replace(rows[at], status=Status.ACCEPTED) for at in open_rows}, rows, "Accept all that is shown"
    )


def changed(new: Mapping[int, Row], rows: Sequence[Row], label: str) -> Change | None:
    """Return one change from the first row that becomes another to the last; what is between stays as it is."""
    if not new:
        return None
    first, last = min(new), max(new)
    old = tuple(rows[first : last + 1])
    return Change(first, old, tuple(new.get(k, row) for k, row in enumerate(old, start=first)), label)
