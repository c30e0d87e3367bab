"""The memory manager: memories counted, checked, and written anew into one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from enregard.errors import EnRegardError, InputError
from enregard.exchange.problems import Problems
from enregard.progress import Progress
from enregard.ui import words
from enregard.ui.dialogs.ask import ask_for_name
from enregard.ui.session import Session
from enregard.ui.work import Job

_KIND = "manager"
_LISTED = 50  # problems


class ManagerDialog(QDialog):
    """Nothing is written over: a memory that is put in order becomes a file of its own."""

    def __init__(self, session: Session, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manage memories"))
        self._session = session
        self._problems = Problems()
        self.files = QListWidget()
        self.files.addItems([str(path) for path in paths])
        self.languages = QLineEdit(), QLineEdit()
        self.renamed = QLineEdit()
        self.empty = QCheckBox(self.tr("without a text on one side"))
        self.copies = QCheckBox(self.tr("whose translation is the original"))
        self.numbers = QCheckBox(self.tr("whose numbers differ"))
        self.ratio = QDoubleSpinBox()
        self.holding = QLineEdit()
        self.keep = QComboBox()
        self.said = QPlainTextEdit()
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self.resize(820, 640)

    def _lay_out(self) -> None:
        self.files.setAccessibleName(self.tr("Memories"))
        self.files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.files.setMaximumHeight(6 * self.fontMetrics().lineSpacing())
        beside = QVBoxLayout()
        for text, act in ((self.tr("&Add..."), self._add), (self.tr("&Remove"), self._remove)):
            button = QPushButton(text)
            button.clicked.connect(act)
            beside.addWidget(button)
        beside.addStretch()
        above = QHBoxLayout()
        above.addWidget(self.files, 1)
        above.addLayout(beside)
        self.said.setReadOnly(True)
        self.said.setAccessibleName(self.tr("What came of it"))
        self.said.setPlaceholderText(self.tr("Figures, and what is wrong, stand here."))
        actions = QHBoxLayout()
        for text, act in (
            (self.tr("&Statistics"), self._count),
            (self.tr("&Validate"), self._validate),
            (self.tr("&Write into a new file..."), self._write),
        ):
            button = QPushButton(text)
            button.clicked.connect(act)
            self._buttons.append(button)
            actions.addWidget(button)
        self.save_list = QPushButton(self.tr("Save the &list of problems..."))
        self.save_list.clicked.connect(self._save_list)
        self.save_list.setEnabled(False)
        actions.addStretch()
        actions.addWidget(self.save_list)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for part in (above, self._options(), actions):
            layout.addLayout(part)
        layout.addWidget(self.said, 1)
        layout.addWidget(close)
        self._buttons[0].setDefault(True)  # Enter in a field counts; it asks for no file and closes nothing

    def _options(self) -> QFormLayout:
        for each, name in zip(self.languages, (self.tr("Original"), self.tr("Translation")), strict=True):
            each.setPlaceholderText(self.tr("all"))
            each.setAccessibleName(name)
            each.setMaximumWidth(120)
        self.renamed.setPlaceholderText("en=en-GB, fr=fr-FR")
        self.ratio.setRange(0, 20)
        self.ratio.setSpecialValueText(self.tr("any"))
        self.keep.addItems(
            [self.tr("all of them"), self.tr("the first"), self.tr("the newest"), self.tr("the first, with all notes")]
        )
        left_out = QHBoxLayout()
        for box in (self.empty, self.copies, self.numbers):
            left_out.addWidget(box)
        left_out.addStretch()
        pair = QHBoxLayout()
        for field in self.languages:
            pair.addWidget(field)
        pair.addStretch()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Only the languages:"), pair)
        form.addRow(self.tr("Change &codes:"), self.renamed)
        form.addRow(self.tr("Leave out units:"), left_out)
        form.addRow(self.tr("One side &longer than the other by, at most:"), self.ratio)
        form.addRow(self.tr("Only units &holding (regular expression):"), self.holding)
        form.addRow(self.tr("Of duplicates kee&p:"), self.keep)
        return form

    # Files

    def paths(self) -> list[Path]:
        """Return the memories of the list."""
        return [Path(self.files.item(k).text()) for k in range(self.files.count())]

    def _add(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add memories"))
        self.files.addItems(paths)

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))

    # What is done

    def _start(self, label: str, work: Callable[[Progress], object], then: Callable[[Any], None]) -> None:
        """Do something beside the window; one thing at a time."""
        if not self.paths():
            self.said.setPlainText(self.tr("Add a memory first."))
            return
        self._allow(on=False)
        self.said.setPlainText(self.tr("It is being read..."))

        def show(result: object) -> None:
            if self.isVisible():
                self._allow(on=True)
                then(result)

        self._session.worker.start(Job(label, work, show, self._fail, _KIND, cancelled=self._stopped))

    def _fail(self, error: EnRegardError) -> None:
        self.said.setPlainText(words.sentence(error))

    def _stopped(self) -> None:
        if isValid(self):  # work that is stopping can be cancelled once more when the dialog is gone
            self._allow(on=True)
            self.said.clear()

    def _allow(self, *, on: bool) -> None:
        for button in self._buttons:
            button.setEnabled(on)

    def _count(self) -> None:
        paths = self.paths()

        def work(progress: Progress) -> object:
            from enregard.exchange.formats import Reading
            from enregard.memories.manage.statistics import statistics

            return [statistics(path, Reading(progress=progress)) for path in paths]

        self._start(self.tr("Counting"), work, self._show_statistics)

    def _show_statistics(self, all_of_them: Any) -> None:
        lines: list[str] = []
        problems = Problems()
        for told in all_of_them:
            lines += [told.path.name, self.tr("  units: {0}, duplicates: {1}").format(told.units, told.duplicates)]
            lines += [
                self.tr("  {0}: texts: {1}, words: {2}, characters: {3}, the longest: {4}").format(
                    code, volume.texts, volume.words, volume.characters, volume.longest
                )
                for code, volume in told.volumes.items()
            ]
            lines.append(
                self.tr("  originals with several translations: {0}; empty: {1}; copies: {2}").format(
                    told.inconsistent, told.empty, told.copies
                )
            )
            if told.oldest:
                lines.append(self.tr("  from {0} to {1}").format(told.oldest[:8], told.newest[:8]))
            if told.people:
                names = ", ".join(f"{name} ({count})" for name, count in told.people.most_common(10))
                lines.append(self.tr("  by {0}").format(names))
            _gather(problems, told.problems)
        self._show(lines, problems)

    def _validate(self) -> None:
        paths = self.paths()

        def work(progress: Progress) -> object:
            from enregard.exchange.formats import Reading
            from enregard.memories.manage.validate import validate

            return [validate(path, Reading(progress=progress)) for path in paths]

        self._start(self.tr("Validating"), work, self._show_faults)

    def _show_faults(self, all_of_them: Any) -> None:
        problems = Problems()
        for each in all_of_them:
            _gather(problems, each)
        self._show([] if problems else [self.tr("Nothing is wrong.")], problems)

    def _write(self) -> None:
        from enregard.exchange import registry

        paths = self.paths()
        if not paths:
            self.said.setPlainText(self.tr("Add a memory first."))
            return
        suffixes = " ".join(f"*{each.suffixes[0]}" for each in registry.writable())
        proposed = paths[0].with_name(f"{paths[0].name.split('.', maxsplit=1)[0]}-new.tmx")
        output = ask_for_name(
            self, self.tr("Write into a new file"), proposed, self.tr("Bilingual files ({0})").format(suffixes)
        )
        if not output:
            return
        try:
            plan = self._plan()
        except EnRegardError as error:
            self._fail(error)
            return

        def work(progress: Progress) -> object:
            from enregard.memories.manage.rewrite import rewrite

            return rewrite(paths, output, plan, progress)

        self._start(self.tr("Writing {0}").format(output.name), work, self._show_figures)

    def _plan(self) -> Any:
        """Return what the fields ask for. Raises InputError."""
        from enregard.memories.manage.filters import Filter
        from enregard.memories.manage.rewrite import Keep, Plan

        renamed = [part.split("=") for part in self.renamed.text().replace(" ", "").split(",") if part]
        if any(len(pair) != 2 or not all(pair) for pair in renamed):
            raise InputError("“{text}” is no list of codes. Write it as en=en-GB, fr=fr-FR.", text=self.renamed.text())
        wanted = Filter(
            ratio=self.ratio.value(),
            empty=not self.empty.isChecked(),
            copies=not self.copies.isChecked(),
            numbers=not self.numbers.isChecked(),
            holding=self.holding.text(),
        )
        languages = self.languages[0].text().strip(), self.languages[1].text().strip()
        keep = list(Keep)[self.keep.currentIndex()]
        return Plan(languages, tuple((old, new) for old, new in renamed), wanted, keep)

    def _show_figures(self, figures: Any) -> None:
        lines = [self.tr("Units read: {0}; written: {1}.").format(figures.read, figures.written)]
        lines += [f"  {words.said(reason)} {count}" for reason, count in figures.dropped.most_common()]
        lines += [words.sentence(lost) for lost in figures.lost]
        self._show(lines, figures.problems)

    # What came of it

    def _show(self, lines: list[str], problems: Problems) -> None:
        self._problems = problems
        self.save_list.setEnabled(bool(problems))
        if problems:
            lines = [*lines, self.tr("Problems: {0}").format(problems.lost + problems.mended)]
            lines += [
                self.tr("  {0}, line {1}: {2}").format(each.path.name, each.line, words.sentence(each.reason))
                for each in problems.listed[:_LISTED]
            ]
        self.said.setPlainText("\n".join(lines))

    def _save_list(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list of problems"), "problems.txt", self.tr("Text (*.txt)")
        )
        if path:
            try:
                self._problems.write(Path(path))
            except EnRegardError as error:
                self._fail(error)

    def done(self, result: int) -> None:
        """Stop what is at work."""
        self._session.worker.stop(_KIND)
        super().done(result)
        self.deleteLater()


def _gather(problems: Problems, more: Problems) -> None:
    """Add the problems of another file."""
    problems.lost += more.lost
    problems.mended += more.mended
    problems.listed += more.listed
