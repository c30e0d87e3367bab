"""What the two parts of the picture share: a line that says what is pointed at, axes, the mouse and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from enregard.ui import theme
from enregard.ui.panels.scores.columns import Series

PAD = 6.0  # pixels inside the frame of the keyboard
FOOT = 11.0  # pixels below the axis: the mark of the row in focus
BEYOND = 6.0  # pixels between a label and the columns
LABELS = (0, 50, 100)
_POINTS = 8.5
_STEP = 10  # columns that Page Up and Page Down pass


class Chart(QWidget):
    """Columns of which one can be pointed at, by mouse or by keyboard, and gone to."""

    picked = Signal(object)
    """A row is to be gone to; its position in the series."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.series: Series | None = None
        self.focused: int | None = None
        self._here: int | None = None
        self._pointed: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What each chart says of itself

    def plot(self) -> QRectF:
        """Return where the columns stand."""
        raise NotImplementedError

    def spans(self) -> list[tuple[float, float]]:
        """Return the left edge and the width of each column."""
        raise NotImplementedError

    def said(self, column: int) -> str:
        """Return what a column shows, in words."""
        raise NotImplementedError

    def said_of(self, row: int) -> str:
        """Return what is said of the row in focus."""
        return self.said(self.column_of(row))

    def row_of(self, column: int) -> int | None:
        """Return the position of the row that a column leads to."""
        raise NotImplementedError

    def column_of(self, row: int) -> int:
        """Return the column in which a row stands."""
        raise NotImplementedError

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the axes and the columns."""
        raise NotImplementedError

    # From outside

    def show_series(self, series: Series | None) -> None:
        """Show other rows."""
        self.series, self.focused, self._here, self._pointed = series, None, None, None
        self.setEnabled(bool(series))
        self.update()

    def mark(self, row: int | None) -> None:
        """Mark the row in focus, by its position in the series."""
        self.focused = row
        if row is not None:
            self._here = None
        self.update()

    # Fonts and measures

    def small_font(self) -> QFont:
        """Return the font of the labels."""
        return theme.reading_font(_POINTS)

    def metrics(self) -> QFontMetricsF:
        """Return the measures of the labels."""
        return QFontMetricsF(self.small_font())

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which it can be read."""
        return QSize(180, int(2 * self.metrics().height() + FOOT + 2 * PAD) + 40)

    def sizeHint(self) -> QSize:
        """Return the size in which it reads well."""
        return QSize(300, self.minimumSizeHint().height() + 40)

    def top(self) -> float:
        """Return the height at which the columns may begin: below the line of words, half a label apart."""
        return PAD + 1.5 * self.metrics().height() + 2

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the columns, the marks, the line of words and the frame of the keyboard."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("paper"))
        painter.setFont(self.small_font())
        if self.series:
            plot = self.plot()
            self.draw(painter, plot)
            self._draw_marks(painter, plot)
            self._draw_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.current().color("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_marks(self, painter: QPainter, plot: QRectF) -> None:
        """Point from below at the row in focus, and frame what the keyboard is at."""
        accent, spans = theme.current().color("accent"), self.spans()
        if self.focused is not None:
            left, width = spans[self.column_of(self.focused)]
            tip = QPointF(left + width / 2, plot.bottom() + 2)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(-5, 8), tip + QPointF(5, 8)]))
            painter.restore()
        framed = self._column() if self.hasFocus() and self._pointed is None else self._pointed
        if framed is not None:
            left, width = spans[framed]
            painter.setPen(QPen(accent, 1))
            painter.drawRect(QRectF(left - 2, plot.top() - 2, width + 3, plot.height() + 3))

    def _draw_words(self, painter: QPainter) -> None:
        """Say what is shown, and at the right what is pointed at."""
        colors, metrics = theme.current(), self.metrics()
        line = QRectF(PAD, PAD, self.width() - 2 * PAD, metrics.height())
        said = self.readout()
        painter.setPen(colors.color("ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, said)
        room = line.width() - metrics.horizontalAdvance(said) - 12
        if metrics.horizontalAdvance(self._title) <= room:
            painter.setPen(colors.color("soft"))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._title)

    def draw_line(self, painter: QPainter, begin: QPointF, end: QPointF, *, strong: bool) -> None:
        """Draw a line of an axis, one on which columns stand stronger."""
        painter.setPen(QPen(theme.current().color("edge" if strong else "line"), 1))
        painter.drawLine(begin, end)

    def label_left(self, painter: QPainter, plot: QRectF, y: float, label: str) -> None:
        """Write a label to the left of the columns, at a height."""
        painter.setPen(theme.current().color("soft"))
        area = QRectF(0, y - self.metrics().height() / 2, plot.left() - BEYOND, self.metrics().height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)

    def readout(self) -> str:
        """Return what is said of the column under the pointer, at the keyboard, or of the row in focus."""
        if self._pointed is not None:
            return self.said(self._pointed)
        if self.hasFocus():
            return self.said(self._column())
        return "" if self.focused is None else self.said_of(self.focused)

    # Pointing

    def _column(self) -> int:
        """Return the column at which the keyboard is."""
        if self._here is not None:
            return min(self._here, len(self.spans()) - 1)
        return 0 if self.focused is None else self.column_of(self.focused)

    def column_at(self, x: float) -> int | None:
        """Return the column at a place, or the next to it."""
        if not self.series or not self.plot().left() - 3 <= x <= self.plot().right() + 3:
            return None
        spans = self.spans()
        near = min(range(len(spans)), key=lambda k: abs(spans[k][0] + spans[k][1] / 2 - x))
        return near if abs(spans[near][0] + spans[near][1] / 2 - x) <= spans[near][1] / 2 + 4 else None

    def _point_at(self, column: int | None) -> None:
        if column != self._pointed:
            self._pointed = column
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self._point_at(self.column_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing more of it."""
        super().leaveEvent(event)
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row that was clicked."""
        column = self.column_at(event.position().x())
        if column is not None and event.button() == Qt.MouseButton.LeftButton:
            self._here = column
            self._pick(column)

    def event(self, event: QEvent) -> bool:
        """Show what a column says as its tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            column = self.column_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if column is None else self.said(column), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move over the columns; Enter goes to the row."""
        if not self.series:
            super().keyPressEvent(event)
            return
        last, here = len(self.spans()) - 1, self._column()
        moves = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_PageUp: here - _STEP,
            Qt.Key.Key_PageDown: here + _STEP,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._move_to(min(last, max(0, moves[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(here)
        else:
            super().keyPressEvent(event)

    def _move_to(self, column: int) -> None:
        self._here, self._pointed = column, None
        said = self.said(column)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.update()

    def _pick(self, column: int) -> None:
        row = self.row_of(column)
        if row is not None:
            self.picked.emit(row)
