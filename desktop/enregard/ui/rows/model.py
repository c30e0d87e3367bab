"""The project's rows as a Qt model: a margin, the original, the translation."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from enregard.check import Finding
from enregard.project import Change, Project, Row, Side, Status
from enregard.ui import words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    MARGIN = 0
    SOURCE = 1
    TARGET = 2

    @property
    def side(self) -> Side | None:
        """Return the text that the column shows."""
        return {Column.SOURCE: Side.SOURCE, Column.TARGET: Side.TARGET}.get(self)


class RowsModel(QAbstractTableModel):
    """Rows are inserted, removed and changed; the model is never reset but for another project."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        project.splice = self._splice
        self._findings: dict[int, list[Finding]] = {}

    @property
    def project(self) -> Project:
        """Return the project that is shown."""
        return self._project

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._project.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def row(self, position: int) -> Row:
        """Return a row of the project."""
        return self._project.rows[position]

    def position(self, row_id: int) -> int:
        """Return where a row stands, or -1."""
        return next((k for k, row in enumerate(self._project.rows) if row.id == row_id), -1)

    def findings(self, row: Row) -> list[Finding]:
        """Return the findings on a row."""
        return self._findings.get(row.id, [])

    def set_findings(self, findings: list[Finding]) -> None:
        """Show other findings."""
        self._findings = {}
        for finding in findings:
            self._findings.setdefault(finding.row, []).append(finding)
        if self._project.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text(column.side) if column.side else self.state(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return [self.tr("State"), self.tr("Original"), self.tr("Translation")][section]
        return None

    def state(self, row: Row) -> str:
        """Say in words what the reviser should know of a row."""
        if row.left_out:
            segment = (*row.source, *row.target)[0]
            return self.tr("left out: {0}").format(words.said(segment.reason))
        said = [self.sureness(row)]
        if row.status is Status.ACCEPTED:
            said.append(self.tr("accepted"))
        elif row.to_check:
            said.append(self.tr("to check"))
        return ", ".join(said)

    def sureness(self, row: Row) -> str:
        """Say how sure the aligner is of a row."""
        if not row.paired:
            return self.tr("no partner")
        if row.percent is None:
            return self.tr("by hand")
        return self.tr("{0} %").format(row.percent)

    def _spoken(self, position: int, column: Column) -> str:
        """Say the whole of a cell, for a screen reader."""
        row = self.row(position)
        parts = [self.tr("row {0} of {1}").format(position + 1, self.rowCount())]
        if column.side:
            name = self.tr("original") if column.side is Side.SOURCE else self.tr("translation")
            parts.append(f"{name}, {row.text(column.side) or self.tr('nothing')}")
        parts.append(self.state(row))
        parts += [words.sentence(reason) for reason in row.reasons if row.to_check]
        parts += [words.message(finding) for finding in self.findings(row)]
        return ", ".join(parts)

    def _splice(self, change: Change, rows: list[Row]) -> None:
        """Make a change in steps that views can follow: rows that stay change first, then others come or go."""
        old, new = len(change.old), len(change.new)
        kept = min(old, new)
        middle, end = change.at + kept, change.at + old
        if kept:
            rows[change.at : middle] = change.new[:kept]
            self.dataChanged.emit(self.index(change.at, 0), self.index(middle - 1, len(Column) - 1))
        if new > old:
            self.beginInsertRows(QModelIndex(), middle, change.at + new - 1)
            rows[middle:middle] = change.new[kept:]
            self.endInsertRows()
        elif old > new:
            self.beginRemoveRows(QModelIndex(), middle, end - 1)
            del rows[middle:end]
            self.endRemoveRows()
