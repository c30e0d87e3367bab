"""The fields of a rule, each with what is wrong with it beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from enregard.language import primary
from enregard.segments import Rule
from enregard.segments.rules import Fault
from enregard.ui import words


class RuleForm(QWidget):
    """Edits one rule as it is typed."""

    edited = Signal()
    """The user has changed a field."""

    def __init__(self, languages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.breaks, self.languages = QComboBox(), QComboBox()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.said = {name: QLabel() for name in ("before", "after", "languages")}
        self.breaks.addItems([self.tr("A sentence ends"), self.tr("No sentence ends")])
        self.languages.setEditable(True)
        codes = dict.fromkeys(map(primary, languages))
        self.languages.addItems([".*", *(f"({code}|{code.upper()}).*" for code in codes)])
        self._lay_out()
        self.breaks.activated.connect(self.edited)
        for field in (self.before, self.after):
            field.textEdited.connect(self.edited)
        self.languages.currentTextChanged.connect(self._languages_changed)

    def _lay_out(self) -> None:
        rows = (
            ("", self.tr("&What holds:"), self.breaks),
            ("before", self.tr("Be&fore it:"), self.before),
            ("after", self.tr("Af&ter it:"), self.after),
            ("languages", self.tr("La&nguages:"), self.languages),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(4)
        for number, (name, text, field) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", "").rstrip(" \u00a0:"))
            if typed := field.findChild(QLineEdit):
                typed.setAccessibleName(field.accessibleName())
            layout.addWidget(label, 2 * number, 0)
            layout.addWidget(field, 2 * number, 1)
            if name:
                said = self.said[name]
                said.setObjectName("warning")
                said.setWordWrap(True)
                said.hide()
                layout.addWidget(said, 2 * number + 1, 1)
        layout.setColumnStretch(1, 1)

    @property
    def rule(self) -> Rule:
        """Return the rule as it stands in the fields."""
        return Rule(
            self.breaks.currentIndex() == 0, self.before.text(), self.after.text(), self.languages.currentText()
        )

    def show_rule(self, rule: Rule | None) -> None:
        """Show a rule, or that none is chosen."""
        self.setEnabled(rule is not None)
        shown = rule or Rule(breaks=False, before="", after="")
        self.breaks.setCurrentIndex(0 if shown.breaks else 1)
        self.before.setText(shown.before)
        self.after.setText(shown.after)
        self.languages.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.languages.setCurrentText(shown.languages)
        self.languages.blockSignals(False)  # noqa: FBT003

    def show_fault(self, fault: Fault | None) -> None:
        """Say beside its field what is wrong, or that nothing is."""
        fields = {"before": self.before, "after": self.after, "languages": self.languages}
        for name, label in self.said.items():
            text = words.sentence(fault.sentence) if fault and fault.field == name else ""
            label.setText(text)
            label.setVisible(bool(text))
            fields[name].setAccessibleDescription(text)

    def _languages_changed(self, _text: str) -> None:
        self.edited.emit()
