"""Underlining words that no dictionary knows, where one is installed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from enregard import spelling
from enregard.project import Row, Side
from enregard.ui import settings
from enregard.ui.desk import Desk


class Spelling(QObject):
    """Checks what is painted, a cell at a time; what it found of a word is kept by the checker."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def check_spelling(self) -> None:
        """Underline words that are not in the dictionary, or no more."""
        settings.SPELLING.set(not settings.SPELLING.get())
        missing = [language for language in self._languages() if spelling.checker(language) is None]
        if settings.SPELLING.get() and missing:
            self._desk.tell(self.tr("No dictionary is installed for: {0}").format(", ".join(missing)))
        self._desk.rows.viewport().update()

    def _languages(self) -> list[str]:
        project = self._desk.session.project
        return [project.source.language, project.target.language] if project else []

    def misspelt(self, row: Row, side: Side) -> list[tuple[int, int]]:
        """Return the words of a cell that no dictionary knows."""
        if not settings.SPELLING.get():
            return []
        language = self._languages()[side is Side.TARGET]
        checker = spelling.checker(language)
        return checker.misspelt(row.text(side)) if checker else []
