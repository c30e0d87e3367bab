"""The Help menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from enregard import __version__


class Help(QObject):
    """Methods are named after the actions of the table."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Mapping[str, QAction] = {}

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions whose keys are shown and changed, and that can be found by their names."""
        self._actions = actions

    # The dialogs are imported when they are asked for: the window is there sooner.

    def show_keys(self) -> None:
        """Show all keys on a page."""
        from enregard.ui.dialogs.key_sheet import KeySheet

        self._show(KeySheet)

    def change_keys(self) -> None:
        """Let the user change the keys."""
        from enregard.ui.dialogs.keys import KeysDialog

        KeysDialog(self._actions, self._window).open()

    def palette(self) -> None:
        """Find a command by its name."""
        from enregard.ui.dialogs.palette import Palette

        Palette(self._actions, self._window).open()

    def manual(self) -> None:
        """Show the manual."""
        from enregard.ui.dialogs.manual import ManualWindow

        self._show(ManualWindow)

    def _show(self, kind: type[QDialog]) -> None:
        """Show a page beside the window; one that is open already comes to the front."""
        page = self._window.findChild(kind) or kind(self._window)
        page.show()
        page.activateWindow()

    def about(self) -> None:
        """Say what this program is."""
        said = self.tr(
            "A translation held against its original, sentence by sentence. GPL-3.0-or-later. "
            "Everything runs on this machine; nothing goes online unless you ask for a web page or a model."
        )
        QMessageBox.about(self._window, "En regard", f"<b>En regard {__version__}</b><p>{said}</p>")
