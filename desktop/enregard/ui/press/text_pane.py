"""A text to be read and selected in: passages are lit, underlined, framed, and known by their height on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from enregard.project import Side
from enregard.project.articles import Span
from enregard.ui import theme

MARGIN = 16
_LINE = 122  # per cent
_TOUCH = 0.5  # pixels by which the frames of two lines overlap, so that they become one
_APART = 9  # pixels between paragraphs
Mark = tuple[Span, QTextCharFormat]
"""A range of positions in the document, and how it is shown."""


class TextPane(QTextEdit):
    """Read by keyboard and mouse; nothing in it can be changed."""

    moved = Signal()
    """What is visible has moved."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(MARGIN)
        self._frames: Sequence[Span] = ()
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.document().documentLayout().documentSizeChanged.connect(self.moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that all stands elsewhere."""
        super().resizeEvent(event)
        self.moved.emit()

    # Writing

    def begin(self) -> QTextCursor:
        """Empty the page; return a cursor that writes on it."""
        self.clear()
        self.setFont(theme.side_font(Side.TARGET))
        return QTextCursor(self.document())

    @staticmethod
    def write(cursor: QTextCursor, text: str, look: QTextCharFormat, *, close: bool = False) -> int:
        """Write a paragraph, close to the one before or apart from it; return where it begins."""
        block = QTextBlockFormat()
        block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(2 if close else _APART)
        if cursor.position():
            cursor.insertBlock(block, look)
        else:
            cursor.setBlockFormat(block)
        begin = cursor.position()
        cursor.insertText(text, look)
        return begin

    # Marking

    def mark(self, marks: Iterable[Mark], frames: Sequence[Span]) -> None:
        """Show marks, and frame some ranges of positions."""
        self.setExtraSelections([self._selection(*each) for each in marks])
        self._frames = frames
        self.viewport().update()

    def _selection(self, at: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(at[0])
        cursor.setPosition(at[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames over the text."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().color("accent"), 1.5))
        for at in self._frames:
            outline = QPainterPath()
            outline.setFillRule(Qt.FillRule.WindingFill)
            for rect in self._lines(at):
                outline.addRect(rect)
            painter.drawPath(outline.simplified())

    def _lines(self, at: Span) -> Iterator[QRectF]:
        """Yield the lines of a range of positions, in the viewport."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.document().findBlock(at[0])
        while block.isValid() and block.position() < at[1]:
            yield from (rect.translated(-scrolled) for rect in self._lines_of(block, at))
            block = block.next()

    def _lines_of(self, block: QTextBlock, at: Span) -> Iterator[QRectF]:
        layout, corner = block.layout(), self.document().documentLayout().blockBoundingRect(block).topLeft()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            first = max(at[0] - block.position(), line.textStart())
            last = min(at[1] - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = (float(line.cursorToX(each)[0]) for each in (first, last))  # type: ignore[index]
                top = corner.y() + line.y()
                goes_on = below is not None and at[1] - block.position() > below.textStart()
                height = below.y() - line.y() + _TOUCH if below and goes_on else line.height()
                yield QRectF(corner.x() + left - 2, top, right - left + 4, height)

    # Places

    def heights(self, at: Span) -> tuple[int, int]:
        """Return where a range of positions begins and ends, in pixels from the top of what is visible."""
        return self._rect(at[0]).top(), self._rect(max(at[0], at[1] - 1)).bottom()

    def _rect(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def put_caret(self, position: int) -> None:
        """Put the caret at a position without telling that it moved, and show that place with some room around it."""
        blocker = QSignalBlocker(self)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        blocker.unblock()
        self.bring_into_view(position)

    def bring_into_view(self, position: int) -> None:
        """Scroll so that a position stands in the upper part of the page, unless it is well visible."""
        rect, height, bar = self._rect(position), self.viewport().height(), self.verticalScrollBar()
        if not height // 8 <= rect.top() <= height * 3 // 4:
            bar.setValue(int(bar.value() + rect.top() - height // 4))


def look(colour: str = "ink", *, bold: bool = False, size: float = 1.0, italic: bool = False) -> QTextCharFormat:
    """Return how a text is written: in a colour of the theme."""
    made = QTextCharFormat()
    made.setFont(theme.side_font(Side.TARGET, size))
    made.setForeground(theme.current().color(colour))
    if bold:
        made.setFontWeight(600)
    made.setFontItalic(italic)
    return made


def dress() -> tuple[object, ...]:
    """Return what all texts look like now: something else, and they are to be written anew."""
    return theme.current(), theme.side_font(Side.TARGET).toString()


def lit(colour: str) -> QTextCharFormat:
    """Return how a passage is lit."""
    made = QTextCharFormat()
    made.setBackground(theme.current().color(colour))
    return made


def underlined(style: QTextCharFormat.UnderlineStyle, colour: QColor) -> QTextCharFormat:
    """Return how a passage is underlined."""
    made = QTextCharFormat()
    made.setUnderlineStyle(style)
    made.setUnderlineColor(colour)
    return made
