"""Underlining words that no dictionary knows, where one is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from enregard.errors import EnRegardError
from enregard.project import Row, Side
from enregard.ui import settings
from enregard.ui.desk import Desk

if TYPE_CHECKING:
    from enregard.spelling import Checker

_MOST = 2000  # texts whose words are remembered: some screens full


class Spelling(QObject):
    """Checks what is painted, a cell at a time. Dictionaries are loaded once the rows stand on the page."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_on = settings.SPELLING.get()
        self._checkers: dict[Side, Checker] = {}
        self._known: dict[tuple[Side, str], list[tuple[int, int]]] = {}
        desk.session.opened.connect(self._forget)
        desk.session.counted.connect(self._load)

    def check_spelling(self) -> None:
        """Underline words that are not in the dictionary, or no more."""
        self._is_on = not self._is_on
        settings.SPELLING.set(self._is_on)
        self._load()
        missing = [code for side, code in self._languages().items() if side not in self._checkers]
        if self._is_on and missing:
            self._desk.tell(self.tr("No dictionary is installed for: {0}").format(", ".join(missing)))

    def _languages(self) -> dict[Side, str]:
        project = self._desk.session.project
        return {Side.SOURCE: project.source.language, Side.TARGET: project.target.language} if project else {}

    def _forget(self) -> None:
        self._checkers.clear()
        self._known.clear()

    def _load(self) -> None:
        """Load the dictionaries of both languages, and paint anew. Imported late: the window is there sooner."""
        from enregard import spelling

        if self._is_on:
            found = {side: spelling.checker(code) for side, code in self._languages().items()}
            self._checkers = {side: checker for side, checker in found.items() if checker}
        self._desk.rows.viewport().update()

    def checker(self, side: Side) -> Checker | None:
        """Return what knows the words of a text, if its words are checked."""
        return self._checkers.get(side) if self._is_on else None

    def misspelt(self, row: Row, side: Side) -> list[tuple[int, int]]:
        """Return the words of a cell that no dictionary knows."""
        checker = self.checker(side)
        if checker is None:
            return []
        key = (side, row.text(side))
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = checker.misspelt(key[1])
        return self._known[key]

    def learn(self, side: Side, word: str) -> None:
        """Take a word into the user's own list."""
        checker = self._checkers.get(side)
        if checker:
            try:
                checker.learn(word)
            except EnRegardError as error:
                self._desk.session.failed.emit(error)
            self._known.clear()
            self._desk.rows.viewport().update()
