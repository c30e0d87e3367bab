"""The dialog in which the user says where sentences end, and sees at once what that does to the project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import EnRegardError
from enregard.project import Project
from enregard.segments import Layer, Rule, Ruleset, rules
from enregard.ui import words
from enregard.ui.dialogs.segmentation.abbreviations import AbbreviationsPanel
from enregard.ui.dialogs.segmentation.preview import Effect, PreviewPanel, effect
from enregard.ui.dialogs.segmentation.rules import RulesPanel
from enregard.ui.work import Job

BY = ("sentence", "paragraph")
PREVIEW, IMPORT = "segmentation preview", "segmentation import"
"""The kinds of work that it has done beside the window."""
_PAUSE = 150  # milliseconds without a key before the preview follows


class SegmentationDialog(QDialog):
    """Works on rules of its own until the user applies them to the project, or saves them for all."""

    applied = Signal(object, str)
    """The project is to be split again: by a Ruleset, and by "sentence" or "paragraph"."""
    saved = Signal(object)
    """A Ruleset is to be kept for all projects."""
    previewed = Signal()
    """The preview shows what was typed last."""

    def __init__(
        self,
        project: Project,
        shown: Ruleset,
        by: str,
        start: Callable[[Job], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Segmentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project, self._start = project, start
        languages = project.source.language, project.target.language
        self.abbreviations, self.rules = AbbreviationsPanel(languages), RulesPanel(languages)
        self.layers = {
            Layer.ADDITIONS: QCheckBox(self.tr("En &regard’s own: titles and ranks before a name, months, references")),
            Layer.LANGUAGETOOL: QCheckBox(self.tr("Lan&guageTool’s, for some 35 languages")),
        }
        self.split_by, self.preview = QComboBox(), PreviewPanel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.apply = QPushButton(self.tr("&Split this project again"))
        self.save = QPushButton(self.tr("Sa&ve for all projects"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._show(shown, by)
        self._lay_out()
        self._connect()
        self._unsaved = False
        self.abbreviations.field.setFocus()
        self.resize(1080, 680)
        self._look()

    def _show(self, shown: Ruleset, by: str) -> None:
        self.abbreviations.show_abbreviations(shown.abbreviations)
        self.rules.show_rules(shown.rules)
        for layer, box in self.layers.items():
            box.setChecked(layer not in shown.off)
        self.split_by.addItems([self.tr("by sentence"), self.tr("by paragraph")])
        self.split_by.setCurrentIndex(BY.index(by))

    def _lay_out(self) -> None:
        tabs = self.tabs = QTabWidget()
        tabs.addTab(self.abbreviations, self.tr("Abbreviations"))
        tabs.addTab(self.rules, self.tr("Your rules"))
        tabs.addTab(self._others(), self.tr("Rules that come along"))
        label = QLabel(self.tr("Split the te&xts:"))
        label.setBuddy(self.split_by)
        how = QHBoxLayout()
        how.addWidget(label)
        how.addWidget(self.split_by)
        how.addStretch()
        left = QWidget()
        on_the_left = QVBoxLayout(left)
        on_the_left.setContentsMargins(0, 0, 12, 0)
        on_the_left.setSpacing(12)
        on_the_left.addLayout(how)
        on_the_left.addWidget(tabs, 1)
        right = QWidget()
        on_the_right = QVBoxLayout(right)
        on_the_right.setContentsMargins(12, 0, 0, 0)
        on_the_right.addWidget(self.preview)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        hint = QLabel(
            self.tr("Rows that you have decided on, sentences that you have edited, notes and bookmarks stay.")
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        for button in (self.apply, self.save):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(both, 1)
        layout.addWidget(hint)
        layout.addWidget(self.buttons)

    def _others(self) -> QWidget:
        """Return the page of the rules that are not the user's."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        said = QLabel(
            self.tr(
                "At each place the first rule that holds decides: your abbreviations, your rules, then these. "
                "Turn them off to split exactly as a file of your own says."
            )
        )
        said.setWordWrap(True)
        layout.addWidget(said)
        for box in self.layers.values():
            layout.addWidget(box)
        layout.addStretch()
        return page

    def _connect(self) -> None:
        self.abbreviations.changed.connect(self._look_soon)
        self.rules.changed.connect(self._look_soon)
        self.rules.import_asked.connect(self._import)
        self.rules.export_asked.connect(self._export)
        for box in self.layers.values():
            box.checkStateChanged.connect(self._layer_changed)
        self.split_by.activated.connect(self._by_changed)
        self._soon.timeout.connect(self._look)
        self.apply.clicked.connect(self._apply)
        self.save.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    # What is chosen

    @property
    def ruleset(self) -> Ruleset:
        """Return the rules as they stand, without the faulty ones."""
        off = frozenset(layer for layer, box in self.layers.items() if not box.isChecked())
        return Ruleset(self.abbreviations.abbreviations, self.rules.rules, off)

    @property
    def by(self) -> str:
        """Return by what the texts are to be split."""
        return BY[self.split_by.currentIndex()]

    # The preview

    def _layer_changed(self, _state: Qt.CheckState) -> None:
        self._look_soon()

    def _by_changed(self, _number: int) -> None:
        self._soon.start()

    def _look_soon(self) -> None:
        self._unsaved = True
        self._judge()
        self._soon.start()

    def _judge(self) -> None:
        """Let nothing be done with faulty rules."""
        for button in (self.apply, self.save):
            button.setEnabled(self.rules.is_sound)

    def _look(self) -> None:
        """Have the effect of the rules worked out beside the window; earlier looks count no more."""
        self._soon.stop()
        self.preview.wait()
        edited = self.rules.current if self.rules.current in self.rules.rules else None
        work = partial(effect, self._project, self.ruleset, self.by, edited)
        self._start(Job(self.tr("Splitting"), work, self._show_effect, self._say, PREVIEW))

    def _show_effect(self, found: Effect) -> None:
        if self._soon.isActive():
            return  # something else was typed meanwhile
        if found.edited and found.fault:
            self.rules.show_fault(found.edited, found.fault)
            self.preview.say(self.tr("A rule is faulty: see beside its field."))
            self._judge()
        else:
            self.preview.show_effect(found)
        self.previewed.emit()

    def _say(self, error: EnRegardError) -> None:
        self.preview.say(words.sentence(error))
        self.previewed.emit()

    # Files

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import rules"), filter=self._filter())
        if name:
            work = partial(rules.load, Path(name))
            self._start(Job(self.tr("Reading"), work, self._take_rules, self._fail, IMPORT))

    def _take_rules(self, read: tuple[Rule, ...]) -> None:
        self.rules.add_rules(read)

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export rules"), "segmentation.srx", self._filter())
        if name:
            try:
                rules.write(Path(name), self.ruleset.own)
            except EnRegardError as error:
                self._fail(error)

    def _filter(self) -> str:
        return self.tr("Segmentation rules (*.srx);;All files (*)")

    def _fail(self, error: EnRegardError) -> None:
        QMessageBox.warning(self, self.windowTitle(), words.sentence(error))

    # Applying, saving, leaving

    def _apply(self) -> None:
        self.applied.emit(self.ruleset, self.by)
        self.accept()

    def _save(self) -> None:
        self.saved.emit(self.ruleset)
        self._unsaved = False

    def reject(self) -> None:
        """Leave; ask first if something would be lost."""
        if not self._unsaved or self._may_be_lost():
            super().reject()

    def _may_be_lost(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Your changes to the rules have neither been applied nor saved."))
        box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
        box.button(QMessageBox.StandardButton.Discard).setText(self.tr("&Discard the changes"))
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        box.deleteLater()
        return answer == QMessageBox.StandardButton.Discard
