"""The two texts side by side: a caret that moves through them, and rows as high as their text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from enregard.project import Row, Side
from enregard.ui import settings, theme
from enregard.ui.rows import caret, cell_layout
from enregard.ui.rows.cell_layout import Mark
from enregard.ui.rows.delegate import PAD_X, PAD_Y, RowsDelegate
from enregard.ui.rows.drag import Dragging
from enregard.ui.rows.editor import CellEditor
from enregard.ui.rows.heights import Heights
from enregard.ui.rows.model import Column, Index, RowsModel
from enregard.ui.rows.place import Place

_MARGIN_WIDTH = 124

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
        self._set_up()

    def _set_up(self) -> None:
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
        self._put(self.rows_model().nearest(position), side, offset)

    def _put(self, number: int, side: Side | None = None, offset: int = 0) -> None:
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
        self._put(min(self.number_in_focus() + 1, self.rows_model().rowCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; other keys belong to the window's actions."""
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._move_by(-1, words=far),
            Qt.Key.Key_Right: lambda: self._move_by(1, words=far),
            Qt.Key.Key_Up: lambda: self._move_line(-1),
            Qt.Key.Key_Down: lambda: self._move_line(1),
            Qt.Key.Key_PageUp: lambda: self._move_page(-1),
            Qt.Key.Key_PageDown: lambda: self._move_page(1),
            Qt.Key.Key_Home: lambda: self._to_end(-1, of_all=far),
            Qt.Key.Key_End: lambda: self._to_end(1, of_all=far),
            Qt.Key.Key_Tab: self._other_side,
            Qt.Key.Key_Backtab: self._other_side,
        }
        move = moves.get(Qt.Key(event.key()))
        if move and self.currentIndex().isValid():
            move()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of actions here, and Qt would read every row to find one that begins so."""

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab for the two sides; F6 leaves the texts."""
        return False

    def leave(self) -> None:
        """Give the keyboard to the next widget."""
        super().focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature

    def _row(self) -> Row:
        return self.rows_model().row(self.number_in_focus())

    def _move_by(self, step: int, *, words: bool) -> None:
        """Move by a character or a word, to the left or to the right as the text is written."""
        if self._delegate().is_right_to_left(self.side):
            step = -step
        move = caret.by_word if words else caret.by_character
        self._set_offset(move(self._row().text(self.side), self._offset, step))

    def _move_line(self, lines: int) -> None:
        """Move by a line; out of the text, to the next row."""
        row, found = self._row(), None
        if row.cell(self.side):
            layout = self._delegate().layout_of(row, self.side, self.columnWidth(self._column))
            found = cell_layout.offset_on_line(layout, self._offset, lines)
        if found is not None:
            self._set_offset(found)
            return
        number = min(max(0, self.number_in_focus() + lines), self.rows_model().rowCount() - 1)
        self._put(number, offset=0 if lines > 0 or number == self.number_in_focus() else -1)

    def _move_page(self, pages: int) -> None:
        """Move by what the window shows."""
        edge = self.rowAt(self.viewport().height() - 1) if pages > 0 else self.rowAt(0)
        last = self.rows_model().rowCount() - 1
        number = last if edge < 0 else edge
        if number == self.number_in_focus():
            number = min(max(0, number + pages), last)
        self._put(number)

    def _to_end(self, step: int, *, of_all: bool) -> None:
        """Go to the beginning or end of the text, or of the whole."""
        if of_all:
            self._put(0 if step < 0 else self.rows_model().rowCount() - 1)
        else:
            self._set_offset(0 if step < 0 else len(self._row().text(self.side)))

    def _other_side(self) -> None:
        self._put(self.number_in_focus(), self.side.other)

    def _set_offset(self, offset: int) -> None:
        self._offset = offset
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the user clicked."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid():
            side = Column(index.column()).side
            self._put(index.row(), side, self._offset_at(index, at) if side else 0)

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
        row = self._row()
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
        row = self._row()
        if not row.cell(self.side):
            return
        editor = CellEditor(self.viewport(), row.id, self.side, self.checker(self.side))
        editor.finished.connect(self._take_over)
        editor.learned.connect(self.learned)
        self._editor = editor
        lines = [segment.text for segment in row.cell(self.side)]
        where = caret.line_of(row.cell(self.side), self._offset)
        right_to_left = self._delegate().is_right_to_left(self.side)
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
        header = self.horizontalHeader()
        place = 1 if settings.TRANSLATION_FIRST.get() else 2
        if header.count() and header.visualIndex(Column.TARGET) != place:
            header.moveSection(header.visualIndex(Column.TARGET), place)

    def _delegate(self) -> RowsDelegate:
        return cast(RowsDelegate, self.itemDelegate())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the two texts, and keep the row in focus in view."""
        super().resizeEvent(event)
        self.leave_editor()
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
        return (row.source, row.target, *said, *widths)

    def _measure(self, row: Row) -> int:
        return self._delegate().height_of(row, {column: self.columnWidth(column) for column in Column})


def _unchecked(_side: Side) -> Checker | None:
    return None


def _nothing(_row: Row, _side: Side) -> Sequence[Mark]:
    return ()
