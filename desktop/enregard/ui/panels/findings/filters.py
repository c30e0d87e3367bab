"""Which of the findings are listed: those of a family, those that weigh so much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from enregard.check import CHECKS, Finding, Severity
from enregard.ui import words


class Filters(QWidget):
    """Two choices: a family, and the least weight."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.family, self.weight = QComboBox(), QComboBox()
        self.family.setAccessibleName(self.tr("Which family of findings is listed"))
        self.weight.setAccessibleName(self.tr("Which findings are listed, by weight"))
        for text, least in (
            (self.tr("All weights"), Severity.HINT),
            (self.tr("Warnings and errors"), Severity.WARNING),
            (self.tr("Errors only"), Severity.ERROR),
        ):
            self.weight.addItem(text, int(least))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for combo, stretch in ((self.family, 3), (self.weight, 2)):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.currentIndexChanged.connect(self._tell)
            layout.addWidget(combo, stretch)
        self.offer([])

    def offer(self, findings: Sequence[Finding]) -> None:
        """Offer the families of some findings, with how many there are of each; what is chosen stays."""
        counts = Counter(finding.check.name for finding in findings)
        chosen = self.family.currentData() or ""
        blocker = QSignalBlocker(self.family)
        self.family.clear()
        self.family.addItem(self.tr("All families"), "")
        for check in CHECKS:
            if counts[check.name] or check.name == chosen:
                self.family.addItem(f"{words.said(check.title)} ({counts[check.name]})", check.name)
        self.family.setCurrentIndex(max(0, self.family.findData(chosen)))
        blocker.unblock()

    @property
    def are_on(self) -> bool:
        """Tell whether anything is kept from the list."""
        return bool(self.family.currentIndex() > 0 or self.weight.currentIndex() > 0)

    def let_through(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Return the findings that are listed."""
        if not self.are_on:
            return findings
        family, least = self.family.currentData(), self.weight.currentData()
        return [
            finding
            for finding in findings
            if finding.check.severity >= least and (not family or finding.check.name == family)
        ]

    def clear(self) -> None:
        """List all."""
        self.family.setCurrentIndex(0)
        self.weight.setCurrentIndex(0)

    def _tell(self) -> None:
        self.changed.emit()
