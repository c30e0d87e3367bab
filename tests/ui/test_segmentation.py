"""Where sentences end, in the window: the dialog with its preview, splitting again, abbreviations from the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from tests.ui.test_accessibility import nameless, out_of_reach

from enregard.project import Project, Row, Side
from enregard.segments import STANDARD, Abbreviation, Layer, Rule, Ruleset, Segment, kept, rules
from enregard.ui.actions.segmentation import Segmentation, proposal
from enregard.ui.dialogs.segmentation.dialog import SegmentationDialog
from enregard.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def segmentation(window: MainWindow) -> Segmentation:
    """What carries out the actions; in the window, or made for it."""
    found = window.findChild(Segmentation)
    return found if isinstance(found, Segmentation) else Segmentation(window.desk, window)


@pytest.fixture
def dialog(segmentation: Segmentation, window: MainWindow, qtbot: QtBot) -> SegmentationDialog:
    """The dialog, open, with its first preview."""
    segmentation.segmentation()
    found = window.findChild(SegmentationDialog)
    assert isinstance(found, SegmentationDialog)
    qtbot.waitUntil(lambda: "Nothing" in found.preview.said.text(), timeout=60_000)
    return found


def rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def rows(window: MainWindow) -> Sequence[Row]:
    assert window.session.project
    return list(window.session.project.rows)


def border(project: Project, side: Side) -> tuple[str, Segment]:
    """Return the last word of a sentence that another one of the same paragraph follows, and that one."""
    segments = [s for row in project.rows for s in row.cell(side) if not row.decided and not s.left_out]
    for one, other in pairwise(segments):
        if one.paragraph == other.paragraph and one.text.endswith("."):
            return one.text.split()[-1], other
    raise AssertionError("no paragraph has two sentences")


def changed(dialog: SegmentationDialog, qtbot: QtBot, act: Callable[[], object]) -> str:
    """Do something, and return what the preview says then."""
    with qtbot.waitSignal(dialog.previewed, timeout=60_000):
        act()
    return dialog.preview.said.text()


def add(dialog: SegmentationDialog, qtbot: QtBot, word: str) -> str:
    dialog.abbreviations.field.setFocus()
    qtbot.keyClicks(dialog.abbreviations.field, word)
    return changed(dialog, qtbot, lambda: qtbot.keyClick(dialog.abbreviations.field, Qt.Key.Key_Return))


def leave(dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog._unsaved = False
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(SegmentationDialog) is None)


# The dialog


def test_an_abbreviation_joins_at_once_in_the_preview_and_then_in_the_rows(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot
) -> None:
    before = rows(window)
    word, following = border(dialog._project, Side.SOURCE)
    said = add(dialog, qtbot, word)
    assert said.startswith("Ends of sentences that go: ")
    shown = dialog.preview.text.toPlainText()
    assert "[−]" in shown
    assert f"{word} [−] {following.text[:10]}" in shown.replace("\n", " ")
    assert [item.text(0) for item in items(dialog)] == [word]
    dialog.apply.click()
    qtbot.waitUntil(lambda: rows(window) != before, timeout=120_000)
    joined = [s.text for row in rows(window) for s in row.source if f"{word} {following.text[:10]}" in s.text]
    assert joined
    window.session.undo()
    assert rows(window) == before
    rest(window, qtbot)
    store = window.session.store
    assert store
    assert kept.from_json(store.get("segmentation")).abbreviations == (Abbreviation(word, "en"),)
    assert kept.own() == STANDARD


def items(dialog: SegmentationDialog) -> list[QTreeWidgetItem]:
    shown = (dialog.abbreviations.list.topLevelItem(k) for k in range(dialog.abbreviations.list.topLevelItemCount()))
    return [item for item in shown if item and not item.isHidden()]


def test_by_paragraph(dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.split_by.setCurrentIndex(1)
    changed(dialog, qtbot, lambda: dialog.split_by.activated.emit(1))
    dialog.apply.click()
    project = window.session.project
    assert project
    paragraphs = [p.text for p in project.source.paragraphs]
    qtbot.waitUntil(
        lambda: [s.text for row in project.rows for s in row.source if row.source] == paragraphs, timeout=120_000
    )
    rest(window, qtbot)
    assert window.session.store
    assert window.session.store.get("split by") == "paragraph"


def test_abbreviations_are_found_and_removed(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, press: Callable[[str], int]
) -> None:
    panel = dialog.abbreviations
    for word in ("etc.", "M.", "MM."):
        add(dialog, qtbot, word)
    qtbot.keyClicks(panel.field, "m")
    assert [item.text(0) for item in items(dialog)] == ["M.", "MM."]
    panel.field.clear()
    panel.list.setFocus()
    panel.list.setCurrentItem(items(dialog)[0])
    changed(dialog, qtbot, lambda: press("Delete"))
    assert [each.text for each in panel.abbreviations] == ["M.", "MM."]
    leave(dialog, window, qtbot)


def test_a_rule_is_written_by_keyboard_and_a_faulty_one_holds_nothing_up_but_itself(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, write: Callable[[str], None]
) -> None:
    dialog.tabs.setCurrentWidget(dialog.rules)
    dialog.rules.buttons["add"].click()
    form = dialog.rules.form
    assert QApplication.focusWidget() is form.before
    assert not form.said["before"].isHidden()
    assert not dialog.apply.isEnabled()
    write("(a")
    assert "no regular expression: missing )" in form.said["before"].text()
    assert form.before.accessibleDescription() == form.said["before"].text()
    assert dialog.rules.list.model().index(0, 0).data() == "faulty"
    form.before.clear()
    form.breaks.setCurrentIndex(0)
    said = changed(dialog, qtbot, lambda: write(r",\s"))
    assert form.said["before"].isHidden()
    assert dialog.apply.isEnabled()
    assert "that come: 0" not in said
    assert "[+]" in dialog.preview.text.toPlainText()
    assert dialog.ruleset.rules == (Rule(breaks=True, before=r",\s", after=""),)
    leave(dialog, window, qtbot)


def test_a_rule_that_would_hang_is_said_to_be_faulty(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, write: Callable[[str], None]
) -> None:
    dialog.tabs.setCurrentWidget(dialog.rules)
    dialog.rules.buttons["add"].click()
    form = dialog.rules.form
    form.before.setText("(a|aa)+")
    changed(dialog, qtbot, lambda: write("$"))
    assert "takes too long" in form.said["before"].text()
    assert not dialog.apply.isEnabled()
    leave(dialog, window, qtbot)


def test_rules_are_moved_and_removed(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, press: Callable[[str], int]
) -> None:
    some = [Rule(breaks=False, before=sign, after="x") for sign in "abc"]
    dialog.tabs.setCurrentWidget(dialog.rules)
    dialog.rules.add_rules(some)
    dialog.rules.list.setFocus()
    press("Down Alt+Up")
    assert [rule.before for rule in dialog.rules.rules] == ["b", "a", "c"]
    press("Alt+Down Alt+Down")
    assert [rule.before for rule in dialog.rules.rules] == ["a", "c", "b"]
    press("Delete")
    assert [rule.before for rule in dialog.rules.rules] == ["a", "c"]
    leave(dialog, window, qtbot)


def test_a_file_is_read_and_written(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = tmp_path / "mine.srx", tmp_path / "out.srx"
    mine = [Rule(breaks=True, before=r";\s", after="")]
    rules.write(path, mine)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
    changed(dialog, qtbot, dialog.rules.buttons["import"].click)
    assert dialog.ruleset.rules == tuple(mine)
    dialog.rules.buttons["export"].click()
    assert rules.load(out) == tuple(mine)
    path.write_text("<srx>", "utf-8")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    dialog.rules.buttons["import"].click()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert "mine.srx is no sound XML" in told[0]
    leave(dialog, window, qtbot)


def test_what_is_saved_holds_for_all_projects(dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot) -> None:
    changed(dialog, qtbot, dialog.layers[Layer.LANGUAGETOOL].click)
    dialog.save.click()
    assert kept.own() == Ruleset(off=frozenset({Layer.LANGUAGETOOL}))
    dialog.reject()  # nothing is asked: nothing is lost
    qtbot.waitUntil(lambda: window.findChild(SegmentationDialog) is None)


def test_leaving_with_changes_asks(
    dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot, dialogs: Callable[..., list[str]]
) -> None:
    add(dialog, qtbot, "xyz.")
    seen = dialogs(lambda box: box.button(QMessageBox.StandardButton.Cancel).click())
    dialog.reject()
    assert dialog.isVisible()
    assert "neither been applied nor saved" in seen[0]
    dialogs(lambda box: box.button(QMessageBox.StandardButton.Discard).click())
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(SegmentationDialog) is None)
    assert kept.own() == STANDARD


def test_everything_has_a_name(dialog: SegmentationDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.rules.add_rules([Rule(breaks=True, before="x", after="")])
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        assert nameless(dialog) == []
        assert out_of_reach(qtbot, dialog) == []
    leave(dialog, window, qtbot)


# From the text


def test_never_again_after_the_abbreviation_at_the_caret(
    segmentation: Segmentation, window: MainWindow, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project
    word, following = border(project, Side.SOURCE)
    at = next(k for k, row in enumerate(project.rows) if any(s.text.endswith(word) for s in row.source))
    row = project.rows[at]
    offset = row.text(Side.SOURCE).index(word) + len(word)
    assert proposal(row, Side.SOURCE, offset) == word
    segmentation.offer({"copy": QAction("Copy", window)})
    window.rows.put_caret(at, Side.SOURCE, offset)
    menu = segmentation.menu()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == f"&Never end a sentence after “{word}”"
    assert "Copy" in texts
    before = rows(window)
    menu.actions()[0].trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: rows(window) != before, timeout=120_000)
    assert kept.own().abbreviations == (Abbreviation(word, "en"),)
    assert any(f"{word} {following.text[:10]}" in s.text for row in rows(window) for s in row.source)
    assert [s for row in rows(window) for s in row.target] == [s for row in before for s in row.target]
    window.session.undo()
    assert rows(window) == before
    rest(window, qtbot)


def test_where_there_is_no_abbreviation_it_is_said(
    segmentation: Segmentation, window: MainWindow, qtbot: QtBot
) -> None:
    at = next(k for k, row in enumerate(rows(window)) if row.source and row.text(Side.SOURCE)[0].isalpha())
    window.rows.put_caret(at, Side.SOURCE, 0)
    before = rows(window)
    segmentation.never_end_here()
    assert rows(window) == before
    assert kept.own() == STANDARD
    assert "Put the caret on an abbreviation" in window.statusBar().currentMessage()
    rest(window, qtbot)
