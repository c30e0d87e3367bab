"""Texts come in: two side by side, one alone, with keys and typed names."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from enregard.project import Side
from enregard.ui.dialogs.importing.dialog import AlignDialog
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]
Write = Callable[[str], None]
Dialogs = Callable[..., list[str]]
Act = Callable[[QDialog], None]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ENGLISH = "# The harbour\n\nThe harbour was closed for three days. No ship could leave.\n\nThe wind dropped at last.\n"
FRENCH = (
    "# Le port\n\nLe port est resté fermé pendant trois jours. Aucun navire ne pouvait partir.\n\n"
    "Le vent est enfin tombé.\n"
)


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """The files of both texts."""
    paths = tmp_path / "harbour.en.md", tmp_path / "harbour.fr.md"
    for path, text in zip(paths, (ENGLISH, FRENCH), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def in_dialog(new_window: Callable[[], MainWindow], press: Press, dialogs: Dialogs) -> Callable[..., MainWindow]:
    """Press Ctrl+N in a new window, do something in the dialog, answer what is asked besides."""

    def run(act: Callable[[AlignDialog], None], *more: object) -> MainWindow:
        window = new_window()
        dialogs(act, *more)
        press("Ctrl+N")
        return window

    return run


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def opened(qtbot: QtBot, window: MainWindow) -> list[tuple[str, str]]:
    """Wait for a project and return the texts of its rows."""
    qtbot.waitUntil(lambda: window.session.project is not None, timeout=60_000)
    idle(qtbot, window)
    assert window.session.project
    return [(row.text(Side.SOURCE), row.text(Side.TARGET)) for row in window.session.project.aligned]


def name(dialog: AlignDialog, path: Path | str, side: int, press: Press, write: Write) -> None:
    """Write where a text is into the field of a side, and take it by Enter."""
    field = dialog.sides[side].place
    while not field.hasFocus():
        press("Tab")
    press("Ctrl+A")
    write(str(path))
    press("Enter")


def wait_for(dialog: AlignDialog, side: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.sides[side].preview is not None)


def button(dialog: QDialog, text: str) -> QPushButton:
    """Return the button that says something."""
    return next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text)


def shown(dialog: AlignDialog, side: int) -> list[str]:
    tree = dialog.sides[side].sentences
    return [item.text(0) for k in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(k))]


def test_texts_are_aligned_by_typed_names(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write, qtbot: QtBot
) -> None:
    seen: list[list[str]] = []

    def act(dialog: AlignDialog) -> None:
        align = button(dialog, "Align")
        assert not align.isEnabled()
        for side, path in enumerate(texts):
            name(dialog, path, side, press, write)
            wait_for(dialog, side, qtbot)
            seen.append(shown(dialog, side))
        assert dialog.path == texts[1].with_suffix(".enregard")
        assert dialog.warned.text() == ""
        assert align.isEnabled()
        press("Enter")

    rows = opened(qtbot, in_dialog(act))
    assert seen[0] == [
        "[title] The harbour",
        "The harbour was closed for three days.",
        "No ship could leave.",
        "The wind dropped at last.",
    ]
    assert len(rows) + 1 == len(seen[0]) == len(seen[1])
    assert ("The wind dropped at last.", "Le vent est enfin tombé.") in rows
    assert texts[1].with_suffix(".enregard").exists()


def test_by_paragraph(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write, qtbot: QtBot
) -> None:
    def act(dialog: AlignDialog) -> None:
        for side, path in enumerate(texts):
            name(dialog, path, side, press, write)
        qtbot.waitUntil(lambda: dialog.documents is not None)
        press("Alt+P Down")
        qtbot.waitUntil(lambda: dialog.documents is not None)
        assert shown(dialog, 0)[1] == "The harbour was closed for three days. No ship could leave."
        press("Enter")
        if dialog.isVisible():
            button(dialog, "Align").click()

    assert len(opened(qtbot, in_dialog(act))) == 2


def test_another_encoding_and_another_language_are_chosen(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write, qtbot: QtBot
) -> None:
    texts[1].write_text(FRENCH, encoding="mac-roman")

    def choose(dialog: AlignDialog, field: QComboBox, value: str) -> None:
        """Go down a list; at each value the text is read again."""
        field.setFocus()
        passed: list[str] = []
        while field.currentText() != value:
            passed.append(field.currentText())
            press("Down")
            qtbot.waitUntil(lambda: dialog.sides[1].said.text() != "It is being read...")
            assert field.currentText() not in passed, f"{value} is not offered"

    def act(dialog: AlignDialog) -> None:
        right = dialog.sides[1]
        for side, path in enumerate(texts):
            name(dialog, path, side, press, write)
        qtbot.waitUntil(lambda: dialog.documents is not None)
        assert right.language.currentText() == "fr"
        choose(dialog, right.encoding, "mac-roman")
        assert shown(dialog, 1)[3] == "Le vent est enfin tombé."
        choose(dialog, right.language, "en")
        assert shown(dialog, 1)[3] == "Le vent est enfin tombé.", "the encoding stays"
        assert "Both texts are in the language" in dialog.warned.text()
        assert not button(dialog, "Align").isEnabled()
        choose(dialog, right.language, "it")
        assert dialog.warned.text() == ""
        button(dialog, "Align").click()

    window = in_dialog(act)
    assert ("The wind dropped at last.", "Le vent est enfin tombé.") in opened(qtbot, window)
    assert window.session.project
    assert window.session.project.target.language == "it"


def test_what_speaks_against_two_texts_is_said(
    in_dialog: Callable[..., MainWindow],
    english: Path,
    french: Path,
    tmp_path: Path,
    press: Press,
    write: Write,
    qtbot: QtBot,
) -> None:
    other = tmp_path / "other.en.txt"
    other.write_text("Another text in the same language. It is short.", encoding="utf-8")
    said: list[tuple[str, bool]] = []

    def act(dialog: AlignDialog) -> None:
        for left, right in ((english, english), (english, other), (french, english)):
            for side, path in enumerate((left, right)):
                name(dialog, path, side, press, write)
            qtbot.waitUntil(lambda: dialog.documents is not None)
            said.append((dialog.warned.text(), button(dialog, "Align").isEnabled()))
        button(dialog, "Swap").click()
        qtbot.waitUntil(lambda: dialog.documents is not None)
        said.append((dialog.warned.text(), button(dialog, "Align").isEnabled()))
        assert [side.preview.document.language for side in dialog.sides if side.preview] == ["en", "fr"]
        dialog.reject()

    window = in_dialog(act)
    assert "the same text" in said[0][0]
    assert not said[0][1]
    assert "Both texts are in the language “en”" in said[1][0]
    assert "much longer" in said[1][0]
    assert not said[1][1]
    assert "seems to be the translation" in said[2][0]
    assert said[2][1], "the user may know better"
    assert said[3] == ("", True)
    assert window.session.project is None


def test_a_file_that_cannot_be_read_is_told_and_read_once_it_can(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write, qtbot: QtBot
) -> None:
    path = texts[0].with_name("late.en.txt")

    def act(dialog: AlignDialog) -> None:
        name(dialog, path, 0, press, write)
        qtbot.waitUntil(lambda: "There is no file" in dialog.sides[0].said.text())
        assert not button(dialog, "Align").isEnabled()
        assert QApplication.activeModalWidget() is dialog, "Enter in a field presses no button that asks for a file"
        path.write_text("Now it is there.", encoding="utf-8")
        press("Enter")
        qtbot.waitUntil(lambda: dialog.sides[0].preview is not None)
        press("Esc")

    in_dialog(act)


def test_a_pasted_text_is_taken(
    in_dialog: Callable[..., MainWindow],
    texts: tuple[Path, Path],
    tmp_path: Path,
    press: Press,
    write: Write,
    qtbot: QtBot,
) -> None:
    QGuiApplication.clipboard().setText(FRENCH.replace("# ", ""))

    def act(dialog: AlignDialog) -> None:
        name(dialog, texts[0], 0, press, write)
        dialog.sides[1].findChildren(QPushButton)[1].click()
        qtbot.waitUntil(lambda: dialog.documents is not None)
        dialog.project.name.setFocus()
        press("Ctrl+A")
        write(str(tmp_path / "pasted"))
        press("Enter")

    assert ("The wind dropped at last.", "Le vent est enfin tombé.") in opened(
        qtbot, in_dialog(act, lambda dialog: dialog.accept())
    )
    assert (tmp_path / "pasted.enregard").exists()


@pytest.fixture
def pages() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine with a page, and the list of what it was asked for."""
    asked: list[str] = []
    body = "".join(f"<p>{line}</p>" for line in FRENCH.replace("# ", "").splitlines() if line)
    page = f"<!doctype html><html lang=fr><head><title>Le port</title></head><body><article>{body * 3}</article></body>"

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            content = page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_asked_for_once(
    in_dialog: Callable[..., MainWindow], pages: tuple[str, list[str]], press: Press, write: Write, qtbot: QtBot
) -> None:
    address, asked = pages

    def act(dialog: AlignDialog) -> None:
        right = dialog.sides[1]
        name(dialog, f"{address}/port", 1, press, write)
        qtbot.waitUntil(lambda: right.preview is not None)
        assert "Le vent est enfin tombé." in shown(dialog, 1)
        right.language.setCurrentText("it")
        right.language.activated.emit(right.language.currentIndex())
        qtbot.waitUntil(lambda: right.preview is not None)
        assert right.preview
        assert right.preview.document.language == "it"
        dialog.split_by.setCurrentIndex(1)
        dialog.split_by.activated.emit(1)
        qtbot.waitUntil(lambda: right.preview is not None)
        press("Esc")

    in_dialog(act)
    assert [path for path in asked if path == "/port"] == ["/port"]


@pytest.mark.parametrize("replaced", [True, False], ids=["replaced", "kept"])
def test_a_project_that_is_there_is_replaced_only_if_the_user_says_so(
    in_dialog: Callable[..., MainWindow],
    texts_taken: Callable[..., Act],
    texts: tuple[Path, Path],
    statement_file: Path,
    replaced: bool,
    qtbot: QtBot,
) -> None:
    before = statement_file.read_bytes()
    asked: list[str] = []

    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        choice = QMessageBox.StandardButton.Yes if replaced else QMessageBox.StandardButton.No
        dialog.button(choice).click()

    def act(dialog: AlignDialog) -> None:
        texts_taken(*texts, project=statement_file)(dialog)
        if not replaced:
            assert dialog.isVisible(), "another name can be given"
            dialog.reject()

    window = in_dialog(act, say)
    assert str(statement_file) in asked[0]
    if replaced:
        assert len(opened(qtbot, window)) == 3
    else:
        assert statement_file.read_bytes() == before
        assert window.session.project is None


def test_the_dialog_is_closed_while_it_reads(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write, qtbot: QtBot
) -> None:
    texts[0].write_text(ENGLISH * 400, encoding="utf-8")

    def act(dialog: AlignDialog) -> None:
        name(dialog, texts[0], 0, press, write)
        assert dialog.sides[0].preview is None
        press("Esc")

    window = in_dialog(act)
    idle(qtbot, window)
    assert window.session.project is None


def test_a_window_is_closed_while_texts_are_read(
    in_dialog: Callable[..., MainWindow], texts: tuple[Path, Path], press: Press, write: Write
) -> None:
    texts[0].write_text(ENGLISH * 400, encoding="utf-8")

    def act(dialog: AlignDialog) -> None:
        name(dialog, texts[0], 0, press, write)
        press("Esc")

    in_dialog(act).close()
