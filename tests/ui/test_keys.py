"""Actions and their keys: menus, sets of keys, the user's own, and the dialogs about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from enregard.ui.actions import keys
from enregard.ui.actions.install import install
from enregard.ui.actions.table import ENTRIES, NAMED, TOOLBAR, Kind
from enregard.ui.dialogs.key_sheet import KeySheet
from enregard.ui.dialogs.keys import KeysDialog
from enregard.ui.dialogs.palette import Palette, match, rank

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Workbench(QMainWindow):
    """A window with texts, a field, a list and a button, that writes down which actions ran."""

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []
        self.texts, self.field, self.editor = QListWidget(), QLineEdit(), QPlainTextEdit()
        self.other, self.button = QListWidget(), QPushButton("Press")
        self.other.addItems(["one", "two"])
        self.other.setCurrentRow(0)
        page = QWidget()
        layout = QVBoxLayout(page)
        for widget in (self.texts, self.field, self.editor, self.other, self.button):
            layout.addWidget(widget)
        self.setCentralWidget(page)
        names = [name for name, entry in NAMED.items() if entry.kind is not Kind.SUBMENU]
        self.made = install(self, {name: self._noting(name) for name in names}, self.texts)

    def _noting(self, name: str) -> Callable[[], object]:
        return lambda: self.ran.append(name)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, settings: None) -> Iterator[Workbench]:
    window = Workbench()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.texts.setFocus()
    yield window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)] == []


# The table and the menus


def test_names_are_given_once_and_the_toolbar_knows_its_own() -> None:
    assert len(NAMED) == sum(1 for entry in ENTRIES if entry.name)
    assert {*TOOLBAR} - {""} <= NAMED.keys()


def test_every_action_stands_in_its_menu(bench: Workbench) -> None:
    assert list(bench.made) == list(NAMED)
    for name, action in bench.made.items():
        menu = next(each for each in action.associatedObjects() if isinstance(each, QMenu))
        assert menu.title() == NAMED[name].menu
        assert action.isCheckable() == (NAMED[name].kind in {Kind.TOGGLE, Kind.CHOICE})


def test_no_letter_is_marked_twice_in_a_menu(bench: Workbench) -> None:
    menus = [menu for menu in bench.findChildren(QMenu) if menu.title() and menu.actions()]
    assert len(menus) == 13, "eleven menus, and two in View"
    for where in (bench.menuBar(), *menus):
        texts = [action.text() for action in where.actions() if action.text()]
        marks = Counter(text.partition("&")[2][:1].lower() for text in texts)
        assert marks.pop("", 0) == 0, texts
        assert set(marks.values()) <= {1}, marks


def test_a_submenu_is_the_windows_to_fill(bench: Workbench) -> None:
    menu = bench.made["open_recent"].menu()
    assert isinstance(menu, QMenu)
    assert bench.made["open_recent"] is menu.menuAction()


def test_of_the_colours_one_is_chosen(bench: Workbench) -> None:
    bench.made["use_dark_colours"].setChecked(True)
    bench.made["use_english"].setChecked(True)
    bench.made["use_light_colours"].trigger()
    checked = {name for name in bench.made if bench.made[name].isChecked()}
    assert checked == {"use_light_colours", "use_english"}
    assert bench.ran == ["use_light_colours"]


# Sets of keys


@pytest.mark.parametrize("name", keys.SETS)
def test_a_set_gives_every_key_once_and_leaves_no_action_without(settings: None, name: str) -> None:
    keys.choose_set(name)
    assert keys.chosen_set() == name
    given = keys.current()
    every = [key for each in given.values() for key in each]
    assert [key for key, times in Counter(every).items() if times > 1] == []
    assert [key for key in every if keys.canonical(key) != key] == [], "as Qt writes it, so that it can be compared"
    assert not keys.RESERVED & {*every}
    assert [entry.name for entry in ENTRIES if entry.keys and not given[entry.name]] == []


def test_reserved_keys_are_written_as_qt_writes_them() -> None:
    assert [key for key in keys.RESERVED if keys.canonical(key) != key] == []


@pytest.mark.parametrize(
    ("name", "key", "modifier", "action"),
    [
        ("En regard", Key.Key_Return, Qt.KeyboardModifier.NoModifier, "push_down"),
        ("En regard", Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "push_down"),
        ("En regard", Key.Key_S, SHIFT, "split_sentence"),
        ("En regard", Key.Key_Up, CTRL, "first_up"),
        ("En regard", Key.Key_Space, Qt.KeyboardModifier.NoModifier, "pinpoint"),
        ("En regard", Key.Key_Delete, SHIFT, "take_out"),
        ("InterText", Key.Key_Backspace, Qt.KeyboardModifier.AltModifier, "join_sentences"),
        ("InterText", Key.Key_S, Qt.KeyboardModifier.NoModifier, "accept"),
        ("InterText", Key.Key_U, Qt.KeyboardModifier.NoModifier, "next_to_check"),
        ("InterText", Key.Key_Return, CTRL, "split"),
        ("OmegaT", Key.Key_U, Qt.KeyboardModifier.NoModifier, "first_up"),
        ("OmegaT", Key.Key_D, Qt.KeyboardModifier.NoModifier, "last_down"),
        ("OmegaT", Key.Key_R, CTRL, "align_again"),
    ],
)
def test_keys_do_what_their_set_says(
    bench: Workbench, qtbot: QtBot, name: str, key: Key, modifier: Qt.KeyboardModifier, action: str
) -> None:
    keys.choose_set(name)
    keys.apply(bench.made)
    qtbot.keyClick(bench.texts, key, modifier)
    assert bench.ran == [action]


# Own keys


def test_own_keys_go_over_the_set_and_take_from_others(settings: None) -> None:
    keys.set_own("accept", ["Space", "Ctrl+Return"])
    assert keys.current()["accept"] == ("Space", "Ctrl+Enter")
    assert keys.current()["pinpoint"] == ()
    assert keys.user_of("Space") == "accept"
    keys.choose_set("InterText")
    assert keys.current()["accept"] == ("Space", "Ctrl+Enter")
    assert keys.current()["split"] == (), "the key that the set gives is the user's for something else"
    keys.set_own("doubt", ["Space"])
    assert keys.current()["accept"] == ("Ctrl+Enter",)
    keys.forget_own("doubt")
    assert keys.current()["pinpoint"] == ("Space",)
    keys.reset()
    assert keys.own() == {}
    assert keys.current()["accept"] == ("S", "A")


def test_an_action_can_have_no_key(settings: None) -> None:
    keys.set_own("close", [])
    assert keys.current()["close"] == ()


@pytest.mark.parametrize(
    "stored", ["", "no JSON", "[1]", "7", '{"accept": 1}', '{"accept": [2, {}]}', '{"gone": ["A"]}']
)
def test_settings_that_cannot_be_read_leave_the_set(settings: None, stored: str) -> None:
    usual = keys.current()
    QSettings().setValue("keys/own", stored)
    QSettings().setValue("keys/set", "of another version")
    assert keys.current() == usual


def test_menus_and_tool_tips_show_the_keys(bench: Workbench) -> None:
    keys.set_own("accept", ["Ctrl+Alt+A"])
    keys.set_own("close", [])
    keys.apply(bench.made)
    assert bench.made["accept"].shortcut() == QKeySequence("Ctrl+Alt+A")
    assert bench.made["accept"].toolTip() == "Accept (Ctrl+Alt+A)"
    assert bench.made["close"].toolTip() == "Quit"


# Where keys work


def test_letters_typed_into_a_field_are_text(bench: Workbench, qtbot: QtBot) -> None:
    for field in (bench.field, bench.editor):
        field.setFocus()
        qtbot.keyClicks(field, "a mJl")
        qtbot.keyClick(field, Key.Key_Backspace)
        qtbot.keyClick(field, Key.Key_Return)
    assert bench.ran == []
    assert bench.field.text() == "a mJ"
    assert bench.editor.toPlainText() == "a mJ\n"


def test_buttons_and_lists_keep_space_and_enter(bench: Workbench, qtbot: QtBot) -> None:
    pressed: list[str] = []
    chosen: list[str] = []
    bench.button.clicked.connect(lambda: pressed.append("button"))
    bench.other.itemActivated.connect(lambda item: chosen.append(item.text()))
    bench.button.setFocus()
    qtbot.keyClick(bench.button, Key.Key_Space)
    bench.other.setFocus()
    qtbot.keyClick(bench.other, Key.Key_Return)
    assert (pressed, chosen, bench.ran) == (["button"], ["one"], [])
    qtbot.keyClick(bench.other, Key.Key_Z, CTRL)
    assert bench.ran == ["undo"], "what is not about the row in focus works everywhere"


# The dialog that changes keys


@pytest.fixture
def dialog(bench: Workbench, qtbot: QtBot) -> Iterator[KeysDialog]:
    dialog = KeysDialog(bench.made, bench)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.close()


def choose(dialog: KeysDialog, name: str) -> None:
    dialog._list.setCurrentItem(dialog._lines[name])


def record(qtbot: QtBot, dialog: KeysDialog, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    dialog._key.setFocus()
    qtbot.keyClick(dialog._key, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_a_key_is_changed_by_keyboard(bench: Workbench, dialog: KeysDialog, qtbot: QtBot) -> None:
    dialog._filter.setFocus()
    qtbot.keyClicks(dialog._filter, "doubtf")
    assert [name for name, line in dialog._lines.items() if not line.isHidden()] == ["doubt"]
    assert "“Mark as doubtful”" in dialog._said.text(), "the first that is shown is chosen"
    record(qtbot, dialog, Key.Key_Q)
    assert dialog._said.text() == "Q is free."
    qtbot.keyClick(dialog._give, Key.Key_Space)
    assert keys.current()["doubt"] == ("Q",)
    assert bench.made["doubt"].shortcut() == QKeySequence("Q"), "it holds at once"
    assert dialog._lines["doubt"].text(2) == "Q"
    assert dialog._lines["doubt"].text(3) == "you"
    qtbot.keyClick(dialog._usual, Key.Key_Space)
    assert keys.current()["doubt"] == ("D",)
    assert not dialog._reset.isEnabled()


def test_a_key_in_use_is_told_and_taken(dialog: KeysDialog, qtbot: QtBot) -> None:
    choose(dialog, "doubt")
    record(qtbot, dialog, Key.Key_Space)
    assert dialog._said.text().startswith("Space is used by “Pinpoint: this sentence, then its match”.")
    dialog._add.click()
    assert keys.current()["doubt"] == ("D", "Space")
    assert keys.current()["pinpoint"] == ()
    record(qtbot, dialog, Key.Key_Space)
    assert dialog._said.text() == "“Mark as doubtful” has Space already."
    assert not dialog._give.isEnabled()
    dialog._none.click()
    assert keys.current()["doubt"] == ()
    dialog._reset.click()
    assert (keys.current()["doubt"], keys.current()["pinpoint"]) == (("D",), ("Space",))


def test_the_carets_keys_cannot_be_given_away(dialog: KeysDialog, qtbot: QtBot) -> None:
    choose(dialog, "doubt")
    record(qtbot, dialog, Key.Key_Down)
    assert "no action can have it" in dialog._said.text()
    assert not dialog._give.isEnabled()
    assert not dialog._add.isEnabled()


def test_enter_can_be_recorded_and_tab_leaves_the_field(dialog: KeysDialog, qtbot: QtBot) -> None:
    choose(dialog, "accept")
    record(qtbot, dialog, Key.Key_Return)
    assert dialog._said.text().startswith("Enter is used by")
    qtbot.keyClick(dialog._key, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog._give


def test_a_set_is_chosen(bench: Workbench, dialog: KeysDialog, qtbot: QtBot) -> None:
    dialog._sets.setFocus()
    qtbot.keyClick(dialog._sets, Key.Key_End)
    assert keys.chosen_set() == "OmegaT"
    assert bench.made["doubt"].shortcut() == QKeySequence("R")
    assert dialog._lines["doubt"].text(2) == "R"


# The sheet of keys


def test_the_sheet_shows_every_key_as_it_is_now(bench: Workbench, qtbot: QtBot) -> None:
    sheet = KeySheet(bench)
    sheet.show()
    qtbot.waitUntil(sheet.isActiveWindow)
    said = sheet._sheet.toPlainText()
    for name, each in keys.current().items():
        if each:
            assert keys.said(each) in said
            assert NAMED[name].text.replace("&", "").rstrip(".") in said
    assert "To the other side" in said
    bench.activateWindow()
    qtbot.waitUntil(bench.isActiveWindow)
    keys.set_own("accept", ["Ctrl+Alt+A"])
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    assert "Ctrl+Alt+A" in sheet._sheet.toPlainText()
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()


# The palette


def opened(bench: Workbench, qtbot: QtBot) -> Palette:
    palette = Palette(bench.made, bench)
    palette.open()
    qtbot.waitUntil(palette.isActiveWindow)
    return palette


def lines(palette: Palette) -> list[str]:
    found = (palette._list.topLevelItem(k) for k in range(palette._list.topLevelItemCount()))
    return [item.text(0) for item in found if item]


def test_the_palette_runs_what_is_found(bench: Workbench, qtbot: QtBot) -> None:
    palette = opened(bench, qtbot)
    qtbot.keyClicks(palette._field, "mrg")
    assert lines(palette)[:2] == ["Merge with next", "Merge with previous"]
    qtbot.keyClick(palette._field, Key.Key_Down)
    assert palette._field.accessibleDescription() == "Merge with previous, Row, Shift+M"
    qtbot.keyClick(palette._field, Key.Key_Return)
    assert bench.ran == [], "the palette closes first"
    qtbot.waitUntil(lambda: bench.ran == ["merge_up"])
    again = opened(bench, qtbot)
    assert lines(again)[0] == "Merge with previous", "what was used last comes first"
    qtbot.keyClick(again._field, Key.Key_Escape)
    assert not again.isVisible()
    assert bench.ran == ["merge_up"]


def test_the_palette_offers_what_can_be_done_now(bench: Workbench, qtbot: QtBot) -> None:
    bench.made["undo"].setEnabled(False)
    bench.made["toggle_side"].setChecked(True)
    palette = opened(bench, qtbot)
    said = lines(palette)
    assert len(said) == len(NAMED) - 5, "all but itself, the submenus, and what is not enabled"
    assert "Undo" not in said
    assert "Findings (on)" in said
    assert "Machine translation (off)" in said
    qtbot.keyClicks(palette._field, "qqq")
    assert lines(palette) == []
    assert palette._field.accessibleDescription() == "Nothing matches."
    qtbot.keyClick(palette._field, Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_letters_match_in_their_order() -> None:
    assert match("tpa", "Accept") is None
    assert match("aa", "Accept all") is not None
    assert match("", "Accept") == 0
    assert match("A C", "accept") == match("ac", "accept")
    assert match("evenement", "Événement") == match("Événement", "evenement") is not None


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("nf", "Next finding", "Confirm first"),
        ("und", "Undo", "Current side"),
        ("row", "Go to row...", "Arrow"),
        ("ea", "Export all", "Clear"),
    ],
)
def test_word_starts_and_runs_match_best(wanted: str, better: str, worse: str) -> None:
    first, second = match(wanted, better), match(wanted, worse)
    assert first is not None
    assert second is not None
    assert first > second


def test_the_name_of_the_menu_comes_after_the_action_itself() -> None:
    by_text, by_menu = rank("fi", "Find", "Edit"), rank("fi", "Quit", "File")
    assert by_text is not None
    assert by_menu is not None
    assert by_text < by_menu
    assert rank("col dark", "Dark", "Colours") is not None
