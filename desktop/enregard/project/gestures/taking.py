"""Taking over into a translation what was written elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from enregard.project.change import Change
from enregard.project.gestures.cells import NewId
from enregard.project.gestures.sentences import edit
from enregard.project.rows import Row, Side, Status


def take_over(rows: Sequence[Row], at: int, lines: Sequence[str], new_id: NewId, *, whole: bool) -> Change | None:
    """Write the sentences of a translation anew with a phrase, or with the whole of another text; else as `edit`.

    What was decided on a row does not hold for a whole text that nobody has looked at yet.
    """
    change = edit(rows, at, Side.TARGET, lines, new_id)
    if change is None or not whole:
        return change and Change(at, change.old, change.new, "Take over a phrase")
    undecided = tuple(replace(row, status=Status.OPEN) for row in change.new)
    return Change(at, change.old, undecided, "Take over a text")
