"""The findings beside the texts: how many are wanted, the list, the chosen one explained, what was dismissed last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from enregard.check import Finding
from enregard.check.dismissals import Scope
from enregard.ui.panels.findings.delegate import FindingDelegate
from enregard.ui.panels.findings.details import Details, Explained
from enregard.ui.panels.findings.filters import Filters
from enregard.ui.panels.findings.last import LastDismissal
from enregard.ui.panels.findings.model import FindingsModel, Place, nowhere
from enregard.ui.panels.findings.slider import LevelSlider

_KEYS = {
    Qt.KeyboardModifier.NoModifier: Scope.ONE,
    Qt.KeyboardModifier.ShiftModifier: Scope.WORDING,
    Qt.KeyboardModifier.ControlModifier: Scope.KIND,
}
"""What Delete dismisses in the list."""


class FindingsList(QListView):
    """The list: arrows move, Enter leaves it for the row, Delete dismisses."""

    left = Signal()
    dismissing = Signal(object)
    """The Scope in which the current finding is dismissed."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Findings"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the list, or dismiss."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() in _KEYS:
            self.dismissing.emit(_KEYS[event.modifiers()])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of actions here as in the texts."""


class FindingsPanel(QWidget):
    """Shows the findings. Choosing one goes to its row; the keyboard can stay in the list."""

    chosen = Signal(object)
    """A Finding was chosen."""
    listed = Signal()
    """Others are listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a focus proxy that changes would turn Tab in a circle
        self._all: Sequence[Finding] = []
        self._position: Place = nowhere
        self._heading = QLabel()
        self._heading.setObjectName("heading")
        self.model = FindingsModel(self)
        self.list = FindingsList(self.model)
        self.details, self.level, self.filters, self.last = Details(), LevelSlider(), Filters(), LastDismissal()
        self.checks = QPushButton(self.tr("&Checks..."))
        self._none = QLabel()
        self._none.setObjectName("caption")
        self._none.setWordWrap(True)
        self._menu = QMenu(self)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose_again)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.filters.changed.connect(self._list)
        self.forget()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.checks)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        for part in (self.list, self.details):
            self._parts.addWidget(part)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._parts.setSizes([260, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        for widget in (self.level, self.filters, self._none, self._parts):
            layout.addWidget(widget)
        layout.setStretchFactor(self._parts, 1)
        layout.addStretch()  # counts only while nothing else wants the room
        layout.addWidget(self.last)
        self._order()

    def _order(self) -> None:
        """Let Tab go from above to below, and last to the button beside the heading."""
        chosen = self.level.slider, self.filters.family, self.filters.weight
        last = self.last.reason, self.last.back, self.last.everywhere
        for before, behind in pairwise((*chosen, self.list, self.details, *last, self.checks)):
            self.setTabOrder(before, behind)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put actions into the list's menu; their keys work there as in the texts."""
        self._menu.addActions(list(actions))
        for action in actions:
            if action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut:
                self.list.addAction(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list, or where nothing is listed to what may change that."""
        (self.level.slider if self._parts.isHidden() else self.list).setFocus(event.reason())

    # What is shown

    def forget(self) -> None:
        """Say nothing of findings: another project is open, and not checked yet."""
        self.last.say("", may_spread=False)
        self.show_findings([], nowhere)
        self._none.hide()

    def show_findings(self, findings: Sequence[Finding], position: Place) -> None:
        """List the findings; `position` gives that of a row by its id."""
        self._all, self._position = findings, position
        self.filters.offer(findings)
        self._list()

    def _list(self) -> None:
        """List what the filters let through."""
        listed = self.filters.let_through(self._all)
        blocker = QSignalBlocker(self.list.selectionModel())
        self.model.show(listed, self._position)
        blocker.unblock()
        count = self.tr("%n finding(s)", "", len(self._all))
        if len(listed) < len(self._all):
            count = self.tr("{0} of {1}").format(len(listed), count)
        self._heading.setText(count if self._all else self.tr("Findings"))
        self._parts.setVisible(bool(listed))
        self.filters.setVisible(bool(self._all) or self.filters.are_on)
        self._none.setText(self._why_none())
        self._none.setVisible(not listed)
        self.listed.emit()

    def _why_none(self) -> str:
        return self.tr("None is like that.") if self._all else self.tr("None of the checks has found anything.")

    def explain(self, explained: Explained | None) -> None:
        """Show a finding as the chosen one, and explain it; the keyboard stays where it is."""
        self.details.show_finding(explained)
        number = self.model.number(explained.finding) if explained else -1
        selection = self.list.selectionModel()
        if number == self.list.currentIndex().row() and selection.hasSelection() == (number >= 0):
            return
        blocker = QSignalBlocker(self)
        if number >= 0:
            self.list.setCurrentIndex(self.model.index(number))
        else:
            selection.clear()
        blocker.unblock()

    def redraw(self) -> None:
        """Take up other colours."""
        self.details.redraw()

    def _choose(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding:
            self.chosen.emit(finding)

    def _choose_again(self, index: QModelIndex) -> None:
        """Go to the row once more, though the finding is the current one."""
        self._choose(index)

    def _show_menu(self, at: QPoint) -> None:
        if self.list.indexAt(at).isValid():
            self._menu.popup(self.list.viewport().mapToGlobal(at))
