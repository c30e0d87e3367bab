"""A glossary in the window: chosen, kept in the project, gone, and given up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from enregard.check import Level
from enregard.check.glossary import built_in, read
from enregard.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A glossary that the statement does not follow, and that the dialog of files gives."""
    path = tmp_path / "terms.csv"
    path.write_text("en;fr\ncourage;bravoure\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    return path


def terms(window: MainWindow, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=60_000)
    found = window.session.findings.by_row.values()
    return [each.found.facts["term"] for some in found for each in some if each.check.name == "terminology"]


def test_a_glossary_is_held_to_and_kept(
    window: MainWindow, qtbot: QtBot, glossary: Path, folder: Path, open_window: Callable[[Path], MainWindow]
) -> None:
    assert terms(window, qtbot) == []
    window.glossaries.choose_glossary()
    assert terms(window, qtbot) == ["courage"]
    assert window.session.findings.glossary == glossary
    window.close()
    assert terms(open_window(folder), qtbot) == ["courage"]


def test_one_that_is_gone_is_told_and_the_one_that_comes_along_takes_its_place(
    window: MainWindow, qtbot: QtBot, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.glossaries.choose_glossary()
    assert terms(window, qtbot) == ["courage"]
    glossary.unlink()
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    window.session.check_again()
    assert terms(window, qtbot) == []
    assert "terms.csv" in told[0]


def test_one_that_cannot_be_read_changes_nothing(
    window: MainWindow, qtbot: QtBot, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    glossary.write_bytes(b"caf\xe9;x\n")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    window.glossaries.choose_glossary()
    assert "UTF-8" in told[0]
    assert window.session.findings.glossary is None


def test_it_is_given_up_again(
    window: MainWindow, qtbot: QtBot, glossary: Path, answer: Callable[[Callable[[QMessageBox], None]], list[str]]
) -> None:
    window.glossaries.choose_glossary()
    assert terms(window, qtbot) == ["courage"]

    def choose_nato(box: QMessageBox) -> None:
        next(button for button in box.buttons() if "NATO" in button.text()).click()

    answer(choose_nato)
    window.glossaries.choose_glossary()
    assert terms(window, qtbot) == []
    assert window.session.findings.glossary is None
    window.session.findings.choose(window.session.findings.choice.turned("terminology", on=True))
    assert window.session.findings.choice.level is Level.USUAL


def test_it_is_written_as_tbx(window: MainWindow, dialogs: Callable[..., list[str]], glossary: Path) -> None:
    exported, own = glossary.with_name("own.tbx"), glossary.with_name("chosen.tbx")
    dialogs(str(exported), str(own))
    window.glossaries.export_glossary()
    assert read(exported, ("en", "fr")) == built_in(("en", "fr"))
    window.glossaries.choose_glossary()
    window.glossaries.export_glossary()
    assert read(own, ("en", "fr")) == read(glossary, ("en", "fr"))
