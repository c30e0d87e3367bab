"""Blocks written into a document: captions, warnings and texts, and where each character of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from enregard.ui import theme
from enregard.ui.panels.comparison.blocks import Block, Chosen, Range
from enregard.ui.rows.cell_layout import is_right_to_left
from enregard.ui.rows.differing import bounds

_CAPTION_POINTS = 9.0
_GAP, _BETWEEN = 10.0, 1.0  # pixels between blocks, and between the lines of one
_LINE_STEP = 1.45
"""The least distance between lines, over the size of the font."""


class Written:
    """What stands in a document. Places are characters of a block's text, or Qt's positions in the document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.blocks: Sequence[Block] = ()
        self._starts: list[int] = []  # the positions at which the texts of the blocks begin

    def write(self, blocks: Sequence[Block], small: QFont, points: float) -> None:
        """Write other blocks, captions in a small font, texts in the reading font."""
        self.blocks, self._starts = blocks, []
        self._document.clear()
        caption, reading = QFont(small), theme.reading_font(points)
        caption.setPointSizeF(_CAPTION_POINTS)
        step = _LINE_STEP * QFontInfo(reading).pixelSize()
        cursor = QTextCursor(self._document)
        for number, block in enumerate(blocks):
            _write_line(cursor, block.caption, _style(caption, "soft"), _shape(_GAP if number else 0.0))
            if block.warning:
                _write_line(cursor, block.warning, _style(caption, "warn"), _shape(_BETWEEN))
            if block.text:
                style = _style(reading, "soft" if block.warning else "ink")
                _write_line(cursor, block.text, style, _shape(_BETWEEN, step, block.language))
            self._starts.append(cursor.position() - _units(block.text))

    def position(self, number: int, offset: int) -> int:
        """Return the position of a character of a block's text."""
        return self._starts[number] + _units(self.blocks[number].text[:offset])

    def end(self, number: int) -> int:
        """Return the position behind a block."""
        return self.position(number, len(self.blocks[number].text))

    def selection(self, number: int, place: Range) -> QTextCursor:
        """Return some characters of a block's text, selected."""
        start, end = place
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.position(number, start))
        cursor.setPosition(self.position(number, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def phrase_at(self, position: int) -> Chosen | None:
        """Return the phrase of an engine's text that stands at a position."""
        for chosen, start, end in self._phrases():
            if start <= position <= end:
                return chosen
        return None

    def _phrases(self) -> Iterator[tuple[Chosen, int, int]]:
        for number, block in enumerate(self.blocks[1:], start=1):
            for k, phrase in enumerate(block.phrases):
                start, end = bounds(phrase)
                yield Chosen(number, k), self.position(number, start), self.position(number, end)

    def tip_at(self, position: int) -> str:
        """Return how the figures were made of the block that stands at a position."""
        return next((block.tip for number, block in enumerate(self.blocks) if position <= self.end(number)), "")


def _write_line(cursor: QTextCursor, text: str, style: QTextCharFormat, shape: QTextBlockFormat) -> None:
    """Write a paragraph behind what there is."""
    if cursor.position():
        cursor.insertBlock(shape)
    else:
        cursor.setBlockFormat(shape)
    cursor.insertText(text, style)


def _style(font: QFont, color: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFont(font)
    style.setForeground(theme.current().color(color))
    return style


def _shape(above: float, line_step: float = 0.0, language: str = "") -> QTextBlockFormat:
    """Return the form of a paragraph: the air above it and between its lines, and its direction."""
    shape = QTextBlockFormat()
    shape.setTopMargin(above)
    if line_step:
        shape.setLineHeight(line_step, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    if is_right_to_left(language):
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return shape


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, in UTF-16 units."""
    return len(text) + sum(sign > "\uffff" for sign in text)
