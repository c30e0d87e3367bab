"""Two folders whose texts are paired by name: which pairs are aligned, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.documents.reader import formats
from enregard.jobs.folders import Outcome, align_all
from enregard.jobs.pairing import pair
from enregard.progress import Progress
from enregard.ui import words
from enregard.ui.dialogs.exchange.project import typed
from enregard.ui.session import Session
from enregard.ui.work import Job

_KIND = "folders"


class FoldersDialog(QDialog):
    """Stays open while the pairs are aligned; a project that is ready is opened by Enter or a double click.

    Raises InputError if no two files pair.
    """

    def __init__(
        self, source: Path, target: Path, session: Session, open_project: Callable[[Path], None], parent: QWidget
    ) -> None:
        found = pair(source, target, [suffix for each in formats() for suffix in each.suffixes])
        super().__init__(parent)
        self.setWindowTitle(self.tr("Align two folders"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pairs, self._session, self._open_project = found.pairs, session, open_project
        self._projects: dict[int, Path] = {}
        self._outcomes: list[tuple[int, Outcome]] = []
        """What became of pairs, by their places: the worker puts it here, and it is shown when the worker tells."""
        self._shown = 0
        self.list = QTreeWidget()
        self.folder = QLineEdit(str(target))
        self.bar = QProgressBar()
        self.buttons = QDialogButtonBox()
        self._lay_out([*found.alone, *(path for group in found.doubtful for path in group)])
        session.worker.changed.connect(self._show_outcomes)
        self.list.itemActivated.connect(self._open_chosen)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self.resize(860, 560)

    def _lay_out(self, alone: list[Path]) -> None:
        self.list.setHeaderLabels([self.tr("Original"), self.tr("Translation"), self.tr("Project")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Pairs"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for source, target in self._pairs:
            item = QTreeWidgetItem(self.list, [source.name, target.name, ""])
            item.setCheckState(0, Qt.CheckState.Checked)
        said = QLabel(self._said(alone))
        said.setWordWrap(True)
        said.setObjectName("caption")
        label = QLabel(self.tr("&Folder for the projects:"))
        label.setBuddy(self.folder)
        browse = QPushButton(self.tr("&Browse..."))
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(label)
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        self.bar.hide()
        self._align = self.buttons.addButton(self.tr("&Align"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.list, 1)
        layout.addWidget(said)
        layout.addLayout(where)
        layout.addWidget(self.bar)
        layout.addWidget(self.buttons)
        self._align.setDefault(True)

    def _said(self, alone: list[Path]) -> str:
        """Say which files have no partner."""
        said = self.tr("Texts are paired by name; a language's code and the ending may differ.")
        if alone:
            said += " " + self.tr("Without one partner of the same name: {0}.").format(
                ", ".join(path.name for path in alone[:20])
            )
        return said

    def _browse(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Folder for the projects"), self.folder.text()):
            self.folder.setText(folder)

    def chosen(self) -> list[int]:
        """Return the places of the pairs that are ticked."""
        items = ((k, self.list.topLevelItem(k)) for k in range(self.list.topLevelItemCount()))
        return [k for k, item in items if item and item.checkState(0) is Qt.CheckState.Checked]

    def _begin(self) -> None:
        """Align the chosen pairs beside the window."""
        places, folder = self.chosen(), typed(self.folder.text())
        pairs = [self._pairs[place] for place in places]
        outcomes = self._outcomes = []
        self._shown = 0

        def work(progress: Progress) -> None:
            for place, outcome in zip(places, align_all(pairs, folder, progress), strict=True):
                outcomes.append((place, outcome))

        self._align.setEnabled(False)
        self.bar.setRange(0, len(pairs))
        self.bar.setValue(0)
        self.bar.show()
        job = Job(self.tr("Aligning"), work, self._end, self._session.failed.emit, _KIND, cancelled=self._stopped)
        self._session.worker.start(job)

    def _show_outcomes(self) -> None:
        """Show what became of the pairs that are done."""
        for place, outcome in self._outcomes[self._shown :]:
            self._shown += 1
            self.bar.setValue(self._shown)
            item = self.list.topLevelItem(place)
            if item:
                text = self._said_of(place, outcome)
                item.setText(2, text)
                item.setToolTip(2, text)

    def _said_of(self, place: int, outcome: Outcome) -> str:
        if outcome.error:
            return words.sentence(outcome.error)
        self._projects[place] = outcome.project
        counts = outcome.project.name, outcome.rows, outcome.to_check
        return self.tr("{0}: rows: {1}, to check: {2}").format(*counts)

    def _end(self, _result: object) -> None:
        self._show_outcomes()
        self._stopped()

    def _stopped(self) -> None:
        self.bar.hide()
        self._align.setEnabled(True)

    def _open_chosen(self, item: QTreeWidgetItem) -> None:
        """Open the project of a pair that is ready."""
        if path := self._projects.get(self.list.indexOfTopLevelItem(item)):
            self.reject()
            self._open_project(path)

    def done(self, result: int) -> None:
        """Stop what is at work; the projects that are ready stay."""
        self._session.worker.stop(_KIND)
        super().done(result)
