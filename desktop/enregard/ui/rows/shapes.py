"""The shapes in the margin: what a colour says, they say too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def draw(painter: QPainter, shape: str, center: QPointF, color: QColor) -> None:
    """Draw a tick, a cross, a question mark, a triangle or a ring of ten pixels; an empty name draws nothing."""
    if not shape:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y = center.x(), center.y()
    if shape == "tick":
        painter.drawPolyline([QPointF(x - 4.5, y), QPointF(x - 1.2, y + 3.6), QPointF(x + 4.8, y - 4)])
    elif shape == "cross":
        painter.drawLine(QPointF(x - 3.8, y - 3.8), QPointF(x + 3.8, y + 3.8))
        painter.drawLine(QPointF(x - 3.8, y + 3.8), QPointF(x + 3.8, y - 3.8))
    elif shape == "question":
        painter.drawPolyline(
            [
                QPointF(x - 3, y - 3),
                QPointF(x - 1, y - 5),
                QPointF(x + 2, y - 4.4),
                QPointF(x + 2.6, y - 2),
                QPointF(x, y + 1),
            ]
        )
        painter.drawPoint(QPointF(x, y + 4.6))
    elif shape == "triangle":
        painter.drawPolygon([QPointF(x, y - 4.6), QPointF(x + 5, y + 3.8), QPointF(x - 5, y + 3.8)])
    else:
        painter.setPen(QPen(color, 1.2))
        painter.drawEllipse(center, 2.6, 2.6)
    painter.restore()
