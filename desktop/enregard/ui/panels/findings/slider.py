"""Fewer or more findings: four steps, and in words what each costs in false alarms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from enregard.check import Level
from enregard.ui.panels.findings import wording


class LevelSlider(QWidget):
    """Asks how many findings are to be shown."""

    moved = Signal(object)
    """Another Level was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(Level.SURE, Level.ALL)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(1)
        self.slider.setAccessibleName(self.tr("Fewer or more findings"))
        self._said = QLabel()
        self._said.setObjectName("caption")
        self._said.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(QLabel(self.tr("Fewer")))
        line.addWidget(self.slider, 1)
        line.addWidget(QLabel(self.tr("More")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._said)
        self.slider.valueChanged.connect(self._tell)

    def show_level(self, level: Level, languages: tuple[str, str] | None = None) -> None:
        """Show which level holds, and what it means."""
        self.slider.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.slider.setValue(level)
        self.slider.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._said.setText(f"{self._name(level)} {wording.joint_rate(level)}")
        for widget in (self._said, self.slider):
            widget.setToolTip(wording.measured_on(languages))
        self.slider.setAccessibleDescription(self._said.text())

    def text(self) -> str:
        """Return what is said of the level."""
        return self._said.text()

    def _tell(self, value: int) -> None:
        self.moved.emit(Level(value))

    def _name(self, level: Level) -> str:
        names = {
            Level.SURE: self.tr("Only what is hardly ever wrong."),
            Level.USUAL: self.tr("As it is from the start."),
            Level.MORE: self.tr("More than usual."),
            Level.ALL: self.tr("All that is found."),
        }
        return names[level]
