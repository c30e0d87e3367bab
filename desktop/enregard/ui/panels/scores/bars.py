"""Rows by chrF along the document."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from enregard.ui import theme
from enregard.ui.panels.scores import columns
from enregard.ui.panels.scores.chart import BEYOND, FOOT, LABELS, PAD, Chart
from enregard.ui.panels.scores.columns import Column, Columns, Series

_TICKS_APART = 8  # pixels between the beginnings of paragraphs, on average, that can be told apart
_BETWEEN = 2.0  # pixels between a bar and what hangs above it
_STEM = 1.0  # pixels of the line from the lowest of several rows up to their mean


class Bars(Chart):
    """A bar a row, as high as its chrF; from the mean down to one that departs hangs what it lacks.

    Where several rows share a bar it is as high as the lowest, and a thin line goes on to their mean.
    """

    _laid_out: tuple[float, Columns] | None = None

    def show_series(self, series: Series | None) -> None:
        """Show other rows."""
        self._laid_out = None
        super().show_series(series)

    def plot(self) -> QRectF:
        """Return where the bars stand: 0 is at its bottom, 100 at its top."""
        metrics = self.metrics()
        left = PAD + metrics.horizontalAdvance("100") + BEYOND
        right = PAD + metrics.horizontalAdvance(self.tr("mean")) + BEYOND
        return QRectF(left, self.top(), self.width() - left - right, self.height() - self.top() - FOOT - PAD)

    def columns(self) -> Columns:
        """Return the bars as they are laid out in the width that there is."""
        width = self.plot().width()
        if self.series and (self._laid_out is None or self._laid_out[0] != width):
            self._laid_out = width, columns.lay_out(self.series, width)
        return self._laid_out[1] if self._laid_out else Columns()

    def spans(self) -> list[tuple[float, float]]:
        """Return the left edge and the width of each bar."""
        left = self.plot().left()
        return [(left + column.left, column.width) for column in self.columns().columns]

    def column_of(self, row: int) -> int:
        """Return the bar of a row."""
        return row // self.columns().together

    def row_of(self, column: int) -> int | None:
        """Return the row of a bar; of several, the lowest."""
        held = self.columns().columns[column]
        return min(range(held.first, held.end), key=self.series.values.__getitem__) if self.series else None

    def said_of(self, row: int) -> str:
        """Return the figure of a row."""
        if not self.series:
            return ""
        return self.tr("row {0}: chrF {1}").format(self.series.numbers[row], f"{self.series.values[row]:.1f}")

    def said(self, column: int) -> str:
        """Return the figure of a row; of several, the mean and the lowest."""
        series, lowest, held = self.series, self.row_of(column), self.columns().columns[column]
        if series is None or lowest is None:
            return ""
        if held.end - held.first == 1:
            return self.said_of(lowest)
        number, value = series.numbers[lowest], f"{series.values[lowest]:.1f}"
        numbers = series.numbers[held.first], series.numbers[held.end - 1]
        return self.tr("rows {0} to {1}: mean {2}, row {3}: {4}").format(*numbers, f"{held.mean:.1f}", number, value)

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the axis, the bars and the mean."""
        if self.series is None:
            return
        self._draw_axis(painter, plot)
        mean = _y(plot, self.series.mean)
        for column in self.columns().columns:
            _draw_bar(painter, plot, column, mean)
        self._draw_paragraphs(painter, plot, self.series)
        self._draw_mean(painter, plot, mean, self.series.mean)

    def _draw_axis(self, painter: QPainter, plot: QRectF) -> None:
        for label in LABELS:
            y = _y(plot, label)
            self.draw_line(painter, QPointF(plot.left(), y), QPointF(plot.right(), y), strong=label == 0)
            self.label_left(painter, plot, y, str(label))

    def _draw_paragraphs(self, painter: QPainter, plot: QRectF, series: Series) -> None:
        """Tick the beginnings of paragraphs below the axis, where there is no room for gaps."""
        shared = self.columns()
        if shared.apart or len(series.beginnings) * _TICKS_APART > plot.width():
            return
        painter.setPen(QPen(theme.current().color("edge"), 1))
        for begin in series.beginnings:
            x = plot.left() + shared.columns[self.column_of(begin)].left - 1
            painter.drawLine(QPointF(x, plot.bottom() + 2), QPointF(x, plot.bottom() + 6))

    def _draw_mean(self, painter: QPainter, plot: QRectF, y: float, mean: float) -> None:
        colors, metrics = theme.current(), self.metrics()
        painter.setPen(QPen(colors.color("ink"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right() + 2, y))
        beside = QRectF(plot.right() + BEYOND, y - metrics.height(), self.width() - plot.right(), 2 * metrics.height())
        painter.setPen(colors.color("soft"))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self.tr("mean") + f"\n{mean:.0f}")


def _draw_bar(painter: QPainter, plot: QRectF, column: Column, mean: float) -> None:
    """Draw a bar, and if it departs what it lacks to the mean of all, whose height is `mean`."""
    colors = theme.current()
    left, top, lowest = plot.left() + column.left, _y(plot, column.mean), _y(plot, column.lowest)
    painter.fillRect(QRectF(left, lowest, column.width, plot.bottom() - lowest), colors.color("edge"))
    if top < lowest:
        stem = left + (column.width - _STEM) / 2
        painter.fillRect(QRectF(stem, top, _STEM, lowest - top), colors.color("edge"))
    if column.departs:
        painter.fillRect(QRectF(left, mean, column.width, top - mean - _BETWEEN), colors.color("bad"))


def _y(plot: QRectF, value: float) -> float:
    return plot.bottom() - plot.height() * min(100.0, max(0.0, value)) / 100
