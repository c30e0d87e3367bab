"""Taking over into a translation what was written elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from enregard.project.change import Change
from enregard.project.gestures.cells import NewId
from enregard.project.gestures.sentences import edit
from enregard.project.rows import Row, Side


def take_over(rows: Sequence[Row], at: int, lines: Sequence[str], new_id: NewId, *, whole: bool) -> Change | None:
    """Write the sentences of a translation anew with a phrase, or with the whole of another text; else as `edit`."""
    change = edit(rows, at, Side.TARGET, lines, new_id)
    if change is None:
        return None
    return Change(at, change.old, change.new, "Take over a text" if whole else "Take over a phrase")
