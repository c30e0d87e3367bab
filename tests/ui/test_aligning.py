"""Aligning in the window: a first view at once, reasons for what is to be checked, aligning the rest again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from enregard.align.reasons import LENGTH
from enregard.project import Change, Project, Side
from enregard.text import Sentence
from enregard.ui.main_window import MainWindow
from enregard.ui.rows.model import Column


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def test_a_first_view_is_replaced_by_what_the_aligner_finds(
    open_window: Callable[[Path], MainWindow], qtbot: QtBot, tmp_path: Path, aligned_statement: Project
) -> None:
    window = open_window(tmp_path)
    project = window.session.project
    assert project
    qtbot.waitUntil(lambda: project.rows == aligned_statement.rows or bool(project.done), timeout=120_000)
    idle(qtbot, window)
    now = [(row.text(Side.SOURCE), row.text(Side.TARGET), row.percent) for row in project.rows]
    assert now == [(r.text(Side.SOURCE), r.text(Side.TARGET), r.percent) for r in aligned_statement.rows]


def test_reasons_are_shown_and_spoken(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project
    at = next(k for k, row in enumerate(project.rows) if row.paired)
    reason = Sentence(LENGTH, {"source": 120, "target": 12})
    doubtful = replace(project.rows[at], probability=0.4, reasons=(reason,))
    window.session.apply(Change(at, (project.rows[at],), (doubtful,), "Doubt"))
    window.rows.put_caret(at)
    panel = window.workspace.comparison
    assert panel._reasons.isVisible()
    assert panel._reasons.text() == "To check: The lengths do not fit: 120 and 12 characters."
    number = window.rows.rows_model().number(at)
    assert number is not None
    said = window.rows.rows_model().index(number, Column.SOURCE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The lengths do not fit" in said
    qtbot.keyClick(window.rows, Qt.Key.Key_A)  # accepted: nothing is to be checked any more
    window.rows.put_caret(at)
    assert not panel._reasons.isVisible()


def test_aligning_again_mends_what_was_not_decided_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project
    before = list(project.rows)
    at = next(k for k in range(len(before) - 1) if before[k].paired and before[k + 1].paired)
    one, other = before[at], before[at + 1]
    wrong = (replace(one, target=(*one.target, *other.target)), replace(other, target=()))
    window.session.apply(Change(at, (one, other), wrong, "Spoil"))
    idle(qtbot, window)
    qtbot.keyClick(window.rows, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(project.done) == 2, timeout=120_000)
    assert [(row.source, row.target) for row in project.rows] == [(row.source, row.target) for row in before]
    window.undo()
    assert tuple(project.rows[at : at + 2]) == wrong


def test_aligning_again_leaves_a_row_made_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project
    at = next(k for k in range(len(project.rows) - 1) if project.rows[k].paired and project.rows[k + 1].paired)
    window.rows.put_caret(at)
    qtbot.keyClick(window.rows, Qt.Key.Key_M)
    merged = project.rows[at]
    assert merged.decided
    idle(qtbot, window)
    qtbot.keyClick(window.rows, Qt.Key.Key_R)
    idle(qtbot, window)
    assert project.rows[at] == merged
