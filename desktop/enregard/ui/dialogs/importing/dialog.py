"""The dialogs in which texts come in: an original and its translation side by side, or one text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from enregard.documents import Document
from enregard.jobs.texts import Taken, refuses, warnings
from enregard.project.store import SUFFIX
from enregard.ui import words
from enregard.ui.dialogs.exchange.project import ProjectField
from enregard.ui.dialogs.importing.side import Read, SidePanel

BY = ("sentence", "paragraph")


class AlignDialog(QDialog):
    """`documents`, `path` and `by` say what is to be aligned once the dialog is accepted."""

    def __init__(
        self, read: Read, source: Taken | None = None, target: Taken | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Align two texts"))
        self.sides = SidePanel(self.tr("The original"), read), SidePanel(self.tr("Its translation"), read)
        self.split_by, self.project = QComboBox(), ProjectField()
        self.warned = QLabel()
        self.swap = QPushButton(self.tr("S&wap"))
        self.buttons = QDialogButtonBox()
        self._lay_out()
        for side in self.sides:
            side.changed.connect(self._judge)
        self.project.changed.connect(self._judge)
        self.swap.clicked.connect(self._swap)
        self.split_by.activated.connect(self._split)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(1040, 660)
        for side, taken in zip(self.sides, (source, target), strict=True):
            if taken:
                side.take(taken)
        self._judge()

    # What is chosen

    @property
    def documents(self) -> tuple[Document, Document] | None:
        """Return both texts, if both were read."""
        left, right = (side.preview for side in self.sides)
        return (left.document, right.document) if left and right else None

    @property
    def by(self) -> str:
        """Return by what they are split."""
        return BY[self.split_by.currentIndex()]

    @property
    def path(self) -> Path:
        """Return where the project is to lie."""
        return self.project.path

    def accept(self) -> None:
        """Take both texts, unless something stands in the project's place that shall stay."""
        if self.project.may_be_written():
            super().accept()

    # How it looks

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(24)
        for side in self.sides:
            both.addWidget(side, 1)
        self.split_by.addItems([self.tr("by sentence"), self.tr("by paragraph")])
        split_label, name_label = QLabel(self.tr("S&plit:")), QLabel(self.tr("Pro&ject:"))
        split_label.setBuddy(self.split_by)
        name_label.setBuddy(self.project)
        below = QHBoxLayout()
        below.addWidget(split_label)
        below.addWidget(self.split_by)
        below.addSpacing(16)
        below.addWidget(name_label)
        below.addWidget(self.project, 1)
        self.warned.setWordWrap(True)
        self.warned.setObjectName("warning")
        warning = QHBoxLayout()
        warning.addWidget(self.warned, 1)
        warning.addWidget(self.swap)
        align = self.buttons.addButton(self.tr("&Align"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addLayout(warning)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        align.setDefault(True)  # only now that it stands in the dialog: Enter in a field presses no other button

    # What follows

    def _judge(self) -> None:
        """Say what speaks against aligning these texts, and propose a name for the project."""
        left, right = (side.preview for side in self.sides)
        said = list(warnings(left, right)) if left and right else []
        self.warned.setText(" ".join(map(words.sentence, said)))
        self.swap.setEnabled(bool(left or right))
        if right:
            self.project.propose(_proposed(right.document))
        ready = bool(left and right) and not any(map(refuses, said)) and bool(self.project)
        self.buttons.buttons()[0].setEnabled(ready)

    def _split(self) -> None:
        for side in self.sides:
            side.split_by(self.by)

    def _swap(self) -> None:
        left, right = (side.taken for side in self.sides)
        self.sides[0].take(right)
        self.sides[1].take(left)


def _proposed(document: Document) -> Path:
    """Return a name beside the translation, or in the user's folder for one that is no file."""
    if document.path:
        return document.path.with_suffix(SUFFIX)
    words_of_title = "".join(c if c.isalnum() else " " for c in document.origin.title or document.title)
    return Path.home() / f"{' '.join(words_of_title.split()[:8]) or 'project'}{SUFFIX}"


class TextDialog(QDialog):
    """Takes one text: another translation, or another original."""

    def __init__(self, title: str, button: str, read: Read, taken: Taken | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(title)
        self.side = SidePanel(title, read)
        self.buttons = QDialogButtonBox()
        take = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.side, 1)
        layout.addWidget(self.buttons)
        take.setDefault(True)
        self.side.changed.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(640, 620)
        if taken:
            self.side.take(taken)
        self._judge()

    @property
    def document(self) -> Document | None:
        """Return the text, if it was read."""
        return self.side.preview.document if self.side.preview else None

    def _judge(self) -> None:
        self.buttons.buttons()[0].setEnabled(self.side.preview is not None)
