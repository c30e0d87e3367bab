"""The project that is open: its file, its model, and what machine translation and the checks say of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QObject, Signal

from enregard.check import Finding, check
from enregard.documents import Document
from enregard.errors import EnRegardError, OutputError
from enregard.files import reason
from enregard.progress import Progress
from enregard.project import Change, Project, Row
from enregard.project.store import Store, create
from enregard.score import Comparison, compare
from enregard.ui.rows.model import RowsModel
from enregard.ui.work import Job, Worker


class Session(QObject):
    """Holds a project while it is open. Every edit goes through `apply`, `undo` or `redo`."""

    opened = Signal()
    """Another project is open."""
    edited = Signal(object)
    """Rows have changed; the Change."""
    checked = Signal()
    """The findings have changed."""
    compared = Signal()
    """Machine translation has been made, or made anew."""
    aligned = Signal(object)
    """The rows have been aligned again; remarks on the texts as a whole, a list of Sentence."""
    failed = Signal(object)
    """Something could not be done; the EnRegardError."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = Worker(self)
        self.store: Store | None = None
        self.model: RowsModel | None = None
        self.comparison: Comparison | None = None
        self.findings: list[Finding] = []

    @property
    def project(self) -> Project | None:
        """Return the project, if one is open."""
        return self.store.project if self.store else None

    def open(self, store: Store) -> None:
        """Show another project; the one before is closed."""
        self.close()
        self.store = store
        self.model = RowsModel(store.project, self)
        self.comparison = None
        self.findings = []
        self.opened.emit()
        self._check_all()
        self._compare()

    def close(self) -> None:
        """Let go of the project and of its file."""
        self.worker.close()
        if self.store:
            self.store.close()
        if self.model:
            self.model.deleteLater()
        self.store = self.model = None

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may fail with a sentence; tell whether it went well."""
        try:
            act()
        except EnRegardError as error:
            self.failed.emit(error)
            return False
        return True

    def start(self, label: str, work: Callable[[Progress], object], then: Callable[[object], None]) -> None:
        """Do work beside the window."""
        self.worker.start(Job(label, work, then, self.failed.emit))

    # Edits

    def apply(self, change: Change | None) -> None:
        """Make a change, if there is one to make."""
        if self.project and change:
            self._edit(lambda project: project.apply(change))

    def undo(self) -> None:
        """Take the last change back."""
        self._edit(Project.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._edit(Project.redo)

    def _edit(self, act: Callable[[Project], Change | None]) -> None:
        if not self.project:
            return
        try:
            change = act(self.project)
        except EnRegardError as error:
            self.failed.emit(error)
            return
        if change:
            self._check_again(change)
            if _texts(change.old) != _texts(change.new):
                self._forget(change)
                self._compare()
            self.edited.emit(change)

    def _check_all(self) -> None:
        """Check every row beside the window; once more if rows have changed meanwhile."""
        if not self.project:
            return
        project, rows = self.project, list(self.project.rows)

        def then(findings: object) -> None:
            if project.rows == rows:
                self._checked(findings)
            else:
                self._check_all()

        self.start(self.tr("Checking"), lambda _: check(project, rows), then)

    def _check_again(self, change: Change) -> None:
        """Check the rows of a change; what was found on the others stays."""
        if self.project:
            gone = {row.id for row in change.old}
            self._checked([f for f in self.findings if f.row not in gone] + check(self.project, change.new))

    def _checked(self, findings: object) -> None:
        """Take up findings, in the order of the rows."""
        if self.project and self.model and isinstance(findings, list):
            places = {row.id: k for k, row in enumerate(self.project.rows)}
            self.findings = sorted((f for f in findings if f.row in places), key=lambda f: places[f.row])
            self.model.set_findings(self.findings)
            self.checked.emit()

    # Machine translation

    def _compare(self) -> None:
        """Ask for machine translation of the rows as they are now."""
        if not self.project:
            return
        project = self.project
        rows = Project(project.source, project.target, list(project.rows))
        self.start(self.tr("Translating"), lambda progress: compare(rows, progress), self._compared)

    def _forget(self, change: Change) -> None:
        """Show no machine translation of what the rows of a change were before."""
        for direction in self.comparison.directions if self.comparison else []:
            for row in change.old:
                direction.texts.pop(row.id, None)

    def _compared(self, comparison: object) -> None:
        if isinstance(comparison, Comparison):
            self.comparison = comparison
            self.compared.emit()

    # Another original

    def replace_source(self, read: Callable[[], Document]) -> None:
        """Read another original and put it in the place of the project's; a copy of the project is kept beside it.

        What is edited meanwhile counts: then the rest is aligned once more.
        """
        if not self.project:
            return
        rows = list(self.project.rows)
        project = Project(self.project.source, self.project.target, rows)

        def then(replaced: object) -> None:
            if self.project and self.project.rows != rows:
                self.replace_source(read)
            elif isinstance(replaced, tuple):
                self._put_in_place(replaced[0])
                self.aligned.emit(list(replaced[1]))

        self.start(self.tr("Aligning"), lambda progress: _with_source(project, read, progress), then)

    # Aligning again

    def align_again(self) -> None:
        """Align what nobody has decided on anew, beside the window; what is edited meanwhile counts."""
        if not self.project:
            return
        project = self.project
        rows = list(project.rows)
        copy = Project(project.source, project.target, list(rows), next_id=project.next_id)

        def then(result: object) -> None:
            if self.project is not project or not isinstance(result, tuple):
                return
            if project.rows != rows:
                self.align_again()
                return
            change, remarks = result
            self.apply(change)
            self.aligned.emit(list(remarks))

        self.start(self.tr("Aligning"), lambda progress: _again(copy, progress), then)

    def _put_in_place(self, replaced: Project) -> None:
        """Keep a copy of the project that is open, and write another one over it; if that fails, the old one stays."""
        if not self.store:
            return
        path = self.store.path
        if not self.attempt(lambda: self._keep_copy(path)):
            return
        self.close()
        if not self.attempt(lambda: self.open(create(replaced, path))):
            self.attempt(lambda: self.open(Store(path)))

    def _keep_copy(self, path: Path) -> None:
        """Keep the project as it was, under a name that is free."""
        copies = (path.with_stem(f"{path.stem}, before {number}") for number in range(1, 1000))
        free = next(copy for copy in copies if not copy.exists())
        try:
            copyfile(path, free)
        except OSError as error:
            raise OutputError(
                "No copy of the project could be kept beside it ({reason}), so nothing was replaced.",
                reason=reason(error),
            ) from error


def _with_source(project: Project, read: Callable[[], Document], progress: Progress) -> object:
    """Return a project with another original, and remarks. The aligner is imported here, when it is needed."""
    from enregard.project.build import replace_source

    built = replace_source(project, read(), progress)
    return built.project, built.remarks


def _again(project: Project, progress: Progress) -> object:
    """Align a project again. The aligner is imported here, when it is needed."""
    from enregard.project.build import align_again

    return align_again(project, progress)


def _texts(rows: tuple[Row, ...]) -> list[object]:
    """Return what machine translation depends on: the text of the rows, not what was decided about them."""
    return [(row.source, row.target) for row in rows]
