"""Every dialog, every menu."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QTreeWidget

from enregard.project.search.query import Trait
from enregard.ui.panels.filter_menu import FilterMenu

from .camera import Stage


def begin(stage: Stage) -> None:
    """Open the statement, on which the dialogs are shown."""
    stage.open("several")


def replacing(stage: Stage) -> None:
    """Show what replacing would do."""
    stage.window.workspace.find_bar.begin("nord")
    stage.take_dialog("replace", stage.window.searching.replace, lambda dialog: _type(dialog, "Nord"))
    stage.window.workspace.find_bar.leave()


def keys(stage: Stage) -> None:
    """Show the dialogs about keys and commands."""
    shown = stage.window.help
    stage.take_dialog("key-sheet", shown.show_keys)
    stage.take_dialog("keys", shown.change_keys, _choose_a_line)
    stage.take_dialog("palette", shown.palette, lambda dialog: _type(dialog, "te"))


def manual(stage: Stage) -> None:
    """Show the manual, and something found in it."""
    stage.take_dialog("manual", stage.window.help.manual)
    stage.take_dialog("manual-found", stage.window.help.manual, lambda dialog: _type(dialog, "Ctrl"))


def looks(stage: Stage) -> None:
    """Show the dialog for fonts."""
    stage.take_dialog("fonts", stage.window.appearance.fonts)


def filters(stage: Stage) -> None:
    """Show the menu of filters, some of them on, and its menus."""
    bar = stage.window.workspace.find_bar
    bar.begin()
    bar.set_filters([], [Trait.TO_CHECK, Trait.FINDING])
    menu = bar.findChild(FilterMenu)
    if menu:
        _take_menu(stage, "filters", menu)
        for number, each in enumerate(menu.findChildren(QMenu)):
            _take_menu(stage, f"filters-{number}", each)
    bar.set_filters()
    bar.leave()


def questions(stage: Stage) -> None:
    """Show what asks for a word or a yes, and what says that something cannot be done."""
    texts, opening, place = stage.window.texts, stage.window.opening, stage.place
    stage.take_dialog("paste", texts.replace_by_paste)
    stage.take_dialog("page", texts.replace_by_page)
    stage.take_dialog("rename", texts.rename_translation)
    stage.take_dialog("remove", texts.remove_translation)
    stage.take_dialog("go-to-row", stage.window.travel.go_to_row)
    stage.take_dialog("open", opening.open_project)
    stage.take_dialog("export", stage.window.export.export_memory)
    stage.take_dialog("damaged", lambda: opening.open(place / "damaged.enregard"))
    stage.take_dialog("no-project", lambda: opening.open(place / "no project.enregard"))
    stage.take_dialog("missing", lambda: opening.open(place / "moved elsewhere.enregard"))
    stage.take_dialog("about", stage.window.help.about)


def menus(stage: Stage) -> None:
    """Show the menus of the menu bar, and those inside them."""
    for action in stage.window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            name = action.text().replace("&", "").lower()
            _take_menu(stage, f"menu-{name}", menu)
            inner = [each.menu() for each in menu.actions()]
            for number, each in enumerate(each for each in inner if isinstance(each, QMenu)):
                _take_menu(stage, f"menu-{name}-{number}", each)


def _take_menu(stage: Stage, name: str, menu: QMenu) -> None:
    menu.popup(stage.window.pos())
    if actions := [each for each in menu.actions() if not each.isSeparator()]:
        menu.setActiveAction(actions[min(1, len(actions) - 1)])
    stage.take(name, menu)
    menu.close()


def _type(dialog: QDialog, text: str) -> None:
    field = dialog.findChild(QLineEdit)
    if field:
        field.setText(text)


def _choose_a_line(dialog: QDialog) -> None:
    lines = dialog.findChild(QTreeWidget)
    if lines:
        lines.setCurrentIndex(lines.model().index(4, 0))


MAIN = (begin, replacing, keys, manual, looks, filters)
ALL = (*MAIN, questions, menus)
