"""The project that is open: its file, its model, and what machine translation and the checks say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QObject, QTimer, Signal

from enregard.documents import Document
from enregard.errors import EnRegardError, InputError, OutputError
from enregard.files import reason
from enregard.progress import Progress
from enregard.project import Change, Project
from enregard.project.articles import KeptArticle
from enregard.project.store import Store, create
from enregard.score import Comparison
from enregard.ui.dismissed import DISMISSALS
from enregard.ui.findings import Findings
from enregard.ui.machine import COMPARE, COMPARE_SOME, MachineTranslation
from enregard.ui.reading import Reading
from enregard.ui.rows.model import RowsModel
from enregard.ui.scoring import SCORE, Scoring
from enregard.ui.work import Job, Worker

_CHECK, _CHECK_SOME, _AGAIN, _ADD, _REPLACE = "check", "check some", "again", "add", "replace"
_OF_THE_ROWS, _OF_THE_PROJECT = (_CHECK, _CHECK_SOME, COMPARE, COMPARE_SOME, SCORE, _AGAIN), (_ADD, _REPLACE)
"""The kinds of work that are of no use any more when another translation is shown, or another project."""
_BREATH = 100  # milliseconds


class Session(QObject):
    """Holds a project while it is open. Every edit goes through `apply`, `undo`, `redo` or `go_to`."""

    leaving = Signal()
    """What is shown is about to be left: the last moment to keep something in its file."""
    interrupting = Signal()
    """Rows are about to change by themselves: the last moment to take over what is being written."""
    opened = Signal()
    """Another project, or another translation of the project, is shown."""
    named = Signal()
    """A translation has another name."""
    closed = Signal()
    """No project is open any more."""
    edited = Signal(object)
    """Rows have changed; the Change."""
    counted = Signal()
    """The rows have been read to the end: see `reading`."""
    checked = Signal()
    """The findings have changed."""
    aligned = Signal(object)
    """The rows have been aligned again; remarks on the texts as a whole, a list of Sentence."""
    failed = Signal(object)
    """Something could not be done; the EnRegardError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = Worker(self)
        self.store: Store | None = None
        self.model: RowsModel | None = None
        self.machine = MachineTranslation(self)
        self.scoring = Scoring(self)
        self.findings = Findings(self)
        self.findings.changed.connect(self._show_findings)
        self.findings.due.connect(self._some_checks_are_due)
        self.reading = Reading(self)
        self.reading.finished.connect(self._read)
        self._soon = QTimer(self)  # work begins once the rows stand on the page, so that it does not hold them up
        self._soon.setSingleShot(True)
        self._soon.setInterval(_BREATH)
        self._soon.timeout.connect(self._begin_work)
        self._places: dict[int, int] | None = None

    @property
    def project(self) -> Project | None:
        """Return the project, if one is open."""
        return self.store.project if self.store else None

    @property
    def comparison(self) -> Comparison | None:
        """Return what machine translation says of the rows, as far as it is known."""
        return self.machine.comparison

    def open(self, store: Store) -> None:
        """Show another project; the one before is closed."""
        self._let_go()
        self.store = store
        self._show()

    def use(self, translation: int) -> None:
        """Show another translation of the same original."""
        store = self.store
        if store and store.current != translation:
            self.leaving.emit()
            self.worker.stop(*_OF_THE_ROWS)
            if self.attempt(lambda: store.use(translation)):
                self._show()

    def rename_translation(self, name: str) -> None:
        """Give the translation that is shown another name."""
        store = self.store
        if store and self.attempt(lambda: store.rename(store.current, name)):
            self.named.emit()

    def remove_translation(self) -> None:
        """Remove the translation that is shown, and show another."""
        store = self.store
        if store:
            self.leaving.emit()
            self.worker.stop(*_OF_THE_ROWS)
            if self.attempt(lambda: store.remove(store.current)):
                self._show()

    def _show(self) -> None:
        if not self.store:
            return
        if self.model:
            self.model.deleteLater()
        self.model = RowsModel(self.store.project, self)
        self._places = None
        self.machine.forget()
        self.scoring.forget()
        self.findings.forget()
        self.opened.emit()
        self.reading.begin(self.store.project)

    def close(self) -> None:
        """Let go of the project and of its file."""
        self._let_go()
        self.closed.emit()

    def end(self) -> None:
        """Let go of everything: the window closes."""
        self._let_go()
        self.worker.close()

    def _let_go(self) -> None:
        if self.store:
            self.leaving.emit()
        self._soon.stop()
        self.reading.stop()
        self.worker.stop(*_OF_THE_ROWS, *_OF_THE_PROJECT)
        if self.store:
            self.store.close()
        if self.model:
            self.model.deleteLater()
        self.store = self.model = self._places = None

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may fail with a sentence; tell whether it went well."""
        try:
            act()
        except EnRegardError as error:
            self.failed.emit(error)
            return False
        return True

    def start(
        self,
        label: str,
        work: Callable[[Progress], object],
        then: Callable[[object], None],
        kind: str = "",
        *,
        patient: bool = False,
        cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        """Do work beside the window. It takes the place of earlier work of its kind, if it has one."""
        self.worker.start(Job(label, work, then, self.failed.emit, kind, patient, cancelled))

    def position(self, row_id: int) -> int:
        """Return the position of a row, or -1."""
        if self._places is None:
            self._places = {row.id: k for k, row in enumerate(self.project.rows)} if self.project else {}
        return self._places.get(row_id, -1)

    # Edits

    def apply(self, change: Change | None) -> bool:
        """Make a change, if there is one to make; tell whether it was made."""
        return change is not None and self._edit(lambda project: project.apply(change))

    def undo(self) -> None:
        """Take the last change back."""
        self._edit(Project.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._edit(Project.redo)

    def go_to(self, number: int) -> None:
        """Take back, or do again, as many edits as it needs for so many to hold."""
        made: list[Change] = []
        project = self.project
        if project and self.attempt(lambda: made.extend(project.go_to(number))):
            for change in made:
                self._follow(change)

    def _edit(self, act: Callable[[Project], Change | None]) -> bool:
        made: list[Change | None] = []
        project = self.project
        if not project or not self.attempt(lambda: made.append(act(project))) or made[0] is None:
            return False
        self._follow(made[0])
        return True

    def _follow(self, change: Change) -> None:
        """Bring up to date what depends on the rows of a change."""
        if not self.project:
            return
        self.reading.follow(change)
        if [row.id for row in change.old] != [row.id for row in change.new]:
            self._places = None
        self.findings.follow(self.project, change)
        self.machine.follow(change)
        self.edited.emit(change)

    # What is known of the rows

    def _read(self) -> None:
        """Tell that all rows have been read; soon after, work on them begins."""
        self.counted.emit()
        self._soon.start()

    def _begin_work(self) -> None:
        """Check and compare."""
        self._checks_are_due()
        self.machine.compare_unasked()

    def check_again(self) -> None:
        """Check all rows anew: what they are held to has changed."""
        self._checks_are_due()

    def _checks_are_due(self) -> None:
        if self.project:
            self.worker.stop(_CHECK, _CHECK_SOME)  # what they would say is said of rows that are checked anew
            self._check(self.findings.work(self.project), _CHECK)

    def _some_checks_are_due(self) -> None:
        if self.project:
            self._check(self.findings.some_work(self.project), _CHECK_SOME)

    def _check(self, work: Callable[[Progress], object], kind: str) -> None:
        self.start(self.tr("Checking"), work, self.findings.done, kind, cancelled=self.findings.stopped)

    def _show_findings(self) -> None:
        if self.model:
            self.model.set_findings(self.findings.by_row)
            self.checked.emit()

    # Aligning again, other texts

    def align_again(self) -> None:
        """Align what nobody has decided on anew, beside the window; what is edited meanwhile counts."""
        if not self.project:
            return
        project, moment = self.project, self.reading.edits
        copy = Project(project.source, project.target, list(project.rows), next_id=project.next_id)

        def then(result: object) -> None:
            if self.project is not project or not isinstance(result, tuple):
                return
            self.interrupting.emit()
            if self.reading.edits != moment:
                self.align_again()
                return
            change, remarks = result
            self.apply(change)
            self.aligned.emit(list(remarks))

        self.start(self.tr("Aligning"), lambda progress: _again(copy, progress), then, _AGAIN)

    def add_translation(self, read: Callable[[Document], Document]) -> None:
        """Align another translation with the original; `read` is given the original."""
        store, project = self.store, self.project
        if not store or not project:
            return
        original = project.source

        def then(result: object) -> None:
            if self.store is not store or not isinstance(result, tuple):
                return
            added, remarks = result
            if self.attempt(lambda: self.use(store.add(added).id)):
                self.aligned.emit(list(remarks))

        self.start(self.tr("Aligning"), lambda progress: _built(original, read(original), progress), then, _ADD)

    def replace_source(self, read: Callable[[], Document]) -> None:
        """Read another original and put it in the place of the project's; a copy of the project is kept beside it.

        What is edited meanwhile counts: then the rest is aligned once more.
        """
        if not self.project or not self.attempt(self._refuse_several):
            return
        moment = self.reading.edits
        project = Project(self.project.source, self.project.target, list(self.project.rows))

        def then(replaced: object) -> None:
            if self.project and self.reading.edits != moment:
                self.replace_source(read)
            elif isinstance(replaced, tuple):
                self._put_in_place(replaced[0])
                self.aligned.emit(list(replaced[1]))

        self.start(self.tr("Aligning"), lambda progress: _with_source(project, read, progress), then, _REPLACE)

    def _refuse_several(self) -> None:
        """Raise InputError if the original has other translations, which would be left without one."""
        if self.store and len(self.store.translations) > 1:
            raise InputError(
                "{path} holds several translations of its original. Remove the others first, or align the new original "
                "with each in a project of its own.",
                path=self.store.path,
            )

    def _put_in_place(self, replaced: Project) -> None:
        """Keep a copy of the project that is open, and write another one over it; if that fails, the old one stays."""
        if not self.store:
            return
        store, articles = self.store, dict[int, KeptArticle]()
        path, dismissals = store.path, store.get(DISMISSALS)
        if not self.attempt(lambda: articles.update(store.articles.all())):
            return
        if not self.attempt(lambda: _keep_copy(path)):
            return
        self._let_go()
        if not self.attempt(lambda: self.open(_created(replaced, path, dismissals, articles))):
            self.attempt(lambda: self.open(Store(path)))


def _created(project: Project, path: Path, dismissals: str, articles: Mapping[int, KeptArticle]) -> Store:
    """Write a project in which some findings are dismissed, with press articles; links by hand were to the original."""
    store = create(project, path)
    store.keep(DISMISSALS, dismissals)
    for number, article in articles.items():
        store.articles.keep(number, replace(article, links=()))
    return store


def _keep_copy(path: Path) -> None:
    """Keep a project as it was, under a name that is free."""
    copies = (path.with_stem(f"{path.stem}, before {number}") for number in range(1, 1000))
    free = next(copy for copy in copies if not copy.exists())
    try:
        copyfile(path, free)
    except OSError as error:
        raise OutputError(
            "No copy of the project could be kept beside it ({reason}), so nothing was replaced.",
            reason=reason(error),
        ) from error


# The aligner is imported when it is needed: a project that is only opened does without.


def _with_source(project: Project, read: Callable[[], Document], progress: Progress) -> object:
    """Return a project with another original, and remarks."""
    from enregard.project.build import replace_source

    built = replace_source(project, read(), progress)
    return built.project, built.remarks


def _built(source: Document, target: Document, progress: Progress) -> object:
    """Return a project of two documents, and remarks."""
    from enregard.project.build import build

    built = build(source, target, progress)
    return built.project, built.remarks


def _again(project: Project, progress: Progress) -> object:
    """Align a project again."""
    from enregard.project.build import align_again

    return align_again(project, progress)
