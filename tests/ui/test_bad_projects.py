"""Projects that cannot be opened: a sentence each, nothing overwritten, what is open stays open."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMessageBox
from pytestqt.qtbot import QtBot

from enregard.files import resource
from enregard.project.store import Store
from enregard.project.store.schema import FORMAT
from enregard.ui import recent
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]
Dialogs = Callable[..., list[str]]
Damage = Callable[[Path], object]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def accept(dialog: QDialog) -> None:
    dialog.accept()


def choose(button: QMessageBox.StandardButton) -> Callable[[QDialog], None]:
    """Return what presses a button of a message."""

    def press_it(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        dialog.button(button).click()

    return press_it


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its content."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def bad(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the statement's project, alone in a folder of its own."""
    return Path(shutil.copy(folder / "statement.enregard", tmp_path_factory.mktemp("bad") / "bad.enregard"))


def open_by_keys(press: Press, dialogs: Dialogs, path: Path, *answers: Callable[[QDialog], None]) -> str:
    """Open a project as a user does; return what was said of it."""
    seen = dialogs(str(path), *answers)
    press("Ctrl+O")
    return seen[-1]


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"pragma user_version = {FORMAT + 1}")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda path: path.write_bytes(b""), "is no project of En regard"),
        (lambda path: path.write_text("a text that somebody gave this name\n" * 99), "is no project of En regard"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(3000)), "is no project of En regard"),
        (newer, "was written by a newer version of En regard"),
    ],
    ids=["empty", "text", "another database", "newer"],
)
def test_what_is_no_project_of_this_version_is_told(
    window: MainWindow, press: Press, dialogs: Dialogs, bad: Path, damage: Damage, sentence: str
) -> None:
    damage(bad)
    before, store = files_of(bad.parent), window.session.store
    said = open_by_keys(press, dialogs, bad, accept)
    assert sentence in said
    assert str(bad) in said
    assert files_of(bad.parent) == before
    assert window.session.store is store, "the project that was open stays open"
    assert window.windowTitle() == "statement – En regard"
    press("A")
    assert window.rows.rows_model().project.accepted == 1, "and goes on"


@pytest.mark.parametrize("opened", [True, False], ids=["a copy", "nothing"])
def test_of_a_truncated_project_a_copy_is_offered(
    window: MainWindow, press: Press, dialogs: Dialogs, bad: Path, opened: bool
) -> None:
    content = bad.read_bytes()
    bad.write_bytes(content[: len(content) * 9 // 10])
    before, store = files_of(bad.parent), window.session.store
    asked: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.informativeText())
        choose(QMessageBox.StandardButton.Open if opened else QMessageBox.StandardButton.Cancel)(dialog)

    assert "is damaged" in open_by_keys(press, dialogs, bad, answer)
    assert "a copy" in asked[0]
    if not opened:
        assert files_of(bad.parent) == before
        assert window.session.store is store
        return
    assert window.session.store
    copy = window.session.store.path
    assert copy != bad
    assert copy.parent == bad.parent
    assert files_of(bad.parent)[bad.name] == before[bad.name], "the file itself is not touched"
    said = window.statusBar().currentMessage()
    assert str(copy) in said
    assert "Rows read" in said
    assert 10 < len(window.rows.rows_model().project.rows) < 30


def test_a_project_of_which_nothing_is_left_is_told(
    window: MainWindow, press: Press, dialogs: Dialogs, bad: Path
) -> None:
    content = bad.read_bytes()
    bad.write_bytes(content[:4096] + bytes(len(content) - 4096))
    before, store = files_of(bad.parent), window.session.store
    said = open_by_keys(press, dialogs, bad, choose(QMessageBox.StandardButton.Open), accept)
    assert "Nothing of" in said
    assert files_of(bad.parent) == before
    assert window.session.store is store


@contextmanager
def as_nobody() -> Iterator[None]:
    """Do something as a user who may not write what belongs to others: root may write anything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize(("of_folder", "of_file"), [(0o755, 0o444), (0o555, 0o666), (0o000, 0o666)])
def test_a_project_that_may_not_be_written_is_told(
    new_window: Callable[[], MainWindow], dialogs: Dialogs, bad: Path, of_folder: int, of_file: int
) -> None:
    window, seen = new_window(), dialogs(accept)
    with tempfile.TemporaryDirectory() as place:
        path = Path(shutil.copy(bad, place))
        before = files_of(path.parent)
        path.chmod(of_file)
        Path(place).chmod(of_folder)
        with as_nobody():
            window.opening.open(path)
        Path(place).chmod(0o755)
        assert str(path) in seen[0]
        assert files_of(path.parent) == before
    assert window.session.store is None
    assert window.start.isVisible()


def test_a_project_that_is_open_elsewhere_is_told(
    window: MainWindow, press: Press, dialogs: Dialogs, bad: Path
) -> None:
    with closing(Store(bad)) as other:
        store = window.session.store
        assert "is open in another window" in open_by_keys(press, dialogs, bad, accept)
        assert window.session.store is store
        assert len(other.project.rows) == 30
    dialogs(str(bad))
    press("Ctrl+O")
    assert window.windowTitle() == "bad – En regard", "once it is closed there it opens here"


def test_a_recent_project_that_is_gone_is_told(
    new_window: Callable[[], MainWindow], press: Press, dialogs: Dialogs, bad: Path, folder: Path, qtbot: QtBot
) -> None:
    recent.add(bad)
    bad.unlink()
    window = new_window()
    window.begin(None, folder, start_page=True)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QListWidget))
    seen = dialogs(accept)
    press("Enter")
    assert "There is no project" in seen[0]
    assert not bad.exists()
    assert window.session.store is None
    assert window.start.isVisible()


def test_a_french_user_is_told_in_french(
    window: MainWindow, press: Press, dialogs: Dialogs, bad: Path, qapp: QApplication
) -> None:
    newer(bad)
    translator = QTranslator()
    assert translator.load("enregard_fr", str(resource("i18n")))
    qapp.installTranslator(translator)
    try:
        said = open_by_keys(press, dialogs, bad, accept)
    finally:
        qapp.removeTranslator(translator)
    assert "version plus récente" in said
    assert str(bad) in said


def test_a_new_project_is_not_written_over_the_one_that_is_open(
    window: MainWindow,
    press: Press,
    dialogs: Dialogs,
    texts_taken: Callable[..., Callable[[QDialog], None]],
    folder: Path,
    english: Path,
    french: Path,
    qtbot: QtBot,
) -> None:
    press("A")
    path, rows = folder / "statement.enregard", list(window.rows.rows_model().project.rows)
    replace = choose(QMessageBox.StandardButton.Yes)
    seen = dialogs(texts_taken(english, french, project=path), replace, accept)
    press("Ctrl+N")
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert str(path) in seen[2]
    assert list(window.rows.rows_model().project.rows) == rows
    press("A")
    rows = list(window.rows.rows_model().project.rows)
    window.close()
    with closing(Store(path)) as again:
        assert list(again.project.rows) == rows
