"""The start page, the recent projects, and files that are dropped."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCommandLinkButton, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from enregard.ui import recent
from enregard.ui.drop import Align, AlignWith, Drops, Open, Refused, meant
from enregard.ui.panels.start_page import StartPage

Key = Qt.Key


@pytest.fixture
def projects(settings: None, tmp_path: Path) -> list[Path]:
    """Three projects that were open, the last one first."""
    paths = [tmp_path / f"{name}.enregard" for name in ("third", "second", "first")]
    for path in reversed(paths):
        path.touch()
        recent.add(path, ("en", "fr"), 213, 412)
    return paths


@pytest.fixture
def page(qtbot: QtBot, settings: None) -> Callable[[], StartPage]:
    """Show a start page."""

    def show() -> StartPage:
        page = StartPage()
        qtbot.addWidget(page)
        page.resize(900, 560)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return page

    return show


def listed(page: StartPage) -> list[str]:
    """Return what a screen reader says of the recent projects."""
    rows = page.findChild(QListWidget)
    assert rows
    return [rows.item(k).data(Qt.ItemDataRole.AccessibleTextRole) for k in range(rows.count())]


# Recent projects


def test_the_last_project_comes_first_and_stands_once(projects: list[Path]) -> None:
    recent.add(projects[2], ("en", "de"), 1, 9)
    assert [each.path for each in recent.projects()] == [projects[2], projects[0], projects[1]]
    first = recent.projects()[0]
    assert (first.name, first.languages, first.accepted, first.rows) == ("first", ("en", "de"), 1, 9)


def test_one_file_by_two_names_is_one_project(projects: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    link = projects[0].with_name("link.enregard")
    link.symlink_to(projects[0])
    recent.add(link)
    assert [each.path for each in recent.projects()] == [link, projects[1], projects[2]]
    monkeypatch.chdir(projects[1].parent)
    recent.add(Path("second.enregard"))
    assert [each.path for each in recent.projects()] == [projects[1], link, projects[2]]


def test_twelve_projects_are_kept(settings: None, tmp_path: Path) -> None:
    for number in range(15):
        recent.add(tmp_path / f"{number}.enregard")
    assert [each.name for each in recent.projects()] == [str(number) for number in range(14, 2, -1)]
    assert all(each.missing for each in recent.projects())


def test_settings_that_cannot_be_read_count_as_empty(projects: list[Path]) -> None:
    for damaged in ("{", '{"path": 1}', '[{"path": "x"}]', "[1]", "7"):
        QSettings().setValue("recent", damaged)
        assert recent.projects() == []
    recent.add(projects[0])
    assert [each.path for each in recent.projects()] == [projects[0]]


# The page


def test_lists_projects_in_words(projects: list[Path], page: Callable[[], StartPage]) -> None:
    projects[1].unlink()
    third, second, first = listed(page())
    folder = str(projects[0].parent)
    assert third.startswith(f"third, {folder}, en → fr  ·  213 of 412 accepted  ·  today at ")
    assert second == f"second, {folder}, Not found: moved or deleted?"
    assert first.startswith("first, ")


def test_enter_opens_a_project(projects: list[Path], page: Callable[[], StartPage], qtbot: QtBot) -> None:
    shown, opened = page(), list[object]()
    shown.chosen.connect(opened.append)
    focused = shown.focusWidget()
    assert isinstance(focused, QListWidget)
    qtbot.keyClick(focused, Key.Key_Return)
    qtbot.keyClick(focused, Key.Key_Down)
    qtbot.keyClick(focused, Key.Key_Enter)
    assert opened == projects[:2]


def test_a_click_opens_a_project_once(projects: list[Path], page: Callable[[], StartPage], qtbot: QtBot) -> None:
    shown, opened = page(), list[object]()
    shown.chosen.connect(opened.append)
    rows = shown.findChild(QListWidget)
    assert rows
    at = rows.visualItemRect(rows.item(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [projects[1]]


def test_delete_takes_a_project_off_the_list_and_leaves_its_file(
    projects: list[Path], page: Callable[[], StartPage], qtbot: QtBot
) -> None:
    shown = page()
    for left in (2, 1, 0):
        rows = shown.findChild(QListWidget)
        assert rows
        qtbot.keyClick(rows, Key.Key_Delete)
        assert len(recent.projects()) == left
        assert len(listed(shown)) == left
    assert all(path.exists() for path in projects)
    assert isinstance(shown.focusWidget(), QCommandLinkButton), "the keyboard is not lost"


def test_the_choices_work_by_keyboard(page: Callable[[], StartPage], qtbot: QtBot) -> None:
    shown, asked = page(), []
    shown.align_asked.connect(lambda: asked.append("align"))
    shown.bilingual_asked.connect(lambda: asked.append("bilingual"))
    shown.open_asked.connect(lambda: asked.append("open"))
    shown.example_asked.connect(lambda: asked.append("example"))
    for _ in range(4):
        focused = shown.focusWidget()
        assert isinstance(focused, QCommandLinkButton)
        assert focused.accessibleDescription()
        qtbot.keyClick(focused, Key.Key_Space)
        qtbot.keyClick(focused, Key.Key_Down)
    assert asked == ["align", "bilingual", "open", "example"]


def test_everything_is_in_view_in_a_small_window(projects: list[Path], page: Callable[[], StartPage]) -> None:
    shown = page()
    assert shown.minimumSizeHint().height() <= 480
    for widget in shown.findChildren(QWidget):
        if widget.isVisibleTo(shown):
            corner = widget.mapTo(shown, QPoint(0, 0))
            assert shown.rect().contains(corner)
            assert corner.x() + widget.width() <= shown.width()


# Dropped files


def test_a_project_is_opened(tmp_path: Path) -> None:
    assert meant([tmp_path / "a.ENREGARD"]) == Open(tmp_path / "a.ENREGARD")


def test_the_text_that_says_it_is_a_translation_is_the_target(english: Path, french: Path, tmp_path: Path) -> None:
    one, two = (Path(shutil.copy(path, tmp_path / name)) for path, name in ((french, "a.txt"), (english, "b.txt")))
    assert meant([one, two], "en") == meant([two, one], "fr") == Align(two, one)


def test_the_text_in_the_own_language_is_the_target_where_nothing_else_tells(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("The house stands beside the river. Nobody has lived in it for many years.", encoding="utf-8")
    two.write_text("La maison est au bord de la rivière. Personne n’y habite depuis des années.", encoding="cp1252")
    assert meant([one, two], "en") == Align(two, one)
    assert meant([one, two], "fr") == meant([two, one], "fr") == Align(one, two)
    assert meant([two, one], "de") == Align(two, one), "otherwise in the order in which they were given"


def test_a_text_alone_waits_for_its_partner(french: Path) -> None:
    assert meant([french]) == AlignWith(french)


def test_anything_else_gets_a_sentence(tmp_path: Path, english: Path, french: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(bytes(range(256)) * 20)
    for paths, said in (
        ([picture], "no text file"),
        ([tmp_path / "none.txt"], "There is no file"),
        ([english, english], "the same text"),
        ([english, picture], "no text file"),
        ([english, tmp_path / "a.enregard"], "Drop one project"),
        ([english, french, french], "Drop one project"),
        ([], "Drop one project"),
    ):
        refused = meant(paths)
        assert isinstance(refused, Refused)
        assert said in refused.sentence


def drag(kind: type[QDragEnterEvent | QDropEvent], window: QWidget, data: QMimeData) -> bool:
    """Send a drag or a drop to a window; tell whether it was taken."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = kind(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_files_over_the_window_are_shown_a_cue_and_taken(qtbot: QtBot, english: Path, french: Path) -> None:
    window, results = QWidget(), list[object]()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    drops = Drops(window, lambda _label, work, then: then(work(lambda _done, _total: None)))
    drops.dropped.connect(results.append)
    cue = window.findChild(QLabel)
    assert cue
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (french, english)])
    assert drag(QDragEnterEvent, window, data)
    assert cue.isVisible()
    assert cue.text() == "Align statement.fr.txt with statement.en.txt"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not cue.isVisible()
    assert drag(QDragEnterEvent, window, data)
    assert drag(QDropEvent, window, data)
    assert not cue.isVisible()
    assert results == [Align(english, french)]


@pytest.mark.parametrize("address", ["", "https://example.org/a.txt"])
def test_what_is_no_file_is_left_alone(qtbot: QtBot, address: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Drops(window, lambda _label, _work, _then: None)
    data = QMimeData()
    data.setText("words")
    data.setUrls([QUrl(address)] if address else [])
    assert not drag(QDragEnterEvent, window, data)
    event = QEvent(QEvent.Type.DragLeave)
    QApplication.sendEvent(window, event)
