"""How the text of a cell is laid out: wrapped, with air between the lines, and with a caret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from enregard.language import primary

_RIGHT_TO_LEFT = {"ar", "he", "fa", "ur", "yi", "ps", "sd"}
_LINE_STEP = 1.5
"""The least distance between lines, over the size of the font."""

_BREAKS = str.maketrans({"\n": "\u2028", "\r": "\u200b"})
"""A text layout breaks lines at a separator only; offsets stay what they are."""


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return primary(language) in _RIGHT_TO_LEFT


def lay_out(text: str, font: QFont, width: float, right_to_left: bool = False) -> QTextLayout:
    """Return a text wrapped at a width in pixels; the layout's bounding rectangle gives its height."""
    # A text layout of its own does not turn the alignment round with the direction.
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text.translate(_BREAKS), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0.0, top))
        top += step(layout, line.height())
    layout.endLayout()
    return layout


def step(layout: QTextLayout, line_height: float) -> float:
    """Return how far below a line the next one begins, in pixels; some fonts bring their own air."""
    return max(line_height, _LINE_STEP * QFontInfo(layout.font()).pixelSize())


def height(layout: QTextLayout) -> float:
    """Return the height of a layout in pixels, the air below the last line included."""
    if not layout.lineCount():
        return 0.0
    last = layout.lineAt(layout.lineCount() - 1)
    return float(last.y() + step(layout, last.height()))


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a text that are set off: by a background, an underline, or both."""

    start: int
    end: int
    background: QColor | None = None
    underline: QColor | None = None
    shape: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.WaveUnderline

    def style(self) -> QTextCharFormat:
        """Return how it looks."""
        style = QTextCharFormat()
        if self.background:
            style.setBackground(self.background)
        if self.underline:
            style.setUnderlineStyle(self.shape)
            style.setUnderlineColor(self.underline)
        return style

    def range(self) -> QTextLayout.FormatRange:
        """Return it as Qt draws it."""
        found = QTextLayout.FormatRange()
        found.start, found.length = self.start, self.end - self.start
        found.format = self.style()
        return found


def draw(
    painter: QPainter,
    layout: QTextLayout,
    at: QPointF,
    ink: QColor,
    marks: Sequence[Mark] = (),
    caret: int | None = None,
) -> None:
    """Draw a text with what is set off in it, and a caret before a character if one is given."""
    painter.setPen(ink)
    layout.draw(painter, at, [mark.range() for mark in marks])
    if caret is not None:
        layout.drawCursor(painter, at, caret, 2)


def place(layout: QTextLayout, offset: int) -> QPointF:
    """Return the middle of the line before a character, from the layout's corner."""
    line = layout.lineForTextPosition(offset)
    return QPointF(_x(line, offset), line.y() + line.height() / 2)


def _x(line: QTextLine, offset: int) -> float:
    """Return how far from the left a character begins; PySide gives it alone or with the character."""
    found: object = line.cursorToX(offset)
    return float(found[0] if isinstance(found, tuple) else cast(float, found))


def offset_at(layout: QTextLayout, x: float, y: float) -> int:
    """Return the character before which a click at (x, y) puts the caret."""
    for k in range(layout.lineCount()):
        line = layout.lineAt(k)
        if y < line.y() + step(layout, line.height()) or k == layout.lineCount() - 1:
            return int(line.xToCursor(x))
    return 0


def offset_on_line(layout: QTextLayout, offset: int, lines: int) -> int | None:
    """Return the character `lines` below the caret, or None if the text ends before."""
    line = layout.lineForTextPosition(offset)
    number = line.lineNumber() + lines
    if not 0 <= number < layout.lineCount():
        return None
    return int(layout.lineAt(number).xToCursor(_x(line, offset)))
