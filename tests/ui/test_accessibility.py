"""The window without a mouse and without eyes: names, roles, a way to every place, nothing said by colour alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from enregard.project import Row, Side, Status
from enregard.ui.main_window import MainWindow
from enregard.ui.panels.comparison.witnesses import Witnesses
from enregard.ui.rows import shapes
from enregard.ui.rows.delegate import RowsDelegate
from enregard.ui.rows.model import Column
from enregard.ui.rows.view import RowsView

Press = Callable[[str], int]
Write = Callable[[str], None]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Role, NAME = QAccessible.Role, QAccessible.Text.Name
NAMELESS = {
    Role.Client, Role.Pane, Role.Splitter, Role.ScrollBar, Role.LayeredPane, Role.Border, Role.Grip, Role.StatusBar,
    Role.ToolBar, Role.MenuBar, Role.Separator, Role.PopupMenu, Role.Grouping, Role.NoRole, Role.Whitespace,
}  # fmt: skip
"""Roles that only hold others together; nobody reads or operates them."""


def shown(top: QWidget) -> Iterator[QWidget]:
    """Return a widget and all that is visible in it."""
    yield top
    yield from (widget for widget in top.findChildren(QWidget) if widget.isVisibleTo(top))


def nameless(top: QWidget) -> list[str]:
    """Return what a screen reader would have no name for."""
    found = []
    for widget in shown(top):
        said = QAccessible.queryAccessibleInterface(widget)
        if said is None or not said.isValid() or said.role() in NAMELESS:
            continue
        if said.role() == Role.StaticText and not said.text(QAccessible.Text.Name):
            continue  # an empty line says nothing to anybody
        inside = widget.parentWidget()
        if widget.objectName().startswith("qt_") or (inside and inside.objectName().startswith("qt_")):
            continue  # the insides of Qt's own widgets, which speak for them
        if not said.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {said.role().name} in {type(inside).__name__}")
    return found


def focused() -> QWidget | None:
    return QApplication.focusWidget()


# Names


def test_everything_in_the_window_has_a_name(window: MainWindow, press: Press) -> None:
    assert nameless(window) == []
    for keys in ("Ctrl+H", "Ctrl+T", "Ctrl+F", "Esc T", "Esc Tab E", "Esc L"):
        press(keys)
        assert nameless(window) == [], keys


def test_everything_on_the_start_page_has_a_name(new_window: Callable[[], MainWindow], folder: Path) -> None:
    window = new_window()
    assert window.start.isVisible()
    assert nameless(window) == []


DIALOGS = ("show_keys", "change_keys", "palette", "manual", "fonts", "models", "checks", "dismissed_findings")


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_in_a_dialog_has_a_name_and_is_reached(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window._actions[name].trigger()
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is focused() is not None)
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert out_of_reach(qtbot, dialog) == []
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(QDialog)))


def test_the_preview_of_replacing_has_names(window: MainWindow, qtbot: QtBot, press: Press, write: Write) -> None:
    press("Ctrl+F")
    write("the")
    press("Enter Ctrl+R")
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is focused() is not None)
    assert nameless(dialog) == []
    assert out_of_reach(qtbot, dialog) == []
    press("Esc")


# Cells


def test_a_cell_is_heard_as_a_whole(window: MainWindow, press: Press) -> None:
    press("A Up")
    page = QAccessible.queryAccessibleInterface(window.rows)
    assert page.role() == Role.Table
    assert page.text(QAccessible.Text.Name) == "Original and translation, a row a bead"
    heard = [page.child(k).text(QAccessible.Text.Name) for k in range(page.childCount())]
    assert "row 10 of 30, original, Good morning to you all., probability 99 %, accepted" in heard
    assert "row 10 of 30, translation, Bonjour à toutes et à tous., probability 99 %, accepted" in heard


def test_a_screen_reader_hears_why_a_row_is_to_be_checked(window: MainWindow) -> None:
    number = window.rows.rows_model().number(14)
    assert number is not None
    heard = window.rows.rows_model().index(number, Column.TARGET).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "probability 60 %, to check" in heard


# Ways


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(NAME)


def out_of_reach(qtbot: QtBot, top: QWidget) -> list[str]:
    """Return what Tab does not lead to, of all that takes the focus by it."""
    wanted = {
        each for each in shown(top)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    }  # fmt: skip
    met: set[QWidget] = set()
    begin = focused()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        if begin:
            begin.setFocus()
        for _ in range(len(wanted) + 3):
            here = focused()
            if here is None or isinstance(here, (RowsView, Witnesses)):
                break  # which keep Tab for the two sides
            met.add(here)
            qtbot.keyClick(here, key)
    met.update(each for each in wanted if isinstance(each, (RowsView, Witnesses)))
    return sorted(f"{type(each).__name__} {name(each)}" for each in wanted - met)


@pytest.mark.parametrize("panel", ["Ctrl+H Esc", "P P", "P", "Ctrl+T Esc"])
def test_f6_leaves_the_texts_and_tab_goes_everywhere(
    window: MainWindow, press: Press, qtbot: QtBot, panel: str
) -> None:
    """Whichever panel is shown at the side, or none."""
    press(panel)
    press("F6 F6")
    assert focused() is not window.rows
    others = out_of_reach(qtbot, window)
    assert others == []


def test_escape_and_f6_lead_back_to_the_texts_from_everywhere(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    for keys in ("F6", "F6 Tab", "F6 Shift+Tab", "F6 F6", "F6 F6 Tab", "Ctrl+F", "Ctrl+H", "T"):
        press(keys)
        assert focused() is not window.rows, keys
        press("Esc")
        assert focused() is window.rows, keys
    press("F6 F6 F6")
    assert focused() is window.rows, "from the texts to the machine's, to the panel, and back"


def test_the_focus_is_seen_wherever_it_is(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Ctrl+H Esc Ctrl+F Esc F6")
    unseen = []
    for _ in range(12):
        here = focused()
        if here is None or here is window.rows:
            break
        with_focus = here.grab().toImage()
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        if here.grab().toImage() == with_focus:
            unseen.append(f"{type(here).__name__} {here.accessibleName()}")
    assert unseen == []


# Shapes and words


def drawn(shape: str) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.draw(painter, shape, QPointF(12, 12), QColor("black"))
    painter.end()
    return image


def test_every_state_has_a_word_and_a_shape_of_its_own(window: MainWindow) -> None:
    delegate = window.rows.itemDelegate()
    assert isinstance(delegate, RowsDelegate)
    project = window.rows.rows_model().project
    sure: Row = project.rows[9]
    rows = [
        sure,
        replace(sure, probability=0.5),
        *(replace(sure, status=status) for status in Status if status is not Status.OPEN),
    ]
    states = [delegate._state(row) for row in rows]
    said = [words for words, _, _ in states]
    marks = [shape for _, _, shape in states]
    assert len(set(said)) == len(set(marks)) == len(rows) == 5
    images = [drawn(shape) for shape in marks]
    assert all(image != drawn("") for image in images)
    assert all(one != other for k, one in enumerate(images) for other in images[k + 1 :])
    alone = replace(sure, target=())
    by_hand = replace(sure, probability=None)
    assert len({delegate._state(row)[0] for row in (*rows, alone, by_hand)}) == 7
    assert sure.text(Side.SOURCE)
