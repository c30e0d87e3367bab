"""A batch in its window: pairs of folders, aligned by processes of their own, each opened when it is ready."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enregard.jobs.batch.model import Outcome, Pair
from enregard.text import Sentence
from enregard.ui.dialogs.batch.table import Column, PairsModel, PairsView
from enregard.ui.dialogs.batch.window import BatchWindow
from enregard.ui.dialogs.batch.wording import Wording
from enregard.ui.drop import Folders, meant
from enregard.ui.main_window import MainWindow

Press = Callable[[str], int]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ENGLISH = "# The harbour\n\nThe harbour was closed for {0} days. No ship could leave.\n\nThe wind dropped at last.\n"
FRENCH = (
    "# Le port\n\nLe port est resté fermé pendant {0} jours. Aucun navire ne pouvait partir.\n\n"
    "Le vent est enfin tombé.\n"
)


@pytest.fixture
def folders(english: Path, french: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of texts: two good pairs, one whose sides are the same, one text alone."""
    found = tmp_path / "in" / "en", tmp_path / "in" / "fr"
    for folder, harbour, statement in zip(found, (ENGLISH, FRENCH), (english, french), strict=True):
        folder.mkdir(parents=True)
        (folder / f"harbour.{folder.name}.md").write_text(harbour.format(3), "utf-8")
        (folder / f"statement.{folder.name}.txt").write_bytes(statement.read_bytes())
        (folder / f"bad.{folder.name}.txt").write_text("The same text on both sides.", "utf-8")
    (found[0] / "alone.txt").write_text("Nobody answers.", "utf-8")
    return found


@pytest.fixture
def batch(new_window: Callable[[], MainWindow], qtbot: QtBot) -> Callable[..., BatchWindow]:
    """Open the window of a batch on folders."""

    def open_one(*folders: Path) -> BatchWindow:
        new_window().opening.align_folders(folders)
        return shown(qtbot)

    return open_one


def shown(qtbot: QtBot) -> BatchWindow:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, BatchWindow) and each.isVisible()]
    qtbot.waitExposed(found)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def cells(window: BatchWindow, column: Column) -> list[str]:
    model = window.pairs
    return [model.index(row, column).data() for row in range(model.rowCount())]


def wait(qtbot: QtBot, window: BatchWindow) -> None:
    qtbot.waitUntil(lambda: not window.is_working, timeout=120_000)


def wider(folders: tuple[Path, Path], count: int) -> None:
    """Add so many pairs."""
    for folder, text in zip(folders, (ENGLISH, FRENCH), strict=True):
        for number in range(count):
            (folder / f"more{number:02}.txt").write_text("\n\n".join(text.format(k) for k in range(4, 60)), "utf-8")


def test_the_table_fills_and_a_bad_pair_stops_no_other(
    batch: Callable[..., BatchWindow], folders: tuple[Path, Path], press: Press, qtbot: QtBot
) -> None:
    window = batch(*folders)
    out = folders[0].parent / "fr-aligned"
    assert cells(window, Column.PAIR) == ["bad", "harbour", "statement"]
    assert "alone.txt" in window.detail.text()
    assert window.wishes.out.path == out
    window.begin.setFocus()
    press("Space")
    assert window.is_working
    wait(qtbot, window)
    assert cells(window, Column.ROWS) == ["", "3", "21"]
    assert "the same text" in cells(window, Column.FAILURE)[0]
    assert "2 pair(s) aligned, 1 failed. 24 row(s)" in window.standing.text()
    assert {path.name for path in out.iterdir()} == {
        *("batch.journal", "summary.csv", "summary.html", "all.tmx"),
        *("harbour.enregard", "statement.enregard"),
    }
    window.close()


def test_a_pair_is_opened_beside_the_others(
    new_window: Callable[[], MainWindow], folders: tuple[Path, Path], press: Press, qtbot: QtBot
) -> None:
    main = new_window()
    main.opening.align_folders(folders)
    window = shown(qtbot)
    window.begin.click()
    wait(qtbot, window)
    window.view.setFocus()
    press("Home Down Enter")
    qtbot.waitUntil(lambda: main.session.project is not None)
    assert main.windowTitle() == "harbour – En regard"
    assert window.isVisible()
    main.close()
    assert not window.isVisible()


def test_it_is_stopped_and_goes_on(
    batch: Callable[..., BatchWindow], folders: tuple[Path, Path], press: Press, qtbot: QtBot
) -> None:
    wider(folders, 12)
    window = batch(*folders)
    assert window.begin.text() == "&Align"
    window.begin.click()
    qtbot.waitUntil(lambda: any(cells(window, Column.ROWS)), timeout=120_000)
    window.stop.click()
    wait(qtbot, window)
    assert "it goes on where it was" in window.standing.text()
    done = sum(map(bool, cells(window, Column.ROWS)))
    assert 0 < done < 14
    assert window.begin.text() == "&Go on"
    window.close()
    window = batch(*folders)
    assert "it goes on where it was" in window.standing.text()
    window.begin.click()
    qtbot.waitUntil(lambda: sum(map(bool, cells(window, Column.ROWS))) >= done, timeout=60_000)
    wait(qtbot, window)
    assert sum(map(bool, cells(window, Column.ROWS))) == 14
    journal = (folders[0].parent / "fr-aligned" / "batch.journal").read_text("utf-8")
    assert journal.count('"rows"') == 14, "done twice"


def test_it_is_left_in_the_middle(
    new_window: Callable[[], MainWindow], folders: tuple[Path, Path], qtbot: QtBot
) -> None:
    wider(folders, 6)
    main = new_window()
    main.opening.align_folders(folders)
    window = shown(qtbot)
    window.begin.click()
    qtbot.waitUntil(lambda: any(cells(window, Column.ROWS)), timeout=120_000)
    main.opening.align_folders()
    assert shown(qtbot) is window, "one that is at work stays"
    main.close()
    assert not window.isVisible()


def test_only_ticked_pairs_are_done_and_mistranslations_are_counted(
    batch: Callable[..., BatchWindow], folders: tuple[Path, Path], press: Press, qtbot: QtBot
) -> None:
    (folders[1] / "harbour.fr.md").write_text(FRENCH.format(30), "utf-8")
    window = batch(*folders)
    window.view.setFocus()
    press("Home Space End Space")
    for box in (window.wishes.check, window.wishes.memories, window.wishes.merge):
        box.click()
    window.begin.click()
    wait(qtbot, window)
    assert cells(window, Column.ROWS) == ["", "3", ""]
    assert cells(window, Column.FINDINGS)[1] == "1"
    out = folders[0].parent / "fr-aligned"
    assert {path.name for path in out.glob("*.*") if "harbour" in path.name} == {"harbour.enregard", "harbour.tmx"}
    assert not (out / "all.tmx").exists()


def test_one_folder_whose_names_tell_the_languages(batch: Callable[..., BatchWindow], tmp_path: Path) -> None:
    for code, text in (("en", ENGLISH), ("fr", FRENCH), ("de", "Hallo.")):
        (tmp_path / f"harbour_{code}.md").write_text(text.format(3), "utf-8")
    window = batch(tmp_path)
    assert window.wishes.direction.currentText() == "from en to de"
    assert window.wishes.direction.count() == 6
    window.wishes.direction.setCurrentIndex(window.wishes.direction.findText("from fr to en"))
    window.wishes._swap.click()
    (pair,) = window.wishes.listing().pairs
    assert (Path(pair.source).name, Path(pair.target).name) == ("harbour_en.md", "harbour_fr.md")


def test_both_folders_change_places(batch: Callable[..., BatchWindow], folders: tuple[Path, Path]) -> None:
    window = batch(*reversed(folders))
    assert window.wishes.source.path == folders[1], "en is the language of the interface"
    window.wishes._swap.click()
    assert (window.wishes.source.path, window.wishes.target.path) == folders
    assert window.wishes.out.path == folders[0].parent / "fr-aligned"


def test_folders_are_typed(
    batch: Callable[..., BatchWindow], folders: tuple[Path, Path], press: Press, write: Callable[[str], None]
) -> None:
    window = batch()
    assert not window.begin.isEnabled()
    assert window.wishes.source.name.hasFocus()
    write(str(folders[0]))
    press("Tab Tab")
    write(str(folders[1]))
    press("Enter")
    assert len(cells(window, Column.PAIR)) == 3
    assert not window.is_working, "Enter only goes on"


@pytest.mark.parametrize(
    ("names", "sentence"), [(("en", "fr"), "has a partner of the same name"), (("en",), "no language that names")]
)
def test_folders_without_a_pair_are_told(
    batch: Callable[..., BatchWindow], tmp_path: Path, names: tuple[str, ...], sentence: str
) -> None:
    for name in names:
        (tmp_path / name).mkdir()
    window = batch(*(tmp_path / name for name in names))
    assert sentence in window.standing.text()
    assert not window.begin.isEnabled()


def test_a_folder_of_another_run_is_told(
    batch: Callable[..., BatchWindow], folders: tuple[Path, Path], qtbot: QtBot
) -> None:
    window = batch(*folders)
    window.begin.click()
    wait(qtbot, window)
    window.wishes.check.click()
    window.begin.click()
    wait(qtbot, window)
    assert "asked for other results" in window.standing.text()
    assert window.begin.isEnabled()


def test_folders_that_are_dropped(
    new_window: Callable[[], MainWindow], folders: tuple[Path, Path], qtbot: QtBot
) -> None:
    assert meant(folders) == Folders(folders)
    assert meant(folders[:1]) == Folders(folders[:1])
    window = new_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder)) for folder in folders])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, button, keys))
    assert "all texts of both folders" in window.drops._cue.text()
    window.opening.take(meant(folders))
    assert cells(shown(qtbot), Column.PAIR)[0] == "bad"


# The table


def test_ten_thousand_pairs_keep_their_rows_until_they_are_sorted(qtbot: QtBot) -> None:
    model = PairsModel()
    view = PairsView(model)
    qtbot.addWidget(view)
    view.show()
    model.show([Pair(f"{number:05}", "a", "b") for number in range(10_000)])
    model.begin()
    error = Sentence("{path} is empty.", {"path": "x"})
    model.take([Outcome("00001", rows=3, to_check=2), Outcome("09999", error=error), Outcome("05000", rows=9)])
    assert [model.index(row, Column.PAIR).data() for row in (0, 9999)] == ["00000", "09999"]
    view.setCurrentIndex(model.index(1, 0))
    view.sortByColumn(Column.TO_CHECK, Qt.SortOrder.DescendingOrder)
    assert [model.index(row, Column.PAIR).data() for row in range(4)] == ["09999", "00001", "05000", "00000"]
    assert view.currentIndex().row() == 1
    assert "Rows: 3" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_times_are_said_roughly(qapp: QApplication) -> None:
    said = [Wording().duration(seconds) for seconds in (0.2, 80, 200, 9000)]
    assert said == ["1 second(s)", "80 second(s)", "3 minute(s)", "2 h 30 min"]
