"""The Go menu: to the next row of a kind, and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from enregard.project import Row
from enregard.ui.desk import Desk

Wanted = Callable[[Row], bool]


class Travel(QObject):
    """Methods are named after the actions of the table."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def next_to_check(self) -> None:
        """Go to the next row that should be looked at."""
        self._go(1, _to_check)

    def previous_to_check(self) -> None:
        """Go to the row before that should be looked at."""
        self._go(-1, _to_check)

    def next_finding(self) -> None:
        """Go to the next row with a finding."""
        self._go(1, self._has_finding)

    def previous_finding(self) -> None:
        """Go to the row before with a finding."""
        self._go(-1, self._has_finding)

    def next_change(self) -> None:
        """Go to the next row that was changed by hand."""
        self._go(1, _changed)

    def previous_change(self) -> None:
        """Go to the row before that was changed by hand."""
        self._go(-1, _changed)

    def next_bookmark(self) -> None:
        """Go to the next bookmark."""
        self._go(1, _bookmarked)

    def previous_bookmark(self) -> None:
        """Go to the bookmark before."""
        self._go(-1, _bookmarked)

    def next_note(self) -> None:
        """Go to the next row with a note."""
        self._go(1, _has_note)

    def previous_note(self) -> None:
        """Go to the row before with a note."""
        self._go(-1, _has_note)

    def next_odd(self) -> None:
        """Go to the next row that is not one sentence facing one."""
        self._go(1, _odd)

    def previous_odd(self) -> None:
        """Go to the row before that is not one sentence facing one."""
        self._go(-1, _odd)

    def next_row(self) -> None:
        """Go to the next row."""
        self._step(1)

    def previous_row(self) -> None:
        """Go to the row before."""
        self._step(-1)

    def go_to_row(self) -> None:
        """Ask for the number of a row, and go there."""
        project = self._desk.session.project
        if not project:
            return
        number, given = QInputDialog.getInt(
            self._desk.window,
            self.tr("Go to row"),
            self.tr("Number of the row, 1 to {0}:").format(len(project.rows)),
            self._desk.at + 1,
            1,
            len(project.rows),
        )
        if given:
            self._desk.rows.put_caret(number - 1)

    def _has_finding(self, row: Row) -> bool:
        model = self._desk.session.model
        return bool(model and model.findings(row))

    def _step(self, step: int) -> None:
        model, rows = self._desk.session.model, self._desk.rows
        if model and 0 <= rows.number_in_focus() + step < model.rowCount():
            rows.put_caret(model.position(rows.number_in_focus() + step))

    def _go(self, step: int, wanted: Wanted) -> None:
        """Go to the next row in a direction, among those shown; from the other end again after the last."""
        model, project = self._desk.session.model, self._desk.session.project
        if not model or not project:
            return
        positions, rows = model.positions(), project.rows
        at, count = self._desk.rows.number_in_focus(), len(positions)
        order = ((at + step * k) % count for k in range(1, count + 1))
        found = next((number for number in order if wanted(rows[positions[number]])), None)
        if found is None:
            self._desk.tell(self.tr("There is none."))
            return
        if (found - at) * step <= 0:
            self._desk.tell(self.tr("From the other end again."))
        self._desk.rows.put_caret(positions[found])


def _to_check(row: Row) -> bool:
    return row.to_check


def _changed(row: Row) -> bool:
    edited = any(segment.wording for segment in (*row.source, *row.target))
    return not row.left_out and (row.probability is None or edited)


def _bookmarked(row: Row) -> bool:
    return row.bookmark


def _has_note(row: Row) -> bool:
    return bool(row.note)


def _odd(row: Row) -> bool:
    return not row.left_out and row.shape != (1, 1)
