"""A list of models or offers: a line each, narrowed by what the user looks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from enregard.ui import theme
from enregard.ui.dialogs.models.wording import matches

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 24
_NARROWEST = 84


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows, and the model or offer it is about."""

    key: object
    """Says which line of an earlier list it is."""
    texts: tuple[str, ...]
    words: frozenset[str]
    """By which it is found."""
    about: Any
    tip: str = ""


class LinesModel(QAbstractTableModel):
    """The lines that a search lets through."""

    def __init__(self, header: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header = list(header)
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._wanted = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of lines that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._header)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._header[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its tool tip, or what a screen reader says of the line."""
        line, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            said = (f"{name} {text}" for name, text in zip(self._header[1:], line.texts[1:], strict=True) if text)
            return ", ".join((line.texts[0], *said))
        return None

    @property
    def is_narrowed(self) -> bool:
        """Tell whether a search hides lines."""
        return len(self._shown) < len(self._all)

    def line(self, row: int) -> Line:
        """Return a line that is shown."""
        return self._shown[row]

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; those that were there before stay where they are."""
        self._all = list(lines)
        self._take_up()

    def narrow(self, wanted: str) -> None:
        """Show only lines that match."""
        self._wanted = wanted
        self._take_up()

    def _take_up(self) -> None:
        new = [line for line in self._all if matches(line.words, self._wanted)]
        old_keys, new_keys = [line.key for line in self._shown], [line.key for line in new]
        head = _shared(old_keys, new_keys)
        tail = _shared(old_keys[head:][::-1], new_keys[head:][::-1])
        if (end := len(old_keys) - tail) > head:
            self.beginRemoveRows(QModelIndex(), head, end - 1)
            del self._shown[head:end]
            self.endRemoveRows()
        if (end := len(new_keys) - tail) > head:
            self.beginInsertRows(QModelIndex(), head, end - 1)
            self._shown[head:head] = new[head:end]
            self.endInsertRows()
        self._shown = new
        if new:
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self._header) - 1))


def _shared(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items two lists begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((k for k, (left, right) in pairs if left != right), min(len(one), len(other)))


class LinesView(QTreeView):
    """Shows lines; where there are none, a sentence that says why. Enter takes a line, Ctrl+C copies of it."""

    copied = Signal()
    chosen = Signal()
    """Another line is in focus, or what it shows has changed."""

    def __init__(self, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setStyleSheet("QTreeView::item { padding: 4px 6px; }")
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setMinimumSectionSize(_NARROWEST)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._lines = model
        self.selectionModel().currentRowChanged.connect(self._tell)
        for signal in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._keep_current)

    def stretch(self, column: int) -> None:
        """Give the room that is left to a column."""
        self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def current(self) -> Line | None:
        """Return the line in focus."""
        index = self.currentIndex()
        return self._lines.line(index.row()) if index.isValid() else None

    def say(self, sentence: str) -> None:
        """Say why there are no lines; an empty sentence where there are some."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.viewport().update()

    def sentence(self) -> str:
        """Return why there are no lines."""
        return self._sentence

    def _tell(self) -> None:
        self.chosen.emit()

    def _keep_current(self) -> None:
        """See that a line is in focus, if there is one."""
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(0, 0))
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, or the sentence in their place."""
        super().paintEvent(event)
        if self._sentence:
            room: QRect = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter = QPainter(self.viewport())
            painter.setPen(theme.current().color("soft"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._sentence)
            painter.end()
