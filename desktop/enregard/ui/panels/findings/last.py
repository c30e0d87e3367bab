"""A line that says what was dismissed last: a reason can be given, and it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class LastDismissal(QFrame):
    """Asks for nothing: the keyboard stays where it is."""

    reasoned = Signal(str)
    """A reason was given."""
    taken_back = Signal()
    spread = Signal(bool)
    """It shall hold for all projects, or only for this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = QLabel()
        self._said.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason (optional)"))
        self.reason.setAccessibleName(self.tr("Reason of the dismissal, optional"))
        self.reason.setMaxLength(300)
        self.everywhere = QCheckBox(self.tr("For all &projects"))
        self.back = QPushButton(self.tr("Take &back"))
        self.back.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self._said)
        layout.addLayout(line)
        layout.addWidget(self.everywhere)
        self.reason.editingFinished.connect(self._give_reason)
        self.back.clicked.connect(self.taken_back)
        self.everywhere.toggled.connect(self.spread)
        self._given = ""
        self.hide()

    def say(self, text: str, *, may_spread: bool) -> None:
        """Say what was dismissed; nothing hides the line. `may_spread` tells whether it can hold for all projects."""
        self._said.setText(text)
        self._given = ""
        self.reason.clear()
        self.show_where(everywhere=False)
        self.everywhere.setVisible(may_spread)
        self.setVisible(bool(text))

    def show_where(self, *, everywhere: bool) -> None:
        """Show whether it holds for all projects."""
        blocker = QSignalBlocker(self.everywhere)
        self.everywhere.setChecked(everywhere)
        blocker.unblock()

    def text(self) -> str:
        """Return what is said."""
        return self._said.text()

    def _give_reason(self) -> None:
        """Give the reason once: Enter and the loss of the keyboard both end it."""
        if self.reason.text().strip() != self._given:
            self._given = self.reason.text().strip()
            self.reasoned.emit(self._given)
