"""A line that says what was done last, with a button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class TakeBack(QFrame):
    """Asks for nothing: the keyboard stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = QLabel()
        self._said.setWordWrap(True)
        self.button = QPushButton(self.tr("Take &back"))
        self._act: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 10, 5)
        layout.addWidget(self._said, 1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._take_back)
        self.hide()

    def say(self, text: str, act: Callable[[], object]) -> None:
        """Say what was done; `act` takes it back."""
        self._said.setText(text)
        self._act = act
        self.show()

    def text(self) -> str:
        """Return what is said."""
        return self._said.text() if self._act else ""

    def forget(self) -> None:
        """Say nothing any more."""
        self._act = None
        self.hide()

    def _take_back(self) -> None:
        act = self._act
        self.forget()
        if act:
            act()
