"""How a row looks: two texts on a page, and a margin that says in shape, word and colour what is to be known."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from enregard.project import Row, Side, Status
from enregard.segments import Segment, joined
from enregard.ui import theme, words
from enregard.ui.rows import cell_layout
from enregard.ui.rows.model import Column, RowsModel

PAD_X, PAD_Y = 16, 9
_MARGIN_TEXT = 38  # pixels of the margin that its words do not have
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_RIGHT_TO_LEFT = {"ar", "he", "fa", "ur", "yi", "ps", "sd"}


class Page(Protocol):
    """What the delegate asks of the view that it paints for: the rows, the fonts, the caret."""

    def rows_model(self) -> RowsModel:
        """Return the model that is shown."""
        ...

    def reading_font(self) -> QFont:
        """Return the font of the texts."""
        ...

    def small_font(self) -> QFont:
        """Return the font of the margin and of what is left out."""
        ...

    def row_in_focus(self) -> int:
        """Return the position of the row in focus, or -1."""
        ...

    def caret(self, position: int, column: Column) -> int | None:
        """Return where the caret stands in a cell, or None if it is elsewhere."""
        ...


class RowsDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def _model(self) -> RowsModel:
        return self._page.rows_model()

    def layout_of(self, row: Row, column: Column, width: int) -> QTextLayout:
        """Return the laid out text of a cell that is `width` pixels wide, padding included."""
        side = column.side or Side.SOURCE
        project = self._model().project
        language = project.source.language if column is Column.SOURCE else project.target.language
        font = self._page.small_font() if row.left_out else self._page.reading_font()
        return cell_layout.lay_out(row.text(side), font, width - 2 * PAD_X, language in _RIGHT_TO_LEFT)

    def height_of(self, row: Row, widths: dict[Column, int]) -> int:
        """Return the height that a row needs, in pixels."""
        texts = [
            cell_layout.height(self.layout_of(row, column, widths[column])) for column in (Column.SOURCE, Column.TARGET)
        ]
        metrics = QFontMetricsF(self._page.small_font())
        said = metrics.boundingRect(
            QRectF(0, 0, widths[Column.MARGIN] - _MARGIN_TEXT, 1e4), _WRAPPED, f"0000 · {self._state(row)[0]}"
        )
        margin = said.height() + (0 if row.left_out else metrics.height())
        return int(max(*texts, margin)) + 2 * (PAD_Y // 2 if row.left_out else PAD_Y)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what Qt asks for; the view sets the heights itself."""
        return QSize(100, 40)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        row, column = self._model().row(index.row()), Column(index.column())
        rect: QRect = option.rect
        colors = theme.current()
        in_focus = index.row() == self._page.row_in_focus()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colors.color("focus" if in_focus else "paper"))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column is Column.MARGIN:
            self._paint_margin(painter, rect, index.row(), in_focus)
        else:
            self._paint_text(painter, rect, row, column, index.row())
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row, column: Column, position: int) -> None:
        """Paint a text, or say that there is none."""
        colors = theme.current()
        side = column.side or Side.SOURCE
        if not row.cell(side):
            if not row.left_out:
                painter.setPen(colors.color("soft"))
                painter.setFont(self._page.small_font())
                painter.drawText(
                    rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y), Qt.AlignmentFlag.AlignTop, self.tr("nothing")
                )
            return
        top = rect.top() + (PAD_Y // 2 if row.left_out else PAD_Y)
        layout = self.layout_of(row, column, rect.width())
        caret = self._page.caret(position, column)
        ink = colors.color("soft" if row.left_out else "ink")
        corner = QPointF(rect.left() + PAD_X, top)
        cell_layout.draw(painter, layout, corner, ink, caret)
        painter.setPen(QPen(colors.color("accent"), 1.2))
        tall = QPointF(0, QFontMetricsF(layout.font()).xHeight() * 0.85)
        for offset in _borders(row.cell(side)):
            middle = corner + _between(layout, offset)
            painter.drawLine(middle - tall, middle + tall)

    def _paint_margin(self, painter: QPainter, rect: QRect, position: int, in_focus: bool) -> None:
        """Paint the number of the row, its mark and its words."""
        colors, model = theme.current(), self._model()
        row = model.row(position)
        if in_focus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        words, color, shape = self._state(row)
        font = self._page.small_font()
        metrics = QFontMetricsF(font)
        top = rect.top() + (PAD_Y // 2 if row.left_out else PAD_Y)
        if shape:
            _draw_shape(painter, shape, QPointF(rect.left() + 20, top + metrics.height() / 2), colors.color(color))
        painter.setFont(font)
        painter.setPen(colors.color(color))
        area = QRectF(rect.left() + 34, top, rect.width() - _MARGIN_TEXT, rect.height())
        said = f"{position + 1} · {words}"
        painter.drawText(area, _WRAPPED, said)
        found = model.findings(row)
        if found:
            painter.setPen(colors.color("bad"))
            below = area.adjusted(0, metrics.boundingRect(area, _WRAPPED, said).height(), 0, 0)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignTop), self.tr("%n finding(s)", "", len(found)))

    def _state(self, row: Row) -> tuple[str, str, str]:
        """Return the words, the colour and the shape that say how a row stands."""
        model = self._model()
        if row.left_out:
            return words.said((*row.source, *row.target)[0].reason), "soft", ""
        if row.status is Status.ACCEPTED:
            return self.tr("accepted"), "ok", "tick"
        sureness = model.sureness(row)
        if row.to_check:
            return self.tr("{0}, check").format(sureness), "warn", "triangle"
        return sureness, "soft", "ring"


def _borders(cell: tuple[Segment, ...]) -> list[int]:
    """Return where the second and later sentences of a cell begin, in characters."""
    return [len(joined(cell[:k])) + 1 for k in range(1, len(cell))]


def _between(layout: QTextLayout, offset: int) -> QPointF:
    """Return the middle of the space before a sentence, or a place behind the line that ends there."""
    before, behind = cell_layout.place(layout, offset - 1), cell_layout.place(layout, offset)
    return (before + behind) / 2 if before.y() == behind.y() else before + QPointF(6, 0)


def _draw_shape(painter: QPainter, shape: str, center: QPointF, color: QColor) -> None:
    """Draw a tick, a triangle or a ring of ten pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y = center.x(), center.y()
    if shape == "tick":
        painter.drawPolyline([QPointF(x - 4.5, y), QPointF(x - 1.2, y + 3.6), QPointF(x + 4.8, y - 4)])
    elif shape == "triangle":
        painter.drawPolygon([QPointF(x, y - 4.6), QPointF(x + 5, y + 3.8), QPointF(x - 5, y + 3.8)])
    else:
        painter.setPen(QPen(color, 1.2))
        painter.drawEllipse(center, 2.6, 2.6)
    painter.restore()
