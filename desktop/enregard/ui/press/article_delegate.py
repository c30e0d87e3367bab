"""How an article looks in the list: its name on a line, below it all else that is known, as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from enregard.ui import theme

_PAD, _INDENT = 7, 11
_TALL = 10_000
_WRAPPED = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value
_Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Paints articles; the current one lies on a paper of its own, with a bar at its side."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the lines need in the width of the list."""
        parent = self.parent()
        width = parent.viewport().width() if isinstance(parent, QListView) else option.rect.width()
        _, rest = _divided(index)
        below = QFontMetrics(_small(option.font)).boundingRect(_within(width), _WRAPPED, rest)
        return QSize(width, QFontMetrics(_bold(option.font)).height() + below.height() + 2 * _PAD + 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint an article."""
        colors, rect = theme.current(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.color("focus"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        painter.setPen(colors.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name, rest = _divided(index)
        metrics = QFontMetrics(_bold(option.font))
        within = _within(rect.width()).translated(rect.topLeft())
        painter.setFont(_bold(option.font))
        painter.setPen(colors.color("ink"))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, within.width())
        painter.drawText(within.left(), within.top() + metrics.ascent(), shown)
        painter.setFont(_small(option.font))
        painter.setPen(colors.color("soft"))
        painter.drawText(within.translated(0, metrics.height() + 2), _WRAPPED, rest)
        painter.restore()


def _divided(index: _Index) -> tuple[str, str]:
    """Return the name of an article, and the lines below it."""
    name, _, rest = str(index.data(Qt.ItemDataRole.DisplayRole) or "").partition("\n")
    return name, rest


def _within(width: int) -> QRect:
    return QRect(_INDENT, _PAD, max(1, width - _INDENT - _PAD), _TALL)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    return small
