"""The field that says where a new project is to lie."""

from __future__ import annotations

import os.path
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from enregard.project.store import SUFFIX
from enregard.ui.dialogs.ask import ask_for_name


def typed(text: str) -> Path:
    """Return the path that a user typed; "~" is their folder."""
    return Path(os.path.expanduser(text.strip()))  # noqa: PTH111 - Path.expanduser raises for "~nobody"


def lead_to(form: QFormLayout, line: QWidget, first: QWidget) -> None:
    """Let the key of a line's label lead to the first field in it: Qt leaves a box of fields out, proxy or not."""
    label = form.labelForField(line)
    if isinstance(label, QLabel):
        label.setBuddy(first)


class ProjectField(QWidget):
    """Proposes a name until the user gives one. What is there already is replaced only if the user says so."""

    changed = Signal()
    """The user gave another name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Project"))
        self.setFocusProxy(self.name)
        self._given, self._allowed = False, Path()
        browse = QPushButton(self.tr("&Browse..."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name, 1)
        layout.addWidget(browse)
        self.name.textEdited.connect(self._take)
        browse.clicked.connect(self._browse)

    def __bool__(self) -> bool:
        """Tell whether there is a name."""
        return bool(self.name.text().strip())

    @property
    def path(self) -> Path:
        """Return the name, with the ending of projects; the empty path if there is none."""
        path = typed(self.name.text())
        return path if path.suffix == SUFFIX or not path.name else path.with_name(path.name + SUFFIX)

    def propose(self, path: Path) -> None:
        """Show a name, unless the user gave one."""
        if not self._given:
            self.name.setText(str(path))

    def may_be_written(self) -> bool:
        """Tell whether nothing is there yet, or the user lets it be replaced."""
        path = self.path
        if path == self._allowed or not path.exists():
            return True
        question = self.tr("{0} is there already. Shall it be replaced? What was done in it would be lost.")
        answer = QMessageBox.question(self, "En regard", question.format(path))
        return answer == QMessageBox.StandardButton.Yes

    def _take(self) -> None:
        self._given = True
        self.changed.emit()

    def _browse(self) -> None:
        """Ask for a name; the question about what is there already is asked at once."""
        kind = self.tr("Projects of En regard (*{0})").format(SUFFIX)
        proposed = self.path if self else Path.home() / f"project{SUFFIX}"
        if path := ask_for_name(self, self.tr("Name of the project"), proposed, kind):
            self._allowed = path
            self.name.setText(str(path))
            self._take()
