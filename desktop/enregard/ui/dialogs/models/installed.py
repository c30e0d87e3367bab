"""The page of what is installed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from enregard.translate.models import Model, packages_folder
from enregard.ui import words
from enregard.ui.dialogs.models import wording
from enregard.ui.dialogs.models.lines import Line, LinesModel, LinesView

_SHORT = 12  # characters of a sha256
_STATE = 4  # column


class InstalledPage(QWidget):
    """Lists the models that are installed, and says all that is known of the one in focus."""

    remove_asked = Signal(object)
    """A Model."""
    file_asked = Signal()
    copied = Signal(str)
    """What lies on the clipboard now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = (
            *(self.tr("Languages"), self.tr("Version"), self.tr("Size"), self.tr("SHA-256 of the package")),
            self.tr("State"),
        )
        self._lines = LinesModel(header, self)
        self.view = LinesView(self._lines)
        self.view.stretch(_STATE)
        self.view.setAccessibleName(self.tr("Installed models"))
        self._about, self._folder = QLabel(), QLabel()
        for label in (self._about, self._folder):
            label.setObjectName("caption")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.file = QPushButton(self.tr("Install from a fi&le..."))
        self.remove = QPushButton(self.tr("Re&move..."))
        self._lay_out()
        self.view.chosen.connect(self._show_current)
        self.view.copied.connect(self._copy)
        self.file.clicked.connect(self.file_asked)
        self.remove.clicked.connect(self._ask_to_remove)
        self.view.say(self.tr("Looking for models..."))
        self._show_current()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._folder, 1)
        below.addWidget(self.file)
        below.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._about)
        layout.addLayout(below)

    def show_models(self, models: Sequence[Model]) -> None:
        """List models."""
        self._lines.show([self._line(model) for model in sorted(models, key=wording.direction)])
        self._folder.setText(self.tr("Folder, shared with Argos Translate: {0}").format(packages_folder()))
        self._say_why_empty()

    def narrow(self, wanted: str) -> None:
        """Show only models whose languages match."""
        self._lines.narrow(wanted)
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self._lines.rowCount():
            self.view.say("")
        elif self._lines.is_narrowed:
            self.view.say(self.tr("No installed model has these languages."))
        else:
            self.view.say(
                self.tr(
                    "No model is installed yet. See what the index offers, or install a file whose name ends in "
                    ".argosmodel."
                )
            )

    def _line(self, model: Model) -> Line:
        state = self.tr("cannot be used") if model.problem else self.tr("ready")
        texts = (
            *(wording.direction(model), model.version, wording.size(model.size), model.sha256[:_SHORT]),
            state,
        )
        return Line(model.folder, texts, wording.searched(model), model, self._known(model))

    def _known(self, model: Model) -> str:
        """Say what is wrong with a model, and from which package it is."""
        problem = [words.sentence(model.problem)] if model.problem else []
        return "\n".join([*problem, self._origin(model)])

    def _origin(self, model: Model) -> str:
        """Say from which package a model is."""
        if model.sha256:
            return self.tr("SHA-256 of the package, which Ctrl+C copies: {0}").format(model.sha256)
        return self.tr("The SHA-256 of its package is not known: it was not installed by this program.")

    def current(self) -> Model | None:
        """Return the model in focus."""
        line = self.view.current()
        return line.about if line else None

    def _show_current(self) -> None:
        model = self.current()
        self.remove.setEnabled(model is not None)
        self._about.setText(self._known(model) if model else "")

    def _copy(self) -> None:
        model = self.current()
        if model and model.sha256:
            QGuiApplication.clipboard().setText(model.sha256)
            self.copied.emit(model.sha256)

    def _ask_to_remove(self) -> None:
        if model := self.current():
            self.remove_asked.emit(model)
