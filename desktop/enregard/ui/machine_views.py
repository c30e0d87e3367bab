"""Shows what machine translation and scores say, wherever they are shown: below the texts, as a column, in a panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from enregard.errors import ScoreError
from enregard.score import Contest, Measured
from enregard.ui import theme
from enregard.ui.desk import Desk
from enregard.ui.panels.workspace import Workspace
from enregard.ui.rows.machine import first_engine

_REST = 600  # milliseconds after an edit until scores are made anew


class MachineViews(QObject):
    """Keeps the comparison panel, the machine's column and the panel of scores up to date."""

    went = Signal(object)
    """A row was chosen in the picture of the scores; its id."""

    def __init__(self, desk: Desk, space: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._space = desk, desk.session, space
        self._soon = QTimer(self)  # scores are made anew once the keyboard rests
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST)
        self._soon.timeout.connect(self._score_again)
        machine, scoring, scores = self._session.machine, self._session.scoring, space.scores
        machine.grown.connect(self.show)
        machine.made.connect(self._show_all)
        scoring.measured.connect(self._show_measured)
        scoring.failed.connect(self._show_failure)
        scores.asked.connect(scoring.ask)
        scores.chosen.connect(self.went)

    def begin(self) -> None:
        """Show another project, of which nothing is known yet."""
        self._soon.stop()
        self._space.scores.forget()
        self.show()
        self._offer()

    def show(self) -> None:
        """Show as much as is known."""
        machine = self._session.machine
        self._space.comparison.set_comparison(machine.comparison, why_none=self._why_none(), is_made=machine.is_made)
        if self._session.model:
            self._session.model.set_comparison(machine.comparison)
        first = first_engine(machine.comparison)
        self._space.show_machine_name(first.engine.name if first else "")
        self.show_row()

    def _why_none(self) -> str:
        """Say why no machine translation comes, if none does."""
        machine = self._session.machine
        if machine.is_stopped:
            return self.tr("Stopped. Machine, Translate all rows now goes on.")
        if machine.has_many_rows and not machine.is_asked:
            return self.tr("So many rows are translated only when you ask for it: Machine, Translate all rows now.")
        if machine.offered and not any(map(machine.is_used, machine.offered)):
            return self.tr("All engines are put aside. Machine, Engines asks them again.")
        return ""

    def _show_all(self) -> None:
        """Show what all engines say, and let it be scored."""
        self.show()
        self._offer()
        self._soon.start()

    def show_row(self) -> None:
        """Show what is known of the row in focus."""
        project, row = self._session.project, self._desk.row()
        if project:
            self._session.machine.first = max(0, self._desk.at)
            self._space.comparison.show_row(row, project, theme.READING_SIZE - 1)
            self._space.scores.show_row(row.id if row else None)

    def _offer(self) -> None:
        """Offer the texts that there are to be scored."""
        self._space.scores.set_versions(self._session.scoring.names())

    def _score_again(self) -> None:
        """Score what was scored before, if somebody is looking."""
        if self._space.is_shown(self._space.scores):
            self._session.scoring.again()

    def _show_measured(self, measured: Measured, contests: list[Contest]) -> None:
        self._space.scores.show_measured(measured, contests)

    def _show_failure(self, error: ScoreError) -> None:
        self._space.scores.show_failure(error)
