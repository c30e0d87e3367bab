"""What machine translation says of the rows that are shown: who is asked, and what they said so far."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enregard.progress import Progress
from enregard.project import Change, Project, Row, Side
from enregard.score import Comparison
from enregard.translate.difference import differences
from enregard.ui import settings

if TYPE_CHECKING:
    from enregard.ui.session import Session

COMPARE = "compare"
"""The kind of work that makes a comparison."""
MOST_COMPARED = 2000
"""Rows up to which machine translation is made without being asked for."""
_FILES = "translations made elsewhere"
"""The name under which a project keeps the paths of its files of translations."""


class MachineTranslation(QObject):
    """Asks the engines that the user has not put aside, beside the window, whenever rows or engines change."""

    grown = Signal()
    """More is known of the rows, but not all."""
    made = Signal()
    """All engines have been heard."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.comparison: Comparison | None = None
        self.offered: list[str] = []
        """The names of the engines that there are for the open project, used or put aside."""
        self.is_made = False
        self.first = 0
        """The position of the row from which on rows are translated first."""
        self._told.connect(self._grow)

    _told = Signal(object)

    # Who is asked

    def is_used(self, name: str) -> bool:
        """Tell whether an engine is asked."""
        return name not in _put_aside()

    def use(self, name: str, *, used: bool) -> None:
        """Ask an engine from now on, or put it aside."""
        names = _put_aside() - {name} if used else _put_aside() | {name}
        settings.ENGINES_PUT_ASIDE.set("\n".join(sorted(names)))
        self.begin_anew()

    @property
    def files(self) -> list[Path]:
        """Return the files of translations made elsewhere that the open project is held against."""
        store = self._session.store
        kept = store.get(_FILES) if store else ""
        return [Path(path) for path in json.loads(kept)] if kept else []

    def set_files(self, files: list[Path]) -> None:
        """Hold the project against other files from now on; it keeps where they are."""
        store = self._session.store
        kept = json.dumps([str(path) for path in dict.fromkeys(files)])
        if store and self._session.attempt(lambda: store.keep(_FILES, kept)):
            self.begin_anew()

    # Asking

    @property
    def has_many_rows(self) -> bool:
        """Tell whether there are so many rows that they are translated only when it is asked for."""
        project = self._session.project
        return project is not None and len(project.rows) > MOST_COMPARED

    def forget(self) -> None:
        """Forget what was said: other rows are shown."""
        self.comparison, self.offered, self.is_made, self.first = None, [], False, 0

    def begin_anew(self) -> None:
        """Ask again from the beginning: there are other engines."""
        asked = self.comparison is not None
        self.comparison, self.is_made = None, False
        self.grown.emit()
        if asked or not self.has_many_rows:
            self.compare()

    def follow(self, change: Change) -> None:
        """Show nothing that was said of what rows were before a change, and ask anew of the others."""
        if _texts(change.old) == _texts(change.new):
            return
        now = {row.id: row for row in change.new}
        for row in change.old:
            for side in Side:
                if self.comparison and (row.id not in now or now[row.id].cell(side) != row.cell(side)):
                    self.comparison.forget(row.id, side)
        self.compare_unasked()

    def compare_unasked(self) -> None:
        """Ask, unless there are very many rows."""
        if not self.has_many_rows:
            self.compare()

    def compare(self) -> None:
        """Ask the engines about the rows as they are now; what they said before is kept on disk."""
        project = self._session.project
        if not project:
            return
        self.is_made = False
        rows = Project(project.source, project.target, list(project.rows))
        files, quick, without = self.files, settings.QUICK.get(), _put_aside()
        first = min(self.first, max(0, len(rows.rows) - 1))

        def work(progress: Progress) -> object:
            from enregard.jobs.witnesses import held_against, witnesses

            for language in (rows.source.language, rows.target.language):
                differences("one", "ones", language)  # reads what it needs of a language, beside the window
            found = witnesses(rows, files, quick=quick, without=without)
            made = held_against(
                rows, found, progress, first=first, told=lambda comparison: self._told.emit((project, comparison))
            )
            return found.offered, made

        def then(result: object) -> None:
            if self._session.project is project and isinstance(result, tuple):
                self.offered, self.comparison = result
                self.is_made = True
                self.made.emit()

        self._session.start(self.tr("Translating"), work, then, COMPARE, patient=True)

    def _grow(self, told: tuple[Project, Comparison]) -> None:
        """Show what is known so far, unless more was known before."""
        project, comparison = told
        if self._session.project is project and (self.comparison is None or self.comparison is comparison):
            self.comparison = comparison
            self.grown.emit()


def _put_aside() -> set[str]:
    return set(filter(None, settings.ENGINES_PUT_ASIDE.get().split("\n")))


def _texts(rows: tuple[Row, ...]) -> list[object]:
    """Return what machine translation depends on: the text of the rows, not what was decided about them."""
    return [(row.source, row.target) for row in rows]
