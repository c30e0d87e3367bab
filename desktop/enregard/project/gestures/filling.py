"""Filling rows from translation memories: many at once, taken back by one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.gestures.cells import NewId
from enregard.project.gestures.many import changed
from enregard.project.gestures.sentences import edit
from enregard.project.rows import Row, Side, Status


def fill(rows: Sequence[Row], texts: Mapping[int, str], new_id: NewId) -> Change | None:
    """Write the translations of some rows, by their positions, as one sentence each. Nobody has looked at them yet."""
    new: dict[int, Row] = {}
    for at, text in texts.items():
        change = edit(rows, at, Side.TARGET, [text], new_id)
        if change is not None:
            new[at] = replace(change.new[0], status=Status.OPEN)
    return changed(new, rows, "Fill from memories")
