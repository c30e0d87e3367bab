"""Other texts in an open project: further translations of its original, or another original."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from enregard import documents
from enregard.documents import Document
from enregard.project.store import Store
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_text
from enregard.ui.dialogs.paste import PasteDialog


class Texts(QObject):
    """Methods are named after the actions of the table."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = desk.session, desk.window

    # Translations of the same original

    def add_translation(self) -> None:
        """Ask for another translation of this original, and align it beside the window."""
        path = ask_for_text(self._window, self.tr("Another translation of this original"))
        if path:
            self._session.add_translation(lambda original: _read_translation(original, path))

    def rename_translation(self) -> None:
        """Ask for another name of the translation that is shown."""
        store = self._session.store
        if not store:
            return
        new, given = QInputDialog.getText(
            self._window, self.tr("Rename this translation"), self.tr("Name:"), QLineEdit.EchoMode.Normal, _name(store)
        )
        if given and new.strip():
            self._session.rename_translation(new.strip())

    def remove_translation(self) -> None:
        """Remove the translation that is shown from the project, once the user has said yes."""
        store = self._session.store
        if not store:
            return
        question = self.tr("Remove “{0}” from the project, with all that was decided on it? This cannot be undone.")
        answer = QMessageBox.question(self._window, "En regard", question.format(_name(store)))
        if answer == QMessageBox.StandardButton.Yes:
            self._session.remove_translation()

    def next_translation(self) -> None:
        """Show the next translation of the same original."""
        if store := self._session.store:
            ids = [each.id for each in store.translations]
            self._session.use(ids[(ids.index(store.current) + 1) % len(ids)])

    # Another original

    def replace_by_file(self) -> None:
        """Ask for the file of another original."""
        path = ask_for_text(self._window, self.tr("Replace the original by a file"))
        if path:
            self._replace(lambda: _read_text(path))

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
            self._replace(lambda: _read_page(address.strip()))

    def _replace(self, read: Callable[[], Document]) -> None:
        self._session.replace_source(read)


def _name(store: Store) -> str:
    """Return the name of the translation that is shown."""
    return next(each.name for each in store.translations if each.id == store.current)


# What reads texts is imported when it is needed: the window is there sooner.


def _read_text(path: Path) -> Document:
    from enregard.jobs.work import read_text

    return read_text(path)


def _read_translation(original: Document, path: Path) -> Document:
    from enregard.jobs.work import read_translation

    return read_translation(original, path)


def _read_page(address: str) -> Document:
    from enregard.documents import web

    return web.read(address)
