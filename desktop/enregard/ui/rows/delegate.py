"""How a row looks: two texts on a page, and a margin that says in shape, word and colour what is to be known."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from enregard.project import Row, Side, Status
from enregard.segments import starts
from enregard.ui import theme, words
from enregard.ui.rows import cell_layout, shapes
from enregard.ui.rows.differing import marks
from enregard.ui.rows.machine import Differing, MachineText
from enregard.ui.rows.model import Column, RowsModel
from enregard.ui.rows.page import Page

PAD_X, PAD_Y = 16, 9
_MARGIN_TEXT = 30  # pixels of the margin that its words do not have
_MARGIN_LARGEST = 14.0  # points in which its longest words fit
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LAYOUTS = 600  # laid out texts that are kept: some screens full
_LINE = "\u2028"  # begins another line of a text
_SHAPES = {
    Status.ACCEPTED: ("ok", "tick"),
    Status.DOUBTFUL: ("doubt", "question"),
    Status.REJECTED: ("reject", "cross"),
}


class RowsDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._layouts: dict[tuple[object, ...], QTextLayout] = {}
        self.differing = Differing(self)

    def _model(self) -> RowsModel:
        return self._page.rows_model()

    def is_right_to_left(self, side: Side) -> bool:
        """Tell whether a text is written from right to left."""
        project = self._model().project
        return cell_layout.is_right_to_left((project.source if side is Side.SOURCE else project.target).language)

    def layout_of(self, row: Row, side: Side, width: int) -> QTextLayout:
        """Return the laid out text of a cell that is `width` pixels wide, padding included."""
        font = self._page.small_font() if row.left_out else self._page.reading_font(side)
        return self._laid_out(row.text(side), font, width, side)

    def _machine_layout(self, machine: MachineText, width: int) -> QTextLayout:
        """Return the laid out text of the machine; what it must be read with stands on a line above it."""
        said = self.tr("Unreliable here: {0}").format(machine.doubts) + _LINE if machine.doubts else ""
        return self._laid_out(said + machine.text, self._page.machine_font(), width, Side.TARGET)

    def _laid_out(self, text: str, font: QFont, width: int, side: Side) -> QTextLayout:
        """Return a text in the language of a side, wrapped in a cell of a width, padding included."""
        key = (text, side, width, font.key())
        if key not in self._layouts:
            if len(self._layouts) >= _LAYOUTS:
                self._layouts.pop(next(iter(self._layouts)))
            self._layouts[key] = cell_layout.lay_out(text, font, width - 2 * PAD_X, self.is_right_to_left(side))
        return self._layouts[key]

    def height_of(self, row: Row, widths: dict[Column, int]) -> int:
        """Return the height that a row needs, in pixels."""
        texts = [cell_layout.height(self.layout_of(row, side, widths[Column.of(side)])) for side in Side]
        if self._page.shows_machine and (machine := self._model().machine(row)):
            texts.append(cell_layout.height(self._machine_layout(machine, widths[Column.MACHINE])))
        metrics = QFontMetricsF(self._margin_font())
        area = QRectF(0, 0, widths[Column.MARGIN] - _MARGIN_TEXT, 1e4)
        said = metrics.boundingRect(area, _WRAPPED, f"0000 · {self._state(row)[0]}")
        lines = bool(self._model().findings(row)) + bool(row.note or row.bookmark)
        return int(max(*texts, said.height() + lines * metrics.height())) + 2 * _pad(row)

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
        in_focus = index.row() == self._page.number_in_focus()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colors.color("focus" if in_focus else "paper"))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column.side:
            self._paint_text(painter, rect, row, column.side, index.row())
        elif column is Column.MACHINE:
            self._paint_machine(painter, rect, row)
        else:
            self._paint_margin(painter, rect, row, index.row(), in_focus)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row, side: Side, number: int) -> None:
        """Paint a text, or say that there is none."""
        colors = theme.current()
        if self._page.is_target(row, side):
            painter.setPen(QPen(colors.color("accent"), 2))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))
        if not row.cell(side) and not row.left_out:
            self._say_nothing(painter, rect, self._page.caret(number, Column.of(side)) is not None)
        if not row.cell(side):
            return
        layout = self.layout_of(row, side, rect.width())
        ink = colors.color("soft" if row.left_out else "ink")
        corner = QPointF(rect.left() + PAD_X, rect.top() + _pad(row))
        caret = self._page.caret(number, Column.of(side))
        cell_layout.draw(painter, layout, corner, ink, self._page.marks(row, side), caret)
        self._paint_borders(painter, layout, corner, row, side)

    def _paint_machine(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint what the machine makes of a row; where that is unreliable, no word of it is held against any."""
        machine, colors = self._model().machine(row), theme.current()
        if machine is None:
            return
        language = self._model().project.target.language
        pieces = () if machine.doubts else self.differing.pieces(row, machine.text, language)
        ink = colors.color("soft" if machine.doubts else "ink")
        corner = QPointF(rect.left() + PAD_X, rect.top() + PAD_Y)
        cell_layout.draw(painter, self._machine_layout(machine, rect.width()), corner, ink, list(marks(pieces)))

    def _say_nothing(self, painter: QPainter, rect: QRect, has_caret: bool) -> None:
        """Say that a cell is empty, and whether the caret stands there."""
        colors = theme.current()
        painter.setPen(colors.color("soft"))
        painter.setFont(self._page.small_font())
        area = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, self.tr("nothing"))
        if has_caret:
            height = int(QFontMetricsF(painter.font()).height())
            painter.fillRect(QRect(area.left() - 4, area.top(), 2, height), colors.color("ink"))

    def _paint_borders(self, painter: QPainter, layout: QTextLayout, corner: QPointF, row: Row, side: Side) -> None:
        """Set the sentences of a cell apart, and show where a paragraph begins."""
        colors = theme.current()
        cell = row.cell(side)
        tall = QPointF(0, QFontMetricsF(layout.font()).xHeight() * 0.85)
        onwards = -1 if self.is_right_to_left(side) else 1
        for k, offset in enumerate(starts(cell)):
            begins = not row.left_out and self._model().begins_paragraph(cell[k], side)
            if k:
                middle = corner + _between(layout, offset, 6 * onwards)
                painter.setPen(QPen(colors.color("accent"), 1.2))
                painter.drawLine(middle - tall, middle + tall)
                if begins:
                    painter.drawLine(middle - tall, middle - tall + QPointF(5 * onwards, 0))
            elif begins:
                sign = _fitting("¶", self._page.small_font(), PAD_X - 6)
                painter.setFont(sign)
                painter.setPen(colors.color("soft"))
                x = -QFontMetricsF(sign).horizontalAdvance("¶") - 4 if onwards > 0 else layout.lineAt(0).width() + 4
                painter.drawText(corner + QPointF(x, QFontMetricsF(layout.font()).ascent()), "¶")

    def _paint_margin(self, painter: QPainter, rect: QRect, row: Row, number: int, in_focus: bool) -> None:
        """Paint the number of the row, its mark and its words."""
        colors, model = theme.current(), self._model()
        if in_focus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.color("accent"))
        said, color, shape = self._state(row)
        metrics = QFontMetricsF(self._margin_font())
        top = rect.top() + _pad(row)
        shapes.draw(painter, shape, QPointF(rect.left() + 17, top + metrics.height() / 2), colors.color(color))
        painter.setFont(self._margin_font())
        area = QRectF(rect.left() + 29, top, rect.width() - _MARGIN_TEXT, rect.height())
        lines = [(f"{model.position(number) + 1} · {said}", colors.color(color))]
        if found := model.findings(row):
            lines.append((self.tr("%n finding(s)", "", len(found)), colors.color("bad")))
        if kept := self._kept(row):
            lines.append((kept, colors.color("note")))
        for line, ink in lines:
            painter.setPen(ink)
            painter.drawText(area, _WRAPPED, line)
            area.setTop(area.top() + metrics.boundingRect(area, _WRAPPED, line).height())

    def _margin_font(self) -> QFont:
        """Return the font of the margin, which stays as wide as it is however large the texts are."""
        font = QFont(self._page.small_font())
        font.setPointSizeF(min(font.pointSizeF(), _MARGIN_LARGEST))
        return font

    def _kept(self, row: Row) -> str:
        """Say in a word whether the user has put a bookmark or a note on a row."""
        both = [self.tr("bookmark") if row.bookmark else "", self.tr("note") if row.note else ""]
        return " · ".join(word for word in both if word)

    def _state(self, row: Row) -> tuple[str, str, str]:
        """Return the words, the colour and the shape that say how a row stands."""
        model = self._model()
        if row.left_out:
            return words.said((*row.source, *row.target)[0].reason), "soft", ""
        if row.status in _SHAPES:
            return (model.decision(row), *_SHAPES[row.status])
        sureness = model.sureness(row).replace(" %", "\u00a0%")
        if row.to_check:
            return self.tr("{0}, check").format(sureness), "warn", "triangle"
        return sureness, "soft", "ring"


def _pad(row: Row) -> int:
    return PAD_Y // 2 if row.left_out else PAD_Y


def _fitting(text: str, font: QFont, width: float) -> QFont:
    """Return a font, made smaller if a text would be wider in it than there is room."""
    fitting = QFont(font)
    fitting.setPointSizeF(font.pointSizeF() * min(1.0, width / QFontMetricsF(font).horizontalAdvance(text)))
    return fitting


def _between(layout: QTextLayout, offset: int, behind_line: float) -> QPointF:
    """Return the middle of the space before a sentence, or a place as far behind the line that ends there."""
    before, behind = cell_layout.place(layout, offset - 1), cell_layout.place(layout, offset)
    return (before + behind) / 2 if before.y() == behind.y() else before + QPointF(behind_line, 0)
