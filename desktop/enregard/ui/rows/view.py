"""The two texts side by side: a caret that moves through them, and rows as high as their text."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from enregard.project import Side
from enregard.ui import theme
from enregard.ui.rows import cell_layout
from enregard.ui.rows.delegate import PAD_X, PAD_Y, RowsDelegate
from enregard.ui.rows.model import Column, Index, RowsModel

_MARGIN_WIDTH = 124
_BEYOND = 300  # pixels below the visible rows that are fitted too


class RowsView(QTableView):
    """Shows a RowsModel. The caret stands in one cell; Tab changes sides, Up and Down leave a text at its end."""

    focused = Signal(int)
    """Another row is in focus; its position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._offset = Column.SOURCE, 0
        self._points = theme.READING_SIZE
        self._shows_left_out = False
        self._waiting = ""
        self._heights: dict[tuple[object, ...], int] = {}
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit)
        self.setItemDelegate(RowsDelegate(self, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._fit_later)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(12)
        self.verticalHeader().setDefaultSectionSize(60)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Original and translation, a row a bead"))

    def show_model(self, model: RowsModel) -> None:
        """Show a project, the caret in its first row."""
        self.setModel(model)
        model.dataChanged.connect(self._rows_changed)
        model.rowsInserted.connect(self._rows_changed)
        model.rowsRemoved.connect(self._rows_changed)
        self._heights.clear()
        self._hide_left_out()
        self._share_width()
        self._fit_later()

    def wait_with(self, words: str) -> None:
        """Say what is being done while there is nothing to show."""
        self._waiting = words
        if self.model() is None:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what is being done before there are any."""
        super().paintEvent(event)
        if self.model() is None and self._waiting:
            painter = QPainter(self.viewport())
            painter.setPen(theme.current().color("soft"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._waiting)
            painter.end()

    def rows_model(self) -> RowsModel:
        """Return the model that is shown."""
        return cast(RowsModel, self.model())

    # Fonts

    def reading_font(self) -> QFont:
        """Return the font of the texts."""
        return theme.reading_font(self._points)

    def small_font(self) -> QFont:
        """Return the font of the margin and of what is left out."""
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, self._points * 0.74))
        return font

    def zoom(self, factor: float) -> None:
        """Make the texts larger or smaller; 0 goes back to the size at the start."""
        points = self._points * factor if factor else theme.READING_SIZE
        self._points = min(40.0, max(7.0, points))
        self._fit_later()
        self.viewport().update()

    # The caret

    def row_in_focus(self) -> int:
        """Return the position of the row in focus, or -1."""
        return self.currentIndex().row()

    @property
    def column(self) -> Column:
        """Return the column in which the caret stands."""
        return self._column

    @property
    def side(self) -> Side:
        """Return the text in which the caret stands."""
        return self._column.side or Side.SOURCE

    @property
    def offset(self) -> int:
        """Return the character before which the caret stands."""
        return self._offset

    def caret(self, position: int, column: Column) -> int | None:
        """Return where the caret stands in a cell, or None if it is elsewhere."""
        here = position == self.row_in_focus() and column is self._column
        return self._offset if here and self.hasFocus() else None

    def put_caret(self, position: int, column: Column | None = None, offset: int = 0) -> None:
        """Put the caret into a row and make the row visible."""
        model = self.rows_model()
        if not 0 <= position < model.rowCount():
            return
        if column is not None:
            self._column = column
        text = model.row(position).text(self.side)
        self._offset = len(text) if offset < 0 else min(offset, len(text))
        self.setCurrentIndex(model.index(position, self._column))
        self._follow()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who wants to know which row is in focus."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.focused.emit(current.row())

    def next_row(self, position: int, step: int) -> int:
        """Return the next row that is shown, in the direction of `step`, or the same if there is none."""
        found = position + step
        while 0 <= found < self.rows_model().rowCount() and self.isRowHidden(found):
            found += step
        return found if 0 <= found < self.rows_model().rowCount() else position

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; other keys belong to the window's actions."""
        moves = {
            Qt.Key.Key_Left: lambda: self._move_by(-1, event),
            Qt.Key.Key_Right: lambda: self._move_by(1, event),
            Qt.Key.Key_Up: lambda: self._move_line(-1),
            Qt.Key.Key_Down: lambda: self._move_line(1),
            Qt.Key.Key_Home: lambda: self._to_end(-1, event),
            Qt.Key.Key_End: lambda: self._to_end(1, event),
            Qt.Key.Key_Tab: self._other_side,
            Qt.Key.Key_Backtab: self._other_side,
        }
        move = moves.get(Qt.Key(event.key()))
        if move and self.currentIndex().isValid():
            move()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab for the two sides; F6 leaves the texts."""
        return False

    def _text(self) -> str:
        return self.rows_model().row(self.row_in_focus()).text(self.side)

    def _move_by(self, step: int, event: QKeyEvent) -> None:
        """Move by a character, or by a word with Ctrl."""
        text, offset = self._text(), self._offset + step
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            while 0 < offset < len(text) and not (text[offset - 1].isspace() and not text[offset].isspace()):
                offset += step
        self._put(offset if 0 <= offset <= len(text) else self._offset)

    def _move_line(self, lines: int) -> None:
        """Move by a line; out of the text, to the next row."""
        row = self.rows_model().row(self.row_in_focus())
        layout = self._delegate().layout_of(row, self._column, self.columnWidth(self._column))
        found = cell_layout.offset_on_line(layout, self._offset, lines) if row.cell(self.side) else None
        if found is not None:
            self._put(found)
        else:
            target = self.next_row(self.row_in_focus(), lines)
            self.put_caret(target, offset=0 if lines > 0 or target == self.row_in_focus() else -1)

    def _to_end(self, step: int, event: QKeyEvent) -> None:
        """Go to the beginning or end of the text, or with Ctrl of the whole."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            count = self.rows_model().rowCount()
            self.put_caret(self.next_row(-1, 1) if step < 0 else self.next_row(count, -1))
        else:
            self._put(0 if step < 0 else len(self._text()))

    def _other_side(self) -> None:
        self.put_caret(self.row_in_focus(), Column.TARGET if self._column is Column.SOURCE else Column.SOURCE)

    def _put(self, offset: int) -> None:
        self._offset = offset
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the user clicked."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        column, offset = Column(index.column()), 0
        if column.side:
            rect = self.visualRect(index)
            row = self.rows_model().row(index.row())
            layout = self._delegate().layout_of(row, column, rect.width())
            at = event.position()
            offset = cell_layout.offset_at(layout, at.x() - rect.left() - PAD_X, at.y() - rect.top() - PAD_Y)
        self.put_caret(index.row(), column if column.side else None, offset)

    # Geometry

    @property
    def shows_left_out(self) -> bool:
        """Tell whether titles and furniture are shown."""
        return self._shows_left_out

    def show_left_out(self, shown: bool) -> None:
        """Show or hide the titles and furniture that nobody has aligned."""
        self._shows_left_out = shown
        self._hide_left_out()
        self._follow()

    def _hide_left_out(self) -> None:
        model = self.rows_model()
        for position in range(model.rowCount()):
            self.setRowHidden(position, model.row(position).left_out and not self._shows_left_out)

    def _rows_changed(self) -> None:
        self._hide_left_out()
        self._fit_later()

    def _delegate(self) -> RowsDelegate:
        return cast(RowsDelegate, self.itemDelegate())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the two texts, and keep the row in focus in view."""
        super().resizeEvent(event)
        self._share_width()
        if self.model() is not None:
            self._follow()

    def _share_width(self) -> None:
        if self.model() is None:
            return
        half = max(80, (self.viewport().width() - _MARGIN_WIDTH) // 2)
        self.setColumnWidth(Column.MARGIN, _MARGIN_WIDTH)
        self.setColumnWidth(Column.SOURCE, half)
        self.setColumnWidth(Column.TARGET, self.viewport().width() - _MARGIN_WIDTH - half)

    def _fit_later(self) -> None:
        self._fit_soon.start(0)

    def _follow(self) -> None:
        """Show the row in focus; rows that come into view get their height first, which moves it once more."""
        for _ in range(3):
            self.scrollTo(self.currentIndex())
            self._fit()
            self.updateGeometries()  # the scroll bar must know the new heights before it can follow
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _fit(self) -> None:
        """Give the visible rows the height of their text; the others wait until they are seen."""
        if self.model() is None:
            return
        bottom = self.viewport().height() + _BEYOND
        position = max(0, self.rowAt(0))
        while position < self.rows_model().rowCount() and self.rowViewportPosition(position) < bottom:
            if not self.isRowHidden(position):
                wanted = self._height(position)
                if wanted != self.rowHeight(position):
                    self.setRowHeight(position, wanted)
            position += 1

    def _height(self, position: int) -> int:
        """Return the height of a row, from the cache if its text and the widths are as before."""
        row = self.rows_model().row(position)
        widths = {column: self.columnWidth(column) for column in Column}
        key = (row.source, row.target, *widths.values(), self._points)
        if key not in self._heights:
            self._heights[key] = self._delegate().height_of(row, widths)
        return self._heights[key]
