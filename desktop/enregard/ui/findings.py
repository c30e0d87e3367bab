"""What the checks say of the rows: found piece by piece beside the window, and kept up to date by every edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from enregard.check import Context, Finding, check
from enregard.check.checks import texts_of
from enregard.progress import Progress
from enregard.project import Change, Project

_PIECE = 250  # rows that are checked between two pieces of news
_BREATH = 5  # rows that are checked before the window is let go first, if it has something to do
_AT_ONCE = 100  # rows of a change that are checked before the next key


class Findings(QObject):
    """The findings by the ids of their rows. What has come so far stays when the work is cancelled."""

    changed = Signal()
    due = Signal()
    """A change was so large that all must be checked again, beside the window."""
    _came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by_row: dict[int, list[Finding]] = {}
        self._context: Context | None = None
        self._work = 0
        self._touched: set[int] = set()
        self._came.connect(self._take_up)

    def forget(self) -> None:
        """Forget all: other rows are shown."""
        self.by_row, self._context = {}, None
        self._work += 1
        self._touched.clear()

    def in_order(self, place: Callable[[int], int]) -> list[Finding]:
        """Return the findings in the order of their rows; `place` gives that of a row by its id, or -1."""
        places = sorted((place(row), row) for row in self.by_row)
        return [finding for at, row in places if at >= 0 for finding in self.by_row[row]]

    def work(self, project: Project) -> Callable[[Progress], object]:
        """Return the work of checking all rows as they are now."""
        self._work += 1
        self._touched.clear()
        number, rows = self._work, list(project.rows)

        def checking(progress: Progress) -> object:
            context = Context.of(texts for row in rows if (texts := texts_of(row)))
            for start in range(0, len(rows), _PIECE):
                piece, found = rows[start : start + _PIECE], []
                for k in range(0, len(piece), _BREATH):
                    progress(start + k, len(rows))
                    found += check(project, piece[k : k + _BREATH], context)
                self._came.emit((number, context, [row.id for row in piece], found))
            return None

        return checking

    def done(self, _nothing: object) -> None:
        """Tell that all rows have been checked."""
        self.changed.emit()

    def follow(self, project: Project, change: Change) -> None:
        """Check the rows of a change; what was found on the others stays."""
        before = {row.id: self.by_row.pop(row.id, []) for row in change.old}
        self._touched.update(row.id for row in (*change.old, *change.new))
        if len(change.new) > _AT_ONCE:
            self.due.emit()
        elif self._context is not None:
            self._put(check(project, change.new, self._context))
        if any(before.values()) or any(row.id in self.by_row for row in change.new):
            self.changed.emit()

    def _take_up(self, news: tuple[int, Context, list[int], list[Finding]]) -> None:
        """Take up a piece of news, but for rows that were edited since the work began."""
        number, context, checked, found = news
        if number != self._work:
            return
        self._context = context
        for row_id in checked:
            if row_id not in self._touched:
                self.by_row.pop(row_id, None)
        self._put(finding for finding in found if finding.row not in self._touched)

    def _put(self, found: Iterable[Finding]) -> None:
        for finding in found:
            self.by_row.setdefault(finding.row, []).append(finding)
