"""The dialog that shows a bilingual file before a project is made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import EnRegardError
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problems
from enregard.exchange.units import Unit
from enregard.jobs.exchanging import Look, Survey
from enregard.language import is_tag
from enregard.project import Status
from enregard.project.store import SUFFIX
from enregard.ui import words
from enregard.ui.dialogs.exchange.project import ProjectField, lead_to

Seen = Callable[[Look], None]
Counted = Callable[[Survey], None]
Failed = Callable[[EnRegardError], None]

ENCODINGS = (
    "utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "windows-1251", "mac-roman",
    "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr",
)  # fmt: skip
"""Those that a user may name, the usual ones first."""

_SHOWN = 100  # units


class BilingualDialog(QDialog):
    """`reading`, `pair` and `path` say how the file is to be read and where the project is to lie."""

    def __init__(
        self,
        file: Path,
        look: Callable[[Reading, Seen, Failed], None],
        survey: Callable[[Reading, tuple[str, str], Counted, Failed], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open {0}").format(file.name))
        self._file, self._look, self._survey = file, look, survey
        self._seen: Look | None = None
        self._problems = Problems()
        self.said = QLabel(self.tr("The file is being read..."))
        self.counted = QLabel()
        self.encoding = QComboBox()
        self.languages = QComboBox(), QComboBox()
        self.units = QTreeWidget()
        self.problems = QTreeWidget()
        self.save_problems = QPushButton(self.tr("&Save the list..."))
        self.project = ProjectField()
        self.project.propose(file.with_name(file.name.split(".", maxsplit=1)[0] + SUFFIX))
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self.encoding.activated.connect(self._read)
        for each in self.languages:
            each.activated.connect(self._turn)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.save_problems.clicked.connect(self._save_problems)
        self.resize(860, 620)
        self._read()

    # What is chosen

    @property
    def pair(self) -> tuple[str, str]:
        """Return original and translation."""
        return self.languages[0].currentText().strip(), self.languages[1].currentText().strip()

    @property
    def reading(self) -> Reading:
        """Return how the file is to be read."""
        return Reading(self.pair if all(self.pair) else ("", ""), self.encoding.currentData() or "")

    @property
    def path(self) -> Path:
        """Return where the project is to lie."""
        return self.project.path

    def accept(self) -> None:
        """Take the file, unless something stands in the project's place that shall stay."""
        if self.project.may_be_written():
            super().accept()

    # How it looks

    def _lay_out(self) -> None:
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.encoding.addItem(self.tr("as recognised"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        for each, name in zip(self.languages, (self.tr("Original"), self.tr("Translation")), strict=True):
            each.setAccessibleName(name)
            field = QLineEdit()  # where a file does not say its languages they were guessed
            field.editingFinished.connect(self._name_languages)
            each.setEditable(True)
            each.setLineEdit(field)
            each.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            each.setMinimumContentsLength(8)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        languages = self._pair()
        form.addRow(self.tr("&Encoding:"), self.encoding)
        form.addRow(self.tr("&Languages:"), languages)
        form.addRow(self.tr("&Project:"), self.project)
        lead_to(form, languages, self.languages[0])
        lead_to(form, self.project, self.project.name)
        self._table(self.units, self.tr("First units"), [self.tr("Original"), self.tr("Translation"), self.tr("State")])
        self._table(self.problems, self.tr("What could not be read"), [self.tr("Line"), self.tr("Reason")])
        self.counted.setWordWrap(True)
        self.counted.setObjectName("caption")
        below = QHBoxLayout()
        below.addWidget(self.counted, 1)
        below.addWidget(self.save_problems)
        self.problems.hide()
        self.save_problems.hide()
        opening = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        opening.setEnabled(False)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.said)
        layout.addLayout(form)
        layout.addWidget(self.units, 3)
        layout.addLayout(below)
        layout.addWidget(self.problems, 1)
        layout.addWidget(self.buttons)
        opening.setDefault(True)  # only now that it stands in the dialog: Enter in a field presses no other button

    def _pair(self) -> QWidget:
        swap = QPushButton(self.tr("S&wap"))
        swap.clicked.connect(self._swap)
        return _line(*self.languages, swap, stretch=True)

    @staticmethod
    def _table(table: QTreeWidget, name: str, headings: Sequence[str]) -> None:
        table.setAccessibleName(name)
        table.setHeaderLabels(list(headings))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.header().setStretchLastSection(len(headings) == 2)
        if len(headings) > 2:
            table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            table.header().setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.ResizeToContents)

    # What is seen

    def _read(self) -> None:
        """Look at the file again, in the encoding that is chosen."""
        self._look_again(replace(self.reading, languages=("", "")))

    def _look_again(self, reading: Reading) -> None:
        self._show_failure("")
        self._look(reading, self._show, self._fail)

    def _name_languages(self) -> None:
        """Look at the file again in languages that the user knows better."""
        seen = self._seen
        if seen and self.pair != seen.pair and not {*self.pair} <= {*seen.languages} and all(map(is_tag, self.pair)):
            self._look_again(self.reading)

    def _show(self, seen: Look) -> None:
        """Show what a first look has shown, then have all of it counted."""
        self._seen = seen
        said = [words.said(seen.format.title), seen.header.tool, seen.encoding]
        self.said.setText(" · ".join(part for part in said if part))
        if not self.encoding.currentData():
            self.encoding.setItemText(0, self.tr("as recognised ({0})").format(seen.encoding))
        chosen = self.pair  # they stay if the file, read in another encoding, still has them
        pair = chosen if len({*chosen}) == 2 and {*chosen} <= {*seen.languages} else seen.pair
        for each, code in zip(self.languages, pair, strict=True):
            each.clear()
            each.addItems(list(seen.languages) or [code])
            each.setCurrentText(code)
        self._turn()

    def _turn(self) -> None:
        """Show the units in the languages that are chosen, and count them."""
        if self._seen is None:
            return
        self.units.clear()
        for unit in self._seen.units[:_SHOWN]:
            self.units.addTopLevelItem(self._item(unit))
        sound = all(code in self._seen.languages or is_tag(code) for code in self.pair) and len({*self.pair}) == 2
        self.buttons.buttons()[0].setEnabled(sound)
        if not sound:
            self.counted.setText(self.tr("Choose two languages."))
            return
        self.counted.setText(self.tr("The units are being counted..."))
        self._survey(self.reading, self.pair, self._count, self._fail)

    def _item(self, unit: Unit) -> QTreeWidgetItem:
        texts = [variant.text if (variant := unit.variant(code)) else "" for code in self.pair]
        states = {
            Status.OPEN: "",
            Status.ACCEPTED: self.tr("accepted"),
            Status.DOUBTFUL: self.tr("doubtful"),
            Status.REJECTED: self.tr("rejected"),
        }
        item = QTreeWidgetItem([*(" ".join(text.split()) for text in texts), states[unit.status]])
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        return item

    def _count(self, survey: Survey) -> None:
        counted = self.tr("Units: %n.", "", survey.units)
        halves = survey.units - survey.paired
        if halves:
            counted += " " + self.tr("Without a text in one of the two languages: %n.", "", halves)
        self._problems = survey.problems
        if survey.problems:
            counted += " " + self.tr("Could not be read: {0}; mended: {1}.").format(
                survey.problems.lost, survey.problems.mended
            )
        self.counted.setText(counted)
        self.problems.clear()
        self.problems.setVisible(bool(survey.problems))
        self.save_problems.setVisible(bool(survey.problems))
        for problem in survey.problems.listed[:_SHOWN]:
            line = str(problem.line) if problem.line else ""
            self.problems.addTopLevelItem(QTreeWidgetItem([line, words.sentence(problem.reason)]))

    def _fail(self, error: EnRegardError) -> None:
        self._show_failure(words.sentence(error))

    def _show_failure(self, text: str) -> None:
        self._seen = None
        self.said.setText(text or self.tr("The file is being read..."))
        self.counted.clear()
        self.units.clear()
        self.buttons.buttons()[0].setEnabled(False)

    # What is done

    def _swap(self) -> None:
        first, second = self.pair
        self.languages[0].setCurrentText(second)
        self.languages[1].setCurrentText(first)
        self._turn()

    def _save_problems(self) -> None:
        """Write what could not be read into a text file."""
        proposed = str(self._file.with_suffix(".problems.txt"))
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), proposed, self.tr("Text (*.txt)"))
        if path:
            try:
                self._problems.write(Path(path))
            except EnRegardError as error:
                self.counted.setText(words.sentence(error))


def _line(*widgets: QWidget, stretch: bool = False) -> QWidget:
    """Return widgets beside one another; the first has the focus of all."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        layout.addWidget(each)
    if stretch:
        layout.addStretch()
    box = QWidget()
    box.setLayout(layout)
    box.setFocusProxy(widgets[0])
    return box
