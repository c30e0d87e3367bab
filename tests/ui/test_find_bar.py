"""The find bar and the preview of replacing, by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from enregard.errors import InputError
from enregard.project import Project, Row, Side, Status
from enregard.project.search.query import Finder, Proposal, Query, Trait, proposals
from enregard.project.search.words import Words
from enregard.segments import Segment
from enregard.ui.dialogs.proposals import Column, ProposalsModel, ProposalsView, differing, marked
from enregard.ui.dialogs.replace import ReplaceDialog
from enregard.ui.panels.filter_menu import FilterMenu
from enregard.ui.panels.find_bar import FindBar

Key = Qt.Key
Part = TypeVar("Part", bound=QWidget)


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    """An open bar, with nothing to look for."""
    bar = FindBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.resize(900, 80)
    bar.begin()
    bar.activateWindow()
    qtbot.waitUntil(field(bar).hasFocus)
    return bar


def part(widget: QWidget, kind: type[Part]) -> Part:
    """Return the part of a kind that a widget has."""
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


def field(widget: QWidget) -> QLineEdit:
    return part(widget, QLineEdit)


def button(bar: FindBar, text: str) -> QToolButton:
    return next(each for each in bar.findChildren(QToolButton) if each.text().startswith(text))


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_typing_is_told_once_after_a_pause(bar: FindBar, qtbot: QtBot) -> None:
    told: list[Query] = []
    bar.changed.connect(told.append)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(field(bar), "troops")
    assert told == [Query(Words("troops"))]


def test_enter_looks_for_what_was_just_typed(bar: FindBar, qtbot: QtBot) -> None:
    told: list[object] = []
    bar.changed.connect(told.append)
    bar.next_asked.connect(lambda: told.append("next"))
    bar.previous_asked.connect(lambda: told.append("previous"))
    qtbot.keyClicks(field(bar), "war")
    qtbot.keyClick(field(bar), Key.Key_Return)
    qtbot.keyClick(field(bar), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told == [Query(Words("war")), "next", "previous"]


def test_toggles_places_and_filters_make_the_query(bar: FindBar, qtbot: QtBot) -> None:
    for text in ("Aa", "é", "Word", ".*"):
        qtbot.keyClick(button(bar, text), Key.Key_Space)
    part(bar, QComboBox).setCurrentText("Translation")
    words = Words(expression=True, match_case=True, match_accents=True, whole_words=True)
    assert bar.query() == Query(words, (Side.TARGET,))
    part(bar, QComboBox).setCurrentText("Texts and notes")
    assert bar.query() == Query(words, tuple(Side), in_notes=True)
    bar.set_filters([Status.OPEN], [Trait.NOTE, Trait.FINDING])
    assert bar.query().statuses == {Status.OPEN}
    assert bar.query().traits == {Trait.NOTE, Trait.FINDING}
    assert button(bar, "Filter").text() == "Filter: 3"
    assert "3" in button(bar, "Filter").accessibleName()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the offscreen platform, of menus
def test_filters_by_keyboard_while_the_menu_stays_open(bar: FindBar, qtbot: QtBot) -> None:
    menu = part(bar, FilterMenu)
    menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    for _ in range(2):
        qtbot.keyClick(menu, Key.Key_Down)
        qtbot.keyClick(menu, Key.Key_Space)
    assert menu.isVisible()
    assert bar.query().statuses == {Status.OPEN, Status.ACCEPTED}
    next(action for action in menu.findChildren(QAction) if action.text() == "Below 90 %").trigger()
    low, high = bar.query().probability or (1.0, 0.0)
    assert low < 0 < high == 0.9
    assert menu.count() == 3
    menu.actions()[-1].trigger()
    assert bar.query() == Query()
    assert button(bar, "Filter").text() == "Filter"
    menu.close()


def test_a_bad_expression_is_explained_in_its_place(bar: FindBar, qtbot: QtBot) -> None:
    told: list[object] = []
    button(bar, ".*").click()
    bar.changed.connect(told.append)
    bar.next_asked.connect(lambda: told.append("next"))
    bar.show_count(1, 2)
    qtbot.keyClicks(field(bar), "(war")
    qtbot.keyClick(field(bar), Key.Key_Return)
    assert told == []
    assert texts(bar) == ["The regular expression lacks a “)”. To find the sign “(” itself, write “\\(”."]
    assert field(bar).accessibleDescription() == texts(bar)[0]
    assert not button(bar, "Next").isEnabled()
    qtbot.keyClicks(field(bar), ")")
    qtbot.keyClick(field(bar), Key.Key_Return)
    assert told == [Query(Words("(war)", expression=True)), "next"]
    bar.show_count(0, 0)
    assert texts(bar) == ["No row"]
    bar.show_error(InputError("The regular expression takes too long."))
    assert texts(bar) == ["The regular expression takes too long."]


def test_counts(bar: FindBar) -> None:
    bar.show_count(12, 40)
    assert texts(bar) == ["12 of 40"]
    assert button(bar, "Next").isEnabled()
    assert not button(bar, "Replace").isEnabled(), "there are no words to replace"
    bar.show_count(0, 40)
    assert "40" in texts(bar)[0]


def test_escape_closes_and_shows_all_rows_again(bar: FindBar, qtbot: QtBot) -> None:
    narrowed: list[bool] = []
    bar.narrowed.connect(narrowed.append)
    bar.set_narrowed(True)
    assert bar.is_narrowed()
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(button(bar, "Only"), Key.Key_Escape)
    assert bar.isHidden()
    assert narrowed == [True, False]


def test_every_control_is_named_and_reached_by_tab(bar: FindBar, qtbot: QtBot) -> None:
    field(bar).setText("war")
    bar.show_count(1, 2)
    wanted = {
        part(bar, QComboBox),
        field(bar),
        *(each for each in bar.findChildren(QToolButton) if each.parent() is bar),
    }
    reached: list[QWidget] = []
    for _ in wanted:
        reached += filter(None, [bar.focusWidget()])
        qtbot.keyClick(reached[-1], Key.Key_Tab)
    assert set(reached) == wanted
    assert all(widget.accessibleName() for widget in wanted)
    assert [w.text() for w in reached if isinstance(w, QToolButton)][-1] == "×"


@pytest.mark.parametrize(("width", "lines"), [(900, 2), (1500, 1)])
def test_the_bar_fits_where_there_is_room(bar: FindBar, qtbot: QtBot, width: int, lines: int) -> None:
    bar.resize(width, 80)
    assert bar.minimumSizeHint().width() <= 800

    def one_line() -> bool:
        return field(bar).geometry().center().y() > button(bar, "Filter").geometry().top()

    qtbot.waitUntil(lambda: one_line() == (lines == 1))
    assert all(bar.rect().contains(each.geometry()) for each in bar.findChildren(QToolButton) if each.parent() is bar)


# Replacing


def row(number: int, source: str, target: str) -> Row:
    return Row(number, (Segment("1", source, 0, 0),), (Segment("1", target, 0, 0),))


ROWS = [row(1, "The colour of the colours", "La couleur"), row(2, "No such word", "Le colour"), row(3, "Colour", "Ton")]
QUERY = Query(Words("colour"))


@pytest.fixture
def dialog(qtbot: QtBot) -> ReplaceDialog:
    """The dialog on three rows."""
    dialog = ReplaceDialog(ROWS, QUERY, [0, 1, 2])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def show(dialog: ReplaceDialog, qtbot: QtBot, template: str) -> None:
    with qtbot.waitSignal(dialog.previewed):
        field(dialog).setText(template)


def test_the_preview_follows_what_is_typed(dialog: ReplaceDialog, qtbot: QtBot) -> None:
    show(dialog, qtbot, "color")
    assert dialog.chosen() == [
        Proposal(0, Side.SOURCE, "The colour of the colours", "The color of the colors"),
        Proposal(1, Side.TARGET, "Le colour", "Le color"),
        Proposal(2, Side.SOURCE, "Colour", "color"),
    ]
    assert "<s>colour</s> of the <s>colours</s>" in texts(dialog)[2]
    assert "<u>color</u> of the <u>colors</u>" in texts(dialog)[2]
    show(dialog, qtbot, "colour")
    assert [each.position for each in dialog.chosen()] == [2], "the others would stay as they are"


def test_space_unticks_and_what_is_unticked_stays_so(dialog: ReplaceDialog, qtbot: QtBot) -> None:
    show(dialog, qtbot, "color")
    view = part(dialog, ProposalsView)
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Space)
    assert [each.position for each in dialog.chosen()] == [0, 2]
    show(dialog, qtbot, "hue")
    assert [each.position for each in dialog.chosen()] == [0, 2]
    view.selectAll()
    qtbot.keyClick(view, Key.Key_Space)
    assert [each.position for each in dialog.chosen()] == [0, 1, 2]
    qtbot.keyClick(view, Key.Key_Space)
    assert dialog.chosen() == []
    dialog.accept()
    assert dialog.isVisible(), "there is nothing to replace"


def test_enter_takes_what_was_just_typed(dialog: ReplaceDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog), "hue")
    qtbot.keyClick(field(dialog), Key.Key_Return)
    assert dialog.result() == ReplaceDialog.DialogCode.Accepted
    assert dialog.template() == "hue"
    assert dialog.chosen()[0].after == "The hue of the hues"


def test_a_bad_reference_is_explained(qtbot: QtBot) -> None:
    query = Query(Words("(col)our", expression=True))
    dialog = ReplaceDialog(ROWS, query, [0, 1, 2])
    qtbot.addWidget(dialog)
    dialog.show()
    show(dialog, qtbot, r"\2")
    assert "The regular expression has no group for “\\2”." in texts(dialog)
    assert dialog.chosen() == []
    show(dialog, qtbot, r"\1or")
    assert dialog.chosen()[0].after == "The color of the colors"


def test_the_model_under_qts_tester(qtbot: QtBot) -> None:
    model = ProposalsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    unticked = set()
    for template in ("color", "colour", "", "x", "colour", "hue"):
        found = proposals(ROWS, range(3), QUERY, template)
        model.show_proposals(found)
        model.tick([0], ticked=False)
        unticked.add(found[0].position)
        assert model.rowCount() == len(found)
        assert model.chosen() == [each for each in found if each.position not in unticked]
    model.tick([0, 1, 2], ticked=True)
    assert len(model.chosen()) == 3
    model.show_proposals([])
    assert model.chosen() == []
    del tester


def test_a_screen_reader_hears_what_becomes_what(qtbot: QtBot) -> None:
    model = ProposalsModel()
    model.show_proposals(proposals(ROWS, [1], QUERY, "hue"))
    index = model.index(0, Column.PLACE)
    assert index.data() == "2, translation"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "row 2, translation: “colour” becomes “hue”"
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_what_differs_is_marked_by_the_word() -> None:
    before, after = "a < b, colour", "a < c, color"
    spans = differing(before, after)
    assert marked(before, spans[0], "s") == "a &lt; <s>b</s>, <s>colour</s>"
    assert marked(after, spans[1], "u") == "a &lt; <u>c</u>, <u>color</u>"


def test_twenty_thousand_proposals(qtbot: QtBot, statement: Project) -> None:
    """All are there, and the last is painted as the first is."""
    rows = [replace(ROWS[0], id=number) for number in range(20_000)]
    dialog = ReplaceDialog(rows, QUERY, Finder(rows).matches(QUERY))
    qtbot.addWidget(dialog)
    dialog.show()
    show(dialog, qtbot, "hue")
    assert len(dialog.chosen()) == 20_000
    view = part(dialog, ProposalsView)
    view.scrollToBottom()
    assert not view.grab().isNull()
    assert view.indexAt(view.viewport().rect().bottomLeft()).row() in (-1, 19_999)
