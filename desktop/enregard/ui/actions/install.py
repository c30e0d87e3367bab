"""The menus and the toolbar, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from enregard.ui.actions import keys
from enregard.ui.actions.table import ENTRIES, IN_THE_TEXTS, PARENTS, TOOLBAR, Entry, Kind, menu_text, text_of


def install(
    window: QMainWindow, handlers: Mapping[str, Callable[[], object]], texts: QWidget | None = None
) -> dict[str, QAction]:
    """Fill the menus and the toolbar of a window; return the actions by name.

    The keys of what is done to texts and rows work while `texts` has the focus: Enter, Space, Backspace and Delete
    belong to fields, lists and buttons elsewhere.
    """
    menus = _Menus(window)
    actions: dict[str, QAction] = {}
    for entry in ENTRIES:
        menu = menus.menu(entry.menu)
        if not entry.name:
            menu.addSeparator()
            continue
        action = menus.add(entry)
        if entry.name in handlers:
            action.triggered.connect(handlers[entry.name])
        if texts and entry.name in IN_THE_TEXTS:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            texts.addAction(action)
        actions[entry.name] = action
    keys.apply(actions)
    _add_toolbar(window, actions)
    return actions


class _Menus:
    """The menus of a window while they are filled."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}

    def menu(self, name: str) -> QMenu:
        """Return a menu; one that is new is put behind what its parent has."""
        if name not in self._menus:
            parent = self.menu(PARENTS[name]) if name in PARENTS else self._window.menuBar()
            self._menus[name] = parent.addMenu(menu_text(name))
        return self._menus[name]

    def add(self, entry: Entry) -> QAction:
        """Return a new action at the end of its menu."""
        menu = self.menu(entry.menu)
        if entry.kind is Kind.SUBMENU:
            return menu.addMenu(text_of(entry)).menuAction()
        action = QAction(text_of(entry), self._window)
        action.setCheckable(entry.kind in {Kind.TOGGLE, Kind.CHOICE})
        if entry.kind is Kind.CHOICE:
            group = self._groups.setdefault(entry.menu, QActionGroup(self._window))
            group.addAction(action)
        menu.addAction(action)
        return action


def _add_toolbar(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    toolbar = QToolBar(window)
    toolbar.setMovable(False)
    toolbar.setObjectName("toolbar")
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    window.addToolBar(toolbar)
    for name in TOOLBAR:
        if name:
            toolbar.addAction(actions[name])
        else:
            toolbar.addSeparator()
