"""The text of a cell while it is edited: a sentence a line, in its place on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from enregard.project import Side
from enregard.ui import theme

if TYPE_CHECKING:
    from enregard.spelling import Checker


def _shown(line: str) -> str:
    """Return a sentence on one line of the editor: a line break inside it, as memories have them, divides nothing."""
    return line.replace("\r\n", "\u2028").replace("\r", "\u2028").replace("\n", "\u2028")


class CellEditor(QPlainTextEdit):
    """Enter takes the text over, Shift+Enter begins another sentence, Esc leaves everything as it was."""

    finished = Signal(object)
    """The user is done; the lines, or None to leave everything as it was."""

    learned = Signal(object, str)
    """A word is to be taken into the user's own list; its Side and the word."""

    def __init__(self, parent: QWidget, row_id: int, side: Side, checker: Checker | None = None) -> None:
        super().__init__(parent)
        self.row_id, self.side, self._checker = row_id, side, checker
        self.begun: list[str] = []
        """The lines as they were when the user began."""
        self._underline = _Underline(self.document(), checker) if checker else None
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
        self.begun = lines
        self.setPlainText("\n".join(map(_shown, lines)))
        if right_to_left:
            option = self.document().defaultTextOption()
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.document().setDefaultTextOption(option)
        cursor = QTextCursor(self.document().findBlockByNumber(offset[0]))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor, offset[1])
        self.setTextCursor(cursor)
        self.setGeometry(place)
        self.show()
        self.setFocus()

    def take_over(self) -> None:
        """Leave the editor; what was written counts."""
        self._finish(self.lines())

    def lines(self) -> list[str]:
        """Return the sentences as they are written now."""
        # Not toPlainText, which makes plain spaces of those that do not break.
        written = self.document().toRawText().split("\u2029")
        untouched = {_shown(line): line for line in self.begun}
        return [untouched.get(line) or line.replace("\u2028", "\n") for line in written]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over, begin another sentence, or give up; else write."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        elif enter:
            self.take_over()
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take over what was written when the user goes elsewhere; a menu is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.take_over()

    def _finish(self, lines: list[str] | None) -> None:
        if not self._done:
            self._done = True
            self.finished.emit(lines)
            self.deleteLater()

    # Spelling

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what a word that no dictionary knows may be meant to be, above the usual menu."""
        menu = self.createStandardContextMenu()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        word = self._unknown_word(self.cursorForPosition(event.pos()) if by_mouse else self.textCursor())
        if word and self._checker:
            first = menu.actions()[0]
            for suggestion in self._checker.suggest(word.selectedText()):
                action = QAction(suggestion, menu)
                action.setData(word)
                action.triggered.connect(self._take_suggestion)
                menu.insertAction(first, action)
            learn = QAction(self.tr("Know the word “{0}”").format(word.selectedText()), menu)
            learn.setData(word)
            learn.triggered.connect(self._learn)
            menu.insertAction(first, learn)
            menu.insertSeparator(first)
        menu.exec(event.globalPos() if by_mouse else self.mapToGlobal(self.cursorRect().bottomLeft()))
        menu.deleteLater()

    def _unknown_word(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return the word at a place, selected, if no dictionary knows it."""
        at, text = cursor.positionInBlock(), cursor.block().text()
        spans = self._checker.misspelt(text) if self._checker else []
        span = next(((start, end) for start, end in spans if start <= at <= end), None)
        if span is None:
            return None
        word = QTextCursor(cursor.block())
        word.setPosition(cursor.block().position() + span[0])
        word.setPosition(cursor.block().position() + span[1], QTextCursor.MoveMode.KeepAnchor)
        return word

    def _take_suggestion(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            word: QTextCursor = action.data()
            word.insertText(action.text())

    def _learn(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            word: QTextCursor = action.data()
            self.learned.emit(self.side, word.selectedText())
            if self._underline:
                self._underline.rehighlight()


class _Underline(QSyntaxHighlighter):
    """Underlines the words of an editor that no dictionary knows."""

    def __init__(self, document: QTextDocument, checker: Checker) -> None:
        super().__init__(document)
        self._checker = checker

    def highlightBlock(self, text: str) -> None:
        """Underline the unknown words of a line."""
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(theme.current().color("misspelt"))
        for start, end in self._checker.misspelt(text):
            self.setFormat(start, end - start, style)
