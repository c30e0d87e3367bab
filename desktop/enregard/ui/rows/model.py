"""The project's rows as a Qt model: a margin, the original, the translation, what the machine makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from enregard.check import Finding
from enregard.project import Change, Project, Row, Side, Status
from enregard.score import Comparison
from enregard.segments import Segment
from enregard.ui import words
from enregard.ui.rows.machine import MachineText, first_text
from enregard.ui.rows.shown import Shown

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right unless the user exchanged the two texts. The last one is shown on demand."""

    MARGIN = 0
    SOURCE = 1
    TARGET = 2
    MACHINE = 3

    @property
    def side(self) -> Side | None:
        """Return the text that the column shows, if it is one of the two."""
        return {Column.SOURCE: Side.SOURCE, Column.TARGET: Side.TARGET}.get(self)

    @staticmethod
    def of(side: Side) -> Column:
        """Return the column of a text."""
        return Column.SOURCE if side is Side.SOURCE else Column.TARGET


class RowsModel(QAbstractTableModel):
    """The rows that are shown. They are inserted, removed and changed; only another choice of rows resets the model.

    A *number* counts the rows that are shown, a *position* all rows of the project; both from 0.
    """

    spliced = Signal(object)
    """The project's rows have changed; the Change. Comes after the signals of Qt."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._shows_left_out = False
        self._narrowed = False
        self._findings: Mapping[int, list[Finding]] = {}
        self._comparison: Comparison | None = None
        self._shown = Shown(self._usual())
        project.splice = self._splice

    @property
    def project(self) -> Project:
        """Return the project that is shown."""
        return self._project

    # Which rows are shown

    @property
    def shows_left_out(self) -> bool:
        """Tell whether titles and furniture are shown."""
        return self._shows_left_out

    def show_left_out(self, shown: bool) -> None:
        """Show or hide the titles and furniture that nobody has aligned; where only some rows are shown, later."""
        self._shows_left_out = shown
        if not self._narrowed:
            self._show(self._usual())

    def show_only(self, positions: list[int] | None) -> None:
        """Show some rows only, by their positions, or all. What is edited later is shown too, until the next choice."""
        self._narrowed = positions is not None
        self._show(self._usual() if positions is None else positions)

    @property
    def is_narrowed(self) -> bool:
        """Tell whether only some rows are shown."""
        return self._narrowed

    def _show(self, positions: Iterable[int]) -> None:
        self.beginResetModel()
        self._shown = Shown(positions)
        self.endResetModel()

    def _usual(self) -> Iterable[int]:
        """Return the positions of the rows that are shown unless the user asks for others."""
        every = range(len(self._project.rows))
        hidden = set() if self._shows_left_out else self._project.left_out()
        return [position for position in every if position not in hidden] if hidden else every

    def position(self, number: int) -> int:
        """Return the position of the row that is shown as so many-th; -1 if there is none."""
        return self._shown.position(number)

    def positions(self) -> list[int]:
        """Return the positions of all rows that are shown."""
        return list(self._shown.positions())

    def number(self, position: int) -> int | None:
        """Return as how many-th a row is shown, None if it is not."""
        return self._shown.number(position)

    def nearest(self, position: int) -> int:
        """Return the number of a row that is shown: that at a position, or else the next, or else the last; or -1."""
        return self._shown.nearest(position)

    def row(self, number: int) -> Row:
        """Return a row that is shown."""
        return self._project.rows[self._shown.position(number)]

    # What is known of them

    def begins_paragraph(self, segment: Segment, side: Side) -> bool:
        """Tell whether a sentence is the first of its paragraph."""
        document = self._project.source if side is Side.SOURCE else self._project.target
        paragraphs = document.paragraphs
        return segment.paragraph < len(paragraphs) and paragraphs[segment.paragraph].start == segment.start

    def findings(self, row: Row) -> list[Finding]:
        """Return the findings on a row."""
        return self._findings.get(row.id, [])

    def set_findings(self, findings: Mapping[int, list[Finding]]) -> None:
        """Show other findings, by the ids of their rows."""
        self._findings = findings
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))

    def machine(self, row: Row) -> MachineText | None:
        """Return what the first engine makes of a row, as far as it is known."""
        return first_text(self._comparison, row)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what machine translation says, as far as it is known."""
        self._comparison = comparison
        if self._shown:
            self.dataChanged.emit(self.index(0, Column.MACHINE), self.index(self.rowCount() - 1, Column.MACHINE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or what a screen reader says of it."""
        if not index.isValid() or self._shown.position(index.row()) >= len(self._project.rows):
            return None
        row, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._written(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, self._shown.position(index.row()), column)
        return None

    def _written(self, row: Row, column: Column) -> str:
        """Return what stands in a cell."""
        if column is Column.MACHINE:
            machine = self.machine(row)
            return machine.text if machine else ""
        return row.text(column.side) if column.side else self.state(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = self.tr("State"), self.tr("Original"), self.tr("Translation"), self.tr("Machine translation")
            return names[section]
        return None

    def state(self, row: Row) -> str:
        """Say in words what the reviser should know of a row."""
        if row.left_out:
            segment = (*row.source, *row.target)[0]
            return self.tr("left out: {0}").format(words.said(segment.reason))
        return ", ".join(part for part in (self.sureness(row), self._marked(row)) if part)

    def _marked(self, row: Row) -> str:
        """Say what the user has put on a row."""
        marks = [
            self.decision(row),
            self.tr("bookmark") if row.bookmark else "",
            self.tr("note: {0}").format(row.note) if row.note else "",
        ]
        return ", ".join(mark for mark in marks if mark)

    def decision(self, row: Row) -> str:
        """Say what was decided on a row, or that it is to be checked."""
        if row.status is not Status.OPEN:
            return {
                Status.ACCEPTED: self.tr("accepted"),
                Status.DOUBTFUL: self.tr("doubtful"),
                Status.REJECTED: self.tr("rejected"),
            }[row.status]
        return self.tr("to check") if row.to_check else ""

    def sureness(self, row: Row) -> str:
        """Say how sure the aligner is of a row."""
        if not (row.source or row.target):
            return self.tr("empty")
        if not row.paired:
            return self.tr("no partner")
        if row.percent is None:
            return self.tr("by hand")
        return self.tr("{0} %").format(row.percent)

    def _spoken(self, row: Row, position: int, column: Column) -> str:
        """Say the whole of a cell, for a screen reader."""
        parts = [self.tr("row {0} of {1}").format(position + 1, len(self._project.rows))]
        if column is Column.MACHINE:
            return ", ".join([*parts, self._machine_spoken(row)])
        if column.side:
            name = self.tr("original") if column.side is Side.SOURCE else self.tr("translation")
            parts.append(f"{name}, {row.text(column.side) or self.tr('nothing')}")
        if row.percent is not None and row.paired:
            parts.append(self.tr("probability {0} %").format(row.percent))
        else:
            parts.append(self.sureness(row) if not row.left_out else "")
        parts.append(self._marked(row) if not row.left_out else self.state(row))
        parts += [words.sentence(reason) for reason in row.reasons if row.to_check]
        parts += [words.message(finding) for finding in self.findings(row)]
        return ", ".join(part for part in parts if part)

    def _machine_spoken(self, row: Row) -> str:
        """Say what the machine makes of a row, and how far that can be trusted."""
        machine = self.machine(row)
        if machine is None:
            return self.tr("no machine translation")
        if machine.doubts:
            return self.tr("unreliable machine translation: {0} {1}").format(machine.doubts, machine.text)
        return self.tr("machine translation by {0}, {1}").format(machine.engine, machine.text)

    def _splice(self, change: Change, rows: Any) -> None:
        """Make a change in steps that views can follow: rows that stay change first, then others come or go.

        What is left out after the change is hidden as elsewhere; all else is shown, whatever was chosen before.
        """
        change.apply(rows)
        step = self._shown.splice(
            change.at, len(change.old), [self._shows_left_out or not row.left_out for row in change.new]
        )
        middle, end = step.at + step.kept, step.at + step.old
        if step.old:
            self.dataChanged.emit(self.index(step.at, 0), self.index(end - 1, len(Column) - 1))
        if len(step.new) > step.kept:
            self.beginInsertRows(QModelIndex(), middle, step.at + len(step.new) - 1)
            self._shown.finish(step)
            self.endInsertRows()
        elif step.old > step.kept:
            self.beginRemoveRows(QModelIndex(), middle, end - 1)
            self._shown.finish(step)
            self.endRemoveRows()
        self.spliced.emit(change)
