"""The real window, on the statement, with nothing left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from enregard.project import Project
from enregard.project.store import create
from enregard.ui import application
from enregard.ui.dialogs.exchange.bilingual import BilingualDialog
from enregard.ui.dialogs.exchange.export import ExportDialog
from enregard.ui.dialogs.importing.dialog import AlignDialog, TextDialog
from enregard.ui.dialogs.memories.fill import FillDialog
from enregard.ui.dialogs.paste import PasteTextDialog
from enregard.ui.main_window import MainWindow

_QUESTIONS = (
    *(QFileDialog, QInputDialog, QMessageBox, PasteTextDialog),
    *(AlignDialog, TextDialog, BilingualDialog, ExportDialog, FillDialog),
)

Answer = Callable[[QDialog], None]


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings in a folder of the test's own."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    place = str(tmp_path_factory.mktemp("settings"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> QApplication:
    """The application as users have it."""
    return application.make()


@pytest.fixture
def folder(statement: Project, tmp_path: Path) -> Path:
    """A folder with the statement's project, aligned; of two rows the aligner is less sure than it is in truth."""
    for at in (14, 27):
        statement.rows[at] = replace(statement.rows[at], probability=0.6)
    create(statement, tmp_path / "statement.enregard").close()
    return tmp_path


@pytest.fixture
def statement_file(folder: Path) -> Path:
    """The project's file."""
    return folder / "statement.enregard"


@pytest.fixture
def new_window(qapp: QApplication, qtbot: QtBot, settings: None) -> Iterator[Callable[[], MainWindow]]:
    """Show windows in which nothing is open; afterwards close them, and see that nothing of them is left."""
    opened: list[MainWindow] = []

    def show_one() -> MainWindow:
        window = MainWindow()
        opened.append(window)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    yield show_one
    for window in opened:
        try:
            window.close()
        except RuntimeError:
            continue  # the test closed it
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not QApplication.topLevelWidgets() or not _windows(), timeout=5000)
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert [t for t in threading.enumerate() if t is not threading.main_thread() and not t.daemon] == []
    assert _timers() == []


@pytest.fixture
def open_window(new_window: Callable[[], MainWindow], qtbot: QtBot) -> Callable[[Path], MainWindow]:
    """Show windows on the example in a folder."""

    def open_one(folder: Path) -> MainWindow:
        window = new_window()
        window.begin(None, folder)
        qtbot.waitUntil(lambda: window.session.project is not None, timeout=120_000)
        qtbot.waitUntil(lambda: window.session.machine.is_made, timeout=120_000)
        return window

    return open_one


def _timers() -> list[QTimer]:
    """Return the timers that still run, of all that Python made."""
    made = (each for each in gc.get_objects() if type(each) is QTimer)
    return [timer for timer in made if isValid(timer) and timer.isActive()]


def _windows() -> list[str]:
    return [type(w).__name__ for w in QApplication.topLevelWidgets() if isinstance(w, (MainWindow, QDialog))]


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], folder: Path) -> MainWindow:
    """The window on the statement."""
    return open_window(folder)


@pytest.fixture
def answer(qtbot: QtBot) -> Callable[[Callable[[QDialog], None]], list[str]]:
    """Answer the next dialog, once it stands open; returns the list that its text will be in."""

    def prepare(act: Callable[[QDialog], None]) -> list[str]:
        seen: list[str] = []

        def try_now() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                seen.append(getattr(dialog, "text", lambda: "")() or dialog.windowTitle())
                act(dialog)
            else:
                QTimer.singleShot(30, try_now)

        QTimer.singleShot(0, try_now)
        return seen

    return prepare


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[str], int]:
    """Press keys where the focus is, a space between them; returns how many."""

    def press_all(keys: str) -> int:
        for key in keys.split():
            combination = QKeySequence(key.replace("Enter", "Return"))[0]  # type: ignore[index]
            qtbot.keyClick(_focused(qtbot), combination.key(), combination.keyboardModifiers())
        return len(keys.split())

    return press_all


@pytest.fixture
def write(qtbot: QtBot) -> Callable[[str], None]:
    """Write a text where the focus is."""

    def write_all(text: str) -> None:
        for sign in text:
            widget = _focused(qtbot)
            if sign.isascii():
                qtbot.keyClicks(widget, sign)
            else:  # Qt's test library knows no others
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                    QApplication.sendEvent(widget, event)

    return write_all


def _focused(qtbot: QtBot) -> QWidget:
    """Return what has the focus; a dialog gets it, and then the window gets it back, as window managers do."""
    if dialog := QApplication.activeModalWidget():
        dialog.activateWindow()
    elif QApplication.focusWidget() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.activateWindow()
    qtbot.waitUntil(_has_focus)
    focused = QApplication.focusWidget()
    assert focused
    return focused


def _has_focus() -> bool:
    """Tell whether the keyboard belongs to somebody: to the dialog, if one is open."""
    dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
    return focused is not None and (dialog is None or dialog.isAncestorOf(focused))


@pytest.fixture
def texts_taken(qtbot: QtBot, press: Callable[[str], int], write: Callable[[str], None]) -> Callable[..., Answer]:
    """Return what gives the dialog of texts its files, and the project a name, with keys alone, and takes them."""

    def prepare(*paths: Path, project: Path | None = None) -> Answer:
        def take(dialog: QDialog) -> None:
            assert isinstance(dialog, (AlignDialog, TextDialog))
            sides = dialog.sides if isinstance(dialog, AlignDialog) else (dialog.side,)
            for path, side in zip(paths, sides, strict=True):
                _tab_to(side.place, press)
                write(str(path))
            press("Enter")
            qtbot.waitUntil(lambda: all(side.preview for side in sides), timeout=60_000)
            if project and isinstance(dialog, AlignDialog):
                _tab_to(dialog.project.name, press)
                press("Ctrl+A")
                write(str(project))
            press("Enter")

        return take

    return prepare


def _tab_to(field: QWidget, press: Callable[[str], int]) -> None:
    """Go to a field by Tab alone."""
    for _ in range(30):
        if field.hasFocus():
            return
        press("Tab")
    raise AssertionError("Tab does not lead there")


@pytest.fixture
def dialogs(qtbot: QtBot) -> Iterator[Callable[..., list[str]]]:
    """Answer what is asked for next, files, lines or messages; returns the list of their texts or titles.

    A text is written into the dialog and taken with Enter; anything else is called with the dialog.
    """
    answers: list[str | Callable[[QDialog], None]] = []
    seen: list[str] = []
    unexpected: list[str] = []
    answered: list[QDialog] = []
    look = QTimer()

    def answer_one() -> None:
        dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
        if isinstance(dialog, _QUESTIONS) and not dialog.isActiveWindow():
            dialog.activateWindow()
        if not isinstance(dialog, _QUESTIONS) or dialog in answered or not (focused and dialog.isAncestorOf(focused)):
            return
        if not answers:
            if isinstance(dialog, QMessageBox):
                unexpected.append(dialog.text())
                dialog.reject()
            return
        answered.append(dialog)
        seen.append(getattr(dialog, "text", lambda: "")() or dialog.windowTitle())
        # From a timer of its own: what is done can ask something in its turn.
        QTimer.singleShot(0, partial(_give, qtbot, answers.pop(0), dialog, focused))

    look.timeout.connect(answer_one)
    look.start(20)

    def prepare(*given: str | Callable[[QDialog], None]) -> list[str]:
        answers.extend(given)
        return seen

    yield prepare
    look.stop()
    assert not answers, "dialogs that never came"
    assert not unexpected, "messages that nobody waited for"


def _give(qtbot: QtBot, given: str | Callable[[QDialog], None], dialog: QDialog, field: QWidget) -> None:
    """Write a text into the field of a dialog and take it with Enter, or do something with the dialog."""
    if not isinstance(given, str):
        try:
            given(dialog)
        except BaseException:
            dialog.reject()  # or the test would wait for it for ever
            raise
        return
    if given:
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, given)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    if isinstance(dialog, TextDialog):  # it shows the text first
        qtbot.waitUntil(lambda: dialog.side.preview is not None, timeout=60_000)
        dialog.accept()
