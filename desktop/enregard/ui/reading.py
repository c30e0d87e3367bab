"""Reading a project's rows to the end, a piece at a time while the window is idle, and counting them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Signal

from enregard.project import Change, Project
from enregard.project.lazy import Rows
from enregard.project.tally import Tally

_AT_ONCE = 3000  # rows that are read before the window is shown
_PIECE = 500  # rows that are read between two looks at the keyboard


class Reading(QObject):
    """Knows how far a project has been read. A large one is shown before it has been."""

    finished = Signal()
    """All rows have been read and counted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._at = 0
        self.tally = Tally()
        self.edits = 0
        """How many changes there have been, undo and redo included: a moment in the life of the rows."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Tell whether all rows have been counted."""
        return self._project is not None and not self._timer.isActive()

    def begin(self, project: Project) -> None:
        """Read another project from its beginning."""
        self._project, self._at, self.tally = project, 0, Tally()
        self._timer.start(0)
        if len(project.rows) <= _AT_ONCE:
            self._go_on(_AT_ONCE)

    def stop(self) -> None:
        """Forget the project."""
        self._timer.stop()
        self._project = None

    def follow(self, change: Change) -> None:
        """Count what a change did; while the rows are still being read, begin again."""
        self.edits += 1
        if self._timer.isActive() and self._project:
            self._at, self.tally = 0, Tally()
        else:
            self.tally.follow(change)

    def _go_on(self, count: int = _PIECE) -> None:
        if not self._project:
            return
        rows = self._project.rows
        self.tally.count((rows[at] for at in range(self._at, min(len(rows), self._at + count))), 1)
        self._at += count
        if self._at >= len(rows):
            self._timer.stop()
            if isinstance(rows, Rows):
                rows.decode()
            gc.freeze()  # rows hold no cycles: the collector need not go through so many again and again
            self.finished.emit()
