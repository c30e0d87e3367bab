"""The panel of the scores: what is held against what, the figures, and the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from enregard.errors import EnRegardError
from enregard.score import Contest, Measured
from enregard.text import Sentence
from enregard.ui import words
from enregard.ui.panels.scores.choice import Choice
from enregard.ui.panels.scores.columns import Series
from enregard.ui.panels.scores.picture import Picture
from enregard.ui.panels.scores.sheet import Sheet, Shown
from enregard.ui.scoring import Request

_METRIC = "chrF"  # of the picture


class ScoresPanel(QWidget):
    """Asks for scores when it is seen and something else is chosen; shows those that come."""

    asked = Signal(object)
    """Scores are wanted; the Request."""
    chosen = Signal(object)
    """A row was chosen in the picture; its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._asked: Request | None = None
        self._shown: Shown | None = None
        self._rows: list[int | None] = []
        self._row: int | None = None
        self.choice, self.sheet, self.picture = Choice(), Sheet(), Picture()
        self.copy = QPushButton(self.tr("Copy the figures"))
        self.copy.setToolTip(self.tr("Each figure with its interval and its signature (Ctrl+C)"))
        self.choice.changed.connect(self._ask)
        self.copy.clicked.connect(self._copy)
        self.picture.picked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self.choice)
        layout.addWidget(self._parts(), 1)
        self._show_nothing()

    def _parts(self) -> QSplitter:
        """Return the figures above the picture."""
        figures = QWidget()
        layout = QVBoxLayout(figures)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(self.sheet, 1)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self.copy)
        layout.addLayout(line)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(figures)
        splitter.addWidget(self.picture)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([340, 220])
        return splitter

    # What the session tells

    def set_versions(self, names: Sequence[str]) -> None:
        """Offer the texts of the original by their names, that of the translation which is shown first."""
        self.choice.set_names(names)
        if self.choice.request() != self._asked:
            self._show_nothing()
            self._ask_if_seen()

    def show_measured(self, measured: Measured, contests: Sequence[Contest]) -> None:
        """Show scores, and the contests of two texts if there are any."""
        self._shown = Shown(measured, tuple(contests))
        self._rows = [unit.row for unit, _ in measured.rows]
        self.picture.show_series(_series(measured))
        self.picture.setVisible(bool(measured.rows))
        self.copy.setEnabled(True)
        self.setFocusProxy(self.picture.bars if measured.rows else self.choice.hypothesis)
        self.show_row(self._row)

    def show_failure(self, said: Sentence | EnRegardError) -> None:
        """Say why there are no scores."""
        self._show_nothing(words.sentence(said))

    def show_row(self, row: int | None) -> None:
        """Show the figures of the row in focus, by its id, and those of its paragraph; mark it in the picture."""
        self._row = row
        if self._shown is None:
            return
        at = self._rows.index(row) if row is not None and row in self._rows else None
        self.picture.mark(at)
        unit, figures = (None, []) if at is None else self._shown.measured.rows[at]
        self._shown = Shown(self._shown.measured, self._shown.contests, unit, figures)
        if self.isVisible():
            self.sheet.show_scores(self._shown)

    def forget(self) -> None:
        """Forget all: another project is open."""
        self._asked, self._row = None, None
        self.choice.forget()
        self._show_nothing()

    def _show_nothing(self, why: str = "") -> None:
        """Show no scores, and say why."""
        few = self.tr(
            "Scores need two texts in the language of the translation: a second translation of this original, or a "
            "machine translation."
        )
        waiting = self.tr("These texts are not scored yet.")
        self._shown = None
        self.sheet.show_scores(why or (waiting if self.choice.request() else few))
        self.picture.show_series(None)
        self.picture.hide()
        self.copy.setEnabled(False)
        self.setFocusProxy(self.choice.hypothesis if self.choice.request() else self.sheet)

    # What the user does

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for scores now that they are seen."""
        super().showEvent(event)
        if self._shown:
            self.sheet.show_scores(self._shown)
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self.isVisible() and self.choice.request() != self._asked:
            self._ask()

    def _ask(self) -> None:
        self._asked = self.choice.request()
        self._show_nothing()
        if self._asked:
            self.asked.emit(self._asked)

    def _choose(self, position: int) -> None:
        row = self._rows[position]
        if row is not None:
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the figures on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy) and self._shown:
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sheet.as_text())


def _series(measured: Measured) -> Series | None:
    """Return the rows as the picture shows them."""
    if not measured.rows:
        return None
    at = [figure.metric for figure in measured.rows[0][1]].index(_METRIC)
    return Series(
        [figures[at].value for _, figures in measured.rows],
        [unit.number for unit, _ in measured.rows],
        [unit.paragraph for unit, _ in measured.rows],
    )
