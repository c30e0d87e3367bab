"""What machine translation says of the rows that are shown: who is asked, and what they said so far."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enregard.progress import Progress
from enregard.project import Change, Project, Side
from enregard.score import Comparison
from enregard.score.compare import Told
from enregard.translate import engines
from enregard.translate.difference import differences
from enregard.ui import settings

if TYPE_CHECKING:
    from enregard.ui.session import Session

COMPARE, COMPARE_SOME = "compare", "compare some"
"""The kinds of work that make a comparison, of all rows or of some."""
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

    _told = Signal(object)
    """The number of a run, and the comparison as far as it has come."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.comparison: Comparison | None = None
        self.offered: list[str] = []
        """The names of the engines that there are for the open project, used or put aside."""
        self.is_asked = self.is_made = False
        """Whether the engines were asked about all rows, and whether all of them have been heard."""
        self.is_stopped = False
        """Whether the user stopped them."""
        self.first = 0
        """The position of the row from which on rows are translated first."""
        self._run = 0
        self._changed: set[tuple[int, Side]] = set()  # texts that are others than when the run began, by row and side
        self._told.connect(self._grow)

    # Who is asked

    def known(self) -> list[str]:
        """Return the names of the engines that there are; before any was asked, of those that are installed."""
        project = self._session.project
        if self.offered or not project:
            return self.offered
        pair = project.source.language, project.target.language
        return list(dict.fromkeys(engine.name for engine in (*engines(*pair), *engines(*pair[::-1]))))

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
        """Return the files of translations made elsewhere that the open project is held against.

        A project may come from anywhere: what it names on another machine is not fetched.
        """
        store = self._session.store
        try:
            kept = json.loads(store.get(_FILES) or "[]") if store else []
        except ValueError:
            return []
        names = kept if isinstance(kept, list) else []
        return [Path(name) for name in names if isinstance(name, str) and not name.startswith(("//", "\\\\"))]

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
        self.comparison, self.offered, self.first = None, [], 0
        self.is_asked = self.is_made = self.is_stopped = False
        self._run += 1
        self._changed.clear()

    def begin_anew(self) -> None:
        """Ask again from the beginning: there are other engines."""
        self.comparison, self.is_made = None, False
        self.grown.emit()
        if self.is_asked or not self.has_many_rows:
            self.compare()

    def follow(self, change: Change) -> None:
        """Show nothing that was said of what rows were before a change, and ask anew."""
        now = {row.id: row for row in change.new}
        changed = {
            (row.id, side)
            for row in change.old
            for side in Side
            if row.id not in now or now[row.id].cell(side) != row.cell(side)
        }
        if not changed and len(change.new) == len(change.old):
            return
        before = {row.id for row in change.old}
        self._changed |= changed | {(row.id, side) for row in change.new if row.id not in before for side in Side}
        self._forget_changed()
        if not self.has_many_rows:
            self.compare()
        elif self.is_made:
            self._compare_changed()

    def _forget_changed(self) -> None:
        for row, side in self._changed:
            if self.comparison:
                self.comparison.forget(row, side)

    def compare_unasked(self) -> None:
        """Ask, unless there are very many rows."""
        if not self.has_many_rows:
            self.compare()

    def compare(self) -> None:
        """Ask the engines about the rows as they are now; what they said before is kept on disk."""
        project = self._session.project
        if not project:
            return
        self.is_asked, self.is_made, self.is_stopped = True, False, False
        self._run += 1
        self._changed.clear()
        self.grown.emit()
        run, rows = self._run, Project(project.source, project.target, list(project.rows))
        first = min(self.first, max(0, len(rows.rows) - 1))
        ask = self._asking(rows)

        def then(result: object) -> None:
            if run == self._run and isinstance(result, tuple):
                self.offered, self.comparison = result
                self.is_made = True
                self._forget_changed()
                self.made.emit()
                if self._changed:
                    self._compare_changed()

        self._session.start(
            self.tr("Translating"),
            lambda progress: ask(progress, first, lambda told: self._told.emit((run, told))),
            then,
            COMPARE,
            patient=True,
            cancelled=lambda: self._stop(run),
        )

    def _stop(self, run: int) -> None:
        """Say that no more will come of a run."""
        if run == self._run:
            self.is_stopped = True
            self.grown.emit()

    def _compare_changed(self) -> None:
        """Ask about the rows that have changed since all were asked about."""
        project, run, changed = self._session.project, self._run, set(self._changed)
        if not project:
            return
        positions = sorted(self._session.position(row) for row in {row for row, _ in changed})
        rows = [project.rows[position] for position in positions if position >= 0]
        ask = self._asking(Project(project.source, project.target, rows))

        def then(result: object) -> None:
            if run == self._run and changed == self._changed and self.comparison and isinstance(result, tuple):
                self.comparison.take_up(result[1])
                self._changed.clear()
                self.made.emit()

        self._session.start(self.tr("Translating"), lambda progress: ask(progress, 0, _told_nobody), then, COMPARE_SOME)

    def _asking(self, rows: Project) -> Callable[[Progress, int, Told], object]:
        """Return what asks the engines about rows, beside the window."""
        files, quick, without = self.files, settings.QUICK.get(), _put_aside()

        def ask(progress: Progress, first: int, told: Told) -> object:
            from enregard.jobs.witnesses import held_against, witnesses

            for language in (rows.source.language, rows.target.language):
                differences("one", "ones", language)  # reads what it needs of a language, beside the window
            found = witnesses(rows, files, quick=quick, without=without)
            return found.offered, held_against(rows, found, progress, first=first, told=told)

        return ask

    def _grow(self, told: tuple[int, Comparison]) -> None:
        """Show what is known so far, unless more was known before."""
        run, comparison = told
        if run == self._run and not self.is_made and comparison.extent >= (self.comparison or comparison).extent:
            self.comparison = comparison
            self._forget_changed()
            self.grown.emit()


def _told_nobody(_comparison: Comparison) -> None:
    """Tell nobody."""


def _put_aside() -> set[str]:
    return set(filter(None, settings.ENGINES_PUT_ASIDE.get().split("\n")))
