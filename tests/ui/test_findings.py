"""The findings of the window: listed, lit, explained, chosen by level, dismissed for good, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from enregard.check import Check, Choice, Finding, Found, Level, Pair, Severity, checks
from enregard.check.dismissals import Scope
from enregard.project import Change, Project, Row, Side, gestures
from enregard.project.store import Store
from enregard.ui import dismissed
from enregard.ui import settings as kept
from enregard.ui.dialogs.checks import ChecksDialog
from enregard.ui.dialogs.dismissed import DismissedDialog
from enregard.ui.main_window import MainWindow
from enregard.ui.panels.findings.model import FindingsModel
from enregard.ui.panels.findings.wording import rate
from enregard.ui.rows.machine import first_text

Press = Callable[[str], int]
OpenWindow = Callable[[Path], MainWindow]
Key = Qt.Key

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FIGURES = "quantities"
EVERY = checks.CHECKS
TWO = tuple(check for check in EVERY if check.name in {FIGURES, "missing"})
FIRST, SECOND = 12, 16
"""Rows of the statement into which a figure is written that its original has not."""


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def row(window: MainWindow, at: int) -> Row:
    return project(window).rows[at]


def write(window: MainWindow, at: int, text: str) -> None:
    """Put another sentence behind the translation of a row."""
    rows = project(window).rows
    lines = [*(segment.text for segment in rows[at].target)]
    lines[-1] += text
    window.session.apply(gestures.edit(rows, at, Side.TARGET, lines, project(window).new_id))


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=60_000)


def listed(window: MainWindow) -> list[tuple[int, str]]:
    """Return the position of each finding that is listed, and which words of the translation it lights."""
    place = window.session.position
    return [(place(each.row), words_of(window, each)) for each in window.workspace.side.model.findings()]


def words_of(window: MainWindow, finding: Finding) -> str:
    text = row(window, window.session.position(finding.row)).text(Side.TARGET)
    return "".join(text[start:end] for start, end in finding.found.target)


def lit(window: MainWindow, at: int, side: Side = Side.TARGET) -> list[str]:
    text = row(window, at).text(side)
    return [text[start:end] for start, end in window.examining.lit(row(window, at), side)]


@pytest.fixture
def spoilt(open_window: OpenWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window with a finding on each of two rows, as two checks find them."""
    monkeypatch.setattr(checks, "CHECKS", TWO)
    window = open_window(folder)
    idle(qtbot, window)
    write(window, FIRST, " Il s’agit de 12 500 personnes.")
    write(window, SECOND, " Ce sera fait en 8 743 jours.")
    idle(qtbot, window)
    assert [at for at, _ in listed(window)] == [FIRST, SECOND]
    return window


def only(window: MainWindow, at: int) -> list[str]:
    """Return what is listed of a row."""
    return [words for place, words in listed(window) if place == at]


# The list, and the passages


def test_arrows_in_the_list_go_to_the_rows_and_light_the_words(spoilt: MainWindow, press: Press) -> None:
    spoilt.rows.put_caret(0)
    assert lit(spoilt, FIRST) == []
    panel = spoilt.workspace.side
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    assert (spoilt.desk.at, panel.list.hasFocus()) == (FIRST, True)
    assert any("12 500" in words for words in lit(spoilt, FIRST))
    text, offset = row(spoilt, FIRST).text(Side.TARGET), spoilt.rows.offset
    assert text[offset:].startswith(lit(spoilt, FIRST)[0]), "the caret stands before what is lit"
    press("Down")
    assert (spoilt.desk.at, panel.list.hasFocus()) == (SECOND, True)
    assert lit(spoilt, FIRST) == []
    marks = [mark for mark in spoilt.rows.marks(row(spoilt, SECOND), Side.TARGET) if mark.background]
    assert [bool(mark.underline) for mark in marks] == [True], "not by colour alone"
    press("Enter")
    assert spoilt.rows.hasFocus()


def test_the_caret_in_a_row_chooses_its_finding(spoilt: MainWindow) -> None:
    spoilt.rows.put_caret(SECOND)
    panel = spoilt.workspace.side
    assert listed(spoilt)[panel.list.currentIndex().row()][0] == SECOND
    assert "8 743" in panel.details.toPlainText()
    spoilt.rows.put_caret(0)
    assert panel.details.toPlainText() == ""
    assert not panel.list.selectionModel().hasSelection()


def test_a_finding_is_explained(spoilt: MainWindow) -> None:
    spoilt.rows.put_caret(FIRST)
    check = next(each.check for each in spoilt.session.findings.by_row[row(spoilt, FIRST).id])
    said = spoilt.workspace.side.details.toPlainText()
    machine = first_text(spoilt.session.comparison, row(spoilt, FIRST))
    engine = machine.engine if machine else "No engine has translated this row."
    for part in (check.why, check.advice, "12 500", "Machine translation", engine, "How often this check errs"):
        assert part in said, part


def test_the_next_finding_comes_from_anywhere_and_round(spoilt: MainWindow, press: Press) -> None:
    spoilt.rows.put_caret(0)
    spoilt.workspace.side.details.setFocus()
    places = []
    for key in ("F8", "F8", "F8", "Shift+F8"):
        press(key)
        places.append(spoilt.desk.at)
    assert places == [FIRST, SECOND, FIRST, SECOND]


def test_a_list_is_spliced_and_its_lines_say_where(spoilt: MainWindow) -> None:
    findings = list(spoilt.workspace.side.model.findings())
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[str] = []
    model.modelReset.connect(lambda: resets.append("reset"))
    for some in (findings, findings[1:], [], findings[:1], findings, findings[::-1]):
        model.show(some, spoilt.session.position)
        assert list(model.findings()) == some
    assert not resets
    assert isinstance(tester.model(), QAbstractItemModel)
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert spoken.startswith(f"Row {SECOND + 1} · "), spoken
    assert "error" in spoken or "warning" in spoken


def test_families_and_weights_narrow_the_list(spoilt: MainWindow) -> None:
    panel = spoilt.workspace.side
    every = list(panel.model.findings())
    panel.filters.weight.setCurrentIndex(2)
    assert list(panel.model.findings()) == [each for each in every if each.check.severity is Severity.ERROR]
    panel.filters.clear()
    panel.filters.family.setCurrentIndex(1)
    names = {each.check.name for each in panel.model.findings()}
    assert names == {panel.filters.family.currentData()}


# Fewer or more


def levels_of(pair: Pair) -> list[Found]:
    return [Found(f"Level {level}.", level=level) for level in Level if "délégation" in pair.target]


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> Check:
    """A check that finds something at each of the four levels, on rows with a certain word; no others run."""
    check = Check("four", "Four", "Because.", "Look.", Severity.HINT, lambda pair: iter(levels_of(pair)))
    monkeypatch.setattr(checks, "CHECKS", (check,))
    return check


def test_the_slider_shows_fewer_or_more_and_is_remembered(four: Check, open_window: OpenWindow, folder: Path) -> None:
    window = open_window(folder)
    panel = window.workspace.side
    shown = []
    for level in (1, 2, 3, 4):
        panel.level.slider.setValue(level)
        shown.append(len(panel.model.findings()) // len(window.session.findings.by_row))
    assert shown == [1, 2, 3, 4]
    assert kept.FINDINGS_LEVEL.get() == 4
    window.close()
    again = open_window(folder)
    assert again.session.findings.choice == Choice(Level.ALL)
    assert again.workspace.side.level.slider.value() == 4


def turn(dialog: ChecksDialog, state: int) -> None:
    dialog.state.setCurrentIndex(state)
    dialog.state.activated.emit(state)


def test_checks_are_turned_always_and_never(spoilt: MainWindow) -> None:
    name, findings = FIGURES, spoilt.session.findings
    dialog = ChecksDialog(findings, ("en", "fr"), spoilt)
    number = next(k for k, each in enumerate(EVERY) if each.name == name)
    item = dialog.list.topLevelItem(number)
    assert item
    dialog.list.setCurrentItem(item)
    assert item.text(1) == "as the slider has it"
    turn(dialog, 2)
    assert item.text(1) == "never"
    assert findings.choice.off == {name}
    assert listed(spoilt) == []
    turn(dialog, 1)
    assert findings.choice == Choice(on=frozenset({name}))
    assert kept.CHECKS_ON.get() == name
    turn(dialog, 0)
    assert findings.choice == Choice()
    assert [at for at, _ in listed(spoilt)] == [FIRST, SECOND]
    dialog.close()


def test_rates_are_said_as_one_says_them() -> None:
    assert rate(None) == "not measured"
    assert rate(0.004) == "about 1 false alarm in 250 sound sentences"
    assert rate(0.0123) == "about 1 false alarm in 80 sound sentences"


# Dismissing


def dismiss(window: MainWindow, at: int, key: Key, modifier: Qt.KeyboardModifier, qtbot: QtBot) -> None:
    panel = window.workspace.side
    window.rows.put_caret(at)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, key, modifier)


NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_one_is_dismissed_and_the_next_is_chosen(spoilt: MainWindow, press: Press) -> None:
    spoilt.rows.put_caret(FIRST)
    press("Z")
    assert [at for at, _ in listed(spoilt)] == [SECOND]
    assert spoilt.desk.at == SECOND
    assert only(spoilt, FIRST) == []
    (made,) = spoilt.session.findings.dismissed.here
    assert made.scope is Scope.ONE


def test_no_edit_raises_it_again(spoilt: MainWindow, qtbot: QtBot, press: Press) -> None:
    dismiss(spoilt, FIRST, Key.Key_Delete, NONE, qtbot)
    spoilt.rows.setFocus()
    assert only(spoilt, FIRST) == []
    for keys in ("M", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Z", "Shift+M", "Ctrl+Z", "A", "R"):
        spoilt.rows.put_caret(FIRST, Side.TARGET)
        press(keys)
        idle(qtbot, spoilt)
        assert not [words for _, words in listed(spoilt) if "12 500" in words], keys
    rows = project(spoilt).rows
    text = rows[FIRST].text(Side.TARGET).replace("réunion", "séance")
    spoilt.session.apply(gestures.edit(rows, FIRST, Side.TARGET, [text], project(spoilt).new_id))
    idle(qtbot, spoilt)
    assert only(spoilt, FIRST) == [], "an edit elsewhere in the row"
    write(spoilt, FIRST, " Et puis 777 autres.")
    idle(qtbot, spoilt)
    assert len(only(spoilt, FIRST)) >= 1, "another figure is another finding"


def test_it_is_known_when_the_project_is_opened_again(
    spoilt: MainWindow, qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    dismiss(spoilt, FIRST, Key.Key_Delete, NONE, qtbot)
    spoilt.close()
    again = open_window(folder)
    idle(qtbot, again)
    assert not [words for _, words in listed(again) if "12 500" in words]
    assert [words for at, words in listed(again) if at == SECOND]


def test_the_like_of_these_words_and_the_whole_kind(spoilt: MainWindow, qtbot: QtBot) -> None:
    write(spoilt, FIRST + 6, " Il s’agit de 12 500 personnes.")
    idle(qtbot, spoilt)
    assert len([words for _, words in listed(spoilt) if "12 500" in words]) == 2
    dismiss(spoilt, FIRST, Key.Key_Delete, SHIFT, qtbot)
    assert [at for at, words in listed(spoilt)] == [SECOND]
    spoilt.workspace.side.last.back.click()
    assert len(listed(spoilt)) == 3
    assert spoilt.workspace.side.last.isHidden()
    dismiss(spoilt, FIRST, Key.Key_Delete, CTRL, qtbot)
    assert listed(spoilt) == []
    (made,) = spoilt.session.findings.dismissed.here
    assert (made.check, made.wording) == (FIGURES, ("", "")), "of a kind no words are kept"


def test_a_reason_can_be_given_and_it_can_hold_for_all_projects(
    spoilt: MainWindow, qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    dismiss(spoilt, FIRST, Key.Key_Delete, SHIFT, qtbot)
    last = spoilt.workspace.side.last
    assert not spoilt.workspace.side.last.reason.hasFocus(), "it does not force itself"
    qtbot.keyClicks(last.reason, "A figure of ours.")
    qtbot.keyClick(last.reason, Key.Key_Return)
    last.everywhere.click()
    findings = spoilt.session.findings
    assert [each.reason for each in findings.dismissed.everywhere] == ["A figure of ours."]
    assert len(findings.dismissed.here) == 0
    assert dismissed.place().is_file()
    spoilt.close()
    Store(folder / "statement.enregard").close()
    again = open_window(folder)
    idle(qtbot, again)
    assert not [words for _, words in listed(again) if "12 500" in words]
    last_dialog = DismissedDialog(again.session.findings, again)
    assert last_dialog.list.topLevelItemCount() == 1
    last_dialog.gather.click()
    assert len(again.session.findings.dismissed.here) == 1
    last_dialog.back.click()
    assert last_dialog.list.topLevelItemCount() == 0
    assert [words for _, words in listed(again) if "12 500" in words]
    last_dialog.close()


def test_what_was_dismissed_is_listed_and_several_are_taken_back(
    spoilt: MainWindow, qtbot: QtBot, press: Press
) -> None:
    dismiss(spoilt, FIRST, Key.Key_Delete, NONE, qtbot)
    dismiss(spoilt, SECOND, Key.Key_Delete, NONE, qtbot)
    spoilt.rows.setFocus()
    press("Ctrl+D")
    (dialog,) = [each for each in spoilt.findChildren(QDialog) if each.isVisible()]
    assert isinstance(dialog, DismissedDialog)
    assert not dialog.spread.isEnabled(), "one finding is of one text"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    press("Ctrl+A Del")
    assert [at for at, _ in listed(spoilt)] == [FIRST, SECOND]
    dialog.close()


def test_what_cannot_be_kept_is_not_dismissed(
    spoilt: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dialogs: Callable[..., list[str]]
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(dismissed, "user_data", lambda: tmp_path / "file")
    findings = spoilt.session.findings
    dismiss(spoilt, FIRST, Key.Key_Delete, SHIFT, qtbot)
    seen = dialogs(lambda dialog: dialog.reject())
    spoilt.workspace.side.last.everywhere.click()
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert (len(findings.dismissed.here), len(findings.dismissed.everywhere)) == (1, 0)
    assert not spoilt.workspace.side.last.everywhere.isChecked()


# Kept up to date


def test_only_what_changed_is_checked_again(spoilt: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    findings = spoilt.session.findings
    check_some = findings._check

    def note(of: Project, rows: list[Row]) -> None:
        asked.extend(each.id for each in rows)
        check_some(of, rows)

    monkeypatch.setattr(findings, "_check", note)
    write(spoilt, 20, " Encore 31 415.")
    assert asked == [row(spoilt, 20).id]
    assert [words for words in only(spoilt, 20) if "31 415" in words], "at once"
    spoilt.rows.put_caret(20)
    spoilt.corrections.accept()
    assert asked == [row(spoilt, 20).id], "a decision changes no text"
    spoilt.session.undo()
    spoilt.session.undo()
    assert only(spoilt, 20) == []


def test_rows_with_the_same_original_are_checked_again(
    spoilt: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin, other = row(spoilt, 14), row(spoilt, 18)
    change = Change(18, (other,), (replace(other, source=twin.source, target=twin.target),), "Spoil")
    spoilt.session.apply(change)
    idle(qtbot, spoilt)
    asked: list[int] = []
    findings = spoilt.session.findings
    monkeypatch.setattr(findings, "_check", lambda _project, rows: asked.extend(each.id for each in rows))
    write(spoilt, 18, " Autre chose.")
    assert sorted(asked) == sorted([twin.id, other.id])


def test_many_changed_rows_are_checked_beside_the_window(spoilt: MainWindow, qtbot: QtBot) -> None:
    rows = list(project(spoilt).rows[10:20])
    silent = tuple(replace(each, target=()) if each.target else each for each in rows)
    spoilt.session.apply(Change(10, tuple(rows), silent, "Spoil"))
    idle(qtbot, spoilt)
    missing = {at for at, _ in listed(spoilt) if at in range(10, 20)}
    assert missing == {at for at in range(10, 20) if row(spoilt, at).source and not row(spoilt, at).left_out}
    spoilt.session.undo()
    idle(qtbot, spoilt)
    assert [at for at, words in listed(spoilt) if "12 500" in words] == [FIRST]
