"""A line above the texts: what a reader must know of a document, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Notice(QFrame):
    """A discreet note with one button; hidden while there is nothing to say."""

    pressed = Signal()

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel()
        self._label.setWordWrap(True)
        button = QPushButton(action)
        button.clicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(button)

    def say(self, text: str) -> None:
        """Show a note, or hide if it is empty."""
        self._label.setText(text)
        self.setVisible(bool(text))

    def _press(self) -> None:
        self.pressed.emit()
