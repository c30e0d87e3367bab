"""The text of a cell while it is edited: a sentence a line, in its place on the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from enregard.project import Side


class CellEditor(QPlainTextEdit):
    """Enter takes the text over, Shift+Enter begins another sentence, Esc leaves everything as it was."""

    finished = Signal(object)
    """The user is done; the lines, or None to leave everything as it was."""

    def __init__(self, parent: QWidget, row_id: int, side: Side) -> None:
        super().__init__(parent)
        self.row_id, self.side = row_id, side
        self.setObjectName("editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(
            self.tr("Text of the original") if side is Side.SOURCE else self.tr("Text of the translation")
        )
        self._done = False

    def begin(self, lines: list[str], offset: tuple[int, int], font: QFont, place: QRect, right_to_left: bool) -> None:
        """Show the sentences at a place on the page, the caret in a line before a character."""
        self.setFont(font)
        self.setPlainText("\n".join(lines))
        if right_to_left:
            option = self.document().defaultTextOption()
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self.document().setDefaultTextOption(option)
        cursor = QTextCursor(self.document().findBlockByNumber(offset[0]))
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, offset[1])
        self.setTextCursor(cursor)
        self.setGeometry(place)
        self.show()
        self.setFocus()

    def lines(self) -> list[str]:
        """Return the sentences as they are written now."""
        return self.toPlainText().split("\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over, begin another sentence, or give up; else write."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        elif enter:
            self._finish(self.lines())
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Enter, Backspace and the rest from the window's actions while the user writes."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take over what was written when the user goes elsewhere; a menu is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._finish(self.lines())

    def _finish(self, lines: list[str] | None) -> None:
        if not self._done:
            self._done = True
            self.finished.emit(lines)
            self.deleteLater()
