"""What is being written when something else happens: it is taken over first, and goes where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from enregard.project import Change, Project, Side
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]
Write = Callable[[str], None]
Dialogs = Callable[..., list[str]]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def texts(window: MainWindow, side: Side) -> str:
    return " ".join(row.text(side) for row in project(window).rows)


def misalign(window: MainWindow, at: int) -> None:
    """Put the translations of two rows into one, with a poor probability, so that aligning again has work."""
    one, other = project(window).rows[at : at + 2]
    wrong = (
        replace(one, target=(*one.target, *other.target), probability=0.2),
        replace(other, target=(), probability=0.2),
    )
    assert window.session.apply(Change(at, (one, other), wrong, "Spoil"))


def test_a_menu_action_takes_over_what_is_being_written(window: MainWindow, press: Press, write: Write) -> None:
    before = texts(window, Side.TARGET)
    window.rows.put_caret(12, Side.TARGET)
    press("E Ctrl+Home")
    write("XX ")
    window._actions["merge"].trigger()
    assert window.rows.editor is None
    assert project(window).rows[12].text(Side.TARGET).startswith("XX ")
    assert texts(window, Side.TARGET).replace("XX ", "") == before, "no sentence is gone, none is there twice"
    press("E")
    write("YY")
    window._actions["undo"].trigger()
    assert texts(window, Side.TARGET).replace("XX ", "") == before, "what was being written is what was undone"
    assert len(project(window).undone) == 1


def test_aligning_again_takes_over_what_is_being_written(
    window: MainWindow, press: Press, write: Write, qtbot: QtBot
) -> None:
    misalign(window, 16)
    idle(qtbot, window)
    window.rows.put_caret(12, Side.TARGET)
    press("R E Ctrl+Home")
    write("XX ")
    idle(qtbot, window)
    window.rows.leave_editor()
    idle(qtbot, window)
    assert project(window).rows[12].text(Side.TARGET).startswith("XX ")
    assert len({row.id for row in project(window).rows}) == len(project(window).rows)


def test_what_no_longer_has_its_place_is_copied(window: MainWindow, press: Press, write: Write) -> None:
    window.rows.put_caret(12, Side.TARGET)
    press("E Ctrl+A")
    write("Another text")
    row = project(window).rows[12]
    window.session.apply(Change(12, (row,), (replace(row, target=row.target[:0]),), "Empty"))  # beside the window
    window.rows.leave_editor()
    assert QGuiApplication.clipboard().text() == "Another text"


def test_the_editor_stays_over_its_cell(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    window.rows.put_caret(12, Side.TARGET)
    press("E")
    editor = window.rows.editor
    assert editor
    bar = window.rows.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    cell = window.rows.visualRect(window.rows.currentIndex())
    qtbot.waitUntil(lambda: abs(editor.y() - cell.y()) < 5)
    press("Ctrl++")
    assert window.rows.editor is None, "a text of another size is written in another editor"


def test_a_half_written_note_is_kept_on_its_own_row(
    window: MainWindow, press: Press, write: Write, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    window.rows.put_caret(12)
    press("T")
    write("first")
    window.rows.setFocus()
    window.rows.put_caret(13)
    press("T")
    write("second")
    window.close()
    again = open_window(folder)
    notes = {k: row.note for k, row in enumerate(project(again).rows) if row.note}
    assert notes == {12: "first", 13: "second"}


def test_aligning_again_lets_other_alignments_go_on(
    window: MainWindow, press: Press, dialogs: Dialogs, qtbot: QtBot, french: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.fr.txt"
    other.write_text(french.read_text(encoding="utf-8").replace("Bonjour", "Bonsoir"), encoding="utf-8")
    dialogs(str(other))
    window._actions["add_translation"].trigger()
    press("R")
    qtbot.waitUntil(lambda: window.workspace.translations.count() == 2, timeout=60_000)


def test_rows_of_an_alignment_keep_numbers_of_their_own(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    for at in (12, 16, 20):
        misalign(window, at)
    idle(qtbot, window)
    press("R")
    idle(qtbot, window)
    window.rows.put_caret(12, Side.TARGET, 20)
    press("S")
    window.rows.put_caret(17, Side.TARGET, 20)
    press("S")
    ids = [row.id for row in project(window).rows]
    assert len(set(ids)) == len(ids)
    assert project(window).next_id > max(ids)
