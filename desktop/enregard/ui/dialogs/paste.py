"""A dialog for a text that the user pastes."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from enregard.ui import theme


class PasteDialog(QDialog):
    """Takes a text; what is on the clipboard stands in it from the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, name, invitation, button = self._texts()
        self.setWindowTitle(title)
        self._edit = QPlainTextEdit(QGuiApplication.clipboard().text())
        self._edit.setFont(theme.reading_font())
        self._edit.setAccessibleName(name)
        buttons = QDialogButtonBox()
        self._take = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(QLabel(invitation))
        layout.addWidget(self._edit)
        layout.addWidget(buttons)
        self._edit.textChanged.connect(self._allow)
        self._allow()
        self.resize(720, 520)

    def _texts(self) -> tuple[str, str, str, str]:
        """Return the title, what the text is, what is asked for, and what the button says."""
        return (
            self.tr("Replace the original by a pasted text"),
            self.tr("Text of the original"),
            self.tr("Paste the whole text. Accepted rows whose original stands in it are kept."),
            self.tr("Replace the original"),
        )

    def _allow(self) -> None:
        self._take.setEnabled(bool(self.text().strip()))

    def text(self) -> str:
        """Return the text."""
        return self._edit.toPlainText()


class PasteArticleDialog(PasteDialog):
    """Takes a press article."""

    def _texts(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Add a pasted article"),
            self.tr("Text of the article"),
            self.tr("Paste the whole article: title, date and author too, if they are there."),
            self.tr("Add the article"),
        )


class PasteTextDialog(PasteDialog):
    """Takes a text that is to be aligned."""

    def _texts(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Paste a text"),
            self.tr("Text"),
            self.tr("Paste the whole text."),
            self.tr("Take this text"),
        )
