"""The dialog of models in the real window, against an index on 127.0.0.1: what goes well, and all that goes wrong."""

from __future__ import annotations

import hashlib
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.index_server import IndexServer, Mode, mute, nobody
from tests.models import PACKAGES, install_into
from tests.ui.test_accessibility import nameless, out_of_reach

from enregard import files
from enregard.translate import cache
from enregard.translate.models import Offer, default_index, install_file, installed, packages_folder, read_index
from enregard.ui.dialogs.models import ModelsDialog, show_models
from enregard.ui.dialogs.models.offers import INDEX
from enregard.ui.dialogs.models.wording import size
from enregard.ui.main_window import MainWindow

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

EN_FR, FR_EN = "English → French 1.0", "French → English 1.0"
LONG = 60_000  # milliseconds
SIZE = {pair: package.stat().st_size for pair, package in PACKAGES.items()}
HALF = SIZE["en", "fr"] // 2
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

Dialogs = Callable[..., list[str]]
NewWindow = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders of the test's own, and no proxy."""
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "cache"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def nothing_left(places: None, qtbot: QtBot) -> Iterator[None]:
    """See that no thread is left, no lock, no folder beside, no part file that cannot be gone on with."""
    yield
    qtbot.waitUntil(lambda: not any(thread.name == "fetching a model" for thread in threading.enumerate()))
    assert list(packages_folder().parent.glob(".*")) == []
    kept = [path.suffix for path in (files.user_cache() / "models").glob("*")]
    assert sorted(kept) in ([], [".json", ".part"])
    assert all(model.problem is None for model in installed())


@pytest.fixture
def server(new_window: NewWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[IndexServer]:
    """An index with the little models. It ends before the windows, which see that no thread is left."""
    with IndexServer({"-".join(pair): package.read_bytes() for pair, package in PACKAGES.items()}) as served:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", served.address)
        yield served


@pytest.fixture
def show(server: IndexServer, new_window: NewWindow, qtbot: QtBot) -> Callable[[], ModelsDialog]:
    """Show the dialog in a window of its own, from the menu."""

    def show_one() -> ModelsDialog:
        window = new_window()
        window._actions["models"].trigger()
        (dialog,) = window.findChildren(ModelsDialog)
        qtbot.waitUntil(lambda: dialog.kept.text() != "")
        dialog.activateWindow()
        return dialog

    return show_one


@pytest.fixture
def dialog(show: Callable[[], ModelsDialog]) -> ModelsDialog:
    return show()


@pytest.fixture
def offered(dialog: ModelsDialog, qtbot: QtBot) -> ModelsDialog:
    """The dialog with the index read; English into French is in focus."""
    read(dialog, qtbot)
    return dialog


def read(dialog: ModelsDialog, qtbot: QtBot) -> None:
    dialog.pages.setCurrentWidget(dialog.offers)
    qtbot.mouseClick(dialog.offers.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.offers.current() is not None)


def install(dialog: ModelsDialog, qtbot: QtBot) -> None:
    """Install the offer in focus with Enter."""
    qtbot.keyClick(dialog.offers.view, Qt.Key.Key_Return)


def ended(dialog: ModelsDialog, qtbot: QtBot) -> None:
    """Wait until nothing is at work."""
    qtbot.waitUntil(dialog.work.bar.isHidden, timeout=LONG)


def pairs() -> list[tuple[str, str]]:
    return [model.pair for model in installed()]


def cells(dialog: ModelsDialog, column: int) -> list[str]:
    """Return what a column of the offers says."""
    model = dialog.offers.view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(dialog: ModelsDialog, pair: tuple[str, str]) -> None:
    """Go to an offer."""
    view = dialog.offers.view
    for row in range(view.model().rowCount()):
        view.setCurrentIndex(view.model().index(row, 0))
        offer = dialog.offers.current()
        if offer and offer.pair == pair:
            return
    raise AssertionError(pair)


# Reading the index


def test_nothing_goes_online_before_the_button_is_pressed(
    dialog: ModelsDialog, server: IndexServer, qtbot: QtBot
) -> None:
    assert dialog.pages.currentWidget() is dialog.offers, "nothing is installed"
    assert dialog.offers.view.sentence() == "“Read the index” fetches the list of models that can be installed."
    assert dialog.offers.address.placeholderText() == default_index() == server.address
    dialog.filter.setText("fr")
    dialog.filter.clear()
    assert server.asked == []
    read(dialog, qtbot)
    assert [asked.path for asked in server.asked] == ["/index.json"]
    assert cells(dialog, 0) == ["English → French", "French → English"]
    assert cells(dialog, 1) == ["1.0", "1.0"]
    assert dialog.offers.view.sentence() == ""
    assert dialog.work.text().startswith("The index offers 2 model")


def test_sizes_are_shown_where_the_index_tells_them(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    assert offered.offers.view.isColumnHidden(2)
    server.sizes = True
    offered.offers.read.click()
    qtbot.waitUntil(lambda: not offered.offers.view.isColumnHidden(2))
    assert cells(offered, 2) == [size(SIZE["en", "fr"]), size(SIZE["fr", "en"])]


def test_the_languages_of_the_project_come_first(server: IndexServer, new_window: NewWindow, qtbot: QtBot) -> None:
    server.index = [
        {"from_code": a, "to_code": b, "package_version": v, "links": [server.link("fr-en")], "type": "translate"}
        for a, b, v in (("de", "en", "1.0"), ("en", "de", "1.0"), ("en", "fr", "1.0"), ("fr", "en", "1.9"))
    ]
    dialog = show_models(new_window(), ("fr-FR", "en"))
    read(dialog, qtbot)
    assert cells(dialog, 0) == ["French → English", "English → French", "English → German", "German → English"]
    assert cells(dialog, 3) == ["languages of this project"] * 2 + [""] * 2
    qtbot.keyClicks(dialog.filter, "GERM")
    assert cells(dialog, 0) == ["English → German", "German → English"]
    dialog.filter.setText("fr-en")
    assert cells(dialog, 0) == ["French → English"]
    dialog.filter.setText("en fr")
    assert cells(dialog, 0) == ["French → English", "English → French"]
    dialog.filter.setText("zulu")
    assert cells(dialog, 0) == []
    assert dialog.offers.view.sentence() == "The index offers no model for these languages."
    assert not dialog.offers.install.isEnabled()
    dialog.filter.clear()
    assert len(cells(dialog, 0)) == 4


@pytest.mark.parametrize(
    ("pair", "first"),
    [
        (("en", "zh-TW"), ["en-zt", "zt-en"]),
        (("zh_Hant", "en"), ["zt-en", "en-zt"]),
        (("en", "zh-CN"), ["en-zh", "zh-en"]),
        (("pt-BR", "en"), ["pb-en", "pt-en", "en-pb", "en-pt"]),
        (("en", "pt-PT"), ["en-pt", "pt-en"]),
    ],
)
def test_languages_with_a_region_come_first_as_argos_calls_them(
    server: IndexServer, new_window: NewWindow, qtbot: QtBot, pair: tuple[str, str], first: list[str]
) -> None:
    server.index = [
        {"from_code": a, "to_code": b, "package_version": "1.0", "links": [server.link("fr-en")], "type": "translate"}
        for other in ("de", "pb", "pt", "zh", "zt")
        for a, b in (("en", other), (other, "en"))
    ]
    dialog = show_models(new_window(), pair)
    read(dialog, qtbot)
    assert cells(dialog, 3) == ["languages of this project"] * len(first) + [""] * (10 - len(first))
    assert [offered_pair(dialog, row) for row in range(len(first))] == first


def offered_pair(dialog: ModelsDialog, row: int) -> str:
    """Return the languages of the offer in a row, as Argos calls them."""
    dialog.offers.view.setCurrentIndex(dialog.offers.view.model().index(row, 0))
    offer = dialog.offers.current()
    return "-".join(offer.pair) if offer else ""


def test_another_index_is_read_and_kept(dialog: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    with IndexServer({"fr-en": PACKAGES["fr", "en"].read_bytes()}) as other:
        qtbot.keyClicks(dialog.offers.address, f"{other.root}/")
        qtbot.keyClick(dialog.offers.address, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: cells(dialog, 0) == ["French → English"])
        assert [asked.path for asked in other.asked] == ["/index.json"]
        assert INDEX.get() == f"{other.root}/"
    assert server.asked == []
    dialog.offers.address.clear()
    read(dialog, qtbot)
    qtbot.waitUntil(lambda: len(cells(dialog, 0)) == 2)
    assert INDEX.get() == ""


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (Mode.NOT_FOUND, "There is nothing at"),
        (Mode.BROKEN, "Try again later"),
        (Mode.CUT_SHORT, "ended before everything had arrived"),
        (Mode.SILENTLY_CUT_SHORT, "is no index of models"),
        (Mode.CORRUPT, "is no index of models"),
        (Mode.REDIRECT_ELSEWHERE, "leads on to where it is not followed"),
        (Mode.ENDLESS, "is too large for an index"),
    ],
)
def test_an_index_that_cannot_be_read(
    dialog: ModelsDialog, server: IndexServer, qtbot: QtBot, mode: Mode, said: str
) -> None:
    server.index_mode = mode
    dialog.offers.read.click()
    qtbot.waitUntil(dialog.troubles.isVisible, timeout=LONG)
    assert said in dialog.troubles.text()
    assert cells(dialog, 0) == []
    server.index_mode = Mode.OK
    read(dialog, qtbot)
    assert dialog.troubles.isHidden(), "it was tried again"


def test_no_network(dialog: ModelsDialog, qtbot: QtBot) -> None:
    with nobody() as address:
        dialog.offers.address.setText(address)
        dialog.offers.read.click()
        qtbot.waitUntil(dialog.troubles.isVisible, timeout=LONG)
    assert "cannot be reached" in dialog.troubles.text()
    assert "Check the connection to the internet, then try again." in dialog.troubles.text()
    qtbot.mouseClick(dialog.troubles.dismiss, Qt.MouseButton.LeftButton)
    assert dialog.troubles.isHidden()
    assert dialog.troubles.text() == ""


def test_reading_an_index_that_says_nothing_is_stopped(dialog: ModelsDialog, qtbot: QtBot) -> None:
    with mute() as address:
        dialog.offers.address.setText(address)
        dialog.offers.read.click()
        assert dialog.offers.read.text() == "Stop &reading"
        assert dialog.offers.view.sentence() == "Reading the index..."
        dialog.offers.read.click()
        qtbot.waitUntil(lambda: dialog.offers.read.text() == "&Read the index")
    assert dialog.troubles.isHidden()
    assert cells(dialog, 0) == []


# Installing


def test_a_model_is_installed(offered: ModelsDialog, qtbot: QtBot) -> None:
    changes = []
    offered.changed.connect(lambda: changes.append(pairs()))
    install(offered, qtbot)
    assert not offered.offers.install.isEnabled()
    assert cells(offered, 3)[0] == "being installed"
    ended(offered, qtbot)
    assert offered.work.text() == f"{EN_FR} is installed."
    assert changes == [[("en", "fr")]]
    qtbot.waitUntil(lambda: cells(offered, 3) == ["installed", ""])
    assert offered.pages.tabText(0) == "In&stalled (1)"
    (model,) = installed()
    assert model.sha256 == hashlib.sha256(PACKAGES["en", "fr"].read_bytes()).hexdigest()
    assert offered.installed.current() == model
    assert offered.troubles.isHidden()
    assert list((files.user_cache() / "models").iterdir()) == []


def test_the_whole_sha256_is_told_and_copied(offered: ModelsDialog, qtbot: QtBot) -> None:
    install(offered, qtbot)
    ended(offered, qtbot)
    qtbot.waitUntil(lambda: offered.installed.current() is not None)
    (model,) = installed()
    index = offered.installed.view.model().index(0, 3)
    assert index.data() == model.sha256[:12]
    assert model.sha256 in index.data(Qt.ItemDataRole.ToolTipRole)
    offered.pages.setCurrentWidget(offered.installed)
    texts = [label.text() for label in offered.installed.findChildren(QLabel)]
    assert any(model.sha256 in text for text in texts)
    assert any(str(packages_folder()) in text and "Argos Translate" in text for text in texts)
    qtbot.keyClick(offered.installed.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == model.sha256
    assert offered.work.text() == f"Copied: {model.sha256}"


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (Mode.CUT_SHORT, "ended before everything had arrived. Try again."),
        (Mode.SILENTLY_CUT_SHORT, "is damaged or cut short"),
        (Mode.CORRUPT, "is damaged or cut short"),
        (Mode.NOT_FOUND, "There is nothing at"),
        (Mode.BROKEN, "Try again later"),
        (Mode.REDIRECT_ELSEWHERE, "leads on to where it is not followed"),
    ],
)
def test_a_package_that_does_not_arrive(
    offered: ModelsDialog, server: IndexServer, qtbot: QtBot, mode: Mode, said: str
) -> None:
    """A sentence each, nothing left behind but what can be gone on with; the next attempt succeeds."""
    changes = []
    offered.changed.connect(lambda: changes.append(pairs()))
    server.mode = mode
    install(offered, qtbot)
    ended(offered, qtbot)
    assert offered.troubles.isVisible()
    assert offered.troubles.text().startswith(f"{EN_FR}: ")
    assert said in offered.troubles.text()
    assert offered.work.text() == f"{EN_FR} is not installed."
    assert (installed(), changes) == ([], [])
    kept = list((files.user_cache() / "models").glob("*.part"))
    assert [path.stat().st_size for path in kept] == ([HALF] if mode is Mode.CUT_SHORT else [])
    assert offered.offers.install.isEnabled()
    server.mode = Mode.OK
    install(offered, qtbot)
    assert offered.troubles.isHidden()
    ended(offered, qtbot)
    assert pairs() == [("en", "fr")]
    assert ("range" in server.asked_packages[-1].headers) == (mode is Mode.CUT_SHORT)


def test_a_server_that_is_gone(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    with nobody() as address:
        (offer, _) = read_index()
        offered.install(Offer(offer.pair, offer.names, offer.version, (address,), None))
        ended(offered, qtbot)
    assert "cannot be reached" in offered.troubles.text()
    assert installed() == []


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to write more into a file, as it does on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk(offered: ModelsDialog, qtbot: QtBot) -> None:
    with no_file_larger_than(100_000):
        install(offered, qtbot)
        ended(offered, qtbot)
    assert "Nothing was installed. Make room there, then try again." in offered.troubles.text()
    assert installed() == []
    assert list((files.user_cache() / "models").glob("*.part")) == []


def test_a_slow_server_is_told_of_and_what_waits(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    server.mode, server.pause = Mode.SLOW, 0.01
    install(offered, qtbot)
    choose(offered, ("fr", "en"))
    install(offered, qtbot)
    assert offered.work.waiting() == f"Waiting: {FR_EN}"
    assert cells(offered, 3) == ["being installed", "waits"]
    qtbot.waitUntil(lambda: f" of {size(SIZE['en', 'fr'])}" in offered.work.text())
    assert offered.work.text().startswith(f"Fetching {EN_FR}: ")
    assert 0 < offered.work.bar.value() < offered.work.bar.maximum()
    assert offered.work.bar.accessibleName() == offered.work.text()
    offered.filter.setText("de")
    assert cells(offered, 0) == []
    offered.filter.clear()
    assert offered.offers.address.isEnabled()
    server.pause = 0
    ended(offered, qtbot)
    assert sorted(pairs()) == [("en", "fr"), ("fr", "en")]
    qtbot.waitUntil(lambda: cells(offered, 3) == ["installed", "installed"])


def test_what_waits_is_taken_back(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    server.mode = Mode.SLOW
    install(offered, qtbot)
    choose(offered, ("fr", "en"))
    install(offered, qtbot)
    install(offered, qtbot)
    assert offered.work.waiting() == f"Waiting: {FR_EN}", "what is ordered already is not ordered twice"
    assert offered.offers.install.text() == "Do not &install"
    offered.offers.install.click()
    assert offered.work.waiting() == ""
    assert offered.offers.install.text() == "&Install"
    server.pause = 0
    ended(offered, qtbot)
    assert pairs() == [("en", "fr")]


def test_fetching_is_cancelled_and_gone_on_with(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    """Also while nothing arrives."""
    server.mode = Mode.STALL
    install(offered, qtbot)
    qtbot.waitUntil(lambda: size(HALF) in offered.work.text())
    qtbot.keyClick(offered, Qt.Key.Key_C, ALT)
    ended(offered, qtbot)
    assert offered.work.text() == f"Stopped. {EN_FR} is not installed."
    assert offered.troubles.isHidden(), "it is no mistake"
    assert installed() == []
    server.mode = Mode.OK
    install(offered, qtbot)
    assert offered.work.cancel.isEnabled()
    ended(offered, qtbot)
    assert pairs() == [("en", "fr")]
    assert server.asked_packages[-1].headers["range"] == f"bytes={HALF}-"


def test_cancelling_goes_on_with_what_waits(offered: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    server.mode = Mode.HANG
    install(offered, qtbot)
    choose(offered, ("fr", "en"))
    install(offered, qtbot)
    qtbot.waitUntil(lambda: len(server.asked_packages) == 1)
    server.mode = Mode.OK
    offered.work.cancel.click()
    assert not offered.work.cancel.isEnabled()
    qtbot.waitUntil(lambda: FR_EN in offered.work.text())
    assert offered.work.bar.isHidden() or offered.work.cancel.isEnabled()
    ended(offered, qtbot)
    assert pairs() == [("fr", "en")]


def test_one_model_in_two_windows(show: Callable[[], ModelsDialog], server: IndexServer, qtbot: QtBot) -> None:
    first, second = show(), show()
    for dialog in (first, second):
        read(dialog, qtbot)
    server.mode = Mode.STALL
    install(first, qtbot)
    qtbot.waitUntil(lambda: size(HALF) in first.work.text())
    install(second, qtbot)
    ended(second, qtbot)
    assert "is being fetched already, in this or another window." in second.troubles.text()
    assert first.troubles.isHidden()
    first.work.cancel.click()
    ended(first, qtbot)
    assert installed() == []
    server.mode = Mode.OK
    install(second, qtbot)
    ended(second, qtbot)
    assert pairs() == [("en", "fr")]


def test_two_models_in_two_windows(show: Callable[[], ModelsDialog], qtbot: QtBot) -> None:
    first, second = show(), show()
    for dialog, pair in ((first, ("en", "fr")), (second, ("fr", "en"))):
        read(dialog, qtbot)
        choose(dialog, pair)
        install(dialog, qtbot)
    for dialog in (first, second):
        ended(dialog, qtbot)
        assert dialog.troubles.isHidden()
    assert sorted(pairs()) == [("en", "fr"), ("fr", "en")]


@pytest.mark.parametrize("closed", ["dialog", "window"])
def test_closing_stops_everything(offered: ModelsDialog, server: IndexServer, qtbot: QtBot, closed: str) -> None:
    server.mode = server.index_mode = Mode.STALL
    window = offered.parentWidget()
    assert window is not None
    install(offered, qtbot)
    choose(offered, ("fr", "en"))
    install(offered, qtbot)
    offered.offers.read.click()
    qtbot.waitUntil(lambda: size(HALF) in offered.work.text())
    if closed == "dialog":
        qtbot.keyClick(offered, Qt.Key.Key_Escape)
        assert window.isVisible()
    else:
        window.close()
    assert not any(thread.name == "fetching a model" for thread in threading.enumerate())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(offered)
    assert installed() == []


def test_what_was_past_stopping_is_told_of(offered: ModelsDialog, qtbot: QtBot) -> None:
    """A model that came in as the dialog closed is there: the window hears of a change."""
    changes = []
    offered.changed.connect(lambda: changes.append(pairs()))
    install(offered, qtbot)
    while not installed():
        time.sleep(0.02)
    offered.close()
    assert changes == [[("en", "fr")]]


def test_closing_where_nothing_is_at_work_tells_nothing(offered: ModelsDialog, qtbot: QtBot) -> None:
    changes = []
    offered.changed.connect(lambda: changes.append(pairs()))
    offered.close()
    assert changes == []


def test_the_window_stays_usable_and_the_dialog_comes_back(
    dialog: ModelsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = dialog.parentWidget()
    assert isinstance(window, MainWindow)
    assert not dialog.isModal()
    assert show_models(window) is dialog
    dialog.close()
    again = show_models(window)
    assert again is not dialog
    qtbot.waitUntil(lambda: again.kept.text() != "")
    again.close()


# Files


def test_a_file_is_installed(dialog: ModelsDialog, qtbot: QtBot, dialogs: Dialogs) -> None:
    dialogs(str(PACKAGES["fr", "en"]))
    dialog.pages.setCurrentWidget(dialog.installed)
    dialog.installed.file.click()
    ended(dialog, qtbot)
    assert dialog.work.text() == f"{FR_EN} is installed."
    assert pairs() == [("fr", "en")]


def test_a_file_that_is_no_model(dialog: ModelsDialog, qtbot: QtBot, dialogs: Dialogs, tmp_path: Path) -> None:
    (tmp_path / "letter.argosmodel").write_text("Dear model,", encoding="utf-8")
    dialogs(str(tmp_path / "letter.argosmodel"))
    dialog.pages.setCurrentWidget(dialog.installed)
    dialog.installed.file.click()
    ended(dialog, qtbot)
    assert "letter.argosmodel is no package of a model" in dialog.troubles.text()
    assert dialog.work.text() == "letter.argosmodel is not installed."
    assert installed() == []


# What is installed


@pytest.fixture
def both(server: IndexServer) -> None:
    """Both models, one of them as Argos itself installs it."""
    packages_folder().mkdir(parents=True)
    install_into(packages_folder())
    install_file(PACKAGES["en", "fr"])


def test_a_model_is_removed_if_the_user_means_it(
    both: None, show: Callable[[], ModelsDialog], qtbot: QtBot, dialogs: Dialogs
) -> None:
    dialog = show()
    changes = []
    dialog.changed.connect(lambda: changes.append(pairs()))
    assert dialog.pages.currentWidget() is dialog.installed
    seen = dialogs(press_no)
    dialog.installed.remove.click()
    assert len(installed()) == 2
    assert "Remove the model English → French 1.0, " in seen[0]
    assert "It is gone for Argos Translate too" in seen[0]
    dialogs(press_yes)
    dialog.installed.remove.click()
    qtbot.waitUntil(lambda: bool(changes))
    assert changes == [[("fr", "en")]]
    assert dialog.work.text() == f"{EN_FR} is removed."
    qtbot.waitUntil(lambda: dialog.installed.view.model().rowCount() == 1)
    current = dialog.installed.current()
    assert current
    assert current.pair == ("fr", "en")
    assert "not known" in dialog.installed.view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def press_no(box: QDialog) -> None:
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.No).click()


def press_yes(box: QDialog) -> None:
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Yes).click()


def test_a_model_that_is_gone_already(
    both: None, show: Callable[[], ModelsDialog], qtbot: QtBot, dialogs: Dialogs
) -> None:
    dialog = show()
    for model in installed():
        model.folder.rename(packages_folder().parent / model.folder.name)
    dialogs(press_yes)
    dialog.installed.remove.click()
    qtbot.waitUntil(dialog.troubles.isVisible)
    assert "is not there any more" in dialog.troubles.text()


def test_a_model_that_cannot_be_used_says_why(both: None, show: Callable[[], ModelsDialog], qtbot: QtBot) -> None:
    broken = next(model.folder for model in installed() if model.pair == ("fr", "en"))
    weights = broken / "model" / "model.bin"
    kept = weights.rename(broken.parent.parent / "model.bin")
    dialog = show()
    view = dialog.installed.view
    assert [view.model().index(row, 4).data() for row in range(2)] == ["ready", "cannot be used"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    texts = [label.text() for label in dialog.installed.findChildren(QLabel)]
    assert any("is not whole: the model itself (model/model.bin) is not in it." in text for text in texts)
    read(dialog, qtbot)
    qtbot.waitUntil(lambda: cells(dialog, 3) == ["installed", "installed, but cannot be used"])
    kept.rename(weights)


def test_a_newer_version_is_told_of(
    both: None, show: Callable[[], ModelsDialog], server: IndexServer, qtbot: QtBot
) -> None:
    server.index = [
        {"from_code": a, "to_code": b, "package_version": v, "links": [server.link("fr-en")], "type": "translate"}
        for a, b, v in (("en", "fr", "1.10"), ("fr", "en", "0.9"))
    ]
    dialog = show()
    read(dialog, qtbot)
    assert cells(dialog, 3) == ["newer than what is installed, 1.0", "older than what is installed, 1.0"]


# The cache


class _Echo:
    name, version, pair, caution = "echo", "1", ("en", "fr"), ""

    def translate(self, sentences: list[str], progress: object = None) -> list[str]:
        return list(sentences)


def test_translations_on_disk_are_counted_and_emptied(
    server: IndexServer, show: Callable[[], ModelsDialog], qtbot: QtBot
) -> None:
    engine = _Echo()
    cache.translate(engine, [f"Sentence {number}." for number in range(2000)])  # type: ignore[arg-type]
    dialog = show()
    before = cache.size()
    assert dialog.empty.isEnabled()
    assert dialog.kept.text() == f"Translations kept on disk: {size(before)} (at most 500.0 MB)"
    qtbot.mouseClick(dialog.empty, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cache.size() == 0)
    qtbot.waitUntil(lambda: f" disk: {size(0)} " in dialog.kept.text())
    assert not dialog.empty.isEnabled()
    assert "No translations are kept now." in dialog.work.text()


# Keys and names


def test_everything_has_a_name_and_is_reached(
    both: None, show: Callable[[], ModelsDialog], server: IndexServer, qtbot: QtBot
) -> None:
    dialog = show()
    for page in (dialog.installed, dialog.offers):
        dialog.pages.setCurrentWidget(page)
        if page is dialog.offers:
            read(dialog, qtbot)
            server.mode = Mode.NOT_FOUND
            install(dialog, qtbot)
            ended(dialog, qtbot)
            assert dialog.troubles.isVisible()
        page.view.setFocus()
        qtbot.waitUntil(lambda: dialog.focusWidget() is QApplication.focusWidget() is not None)
        assert nameless(dialog) == []
        assert out_of_reach(qtbot, dialog) == []


def test_no_letter_is_marked_twice(dialog: ModelsDialog) -> None:
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.buddy()]
    tabs = [dialog.pages.tabText(k) for k in range(2)]
    marks = Counter(text.partition("&")[2][:1].lower() for text in (*buttons, *labels, *tabs) if "&" in text)
    assert len(marks) == 11
    assert set(marks.values()) == {1}, marks


def test_enter_in_a_field_presses_no_button(dialog: ModelsDialog, server: IndexServer, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert server.asked == []
    with suppress(RuntimeError):
        dialog.close()
