"""Scenes in the window. Each leaves the window as it found it, but for the project that is open."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from enregard.progress import Progress
from enregard.project import Side, Status, gestures
from enregard.project.search.query import Trait
from enregard.ui import recent
from enregard.ui.rows.place import Place

from .camera import Stage, wait_for
from .projects import UNSURE

DONE = 9  # the first row of the statement that is aligned
JOINED = 14  # a row in which the translator made one sentence of four


def start_page(stage: Stage) -> None:
    """Show the page to begin from, without and with recent projects."""
    for known in recent.projects():
        recent.remove(known.path)
    stage.window.session.close()
    stage.take("start-empty")
    _know_some_projects(stage)
    stage.window.start.refresh()
    stage.take("start")


def _know_some_projects(stage: Stage) -> None:
    recent.add(stage.place / "moved elsewhere.enregard", ("de", "fr"), 12, 340)
    recent.add(stage.place / "lighthouse ar.enregard", ("en", "ar"), 0, 17)
    recent.add(stage.place / "long.enregard", ("en", "fr"), 1234, 3000)
    recent.add(stage.place / "statement.enregard", ("en", "fr"), 5, 21)


def review(stage: Stage) -> None:
    """Show a statement that is half reviewed: every status, a note, a bookmark, a finding, a row to check."""
    window, decide = stage.window, stage.window.corrections
    stage.open("statement")
    window.rows.put_caret(DONE)
    for act in (decide.accept, decide.accept, decide.doubt, decide.reject, decide.bookmark):
        act()
    project = window.session.project
    if project is None:
        return
    window.session.apply(gestures.note(project.rows, JOINED, "One sentence of four: ask the author?"))
    text = project.rows[JOINED + 4].text(Side.TARGET)
    lines = [f"{text} Il s’agit de 12 500 personnes."]
    window.session.apply(gestures.edit(project.rows, JOINED + 4, Side.TARGET, lines, project.new_id))
    stage.settle()
    window.rows.put_caret(UNSURE, Side.TARGET, 12)
    stage.take("review")
    window.rows.put_caret(DONE)
    stage.take("review-top")


def left_out(stage: Stage) -> None:
    """Show what nobody has aligned."""
    stage.window.appearance.toggle_left_out()
    stage.window.rows.put_caret(0)
    stage.take("left-out")
    stage.window.appearance.toggle_left_out()


def finding(stage: Stage) -> None:
    """Show the find bar: hits, filters and their menu, only some rows, an expression that is none."""
    bar = stage.window.workspace.find_bar
    stage.window.rows.put_caret(DONE)
    bar.begin("ussi")
    stage.take("find")
    bar.set_filters([Status.OPEN], [Trait.NOT_ONE_TO_ONE])
    bar.set_narrowed(narrowed=True)
    stage.take("find-filtered")
    bar.set_filters([Status.REJECTED], [Trait.NOTE])
    stage.take("find-nothing")
    bar.set_filters()
    bar.begin("(NATO")
    expression = next(button for button in bar.findChildren(QToolButton) if button.text() == ".*")
    expression.click()
    stage.take("find-error")
    expression.click()
    bar.leave()


def panels(stage: Stage) -> None:
    """Show the history with something undone, and the whole text beside the rows."""
    window = stage.window
    window.rows.put_caret(JOINED)
    window.undo()
    window.undo()
    window.history()
    stage.take("history")
    window.redo()
    window.redo()
    window.toggle_context()
    window.rows.put_caret(JOINED, Side.TARGET)
    stage.take("context")
    window.toggle_side()
    window.toggle_side()
    window.toggle_comparison()
    stage.take("texts-alone")
    window.toggle_side()
    window.toggle_comparison()


def typing(stage: Stage) -> None:
    """Show the line for a note, and the text of a cell while it is edited."""
    window = stage.window
    window.rows.put_caret(JOINED)
    window.corrections.note()
    stage.take("note")
    QTest.keyClick(window.workspace.note_bar.field, Qt.Key.Key_Escape)
    window.rows.put_caret(JOINED, Side.SOURCE, 40)
    stage.pause()  # the texts take the room of the line first
    window.corrections.edit_text()
    stage.take("editor")
    window.rows.leave_editor()


def picking(stage: Stage) -> None:
    """Show a sentence that was picked, one that is held over a cell, and an empty row."""
    window = stage.window
    window.rows.put_caret(JOINED, Side.SOURCE, 50)
    window.corrections.pinpoint()
    stage.take("pinpoint")
    window.corrections.pin(None)
    project = window.session.project
    if project:
        target = Place(project.rows[JOINED - 1].id, Side.TARGET, 0)
        window.rows.dragging.hovered.emit(target)
        stage.take("dragging")
        window.rows.dragging.hovered.emit(None)
    window.corrections.insert_row()
    stage.take("empty-row")
    window.undo()


def working(stage: Stage) -> None:
    """Show work beside the window."""
    go_on, session = Event(), stage.window.session

    def work(progress: Progress) -> object:
        progress(40, 100)
        go_on.wait()
        return None

    session.start(stage.window.session.tr("Aligning"), work, lambda _: None)
    wait_for(lambda: session.worker.done == 40)
    stage.take("working")
    go_on.set()
    stage.settle()


def exchanged(stage: Stage) -> None:
    """Show the translation on the left."""
    stage.window.appearance.exchange_columns()
    stage.take("exchanged")
    stage.window.appearance.exchange_columns()


def several(stage: Stage) -> None:
    """Show two translations of one original."""
    stage.open("several")
    stage.take("several")


def scripts(stage: Stage) -> None:
    """Show texts in Japanese and Arabic; Arabic also while it is edited."""
    window = stage.window
    stage.open("lighthouse ja")
    window.rows.put_caret(4, Side.TARGET, 6)
    stage.take("japanese")
    stage.open("lighthouse ar")
    window.rows.put_caret(4, Side.TARGET, 6)
    stage.take("arabic")
    window.corrections.edit_text()
    window.toggle_context()
    stage.take("arabic-editor")
    window.rows.leave_editor()
    window.toggle_side()


def long(stage: Stage) -> None:
    """Show the end of a long text."""
    stage.open("long")
    stage.window.rows.put_caret(2990)
    stage.take("long")


MAIN = (start_page, review, finding, panels, typing, scripts)
ALL = (start_page, review, left_out, finding, panels, typing, picking, working, exchanged, several, scripts, long)
