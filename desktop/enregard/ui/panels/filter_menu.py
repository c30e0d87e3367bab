"""The menu of what else must hold of the rows that are looked for. It stays open while entries are ticked."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from enregard.project import Status
from enregard.project.search.query import Query, Trait
from enregard.ui.panels.staying_menu import StayingMenu

_BELOW = (50, 70, 80, 90, 95, 99)  # per cent
_CHARACTERS = (100, 250, 500, 1000, 2000)


class FilterMenu(StayingMenu):
    """Offers filters, and puts those that are ticked into a query."""

    changed = Signal()
    """Another filter is on, or one is off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statuses = {status: self._entry(name) for status, name in self._status_names().items()}
        self.addSeparator()
        self._traits = {trait: self._entry(name) for trait, name in self._trait_names().items()}
        self.addSeparator()
        self._below = self._choice(
            self.tr("&Probability"),
            {None: self.tr("Any")} | {percent: self.tr("Below {0} %").format(percent) for percent in _BELOW},
        )
        self._characters = self._choice(
            self.tr("&Length"),
            {None: self.tr("Any")}
            | {count: self.tr("{0} characters or more").format(self.locale().toString(count)) for count in _CHARACTERS},
        )
        self.addSeparator()
        self._clear = self.addAction(self.tr("&All filters off"))
        self._clear.triggered.connect(self.clear_filters)
        self._clear.setEnabled(False)

    def _status_names(self) -> dict[Status, str]:
        return {
            Status.OPEN: self.tr("Not &decided on"),
            Status.ACCEPTED: self.tr("A&ccepted"),
            Status.DOUBTFUL: self.tr("Doub&tful"),
            Status.REJECTED: self.tr("&Rejected"),
        }

    def _trait_names(self) -> dict[Trait, str]:
        return {
            Trait.TO_CHECK: self.tr("To chec&k"),
            Trait.FINDING: self.tr("With &findings"),
            Trait.NOTE: self.tr("With a &note"),
            Trait.BOOKMARK: self.tr("&Bookmarked"),
            Trait.EDITED: self.tr("Text &edited"),
            Trait.NOT_ONE_TO_ONE: self.tr("Not &1-1"),
            Trait.UNPARTNERED: self.tr("&Without a partner"),
            Trait.ODD_LENGTH: self.tr("Much longer or &shorter than the original lets expect"),
        }

    def _entry(self, name: str) -> QAction:
        action = self.addAction(name)
        action.setCheckable(True)
        action.toggled.connect(self._tell)
        return action

    def _choice(self, name: str, entries: Mapping[int | None, str]) -> QActionGroup:
        """Add a menu of entries of which one is ticked, at first that for None; each holds its number."""
        menu = StayingMenu(name, self)
        self.addMenu(menu)
        group = QActionGroup(self)
        for number, text in entries.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(number is None)
            action.setData(number)
            group.addAction(action)
        group.triggered.connect(self._tell)
        return group

    def _tell(self) -> None:
        self._clear.setEnabled(self.count() > 0)
        self.changed.emit()

    def applied_to(self, query: Query) -> Query:
        """Return a query with the filters that are on."""
        below = self._below.checkedAction().data()
        return replace(
            query,
            statuses=frozenset(status for status, action in self._statuses.items() if action.isChecked()),
            traits=frozenset(trait for trait, action in self._traits.items() if action.isChecked()),
            probability=None if below is None else (-math.inf, below / 100),
            characters=self._characters.checkedAction().data() or 0,
        )

    def count(self) -> int:
        """Return how many filters are on."""
        ticked = [action for action in (*self._statuses.values(), *self._traits.values()) if action.isChecked()]
        chosen = [group for group in (self._below, self._characters) if group.checkedAction().data() is not None]
        return len(ticked) + len(chosen)

    def set_filters(self, statuses: Collection[Status] = (), traits: Collection[Trait] = ()) -> None:
        """Turn these filters on and all others off."""
        blocked = QSignalBlocker(self)
        for status, action in self._statuses.items():
            action.setChecked(status in statuses)
        for trait, action in self._traits.items():
            action.setChecked(trait in traits)
        for group in (self._below, self._characters):
            group.actions()[0].setChecked(True)
        blocked.unblock()
        self._tell()

    def clear_filters(self) -> None:
        """Turn all filters off."""
        self.set_filters()
