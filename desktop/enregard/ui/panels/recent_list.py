"""The list of recent projects on the start page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from enregard.ui import theme

_PATH = Qt.ItemDataRole.UserRole
_LINES = Qt.ItemDataRole.UserRole + 1
_INK = Qt.ItemDataRole.UserRole + 2
_PAD_X, _PAD_Y = 14, 9
_ELIDE = (Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight)


class RecentList(QListWidget):
    """The recent projects: Enter or a click opens one, Delete takes it off the list."""

    chosen = Signal(object)
    """A project is to be opened; its Path."""
    forgotten = Signal(object)
    """A project is to be taken off the list; its Path."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_RecentDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        forget = QAction(self.tr("Take off this list"), self)
        forget.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self._forget)
        self.addAction(forget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.itemClicked.connect(self._choose)

    def add(self, path: Path, lines: Sequence[str], *, missing: bool) -> None:
        """Add a project: its name, its folder, how it was left."""
        item = QListWidgetItem()
        item.setData(_PATH, path)
        item.setData(_LINES, list(lines))
        item.setData(_INK, "warn" if missing else "soft")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(lines))
        item.setToolTip(str(path))
        self.addItem(item)

    def fit(self) -> None:
        """Be no higher than the projects are together."""
        self.setMaximumHeight(self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))

    def _forget(self) -> None:
        if self.currentItem():
            self.forgotten.emit(self.currentItem().data(_PATH))


class _RecentDelegate(QStyledItemDelegate):
    """Paints a project in three lines: its name, its folder, how it was left."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of three lines."""
        return QSize(120, sum(QFontMetrics(font).lineSpacing() for font in self._fonts(option)) + 2 * _PAD_Y)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a project; the one in focus on another paper, with a bar at its side."""
        colors = theme.current()
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, colors.color("focus" if focused else "paper"))
        if focused:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        top = rect.top() + _PAD_Y
        fonts, inks = self._fonts(option), ("ink", "soft", index.data(_INK))
        for text, font, ink, elide in zip(index.data(_LINES), fonts, inks, _ELIDE, strict=True):
            metrics = QFontMetrics(font)
            line = QRect(rect.left() + _PAD_X, top, rect.width() - 2 * _PAD_X, metrics.lineSpacing())
            painter.setFont(font)
            painter.setPen(colors.color(ink))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, elide, line.width()))
            top += metrics.lineSpacing()
        painter.restore()

    def _fonts(self, option: QStyleOptionViewItem) -> list[QFont]:
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * 0.9)
        return [theme.reading_font(), small, small]
