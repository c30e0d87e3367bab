"""A project in memory: two texts, their rows, and what was done to them."""

from __future__ import annotations

from collections.abc import Callable, MutableSequence, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import islice

from enregard.documents import Document
from enregard.errors import ProjectError
from enregard.project.change import Change, Edit
from enregard.project.lazy import Rows
from enregard.project.rows import Row, Status

Journal = Callable[[str, Sequence[Edit]], None]
"""Called before rows are shown otherwise, with "apply", "undo" or "redo" and the edits that will be made to them,
in order; it puts all of them on disk, or none and raises."""


Splice = Callable[[Change, MutableSequence[Row]], None]
"""Makes a change to the rows, in place; a view puts its own here, to tell of each step."""


def no_journal(_what: str, _edits: Sequence[Edit]) -> None:
    """Keep nothing: for a project that has no file."""


@dataclass(slots=True)
class Project:
    """Rows, and the edits that made them what they are; `apply` is the only way in.

    `done` are the edits up to now, `undone` those that can be done again, the next one last.
    """

    source: Document
    target: Document
    rows: MutableSequence[Row]
    done: MutableSequence[Edit] = field(default_factory=list)
    undone: MutableSequence[Edit] = field(default_factory=list)
    next_id: int = 0
    journal: Journal = no_journal
    splice: Splice = Change.apply

    def __post_init__(self) -> None:
        self.next_id = self.next_id or 1 + max((row.id for row in self.rows), default=0)

    def new_id(self) -> int:
        """Return a number for a row that no row of this project has had."""
        self.next_id += 1
        return self.next_id - 1

    def apply(self, change: Change) -> Change:
        """Do what the user did, and return it. It is on disk before it is in the rows."""
        if not change.fits(self.rows):
            raise ProjectError("The rows have changed meanwhile; nothing was done. Please try again.")
        edit = Edit.of(change)
        self.journal("apply", (edit,))
        self.splice(change, self.rows)
        self.done.append(edit)
        self.undone.clear()
        self.next_id = max(self.next_id, 1 + max((row.id for row in change.new), default=0))
        return change

    def undo(self) -> Change | None:
        """Take the last edit back; return what that did to the rows, or None if there was nothing to undo."""
        return next(iter(self.go_to(len(self.done) - 1)), None)

    def redo(self) -> Change | None:
        """Do again what was undone last; return it, or None if there was nothing to redo."""
        return next(iter(self.go_to(len(self.done) + 1)), None)

    def go_to(self, number: int) -> list[Change]:
        """Undo or redo until the first `number` edits are done; return what that did to the rows, in order.

        It is on disk, all of it or nothing, before any of it is in the rows.
        """
        now = len(self.done)
        if number < now:
            what, edits = "undo", [edit.inverse for edit in islice(reversed(self.done), now - max(0, number))]
        else:
            what, edits = "redo", list(islice(reversed(self.undone), number - now))
        if not edits:
            return []
        changes = _changes(edits, self.rows)
        self.journal(what, edits)
        there, back = (self.done, self.undone) if what == "undo" else (self.undone, self.done)
        for change in changes:
            self.splice(change, self.rows)
            back.append(there.pop())
        return changes

    def left_out(self) -> set[int]:
        """Return the positions of the rows that hold only titles or furniture."""
        if isinstance(self.rows, Rows):
            return self.rows.left_out()
        return {k for k, row in enumerate(self.rows) if row.left_out}

    @property
    def aligned(self) -> list[Row]:
        """Return the rows that have text on both sides, in order."""
        return [row for row in self.rows if row.paired]

    @property
    def accepted(self) -> int:
        """Count the accepted rows."""
        return sum(row.status is Status.ACCEPTED for row in self.rows)

    @property
    def to_check(self) -> int:
        """Count the rows that the reviser should look at."""
        return sum(row.to_check for row in self.rows)


def _changes(edits: Sequence[Edit], rows: MutableSequence[Row]) -> list[Change]:
    """Return the changes that edits make to rows, one after the other; the rows themselves stay as they are.

    Raises ProjectError if one does not fit.
    """
    changes = []
    trial = copy(rows) if len(edits) > 1 else rows
    for edit in edits:
        if not edit.fits(trial):
            raise ProjectError("The history does not fit the rows: it is damaged from here on. Nothing was changed.")
        change = edit.change(trial)
        if trial is not rows:
            change.apply(trial)
        changes.append(change)
    return changes
