"""Other texts in an open project: further translations of its original, or another original."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from enregard.documents import Document
from enregard.project.store import Store
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_text
from enregard.ui.dialogs.paste import PasteDialog
from enregard.ui.importing import Importing

if TYPE_CHECKING:
    from enregard.jobs.texts import Taken


class Texts(QObject):
    """Methods are named after the actions of the table."""

    def __init__(self, desk: Desk, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window, self._importing = desk.session, desk.window, importing

    # Translations of the same original

    def add_translation(self) -> None:
        """Ask for another translation of this original, and align it beside the window."""
        text = self._ask(self.tr("Another translation of this original"), self.tr("&Add the translation"))
        if text:
            self._session.add_translation(lambda original: _no_original(original, text))

    def _ask(self, title: str, button: str, taken: Taken | None = None) -> Document | None:
        """Ask for a text, which is shown before it is taken."""
        from enregard.ui.dialogs.importing.dialog import TextDialog

        dialog = TextDialog(title, button, self._importing.read, taken, self._window)
        given, text = dialog.exec(), dialog.document
        dialog.deleteLater()
        self._importing.stop()
        return text if given else None

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
        if path := ask_for_text(self._window, self.tr("Replace the original by a file")):
            self._replace(path=path)

    def replace_by_paste(self) -> None:
        """Ask for the text of another original."""
        dialog = PasteDialog(self._window)
        given, text, name = dialog.exec(), dialog.text(), self.tr("pasted text")
        dialog.deleteLater()
        if given:
            from enregard import documents

            self._session.replace_source(lambda: documents.from_text(text, name))

    def replace_by_page(self) -> None:
        """Ask for the address of a web page with another original. Only now anything goes online."""
        address, given = QInputDialog.getText(
            self._window, self.tr("Replace the original by a web page"), self.tr("Address of the page:")
        )
        if given and address.strip():
            self._replace(address=address.strip())

    def _replace(self, path: Path | None = None, address: str = "") -> None:
        """Show the text before it takes the original's place."""
        from enregard.jobs.texts import Taken

        taken = Taken(path, address)
        document = self._ask(self.tr("Replace the original"), self.tr("&Replace the original"), taken)
        if document:
            self._session.replace_source(lambda: document)


def _no_original(original: Document, text: Document) -> Document:
    """Return a translation that was read. Raises InputError if it is in the original's language."""
    from enregard.jobs.work import refuse_original_language

    refuse_original_language(original, text)
    return text


def _name(store: Store) -> str:
    """Return the name of the translation that is shown."""
    return next(each.name for each in store.translations if each.id == store.current)
