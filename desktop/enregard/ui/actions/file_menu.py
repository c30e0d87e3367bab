"""The File menu: open, align, replace the original, export. Each asks, then lets the session work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from enregard import documents
from enregard.documents import Document, web
from enregard.errors import EncodingError
from enregard.files import corpus, make_folder
from enregard.jobs import work
from enregard.project.store import SUFFIX, Store
from enregard.score import Comparison
from enregard.ui.dialogs.paste import PasteDialog
from enregard.ui.session import Session


class FileMenu(QObject):
    """Asks for files and texts, with the window as the dialogs' parent."""

    written = Signal(object)
    """A file was written; its path."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.example_folder = Path()

    # Opening

    def open_example(self) -> None:
        """Open the statement of 28 October 2024."""
        path = self.example_folder / f"statement{SUFFIX}"
        if path.exists():
            self.open(path)
        elif self._session.attempt(lambda: make_folder(self.example_folder)):
            self.align(corpus("statement.en.txt"), corpus("statement.fr.txt"), path)

    def open_project(self) -> None:
        """Ask for a project file and open it."""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), "", self._project_filter())
        if path:
            self.open(Path(path))

    def align_texts(self) -> None:
        """Ask for an original, its translation and a name for the project; align them beside the window."""
        texts = self.tr("Text files (*.txt);;All files (*)")
        source, _ = QFileDialog.getOpenFileName(self._window, self.tr("The original"), "", texts)
        if not source:
            return
        folder = str(Path(source).parent)
        target, _ = QFileDialog.getOpenFileName(self._window, self.tr("Its translation"), folder, texts)
        if not target:
            return
        proposed = Path(target).with_suffix(SUFFIX)
        path = self._ask_for_name(self.tr("Name of the project"), proposed, self._project_filter())
        if path:
            self.align(Path(source), Path(target), path)

    def align(self, source: Path, target: Path, path: Path) -> None:
        """Align two texts into a new project, beside the window: a first view at once, then all that is known."""
        self._session.start(
            self.tr("Aligning"),
            lambda progress: work.make_project(source, target, path, progress, quick=True),
            self._open_made,
        )

    def _open_made(self, path: object) -> None:
        if isinstance(path, Path):
            self.open(path)
            self._session.align_again()

    def open(self, path: Path) -> None:
        """Open a project file; one that is open already stays as it is."""
        store = self._session.store
        if store and path.exists() and store.path.samefile(path):
            return
        self._session.attempt(lambda: self._session.open(Store(path)))

    def _project_filter(self) -> str:
        return self.tr("Projects of En regard (*{0})").format(SUFFIX)

    # Another original

    def replace_by_file(self) -> None:
        """Ask for the file of another original."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Replace the original by a file"), "", self.tr("Text files (*.txt);;All files (*)")
        )
        if path:
            self._replace(lambda: self._read(Path(path)))

    def _read(self, path: Path) -> Document:
        """Read a text in the encoding that it seems to be in, if it is not UTF-8."""
        try:
            return documents.read(path)
        except EncodingError as error:
            return documents.read(path, encoding=error.suggestion)

    def replace_by_paste(self) -> None:
        """Ask for the text of another original."""
        dialog = PasteDialog(self._window)
        given, text, name = dialog.exec(), dialog.text(), self.tr("pasted text")
        dialog.deleteLater()
        if given:
            self._replace(lambda: documents.from_text(text, name))

    def replace_by_page(self) -> None:
        """Ask for the address of a web page with another original. Only now anything goes online."""
        address, given = QInputDialog.getText(
            self._window, self.tr("Replace the original by a web page"), self.tr("Address of the page:")
        )
        if given and address.strip():
            self._replace(lambda: web.read(address.strip()))

    def _replace(self, read: Callable[[], Document]) -> None:
        self._session.replace_source(read)

    # Export

    def export_memory(self) -> None:
        """Write the rows as a translation memory."""
        from enregard.exchange import tmx

        path = self._ask_for_output(self.tr("Export memory"), ".tmx", self.tr("Translation memory (*.tmx)"))
        project = self._session.project
        if path and project:
            self._export(path, lambda: tmx.write(project, path))

    def export_report(self) -> None:
        """Write the rows with comparison, scores and findings as a web page."""
        from enregard.exchange import report

        path = self._ask_for_output(self.tr("Export report"), ".html", self.tr("Report (*.html)"))
        session = self._session
        if path and session.project:
            project, comparison = session.project, session.comparison or Comparison()
            self._export(path, lambda: report.write(project, comparison, session.findings, path))

    def _ask_for_output(self, title: str, suffix: str, kind: str) -> Path | None:
        if not self._session.store:
            return None
        proposed = self._session.store.path.with_suffix(suffix)
        return self._ask_for_name(title, proposed, kind)

    def _ask_for_name(self, title: str, proposed: Path, kind: str) -> Path | None:
        """Ask for the name of a file to write; it gets the proposed suffix if the user gives none."""
        dialog = QFileDialog(self._window, title, str(proposed.parent), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
        dialog.selectFile(proposed.name)
        given, names = dialog.exec(), dialog.selectedFiles()
        dialog.deleteLater()
        return Path(names[0]) if given and names else None

    def _export(self, path: Path, write: Callable[[], object]) -> None:
        if self._session.attempt(write):
            self.written.emit(path)
