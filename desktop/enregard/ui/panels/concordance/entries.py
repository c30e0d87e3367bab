"""The list of the panel: an entry for each hit or match, with the words that count lit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from enregard.ui import theme
from enregard.ui.rows import cell_layout
from enregard.ui.rows.cell_layout import Mark
from enregard.ui.rows.model import Index

Span = tuple[int, int]

_PAD, _AIR = 10.0, 4.0
_LONGEST = 2000  # characters of a text that are shown


@dataclass(frozen=True, slots=True)
class Entry:
    """What a memory has: a line on where it comes from, both texts, and what is lit in them."""

    head: str
    source: str
    target: str
    languages: tuple[str, str]
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()
    warning: bool = False
    """It translates the row's original otherwise than the row does."""


class EntriesModel(QAbstractListModel):
    """Entries, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        if self.entries:
            self.beginRemoveRows(QModelIndex(), 0, len(self.entries) - 1)
            self.entries = []
            self.endRemoveRows()
        if entries:
            self.beginInsertRows(QModelIndex(), 0, len(entries) - 1)
            self.entries = list(entries)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what an entry says, for a screen reader too."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.head}: {entry.source} / {entry.target}"
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry: where it comes from, the original, the translation below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high an entry is at the width of its list."""
        entry = cast(EntriesModel, index.model()).entries[index.row()]
        view = cast(QListView, option.widget)
        width = view.viewport().width() - 2 * _PAD
        texts = sum(cell_layout.height(layout) for layout in _layouts(entry, option.font, width))
        return QSize(int(width), int(QFontMetricsF(_small(option.font)).height() + texts + 2 * _PAD + _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an entry; the current one lies on a paper of its own, with a bar at its side."""
        entry = cast(EntriesModel, index.model()).entries[index.row()]
        colors, rect = theme.current(), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.color("focus"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        small = _small(option.font)
        metrics = QFontMetricsF(small)
        left, top, width = rect.left() + _PAD, rect.top() + _PAD, rect.width() - 2 * _PAD
        painter.setFont(small)
        painter.setPen(colors.color("warn" if entry.warning else "soft"))
        head = metrics.elidedText(entry.head, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(left, top + metrics.ascent()), head)
        top += metrics.height() + _AIR
        inks, spans = ("soft", "ink"), (entry.source_spans, entry.target_spans)
        for layout, ink, lit in zip(_layouts(entry, option.font, width), inks, spans, strict=True):
            marks = [Mark(start, end, colors.color("found")) for start, end in lit if start < _LONGEST]
            cell_layout.draw(painter, layout, QPointF(left, top), QColor(colors.color(ink)), marks)
            top += cell_layout.height(layout)
        painter.restore()


def _layouts(entry: Entry, font: QFont, width: float) -> list[QTextLayout]:
    texts = zip((entry.source, entry.target), entry.languages, strict=True)
    return [
        cell_layout.lay_out(text[:_LONGEST], font, width, cell_layout.is_right_to_left(language))
        for text, language in texts
    ]


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small
