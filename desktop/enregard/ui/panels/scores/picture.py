"""The picture of the scores: rows by chrF along the document, and below it how they are distributed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enregard.ui.panels.scores.bars import Bars
from enregard.ui.panels.scores.columns import Series
from enregard.ui.panels.scores.distribution import Distribution

_BETWEEN = 4  # pixels between the two


class Picture(QWidget):
    """Shows a series, and marks the row in focus."""

    picked = Signal(object)
    """A row is to be gone to; its position in the series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.bars = Bars(self.tr("Rows in order"))
        self.distribution = Distribution(self.tr("Distribution"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_BETWEEN)
        for chart, stretch in ((self.bars, 3), (self.distribution, 2)):
            chart.picked.connect(self.picked)
            layout.addWidget(chart, stretch)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the bars, since the distribution gives way."""
        return self.bars.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the distribution where there is room for both."""
        super().resizeEvent(event)
        both = self.bars.minimumSizeHint().height() + self.distribution.minimumSizeHint().height()
        self.distribution.setVisible(self.height() >= both + _BETWEEN)

    def show_series(self, series: Series | None) -> None:
        """Show other rows, or none."""
        for chart in (self.bars, self.distribution):
            chart.show_series(series)

    def mark(self, row: int | None) -> None:
        """Mark the row in focus, by its position in the series."""
        for chart in (self.bars, self.distribution):
            chart.mark(row)
