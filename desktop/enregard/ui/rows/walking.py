"""The keys that move the caret over the page: by character, word, line, screen or text, and to the other side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from enregard.ui.rows import caret, cell_layout

if TYPE_CHECKING:
    from enregard.ui.rows.view import RowsView


class Walking:
    """Moves the caret of a view as its keys say."""

    def __init__(self, view: RowsView) -> None:
        self._view = view

    def take(self, event: QKeyEvent) -> bool:
        """Move the caret if a key does; tell whether it does."""
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._by(-1, words=far),
            Qt.Key.Key_Right: lambda: self._by(1, words=far),
            Qt.Key.Key_Up: lambda: self._by_line(-1),
            Qt.Key.Key_Down: lambda: self._by_line(1),
            Qt.Key.Key_PageUp: lambda: self._by_page(-1),
            Qt.Key.Key_PageDown: lambda: self._by_page(1),
            Qt.Key.Key_Home: lambda: self._to_end(-1, of_all=far),
            Qt.Key.Key_End: lambda: self._to_end(1, of_all=far),
            Qt.Key.Key_Tab: self._other_side,
            Qt.Key.Key_Backtab: self._other_side,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self._view.currentIndex().isValid():
            return False
        move()
        return True

    def _by(self, step: int, *, words: bool) -> None:
        """Move by a character or a word, to the left or to the right as the text is written."""
        view = self._view
        if view.is_right_to_left(view.side):
            step = -step
        move = caret.by_word if words else caret.by_character
        view.set_offset(move(view.row_in_focus().text(view.side), view.offset, step))

    def _by_line(self, lines: int) -> None:
        """Move by a line; out of the text, to the next row."""
        view, layout = self._view, self._view.layout_in_focus()
        found = cell_layout.offset_on_line(layout, view.offset, lines) if layout else None
        if found is not None:
            view.set_offset(found)
            return
        number = min(max(0, view.number_in_focus() + lines), view.rows_model().rowCount() - 1)
        view.put_into(number, offset=0 if lines > 0 or number == view.number_in_focus() else -1)

    def _by_page(self, pages: int) -> None:
        """Move by what the window shows."""
        view = self._view
        edge = view.rowAt(view.viewport().height() - 1) if pages > 0 else view.rowAt(0)
        last = view.rows_model().rowCount() - 1
        number = last if edge < 0 else edge
        if number == view.number_in_focus():
            number = min(max(0, number + pages), last)
        view.put_into(number)

    def _to_end(self, step: int, *, of_all: bool) -> None:
        """Go to the beginning or end of the text, or of the whole."""
        view = self._view
        if of_all:
            view.put_into(0 if step < 0 else view.rows_model().rowCount() - 1)
        else:
            view.set_offset(0 if step < 0 else len(view.row_in_focus().text(view.side)))

    def _other_side(self) -> None:
        self._view.put_into(self._view.number_in_focus(), self._view.side.other)
