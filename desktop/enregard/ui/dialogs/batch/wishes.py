"""What a batch is to do: the folders of the texts, that for the results, and what is made of each pair."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import InputError
from enregard.jobs.batch.model import Plan
from enregard.jobs.batch.pairs import Listing, directions, listed
from enregard.jobs.batch.run import now
from enregard.jobs.batch.task import PROJECT
from enregard.ui.dialogs.exchange.project import lead_to, typed


class FolderField(QWidget):
    """A folder, typed or chosen."""

    changed = Signal()
    """Another folder was given: it was chosen, or the user went on to the next field."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._last = title, ""
        self.name = QLineEdit()
        self.name.setAccessibleName(title)
        self.setFocusProxy(self.name)
        browse = QPushButton(self.tr("Browse..."))
        browse.setAccessibleName(self.tr("Browse: {0}").format(title))
        browse.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name, 1)
        layout.addWidget(browse)
        self.name.editingFinished.connect(self._tell)
        browse.clicked.connect(self._browse)

    @property
    def path(self) -> Path | None:
        """Return the folder, None if there is none."""
        return typed(self.name.text()) if self.name.text().strip() else None

    def put(self, path: Path | None) -> None:
        """Show another folder; nobody is told."""
        self.name.setText(str(path) if path else "")
        self._last = self.name.text()

    def _tell(self) -> None:
        if self.name.text() != self._last:
            self._last = self.name.text()
            self.changed.emit()

    def _browse(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self._title, self.name.text()):
            self.name.setText(folder)
            self._tell()


class Wishes(QWidget):
    """The fields above the table. The folder for the results is proposed until the user gives one."""

    texts_changed = Signal()
    """Other pairs are wanted."""
    out_changed = Signal()
    """The results shall lie elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directions: list[tuple[str, str]] = []
        """Those of one folder, as the combo box lists them."""
        self._proposed: Path | None = None
        self.source = FolderField(self.tr("Folder of the originals"))
        self.target = FolderField(self.tr("Folder of the translations"))
        self.out = FolderField(self.tr("Folder for the results"))
        self.direction = QComboBox()
        self.direction.setAccessibleName(self.tr("Languages"))
        self._swap = QPushButton(self.tr("S&wap both"))
        self._swap.setAutoDefault(False)
        self.memories = QCheckBox(self.tr("A &memory of each pair (TMX)"))
        self.merge = QCheckBox(self.tr("&One memory of all pairs (TMX)"))
        self.check = QCheckBox(self.tr("Look for m&istranslations"))
        self.report = QCheckBox(self.tr("A &report of each pair (needs time)"))
        self.merge.setChecked(True)
        self._lay_out()
        self.source.changed.connect(self._take_folders)
        self.target.changed.connect(self._take_folders)
        self.direction.activated.connect(self.texts_changed)
        self.out.changed.connect(self.out_changed)
        self._swap.clicked.connect(self._exchange)

    def _lay_out(self) -> None:
        self.target.name.setPlaceholderText(self.tr("the same folder, if names or folders in it tell the languages"))
        languages = QHBoxLayout()
        languages.addWidget(self.direction, 1)
        languages.addWidget(self._swap)
        line = QWidget()
        line.setLayout(languages)
        languages.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field, first in (
            (self.tr("&Originals:"), self.source, self.source.name),
            (self.tr("&Translations:"), self.target, self.target.name),
            (self.tr("&Languages:"), line, self.direction),
            (self.tr("Re&sults in:"), self.out, self.out.name),
        ):
            form.addRow(label, field)
            lead_to(form, field, first)
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(28)
        for place, box in enumerate((self.memories, self.check, self.merge, self.report)):
            boxes.addWidget(box, *divmod(place, 2))
        boxes.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addLayout(boxes)

    # What is given

    def give(self, folders: Sequence[Path]) -> None:
        """Take one folder or two; of two, the one that is named for the user's own language has the translations."""
        ordered = list(folders)
        if len(ordered) == 2 and ordered[0].name == _own_language():
            ordered.reverse()
        for field, folder in zip((self.source, self.target), [*ordered, None], strict=False):
            field.put(folder)
        self._take_folders()

    def listing(self) -> Listing:
        """Return the pairs of what is given; none where nothing is. Raises InputError."""
        given = [field.path for field in (self.source, self.target)]
        folders = [path for path in given if path]
        if not folders:
            return Listing(())
        return listed(folders, self._directions[self.direction.currentIndex()] if self._directions else ("", ""))

    def plan(self) -> Plan:
        """Return what is to be made: projects always, they are what the window opens."""
        formats = (PROJECT, "tmx") if self.memories.isChecked() else (PROJECT,)
        return Plan(
            formats,
            merge=self.merge.isChecked(),
            check=self.check.isChecked(),
            report=self.report.isChecked(),
            created=now(),
        )

    def _exchange(self) -> None:
        """Let originals be translations."""
        if self._directions:
            source, target = self._directions[self.direction.currentIndex()]
            self.direction.setCurrentIndex(self._directions.index((target, source)))
        else:
            left, right = self.source.path, self.target.path
            self.source.put(right)
            self.target.put(left)
            self._propose()
        self.texts_changed.emit()

    def _take_folders(self) -> None:
        """Take up other folders: of one alone the languages have to be known."""
        self._propose()
        folder = self.source.path
        alone = folder and folder.is_dir() and not self.target.path
        self._directions = self._tried(folder) if folder and alone else []
        self.direction.clear()
        self.direction.addItems([self.tr("from {0} to {1}").format(*codes) for codes in self._directions])
        if not self._directions:
            self.direction.addItem(self.tr("as the texts tell"))
        self.direction.setEnabled(bool(self._directions))
        self._swap.setEnabled(bool(self._directions or (folder and self.target.path)))
        self.texts_changed.emit()

    def _tried(self, folder: Path) -> list[tuple[str, str]]:
        """Return the directions of one folder; what is wrong with it is told where its pairs are listed."""
        try:
            return directions(folder, _own_language())
        except InputError:
            return []

    def _propose(self) -> None:
        """Propose a folder for the results, beside the texts, unless the user gave another."""
        texts = self.target.path or self.source.path
        proposed = Path(f"{texts.absolute()}-aligned") if texts else None
        if not self.out.path or self.out.path == self._proposed:
            self.out.put(proposed)
        self._proposed = proposed


def _own_language() -> str:
    return QLocale().name()[:2]
