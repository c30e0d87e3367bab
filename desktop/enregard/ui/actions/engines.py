"""Who translates by machine: which engines are asked, files of translations made elsewhere, models."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from enregard.ui import settings
from enregard.ui.desk import Desk
from enregard.ui.dialogs.ask import ask_for_translations


class Engines(QObject):
    """Methods without an underscore are named after the actions of the table."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._machine = desk, desk.session.machine
        self._menu: QMenu | None = None

    def translate_all(self) -> None:
        """Ask for machine translation of all rows, however many there are; from the one in focus on."""
        self._machine.first = max(0, self._desk.at)
        self._machine.compare()

    def quick_translation(self) -> None:
        """Translate four times as fast and less well, or as well as the models can."""
        settings.QUICK.set(not settings.QUICK.get())
        self._machine.begin_anew()

    def add_witness(self) -> None:
        """Ask for a file of translations made elsewhere, and hold the translation against it too."""
        path = ask_for_translations(self._desk.window, self.tr("A file of translations made elsewhere"))
        if path:
            self._machine.set_files([*self._machine.files, path])

    def models(self) -> None:
        """Show the models that are installed, and those that could be."""
        from enregard.ui.dialogs.models import show_models

        project = self._desk.session.project
        pair = (project.source.language, project.target.language) if project else None
        dialog = show_models(self._desk.window, pair)
        dialog.changed.connect(self._machine.begin_anew, Qt.ConnectionType.UniqueConnection)

    # The menu of engines

    def fill_engines(self, action: QAction) -> None:
        """Fill the menu of engines whenever it is opened."""
        menu = action.menu()
        if isinstance(menu, QMenu):
            self._menu = menu
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        menu, machine = self._menu, self._machine
        if not menu:
            return
        menu.clear()
        for name in machine.known():
            entry = menu.addAction(name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(machine.is_used(name))
            entry.toggled.connect(partial(self._use, name))
        if menu.isEmpty():
            menu.addAction(self.tr("None is installed")).setEnabled(False)
        if machine.files:
            menu.addSeparator()
        for path in machine.files:
            alone = [each.name for each in machine.files].count(path.name) == 1
            name = path.name if alone else f"{path.parent.name}/{path.name}"
            entry = menu.addAction(self.tr("Remove {0}").format(name.replace("&", "&&")))
            entry.setToolTip(str(path))
            entry.triggered.connect(partial(self._remove, path))

    def _use(self, name: str, used: bool) -> None:
        self._machine.use(name, used=used)

    def _remove(self, path: Path) -> None:
        self._machine.set_files([each for each in self._machine.files if each != path])
