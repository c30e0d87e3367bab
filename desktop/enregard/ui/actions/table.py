"""What the window can do: each action with its name, its key and its menu, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

_CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's lupdate looks for; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Entry:
    """An action of a menu; `name` is the window's method for it. An empty name is a line between entries."""

    menu: str
    name: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()


FILE = QT_TRANSLATE_NOOP("Actions", "&File")
EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
ROW = QT_TRANSLATE_NOOP("Actions", "&Row")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

ENTRIES: tuple[Entry, ...] = (
    Entry(FILE, "align_texts", QT_TRANSLATE_NOOP("Actions", "&Align two texts..."), ("Ctrl+N",)),
    Entry(FILE, "open_project", QT_TRANSLATE_NOOP("Actions", "&Open a project..."), ("Ctrl+O",)),
    Entry(FILE, "open_example", QT_TRANSLATE_NOOP("Actions", "Open the e&xample")),
    Entry(FILE),
    Entry(FILE, "replace_by_file", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &file...")),
    Entry(FILE, "replace_by_paste", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &pasted text...")),
    Entry(FILE, "replace_by_page", QT_TRANSLATE_NOOP("Actions", "Replace the original by a &web page...")),
    Entry(FILE),
    Entry(FILE, "export_memory", QT_TRANSLATE_NOOP("Actions", "&Export memory..."), ("Ctrl+E",)),
    Entry(FILE, "export_report", QT_TRANSLATE_NOOP("Actions", "Export &report..."), ("Ctrl+Shift+E",)),
    Entry(FILE),
    Entry(FILE, "close", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    Entry(EDIT, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",)),
    Entry(EDIT, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry(ROW, "accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("A",)),
    Entry(ROW, "merge", QT_TRANSLATE_NOOP("Actions", "&Merge with next"), ("M",)),
    Entry(ROW, "split", QT_TRANSLATE_NOOP("Actions", "&Split at caret"), ("S",)),
    Entry(ROW),
    Entry(ROW, "align_again", QT_TRANSLATE_NOOP("Actions", "Align the &rest again"), ("R",)),
    Entry(ROW),
    Entry(ROW, "next_to_check", QT_TRANSLATE_NOOP("Actions", "&Next to check"), ("N",)),
    Entry(ROW, "next_finding", QT_TRANSLATE_NOOP("Actions", "Next &finding"), ("F",)),
    Entry(VIEW, "toggle_left_out", QT_TRANSLATE_NOOP("Actions", "Show or hide what is &left out"), ("L",)),
    Entry(VIEW, "toggle_comparison", QT_TRANSLATE_NOOP("Actions", "Show or hide the &comparison"), ("C",)),
    Entry(VIEW, "toggle_side", QT_TRANSLATE_NOOP("Actions", "Show or hide &findings and scores"), ("P",)),
    Entry(VIEW),
    Entry(VIEW, "zoom_in", QT_TRANSLATE_NOOP("Actions", "Lar&ger text"), ("Ctrl++", "Ctrl+=")),
    Entry(VIEW, "zoom_out", QT_TRANSLATE_NOOP("Actions", "S&maller text"), ("Ctrl+-",)),
    Entry(VIEW, "zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), ("Ctrl+0",)),
    Entry(VIEW),
    Entry(VIEW, "use_system_colours", QT_TRANSLATE_NOOP("Actions", "Colours of the &system")),
    Entry(VIEW, "use_light_colours", QT_TRANSLATE_NOOP("Actions", "&Light")),
    Entry(VIEW, "use_dark_colours", QT_TRANSLATE_NOOP("Actions", "&Dark")),
    Entry(HELP, "show_keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), ("F1",)),
    Entry(HELP, "about", QT_TRANSLATE_NOOP("Actions", "&About En regard")),
)


NEED_A_PROJECT = frozenset(
    entry.name
    for entry in ENTRIES
    if entry.menu == ROW or entry.name.startswith(("export_", "replace_", "toggle_left_out"))
) - {""}
"""The actions that are of use only while a project is open."""

TOOLBAR = ("accept", "merge", "split", "next_to_check", "", "undo", "redo", "", "export_memory")
"""The actions of the toolbar; an empty name is a line between them."""


def text_of(entry: Entry) -> str:
    """Return the name of an action in the language of the interface."""
    return QCoreApplication.translate(_CONTEXT, entry.text)


def plain_text_of(entry: Entry) -> str:
    """Return the name of an action without the marks of a menu."""
    return text_of(entry).replace("&", "").rstrip(".")


def install(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Fill the menus and the toolbar of a window; return the actions by name."""
    menus: dict[str, QMenu] = {}
    toolbar = QToolBar(window)
    toolbar.setMovable(False)
    toolbar.setObjectName("toolbar")
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    window.addToolBar(toolbar)
    actions: dict[str, QAction] = {}
    for entry in ENTRIES:
        if entry.menu not in menus:
            menus[entry.menu] = window.menuBar().addMenu(QCoreApplication.translate(_CONTEXT, entry.menu))
        if not entry.name:
            menus[entry.menu].addSeparator()
            continue
        action = QAction(text_of(entry), window)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.triggered.connect(handlers[entry.name])
        menus[entry.menu].addAction(action)
        actions[entry.name] = action
        key = f" ({entry.keys[0]})" if entry.keys else ""
        action.setToolTip(plain_text_of(entry) + key)
    for name in TOOLBAR:
        if name:
            toolbar.addAction(actions[name])
        else:
            toolbar.addSeparator()
    return actions
