"""What stands around the texts: context, counts, spelling, what was kept of the window, what a crash left."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from enregard import spelling
from enregard.errors import Cancelled
from enregard.project import Change, Project, Side, Status
from enregard.ui import findings
from enregard.ui.main_window import MainWindow
from enregard.ui.rows.cell_layout import Mark

Press = Callable[[str], int]
Write = Callable[[str], None]
OpenWindow = Callable[[Path], MainWindow]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def test_the_row_in_focus_is_lit_in_the_whole_text(window: MainWindow, press: Press) -> None:
    press("Ctrl+T")
    (text,) = window.workspace.context.findChildren(QPlainTextEdit)
    for at, side in ((14, Side.SOURCE), (14, Side.TARGET), (20, Side.TARGET)):
        window.rows.setFocus()
        window.rows.put_caret(at, side)
        lit = [selection.cursor.selectedText() for selection in text.extraSelections()]
        assert lit == [segment.text for segment in project(window).rows[at].cell(side)]
        document = project(window).source if side is Side.SOURCE else project(window).target
        assert text.toPlainText().count("\n\n") == len(document.paragraphs) - 1


def test_the_foot_of_the_window_counts(window: MainWindow, press: Press) -> None:
    press("A D X")
    assert window.status.text().startswith("1 of 21 accepted  ·  ")
    assert "1 rejected" in window.status.text()
    row = project(window).rows[9]
    window.rows.put_caret(9)
    said = " ".join(label.text() for label in window.statusBar().findChildren(QLabel))
    source, target = (row.text(side) for side in Side)
    assert f"{len(source.split())} | {len(target.split())} words, {len(source)} | {len(target)} characters" in said


def test_all_that_a_filter_shows_is_accepted_at_once(window: MainWindow, press: Press, write: Write) -> None:
    press("Ctrl+F")
    write("korea")
    press("Enter")
    window._actions["filter"].trigger()
    shown = window.rows.rows_model().positions()
    assert 0 < len(shown) < 21
    window._actions["accept_shown"].trigger()
    assert [k for k, row in enumerate(project(window).rows) if row.status is Status.ACCEPTED] == shown
    window.undo()
    assert project(window).accepted == 0, "one edit, taken back by one"


def test_the_first_wording_can_be_read_again(window: MainWindow, press: Press, write: Write) -> None:
    window.rows.put_caret(9, Side.TARGET)
    before = project(window).rows[9].text(Side.TARGET)
    press("E Ctrl+A")
    write("Salut.")
    press("Enter W")
    assert before in window.statusBar().currentMessage()


@pytest.fixture
def dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A French dictionary that lacks most words; those of the machine are out of sight."""
    place = tmp_path / "dictionaries"
    place.mkdir()
    (place / "fr.aff").write_text("SET UTF-8\nTRY esianrtol\n", encoding="utf-8")
    (place / "fr.dic").write_text("3\nBonjour\ntoutes\ntous\n", encoding="utf-8")
    monkeypatch.setattr(spelling, "_places", lambda: [(place, "")])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    spelling._checker.cache_clear()


def is_misspelt(mark: Mark) -> bool:
    return bool(mark.underline) and mark.shape is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_unknown_words_are_underlined_and_mended(
    dictionary: None, open_window: OpenWindow, folder: Path, press: Press, write: Write, qtbot: QtBot
) -> None:
    window = open_window(folder)
    row = project(window).rows[9]
    assert row.text(Side.TARGET) == "Bonjour à toutes et à tous."
    found = [mark for mark in window.rows.marks(row, Side.TARGET) if is_misspelt(mark)]
    assert [row.text(Side.TARGET)[mark.start : mark.end] for mark in found] == ["et"], "single letters pass"
    assert not [mark for mark in window.rows.marks(row, Side.SOURCE) if is_misspelt(mark)], "English has no dictionary"
    window.rows.put_caret(9, Side.TARGET)
    press("E Ctrl+A")
    write("Bonjourr")
    editor = window.rows.editor
    assert editor
    editor.moveCursor(QTextCursor.MoveOperation.Start)

    def choose_first() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[0].trigger()
        menu.close()

    QTimer.singleShot(50, choose_first)
    QApplication.sendEvent(editor, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert editor.toPlainText() == "Bonjour"
    press("Enter F7")
    assert not [mark for mark in window.rows.marks(project(window).rows[9], Side.TARGET) if is_misspelt(mark)]
    spelling._checker.cache_clear()


def test_the_window_comes_back_as_it_was(
    window: MainWindow, press: Press, open_window: OpenWindow, folder: Path
) -> None:
    press("Ctrl+M Ctrl+H Esc")
    window.resize(1000, 700)
    assert window.workspace.comparison.isHidden()
    window.close()
    again = open_window(folder)
    assert again.workspace.comparison.isHidden()
    assert again.workspace.is_shown(again.workspace.history)
    again._actions["toggle_comparison"].trigger()
    assert not again.workspace.comparison.isHidden()


def test_what_a_crash_left_is_said(open_window: OpenWindow, folder: Path) -> None:
    code = (
        "import os\nfrom pathlib import Path\nfrom enregard.project import gestures\n"
        "from enregard.project.store import Store\n"
        f"store = Store(Path({str(folder / 'statement.enregard')!r}))\n"
        "store.project.apply(gestures.accept(store.project.rows, 9)); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    window = open_window(folder)
    said = window.statusBar().currentMessage()
    assert "ended without closing this project" in said
    assert "“Accept”" in said
    assert project(window).accepted == 1


def test_what_was_checked_stays_when_the_rest_is_cancelled(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "_PIECE", 10)
    row = project(window).rows[9]
    window.session.apply(Change(9, (row,), (replace(row, target=()),), "Spoil"))
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=60_000)
    known = window.session.findings
    known.forget()

    def cancel_halfway(done: int, _total: int) -> None:
        if done >= 20:
            raise Cancelled

    work = known.work(project(window))
    with pytest.raises(Cancelled):
        work(cancel_halfway)
    qtbot.waitUntil(lambda: [f.check.name for f in known.by_row.get(row.id, [])] == ["missing"])
