"""How the rows are distributed by their chrF."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from enregard.ui import theme
from enregard.ui.panels.scores import columns
from enregard.ui.panels.scores.chart import BEYOND, FOOT, LABELS, PAD, Chart
from enregard.ui.panels.scores.columns import Series

_LEAST = 2.0  # pixels of a bin in which there is a row


class Distribution(Chart):
    """How many rows have a chrF from 0 to 10, from 10 to 20 and so on; of many rows, in steps of 5."""

    _bins: tuple[list[int], ...] = ()

    def show_series(self, series: Series | None) -> None:
        """Show other rows."""
        self._bins = tuple(columns.bins(series.values)) if series else ()
        super().show_series(series)

    def plot(self) -> QRectF:
        """Return where the bins stand: 0 is at its left, 100 at its right."""
        metrics = self.metrics()
        left = PAD + metrics.horizontalAdvance(str(self._most())) + BEYOND
        left = max(left, PAD + metrics.horizontalAdvance("100") + BEYOND)  # below that of the bars
        right = PAD + metrics.horizontalAdvance("100") / 2
        foot = FOOT + metrics.height() + PAD
        return QRectF(left, self.top(), self.width() - left - right, self.height() - self.top() - foot)

    def _most(self) -> int:
        return max(map(len, self._bins), default=0)

    def spans(self) -> list[tuple[float, float]]:
        """Return the left edge and the width of each bin."""
        plot, count = self.plot(), len(self._bins)
        return [(plot.left() + k * plot.width() / count + 1, plot.width() / count - 2) for k in range(count)]

    def column_of(self, row: int) -> int:
        """Return the bin of a row."""
        return columns.step(self.series.values[row], len(self._bins)) if self.series else 0

    def row_of(self, column: int) -> int | None:
        """Return the next row of a bin after the row in focus, or else its first."""
        held = self._bins[column]
        behind = -1 if self.focused is None else self.focused
        return next((row for row in held if row > behind), held[0] if held else None)

    def said(self, column: int) -> str:
        """Return how many rows are in a bin."""
        width = 100 // len(self._bins)
        count = self.tr("%n row(s)", "", len(self._bins[column]))
        return self.tr("chrF {0} to {1}: {2}").format(column * width, (column + 1) * width, count)

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the axes and the bins."""
        metrics, most = self.metrics(), self._most()
        self.draw_line(painter, plot.topLeft(), plot.topRight(), strong=False)
        for (left, width), held in zip(self.spans(), self._bins, strict=True):
            height = max(_LEAST, plot.height() * len(held) / most) if held else 0.0
            painter.fillRect(QRectF(left, plot.bottom() - height, width, height), theme.current().color("edge"))
        self.draw_line(painter, plot.bottomLeft(), plot.bottomRight(), strong=True)
        self.label_left(painter, plot, plot.bottom(), "0")
        self.label_left(painter, plot, plot.top(), str(most))
        for label in LABELS:
            middle = QPointF(plot.left() + plot.width() * label / 100, plot.bottom() + FOOT)
            area = QRectF(middle.x() - 30, middle.y(), 60, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, str(label))
