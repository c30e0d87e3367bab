"""What the reviser says of a row: each gesture again takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.rows import Row, Status


def accept(rows: Sequence[Row], at: int) -> Change | None:
    """Accept a row. One without a partner is accepted as being meant so."""
    return _decided(rows, at, Status.ACCEPTED, "Accept", "Take acceptance back")


def doubt(rows: Sequence[Row], at: int) -> Change | None:
    """Mark a row as to be looked at again."""
    return _decided(rows, at, Status.DOUBTFUL, "Mark as doubtful", "Take the doubt back")


def reject(rows: Sequence[Row], at: int) -> Change | None:
    """Reject a row: its text is no translation of its original."""
    return _decided(rows, at, Status.REJECTED, "Reject", "Take rejection back")


def bookmark(rows: Sequence[Row], at: int) -> Change | None:
    """Put a bookmark on a row."""
    row = rows[at]
    label = "Remove a bookmark" if row.bookmark else "Set a bookmark"
    return Change(at, (row,), (replace(row, bookmark=not row.bookmark),), label)


def note(rows: Sequence[Row], at: int, text: str) -> Change | None:
    """Write a note on a row; an empty one removes it."""
    row, text = rows[at], text.strip()
    if text == row.note:
        return None
    return Change(at, (row,), (replace(row, note=text),), "Write a note" if text else "Remove a note")


def _decided(rows: Sequence[Row], at: int, status: Status, label: str, back: str) -> Change | None:
    row = rows[at]
    if row.left_out:
        return None
    if row.status is status:
        return Change(at, (row,), (replace(row, status=Status.OPEN),), back)
    return Change(at, (row,), (replace(row, status=status),), label)
