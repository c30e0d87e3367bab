"""A dialog for a text that the user pastes."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from enregard.ui import theme


class PasteDialog(QDialog):
    """Takes a text; what is on the clipboard stands in it from the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace the original by a pasted text"))
        self._edit = QPlainTextEdit(QGuiApplication.clipboard().text())
        self._edit.setFont(theme.reading_font())
        self._edit.setAccessibleName(self.tr("Text of the original"))
        buttons = QDialogButtonBox()
        self._replace = buttons.addButton(self.tr("Replace the original"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Paste the whole text. Accepted rows whose original stands in it are kept.")))
        layout.addWidget(self._edit)
        layout.addWidget(buttons)
        self._edit.textChanged.connect(self._allow)
        self._allow()
        self.resize(720, 520)

    def _allow(self) -> None:
        self._replace.setEnabled(bool(self.text().strip()))

    def text(self) -> str:
        """Return the text."""
        return self._edit.toPlainText()
