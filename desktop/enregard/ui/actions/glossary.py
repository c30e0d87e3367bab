"""The glossary that the translation is held to: chosen, and written as TBX for other tools."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from enregard.check.glossary import built_in, read
from enregard.language import primary
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_name
from enregard.ui.findings import GLOSSARY


class Glossaries(QObject):
    """Methods without an underscore are actions of the table."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def choose_glossary(self) -> None:
        """Choose a glossary; where one was chosen before, the one that comes along may take its place again."""
        glossary = self._desk.session.findings.glossary
        if glossary is None:
            self._choose()
            return
        box = QMessageBox(self._desk.window)
        box.setWindowTitle(self.tr("Glossary"))
        box.setText(self.tr("The terms are held to {0}.").format(glossary))
        another = box.addButton(self.tr("&Another..."), QMessageBox.ButtonRole.AcceptRole)
        own = box.addButton(self.tr("The &terms of NATO that come along"), QMessageBox.ButtonRole.ResetRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is another:
            self._choose()
        elif box.clickedButton() is own:
            self._use(None)
        box.deleteLater()

    def export_glossary(self) -> None:
        """Write the terms that the translation is held to as TBX."""
        session = self._desk.session
        if not (session.store and session.project):
            return
        proposed = session.store.path.with_suffix(".tbx")
        path = ask_for_name(self._desk.window, self.tr("Export the glossary"), proposed, "TBX (*.tbx)")
        if path:
            session.attempt(lambda: self._export(path))

    def _export(self, path: Path) -> None:
        from enregard.exchange import tbx

        languages, glossary = self._languages(), self._desk.session.findings.glossary
        terms = read(glossary, languages) if glossary else built_in((primary(languages[0]), primary(languages[1])))
        count = tbx.write(terms, path, languages)
        self._desk.tell(self.tr("Written: {0} (terms: {1})").format(path, count))

    def _languages(self) -> tuple[str, str]:
        project = self._desk.session.project
        return (project.source.language, project.target.language) if project else ("", "")

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window,
            self.tr("Glossary"),
            filter=self.tr("Glossaries (*.tbx *.xml *.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)"),
        )
        if name:
            self._use(Path(name))

    def _use(self, glossary: Path | None) -> None:
        """Hold the terms to a glossary from now on, if it can be read; tell how many terms it has."""
        session = self._desk.session
        store = session.store
        if not (store and session.project):
            return
        terms: list[object] = []
        if glossary and not session.attempt(lambda: terms.extend(read(glossary, self._languages()))):
            return
        if session.attempt(lambda: store.keep(GLOSSARY, str(glossary or ""))):
            session.check_again()
            if glossary:
                self._desk.tell(self.tr("%n term(s) from {0}.", "", len(terms)).format(glossary.name))
