"""The band between article and statement: a curve for each link of what is visible, the current one strong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from enregard.press.model import Link
from enregard.ui import theme
from enregard.ui.press.article_pane import ArticlePane
from enregard.ui.press.statement_pane import StatementPane

_WIDTH = 54
_BRACKET = 3  # pixels: how thick the bar beside a linked passage is
_DOT = 3.5


class Band(QWidget):
    """Draws the links. What it shows is said in words in the explanation below the texts."""

    def __init__(self, article: ArticlePane, statement: StatementPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Links between article and statement"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._article, self._statement = article, statement
        self._links: Sequence[Link] = ()
        self._current: Link | None = None
        article.moved.connect(self.update)
        statement.moved.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return its width."""
        return QSize(_WIDTH, 0)

    def show_links(self, links: Sequence[Link], current: Link | None) -> None:
        """Draw other links."""
        self._links, self._current = links, current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the faint ones, then the current one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.current().color("paper"))
        for link in self._links:
            if link != self._current:
                self._draw(painter, link, strong=False)
        if self._current:
            self._draw(painter, self._current, strong=True)

    def _draw(self, painter: QPainter, link: Link, *, strong: bool) -> None:
        colour = theme.current().color("accent" if strong else "edge")
        left = self._heights(self._article, self._article.places.shown(link.at))
        painter.setPen(QPen(colour, 2.2 if strong else 1))
        for span in self._statement.spans_of(link):
            right = self._heights(self._statement, span)
            if not self._is_seen(left) and not self._is_seen(right):
                continue
            start, end = QPointF(_BRACKET, sum(left) / 2), QPointF(self.width() - _BRACKET, sum(right) / 2)
            path = QPainterPath(start)
            middle = self.width() / 2
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            painter.drawPath(path)
            for x, (top, bottom) in ((0, left), (self.width() - _BRACKET, right)):
                painter.fillRect(QRectF(x, top, _BRACKET, bottom - top), colour)
            if link.by_hand:
                painter.setBrush(colour)
                painter.drawEllipse(path.pointAtPercent(0.5), _DOT, _DOT)
                painter.setBrush("transparent")

    def _is_seen(self, heights: tuple[int, int]) -> bool:
        return heights[1] >= 0 and heights[0] <= self.height()

    def _heights(self, pane: ArticlePane | StatementPane, at: tuple[int, int]) -> tuple[int, int]:
        """Return where a range of positions begins and ends, in the band."""
        shift = self.mapFromGlobal(pane.viewport().mapToGlobal(QPoint(0, 0))).y()
        top, bottom = pane.heights(at)
        return top + shift, bottom + shift
