"""Several translations of one original, through the window: each with rows, history and a place of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from enregard.project import Project, Side, Status
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]
Write = Callable[[str], None]
Dialogs = Callable[..., list[str]]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def second(french: Path, tmp_path: Path) -> Path:
    """The file of another French text."""
    path = tmp_path / "second.fr.txt"
    path.write_text(french.read_text(encoding="utf-8").replace("Corée", "péninsule de Corée"), encoding="utf-8")
    return path


@pytest.fixture
def both(window: MainWindow, second: Path, press: Press, write: Write, dialogs: Dialogs, qtbot: QtBot) -> MainWindow:
    """A window on both, the second shown; it was added with keys alone."""
    press("A A")
    dialogs(str(second))
    command(press, write, "add a translation")
    qtbot.waitUntil(lambda: window.workspace.translations.count() == 2, timeout=60_000)
    idle(qtbot, window)
    return window


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def command(press: Press, write: Write, name: str) -> None:
    """Run a command by its name, as the palette finds it."""
    press("Ctrl+K")
    write(name)
    press("Enter")


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def tabs(window: MainWindow) -> list[str]:
    bar = window.workspace.translations
    return [bar.tabText(k) for k in range(bar.count())]


def shown(window: MainWindow) -> tuple[object, ...]:
    """Return what is particular to the translation that is shown."""
    store = window.session.store
    assert store
    return store.current, list(project(window).rows), list(project(window).done), store.history()


def choose_yes(dialog: QDialog) -> None:
    assert isinstance(dialog, QMessageBox)
    dialog.button(QMessageBox.StandardButton.Yes).click()


def test_one_translation_needs_no_tabs(window: MainWindow) -> None:
    assert window.workspace.translations.count() == 1
    assert window.workspace.translations.isHidden()
    assert not window._actions["next_translation"].isEnabled()
    assert not window._actions["remove_translation"].isEnabled()


def test_a_translation_that_is_added_is_shown_with_nothing_decided(both: MainWindow) -> None:
    assert both.workspace.translations.isVisible()
    assert both.workspace.translations.currentIndex() == 1
    assert tabs(both)[1].startswith("second")
    assert any("péninsule" in row.text(Side.TARGET) for row in project(both).rows)
    assert project(both).accepted == 0
    assert both.focusWidget() is both.rows, "the next key is for its texts"


def test_each_has_rows_history_and_place_of_its_own(
    both: MainWindow, press: Press, qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    press("Ctrl+PgDown " * 4)
    press("D M")
    place, other = both.rows.position_in_focus(), shown(both)
    press("Ctrl+Tab")
    first = shown(both)
    assert first[0] == 1
    assert both.workspace.translations.currentIndex() == 0
    assert [row.status for row in project(both).rows[9:11]] == [Status.ACCEPTED, Status.ACCEPTED]
    assert both.rows.position_in_focus() == 11, "where it was left"
    press("Ctrl+Z")
    assert project(both).accepted == 1
    press("Ctrl+Y")
    assert shown(both) == first
    bar = both.workspace.translations
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert shown(both) == other
    assert both.rows.position_in_focus() == place
    press("Ctrl+Z Ctrl+Z")
    assert not any(row.decided_on for row in project(both).rows)
    press("Ctrl+Y Ctrl+Y")
    idle(qtbot, both)
    both.close()
    again = open_window(folder)
    assert shown(again) == other, "the one that was shown last"
    assert again.rows.position_in_focus() == place
    press("Ctrl+Tab")
    assert shown(again) == first


def test_a_translation_is_renamed_and_keeps_its_name(
    both: MainWindow,
    press: Press,
    write: Write,
    dialogs: Dialogs,
    qtbot: QtBot,
    open_window: Callable[[Path], MainWindow],
    folder: Path,
) -> None:
    dialogs("The other one")
    command(press, write, "rename this translation")
    qtbot.waitUntil(lambda: tabs(both)[1] == "The other one · fr")
    both.close()
    assert tabs(open_window(folder))[1] == "The other one · fr"


def test_a_translation_is_removed_once_the_user_said_yes(
    both: MainWindow, press: Press, write: Write, dialogs: Dialogs, qtbot: QtBot
) -> None:
    asked = dialogs(lambda dialog: dialog.reject())
    command(press, write, "remove this translation")
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert len(tabs(both)) == 2
    dialogs(choose_yes)
    command(press, write, "remove this translation")
    qtbot.waitUntil(lambda: len(tabs(both)) == 1)
    assert "second" in asked[-1]
    assert both.workspace.translations.isHidden()
    assert project(both).accepted == 2
    assert not both._actions["remove_translation"].isEnabled()


def test_the_original_is_no_translation_of_itself(
    window: MainWindow, press: Press, write: Write, dialogs: Dialogs, english: Path, qtbot: QtBot
) -> None:
    before = shown(window)
    seen = dialogs(str(english), lambda dialog: dialog.accept())
    command(press, write, "add a translation")
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=60_000)
    assert "it cannot be a translation of it" in seen[1]
    assert shown(window) == before


def test_an_edit_that_is_being_written_goes_to_its_own_translation(
    both: MainWindow, press: Press, write: Write, qtbot: QtBot
) -> None:
    """Another tab is clicked while a cell is edited: what was written counts, where it was written."""
    press("Ctrl+Tab Ctrl+Tab Tab E")
    at = both.rows.position_in_focus()
    write("Mine: ")
    bar = both.workspace.translations
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert not any("Mine: " in row.text(Side.TARGET) for row in project(both).rows), "not in the other translation"
    press("Ctrl+Tab")
    assert project(both).rows[at].text(Side.TARGET).startswith("Mine: ")
