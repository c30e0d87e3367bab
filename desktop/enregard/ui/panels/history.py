"""What was done to the rows, in order, and what was undone: any moment can be gone back to."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from enregard.project.store import Entry
from enregard.ui import theme, words
from enregard.ui.rows.model import Index


class HistoryModel(QAbstractListModel):
    """The beginning, then an entry an edit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show another history. Most of the time one entry is new, or some have been undone."""
        common = min(len(entries), len(self._entries))
        if len(entries) < len(self._entries):
            self.beginRemoveRows(QModelIndex(), common + 1, len(self._entries))
            self._entries = self._entries[:common]
            self.endRemoveRows()
        elif len(entries) > common:
            self.beginInsertRows(QModelIndex(), common + 1, len(entries))
            self._entries = [*self._entries[:common], *entries[common:]]
            self.endInsertRows()
        self._entries = list(entries)
        self.dataChanged.emit(self.index(0), self.index(len(entries)))

    @property
    def last_done(self) -> int:
        """Return the row of the last edit that holds; 0 is the beginning."""
        return sum(entry.done for entry in self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of entries, the beginning included."""
        return 0 if parent.isValid() else len(self._entries) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what an entry says; what was undone is grey and says so to a screen reader."""
        if not index.isValid():
            return None
        entry = self._entries[index.row() - 1] if index.row() else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(entry) + ("" if entry is None or entry.done else self.tr(", undone"))
        if role == Qt.ItemDataRole.ForegroundRole and entry and not entry.done:
            return theme.current().color("soft")
        return None

    def _said(self, entry: Entry | None) -> str:
        if entry is None:
            return self.tr("As it was aligned")
        time = QLocale().toString(_local(entry.made_at), QLocale.FormatType.ShortFormat)
        undone = "" if entry.done else "  ↶"
        return f"{words.said(entry.label)} · {time}{undone}\n{entry.text}"


def _local(time: str) -> QDateTime:
    return QDateTime.fromString(time, Qt.DateFormat.ISODate).toLocalTime()


class HistoryPanel(QWidget):
    """The list of edits; Enter or a click goes back, or forward, to a moment."""

    chosen = Signal(int)
    """How many edits shall hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = HistoryModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("History of edits"))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.setSpacing(2)
        self.setFocusProxy(self.list)
        hint = QLabel(
            self.tr("Enter goes back to a moment. Nothing is lost: what is undone stays here until the next edit.")
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)

    def show_history(self, entries: list[Entry]) -> None:
        """Show the edits; the last that holds is in focus."""
        self._model.show(entries)
        self.list.setCurrentIndex(self._model.index(self._model.last_done))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
