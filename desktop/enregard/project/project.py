"""A project in memory: two texts, their rows, and what was done to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from enregard.documents import Document
from enregard.errors import ProjectError
from enregard.project.change import Change
from enregard.project.rows import Row, Status

Journal = Callable[[str, Change | None], None]
"""Called before a change is shown, with "apply", "undo" or "redo"; it puts the change on disk or raises."""


Splice = Callable[[Change, list[Row]], None]
"""Makes a change to the rows, in place; a view puts its own here, to tell of each step."""


def no_journal(_what: str, _change: Change | None) -> None:
    """Keep nothing: for a project that has no file."""


@dataclass(slots=True)
class Project:
    """Rows, and the changes that made them what they are; `apply` is the only way in."""

    source: Document
    target: Document
    rows: list[Row]
    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)
    next_id: int = 0
    journal: Journal = no_journal
    splice: Splice = Change.apply

    def __post_init__(self) -> None:
        used = (row.id for change in (*self.done, *self.undone) for row in (*change.old, *change.new))
        self.next_id = 1 + max([self.next_id - 1, 0, *(row.id for row in self.rows), *used])

    def new_id(self) -> int:
        """Return a number for a row that no row of this project has had."""
        self.next_id += 1
        return self.next_id - 1

    def apply(self, change: Change) -> Change:
        """Do what the user did, and return it. It is on disk before it is in the rows."""
        if not change.fits(self.rows):
            raise ProjectError("The rows have changed meanwhile; nothing was done. Please try again.")
        self.journal("apply", change)
        self.splice(change, self.rows)
        self.done.append(change)
        self.undone.clear()
        return change

    def undo(self) -> Change | None:
        """Take the last change back; return what that did to the rows, or None if there was nothing to undo."""
        if not self.done:
            return None
        self.journal("undo", None)
        change = self.done.pop()
        self.undone.append(change)
        self.splice(change.inverse, self.rows)
        return change.inverse

    def redo(self) -> Change | None:
        """Do again what was undone last; return it, or None if there was nothing to redo."""
        if not self.undone:
            return None
        self.journal("redo", None)
        change = self.undone.pop()
        self.done.append(change)
        self.splice(change, self.rows)
        return change

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
