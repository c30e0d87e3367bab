"""The two texts side by side: a caret that moves through them, and rows as high as their text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from enregard.project import Row, Side
from enregard.ui import theme
from enregard.ui.rows import caret, cell_layout, columns
from enregard.ui.rows.cell_layout import Mark
from enregard.ui.rows.delegate import PAD_X, PAD_Y, RowsDelegate
from enregard.ui.rows.drag import Dragging
from enregard.ui.rows.editor import CellEditor
from enregard.ui.rows.heights import Heights
from enregard.ui.rows.model import Column, Index, RowsModel
from enregard.ui.rows.place import Place
from enregard.ui.rows.walking import Walking

if TYPE_CHECKING:
    from enregard.spelling import Checker

Marks = Callable[[Row, Side], Sequence[Mark]]
"""Returns what is set off in the text of a cell."""


class RowsView(QTableView):
    """Shows a RowsModel. The caret stands in one cell; Tab changes sides, Up and Down leave a text at its end.

    From outside, rows are told by their position in the project.
    """

    focused = Signal(int)
    """Another row is in focus; its position."""
    learned = Signal(object, str)
    """A word is to be taken into the user's own list; its Side and the word."""
    written = Signal(object, object, object)
    """The text of a cell was written anew: its Place, the lines as they were, and as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._offset = Column.SOURCE, 0
        self._zoom = 1.0
        self._fonts: dict[Side, QFont] = {}
        self._waiting = ""
        self._target: Place | None = None
        self._editor: CellEditor | None = None
        self.set_off: Marks = _nothing
        self.checker: Callable[[Side], Checker | None] = _unchecked
        self._heights = Heights(self, self._height_key, self._measure)
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit)
        self.dragging = Dragging(self.viewport(), self.place_at, self)
        self.dragging.hovered.connect(self._show_target)
        self._walking = Walking(self)
        self._set_up()

    def _set_up(self) -> None:
        delegate = RowsDelegate(self, self)
        delegate.differing.found.connect(self.viewport().update)
        self.setItemDelegate(delegate)
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
        self.viewport().setAcceptDrops(True)
        self.setAccessibleName(self.tr("Original and translation, a row a bead"))

    def show_model(self, model: RowsModel | None) -> None:
        """Show a project, or nothing."""
        self.leave_editor()
        self.setModel(model)
        self._heights.forget()
        if model is None:
            return
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit_later)
        self.order_columns()
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
        words = self._waiting if self.model() is None else self._nothing_shown()
        if words and (self.model() is None or not self.rows_model().rowCount()):
            painter = QPainter(self.viewport())
            painter.setPen(theme.current().color("soft"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
            painter.end()

    def _nothing_shown(self) -> str:
        """Say why no row is shown."""
        if self.rows_model().is_narrowed:
            return self.tr("Nothing matches.")
        return self.tr("All rows are left out. L shows them, U takes the one in focus up again.")

    def rows_model(self) -> RowsModel:
        """Return the model that is shown."""
        return cast(RowsModel, self.model())

    # Fonts

    def reading_font(self, side: Side) -> QFont:
        """Return the font of a text."""
        if side not in self._fonts:
            self._fonts[side] = theme.side_font(side, self._zoom)
        return self._fonts[side]

    def small_font(self) -> QFont:
        """Return the font of the margin and of what is left out."""
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, theme.READING_SIZE * self._zoom * 0.74))
        return font

    def machine_font(self) -> QFont:
        """Return the font of machine translation: that of the translation, smaller."""
        font = QFont(self.reading_font(Side.TARGET))
        font.setPointSizeF(max(theme.SMALLEST, font.pointSizeF() * 0.88))
        return font

    def zoom(self, factor: float) -> None:
        """Make the texts larger or smaller; 0 goes back to the usual size."""
        self._zoom = min(4.0, max(0.5, self._zoom * factor)) if factor else 1.0
        self.redraw()

    def redraw(self) -> None:
        """Take up other fonts, colours or languages."""
        self.leave_editor()
        self._fonts.clear()
        self._heights.forget()
        self._fit_later()
        self.viewport().update()

    # The caret

    def number_in_focus(self) -> int:
        """Return the number of the row in focus among those that are shown, or -1."""
        return self.currentIndex().row()

    def position_in_focus(self) -> int:
        """Return the position of the row in focus, or -1."""
        return self.rows_model().position(self.number_in_focus()) if self.model() is not None else -1

    @property
    def side(self) -> Side:
        """Return the text in which the caret stands."""
        return self._column.side or Side.SOURCE

    @property
    def offset(self) -> int:
        """Return the character before which the caret stands."""
        return self._offset

    def caret(self, number: int, column: Column) -> int | None:
        """Return where the caret stands in a cell, or None if it is elsewhere."""
        here = number == self.number_in_focus() and column is self._column
        return self._offset if here and self.hasFocus() else None

    def put_caret(self, position: int, side: Side | None = None, offset: int = 0) -> None:
        """Put the caret into a row, or the nearest that is shown, and make it visible; -1 is behind the text."""
        self.put_into(self.rows_model().nearest(position), side, offset)

    def put_into(self, number: int, side: Side | None = None, offset: int = 0) -> None:
        """Put the caret into the n-th row that is shown, if there is one; -1 is behind the text."""
        model = self.rows_model()
        if not 0 <= number < model.rowCount():
            return
        if side is not None:
            self._column = Column.of(side)
        text = model.row(number).text(self.side)
        self._offset = len(text) if offset < 0 else min(offset, len(text))
        self.setCurrentIndex(model.index(number, self._column))
        self._follow()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who wants to know which row is in focus."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.focused.emit(self.rows_model().position(current.row()))

    def next_row(self) -> None:
        """Go to the next row, to its beginning."""
        self.put_into(min(self.number_in_focus() + 1, self.rows_model().rowCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; other keys belong to the window's actions."""
        if not self._walking.take(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of actions here, and Qt would read every row to find one that begins so."""

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab for the two sides; F6 leaves the texts."""
        return False

    def leave(self) -> None:
        """Give the keyboard to the next widget."""
        super().focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature

    def row_in_focus(self) -> Row:
        """Return the row in focus; there must be one."""
        return self.rows_model().row(self.number_in_focus())

    def layout_in_focus(self) -> QTextLayout | None:
        """Return the laid out text in which the caret stands, or None if the cell is empty."""
        row = self.row_in_focus()
        return (
            self._delegate().layout_of(row, self.side, self.columnWidth(self._column)) if row.cell(self.side) else None
        )

    def is_right_to_left(self, side: Side) -> bool:
        """Tell whether a text is written from right to left."""
        return self._delegate().is_right_to_left(side)

    def set_offset(self, offset: int) -> None:
        """Put the caret before a character of the text in which it stands."""
        self._offset = offset
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the user clicked."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid():
            side = Column(index.column()).side
            self.put_into(index.row(), side, self._offset_at(index, at) if side else 0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the text that was clicked."""
        super().mouseDoubleClickEvent(event)
        self.edit_cell()

    def _offset_at(self, index: Index, at: QPoint) -> int:
        """Return the character of a cell before which a point lies."""
        rect, side = self.visualRect(index), Column(index.column()).side or Side.SOURCE
        layout = self._delegate().layout_of(self.rows_model().row(index.row()), side, rect.width())
        return cell_layout.offset_at(layout, at.x() - rect.left() - PAD_X, at.y() - rect.top() - PAD_Y)

    # Places

    def place_in_focus(self) -> Place:
        """Return the sentence in which the caret stands."""
        row = self.row_in_focus()
        return Place(row.id, self.side, caret.line_of(row.cell(self.side), self._offset)[0])

    def place_at(self, point: QPoint) -> Place | None:
        """Return the sentence at a point of the page."""
        index = self.indexAt(point)
        side = Column(index.column()).side if index.isValid() else None
        if side is None:
            return None
        row = self.rows_model().row(index.row())
        return Place(row.id, side, caret.line_of(row.cell(side), self._offset_at(index, point))[0])

    def _show_target(self, place: Place | None) -> None:
        self._target = place
        self.viewport().update()

    def is_target(self, row: Row, side: Side) -> bool:
        """Tell whether a sentence is held over a cell, to be dropped."""
        return self._target is not None and (self._target.row, self._target.side) == (row.id, side)

    def marks(self, row: Row, side: Side) -> Sequence[Mark]:
        """Return what is set off in the text of a cell."""
        return self.set_off(row, side)

    # Editing

    def edit_cell(self) -> None:
        """Edit the text in which the caret stands, in its place."""
        self.leave_editor()
        row = self.row_in_focus()
        editor = CellEditor(self.viewport(), row.id, self.side, self.checker(self.side))
        editor.finished.connect(self._take_over)
        editor.learned.connect(self.learned)
        self._editor = editor
        lines = [segment.text for segment in row.cell(self.side)]
        where = caret.line_of(row.cell(self.side), self._offset)
        right_to_left = self.is_right_to_left(self.side)
        editor.begin(lines, where, self.reading_font(self.side), self._editor_place(), right_to_left)

    def _editor_place(self) -> QRect:
        """Return where the editor stands: over the cell, a line more for what is still to be written."""
        cell = self.visualRect(self.currentIndex().siblingAtColumn(self._column))
        return cell.adjusted(PAD_X - 5, 2, -PAD_X + 5, 26)

    @property
    def editor(self) -> CellEditor | None:
        """Return the editor, while a text is edited."""
        return self._editor

    def leave_editor(self) -> None:
        """Leave the editor, if it is open; what was written counts."""
        if self._editor:
            self._editor.take_over()

    def _take_over(self, lines: list[str] | None) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self.setFocus()
        if lines is not None and lines != editor.begun:
            self.written.emit(Place(editor.row_id, editor.side, 0), editor.begun, lines)

    # Geometry

    def order_columns(self) -> None:
        """Put the translation to the left of the original, if the user wants it so."""
        columns.order(self)

    def _delegate(self) -> RowsDelegate:
        return cast(RowsDelegate, self.itemDelegate())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the two texts, and keep the row in focus in view."""
        super().resizeEvent(event)
        self.leave_editor()
        self._share_width()
        if self.model() is not None:
            self._follow()

    @property
    def shows_machine(self) -> bool:
        """Tell whether machine translation stands beside the two texts."""
        return columns.MACHINE_COLUMN.get()

    def show_machine(self, shown: bool) -> None:
        """Show or hide machine translation beside the two texts."""
        columns.MACHINE_COLUMN.set(shown)
        self.leave_editor()
        self._share_width()
        if self.model() is not None and self.currentIndex().isValid():
            self._follow()

    def _share_width(self) -> None:
        if self.model() is not None:
            columns.share_width(self)

    def _fit_later(self) -> None:
        self._fit_soon.start(0)

    def _follow(self) -> None:
        """Show the row in focus; rows that come into view get their height first, which moves it once more."""
        for _ in range(3):
            before = self.verticalScrollBar().value()
            self.scrollTo(self.currentIndex())
            if not self._fit() and self.verticalScrollBar().value() == before:
                break
            self.updateGeometries()  # the scroll bar must know the new heights before it can follow
        self.viewport().update()

    def _fit(self) -> bool:
        """Give the visible rows the height of their text; tell whether any changed. The others wait to be seen."""
        if self.model() is None:
            return False
        model = self.rows_model()
        changed = self._heights.fit(model.row, model.rowCount())
        if self._editor:
            self._editor.setGeometry(self._editor_place())
        return changed

    def _height_key(self, row: Row) -> tuple[object, ...]:
        widths = tuple(self.columnWidth(column) for column in Column)
        said = (row.status, row.probability, row.bookmark, bool(row.note), bool(self.rows_model().findings(row)))
        machine = self.rows_model().machine(row) if self.shows_machine else None
        return (row.source, row.target, machine, *said, *widths)

    def _measure(self, row: Row) -> int:
        return self._delegate().height_of(row, {column: self.columnWidth(column) for column in Column})


def _unchecked(_side: Side) -> Checker | None:
    return None


def _nothing(_row: Row, _side: Side) -> Sequence[Mark]:
    return ()
