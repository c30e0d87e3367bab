"""Bilingual files: opened as projects, and rows written in any format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from enregard.errors import EnRegardError
from enregard.progress import Progress
from enregard.ui import words
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_name
from enregard.ui.work import Job

if TYPE_CHECKING:
    from enregard.exchange.formats import Format, Reading, Writing
    from enregard.exchange.rows import Choice
    from enregard.jobs.exchanging import Converted, Imported, Look, Outgoing, Survey


class Exchange(QObject):
    """Methods are named after the actions of the table. What reads and writes is imported when it is needed."""

    def __init__(self, desk: Desk, open_project: Callable[[Path], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._open_project = desk, desk.session, open_project

    # In

    def open_bilingual(self) -> None:
        """Ask for a bilingual file, show it, and make a project of it."""
        from enregard.exchange import registry

        suffixes = " ".join(f"*{suffix}" for each in registry.readable() for suffix in each.suffixes)
        kinds = self.tr("Bilingual files ({0});;All files (*)").format(f"{suffixes} *.gz *.zip")
        path, _ = QFileDialog.getOpenFileName(self._desk.window, self.tr("Open a bilingual file"), "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, file: Path) -> None:
        """Show a bilingual file, then make a project of it."""
        from enregard.ui.dialogs.exchange.bilingual import BilingualDialog

        dialog = BilingualDialog(file, _Looking(self, file).look, _Looking(self, file).survey, self._desk.window)
        given, reading, path = dialog.exec() == QDialog.DialogCode.Accepted, dialog.reading, dialog.path
        dialog.deleteLater()
        self._session.worker.stop("look", "survey")
        if given:
            self._import(file, path, reading)

    def _import(self, file: Path, path: Path, reading: Reading) -> None:
        """Make the project beside the window, open it, and say what could not be read."""

        def work(progress: Progress) -> object:
            from enregard.jobs.exchanging import import_project

            return import_project(file, path, replace(reading, progress=progress))

        def then(imported: Any) -> None:
            self._open_project(path)
            self._tell_of(imported)

        self._session.start(self.tr("Reading {0}").format(file.name), work, then)

    def _tell_of(self, imported: Imported) -> None:
        from enregard.jobs.exchanging import CHOSEN

        problems = imported.problems
        # Which languages were taken the user has just said.
        said = [words.sentence(remark) for remark in imported.remarks if remark.template != CHOSEN]
        if problems:
            said.append(self.tr("Could not be read: {0}; mended: {1}.").format(problems.lost, problems.mended))
        if said:
            self._desk.tell(" ".join(said))

    def start(
        self, label: str, kind: str, work: Callable[[Progress], Any], then: Callable[[Any], None], failed: Any = None
    ) -> None:
        """Do work for a dialog beside the window; its failure is shown there."""
        self._session.worker.start(Job(label, work, then, failed or self._session.failed.emit, kind))

    # Out

    def export_rows(self) -> None:
        """Ask which rows shall be written and how, then write them beside the window."""
        from enregard.exchange import registry
        from enregard.jobs.exchanging import outgoing
        from enregard.ui import pdf
        from enregard.ui.dialogs.exchange.export import ExportDialog

        store, project = self._session.store, self._session.project
        if not store or not project:
            return
        taken = outgoing(store)
        languages = project.source.language, project.target.language
        dialog = ExportDialog(
            (*registry.writable(), pdf.FORMAT), languages, _Losses(self, taken).ask, self._desk.window
        )
        given = dialog.exec() == QDialog.DialogCode.Accepted
        form, writing, choice, by = dialog.form, dialog.writing(), dialog.choice(), dialog.wanted.by
        dialog.deleteLater()
        self._session.worker.stop("losses")
        path = self._ask(store.path, form, writing) if given else None
        if path:
            self._write(taken, path, form, writing, choice, by)

    def _ask(self, project: Path, form: Format, writing: Writing) -> Path | None:
        """Ask for the name of the file; of one that is added to it must be there."""
        from enregard.ui.dialogs.exchange.export import with_suffix

        kind = f"{words.said(form.title)} ({' '.join(f'*{suffix}' for suffix in form.suffixes)})"
        if writing.append:
            path, _ = QFileDialog.getOpenFileName(
                self._desk.window, self.tr("Add to which memory?"), str(project.parent), kind
            )
            return Path(path) if path else None
        given = ask_for_name(self._desk.window, self.tr("Export"), project.with_suffix(form.suffixes[0]), kind)
        if given is None:
            return None
        named = with_suffix(given, form)
        return named if self._may_be_written(_files(named, form, writing.languages), given) else None

    def _may_be_written(self, files: list[Path], given: Path) -> bool:
        """Tell whether nothing is there yet, or the user lets it be replaced; for the given name they were asked."""
        there = [str(file) for file in files if file != given and file.exists()]
        if not there:
            return True
        question = self.tr("{0}: there already. Shall it be replaced?").format(", ".join(there))
        return QMessageBox.question(self._desk.window, "En regard", question) == QMessageBox.StandardButton.Yes

    def _write(self, taken: Outgoing, path: Path, form: Format, writing: Writing, choice: Choice, by: str) -> None:
        def work(progress: Progress) -> object:
            from enregard.jobs.exchanging import export

            return export(taken, path, replace(writing, progress=progress), choice, by, form)

        self._session.start(self.tr("Writing {0}").format(path.name), work, self._tell_written)

    def _tell_written(self, done: Any) -> None:
        converted: Converted = done
        self._desk.tell(self.tr("Written: {0} (rows: {1})").format(converted.path, converted.units))


def _files(path: Path, form: Format, languages: tuple[str, str]) -> list[Path]:
    """Return the files that are written under a name: Moses and hunalign have one for each language."""
    from enregard.exchange.lines import beside, hunalign

    endings = {"moses": "", "hunalign": hunalign.ENDING}
    if form.name not in endings:
        return [path]
    codes = beside.file_codes(languages)
    pair = "-".join(codes)
    return [path, *(path.with_name(f"{path.stem}.{pair}.{code}{endings[form.name]}") for code in codes)]


class _Looking:
    """Reads a file for the dialog that shows it."""

    def __init__(self, exchange: Exchange, file: Path) -> None:
        self._exchange, self._file = exchange, file

    def look(self, reading: Reading, then: Callable[[Look], None], failed: Callable[[EnRegardError], None]) -> None:
        """Read its first units."""

        def work(progress: Progress) -> object:
            from enregard.jobs.exchanging import look

            return look(self._file, replace(reading, progress=progress))

        self._exchange.start(self._exchange.tr("Reading"), "look", work, then, failed)

    def survey(
        self,
        reading: Reading,
        pair: tuple[str, str],
        then: Callable[[Survey], None],
        failed: Callable[[EnRegardError], None],
    ) -> None:
        """Count all of it."""

        def work(progress: Progress) -> object:
            from enregard.jobs.exchanging import survey

            return survey(self._file, replace(reading, progress=progress), pair)

        self._exchange.start(self._exchange.tr("Counting"), "survey", work, then, failed)


class _Losses:
    """Counts for the export dialog what a format cannot hold."""

    def __init__(self, exchange: Exchange, taken: Outgoing) -> None:
        self._exchange, self._taken = exchange, taken

    def ask(self, form: Format, writing: Writing, choice: Choice, then: Callable[[Any], None]) -> None:
        """Count beside the window."""

        def work(_progress: Progress) -> object:
            from enregard.jobs.exchanging import losses

            return losses(self._taken, form, writing, choice)

        self._exchange.start(self._exchange.tr("Counting"), "losses", work, then)
