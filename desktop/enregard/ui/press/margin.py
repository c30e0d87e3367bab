"""The margin of the article: beside each quotation its verdict in words, beside each other remark its weight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from enregard.check import Severity
from enregard.ui import theme
from enregard.ui.press import wording
from enregard.ui.press.article_pane import ArticlePane
from enregard.ui.press.passages import Passage

_INKS = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.HINT: "note", None: "soft"}
_GAP = 8


class Margin(QWidget):
    """Draws the words; a click on them chooses their passage."""

    chosen = Signal(object)
    """The number of a passage."""

    def __init__(self, article: ArticlePane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Verdicts"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._article = article
        self._passages: Sequence[Passage] = ()
        self._current = -1
        self._held = True
        self._drawn: list[tuple[QRect, int]] = []
        article.moved.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a width that holds the longest verdict."""
        widest = max(self._metrics().horizontalAdvance(each) for each in wording.verdicts())
        return QSize(widest + 2 * _GAP + 6, 0)

    def show_passages(self, passages: Sequence[Passage], current: int, *, held: bool) -> None:
        """Show other passages; `held` tells whether quotations were held against the statement."""
        self._passages, self._current, self._held = passages, current, held
        self.updateGeometry()
        self.update()

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(8.0, font.pointSizeF() - 1))
        font.setBold(bold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font(bold=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each word at the height of its passage, or below the one before it."""
        painter, colors = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colors.color("paper"))
        shift = self.mapFromGlobal(self._article.viewport().mapToGlobal(QPoint(0, 0))).y()
        free, height = -(10**6), self._metrics().height()
        self._drawn = []
        for number, passage in enumerate(self._passages):
            top = max(free, self._article.heights(self._article.places.shown(passage.at))[0] + shift + 3)
            lines = wording.in_margin(passage, held=self._held)
            rect = QRect(_GAP, top, self.width() - 2 * _GAP, height * len(lines))
            free = rect.bottom() + 3
            if rect.bottom() < 0 or rect.top() > self.height():
                continue
            self._drawn.append((rect, number))
            painter.setFont(self._font(bold=number == self._current))
            painter.setPen(colors.color(_INKS[passage.severity]))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, "\n".join(lines))
            if number == self._current:
                painter.fillRect(QRect(self.width() - 4, rect.top(), 3, rect.height()), colors.color("accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the passage whose words were clicked."""
        at = event.position().toPoint()
        number = next((number for rect, number in self._drawn if rect.contains(at)), None)
        if number is not None:
            self.chosen.emit(number)
