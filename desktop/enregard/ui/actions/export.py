"""What goes out: a translation memory, a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from enregard.progress import Progress
from enregard.project import Project
from enregard.score import Comparison
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_name


class Export(QObject):
    """Methods are named after the actions of the table. The writers are imported when they are needed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, desk.session

    def export_memory(self) -> None:
        """Write the rows as a translation memory."""
        from enregard.exchange import tmx

        path = self._ask(self.tr("Export memory"), ".tmx", self.tr("Translation memory (*.tmx)"))
        project = self._session.project
        if path and project:
            self._write(path, lambda: tmx.write(project, path))

    def export_report(self) -> None:
        """Write the rows with comparison, scores and findings as a web page, beside the window: scores take long."""
        path = self._ask(self.tr("Export report"), ".html", self.tr("Report (*.html)"))
        session, project = self._session, self._session.project
        if not path or not project:
            return
        rows = Project(project.source, project.target, list(project.rows))
        comparison = session.comparison.copy() if session.comparison else Comparison()
        findings = session.findings.in_order(session.position)

        def work(progress: Progress) -> object:
            from enregard.exchange import report

            report.write(rows, comparison, findings, path, report.scores(rows, comparison, progress))
            return path

        session.start(self.tr("Writing the report"), work, self._tell)

    def _ask(self, title: str, suffix: str, kind: str) -> Path | None:
        store = self._session.store
        return ask_for_name(self._desk.window, title, store.path.with_suffix(suffix), kind) if store else None

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        if self._session.attempt(write):
            self._tell(path)

    def _tell(self, path: object) -> None:
        self._desk.tell(self.tr("Written: {0}").format(path))
