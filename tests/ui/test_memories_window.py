"""Translation memories in the window: opened, asked, taken over, filled in, held against the rows, put in order."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.memories.made import pair

from enregard import files
from enregard.exchange import registry, tmx
from enregard.exchange.formats import Writing
from enregard.exchange.units import Header, Stamps, Unit
from enregard.memories import concordance
from enregard.project import Change, Project, Row, Side, Status
from enregard.ui.dialogs.memories.fill import FillDialog
from enregard.ui.dialogs.memories.manager import ManagerDialog
from enregard.ui.main_window import MainWindow
from enregard.ui.panels.concordance.entries import Entry

Press = Callable[[str], int]
Write = Callable[[str], None]
Dialogs = Callable[..., list[str]]
Make = Callable[..., Path]
T = Side.TARGET

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MORNING, CALLS, SHELLS, THANKS = 9, 15, 18, 29
"""Rows of the statement."""
PAIRS = [
    ("Good morning to you all.", "Bonjour tout le monde."),
    (
        "NATO calls on Russia and North Korea to put an end to these attacks immediately.",
        "L’OTAN demande à la Russie et à la Corée du Nord de cesser ces attaques immédiatement.",
    ),
    ("Korea lies north of Jeju.", "La Corée se trouve au nord de Jeju."),
    ("Thank you.", "Merci."),
]
GREETING, ATTACKS, JEJU, _ = PAIRS


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search finish, however busy the machine is."""
    for name in ("_SOON", "_PHRASE", "_LATE"):
        monkeypatch.setattr(concordance, name, 600.0)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write pairs of texts, or units, as a memory."""

    def made(name: str, *units: tuple[str, str] | Unit) -> Path:
        path = tmp_path / name
        each = (unit if isinstance(unit, Unit) else pair(*unit) for unit in units)
        tmx.write_units(path, each, Header("en", "fr"), Writing())
        return path

    return made


@pytest.fixture
def long_memory(make: Make) -> Path:
    """A memory that takes a while."""
    return make("long.tmx", *((f"Sentence number {k}.", f"Phrase numéro {k}.") for k in range(40_000)))


@pytest.fixture
def at_work(new_window: Callable[[], MainWindow], statement_file: Path, qtbot: QtBot) -> Callable[[], MainWindow]:
    """Open the statement's project in a window."""

    def open_it() -> MainWindow:
        window = new_window()
        window.begin(statement_file, statement_file.parent)
        qtbot.waitUntil(lambda: window.session.project is not None and window.session.reading.is_done, timeout=60_000)
        return window

    return open_it


@pytest.fixture
def add(dialogs: Dialogs, qtbot: QtBot) -> Callable[..., None]:
    """Open memories beside the project by their typed names, and wait for them."""

    def run(window: MainWindow, *paths: Path) -> None:
        for path in paths:
            dialogs(str(path))
            window._actions["add_memory"].trigger()
            qtbot.waitUntil(partial(_is_open, window, path), timeout=60_000)

    return run


@pytest.fixture
def beside(at_work: Callable[[], MainWindow], add: Callable[..., None], make: Make) -> MainWindow:
    """The statement with a memory open beside it."""
    window = at_work()
    add(window, make("older.tmx", *PAIRS))
    return window


def project(window: MainWindow) -> Project:
    assert window.session.project
    return window.session.project


def row(window: MainWindow, at: int) -> Row:
    return project(window).rows[at]


def names(window: MainWindow) -> list[str]:
    """Return which memories are open, in order."""
    return [memory.name for memory in window.shelf.open_ones]


def _is_open(window: MainWindow, path: Path) -> bool:
    return path.name in names(window)


def kept(window: MainWindow) -> list[str]:
    """Return the memories that the project remembers."""
    assert window.session.store
    return [Path(name).name for name in json.loads(window.session.store.get("memories") or "[]")]


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def entries(window: MainWindow) -> list[Entry]:
    """Return what the panel shows."""
    panel = window.workspace.concordance
    return [entry for k in range(panel.list.model().rowCount()) if (entry := panel.entry(k))]


def wait_for(qtbot: QtBot, window: MainWindow, *translations: str) -> list[Entry]:
    """Wait until the panel shows these translations, the best first."""
    qtbot.waitUntil(lambda: [entry.target for entry in entries(window)] == list(translations), timeout=20_000)
    return entries(window)


def lit(entry: Entry) -> list[str]:
    """Return the words of both texts that are lit."""
    both = (entry.source, entry.source_spans), (entry.target, entry.target_spans)
    return [text[start:end] for text, spans in both for start, end in spans]


def empty(window: MainWindow, *places: int) -> None:
    """Take the translations out of rows."""
    for at in places:
        old = row(window, at)
        assert window.session.apply(Change(at, (old,), (replace(old, target=()),), "Empty"))


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.worker.current is None, timeout=120_000)


def indexes() -> list[str]:
    """Return what lies where indexes are kept."""
    return sorted(path.name for path in (files.user_cache() / "memories").glob("*"))


# Opened


def test_reading_a_memory_is_shown_and_cancelled_and_leaves_nothing(
    at_work: Callable[[], MainWindow], long_memory: Path, dialogs: Dialogs, add: Callable[..., None], qtbot: QtBot
) -> None:
    window, before = at_work(), indexes()
    worker, steps = window.session.worker, list[tuple[int, int]]()

    def look() -> None:
        if worker.current and worker.current.label == "Reading long.tmx" and worker.done and not steps:
            steps.append((worker.done, worker.total))
            assert window.status.cancel.isVisible()
            window.status.cancel.click()

    worker.changed.connect(look)
    dialogs(str(long_memory))
    window._actions["add_memory"].trigger()
    qtbot.waitUntil(lambda: bool(steps), timeout=60_000)
    idle(qtbot, window)
    assert 0 < steps[0][0] < steps[0][1] == long_memory.stat().st_size
    assert names(window) == kept(window) == []
    assert indexes() == before
    worker.changed.disconnect(look)
    add(window, long_memory)
    assert window.shelf.open_ones[0].units == 40_000
    assert kept(window) == ["long.tmx"]


def test_a_project_that_is_left_lets_the_reading_go(
    at_work: Callable[[], MainWindow], long_memory: Path, statement_file: Path, qtbot: QtBot
) -> None:
    window = at_work()
    before, worker = indexes(), window.session.worker
    window.shelf.open(long_memory)
    qtbot.waitUntil(
        lambda: bool(worker.current and worker.current.label == "Reading long.tmx" and worker.done), timeout=60_000
    )
    window.session.close()
    idle(qtbot, window)
    assert window.shelf.memories is None
    assert indexes() == before


def test_memories_are_remembered_with_the_project_in_their_order(
    at_work: Callable[[], MainWindow], beside: MainWindow, add: Callable[..., None], make: Make, qtbot: QtBot
) -> None:
    panel = beside.workspace.concordance

    def entry(name: str, text: str) -> QAction:
        """Return an entry of the menu of a memory."""
        panel.menu.aboutToShow.emit()
        menus = [each for action in panel.menu.actions() if isinstance(each := action.menu(), QMenu)]
        menu = next(each for each in menus if each.title().startswith(name))
        return next(each for each in menu.actions() if each.text().replace("&", "") == text)

    add(beside, make("newer.tmx", ("Good morning to you all.", "Bonjour à tous.")), make("third.tmx", JEJU))
    beside.rows.put_caret(MORNING)
    beside._actions["concordance"].trigger()
    panel.field.clear()
    wait_for(qtbot, beside, GREETING[1], "Bonjour à tous.")
    entry("newer.tmx", "Ask it earlier").trigger()
    wait_for(qtbot, beside, "Bonjour à tous.", GREETING[1])
    entry("newer.tmx", "Ask this memory").trigger()
    wait_for(qtbot, beside, GREETING[1])
    assert not entry("newer.tmx", "Ask this memory").isChecked()
    entry("third.tmx", "Close it").trigger()
    assert names(beside) == kept(beside) == ["newer.tmx", "older.tmx"]
    beside.close()
    again = at_work()
    qtbot.waitUntil(lambda: names(again) == ["newer.tmx", "older.tmx"], timeout=60_000)


def test_a_memory_that_vanished_is_told_and_is_there_again_when_it_is_back(
    at_work: Callable[[], MainWindow], beside: MainWindow, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    beside.close()
    path, away = tmp_path / "older.tmx", tmp_path / "away.tmx"
    path.rename(away)
    seen = dialogs(lambda dialog: dialog.accept())
    window = at_work()
    qtbot.waitUntil(lambda: any(str(path) in text for text in seen), timeout=60_000)
    assert "can't be read" in seen[-1]
    assert names(window) == []
    assert kept(window) == ["older.tmx"], "it may be on a disk that is not connected today"
    window.close()
    away.rename(path)
    again = at_work()
    qtbot.waitUntil(lambda: names(again) == ["older.tmx"], timeout=60_000)


def test_a_memory_that_changed_is_read_anew(
    beside: MainWindow, add: Callable[..., None], make: Make, qtbot: QtBot
) -> None:
    beside.rows.put_caret(MORNING)
    beside._actions["concordance"].trigger()
    beside.workspace.concordance.field.clear()
    wait_for(qtbot, beside, GREETING[1])
    add(beside, make("older.tmx", (GREETING[0], "Salut à tous."), JEJU))
    wait_for(qtbot, beside, "Salut à tous.")
    assert names(beside) == kept(beside) == ["older.tmx"]
    assert beside.shelf.open_ones[0].units == 2


def test_what_is_no_memory_is_told_and_not_remembered(
    at_work: Callable[[], MainWindow], dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.tmx"
    path.write_text("<html><body>Not found</body></html>", encoding="utf-8")
    window = at_work()
    seen = dialogs(str(path), lambda dialog: dialog.accept())
    window._actions["add_memory"].trigger()
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=60_000)
    assert str(path) in seen[1]
    assert names(window) == kept(window) == []


# Asked


def test_words_and_phrases_are_looked_up_on_either_side(
    beside: MainWindow, press: Press, write: Write, qtbot: QtBot
) -> None:
    panel = beside.workspace.concordance
    beside.rows.put_caret(CALLS, Side.SOURCE, row(beside, CALLS).text(Side.SOURCE).index("Korea") + 2)
    press("Ctrl+J")
    assert beside.workspace.is_shown(panel)
    assert panel.field.text() == "Korea", "the word at the caret"
    qtbot.waitUntil(lambda: panel.said.text() == "Units found: 2.", timeout=20_000)
    assert {entry.target for entry in entries(beside)} == {ATTACKS[1], JEJU[1]}
    assert all(lit(entry) == ["Korea"] for entry in entries(beside))
    assert all(entry.head.startswith("older.tmx") for entry in entries(beside))
    write('"north korea"')
    assert lit(wait_for(qtbot, beside, ATTACKS[1])[0]) == ["North Korea"]
    press("Ctrl+A")
    write("attaques")
    qtbot.waitUntil(lambda: [lit(entry) for entry in entries(beside)] == [["attaques"]], timeout=20_000)
    panel.sides.setFocus()
    press("Down")
    qtbot.waitUntil(lambda: panel.said.text() == "Units found: 0.", timeout=20_000)
    assert entries(beside) == []
    press("Down")
    wait_for(qtbot, beside, ATTACKS[1])


def test_hits_are_taken_over_from_the_list_and_by_one_key(
    beside: MainWindow, press: Press, write: Write, qtbot: QtBot
) -> None:
    before, done = row(beside, SHELLS), len(project(beside).done)
    beside.rows.put_caret(SHELLS)
    press("Ctrl+J Ctrl+A")
    write("korea")
    qtbot.waitUntil(lambda: len(entries(beside)) == 2, timeout=20_000)
    first, second = (entry.target for entry in entries(beside))
    press("Enter Down Enter")
    assert row(beside, SHELLS).text(T) == second
    assert row(beside, SHELLS).source == before.source
    beside._actions["undo"].trigger()
    assert row(beside, SHELLS).text(T) == before.text(T)
    assert len(project(beside).done) == done
    press("Ctrl+1")
    assert row(beside, SHELLS).text(T) == first
    assert beside.rows.position_in_focus() == SHELLS


def test_the_best_match_is_taken_over_while_the_panel_is_hidden(beside: MainWindow, press: Press, qtbot: QtBot) -> None:
    assert not beside.workspace.is_shown(beside.workspace.concordance)
    beside.rows.put_caret(CALLS)
    press("A")
    beside.rows.put_caret(CALLS)
    assert row(beside, CALLS).status is Status.ACCEPTED
    press("Ctrl+1")
    qtbot.waitUntil(lambda: row(beside, CALLS).text(T) == ATTACKS[1], timeout=20_000)
    assert row(beside, CALLS).status is Status.OPEN, "nobody has looked at it yet"
    beside.rows.put_caret(SHELLS)
    before = row(beside, SHELLS)
    press("Ctrl+1")
    qtbot.waitUntil(lambda: told(beside) == "The memories have nothing for this row.", timeout=20_000)
    assert row(beside, SHELLS) == before


def test_the_row_in_focus_is_followed(beside: MainWindow, press: Press, qtbot: QtBot) -> None:
    beside.rows.put_caret(CALLS)
    press("Ctrl+J Ctrl+A Backspace")
    (entry,) = wait_for(qtbot, beside, ATTACKS[1])
    assert entry.head.startswith("93 % · older.tmx")
    assert lit(entry) == ["attacks"], "the word that differs"
    beside.rows.put_caret(THANKS)
    assert wait_for(qtbot, beside, "Merci.")[0].head.startswith("100 %")
    beside.rows.put_caret(SHELLS)
    wait_for(qtbot, beside)


# Filled in, held against the rows


def test_rows_are_filled_with_what_is_the_same_or_alike_in_one_step(
    beside: MainWindow, dialogs: Dialogs, press: Press, qtbot: QtBot
) -> None:
    beside.rows.put_caret(THANKS)
    empty(beside, CALLS, SHELLS, THANKS)
    before, done = list(project(beside).rows), len(project(beside).done)
    said: list[str] = []

    def counted(dialog: FillDialog) -> str:
        qtbot.waitUntil(lambda: dialog.said.text().startswith("Rows that"), timeout=20_000)
        said.append(dialog.said.text())
        return dialog.said.text()

    def leave(dialog: FillDialog) -> None:
        counted(dialog)
        press("Esc")

    def act(dialog: FillDialog) -> None:
        counted(dialog)
        item = dialog.list.topLevelItem(0)
        assert item
        assert [item.text(k) for k in range(4)] == ["100 %", "Thank you.", "", "Merci."]
        dialog.list.setCurrentItem(item)
        assert dialog.whole.text() == "Thank you.\nMerci."
        dialog.minimum.setValue(90)
        counted(dialog)
        dialog.which.setFocus()
        press("Down")
        counted(dialog)
        press("Enter")

    dialogs(leave, act)
    beside._actions["fill_rows"].trigger()
    assert project(beside).rows == before
    beside._actions["fill_rows"].trigger()
    assert said == [f"Rows that would be filled: {count}." for count in (1, 1, 2, 3)]
    filled = [row(beside, at).text(T) for at in (MORNING, CALLS, SHELLS, THANKS)]
    assert filled == [GREETING[1], ATTACKS[1], "", "Merci."]
    assert len(project(beside).done) == done + 1
    assert told(beside) == "Rows filled: 3."
    press("Ctrl+Z")
    assert project(beside).rows == before


def test_rows_that_somebody_decided_on_are_not_filled(
    beside: MainWindow, dialogs: Dialogs, press: Press, qtbot: QtBot
) -> None:
    beside.rows.put_caret(MORNING)
    press("A")

    def act(dialog: FillDialog) -> None:
        dialog.which.setFocus()
        press("Down")
        qtbot.waitUntil(lambda: dialog.said.text() == "Rows that would be filled: 0.", timeout=20_000)
        press("Enter")
        assert dialog.isVisible(), "there is nothing to fill"
        press("Esc")

    dialogs(act)
    beside._actions["fill_rows"].trigger()
    assert row(beside, MORNING).text(T) == "Bonjour à toutes et à tous."


def test_rows_that_a_memory_translates_otherwise_are_visited(
    beside: MainWindow, press: Press, write: Write, qtbot: QtBot
) -> None:
    panel = beside.workspace.concordance
    beside.rows.put_caret(THANKS)
    press("F4")
    qtbot.waitUntil(lambda: beside.rows.position_in_focus() == MORNING, timeout=20_000)
    assert beside.workspace.is_shown(panel)
    assert wait_for(qtbot, beside, GREETING[1])[0].warning
    assert "otherwise than here" in entries(beside)[0].head
    assert "They translate the same original otherwise." in panel.said.text()
    press("Ctrl+1")
    qtbot.waitUntil(lambda: row(beside, MORNING).text(T) == GREETING[1], timeout=20_000)
    qtbot.waitUntil(lambda: bool(entries(beside)) and not entries(beside)[0].warning, timeout=20_000)
    assert "otherwise" not in panel.said.text()
    press("F4")
    qtbot.waitUntil(lambda: told(beside) == "The memories translate no row otherwise.", timeout=20_000)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: entries(beside)[0].warning, timeout=20_000)
    beside.rows.put_caret(MORNING, T)
    press("E Ctrl+A")
    write(GREETING[1])
    beside.rows.leave_editor()
    qtbot.waitUntil(lambda: not entries(beside)[0].warning, timeout=20_000)


def test_other_kinds_of_apostrophes_are_no_other_translation(
    at_work: Callable[[], MainWindow], add: Callable[..., None], make: Make, press: Press, qtbot: QtBot
) -> None:
    window = at_work()
    here = row(window, CALLS)
    plain = here.text(T).replace("’", "'")
    assert plain != here.text(T)
    add(window, make("plain.tmx", (here.text(Side.SOURCE), plain)))
    window.rows.put_caret(CALLS)
    press("F4")
    qtbot.waitUntil(lambda: told(window) == "The memories translate no row otherwise.", timeout=20_000)
    press("Ctrl+J Ctrl+A Backspace")
    (entry,) = wait_for(qtbot, window, plain)
    assert not entry.warning
    assert "otherwise" not in window.workspace.concordance.said.text()


# Put in order


@pytest.fixture
def manager(new_window: Callable[[], MainWindow], dialogs: Dialogs) -> Callable[..., tuple[MainWindow, ManagerDialog]]:
    """Open the manager in a window without a project, and add memories to it."""

    def run(*paths: Path) -> tuple[MainWindow, ManagerDialog]:
        window = new_window()
        window._actions["manage_memories"].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ManagerDialog)
        for path in paths:
            dialogs(str(path))
            button(dialog, "Add...").click()
        assert dialog.paths() == list(paths)
        return window, dialog

    return run


def button(dialog: QDialog, text: str) -> QPushButton:
    """Return the button that says something."""
    return next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text)


def came(qtbot: QtBot, dialog: ManagerDialog) -> str:
    """Wait until a button's work is done; return what came of it."""
    qtbot.waitUntil(button(dialog, "Statistics").isEnabled, timeout=60_000)
    return dialog.said.toPlainText()


def test_memories_are_counted_merged_filtered_and_renamed(
    manager: Callable[..., tuple[MainWindow, ManagerDialog]], make: Make, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    late = pair("Thank you.", "Merci.")._replace(stamps=Stamps("20240101T000000Z", "ann"), notes=("newest",))
    paths = (
        make("a.tmx", *PAIRS, ("Seoul", "Seoul")),
        make("b.tmx", late, ("It cost 5 euros.", "Cela a coûté 6 euros.")),
    )
    _, dialog = manager(*paths)
    button(dialog, "Statistics").click()
    said = came(qtbot, dialog)
    assert "a.tmx\n  units: 5, duplicates: 0" in said
    assert "b.tmx\n  units: 2, duplicates: 0" in said
    assert "by ann (1)" in said
    assert "from 20240101" in said
    dialog.copies.setChecked(True)
    dialog.numbers.setChecked(True)
    dialog.keep.setCurrentIndex(2)
    dialog.renamed.setText("en=en-GB, fr=fr-BE")
    output = tmp_path / "merged.tmx"
    dialogs(str(output))
    button(dialog, "Write into a new file...").click()
    assert "Units read: 7; written: 4." in came(qtbot, dialog)
    units = list(registry.open_units(output))
    assert [tuple(each.text for each in unit.variants) for unit in units] == PAIRS
    assert units[3].notes == ("newest",)
    assert {each.language for unit in units for each in unit.variants} == {"en-GB", "fr-BE"}
    assert [len(list(registry.open_units(path))) for path in paths] == [5, 2], "nothing is written over"


def test_what_is_wrong_in_a_memory_is_listed_and_the_list_is_saved(
    manager: Callable[..., tuple[MainWindow, ManagerDialog]], make: Make, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    path = make("bad.tmx", *PAIRS)
    path.write_text(path.read_text("utf-8").replace(f"{JEJU[0]}</seg>", f"{JEJU[0]}</sog>"), "utf-8")
    _, dialog = manager(path)
    save = button(dialog, "Save the list of problems...")
    assert not save.isEnabled()
    button(dialog, "Validate").click()
    said = came(qtbot, dialog)
    assert "bad.tmx, line" in said
    assert save.isEnabled()
    dialogs(str(tmp_path / "list.txt"))
    save.click()
    assert f"{path}, line" in (tmp_path / "list.txt").read_text("utf-8")


def test_the_manager_says_what_it_cannot_do_and_goes_on(
    manager: Callable[..., tuple[MainWindow, ManagerDialog]], make: Make, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    path, output = make("a.tmx", *PAIRS), tmp_path / "out.tmx"
    _, dialog = manager(path)

    def written(to: Path = output) -> str:
        dialogs(str(to))
        button(dialog, "Write into a new file...").click()
        return came(qtbot, dialog)

    dialog.renamed.setText("en-GB")
    assert "“en-GB” is no list of codes" in written()
    dialog.renamed.clear()
    dialog.holding.setText("(")
    assert "(" in written()
    dialog.holding.setText("Korea")
    assert ".xyz" in written(tmp_path / "out.xyz")
    path.rename(tmp_path / "away.tmx")
    assert str(path) in written()
    button(dialog, "Statistics").click()
    assert str(path) in came(qtbot, dialog)
    assert not output.exists()
    (tmp_path / "away.tmx").rename(path)
    assert "Units read: 4; written: 2." in written()
    assert len(list(registry.open_units(output))) == 2


def test_the_manager_is_closed_while_it_works(
    manager: Callable[..., tuple[MainWindow, ManagerDialog]], long_memory: Path, press: Press, qtbot: QtBot
) -> None:
    window, dialog = manager(long_memory)
    worker = window.session.worker
    button(dialog, "Statistics").click()
    qtbot.waitUntil(lambda: worker.done > 0, timeout=60_000)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    worker.cancel()  # what has gone is not told of it
    idle(qtbot, window)
