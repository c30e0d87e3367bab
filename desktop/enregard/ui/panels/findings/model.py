"""The findings as a Qt model, in the order of the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from enregard.check import Finding
from enregard.ui import words
from enregard.ui.panels.findings import wording
from enregard.ui.rows.model import Index

Place = Callable[[int], int]
"""Returns the position of a row by its id, or -1."""


class FindingsModel(QAbstractListModel):
    """Findings in the order of the rows; the number of a row is looked up when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []
        self._position: Place = nowhere

    def show(self, findings: Sequence[Finding], position: Place) -> None:
        """Show other findings: those that are the same at both ends stay, so that the current one does."""
        self._position = position
        old, new = self._findings, list(findings)
        first = _same(old, new)
        last = _same(old[first:][::-1], new[first:][::-1])
        if len(old) - last > first:
            self.beginRemoveRows(QModelIndex(), first, len(old) - last - 1)
            del self._findings[first : len(old) - last]
            self.endRemoveRows()
        if len(new) - last > first:
            self.beginInsertRows(QModelIndex(), first, len(new) - last - 1)
            self._findings[first:first] = new[first : len(new) - last]
            self.endInsertRows()
        if self._findings:
            self.dataChanged.emit(self.index(0), self.index(len(self._findings) - 1))

    def finding(self, index: Index) -> Finding | None:
        """Return the finding of a line, if it is one."""
        return self._findings[index.row()] if index.isValid() else None

    def number(self, finding: Finding | None) -> int:
        """Return as how many-th a finding is listed, or -1."""
        return next((k for k, each in enumerate(self._findings) if each is finding), -1)

    def findings(self) -> Sequence[Finding]:
        """Return the findings that are listed."""
        return self._findings

    def row_number(self, finding: Finding) -> int:
        """Return the number of the row of a finding, as it is shown to the user."""
        return self._position(finding.row) + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a finding says; to a screen reader also how much it matters, and where."""
        finding = self.finding(index)
        if finding is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words.message(finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.caption(finding)}: {words.message(finding)}"
        return None

    def caption(self, finding: Finding) -> str:
        """Return the line above what a finding says: where, what it is about, how much it may matter."""
        return self.tr("Row {0} · {1} · {2}").format(
            self.row_number(finding), words.said(finding.check.title), wording.severity(finding.check.severity)
        )


def nowhere(_row: int) -> int:
    """Return that a row has no place."""
    return -1


def _same(one: Sequence[Finding], other: Sequence[Finding]) -> int:
    """Return how many findings at the beginning are the very same."""
    pairs = zip(one, other, strict=False)
    return next((k for k, (a, b) in enumerate(pairs) if a is not b), min(len(one), len(other)))
