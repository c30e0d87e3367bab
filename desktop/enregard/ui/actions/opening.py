"""Opening and beginning: projects, recent ones, two texts, the example, files that were dropped."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox
from shiboken6 import isValid

from enregard.documents import Document
from enregard.errors import DamagedError, EnRegardError
from enregard.files import corpus, make_folder
from enregard.progress import Progress
from enregard.project.store import SUFFIX, Store, salvage
from enregard.ui import recent, words
from enregard.ui.desk import Desk
from enregard.ui.drop import Align, AlignWith, Bilingual, Folders, Meant, Open, Refused
from enregard.ui.importing import Importing

if TYPE_CHECKING:
    from enregard.ui.dialogs.batch.window import BatchWindow


class Opening(QObject):
    """Methods are named after the actions of the table."""

    bilingual_asked = Signal(object)
    """A bilingual file, by its path, is to be opened."""

    def __init__(self, desk: Desk, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._window = desk, desk.session, desk.window
        self.importing = importing
        self._recent: QMenu | None = None
        self._batch: BatchWindow | None = None
        self.example_folder = Path()

    # Projects

    def open_project(self) -> None:
        """Ask for a project file and open it."""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), "", self._filter())
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open a project file; one that is open already stays as it is. Of a damaged one a copy is offered."""
        store = self._session.store
        with suppress(OSError):  # where it cannot be looked at, opening it says so
            if store and store.path.samefile(path):
                return
        try:
            opened = Store(path)
        except DamagedError as error:
            self._offer_copy(path, error)
        except EnRegardError as error:
            self._session.failed.emit(error)
        else:
            self._session.open(opened)

    def _offer_copy(self, path: Path, error: DamagedError) -> None:
        """Ask whether what can be read of a damaged project shall be opened, as a copy."""
        question = self.tr("Shall a copy be opened, with all that can be read? The file itself stays as it is.")
        box = QMessageBox(QMessageBox.Icon.Warning, "En regard", words.sentence(error), parent=self._window)
        box.setInformativeText(question)
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        box.deleteLater()
        if answer == QMessageBox.StandardButton.Open:
            self._session.attempt(lambda: self._open_copy(path))

    def _open_copy(self, path: Path) -> None:
        salvaged = salvage(path)
        self._session.open(Store(salvaged.path))
        self._desk.tell(words.sentence(salvaged.sentence))

    def start_page(self) -> None:
        """Close the project and show the page to begin from."""
        self._session.close()

    def fill_recent(self, action: QAction) -> None:
        """Let the submenu of an action list the recent projects whenever it opens."""
        menu = action.menu()
        if isinstance(menu, QMenu):
            self._recent = menu
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._list_recent)

    def _list_recent(self) -> None:
        if not self._recent:
            return
        self._recent.clear()
        for project in recent.projects():
            action = self._recent.addAction(project.name)
            action.setToolTip(str(project.path))
            action.setData(str(project.path))
            action.triggered.connect(self._open_listed)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _open_listed(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(Path(str(action.data())))

    # Texts

    def open_example(self) -> None:
        """Open the statement of 28 October 2024."""
        path = self.example_folder / f"statement{SUFFIX}"
        if path.exists():
            self.open(path)
        elif self._session.attempt(lambda: make_folder(self.example_folder)):
            self.align(corpus("statement.en.txt"), corpus("statement.fr.txt"), path)

    def align_texts(self) -> None:
        """Ask for an original and its translation, show how both are recognised, and align them."""
        self._align()

    def _align(self, source: Path | None = None, target: Path | None = None) -> None:
        """Show two texts before they are aligned; either may be there already."""
        from enregard.jobs.texts import Taken
        from enregard.ui.dialogs.importing.dialog import AlignDialog

        left, right = (Taken(path) if path else None for path in (source, target))
        dialog = AlignDialog(self.importing.read, left, right, self._window)
        given, texts, path, by = dialog.exec(), dialog.documents, dialog.path, dialog.by
        dialog.deleteLater()
        self.importing.stop()
        if given and texts:
            self._make(texts, path, by)

    def _make(self, texts: tuple[Document, Document], path: Path, by: str) -> None:
        """Align two texts into a new project, beside the window: a first view at once, then all that is known."""

        def work(progress: Progress) -> object:
            from enregard.jobs.texts import make

            return make(*texts, path, progress, quick=True, by=by)

        self._session.start(self.tr("Aligning"), work, self._open_made)

    def align(self, source: Path, target: Path, path: Path) -> None:
        """Align two texts into a new project, beside the window: a first view at once, then all that is known."""
        self._session.start(
            self.tr("Aligning"),
            lambda progress: _made(source, target, path, progress),
            self._open_made,
        )

    def _open_made(self, path: object) -> None:
        if isinstance(path, Path):
            self.open(path)
            self._session.align_again()

    def take(self, meant: Meant) -> None:
        """Do what is meant by files that were dropped."""
        match meant:
            case Open(path):
                self.open(path)
            case Align(source, target):
                self._align(source, target)
            case AlignWith(path):
                self._align(path)
            case Bilingual(path):
                self.bilingual_asked.emit(path)
            case Folders(folders):
                self.align_folders(folders)
            case Refused(sentence):
                self._desk.tell(sentence)

    # Many texts

    def align_folders(self, folders: Sequence[Path] = ()) -> None:
        """Show the window of a batch; one that is at work stays as it is."""
        from enregard.ui.dialogs.batch.window import BatchWindow

        if self._batch and isValid(self._batch) and self._batch.is_working:
            self._batch.raise_()
            self._batch.activateWindow()
            return
        self.end()
        self._batch = BatchWindow(folders, self._open_in_front)
        self._batch.show()

    def _open_in_front(self, path: Path) -> None:
        self.open(path)
        self._window.raise_()
        self._window.activateWindow()

    def end(self) -> None:
        """Close what stands beside the window."""
        if self._batch and isValid(self._batch):
            self._batch.close()

    def _filter(self) -> str:
        return self.tr("Projects of En regard (*{0})").format(SUFFIX)


def _made(source: Path, target: Path, path: Path, progress: Progress) -> Path:
    """Align two texts at a first glance. What that needs is imported now: the window is there sooner."""
    from enregard.jobs.work import make_project

    return make_project(source, target, path, progress, quick=True)
