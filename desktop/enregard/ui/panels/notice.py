"""A line above the texts: what a reader must know of a document, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget


class Notice(QFrame):
    """A discreet note with a button that opens a menu; hidden while there is nothing to say."""

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._button = QPushButton(button)
        self._menu = QMenu(self)
        self._button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self.hide()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put actions into the button's menu."""
        self._menu.addActions(list(actions))

    def say(self, text: str) -> None:
        """Show a note, or hide if it is empty."""
        self._label.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the note."""
        return self._label.text()
