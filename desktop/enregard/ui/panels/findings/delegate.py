"""How a finding looks in the list: a shape, a line that says where and what, and its sentence on two lines."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from enregard.check import Severity
from enregard.ui import theme, words
from enregard.ui.panels.findings.model import FindingsModel

_PAD, _INDENT = 7.0, 26.0
_LINES = 2
_INKS = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.HINT: "accent"}


class FindingDelegate(QStyledItemDelegate):
    """Paints the lines, which are all of one height: so that a long list is there at once."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line of the list."""
        height = QFontMetricsF(_small(option.font)).height() + _LINES * QFontMetricsF(option.font).height()
        return QSize(120, int(height + 2 * _PAD + 2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a finding; the current one lies on a paper of its own, with a bar at its side."""
        model = cast(FindingsModel, index.model())
        finding, colors, rect = model.finding(index), theme.current(), QRectF(option.rect)
        if finding is None:
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colors.color("focus"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        small = _small(option.font)
        metrics = QFontMetricsF(small)
        top, width = rect.top() + _PAD, rect.width() - _INDENT - _PAD
        ink = colors.color(_INKS[finding.check.severity])
        draw(painter, finding.check.severity, QPointF(rect.left() + 15, top + metrics.height() / 2), ink)
        painter.setFont(small)
        painter.setPen(colors.color("soft"))
        caption = metrics.elidedText(model.caption(finding), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(rect.left() + _INDENT, top + metrics.ascent()), caption)
        painter.setPen(colors.color("ink"))
        corner = QPointF(rect.left() + _INDENT, top + metrics.height() + 2)
        _write(painter, words.message(finding), option.font, corner, width)
        painter.restore()


def draw(painter: QPainter, severity: Severity, center: QPointF, color: QColor) -> None:
    """Draw the shape of a severity: a filled square, a triangle, a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y = center.x(), center.y()
    if severity is Severity.ERROR:
        painter.setBrush(color)
        painter.drawRect(QRectF(x - 3.6, y - 3.6, 7.2, 7.2))
    elif severity is Severity.WARNING:
        painter.drawPolygon([QPointF(x, y - 4.4), QPointF(x + 4.8, y + 3.6), QPointF(x - 4.8, y + 3.6)])
    else:
        painter.drawEllipse(center, 3.4, 3.4)
    painter.restore()


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def _write(painter: QPainter, text: str, font: QFont, corner: QPointF, width: float) -> None:
    """Write a text on two lines; what does not fit is left to the explanation below the list."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    metrics = QFontMetricsF(font)
    layout.beginLayout()
    for k in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        said = text[line.textStart() :] if k == _LINES - 1 else text[line.textStart() :][: line.textLength()]
        painter.setFont(font)
        shown = metrics.elidedText(said.strip(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(corner + QPointF(0, k * metrics.height() + metrics.ascent()), shown)
    layout.endLayout()
