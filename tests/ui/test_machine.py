"""Who translates by machine, as the window has it: engines in the menu, files, quick and best; the scores."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from tests.models import install_into

from enregard.project import Side, Status
from enregard.ui import machine, settings
from enregard.ui.main_window import MainWindow
from enregard.ui.panels.comparison.witnesses import Witnesses

ARGOS = "Argos Translate"


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The little models of the tests, installed."""
    folder = tmp_path / "packages"
    install_into(folder)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


def wait(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is done beside the window."""
    session = window.session
    qtbot.waitUntil(lambda: session.machine.is_made and session.worker.current is None, timeout=120_000)


def file_for(window: MainWindow, folder: Path) -> Path:
    """Write a file of translations made elsewhere for the project of a window."""
    project = window.session.project
    assert project
    lines = [f"{row.text(Side.SOURCE)}\t{row.text(Side.TARGET)} Oui." for row in project.aligned]
    path = folder / "elsewhere.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def engines_menu(window: MainWindow) -> QMenu:
    """Open the menu of engines."""
    menu = window._actions["engines"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def names(window: MainWindow) -> list[str]:
    """Return the engines that were heard on the original."""
    comparison = window.session.comparison
    return [direction.engine.name for direction in comparison.forward] if comparison else []


def test_an_engine_is_put_aside_and_asked_again(models: Path, window: MainWindow, qtbot: QtBot) -> None:
    assert names(window)[0] == ARGOS
    entry = next(action for action in engines_menu(window).actions() if action.text() == ARGOS)
    assert entry.isChecked()
    entry.trigger()
    wait(window, qtbot)
    assert ARGOS not in names(window)
    entry = next(action for action in engines_menu(window).actions() if action.text() == ARGOS)
    assert not entry.isChecked()
    entry.trigger()
    wait(window, qtbot)
    assert names(window)[0] == ARGOS


def test_a_file_of_translations_is_kept_with_the_project(
    window: MainWindow,
    open_window: Callable[[Path], MainWindow],
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = file_for(window, folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(path), "")))
    window._actions["add_witness"].trigger()
    wait(window, qtbot)
    assert names(window)[-1] == "elsewhere.tsv"
    window.close()
    again = open_window(folder)
    assert names(again)[-1] == "elsewhere.tsv"
    entry = next(action for action in engines_menu(again).actions() if action.text() == "Remove elsewhere.tsv")
    entry.trigger()
    wait(again, qtbot)
    assert "elsewhere.tsv" not in names(again)


def test_a_file_that_is_gone_is_told_and_the_others_are_heard(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    path = file_for(window, folder)
    window.session.machine.set_files([path, folder / "gone.tmx"])
    wait(window, qtbot)
    comparison = window.session.comparison
    assert comparison
    assert any("gone.tmx" in str(failure) for failure in comparison.failures)
    assert names(window)[-1] == "elsewhere.tsv"


def test_quick_and_best_are_different_engines(models: Path, window: MainWindow, qtbot: QtBot) -> None:
    comparison = window.session.comparison
    assert comparison
    best = comparison.forward[0].engine.version
    window._actions["quick_translation"].trigger()
    wait(window, qtbot)
    comparison = window.session.comparison
    assert comparison
    assert comparison.forward[0].engine.version != best
    assert window._actions["quick_translation"].isChecked()
    assert settings.QUICK.get()


def test_only_what_changed_is_said_anew_after_an_edit(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    comparison, project = window.session.comparison, window.session.project
    assert comparison
    assert project
    kept = [row.id for row in project.aligned][:3]
    at = next(k for k, row in enumerate(project.rows) if row.id == kept[0])
    window.rows.put_caret(at)
    window.corrections.merge()
    assert kept[0] not in comparison.forward[-1].said
    assert kept[2] in comparison.forward[-1].said
    wait(window, qtbot)
    assert kept[0] in window.session.comparison.forward[-1].said  # type: ignore[union-attr]


def test_scores_are_made_when_they_are_looked_at(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    window._actions["toggle_scores"].trigger()
    scores = window.workspace.scores
    qtbot.waitUntil(scores.copy.isEnabled, timeout=60_000)
    assert "nrefs:1" in scores.sheet.as_text()
    window.workspace.scores.chosen.emit(window.session.project.aligned[5].id)  # type: ignore[union-attr]
    assert window.desk.row() == window.session.project.aligned[5]  # type: ignore[union-attr]


def test_the_machine_s_column_has_a_caption(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    caption = window.workspace._machine_caption
    assert caption.isHidden()
    window._actions["toggle_machine_column"].trigger()
    assert caption.isVisible()
    assert names(window)[0] in caption.text()


def merge_first_two(window: MainWindow) -> list[int]:
    """Merge the first two rows that are aligned; return the ids of the first three before."""
    project = window.session.project
    assert project
    kept = [row.id for row in project.aligned][:3]
    window.rows.put_caret(next(k for k, row in enumerate(project.rows) if row.id == kept[0]))
    window.corrections.merge()
    return kept


def text_said(window: MainWindow, row: int) -> str:
    """Return what the last engine says of a row."""
    comparison = window.session.comparison
    assert comparison
    said = comparison.forward[-1].said.get(row)
    return said.text if said else ""


def test_among_many_rows_an_edit_during_a_run_counts(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run reads the rows as they were; what changes meanwhile is asked about behind it."""
    monkeypatch.setattr(machine, "MOST_COMPARED", 5)
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    window._actions["translate_all"].trigger()
    kept = merge_first_two(window)
    wait(window, qtbot)
    project = window.session.project
    assert project
    merged = next(row for row in project.rows if row.id == kept[0])
    assert text_said(window, kept[0]).count("Oui.") == 2
    assert text_said(window, kept[0]).startswith(merged.target[0].text)
    assert text_said(window, kept[2]).count("Oui.") == 1


def test_among_many_rows_only_those_that_changed_are_asked_about_again(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "MOST_COMPARED", 5)
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    before = window.session.comparison
    kept = merge_first_two(window)
    assert text_said(window, kept[0]) == ""
    wait(window, qtbot)
    assert window.session.comparison is before, "the others were not asked about"
    assert text_said(window, kept[0]).count("Oui.") == 2


def test_many_rows_are_not_asked_about_by_themselves(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "MOST_COMPARED", 5)
    window.session.machine.forget()
    window.session.machine.set_files([file_for(window, folder)])
    assert window.session.worker.current is None
    merge_first_two(window)
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=60_000)
    assert window.session.comparison is None
    window._actions["translate_all"].trigger()
    wait(window, qtbot)
    assert window.session.comparison is not None


def test_what_a_project_names_elsewhere_is_not_read(window: MainWindow) -> None:
    store = window.session.store
    assert store
    for kept in ("no list", '{"a": 1}', '["//server/share/x.tmx", "\\\\\\\\server\\\\share\\\\x.tmx", 7]'):
        store.keep("translations made elsewhere", kept)
        assert window.session.machine.files == []


def test_what_was_cancelled_is_told_and_goes_on_when_asked(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    window.session.worker.cancel()
    assert window.session.machine.is_stopped
    columns = window.workspace.comparison.findChildren(Witnesses)
    assert any("Stopped." in column.toPlainText() for column in columns)
    window._actions["translate_all"].trigger()
    wait(window, qtbot)
    assert names(window)[-1] == "elsewhere.tsv"


def test_a_text_that_is_taken_over_whole_is_no_longer_accepted(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    for name in window.session.machine.offered:
        if name != "elsewhere.tsv":
            window.session.machine.use(name, used=False)
    wait(window, qtbot)
    at = window.desk.at
    window.corrections.accept()
    window.rows.put_caret(at)
    window._actions["take_over_text"].trigger()
    row = window.desk.row()
    assert row
    assert row.text(Side.TARGET).endswith("Oui.")
    assert row.status is Status.OPEN
    window.undo()
    assert window.desk.row().status is Status.ACCEPTED  # type: ignore[union-attr]


def test_a_report_is_written_beside_the_window(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.machine.set_files([file_for(window, folder)])
    wait(window, qtbot)
    path = folder / "report.html"
    monkeypatch.setattr("enregard.ui.actions.export.ask_for_name", lambda *_: path)
    window._actions["export_report"].trigger()
    qtbot.waitUntil(path.exists, timeout=60_000)
    qtbot.waitUntil(lambda: window.session.worker.current is None)
    text = path.read_text(encoding="utf-8")
    assert "elsewhere.tsv" in text
    assert "bs:1000" in text, "figures with intervals"
