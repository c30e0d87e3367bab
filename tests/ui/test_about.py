"""The box that says what the program is and what is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from enregard import __version__
from enregard.ui.dialogs.about import AboutDialog
from enregard.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def about(new_window: Callable[[], MainWindow], qtbot: QtBot) -> AboutDialog:
    window = new_window()
    window.help.about()
    found = window.findChild(AboutDialog)
    assert found
    qtbot.waitExposed(found)
    return found


def shown(about: AboutDialog) -> list[str]:
    rows = (about.list.item(row) for row in range(about.list.count()))
    return [item.text() for item in rows if not item.isHidden()]


def test_every_part_has_its_licence(about: AboutDialog) -> None:
    assert len(shown(about)) > 40
    for row in range(about.list.count()):
        about.list.setCurrentRow(row)
        assert about.text.toPlainText().strip()
    assert any(__version__ in label.text() for label in about.findChildren(QLabel))
    about.reject()


def test_parts_are_found_by_name_and_licence(about: AboutDialog, qtbot: QtBot) -> None:
    about.field.setFocus()
    qtbot.keyClicks(about.field, "LXML bsd")
    assert [name.split()[0] for name in shown(about)] == ["lxml"]
    assert "BSD-3-Clause" in about.text.toPlainText()
    about.field.setText("lgpl")
    assert "Qt" in shown(about)
    about.field.setText("nothing of that name")
    assert shown(about) == []
    assert about.text.toPlainText() == ""
    about.reject()
