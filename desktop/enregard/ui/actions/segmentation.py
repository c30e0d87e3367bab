"""Where sentences end: the dialog, splitting again, and abbreviations from the text itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from enregard.errors import EnRegardError
from enregard.progress import Progress
from enregard.project import Change, Project, Row, Side
from enregard.project.store import Store
from enregard.segments import STANDARD, Ruleset, kept
from enregard.segments.abbreviations import abbreviation_at
from enregard.ui.desk import Desk
from enregard.ui.work import Job

_RULES, _BY = "segmentation", "split by"
"""The names under which a project keeps by what it was split."""
_AGAIN = "again"
"""Aligning again is work of this kind too: the session stops it when it leaves the project."""
IN_THE_MENU = ("edit_text", "split_sentence", "join_sentences", "take_out", "", "copy", "", "segmentation")
"""The actions of the context menu of a text, below what is said of its sentence."""


def proposal(row: Row, side: Side, offset: int) -> str:
    """Return the abbreviation at the caret, after which no sentence may be meant to end; empty if there is none."""
    return abbreviation_at(row.text(side), offset)


class Segmentation(QObject):
    """Methods without an underscore are actions of the table."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions: Mapping[str, QAction] = {}
        desk.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        desk.rows.customContextMenuRequested.connect(self._show_menu)

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions that stand in the context menu of a text."""
        self._actions = actions

    # Actions

    def segmentation(self) -> None:
        """Show and change where sentences end. The dialog is imported when it is asked for."""
        from enregard.ui.dialogs.segmentation.dialog import SegmentationDialog

        self._desk.rows.leave_editor()
        project = self._desk.session.project
        if project is None:
            return
        rules, by = self._in_force()
        dialog = SegmentationDialog(_copy(project), rules, by, self._desk.session.worker.start, self._desk.window)
        dialog.applied.connect(self._apply)
        dialog.saved.connect(self._keep)
        dialog.finished.connect(self._stop_looking)
        dialog.open()

    def _stop_looking(self, _result: int) -> None:
        """Let go of what the dialog had asked for: it is closed."""
        from enregard.ui.dialogs.segmentation.dialog import IMPORT, PREVIEW

        self._desk.session.worker.stop(PREVIEW, IMPORT)

    def never_end_here(self) -> None:
        """Never end a sentence after the abbreviation at the caret, in this project and from now on."""
        self._desk.rows.leave_editor()
        project, row, side = self._desk.session.project, self._desk.row(), self._desk.side
        text = proposal(row, side, self._desk.rows.offset) if row else ""
        if project is None or not text:
            self._desk.tell(self.tr("Put the caret on an abbreviation with a full stop first."))
            return
        language = (project.source if side is Side.SOURCE else project.target).language
        rules, by = self._in_force()
        if self._desk.session.attempt(lambda: kept.keep(kept.own().never_after(text, language))):
            self._split(rules.never_after(text, language), by, (side,))

    # The menu of a text

    def _show_menu(self, point: QPoint) -> None:
        if self._desk.row():
            menu = self.menu()
            menu.exec(self._desk.rows.viewport().mapToGlobal(point))
            menu.deleteLater()

    def menu(self) -> QMenu:
        """Return the context menu of the text in which the caret stands."""
        menu = QMenu(self._desk.window)
        row, side, offset = self._desk.row(), self._desk.side, self._desk.rows.offset
        if row and (text := proposal(row, side, offset)):
            said = self.tr("&Never end a sentence after “{0}”").format(text.replace("&", "&&"))
            menu.addAction(said, self.never_end_here)
            menu.addSeparator()
        for name in IN_THE_MENU:
            if name in self._actions:
                menu.addAction(self._actions[name])
            elif not name:
                menu.addSeparator()
        return menu

    # What the rules are

    def _in_force(self) -> tuple[Ruleset, str]:
        """Return by what the project was split: its own rules, or those for all projects."""
        store = self._desk.session.store
        try:
            said = store.get(_RULES) if store else ""
            rules = kept.from_json(said) if said else kept.own()
        except (EnRegardError, ValueError) as error:
            if isinstance(error, EnRegardError):
                self._desk.session.failed.emit(error)
            rules = STANDARD
        return rules, (store.get(_BY) if store else "") or "sentence"

    def _keep(self, rules: Ruleset) -> None:
        if self._desk.session.attempt(lambda: kept.keep(rules)):
            self._desk.tell(self.tr("Kept: texts that come in from now on are split by these rules."))

    def _apply(self, rules: Ruleset, by: str) -> None:
        self._split(rules, by, tuple(Side))

    # Splitting again

    def _split(self, rules: Ruleset, by: str, sides: tuple[Side, ...]) -> None:
        """Split the project again beside the window; what is edited meanwhile counts."""
        session = self._desk.session
        project, moment = session.project, session.reading.edits
        if project is None:
            return

        def then(change: Change | None) -> None:
            if session.project is not project:
                return
            session.interrupting.emit()
            if session.reading.edits != moment:
                self._split(rules, by, sides)
            else:
                self._take_over(change, rules, by)

        work = partial(_split_again, _copy(project), sides, rules, by)
        session.worker.start(Job(self.tr("Splitting"), work, then, session.failed.emit, _AGAIN))

    def _take_over(self, change: Change | None, rules: Ruleset, by: str) -> None:
        session = self._desk.session
        store = session.store
        if store and session.attempt(partial(_remember, store, rules, by)):
            if change is None:
                self._desk.tell(self.tr("No sentence was cut or joined: all are as these rules say, or decided on."))
            elif session.apply(change):
                count = len(set(change.new) - set(change.old))
                self._desk.tell(self.tr("%n row(s) split again; undo takes it back.", "", count))


def _copy(project: Project) -> Project:
    """Return a project that can be looked at beside the window."""
    return Project(project.source, project.target, list(project.rows), next_id=project.next_id)


def _remember(store: Store, rules: Ruleset, by: str) -> None:
    """Keep with a project by what it was split."""
    store.keep(_RULES, kept.to_json(rules))
    store.keep(_BY, by)


def _split_again(
    project: Project, sides: tuple[Side, ...], rules: Ruleset, by: str, progress: Progress
) -> Change | None:
    from enregard.project.resplit import resplit
    from enregard.segments import split

    return resplit(project, sides, partial(split, rules=rules, by=by, progress=progress), progress)
