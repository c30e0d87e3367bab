"""What goes out: a translation memory, a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

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
        """Write the rows with comparison, scores and findings as a web page."""
        from enregard.exchange import report

        path = self._ask(self.tr("Export report"), ".html", self.tr("Report (*.html)"))
        project = self._session.project
        if path and project:
            comparison = self._session.comparison or Comparison()
            findings = self._session.findings.in_order(self._session.position)
            self._write(path, lambda: report.write(project, comparison, findings, path))

    def _ask(self, title: str, suffix: str, kind: str) -> Path | None:
        store = self._session.store
        return ask_for_name(self._desk.window, title, store.path.with_suffix(suffix), kind) if store else None

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        if self._session.attempt(write):
            self._desk.tell(self.tr("Written: {0}").format(path))
