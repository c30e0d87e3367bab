"""A dialog about the checks: what each looks for, how often it errs, and whether its findings are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.check import CHECKS, Check, Level
from enregard.check.rates import measured
from enregard.ui import words
from enregard.ui.findings import Findings
from enregard.ui.panels.findings import wording

_STATES: tuple[bool | None, ...] = (None, True, False)
"""How each choice turns a check."""


class ChecksDialog(QDialog):
    """What is chosen holds at once; the slider of the panel governs the checks that are left to it."""

    def __init__(self, findings: Findings, languages: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._findings = findings
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Checks"))
        self.list.setHeaderLabels(
            [self.tr("Check"), self.tr("Shown"), self.tr("False alarms, as shown"), self.tr("False alarms, with all")]
        )
        for check in CHECKS:
            item = QTreeWidgetItem(self.list, [words.said(check.title)])
            item.setToolTip(0, words.said(check.why))
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.state = QComboBox()
        self._lay_out(languages)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.state.activated.connect(self._turn)
        self._show()
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.resize(760, 620)

    def _lay_out(self, languages: tuple[str, str]) -> None:
        level = self._findings.choice.level
        said = QLabel(f"{wording.joint_rate(level)} {wording.measured_on(languages)}".strip())
        said.setWordWrap(True)
        label = QLabel(self.tr("&Findings of the checks that are selected:"))
        label.setBuddy(self.state)
        for text in (self.tr("as the slider has it"), self.tr("always, all it finds"), self.tr("never")):
            self.state.addItem(text)
        states = QHBoxLayout()
        states.addWidget(label)
        states.addWidget(self.state)
        states.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(said)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._why)
        layout.addLayout(states)
        layout.addWidget(close)

    def chosen(self) -> list[Check]:
        """Return the checks that are selected."""
        return [CHECKS[self.list.indexOfTopLevelItem(item)] for item in self.list.selectedItems()]

    def _turn(self, number: int) -> None:
        """Turn the selected checks on, off, or leave them to the slider."""
        choice = self._findings.choice
        for check in self.chosen():
            choice = choice.turned(check.name, on=_STATES[number])
        self._findings.choose(choice)
        self._show()

    def _show(self) -> None:
        """Show how each check stands."""
        choice, rates = self._findings.choice, measured()
        for number, check in enumerate(CHECKS):
            item = self.list.topLevelItem(number)
            if item is None:
                continue
            state = self._state(check.name)
            level = wording.level_of(check.name, choice)
            texts = (
                (self.tr("as the slider has it"), self.tr("always"), self.tr("never"))[state],
                "" if check.name in choice.off else wording.short_rate(rates.rate(check.name, level)),
                wording.short_rate(rates.rate(check.name, Level.ALL)),
            )
            for column, text in enumerate(texts, start=1):
                item.setText(column, text)
            font = QFont(self.list.font())
            font.setBold(state > 0)
            item.setFont(1, font)

    def _state(self, name: str) -> int:
        choice = self._findings.choice
        return 2 if name in choice.off else 1 if name in choice.on else 0

    def _show_chosen(self) -> None:
        """Explain the check in focus, and show how the selected ones stand if they stand alike."""
        chosen = self.chosen()
        self._why.setText(f"{words.said(chosen[0].why)} {words.said(chosen[0].advice)}" if len(chosen) == 1 else "")
        states = {self._state(check.name) for check in chosen}
        self.state.setEnabled(bool(chosen))
        self.state.setCurrentIndex(states.pop() if len(states) == 1 else -1)
