"""A line in which a note is written on the row in focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget


class NoteBar(QFrame):
    """Enter keeps the note, Esc leaves it as it was; an empty one is removed."""

    written = Signal(int, str)
    """The id of the row, and the note."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._row = 0
        self._label = QLabel()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Enter keeps the note, Esc leaves it as it was"))
        self.field.setClearButtonEnabled(True)
        self.field.returnPressed.connect(self._keep)
        self._label.setBuddy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self._label)
        layout.addWidget(self.field, 1)
        self.hide()

    def ask(self, row_id: int, number: int, note: str) -> None:
        """Show the note of a row, to be written anew; one that is being written is kept first."""
        self.leave()
        self._row = row_id
        self._label.setText(self.tr("&Note on row {0}:").format(number))
        self.field.setText(note)
        self.field.setAccessibleName(self._label.text().replace("&", ""))
        self.show()
        self.field.setFocus()

    def leave(self) -> None:
        """Keep what is being written, and hide."""
        if not self.isHidden():
            self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close without a change on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.written.emit(self._row, self.field.text())
        self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
