"""Beside the texts: the findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from enregard.check import Finding
from enregard.ui import words

Index = QModelIndex | QPersistentModelIndex


_MANY = 500  # findings; more are a line each, so that the list is there at once


class FindingsModel(QAbstractListModel):
    """Findings in the order of the rows; the number of a row is looked up when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = []
        self._position: Callable[[int], int] = _nowhere

    def show(self, findings: Sequence[Finding], position: Callable[[int], int]) -> None:
        """Show other findings; `position` gives that of a row by its id."""
        self.beginResetModel()
        self._findings, self._position = findings, position
        self.endResetModel()

    def finding(self, index: QModelIndex) -> Finding:
        """Return the finding of a line."""
        return self._findings[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a finding says, or as its tool tip which check says so and why."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Row {0}. {1}").format(self._position(finding.row) + 1, words.message(finding))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words.said(finding.check.title)}. {words.said(finding.check.why)}"
        return None


def _nowhere(_row: int) -> int:
    return -1


class SidePanel(QWidget):
    """Lists the findings."""

    chosen = Signal(object)
    """A finding was chosen; the id of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = QLabel(self.tr("Findings"))
        self._heading.setObjectName("heading")
        self._model = FindingsModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSizeAdjustPolicy(QListView.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self._none = QLabel(self.tr("None of the checks has found anything."))
        self._none.setObjectName("caption")
        self._none.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        layout.addWidget(self._heading)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        layout.addStretch()  # counts only while nothing else wants the room
        self._none.hide()
        self.list.hide()

    def forget(self) -> None:
        """Say nothing of findings: another project is open, and not checked yet."""
        self._model.show([], _nowhere)
        self._heading.setText(self.tr("Findings"))
        self._show_list(shown=False)
        self._none.hide()

    def _show_list(self, *, shown: bool) -> None:
        """Show or hide the list; Qt's way by Tab ends at a proxy that is hidden."""
        self.list.setVisible(shown)
        self.setFocusProxy(self.list if shown else None)  # type: ignore[arg-type]

    def show_findings(self, findings: Sequence[Finding], position: Callable[[int], int]) -> None:
        """List the findings; `position` gives that of a row by its id."""
        self.list.setUniformItemSizes(len(findings) > _MANY)
        self.list.setWordWrap(len(findings) <= _MANY)
        self._model.show(findings, position)
        self._heading.setText(self.tr("%n finding(s)", "", len(findings)) if findings else self.tr("Findings"))
        self._show_list(shown=bool(findings))
        self._none.setVisible(not findings)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.finding(index).row)
