"""The choice of what is scored: a text, the references that it is held against, and a second text if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QMenu, QWidget

from enregard.ui.panels.staying_menu import StayingMenu
from enregard.ui.scoring import Request

_LETTERS = 8  # that a combo box shows at least
_NOTHING = Request("", ())


class Choice(QWidget):
    """Offers the texts by their names; a choice is kept also while no text has its name."""

    changed = Signal()
    """The user has chosen something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._wanted = _NOTHING
        self.menu = StayingMenu(self)
        self.menu.setAccessibleName(self.tr("References"))
        self.hypothesis, self.second, self.references = QComboBox(), QComboBox(), _NamesBox(self.menu)
        self.hypothesis.setAccessibleName(self.tr("Text that is scored"))
        self.second.setAccessibleName(self.tr("Second text, to be compared with the first"))
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(6)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (self.tr("Score"), self.hypothesis),
            (self.tr("Against"), self.references),
            (self.tr("Compare with"), self.second),
        ):
            _narrow(widget)
            layout.addRow(label, widget)
        self.hypothesis.activated.connect(self._take_hypothesis)
        self.second.activated.connect(self._take_second)
        self.menu.triggered.connect(self._take_references)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer other texts; that of the project which is shown comes first."""
        self._names = tuple(names)
        self._show()

    def forget(self) -> None:
        """Forget the texts and what was chosen."""
        self._wanted = _NOTHING
        self.set_names(())

    def request(self) -> Request | None:
        """Return what is chosen, of the texts that there are; None if there are not two."""
        return settled(self._names, self._wanted)

    def _show(self) -> None:
        request = self.request() or _NOTHING
        others = [name for name in self._names if name != request.hypothesis]
        free = [name for name in others if name not in request.references]
        _fill(self.hypothesis, {name: name for name in self._names}, request.hypothesis)
        _fill(self.second, {"": self.tr("No other text")} | {name: name for name in free}, request.second)
        if [action.data() for action in self.menu.actions()] != others:  # else it may be open
            self._fill_menu(others)
        for action in self.menu.actions():
            action.setChecked(action.data() in request.references)
        self.references.show_names(request.references)
        self.setEnabled(request is not _NOTHING)

    def _fill_menu(self, names: list[str]) -> None:
        self.menu.clear()
        for name in names:
            action = self.menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)

    # What the user does

    def _take_hypothesis(self) -> None:
        self._want(replace(self._wanted, hypothesis=self.hypothesis.currentData()))

    def _take_second(self) -> None:
        self._want(replace(self._wanted, second=self.second.currentData()))

    def _take_references(self) -> None:
        ticked = tuple(action.data() for action in self.menu.actions() if action.isChecked())
        self._want(replace(self._wanted, references=ticked))

    def _want(self, wanted: Request) -> None:
        self._wanted = wanted
        self._show()
        self.changed.emit()


def settled(names: Sequence[str], wanted: Request) -> Request | None:
    """Return what can be had of what is wanted; what is not there is replaced by the next best.

    Without a wish the second text is held against the first, which is the translation that is shown.
    """
    if len(names) < 2:
        return None
    hypothesis = wanted.hypothesis
    if hypothesis not in names:
        hypothesis = next((name for name in names[1:] if name not in wanted.references), names[1])
    others = [name for name in names if name != hypothesis]
    references = tuple(name for name in others if name in wanted.references) or (others[0],)
    second = wanted.second if wanted.second in others and wanted.second not in references else ""
    return Request(hypothesis, references, second)


class _NamesBox(QComboBox):
    """Says what is ticked in a menu, and opens it in the place of a list."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self.setAccessibleName(menu.accessibleName())

    def show_names(self, names: Sequence[str]) -> None:
        """Say what is ticked."""
        _fill(self, {"": ", ".join(names)}, "")

    def showPopup(self) -> None:
        """Open the menu, as wide as this is at least."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[0])


def _narrow(combo: QComboBox) -> None:
    """Let a combo box be narrower than its longest name."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)


def _fill(combo: QComboBox, names: dict[str, str], chosen: str) -> None:
    """Offer names by their keys; one of them is chosen."""
    blocked = QSignalBlocker(combo)
    combo.clear()
    for key, name in names.items():
        combo.addItem(name, key)
    combo.setCurrentIndex(combo.findData(chosen))
    combo.setToolTip(combo.currentText())
    blocked.unblock()
