"""The Help menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget


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
        from enregard.ui.dialogs.manual.window import ManualWindow

        self._show(ManualWindow)

    def _show(self, kind: type[QDialog]) -> None:
        """Show a page beside the window; one that is open already comes to the front."""
        page = self._window.findChild(kind) or kind(self._window)
        page.show()
        page.activateWindow()

    def about(self) -> None:
        """Say what this program is, and what is in it."""
        from enregard.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
