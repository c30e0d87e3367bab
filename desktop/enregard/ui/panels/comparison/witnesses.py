"""A column of the panel: a text, what each engine makes of it, and a phrase in focus that faces others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from enregard.translate.difference import Kind, Piece
from enregard.ui import theme
from enregard.ui.panels.comparison.blocks import Block, Chosen, next_block, next_phrase, still_there, texts_at
from enregard.ui.panels.comparison.outlines import outline
from enregard.ui.panels.comparison.writing import Written
from enregard.ui.rows.cell_layout import is_right_to_left
from enregard.ui.rows.differing import bounds, marks

_MARGIN = 4.0  # pixels around the texts, in which outlines are drawn


class Witnesses(QTextEdit):
    """Left and Right go from phrase to phrase, Up and Down from engine to engine, Tab and Shift+Tab between columns.

    Enter asks to take the phrase over, Ctrl+Enter and Shift+Enter the whole text, Ctrl+C copies what is selected or
    else the text in focus with its figures, Esc goes back to the page.
    """

    phrase_wanted = Signal(object)
    """A phrase is to be taken over; the Chosen, or None if none is in focus."""
    text_wanted = Signal(object)
    """A whole text is to be taken over; the number of its block, or None if none is in focus."""
    other_wanted = Signal()
    """The keyboard is to go to the other column."""
    left = Signal()
    """The keyboard is to go back to the page."""

    def __init__(self, name: str, *, can_take: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_take = can_take
        self._written = Written(self.document())
        self._chosen: Chosen | None = None
        self._waiting: Chosen | None = None  # what was chosen in a text that is not there at the moment
        self._view_soon = QTimer(self)
        self._view_soon.setSingleShot(True)
        self._view_soon.timeout.connect(self._show_first_view)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.setViewportMargins(10, 2, 4, 2)
        self.setAccessibleName(name)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab for the two columns, as on the page; F6 leaves them."""
        self.other_wanted.emit()
        return True

    def leave(self) -> None:
        """Give the keyboard to what comes next in the window."""
        super().focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature

    # What is shown

    @property
    def blocks(self) -> Sequence[Block]:
        """Return what is shown."""
        return self._written.blocks

    def show_blocks(self, blocks: Sequence[Block], points: float, *, same_row: bool) -> None:
        """Show other texts. In the same row the phrase in focus stays, or the one that is now in its place."""
        scrolled = self.verticalScrollBar().value()
        before = (self._chosen or self._waiting) if same_row else None
        self._chosen = None
        self._written.write(blocks, self.font(), points)
        self._mark()
        self.verticalScrollBar().setValue(scrolled if same_row else self._first_view())
        chosen = still_there(blocks, before)
        self._choose(chosen or (next_phrase(blocks, None, 1) if self.hasFocus() else None))
        self._waiting = None if chosen else before

    def _mark(self) -> None:
        """Set off what differs; in the first text, from the text in focus, or else from that of the first engine."""
        found = []
        for number, block in enumerate(self.blocks):
            for mark in marks(block.pieces if number else self._pieces_of_first()):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = self._written.selection(number, (mark.start, mark.end))
                selection.format = mark.style()
                found.append(selection)
        self.setExtraSelections(found)

    def _pieces_of_first(self) -> Sequence[Piece]:
        if self._chosen:
            return self.blocks[self._chosen.block].facing
        return next((block.facing for block in self.blocks if block.facing), ())

    def _first_view(self) -> int:
        """Return how far to scroll for the first engine's text to be seen; the text above stands on the page too."""
        if len(self.blocks) < 2:
            return 0
        layout, document = self.document().documentLayout(), self.document()
        caption = document.findBlock(self._written.end(0) + 1)
        bottom = layout.blockBoundingRect(document.findBlock(self._written.end(1))).bottom() + _MARGIN
        return int(max(0.0, min(layout.blockBoundingRect(caption).top(), bottom - self.viewport().height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first engine's text in view."""
        super().resizeEvent(event)
        self._view_soon.start(0)  # not now: the document may be in the middle of being laid out

    def _show_first_view(self) -> None:
        if not self._chosen:
            self.verticalScrollBar().setValue(self._first_view())

    # The phrase in focus

    @property
    def chosen(self) -> Chosen | None:
        """Return the phrase in focus, if there is one."""
        return self._chosen

    def _choose(self, chosen: Chosen | None) -> None:
        """Put a phrase in focus, make it visible and tell a screen reader."""
        before, self._chosen = self._chosen, chosen
        if (before and before.block) != (chosen and chosen.block):
            self._mark()
        if chosen:
            phrase = self._phrase(chosen)
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._written.position(chosen.block, phrase.start))
            self.setTextCursor(cursor)
        told = [self._said(chosen)] if chosen else []
        self.setAccessibleDescription("\n".join([*told, *(block.tip for block in self._in_focus() if block.tip)]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    def _phrase(self, chosen: Chosen) -> Piece:
        return self.blocks[chosen.block].phrases[chosen.phrase]

    def _in_focus(self) -> Sequence[Block]:
        """Return the text of the phrase in focus; without one, those of all engines."""
        if self._chosen:
            return [self.blocks[self._chosen.block]]
        return [block for block in self.blocks[1:] if block.text]

    def copy_figures(self) -> None:
        """Copy the text in focus with its figures and their signatures."""
        QGuiApplication.clipboard().setText("\n\n".join(block.copied for block in self._in_focus()))

    def _said(self, chosen: Chosen) -> str:
        """Say what a phrase is, and what it faces."""
        phrase = self._phrase(chosen)
        faced = self.blocks[0].text[slice(*phrase.facing)].strip()
        if phrase.kind is Kind.MOVED:
            said = self.tr("“{0}” stands elsewhere.")
        elif not faced:
            said = self.tr("“{0}” has nothing that faces it.")
        elif phrase.kind is Kind.INFLECTED:
            said = self.tr("“{0}” is another form of “{1}”.")
        else:
            said = self.tr("“{0}” stands where the text has “{1}”.")
        return said.format(phrase.text.strip(), faced)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another phrase, ask to take one over, or leave."""
        more = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        ask = self._ask_for_text if more else self._ask_for_phrase
        onwards = -1 if self.blocks and is_right_to_left(self.blocks[0].language) else 1
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._choose(next_phrase(self.blocks, self._chosen, -onwards)),
            Qt.Key.Key_Right: lambda: self._choose(next_phrase(self.blocks, self._chosen, onwards)),
            Qt.Key.Key_Up: lambda: self._choose(next_block(self.blocks, self._chosen, -1)),
            Qt.Key.Key_Down: lambda: self._choose(next_block(self.blocks, self._chosen, 1)),
            Qt.Key.Key_Return: ask,
            Qt.Key.Key_Enter: ask,
            Qt.Key.Key_Escape: self.left.emit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act:
            act()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy() if self.textCursor().hasSelection() else self.copy_figures()
        else:
            super().keyPressEvent(event)

    def _ask_for_phrase(self) -> None:
        self.phrase_wanted.emit(self._chosen)

    def _ask_for_text(self) -> None:
        self.text_wanted.emit(self._chosen.block if self._chosen else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the first phrase in focus, unless one is, or the mouse is about to choose."""
        super().focusInEvent(event)
        if self._chosen is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._choose(next_phrase(self.blocks, None, 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Outline nothing while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # The mouse

    def _phrase_at(self, point: QPoint) -> Chosen | None:
        """Return the phrase at a point of the viewport."""
        return self._written.phrase_at(self.cursorForPosition(point).position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the phrase in focus that was clicked, if nothing was selected."""
        super().mouseReleaseEvent(event)
        phrase = self._phrase_at(event.position().toPoint())
        if phrase and not self.textCursor().hasSelection() and event.button() == Qt.MouseButton.LeftButton:
            self._choose(phrase)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take over the phrase that was clicked; elsewhere, select a word."""
        phrase = self._phrase_at(event.position().toPoint())
        if phrase and self._can_take:
            self._choose(phrase)
            self._ask_for_phrase()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to take over the phrase or the text, and to copy."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and (phrase := self._phrase_at(self.viewport().mapFromGlobal(event.globalPos()))):
            self._choose(phrase)
        menu = self.menu()
        menu.exec(event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return the context menu."""
        menu = QMenu(self)
        if self._can_take:
            menu.addAction(self.tr("Take over this &phrase"), self._ask_for_phrase).setEnabled(bool(self._chosen))
            menu.addAction(self.tr("Take over the whole &text"), self._ask_for_text).setEnabled(bool(self._chosen))
            menu.addSeparator()
        menu.addAction(self.tr("&Copy"), self.copy).setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Copy with &figures"), self.copy_figures).setEnabled(bool(self._in_focus()))
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of a phrase how it differs, elsewhere how the figures were made."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        phrase = self._phrase_at(event.pos())
        tip = self._said(phrase) if phrase else self._written.tip_at(self.cursorForPosition(event.pos()).position())
        QToolTip.showText(event.globalPos(), tip, self)
        return True

    # Outlines

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts, and outline the phrase in focus and what stands at its place in the others."""
        super().paintEvent(event)
        if not self._chosen or not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.current().color("accent")
        painter.setPen(QPen(accent, 1.2))
        for number, places in texts_at(self.blocks, self._chosen).items():
            for start, end in places:
                outline(painter, self, self._written.position(number, start), self._written.position(number, end))
        painter.setPen(QPen(accent, 2))
        start, end = (self._written.position(self._chosen.block, at) for at in bounds(self._phrase(self._chosen)))
        outline(painter, self, start, end)
        painter.end()
