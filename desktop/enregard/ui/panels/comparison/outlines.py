"""Outlines around characters of a document, as a text field shows it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit


def outline(painter: QPainter, field: QTextEdit, start: int, end: int) -> None:
    """Draw a line around the characters of a paragraph between two positions; a mark where there are none."""
    for rect in _rects(field, start, end):
        if start == end:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        else:
            painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 0), 3, 3)


def _rects(field: QTextEdit, start: int, end: int) -> Iterator[QRectF]:
    """Yield where the characters stand on the viewport: a rectangle for each line, without the space at its end."""
    block = field.document().findBlock(start)
    layout, text = block.layout(), block.text()
    scrolled = QPointF(field.horizontalScrollBar().value(), field.verticalScrollBar().value())
    corner = field.document().documentLayout().blockBoundingRect(block).topLeft() - scrolled
    first, last = start - block.position(), end - block.position()
    for k in range(layout.lineCount()):
        line = layout.lineAt(k)
        begin, behind = line.textStart(), line.textStart() + line.textLength()
        is_last = k == layout.lineCount() - 1
        if first == last and (begin <= first < behind or (is_last and first == behind)):
            here, there = first, first
        else:
            here, there = max(begin, first), min(behind, last)
            there = here + len(text[here:there].rstrip())
            if here >= there:
                continue
        x1, x2 = _x(line.cursorToX(here)), _x(line.cursorToX(there))
        tall = line.ascent() + line.descent()
        yield QRectF(corner.x() + min(x1, x2), corner.y() + line.y() + line.height() - tall, abs(x2 - x1), tall)


def _x(found: object) -> float:
    """Return how far from the left a character begins; PySide gives it alone or with the character."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
